// frontier-data.ts: asks the engine for cost and risk along each rule's parameter. The best setting is
// the best of the points drawn: a search of its own would take the workers seconds.
import type { FrontierData, FrontierLine } from '../charts/frontier.ts';
import type { Frontier } from '../engine/engine.ts';
import type { Outcome } from '../engine/outcome.ts';
import { chartWords } from '../model/chart-words.ts';
import type { RuleSeries, Scenario } from '../model/contract.gen.ts';
import { moneyOf } from '../model/money.ts';
import { parameterSaid, ruleNames } from '../model/rule-words.ts';
import { isTimed, type ParameterKey, parameterOf, rules } from '../model/shown.ts';
import { asked, type Engines } from './later.ts';
import { type Detail, keyWithout, remembered } from './remember.ts';
import type { Work } from './slices.ts';
import type { Answer } from './store.ts';

export type Rule = Scenario['rule'];

/** A point with everything that can be said of it. */
export interface Spot {
  readonly parameter: number;
  readonly risk: number;
  readonly cost: number;
  readonly money: number;
  readonly trades: number;
  /** Expected P&L over its standard deviation, after costs; null where there is none. */
  readonly sharpe: number | null;
}

export interface RuleLine extends FrontierLine {
  readonly rule: Rule;
  readonly key: ParameterKey;
  readonly points: readonly Spot[];
}

export type FrontierExhibited = Omit<FrontierData, 'lines'> & {
  readonly lines: readonly RuleLine[];
  readonly optimum: { readonly rule: Rule; readonly setAt: string } | null;
};

/** Points of a line: one call of the engine gives them all, and what is solved on a grid takes long. */
const pointsByTheClock = 24;
const pointsByLooking = 9;
const parameterKeys = [
  ...new Set(Object.values(parameterOf).filter((key): key is ParameterKey => key !== null)),
];
const drawn = rules.filter((rule) => parameterOf[rule] !== null);

type Line = Omit<RuleLine, 'own'>;

export function frontierSource(
  engines: Engines<'frontier'>,
): (answer: Answer, detail: Detail, signal: AbortSignal) => Work<FrontierExhibited | null> {
  const remember = remembered<readonly Line[] | null>();

  function* compute(scenario: Scenario, signal: AbortSignal): Work<readonly Line[] | null> {
    const lines: Line[] = [];
    const pointsOf = (rule: Rule) => (isTimed(rule) ? pointsByTheClock : pointsByLooking);
    const series = {
      name: 'frontier',
      items: drawn,
      most: 1,
      argsOf: (part: readonly Rule[]) => [scenario, part, pointsOf(part[0] as Rule)] as const,
      take(found: Outcome<Frontier>, part: readonly Rule[]) {
        if (!found.ok) return false;
        const rule = part[0] as Rule;
        const key: ParameterKey | null = parameterOf[rule];
        const points = spotsOf(found.value[rule]);
        if (key !== null && points.length > 1) {
          lines.push({ rule, key, name: ruleNames[rule], points });
        }
        return true;
      },
    } as const;
    return (yield* asked(engines, series, 'resting', signal)) ? lines : null;
  }

  return function* ask({ scenario, figures }, detail, signal) {
    const key = keyWithout(scenario, ['rule', ...parameterKeys], null);
    const computed = yield* remember(key, detail, () => compute(scenario, signal));
    if (computed === null || computed.length === 0) return null;
    const lines = computed.map((each) => ({ ...each, own: each.rule === scenario.rule }));
    const best = bestOf(lines);
    return {
      lines,
      riskTitle: moneyOf(scenario).title(chartWords.frontier.x),
      own: ownSpot(lines, scenario, figures.pnlStdDev),
      best: best === null ? null : best.spot,
      optimum:
        best === null
          ? null
          : { rule: best.rule, setAt: saidAt(best.rule, best.spot.parameter, scenario) },
    };
  };
}

/** The point drawn whose expected P&L is largest for its risk, where any is expected to gain. */
function bestOf(lines: readonly RuleLine[]): { readonly rule: Rule; readonly spot: Spot } | null {
  let best: { readonly rule: Rule; readonly spot: Spot } | null = null;
  let most = 0;
  for (const { rule, points } of lines) {
    for (const spot of points) {
      if (spot.sharpe === null || spot.sharpe <= most) continue;
      most = spot.sharpe;
      best = { rule, spot };
    }
  }
  return best;
}

export function saidAt(rule: Rule, parameter: number, { daysPerYear }: Scenario): string {
  const key: ParameterKey | null = parameterOf[rule];
  return key === null ? '–' : parameterSaid(key, parameter, daysPerYear);
}

/** A hundred vol points: beyond them a line says only that the rule is not to be used so. */
const mostCost = 1;

/** What can stand on logarithmic axes, along the parameter and towards the greater risk. */
function spotsOf(series: RuleSeries | undefined): Spot[] {
  if (series === undefined) return [];
  const spots: Spot[] = [];
  for (const [index, parameter] of series.parameter.entries()) {
    const risk = series.pnlStdDev[index] ?? 0;
    const cost = series.costVolPoints[index] ?? 0;
    if (series.status[index] !== 0 || !(risk > 0) || !(cost > 0 && cost < mostCost)) continue;
    const sharpe = series.sharpe[index] ?? Number.NaN;
    spots.push({
      parameter,
      risk,
      cost,
      money: series.cost[index] ?? 0,
      trades: series.trades[index] ?? 0,
      sharpe: Number.isFinite(sharpe) ? sharpe : null,
    });
  }
  const [first, last] = [spots[0]?.risk ?? 0, spots.at(-1)?.risk ?? 0];
  return first > last ? spots.reverse() : spots;
}

/** Where the reader stands on the line of their rule: between its points, for the eye alone. */
function ownSpot(
  lines: readonly RuleLine[],
  scenario: Scenario,
  risk: number | null,
): FrontierExhibited['own'] {
  const line = lines.find(({ own }) => own);
  if (line === undefined) return null;
  const at = scenario[line.key];
  const byParameter = [...line.points].sort((one, two) => one.parameter - two.parameter);
  const after = byParameter.findIndex(({ parameter }) => parameter >= at);
  const [left, right] = [byParameter[after - 1], byParameter[after]];
  if (right === undefined) return null;
  if (left === undefined) return right.parameter === at ? right : null;
  const share = (at - left.parameter) / (right.parameter - left.parameter);
  const between = (from: number, to: number): number => from * (to / from) ** share; // for the eye
  return {
    risk: risk !== null && risk > 0 ? risk : between(left.risk, right.risk),
    cost: between(left.cost, right.cost),
  };
}
