// Links in three browser engines: the lines of the file of links to the last bit, the address parser of
// each with everything that may be done to a link, and hostile links in the built page, one after the
// other: no dialog, no request, no violation, no NaN, never blank.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileLinks } from '../links/hostile.ts';
import { records } from '../links/records.ts';
import { rewritings } from '../links/rewritings.ts';
import { type BrowserEngine, engineNames, launchEngine } from './engines.ts';
import { type StaticHost, staticHost } from './static-host.ts';

const root = join(import.meta.dirname, '..', '..');

let host: StaticHost;
beforeAll(async () => {
  host = await staticHost({
    folders: [
      ['/page/', join(root, 'dist', 'page')],
      ['/links/', join(root, 'tests', 'links')],
      ['/', join(root, 'dist', 'lib')],
    ],
    notFound: join(root, 'dist', 'page', '404.html'),
  });
});
afterAll(() => host.close());

/** In the browser: what has come to something else since its line was written. */
const replayAll = `(async () => {
  const { replayer, differencesFrom } = await import('/links/replay.mjs');
  const lines = (await (await fetch('/links/v1.jsonl')).text()).trim().split('\\n');
  const comesTo = await replayer(location.origin);
  const records = lines.map((line) => JSON.parse(line));
  const differences = records.flatMap((each) => differencesFrom(each, comesTo(each.link)));
  return { lines: records.length, differences: differences.slice(0, 20) };
})()`;

const sent = 'v=1&s=straddle&S=100000&iv=0.5&mu=-1e-7&jm=-0.2&b.iv=0.6&n=6';
const rewritten = rewritings.flatMap(({ rewrite }) =>
  [9, 20, 33].map((place) => rewrite(sent, place)),
);

/** In the browser: texts that no longer open as they were sent once they were in the address bar. */
const addressAll = `(async () => {
  const { readLink, writeLink } = await import('/model/link.js');
  const lost = [];
  for (const text of ${JSON.stringify(rewritten)}) {
    location.hash = text;
    const { scenario, second, notices } = readLink(location.hash.slice(1));
    const link = writeLink(scenario, second);
    if (link !== '${sent}' || notices.length > 0) lost.push(text);
  }
  return lost;
})()`;

/** In the page: each hostile text put into the address, and whatever happened that should not. */
async function sendAll(texts: readonly string[]): Promise<{ sent: number; troubles: string[] }> {
  const troubles: string[] = [];
  let text = 'before any';
  const trouble = (what: string): unknown => troubles.push(`${text.slice(0, 60)}: ${what}`);
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    Reflect.set(window, name, () => trouble(`${name} was called`));
  }
  addEventListener('error', ({ message }) => trouble(message));
  addEventListener('unhandledrejection', ({ reason }) => trouble(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    trouble(`against the policy: ${violatedDirective}`),
  );
  const requests = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      // The page's own, whatever the link: the icon, and what has the browser keep the page. A worker's
      // source is a blob.
      const own = /\/(?:favicon\.\w+|service-worker\.js)$/;
      if (/^http/.test(name) && !own.test(name)) trouble(`asked for ${name}`);
    }
  });
  /** What a reader sees, but for the notice that quotes the link. */
  const seen = (node: Node): string => {
    if (node instanceof Element && node.matches('.notice, style, script, noscript')) return '';
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    const inside = node instanceof Element ? (node.shadowRoot ?? node) : node;
    return [...inside.childNodes].map(seen).join(' ');
  };
  const page = () => document.querySelector('gamma-drag')?.shadowRoot;
  const answer = () => page()?.querySelector('gamma-drag-answer')?.shadowRoot;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (!/expected P&L/i.test(seen(answer() ?? document.createTextNode('')))) await frame();
  // What stands below the answer is fetched after it.
  const fetched = ['keep', 'charts', 'simulation', 'share'];
  await Promise.all(fetched.map((name) => customElements.whenDefined(`gamma-drag-${name}`)));
  requests.observe({ type: 'resource' });
  for (text of texts) {
    const before = location.href;
    const told = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    try {
      location.hash = text;
    } catch {
      // Firefox refuses an address of a megabyte by itself.
      continue;
    }
    if (location.href !== before) await told;
    // The frame that answers, and a turn for what it draws.
    await frame();
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (/NaN|undefined|Infinity|\[object/.test(seen(document.body))) trouble('no number');
    if (seen(answer() ?? document.body).trim().length < 40) trouble('blank');
    if (document.querySelectorAll('img, iframe, script:not([src])').length > 0) trouble('injected');
  }
  await frame();
  requests.disconnect();
  return { sent: texts.length, troubles };
}

describe.each(engineNames)('%s', (name) => {
  let engine: BrowserEngine;
  beforeAll(async () => {
    engine = await launchEngine(name);
  });
  afterAll(() => engine.close());

  test('computes the lines of the file of links to the same bits', async () => {
    expect(await engine.evaluate(host.address, replayAll)).toEqual({
      lines: records.length,
      differences: [],
    });
  });

  test('opens links as they were sent, whatever was done to them before its address bar', async () => {
    expect(rewritten.length).toBeGreaterThan(45);
    expect(await engine.evaluate(host.address, addressAll)).toEqual([]);
  });

  test('shows three hundred hostile links, and nothing happens but that they are refused', async () => {
    const texts = hostileLinks.map(({ text }) => text);
    const expression = `(${sendAll})(${JSON.stringify(texts)})`;
    expect(await engine.evaluate(`${host.address}page/`, expression)).toEqual({
      sent: texts.length,
      troubles: [],
    });
  }, 240_000);
});
