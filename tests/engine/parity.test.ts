// Native and wasm give the same numbers: the same sources, two compilers, two maths libraries.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { load } from 'gammadrag';
import { expect, test } from 'vitest';

const program = fileURLToPath(
  new URL('../../build/native/tests/gammadrag_parity', import.meta.url),
);

// exp and log of the two maths libraries differ by an ulp now and then; where a result is a small
// difference of large terms, those ulps count against the terms. 1e-11 covers the noise that two
// strikes' quadrature leaves on a root.
const relative = 1e-11;
/**
 * What is sought on a grid or over a law of trades: where the last bit decides how many places are
 * taken, all of a figure moves by a small part of its stated error.
 */
const relativeBySource = { exact: relative, solver: 2e-3, integral: 1e-3, approximation: 2e-3 };

interface Line {
  scenario: Record<string, unknown>;
  result: Record<string, unknown>;
}

interface Tally {
  relative: number;
  numbers: number;
  sameBits: number;
  far: string[];
}

/** The size against which a difference is judged: money against the premium and the cost. */
function scaleOf(key: string, value: Record<string, unknown>, whole: Record<string, unknown>) {
  const own = Math.abs(Number(value[key]));
  const money = ['gammaPnl', 'thetaRent', 'edge', 'netPnl'].includes(key);
  const ratio = ['shortIntervalGap', 'costToEdge'].includes(key);
  if (money) return own + Number(whole.premium);
  // Ratios over something that may itself be nearly nothing.
  if (ratio) return own * (1 + own) * 1e3;
  return own;
}

function compare(
  ours: Record<string, unknown>,
  theirs: Record<string, unknown>,
  whole: Record<string, unknown>,
  tally: Tally,
) {
  for (const [key, expected] of Object.entries(theirs)) {
    const actual = ours[key];
    if (key === 'error') continue;
    if (typeof expected === 'object' && expected !== null) {
      compare(actual as Record<string, unknown>, expected as Record<string, unknown>, whole, tally);
    } else if (typeof expected === 'number' && typeof actual === 'number') {
      tally.numbers += 1;
      if (Object.is(actual, expected)) tally.sameBits += 1;
      else if (Math.abs(actual - expected) > tally.relative * scaleOf(key, theirs, whole)) {
        tally.far.push(`${key}: ${actual} against ${expected}`);
      }
    } else if (actual !== expected) {
      tally.far.push(`${key}: ${String(actual)} against ${String(expected)}`);
    }
  }
}

test('the wasm engine agrees with the native core on random scenarios', async () => {
  const engine = await load();
  const lines = execFileSync(program, { encoding: 'utf8' }).trim().split('\n');
  expect(lines.length).toBeGreaterThan(300);
  const tally: Tally = { relative, numbers: 0, sameBits: 0, far: [] };
  let results = 0;
  for (const line of lines) {
    const { scenario, result } = JSON.parse(line) as Line;
    const outcome = engine.breakEven(scenario);
    expect(outcome.ok ? null : outcome.error.code, line).toBe(result.error);
    if (!outcome.ok) continue;
    results += 1;
    const before = tally.far.length;
    tally.relative = relativeBySource[outcome.value.drag.source];
    compare({ ...outcome.value } as Record<string, unknown>, result, result, tally);
    if (tally.far.length > before) tally.far.push(JSON.stringify(scenario));
  }
  console.log(`${results} results, ${tally.sameBits} of ${tally.numbers} numbers bit for bit`);
  expect(results).toBeGreaterThan(100);
  expect(tally.far).toEqual([]);
});
