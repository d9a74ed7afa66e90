// explanations.ts: for each result of the page the formula it comes from, what this calculation puts into
// it, how it was come by and what to read. Everything here is read off inputs and outputs; nothing is
// computed again. The formulas themselves are set by tools/formulas.mjs.
import { gammaSide } from './answered.ts';
import type { Drag, Scenario } from './contract.gen.ts';
import { explainWords, figureNames, meaningsOf, origins, termNames } from './explain-words.ts';
import { percentShort } from './format.ts';
import { keyFigures } from './key-figures.ts';
import {
  type Answered,
  dragSentence,
  headline,
  type Sentence,
  sourceSaid,
  verdict,
} from './sentences.ts';
import { isTimed } from './shown.ts';
import type { SourceKey } from './sources.ts';
import { isHeld } from './state.ts';
import { readTerm, type Term, type TermId } from './terms.ts';

export type { TermId } from './terms.ts';
export type SymbolId = TermId;

export const figureIds = [
  'breakEvenVol',
  'volOverImplied',
  'shortIntervalBreakEvenVol',
  'breakEvenDailyMove',
  'breakEvenMovePerHedge',
  'cost',
  'trades',
  'shareOfPremium',
  'dragVolPoints',
  'perHedge',
  'perDay',
  'gammaPnl',
  'thetaRent',
  'edge',
  'netPnl',
  'costToGamma',
  'costToEdge',
  'pnlStdDev',
  'premium',
  'dollarGamma',
  'hedgeCount',
  'effectiveInterval',
  'checkInterval',
  'year',
  'impliedVol',
  'realizedVol',
] as const;
export type FigureId = (typeof figureIds)[number];

export const formulaIds = [
  'breakEvenLong',
  'breakEvenShort',
  'breakEvenByEdge',
  'volOver',
  'volUnder',
  'dragLong',
  'dragShort',
  'dragDrift',
  'shortIntervalLong',
  'shortIntervalShort',
  'shortIntervalLongFixed',
  'shortIntervalShortFixed',
  'smallMoveLong',
  'smallMoveShort',
  'dailyMove',
  'movePerHedge',
  'cost',
  'trades',
  'shareOfPremium',
  'perHedge',
  'perDay',
  'gammaPnl',
  'thetaRent',
  'edge',
  'netPnl',
  'costToGamma',
  'costToEdge',
  'riskOfDates',
  'riskOfBand',
  'premium',
  'premiumCoin',
  'dollarGamma',
  'dollarGammaCoin',
  'hedgeCount',
  'effectiveInterval',
] as const;
export type FormulaId = (typeof formulaIds)[number];

interface Recipe {
  /** Null for what was entered. */
  readonly formula: FormulaId | null;
  readonly terms: readonly TermId[];
  readonly origin: string;
  readonly sources: readonly SourceKey[];
  /** Its section in docs/method.md. */
  readonly method: string;
}

export interface Explanation extends Omit<Recipe, 'terms'> {
  readonly title: string;
  /** As it is shown where it was asked about. */
  readonly shown: string;
  readonly meaning: string;
  readonly terms: readonly Term[];
}

/** Null for a figure that the page does not show of this calculation. */
export function explain(id: FigureId, answered: Answered): Explanation | null {
  const shown = shownFigures(answered).get(id);
  if (shown === undefined) return null;
  const { terms, ...recipe } = recipes[id](answered);
  const read = terms.map((term) => readTerm(term, answered, termNames[term]));
  const title = figureNames[id] ?? shown.label;
  const kept = read.filter((term) => term !== null);
  return { ...recipe, title, shown: shown.text, meaning: meaningsOf[id], terms: kept };
}

interface ShownFigure {
  readonly label: string;
  readonly text: string;
}

/** Every result that stands on the page, once in whatever words. */
export function shownFigures(answered: Answered): ReadonlyMap<FigureId, ShownFigure> {
  const found = new Map<FigureId, ShownFigure>();
  for (const { figures } of keyFigures(answered)) {
    for (const { id, label, value } of figures) found.set(id, { label, text: value });
  }
  const { scenario, breakEven, outlook } = answered;
  const sentences: readonly Sentence[] = [
    breakEven === null ? [] : headline(scenario, breakEven),
    verdict(scenario, outlook),
    dragSentence(answered),
  ];
  for (const part of sentences.flat()) {
    if (typeof part === 'string' || part.id === undefined || found.has(part.id)) continue;
    found.set(part.id, { label: '', text: part.figure });
  }
  return found;
}

type RecipeOf = (answered: Answered) => Recipe;

/** A figure that is its formula and nothing else. */
function plainly(formula: FormulaId, terms: readonly TermId[], method: string): RecipeOf {
  return () => ({ formula, terms, origin: origins.exact, sources: [], method });
}

/** A figure with the expected cost in it. */
function withCost(formula: FormulaId, terms: readonly TermId[], method: string): RecipeOf {
  return ({ drag }) => ({
    formula,
    terms,
    origin: origins.cost(sourceSaid(drag.source, drag.sourceError)),
    sources: [],
    method,
  });
}

function entered(method: string): RecipeOf {
  return () => ({ formula: null, terms: [], origin: origins.input, sources: [], method });
}

const pricing = ['Black-Scholes-1973', 'Merton-1973'] as const satisfies readonly SourceKey[];
const parts = ['part0', 'part1', 'part2', 'part3', 'part4', 'part5'] as const;
const optionTerms = [
  'spot',
  'strike',
  'strikeHigh',
  'expiry',
  'implied',
  'rate',
  'dividendYield',
  'quantity',
  'multiplier',
] as const;

const recipes: Readonly<Record<FigureId, RecipeOf>> = {
  breakEvenVol: breakEvenRecipe,
  volOverImplied: overRecipe,
  shortIntervalBreakEvenVol: closedRecipe,
  breakEvenDailyMove: plainly('dailyMove', ['breakEven', 'days'], 'Gamma against theta'),
  breakEvenMovePerHedge: plainly('movePerHedge', ['breakEven', 'interval'], 'Gamma against theta'),
  cost: costRecipe,
  trades: (answered) => ({
    ...withCost('trades', ['hedges'], 'Turnover')(answered),
    sources: answered.scenario.lotSize > 0 ? [] : ruleSources(answered.scenario),
  }),
  shareOfPremium: withCost('shareOfPremium', ['cost', 'premium'], 'Costs'),
  dragVolPoints: dragRecipe,
  perHedge: withCost('perHedge', ['cost', 'hedges'], 'Costs'),
  perDay: withCost('perDay', ['cost', 'held', 'days'], 'Costs'),
  gammaPnl: (answered) => ({
    ...plainly('gammaPnl', ['realized'], 'Gamma against theta')(answered),
    ...inCoinWithoutFormula(answered),
    origin: answered.scenario.excessDrift === 0 ? origins.exact : origins.withDrift,
  }),
  thetaRent: (answered) => ({
    ...plainly('thetaRent', ['hedgeVol', 'implied', 'premium'], 'Gamma against theta')(answered),
    ...inCoinWithoutFormula(answered),
    origin: isHeld(answered.scenario) ? origins.exact : origins.closedEarly,
  }),
  edge: plainly('edge', ['gammaPnl', 'thetaRent'], 'Gamma against theta'),
  netPnl: withCost('netPnl', ['edge', 'costAtOutlook'], 'Gamma against theta'),
  costToGamma: withCost('costToGamma', ['costAtOutlook', 'gammaPnl'], 'Gamma against theta'),
  costToEdge: withCost('costToEdge', ['costAtOutlook', 'edge'], 'Gamma against theta'),
  pnlStdDev: riskRecipe,
  premium: ({ scenario }) => ({
    formula: scenario.settlement === 'coin' ? 'premiumCoin' : 'premium',
    terms: optionTerms,
    origin: origins.exact,
    sources: pricing,
    method: 'Prices and implied vol',
  }),
  dollarGamma: ({ scenario }) => ({
    formula: scenario.settlement === 'coin' ? 'dollarGammaCoin' : 'dollarGamma',
    terms: optionTerms,
    origin: origins.exact,
    sources: pricing,
    method: 'Gamma against theta',
  }),
  hedgeCount: plainly('hedgeCount', ['held', 'wanted'], 'Setting'),
  effectiveInterval: plainly('effectiveInterval', ['held', 'hedges'], 'Setting'),
  checkInterval: entered('Bands'),
  year: entered('Gamma against theta'),
  impliedVol: entered('Setting'),
  realizedVol: entered('Setting'),
};

/** The formulas of gamma and theta are written in the quote currency. */
function inCoinWithoutFormula({ scenario }: Answered): Partial<Recipe> {
  return scenario.settlement === 'coin' ? { formula: null } : {};
}

function isLong({ side }: Scenario): boolean {
  return side === 'long';
}

function breakEvenRecipe({ scenario, drag }: Answered): Recipe {
  const sided = isLong(scenario) ? 'breakEvenLong' : 'breakEvenShort';
  return {
    formula: scenario.excessDrift === 0 && isHeld(scenario) ? sided : 'breakEvenByEdge',
    // Not the cost shown: that is of the outlook's vol.
    terms: ['implied', 'premium'],
    origin: origins.root(sourceSaid(drag.source, drag.sourceError)),
    sources: [...pricing, ...ruleSources(scenario)],
    method: 'Break-even',
  };
}

/** Said as a distance, so the larger vol comes first. */
function overRecipe({ breakEven, drag }: Answered): Recipe {
  return distance((breakEven?.volOverImplied ?? 0) < 0 ? 'volUnder' : 'volOver', drag);
}

function distance(formula: FormulaId, drag: Drag): Recipe {
  return {
    formula,
    terms: ['breakEven', 'implied'],
    origin: origins.root(sourceSaid(drag.source, drag.sourceError)),
    sources: [],
    method: 'Break-even',
  };
}

function dragRecipe({ scenario, drag, figures }: Answered): Recipe {
  const sided = gammaSide(scenario, figures) === 'long' ? 'dragLong' : 'dragShort';
  return distance(scenario.excessDrift === 0 ? sided : 'dragDrift', drag);
}

function closedRecipe({ scenario, breakEven, figures }: Answered): Recipe {
  const side = gammaSide(scenario, figures) === 'long' ? 'Long' : 'Short';
  const gap = breakEven?.shortIntervalGap ?? null;
  const shared = { origin: gap === null ? origins.closed : origins.closedOff(percentShort(gap)) };
  if (!isTimed(scenario.rule)) {
    const move = scenario.rule === 'priceMove' ? 'move' : 'moveInDays';
    return {
      ...shared,
      formula: `smallMove${side}`,
      terms: ['implied', 'halfSpread', 'fee', move, 'check'],
      sources: ['Broadie-Glasserman-Kou-1997'],
      method: 'Closed forms',
    };
  }
  const fixed = scenario.fixedCost > 0;
  return {
    ...shared,
    formula: `shortInterval${side}${fixed ? 'Fixed' : ''}`,
    terms: [
      'implied',
      'halfSpread',
      'fee',
      'interval',
      ...(fixed ? (['fixed', 'dollarGamma'] as const) : []),
    ],
    sources: ['Leland-1985'],
    method: 'Break-even',
  };
}

function costRecipe({ scenario, drag }: Answered): Recipe {
  const impact = scenario.impactCoefficient > 0 ? (['Almgren-2005'] as const) : [];
  return {
    formula: 'cost',
    terms: parts,
    origin: origins.cost(sourceSaid(drag.source, drag.sourceError)),
    sources: [...ruleSources(scenario), ...impact],
    method: isTimed(scenario.rule) ? 'Turnover' : 'Bands',
  };
}

function riskRecipe({ scenario, figures }: Answered): Recipe {
  const timed = isTimed(scenario.rule) || scenario.rule === 'none';
  return {
    formula: timed ? 'riskOfDates' : 'riskOfBand',
    terms: ['realized', 'hedgeVol', 'hedges'],
    origin: origins.risk(sourceSaid(figures.riskSource, figures.riskError)),
    sources: timed ? ['Derman-Kamal-1999'] : ['Siegmund-1985'],
    method: timed ? 'Risk' : 'Bands',
  };
}

/** What was written of hedging by a rule. */
function ruleSources({ rule }: Scenario): readonly SourceKey[] {
  switch (rule) {
    case 'none':
      return [];
    case 'interval':
    case 'leland':
      return ['Leland-1985', 'Toft-1996', 'Owen-1956'];
    case 'whalleyWilmott':
      return ['Whalley-Wilmott-1997', 'Siegmund-1985'];
    case 'zakamouline':
      return ['Zakamouline-2006', 'Siegmund-1985'];
    default:
      return ['Siegmund-1985'];
  }
}

/** What stands for the result in the formula with values: as shown, with its unit where that goes without. */
export function resultText(id: FigureId, { shown }: Explanation): string {
  const inPoints = id === 'volOverImplied' || id === 'dragVolPoints';
  return inPoints ? `${shown} ${explainWords.volPoints}` : shown;
}
