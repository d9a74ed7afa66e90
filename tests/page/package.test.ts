// The package as it is, in a page without a bundler: its modules, its wasm, and its workers.
import { join } from 'node:path';
import { load } from 'gammadrag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headers } from '../../tools/policy.mjs';
import { type House, openHouse } from './harness.ts';

const library = join(import.meta.dirname, '..', '..', 'dist', 'lib');

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('the package answers in a page without a bundler, by workers, under the strict policy', async () => {
  const { page, expectClean } = await house.openPage('', {}, (opened) =>
    opened.route(`${house.address}lib/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      const blank = {
        contentType: 'text/html',
        headers,
        body: '<!doctype html><title>lib</title>',
      };
      if (pathname === '/lib/') return route.fulfill(blank);
      return route.fulfill({ path: join(library, pathname.replace('/lib/', '')) });
    }),
  );
  await page.goto(`${house.address}lib/`);
  // As text, since the test runner would put its own import in the place of the page's.
  const found: unknown = await page.evaluate(`(async () => {
    const { loadAsync } = await import('/lib/index.js');
    const engine = await loadAsync({ workers: 2 });
    const scenario = { rule: 'bandToEdge', impliedVol: 0.3 };
    const results = await engine.all('breakEven', [[scenario], [{}]]);
    const { workers } = engine;
    engine.close();
    return { results, workers };
  })()`);
  const direct = await load();
  expect(found).toEqual({
    workers: 2,
    results: {
      ok: true,
      value: [direct.breakEven({ rule: 'bandToEdge', impliedVol: 0.3 }), direct.breakEven({})],
    },
  });
  await expectClean();
});
