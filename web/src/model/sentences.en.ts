// sentences.en.ts: the sentences that carry figures. Which of them is said, and with which figures,
// sentences.ts decides; here they are worded, so that each language may order them in its own way.
import type { Source } from './answered.ts';
import type { Scenario } from './contract.gen.ts';
import { type Figure, figure, type Sentence } from './sentence.ts';

type Side = Scenario['side'];

/** A span after “every”, which one day or hour follows without its number. */
function every(span: string): string {
  const plain = span.replace(/^1\u202Ftrading day$/u, 'trading day').replace(/^1\sh$/u, 'hour');
  return `every ${plain}`;
}

/** When each rule trades, as it follows the word “hedging”. */
export const hedged = {
  interval: every,
  leland: (span: string) => `${every(span)} to Leland’s delta`,
  priceMove: (move: string) => `each time the price has moved ${move}`,
  priceMoveStdDevs: (moves: string) =>
    moves === '1'
      ? 'each time the price has moved as far as in an ordinary day'
      : `each time the price has moved ${moves} ordinary days’ worth`,
  bandToTarget: (deltas: string) => `inside a band of ${deltas} deltas, back to the delta,`,
  bandToEdge: (deltas: string) => `inside a band of ${deltas} deltas, back to its edge,`,
  whalleyWilmott: () => 'inside the Whalley–Wilmott band',
  zakamouline: () => 'inside Zakamouline’s band',
  none: () => 'never',
};

/** What the costs are of, as the subject of a sentence. */
export const subjects = {
  hedging: (how: string) => `hedging ${how}`,
  option: 'trading the option',
};

const paid = { long: 'you pay', short: 'you are paid' };
const mustReach = {
  long: 'Realized vol must reach ',
  short: 'Realized vol must stay below ',
};

export const headlines = {
  atImplied: (side: Side, vol: Figure): Sentence => [
    mustReach[side],
    vol,
    `, just the vol ${paid[side]}.`,
  ],
  nothingHedged: (side: Side, vol: Figure): Sentence => [
    mustReach[side],
    vol,
    `, just the vol ${paid[side]}: nothing is hedged.`,
  ],
  free: (side: Side, vol: Figure): Sentence => [
    mustReach[side],
    vol,
    `, just the vol ${paid[side]}: this hedging costs nothing.`,
  ],
  above: (side: Side, vol: Figure, points: Figure, implied: Figure): Sentence => [
    mustReach[side],
    vol,
    ': ',
    points,
    ' vol points above the ',
    implied,
    ` ${paid[side]}.`,
  ],
  below: (side: Side, vol: Figure, points: Figure, implied: Figure): Sentence => [
    mustReach[side],
    vol,
    ': ',
    points,
    ` vol points ${side === 'long' ? 'below' : 'under'} the `,
    implied,
    ` ${paid[side]}.`,
  ],
};

/** Why there is no break-even. */
export const noRoots = {
  nothingToScalp: (): Sentence => [
    figure('This option has no time value left to scalp'),
    ': it has no break-even.',
  ],
  driftDecides: (): Sentence => [
    figure('No single realized vol divides gain from loss here'),
    ': the drift decides too.',
  ],
  paysByCarry: (): Sentence => [
    figure('At any realized vol this pays', 'gain'),
    ': holding the hedge earns more than everything else costs.',
  ],
  paysLong: (): Sentence => [
    figure('At any realized vol this pays', 'gain'),
    ': the drift earns more than theta and hedging cost.',
  ],
  paysShort: (): Sentence => [
    figure('At any realized vol this pays', 'gain'),
    ': drift and theta earn more than scalps and hedging cost.',
  ],
  losesLong: (how: string): Sentence => [
    figure('No realized vol makes this pay', 'loss'),
    `: ${how} costs more than gamma can earn.`,
  ],
  losesShort: (how: string): Sentence => [
    figure('No realized vol is low enough', 'loss'),
    `: ${how} costs more than the theta you are paid.`,
  ],
};

/** What hedging costs: where that is told, how much, in how many trades, and of which premium. */
export const drags = {
  nothing: (): Sentence => [
    'Nothing is traded, so hedging costs nothing; the whole risk of the option stays.',
  ],
  atOutlook: (how: string, cost: Figure): Sentence => [
    `At your outlook, ${how} costs `,
    cost,
    ' on average until expiry',
  ],
  whileHeld: (how: string, cost: Figure): Sentence => [
    `At your outlook, ${how} costs `,
    cost,
    ' on average while it is held',
  ],
  noPremium: (): Sentence => ['; there is no premium to speak of'],
  share: (share: Figure): Sentence => [', ', share, ' of the premium'],
  tradesAndShare: (trades: string, share: Figure): Sentence => [
    `, in ${trades}, `,
    share,
    ' of the premium',
  ],
  end: (): Sentence => ['.'],
  driftToo: (): Sentence => ['. The distance from the implied vol has the drift in it too.'],
  besideDrift: (points: Figure): Sentence => [
    '. Costs move the break-even by ',
    points,
    ' vol points; the rest of the distance is the drift’s.',
  ],
};

/** An expected number of trades: whole by the clock, a mean elsewhere. */
export const trades = {
  exactly: (count: string) => (count === '1' ? '1 trade' : `${count} trades`),
  about: (count: string) => `about ${count} trades`,
};

/** How often the edge goes into the costs. */
export const times = {
  said: (count: string) => `${count} times`,
  overAMillion: 'over a million times',
};

export const nothingSaid = 'nothing';

export const verdicts = {
  even: (vol: Figure): Sentence => [
    'At your outlook of ',
    vol,
    ' it ',
    figure('breaks even exactly'),
    ': expected P&L ',
    figure('0'),
    '.',
  ],
  noEdge: (vol: Figure, net: Figure): Sentence => [
    'At your outlook of ',
    vol,
    ' it ',
    figure('does not pay', 'loss'),
    ': there is no edge to pay the hedging from. Expected P&L ',
    net,
    '.',
  ],
  paysByCarry: (vol: Figure, net: Figure): Sentence => [
    'At your outlook of ',
    vol,
    ' it ',
    figure('pays', 'gain'),
    ': expected P&L ',
    net,
    '. There is no edge; holding the hedge earns more than hedging costs.',
  ],
  pays: (vol: Figure, net: Figure, share: Figure): Sentence => [
    'At your outlook of ',
    vol,
    ' it ',
    figure('pays', 'gain'),
    ': expected P&L ',
    net,
    '; costs take ',
    share,
    ' of the edge.',
  ],
  loses: (vol: Figure, net: Figure, times: Figure): Sentence => [
    'At your outlook of ',
    vol,
    ' it ',
    figure('does not pay', 'loss'),
    ': expected P&L ',
    net,
    '; costs are ',
    times,
    ' the edge.',
  ],
};

/** The answer in a line. */
export const strips = {
  breakEven: (vol: Figure): Sentence => ['Break-even ', vol],
  noBreakEven: (): Sentence => ['No break-even'],
  even: (): Sentence => [' · breaks even exactly'],
  pays: (net: Figure): Sentence => [' · pays ', net],
  loses: (net: Figure): Sentence => [' · does not pay ', net],
};

export const closedForms = {
  shortInterval: 'short-interval formula',
  smallMove: 'small-move formula',
};

/** What the closed form leaves out; `name` is its name. */
export const closedFormWarnings = {
  noDrift: (name: string) => `The ${name} knows no drift. Use the exact figure.`,
  noDriftSays: (name: string, vol: string) =>
    `The ${name} knows no drift and would say ${vol}. Use the exact figure.`,
  noBreakEven: (name: string) =>
    `The ${name} gives no break-even here; the exact figure above stands.`,
  wrong: (name: string, vol: string, share: string) =>
    `The ${name} would say ${vol}, wrong by ${share} of the drag: it knows nothing of the first and last hedge nor of the life of the option. Use the exact figure.`,
};

export const sourceNames: Readonly<Record<Source, string>> = {
  exact: 'exact',
  integral: 'an integral over time and price',
  solver: 'solved on a grid of times and prices',
  approximation: 'an approximation',
};

export const shortSources: Readonly<Record<Source, string>> = {
  exact: 'exact',
  integral: 'integral',
  solver: 'solved on a grid',
  approximation: 'approximation',
};

export const sources = {
  briefly: (source: string, error: string) => `${source}, error about ${error}`,
  said: (source: string, error: string) => `${source}, measured error about ${error}`,
  both: (source: string) => `Where this comes from: cost and risk are ${source}.`,
  each: (cost: string, risk: string) =>
    `Where this comes from: the cost is ${cost}; the risk is ${risk}.`,
};
