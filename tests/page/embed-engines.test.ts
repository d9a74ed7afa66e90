// Frames and element in all three browser engines: on another site, without an origin, under a strict
// policy; and hostile attributes, which do nothing but be refused by name.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileMessages, hostileValues } from '../links/hostile-attributes.ts';
import { type BrowserEngine, engineNames, launchEngine } from './engines.ts';
import { openServers, type Servers } from './hosts.ts';

let servers: Servers;
let script: string;
beforeAll(async () => {
  servers = await openServers();
  const about = join(import.meta.dirname, '..', '..', 'dist', 'element', 'element.json');
  const { file, integrity } = JSON.parse(await readFile(about, 'utf8')) as Record<string, string>;
  script = `<script src="${servers.site}element/${file}" integrity="${integrity}"
    crossorigin="anonymous"></script>`;
});
afterAll(() => servers.closeServers());

/** A frame that has answered is higher than one that says it is loading. */
const answered = 90;
const frames = (query: string): string =>
  ['', 'sandbox="allow-scripts"']
    .map((attributes) => {
      const src = `${servers.site}embed.html?view=result&${query}`;
      return `<iframe ${attributes} title="A calculation" width="600" height="300" src="${src}"></iframe>`;
    })
    .join('');

const heights = `new Promise((resolve) => {
  const heights = new Map();
  const frames = [...document.querySelectorAll('iframe')];
  addEventListener('message', ({ source, data }) => {
    if (data.type === 'gammadrag:height') heights.set(source, data.height);
    const all = frames.map((frame) => heights.get(frame.contentWindow) ?? 0);
    if (all.every((height) => height > ${answered})) resolve(all.length);
  });
  for (const frame of frames) {
    const measure = () => frame.contentWindow.postMessage({ type: 'gammadrag:measure', v: 1 }, '*');
    frame.addEventListener('load', measure);
    measure();
  }
})`;

const elementAnswers = `new Promise((resolve) => {
  const element = document.querySelector('gamma-drag');
  const look = () => {
    const { result } = element;
    if (result?.ok && result.final) resolve(result.breakEven.breakEvenVol);
    else setTimeout(look, 20);
  };
  look();
})`;

/** Sets every value in many attributes, posts every message; what was not refused, and what went wrong. */
const attack = (): string => `(async () => {
  const element = document.querySelector('gamma-drag');
  const wrong = [];
  addEventListener('error', ({ message }) => wrong.push(message));
  addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => wrong.push(violatedDirective));
  window.alert = () => wrong.push('alert');
  const names = ['view', 'panels', 'locked', 'fields', 'chart', 'theme', 'link', 'page',
    'spot', 'implied-vol', 'rule', 'legs'];
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const notRefused = [];
  // Notices are shown once the calculator is there.
  while (!element.result?.ok) await frame();
  for (const value of ${JSON.stringify(hostileValues)}) {
    for (const name of names) element.setAttribute(name, value);
    await frame();
    await element.updateComplete;
    await frame();
    if (element.shadowRoot.querySelector('.notice li') === null) notRefused.push(value.slice(0, 20));
  }
  for (const message of ${JSON.stringify(hostileMessages)}) postMessage(message, '*');
  await frame();
  const strange = /(NaN|undefined|Infinity)(?!”)/.test(element.shadowRoot.textContent);
  const within = (root) =>
    [...root.querySelectorAll('*')].flatMap((node) => [
      ...(node.matches('a, script, img, iframe') ? [node.getAttribute('href') ?? node.localName] : []),
      ...(node.shadowRoot === null ? [] : within(node.shadowRoot)),
    ]);
  const asked = performance.getEntriesByType('resource').map(({ name }) => name);
  const stray = asked.filter((name) => !/gamma-drag-[0-9.]+-[0-9a-f]+[.]js$|favicon/.test(name));
  return { notRefused, wrong, strange, stray, nodes: within(element.shadowRoot) };
})()`;

describe.each(engineNames)('%s', (name) => {
  let engine: BrowserEngine;
  beforeAll(async () => {
    engine = await launchEngine(name);
  });
  afterAll(() => engine.close());

  test('answers in frames of another site, with an origin and without', async () => {
    const lesson = servers.lesson(frames('v=1&rv=0.25&hr=bandToEdge&n=2'));
    expect(await engine.evaluate(lesson, heights)).toBe(2);
  });

  test('answers in an element of another site’s, under a strict policy', async () => {
    const policy = `default-src 'none'; script-src ${servers.site} 'wasm-unsafe-eval'; worker-src blob:;
      style-src 'none'; require-trusted-types-for 'script'; trusted-types gammadrag lit-html`;
    const lesson = servers.lesson(
      `${script}<gamma-drag view="result" rule="bandToEdge"></gamma-drag>`,
      policy.replace(/\s+/g, ' '),
    );
    const found = await engine.evaluate(lesson, elementAnswers);
    expect(found).toBeGreaterThan(0.2);
    expect(found).toBeLessThan(0.25);
  });

  test('refuses hostile attributes and messages by name', async () => {
    const lesson = servers.lesson(`${script}<gamma-drag view="result"></gamma-drag>`);
    expect(await engine.evaluate(lesson, attack())).toEqual({
      notRefused: [],
      wrong: [],
      strange: false,
      stray: [],
      nodes: [],
    });
  });
});
