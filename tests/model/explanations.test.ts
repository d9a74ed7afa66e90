// Every number explains itself: what is shown has an explanation, its formula with its values gives that
// number, and what it cites is in the documents.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Engine, load } from '../../web/src/engine/engine.ts';
import type { Scenario } from '../../web/src/model/contract.gen.ts';
import { startingScenario } from '../../web/src/model/examples.ts';
import {
  explain,
  type FigureId,
  type FormulaId,
  figureIds,
  formulaIds,
  shownFigures,
} from '../../web/src/model/explanations.ts';
import { keyFigures } from '../../web/src/model/key-figures.ts';
import { speak } from '../../web/src/model/language.ts';
import {
  type Answered,
  dragSentence,
  headline,
  strip,
  verdict,
} from '../../web/src/model/sentences.ts';
import { rules } from '../../web/src/model/shown.ts';
import { sources } from '../../web/src/model/sources.ts';
import { type TermId, termIds } from '../../web/src/model/terms.ts';
import { answerNow } from '../../web/src/ui/answering.ts';
import { formulas, symbols } from '../../web/src/ui/formulas.gen.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await load();
});

const known = new Map<string, Answered>();

function answeredOf(changes: Partial<Scenario>): Answered {
  const name = JSON.stringify(changes);
  const answered = known.get(name) ?? computed(changes);
  known.set(name, answered);
  return answered;
}

function computed(changes: Partial<Scenario>): Answered {
  const scenario = { ...startingScenario, ...changes };
  const found = answerNow(engine, scenario, { ...scenario, detail: 'instant' });
  if ('code' in found) throw new Error(found.code);
  return found;
}

const scenarios: readonly (readonly [string, Partial<Scenario>])[] = [
  ...rules.flatMap((rule) =>
    (['long', 'short'] as const).map((side) => [`${rule}, ${side}`, { rule, side }] as const),
  ),
  ['fixed costs', { fixedCost: 0.01 }],
  ['fixed costs, short', { fixedCost: 0.001, side: 'short' }],
  ['a drift', { excessDrift: 0.05 }],
  ['in coin', { settlement: 'coin' }],
  ['a strangle', { structure: 'strangle', strike: 90, strikeHigh: 110 }],
  ['legs', { structure: 'custom', legs: '1c100x1c105' }],
  ['closed early', { holdingPeriod: 0.1 }],
  ['another hedge vol', { hedgeVol: 0.3 }],
  ['delta at the outlook', { hedgeVol: 'realized' }],
  ['carry received', { fundingRate: 0.05, optionHalfSpread: 0.001 }],
  ['no break-even', { halfSpread: 0.5 }],
  ['no edge', { realizedVol: 0.1 }],
  ['off the money, with carry', { strike: 95, rate: 0.05, dividendYield: 0.03 }],
  ['a calendar year', { daysPerYear: 365 }],
  ['many', { quantity: 7, multiplier: 10 }],
];

/** What the page shows and lets be asked about, put together anew. */
function asked(answered: Answered): readonly (readonly [FigureId, string])[] {
  const { scenario, breakEven, outlook } = answered;
  const spoken = [
    ...(breakEven === null ? [] : headline(scenario, breakEven)),
    ...verdict(scenario, outlook),
    ...dragSentence(answered),
    ...strip(answered),
  ].flatMap((part) =>
    typeof part === 'string' || part.id === undefined ? [] : [[part.id, part.figure] as const],
  );
  const listed = keyFigures(answered).flatMap(({ figures }) =>
    figures.map(({ id, value }) => [id, value] as const),
  );
  return [...listed, ...spoken];
}

describe('every figure shown', () => {
  test.each(scenarios)('has an explanation that ends in it: %s', (_name, changes) => {
    const answered = answeredOf(changes);
    const shown = asked(answered);
    expect(shown.length).toBeGreaterThan(18);
    for (const [id, text] of shown) {
      const found = explain(id, answered);
      expect(found, id).not.toBeNull();
      // A sentence may say a cost of many edges as times, where the list says per cent.
      if (!/times$|nothing/.test(text)) expect([id, found?.shown]).toEqual([id, text]);
      expect(found?.title, id).not.toBe('');
    }
  });

  test('has an explanation in words, and every explanation is of something shown somewhere', () => {
    const found = new Set<FigureId>();
    for (const [, changes] of scenarios) {
      for (const id of shownFigures(answeredOf(changes)).keys()) found.add(id);
    }
    expect([...found].sort()).toEqual([...figureIds].sort());
  });
});

type Values = Readonly<Record<TermId, number>>;
const { abs, exp, log, max, PI, round, sqrt } = Math;

function kappa(v: Values): number {
  return (v.halfSpread + v.fee) * sqrt(2 / (PI * v.interval));
}

/** Of calls; in the quote currency it is the price times this. */
function coinGamma(v: Values): number {
  const deviation = v.implied * sqrt(v.expiry);
  const carried = (v.rate - v.dividendYield + v.implied ** 2 / 2) * v.expiry;
  const d1 = (log(v.spot / v.strike) + carried) / deviation;
  const density = exp(-(d1 ** 2) / 2) / sqrt(2 * PI);
  const units = v.quantity * v.multiplier;
  return (units * exp(-v.dividendYield * v.expiry) * density) / deviation;
}

/** The formulas as this test understands them, from their terms alone. */
const evaluated: Readonly<Partial<Record<FormulaId, (v: Values) => number>>> = {
  volOver: (v) => v.breakEven - v.implied,
  volUnder: (v) => v.implied - v.breakEven,
  dragLong: (v) => max(v.breakEven - v.implied, 0),
  dragShort: (v) => max(v.implied - v.breakEven, 0),
  shortIntervalLong: (v) => kappa(v) + sqrt(kappa(v) ** 2 + v.implied ** 2),
  shortIntervalShort: (v) => -kappa(v) + sqrt(kappa(v) ** 2 + v.implied ** 2),
  shortIntervalLongFixed: (v) =>
    kappa(v) + sqrt(kappa(v) ** 2 + v.implied ** 2 + (2 * v.fixed) / (v.dollarGamma * v.interval)),
  shortIntervalShortFixed: (v) =>
    -kappa(v) + sqrt(kappa(v) ** 2 + v.implied ** 2 - (2 * v.fixed) / (v.dollarGamma * v.interval)),
  dailyMove: (v) => v.breakEven / sqrt(v.days),
  movePerHedge: (v) => v.breakEven * sqrt(v.interval),
  cost: (v) => v.part0 + v.part1 + v.part2 + v.part3 + v.part4 + v.part5,
  shareOfPremium: (v) => v.cost / v.premium,
  perHedge: (v) => v.cost / v.hedges,
  perDay: (v) => v.cost / (v.held * v.days),
  edge: (v) => v.gammaPnl - v.thetaRent,
  netPnl: (v) => v.edge - v.costAtOutlook,
  costToGamma: (v) => v.costAtOutlook / abs(v.gammaPnl),
  costToEdge: (v) => v.costAtOutlook / v.edge,
  dollarGamma: (v) => v.spot * coinGamma(v),
  dollarGammaCoin: coinGamma,
  hedgeCount: (v) => max(1, round(v.held / v.wanted)),
  effectiveInterval: (v) => v.held / v.hedges,
};

/** The engine's own number behind each figure. */
const outputOf: Readonly<Partial<Record<FigureId, (a: Answered) => number | null | undefined>>> = {
  volOverImplied: ({ breakEven }) => abs(breakEven?.volOverImplied ?? 0),
  shortIntervalBreakEvenVol: ({ breakEven }) => breakEven?.shortIntervalBreakEvenVol,
  breakEvenDailyMove: ({ breakEven }) => breakEven?.breakEvenDailyMove,
  breakEvenMovePerHedge: ({ breakEven }) => breakEven?.breakEvenMovePerHedge,
  dragVolPoints: ({ breakEven }) => breakEven?.dragVolPoints,
  cost: ({ drag }) => drag.total,
  shareOfPremium: ({ drag }) => drag.shareOfPremium,
  perHedge: ({ drag }) => drag.perHedge,
  perDay: ({ drag }) => drag.perDay,
  edge: ({ outlook }) => outlook.edge,
  netPnl: ({ outlook }) => outlook.netPnl,
  costToGamma: ({ outlook }) => outlook.costToGamma,
  costToEdge: ({ outlook }) => outlook.costToEdge,
  dollarGamma: ({ figures }) => figures.dollarGamma,
  hedgeCount: ({ figures }) => figures.hedgeCount,
  effectiveInterval: ({ figures }) => figures.effectiveInterval,
};

function isCall({ scenario }: Answered): boolean {
  return scenario.structure === 'call';
}

describe('a formula', () => {
  test.each(scenarios)(
    'with the values beside it gives the engine’s number: %s',
    (_name, changes) => {
      const answered = answeredOf(changes);
      for (const [id, output] of Object.entries(outputOf) as [
        FigureId,
        (a: Answered) => number,
      ][]) {
        const found = explain(id, answered);
        const wanted = output(answered);
        if (found === null || found.formula === null || typeof wanted !== 'number') continue;
        const formula = evaluated[found.formula];
        if (formula === undefined || (id === 'dollarGamma' && !isCall(answered))) continue;
        const values = Object.fromEntries(found.terms.map(({ id: term, value }) => [term, value]));
        const gives = formula(values as Values);
        // Rounding of one or two operations, at the size of what is subtracted.
        const size = max(abs(wanted), ...found.terms.map(({ value }) => abs(value)));
        const allowed = /^(edge|netPnl|vol|drag)/.test(found.formula) ? size : abs(wanted);
        expect([id, abs(gives - wanted) <= 1e-12 * allowed]).toEqual([id, true]);
      }
    },
  );

  test('for a small move holds at its own vol', () => {
    for (const side of ['long', 'short'] as const) {
      const answered = answeredOf({ rule: 'priceMove', side });
      const { breakEven, scenario } = answered;
      const vol = breakEven?.shortIntervalBreakEvenVol ?? 0;
      const reach = scenario.priceMove + 0.5826 * vol * sqrt(scenario.checkInterval);
      const sign = side === 'long' ? -1 : 1;
      const cost = scenario.halfSpread + scenario.feeRate;
      // The constant is written with four digits.
      expect(scenario.impliedVol / sqrt(1 + (sign * 2 * cost) / reach)).toBeCloseTo(vol, 6);
    }
  });

  test.each(formulaIds)('%s has each value it shows among its terms', (id) => {
    const { holes = [], worked, lines } = formulas[id];
    expect(lines.length).toBeGreaterThan(0);
    expect(holes.length > 0).toBe(worked !== null);
    if (worked === null) return;
    expect(holes.at(-1)).toBe('result');
    const used = scenarios.flatMap(([, changes]) => {
      const answered = answeredOf(changes);
      return figureIds.flatMap((figure) => {
        const found = explain(figure, answered);
        return found?.formula === id && found.shown !== '–' ? [found] : [];
      });
    });
    expect(used.length).toBeGreaterThan(0);
    for (const found of used) {
      const terms: readonly string[] = found.terms.map((term) => term.id);
      if (found.shown === 'no edge') continue;
      for (const hole of holes.slice(0, -1)) expect([id, ...terms]).toContain(hole);
    }
  });

  test('has a symbol for every term', () => {
    expect(Object.keys(symbols).sort()).toEqual([...termIds].sort());
  });

  test('leaves no class, style or attribute that a strict policy would drop', () => {
    const file = join(import.meta.dirname, '..', '..', 'web', 'src', 'ui', 'formulas.gen.ts');
    expect(readFileSync(file, 'utf8')).not.toMatch(/\s(?:style|class|on\w+)=/);
  });
});

test('an explanation is in the language of the page, its figures the same in both', async () => {
  const answered = answeredOf({ rule: 'priceMove' });
  const english = figureIds.flatMap((id) => explain(id, answered) ?? []);
  await speak('zh');
  const chinese = figureIds.flatMap((id) => explain(id, answered) ?? []);
  await speak('en');
  expect(chinese.map(({ terms }) => terms.map(({ value }) => value))).toEqual(
    english.map(({ terms }) => terms.map(({ value }) => value)),
  );
  for (const { title, meaning, origin, terms } of chinese) {
    for (const text of [title, meaning, origin, ...terms.map(({ name }) => name)]) {
      expect(text).toMatch(/\p{Script=Han}/u);
    }
  }
});

describe('what an explanation cites', () => {
  const document = (name: string) =>
    readFileSync(join(import.meta.dirname, '..', '..', 'docs', name), 'utf8');

  test('is in the bibliography, with its year and the beginning of its title', () => {
    const bibliography = document('bibliography.md').replace(/\s+/g, ' ');
    for (const [key, text] of Object.entries(sources)) {
      const [, entry = ''] =
        new RegExp(`\\[${key}\\]\\*\\* (.*?)(?: - \\*\\*|$)`).exec(bibliography) ?? [];
      const [, title = ''] = /\*(.*?)\*/.exec(entry) ?? [];
      expect([key, text.toLowerCase().includes(title.toLowerCase())]).toEqual([key, true]);
      expect(title.length).toBeGreaterThan(10);
      expect(entry).toContain(text.slice(-4));
    }
  });

  test('is a section of the method', () => {
    const method = document('method.md');
    for (const [, changes] of scenarios) {
      const answered = answeredOf(changes);
      for (const id of figureIds) {
        const section = explain(id, answered)?.method;
        if (section !== undefined) expect(method).toContain(`\n## ${section}\n`);
      }
    }
  });
});
