// Generated from core/src/fields.cpp by `npm run build:contract`. Do not edit.
export const numericsVersion = 1;

export type Unit =
  | 'word'
  | 'money'
  | 'years'
  | 'vol'
  | 'rate'
  | 'fraction'
  | 'count'
  | 'days'
  | 'ratio'
  | 'flag'
  | 'perUnit';

export type FieldGroup =
  | 'option'
  | 'position'
  | 'market'
  | 'hedging'
  | 'costs'
  | 'outlook'
  | 'conventions';

export interface Scenario {
  /** What is held: a call, a put, a straddle (both at one strike) or a strangle (a put below, a call above). */
  structure: 'call' | 'put' | 'straddle' | 'strangle';
  /** Long gamma holds the options and scalps against decay; short gamma wrote them and pays the scalps. */
  side: 'long' | 'short';
  /** Price of the underlying now. */
  spot: number;
  /** Strike price; for a strangle, the strike of its put. */
  strike: number;
  /** Strike of the call of a strangle; not used by other structures. */
  strikeHigh: number;
  /** Time to expiry. */
  expiry: number;
  /** Interest rate on cash, continuously compounded. */
  rate: number;
  /** Continuous yield of the underlying: dividends, borrow fee, funding or a foreign rate. */
  dividendYield: number;
  /** The vol paid for (or received with) the option's price. */
  impliedVol: number;
  /** The vol put in the delta: the implied vol, the realized vol, or a vol of your own. */
  hedgeVol: number | 'implied' | 'realized';
  /** Your outlook: the vol you expect the underlying to realize at the hedging times. */
  realizedVol: number | 'implied';
  /** Drift of the price above its cost of carry (rate less yield). */
  excessDrift: number;
  /** Number of contracts (of each leg). */
  quantity: number;
  /** Units of the underlying per contract. */
  multiplier: number;
  /** Time between hedges; the life is divided into the nearest whole number of intervals. */
  hedgeInterval: number;
  /** Half the bid-ask spread of the hedge, as a fraction of its price. */
  halfSpread: number;
  /** Fee on each hedge trade, as a fraction of the value traded. */
  feeRate: number;
  /** Cost of each hedge trade whatever its size: a ticket or gas, for the whole position. */
  fixedCost: number;
  /** Whether the first hedge is traded at a cost, or comes with the option (tied to the underlying). */
  setUp: 'traded' | 'none';
  /** How the last hedge ends: sold at expiry (cash settlement), delivered against the option (physical), or not counted. */
  unwind: 'cash' | 'physical' | 'none';
  /** Days that make a year: 252 trading days, 365 calendar days, or 365.25 around the clock. */
  daysPerYear: number;
}

export type FieldKey = keyof Scenario;

export interface FieldSpec {
  readonly key: FieldKey;
  readonly linkKey: string;
  readonly group: FieldGroup;
  readonly unit: Unit;
  /** With unit 'word' the only values; otherwise values beside the numbers. */
  readonly words: readonly string[];
  readonly preset: number | string;
  readonly minimum: number;
  readonly maximum: number;
  /** The usual range; a square scale is value = to * t * t, so that it reaches zero. */
  readonly slider: {
    readonly from: number;
    readonly to: number;
    readonly scale: 'linear' | 'log' | 'square';
  };
  readonly description: string;
}

export const fields: readonly FieldSpec[] = [
  {
    key: 'structure',
    linkKey: 's',
    group: 'option',
    unit: 'word',
    words: ['call', 'put', 'straddle', 'strangle'],
    preset: 'call',
    minimum: 0,
    maximum: 0,
    slider: { from: 0, to: 0, scale: 'linear' },
    description: 'What is held: a call, a put, a straddle (both at one strike) or a strangle (a put below, a call above).',
  },
  {
    key: 'side',
    linkKey: 'd',
    group: 'position',
    unit: 'word',
    words: ['long', 'short'],
    preset: 'long',
    minimum: 0,
    maximum: 0,
    slider: { from: 0, to: 0, scale: 'linear' },
    description: 'Long gamma holds the options and scalps against decay; short gamma wrote them and pays the scalps.',
  },
  {
    key: 'spot',
    linkKey: 'S',
    group: 'option',
    unit: 'money',
    words: [],
    preset: 100,
    minimum: 1e-06,
    maximum: 1e+12,
    slider: { from: 1, to: 200000, scale: 'log' },
    description: 'Price of the underlying now.',
  },
  {
    key: 'strike',
    linkKey: 'K',
    group: 'option',
    unit: 'money',
    words: [],
    preset: 100,
    minimum: 1e-06,
    maximum: 1e+12,
    slider: { from: 1, to: 200000, scale: 'log' },
    description: 'Strike price; for a strangle, the strike of its put.',
  },
  {
    key: 'strikeHigh',
    linkKey: 'K2',
    group: 'option',
    unit: 'money',
    words: [],
    preset: 110,
    minimum: 1e-06,
    maximum: 1e+12,
    slider: { from: 1, to: 200000, scale: 'log' },
    description: 'Strike of the call of a strangle; not used by other structures.',
  },
  {
    key: 'expiry',
    linkKey: 'T',
    group: 'option',
    unit: 'years',
    words: [],
    preset: 0.25,
    minimum: 1e-05,
    maximum: 50,
    slider: { from: 0.0027397260273972603, to: 5, scale: 'log' },
    description: 'Time to expiry.',
  },
  {
    key: 'rate',
    linkKey: 'r',
    group: 'market',
    unit: 'rate',
    words: [],
    preset: 0,
    minimum: -0.5,
    maximum: 1,
    slider: { from: -0.02, to: 0.15, scale: 'linear' },
    description: 'Interest rate on cash, continuously compounded.',
  },
  {
    key: 'dividendYield',
    linkKey: 'q',
    group: 'market',
    unit: 'rate',
    words: [],
    preset: 0,
    minimum: -1,
    maximum: 1,
    slider: { from: -0.05, to: 0.15, scale: 'linear' },
    description: 'Continuous yield of the underlying: dividends, borrow fee, funding or a foreign rate.',
  },
  {
    key: 'impliedVol',
    linkKey: 'iv',
    group: 'option',
    unit: 'vol',
    words: [],
    preset: 0.2,
    minimum: 0.001,
    maximum: 10,
    slider: { from: 0.03, to: 3, scale: 'log' },
    description: 'The vol paid for (or received with) the option\'s price.',
  },
  {
    key: 'hedgeVol',
    linkKey: 'hv',
    group: 'hedging',
    unit: 'vol',
    words: ['implied', 'realized'],
    preset: 'implied',
    minimum: 0.001,
    maximum: 10,
    slider: { from: 0.03, to: 3, scale: 'log' },
    description: 'The vol put in the delta: the implied vol, the realized vol, or a vol of your own.',
  },
  {
    key: 'realizedVol',
    linkKey: 'rv',
    group: 'outlook',
    unit: 'vol',
    words: ['implied'],
    preset: 'implied',
    minimum: 0.001,
    maximum: 10,
    slider: { from: 0.03, to: 3, scale: 'log' },
    description: 'Your outlook: the vol you expect the underlying to realize at the hedging times.',
  },
  {
    key: 'excessDrift',
    linkKey: 'mu',
    group: 'outlook',
    unit: 'rate',
    words: [],
    preset: 0,
    minimum: -10,
    maximum: 10,
    slider: { from: -0.5, to: 0.5, scale: 'linear' },
    description: 'Drift of the price above its cost of carry (rate less yield).',
  },
  {
    key: 'quantity',
    linkKey: 'qty',
    group: 'position',
    unit: 'count',
    words: [],
    preset: 1,
    minimum: 1e-09,
    maximum: 1e+12,
    slider: { from: 1, to: 10000, scale: 'log' },
    description: 'Number of contracts (of each leg).',
  },
  {
    key: 'multiplier',
    linkKey: 'm',
    group: 'position',
    unit: 'count',
    words: [],
    preset: 1,
    minimum: 1e-09,
    maximum: 1e+09,
    slider: { from: 1, to: 1000, scale: 'log' },
    description: 'Units of the underlying per contract.',
  },
  {
    key: 'hedgeInterval',
    linkKey: 'h',
    group: 'hedging',
    unit: 'years',
    words: [],
    preset: 0.003968253968253968,
    minimum: 1e-09,
    maximum: 50,
    slider: { from: 1e-05, to: 0.25, scale: 'log' },
    description: 'Time between hedges; the life is divided into the nearest whole number of intervals.',
  },
  {
    key: 'halfSpread',
    linkKey: 'hs',
    group: 'costs',
    unit: 'fraction',
    words: [],
    preset: 0.0005,
    minimum: 0,
    maximum: 0.5,
    slider: { from: 0, to: 0.01, scale: 'square' },
    description: 'Half the bid-ask spread of the hedge, as a fraction of its price.',
  },
  {
    key: 'feeRate',
    linkKey: 'f',
    group: 'costs',
    unit: 'fraction',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 0.5,
    slider: { from: 0, to: 0.01, scale: 'square' },
    description: 'Fee on each hedge trade, as a fraction of the value traded.',
  },
  {
    key: 'fixedCost',
    linkKey: 'c',
    group: 'costs',
    unit: 'money',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 1e+12,
    slider: { from: 0, to: 100, scale: 'square' },
    description: 'Cost of each hedge trade whatever its size: a ticket or gas, for the whole position.',
  },
  {
    key: 'setUp',
    linkKey: 'su',
    group: 'hedging',
    unit: 'word',
    words: ['traded', 'none'],
    preset: 'traded',
    minimum: 0,
    maximum: 0,
    slider: { from: 0, to: 0, scale: 'linear' },
    description: 'Whether the first hedge is traded at a cost, or comes with the option (tied to the underlying).',
  },
  {
    key: 'unwind',
    linkKey: 'u',
    group: 'hedging',
    unit: 'word',
    words: ['cash', 'physical', 'none'],
    preset: 'cash',
    minimum: 0,
    maximum: 0,
    slider: { from: 0, to: 0, scale: 'linear' },
    description: 'How the last hedge ends: sold at expiry (cash settlement), delivered against the option (physical), or not counted.',
  },
  {
    key: 'daysPerYear',
    linkKey: 'y',
    group: 'conventions',
    unit: 'days',
    words: [],
    preset: 252,
    minimum: 200,
    maximum: 366,
    slider: { from: 252, to: 365.25, scale: 'linear' },
    description: 'Days that make a year: 252 trading days, 365 calendar days, or 365.25 around the clock.',
  },
];

export interface Drag {
  /** Expected cost of the first hedge. */
  setUp: number;
  /** Expected cost of the hedges in between. */
  rebalancing: number;
  /** Expected cost of ending the last hedge. */
  unwind: number;
  /** The part of all these paid as half-spread. */
  spread: number;
  /** The part paid as fee on the value traded. */
  fee: number;
  /** The part paid per trade whatever its size. */
  fixed: number;
  /** Expected cost of hedging over the whole life, in present value. */
  total: number;
  /** The total over the premium; absent where there is no premium to speak of. */
  shareOfPremium: number | null;
  /** The total over the number of intervals. */
  perHedge: number;
  /** The total over the days of the life. */
  perDay: number;
}

export interface Outlook {
  /** The realized vol looked at. */
  realizedVol: number;
  /** Expected gamma P&L: what the scalps earn (a writer: lose). */
  gammaPnl: number;
  /** Expected theta rent: what time takes (a writer: brings). */
  thetaRent: number;
  /** Gamma P&L less theta rent, before costs. */
  edge: number;
  /** Expected cost of hedging. */
  cost: number;
  /** Edge less cost: the expected P&L. */
  netPnl: number;
  /** Cost over the size of the gamma P&L; absent where there is none. */
  costToGamma: number | null;
  /** Cost over the edge; above 1 the scalping is inefficient. Absent where there is no edge. */
  costToEdge: number | null;
}

export interface Price {
  /** Price at the implied vol. */
  price: number;
  /** dV/dS. */
  delta: number;
  /** d2V/dS2. */
  gamma: number;
  /** dV/dvol, per 1.00 of vol. */
  vega: number;
  /** dV/dt, per year. */
  theta: number;
  /** dV/drate, the yield held fixed. */
  rho: number;
  /** dV/dyield. */
  yieldRho: number;
  /** d2V/dSdvol. */
  vanna: number;
  /** d2V/dvol2. */
  volga: number;
  /** Change of delta per year. */
  charm: number;
  /** d gamma / dS. */
  speed: number;
  /** Change of gamma per year. */
  color: number;
  /** d gamma / dvol. */
  zomma: number;
  /** dV/dK. */
  dualDelta: number;
  /** Gamma times the squared price. */
  dollarGamma: number;
}

export interface Figures {
  /** One standard deviation of a day's move at the implied vol: the break-even without costs. */
  impliedDailyMove: number;
  /** Hedge intervals in the life of the option. */
  hedgeCount: number;
  /** The hedge interval used: expiry over that count. */
  effectiveInterval: number;
  /** Price of the whole position at the implied vol. */
  premium: number;
  /** Standard deviation of the hedged P&L at the outlook, before costs and with no excess drift; absent where rounding would show in it. */
  pnlStdDev: number | null;
  /** Gamma times the squared price, whole position. */
  dollarGamma: number;
}

export interface BreakEven extends Figures {
  /** Realized vol at which the expected P&L of the whole hedged position is zero, all costs counted. */
  breakEvenVol: number;
  /** The break-even less the implied vol; negative below it. */
  volOverImplied: number;
  /** How far costs move the break-even, as a decimal (0.01 is one vol point), never negative: from the implied vol, or with an excess drift from where free trading would break even. Absent where that does not exist. */
  dragVolPoints: number | null;
  /** The closed form for short intervals, without set-up, unwind and drift; absent where fixed costs leave a writer nothing. */
  shortIntervalBreakEvenVol: number | null;
  /** Distance of the closed form from the exact break-even, as a share of the drag; absent with an excess drift, which the closed form does not know. */
  shortIntervalGap: number | null;
  /** Whether that distance is at most 2 %. */
  shortIntervalReliable: boolean;
  /** One standard deviation of a day's move at the break-even vol, as a fraction of the price. */
  breakEvenDailyMove: number;
  /** One standard deviation of the move over a hedge interval at the break-even vol. */
  breakEvenMovePerHedge: number;
  drag: Drag;
  outlook: Outlook;
}

export interface Series {
  /** Zero where there is an answer, else one more than the place in errorCodes. */
  status: Uint8Array;
  breakEvenVol: Float64Array;
  volOverImplied: Float64Array;
  dragVolPoints: Float64Array;
  shortIntervalBreakEvenVol: Float64Array;
  shortIntervalGap: Float64Array;
  shortIntervalReliable: Float64Array;
}

export interface OutlookSeries {
  /** Zero where there is an answer, else one more than the place in errorCodes. */
  status: Uint8Array;
  realizedVol: Float64Array;
  gammaPnl: Float64Array;
  thetaRent: Float64Array;
  edge: Float64Array;
  cost: Float64Array;
  netPnl: Float64Array;
  costToGamma: Float64Array;
  costToEdge: Float64Array;
}

export interface OutputSpec {
  readonly group: 'breakEven' | 'figures' | 'drag' | 'outlook' | 'price';
  readonly key: string;
  readonly unit: Unit;
  readonly description: string;
}

export const outputs: readonly OutputSpec[] = [
  {
    group: 'breakEven',
    key: 'breakEvenVol',
    unit: 'vol',
    description: 'Realized vol at which the expected P&L of the whole hedged position is zero, all costs counted.',
  },
  {
    group: 'breakEven',
    key: 'volOverImplied',
    unit: 'vol',
    description: 'The break-even less the implied vol; negative below it.',
  },
  {
    group: 'breakEven',
    key: 'dragVolPoints',
    unit: 'vol',
    description: 'How far costs move the break-even, as a decimal (0.01 is one vol point), never negative: from the implied vol, or with an excess drift from where free trading would break even. Absent where that does not exist.',
  },
  {
    group: 'breakEven',
    key: 'shortIntervalBreakEvenVol',
    unit: 'vol',
    description: 'The closed form for short intervals, without set-up, unwind and drift; absent where fixed costs leave a writer nothing.',
  },
  {
    group: 'breakEven',
    key: 'shortIntervalGap',
    unit: 'ratio',
    description: 'Distance of the closed form from the exact break-even, as a share of the drag; absent with an excess drift, which the closed form does not know.',
  },
  {
    group: 'breakEven',
    key: 'shortIntervalReliable',
    unit: 'flag',
    description: 'Whether that distance is at most 2 %.',
  },
  {
    group: 'breakEven',
    key: 'breakEvenDailyMove',
    unit: 'fraction',
    description: 'One standard deviation of a day\'s move at the break-even vol, as a fraction of the price.',
  },
  {
    group: 'breakEven',
    key: 'breakEvenMovePerHedge',
    unit: 'fraction',
    description: 'One standard deviation of the move over a hedge interval at the break-even vol.',
  },
  {
    group: 'figures',
    key: 'impliedDailyMove',
    unit: 'fraction',
    description: 'One standard deviation of a day\'s move at the implied vol: the break-even without costs.',
  },
  {
    group: 'figures',
    key: 'hedgeCount',
    unit: 'count',
    description: 'Hedge intervals in the life of the option.',
  },
  {
    group: 'figures',
    key: 'effectiveInterval',
    unit: 'years',
    description: 'The hedge interval used: expiry over that count.',
  },
  {
    group: 'figures',
    key: 'premium',
    unit: 'money',
    description: 'Price of the whole position at the implied vol.',
  },
  {
    group: 'figures',
    key: 'pnlStdDev',
    unit: 'money',
    description: 'Standard deviation of the hedged P&L at the outlook, before costs and with no excess drift; absent where rounding would show in it.',
  },
  {
    group: 'figures',
    key: 'dollarGamma',
    unit: 'money',
    description: 'Gamma times the squared price, whole position.',
  },
  {
    group: 'drag',
    key: 'setUp',
    unit: 'money',
    description: 'Expected cost of the first hedge.',
  },
  {
    group: 'drag',
    key: 'rebalancing',
    unit: 'money',
    description: 'Expected cost of the hedges in between.',
  },
  {
    group: 'drag',
    key: 'unwind',
    unit: 'money',
    description: 'Expected cost of ending the last hedge.',
  },
  {
    group: 'drag',
    key: 'spread',
    unit: 'money',
    description: 'The part of all these paid as half-spread.',
  },
  {
    group: 'drag',
    key: 'fee',
    unit: 'money',
    description: 'The part paid as fee on the value traded.',
  },
  {
    group: 'drag',
    key: 'fixed',
    unit: 'money',
    description: 'The part paid per trade whatever its size.',
  },
  {
    group: 'drag',
    key: 'total',
    unit: 'money',
    description: 'Expected cost of hedging over the whole life, in present value.',
  },
  {
    group: 'drag',
    key: 'shareOfPremium',
    unit: 'ratio',
    description: 'The total over the premium; absent where there is no premium to speak of.',
  },
  {
    group: 'drag',
    key: 'perHedge',
    unit: 'money',
    description: 'The total over the number of intervals.',
  },
  {
    group: 'drag',
    key: 'perDay',
    unit: 'money',
    description: 'The total over the days of the life.',
  },
  {
    group: 'outlook',
    key: 'realizedVol',
    unit: 'vol',
    description: 'The realized vol looked at.',
  },
  {
    group: 'outlook',
    key: 'gammaPnl',
    unit: 'money',
    description: 'Expected gamma P&L: what the scalps earn (a writer: lose).',
  },
  {
    group: 'outlook',
    key: 'thetaRent',
    unit: 'money',
    description: 'Expected theta rent: what time takes (a writer: brings).',
  },
  {
    group: 'outlook',
    key: 'edge',
    unit: 'money',
    description: 'Gamma P&L less theta rent, before costs.',
  },
  {
    group: 'outlook',
    key: 'cost',
    unit: 'money',
    description: 'Expected cost of hedging.',
  },
  {
    group: 'outlook',
    key: 'netPnl',
    unit: 'money',
    description: 'Edge less cost: the expected P&L.',
  },
  {
    group: 'outlook',
    key: 'costToGamma',
    unit: 'ratio',
    description: 'Cost over the size of the gamma P&L; absent where there is none.',
  },
  {
    group: 'outlook',
    key: 'costToEdge',
    unit: 'ratio',
    description: 'Cost over the edge; above 1 the scalping is inefficient. Absent where there is no edge.',
  },
  {
    group: 'price',
    key: 'price',
    unit: 'money',
    description: 'Price at the implied vol.',
  },
  {
    group: 'price',
    key: 'delta',
    unit: 'perUnit',
    description: 'dV/dS.',
  },
  {
    group: 'price',
    key: 'gamma',
    unit: 'perUnit',
    description: 'd2V/dS2.',
  },
  {
    group: 'price',
    key: 'vega',
    unit: 'perUnit',
    description: 'dV/dvol, per 1.00 of vol.',
  },
  {
    group: 'price',
    key: 'theta',
    unit: 'perUnit',
    description: 'dV/dt, per year.',
  },
  {
    group: 'price',
    key: 'rho',
    unit: 'perUnit',
    description: 'dV/drate, the yield held fixed.',
  },
  {
    group: 'price',
    key: 'yieldRho',
    unit: 'perUnit',
    description: 'dV/dyield.',
  },
  {
    group: 'price',
    key: 'vanna',
    unit: 'perUnit',
    description: 'd2V/dSdvol.',
  },
  {
    group: 'price',
    key: 'volga',
    unit: 'perUnit',
    description: 'd2V/dvol2.',
  },
  {
    group: 'price',
    key: 'charm',
    unit: 'perUnit',
    description: 'Change of delta per year.',
  },
  {
    group: 'price',
    key: 'speed',
    unit: 'perUnit',
    description: 'd gamma / dS.',
  },
  {
    group: 'price',
    key: 'color',
    unit: 'perUnit',
    description: 'Change of gamma per year.',
  },
  {
    group: 'price',
    key: 'zomma',
    unit: 'perUnit',
    description: 'd gamma / dvol.',
  },
  {
    group: 'price',
    key: 'dualDelta',
    unit: 'perUnit',
    description: 'dV/dK.',
  },
  {
    group: 'price',
    key: 'dollarGamma',
    unit: 'money',
    description: 'Gamma times the squared price.',
  },
];

export const errorCodes = [
  'not_an_object',
  'not_a_number',
  'not_finite',
  'below_minimum',
  'above_maximum',
  'unknown_word',
  'strikes_crossed',
  'too_many_hedges',
  'costs_exceed_gamma',
  'costs_exceed_theta',
  'price_below_intrinsic',
  'price_above_bound',
  'price_carries_no_vol',
  'unknown_field',
  'not_an_array',
  'too_many_points',
  'pays_at_any_vol',
  'nothing_to_scalp',
] as const;
export type ErrorCode = (typeof errorCodes)[number];
