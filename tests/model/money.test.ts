// Money says what it is counted in, everywhere that it is said.
import { describe, expect, test } from 'vitest';
import { componentsSummary, pnlSummary } from '../../web/src/model/chart-words.ts';
import type { Drag, Figures, Outlook } from '../../web/src/model/contract.gen.ts';
import { keyFigures } from '../../web/src/model/key-figures.ts';
import { chargeUnit, moneyOf } from '../../web/src/model/money.ts';
import {
  type Answered,
  dragSentence,
  netOf,
  strip,
  textOf,
  verdict,
} from '../../web/src/model/sentences.ts';
import { presetScenario } from '../../web/src/model/state.ts';

const quote = presetScenario();
const coin = { ...quote, settlement: 'coin', realizedVol: 0.25 } as const;
const outlook = {
  netPnl: 0.00123,
  edge: 0.002,
  cost: 0.00077,
  costToEdge: 0.385,
  gammaPnl: 0.01,
  thetaRent: 0.008,
} as Outlook;
const drag = {
  total: 0.00077,
  setUp: 0.0001,
  rebalancing: 0.0005,
  unwind: 0.00017,
  perHedge: 0.000012,
  perDay: 0.000012,
  trades: 64,
  shareOfPremium: 0.02,
  source: 'exact',
} as Drag;
const figures = {
  premium: 0.0995,
  pnlStdDev: 0.0154,
  dollarGamma: 1.58,
  hedgeCount: 63,
  effectiveInterval: 1 / 252,
  impliedDailyMove: 0.01,
  riskSource: 'exact',
  riskError: null,
} as Figures;
const answered: Answered = {
  scenario: coin,
  breakEven: null,
  noBreakEven: 'costs_exceed_gamma',
  figures,
  drag,
  outlook,
};
const plain = (text: string) => text.replace(/\u202F/g, ' ');

describe('settled in coin', () => {
  test('a small amount stays readable and says that it is coin', () => {
    expect(plain(moneyOf(coin).said(0.00123))).toBe('0.00123 coin');
    expect(plain(moneyOf(coin).signed(0.00123))).toBe('+0.00123 coin');
    expect(plain(moneyOf(coin).short(12_345_678))).toBe('12.3M coin');
    expect(moneyOf(coin).title('P&L')).toBe('P&L, coin');
  });

  test('the sentences say so', () => {
    expect(plain(textOf(verdict(coin, outlook)))).toContain('expected P&L +0.00123 coin;');
    expect(plain(textOf(dragSentence(answered)))).toContain('costs 0.000770 coin on average');
    expect(plain(textOf(strip(answered)))).toContain('pays +0.00123 coin');
    expect(plain(pnlSummary(coin, null, outlook))).toContain('+0.00200 coin before costs');
    expect(plain(componentsSummary(coin, drag))).toContain('Of 0.000770 coin in all');
  });

  test('every key figure in money says so', () => {
    const all = keyFigures(answered).flatMap((group) => group.figures);
    for (const label of [
      'Expected cost',
      'Per hedge',
      'Per trading day',
      'Gamma P&L',
      'Theta rent',
      'Edge before costs',
      'Expected P&L',
      'P&L standard deviation',
      'Premium',
      'Dollar gamma',
    ]) {
      expect(all.find((figure) => figure.label === label)?.value, label).toMatch(/coin$/);
    }
  });

  test('so do the boxes of charges in money, and not those of prices', () => {
    expect(chargeUnit('fixedCost', coin)).toBe('coin');
    expect(chargeUnit('strike', coin)).toBe('');
    expect(chargeUnit('fixedCost', quote)).toBe('');
  });
});

test('in the quote currency money stands bare', () => {
  expect(moneyOf(quote).said(0.00123)).toBe('0.00123');
  expect(moneyOf(quote).title('P&L')).toBe('P&L');
});

test('what rounding leaves of an edge that costs eat up is nothing', () => {
  expect(netOf({ netPnl: 2e-16, edge: 1 } as Outlook)).toBe(0);
  expect(netOf({ netPnl: 1e-9, edge: 1 } as Outlook)).toBe(1e-9);
  expect(netOf({ netPnl: -1, edge: 0 } as Outlook)).toBe(-1);
});
