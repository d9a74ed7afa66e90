// compare.ts: two scenarios side by side: which inputs differ, each value in its own unit, and the
// main figures of each. Everything is written out from what the core computed.
import { compareWords as words } from './compare-words.ts';
import { type FieldKey, fields, type Scenario } from './contract.gen.ts';
import { fieldLabel, unitLabel, wordLabels } from './field-words.ts';
import { count, displayUnit, duration, gap, inDisplayUnit, percent, volPoints } from './format.ts';
import { bookBriefly } from './list-words.ts';
import { moneyOf } from './money.ts';
import { readBookText } from './order-book.ts';
import { type Answered, meanTrades } from './sentences.ts';
import { isShown } from './shown.ts';

/** One line of the comparison: what it is of, now and as kept. */
export interface ComparedRow {
  readonly label: string;
  readonly now: string;
  readonly kept: string;
}

/** An input as a person would say it: with its unit, or in the words of the choice. */
export function valueSaid(key: FieldKey, scenario: Scenario): string {
  const value = scenario[key];
  const { daysPerYear } = scenario;
  if (typeof value === 'string') return wordSaid(key, value);
  if (displayUnit(key, daysPerYear).kind === 'time') return duration(value, daysPerYear);
  return withUnit(key, count(inDisplayUnit(key, value, daysPerYear)), daysPerYear);
}

/** The same to the last digit, for two values that would read alike. */
function valueExactly(key: FieldKey, scenario: Scenario): string {
  const value = scenario[key];
  const { daysPerYear } = scenario;
  return typeof value === 'string'
    ? value
    : withUnit(key, String(inDisplayUnit(key, value, daysPerYear)), daysPerYear);
}

function withUnit(key: FieldKey, text: string, daysPerYear: number): string {
  const unit = unitLabel(key, daysPerYear);
  return unit === '' ? text : `${text}${gap}${unit}`;
}

function wordSaid(key: FieldKey, value: string): string {
  if (value === '') return words.nothing;
  const book = key === 'orderBook' ? readBookText(value) : null;
  if (book !== null) return bookBriefly(book.bids.length, book.asks.length);
  return wordLabels[`${key}.${value}`] ?? value;
}

/** Inputs that differ, or count in one of the two alone; what does not count there is not said. */
export function differences(now: Scenario, kept: Scenario): readonly ComparedRow[] {
  return fields
    .filter(({ key }) => {
      const [counts, counted] = [isShown(key, now), isShown(key, kept)];
      return counts !== counted || (counts && now[key] !== kept[key]);
    })
    .map(({ key }) => {
      const [one, other] = [now, kept].map((scenario) => said(key, scenario, valueSaid));
      const alike = one === other && isShown(key, now) && isShown(key, kept);
      const read = alike ? valueExactly : valueSaid;
      return {
        label: fieldLabel(key, now.structure),
        now: said(key, now, read),
        kept: said(key, kept, read),
      };
    });
}

function said(key: FieldKey, scenario: Scenario, read: typeof valueSaid): string {
  return isShown(key, scenario) ? read(key, scenario) : words.nothing;
}

const readings = {
  breakEven: ({ breakEven }) => (breakEven === null ? words.none : percent(breakEven.breakEvenVol)),
  cost: ({ scenario, drag }) => moneyOf(scenario).said(drag.total),
  volPoints: ({ breakEven }) =>
    typeof breakEven?.dragVolPoints === 'number' ? volPoints(breakEven.dragVolPoints) : null,
  pnl: ({ scenario, outlook }) => moneyOf(scenario).signed(outlook.netPnl),
  risk: ({ scenario, figures }) =>
    figures.pnlStdDev === null ? null : moneyOf(scenario).said(figures.pnlStdDev),
  trades: ({ drag }) => meanTrades(drag.trades),
} satisfies Readonly<Partial<Record<keyof typeof words, (answered: Answered) => string | null>>>;

const readingNames = Object.keys(readings) as readonly (keyof typeof readings)[];

export function mainFigures(now: Answered, kept: Answered): readonly ComparedRow[] {
  return readingNames.map((name) => ({
    label: words[name],
    now: readings[name](now) ?? words.nothing,
    kept: readings[name](kept) ?? words.nothing,
  }));
}

/** Whether the money of the two is counted in the same thing, so that it fits on one axis. */
export function sameMoney(now: Scenario, kept: Scenario): boolean {
  return now.settlement === kept.settlement;
}
