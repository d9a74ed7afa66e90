// solve-words.en.ts: any number may be the unknown: what it is called then, what may be asked of it,
// and the answer as a sentence.
import type { FieldKey, Measure, Scenario, Solution, SolutionRoot } from './contract.gen.ts';
import { fieldLabel, unitLabel } from './field-words.en.ts';
import {
  type DisplayUnit,
  displayUnit,
  duration,
  gap,
  inDisplayUnit,
  percentShort,
  percentUnit,
  plainUnit,
  significant,
  tidyDigits,
  trimmed,
  volPoints,
} from './format.ts';
import { chargeUnit, moneyOf } from './money.en.ts';
import type { Answered, Sentence } from './sentences.en.ts';

/** What is solved for: an input, or the option's price, which the implied vol stands for. */
export type Unknown = FieldKey | 'optionPrice';

/** Breaking even, which needs no number, or a measure that is to have a value. */
export type GoalId = 'breaksEven' | Measure;

export interface Goal {
  readonly id: GoalId;
  readonly value: number;
}

interface GoalWords {
  readonly measure: Measure;
  /** After “at which”, in the list of goals. */
  readonly label: string;
  /** The same with its value, inside a sentence. */
  readonly said: (value: string) => string;
  /** What the side is on which the goal is met. */
  readonly better: 'more' | 'less';
  readonly pronoun: 'it is' | 'they are';
  readonly unit: 'money' | 'volPoints' | 'percent' | 'ratio';
  /** What its box begins with; nothing for money, which begins with what it is now. */
  readonly start: string | null;
}

const more = { better: 'more', pronoun: 'it is' } as const;
const less = { better: 'less', pronoun: 'it is' } as const;
const money = { unit: 'money', start: null } as const;
const costs = { better: 'less', pronoun: 'they are', unit: 'percent' } as const;

const measureWords: Readonly<Record<Measure, Omit<GoalWords, 'measure'>>> = {
  netPnl: {
    ...more,
    ...money,
    label: 'the expected P&L is this much',
    said: (value) => `the expected P&L is ${value}`,
  },
  drag: {
    ...less,
    ...money,
    label: 'the drag is this much money',
    said: (value) => `the drag is ${value}`,
  },
  dragVolPoints: {
    ...less,
    label: 'the drag is this many vol points',
    said: (value) => `the drag is ${value} vol points`,
    unit: 'volPoints',
    start: '1',
  },
  shareOfPremium: {
    ...less,
    label: 'the drag is this much of the premium',
    said: (value) => `the drag is ${value} of the premium`,
    unit: 'percent',
    start: '5',
  },
  costToGamma: {
    ...costs,
    label: 'costs are this much of the gamma P&L',
    said: (value) => `costs are ${value} of the gamma P&L`,
    start: '10',
  },
  costToEdge: {
    ...costs,
    label: 'costs are this much of the edge',
    said: (value) => `costs are ${value} of the edge`,
    start: '50',
  },
  sharpe: {
    ...more,
    label: 'the Sharpe ratio is this',
    said: (value) => `the Sharpe ratio over the whole life is ${value}`,
    unit: 'ratio',
    start: '0.5',
  },
  pnlStdDev: {
    ...less,
    ...money,
    label: 'the P&L before costs scatters by this',
    said: (value) => `the standard deviation of the P&L before costs is ${value}`,
  },
  netPnlStdDev: {
    ...less,
    ...money,
    label: 'the P&L after costs scatters by this',
    said: (value) => `the standard deviation of the P&L after costs is ${value}`,
  },
};

export const goalWords: Readonly<Record<GoalId, GoalWords>> = {
  breaksEven: {
    measure: 'netPnl',
    label: 'the expected P&L is zero',
    said: () => 'the expected P&L is zero',
    ...more,
    unit: 'money',
    start: null,
  },
  ...(Object.fromEntries(
    Object.entries(measureWords).map(([measure, said]) => [measure, { measure, ...said }]),
  ) as Record<Measure, GoalWords>),
};

export const goalIds = Object.keys(goalWords) as readonly GoalId[];

export const solveWords = {
  hint: 'Any number here can be the unknown: press its “?”.',
  goal: 'Goal',
  goalValue: 'Value to reach',
  searching: 'Searching…',
  close: 'Close',
} as const;

/** The unit that a goal's box is read in. */
export function goalUnit(id: GoalId): DisplayUnit {
  const { unit } = goalWords[id];
  return unit === 'percent' || unit === 'volPoints' ? percentUnit : plainUnit;
}

/** And the unit beside it. */
export function goalUnitLabel(id: GoalId, scenario: Scenario): string {
  switch (goalWords[id].unit) {
    case 'money':
      return moneyOf(scenario).unit;
    case 'volPoints':
      return 'vol points';
    case 'percent':
      return '%';
    case 'ratio':
      return '';
  }
}

/** What a goal's box begins with: of money, about what it is now. */
export function goalStart(id: GoalId, answered: Answered | null): string {
  const { start } = goalWords[id];
  if (start !== null || answered === null) return start ?? '';
  const now: Readonly<Partial<Record<GoalId, number | null>>> = {
    netPnl: answered.outlook.netPnl,
    drag: answered.drag.total,
    pnlStdDev: answered.figures.pnlStdDev,
    netPnlStdDev: answered.figures.netPnlStdDev,
  };
  const value = now[id];
  return typeof value === 'number' ? String(tidyDigits(value, 2)) : '';
}

/** Labels that are no names, or say too little away from their group. */
const ownNames: Readonly<Partial<Record<Unknown, string>>> = {
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
};

/** The unknown inside a sentence. */
export function unknownName(unknown: Unknown, scenario: Scenario): string {
  const own = ownNames[unknown];
  if (own !== undefined) return own;
  const label = fieldLabel(unknown as FieldKey, scenario.structure);
  return label.charAt(0).toLowerCase() + label.slice(1);
}

export function solveForLabel(unknown: Unknown, scenario: Scenario): string {
  const label =
    unknown === 'optionPrice' ? 'Option price' : fieldLabel(unknown, scenario.structure);
  return `Solve for ${label}`;
}

export function findTitle(unknown: Unknown, scenario: Scenario): string {
  return `Find the ${unknownName(unknown, scenario)} at which`;
}

export function useLabel(unknown: Unknown, value: number, scenario: Scenario): string {
  return `Use ${valueSaid(unknown, value, scenario)}`;
}

/** A value of the unknown with its unit, in the digits that a person would type. */
export function valueSaid(unknown: Unknown, value: number, scenario: Scenario): string {
  if (unknown === 'optionPrice') return withUnit(short(value), moneyOf(scenario).unit);
  const { daysPerYear } = scenario;
  if (displayUnit(unknown, daysPerYear).kind === 'time') return duration(value, daysPerYear);
  // One over money has no name that could follow a number.
  const unit =
    unknown === 'riskAversion'
      ? ''
      : unitLabel(unknown, daysPerYear) || chargeUnit(unknown, scenario);
  return withUnit(short(inDisplayUnit(unknown, value, daysPerYear)), unit);
}

function short(value: number): string {
  return trimmed(significant(value, 4));
}

function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text}${gap}${unit}`;
}

function goalValue({ id, value }: Goal, scenario: Scenario): string {
  switch (goalWords[id].unit) {
    case 'money':
      return moneyOf(scenario).said(value);
    case 'volPoints':
      return trimmed(volPoints(value));
    case 'percent':
      return percentShort(value);
    case 'ratio':
      return short(value);
  }
}

/** The goal with its value, reached, met or missed. */
function goalSaid(goal: Goal, how: 'reached' | 'met' | 'missed', scenario: Scenario): string {
  const { said, better } = goalWords[goal.id];
  const value = goalValue(goal, scenario);
  if (how === 'reached') return said(value);
  if (goal.id === 'breaksEven') return how === 'met' ? 'it pays' : 'it loses';
  const worse = better === 'more' ? 'less' : 'more';
  return said(`${how === 'met' ? better : worse} than ${value}`);
}

function withArticle(name: string): string {
  return `${/^[aeiou]/.test(name) ? 'An' : 'A'} ${name}`;
}

/** The answer, whichever of its kinds it is. */
export function solutionSentence(
  unknown: Unknown,
  goal: Goal,
  solution: Solution,
  scenario: Scenario,
): Sentence {
  if (solution.roots.length > 0) return rootsSentence(unknown, goal, solution, scenario);
  const name = unknownName(unknown, scenario);
  const state = (how: 'reached' | 'met' | 'missed') =>
    `${goalSaid(goal, how, scenario)} at each of them.`;
  switch (solution.kind) {
    case 'always':
      return [`Every ${name} does: ${state(solution.reach === 'equal' ? 'reached' : 'met')}`];
    case 'never':
      return [`No ${name} does: ${state('missed')}`];
    default:
      return [`No ${name} gives this goal a value.`];
  }
}

function rootsSentence(
  unknown: Unknown,
  goal: Goal,
  { roots, signChanges }: Solution,
  scenario: Scenario,
): Sentence {
  const [first, second] = roots as [SolutionRoot, SolutionRoot | undefined];
  const figure = ({ value }: SolutionRoot) =>
    ({ figure: valueSaid(unknown, value, scenario), meaning: 'plain' }) as const;
  const start = `${withArticle(unknownName(unknown, scenario))} of `;
  if (second === undefined && !first.exact) {
    const last = first.met === 'above' ? 'smallest' : 'largest';
    const missed = goalSaid(goal, 'missed', scenario);
    return [start, figure(first), ` is the ${last} that does: a step further ${missed}.`];
  }
  const values: Sentence =
    second === undefined ? [figure(first)] : [figure(first), ' or of ', figure(second)];
  const reached =
    goal.id === 'breaksEven' ? ' leaves nothing' : ` does: ${goalSaid(goal, 'reached', scenario)}`;
  return [start, ...values, reached, whereMet(first, second, goal), crossings(signChanges)];
}

function whereMet(first: SolutionRoot, second: SolutionRoot | undefined, { id }: Goal): string {
  const { better, pronoun } = goalWords[id];
  const met = id === 'breaksEven' ? 'it pays' : `${pronoun} ${better}`;
  const mark = id === 'breaksEven' ? ': ' : '; ';
  if (second === undefined) return `${mark}${first.met} that ${met}.`;
  if (first.met === second.met) return '.';
  return first.met === 'above'
    ? `${mark}between them ${met}.`
    : `${mark}below the one and above the other ${met}.`;
}

function crossings(signChanges: number): string {
  return signChanges > 2
    ? ` It is so ${signChanges} times in all; these are the two nearest to the value now.`
    : '';
}
