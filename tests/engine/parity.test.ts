// Native and wasm give the same bits: the same sources, two compilers, one maths library.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { load } from 'gammadrag';
import { expect, test } from 'vitest';

const program = fileURLToPath(
  new URL('../../build/native/tests/gammadrag_parity', import.meta.url),
);

interface Line {
  scenario: Record<string, unknown>;
  result: Record<string, unknown>;
}

/** Every number, flag and word that is not the same to the last bit. */
function differences(ours: unknown, theirs: unknown, path: string): string[] {
  if (typeof theirs === 'object' && theirs !== null) {
    return Object.entries(theirs).flatMap(([key, value]) =>
      differences((ours as Record<string, unknown>)[key], value, `${path}.${key}`),
    );
  }
  return Object.is(ours, theirs) ? [] : [`${path}: ${String(ours)} against ${String(theirs)}`];
}

test('the wasm engine gives the bits of the native core on random scenarios', async () => {
  const engine = await load();
  const lines = execFileSync(program, { encoding: 'utf8' }).trim().split('\n');
  expect(lines).toHaveLength(240);
  let results = 0;
  const found: string[] = [];
  for (const line of lines) {
    const { scenario, result } = JSON.parse(line) as Line;
    const { error, ...expected } = result;
    const outcome = engine.breakEven(scenario);
    expect(outcome.ok ? null : outcome.error.code, line).toBe(error);
    if (!outcome.ok) continue;
    results += 1;
    const apart = differences(outcome.value, expected, 'breakEven');
    if (apart.length > 0) found.push(...apart, JSON.stringify(scenario));
  }
  expect(results).toBeGreaterThan(100);
  expect(found).toEqual([]);
}, 300_000);
