// sentences.en.ts: the sentences that carry figures. They order and word what the core computed;
// they compute nothing themselves.
import type { BreakEven, Drag, ErrorCode, Figures, Outlook, Scenario } from './contract.gen.ts';
import type { FigureId } from './explanations.ts';
import {
  count,
  duration,
  fixed,
  percent,
  percentFine,
  percentShort,
  ratio,
  significant,
  trimmed,
  volPoints,
} from './format.ts';
import { moneyOf } from './money.en.ts';
import { isTimed } from './shown.ts';
import { outlookVol } from './state.ts';

/** A figure inside a sentence, with the meaning that gives it its colour. */
export type Meaning = 'breakEven' | 'implied' | 'realized' | 'cost' | 'gain' | 'loss' | 'plain';
export interface Figure {
  readonly figure: string;
  readonly meaning: Meaning;
  /** Where it is a result that explains itself. */
  readonly id?: FigureId;
}
export type Sentence = readonly (string | Figure)[];

function figure(text: string, meaning: Meaning = 'plain', id?: FigureId): Figure {
  return { figure: text, meaning, ...(id === undefined ? {} : { id }) };
}

export function textOf(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.figure)).join('');
}

/** `interval` is the one meant: the interval entered, or the one the life was divided into. */
function everySo(scenario: Scenario, interval: number): string {
  const every = duration(interval, scenario.daysPerYear);
  const plain = every.replace(/^1\u202Ftrading day$/u, 'trading day').replace(/^1\sh$/u, 'hour');
  return `every ${plain}`;
}

/** When a rule trades, as it follows the word “hedging”; the rule of never is worded by its callers. */
export function hedgedHow(scenario: Scenario, interval = scenario.hedgeInterval): string {
  const band = `inside a band of ${trimmed(significant(scenario.bandHalfWidth, 3))} deltas`;
  switch (scenario.rule) {
    case 'interval':
      return everySo(scenario, interval);
    case 'leland':
      return `${everySo(scenario, interval)} to Leland’s delta`;
    case 'priceMove':
      return `each time the price has moved ${percentShort(scenario.priceMove)}`;
    case 'priceMoveStdDevs': {
      const moves = scenario.priceMoveStdDevs;
      return moves === 1
        ? 'each time the price has moved as far as in an ordinary day'
        : `each time the price has moved ${trimmed(significant(moves, 3))} ordinary days’ worth`;
    }
    case 'bandToTarget':
      return `${band}, back to the delta,`;
    case 'bandToEdge':
      return `${band}, back to its edge,`;
    case 'whalleyWilmott':
      return 'inside the Whalley–Wilmott band';
    case 'zakamouline':
      return 'inside Zakamouline’s band';
    case 'none':
      return 'never';
  }
}

/** What the costs are of, as the subject of a sentence. */
function hedging(scenario: Scenario, interval?: number): string {
  return scenario.rule === 'none'
    ? 'trading the option'
    : `hedging ${hedgedHow(scenario, interval)}`;
}

export function headline(scenario: Scenario, answer: BreakEven): Sentence {
  const long = scenario.side === 'long';
  const start = long ? 'Realized vol must reach ' : 'Realized vol must stay below ';
  const vol = figure(percent(answer.breakEvenVol), 'breakEven', 'breakEvenVol');
  const over = answer.volOverImplied;
  if (over === 0) {
    const free = answer.drag.total === 0 ? `: ${freeOf(scenario)}.` : '.';
    return [start, vol, `, just the vol you ${long ? 'pay' : 'are paid'}${free}`];
  }
  const below = long ? 'below' : 'under';
  return [
    start,
    vol,
    ': ',
    figure(volPoints(over < 0 ? -over : over), 'cost', 'volOverImplied'),
    ` vol points ${over > 0 ? 'above' : below} the `,
    figure(percent(scenario.impliedVol), 'implied', 'impliedVol'),
    long ? ' you pay.' : ' you are paid.',
  ];
}

function freeOf({ rule }: Scenario): string {
  return rule === 'none' ? 'nothing is hedged' : 'this hedging costs nothing';
}

/** Why there is no break-even, in words that never speak against the verdict below them. */
export function noRoot({ scenario, noBreakEven, figures, outlook }: Answered): Sentence {
  const long = scenario.side === 'long';
  const how = hedging(scenario, figures.effectiveInterval);
  if (noBreakEven === 'nothing_to_scalp') {
    return [figure('This option has no time value left to scalp'), ': it has no break-even.'];
  }
  if ((noBreakEven === 'pays_at_any_vol') !== outlook.netPnl > 0) {
    return [
      figure('No single realized vol divides gain from loss here'),
      ': the drift decides too.',
    ];
  }
  if (noBreakEven === 'pays_at_any_vol') {
    return [
      figure('At any realized vol this pays', 'gain'),
      long
        ? ': the drift earns more than theta and hedging cost.'
        : ': drift and theta earn more than scalps and hedging cost.',
    ];
  }
  return long
    ? [figure('No realized vol makes this pay', 'loss'), `: ${how} costs more than gamma can earn.`]
    : [
        figure('No realized vol is low enough', 'loss'),
        `: ${how} costs more than the theta you are paid.`,
      ];
}

/** A cost of more than so many premiums says that there was hardly a premium. */
const absurdShare = 1000;

export function dragSentence({ scenario, breakEven, drag, figures }: Answered): Sentence {
  if (scenario.rule === 'none' && drag.total === 0) {
    return ['Nothing is traded, so hedging costs nothing; the whole risk of the option stays.'];
  }
  const costs: Sentence = [
    breakEven === null ? 'At your outlook, ' : 'At that vol, ',
    hedging(scenario, figures.effectiveInterval),
    ' costs ',
    figure(moneyOf(scenario).said(drag.total), 'cost', 'cost'),
    ' on average until expiry',
  ];
  const { shareOfPremium } = drag;
  const trades = scenario.rule === 'none' ? '' : `, in ${tradesSaid(drag.trades)}`;
  const share: Sentence =
    shareOfPremium === null || shareOfPremium > absurdShare
      ? ['; there is no premium to speak of']
      : [
          `${trades}, `,
          figure(percentFine(shareOfPremium), 'cost', 'shareOfPremium'),
          ' of the premium',
        ];
  return [...costs, ...share, ...dragBesideDrift(scenario, breakEven)];
}

/** An expected number of trades: whole by the clock, a mean elsewhere. */
export function tradesSaid(trades: number): string {
  if (trades === 1) return '1 trade';
  return Number.isInteger(trades)
    ? `${count(trades)} trades`
    : `about ${meanTrades(trades)} trades`;
}

export function meanTrades(trades: number): string {
  if (Number.isInteger(trades)) return count(trades);
  return trades < 10 ? significant(trades, 2) : fixed(trades, 0);
}

/** With a drift the distance from the implied vol is not the drag alone: the drag is said apart. */
function dragBesideDrift(scenario: Scenario, answer: BreakEven | null): Sentence {
  if (scenario.excessDrift === 0 || answer === null) return ['.'];
  if (answer.dragVolPoints === null)
    return ['. The distance from the implied vol has the drift in it too.'];
  const points = figure(volPoints(answer.dragVolPoints), 'cost', 'dragVolPoints');
  return ['. That is a drag of ', points, ' vol points; the rest of the distance is the drift’s.'];
}

/** Where the edge is next to nothing its multiples say nothing. */
function timesSaid(times: number): string {
  return times > 1e6 ? 'over a million times' : `${ratio(times)} times`;
}

/** The expected P&L; nothing where it is the rounding of the edge and the cost it is left over from. */
export function netOf({ netPnl, edge }: Outlook): number {
  return Math.abs(netPnl) <= Math.abs(edge) * 1e-12 ? 0 : netPnl;
}

export function verdict(scenario: Scenario, outlook: Outlook): Sentence {
  const vol = figure(percent(outlookVol(scenario)), 'realized', 'realizedVol');
  const netPnl = netOf(outlook);
  const net = figure(moneyOf(scenario).signed(netPnl), netPnl > 0 ? 'gain' : 'loss', 'netPnl');
  const start = ['At your outlook of ', vol] as const;
  if (netPnl === 0) {
    return [...start, ' it ', figure('breaks even exactly'), ': expected P&L ', figure('0'), '.'];
  }
  if (outlook.costToEdge === null) {
    return [
      ...start,
      ' it ',
      figure('does not pay', 'loss'),
      ': there is no edge to pay the hedging from. Expected P&L ',
      net,
      '.',
    ];
  }
  if (netPnl > 0) {
    const share = outlook.cost === 0 ? 'nothing' : percentFine(outlook.costToEdge);
    return [
      ...start,
      ' it ',
      figure('pays', 'gain'),
      ': expected P&L ',
      net,
      '; costs take ',
      figure(share, 'cost', 'costToEdge'),
      ' of the edge.',
    ];
  }
  return [
    ...start,
    ' it ',
    figure('does not pay', 'loss'),
    ': expected P&L ',
    net,
    '; costs are ',
    figure(timesSaid(outlook.costToEdge), 'cost', 'costToEdge'),
    ' the edge.',
  ];
}

/** The answer in a line, for a small screen on which the sentences have scrolled away. */
export function strip({ scenario, breakEven: answer, outlook }: Answered): Sentence {
  const start: Sentence =
    answer === null
      ? ['No break-even']
      : ['Break-even ', figure(percent(answer.breakEvenVol), 'breakEven', 'breakEvenVol')];
  const net = netOf(outlook);
  if (net === 0) return [...start, ' · breaks even exactly'];
  const pays = net > 0;
  return [
    ...start,
    pays ? ' · pays ' : ' · does not pay ',
    figure(moneyOf(scenario).signed(net), pays ? 'gain' : 'loss', 'netPnl'),
  ];
}

/** The closed form a rule has: by the clock, after a move, or none at all. */
export function closedFormName(rule: Scenario['rule']): string | null {
  if (isTimed(rule)) return 'short-interval formula';
  return rule === 'priceMove' || rule === 'priceMoveStdDevs' ? 'small-move formula' : null;
}

export function shortIntervalWarning(scenario: Scenario, answer: BreakEven): Sentence | null {
  const name = closedFormName(scenario.rule);
  if (name === null) return null;
  const { shortIntervalBreakEvenVol: vol } = answer;
  if (scenario.excessDrift !== 0) {
    const says = vol === null ? '' : ` and would say ${percent(vol)}`;
    return [`The ${name} knows no drift${says}. Use the exact figure.`];
  }
  if (answer.shortIntervalReliable || answer.dragVolPoints === 0) return null;
  if (vol === null || answer.shortIntervalGap === null) {
    return [`The ${name} gives no break-even here; the exact figure above stands.`];
  }
  return [
    `The ${name} would say `,
    percent(vol),
    ', wrong by ',
    percentFine(answer.shortIntervalGap),
    ' of the drag: it knows nothing of the first and last hedge nor of the life of the option. Use the exact figure.',
  ];
}

export type Source = Drag['source'];

const sourceNames: Readonly<Record<Source, string>> = {
  exact: 'exact',
  integral: 'an integral over time and price',
  solver: 'solved on a grid of times and prices',
  approximation: 'an approximation',
};

const shortSources: Readonly<Record<Source, string>> = {
  exact: 'exact',
  integral: 'integral',
  solver: 'solved on a grid',
  approximation: 'approximation',
};

/** The same where there is little room, beside a key figure. */
export function sourceBriefly(source: Source, error: number | null): string {
  return error === null
    ? shortSources[source]
    : `${shortSources[source]}, error about ${percentShort(error)}`;
}

/** Where a figure came from, in a few words and with the error that was measured. */
export function sourceSaid(source: Source, error: number | null): string {
  return error === null
    ? sourceNames[source]
    : `${sourceNames[source]}, measured error about ${percentShort(error)}`;
}

/** Where the cost and the risk came from, where that is worth a sentence. */
export function sourceNote({ drag, figures }: Answered): Sentence | null {
  const cost = sourceSaid(drag.source, drag.sourceError);
  const risk = sourceSaid(figures.riskSource, figures.riskError);
  const plain = sourceNames.exact;
  if (cost === plain && (risk === plain || figures.pnlStdDev === null)) return null;
  if (cost === risk) return [`Where this comes from: cost and risk are ${cost}.`];
  return [`Where this comes from: the cost is ${cost}; the risk is ${risk}.`];
}

/** Answers in their own right: the position can be valued, only its break-even does not exist. */
export const noBreakEvenCodes = [
  'costs_exceed_gamma',
  'costs_exceed_theta',
  'pays_at_any_vol',
  'nothing_to_scalp',
  'band_within_cost',
] as const satisfies readonly ErrorCode[];
export type NoBreakEven = (typeof noBreakEvenCodes)[number];

/** What the engine said of one scenario. */
export interface Answered {
  readonly scenario: Scenario;
  readonly breakEven: BreakEven | null;
  /** Why there is no break-even; null where there is one. */
  readonly noBreakEven: NoBreakEven | null;
  readonly figures: Figures;
  readonly drag: Drag;
  readonly outlook: Outlook;
}
