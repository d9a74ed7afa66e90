// chart-data.ts: asks the engine for the series behind each chart. A series is asked for again only
// when a field it depends on has changed: moving the interval leaves the curve over intervals alone.
import type { ComponentsData } from '../charts/components.ts';
import type { IntervalData } from '../charts/interval.ts';
import type { MapData } from '../charts/map.ts';
import type { PnlData } from '../charts/pnl.ts';
import type { Engine } from '../engine/engine.ts';
import { chartWords } from '../model/chart-words.en.ts';
import type { FieldKey, Scenario } from '../model/contract.gen.ts';
import { duration, moneyShort, percent } from '../model/format.ts';
import { outlookVol } from '../model/state.ts';
import { inParts, type Work } from './slices.ts';
import type { Answer } from './store.ts';

/** Points of a curve and rows of the map: fewer while a slider moves, all once it rests. */
export type Detail = 'moving' | 'resting';
const pnlPoints: Readonly<Record<Detail, number>> = { moving: 21, resting: 61 };
const curvePoints: Readonly<Record<Detail, number>> = { moving: 20, resting: 48 };
const mapRows: Readonly<Record<Detail, number>> = { moving: 20, resting: 40 };
const hedgeCountLadder = [3000, 10_000, 100_000, 1_000_000];
const costLadder = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];

type Remembering<Result> = (
  key: string,
  detail: Detail,
  compute: () => Work<Result>,
) => Work<Result>;

/** Remembers the last result until its key changes; what is known in full serves a moving slider too. */
function remembered<Result>(): Remembering<Result> {
  let last: { key: string; detail: Detail; result: Result } | null = null;
  return function* remember(key, detail, compute) {
    if (last !== null && last.key === key && (last.detail === detail || last.detail === 'resting'))
      return last.result;
    const result = yield* compute();
    last = { key, detail, result };
    return result;
  };
}

function keyWithout(scenario: Scenario, left: readonly FieldKey[], more: unknown): string {
  return JSON.stringify([scenario, more], (key, value) =>
    left.includes(key as FieldKey) ? undefined : value,
  );
}

function evenly(from: number, to: number, count: number): number[] {
  return Array.from(
    { length: count },
    (_unused, index) => from + ((to - from) * index) / (count - 1),
  );
}

/** Intervals that cut the life of the option into whole numbers of hedges, shortest first. */
function wholeIntervals(scenario: Scenario, points: number): number[] {
  const own = Math.max(Math.round(scenario.expiry / scenario.hedgeInterval), 1);
  const most = hedgeCountLadder.find((count) => count >= own) ?? own;
  const counts = new Set<number>();
  for (let index = 0; index < points; index += 1) {
    // Where the curve is sampled, for the eye: evenly on its log axis.
    const share = 1 - index / (points - 1);
    counts.add(Math.round(most ** share)); // for the eye
  }
  return [...counts].map((count) => scenario.expiry / count);
}

interface IntervalSeries {
  readonly intervals: readonly number[];
  readonly exact: readonly (number | null)[];
  readonly closed: readonly (number | null)[];
}
type MapSeries = Pick<MapData, 'intervals' | 'costs' | 'share' | 'frontier'> & {
  readonly hasEdge: boolean;
};
export type MapExhibited = MapData & {
  readonly hasEdge: boolean;
  /** The highest cost that pays at the interval entered; null where there is no edge. */
  readonly frontierHere: number | null;
};

export class ChartData {
  readonly #engine: Engine;
  readonly #rememberCurve = remembered<IntervalSeries | null>();
  readonly #rememberMap = remembered<MapSeries | null>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  *pnl({ scenario, breakEven }: Answer, detail: Detail): Work<PnlData | null> {
    const implied = scenario.impliedVol;
    const outlook = outlookVol(scenario);
    const marked =
      breakEven === null ? [implied, outlook] : [implied, outlook, breakEven.breakEvenVol];
    const from = Math.max(Math.min(...marked) * 0.6, 0.001);
    const to = Math.min(Math.max(...marked) * 1.4, 10);
    const vols = evenly(from, to, pnlPoints[detail]);
    const edge: number[] = [];
    const net: number[] = [];
    const answered = yield* inParts(vols, (part) => {
      const series = this.#engine.outlookCurve(scenario, 'realizedVol', [...part]);
      if (!series.ok) return false;
      edge.push(...series.value.edge);
      net.push(...series.value.netPnl);
      return true;
    });
    if (!answered) return null;
    return {
      vols,
      edge,
      net,
      implied,
      outlook,
      breakEven: breakEven?.breakEvenVol ?? null,
      impliedText: percent(implied),
      outlookText: percent(outlook),
      breakEvenText: breakEven === null ? '' : percent(breakEven.breakEvenVol),
    };
  }

  *interval({ scenario, breakEven }: Answer, detail: Detail): Work<IntervalData | null> {
    const intervals = wholeIntervals(scenario, curvePoints[detail]);
    const key = keyWithout(
      scenario,
      ['hedgeInterval', 'realizedVol'],
      [intervals[0], hedgedAtOutlook(scenario)],
    );
    const series = yield* this.#rememberCurve(key, detail, () =>
      this.#intervalSeries(scenario, intervals),
    );
    if (series === null) return null;
    const own = breakEven?.effectiveInterval ?? scenario.hedgeInterval;
    return {
      ...series,
      implied: scenario.impliedVol,
      own,
      ownText: duration(own, scenario.daysPerYear),
      breakEven: breakEven?.breakEvenVol ?? null,
      daysPerYear: scenario.daysPerYear,
    };
  }

  *#intervalSeries(scenario: Scenario, intervals: readonly number[]): Work<IntervalSeries | null> {
    const exact: (number | null)[] = [];
    const closed: (number | null)[] = [];
    const answered = yield* inParts(intervals, (part) => {
      const series = this.#engine.curve(scenario, 'hedgeInterval', [...part]);
      if (!series.ok) return false;
      const { status, breakEvenVol, shortIntervalBreakEvenVol } = series.value;
      for (const index of part.keys()) {
        exact.push(status[index] === 0 ? (breakEvenVol[index] ?? null) : null);
        closed.push(shortIntervalBreakEvenVol[index] || null);
      }
      return true;
    });
    return answered ? { intervals, exact, closed } : null;
  }

  *components({ drag }: Answer): Work<ComponentsData> {
    const words = chartWords.components;
    const bar = (name: string, value: number) => ({ name, value, text: moneyShort(value) });
    return {
      moments: [
        bar(words.setUp, drag.setUp),
        bar(words.rebalancing, drag.rebalancing),
        bar(words.unwind, drag.unwind),
      ],
      kinds: [
        bar(words.spread, drag.spread),
        bar(words.fee, drag.fee),
        bar(words.fixed, drag.fixed),
      ],
    };
  }

  *map({ scenario }: Answer, detail: Detail): Work<MapExhibited | null> {
    const intervals = wholeIntervals(scenario, curvePoints[detail]);
    const ownCost = oneWayCost(scenario);
    const top = costLadder.find((cost) => cost >= ownCost) ?? 1;
    const key = keyWithout(
      scenario,
      ['hedgeInterval', 'halfSpread', 'feeRate'],
      [intervals[0], top],
    );
    const series = yield* this.#rememberMap(key, detail, () =>
      this.#mapSeries(scenario, intervals, top, mapRows[detail]),
    );
    if (series === null) return null;
    return {
      ...series,
      frontierHere: series.hasEdge ? this.#frontierAt(scenario) : null,
      own: { interval: scenario.hedgeInterval, cost: ownCost },
      daysPerYear: scenario.daysPerYear,
    };
  }

  *#mapSeries(
    scenario: Scenario,
    intervals: readonly number[],
    top: number,
    rows: number,
  ): Work<MapSeries | null> {
    const costs = evenly(0, 1, rows).map((part) => top * part * part);
    // Spread and fee are both a share of what is traded: one axis carries their sum.
    const swept = { ...scenario, feeRate: 0 };
    const capped = costs.map((cost) => Math.min(cost, 0.5));
    const columns = intervals.length;
    const share = new Float64Array(columns * rows);
    const frontier = new Float64Array(columns);
    let hasEdge = false;
    const answered = yield* inParts(intervals, (part, from) => {
      const asked = [...part];
      const series = this.#engine.outlookMap(swept, 'hedgeInterval', asked, 'halfSpread', capped);
      const line = this.#engine.highestCost(scenario, asked);
      if (!series.ok || !line.ok) return false;
      frontier.set(line.value.oneWayCost, from);
      const { edge, cost } = series.value;
      // Only the shading comes of this ratio; every number in words is the engine's own.
      for (const [index, value] of edge.entries()) {
        const column = from + (index % asked.length);
        const row = Math.floor(index / asked.length);
        if (value > 0) hasEdge = true;
        share[row * columns + column] = value > 0 ? (cost[index] ?? 0) / value : 99;
      }
      return true;
    });
    return answered ? { intervals, costs, share: hasEdge ? share : null, frontier, hasEdge } : null;
  }

  /** What the crosshair says: the engine's figures at one interval and cost. */
  at(
    scenario: Scenario,
    interval: number,
    cost: number,
  ): { net: number; costToEdge: number | null } | null {
    const found = this.#engine.outlook({
      ...scenario,
      hedgeInterval: interval,
      ...splitCost(scenario.feeRate, cost),
    });
    return found.ok ? { net: found.value.netPnl, costToEdge: found.value.costToEdge } : null;
  }

  #frontierAt(scenario: Scenario): number | null {
    const found = this.#engine.highestCost(scenario, [scenario.hedgeInterval]);
    return found.ok ? (found.value.oneWayCost[0] ?? null) : null;
  }
}

function hedgedAtOutlook(scenario: Scenario): number | null {
  return scenario.hedgeVol === 'realized' ? outlookVol(scenario) : null;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

export function oneWayCost(scenario: Scenario): number {
  return rounded(scenario.halfSpread + scenario.feeRate);
}

/** A venue sets the fee and the market the spread, so a chosen cost moves the spread first. */
export function splitCost(fee: number, cost: number): { halfSpread: number; feeRate: number } {
  return cost >= fee
    ? { halfSpread: rounded(cost - fee), feeRate: fee }
    : { halfSpread: 0, feeRate: cost };
}

/** Splits one chosen cost after another; a fee that had to give way comes back when there is room. */
export function splitter(): (fee: number, cost: number) => ReturnType<typeof splitCost> {
  let lowered: { readonly entered: number; readonly to: number } | null = null;
  return (fee, cost) => {
    const entered = lowered?.to === fee ? lowered.entered : fee;
    lowered = cost < entered ? { entered, to: cost } : null;
    return splitCost(entered, cost);
  };
}
