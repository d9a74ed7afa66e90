// The page without a network, and while a host goes over to a newer release.
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sealRelease } from '../../tools/offline.mjs';
import { builtPage, type House, type OpenedPage, openHouse } from './harness.ts';
import { answerSays, answerText, field, ready } from './reading.ts';

/** A release like the built one, but for its script, which leaves a mark. */
function secondRelease(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gammadrag-release-'));
  cpSync(builtPage, folder, { recursive: true });
  const old = scriptOf(builtPage);
  const script = old.replace(/index-.*\.js$/, 'index-Second2.js');
  renameSync(join(folder, old), join(folder, script));
  const mark = "\ndocument.documentElement.dataset.release = 'second';\n";
  writeFileSync(join(folder, script), readFileSync(join(folder, script), 'utf8') + mark);
  const index = join(folder, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace(old, script));
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
  sealRelease(folder, worker.slice(worker.indexOf('\n') + 1));
  return folder;
}

function scriptOf(folder: string): string {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  return /src="\.\/(assets\/index-[^"]+\.js)"/.exec(html)?.[1] ?? 'no script';
}

let house: House;
let served: string | null = builtPage;
let second = '';
beforeAll(async () => {
  second = secondRelease();
  house = await openHouse({ folder: () => served });
});
afterEach(() => {
  served = builtPage;
});
afterAll(async () => {
  await house.close();
  rmSync(second, { recursive: true, force: true });
});

/** Opens the page and waits until this release, and no other, is kept and answers for it. */
async function openKept(fragment = ''): Promise<OpenedPage> {
  const opened = await house.openPage(fragment, { serviceWorkers: 'allow' });
  await ready(opened.page);
  await opened.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return opened;
}

const releaseOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.documentElement.dataset.release ?? 'first');

/** Every script, style and wasm that the page was made of, by name. */
const madeOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname.slice(1))
      .filter((path, place, all) => path.startsWith('assets/') && all.indexOf(path) === place)
      .sort(),
  );

const filesOf = (folder: string): string[] =>
  readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`);

const caches = (page: Page): Promise<number> =>
  page.evaluate(async () => (await globalThis.caches.keys()).length);

/** Has the browser look for a newer release, and tells what became of it. */
const lookForNewRelease = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const { installing, waiting, active } = await registration.update();
    const newer = installing ?? waiting ?? active;
    return new Promise<string>((resolve) => {
      const tell = (): void => {
        const state = newer?.state ?? 'none';
        if (['activated', 'redundant', 'none'].includes(state)) resolve(state);
      };
      newer?.addEventListener('statechange', tell);
      tell();
    });
  });

describe('without a network', () => {
  test('the page opens again, computes, and opens links', async () => {
    const { page, address, problems } = await openKept();
    served = null;
    await expect(fetch(address)).rejects.toThrow();
    await page.reload();
    await ready(page);
    await field(page, 'Implied vol').fill('30');
    await answerSays(page, /above the 30.00 % you pay/);
    await page.goto(`${address}#v=1&iv=0.4&rv=0.45&n=2`);
    await page.reload();
    await answerSays(page, /above the 40.00 % you pay/);
    const inChinese = await page.context().newPage();
    await inChinese.goto(`${address}?lang=zh&utm_source=mail#v=1&iv=0.35&n=1`);
    const answer = inChinese.getByRole('region', { name: '答案' });
    await answer
      .getByText(/35\.00/)
      .first()
      .waitFor();
    expect(problems).toEqual([]);
  });
});

test('an embed keeps nothing in the browser of whoever reads the lesson', async () => {
  const { page } = await house.openPage('embed.html?iv=0.3', { serviceWorkers: 'allow' });
  await ready(page);
  const found = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
  expect(found).toEqual([]);
  expect(await caches(page)).toBe(0);
});

describe('a newer release', () => {
  test('leaves an open page as it is, its own files included, and comes whole when reloaded', async () => {
    const { page, problems } = await openKept();
    const before = await madeOf(page);
    served = second;
    expect(await lookForNewRelease(page)).toBe('activated');
    expect(await caches(page)).toBe(2);
    expect(await releaseOf(page)).toBe('first');
    // As a part of the page would be that is loaded when first needed; the host has it no more.
    const old = await page.evaluate(
      async (path) => (await fetch(path)).status,
      scriptOf(builtPage),
    );
    expect(old).toBe(200);
    await field(page, 'Implied vol').fill('30');
    await answerSays(page, /above the 30.00 % you pay/);
    expect(await madeOf(page)).toEqual(before);

    await page.reload();
    await ready(page);
    expect(await releaseOf(page)).toBe('second');
    const after = await madeOf(page);
    expect(after).toContain(scriptOf(second));
    expect(after.filter((path) => !filesOf(second).includes(path))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('is alone kept once no page of the older one is open', async () => {
    const { page, address } = await openKept();
    served = second;
    expect(await lookForNewRelease(page)).toBe('activated');
    expect(await caches(page)).toBe(2);
    const blank = await page.context().newPage();
    await page.close();
    await blank.goto(address);
    await ready(blank);
    expect(await releaseOf(blank)).toBe('second');
    expect(await caches(blank)).toBe(1);
  });

  test.each([
    ['a file is missing', (folder: string) => rmSync(join(folder, scriptOf(folder)))],
    [
      'the page is still the older one',
      (folder: string) => cpSync(join(builtPage, 'index.html'), join(folder, 'index.html')),
    ],
  ])('of which %s is not kept at all', async (_what, spoil) => {
    const { page } = await openKept();
    const spoilt = mkdtempSync(join(tmpdir(), 'gammadrag-spoilt-'));
    cpSync(second, spoilt, { recursive: true });
    spoil(spoilt);
    served = spoilt;
    expect(await lookForNewRelease(page)).toBe('redundant');
    const before = await answerText(page);
    await page.reload();
    await ready(page);
    expect(await releaseOf(page)).toBe('first');
    expect(await answerText(page)).toBe(before);
    expect(await caches(page)).toBe(1);
    rmSync(spoilt, { recursive: true, force: true });
  });
});

describe('the page as an application', () => {
  test('is one that the browser would install', async () => {
    const { page } = await openKept();
    const session = await page.context().newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A test's browser keeps nothing, and says so; all else would be the page's fault.
    const errors = installabilityErrors.map(({ errorId }) => errorId);
    expect(errors.filter((id) => id !== 'in-incognito')).toEqual([]);
    const { errors: manifest } = await session.send('Page.getAppManifest');
    expect(manifest).toEqual([]);
  });

  test('has icons and a picture of the sizes it states', () => {
    const text = readFileSync(join(builtPage, 'manifest.webmanifest'), 'utf8');
    const { icons } = JSON.parse(text) as { icons: { src: string; sizes: string }[] };
    const drawn = icons.filter(({ src }) => src.endsWith('.png'));
    expect(drawn.map(({ src }) => sizeOf(src))).toEqual(drawn.map(({ sizes }) => sizes));
    const html = readFileSync(join(builtPage, 'index.html'), 'utf8');
    const stated = (name: string) =>
      new RegExp(`og:image:${name}" content="(\\d+)"`).exec(html)?.[1];
    expect(sizeOf('social.png')).toBe(`${stated('width')}x${stated('height')}`);
  });

  /** As the file itself says, in the first bytes of every PNG. */
  function sizeOf(picture: string): string {
    const bytes = readFileSync(join(builtPage, picture));
    return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
  }
});
