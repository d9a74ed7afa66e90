// compare-words.en.ts: the words round two scenarios side by side.

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
};

/** Says that something is kept, and where it is compared. */
export const keptSentences = {
  breakEven: (vol: string) => `Kept: break-even ${vol}; compared at the head of the charts.`,
  none: 'Kept: no break-even; compared at the head of the charts.',
};

/** One scenario's break-even after its name, or why there is none. */
export const volSentences = {
  none: (name: string, why: string) => `${name}: no break-even. ${why}`,
  atImplied: (name: string, vol: string, implied: string) =>
    `${name}: ${vol}, just the ${implied} implied.`,
  above: (name: string, vol: string, points: string, implied: string) =>
    `${name}: ${vol}, ${points} vol points above the ${implied} implied.`,
  below: (name: string, vol: string, points: string, implied: string) =>
    `${name}: ${vol}, ${points} vol points below the ${implied} implied.`,
};

export const dragSentences = {
  both: (now: string, kept: string) =>
    `Hedging costs ${now} now, ${kept} as kept, each at its own outlook.`,
  notComparable:
    ' One is counted in coins and the other in the quote currency, so their bars would have no axis in common.',
};
