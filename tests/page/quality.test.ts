// Keyboard, screen readers, policy, silence on the wire, and the time one frame takes.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import { answerSays, answerText, drag, ready, slider } from './reading.ts';

let house: House;
let axe: string;
beforeAll(async () => {
  house = await openHouse();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(() => house.close());

const bitcoin =
  '#v=1&s=straddle&S=100000&K=100000&T=0.08213552361396304&iv=0.5&rv=0.55' +
  '&h=0.0009126169290440337&hs=0&f=0.0005&y=365.25&n=10';

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const tool = Reflect.get(window, 'axe') as {
      run: (
        options: object,
      ) => Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
    };
    const { violations: found } = await tool.run({ resultTypes: ['violations'] });
    return found.map(
      (rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.flat().join(' ')).join(', ')}`,
    );
  });
}

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['light on a small screen', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
  ['dark on a small screen', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ['the narrowest screen', { viewport: { width: 320, height: 640 } }],
  ['the largest screen', { viewport: { width: 3840, height: 2160 } }],
  ['forced colours', { forcedColors: 'active' }],
];

describe('axe finds nothing', () => {
  for (const [name, options] of looks) {
    test(`in ${name}`, async () => {
      const { page } = await house.openPage(bitcoin, options);
      await ready(page);
      for (const figure of await page.getByRole('figure').all()) {
        await figure.scrollIntoViewIfNeeded();
        await figure.locator('.summary').filter({ hasText: /\d/ }).waitFor();
      }
      await page.getByText('Market and conventions').click();
      expect(await violations(page)).toEqual([]);
    });
  }

  test('in print', async () => {
    const { page } = await house.openPage(bitcoin, { colorScheme: 'dark' });
    await ready(page);
    await everyChartIsDrawn(page);
    await page.emulateMedia({ media: 'print' });
    expect(await violations(page)).toEqual([]);
  });

  test('while something is the unknown and its goal is refused', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await page.getByRole('button', { name: 'About Half-spread' }).click();
    await page.getByRole('button', { name: 'Solve for Half-spread' }).click();
    await page.getByText(/leaves nothing/).waitFor();
    await page.getByRole('combobox', { name: 'Goal' }).selectOption({ index: 2 });
    await page.getByRole('textbox', { name: 'Value to reach' }).fill('x');
    await page.getByText('This is not a number.').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('while a result explains itself, and all of the share panel and a chart’s menu are open', async () => {
    const { page } = await house.openPage(bitcoin);
    await ready(page);
    await page.getByText('Save: Expected P&L against realized vol').click();
    await page.getByRole('button', { name: 'QR code' }).click();
    await page.getByRole('img', { name: /^QR code/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cite this calculation' }).click();
    await page.getByRole('textbox', { name: 'Citation', exact: true }).waitFor();
    await page.getByRole('button', { name: /^Expected cost/ }).click();
    await page.getByRole('dialog', { name: 'Expected cost' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('while an input is refused and a link is complained of', async () => {
    const { page } = await house.openPage('#v=1&S=abc');
    await ready(page);
    await page.getByRole('textbox', { name: 'Implied vol', exact: true }).fill('x');
    await page.getByText(/last good ones/).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('a page that cannot calculate', () => {
  test('says what failed and what to try', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await page.route('**/*.wasm', (route) => route.abort());
    await page.reload();
    const alert = page.getByRole('alert');
    await alert
      .filter({ hasText: 'The calculation could not be loaded. Reload the page.' })
      .waitFor();
    expect((await alert.innerText()).length).toBeGreaterThan(150);
  });
});

describe('a screen', () => {
  for (const width of [320, 360, 768, 3840]) {
    test(`${width} pixels wide needs no sideways scrolling`, async () => {
      const { page } = await house.openPage(bitcoin, { viewport: { width, height: 740 } });
      await ready(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    });
  }
});

describe('the keyboard alone', () => {
  test('reaches every input, changes one by arrow key, and copies the link', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    const before = await answerText(page);
    const reached = new Set<string>();
    for (let press = 0; press < 200; press += 1) {
      await page.keyboard.press('Tab');
      const name = await focusedName(page);
      reached.add(name);
      if (name === 'Implied vol, slider' && press < 60) await page.keyboard.press('ArrowRight');
      if (name === 'Copy link') break;
    }
    for (const name of [
      'Structure',
      'Underlying price',
      'Strike',
      'Implied vol',
      'Hedge every',
      'Half-spread',
    ]) {
      expect([...reached]).toContain(name);
    }
    expect([...reached]).toContain('Map of interval and one-way cost');
    expect(await answerText(page)).not.toBe(before);
    await page.keyboard.press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: /Link copied|copy it by hand/ })
      .waitFor();
    await expectClean();
  });
});

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === null) return '';
    const label = element.getAttribute('aria-label');
    if (label !== null) return label;
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? element.labels
        : null;
    return (labels?.[0]?.textContent ?? element.textContent ?? '').trim();
  });
}

describe('nothing leaves the browser', () => {
  test('after loading, no request is made and nothing is stored', async () => {
    const { page, requests, expectClean } = await house.openPage();
    await ready(page);
    await page.waitForLoadState('networkidle');
    const asked = requests.length;
    await page.getByRole('button', { name: /Bitcoin straddle/ }).click();
    await answerSays(page, /above the 50.00 % you pay/);
    await drag(page, slider(page, 'Implied vol'), 0.6, 0.3, 20);
    for (const figure of await page.getByRole('figure').all())
      await figure.scrollIntoViewIfNeeded();
    expect(requests.length).toBe(asked);
    const kept = await page.evaluate(() => [
      localStorage.length,
      sessionStorage.length,
      document.cookie.length,
    ]);
    expect(kept).toEqual([0, 0, 0]);
    await expectClean();
  });
});

interface Frames {
  readonly median: number;
  readonly worst: number;
  readonly count: number;
}

async function framesOf(page: Page, label: string): Promise<Frames> {
  await page.evaluate(() => {
    const times: number[] = [];
    Reflect.set(window, 'frameTimes', times);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('gammadrag:frame')) times.push(entry.duration);
    }).observe({ type: 'measure' });
  });
  await drag(page, slider(page, label), 0.3, 0.7, 120);
  await page.waitForFunction(() => (Reflect.get(window, 'frameTimes') as number[]).length > 20);
  const times = await page.evaluate(() => Reflect.get(window, 'frameTimes') as number[]);
  const sorted = [...times].sort((one, two) => one - two);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    worst: sorted.at(-1) ?? Number.NaN,
    count: sorted.length,
  };
}

describe('a dragged slider', () => {
  // One frame at 60 Hz. The median, because a shared machine interrupts single frames.
  const frame = 1000 / 60;
  const charts = [
    'Expected P&L against realized vol',
    'Break-even vol against hedge interval',
    'Where hedging is efficient',
  ];
  for (const [name, fragment] of [
    ['the stock call', ''],
    ['the Bitcoin straddle', bitcoin],
  ] as const) {
    for (const chart of charts) {
      test(`updates answer and chart within one frame: ${name}, ${chart}`, async () => {
        const { page } = await house.openPage(fragment);
        await ready(page);
        await page.getByRole('heading', { name: chart }).scrollIntoViewIfNeeded();
        await page
          .getByRole('figure')
          .filter({ hasText: chart })
          .locator('path.curve')
          .first()
          .waitFor();
        const frames = await framesOf(page, 'Implied vol');
        const said = `median ${frames.median.toFixed(1)} ms, worst ${frames.worst.toFixed(1)} ms`;
        console.log(`${name}, ${chart}: ${said} of ${frames.count} updates`);
        expect(frames.median).toBeLessThan(frame);
      });
    }
  }
});

describe('a dragged slider of a band, whose answer is solved on a grid', () => {
  // The full answer would take two frames or three.
  test('updates within a frame on quick answers, and is solved in full once it rests', async () => {
    const { page, expectClean } = await house.openPage('#v=1&rv=0.25&hr=bandToEdge&n=2');
    await answerSays(page, /solved on a grid/);
    await slider(page, 'Implied vol').scrollIntoViewIfNeeded();
    const frames = await framesOf(page, 'Implied vol');
    const said = `median ${frames.median.toFixed(1)} ms, worst ${frames.worst.toFixed(1)} ms`;
    console.log(`band to edge: ${said} of ${frames.count} updates`);
    expect(frames.median).toBeLessThan(1000 / 60);
    // Far from the vol expected the grid is no help: back to where it is.
    await drag(page, slider(page, 'Implied vol'), 0.7, 0.4, 20);
    await answerSays(page, /solved on a grid/);
    await expectClean();
  });
});

describe('a strangle, whose break-even is slow', () => {
  test('lets nobody wait: no long task while its vol is dragged, and every chart drawn after', {
    retry: 2,
  }, async () => {
    const { page, expectClean } = await house.openPage('#v=1&s=strangle&K=90&K2=112&rv=0.25&n=4');
    await ready(page);
    await everyChartIsDrawn(page);
    await page.evaluate(() => {
      const times: number[] = [];
      Reflect.set(window, 'longTasks', times);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) times.push(entry.duration);
      }).observe({ type: 'longtask' });
    });
    await page
      .getByRole('heading', { name: 'Break-even vol against hedge interval' })
      .scrollIntoViewIfNeeded();
    await drag(page, slider(page, 'Implied vol'), 0.41, 0.3, 60);
    const times = await page.evaluate(() => Reflect.get(window, 'longTasks') as number[]);
    console.log(`long tasks: ${times.length}, the longest ${Math.max(0, ...times)} ms`);
    // Loose, since other programs share the machine; the page itself aims at 50 ms.
    expect(Math.max(0, ...times)).toBeLessThan(100);
    await everyChartIsDrawn(page);
    await expectClean();
  });
});

async function everyChartIsDrawn(page: Page): Promise<void> {
  for (const figure of await page.getByRole('figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('.summary').filter({ hasText: /\d/ }).waitFor();
    await figure.locator('.sheet svg:not(.waiting)').waitFor();
  }
}
