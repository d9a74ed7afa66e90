// terms.ts: what goes into the formulas of the explanations, read off inputs and outputs with more digits
// than the page shows, so that the sums can be followed.

import type { Answered } from './answered.ts';
import { gap, percent, significant, trimmed } from './format.ts';
import { moneyOf } from './money.ts';
import { outlookVol, timeHeld } from './state.ts';

export interface Term {
  readonly id: TermId;
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

const digits = 6;

type Kind = 'vol' | 'money' | 'number';
type Read = (answered: Answered) => number | null | undefined;

const terms = {
  breakEven: ['vol', ({ breakEven }) => breakEven?.breakEvenVol],
  implied: ['vol', ({ scenario }) => scenario.impliedVol],
  realized: ['vol', ({ scenario }) => outlookVol(scenario)],
  hedgeVol: ['vol', hedgeVolOf],
  cost: ['money', ({ drag }) => drag.total],
  costAtOutlook: ['money', ({ outlook }) => outlook.cost],
  premium: ['money', ({ figures }) => figures.premium],
  expiry: ['number', ({ scenario }) => scenario.expiry],
  held: ['number', ({ scenario }) => timeHeld(scenario)],
  interval: ['number', ({ figures }) => figures.effectiveInterval],
  wanted: ['number', ({ scenario }) => scenario.hedgeInterval],
  check: ['number', ({ scenario }) => scenario.checkInterval],
  hedges: ['number', ({ figures }) => figures.hedgeCount],
  days: ['number', ({ scenario }) => scenario.daysPerYear],
  halfSpread: ['vol', ({ scenario }) => scenario.halfSpread],
  fee: ['vol', ({ scenario }) => scenario.feeRate],
  fixed: ['money', ({ scenario }) => scenario.fixedCost],
  move: ['vol', ({ scenario }) => scenario.priceMove],
  moveInDays: ['number', ({ scenario }) => scenario.priceMoveStdDevs],
  gammaPnl: ['money', ({ outlook }) => outlook.gammaPnl],
  thetaRent: ['money', ({ outlook }) => outlook.thetaRent],
  edge: ['money', ({ outlook }) => outlook.edge],
  spot: ['number', ({ scenario }) => scenario.spot],
  strike: [
    'number',
    ({ scenario: { structure, strike } }) => (structure === 'custom' ? null : strike),
  ],
  strikeHigh: [
    'number',
    ({ scenario: { structure, strikeHigh } }) => (structure === 'strangle' ? strikeHigh : null),
  ],
  rate: ['vol', ({ scenario }) => scenario.rate],
  dividendYield: ['vol', ({ scenario }) => scenario.dividendYield],
  quantity: ['number', ({ scenario }) => scenario.quantity],
  multiplier: ['number', ({ scenario }) => scenario.multiplier],
  dollarGamma: ['money', ({ figures }) => figures.dollarGamma],
  part0: ['money', ({ drag }) => drag.spread],
  part1: ['money', ({ drag }) => drag.fee],
  part2: ['money', ({ drag }) => drag.fixed],
  part3: ['money', ({ drag }) => drag.impact],
  part4: ['money', ({ drag }) => drag.carry],
  part5: ['money', ({ drag }) => drag.option],
} as const satisfies Readonly<Record<string, readonly [Kind, Read]>>;

export type TermId = keyof typeof terms;
export const termIds = Object.keys(terms) as readonly TermId[];

/** Null where the calculation has no such thing. */
export function readTerm(id: TermId, answered: Answered, name: string): Term | null {
  const [kind, read] = terms[id];
  const value = read(answered);
  if (typeof value !== 'number') return null;
  return { id, name, value, text: textOf(kind, value, answered) };
}

function textOf(kind: Kind, value: number, { scenario }: Answered): string {
  if (kind === 'vol') return percentExact(value);
  const text = trimmed(significant(value, digits));
  const { unit } = moneyOf(scenario);
  return kind === 'money' && unit !== '' ? `${text}${gap}${unit}` : text;
}

/** A share in per cent with as many decimals as say it, four at most. */
function percentExact(value: number): string {
  const [text = ''] = percent(value, 4).split(gap);
  return `${trimmed(text)}${gap}%`;
}

/** The vol in the delta; Leland's rule puts one of its own there. */
function hedgeVolOf({ scenario }: Answered): number | null {
  const { hedgeVol, rule, impliedVol } = scenario;
  if (rule === 'leland') return null;
  if (typeof hedgeVol === 'number') return hedgeVol;
  return hedgeVol === 'implied' ? impliedVol : outlookVol(scenario);
}
