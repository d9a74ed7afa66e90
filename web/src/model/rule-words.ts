// rule-words.ts: the hedging rules and their parameters in few words, in the language in force.
import { duration, durationTick, percentShort, significant, trimmed } from './format.ts';
import { inForce } from './language.ts';
import * as en from './rule-words.en.ts';
import type { ParameterKey } from './shown.ts';

export type { ParameterNames } from './rule-words.en.ts';

const words = inForce(en, (zh) => zh.rules);

export const { ruleNames, parameterNames } = words;

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
    default:
      return words.parametersSaid[key](short(value));
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
