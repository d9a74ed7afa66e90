// sentences.ts: which sentence is said of an answer, and with which figures. They are written out from
// what the core computed; nothing is computed here, and the words are in sentences.en.ts.
import { type Answered, gammaSide, netOf, type Source } from './answered.ts';
import type { BreakEven, Outlook, Scenario } from './contract.gen.ts';
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
import { inForce } from './language.ts';
import { moneyOf } from './money.ts';
import { figure, type Sentence } from './sentence.ts';
import * as en from './sentences.en.ts';
import { isTimed } from './shown.ts';
import { isHeld, outlookVol } from './state.ts';

export type { Answered, NoBreakEven, Source } from './answered.ts';
export { netOf, noBreakEvenCodes } from './answered.ts';
export type { Figure, Meaning, Sentence } from './sentence.ts';
export { textOf } from './sentence.ts';

const say = inForce(en, (zh) => zh.sentences);

/** When a rule trades; `interval` is the one entered, or the one the life was divided into. */
export function hedgedHow(scenario: Scenario, interval = scenario.hedgeInterval): string {
  const { rule } = scenario;
  const short = (value: number): string => trimmed(significant(value, 3));
  switch (rule) {
    case 'interval':
    case 'leland':
      return say.hedged[rule](duration(interval, scenario.daysPerYear));
    case 'priceMove':
      return say.hedged.priceMove(percentShort(scenario.priceMove));
    case 'priceMoveStdDevs':
      return say.hedged.priceMoveStdDevs(short(scenario.priceMoveStdDevs));
    case 'bandToTarget':
    case 'bandToEdge':
      return say.hedged[rule](short(scenario.bandHalfWidth));
    default:
      return say.hedged[rule]();
  }
}

/** What the costs are of, as the subject of a sentence. */
function hedging(scenario: Scenario, interval?: number): string {
  return scenario.rule === 'none'
    ? say.subjects.option
    : say.subjects.hedging(hedgedHow(scenario, interval));
}

export function headline(scenario: Scenario, answer: BreakEven): Sentence {
  const side = gammaSide(scenario, answer);
  const vol = figure(percent(answer.breakEvenVol), 'breakEven', 'breakEvenVol');
  const over = answer.volOverImplied;
  if (over === 0) {
    if (answer.drag.total !== 0) return say.headlines.atImplied(side, vol);
    return scenario.rule === 'none'
      ? say.headlines.nothingHedged(side, vol)
      : say.headlines.free(side, vol);
  }
  const points = figure(volPoints(over < 0 ? -over : over), 'cost', 'volOverImplied');
  const implied = figure(percent(scenario.impliedVol), 'implied', 'impliedVol');
  return say.headlines[over > 0 ? 'above' : 'below'](side, vol, points, implied);
}

/** Why there is no break-even, in words that never speak against the verdict below them. */
export function noRoot({ scenario, noBreakEven, figures, outlook }: Answered): Sentence {
  const long = gammaSide(scenario, figures) === 'long';
  if (noBreakEven === 'nothing_to_scalp') return say.noRoots.nothingToScalp();
  if ((noBreakEven === 'pays_at_any_vol') !== outlook.netPnl > 0) return say.noRoots.driftDecides();
  if (noBreakEven === 'pays_at_any_vol') {
    if (scenario.excessDrift === 0) return say.noRoots.paysByCarry();
    return long ? say.noRoots.paysLong() : say.noRoots.paysShort();
  }
  const how = hedging(scenario, figures.effectiveInterval);
  return long ? say.noRoots.losesLong(how) : say.noRoots.losesShort(how);
}

/** A cost of more than so many premiums says that there was hardly a premium. */
const absurdShare = 1000;

export function dragSentence({ scenario, breakEven, drag, figures }: Answered): Sentence {
  if (scenario.rule === 'none' && drag.total === 0) return say.drags.nothing();
  const how = hedging(scenario, figures.effectiveInterval);
  const cost = figure(moneyOf(scenario).said(drag.total), 'cost', 'cost');
  // The costs of an answer are those at the outlook, whatever its break-even is.
  const start = isHeld(scenario) ? say.drags.atOutlook(how, cost) : say.drags.whileHeld(how, cost);
  return [...start, ...ofPremium(scenario, drag), ...dragBesideDrift(scenario, breakEven)];
}

function ofPremium({ rule }: Scenario, { shareOfPremium, trades }: Answered['drag']): Sentence {
  if (shareOfPremium === null || shareOfPremium > absurdShare) return say.drags.noPremium();
  const share = figure(percentFine(shareOfPremium), 'cost', 'shareOfPremium');
  return rule === 'none'
    ? say.drags.share(share)
    : say.drags.tradesAndShare(tradesSaid(trades), share);
}

/** An expected number of trades: whole by the clock, a mean elsewhere. */
export function tradesSaid(trades: number): string {
  return Number.isInteger(trades)
    ? say.trades.exactly(count(trades))
    : say.trades.about(meanTrades(trades));
}

export function meanTrades(trades: number): string {
  if (Number.isInteger(trades)) return count(trades);
  return trades < 10 ? significant(trades, 2) : fixed(trades, 0);
}

/** With a drift the distance from the implied vol is not the drag alone: the drag is said apart. */
function dragBesideDrift(scenario: Scenario, answer: BreakEven | null): Sentence {
  if (scenario.excessDrift === 0 || answer === null) return say.drags.end();
  if (answer.dragVolPoints === null) return say.drags.driftToo();
  return say.drags.besideDrift(figure(volPoints(answer.dragVolPoints), 'cost', 'dragVolPoints'));
}

/** Where the edge is next to nothing its multiples say nothing. */
function timesSaid(times: number): string {
  return times > 1e6 ? say.times.overAMillion : say.times.said(ratio(times));
}

export function verdict(scenario: Scenario, outlook: Outlook): Sentence {
  const vol = figure(percent(outlookVol(scenario)), 'realized', 'realizedVol');
  const netPnl = netOf(outlook);
  if (netPnl === 0) return say.verdicts.even(vol);
  const net = figure(moneyOf(scenario).signed(netPnl), netPnl > 0 ? 'gain' : 'loss', 'netPnl');
  if (outlook.costToEdge === null) {
    return netPnl > 0 ? say.verdicts.paysByCarry(vol, net) : say.verdicts.noEdge(vol, net);
  }
  if (netPnl > 0) {
    const share = outlook.cost === 0 ? say.nothingSaid : percentFine(outlook.costToEdge);
    return say.verdicts.pays(vol, net, figure(share, 'cost', 'costToEdge'));
  }
  return say.verdicts.loses(vol, net, figure(timesSaid(outlook.costToEdge), 'cost', 'costToEdge'));
}

/** The answer in a line, for a small screen on which the sentences have scrolled away. */
export function strip({ scenario, breakEven: answer, outlook }: Answered): Sentence {
  const start =
    answer === null
      ? say.strips.noBreakEven()
      : say.strips.breakEven(figure(percent(answer.breakEvenVol), 'breakEven', 'breakEvenVol'));
  const net = netOf(outlook);
  if (net === 0) return [...start, ...say.strips.even()];
  const { signed } = moneyOf(scenario);
  return net > 0
    ? [...start, ...say.strips.pays(figure(signed(net), 'gain', 'netPnl'))]
    : [...start, ...say.strips.loses(figure(signed(net), 'loss', 'netPnl'))];
}

/** The closed form a rule has: by the clock, after a move, or none at all. */
export function closedFormName(rule: Scenario['rule']): string | null {
  if (isTimed(rule)) return say.closedForms.shortInterval;
  return rule === 'priceMove' || rule === 'priceMoveStdDevs' ? say.closedForms.smallMove : null;
}

export function shortIntervalWarning(scenario: Scenario, answer: BreakEven): Sentence | null {
  const name = closedFormName(scenario.rule);
  if (name === null) return null;
  const { shortIntervalBreakEvenVol: vol } = answer;
  const warn = say.closedFormWarnings;
  if (scenario.excessDrift !== 0) {
    return [vol === null ? warn.noDrift(name) : warn.noDriftSays(name, percent(vol))];
  }
  if (answer.shortIntervalReliable || answer.dragVolPoints === 0) return null;
  if (vol === null || answer.shortIntervalGap === null) return [warn.noBreakEven(name)];
  return [warn.wrong(name, percent(vol), percentFine(answer.shortIntervalGap))];
}

/** Where a figure came from, where there is little room: beside a key figure. */
export function sourceBriefly(source: Source, error: number | null): string {
  const name = say.shortSources[source];
  return error === null ? name : say.sources.briefly(name, percentShort(error));
}

/** Where a figure came from, in a few words and with the error that was measured. */
export function sourceSaid(source: Source, error: number | null): string {
  const name = say.sourceNames[source];
  return error === null ? name : say.sources.said(name, percentShort(error));
}

/** Where the cost and the risk came from, where that is worth a sentence. */
export function sourceNote({ drag, figures }: Answered): Sentence | null {
  const cost = sourceSaid(drag.source, drag.sourceError);
  const risk = sourceSaid(figures.riskSource, figures.riskError);
  const plain = say.sourceNames.exact;
  if (cost === plain && (risk === plain || figures.pnlStdDev === null)) return null;
  return [cost === risk ? say.sources.both(cost) : say.sources.each(cost, risk)];
}
