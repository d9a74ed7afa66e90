// What a simulation comes to, in words, bars and files: pure parts, on numbers made up here.
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../web/src/charts/bridge.ts';
import { barsOf } from '../../web/src/charts/histogram.ts';
import { stepsToDraw } from '../../web/src/charts/path.ts';
import {
  type PathColumn,
  pathColumns,
  type SimulationEstimates,
  type SimulationParts,
  type SimulationSummary,
} from '../../web/src/model/contract.gen.ts';
import {
  bridgeParts,
  expectedFigure,
  ledgerHead,
  ledgerLines,
  simulatedFigures,
  stepColumns,
  stepSaid,
} from '../../web/src/model/simulation-words.ts';
import { presetScenario } from '../../web/src/model/state.ts';
import { bridgeOf, histogramOf } from '../../web/src/ui/simulation-data.ts';
import { shownIn } from '../../web/src/ui/table.ts';

const scenario = presetScenario();
const estimates: SimulationEstimates = {
  mean: 1.5,
  plainMean: 1.52,
  standardDeviation: 2,
  skew: -0.5,
  excessKurtosis: 0.25,
  lossProbability: 0.125,
  valueAtRisk: 3,
  expectedShortfall: 4,
  sharpe: 0.75,
};
const parts: SimulationParts = {
  gamma: 5,
  theta: -3,
  mark: 0,
  openDelta: 0,
  higherOrder: 1e-18,
  spread: -0.5,
  fee: 0,
  fixed: 0,
  impact: 0,
  carry: 0.02,
  option: 0,
  net: 1.52,
  gross: 2,
  cost: 0.5,
  turnover: 10,
  trades: 64,
  drawdown: 1.25,
};
const tenths = <T extends object>(of: T) =>
  Object.fromEntries(Object.keys(of).map((key) => [key, 0.1])) as unknown as T;
const summary: SimulationSummary = {
  ...estimates,
  paths: 8,
  steps: 63,
  standardError: 0.1,
  standardErrors: tenths(estimates),
  parts,
  partErrors: tenths(parts),
  quantileLevels: new Float64Array(),
  quantiles: new Float64Array(),
  quantileErrors: new Float64Array(),
  like: { median: 0, worstTenth: 1, rangeBound: 2, bestTenth: 3 },
  histogram: { from: -4, to: 4, counts: new Float64Array([1, 2, 4, 1]) },
};

describe('the bridge', () => {
  const { data, summary: said, table } = bridgeOf(summary, scenario);

  test('leaves out parts that are zero or what rounding left of it', () => {
    expect(data.parts.map(({ name }) => name)).toEqual(['Gamma', 'Theta', 'Spread', 'Carry']);
  });

  test('begins each bar where the one above ended, and ends at the net P&L', () => {
    const rows = rowsOf(data);
    const ends = rows.map(({ from, to }) => [from, to].map((end) => Number(end.toFixed(9))));
    expect(ends).toEqual([
      [0, 5],
      [5, 2],
      [2, 1.5],
      [1.5, 1.52],
      [0, 1.52],
    ]);
    expect(rows.map(({ meaning }) => meaning)).toEqual(['gain', 'loss', 'loss', 'gain', 'total']);
  });

  test('says each part with its error, in the drawing and in the table', () => {
    expect([...data.parts, data.total].every(({ error }) => error === '±0.100')).toBe(true);
    expect(table().rows.at(-1)?.map(shownIn)).toEqual(['Net P&L', '+1.520', '±0.100']);
    expect(said).toMatch(/^Gamma \+5\.000; Theta −3\.000; Net P&L \+1\.520\./);
  });

  test('has every part that adds up to the net P&L', () => {
    const sum = bridgeParts.reduce((soFar, part) => soFar + parts[part], 0);
    expect(sum).toBeCloseTo(parts.net, 12);
  });
});

test('the bars of the histogram share its range and all its paths', () => {
  const { data, table } = histogramOf(summary, scenario);
  const bars = barsOf(data);
  expect(bars.map(({ from, to }) => [from, to])).toEqual([
    [-4, -2],
    [-2, 0],
    [0, 2],
    [2, 4],
  ]);
  expect(bars.reduce((sum, { share }) => sum + share, 0)).toBe(1);
  expect(data.tail).toBe(-3);
  expect(table().rows.map(([, , count = '']) => shownIn(count))).toEqual(['1', '2', '4', '1']);
});

test('every figure has its error', () => {
  const figures = simulatedFigures(summary, scenario);
  expect(figures).toHaveLength(11);
  for (const { error } of figures) expect(error).toMatch(/^±[0-9]/);
});

test('an expectation says whether it is exact', () => {
  const expected = (source: 'exact' | 'approximation', sourceError: number | null) =>
    expectedFigure({ netPnl: 1.5, source, sourceError }, scenario);
  expect(expected('exact', null)).toMatchObject({ label: 'Exact expectation', value: '1.500' });
  expect(expected('approximation', 0.01)).toMatchObject({
    label: 'Expected without simulation',
    error: 'approximation',
  });
});

const ledger = Object.fromEntries(
  pathColumns.map((column) => [column, new Float64Array([0, 0, 0])]),
) as Record<PathColumn, Float64Array>;
ledger.time.set([0, 1 / 252, 2 / 252]);
ledger.price.set([100, 101, 99.5]);
ledger.delta.set([0.5, 0.55, 0.55]);
ledger.hedgeAfter.set([0.5, 0.55, 0]);
ledger.trade.set([0.5, 0.05, -0.55]);
ledger.spread.set([0.025, 0.0025, 0.0275]);
ledger.gamma.set([0, 0.02, 0.05]);
ledger.theta.set([0, -0.03, -0.06]);
ledger.cost.set([0.025, 0.0275, 0.055]);
ledger.net.set([-0.025, -0.0375, -0.065]);

describe('a path', () => {
  test('is said step by step', () => {
    expect(stepSaid(ledger, 1, scenario)).toBe(
      'Day 1: price 101.00, options’ delta 0.5500, of which 0.5500 is hedged (traded 0.0500). So far gamma +0.0200, theta −0.0300, costs 0.0275: net −0.0375.',
    );
  });

  test('shows no kind of cost that nowhere arises', () => {
    expect(stepColumns(ledger)).toContain('spread');
    for (const column of ['fee', 'fixed', 'impact', 'carry'] as const) {
      expect(stepColumns(ledger)).not.toContain(column);
    }
  });

  test('as a file has plain words in its head and numbers in its cells', () => {
    expect(ledgerHead(pathColumns)).toMatch(/^step(?:,[a-zA-Z]+)+\r\n$/);
    const lines = ledgerLines(ledger, pathColumns, 0, 3).split('\r\n');
    expect(lines).toHaveLength(4);
    for (const line of lines.slice(0, 3)) {
      expect(line.split(',')).toHaveLength(pathColumns.length + 1);
      for (const cell of line.split(',')) expect(cell).toMatch(/^-?[0-9.]+(?:e-?[0-9]+)?$/);
    }
  });

  test('as a file is the same whole and in pieces', () => {
    const pieces = [0, 1, 2].map((from) => ledgerLines(ledger, pathColumns, from, from + 1));
    expect(pieces.join('')).toBe(ledgerLines(ledger, pathColumns, 0, 1000));
  });

  test('of many steps is drawn at a few, the present one always among them', () => {
    expect(stepsToDraw(2, 5)).toEqual([0, 1, 2]);
    expect(stepsToDraw(0, 5)).toEqual([0]);
    const many = stepsToDraw(123_457, 1_000_000);
    expect(many.length).toBeLessThan(200);
    expect(many.at(-1)).toBe(123_457);
  });
});
