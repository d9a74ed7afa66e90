// money.ts: amounts of money in what the position settles in: bare in the quote currency, and with
// its name where they are coins of the underlying, so that 0.00123 is never taken for a tenth of a cent.
import type { FieldKey, Scenario } from './contract.gen.ts';
import { money, moneyShort, moneySigned, titled } from './format.ts';
import { numbered, unitNames } from './unit-words.ts';

export interface MoneyFormat {
  readonly said: (value: number) => string;
  readonly signed: (value: number) => string;
  /** Where there is little room. */
  readonly short: (value: number) => string;
  /** Title of an axis or column whose numbers stand bare. */
  readonly title: (words: string) => string;
  /** Beside a box; empty for the quote currency, which has no name here. */
  readonly unit: string;
}

const inQuote: MoneyFormat = {
  said: money,
  signed: moneySigned,
  short: moneyShort,
  title: (words) => words,
  unit: '',
};

const inCoin: MoneyFormat = {
  said: (value) => numbered.coins(money(value)),
  signed: (value) => numbered.coins(moneySigned(value)),
  short: (value) => numbered.coins(moneyShort(value)),
  title: (words) => titled(words, unitNames.coin),
  get unit() {
    return unitNames.coin;
  },
};

export function moneyOf({ settlement }: Pick<Scenario, 'settlement'>): MoneyFormat {
  return settlement === 'coin' ? inCoin : inQuote;
}

/** Charges entered in what the position settles in; prices and strikes are always in the quote currency. */
const chargesInMoney: ReadonlySet<FieldKey> = new Set([
  'feePerUnit',
  'minimumFee',
  'maximumFee',
  'fixedCost',
  'optionFeePerContract',
  'optionFeeMinimum',
]);

/** The unit of a charge beside its box. */
export function chargeUnit(key: FieldKey, scenario: Pick<Scenario, 'settlement'>): string {
  return chargesInMoney.has(key) ? moneyOf(scenario).unit : '';
}
