// sentences.en.ts: the sentences that carry figures. They order and word what the core computed;
// they compute nothing themselves.
import type { BreakEven, Drag, ErrorCode, Figures, Outlook, Scenario } from './contract.gen.ts';
import {
  count,
  duration,
  isCalendarYear,
  money,
  moneySigned,
  percent,
  percentFine,
  ratio,
  volPoints,
} from './format.ts';
import { outlookVol } from './state.ts';

/** A figure inside a sentence, with the meaning that gives it its colour. */
export type Meaning = 'breakEven' | 'implied' | 'realized' | 'cost' | 'gain' | 'loss' | 'plain';
export interface Figure {
  readonly figure: string;
  readonly meaning: Meaning;
}
export type Sentence = readonly (string | Figure)[];

function figure(text: string, meaning: Meaning = 'plain'): Figure {
  return { figure: text, meaning };
}

export function textOf(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.figure)).join('');
}

/** `interval` is the one meant: the interval entered, or the one the life was divided into. */
export function hedgedHow(scenario: Scenario, interval = scenario.hedgeInterval): string {
  const every = duration(interval, scenario.daysPerYear);
  const plain = every.replace(/^1\u202Ftrading day$/u, 'trading day').replace(/^1\sh$/u, 'hour');
  return `every ${plain}`;
}

export function headline(scenario: Scenario, answer: BreakEven): Sentence {
  const long = scenario.side === 'long';
  const start = long ? 'Realized vol must reach ' : 'Realized vol must stay below ';
  const vol = figure(percent(answer.breakEvenVol), 'breakEven');
  const over = answer.volOverImplied;
  if (over === 0) {
    const free = answer.drag.total === 0 ? ': this hedging costs nothing.' : '.';
    return [start, vol, `, just the vol you ${long ? 'pay' : 'are paid'}${free}`];
  }
  const below = long ? 'below' : 'under';
  return [
    start,
    vol,
    ': ',
    figure(volPoints(over < 0 ? -over : over), 'cost'),
    ` vol points ${over > 0 ? 'above' : below} the `,
    figure(percent(scenario.impliedVol), 'implied'),
    long ? ' you pay.' : ' you are paid.',
  ];
}

/** Why there is no break-even, in words that never speak against the verdict below them. */
export function noRoot({ scenario, noBreakEven, figures, outlook }: Answered): Sentence {
  const long = scenario.side === 'long';
  const how = hedgedHow(scenario, figures.effectiveInterval);
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
    ? [
        figure('No realized vol makes this pay', 'loss'),
        `: hedging ${how} costs more than gamma can earn.`,
      ]
    : [
        figure('No realized vol is low enough', 'loss'),
        `: hedging ${how} costs more than the theta you are paid.`,
      ];
}

/** A cost of more than so many premiums says that there was hardly a premium. */
const absurdShare = 1000;

export function dragSentence({ scenario, breakEven, drag, figures }: Answered): Sentence {
  const costs: Sentence = [
    breakEven === null ? 'At your outlook, hedging ' : 'At that vol, hedging ',
    hedgedHow(scenario, figures.effectiveInterval),
    ' costs ',
    figure(money(drag.total), 'cost'),
    ' on average over ',
    duration(scenario.expiry, scenario.daysPerYear),
  ];
  const share: Sentence =
    drag.shareOfPremium === null || drag.shareOfPremium > absurdShare
      ? ['; there is no premium to speak of']
      : [', ', figure(percentFine(drag.shareOfPremium), 'cost'), ' of the premium'];
  return [...costs, ...share, ...dragBesideDrift(scenario, breakEven)];
}

/** With a drift the distance from the implied vol is not the drag alone: the drag is said apart. */
function dragBesideDrift(scenario: Scenario, answer: BreakEven | null): Sentence {
  if (scenario.excessDrift === 0 || answer === null) return ['.'];
  if (answer.dragVolPoints === null)
    return ['. The distance from the implied vol has the drift in it too.'];
  const points = figure(volPoints(answer.dragVolPoints), 'cost');
  return ['. That is a drag of ', points, ' vol points; the rest of the distance is the drift’s.'];
}

/** Where the edge is next to nothing its multiples say nothing. */
function timesSaid(times: number): string {
  return times > 1e6 ? 'over a million times' : `${ratio(times)} times`;
}

export function verdict(scenario: Scenario, outlook: Outlook): Sentence {
  const vol = figure(percent(outlookVol(scenario)), 'realized');
  const net = figure(moneySigned(outlook.netPnl), outlook.netPnl > 0 ? 'gain' : 'loss');
  const start = ['At your outlook of ', vol] as const;
  if (outlook.netPnl === 0) {
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
  if (outlook.netPnl > 0) {
    const share = outlook.cost === 0 ? 'nothing' : percentFine(outlook.costToEdge);
    return [
      ...start,
      ' it ',
      figure('pays', 'gain'),
      ': expected P&L ',
      net,
      '; costs take ',
      figure(share, 'cost'),
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
    figure(timesSaid(outlook.costToEdge), 'cost'),
    ' the edge.',
  ];
}

/** The answer in a line, for a small screen on which the sentences have scrolled away. */
export function strip(answer: BreakEven | null, outlook: Outlook): Sentence {
  const start: Sentence =
    answer === null
      ? ['No break-even']
      : ['Break-even ', figure(percent(answer.breakEvenVol), 'breakEven')];
  if (outlook.netPnl === 0) return [...start, ' · breaks even exactly'];
  const pays = outlook.netPnl > 0;
  return [
    ...start,
    pays ? ' · pays ' : ' · does not pay ',
    figure(moneySigned(outlook.netPnl), pays ? 'gain' : 'loss'),
  ];
}

export function shortIntervalWarning(scenario: Scenario, answer: BreakEven): Sentence | null {
  if (scenario.excessDrift !== 0) {
    const { shortIntervalBreakEvenVol: vol } = answer;
    const says = vol === null ? '' : ` and would say ${percent(vol)}`;
    return [`The short-interval formula knows no drift${says}. Use the exact figure.`];
  }
  if (answer.shortIntervalReliable || answer.dragVolPoints === 0) return null;
  if (answer.shortIntervalBreakEvenVol === null || answer.shortIntervalGap === null) {
    return ['The short-interval formula gives no break-even here; the exact figure above stands.'];
  }
  return [
    'The short-interval formula would say ',
    percent(answer.shortIntervalBreakEvenVol),
    ', wrong by ',
    percentFine(answer.shortIntervalGap),
    ' of the drag: it knows nothing of the first and last hedge nor of the life of the option. Use the exact figure.',
  ];
}

export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}
export interface FigureGroup {
  readonly title: string;
  readonly figures: readonly KeyFigure[];
}

/** Answers in their own right: the position can be valued, only its break-even does not exist. */
export const noBreakEvenCodes = [
  'costs_exceed_gamma',
  'costs_exceed_theta',
  'pays_at_any_vol',
  'nothing_to_scalp',
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

export function keyFigures(answered: Answered): readonly FigureGroup[] {
  const { scenario, breakEven, figures, drag, outlook } = answered;
  return [
    { title: 'Break-even', figures: breakEvenFigures(breakEven, figures, scenario) },
    { title: 'Drag', figures: dragFigures(breakEven, drag, scenario) },
    { title: 'At your outlook', figures: outlookFigures(figures, outlook, scenario) },
    { title: 'Position', figures: positionFigures(figures, scenario) },
  ];
}

const nothing = '–';

function shown(answer: BreakEven | null, read: (answer: BreakEven) => string): string {
  return answer === null ? nothing : read(answer);
}

function dayWord(scenario: Scenario): string {
  return isCalendarYear(scenario.daysPerYear) ? 'day' : 'trading day';
}

function breakEvenFigures(
  answer: BreakEven | null,
  figures: Figures,
  scenario: Scenario,
): readonly KeyFigure[] {
  return [
    { label: 'Realized vol', value: shown(answer, (a) => percent(a.breakEvenVol)) },
    {
      label: 'By the short-interval formula',
      value: shown(answer, (a) =>
        a.shortIntervalBreakEvenVol === null ? nothing : percent(a.shortIntervalBreakEvenVol),
      ),
    },
    {
      label: `Move a ${dayWord(scenario)}`,
      value: shown(answer, (a) => percentFine(a.breakEvenDailyMove)),
      note: `implied ${percentFine(figures.impliedDailyMove)}`,
    },
    { label: 'Move per hedge', value: shown(answer, (a) => percentFine(a.breakEvenMovePerHedge)) },
  ];
}

function dragFigures(
  answer: BreakEven | null,
  drag: Drag,
  scenario: Scenario,
): readonly KeyFigure[] {
  return [
    { label: 'Expected cost', value: money(drag.total) },
    {
      label: 'Share of premium',
      value: drag.shareOfPremium === null ? nothing : percentFine(drag.shareOfPremium),
    },
    {
      label: 'Vol points',
      value: shown(answer, (a) =>
        a.dragVolPoints === null ? nothing : volPoints(a.dragVolPoints),
      ),
    },
    { label: 'Per hedge', value: money(drag.perHedge) },
    { label: `Per ${dayWord(scenario)}`, value: money(drag.perDay) },
  ];
}

function outlookFigures(
  figures: Figures,
  outlook: Outlook,
  { side }: Scenario,
): readonly KeyFigure[] {
  return [
    { label: 'Gamma P&L', value: moneySigned(outlook.gammaPnl) },
    // The core's rent is negative for a writer, who receives it; here the two lines add up to the edge.
    {
      label: side === 'long' ? 'Theta rent' : 'Theta received',
      value: moneySigned(-outlook.thetaRent),
    },
    { label: 'Edge before costs', value: moneySigned(outlook.edge) },
    { label: 'Expected P&L', value: moneySigned(outlook.netPnl) },
    {
      label: 'Cost to gamma',
      value: outlook.costToGamma === null ? nothing : percentFine(outlook.costToGamma),
    },
    {
      label: 'Cost to edge',
      value: outlook.costToEdge === null ? 'no edge' : percentFine(outlook.costToEdge),
    },
    {
      label: 'P&L standard deviation',
      value: figures.pnlStdDev === null ? nothing : money(figures.pnlStdDev),
      note: 'before costs',
    },
  ];
}

function positionFigures(figures: Figures, scenario: Scenario): readonly KeyFigure[] {
  return [
    { label: 'Premium', value: money(figures.premium) },
    { label: 'Dollar gamma', value: money(figures.dollarGamma) },
    { label: 'Hedges', value: count(figures.hedgeCount) },
    { label: 'One every', value: duration(figures.effectiveInterval, scenario.daysPerYear) },
    { label: 'Year', value: yearSaid(scenario.daysPerYear) },
  ];
}

export function yearSaid(daysPerYear: number): string {
  return isCalendarYear(daysPerYear)
    ? `${count(daysPerYear)} calendar days of 24 hours`
    : `${count(daysPerYear)} trading days`;
}
