// The engine off the main thread: the same results whoever computes them, and an answer whatever happens.
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import {
  type AsyncEngine,
  errorCodes,
  inIndexOrder,
  load,
  loadAsync,
  type ScenarioInput,
} from 'gammadrag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guarded } from '../../web/src/engine/engine.ts';
import { type Host, localHost, nodeHost, type Spawn } from '../../web/src/engine/hosts.ts';
import { compiled, createModule } from '../../web/src/engine/instance.ts';
import { createPool, type Pool } from '../../web/src/engine/pool.ts';
import { type Order, type Reply, serve } from '../../web/src/engine/worker.ts';

const root = dirname(dirname(import.meta.dirname));
/** What R7 promises, in milliseconds. */
const cancelWithin = 100;

let direct: Awaited<ReturnType<typeof load>>;
let module: WebAssembly.Module;
beforeAll(async () => {
  direct = await load();
  module = await compiled();
});

const buyer: ScenarioInput = { structure: 'call', spot: 100, impliedVol: 0.2, realizedVol: 0.25 };
const banded: ScenarioInput = { ...buyer, rule: 'bandToEdge', bandHalfWidth: 0.05 };
/** Takes a second or more. */
const long = [banded, { aim: 'sharpe' }, undefined] as const;

const spots = Array.from({ length: 24 }, (_unused, index): readonly [ScenarioInput] => [
  { ...buyer, spot: 90 + index },
]);

/** A pool and what each test needs to see of it; closed when the tests of the file are over. */
const pools: Pool[] = [];
function poolOf(workers: number, spawn: Spawn = nodeHost): Pool {
  const pool = createPool({ workers, spawn, module });
  pools.push(pool);
  return pool;
}
afterAll(() => {
  for (const pool of pools) pool.close();
});

/** Workers that are what `change` makes of them, told how many were made before. */
function changed(change: (host: Host, nth: number, hear: (reply: Reply) => void) => Host): Spawn {
  let made = 0;
  return async (hear, lost) => {
    const host = await nodeHost(hear, lost);
    made += 1;
    return change(host, made - 1, hear);
  };
}

const isCall = (order: Order): boolean => 'name' in order;

async function waitFor(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describe('a call of a worker', () => {
  let engine: AsyncEngine;
  beforeAll(async () => {
    engine = await loadAsync();
  });
  afterAll(() => engine.close());

  test('has the bits of the direct call', async () => {
    expect(await engine.breakEven(banded)).toEqual(direct.breakEven(banded));
    expect(await engine.solveFor(buyer, 'halfSpread')).toEqual(
      direct.solveFor(buyer, 'halfSpread'),
    );
    const rules = ['interval', 'leland'] as const;
    const frontier = await engine.frontier(buyer, rules, 6);
    expect(frontier).toEqual(direct.frontier(buyer, rules, 6));
    if (!frontier.ok) throw new Error(frontier.error.code);
    expect(frontier.value.interval?.cost).toBeInstanceOf(Float64Array);
    expect(frontier.value.interval?.status).toBeInstanceOf(Uint8Array);
    expect(await engine.curve(buyer, 'spot', new Float64Array([90, 110]))).toEqual(
      direct.curve(buyer, 'spot', [90, 110]),
    );
    expect(await engine.optimize(buyer, { aim: 'sharpe' }, rules)).toEqual(
      direct.optimize(buyer, { aim: 'sharpe' }, rules),
    );
  });

  test('has the refusals of the direct call, whatever is handed over', async () => {
    const bomb = {
      get spot(): number {
        throw new Error('no');
      },
    };
    const bad = [null, 7, [], bomb, { spot: -1 }, { spot: () => 1 }, { spot: {} }, { side: 12n }];
    for (const scenario of [...bad, { spot: Symbol('s') }, { strike: Number.NaN }] as never[]) {
      const refusal = await engine.breakEven(scenario);
      expect(refusal).toEqual(direct.breakEven(scenario));
      expect(refusal.ok).toBe(false);
      if (!refusal.ok) expect(errorCodes).toContain(refusal.error.code);
    }
    expect(await engine.optimize({}, undefined as never)).toEqual(
      direct.optimize({}, undefined as never),
    );
    const { price } = { price: 4 };
    expect(await engine.impliedVol({ price })).toEqual(direct.impliedVol({ price }));
  });

  test('sees the arguments as they were when it was made', async () => {
    const scenario = { ...buyer, spot: 100 };
    const later = engine.breakEven(scenario);
    scenario.spot = 50;
    expect(await later).toEqual(direct.breakEven({ ...buyer, spot: 100 }));
  });

  test('is given up at once when its signal says so, before it and while it runs', async () => {
    const before = await engine.until(AbortSignal.abort()).breakEven(buyer);
    expect(before).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const two = await loadAsync({ workers: 2 });
    const giveUp = new AbortController();
    const running = two.until(giveUp.signal).optimize(...long);
    await two.breakEven(buyer);
    const start = performance.now();
    giveUp.abort();
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(performance.now() - start).toBeLessThan(cancelWithin);
    expect(await two.breakEven(buyer)).toEqual(direct.breakEven(buyer));
    two.close();
  });

  test('is cancelled by close, which leaves no worker, and works again after it', async () => {
    const other = await loadAsync();
    const kept = other.breakEven(buyer);
    const lost = engine.optimize(...long);
    engine.close();
    expect(await lost).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await kept).toEqual(direct.breakEven(buyer));
    expect(engine.workers).toBeGreaterThan(0);
    other.close();
    expect(engine.workers).toBe(0);
    expect(await engine.breakEven(buyer)).toEqual(direct.breakEven(buyer));
  });
});

describe('a list of calls', () => {
  const expected = () => spots.map(([scenario]) => direct.breakEven(scenario));

  test('has the same results from one worker, from four and from none', async () => {
    for (const workers of [1, 4, 0]) {
      const engine = await loadAsync({ workers });
      const results = await engine.all('breakEven', spots);
      expect(results, `${workers} workers`).toEqual({ ok: true, value: expected() });
      expect(engine.workers).toBeLessThanOrEqual(workers);
      engine.close();
      expect(engine.workers).toBe(0);
    }
  });

  test('is reduced in the order of the list, in whatever order the workers are done', async () => {
    // The first call of all is held until another has arrived, so that it is overtaken.
    const arrived: number[] = [];
    let held = false;
    const holding = changed((host) => ({
      ...host,
      send(order) {
        if (held || !isCall(order)) {
          host.send(order);
          return;
        }
        held = true;
        void waitFor(() => arrived.length > 0).then(() => host.send(order));
      },
    }));
    const pool = poolOf(3, holding);
    const reduced: [number, unknown][] = [];
    const inOrder = inIndexOrder((result, index) => reduced.push([index, result]));
    let most = 0;
    await pool.all('breakEven', spots, {
      onResult(result, index, done) {
        arrived.push(index);
        most = Math.max(most, done);
        inOrder(result, index);
      },
    });
    expect(arrived).not.toEqual([...arrived].sort((one, two) => one - two));
    expect(reduced).toEqual(expected().map((result, index) => [index, result]));
    expect(most).toBe(spots.length);
  });

  test('lets a single call go first', async () => {
    const pool = poolOf(1);
    let done = 0;
    const list = pool.all('breakEven', spots, {
      onResult: () => {
        done += 1;
      },
    });
    await pool.call('breakEven', [buyer]);
    expect(done).toBeLessThan(spots.length);
    await list;
  });

  test('lets a list that someone waits for go before calls that nobody does', async () => {
    const pool = poolOf(1);
    const ended: string[] = [];
    const calls = [1, 2, 3].map(() =>
      pool.call('breakEven', [buyer]).then(() => ended.push('call')),
    );
    await pool.all('breakEven', spots, { urgent: true }).then(() => ended.push('list'));
    await Promise.all(calls);
    // One of the calls was under way when the list came.
    expect(ended.indexOf('list')).toBeLessThanOrEqual(1);
  });

  test('that is cancelled begins no further task and is over in time', async () => {
    const pool = poolOf(2);
    const giveUp = new AbortController();
    let done = 0;
    const list = pool.all(
      'optimize',
      Array.from({ length: 9 }, () => long),
      {
        signal: giveUp.signal,
        onResult: () => {
          done += 1;
        },
      },
    );
    await waitFor(() => pool.workers === 2);
    const start = performance.now();
    giveUp.abort();
    expect(await list).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(performance.now() - start).toBeLessThan(cancelWithin);
    const before = done;
    expect(await pool.call('breakEven', [buyer])).toEqual(direct.breakEven(buyer));
    expect(done).toBe(before);
  });

  test('whose pool is closed is cancelled as a whole', async () => {
    const pool = createPool({ workers: 2, spawn: nodeHost, module });
    let heard = 0;
    const list = pool.all('breakEven', spots, {
      onResult() {
        heard += 1;
        if (heard === 3) pool.close();
      },
    });
    expect(await list).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(heard).toBe(3);
    expect(pool.workers).toBe(0);
  });

  test('whose listener throws is given up, and the pool goes on', async () => {
    const pool = poolOf(1);
    const list = pool.all('breakEven', spots, {
      onResult() {
        throw new Error('mine');
      },
    });
    await expect(list).rejects.toThrow('mine');
    expect(await pool.call('breakEven', [buyer])).toEqual(direct.breakEven(buyer));
  });

  test('of which one cannot be handed over is refused as that one is', async () => {
    const engine = await loadAsync({ workers: 1 });
    const bad = { spot: () => 1 } as never;
    expect(await engine.all('breakEven', [[buyer], [bad]])).toEqual(direct.breakEven(bad));
    engine.close();
  });

  test('that is empty is done', async () => {
    expect(await poolOf(1).all('breakEven', [])).toEqual({ ok: true, value: [] });
  });
});

describe('a worker that', () => {
  test('is killed is replaced, and the list comes out the same', async () => {
    const killed = changed((host, nth) => {
      if (nth > 0) return host;
      let calls = 0;
      return {
        ...host,
        send(order) {
          if (isCall(order)) calls += 1;
          if (calls === 3) host.end();
          else host.send(order);
        },
      };
    });
    const results = await poolOf(2, killed).all('breakEven', spots);
    expect(results).toEqual({
      ok: true,
      value: spots.map(([scenario]) => direct.breakEven(scenario)),
    });
  });

  test('traps is never asked again: its task is done by another', async () => {
    const asked: number[] = [];
    const trapping = changed((host, nth, hear) => ({
      ...host,
      send(order) {
        if (isCall(order)) asked.push(nth);
        if (isCall(order) && nth === 0) hear({ fault: 'RuntimeError: unreachable' });
        else host.send(order);
      },
    }));
    expect(await poolOf(1, trapping).call('breakEven', [buyer])).toEqual(direct.breakEven(buyer));
    expect(asked).toEqual([0, 1]);
  });

  test('traps, dies or hangs again gives an error with a name', async () => {
    const failing = (fail: (host: Host, hear: (reply: Reply) => void) => void) =>
      changed((host, _nth, hear) => ({
        ...host,
        send: (order) => (isCall(order) ? fail(host, hear) : host.send(order)),
      }));
    const cases = [
      ['worker_trapped', failing((_host, hear) => hear({ fault: 'RuntimeError' }))],
      ['worker_died', failing((host) => host.end())],
      ['worker_hung', failing(() => {})],
    ] as const;
    for (const [code, spawn] of cases) {
      const pool = poolOf(1, spawn);
      const result = await pool.call('breakEven', [buyer], { deadline: 200 });
      expect(result).toEqual({ ok: false, error: { code, field: 'engine', limit: null } });
    }
  });

  test('really traps says so, and its instance is used no more', async () => {
    // (module (func (export "f") unreachable))
    const bytes = '0061736d010000000104016000000302010007050101660000 0a05010300000b';
    const trapping = await WebAssembly.compile(Buffer.from(bytes.replaceAll(' ', ''), 'hex'));
    let made = 0;
    const spawn: Spawn = async (hear) => {
      made += 1;
      let obey: (order: Order) => void = () => {};
      const instance = async () => ({
        breakEven: new WebAssembly.Instance(trapping).exports.f as () => unknown,
      });
      serve(createModule, instance, hear, (listener) => {
        obey = listener;
      });
      return { send: (order) => obey(order), end() {}, hold() {}, release() {} };
    };
    const pool = poolOf(1, spawn);
    expect(await pool.call('breakEven', [buyer])).toMatchObject({
      error: { code: 'worker_trapped' },
    });
    expect(made).toBe(2);
    expect(await poolOf(1).call('noSuchFunction', [])).toMatchObject({ ok: false });
  });

  test('hangs in earnest is ended at its deadline', async () => {
    const pool = poolOf(1);
    const start = performance.now();
    const result = await pool.call('optimize', long, { deadline: 60 });
    expect(result).toMatchObject({ error: { code: 'worker_hung' } });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(await pool.call('breakEven', [buyer])).toEqual(direct.breakEven(buyer));
  });
});

test('an engine that trapped on this thread is never asked again', () => {
  let asked = 0;
  let told = 0;
  const breakEven = (): never => {
    asked += 1;
    throw new WebAssembly.RuntimeError('unreachable');
  };
  const trapping = guarded({ breakEven, drag: breakEven }, () => {
    told += 1;
  });
  for (const call of [trapping.breakEven, trapping.drag, trapping.breakEven]) {
    expect(() => call({})).toThrow(WebAssembly.RuntimeError);
  }
  expect([asked, told]).toEqual([1, 1]);
});

describe('where workers are refused', () => {
  const refusing: Spawn = () => Promise.reject(new Error('refused'));
  const mute: Spawn = async (_hear, lost) => {
    setTimeout(lost);
    return { send() {}, end() {}, hold() {}, release() {} };
  };

  test('this thread does the same work, and lets others have their turn', async () => {
    for (const spawn of [refusing, mute]) {
      const pool = poolOf(4, spawn);
      let turns = 0;
      const timer = setInterval(() => {
        turns += 1;
      });
      const results = await pool.all('breakEven', spots);
      clearInterval(timer);
      expect(results).toEqual({
        ok: true,
        value: spots.map(([scenario]) => direct.breakEven(scenario)),
      });
      expect(pool.workers).toBe(0);
      expect(turns).toBeGreaterThan(spots.length / 2);
    }
  });

  test('a list can be given up half way', async () => {
    const pool = poolOf(4, refusing);
    const giveUp = new AbortController();
    let most = 0;
    const results = await pool.all('breakEven', spots, {
      signal: giveUp.signal,
      onResult(_result, _index, done) {
        most = done;
        if (done === 5) giveUp.abort();
      },
    });
    expect(results).toMatchObject({ error: { code: 'cancelled' } });
    await pool.call('breakEven', [buyer]);
    expect(most).toBe(5);
  });

  test('and where this thread has no engine either, the error has a name', async () => {
    const pool = createPool({ workers: 2, spawn: refusing, module, instead: refusing });
    expect(await pool.call('breakEven', [buyer])).toMatchObject({
      error: { code: 'engine_unavailable' },
    });
    pool.close();
    expect(await pool.call('breakEven', [buyer])).toMatchObject({ error: { code: 'cancelled' } });
  });

  test('an instance of this thread that trapped is replaced too', async () => {
    let made = 0;
    const trapping: Spawn = async (hear, lost) => {
      const host = await localHost(hear, lost);
      made += 1;
      if (made > 1) return host;
      return {
        ...host,
        send: (order) => (isCall(order) ? hear({ fault: 'RuntimeError' }) : host.send(order)),
      };
    };
    const pool = createPool({ workers: 2, spawn: refusing, module, instead: trapping });
    expect(await pool.call('breakEven', [buyer])).toEqual(direct.breakEven(buyer));
    expect(made).toBe(2);
    pool.close();
  });
});

test('plain Node waits for what is under way, and leaves without being told to close', () => {
  const module_ = `
    import { loadAsync } from 'gammadrag';
    const gd = await loadAsync({ workers: 2 });
    const { value } = await gd.breakEven({});
    console.log(JSON.stringify([value.breakEvenVol, gd.workers]));`;
  const args = ['--input-type=module', '--eval', module_];
  const printed = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const own = direct.breakEven({});
  expect(JSON.parse(printed)).toEqual([own.ok ? own.value.breakEvenVol : null, 1]);
});
