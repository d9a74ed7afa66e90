// The charts that compare rules, against an engine of a few lines.
import { describe, expect, test } from 'vitest';
import { type Drag, outputs, type Scenario } from '../../web/src/model/contract.gen.ts';
import { rules } from '../../web/src/model/shown.ts';
import { presetScenario } from '../../web/src/model/state.ts';
import { dragParts } from '../../web/src/ui/chart-data.ts';
import { frontierSource, type Rule } from '../../web/src/ui/frontier-data.ts';
import type { Engines } from '../../web/src/ui/later.ts';
import { rulesSource } from '../../web/src/ui/rule-data.ts';
import { runFor, type Work } from '../../web/src/ui/slices.ts';
import type { Answer } from '../../web/src/ui/store.ts';

/** Follows work to its end, waiting where it waits. */
async function done<Result>(work: Work<Result>): Promise<Result> {
  for (;;) {
    const step = runFor(work, Number.POSITIVE_INFINITY);
    if (step.done === true) return step.value;
    await step.value;
  }
}

/** The double on this thread and, as promises, off it. */
function enginesOf(engine: object): Engines {
  const all = async (name: string, lists: unknown[][]) => ({
    ok: true,
    value: lists.map((args) => Reflect.apply(Reflect.get(engine, name), engine, args)),
  });
  return { engine, later: { all } } as unknown as Engines;
}

const { signal } = new AbortController();

const scenario: Scenario = { ...presetScenario(), rule: 'bandToEdge' };

describe('what each rule costs', () => {
  /** Costs as many as the rule's name has letters; Leland's is refused. */
  const engine = {
    asked: 0,
    drag(asked: Partial<Scenario>) {
      this.asked += 1;
      const rule = asked.rule ?? 'interval';
      if (rule === 'leland') {
        return {
          ok: false,
          error: { code: 'costs_exceed_gamma', field: '', limit: null },
        } as const;
      }
      const total = rule === 'none' ? 0 : rule.length;
      return { ok: true, value: { spread: total, fee: 0, fixed: 0, total } as Drag } as const;
    },
  };

  test('is asked once for all, and the reader’s rule is marked', async () => {
    const ask = rulesSource(enginesOf(engine));
    const data = await done(ask(scenario, 'resting', signal));
    expect(data?.rows.map((row) => row.own)).toEqual(rules.map((rule) => rule === 'bandToEdge'));
    expect(data?.rows[rules.indexOf('leland')]?.values).toBeNull();
    expect(data?.parts).toHaveLength(dragParts.length);
    const before = engine.asked;
    const again = await done(ask({ ...scenario, rule: 'interval' }, 'resting', signal));
    expect(engine.asked).toBe(before);
    expect(again?.own.rule).toBe('interval');
  });

  test('is least for a rule that trades', async () => {
    const data = await done(rulesSource(enginesOf(engine))(scenario, 'resting', signal));
    expect(data?.least?.rule).toBe('interval');
    expect(data?.own.setAt).toBe('0.05 deltas');
  });

  test('has every kind of charge the core tells apart, and no sum of them', () => {
    expect(dragParts).toEqual(expect.arrayContaining(['spread', 'fee', 'fixed']));
    for (const sum of ['total', 'setUp', 'rebalancing', 'unwind', 'perDay', 'perHedge']) {
      expect(dragParts).not.toContain(sum);
    }
    expect(outputs.length).toBeGreaterThan(dragParts.length);
  });
});

describe('the frontier', () => {
  const parameters = new Float64Array([0.01, 0.02, 0.04, 0.08]);
  const ones = (factor: number) => parameters.map((value) => value * factor);
  const calls: (readonly [string, unknown])[] = [];
  const engine = {
    frontier(_scenario: Scenario, asked: readonly Rule[], points: number) {
      calls.push([asked.join(), points]);
      const series = {
        // Rising risk, falling cost; the last point has no answer.
        status: new Uint8Array([0, 0, 0, 1]),
        parameter: parameters,
        cost: parameters.map((value) => 0.01 / value),
        costVolPoints: parameters.map((value) => 0.0001 / value),
        pnlStdDev: ones(10),
        trades: ones(1000),
        sharpe: new Float64Array([0.5, 0.9, Number.NaN, 3]),
      };
      const free = { ...series, costVolPoints: new Float64Array(4) };
      return {
        ok: true,
        value: Object.fromEntries(
          asked.map((rule) => [rule, rule === 'zakamouline' ? free : series]),
        ),
      };
    },
  };
  const answer = (values: Partial<Scenario> = {}): Answer =>
    ({
      scenario: { ...scenario, bandHalfWidth: 0.02, ...values },
      figures: { pnlStdDev: null },
    }) as unknown as Answer;

  test('has a line for each rule that trades, without points that cannot be drawn', async () => {
    const data = await done(frontierSource(enginesOf(engine))(answer(), 'resting', signal));
    const drawn: Rule[] = rules.filter((rule) => rule !== 'none' && rule !== 'zakamouline');
    expect(data?.lines.map((line) => line.rule)).toEqual(drawn);
    for (const line of data?.lines ?? []) expect(line.points).toHaveLength(3);
    expect(data?.lines.find((line) => line.own)?.rule).toBe('bandToEdge');
  });

  test('marks the reader on their own line and the best setting where it is', async () => {
    const data = await done(frontierSource(enginesOf(engine))(answer(), 'resting', signal));
    expect(data?.own?.risk).toBeCloseTo(0.2, 12);
    expect(data?.own?.cost).toBeCloseTo(0.005, 12);
    expect(data?.best).toMatchObject({ risk: 0.2, cost: 0.005 });
    expect(data?.optimum).toEqual({ rule: 'interval', setAt: '5.04\u202Ftrading days' });
  });

  test('is not asked for again when only the reader’s own setting moves', async () => {
    const ask = frontierSource(enginesOf(engine));
    await done(ask(answer(), 'resting', signal));
    const before = calls.length;
    const moved = await done(
      ask(answer({ bandHalfWidth: 0.03, rule: 'bandToTarget' }), 'moving', signal),
    );
    expect(calls.length).toBe(before);
    expect(moved?.own?.risk).toBeGreaterThan(0.2);
  });
});
