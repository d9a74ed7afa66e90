// simulation-words.en.ts: what the page says about a simulation, and its figures in words.
import {
  outputs,
  type PathColumn,
  type Scenario,
  type SimulationParts,
  type SimulationSummary,
} from './contract.gen.ts';
import { fixed, minus, percent, significant } from './format.ts';
import { moneyOf } from './money.en.ts';

export const simulationWords = {
  title: 'Simulation',
  introduction:
    'Plays many possible lives of this position, hedged by your rule at your costs, and counts what they end with.',
  run: 'Simulate',
  again: 'Simulate again',
  stop: 'Stop',
  settings: 'Settings',
  stopped: 'Stopped.',
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
  exact: 'Exact expectation, for comparison',
  standardErrors:
    'Errors are standard errors: the truth is within twice as much in 95 of 100 cases.',
  breakEven: 'Find the break-even in this model',
  breakEvenFound: (vol: string, error: string) =>
    `The simulated P&L is zero on average at a realized vol of ${vol}, give or take ${error} (95 %).`,
  seeking: 'Seeking…',
  histogram: {
    title: 'P&L of the simulated paths',
    y: 'Share of paths, %',
    mean: 'mean',
    tail: 'worst 5 %',
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
  },
  bridge: { title: 'What the mean P&L is made of', part: 'Part', amount: 'Amount' },
  path: {
    title: 'One path, step by step',
    price: 'price',
    gamma: 'gamma',
    theta: 'theta',
    cost: 'cost',
    net: 'net',
    choose: 'A path like this:',
    play: 'Play',
    pause: 'Pause',
    back: 'Step back',
    forward: 'Step forward',
    step: 'Step',
    stepOf: (step: number, last: number) => `Step ${step} of ${last}`,
    number: (path: string) => `Path ${path}`,
    download: 'Download all steps as CSV',
    ledger: 'All steps',
    shortened: (rows: string) => `The first ${rows} steps; the file has them all.`,
    hint: 'Arrow keys step, the space bar plays, Home and End go to either end.',
  },
  like: {
    median: 'median',
    worstTenth: 'worst tenth',
    rangeBound: 'hardly moves',
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
  delta: 'Delta',
  hedgeBefore: 'Hedge before',
  hedgeAfter: 'Hedge after',
  trade: 'Trade',
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
  const { said } = moneyOf(scenario);
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
    error: `±${format(error).replace(minus, '')}`,
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
    part('Cost of hedging', 'cost', said),
    of('Standard deviation', 'standardDeviation', said),
    of('Chance of a loss', 'lossProbability', share),
    of('Loss exceeded by 5 %', 'valueAtRisk', said),
    of('Mean of the worst 5 %', 'expectedShortfall', said),
    part('Largest fall on the way', 'drawdown', said),
    of('Sharpe ratio', 'sharpe', plain),
    of('Skew', 'skew', plain),
    of('Excess kurtosis', 'excessKurtosis', plain),
    part('Trades', 'trades', (value) => fixed(value, 1)),
  ];
}

/** The ledger of a path as a file: numbers and plain heads alone, so no cell can be a formula. */
export function ledgerText(
  ledger: Readonly<Record<PathColumn, ArrayLike<number>>>,
  columns: readonly PathColumn[],
): string {
  const rows = Array.from(ledger.time, (_time, step) =>
    [step, ...columns.map((column) => ledger[column][step] ?? 0)].join(','),
  );
  return `${['step', ...columns].join(',')}\r\n${rows.join('\r\n')}\r\n`;
}
