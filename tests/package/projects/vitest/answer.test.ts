// Named .test.ts for the Vitest of the project it is copied into; ours leaves this folder alone.
import { load, loadAsync } from 'gammadrag';
import { expect, test } from 'vitest';

const scenario = { expiry: 0.25, impliedVol: 0.2, hedgeInterval: 0.25 / 63, halfSpread: 0.0005 };

test('the package answers, at once and by workers', async () => {
  const [engine, later] = await Promise.all([load(), loadAsync({ workers: 1 })]);
  const atOnce = engine.breakEven(scenario);
  const byWorkers = await later.breakEven(scenario);
  later.close();
  expect(atOnce.ok && atOnce.value.breakEvenVol).toBeCloseTo(0.20903644638533, 10);
  expect(byWorkers).toEqual(atOnce);
});
