// The sentences: above and below by the sign, the drag apart from the drift, and no contradiction.
import { describe, expect, test } from 'vitest';
import { mapPoint } from '../../web/src/model/chart-words.ts';
import type {
  BreakEven,
  Drag,
  Figures,
  Outlook,
  Scenario,
} from '../../web/src/model/contract.gen.ts';
import { keyFigures } from '../../web/src/model/key-figures.ts';
import {
  type Answered,
  dragSentence,
  headline,
  hedgedHow,
  type NoBreakEven,
  noRoot,
  type Sentence,
  shortIntervalWarning,
  sourceNote,
  textOf,
  verdict,
} from '../../web/src/model/sentences.ts';
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
    drag: {
      total: 0.2,
      shareOfPremium: 0.05,
      trades: 64,
      source: 'exact',
      sourceError: null,
    } as Drag,
    outlook: { netPnl, costToEdge: 0.5 } as Outlook,
  };
}

test('a P&L above zero without an edge is never said not to pay', () => {
  const outlook = { netPnl: 3.7, edge: 0, cost: -3.7, costToEdge: null } as Outlook;
  expect(typed(verdict(scenario, outlook))).toMatch(/it pays: expected P&L \+3\.70/);
});

test('a cost until the close is not said to be one until expiry', () => {
  const closed = { ...scenario, holdingPeriod: 0.1 };
  const said = typed(dragSentence({ ...answered(null, 1), scenario: closed }));
  expect(said).toContain('on average while it is held');
  expect(said).not.toContain('expiry');
});

describe('the headline', () => {
  test('says above or below by the sign of the distance', () => {
    expect(typed(headline(scenario, brokenEven(0.21, 0.01)))).toContain('1.00 vol points above');
    expect(typed(headline(drifting, brokenEven(0.19, 0.01)))).toContain('1.00 vol points below');
  });

  test('goes by the gamma held, not by the side, where options are written in a structure bought', () => {
    const written = { ...brokenEven(0.19, 0.01), dollarGamma: -800 } as BreakEven;
    expect(typed(headline(scenario, written))).toContain('must stay below 19.00 %');
    const bought = { ...scenario, side: 'short' as const };
    expect(typed(headline(bought, written))).toContain('must reach 19.00 %');
  });

  test('of a position that earns by being held names no drift where there is none', () => {
    const earning = { ...answered('pays_at_any_vol', 3), scenario };
    expect(typed(noRoot(earning))).not.toContain('drift');
  });

  test('leaves the drag to a sentence of its own when there is a drift', () => {
    expect(typed(dragSentence(answered(null, 1)))).toContain(
      'Costs move the break-even by 1.00 vol points',
    );
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
  expect(mapPoint('1 d', '5 bp', '+1', 0.25)).toContain('of the edge');
  expect(mapPoint('1 d', '5 bp', '−1', null)).toContain('no edge');
});

test('an edge of next to nothing is not multiplied out', () => {
  const hopeless = { netPnl: -4, costToEdge: 1.07e14 } as Outlook;
  expect(typed(verdict(scenario, hopeless))).toContain('costs are over a million times the edge');
});

describe('every rule', () => {
  const said: readonly (readonly [Partial<Scenario>, string])[] = [
    [{ rule: 'interval' }, 'every trading day'],
    [{ rule: 'leland' }, 'every trading day to Leland’s delta'],
    [{ rule: 'priceMove', priceMove: 0.01 }, 'each time the price has moved 1 %'],
    [{ rule: 'priceMoveStdDevs' }, 'each time the price has moved as far as in an ordinary day'],
    [
      { rule: 'priceMoveStdDevs', priceMoveStdDevs: 1.5 },
      'each time the price has moved 1.5 ordinary days’ worth',
    ],
    [{ rule: 'bandToTarget' }, 'inside a band of 0.05 deltas, back to the delta,'],
    [{ rule: 'bandToEdge' }, 'inside a band of 0.05 deltas, back to its edge,'],
    [{ rule: 'whalleyWilmott' }, 'inside the Whalley–Wilmott band'],
    [{ rule: 'zakamouline' }, 'inside Zakamouline’s band'],
    [{ rule: 'none' }, 'never'],
  ];
  for (const [values, how] of said) {
    test(`is worded: ${how}`, () => {
      expect(hedgedHow({ ...scenario, ...values }).replace(/\u202F/g, ' ')).toBe(how);
    });
  }

  test('says how many trades it expects, roundly where they are a mean', () => {
    expect(typed(dragSentence({ ...answered(null, 1), scenario }))).toContain(', in 64 trades, ');
    const band = { ...answered(null, 1), scenario: { ...scenario, rule: 'bandToEdge' as const } };
    const mean = { ...band, drag: { ...band.drag, trades: 55.7 } };
    expect(typed(dragSentence(mean))).toBe(
      'At your outlook, hedging inside a band of 0.05 deltas, back to its edge, costs 0.200 on average' +
        ' until expiry, in about 56 trades, 5.00 % of the premium.',
    );
  });

  test('of never says that the risk stays', () => {
    const never = answered(null, 1);
    const free = { ...never, drag: { ...never.drag, total: 0, trades: 0 } };
    const sentence = dragSentence({ ...free, scenario: { ...scenario, rule: 'none' } });
    expect(typed(sentence)).toMatch(/hedging costs nothing; the whole risk of the option stays/);
  });
});

describe('where a figure came from', () => {
  const figures = { riskSource: 'exact', riskError: null, pnlStdDev: 1 } as Figures;
  const at = (drag: Partial<Drag>, more: Partial<Figures> = {}) =>
    sourceNote({
      ...answered(null, 1),
      drag: { source: 'exact', sourceError: null, ...drag } as Drag,
      figures: { ...figures, ...more },
    });

  test('is not worth a sentence where everything is exact', () => expect(at({})).toBeNull());

  test('is told with its measured error', () => {
    expect(typed(at({ source: 'approximation', sourceError: 0.06 }) ?? [])).toBe(
      'Where this comes from: the cost is an approximation, measured error about 6 %; the risk is exact.',
    );
  });

  test('is told once where cost and risk came the same way', () => {
    const solved = { riskSource: 'solver', riskError: 0.001 } as const;
    expect(typed(at({ source: 'solver', sourceError: 0.001 }, solved) ?? [])).toBe(
      'Where this comes from: cost and risk are solved on a grid of times and prices, measured error about 0.1 %.',
    );
  });
});

describe('the warning of the closed form', () => {
  const far = brokenEven(0.22, 0.02);
  test('stands only where the rule has one', () => {
    const warns = (rule: Scenario['rule']) => shortIntervalWarning({ ...scenario, rule }, far);
    expect(typed(warns('interval') ?? [])).toMatch(/^The short-interval formula would say/);
    expect(typed(warns('priceMove') ?? [])).toMatch(/^The small-move formula would say/);
    expect(warns('bandToEdge')).toBeNull();
    expect(warns('none')).toBeNull();
  });
});

test('key figures leave out what has no meaning for the rule', () => {
  const labels = (rule: Scenario['rule']) => {
    const some = answered(null, 1);
    const all = {
      ...some,
      scenario: { ...scenario, rule },
      figures: { premium: 1, riskSource: 'exact' } as Figures,
      outlook: { gammaPnl: 1, thetaRent: 1, edge: 1, netPnl: 1 } as Outlook,
      breakEven: null,
    };
    return keyFigures(all).flatMap((group) => group.figures.map((figure) => figure.label));
  };
  expect(labels('interval')).toEqual(
    expect.arrayContaining(['Hedges', 'One every', 'Per hedge', 'By the short-interval formula']),
  );
  expect(labels('bandToEdge')).toEqual(expect.arrayContaining(['A look every', 'Trades expected']));
  for (const timed of ['Hedges', 'Per hedge', 'Move per hedge']) {
    expect(labels('bandToEdge')).not.toContain(timed);
  }
});
