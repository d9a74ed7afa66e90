// A chart saved: the drawing stands alone and looks the same, the picture is twice as fine, and the
// numbers are those of the engine.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../web/src/engine/engine.ts';
import { startingScenario } from '../../web/src/model/examples.ts';
import { type House, openHouse } from './harness.ts';
import { ready } from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

function figure(page: Page, title: string): Locator {
  return page.getByRole('figure').filter({ has: page.getByRole('heading', { name: title }) });
}

async function drawn(found: Locator): Promise<void> {
  await found.scrollIntoViewIfNeeded();
  await found.locator('.summary').filter({ hasText: /\d/ }).waitFor();
  await found.locator('.sheet svg:not(.waiting)').waitFor();
}

interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Opens the menu of a figure where it is shut, and takes what one of its buttons saves. */
async function save(page: Page, found: Locator, format: string): Promise<SavedFile> {
  const button = found.getByRole('button', { name: format, exact: true });
  if (!(await button.isVisible())) await found.getByText('Save', { exact: false }).first().click();
  const coming = page.waitForEvent('download');
  await button.click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What each thing seen of a drawing looks like to the browser, in order. */
async function looksOf(svg: Locator): Promise<readonly string[]> {
  return svg.evaluate((node) =>
    [...node.querySelectorAll('path, line, rect, circle, text')]
      .filter((part) => !part.matches('.surface, .crosshair, .held, svg > rect:first-of-type'))
      .filter((part) => part.closest('clipPath') === null)
      .filter((part) => getComputedStyle(part).visibility !== 'hidden')
      .map((part) => {
        const style = getComputedStyle(part);
        const { fill, stroke, strokeWidth, strokeDasharray, opacity } = style;
        const text =
          part.tagName === 'text' ? [part.textContent, style.fontSize, style.fontWeight] : [];
        const box = (part as SVGGraphicsElement).getBBox();
        const size = [box.width, box.height].map((value) => value.toFixed(0));
        return [part.tagName, fill, stroke, strokeWidth, strokeDasharray, opacity, ...text, ...size]
          .join(' ')
          .trim();
      }),
  );
}

const bitcoin =
  '#v=1&s=straddle&S=100000&K=100000&T=0.08213552361396304&iv=0.5&rv=0.55' +
  '&h=0.0009126169290440337&hs=0&f=0.0005&y=365.25&n=10';

describe('a chart saved as SVG', () => {
  const shown = {
    light: ['Expected P&L against realized vol', 'Where hedging is efficient'],
    dark: ['Break-even vol against hedge interval'],
  };
  for (const scheme of ['light', 'dark'] as const) {
    test(`needs nothing of the page, and looks as it did there, in ${scheme}`, async () => {
      const { page, expectClean } = await house.openPage(bitcoin, { colorScheme: scheme });
      await ready(page);
      const alone = await page.context().newPage();
      for (const title of shown[scheme]) {
        const found = figure(page, title);
        await drawn(found);
        const { name, bytes } = await save(page, found, 'SVG');
        const text = bytes.toString('utf8');
        expect(name).toMatch(/^gammadrag-[a-z-]+-\d{4}-\d\d-\d\d\.svg$/);
        expect(text).not.toMatch(/ (?:class|style|tabindex|on\w+)=|var\(|<style|<script|NaN/);
        await alone.setContent(`<!doctype html>${text.replace(/^<\?xml.*\?>/, '')}`);
        const svg = alone.locator('body > svg');
        expect(await svg.locator('> title').textContent()).toBe(title);
        expect((await svg.locator('> desc').textContent())?.trim()).toBe(
          (await found.locator('.summary').textContent())?.trim(),
        );
        const paper = await svg.locator('> rect').first().getAttribute('fill');
        expect(paper).toBe(scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(20, 23, 27)');
        const looks = await looksOf(svg);
        expect(looks.length).toBeGreaterThan(10);
        expect(looks).toEqual(await looksOf(found.locator('.sheet svg')));
      }
      await expectClean();
    });
  }

  test('is well-formed, and holds every label that stands out of its sheet', async () => {
    const { page } = await house.openPage(bitcoin, { viewport: { width: 360, height: 740 } });
    await ready(page);
    const found = figure(page, 'Expected P&L against realized vol');
    await drawn(found);
    const { bytes } = await save(page, found, 'SVG');
    // Of a page without our policy, which does not let strangers' text be parsed.
    const alone = await page.context().newPage();
    const outside = await alone.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      if (parsed.querySelector('parsererror') !== null) return 'is not well-formed';
      const svg = document.body.appendChild(document.importNode(parsed.documentElement, true));
      const [left = 0, top = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '')
        .split(' ')
        .map(Number);
      const cut = [...svg.querySelectorAll('text')].filter((label) => {
        const frame = svg.getBoundingClientRect();
        const box = label.getBoundingClientRect();
        return (
          box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom || top > 0
        );
      });
      return `${cut.length} cut of ${width > 0 && height > 0 && left <= 0}`;
    }, bytes.toString('utf8'));
    expect(outside).toBe('0 cut of true');
  });
});

describe('a chart saved as PNG', () => {
  test('is the drawing with two dots to a pixel, on its own paper', async () => {
    const { page, expectClean } = await house.openPage(bitcoin, { colorScheme: 'dark' });
    await ready(page);
    const found = figure(page, 'Expected P&L against realized vol');
    await drawn(found);
    const svg = (await save(page, found, 'SVG')).bytes.toString('utf8');
    const { name, bytes } = await save(page, found, 'PNG');
    expect(name).toMatch(/\.png$/);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    const drawing = /<svg[^>]*? width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(size).toEqual([Number(drawing[1]) * 2, Number(drawing[2]) * 2]);
    const seen = await page.evaluate(async (base64) => {
      const raw = Uint8Array.from(atob(base64), (mark) => mark.charCodeAt(0));
      const image = await createImageBitmap(new Blob([raw], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const colours = new Set<string>();
      for (let at = 0; at < data.length; at += 4) {
        colours.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
      }
      return { corner: [data[0], data[1], data[2]], colours: colours.size };
    }, bytes.toString('base64'));
    expect(seen.corner).toEqual([20, 23, 27]);
    expect(seen.colours).toBeGreaterThan(20);
    await expectClean();
  });
});

describe('a chart saved as CSV', () => {
  test('has the engine’s own numbers, to the last bit, and says what they are in', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    const found = figure(page, 'Expected P&L against realized vol');
    await drawn(found);
    const { name, bytes } = await save(page, found, 'CSV');
    expect(name).toMatch(/^gammadrag-expected-pl-against-realized-vol-[\d-]+\.csv$/);
    const [head = '', ...lines] = bytes.toString('utf8').replace('\uFEFF', '').trim().split('\r\n');
    expect(head).toContain('decimal, 0.01 is one vol point');
    expect(head).toContain('quote currency');
    const rows = lines.map((line) => line.split(',').map(Number));
    const vols = rows.map(([vol = 0]) => vol);
    expect(vols.length).toBeGreaterThan(20);
    const engine = await load();
    const curve = engine.outlookCurve(startingScenario, 'realizedVol', vols);
    if (!curve.ok) throw new Error(curve.error.code);
    expect(rows.map((row) => row[1])).toEqual([...curve.value.edge]);
    expect(rows.map((row) => row[2])).toEqual([...curve.value.netPnl]);
    await expectClean();
  });
});

describe('a picture of the simulation', () => {
  test('is saved like any chart', async () => {
    const { page, expectClean } = await house.openPage('#v=1&rv=0.25&np=2000&n=2');
    await ready(page);
    await page.getByRole('heading', { name: 'Simulation' }).click();
    for (const title of ['P&L of the simulated paths', 'P&L as time goes by']) {
      const found = figure(page, title);
      await found.locator('figcaption p').filter({ hasText: /\d/ }).first().waitFor();
      const { name, bytes } = await save(page, found, 'SVG');
      expect(name).toMatch(/^gammadrag-pl-/);
      expect(bytes.toString('utf8')).toContain(`<title id="title">${title.replace('&', '&amp;')}<`);
    }
    await expectClean();
  });
});
