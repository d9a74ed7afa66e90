// chart-data.ts: asks the engine for the series behind the charts of one rule; rule-data.ts asks for
// those that compare rules.
import type { ComponentsData } from '../charts/components.ts';
import type { MapData } from '../charts/map.ts';
import type { ParameterData } from '../charts/parameter.ts';
import type { PnlData } from '../charts/pnl.ts';
import { decadeTicks, intervalTicks } from '../charts/ticks.ts';
import type { ScenarioInput } from '../engine/engine.ts';
import type { Outcome } from '../engine/outcome.ts';
import { chartWords, partName } from '../model/chart-words.ts';
import {
  type Drag,
  type OutlookSeries,
  outputs,
  type Scenario,
  type Series,
} from '../model/contract.gen.ts';
import { percent, volPoints } from '../model/format.ts';
import { moneyOf } from '../model/money.ts';
import { parameterSaid, parameterTick } from '../model/rule-words.ts';
import { looksAtPrice, type ParameterKey, parameterOf } from '../model/shown.ts';
import { outlookVol, specOf, timeHeld } from '../model/state.ts';
import { asked, type Engines } from './later.ts';
import { type Detail, inDetail, keyWithout, remembered } from './remember.ts';
import type { Work } from './slices.ts';
import type { Answer } from './store.ts';

const pnlPoints: Readonly<Record<Detail, number>> = { moving: 21, plain: 21, resting: 61 };
const curvePoints: Readonly<Record<Detail, number>> = { moving: 20, plain: 20, resting: 48 };
const mapRows: Readonly<Record<Detail, number>> = { moving: 20, plain: 20, resting: 40 };
const hedgeCountLadder = [3000, 10_000, 100_000, 1_000_000];
const costLadder = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];

function evenly(from: number, to: number, count: number): number[] {
  return Array.from(
    { length: count },
    (_unused, index) => from + ((to - from) * index) / (count - 1),
  );
}

/** Intervals that cut the time held into whole numbers of hedges, shortest first. */
function wholeIntervals(scenario: Scenario, points: number): number[] {
  const own = Math.max(Math.round(timeHeld(scenario) / scenario.hedgeInterval), 1);
  const most = hedgeCountLadder.find((count) => count >= own) ?? own;
  const counts = new Set<number>();
  for (let index = 0; index < points; index += 1) {
    // Where the curve is sampled, for the eye: evenly on its log axis.
    const share = 1 - index / (points - 1);
    counts.add(Math.round(most ** share)); // for the eye
  }
  return [...counts].map((count) => timeHeld(scenario) / count);
}

interface HighestCost {
  readonly oneWayCost: Float64Array;
}
interface ParameterSeries {
  readonly values: readonly number[];
  readonly exact: readonly (number | null)[];
  readonly closed: readonly (number | null)[];
  readonly drag: readonly (number | null)[];
}
export type ParameterExhibited = ParameterData & ParameterSeries;
type MapSeries = Pick<MapData, 'intervals' | 'costs' | 'share' | 'frontier'> & {
  readonly hasEdge: boolean;
};
export type MapExhibited = MapData & {
  readonly hasEdge: boolean;
  /** The highest cost that pays at the interval entered; null where there is no edge. */
  readonly frontierHere: number | null;
};

/** Other ways than by kind to add up the same costs. */
const notKinds: ReadonlySet<string> = new Set([
  'setUp',
  'rebalancing',
  'unwind',
  'total',
  'perHedge',
  'perDay',
]);

/** The kinds of charge that the core tells apart; a new one among its outputs appears by itself. */
export const dragParts: readonly string[] = outputs
  .filter(({ group, unit, key }) => group === 'drag' && unit === 'money' && !notKinds.has(key))
  .map(({ key }) => key);

export function partOf(drag: Drag, part: string): number {
  const value = (drag as unknown as Readonly<Record<string, unknown>>)[part];
  return typeof value === 'number' ? value : 0;
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** Where a parameter's curve is sampled: over its usual range, or some decades about an unusual one. */
function valuesOf(parameter: ParameterKey, scenario: Scenario, points: number): number[] {
  if (parameter === 'hedgeInterval') return wholeIntervals(scenario, points);
  const { slider, minimum, maximum } = specOf(parameter);
  const own = scenario[parameter];
  let [from, to] = [slider.from, slider.to];
  if (parameter === 'riskAversion') {
    let decade = minimum;
    while (decade * 10 <= own) decade *= 10;
    [from, to] = [decade / 100, decade * 1000];
  }
  from = Math.max(own > 0 ? Math.min(from, own) : from, minimum);
  to = Math.min(Math.max(to, own), maximum);
  return Array.from({ length: points }, (_unused, index) => {
    const share = index / (points - 1);
    return index === points - 1 ? to : from * (to / from) ** share; // for the eye
  });
}

function ticksOf(
  parameter: ParameterKey,
  daysPerYear: number,
  values: readonly number[],
): number[] {
  const from = values[0] ?? 0;
  const to = values.at(-1) ?? 1;
  return parameter === 'hedgeInterval'
    ? intervalTicks(daysPerYear, from, to)
    : decadeTicks(from, to);
}

/** Points of one call at most, so that none takes long where it has to be made on this thread. */
function mostPoints({ rule }: Scenario): number {
  return looksAtPrice(rule) ? 1 : 4;
}

export class ChartData {
  readonly #engines: Engines;
  readonly #rememberCurve = remembered<ParameterSeries | null>();
  readonly #rememberMap = remembered<MapSeries | null>();

  constructor(engines: Engines) {
    this.#engines = engines;
  }

  *pnl({ scenario, breakEven }: Answer, detail: Detail, signal: AbortSignal): Work<PnlData | null> {
    const implied = scenario.impliedVol;
    const outlook = outlookVol(scenario);
    const marked =
      breakEven === null ? [implied, outlook] : [implied, outlook, breakEven.breakEvenVol];
    const from = Math.max(Math.min(...marked) * 0.6, 0.001);
    const to = Math.min(Math.max(...marked) * 1.4, 10);
    const vols = evenly(from, to, pnlPoints[detail]);
    const edge: number[] = [];
    const net: number[] = [];
    const series = {
      name: 'outlookCurve',
      items: vols,
      most: mostPoints(scenario),
      argsOf: (part: readonly number[]) =>
        [inDetail(scenario, detail), 'realizedVol', part] as const,
      take(found: Outcome<OutlookSeries>) {
        if (!found.ok) return false;
        edge.push(...found.value.edge);
        net.push(...found.value.netPnl);
        return true;
      },
    } as const;
    if (!(yield* asked(this.#engines, series, detail, signal))) return null;
    return {
      vols,
      edge,
      net,
      yTitle: moneyOf(scenario).title(chartWords.pnl.y),
      implied,
      outlook,
      breakEven: breakEven?.breakEvenVol ?? null,
      impliedText: percent(implied),
      outlookText: percent(outlook),
      breakEvenText: breakEven === null ? '' : percent(breakEven.breakEvenVol),
    };
  }

  /** Null for a rule that has no parameter. */
  *parameter(answer: Answer, detail: Detail, signal: AbortSignal): Work<ParameterExhibited | null> {
    const { scenario, breakEven } = answer;
    const parameter = parameterOf[scenario.rule];
    if (parameter === null) return null;
    const values = valuesOf(parameter, scenario, curvePoints[detail]);
    const key = keyWithout(
      scenario,
      [parameter, 'realizedVol'],
      [parameter, values[0], values.at(-1), hedgedAtOutlook(scenario)],
    );
    const series = yield* this.#rememberCurve(key, detail, () =>
      this.#parameterSeries(scenario, parameter, values, detail, signal),
    );
    if (series === null) return null;
    const own =
      parameter === 'hedgeInterval' && breakEven !== null
        ? breakEven.effectiveInterval
        : scenario[parameter];
    const points = scenario.excessDrift === 0 ? (breakEven?.dragVolPoints ?? null) : null;
    const { daysPerYear } = scenario;
    return {
      ...series,
      implied: scenario.impliedVol,
      own,
      ownText: parameterSaid(parameter, own, daysPerYear),
      breakEven: breakEven?.breakEvenVol ?? null,
      dragText: points === null ? null : volPoints(points),
      ticks: ticksOf(parameter, daysPerYear, series.values),
      tickText: (value) => parameterTick(parameter, value, daysPerYear),
    };
  }

  *#parameterSeries(
    scenario: Scenario,
    parameter: ParameterKey,
    values: readonly number[],
    detail: Detail,
    signal: AbortSignal,
  ): Work<ParameterSeries | null> {
    const exact: (number | null)[] = [];
    const closed: (number | null)[] = [];
    const drag: (number | null)[] = [];
    const asking: ScenarioInput = inDetail(scenario, detail);
    const series = {
      name: 'curve',
      items: values,
      most: mostPoints(scenario),
      argsOf: (part: readonly number[]) => [asking, parameter, part] as const,
      take(curve: Outcome<Series>, part: readonly number[]) {
        if (!curve.ok) return false;
        const { status, breakEvenVol, dragVolPoints, shortIntervalBreakEvenVol } = curve.value;
        for (const index of part.keys()) {
          const found = status[index] === 0;
          exact.push(found ? (breakEvenVol[index] ?? null) : null);
          drag.push(found ? finite(dragVolPoints[index]) : null);
          closed.push(shortIntervalBreakEvenVol[index] || null);
        }
        return true;
      },
    } as const;
    const answered = yield* asked(this.#engines, series, detail, signal);
    return answered ? { values, exact, closed, drag } : null;
  }

  *components({ scenario, drag }: Answer): Work<ComponentsData> {
    const words = chartWords.components;
    const { short } = moneyOf(scenario);
    const bar = (name: string, value: number) => ({ name, value, text: short(value) });
    return {
      moments: [
        bar(words.setUp, drag.setUp),
        bar(words.rebalancing, drag.rebalancing),
        bar(words.unwind, drag.unwind),
      ],
      kinds: dragParts.map((part) => bar(partName(part), partOf(drag, part))),
    };
  }

  *map({ scenario }: Answer, detail: Detail, signal: AbortSignal): Work<MapExhibited | null> {
    const intervals = wholeIntervals(scenario, curvePoints[detail]);
    const ownCost = oneWayCost(scenario);
    const top = costLadder.find((cost) => cost >= ownCost) ?? 1;
    const key = keyWithout(
      scenario,
      ['hedgeInterval', 'halfSpread', 'feeRate'],
      [intervals[0], top],
    );
    const series = yield* this.#rememberMap(key, detail, () =>
      this.#mapSeries(scenario, intervals, top, detail, signal),
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
    detail: Detail,
    signal: AbortSignal,
  ): Work<MapSeries | null> {
    const rows = mapRows[detail];
    const costs = evenly(0, 1, rows).map((part) => top * part * part);
    // Spread and fee are both a share of what is traded: one axis carries their sum.
    const swept = { ...scenario, feeRate: 0 };
    const capped = costs.map((cost) => Math.min(cost, 0.5));
    const columns = intervals.length;
    const share = new Float64Array(columns * rows);
    const frontier = new Float64Array(columns);
    let hasEdge = false;
    const items = { items: intervals, most: mostPoints(scenario) };
    const shading = {
      ...items,
      name: 'outlookMap',
      argsOf: (part: readonly number[]) =>
        [swept, 'hedgeInterval', part, 'halfSpread', capped] as const,
      take(map: Outcome<OutlookSeries>, part: readonly number[], from: number) {
        if (!map.ok) return false;
        const { edge, cost } = map.value;
        // Only the shading comes of this ratio; every number in words is the engine's own.
        for (const [index, value] of edge.entries()) {
          const column = from + (index % part.length);
          const row = Math.floor(index / part.length);
          if (value > 0) hasEdge = true;
          share[row * columns + column] = value > 0 ? (cost[index] ?? 0) / value : 99;
        }
        return true;
      },
    } as const;
    const line = {
      ...items,
      name: 'highestCost',
      argsOf: (part: readonly number[]) => [scenario, part] as const,
      take(found: Outcome<HighestCost>, _part: readonly number[], from: number) {
        if (found.ok) frontier.set(found.value.oneWayCost, from);
        return found.ok;
      },
    } as const;
    const answered =
      (yield* asked(this.#engines, shading, detail, signal)) &&
      (yield* asked(this.#engines, line, detail, signal));
    return answered ? { intervals, costs, share: hasEdge ? share : null, frontier, hasEdge } : null;
  }

  /** What the crosshair says: the engine's figures at one interval and cost. */
  at(
    scenario: Scenario,
    interval: number,
    cost: number,
  ): { net: number; costToEdge: number | null } | null {
    const found = this.#engines.engine.outlook({
      ...scenario,
      hedgeInterval: interval,
      ...splitCost(scenario.feeRate, cost),
    });
    return found.ok ? { net: found.value.netPnl, costToEdge: found.value.costToEdge } : null;
  }

  #frontierAt(scenario: Scenario): number | null {
    const found = this.#engines.engine.highestCost(scenario, [scenario.hedgeInterval]);
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
