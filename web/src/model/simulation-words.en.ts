// simulation-words.en.ts: what the page says about a simulation, its figures and its paths in words.
import {
  outputs,
  type PathColumn,
  type Scenario,
  type SimulationParts,
  type SimulationSummary,
} from './contract.gen.ts';
import { fixed, minus, money, percent, significant, trimmed } from './format.ts';
import { moneyOf } from './money.en.ts';
import { type Source, sourceBriefly, sourceSaid } from './sentences.en.ts';

export const simulationWords = {
  title: 'Simulation',
  introduction:
    'Plays many possible lives of this position, hedged by your rule at your costs, and counts what they end with.',
  run: 'Simulate',
  again: 'Simulate again',
  stop: 'Stop',
  stopped: 'Stopped.',
  stoppedAfter: (done: string, of: string) =>
    `Stopped after ${done} of ${of} paths: the figures are of these.`,
  outdated: 'Inputs have changed since: simulate again.',
  large: (pathSteps: string) =>
    `This simulation has ${pathSteps} million steps in all, so it waits for you to start it.`,
  progress: (done: string, of: string, error: string) =>
    `${done} of ${of} paths, mean known to ±${error}`,
  starting: 'Starting…',
  done: (paths: string) => `${paths} paths done.`,
  error: 'Error',
  figure: 'Figure',
  value: 'Value',
  figuresTitle: 'What came out',
  standardErrors:
    'Errors are standard errors: the truth is within twice as much in 95 of 100 cases.',
  breakEven: 'Find the break-even in this model',
  breakEvenFound: (vol: string, error: string) =>
    `The simulated P&L is zero on average at a realized vol of ${vol}, give or take ${error} (95 %).`,
  seeking: 'Seeking…',
  settings: (model: string, paths: string) =>
    `Prices: ${model}. Paths: ${paths}. To change this, open Simulation at the end of the inputs.`,
  histogram: {
    title: 'P&L of the simulated paths',
    y: 'Share of paths, %',
    mean: 'mean',
    tail: '5 % below',
    from: 'From',
    to: 'To',
    paths: 'Paths',
  },
  fan: {
    title: 'P&L as time goes by',
    priceTitle: 'Price as time goes by',
    summary: (low: string, high: string) =>
      `At the end nine paths in ten lie between ${low} and ${high}; half of them in the darker band.`,
    labels: ['5 %', '25 %', 'median', '75 %', '95 %'],
    choose: 'What is shown as time goes by',
    choices: { pnl: 'P&L', price: 'Price' },
  },
  bridge: {
    title: 'What the mean P&L is made of',
    part: 'Part',
    amount: 'Amount',
    plain: 'These are plain averages, so their errors are larger than that of the mean above.',
  },
  path: {
    title: 'One path, step by step',
    soFar: 'P&L so far',
    price: 'price',
    gamma: 'gamma',
    theta: 'theta',
    cost: 'cost',
    net: 'net',
    choose: 'Show a path like the',
    play: 'Play',
    pause: 'Pause',
    back: 'Step back',
    forward: 'Step forward',
    step: 'Step',
    stepOf: (step: number, last: number) => `Step ${step} of ${last}`,
    number: (path: string, like: string) => `Path ${path}: ${like}`,
    download: 'Download all steps as CSV',
    ledger: 'All steps',
    shortened: (rows: string) => `The first ${rows} steps; the file has them all.`,
    hint: 'Arrow keys step, the space bar plays, Home and End go to either end.',
  },
  like: {
    median: 'median',
    worstTenth: 'worst tenth',
    rangeBound: 'range-bound',
    bestTenth: 'best tenth',
  },
  days: 'Days from now',
  pnl: 'P&L',
} as const;

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

export const partNames: Readonly<Record<(typeof bridgeParts)[number] | 'net', string>> = {
  gamma: 'Gamma',
  theta: 'Theta',
  mark: 'Mark at hedge vol',
  openDelta: 'Open delta',
  higherOrder: 'Higher order',
  spread: 'Spread',
  fee: 'Fees',
  fixed: 'Per trade',
  impact: 'Impact',
  carry: 'Carry',
  option: 'Option’s costs',
  net: 'Net P&L',
};

export const columnNames: Readonly<Record<PathColumn, string>> = {
  time: 'Years',
  price: 'Price',
  delta: 'Options’ delta',
  hedgeBefore: 'Hedged before',
  hedgeAfter: 'Hedged after',
  trade: 'Traded',
  spread: 'Spread',
  fee: 'Fee',
  fixed: 'Per trade',
  impact: 'Impact',
  carry: 'Carry so far',
  gamma: 'Gamma so far',
  theta: 'Theta so far',
  mark: 'Mark',
  openDelta: 'Open delta so far',
  higherOrder: 'Higher order so far',
  cost: 'Cost so far',
  net: 'Net so far',
};

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
    label: exact ? 'Exact expectation' : 'Expected without simulation',
    value: moneyOf(scenario).said(netPnl),
    error: exact ? 'exact' : sourceBriefly(source, null),
    help: exact ? '' : sourceSaid(source, sourceError),
  };
}

export interface SimulatedFigure {
  readonly label: string;
  readonly value: string;
  readonly error: string;
  readonly help: string;
}

const helpOf = new Map(
  outputs
    .filter(({ group }) => group === 'simulation' || group === 'simulationPart')
    .map(({ group, key, description }) => [`${group}.${key}`, description]),
);

/** The figures of a simulation with their errors, as a person reads them. */
export function simulatedFigures(
  summary: SimulationSummary,
  scenario: Scenario,
): readonly SimulatedFigure[] {
  const { said, short } = moneyOf(scenario);
  const errors = summary.standardErrors;
  const figure = (
    label: string,
    key: string,
    value: number,
    error: number,
    format: (value: number) => string,
  ): SimulatedFigure => ({
    label,
    value: format(value),
    // Of an error nobody wants every digit.
    error: `±${(format === said ? short : format)(error).replace(minus, '')}`,
    help: helpOf.get(key) ?? '',
  });
  const plain = (value: number): string => significant(value, 3);
  const share = (value: number): string => percent(value, 1);
  const of = (label: string, key: keyof typeof errors, format: (value: number) => string) =>
    figure(label, `simulation.${key}`, summary[key], errors[key], format);
  const part = (label: string, key: keyof SimulationParts, format: (value: number) => string) =>
    figure(label, `simulationPart.${key}`, summary.parts[key], summary.partErrors[key], format);
  return [
    of('Mean P&L', 'mean', said),
    part('Expected cost', 'cost', said),
    of('Standard deviation', 'standardDeviation', said),
    of('Chance of a loss', 'lossProbability', share),
    of('Value at risk: loss that 5 % exceed', 'valueAtRisk', said),
    of('Expected shortfall: mean loss of the worst 5 %', 'expectedShortfall', said),
    part('Maximum drawdown, on average', 'drawdown', said),
    of('Sharpe ratio', 'sharpe', plain),
    of('Skew', 'skew', plain),
    of('Excess kurtosis', 'excessKurtosis', plain),
    part('Trades', 'trades', (value) => fixed(value, 1)),
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
  const days = trimmed(fixed((ledger.time[step] ?? 0) * scenario.daysPerYear, 2));
  const trade = ledger.trade[step] ?? 0;
  const traded = trade === 0 ? 'no trade' : `traded ${fixed(Math.abs(trade), 4)}`;
  return `Day ${days}: price ${cell('price')}, options’ delta ${cell('delta')}, of which ${cell('hedgeAfter')} is hedged (${traded}). So far gamma ${soFar('gamma')}, theta ${soFar('theta')}, costs ${cell('cost')}: net ${soFar('net')}.`;
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
