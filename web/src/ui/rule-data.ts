// rule-data.ts: asks the engine what every rule costs at the reader's parameters.
import type { StackedData } from '../charts/stacked-bars.ts';
import type { Outcome } from '../engine/outcome.ts';
import { partName } from '../model/chart-words.ts';
import type { Drag, Scenario } from '../model/contract.gen.ts';
import { moneyOf } from '../model/money.ts';
import { parameterSaid, ruleNames } from '../model/rule-words.ts';
import { type ParameterKey, parameterOf, rules } from '../model/shown.ts';
import { dragParts, partOf } from './chart-data.ts';
import { asked, type Engines } from './later.ts';
import { type Detail, inDetail, keyWithout, remembered } from './remember.ts';
import type { Work } from './slices.ts';

type Rule = Scenario['rule'];

export interface RuleCost {
  readonly rule: Rule;
  /** Null where the engine refuses the rule. */
  readonly drag: Drag | null;
  readonly setAt: string;
}

export type RulesExhibited = StackedData & {
  readonly costs: readonly RuleCost[];
  readonly own: RuleCost;
  /** The cheapest of the rules that trade, where they cost anything. */
  readonly least: RuleCost | null;
};

export function setAt(rule: Rule, scenario: Scenario): string {
  const parameter: ParameterKey | null = parameterOf[rule];
  return parameter === null
    ? '–'
    : parameterSaid(parameter, scenario[parameter], scenario.daysPerYear);
}

/** What a rule's parameter is set at; null for a rule that has none. */
export function parameterValue(rule: Rule, scenario: Scenario): number | null {
  const parameter: ParameterKey | null = parameterOf[rule];
  return parameter === null ? null : scenario[parameter];
}

export function rulesSource(
  engines: Engines<'drag'>,
): (scenario: Scenario, detail: Detail, signal: AbortSignal) => Work<RulesExhibited | null> {
  const remember = remembered<readonly RuleCost[]>();
  function* costsOf(
    scenario: Scenario,
    detail: Detail,
    signal: AbortSignal,
  ): Work<readonly RuleCost[]> {
    const costs: RuleCost[] = [];
    const series = {
      name: 'drag',
      items: rules,
      most: 1,
      argsOf: (part: readonly Rule[]) =>
        [inDetail({ ...scenario, rule: part[0] as Rule }, detail)] as const,
      take(found: Outcome<Drag>, part: readonly Rule[]) {
        const rule = part[0] as Rule;
        costs.push({ rule, drag: found.ok ? found.value : null, setAt: setAt(rule, scenario) });
        return true;
      },
    } as const;
    yield* asked(engines, series, detail, signal);
    return costs;
  }
  return function* ask(scenario, wanted, signal) {
    const key = keyWithout(scenario, ['rule'], null);
    // One bar a rule, however long things have rested.
    const detail = wanted === 'moving' ? 'moving' : 'resting';
    const costs = yield* remember(key, detail, () => costsOf(scenario, detail, signal));
    const own = costs.find(({ rule }) => rule === scenario.rule);
    if (own === undefined) return null;
    return {
      parts: dragParts.map(partName),
      rows: costs.map(({ rule, drag }) => ({
        name: ruleNames[rule],
        own: rule === scenario.rule,
        values: drag === null ? null : dragParts.map((part) => partOf(drag, part)),
        text: drag === null ? '–' : moneyOf(scenario).short(drag.total),
      })),
      costs,
      own,
      least: cheapest(costs),
    };
  };
}

function cheapest(costs: readonly RuleCost[]): RuleCost | null {
  const trading = costs.filter(({ rule, drag }) => drag !== null && parameterOf[rule] !== null);
  const total = ({ drag }: RuleCost): number => drag?.total ?? 0;
  return trading.reduce<RuleCost | null>(
    (least, cost) => (least === null || total(cost) < total(least) ? cost : least),
    null,
  );
}
