// rule-words.en.ts: the hedging rules and their parameters in few words, as charts and lists need them.
import type { Scenario } from './contract.gen.ts';
import type { ParameterKey } from './shown.ts';

type Rule = Scenario['rule'];

export const ruleNames: Readonly<Record<Rule, string>> = {
  interval: 'fixed times',
  leland: 'Leland’s delta',
  priceMove: 'price move',
  priceMoveStdDevs: 'daily moves',
  bandToTarget: 'band, to delta',
  bandToEdge: 'band, to edge',
  whalleyWilmott: 'Whalley–Wilmott',
  zakamouline: 'Zakamouline',
  none: 'never',
};

export interface ParameterNames {
  readonly title: string;
  /** The title of the axis, with the unit of its ticks. */
  readonly x: string;
}

export const parameterNames: Readonly<Record<ParameterKey, ParameterNames>> = {
  hedgeInterval: { title: 'Break-even vol against hedge interval', x: 'Time between hedges' },
  priceMove: { title: 'Break-even vol against price move', x: 'Price move before a hedge' },
  priceMoveStdDevs: {
    title: 'Break-even vol against price move',
    x: 'Price move before a hedge, daily moves',
  },
  bandHalfWidth: { title: 'Break-even vol against band', x: 'Band each side, deltas' },
  riskAversion: {
    title: 'Break-even vol against risk aversion',
    x: 'Risk aversion, one over money',
  },
};

/** A rule’s parameter with its unit, as 0.05 deltas. */
export const parametersSaid = {
  priceMoveStdDevs: (moves: string) => `${moves} daily ${moves === '1' ? 'move' : 'moves'}`,
  bandHalfWidth: (deltas: string) => `${deltas} deltas`,
  riskAversion: (aversion: string) => `risk aversion ${aversion}`,
};
