// field-words.ts: what each input and its unit is called, in the language in force.
import type { FieldKey, Scenario } from './contract.gen.ts';
import * as en from './field-words.en.ts';
import { displayUnit, isCalendarYear, unitOf } from './format.ts';
import { inForce } from './language.ts';
import { unitNames } from './unit-words.ts';

const words = inForce(en, (zh) => zh.fields);

export const { fieldWords, ruleLabels } = words;
/** The name of each choice of a field, as field.word. */
export const wordLabels: Readonly<Record<string, string>> = words.wordLabels;
/** How a cost that differs from its preset is said in the heading of its part. */
export const settingWords: Readonly<
  Partial<Record<FieldKey, (value: string, bare: string) => string>>
> = words.settingWords;
/** Units that say more than the unit's kind does. */
const ownUnits: Readonly<Partial<Record<FieldKey, string>>> = words.ownUnits;

/** What a field is called; a strangle has two strikes. */
export function fieldLabel(key: FieldKey, structure: Scenario['structure']): string {
  const { label } =
    key === 'strike' && structure === 'strangle' ? words.putStrike : fieldWords[key];
  return label;
}

/** The unit beside a field, spelled for a person. */
export function unitLabel(key: FieldKey, daysPerYear: number): string {
  const own = ownUnits[key];
  if (own !== undefined) return own;
  const { symbol } = displayUnit(key, daysPerYear);
  switch (symbol) {
    case 'd':
      return isCalendarYear(daysPerYear) ? unitNames.days : unitNames.tradingDays;
    case 'h':
      return unitNames.hours;
    case 'min':
      return unitNames.minutes;
    case 'bp':
      return unitNames.basisPoints;
    case '%':
      return unitOf(key) === 'rate' ? unitNames.percentAYear : symbol;
    default:
      return symbol;
  }
}
