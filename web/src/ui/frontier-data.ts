// frontier-data.ts: asks the engine for cost and risk along each rule's parameter, and for the best
// setting.
import type { FrontierData, FrontierLine } from '../charts/frontier.ts';
import type { Engine, Aim as EngineAim } from '../engine/engine.ts';
import type { RuleSeries, Scenario } from '../model/contract.gen.ts';
import { parameterSaid, ruleNames } from '../model/rule-words.en.ts';
import { type ParameterKey, parameterOf, rules } from '../model/shown.ts';
import { type Detail, keyWithout, remembered } from './remember.ts';
import { inParts, type Work } from './slices.ts';
import type { Answer } from './store.ts';

export type Rule = Scenario['rule'];
type Aim = Exclude<EngineAim, { aim: 'costAtRisk' }>;

/** All that the chart asks of the engine. */
export type FrontierEngine = Pick<Engine, 'frontier' | 'optimize'>;

/** A point with everything that can be said of it. */
export interface Spot {
  readonly parameter: number;
  readonly risk: number;
  readonly cost: number;
  readonly money: number;
  readonly trades: number;
}

export interface RuleLine extends FrontierLine {
  readonly rule: Rule;
  readonly key: ParameterKey;
  readonly points: readonly Spot[];
}

export type FrontierExhibited = Omit<FrontierData, 'lines'> & {
  readonly lines: readonly RuleLine[];
  readonly optimum: {
    readonly rule: Rule;
    readonly setAt: string;
    readonly aim: Aim['aim'];
  } | null;
};

const pointsOf: Readonly<Record<Detail, number>> = { moving: 10, resting: 24 };
const parameterKeys = [
  ...new Set(Object.values(parameterOf).filter((key): key is ParameterKey => key !== null)),
];
const drawn = rules.filter((rule) => parameterOf[rule] !== null);

interface Setting {
  readonly parameter: number;
  readonly cost: number;
  readonly risk: number;
}

interface Computed {
  readonly lines: readonly Omit<RuleLine, 'own'>[];
  readonly best: {
    readonly rule: Rule;
    readonly setting: Setting;
    readonly aim: Aim['aim'];
  } | null;
}

export function frontierSource(
  engine: FrontierEngine,
): (answer: Answer, detail: Detail) => Work<FrontierExhibited | null> {
  const remember = remembered<Computed | null>();

  function* compute(scenario: Scenario, aim: Aim, detail: Detail): Work<Computed | null> {
    const lines: Omit<RuleLine, 'own'>[] = [];
    const answered = yield* inParts(drawn, (part) => {
      const found = engine.frontier(scenario, part, pointsOf[detail]);
      if (!found.ok) return false;
      for (const rule of part) {
        const key: ParameterKey | null = parameterOf[rule];
        const points = spotsOf(found.value[rule]);
        if (key !== null && points.length > 1) {
          lines.push({ rule, key, name: ruleNames[rule], points });
        }
      }
      return true;
    });
    if (!answered) return null;
    // The best setting is a search of its own: it waits until things rest.
    const best = detail === 'resting' ? bestOf(engine, scenario, aim) : null;
    yield;
    return { lines, best };
  }

  return function* ask({ scenario, outlook, figures }, detail) {
    // Without an edge there is no reward to compare with the risk; then the reader's aversion decides.
    const aim: Aim =
      outlook.edge > 0
        ? { aim: 'sharpe' }
        : { aim: 'meanVariance', riskAversion: scenario.riskAversion };
    const kept = aim.aim === 'sharpe' ? parameterKeys : without(parameterKeys, 'riskAversion');
    const key = keyWithout(scenario, ['rule', ...kept], aim);
    const computed = yield* remember(key, detail, () => compute(scenario, aim, detail));
    if (computed === null || computed.lines.length === 0) return null;
    const lines = computed.lines.map((each) => ({ ...each, own: each.rule === scenario.rule }));
    const { best } = computed;
    const bestAt = best === null ? '' : saidAt(best.rule, best.setting.parameter, scenario);
    return {
      lines,
      own: ownSpot(lines, scenario, figures.pnlStdDev),
      best: best === null ? null : { risk: best.setting.risk, cost: best.setting.cost },
      optimum: best === null ? null : { rule: best.rule, setAt: bestAt, aim: best.aim },
    };
  };
}

function without<Item>(items: readonly Item[], left: Item): Item[] {
  return items.filter((item) => item !== left);
}

export function saidAt(rule: Rule, parameter: number, { daysPerYear }: Scenario): string {
  const key: ParameterKey | null = parameterOf[rule];
  return key === null ? '–' : parameterSaid(key, parameter, daysPerYear);
}

/** What can stand on logarithmic axes, by rising risk. */
function spotsOf(series: RuleSeries | undefined): Spot[] {
  if (series === undefined) return [];
  const spots: Spot[] = [];
  for (const [index, parameter] of series.parameter.entries()) {
    const risk = series.pnlStdDev[index] ?? 0;
    const cost = series.costVolPoints[index] ?? 0;
    if (series.status[index] !== 0 || !(risk > 0) || !(cost > 0)) continue;
    const money = series.cost[index] ?? 0;
    spots.push({ parameter, risk, cost, money, trades: series.trades[index] ?? 0 });
  }
  return spots.sort((one, two) => one.risk - two.risk);
}

function bestOf(engine: FrontierEngine, scenario: Scenario, aim: Aim): Computed['best'] {
  const found = engine.optimize(scenario, aim, drawn);
  if (!found.ok) return null;
  const { best } = found.value;
  const outcome = found.value.rules[best];
  if (outcome?.ok !== true) return null;
  const { parameter, costVolPoints: cost, pnlStdDev: risk } = outcome.value;
  if (parameter === null || cost === null || risk === null || !(cost > 0) || !(risk > 0))
    return null;
  return { rule: best, setting: { parameter, cost, risk }, aim: aim.aim };
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
