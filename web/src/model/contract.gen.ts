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
  | 'perUnit'
  | 'perMoney'
  | 'share'
  | 'text';

export type FieldGroup =
  | 'option'
  | 'position'
  | 'market'
  | 'hedging'
  | 'costs'
  | 'outlook'
  | 'conventions'
  | 'simulation';

export interface Scenario {
  /** What is held: a call, a put, a straddle (both at one strike), a strangle (a put below, a call above) or legs of your own. */
  structure: 'call' | 'put' | 'straddle' | 'strangle' | 'custom';
  /** Long gamma holds the options and scalps against decay; short gamma wrote them and pays the scalps. */
  side: 'long' | 'short';
  /** Price of the underlying now. */
  spot: number;
  /** Strike price; for a strangle, the strike of its put. */
  strike: number;
  /** Strike of the call of a strangle; not used by other structures. */
  strikeHigh: number;
  /** Up to eight options of a custom structure, joined by x: quantity (negative where written), c or p, strike. 1c100x-2p90 is a call and two written puts. */
  legs: string;
  /** What all money is counted in: the quote currency, or coins of the underlying for options that settle in it (inverse options) and are hedged with an inverse future. */
  settlement: 'quote' | 'coin';
  /** Time to expiry. */
  expiry: number;
  /** Time until the options are sold or bought back at the implied vol and the hedge is closed; held to expiry where that comes first. */
  holdingPeriod: number | 'toExpiry';
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
  /** When the hedge is traded: at every interval (to the delta, or to the delta at Leland's vol), after a move of the price, when the hedge leaves a band around the delta, or never. */
  rule: 'interval' | 'leland' | 'priceMove' | 'priceMoveStdDevs' | 'bandToTarget' | 'bandToEdge' | 'whalleyWilmott' | 'zakamouline' | 'none';
  /** Time between hedges; the life is divided into the nearest whole number of intervals. */
  hedgeInterval: number;
  /** Trade to the delta once the price has moved by this much since the last trade. */
  priceMove: number;
  /** The same in standard deviations of a day's move at the implied vol. */
  priceMoveStdDevs: number;
  /** How far the hedge may be from the delta before it is traded, in deltas: units of the underlying per unit of the structure. */
  bandHalfWidth: number;
  /** Absolute risk aversion of the one who holds the whole position: what variance costs, in 1 over money. */
  riskAversion: number;
  /** The coefficient c1 of the width of Zakamouline's band. */
  widthCoefficient: number;
  /** The coefficient cK of the vol at which the centre of Zakamouline's band is taken. */
  shiftCoefficient: number;
  /** Whose band Zakamouline's is: that of the position's own side, or one of the two by name. */
  bandSide: 'position' | 'long' | 'short';
  /** Time between two looks at the price, for rules that trade on a move or at a band. */
  checkInterval: number;
  /** Half the bid-ask spread of the hedge, as a fraction of its price. */
  halfSpread: number;
  /** Fee on each hedge trade, as a fraction of the value traded. */
  feeRate: number;
  /** Fee on the part of each trade that rests in the book; negative where a rebate is paid. */
  makerFeeRate: number;
  /** Share of the value traded that pays the maker fee instead of the fee. */
  makerShare: number;
  /** Commission per share or contract of the hedge. */
  feePerUnit: number;
  /** Units of the underlying in one contract of the hedge, 1 for shares. */
  contractSize: number;
  /** The least that a trade's commission can be; it bounds fee and commission per unit. */
  minimumFee: number;
  /** The most that a trade's commission can be. */
  maximumFee: number | 'none';
  /** The most that a trade's commission can be, as a share of the value traded. */
  maximumFeeRate: number | 'none';
  /** Cost of each hedge trade whatever its size: a ticket or gas, for the whole position. */
  fixedCost: number;
  /** Gas used by one hedge trade on a chain. */
  gas: number;
  /** Price of one unit of gas, in the quote currency. */
  gasPrice: number;
  /** Y of square-root impact: a trade of n units costs Y times the day's vol, the price and n^1.5 over the root of the daily volume; 0 for none, 0.5 to 1 as measured. */
  impactCoefficient: number;
  /** Units of the underlying traded by everyone in a day, for square-root impact. */
  dailyVolume: number;
  /** Temporary linear impact: a trade of n units costs this times n squared. */
  linearImpact: number;
  /** The hedge's order book, walked level by level in place of the half-spread: for each level b or a, price, x, size. b99.9x5a100.1x4 is one bid and one ask. */
  orderBook: string;
  /** The hedge is held in whole lots of so many units of the underlying; 0 for any size. */
  lotSize: number;
  /** Paid by a long hedge and received by a short one, a year, on the value held. */
  fundingRate: number;
  /** Paid by a short hedge, a year, on the value held. */
  borrowRate: number;
  /** What borrowed cash costs above the interest rate, and cash kept earns below it. */
  cashSpread: number;
  /** Fee for trading the option, as a share of the underlying's price per unit. */
  optionFeeRate: number;
  /** The most that fee can be, as a share of the option's price. */
  optionFeeCap: number | 'none';
  /** Commission per option contract. */
  optionFeePerContract: number;
  /** The least that fee and commission on the option order can be. */
  optionFeeMinimum: number;
  /** Half the bid-ask spread of the option, in vol: paid on entry, and again where it is closed before expiry. */
  optionHalfSpread: number;
  /** Whether the first hedge is traded at a cost, or comes with the option (tied to the underlying). */
  setUp: 'traded' | 'none';
  /** How the last hedge ends: sold at the end (cash settlement), delivered against the option (physical), or not counted. */
  unwind: 'cash' | 'physical' | 'none';
  /** Days that make a year: 252 trading days, 365 calendar days, or 365.25 around the clock. */
  daysPerYear: number;
  /** How the price moves in a simulation: as Black and Scholes assume, within a range, with jumps, with a vol that itself moves, or by returns of the past drawn again. */
  model: 'brownian' | 'meanReverting' | 'jumps' | 'stochasticVol' | 'bootstrap';
  /** How fast a mean-reverting price is drawn to its level, per year: ln 2 over it is the half-life. */
  reversionSpeed: number;
  /** The price that a mean-reverting price is drawn to. */
  reversionLevel: number | 'spot';
  /** Jumps expected in a year. */
  jumpRate: number;
  /** Mean size of a jump of the logarithm of the price. */
  jumpMean: number;
  /** Standard deviation of that size. */
  jumpStdDev: number;
  /** How fast a moving variance is drawn to its long-run level, per year. */
  varianceReversion: number;
  /** The vol whose square a moving variance is drawn to; it begins at the realized vol. */
  longRunVol: number;
  /** How much a moving variance moves: Heston's vol of variance. */
  volOfVol: number;
  /** Correlation of the price's moves with those of its variance. */
  volCorrelation: number;
  /** Returns of the past to draw from, of the logarithm of the price, joined by x, oldest first: 0.012x-0.004x0. */
  returns: string;
  /** Time from one of those returns to the next. */
  returnInterval: number;
  /** How many returns are drawn in one piece, so that what follows what stays as it was. */
  blockLength: number;
  /** Paths simulated. */
  paths: number;
  /** A whole number that picks the random numbers; the same one always the same. */
  seed: number;
}

export type FieldKey = keyof Scenario;

export interface FieldSpec {
  readonly key: FieldKey;
  readonly linkKey: string;
  readonly group: FieldGroup;
  readonly unit: Unit;
  /** With unit 'word' the only values; otherwise values beside the numbers. Unit 'text' takes neither. */
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
    words: ['call', 'put', 'straddle', 'strangle', 'custom'],
    preset: 'call',
    minimum: 0,
    maximum: 0,
    slider: { from: 0, to: 0, scale: 'linear' },
    description: 'What is held: a call, a put, a straddle (both at one strike), a strangle (a put below, a call above) or legs of your own.',
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
    key: 'legs',
    linkKey: 'lg',
    group: 'option',
    unit: 'text',
    words: [],
    preset: '',
    minimum: 0,
    maximum: 0,
    slider: { from: 0, to: 0, scale: 'linear' },
    description: 'Up to eight options of a custom structure, joined by x: quantity (negative where written), c or p, strike. 1c100x-2p90 is a call and two written puts.',
  },
  {
    key: 'settlement',
    linkKey: 'st',
    group: 'option',
    unit: 'word',
    words: ['quote', 'coin'],
    preset: 'quote',
    minimum: 0,
    maximum: 0,
    slider: { from: 0, to: 0, scale: 'linear' },
    description: 'What all money is counted in: the quote currency, or coins of the underlying for options that settle in it (inverse options) and are hedged with an inverse future.',
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
    key: 'holdingPeriod',
    linkKey: 'hp',
    group: 'position',
    unit: 'years',
    words: ['toExpiry'],
    preset: 'toExpiry',
    minimum: 1e-05,
    maximum: 50,
    slider: { from: 0.0027397260273972603, to: 5, scale: 'log' },
    description: 'Time until the options are sold or bought back at the implied vol and the hedge is closed; held to expiry where that comes first.',
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
    key: 'rule',
    linkKey: 'hr',
    group: 'hedging',
    unit: 'word',
    words: ['interval', 'leland', 'priceMove', 'priceMoveStdDevs', 'bandToTarget', 'bandToEdge', 'whalleyWilmott', 'zakamouline', 'none'],
    preset: 'interval',
    minimum: 0,
    maximum: 0,
    slider: { from: 0, to: 0, scale: 'linear' },
    description: 'When the hedge is traded: at every interval (to the delta, or to the delta at Leland\'s vol), after a move of the price, when the hedge leaves a band around the delta, or never.',
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
    key: 'priceMove',
    linkKey: 'pm',
    group: 'hedging',
    unit: 'fraction',
    words: [],
    preset: 0.01,
    minimum: 1e-06,
    maximum: 2,
    slider: { from: 0.001, to: 0.1, scale: 'log' },
    description: 'Trade to the delta once the price has moved by this much since the last trade.',
  },
  {
    key: 'priceMoveStdDevs',
    linkKey: 'ps',
    group: 'hedging',
    unit: 'ratio',
    words: [],
    preset: 1,
    minimum: 0.001,
    maximum: 1000,
    slider: { from: 0.1, to: 10, scale: 'log' },
    description: 'The same in standard deviations of a day\'s move at the implied vol.',
  },
  {
    key: 'bandHalfWidth',
    linkKey: 'bw',
    group: 'hedging',
    unit: 'ratio',
    words: [],
    preset: 0.05,
    minimum: 0,
    maximum: 10,
    slider: { from: 0.005, to: 0.3, scale: 'log' },
    description: 'How far the hedge may be from the delta before it is traded, in deltas: units of the underlying per unit of the structure.',
  },
  {
    key: 'riskAversion',
    linkKey: 'ra',
    group: 'hedging',
    unit: 'perMoney',
    words: [],
    preset: 0.1,
    minimum: 1e-12,
    maximum: 1000000,
    slider: { from: 1e-06, to: 10, scale: 'log' },
    description: 'Absolute risk aversion of the one who holds the whole position: what variance costs, in 1 over money.',
  },
  {
    key: 'widthCoefficient',
    linkKey: 'zw',
    group: 'hedging',
    unit: 'ratio',
    words: [],
    preset: 1.12,
    minimum: 0,
    maximum: 100,
    slider: { from: 0.5, to: 2, scale: 'linear' },
    description: 'The coefficient c1 of the width of Zakamouline\'s band.',
  },
  {
    key: 'shiftCoefficient',
    linkKey: 'zk',
    group: 'hedging',
    unit: 'ratio',
    words: [],
    preset: 5.76,
    minimum: 0,
    maximum: 100,
    slider: { from: 0, to: 8, scale: 'linear' },
    description: 'The coefficient cK of the vol at which the centre of Zakamouline\'s band is taken.',
  },
  {
    key: 'bandSide',
    linkKey: 'zs',
    group: 'hedging',
    unit: 'word',
    words: ['position', 'long', 'short'],
    preset: 'position',
    minimum: 0,
    maximum: 0,
    slider: { from: 0, to: 0, scale: 'linear' },
    description: 'Whose band Zakamouline\'s is: that of the position\'s own side, or one of the two by name.',
  },
  {
    key: 'checkInterval',
    linkKey: 'ci',
    group: 'hedging',
    unit: 'years',
    words: [],
    preset: 4.1335978835978834e-05,
    minimum: 1e-09,
    maximum: 50,
    slider: { from: 1e-06, to: 0.02, scale: 'log' },
    description: 'Time between two looks at the price, for rules that trade on a move or at a band.',
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
    key: 'makerFeeRate',
    linkKey: 'mf',
    group: 'costs',
    unit: 'fraction',
    words: [],
    preset: 0,
    minimum: -0.01,
    maximum: 0.5,
    slider: { from: -0.0005, to: 0.001, scale: 'linear' },
    description: 'Fee on the part of each trade that rests in the book; negative where a rebate is paid.',
  },
  {
    key: 'makerShare',
    linkKey: 'mh',
    group: 'costs',
    unit: 'share',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 1,
    slider: { from: 0, to: 1, scale: 'linear' },
    description: 'Share of the value traded that pays the maker fee instead of the fee.',
  },
  {
    key: 'feePerUnit',
    linkKey: 'fu',
    group: 'costs',
    unit: 'money',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 1e+09,
    slider: { from: 0, to: 10, scale: 'square' },
    description: 'Commission per share or contract of the hedge.',
  },
  {
    key: 'contractSize',
    linkKey: 'cs',
    group: 'costs',
    unit: 'count',
    words: [],
    preset: 1,
    minimum: 1e-09,
    maximum: 1e+09,
    slider: { from: 1, to: 1000, scale: 'log' },
    description: 'Units of the underlying in one contract of the hedge, 1 for shares.',
  },
  {
    key: 'minimumFee',
    linkKey: 'fmin',
    group: 'costs',
    unit: 'money',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 1e+12,
    slider: { from: 0, to: 100, scale: 'square' },
    description: 'The least that a trade\'s commission can be; it bounds fee and commission per unit.',
  },
  {
    key: 'maximumFee',
    linkKey: 'fmax',
    group: 'costs',
    unit: 'money',
    words: ['none'],
    preset: 'none',
    minimum: 0,
    maximum: 1e+12,
    slider: { from: 0, to: 1000, scale: 'square' },
    description: 'The most that a trade\'s commission can be.',
  },
  {
    key: 'maximumFeeRate',
    linkKey: 'fcap',
    group: 'costs',
    unit: 'fraction',
    words: ['none'],
    preset: 'none',
    minimum: 0,
    maximum: 1,
    slider: { from: 0, to: 0.05, scale: 'square' },
    description: 'The most that a trade\'s commission can be, as a share of the value traded.',
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
    key: 'gas',
    linkKey: 'g',
    group: 'costs',
    unit: 'count',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 1e+12,
    slider: { from: 0, to: 500000, scale: 'square' },
    description: 'Gas used by one hedge trade on a chain.',
  },
  {
    key: 'gasPrice',
    linkKey: 'gp',
    group: 'costs',
    unit: 'money',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 1000000,
    slider: { from: 0, to: 0.0001, scale: 'square' },
    description: 'Price of one unit of gas, in the quote currency.',
  },
  {
    key: 'impactCoefficient',
    linkKey: 'y1',
    group: 'costs',
    unit: 'ratio',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 100,
    slider: { from: 0, to: 2, scale: 'linear' },
    description: 'Y of square-root impact: a trade of n units costs Y times the day\'s vol, the price and n^1.5 over the root of the daily volume; 0 for none, 0.5 to 1 as measured.',
  },
  {
    key: 'dailyVolume',
    linkKey: 'dv',
    group: 'costs',
    unit: 'count',
    words: [],
    preset: 1000000,
    minimum: 1e-06,
    maximum: 1e+18,
    slider: { from: 1000, to: 1e+09, scale: 'log' },
    description: 'Units of the underlying traded by everyone in a day, for square-root impact.',
  },
  {
    key: 'linearImpact',
    linkKey: 'li',
    group: 'costs',
    unit: 'perUnit',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 1e+09,
    slider: { from: 0, to: 0.1, scale: 'square' },
    description: 'Temporary linear impact: a trade of n units costs this times n squared.',
  },
  {
    key: 'orderBook',
    linkKey: 'ob',
    group: 'costs',
    unit: 'text',
    words: [],
    preset: '',
    minimum: 0,
    maximum: 0,
    slider: { from: 0, to: 0, scale: 'linear' },
    description: 'The hedge\'s order book, walked level by level in place of the half-spread: for each level b or a, price, x, size. b99.9x5a100.1x4 is one bid and one ask.',
  },
  {
    key: 'lotSize',
    linkKey: 'lot',
    group: 'costs',
    unit: 'count',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 1e+12,
    slider: { from: 0, to: 100, scale: 'square' },
    description: 'The hedge is held in whole lots of so many units of the underlying; 0 for any size.',
  },
  {
    key: 'fundingRate',
    linkKey: 'fr',
    group: 'costs',
    unit: 'rate',
    words: [],
    preset: 0,
    minimum: -10,
    maximum: 10,
    slider: { from: -0.5, to: 0.5, scale: 'linear' },
    description: 'Paid by a long hedge and received by a short one, a year, on the value held.',
  },
  {
    key: 'borrowRate',
    linkKey: 'br',
    group: 'costs',
    unit: 'rate',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 10,
    slider: { from: 0, to: 0.3, scale: 'square' },
    description: 'Paid by a short hedge, a year, on the value held.',
  },
  {
    key: 'cashSpread',
    linkKey: 'cx',
    group: 'costs',
    unit: 'rate',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 1,
    slider: { from: 0, to: 0.1, scale: 'square' },
    description: 'What borrowed cash costs above the interest rate, and cash kept earns below it.',
  },
  {
    key: 'optionFeeRate',
    linkKey: 'of',
    group: 'costs',
    unit: 'fraction',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 0.5,
    slider: { from: 0, to: 0.001, scale: 'square' },
    description: 'Fee for trading the option, as a share of the underlying\'s price per unit.',
  },
  {
    key: 'optionFeeCap',
    linkKey: 'oc',
    group: 'costs',
    unit: 'share',
    words: ['none'],
    preset: 'none',
    minimum: 0,
    maximum: 1,
    slider: { from: 0, to: 0.25, scale: 'linear' },
    description: 'The most that fee can be, as a share of the option\'s price.',
  },
  {
    key: 'optionFeePerContract',
    linkKey: 'op',
    group: 'costs',
    unit: 'money',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 1e+09,
    slider: { from: 0, to: 10, scale: 'square' },
    description: 'Commission per option contract.',
  },
  {
    key: 'optionFeeMinimum',
    linkKey: 'om',
    group: 'costs',
    unit: 'money',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 1e+09,
    slider: { from: 0, to: 10, scale: 'square' },
    description: 'The least that fee and commission on the option order can be.',
  },
  {
    key: 'optionHalfSpread',
    linkKey: 'os',
    group: 'costs',
    unit: 'vol',
    words: [],
    preset: 0,
    minimum: 0,
    maximum: 1,
    slider: { from: 0, to: 0.05, scale: 'square' },
    description: 'Half the bid-ask spread of the option, in vol: paid on entry, and again where it is closed before expiry.',
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
    description: 'How the last hedge ends: sold at the end (cash settlement), delivered against the option (physical), or not counted.',
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
  {
    key: 'model',
    linkKey: 'md',
    group: 'simulation',
    unit: 'word',
    words: ['brownian', 'meanReverting', 'jumps', 'stochasticVol', 'bootstrap'],
    preset: 'brownian',
    minimum: 0,
    maximum: 0,
    slider: { from: 0, to: 0, scale: 'linear' },
    description: 'How the price moves in a simulation: as Black and Scholes assume, within a range, with jumps, with a vol that itself moves, or by returns of the past drawn again.',
  },
  {
    key: 'reversionSpeed',
    linkKey: 'ms',
    group: 'simulation',
    unit: 'ratio',
    words: [],
    preset: 50,
    minimum: 1e-06,
    maximum: 100000,
    slider: { from: 1, to: 500, scale: 'log' },
    description: 'How fast a mean-reverting price is drawn to its level, per year: ln 2 over it is the half-life.',
  },
  {
    key: 'reversionLevel',
    linkKey: 'ml',
    group: 'simulation',
    unit: 'money',
    words: ['spot'],
    preset: 'spot',
    minimum: 1e-06,
    maximum: 1e+12,
    slider: { from: 1, to: 200000, scale: 'log' },
    description: 'The price that a mean-reverting price is drawn to.',
  },
  {
    key: 'jumpRate',
    linkKey: 'jr',
    group: 'simulation',
    unit: 'ratio',
    words: [],
    preset: 2,
    minimum: 0,
    maximum: 1000,
    slider: { from: 0, to: 50, scale: 'square' },
    description: 'Jumps expected in a year.',
  },
  {
    key: 'jumpMean',
    linkKey: 'jm',
    group: 'simulation',
    unit: 'fraction',
    words: [],
    preset: -0.05,
    minimum: -2,
    maximum: 2,
    slider: { from: -0.3, to: 0.3, scale: 'linear' },
    description: 'Mean size of a jump of the logarithm of the price.',
  },
  {
    key: 'jumpStdDev',
    linkKey: 'js',
    group: 'simulation',
    unit: 'fraction',
    words: [],
    preset: 0.08,
    minimum: 0,
    maximum: 2,
    slider: { from: 0, to: 0.3, scale: 'linear' },
    description: 'Standard deviation of that size.',
  },
  {
    key: 'varianceReversion',
    linkKey: 'vr',
    group: 'simulation',
    unit: 'ratio',
    words: [],
    preset: 3,
    minimum: 0,
    maximum: 1000,
    slider: { from: 0.1, to: 20, scale: 'log' },
    description: 'How fast a moving variance is drawn to its long-run level, per year.',
  },
  {
    key: 'longRunVol',
    linkKey: 'vl',
    group: 'simulation',
    unit: 'vol',
    words: [],
    preset: 0.2,
    minimum: 0.001,
    maximum: 10,
    slider: { from: 0.03, to: 3, scale: 'log' },
    description: 'The vol whose square a moving variance is drawn to; it begins at the realized vol.',
  },
  {
    key: 'volOfVol',
    linkKey: 'vv',
    group: 'simulation',
    unit: 'vol',
    words: [],
    preset: 0.5,
    minimum: 0,
    maximum: 20,
    slider: { from: 0, to: 2, scale: 'linear' },
    description: 'How much a moving variance moves: Heston\'s vol of variance.',
  },
  {
    key: 'volCorrelation',
    linkKey: 'vc',
    group: 'simulation',
    unit: 'ratio',
    words: [],
    preset: -0.6,
    minimum: -1,
    maximum: 1,
    slider: { from: -1, to: 1, scale: 'linear' },
    description: 'Correlation of the price\'s moves with those of its variance.',
  },
  {
    key: 'returns',
    linkKey: 'rt',
    group: 'simulation',
    unit: 'text',
    words: [],
    preset: '',
    minimum: 0,
    maximum: 0,
    slider: { from: 0, to: 0, scale: 'linear' },
    description: 'Returns of the past to draw from, of the logarithm of the price, joined by x, oldest first: 0.012x-0.004x0.',
  },
  {
    key: 'returnInterval',
    linkKey: 'ri',
    group: 'simulation',
    unit: 'years',
    words: [],
    preset: 0.003968253968253968,
    minimum: 1e-09,
    maximum: 1,
    slider: { from: 1e-06, to: 0.1, scale: 'log' },
    description: 'Time from one of those returns to the next.',
  },
  {
    key: 'blockLength',
    linkKey: 'bl',
    group: 'simulation',
    unit: 'count',
    words: [],
    preset: 5,
    minimum: 1,
    maximum: 1000,
    slider: { from: 1, to: 60, scale: 'log' },
    description: 'How many returns are drawn in one piece, so that what follows what stays as it was.',
  },
  {
    key: 'paths',
    linkKey: 'np',
    group: 'simulation',
    unit: 'count',
    words: [],
    preset: 20000,
    minimum: 1,
    maximum: 1e+07,
    slider: { from: 1000, to: 1000000, scale: 'log' },
    description: 'Paths simulated.',
  },
  {
    key: 'seed',
    linkKey: 'sd',
    group: 'simulation',
    unit: 'count',
    words: [],
    preset: 1,
    minimum: 0,
    maximum: 9.007199254740991e+15,
    slider: { from: 1, to: 1000, scale: 'linear' },
    description: 'A whole number that picks the random numbers; the same one always the same.',
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
  /** The part paid for moving the price, or for walking the order book. */
  impact: number;
  /** Funding, borrow and the spread on cash while the hedge is held; negative where they are received. */
  carry: number;
  /** Fee and half-spread of the options themselves, paid once on entry. */
  option: number;
  /** Expected cost of hedging over the whole life, in present value. */
  total: number;
  /** The total over the premium; absent where there is no premium to speak of. */
  shareOfPremium: number | null;
  /** The total over the number of intervals. */
  perHedge: number;
  /** The total over the days of the life. */
  perDay: number;
  /** Expected number of hedge trades, the first and the last included where they are traded. */
  trades: number;
  /** How the expected cost was come by. */
  source: 'exact' | 'integral' | 'solver' | 'approximation';
  /** How far such costs were found to be from brute force, relatively; absent where they are right to rounding. */
  sourceError: number | null;
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

export interface CoinPrice {
  /** Price in coin at the implied vol. */
  price: number;
  /** Delta of the same options settled in the quote currency. */
  delta: number;
  /** That delta less the price in coin: coins that hedge an option whose own value is coin. */
  premiumAdjustedDelta: number;
  /** The same in quote currency: the size of the inverse future that hedges it. */
  dollarsToTrade: number;
  /** Gamma times the squared price. */
  dollarGamma: number;
  /** The same over the price: in coin. */
  coinDollarGamma: number;
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
  /** The same options settled in coin. */
  coin: CoinPrice;
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
  /** The same after costs, which scatter too: for a holder they are highest where gamma earned most. */
  netPnlStdDev: number | null;
  /** Gamma times the squared price, whole position. */
  dollarGamma: number;
  /** How the standard deviation was come by. */
  riskSource: 'exact' | 'integral' | 'solver' | 'approximation';
  /** How far such standard deviations were found to be from brute force, relatively; absent where they are right to rounding. */
  riskError: number | null;
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

export const measures = ['netPnl', 'drag', 'dragVolPoints', 'shareOfPremium', 'costToGamma', 'costToEdge', 'sharpe', 'pnlStdDev', 'netPnlStdDev'] as const;
export type Measure = (typeof measures)[number];

export const aims = ['sharpe', 'meanVariance', 'costAtRisk'] as const;
export type AimName = (typeof aims)[number];

export interface SolutionRoot {
  /** The input, in its own unit. */
  value: number;
  /** The measure there less the goal; absent where the measure has no value. */
  residual: number | null;
  /** On which side of the value the goal is met. */
  met: 'above' | 'below';
  /** Whether the goal is reached, and not jumped over: hedges are whole in number. Then the value is the last that meets it. */
  exact: boolean;
  /** Where it jumps, the next value, which misses the goal. */
  neighbour: number | null;
  /** The measure less the goal at that next value. */
  neighbourResidual: number | null;
  /** Where a vol or a price of the option was asked for: the vol. */
  impliedVol: number | null;
  /** And the price that belongs to it, per unit of the structure. */
  optionPrice: number | null;
}

export interface Solution {
  /** How many roots there are; or that the goal is met always or never; or that the measure has no value anywhere. */
  kind: 'none' | 'one' | 'two' | 'always' | 'never';
  /** Where the measure is: across the goal, above, below or on it, or nowhere. */
  reach: 'crosses' | 'above' | 'below' | 'equal' | 'undefined';
  /** How often the goal is crossed; of more than two the two nearest to the present value are given. */
  signChanges: number;
  /** In rising order. */
  roots: SolutionRoot[];
}

export interface RulePoint {
  /** The rule's parameter, in the unit of its input; 0 where it has none. */
  parameter: number;
  /** Expected cost of hedging. */
  cost: number;
  /** That cost over the vega at the outlook, as a decimal vol. */
  costVolPoints: number | null;
  /** Standard deviation of the P&L before costs. */
  pnlStdDev: number | null;
  /** Standard deviation of the P&L after costs. */
  netPnlStdDev: number | null;
  /** Expected P&L after costs. */
  netPnl: number;
  /** Expected P&L over its standard deviation, after costs, over the whole life. */
  sharpe: number | null;
  /** Expected number of trades. */
  trades: number;
}

export interface RuleOptimum extends RulePoint {
  /** What was aimed for: the Sharpe ratio, the mean-variance loss, or the expected cost. */
  aimValue: number;
  /** Whether the parameter is the furthest it was moved. */
  atBound: boolean;
}

export interface RuleSeries {
  /** Zero where there is an answer, else one more than the place in errorCodes. */
  status: Uint8Array;
  parameter: Float64Array;
  cost: Float64Array;
  costVolPoints: Float64Array;
  pnlStdDev: Float64Array;
  netPnlStdDev: Float64Array;
  netPnl: Float64Array;
  sharpe: Float64Array;
  trades: Float64Array;
}

/** Means over the paths of what a P&L is made of, and of what goes with it. */
export interface SimulationParts {
  /** What gamma earns on the moves, at the hedge vol. */
  gamma: number;
  /** The decay that goes with it. */
  theta: number;
  /** The options' value at the hedge vol less what was paid. */
  mark: number;
  /** What a hedge that was let stray from the delta made. */
  openDelta: number;
  /** What gamma and theta leave unexplained: moves are not infinitely small. */
  higherOrder: number;
  /** Half-spread paid on the hedge, negative. */
  spread: number;
  /** Fees on the hedge, negative. */
  fee: number;
  /** Costs per trade whatever its size, negative. */
  fixed: number;
  /** Moving the price, or walking the order book, negative. */
  impact: number;
  /** Funding, borrow and the spread on cash, positive if received. */
  carry: number;
  /** Fees and half-spread of the options, negative. */
  option: number;
  /** The P&L: the sum of all of the above. */
  net: number;
  /** The P&L before costs. */
  gross: number;
  /** All costs together, positive. */
  cost: number;
  /** Value a hedge moved at every look would trade. */
  turnover: number;
  /** Trades of the hedge, the first and the last included. */
  trades: number;
  /** Largest fall of the P&L so far from its height so far. */
  drawdown: number;
}

export interface SimulationEstimates {
  /** Mean P&L of the whole position after all costs, present value; what it has in common with quantities known exactly is taken out of its error. */
  mean: number;
  /** The same as a plain average over the paths. */
  plainMean: number;
  /** Standard deviation of that P&L. */
  standardDeviation: number;
  /** Skew: negative where large losses outnumber large gains. */
  skew: number;
  /** Kurtosis less the normal distribution's three. */
  excessKurtosis: number;
  /** Share of the paths that lose money. */
  lossProbability: number;
  /** The loss that one path in twenty exceeds. */
  valueAtRisk: number;
  /** The mean loss of the worst twentieth of the paths. */
  expectedShortfall: number;
  /** Mean over standard deviation of the P&L over the whole life. */
  sharpe: number;
}

export const likePaths = ['median', 'worstTenth', 'rangeBound', 'bestTenth'] as const;
export type LikePath = (typeof likePaths)[number];

export interface SimulationSummary extends SimulationEstimates {
  /** Paths done. */
  paths: number;
  steps: number;
  /** Of the mean; those of the other estimates are in standardErrors. */
  standardError: number;
  standardErrors: SimulationEstimates;
  parts: SimulationParts;
  partErrors: SimulationParts;
  quantileLevels: Float64Array;
  /** Of the P&L. */
  quantiles: Float64Array;
  quantileErrors: Float64Array;
  /** Numbers of paths that stand for others. */
  like: Record<LikePath, number>;
  /** Bars of equal width; the outermost hold what is further out. */
  histogram: { from: number; to: number; counts: Float64Array };
}

export const pathColumns = ['time', 'price', 'delta', 'hedgeBefore', 'hedgeAfter', 'trade', 'spread', 'fee', 'fixed', 'impact', 'carry', 'gamma', 'theta', 'mark', 'openDelta', 'higherOrder', 'cost', 'net'] as const;
export type PathColumn = (typeof pathColumns)[number];

export interface OutputSpec {
  readonly group:
    | 'breakEven'
    | 'figures'
    | 'drag'
    | 'outlook'
    | 'price'
    | 'coin'
    | 'solution'
    | 'solutionRoot'
    | 'rulePoint'
    | 'ruleOptimum'
    | 'simulation'
    | 'simulationPart';
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
    key: 'netPnlStdDev',
    unit: 'money',
    description: 'The same after costs, which scatter too: for a holder they are highest where gamma earned most.',
  },
  {
    group: 'figures',
    key: 'dollarGamma',
    unit: 'money',
    description: 'Gamma times the squared price, whole position.',
  },
  {
    group: 'figures',
    key: 'riskSource',
    unit: 'word',
    description: 'How the standard deviation was come by.',
  },
  {
    group: 'figures',
    key: 'riskError',
    unit: 'ratio',
    description: 'How far such standard deviations were found to be from brute force, relatively; absent where they are right to rounding.',
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
    key: 'impact',
    unit: 'money',
    description: 'The part paid for moving the price, or for walking the order book.',
  },
  {
    group: 'drag',
    key: 'carry',
    unit: 'money',
    description: 'Funding, borrow and the spread on cash while the hedge is held; negative where they are received.',
  },
  {
    group: 'drag',
    key: 'option',
    unit: 'money',
    description: 'Fee and half-spread of the options themselves, paid once on entry.',
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
    group: 'drag',
    key: 'trades',
    unit: 'count',
    description: 'Expected number of hedge trades, the first and the last included where they are traded.',
  },
  {
    group: 'drag',
    key: 'source',
    unit: 'word',
    description: 'How the expected cost was come by.',
  },
  {
    group: 'drag',
    key: 'sourceError',
    unit: 'ratio',
    description: 'How far such costs were found to be from brute force, relatively; absent where they are right to rounding.',
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
  {
    group: 'coin',
    key: 'price',
    unit: 'perUnit',
    description: 'Price in coin at the implied vol.',
  },
  {
    group: 'coin',
    key: 'delta',
    unit: 'perUnit',
    description: 'Delta of the same options settled in the quote currency.',
  },
  {
    group: 'coin',
    key: 'premiumAdjustedDelta',
    unit: 'perUnit',
    description: 'That delta less the price in coin: coins that hedge an option whose own value is coin.',
  },
  {
    group: 'coin',
    key: 'dollarsToTrade',
    unit: 'money',
    description: 'The same in quote currency: the size of the inverse future that hedges it.',
  },
  {
    group: 'coin',
    key: 'dollarGamma',
    unit: 'money',
    description: 'Gamma times the squared price.',
  },
  {
    group: 'coin',
    key: 'coinDollarGamma',
    unit: 'perUnit',
    description: 'The same over the price: in coin.',
  },
  {
    group: 'solution',
    key: 'kind',
    unit: 'word',
    description: 'How many roots there are; or that the goal is met always or never; or that the measure has no value anywhere.',
  },
  {
    group: 'solution',
    key: 'reach',
    unit: 'word',
    description: 'Where the measure is: across the goal, above, below or on it, or nowhere.',
  },
  {
    group: 'solution',
    key: 'signChanges',
    unit: 'count',
    description: 'How often the goal is crossed; of more than two the two nearest to the present value are given.',
  },
  {
    group: 'solutionRoot',
    key: 'value',
    unit: 'ratio',
    description: 'The input, in its own unit.',
  },
  {
    group: 'solutionRoot',
    key: 'residual',
    unit: 'ratio',
    description: 'The measure there less the goal; absent where the measure has no value.',
  },
  {
    group: 'solutionRoot',
    key: 'met',
    unit: 'word',
    description: 'On which side of the value the goal is met.',
  },
  {
    group: 'solutionRoot',
    key: 'exact',
    unit: 'flag',
    description: 'Whether the goal is reached, and not jumped over: hedges are whole in number. Then the value is the last that meets it.',
  },
  {
    group: 'solutionRoot',
    key: 'neighbour',
    unit: 'ratio',
    description: 'Where it jumps, the next value, which misses the goal.',
  },
  {
    group: 'solutionRoot',
    key: 'neighbourResidual',
    unit: 'ratio',
    description: 'The measure less the goal at that next value.',
  },
  {
    group: 'solutionRoot',
    key: 'impliedVol',
    unit: 'vol',
    description: 'Where a vol or a price of the option was asked for: the vol.',
  },
  {
    group: 'solutionRoot',
    key: 'optionPrice',
    unit: 'money',
    description: 'And the price that belongs to it, per unit of the structure.',
  },
  {
    group: 'rulePoint',
    key: 'parameter',
    unit: 'ratio',
    description: 'The rule\'s parameter, in the unit of its input; 0 where it has none.',
  },
  {
    group: 'rulePoint',
    key: 'cost',
    unit: 'money',
    description: 'Expected cost of hedging.',
  },
  {
    group: 'rulePoint',
    key: 'costVolPoints',
    unit: 'vol',
    description: 'That cost over the vega at the outlook, as a decimal vol.',
  },
  {
    group: 'rulePoint',
    key: 'pnlStdDev',
    unit: 'money',
    description: 'Standard deviation of the P&L before costs.',
  },
  {
    group: 'rulePoint',
    key: 'netPnlStdDev',
    unit: 'money',
    description: 'Standard deviation of the P&L after costs.',
  },
  {
    group: 'rulePoint',
    key: 'netPnl',
    unit: 'money',
    description: 'Expected P&L after costs.',
  },
  {
    group: 'rulePoint',
    key: 'sharpe',
    unit: 'ratio',
    description: 'Expected P&L over its standard deviation, after costs, over the whole life.',
  },
  {
    group: 'rulePoint',
    key: 'trades',
    unit: 'count',
    description: 'Expected number of trades.',
  },
  {
    group: 'ruleOptimum',
    key: 'aimValue',
    unit: 'ratio',
    description: 'What was aimed for: the Sharpe ratio, the mean-variance loss, or the expected cost.',
  },
  {
    group: 'ruleOptimum',
    key: 'atBound',
    unit: 'flag',
    description: 'Whether the parameter is the furthest it was moved.',
  },
  {
    group: 'simulation',
    key: 'mean',
    unit: 'money',
    description: 'Mean P&L of the whole position after all costs, present value; what it has in common with quantities known exactly is taken out of its error.',
  },
  {
    group: 'simulation',
    key: 'plainMean',
    unit: 'money',
    description: 'The same as a plain average over the paths.',
  },
  {
    group: 'simulation',
    key: 'standardDeviation',
    unit: 'money',
    description: 'Standard deviation of that P&L.',
  },
  {
    group: 'simulation',
    key: 'skew',
    unit: 'ratio',
    description: 'Skew: negative where large losses outnumber large gains.',
  },
  {
    group: 'simulation',
    key: 'excessKurtosis',
    unit: 'ratio',
    description: 'Kurtosis less the normal distribution\'s three.',
  },
  {
    group: 'simulation',
    key: 'lossProbability',
    unit: 'share',
    description: 'Share of the paths that lose money.',
  },
  {
    group: 'simulation',
    key: 'valueAtRisk',
    unit: 'money',
    description: 'The loss that one path in twenty exceeds.',
  },
  {
    group: 'simulation',
    key: 'expectedShortfall',
    unit: 'money',
    description: 'The mean loss of the worst twentieth of the paths.',
  },
  {
    group: 'simulation',
    key: 'sharpe',
    unit: 'ratio',
    description: 'Mean over standard deviation of the P&L over the whole life.',
  },
  {
    group: 'simulationPart',
    key: 'gamma',
    unit: 'money',
    description: 'What gamma earns on the moves, at the hedge vol.',
  },
  {
    group: 'simulationPart',
    key: 'theta',
    unit: 'money',
    description: 'The decay that goes with it.',
  },
  {
    group: 'simulationPart',
    key: 'mark',
    unit: 'money',
    description: 'The options\' value at the hedge vol less what was paid.',
  },
  {
    group: 'simulationPart',
    key: 'openDelta',
    unit: 'money',
    description: 'What a hedge that was let stray from the delta made.',
  },
  {
    group: 'simulationPart',
    key: 'higherOrder',
    unit: 'money',
    description: 'What gamma and theta leave unexplained: moves are not infinitely small.',
  },
  {
    group: 'simulationPart',
    key: 'spread',
    unit: 'money',
    description: 'Half-spread paid on the hedge, negative.',
  },
  {
    group: 'simulationPart',
    key: 'fee',
    unit: 'money',
    description: 'Fees on the hedge, negative.',
  },
  {
    group: 'simulationPart',
    key: 'fixed',
    unit: 'money',
    description: 'Costs per trade whatever its size, negative.',
  },
  {
    group: 'simulationPart',
    key: 'impact',
    unit: 'money',
    description: 'Moving the price, or walking the order book, negative.',
  },
  {
    group: 'simulationPart',
    key: 'carry',
    unit: 'money',
    description: 'Funding, borrow and the spread on cash, positive if received.',
  },
  {
    group: 'simulationPart',
    key: 'option',
    unit: 'money',
    description: 'Fees and half-spread of the options, negative.',
  },
  {
    group: 'simulationPart',
    key: 'net',
    unit: 'money',
    description: 'The P&L: the sum of all of the above.',
  },
  {
    group: 'simulationPart',
    key: 'gross',
    unit: 'money',
    description: 'The P&L before costs.',
  },
  {
    group: 'simulationPart',
    key: 'cost',
    unit: 'money',
    description: 'All costs together, positive.',
  },
  {
    group: 'simulationPart',
    key: 'turnover',
    unit: 'money',
    description: 'Value a hedge moved at every look would trade.',
  },
  {
    group: 'simulationPart',
    key: 'trades',
    unit: 'count',
    description: 'Trades of the hedge, the first and the last included.',
  },
  {
    group: 'simulationPart',
    key: 'drawdown',
    unit: 'money',
    description: 'Largest fall of the P&L so far from its height so far.',
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
  'order_book_empty',
  'order_book_crossed',
  'maximum_below_minimum',
  'negative_cost',
  'order_book_unreadable',
  'too_many_levels',
  'legs_unreadable',
  'too_many_legs',
  'leland_vol_undefined',
  'band_within_cost',
  'legs_missing',
  'unknown_measure',
  'unknown_aim',
  'no_edge_to_optimize',
  'no_rule_meets_limit',
  'risk_unknown',
  'gamma_changes_sign',
  'returns_unreadable',
  'too_many_returns',
  'returns_missing',
  'returns_too_coarse',
  'too_much_to_simulate',
  'no_such_path',
  'ledger_does_not_close',
  'early_close_unsupported',
] as const;
export type ErrorCode = (typeof errorCodes)[number];
