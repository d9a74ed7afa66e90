// The policy, sent by a host or written in the page: each alone lets the page work and refuses what a
// script that got in would try.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headers } from '../../tools/policy.mjs';
import { builtPage, type House, openHouse, type Prepare } from './harness.ts';
import { allFetched, answerText, ready } from './reading.ts';

const policyInPage = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** The page as a host would serve it that built it without the policy. */
const withoutMeta =
  (sent: Readonly<Record<string, string>>): Prepare =>
  (page) =>
    page.route(
      (url) => url.pathname === '/',
      async (route) => {
        const html = await readFile(join(builtPage, 'index.html'), 'utf8');
        expect(html).toMatch(policyInPage);
        const body = html.replace(policyInPage, '');
        await route.fulfill({ headers: sent, contentType: 'text/html; charset=utf-8', body });
      },
    );

const asItIs: Prepare = async () => {};

/** What became of each attempt: the name of what it threw, or what it brought about. */
function attempts(page: Page, foreign: string): Promise<Record<string, string>> {
  return page.evaluate(async (elsewhere) => {
    // In tasks of the page's own: what a debugger evaluates is excused from a part of the policy.
    const inPage = (attempt: () => unknown): Promise<string> =>
      new Promise((resolve) => {
        setTimeout(async () => {
          try {
            resolve(String(await attempt()));
          } catch (reason) {
            resolve((reason as Error).name);
          }
        });
      });
    const loaded = (element: HTMLElement): Promise<string> =>
      new Promise((resolve) => {
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('refused'));
        document.body.append(element);
      });
    const types = Reflect.get(window, 'trustedTypes') as {
      createPolicy: (name: string, rules: object) => unknown;
    };
    return {
      'a string as HTML': await inPage(() => {
        document.body.insertAdjacentHTML('beforeend', '<b>in</b>');
      }),
      'a string as the code of a script': await inPage(() => {
        document.createElement('script').text = 'window.ran = 1';
      }),
      'an inline script': await inPage(() => {
        const script = document.createElement('script');
        script.append('window.ran = 1');
        document.body.append(script);
        return Reflect.get(window, 'ran');
      }),
      // biome-ignore lint/security/noGlobalEval: whether it is refused is the question
      'a script from a string': await inPage(() => globalThis.eval('1')),
      'a string as the address of a worker': await inPage(() => new Worker('worker.js')),
      'a policy of its own': await inPage(() => types.createPolicy('mine', {})),
      'a default policy': await inPage(() => types.createPolicy('default', {})),
      "Lit's policy once more": await inPage(() => types.createPolicy('lit-html', {})),
      'a request to another host': await inPage(() => fetch(elsewhere)),
      'a picture from another host': await inPage(() =>
        loaded(Object.assign(new Image(), { src: `${elsewhere}favicon.svg` })),
      ),
      'a style in the page': await inPage(() => {
        const style = document.createElement('style');
        style.append('body { --mine: 1 }');
        document.body.append(style);
        return getComputedStyle(document.body).getPropertyValue('--mine');
      }),
      'another base for addresses': await inPage(() => {
        const base = Object.assign(document.createElement('base'), {
          href: `${elsewhere}other/`,
        });
        document.head.append(base);
        return document.baseURI === location.href;
      }),
    };
  }, foreign);
}

const refusedAll = {
  'a string as HTML': 'TypeError',
  'a string as the code of a script': 'TypeError',
  'an inline script': 'undefined',
  'a script from a string': 'EvalError',
  'a string as the address of a worker': 'TypeError',
  'a policy of its own': 'TypeError',
  'a default policy': 'TypeError',
  "Lit's policy once more": 'TypeError',
  'a request to another host': 'TypeError',
  'a picture from another host': 'refused',
  'a style in the page': '',
  'another base for addresses': 'true',
};

const forms: readonly (readonly [string, Readonly<Record<string, string>>, Prepare])[] = [
  ['sent as a header', headers, withoutMeta(headers)],
  ['written in the page, with no header', {}, asItIs],
];

describe.each(forms)('the policy %s', (_form, sent, prepare) => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ headers: sent });
  });
  afterAll(() => house.close());

  test('lets the page answer and draw', async () => {
    const { page, expectClean } = await house.openPage('', {}, prepare);
    await ready(page);
    const figure = page.getByRole('figure').first();
    await figure.locator('.summary').filter({ hasText: /\d/ }).waitFor();
    expect(await answerText(page)).toMatch(/20\.90 %/);
    await expectClean();
  });

  test('refuses whatever a script that got in would try', async () => {
    const { page } = await house.openPage('', {}, prepare);
    await ready(page);
    // The same server by another name is another host, which would answer.
    const foreign = house.address.replace('localhost', '127.0.0.1');
    await allFetched(page);
    const seen = house.hits.length;
    expect(await attempts(page, foreign)).toEqual(refusedAll);
    expect(house.hits.slice(seen)).toEqual([]);
  });
});

test('without any policy the same attempts succeed, so that refusing them means something', async () => {
  const house = await openHouse({ headers: {} });
  const { page } = await house.openPage('', {}, withoutMeta({}));
  await ready(page);
  const found = await attempts(page, house.address);
  await house.close();
  const refused = Object.entries(refusedAll).filter(([name, how]) => found[name] === how);
  expect(refused.map(([name]) => name)).toEqual([]);
});
