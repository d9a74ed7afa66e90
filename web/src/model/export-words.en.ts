// export-words.en.ts: what is said where a chart is saved as a file, and the units in the head of a table.
import type { Unit } from './contract.gen.ts';

export const exportWords = {
  save: 'Save',
  group: (title: string) => `Save: ${title}`,
  failed: 'The browser did not make this file. Another of the formats may still do.',
  notDrawn: 'There is nothing to save yet.',
} as const;

/** What the numbers of a saved table are in; those of no unit need no word. */
export const unitWords: Readonly<Record<Unit, string>> = {
  word: '',
  text: '',
  flag: '',
  count: '',
  ratio: '',
  money: 'quote currency',
  perUnit: 'quote currency a unit',
  perMoney: '1 over quote currency',
  years: 'years',
  days: 'days',
  vol: 'decimal, 0.01 is one vol point',
  rate: 'decimal, a year',
  fraction: 'decimal',
  share: 'decimal',
};

export const columns = {
  coin: 'coin',
  /** Of a column whose rows are set by different inputs. */
  perCoin: '1 over coin',
  ownUnits: 'of its own input: years, decimal, days’ moves, deltas or risk aversion',
  head: (name: string, unit: string) => `${name} (${unit})`,
} as const;
