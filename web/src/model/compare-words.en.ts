// compare-words.en.ts: the words round two scenarios side by side.
import { money, percent, volPoints } from './format.ts';
import { type Answered, noRoot, textOf } from './sentences.en.ts';

export const compareWords = {
  title: 'Compared',
  keep: 'Keep to compare',
  keepInstead: 'Keep this one instead',
  exchange: 'Exchange',
  forget: 'Forget',
  now: 'Now',
  kept: 'Kept',
  vols: 'Break-even against implied vol',
  drag: 'Drag by component',
  axis: 'Vol',
  breakEven: 'Break-even vol',
  implied: 'Implied vol',
  over: 'Above implied, vol points',
  breakEvenAt: 'break-even',
  impliedAt: 'implied',
  none: 'no break-even',
  cost: 'Expected cost',
  volPoints: 'Drag, vol points',
  pnl: 'Expected P&L',
  risk: 'P&L standard deviation, before costs',
  trades: 'Trades expected',
  scenario: 'Scenario',
  total: 'Total',
  nothing: '–',
  what: 'What differs',
  figures: 'Main figures',
  same: 'Every input is the same. Change one, and the difference shows here.',
  table: 'What differs, and the main figures',
} as const;

/** Says that something is kept, and where it is compared. */
export function keptSaid({ breakEven }: Answered): string {
  const what =
    breakEven === null ? compareWords.none : `break-even ${percent(breakEven.breakEvenVol)}`;
  return `Kept: ${what}; compared at the head of the charts.`;
}

/** One scenario's break-even after its name, or why there is none, in words. */
function volSaid(name: string, answered: Answered): string {
  const { breakEven, scenario } = answered;
  if (breakEven === null) return `${name}: no break-even. ${textOf(noRoot(answered))}`;
  const over = breakEven.volOverImplied;
  const points = volPoints(over < 0 ? -over : over);
  const distance =
    over === 0 ? 'just the' : `${points} vol points ${over < 0 ? 'below' : 'above'} the`;
  return `${name}: ${percent(breakEven.breakEvenVol)}, ${distance} ${percent(scenario.impliedVol)} implied.`;
}

export function volsSummary(now: Answered, kept: Answered): string {
  return `${volSaid(compareWords.now, now)} ${volSaid(compareWords.kept, kept)}`;
}

/** The drag is taken at the break-even vol, and at the outlook where there is none. */
function takenAt({ breakEven }: Answered): string {
  return breakEven === null ? 'at its outlook' : 'at its break-even vol';
}

export function dragSummary(now: Answered, kept: Answered, comparable: boolean): string {
  const said = (answered: Answered): string => `${money(answered.drag.total)} ${takenAt(answered)}`;
  const both = `Hedging costs ${said(now)} now, ${said(kept)} as kept.`;
  return comparable
    ? both
    : `${both} One is counted in coins and the other in the quote currency, so their bars would have no axis in common.`;
}
