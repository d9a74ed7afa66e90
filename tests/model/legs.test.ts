// The legs as rows: what is written is read back, half a row is not lost, nothing throws.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../web/src/model/contract.gen.ts';
import {
  cellProblem,
  type LegRow,
  legsOf,
  mostLegs,
  readLegs,
  withOneMore,
  writeLegs,
} from '../../web/src/model/legs.ts';
import { presetScenario, update } from '../../web/src/model/state.ts';

const rows: readonly LegRow[] = [
  { quantity: '1', kind: 'c', strike: '100' },
  { quantity: '-2', kind: 'p', strike: '90.5' },
];

describe('the text of legs', () => {
  test('is cut into rows and joined again', () => {
    expect(readLegs('1c100x-2p90.5')).toEqual(rows);
    expect(writeLegs(rows)).toBe('1c100x-2p90.5');
    expect(readLegs(' 1C100 x -2p90.5 ')).toEqual(rows);
    expect(readLegs('')).toEqual([]);
  });

  test('has numbers as people type them, and none where there is no number', () => {
    const typed: readonly LegRow[] = [
      { quantity: '−1,5', kind: 'c', strike: '65,000.50' },
      { quantity: '', kind: 'p', strike: 'ninety' },
    ];
    expect(writeLegs(typed)).toBe('-1.5c65000.5xp');
    expect(readLegs('-1.5c65000.5xp')?.[1]).toEqual({ quantity: '', kind: 'p', strike: '' });
    expect(cellProblem('')?.code).toBe('empty');
    expect(cellProblem('ninety')?.code).toBe('notANumber');
    expect(cellProblem('-1.5')).toBeNull();
  });

  test.each(['hello', '1c100xx1p90', '1c2c3', '5'])('%s is not made of rows', (text) => {
    expect(readLegs(text)).toBeNull();
  });

  test('of more than eight legs is not made of rows', () => {
    const text = (count: number) => Array.from({ length: count }, () => '1c100').join('x');
    expect(readLegs(text(mostLegs))).toHaveLength(mostLegs);
    expect(readLegs(text(mostLegs + 1))).toBeNull();
  });
});

test('rows of any numbers come back to the last digit', () => {
  const number = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
  const row = fc.record({ quantity: number, kind: fc.constantFrom('c', 'p'), strike: number });
  fc.assert(
    fc.property(fc.array(row, { maxLength: mostLegs }), (given) => {
      const typed = given.map(
        (leg): LegRow => ({
          quantity: String(leg.quantity),
          kind: leg.kind === 'c' ? 'c' : 'p',
          strike: String(leg.strike),
        }),
      );
      const back = readLegs(writeLegs(typed)) ?? [];
      expect(back.map((leg) => Number(leg.strike))).toEqual(given.map((leg) => leg.strike));
      expect(back.map((leg) => Number(leg.quantity))).toEqual(given.map((leg) => leg.quantity));
    }),
  );
});

test('hostile text never throws', () => {
  const shreds = fc.array(fc.constantFrom('c', 'p', 'x', '1', '-', '.', 'e', '<', '٣', '\u0000'));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        shreds.map((all) => all.join('')),
      ),
      (text) => {
        const read = readLegs(text);
        if (read !== null) expect(writeLegs(read)).toMatch(/^[0-9.cpex-]*$/);
      },
    ),
  );
});

describe('legs of one’s own begin as what was held', () => {
  const held = (values: Partial<Scenario>): Scenario => ({ ...presetScenario(), ...values });
  test.each([
    ['a call', held({ structure: 'call', strike: 105 }), '1c105'],
    ['a put', held({ structure: 'put', strike: 95.5 }), '1p95.5'],
    ['a straddle', held({ structure: 'straddle', strike: 100 }), '1c100x1p100'],
    ['a strangle', held({ structure: 'strangle', strike: 90, strikeHigh: 110 }), '1p90x1c110'],
  ] as const)('%s', (_name, scenario, legs) => {
    const after = update(
      { scenario, drafts: {} },
      { type: 'set', values: { structure: 'custom' } },
    );
    expect(after.scenario).toMatchObject({ structure: 'custom', legs });
    expect(legsOf(scenario)).toBe(legs);
  });

  test('but as they were where they had been written before, or are given with it', () => {
    const before = { scenario: held({ legs: '3p80' }), drafts: {} };
    const back = update(before, { type: 'set', values: { structure: 'custom' } });
    expect(back.scenario.legs).toBe('3p80');
    const values = { structure: 'custom', legs: '' } as const;
    const asked = update({ scenario: held({}), drafts: {} }, { type: 'set', values });
    expect(asked.scenario.legs).toBe('');
  });
});

test('one more leg is a call at the last strike', () => {
  expect(writeLegs(withOneMore(rows, presetScenario()))).toBe('1c100x-2p90.5x1c90.5');
  expect(writeLegs(withOneMore([], presetScenario()))).toBe('1c100');
});
