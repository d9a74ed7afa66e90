// A simulation gives the same bits whoever computes it: compilers, levels of optimisation, SIMD or not,
// any number of workers, in whatever order they are done.
import { type AsyncEngine, loadAsync } from 'gammadrag';
import { describe, expect, test } from 'vitest';
import { type Digested, digestOf, printedBy, programs } from './digest.ts';

const expected = printedBy('native, optimised in full');

async function chunksOf(engine: AsyncEngine, { scenario }: Digested, order: number[]) {
  const lists = order.map((chunk) => [scenario, chunk] as const);
  const all = await engine.all('simulateChunk', lists);
  if (!all.ok) throw new Error(all.error.code);
  const chunks = new Map(
    all.value.map((result, place) => [order[place], result.ok ? result.value : null]),
  );
  return [...order].sort((a, b) => a - b).map((chunk) => chunks.get(chunk));
}

async function digestBy(engine: AsyncEngine, digested: Digested, turn: number): Promise<string> {
  const plan = await engine.simulationPlan(digested.scenario);
  if (!plan.ok) return plan.error.code;
  expect(plan.value.chunks).toBeGreaterThan(1);
  // Asked for from another place on each time, and backwards every other time.
  const places = Array.from({ length: plan.value.chunks }, (_unused, chunk) => chunk);
  const from = turn % places.length;
  const turned = [...places.slice(from), ...places.slice(0, from)];
  const chunks = await chunksOf(engine, digested, turn % 2 === 0 ? turned : turned.reverse());
  return digestOf(chunks.flatMap((chunk) => (chunk ? [chunk.sums, chunk.pnl] : [])));
}

describe('every model under every rule', () => {
  test('is simulated, with a digest of its own', () => {
    expect(expected).toHaveLength(45);
    expect(new Set(expected.map(({ digest }) => digest)).size).toBe(45);
    for (const { digest } of expected) expect(digest).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each(Object.keys(programs) as (keyof typeof programs)[])('has the same bits: %s', (name) => {
    expect(printedBy(name)).toEqual(expected);
  });

  test.each([1, 2, 3, 4, 8])(
    'has the same bits with %i workers, chunks shuffled',
    async (workers) => {
      const engine = await loadAsync({ workers });
      try {
        const digests = await Promise.all(
          expected.map((digested, place) => digestBy(engine, digested, place + workers)),
        );
        expect(digests).toEqual(expected.map(({ digest }) => digest));
      } finally {
        engine.close();
      }
    },
  );
});
