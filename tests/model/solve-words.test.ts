// The unknown in words: what it is called, what may be asked of it, and the answer as a sentence.
import { describe, expect, test } from 'vitest';
import {
  fields,
  measures,
  type Scenario,
  type Solution,
  type SolutionRoot,
} from '../../web/src/model/contract.gen.ts';
import { percentUnit, plainUnit } from '../../web/src/model/format.ts';
import { parseIn } from '../../web/src/model/parse.ts';
import { type Answered, textOf } from '../../web/src/model/sentences.ts';
import {
  findTitle,
  type Goal,
  goalIds,
  goalStart,
  goalUnit,
  goalUnitLabel,
  measureOf,
  solutionSentence,
  solveForLabel,
  type Unknown,
  unknownName,
  useLabel,
} from '../../web/src/model/solve-words.ts';
import { presetScenario } from '../../web/src/model/state.ts';

const scenario = presetScenario();
const breaksEven: Goal = { id: 'breaksEven', value: 0 };

function root(value: number, met: SolutionRoot['met'], exact = true): SolutionRoot {
  return {
    value,
    residual: 0,
    met,
    exact,
    neighbour: exact ? null : value,
    neighbourResidual: null,
    impliedVol: null,
    optionPrice: null,
  };
}

function rooted(...roots: SolutionRoot[]): Solution {
  const kind = roots.length === 1 ? 'one' : 'two';
  return { kind, reach: 'crosses', signChanges: roots.length, roots };
}

function rootless(kind: Solution['kind'], reach: Solution['reach']): Solution {
  return { kind, reach, signChanges: 0, roots: [] };
}

function said(
  unknown: Unknown,
  solution: Solution,
  goal: Goal = breaksEven,
  changes: Partial<Scenario> = {},
): string {
  return textOf(solutionSentence(unknown, goal, solution, { ...scenario, ...changes })).replace(
    /\u202F/g,
    ' ',
  );
}

describe('one value', () => {
  test('says on which side of it things pay', () => {
    expect(said('halfSpread', rooted(root(0.00123, 'below')))).toBe(
      'A half-spread of 12.3 bp leaves nothing: below that it pays.',
    );
    expect(said('impliedVol', rooted(root(0.24, 'below')))).toMatch(
      /^An implied vol of 24 % leaves/,
    );
    expect(said('realizedVol', rooted(root(0.209, 'above')))).toContain('above that it pays');
  });

  test('says the goal it reaches in the unit of the goal', () => {
    const found = rooted(root(0.001, 'below'));
    const cases = [
      ['dragVolPoints', 0.01, 'the drag is 1 vol points; below that it is less.'],
      ['shareOfPremium', 0.05, 'the drag is 5 % of the premium'],
      ['costToEdge', 0.5, 'costs are 50 % of the edge; below that they are less.'],
      ['drag', 0.16, 'the drag is 0.160;'],
      ['sharpe', 0.5, 'the Sharpe ratio over the whole life is 0.5; below that it is more.'],
    ] as const;
    for (const [id, value, wanted] of cases) {
      expect(said('halfSpread', found, { id, value })).toContain(wanted);
    }
  });

  test('that is jumped over is the last that does', () => {
    expect(said('hedgeInterval', rooted(root(1 / 252, 'above', false)))).toBe(
      'A time between hedges of 1 trading day is the smallest that does: a step further it loses.',
    );
  });

  test('of a price is counted in what the option settles in', () => {
    const found = rooted(root(0.1, 'below'));
    expect(said('optionPrice', found)).toContain('An option price of 0.1 leaves nothing');
    expect(said('optionPrice', found, breaksEven, { settlement: 'coin' })).toContain('of 0.1 coin');
    expect(said('fixedCost', found, breaksEven, { settlement: 'coin' })).toContain('of 0.1 coin');
    expect(said('spot', rooted(root(90, 'below')), breaksEven, { settlement: 'coin' })).toContain(
      'of 90 leaves',
    );
  });
});

describe('two values', () => {
  test('say whether it is between them or outside', () => {
    expect(said('strike', rooted(root(90, 'above'), root(110, 'below')))).toBe(
      'A strike of 90 or of 110 leaves nothing: between them it pays.',
    );
    expect(said('strike', rooted(root(90, 'below'), root(110, 'above')))).toContain(
      'below the one and above the other it pays',
    );
  });

  test('of more say how many there are', () => {
    const many = { ...rooted(root(90, 'above'), root(110, 'below')), signChanges: 4 };
    expect(said('strike', many)).toContain('4 times in all');
  });
});

test('no value is said too: always, never, and where there is nothing to reach', () => {
  expect(said('quantity', rootless('always', 'above'))).toBe(
    'Every quantity does: it pays at each of them.',
  );
  expect(said('halfSpread', rootless('never', 'below'))).toBe(
    'No half-spread does: it loses at each of them.',
  );
  expect(said('strike', rootless('never', 'above'), { id: 'costToEdge', value: 0.5 })).toBe(
    'No strike does: costs are more than 50 % of the edge at each of them.',
  );
  expect(said('quantity', rootless('always', 'equal'), { id: 'sharpe', value: 0.5 })).toBe(
    'Every quantity does: the Sharpe ratio over the whole life is 0.5 at each of them.',
  );
  expect(said('halfSpread', rootless('none', 'undefined'))).toBe(
    'No half-spread gives this goal a value.',
  );
});

test('every number among the inputs has a name, a title and a button', () => {
  // Nothing that is sought depends on how a simulation moves prices.
  const numbers = fields.filter(
    ({ unit, group }) => unit !== 'word' && unit !== 'text' && group !== 'simulation',
  );
  for (const { key } of numbers) {
    expect(unknownName(key, scenario)).toMatch(/^[a-z]/);
    expect(unknownName(key, scenario)).not.toMatch(/(every|of)$/);
    expect(findTitle(key, scenario)).toMatch(/^Find the .* at which$/);
    expect(useLabel(key, 0.01, scenario)).toMatch(/^Use /);
  }
  expect(solveForLabel('strike', { ...scenario, structure: 'strangle' })).toBe(
    'Solve for Put strike',
  );
  expect(solveForLabel('optionPrice', scenario)).toBe('Solve for Option price');
});

describe('goals', () => {
  test('are all measures that the core knows, and breaking even before them', () => {
    expect(goalIds).toEqual(['breaksEven', ...measures]);
    for (const id of measures) expect(measureOf(id)).toBe(id);
  });

  test('are read in the unit beside their box', () => {
    expect(parseIn('1', goalUnit('dragVolPoints'))).toEqual({ ok: true, value: 0.01 });
    expect(parseIn('5', goalUnit('shareOfPremium'))).toEqual({ ok: true, value: 0.05 });
    expect(parseIn('250 bp', percentUnit)).toEqual({ ok: true, value: 0.025 });
    expect(parseIn('1,000.5', goalUnit('drag'))).toEqual({ ok: true, value: 1000.5 });
    expect(parseIn('5 %', plainUnit)).toEqual({
      ok: false,
      problem: { code: 'unitNotHere', unit: '%' },
    });
    expect(parseIn('', plainUnit)).toMatchObject({ problem: { code: 'empty' } });
    expect(goalUnitLabel('drag', scenario)).toBe('');
    expect(goalUnitLabel('drag', { ...scenario, settlement: 'coin' })).toBe('coin');
  });

  test('in money begin with about what it is now, the others with a usual value', () => {
    const answered = {
      drag: { total: 0.15894 },
      outlook: { netPnl: -1234 },
      figures: { pnlStdDev: null },
    } as Answered;
    expect(goalStart('drag', answered)).toBe('0.16');
    expect(goalStart('netPnl', answered)).toBe('-1200');
    expect(goalStart('pnlStdDev', answered)).toBe('');
    expect(goalStart('shareOfPremium', null)).toBe('5');
  });
});
