// solve-words.en.ts: any number may be the unknown: what it is called then, what may be asked of it, and
// the answer as a sentence. Which sentence is said, solve-words.ts decides.
import type { Figure, Sentence } from './sentence.ts';
import type { GoalId, Unknown } from './solve-words.ts';

interface GoalWords {
  /** After “at which”, in the list of goals. */
  readonly label: string;
  /** The same with its value, inside a sentence. */
  readonly said: (value: string) => string;
  readonly more: string;
  readonly less: string;
}

const it = { more: 'it is more', less: 'it is less' };
const they = { more: 'they are more', less: 'they are less' };

export const goalWords: Readonly<Record<GoalId, GoalWords>> = {
  breaksEven: {
    ...it,
    label: 'the expected P&L is zero',
    said: () => 'the expected P&L is zero',
  },
  netPnl: {
    ...it,
    label: 'the expected P&L is this much',
    said: (value) => `the expected P&L is ${value}`,
  },
  drag: {
    ...it,
    label: 'the drag is this much money',
    said: (value) => `the drag is ${value}`,
  },
  dragVolPoints: {
    ...it,
    label: 'the drag is this many vol points',
    said: (value) => `the drag is ${value} vol points`,
  },
  shareOfPremium: {
    ...it,
    label: 'the drag is this much of the premium',
    said: (value) => `the drag is ${value} of the premium`,
  },
  costToGamma: {
    ...they,
    label: 'costs are this much of the gamma P&L',
    said: (value) => `costs are ${value} of the gamma P&L`,
  },
  costToEdge: {
    ...they,
    label: 'costs are this much of the edge',
    said: (value) => `costs are ${value} of the edge`,
  },
  sharpe: {
    ...it,
    label: 'the Sharpe ratio is this',
    said: (value) => `the Sharpe ratio over the whole life is ${value}`,
  },
  pnlStdDev: {
    ...it,
    label: 'the P&L before costs scatters by this',
    said: (value) => `the standard deviation of the P&L before costs is ${value}`,
  },
  netPnlStdDev: {
    ...it,
    label: 'the P&L after costs scatters by this',
    said: (value) => `the standard deviation of the P&L after costs is ${value}`,
  },
};

/** A value as it stands in a goal that is met or missed. */
export const comparisons = {
  more: (value: string) => `more than ${value}`,
  less: (value: string) => `less than ${value}`,
};

export const outcomes = { pays: 'it pays', loses: 'it loses' };

export const solveWords = {
  hint: 'Any number here can be the unknown: press its “?”.',
  goal: 'Goal',
  goalValue: 'Value to reach',
  searching: 'Searching…',
  close: 'Close',
};

/** Unknowns whose labels are no names, or say too little away from their group. */
export const ownNames = {
  optionPrice: 'option price',
  realizedVol: 'realized vol',
  hedgeInterval: 'time between hedges',
  checkInterval: 'time between looks',
  priceMove: 'price move before a hedge',
  priceMoveStdDevs: 'price move before a hedge',
  bandHalfWidth: 'band',
  makerShare: 'share traded as maker',
  feePerUnit: 'charge per share or contract',
  gas: 'use of gas per trade',
  daysPerYear: 'length of the year',
} satisfies Partial<Record<Unknown, string>>;

/** Any other unknown inside a sentence, from its label. */
export function nameOf(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

export const solveTitles = {
  optionPrice: 'Option price',
  solveFor: (label: string) => `Solve for ${label}`,
  find: (name: string) => `Find the ${name} at which`,
  use: (value: string) => `Use ${value}`,
};

/** Answers without a value. */
export const rootless = {
  always: (name: string, state: string) => `Every ${name} does: ${state} at each of them.`,
  never: (name: string, state: string) => `No ${name} does: ${state} at each of them.`,
  noValue: (name: string) => `No ${name} gives this goal a value.`,
};

function aValue(name: string): string {
  return `${/^[aeiou]/.test(name) ? 'An' : 'A'} ${name} of `;
}

function values(name: string, figures: readonly Figure[]): Sentence {
  const [first = '', second] = figures;
  return second === undefined ? [aValue(name), first] : [aValue(name), first, ' or of ', second];
}

/** Answers with one value or two; `where` says on which side of them the goal is met. */
export const rooted = {
  breaksEven: (name: string, figures: readonly Figure[], where: string): Sentence => [
    ...values(name, figures),
    ` leaves nothing${where === '' ? '' : `: ${where}`}.`,
  ],
  reaches: (name: string, figures: readonly Figure[], reached: string, where: string): Sentence => [
    ...values(name, figures),
    ` does: ${reached}${where === '' ? '' : `; ${where}`}.`,
  ],
  smallest: (name: string, figure: Figure, missed: string): Sentence => [
    aValue(name),
    figure,
    ` is the smallest that does: a step further ${missed}.`,
  ],
  largest: (name: string, figure: Figure, missed: string): Sentence => [
    aValue(name),
    figure,
    ` is the largest that does: a step further ${missed}.`,
  ],
  crossings: (times: string) =>
    ` It is so ${times} times in all; these are the two nearest to the value now.`,
};

/** Where the goal is met; `met` says that it pays, or that the measure is more or less. */
export const whereMet = {
  above: (met: string) => `above that ${met}`,
  below: (met: string) => `below that ${met}`,
  between: (met: string) => `between them ${met}`,
  outside: (met: string) => `below the one and above the other ${met}`,
};
