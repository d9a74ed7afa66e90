// The JavaScript face, as a caller of the package meets it.
import { errorCodes, type FieldKey, fields, load, type ScenarioInput } from 'gammadrag';
import { beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../web/src/model/shown.ts';
import { dragParts, partOf } from '../../web/src/ui/chart-data.ts';

type Engine = Awaited<ReturnType<typeof load>>;
let engine: Engine;

beforeAll(async () => {
  engine = await load();
});

const threeMonthCall: ScenarioInput = {
  structure: 'call',
  side: 'long',
  spot: 100,
  strike: 100,
  expiry: 0.25,
  rate: 0,
  dividendYield: 0,
  impliedVol: 0.2,
  hedgeVol: 0.2,
  hedgeInterval: 0.25 / 63,
  halfSpread: 0.0005,
  feeRate: 0,
  fixedCost: 0,
  unwind: 'cash',
};

/** The value of an outcome that must be one. */
function resultOf<T>(outcome: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** Every number in a result, with its path. */
function numbersIn(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, `${path}.${key}`));
}

describe('right numbers', () => {
  test('the break-even of a three-month call hedged 63 times is the reference value', () => {
    const value = resultOf(engine.breakEven(threeMonthCall));
    // references of tests/golden/golden.h.
    expect(value.breakEvenVol).toBeCloseTo(0.20903644638533156, 14);
    expect(value.shortIntervalBreakEvenVol).toBeCloseTo(0.2064332548612216, 14);
    expect(value.dragVolPoints).toBeCloseTo(0.00903644638533156, 14);
    expect(value.drag.rebalancing).toBeCloseTo(0.1252697390660013, 14);
    expect(value.drag.setUp).toBeCloseTo(0.02599694029191862, 14);
    expect(value.hedgeCount).toBe(63);
  });

  test('hedging at realized vol and physical delivery are words of their fields', () => {
    const value = resultOf(
      engine.breakEven({ ...threeMonthCall, hedgeVol: 'realized', unwind: 'physical' }),
    );
    expect(value.breakEvenVol).toBeCloseTo(0.20773690084108992, 13);
  });

  test('drag alone is the drag within the break-even', () => {
    const scenario: ScenarioInput = { ...threeMonthCall, realizedVol: 0.27, fixedCost: 0.01 };
    expect(resultOf(engine.drag(scenario))).toEqual(resultOf(engine.breakEven(scenario)).drag);
    expect(resultOf(engine.outlook(scenario))).toEqual(
      resultOf(engine.breakEven(scenario)).outlook,
    );
  });

  test('implied vol undoes price', () => {
    for (const structure of ['call', 'put', 'straddle', 'strangle'] as const) {
      const scenario: ScenarioInput = { structure, spot: 97, impliedVol: 0.37, rate: 0.03 };
      const { price } = resultOf(engine.price(scenario));
      expect(resultOf(engine.impliedVol(scenario, price)).impliedVol).toBeCloseTo(0.37, 13);
    }
  });

  test('the price of an implied vol may come with the scenario', () => {
    const { price } = resultOf(engine.price({ impliedVol: 0.31 }));
    expect(engine.impliedVol({ price })).toEqual(engine.impliedVol({}, price));
    expect(engine.impliedVol({ price }).ok).toBe(true);
  });

  test('curves and maps hold the bits of single calls, x fastest', () => {
    const intervals = [0.001, 0.004, 0.02];
    const spreads = [0, 0.0005];
    const map = resultOf(
      engine.map(threeMonthCall, 'hedgeInterval', intervals, 'halfSpread', spreads),
    );
    const outlooks = resultOf(
      engine.outlookMap(threeMonthCall, 'hedgeInterval', intervals, 'halfSpread', spreads),
    );
    spreads.forEach((halfSpread, iy) => {
      intervals.forEach((hedgeInterval, ix) => {
        const at = iy * intervals.length + ix;
        const single = resultOf(engine.breakEven({ ...threeMonthCall, hedgeInterval, halfSpread }));
        expect(map.breakEvenVol[at]).toBe(single.breakEvenVol);
        expect(outlooks.netPnl[at]).toBe(single.outlook.netPnl);
      });
    });
    expect(map.breakEvenVol).toBeInstanceOf(Float64Array);
    expect(map.status).toEqual(new Uint8Array(6));
  });

  test('the highest cost is the one at which nothing is left', () => {
    const scenario: ScenarioInput = { ...threeMonthCall, realizedVol: 0.25 };
    const { oneWayCost } = resultOf(engine.highestCost(scenario, [0.004]));
    const at = { ...scenario, hedgeInterval: 0.004, halfSpread: oneWayCost[0] as number };
    expect(Math.abs(resultOf(engine.outlook(at)).netPnl)).toBeLessThan(1e-12);
  });

  test('arrays that left the engine are copies, which later calls do not change', () => {
    const first = resultOf(engine.curve(threeMonthCall, 'impliedVol', [0.1, 0.2, 0.3]));
    const kept = [...first.breakEvenVol];
    engine.map(threeMonthCall, 'spot', new Float64Array(300).fill(90), 'strike', [80, 90, 100]);
    expect([...first.breakEvenVol]).toEqual(kept);
  });
});

describe('searches', () => {
  const buyer: ScenarioInput = { ...threeMonthCall, realizedVol: 0.25 };

  test('the realized vol solved for is the break-even', () => {
    const { kind, roots } = resultOf(engine.solveFor(threeMonthCall, 'realizedVol'));
    expect(kind).toBe('one');
    expect(roots[0]).toMatchObject({ exact: true, met: 'above', neighbour: null });
    // Of tests/golden/golden.h, as above.
    expect(roots[0]?.value).toBeCloseTo(0.20903644638533156, 14);
  });

  test('a solution put back reaches its goal', () => {
    const goal = { measure: 'shareOfPremium', value: 0.05 } as const;
    const { roots } = resultOf(engine.solveFor(buyer, 'halfSpread', goal));
    const halfSpread = roots[0]?.value as number;
    expect(resultOf(engine.drag({ ...buyer, halfSpread })).shareOfPremium).toBeCloseTo(0.05, 14);
  });

  test('the highest price worth paying comes with its vol', () => {
    const [root] = resultOf(engine.solveFor(buyer, 'optionPrice')).roots;
    const impliedVol = root?.impliedVol as number;
    const paid = { ...buyer, impliedVol };
    expect(root?.value).toBe(root?.optionPrice);
    expect(resultOf(engine.price(paid)).price).toBe(root?.value);
    expect(resultOf(engine.outlook(paid)).netPnl).toBeCloseTo(0, 12);
  });

  test('the shortest interval names the hedge too many', () => {
    const [root] = resultOf(engine.solveFor(buyer, 'hedgeInterval')).roots;
    const at = (hedgeInterval: number) =>
      resultOf(engine.outlook({ ...buyer, hedgeInterval })).netPnl;
    expect(root?.exact).toBe(false);
    expect(at(root?.value as number)).toBe(root?.residual);
    expect(at(root?.neighbour as number)).toBe(root?.neighbourResidual);
    expect(root?.residual).toBeGreaterThanOrEqual(0);
    expect(root?.neighbourResidual).toBeLessThan(0);
  });

  test('never and always are answers', () => {
    expect(resultOf(engine.solveFor({ realizedVol: 0.1 }, 'halfSpread'))).toEqual({
      kind: 'never',
      reach: 'below',
      signChanges: 0,
      roots: [],
    });
    const free = { ...buyer, halfSpread: 0 };
    expect(resultOf(engine.solveFor(free, 'quantity')).kind).toBe('always');
  });

  test('the frontier has a curve for each rule asked for, as single calls give it', () => {
    const curves = resultOf(engine.frontier(buyer, ['interval', 'bandToEdge', 'none'], 6));
    expect(Object.keys(curves)).toEqual(['interval', 'bandToEdge', 'none']);
    const { field, parameter, cost, netPnl, status } = curves.interval ?? {};
    expect(field).toBe('hedgeInterval');
    expect(curves.bandToEdge?.field).toBe('bandHalfWidth');
    expect(curves.none?.field).toBe(null);
    expect(status).toEqual(new Uint8Array(6));
    const hedgeInterval = parameter?.[3] as number;
    const outlook = resultOf(engine.outlook({ ...buyer, hedgeInterval }));
    expect(cost?.[3]).toBe(outlook.cost);
    expect(netPnl?.[3]).toBe(outlook.netPnl);
    expect(Object.keys(resultOf(engine.frontier(buyer)))).toHaveLength(7);
  });

  test('the optimum is no worse than any point of the frontier', () => {
    const rules = ['interval', 'leland'] as const;
    const curves = resultOf(engine.frontier(buyer, rules, 30));
    const { best, rules: choices } = resultOf(engine.optimize(buyer, { aim: 'sharpe' }, rules));
    for (const rule of rules) {
      const choice = resultOf(choices[rule] as { ok: false; error: unknown });
      const { aimValue, sharpe } = choice as { aimValue: number; sharpe: number };
      expect(aimValue).toBe(sharpe);
      for (const other of curves[rule]?.sharpe ?? [])
        expect(aimValue).toBeGreaterThanOrEqual(other);
    }
    expect(rules).toContain(best);
    const aim = { aim: 'costAtRisk', riskLimit: 0.5 } as const;
    const { rules: kept } = resultOf(engine.optimize(buyer, aim, ['interval']));
    expect(kept.interval).toMatchObject({ ok: true, value: { atBound: false } });
  });

  test('what cannot be searched for is refused by name', () => {
    const refusal = (code: string, field?: string) => ({
      ok: false,
      error: field === undefined ? { code } : { code, field },
    });
    expect(engine.solveFor({}, 'side')).toMatchObject(refusal('unknown_field', 'field'));
    expect(engine.solveFor({}, 7 as never)).toMatchObject(refusal('unknown_field', 'field'));
    for (const bad of [null, 3, 'netPnl'] as never[]) {
      expect(engine.solveFor({}, 'spot', bad)).toMatchObject(refusal('not_an_object', 'goal'));
    }
    const goal = (measure: unknown, value: unknown) =>
      engine.solveFor({}, 'spot', { measure, value } as never);
    expect(goal('charm', 1)).toMatchObject(refusal('unknown_measure', 'measure'));
    expect(goal('drag', '1')).toMatchObject(refusal('not_a_number', 'goal'));
    expect(goal('drag', Number.NaN)).toMatchObject(refusal('not_finite', 'goal'));
    expect(engine.solveFor({ spot: -1 }, 'halfSpread')).toMatchObject(
      refusal('below_minimum', 'spot'),
    );
    expect(engine.frontier({}, 'interval' as never)).toMatchObject(
      refusal('not_an_array', 'rules'),
    );
    expect(engine.frontier({}, ['daily'] as never)).toMatchObject(refusal('unknown_word', 'rules'));
    expect(engine.frontier({}, [{}] as never)).toMatchObject(refusal('unknown_word', 'rules'));
    expect(engine.frontier({}, new Array(99).fill('none'))).toMatchObject(
      refusal('too_many_points', 'rules'),
    );
    for (const [points, code] of [
      [0, 'below_minimum'],
      [Number.NaN, 'below_minimum'],
      [1e9, 'too_many_points'],
      ['3', 'not_a_number'],
    ] as const) {
      const outcome = engine.frontier({}, undefined, points as number);
      expect(outcome).toMatchObject(refusal(code, 'points'));
    }
    expect(engine.optimize({}, {} as never)).toMatchObject(refusal('unknown_aim', 'aim'));
    expect(engine.optimize({}, undefined as never)).toMatchObject(refusal('not_an_object', 'aim'));
    expect(engine.optimize({}, { aim: 'costAtRisk' } as never)).toMatchObject(
      refusal('not_a_number', 'riskLimit'),
    );
    expect(
      engine.optimize(buyer, { aim: 'meanVariance', riskAversion: -1 }, ['interval']),
    ).toMatchObject(refusal('below_minimum', 'riskAversion'));
    expect(engine.optimize({}, { aim: 'sharpe' }, ['interval'])).toMatchObject(
      refusal('no_edge_to_optimize'),
    );
    expect(
      engine.optimize(buyer, { aim: 'costAtRisk', riskLimit: 1e-9 }, ['interval']),
    ).toMatchObject(refusal('no_rule_meets_limit', 'riskLimit'));
  });
});

describe('refusals are values', () => {
  const nothing = [null, undefined, 0, 'call', true, Symbol('s'), 12n, () => 1];

  test('a scenario that is no object is refused by every function', () => {
    for (const bad of nothing as never[]) {
      for (const outcome of [
        engine.breakEven(bad),
        engine.drag(bad),
        engine.outlook(bad),
        engine.price(bad),
        engine.impliedVol(bad, 3),
        engine.curve(bad, 'spot', [100]),
        engine.map(bad, 'spot', [100], 'strike', [100]),
        engine.outlookCurve(bad, 'spot', [100]),
        engine.outlookMap(bad, 'spot', [100], 'strike', [100]),
        engine.highestCost(bad, [0.01]),
        engine.solveFor(bad, 'spot'),
        engine.frontier(bad),
        engine.optimize(bad, { aim: 'sharpe' }),
      ]) {
        expect(outcome).toMatchObject({ ok: false, error: { code: 'not_an_object' } });
      }
    }
  });

  test('an array is no scenario either', () => {
    for (const bad of [[], [1, 2], new Float64Array(3)] as never[]) {
      expect(engine.breakEven(bad)).toMatchObject({ ok: false, error: { code: 'not_an_object' } });
    }
  });

  test('a field of the wrong type is refused by its name', () => {
    for (const { key, unit } of fields) {
      for (const bad of [null, true, {}, [], '12', '', 'x', 12n, () => 1]) {
        if (unit === 'text' && bad === '') continue; // an empty list
        const outcome = engine.breakEven({ [key]: bad } as never);
        expect(outcome.ok, `${key} = ${String(bad)}`).toBe(false);
        if (outcome.ok) continue;
        expect(outcome.error.field).toBe(key);
        const codes = [
          'not_a_number',
          'unknown_word',
          'returns_unreadable',
          'legs_unreadable',
          'order_book_unreadable',
        ];
        // As returns, '10' can be read, and is refused for its size.
        expect([...codes, 'above_maximum']).toContain(outcome.error.code);
      }
      if (unit === 'word') {
        expect(engine.breakEven({ [key]: 1 } as never)).toMatchObject({ ok: false });
      }
    }
  });

  test('a number outside its bounds is refused with the bound', () => {
    for (const { key, unit, minimum, maximum } of fields) {
      if (unit === 'word' || unit === 'text') continue;
      const cases: [number, string, number | null][] = [
        [minimum - 1, 'below_minimum', minimum],
        [maximum * 2 + 1, 'above_maximum', maximum],
        [Number.NaN, 'not_finite', null],
        [Number.POSITIVE_INFINITY, 'not_finite', null],
        [Number.NEGATIVE_INFINITY, 'not_finite', null],
      ];
      for (const [value, code, limit] of cases) {
        expect(engine.breakEven({ [key]: value })).toEqual({
          ok: false,
          error: { code, field: key, limit },
        });
      }
    }
  });

  test('too many hedges are refused before any work', () => {
    const start = performance.now();
    const outcome = engine.breakEven({ expiry: 50, hedgeInterval: 1e-9 });
    expect(outcome).toMatchObject({ error: { code: 'too_many_hedges', field: 'hedgeInterval' } });
    expect(performance.now() - start).toBeLessThan(50);
  });

  test('getters that throw and proxies do not', () => {
    const bomb = {
      get spot(): number {
        throw new Error('no');
      },
    };
    const no = (): never => {
      throw new Error('no');
    };
    const proxy = new Proxy({}, { get: no, has: no, ownKeys: no, getOwnPropertyDescriptor: no });
    expect(engine.breakEven(bomb)).toMatchObject({ ok: false });
    expect(engine.breakEven(proxy)).toMatchObject({ ok: false });
    expect(engine.curve({}, 'spot', proxy as never)).toMatchObject({ ok: false });
    // And the engine is as good as before.
    expect(engine.breakEven(threeMonthCall).ok).toBe(true);
  });

  test('inherited fields do not count, and polluted prototypes change nothing', () => {
    const own = resultOf(engine.breakEven(threeMonthCall)).breakEvenVol;
    const unsafe = Object.prototype as Record<string, unknown>;
    unsafe.quantity = 'many';
    unsafe.feeRate = 0.4;
    try {
      const { feeRate: _, ...rest } = threeMonthCall;
      expect(resultOf(engine.breakEven(rest)).breakEvenVol).toBe(own);
    } finally {
      delete unsafe.quantity;
      delete unsafe.feeRate;
    }
  });

  test('a price without a vol says why', () => {
    expect(engine.impliedVol({ strike: 90 }, 5)).toEqual({
      ok: false,
      error: { code: 'price_below_intrinsic', field: 'price', limit: 10 },
    });
    expect(engine.impliedVol({}, 100)).toMatchObject({ error: { code: 'price_above_bound' } });
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(engine.impliedVol({}, bad)).toMatchObject({ error: { code: 'not_finite' } });
    }
    for (const bad of [undefined, null, '4', {}]) {
      expect(engine.impliedVol({}, bad as never)).toMatchObject({
        error: { code: 'not_a_number' },
      });
    }
  });

  test('curves refuse words, unknown fields, what is no array, and too many points', () => {
    const call = (field: unknown, values: unknown) =>
      engine.curve({}, field as FieldKey, values as number[]);
    expect(call('side', [1])).toMatchObject({ error: { code: 'unknown_field' } });
    expect(call('__proto__', [1])).toMatchObject({ error: { code: 'unknown_field' } });
    expect(call(7, [1])).toMatchObject({ error: { code: 'unknown_field' } });
    for (const bad of [null, undefined, 5, 'abc', {}]) {
      expect(call('spot', bad)).toMatchObject({ error: { code: 'not_an_array', field: 'spot' } });
    }
    expect(call('spot', [100, '101'])).toMatchObject({ error: { code: 'not_a_number' } });
    expect(call('spot', { length: 1e9 })).toMatchObject({ ok: false });
    expect(call('spot', new Float64Array(200_000))).toMatchObject({
      error: { code: 'too_many_points' },
    });
    expect(resultOf(call('spot', [])).breakEvenVol).toHaveLength(0);
  });

  test('a bad point of a curve keeps its reason', () => {
    const { status, breakEvenVol } = resultOf(
      engine.curve(threeMonthCall, 'spot', [100, -5, Number.NaN]),
    );
    expect(status[0]).toBe(0);
    expect(errorCodes[(status[1] as number) - 1]).toBe('below_minimum');
    expect(errorCodes[(status[2] as number) - 1]).toBe('not_finite');
    expect([...breakEvenVol.slice(1)]).toEqual([0, 0]);
  });

  test('costs that nothing can pay are a result with a reason', () => {
    expect(engine.breakEven({ halfSpread: 0.5, hedgeInterval: 5e-5 })).toMatchObject({
      error: { code: 'costs_exceed_gamma', field: 'breakEvenVol' },
    });
    expect(engine.breakEven({ side: 'short', fixedCost: 1 })).toMatchObject({
      error: { code: 'costs_exceed_theta' },
    });
    expect(engine.outlook({ halfSpread: 0.5, hedgeInterval: 5e-5 }).ok).toBe(true);
    expect(engine.breakEven({ excessDrift: 1, hedgeInterval: 0.05 })).toMatchObject({
      error: { code: 'pays_at_any_vol' },
    });
    expect(engine.breakEven({ strike: 1e6 })).toMatchObject({
      error: { code: 'nothing_to_scalp' },
    });
  });
});

describe('no input gives anything but a number or a reason', () => {
  test('presets alone are a valid scenario', () => {
    for (const [path, number] of numbersIn(resultOf(engine.breakEven({})))) {
      expect(Number.isFinite(number), path).toBe(true);
    }
  });

  test('random scenarios over the whole range of every field', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    for (let i = 0; i < 600; i += 1) {
      const scenario: Record<string, unknown> = {};
      for (const { key, unit, words, minimum, maximum, slider } of fields) {
        const kind = random();
        const word = words[Math.floor(random() * words.length)];
        if (unit === 'text') continue;
        if (unit === 'word') scenario[key] = word;
        else if (kind < 0.1) scenario[key] = minimum;
        else if (kind < 0.2) scenario[key] = maximum;
        else if (kind < 0.6) scenario[key] = slider.from + random() * (slider.to - slider.from);
      }
      // Two strikes at a hundred thousand hedges are right, but slow.
      if (scenario.structure === 'strangle') scenario.hedgeInterval = 20;
      const outcome = engine.breakEven(scenario as ScenarioInput);
      if (!outcome.ok) {
        expect(errorCodes).toContain(outcome.error.code);
        continue;
      }
      for (const [path, number] of numbersIn(outcome.value)) {
        expect(Number.isFinite(number), `${path} of ${JSON.stringify(scenario)}`).toBe(true);
      }
    }
  });
});

test('the kinds of charge that the page shows add up to the whole cost, under every rule', () => {
  for (const rule of rules) {
    const costs = {
      feeRate: 0.0002,
      fixedCost: 0.01,
      impactCoefficient: 0.7,
      fundingRate: 0.05,
      optionFeeRate: 0.0003,
    };
    const drag = resultOf(engine.drag({ ...threeMonthCall, ...costs, rule }));
    const sum = dragParts.reduce((whole, part) => whole + partOf(drag, part), 0);
    // Each part is rounded by itself.
    expect(sum).toBeCloseTo(drag.total, 12);
  }
});
