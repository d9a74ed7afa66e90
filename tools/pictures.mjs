// npm run pictures: draws the icons from web/public/favicon.svg and takes the picture that shows where a
// link to the page is shared. Both are committed, since they change seldom; look at them before you do.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as browserOf } from 'playwright-core';
import { builds } from './build.mjs';
import { isMain, main, root, step } from './lib.mjs';
import { chromium, prepare, toolsToBuild } from './prepare.mjs';

const publicFolder = join(root, 'web', 'public');

/** Systems cut a maskable icon to their own shape: its edge is colour, its drawing keeps a tenth away. */
function maskable(svg) {
  return svg
    .replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
    .replace('<rect width="32" height="32" rx="6"', '<rect x="-4" y="-4" width="40" height="40"');
}

const icons = [
  { file: 'icon-192.png', size: 192, drawn: (svg) => svg },
  { file: 'icon-512.png', size: 512, drawn: (svg) => svg },
  { file: 'icon-maskable-512.png', size: 512, drawn: maskable },
  { file: 'apple-touch-icon.png', size: 180, drawn: maskable },
];

async function drawIcons(browser) {
  const folder = join(publicFolder, 'icons');
  mkdirSync(folder, { recursive: true });
  const svg = readFileSync(join(publicFolder, 'favicon.svg'), 'utf8');
  for (const { file, size, drawn } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const source = Buffer.from(drawn(svg)).toString('base64');
    await page.setContent(
      `<body style="margin:0"><img width="${size}" height="${size}" src="data:image/svg+xml;base64,${source}">`,
    );
    await page.locator('img').evaluate((image) => image.decode());
    await page.screenshot({ path: join(folder, file), omitBackground: true });
    await page.close();
  }
}

/** The answer, the figures behind it and the first chart, in the size that all who show links accept. */
async function takeSocialPicture(browser) {
  const { preview } = await import('vite');
  const server = await preview({ configFile: join(root, 'web', 'vite.config.ts') });
  try {
    const viewport = { width: 1200, height: 630 };
    const page = await browser.newPage({ viewport, colorScheme: 'light' });
    await page.goto(server.resolvedUrls.local[0]);
    const chart = page.getByRole('figure').first();
    await chart.locator('.summary').filter({ hasText: /\d/ }).waitFor();
    await page.screenshot({ path: join(publicFolder, 'social.png') });
  } finally {
    await server.close();
  }
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await prepare([...toolsToBuild, 'chromium']);
    const browser = await browserOf.launch({
      executablePath: chromium(),
      args: ['--headless', '--no-sandbox', '--disable-gpu'],
    });
    try {
      await step('Drawing the icons', () => drawIcons(browser));
      await step(builds.page.title, builds.page.work);
      await step('Taking the picture for shared links', () => takeSocialPicture(browser));
    } finally {
      await browser.close();
    }
  });
}
