// rule-words.en.ts: the hedging rules and their parameters in few words, as charts and lists need them.
import type { Scenario } from './contract.gen.ts';
import { duration, durationTick, percentShort, significant, trimmed } from './format.ts';
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

function short(value: number): string {
  return trimmed(significant(value, 3));
}

/** A rule's parameter with its unit, as 8 h, 1 %, 0.05 deltas. */
export function parameterSaid(key: ParameterKey, value: number, daysPerYear: number): string {
  switch (key) {
    case 'hedgeInterval':
      return duration(value, daysPerYear);
    case 'priceMove':
      return percentShort(value);
    case 'priceMoveStdDevs':
      return `${short(value)} daily ${value === 1 ? 'move' : 'moves'}`;
    case 'bandHalfWidth':
      return `${short(value)} deltas`;
    case 'riskAversion':
      return `risk aversion ${short(value)}`;
  }
}

/** The same as a tick, where the axis names the unit. */
export function parameterTick(key: ParameterKey, value: number, daysPerYear: number): string {
  switch (key) {
    case 'hedgeInterval':
      return durationTick(value, daysPerYear);
    case 'priceMove':
      return percentShort(value);
    default:
      return short(value);
  }
}
