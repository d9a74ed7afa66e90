// A simulation shared among workers: the same digits whatever becomes of them, progress, cancelling, and
// memory that does not grow.
import { execFileSync } from 'node:child_process';
import { load, loadAsync, type ScenarioInput, simulate, wasCancelled } from 'gammadrag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeHost, type Spawn } from '../../web/src/engine/hosts.ts';
import { compiled } from '../../web/src/engine/instance.ts';
import type { Returned } from '../../web/src/engine/outcome.ts';
import { createPool, type Pool } from '../../web/src/engine/pool.ts';
import { simulatedBreakEvenOn, simulateOn } from '../../web/src/engine/simulate.ts';

/** What R7 promises, in milliseconds. */
const cancelWithin = 100;
const call: ScenarioInput = { hedgeInterval: 0.25 / 63, realizedVol: 0.25, paths: 20000 };

/** What simulateOn asks of an engine, by a pool of the test's own. */
function engineOn(pool: Pool): Parameters<typeof simulateOn>[0] {
  const asked = (signal?: AbortSignal) =>
    Object.fromEntries(
      ['simulationPlan', 'simulationSummary'].map((name) => [
        name,
        (...args: unknown[]) => pool.call(name, args, signal === undefined ? {} : { signal }),
      ]),
    );
  return { ...asked(), until: asked, all: pool.all.bind(pool) } as never;
}

function value<T>(outcome: Returned<T>): T {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

describe('a simulation', () => {
  let module: WebAssembly.Module;
  beforeAll(async () => {
    module = await compiled();
  });

  test('has the same digits with one worker, with three, and with none', async () => {
    const [none, one, three] = [
      await simulate(call, { workers: 0 }),
      await simulate(call, { workers: 1 }),
      await simulate(call, { workers: 3 }),
    ];
    expect(value(none).paths).toBe(20000);
    expect(one).toEqual(none);
    expect(three).toEqual(none);
  });

  test('has the same digits when workers die under it', async () => {
    let calls = 0;
    let deaths = 0;
    const mortal: Spawn = async (hear, lost) => {
      const host = await nodeHost(hear, lost);
      return {
        ...host,
        send(order) {
          calls += 'name' in order ? 1 : 0;
          if ('name' in order && calls % 4 === 3 && deaths < 3) {
            deaths += 1;
            host.end();
            lost();
          } else host.send(order);
        },
      };
    };
    const pool = createPool({ workers: 2, spawn: mortal, module });
    const outcome = await simulateOn(engineOn(pool), call);
    pool.close();
    expect(deaths).toBe(3);
    expect(outcome).toEqual(await simulate(call, { workers: 1 }));
  });

  test('tells what came of the paths so far, the error falling', async () => {
    const reports: { paths: number; error: number }[] = [];
    const outcome = await simulate(call, {
      paths: 400_000,
      workers: 2,
      onProgress: ({ paths, of, summary }) => {
        expect(of).toBe(400_000);
        expect(summary.paths).toBe(paths);
        reports.push({ paths, error: summary.standardError });
      },
    });
    expect(reports.length).toBeGreaterThan(1);
    const growing = reports.map(({ paths }) => paths);
    expect(growing).toEqual([...growing].sort((one, two) => one - two));
    expect(value(outcome).standardError).toBeLessThan(reports[0]?.error ?? 0);
  });

  test('is given up within a tenth of a second', async () => {
    const giveUp = new AbortController();
    let asked = 0;
    const outcome = await simulate(call, {
      paths: 10_000_000,
      workers: 2,
      signal: giveUp.signal,
      onProgress: () => {
        if (giveUp.signal.aborted) return;
        asked = performance.now();
        giveUp.abort();
      },
    });
    expect(performance.now() - asked).toBeLessThan(cancelWithin);
    expect(wasCancelled(outcome)).toBe(true);
  });

  test('refuses by name, at once', async () => {
    const refusal = await simulate({ model: 'bootstrap' });
    expect(refusal).toMatchObject({ ok: false, error: { code: 'returns_missing' } });
    expect(await simulate({ paths: 0 })).toMatchObject({
      ok: false,
      error: { code: 'below_minimum', field: 'paths' },
    });
  });

  test('leaves no memory behind', () => {
    // Apart, where garbage can be collected by order.
    const program = `
      import { load } from 'gammadrag';
      const engine = await load();
      const held = () => { gc(); gc(); const m = process.memoryUsage(); return m.heapUsed + m.external; };
      const run = () => {
        const chunk = engine.simulateChunk({ paths: 1000, hedgeInterval: 0.25 / 5 }, 0).value;
        engine.simulationSummary({ paths: 1000, hedgeInterval: 0.25 / 5 }, chunk.sums, chunk.pnl);
      };
      for (let i = 0; i < 50; i += 1) run();
      const before = held();
      for (let i = 0; i < 1000; i += 1) run();
      console.log(held() - before);`;
    const grown = Number(
      execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', program], {
        encoding: 'utf8',
      }),
    );
    // A thousand runs hand over 16 MB of results: one in a hundred kept would show.
    expect(grown).toBeLessThan(160_000);
  });
});

describe('the break-even in the model', () => {
  let engine: Awaited<ReturnType<typeof loadAsync>>;
  beforeAll(async () => {
    engine = await loadAsync({ workers: 2 });
  });
  afterAll(() => engine.close());

  test('is the exact one where prices move as Black and Scholes assume', async () => {
    const found = value(await simulatedBreakEvenOn(engine, call));
    const direct = await load();
    const exact = direct.breakEven(call);
    const distance = Math.abs(found.breakEvenVol - value(exact).breakEvenVol);
    expect(distance).toBeLessThan(4 * found.standardError);
    expect(found.standardError).toBeLessThan(1e-4);
  });

  test('is lower where jumps pay the holder besides', async () => {
    const jumps: ScenarioInput = { ...call, model: 'jumps', jumpRate: 1, jumpMean: 0 };
    const found = value(await simulatedBreakEvenOn(engine, jumps));
    expect(found.breakEvenVol).toBeLessThan(0.2);
  });
});
