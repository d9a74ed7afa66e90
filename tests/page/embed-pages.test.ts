// The page that makes the code to embed a calculation, whose code is then put into a page of someone
// else's; and the gallery, each page of which stands for such a page.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPage } from './harness.ts';
import { openStage, type Stage } from './hosts.ts';
import { ready, typed, until } from './reading.ts';

let stage: Stage;
let axe: string;
beforeAll(async () => {
  stage = await openStage();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(() => stage.close());

const calculation = 'v=1&iv=0.3&rv=0.35&n=2';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

const builder = (options?: BrowserContextOptions) =>
  stage.open(`${stage.site}embed-builder.html#${calculation}`, options);

async function previewSays(page: Page, wanted: RegExp): Promise<void> {
  const preview = page.getByRole('region', { name: 'Preview' }).frameLocator('iframe');
  await preview.getByRole('region', { name: 'Answer' }).filter({ hasText: wanted }).waitFor();
}

async function copied(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: `Copy ${name}` }).click();
  await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('the builder', () => {
  test('is reached from the page, with the calculation that stands there', async () => {
    const { page, problems } = await stage.open(`${stage.site}#${calculation}`);
    await ready(page);
    await page.getByRole('link', { name: 'Put this calculation into a page of your own' }).click();
    await previewSays(page, /30\.00/);
    expect(problems).toEqual([]);
  });

  test('shows what is chosen, and its code does the same in a page of someone else’s', async () => {
    const { page, problems } = await builder(clipboard);
    await previewSays(page, /30\.00/);
    await page.getByRole('checkbox', { name: 'Charts', exact: true }).uncheck();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByText('Each input').click();
    await page.getByRole('combobox', { name: 'Implied vol' }).selectOption('to see');
    await page.getByRole('combobox', { name: 'Fee', exact: true }).selectOption('hidden');
    const frame = await copied(page, 'As a frame');
    const element = await copied(page, 'As an element');
    expect(problems).toEqual([]);
    expect(frame).toContain('panels=answer.form.open');

    for (const code of [frame, element]) {
      const lesson = await stage.open(stage.lesson(code));
      const inside =
        code === frame ? lesson.page.frameLocator('iframe') : lesson.page.locator('body');
      await inside
        .getByRole('region', { name: 'Answer' })
        .getByText(/30\.00/)
        .waitFor();
      expect(await inside.getByRole('figure').count()).toBe(0);
      const vol = inside.getByRole('textbox', { name: 'Implied vol', exact: true });
      expect(await vol.getAttribute('readonly')).not.toBe(null);
      expect(await inside.getByRole('textbox', { name: 'Fee', exact: true }).count()).toBe(0);
      expect(await inside.locator('gamma-drag').getAttribute('theme')).toBe('dark');
      expect(lesson.problems).toEqual([]);
    }
  });

  test('the frame it writes ends up as high as what it holds', async () => {
    const { page } = await builder(clipboard);
    await page.getByRole('radio', { name: /^Result/ }).check();
    await previewSays(page, /30\.00/);
    const code = await copied(page, 'As a frame');
    const { page: lesson } = await stage.open(
      stage.lesson(code.replace(/height="\d+"/, 'height="700"')),
    );
    const height = () => lesson.locator('iframe').evaluate((node) => node.clientHeight);
    await until(lesson, async () => (await height()) < 300, 'the frame has shrunk');
  });

  test('takes another link by paste, and says when it is none', async () => {
    const { page } = await builder();
    const link = page.getByRole('textbox', { name: 'Link of the calculation' });
    await link.fill('https://example.com/#section');
    await link.press('Enter');
    await page.getByText('This is no link of a calculation').waitFor();
    await link.fill(`${stage.site}#v=1&iv=0.44&n=1`);
    await link.press('Enter');
    await previewSays(page, /44\.00/);
    expect(await page.getByRole('textbox', { name: 'As a frame' }).inputValue()).toContain(
      'iv=0.44',
    );
  });

  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark on a small screen', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ] as const)('axe finds nothing in %s', async (_look, options) => {
    const { page } = await builder(options);
    await previewSays(page, /30\.00/);
    await page.getByText('Each input').click();
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const tool = Reflect.get(window, 'axe') as {
        run: (options: object) => Promise<{ violations: { id: string; nodes: unknown[] }[] }>;
      };
      const { violations: found } = await tool.run({ iframes: false });
      return found.map(({ id, nodes }) => `${id} ${JSON.stringify(nodes).slice(0, 300)}`);
    });
    expect(violations).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});

describe('the gallery', () => {
  const pages = readdirSync(join(builtPage, 'gallery'));

  test('names all its pages', async () => {
    const { page, problems } = await stage.open(`${stage.site}gallery.html`);
    const links = await page.getByRole('listitem').getByRole('link').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(addresses.map((address) => address?.replace('./gallery/', '')).sort()).toEqual(
      pages.sort(),
    );
    expect(problems).toEqual([]);
  });

  test.each(pages)('%s holds calculations that answer, and nothing goes wrong', async (name) => {
    const { page, problems, requests } = await stage.open(`${stage.site}gallery/${name}`);
    for (const element of await page.locator('gamma-drag').all()) {
      await element
        .getByRole('region', { name: 'Answer' })
        .getByText(/expected P&L/i)
        .waitFor();
    }
    const frames = await page.locator('iframe').all();
    for (const frame of frames) {
      const answer = frame.contentFrame().getByRole('region', { name: 'Answer' });
      await answer.getByText(/expected P&L/i).waitFor();
      const overflow = () =>
        frame
          .contentFrame()
          .locator('html')
          .evaluate((root) => root.scrollHeight - innerHeight);
      await until(page, async () => (await overflow()) === 0, 'nothing is cut off');
    }
    expect(problems).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(stage.site))).toEqual([]);
  });

  test('two side by side do not disturb each other', async () => {
    const { page } = await stage.open(`${stage.site}gallery/side-by-side.html`);
    const [long, short] = [page.locator('gamma-drag').first(), page.locator('gamma-drag').last()];
    const shortSays = async () =>
      typed(await short.getByRole('region', { name: 'Answer' }).innerText());
    await short.getByText(/must stay below/).waitFor();
    const before = await shortSays();
    await long.getByRole('textbox', { name: 'Half-spread' }).fill('50');
    await long
      .getByText(/must reach/)
      .filter({ hasNotText: '21.83' })
      .waitFor();
    expect(await shortSays()).toBe(before);
  });
});
