// simulation-words.ts: which figures of a simulation and of its paths are shown, and as what text; the
// words are in simulation-words.en.ts.
import type { PathColumn, Scenario, SimulationParts, SimulationSummary } from './contract.gen.ts';
import { fixed, minus, money, percent, significant, trimmed } from './format.ts';
import { inForce } from './language.ts';
import { moneyOf } from './money.ts';
import { type Source, sourceBriefly, sourceSaid } from './sentences.ts';
import * as en from './simulation-words.en.ts';

const words = inForce(en, (zh) => zh.simulation);

export const { simulationWords, partNames, columnNames } = words;

/** Parts of a P&L in the order of a bridge; they add up to the net P&L. */
export const bridgeParts = [
  'gamma',
  'theta',
  'mark',
  'openDelta',
  'higherOrder',
  'spread',
  'fee',
  'fixed',
  'impact',
  'carry',
  'option',
] as const satisfies readonly (keyof SimulationParts)[];

export type BridgePart = (typeof bridgeParts)[number];

/** What is expected of the mean without simulating, and how that was come by. */
export interface Expected {
  readonly netPnl: number;
  readonly source: Source;
  readonly sourceError: number | null;
}

/** The expectation as a row below the mean. */
export function expectedFigure(
  { netPnl, source, sourceError }: Expected,
  scenario: Scenario,
): SimulatedFigure {
  const exact = source === 'exact' && sourceError === null;
  return {
    label: exact ? words.expectations.exactly : words.expectations.otherwise,
    value: moneyOf(scenario).said(netPnl),
    error: exact ? words.expectations.exact : sourceBriefly(source, null),
    help: exact ? '' : sourceSaid(source, sourceError),
  };
}

export interface SimulatedFigure {
  readonly label: string;
  readonly value: string;
  readonly error: string;
  readonly help: string;
}

type KeyIn<Group extends string> = en.FigureKey extends infer Key
  ? Key extends `${Group}.${infer Name}`
    ? Name
    : never
  : never;
type Estimated = KeyIn<'simulation'>;
type EstimatedPart = KeyIn<'simulationPart'>;

/** The figures of a simulation with their errors, as a person reads them. */
export function simulatedFigures(
  summary: SimulationSummary,
  scenario: Scenario,
): readonly SimulatedFigure[] {
  const { said, short } = moneyOf(scenario);
  const errors = summary.standardErrors;
  const figure = (
    key: en.FigureKey,
    value: number,
    error: number,
    format: (value: number) => string,
  ): SimulatedFigure => ({
    label: words.figureNames[key],
    value: format(value),
    // Of an error nobody wants every digit.
    error: `±${(format === said ? short : format)(error).replace(minus, '')}`,
    help: words.figureHelp(key),
  });
  const plain = (value: number): string => significant(value, 3);
  const share = (value: number): string => percent(value, 1);
  const of = (key: Estimated, format: (value: number) => string) =>
    figure(`simulation.${key}`, summary[key], errors[key], format);
  const part = (key: EstimatedPart, format: (value: number) => string) =>
    figure(`simulationPart.${key}`, summary.parts[key], summary.partErrors[key], format);
  return [
    of('mean', said),
    part('cost', said),
    of('standardDeviation', said),
    of('lossProbability', share),
    of('valueAtRisk', said),
    of('expectedShortfall', said),
    part('drawdown', said),
    of('sharpe', plain),
    of('skew', plain),
    of('excessKurtosis', plain),
    part('trades', (value) => fixed(value, 1)),
  ];
}

type Ledger = Readonly<Record<PathColumn, ArrayLike<number>>>;

const numbersOfUnits: ReadonlySet<PathColumn> = new Set([
  'delta',
  'hedgeBefore',
  'hedgeAfter',
  'trade',
]);

/** One cell of a path's ledger, for a person. */
export function ledgerCell(
  ledger: Ledger,
  column: PathColumn,
  step: number,
  scenario: Pick<Scenario, 'settlement'>,
): string {
  const value = ledger[column][step] ?? 0;
  if (column === 'time' || column === 'price') return money(value);
  return numbersOfUnits.has(column) ? fixed(value, 4) : moneyOf(scenario).said(value);
}

const shownAtAStep = [
  'price',
  'delta',
  'hedgeBefore',
  'hedgeAfter',
  'trade',
  'spread',
  'fee',
  'fixed',
  'impact',
  'carry',
  'gamma',
  'theta',
  'cost',
  'net',
] as const satisfies readonly PathColumn[];
const always: ReadonlySet<PathColumn> = new Set([...numbersOfUnits, 'cost', 'net']);

/** The columns worth showing at each step: kinds of cost that nowhere arise are left out. */
export function stepColumns(ledger: Ledger): readonly PathColumn[] {
  return shownAtAStep.filter((column) => always.has(column) || !allZero(ledger[column]));
}

function allZero(values: ArrayLike<number>): boolean {
  for (let index = 0; index < values.length; index += 1) if (values[index] !== 0) return false;
  return true;
}

/** What a step did, as a sentence. */
export function stepSaid(
  ledger: Ledger,
  step: number,
  scenario: Pick<Scenario, 'settlement' | 'daysPerYear'>,
): string {
  const cell = (column: PathColumn) => ledgerCell(ledger, column, step, scenario);
  const { signed } = moneyOf(scenario);
  const soFar = (column: PathColumn) => signed(ledger[column][step] ?? 0);
  const trade = ledger.trade[step] ?? 0;
  return words.stepSentence({
    day: trimmed(fixed((ledger.time[step] ?? 0) * scenario.daysPerYear, 2)),
    price: cell('price'),
    delta: cell('delta'),
    hedged: cell('hedgeAfter'),
    traded: trade === 0 ? null : fixed(Math.abs(trade), 4),
    gamma: soFar('gamma'),
    theta: soFar('theta'),
    cost: cell('cost'),
    net: soFar('net'),
  });
}

/** The head of a path's file: plain words, so that no cell of it can be a formula. */
export function ledgerHead(columns: readonly PathColumn[]): string {
  return `${['step', ...columns].join(',')}\r\n`;
}

/** Its lines from one step to before another: numbers alone. */
export function ledgerLines(
  ledger: Ledger,
  columns: readonly PathColumn[],
  from: number,
  to: number,
): string {
  let text = '';
  for (let step = from; step < Math.min(to, ledger.time.length); step += 1) {
    const cells = columns.map((column) => ledger[column][step] ?? 0);
    text += `${[step, ...cells].join(',')}\r\n`;
  }
  return text;
}
