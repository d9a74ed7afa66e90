import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';

const root = dirname(import.meta.dirname);

/** What a module prints when plain Node runs it from the project's folder. */
function printed(module: string): string {
  const args = ['--input-type=module', '--eval', module];
  return execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
}

test('the built package answers in plain Node, by its name', () => {
  const answer = JSON.parse(
    printed(`
      import { load } from 'gammadrag';
      const gd = await load();
      console.log(JSON.stringify(gd.breakEven({
        structure: 'call', side: 'long', spot: 100, strike: 100, expiry: 0.25, rate: 0,
        dividendYield: 0, impliedVol: 0.2, hedgeVol: 0.2, hedgeInterval: 0.25 / 63,
        halfSpread: 0.0005, feeRate: 0, fixedCost: 0, unwind: 'cash',
      })));`),
  );
  expect(answer.ok).toBe(true);
  expect(answer.value.breakEvenVol).toBeCloseTo(0.20903644638533, 10);
  expect(answer.value.shortIntervalBreakEvenVol).toBeCloseTo(0.20643325486, 10);
});
