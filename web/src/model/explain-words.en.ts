// explain-words.en.ts: what each result of the page means, in plain words, and the names of what goes
// into it.
import type { FigureId, TermId } from './explanations.ts';

export const explainWords = {
  close: 'Close',
  inGeneral: 'In general',
  here: 'Here',
  with: 'With',
  from: 'Where it comes from',
  reading: 'To read on',
  gone: 'There is no such figure for what is entered now.',
  method: (section: string) => `docs/method.md, “${section}”`,
  volPoints: 'vol points',
} as const;

/** Of a figure that comes straight from its formula. */
export const origins = {
  exact: 'By this formula, exact to rounding.',
  input: 'You entered it.',
  withDrift: 'By this formula, and what the drift adds; exact to rounding.',
  closedEarly:
    'By this formula, less what of the premium is got back at the close; exact to rounding.',
  cost: (source: string) => `The cost is ${source}.`,
  root: (source: string) => `The equation is solved to rounding; the cost in it is ${source}.`,
  risk: (source: string) => `Before costs and with no drift; ${source}.`,
  closed: 'A closed form: an approximation for short intervals and small moves.',
  closedOff: (share: string) =>
    `A closed form: an approximation, off by ${share} of the drag here.`,
} as const;

/** Names of figures that stand in a sentence only; the others have theirs in the list of key figures. */
export const figureNames: Readonly<Partial<Record<FigureId, string>>> = {
  breakEvenVol: 'Break-even realized vol',
  volOverImplied: 'Break-even less implied vol',
  dragVolPoints: 'Drag in vol points',
  impliedVol: 'Implied vol',
  realizedVol: 'Your outlook',
  perHedge: 'Cost per hedge',
  perDay: 'Cost per day',
  hedgeCount: 'Hedge intervals',
  effectiveInterval: 'Hedge interval used',
  checkInterval: 'Time between looks',
  year: 'Days that make a year',
};

export const meaningsOf: Readonly<Record<FigureId, string>> = {
  breakEvenVol:
    'The vol the underlying must really show for the whole hedged position to earn nothing and lose nothing on average, every cost counted.',
  volOverImplied: 'How far the break-even lies from the vol that was paid.',
  shortIntervalBreakEvenVol:
    'What the field’s formula says of the same: gamma, theta and cost of one step in balance. It knows nothing of the first and last hedge.',
  breakEvenDailyMove:
    'One standard deviation of a day’s move at the break-even vol. The mean move, up or down, is 0.8 of it.',
  breakEvenMovePerHedge:
    'One standard deviation of the move from one hedge to the next at the break-even vol.',
  cost: 'What all trades of the hedge, holding it (C₅) and trading the options (C₆) are expected to cost while the position is held, in money of today, at the vol of your outlook.',
  trades:
    'How many trades are expected: at each date, the chance that there is something to trade.',
  shareOfPremium: 'The expected cost over what the options cost.',
  dragVolPoints: 'How far costs move the break-even, never less than nothing.',
  perHedge: 'The expected cost over the number of hedge intervals.',
  perDay: 'The expected cost over the days the position is held.',
  gammaPnl:
    'What the scalps earn at your outlook before costs: half the squared vol, times the gamma expected on the way. A writer pays it.',
  thetaRent:
    'What time takes: the same gamma at the vol in the delta, and the premium above the value at that vol. It is shown with its sign in the P&L: the holder pays it, the writer is paid.',
  edge: 'What gamma earns less what time takes, before costs.',
  netPnl: 'The edge at your outlook less the expected cost there.',
  costToGamma: 'The expected cost at your outlook over the size of the gamma P&L.',
  costToEdge:
    'The expected cost at your outlook over the edge. Above 100 % scalping is inefficient: hedging costs more than the edge.',
  pnlStdDev:
    'How far the hedged P&L scatters because the hedge is traded now and then, not all the time.',
  premium:
    'What the options of the whole position are worth at the implied vol: n of each are held, and ω is 1 for a call and −1 for a put.',
  dollarGamma:
    'How much of the hedge, in money, a move calls for, over the part of the price that it is: gamma times the squared price, for the whole position.',
  hedgeCount: 'The time held over the interval you want, rounded to a whole number.',
  effectiveInterval: 'The time held over that number of intervals.',
  checkInterval: 'How often the price is looked at to see whether the rule calls for a trade.',
  year: 'What a vol a year is divided by to become a vol a day.',
  impliedVol: 'The vol that was paid for the options, or received.',
  realizedVol: 'The vol you expect the underlying to realize.',
};

export const termNames: Readonly<Record<TermId, string>> = {
  breakEven: 'break-even vol',
  implied: 'implied vol',
  realized: 'your outlook',
  hedgeVol: 'vol in the delta',
  cost: 'expected cost',
  costAtOutlook: 'expected cost at your outlook',
  premium: 'premium',
  expiry: 'time to expiry, years',
  held: 'time held, years',
  interval: 'hedge interval used, years',
  wanted: 'hedge interval wanted, years',
  check: 'time between looks, years',
  hedges: 'hedge intervals',
  days: 'days in a year',
  halfSpread: 'half-spread',
  fee: 'fee',
  fixed: 'fixed cost of a trade',
  move: 'price move',
  moveInDays: 'price move, in days’ standard deviations',
  gammaPnl: 'gamma P&L',
  thetaRent: 'theta rent',
  edge: 'edge before costs',
  spot: 'price of the underlying',
  strike: 'strike',
  strikeHigh: 'strike of the call',
  rate: 'interest rate',
  dividendYield: 'yield',
  quantity: 'contracts',
  multiplier: 'units in a contract',
  dollarGamma: 'dollar gamma',
  part0: 'half-spread',
  part1: 'fee',
  part2: 'fixed',
  part3: 'impact',
  part4: 'carry',
  part5: 'options’ own cost',
};
