// The sentences: above and below by the sign, the drag apart from the drift, and no contradiction.
import { describe, expect, test } from 'vitest';
import { mapPoint } from '../../web/src/model/chart-words.en.ts';
import type { BreakEven, Drag, Figures, Outlook } from '../../web/src/model/contract.gen.ts';
import {
  type Answered,
  dragSentence,
  headline,
  type NoBreakEven,
  noRoot,
  type Sentence,
  shortIntervalWarning,
  textOf,
  verdict,
} from '../../web/src/model/sentences.en.ts';
import { presetScenario } from '../../web/src/model/state.ts';

const scenario = presetScenario();
const drifting = { ...scenario, excessDrift: 0.3 };
const day = 1 / 252;

function typed(sentence: Sentence): string {
  return textOf(sentence)
    .replace(/\u202F/g, ' ')
    .replace(/\u2212/g, '-');
}

function brokenEven(breakEvenVol: number, drag: number): BreakEven {
  return {
    breakEvenVol,
    volOverImplied: breakEvenVol - scenario.impliedVol,
    dragVolPoints: drag,
    drag: { total: 0.2, shareOfPremium: 0.05 },
    shortIntervalReliable: false,
    shortIntervalBreakEvenVol: 0.21,
    shortIntervalGap: 0.4,
    effectiveInterval: 2 * day,
  } as unknown as BreakEven;
}

function answered(noBreakEven: NoBreakEven | null, netPnl: number): Answered {
  const breakEven = noBreakEven === null ? brokenEven(0.19, 0.01) : null;
  return {
    scenario: drifting,
    breakEven,
    noBreakEven,
    figures: { effectiveInterval: 2 * day } as Figures,
    drag: { total: 0.2, shareOfPremium: 0.05 } as Drag,
    outlook: { netPnl, costToEdge: 0.5 } as Outlook,
  };
}

describe('the headline', () => {
  test('says above or below by the sign of the distance', () => {
    expect(typed(headline(scenario, brokenEven(0.21, 0.01)))).toContain('1.00 vol points above');
    expect(typed(headline(drifting, brokenEven(0.19, 0.01)))).toContain('1.00 vol points below');
  });

  test('leaves the drag to a sentence of its own when there is a drift', () => {
    expect(typed(dragSentence(answered(null, 1)))).toContain('a drag of 1.00 vol points');
    expect(typed(dragSentence({ ...answered(null, 1), scenario }))).not.toContain('drift');
  });
});

describe('no break-even', () => {
  test('that pays at any vol is called a gain, unless the outlook loses', () => {
    expect(typed(noRoot(answered('pays_at_any_vol', 1)))).toMatch(/^At any realized vol this pays/);
    expect(typed(noRoot(answered('pays_at_any_vol', -1)))).not.toContain('pays');
  });

  test('that never pays is not said where the outlook pays', () => {
    expect(typed(noRoot(answered('costs_exceed_gamma', -1)))).toMatch(/^No realized vol makes/);
    expect(typed(noRoot(answered('costs_exceed_gamma', 1)))).not.toContain('makes this pay');
  });

  test('of an option without time value is told in plain words', () => {
    expect(typed(noRoot(answered('nothing_to_scalp', 0)))).toContain('no time value left');
  });
});

test('the cost is of the hedging done, not of the interval typed', () => {
  expect(typed(dragSentence(answered(null, 1)))).toContain('every 2 trading days');
});

test('with a drift the short-interval formula gets no percentage', () => {
  const warning = shortIntervalWarning(drifting, brokenEven(0.21, 0.01));
  expect(warning === null ? '' : typed(warning)).toMatch(/knows no drift/);
  expect(warning === null ? '' : typed(warning)).not.toContain('40');
});

test('nothing gained and nothing lost is neither good nor bad', () => {
  const even = { netPnl: 0, costToEdge: null } as Outlook;
  expect(typed(verdict(scenario, even))).toContain('breaks even exactly');
});

test('a point of the map speaks of the edge, as the legend does', () => {
  expect(mapPoint('1 d', '5 bp', 1, 0.25)).toContain('of the edge');
  expect(mapPoint('1 d', '5 bp', -1, null)).toContain('no edge');
});

test('an edge of next to nothing is not multiplied out', () => {
  const hopeless = { netPnl: -4, costToEdge: 1.07e14 } as Outlook;
  expect(typed(verdict(scenario, hopeless))).toContain('costs are over a million times the edge');
});
