// Two scenarios side by side: what differs is said in its own unit, what does not count is not said.
import { describe, expect, test } from 'vitest';
import { differences, mainFigures, sameMoney } from '../../web/src/model/compare.ts';
import { dragSummary, keptSaid, volsSummary } from '../../web/src/model/compare-words.ts';
import type {
  BreakEven,
  Drag,
  Figures,
  Outlook,
  Scenario,
} from '../../web/src/model/contract.gen.ts';
import type { Answered } from '../../web/src/model/sentences.ts';
import { presetScenario } from '../../web/src/model/state.ts';

const kept: Scenario = { ...presetScenario(), daysPerYear: 252, hedgeInterval: 1 / 252 };

function rowsOf(changes: Partial<Scenario>): string[] {
  return differences({ ...kept, ...changes }, kept).map(({ label, now, kept: before }) =>
    `${label}: ${now} | ${before}`.replace(/\u202F/g, ' '),
  );
}

describe('what differs', () => {
  test('is nothing between a scenario and itself', () => {
    expect(rowsOf({})).toEqual([]);
  });

  test.each<readonly [string, Partial<Scenario>, string]>([
    ['a vol in per cent', { impliedVol: 0.245 }, 'Implied vol: 24.5 % | 20 %'],
    [
      'a time in its year',
      { hedgeInterval: 5 / 252 },
      'Hedge every: 5 trading days | 1 trading day',
    ],
    ['a choice in words', { side: 'short' }, 'Side: Short | Long'],
    ['a limit that is set', { maximumFee: 3 }, 'Maximum per trade: 3 | No limit'],
    ['a price in money', { spot: 104.5 }, 'Underlying price: 104.5 | 100'],
  ])('says %s', (_name, changes, row) => {
    expect(rowsOf(changes)).toEqual([row]);
  });

  test('says a book by its levels, and the half-spread it takes the place of', () => {
    const rows = rowsOf({ orderBook: 'b99.9x5b99x1a100.1x4' });
    expect(rows.find((row) => row.startsWith('Order book'))).toBe('Order book: 2 bids, 1 ask | –');
  });

  test('leaves out what counts in neither, and a dash where it counts in one', () => {
    expect(rowsOf({ strikeHigh: 130, widthCoefficient: 2 })).toEqual([]);
    const rows = rowsOf({ rule: 'bandToEdge' });
    expect(rows).toContain('Band, each side: 0.05 deltas | –');
    expect(rows).toContain('Hedge every: – | 1 trading day');
  });

  test('tells apart two values that would read alike', () => {
    const [row] = rowsOf({ hedgeInterval: 1.00001 / 252 });
    const [now, before] = (row ?? '').split(' | ');
    expect(now?.replace('Hedge every: ', '')).not.toBe(before);
  });
});

const answered = (changes: Partial<Scenario>, vol: number | null, total: number): Answered => ({
  scenario: { ...kept, ...changes },
  breakEven:
    vol === null
      ? null
      : ({ breakEvenVol: vol, volOverImplied: 0.01, dragVolPoints: 0.01 } as BreakEven),
  noBreakEven: vol === null ? 'costs_exceed_gamma' : null,
  figures: { pnlStdDev: null, effectiveInterval: 1 / 252 } as Figures,
  drag: { total, trades: 64 } as Drag,
  outlook: { netPnl: -0.5 } as Outlook,
});

describe('the main figures', () => {
  const now = answered({}, 0.21, 0.2);
  const none = answered({ fixedCost: 5 }, null, 300);

  test('stand side by side, and no break-even is said in words', () => {
    const rows = mainFigures(now, none).map((row) => [row.now, row.kept]);
    expect(rows[0]).toEqual(['21.00\u202F%', 'no break-even']);
    expect(rows.at(-1)).toEqual(['64', '64']);
    expect(volsSummary(now, none)).toContain('Kept: no break-even. No realized vol makes this pay');
    expect(keptSaid(none)).toContain('no break-even');
  });

  test('say that each drag is taken at its outlook', () => {
    expect(dragSummary(now, none, true)).toBe(
      'Hedging costs 0.200 now, 300.00 as kept, each at its own outlook.',
    );
  });

  test('are not put on one axis when coins would stand beside money', () => {
    const coins = answered({ settlement: 'coin' }, 0.21, 0.002);
    expect(sameMoney(now.scenario, coins.scenario)).toBe(false);
    expect(dragSummary(now, coins, false)).toContain('no axis in common');
  });
});
