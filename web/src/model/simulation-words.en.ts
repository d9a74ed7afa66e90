// simulation-words.en.ts: what the page says about a simulation, its figures and its paths.
import { outputs, type PathColumn } from './contract.gen.ts';
import type { BridgePart } from './simulation-words.ts';

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
    summary: (mean: string, tail: string, paths: string) =>
      `Net P&L: mean ${mean}; 5 % below ${tail}; ${paths} paths.`,
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
    summary: (parts: readonly string[]) =>
      `${parts.join('; ')}. These are plain averages, so their errors are larger than that of the mean above.`,
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
};

export const partNames: Readonly<Record<BridgePart | 'net', string>> = {
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

/** The figures of a simulation, by their keys in the core's table of outputs. */
export const figureNames = {
  'simulation.mean': 'Mean P&L',
  'simulationPart.cost': 'Expected cost',
  'simulation.standardDeviation': 'Standard deviation',
  'simulation.lossProbability': 'Chance of a loss',
  'simulation.valueAtRisk': 'Value at risk: loss that 5 % exceed',
  'simulation.expectedShortfall': 'Expected shortfall: mean loss of the worst 5 %',
  'simulationPart.drawdown': 'Maximum drawdown, on average',
  'simulation.sharpe': 'Sharpe ratio',
  'simulation.skew': 'Skew',
  'simulation.excessKurtosis': 'Excess kurtosis',
  'simulationPart.trades': 'Trades',
};

export type FigureKey = keyof typeof figureNames;

const descriptions = new Map(
  outputs.map(({ group, key, description }) => [`${group}.${key}`, description]),
);

/** What each figure means, as the core's table has it. */
export function figureHelp(key: FigureKey): string {
  return descriptions.get(key) ?? '';
}

/** The mean as it is known without simulating. */
export const expectations = {
  exactly: 'Exact expectation',
  otherwise: 'Expected without simulation',
  exact: 'exact',
};

export interface StepSaid {
  readonly day: string;
  readonly price: string;
  readonly delta: string;
  readonly hedged: string;
  /** Null where nothing was traded. */
  readonly traded: string | null;
  readonly gamma: string;
  readonly theta: string;
  readonly cost: string;
  readonly net: string;
}

/** What a step did, as a sentence. */
export function stepSentence(step: StepSaid): string {
  const traded = step.traded === null ? 'no trade' : `traded ${step.traded}`;
  return `Day ${step.day}: price ${step.price}, options’ delta ${step.delta}, of which ${step.hedged} is hedged (${traded}). So far gamma ${step.gamma}, theta ${step.theta}, costs ${step.cost}: net ${step.net}.`;
}
