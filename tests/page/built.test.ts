// The built files themselves: right HTML, no heavier than they were, and quick to the first answer.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPage, type House, openHouse, type Prepare } from './harness.ts';
import { ready } from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const pages = readdirSync(builtPage, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);

describe('every built page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
  });

  // Not in the standard, yet what every browser reads and every editor of lessons leaves as it is, where
  // styles are taken out: the code that embeds a calculation has it.
  const wideFrame = 'Attribute "width" has invalid value "100%"';

  test.each(pages)('%s is right HTML', async (path) => {
    const { results } = await validator.validateFile(join(builtPage, path));
    const found = results
      .flatMap(({ messages }) => messages)
      .filter(({ message }) => message !== wideFrame)
      .map(({ line, ruleId, message }) => `line ${line}, ${ruleId}: ${message}`);
    expect(found).toEqual([]);
  });

  test.each(pages)('%s names no other host and holds no script or style of its own', (path) => {
    const html = readFileSync(join(builtPage, path), 'utf8');
    // Where something is loaded from; what a reader may click on is another matter.
    const loaded = [...html.matchAll(/<(?:script|link|img|iframe)[^>]*(?:src|href)="([^"]*)"/g)];
    expect(
      loaded.map(([, from]) => from ?? '').filter((from) => /^(https?:)?\/\//.test(from)),
    ).toEqual([]);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+="/);
  });
});

/** In the page, before anything else: when the calculator is there. */
function noteWhenAnswered(): void {
  const note = () => performance.mark('answered');
  addEventListener('gammadrag:ready', note, { capture: true });
}

/** In the page: what it had asked for by then. What stands below the answer is fetched after it. */
function askedForBefore(): string[] {
  const [answered] = performance.getEntriesByName('answered');
  const asked = performance.getEntriesByType('resource');
  return asked
    .filter(({ startTime }) => startTime < (answered?.startTime ?? 0))
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('blob:'));
}

describe('the first load', () => {
  // Bytes as a host sends them, gzipped, asked for before the first answer: where it stands. The goal is
  // 150 kB for both together, so a limit goes down with what is saved and up only with a reason.
  const limits = { wasm: 192_000, page: 88_000 };

  test('weighs no more than it did', async () => {
    const { page, requests, address } = await house.openPage('', {}, (page) =>
      page.addInitScript(noteWhenAnswered),
    );
    await ready(page);
    const weight = { wasm: 0, page: 0 };
    for (const url of [address, ...(await page.evaluate(askedForBefore))]) {
      const path = new URL(url).pathname.replace(/\/$/, '/index.html');
      const bytes = gzipSync(readFileSync(join(builtPage, path)), { level: 9 }).length;
      weight[extname(path) === '.wasm' ? 'wasm' : 'page'] += bytes;
    }
    console.log(`first load: wasm ${weight.wasm}, page ${weight.page} bytes gzipped`);
    expect(requests.every((url) => url.startsWith(address))).toBe(true);
    expect(weight.wasm).toBeGreaterThan(0);
    expect(weight.wasm).toBeLessThanOrEqual(limits.wasm);
    expect(weight.page).toBeLessThanOrEqual(limits.page);
  });

  // A machine four times as slow answers within a second if the page's thread is busy for a quarter of one
  // here. Its own time is counted, not the clock's; but whoever shares the processor makes that longer
  // too, so the least of some rounds is what the page itself takes.
  test('is answered within a second on a machine four times as slow', async () => {
    const [slowdown, mostRounds] = [4, 8];
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < mostRounds && least * slowdown > 1000; round += 1) {
      least = Math.min(least, await busyUntilAnswered(house));
    }
    console.log(`busy until the first answer: ${least.toFixed(0)} ms`);
    expect(least * slowdown).toBeLessThanOrEqual(1000);
  });
});

/** Stops the page in the frame in which its answer stands there. */
const stopWhenAnswered: Prepare = (page) =>
  page.addInitScript(() => {
    const textOf = (node: ParentNode): string =>
      [...node.querySelectorAll('*')]
        .map(({ shadowRoot }) => (shadowRoot === null ? '' : textOf(shadowRoot)))
        .join(node.textContent ?? '');
    const look = (): void => {
      const element = document.querySelector('gamma-drag');
      const shown = element === null ? '' : textOf(element.shadowRoot ?? element);
      // biome-ignore lint/suspicious/noDebugger: so that the time is read then and there
      if (/expected P&L/i.test(shown)) debugger;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

/** Milliseconds for which the page's thread computed, laid out and drew before the answer stood there. */
async function busyUntilAnswered({ openPage }: House): Promise<number> {
  let time = Number.NaN;
  const { page } = await openPage('', {}, async (opened) => {
    const devtools = await opened.context().newCDPSession(opened);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await devtools.send('Debugger.enable');
    devtools.once('Debugger.paused', async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      time = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
      await devtools.send('Debugger.resume');
    });
    await stopWhenAnswered(opened);
  });
  await ready(page);
  await page.close();
  return 1000 * time;
}
