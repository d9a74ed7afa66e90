// solve-words.ts: any number may be the unknown: what may be asked of it, and which sentence answers;
// the words are in solve-words.en.ts.

import type { Answered } from './answered.ts';
import type { FieldKey, Measure, Scenario, Solution, SolutionRoot } from './contract.gen.ts';
import { fieldLabel, unitLabel } from './field-words.ts';
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
import { inForce } from './language.ts';
import { chargeUnit, moneyOf } from './money.ts';
import { figure, type Sentence } from './sentence.ts';
import * as en from './solve-words.en.ts';
import { unitNames } from './unit-words.ts';

/** What is solved for: an input, or the option's price, which the implied vol stands for. */
export type Unknown = FieldKey | 'optionPrice';

/** Breaking even, which needs no number, or a measure that is to have a value. */
export type GoalId = 'breaksEven' | Measure;

export interface Goal {
  readonly id: GoalId;
  readonly value: number;
}

interface GoalMeaning {
  readonly measure: Measure;
  /** What the side is on which the goal is met. */
  readonly better: 'more' | 'less';
  readonly unit: 'money' | 'volPoints' | 'percent' | 'ratio';
  /** What its box begins with; nothing for money, which begins with what it is now. */
  readonly start: string | null;
}

const more = { better: 'more' } as const;
const less = { better: 'less' } as const;
const money = { unit: 'money', start: null } as const;

const meanings: Readonly<Record<GoalId, GoalMeaning>> = {
  breaksEven: { measure: 'netPnl', ...more, ...money },
  netPnl: { measure: 'netPnl', ...more, ...money },
  drag: { measure: 'drag', ...less, ...money },
  dragVolPoints: { measure: 'dragVolPoints', ...less, unit: 'volPoints', start: '1' },
  shareOfPremium: { measure: 'shareOfPremium', ...less, unit: 'percent', start: '5' },
  costToGamma: { measure: 'costToGamma', ...less, unit: 'percent', start: '10' },
  costToEdge: { measure: 'costToEdge', ...less, unit: 'percent', start: '50' },
  sharpe: { measure: 'sharpe', ...more, unit: 'ratio', start: '0.5' },
  pnlStdDev: { measure: 'pnlStdDev', ...less, ...money },
  netPnlStdDev: { measure: 'netPnlStdDev', ...less, ...money },
};

export const goalIds = Object.keys(meanings) as readonly GoalId[];

export function measureOf(id: GoalId): Measure {
  return meanings[id].measure;
}

const say = inForce(en, (zh) => zh.solve);

export const { goalWords, solveWords } = say;
const ownNames: Readonly<Partial<Record<Unknown, string>>> = say.ownNames;

/** The unit that a goal's box is read in. */
export function goalUnit(id: GoalId): DisplayUnit {
  const { unit } = meanings[id];
  return unit === 'percent' || unit === 'volPoints' ? percentUnit : plainUnit;
}

/** And the unit beside it. */
export function goalUnitLabel(id: GoalId, scenario: Scenario): string {
  switch (meanings[id].unit) {
    case 'money':
      return moneyOf(scenario).unit;
    case 'volPoints':
      return unitNames.volPoints;
    case 'percent':
      return '%';
    case 'ratio':
      return '';
  }
}

/** What a goal's box begins with: of money, about what it is now. */
export function goalStart(id: GoalId, answered: Answered | null): string {
  const { start } = meanings[id];
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

/** The unknown inside a sentence. */
export function unknownName(unknown: Unknown, scenario: Scenario): string {
  const own = ownNames[unknown];
  if (own !== undefined) return own;
  return say.nameOf(fieldLabel(unknown as FieldKey, scenario.structure));
}

export function solveForLabel(unknown: Unknown, scenario: Scenario): string {
  const { optionPrice, solveFor } = say.solveTitles;
  return solveFor(
    unknown === 'optionPrice' ? optionPrice : fieldLabel(unknown, scenario.structure),
  );
}

export function findTitle(unknown: Unknown, scenario: Scenario): string {
  return say.solveTitles.find(unknownName(unknown, scenario));
}

export function useLabel(unknown: Unknown, value: number, scenario: Scenario): string {
  return say.solveTitles.use(valueSaid(unknown, value, scenario));
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
  switch (meanings[id].unit) {
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
  const { said } = goalWords[goal.id];
  const value = goalValue(goal, scenario);
  if (how === 'reached') return said(value);
  if (goal.id === 'breaksEven') return how === 'met' ? say.outcomes.pays : say.outcomes.loses;
  const { better } = meanings[goal.id];
  const worse = better === 'more' ? 'less' : 'more';
  return said(say.comparisons[how === 'met' ? better : worse](value));
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
  const { always, never, noValue } = say.rootless;
  switch (solution.kind) {
    case 'always':
      return [
        always(name, goalSaid(goal, solution.reach === 'equal' ? 'reached' : 'met', scenario)),
      ];
    case 'never':
      return [never(name, goalSaid(goal, 'missed', scenario))];
    default:
      return [noValue(name)];
  }
}

function rootsSentence(
  unknown: Unknown,
  goal: Goal,
  { roots, signChanges }: Solution,
  scenario: Scenario,
): Sentence {
  const [first, second] = roots as [SolutionRoot, SolutionRoot | undefined];
  const name = unknownName(unknown, scenario);
  const figures = roots.map(({ value }) => figure(valueSaid(unknown, value, scenario)));
  const { rooted } = say;
  if (second === undefined && !first.exact) {
    const last = first.met === 'above' ? rooted.smallest : rooted.largest;
    return last(name, figures[0] ?? figure(''), goalSaid(goal, 'missed', scenario));
  }
  const where = whereMet(first, second, goal);
  const sentence =
    goal.id === 'breaksEven'
      ? rooted.breaksEven(name, figures, where)
      : rooted.reaches(name, figures, goalSaid(goal, 'reached', scenario), where);
  return signChanges > 2 ? [...sentence, rooted.crossings(String(signChanges))] : sentence;
}

/** On which side of its values a goal is met; nothing where it is met on the same side of both. */
function whereMet(first: SolutionRoot, second: SolutionRoot | undefined, { id }: Goal): string {
  const met = id === 'breaksEven' ? say.outcomes.pays : goalWords[id][meanings[id].better];
  if (second === undefined) return first.met === null ? '' : say.whereMet[first.met](met);
  if (first.met === second.met) return '';
  return first.met === 'above' ? say.whereMet.between(met) : say.whereMet.outside(met);
}
