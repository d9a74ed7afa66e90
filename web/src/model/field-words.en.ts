// field-words.en.ts: what each input is called, what it means in plain words, and its unit beside the
// box. A new field does not compile until it has words here. All costs are one way.
import type { FieldKey, Scenario } from './contract.gen.ts';

export interface FieldWords {
  readonly label: string;
  readonly help: string;
}

export const fieldWords: Readonly<Record<FieldKey, FieldWords>> = {
  structure: {
    label: 'Structure',
    help: 'One call, one put, a straddle (call and put at one strike), a strangle (a put below and a call above), or legs of your own.',
  },
  side: {
    label: 'Side',
    help: 'Long: you own the option, pay theta and earn from movement. Short: you sold it, and movement costs you. Hedging costs money on both sides.',
  },
  spot: { label: 'Underlying price', help: 'Today’s price, in the quote currency.' },
  strike: {
    label: 'Strike',
    help: 'The strike of the option; of both legs for a straddle; of the put for a strangle.',
  },
  strikeHigh: {
    label: 'Call strike',
    help: 'The strike of the strangle’s call. It may not lie below the put’s.',
  },
  legs: {
    label: 'Legs',
    help: 'Up to eight options of one expiry, joined by x. Each is a quantity (negative where you wrote it), c for a call or p for a put, and the strike: 1c100x-2p90 is one call at 100 and two written puts at 90.',
  },
  settlement: {
    label: 'Settled in',
    help: 'What all money here is counted in: the quote currency, or coins of the underlying for inverse options, which pay in the coin itself and are hedged with an inverse future.',
  },
  expiry: {
    label: 'Time to expiry',
    help: 'In days of the year chosen under conventions. You may type 3mo, 0.25y or, in a calendar year, 12h.',
  },
  holdingPeriod: {
    label: 'Closed',
    help: 'Closed early, the options are sold or bought back at their implied vol, less half the spread, and the hedge is traded away. Hedged by the clock only.',
  },
  rate: { label: 'Interest rate', help: 'A year’s rate, continuously compounded.' },
  dividendYield: {
    label: 'Dividend or funding yield',
    help: 'What holding the underlying earns in a year, continuously: dividends, or a funding rate received. It moves the option’s price and delta. What only your hedge pays belongs under the costs.',
  },
  impliedVol: {
    label: 'Implied vol',
    help: 'The volatility in the option’s price: what you pay when long, what you are paid when short.',
  },
  hedgeVol: {
    label: 'Hedge vol',
    help: 'The volatility put into the delta. Most desks use the implied vol; another one changes costs and risk, not the expected earnings before costs.',
  },
  realizedVol: {
    label: 'Realized vol expected',
    help: 'The volatility you expect to happen until expiry, measured at the times you hedge.',
  },
  excessDrift: {
    label: 'Excess drift',
    help: 'How much faster than its cost of carry the price is expected to rise in a year. Zero unless you have a view.',
  },
  quantity: { label: 'Quantity', help: 'Number of contracts.' },
  multiplier: { label: 'Contract multiplier', help: 'Units of the underlying in one contract.' },
  rule: {
    label: 'When to hedge',
    help: 'Fixed times: trade to the delta by the clock. Price move: trade to the delta once the price has moved far enough. Band: trade only when the hedge is too far from the delta. The bands named after their authors set their own width from cost, gamma and your aversion to risk; Zakamouline’s was fitted for risk aversion times price of about 10 to 100 and costs of 0.5 % and more. Never: keep the option unhedged.',
  },
  hedgeInterval: {
    label: 'Hedge every',
    help: 'Time between hedges. The life of the option is cut into a whole number of equal intervals as close to this as possible.',
  },
  priceMove: {
    label: 'Hedge after a move of',
    help: 'Trade to the delta once the price is this far, up or down, from where you traded last.',
  },
  priceMoveStdDevs: {
    label: 'Hedge after a move of',
    help: 'The same, counted in daily moves: 1 is the size of an ordinary day’s move (one standard deviation) at the implied vol.',
  },
  bandHalfWidth: {
    label: 'Band, each side',
    help: 'How far the hedge may be from the delta, up or down, before you trade. In deltas per option: 0.05 means five hundredths of the underlying per unit.',
  },
  riskAversion: {
    label: 'Risk aversion',
    help: 'How much you dislike variance of the P&L of the whole position: half of this times the variance is what you would pay to be rid of it. Per unit of money, so a position ten times as large needs a tenth of it. Higher makes the band narrower.',
  },
  widthCoefficient: {
    label: 'Width coefficient',
    help: 'The number c1 that scales the width of Zakamouline’s band; 1.12 as published.',
  },
  shiftCoefficient: {
    label: 'Shift coefficient',
    help: 'The number cK that sets how far the middle of Zakamouline’s band lies from the delta. Sources print 5.76 and 4.76; 5.76 fits a written call best.',
  },
  bandSide: {
    label: 'Band of which side',
    help: 'Zakamouline’s band differs for an option owned and one written. By default it is that of your side. It was fitted for risk aversion times price of about 10 to 100 and one-way costs of 0.5 % and more; elsewhere it is a guess.',
  },
  checkInterval: {
    label: 'Look every',
    help: 'Time between two looks at the price. Between them you do nothing, so the price may overshoot. In trading days, 96 looks a day are one every 0.0104.',
  },
  halfSpread: {
    label: 'Half-spread',
    help: 'Half of bid minus ask, as a share of the price, paid at every trade. One way: not the round trip.',
  },
  feeRate: {
    label: 'Fee',
    help: 'Commission or taker fee as a share of the value traded, each way.',
  },
  makerFeeRate: {
    label: 'Maker fee',
    help: 'Fee, each way, on the part of the trade that waits in the order book. Negative where the venue pays you a rebate.',
  },
  makerShare: {
    label: 'Traded as maker',
    help: 'How much of the value you trade waits in the order book and pays the maker fee. The rest pays the fee above.',
  },
  feePerUnit: {
    label: 'Per share or contract',
    help: 'Commission in money per share, or per contract of the hedge, each way.',
  },
  contractSize: {
    label: 'Size of a hedge contract',
    help: 'Units of the underlying in one contract you hedge with; 1 for shares.',
  },
  minimumFee: {
    label: 'Minimum per trade',
    help: 'The least a trade’s commission can be. It bounds the fee and the commission per share or contract together.',
  },
  maximumFee: {
    label: 'Maximum per trade',
    help: 'The most a trade’s commission can be, in money.',
  },
  maximumFeeRate: {
    label: 'Maximum share of value',
    help: 'The most a trade’s commission can be, as a share of the value traded.',
  },
  fixedCost: {
    label: 'Fixed cost per hedge',
    help: 'Paid at every hedge trade whatever its size: a ticket charge. For the whole position, in what the option settles in.',
  },
  gas: {
    label: 'Gas per trade',
    help: 'Units of gas that one hedge trade uses on a chain. A simple swap uses about 160,000.',
  },
  gasPrice: {
    label: 'Gas price',
    help: 'What a million units of gas cost, in the quote currency: gwei times the price of one ether, over 1,000. At 0.3 gwei and 3,000 for an ether that is 0.9.',
  },
  impactCoefficient: {
    label: 'Impact coefficient',
    help: 'How hard your own trades push the price. A trade costs this times the vol of a day times the square root of your share of the daily volume, per value traded. 0 for none; measured values lie between 0.5 and 1.',
  },
  dailyVolume: {
    label: 'Daily volume',
    help: 'Units of the underlying that everyone together trades in a day.',
  },
  linearImpact: {
    label: 'Linear impact',
    help: 'A trade of n units moves its own price by this much per unit, so that it costs this times n squared. The price recovers at once.',
  },
  orderBook: {
    label: 'Order book',
    help: 'The book you hedge in, walked level by level in place of the half-spread. Each level is b for a bid or a for an ask, the price, x and the size: b99.9x5a100.1x4 is one bid and one ask. Leave it empty for none.',
  },
  lotSize: {
    label: 'Lot size',
    help: 'The hedge is held in whole lots of so many units of the underlying. 0 if any size can be traded.',
  },
  fundingRate: {
    label: 'Funding rate',
    help: 'What a long hedge pays and a short hedge receives in a year, as a share of the value held. Negative if the long side is paid.',
  },
  borrowRate: {
    label: 'Borrow rate',
    help: 'What it costs in a year to borrow the underlying for a short hedge, as a share of the value held.',
  },
  cashSpread: {
    label: 'Spread on cash',
    help: 'How much more than the interest rate borrowed cash costs, and how much less kept cash earns, in a year.',
  },
  optionFeeRate: {
    label: 'Option fee',
    help: 'Fee for trading the option once, as a share of the underlying’s price per unit.',
  },
  optionFeeCap: {
    label: 'Fee cap',
    help: 'The most the option fee can be, as a share of the option’s own price.',
  },
  optionFeePerContract: {
    label: 'Commission per option',
    help: 'Money per option contract, paid on every order.',
  },
  optionFeeMinimum: {
    label: 'Minimum per option order',
    help: 'The least that fee and commission on the option order can be.',
  },
  optionHalfSpread: {
    label: 'Option half-spread',
    help: 'Half of the option’s bid minus ask, in vol points, paid when you enter, and again if you close before expiry.',
  },
  setUp: {
    label: 'First hedge',
    help: 'Traded: you buy or sell the first delta and pay for it. None: it came with the option.',
  },
  unwind: {
    label: 'Hedge at the end',
    help: 'Cash: the last hedge is traded away. Physical: it is delivered against the option at expiry. None: it ends without a trade.',
  },
  daysPerYear: {
    label: 'Days in the year',
    help: 'The year in which vols are quoted: 252 trading days, 365 calendar days, or 365.25 for markets that never close. Changing it keeps the number of days between hedges and between looks.',
  },
  model: {
    label: 'How prices move',
    help: 'Only for the simulation. As Black and Scholes assume; within a range, drawn back to a level; with jumps; with a volatility that itself moves; or by returns of the past drawn again in pieces.',
  },
  reversionSpeed: {
    label: 'Speed of reversion',
    help: 'How strongly the price is drawn back, per year: 50 halves a distance in about five calendar days.',
  },
  reversionLevel: {
    label: 'Level it returns to',
    help: 'The price in the middle of the range; today’s price unless you say otherwise.',
  },
  jumpRate: { label: 'Jumps a year', help: 'How many jumps are expected in a year.' },
  jumpMean: {
    label: 'Mean jump',
    help: 'How far a jump goes on average, up or down: −5 % is a fall.',
  },
  jumpStdDev: {
    label: 'Scatter of jumps',
    help: 'How far jumps scatter about their mean, as one standard deviation.',
  },
  varianceReversion: {
    label: 'Speed of vol reversion',
    help: 'How strongly the variance is drawn back to its long-run level, per year. It starts at the realized vol expected.',
  },
  longRunVol: {
    label: 'Long-run vol',
    help: 'The volatility that a moving one is drawn back to.',
  },
  volOfVol: {
    label: 'Vol of variance',
    help: 'How much the variance itself moves (ξ of Heston’s model).',
  },
  volCorrelation: {
    label: 'Price and vol correlation',
    help: 'Below zero, volatility rises when the price falls, as it does in shares.',
  },
  returns: {
    label: 'Past returns',
    help: 'Returns of the past, oldest first, as changes of the logarithm of the price: of small moves nearly the change in per cent. Their average is shifted so that hedging stays a fair game.',
  },
  returnInterval: {
    label: 'One return every',
    help: 'Time from one past return to the next. The hedge interval must be a whole number of these.',
  },
  blockLength: {
    label: 'Drawn in pieces of',
    help: 'How many returns in a row are drawn together, so that calm and wild spells keep their length.',
  },
  paths: {
    label: 'Paths',
    help: 'How many possible lives of the position are simulated. Four times as many halve the error.',
  },
  seed: {
    label: 'Seed',
    help: 'A whole number that picks the random numbers. The same seed gives the same digits, on every machine.',
  },
};

type Rule = Scenario['rule'];

export const putStrike = { label: 'Put strike' };

export const ruleLabels: Readonly<Record<Rule, string>> = {
  interval: 'At fixed times',
  leland: 'At fixed times, to Leland’s delta',
  priceMove: 'After a price move in per cent',
  priceMoveStdDevs: 'After a price move in daily moves',
  bandToTarget: 'Delta band, back to the delta',
  bandToEdge: 'Delta band, back to its edge',
  whalleyWilmott: 'Whalley–Wilmott band',
  zakamouline: 'Zakamouline band',
  none: 'Never',
};

const noLimit = 'No limit';
const ownLimit = 'Set';

/** The choices of each field that has some, as field.word; `own` stands for a number of one’s own. */
export const wordLabels = {
  'rule.interval': ruleLabels.interval,
  'rule.leland': ruleLabels.leland,
  'rule.priceMove': ruleLabels.priceMove,
  'rule.priceMoveStdDevs': ruleLabels.priceMoveStdDevs,
  'rule.bandToTarget': ruleLabels.bandToTarget,
  'rule.bandToEdge': ruleLabels.bandToEdge,
  'rule.whalleyWilmott': ruleLabels.whalleyWilmott,
  'rule.zakamouline': ruleLabels.zakamouline,
  'rule.none': ruleLabels.none,
  'maximumFee.none': noLimit,
  'maximumFee.own': ownLimit,
  'maximumFeeRate.none': noLimit,
  'maximumFeeRate.own': ownLimit,
  'optionFeeCap.none': noLimit,
  'optionFeeCap.own': ownLimit,
  'structure.call': 'Call',
  'structure.put': 'Put',
  'structure.straddle': 'Straddle',
  'structure.strangle': 'Strangle',
  'structure.custom': 'Legs of your own',
  'settlement.quote': 'Quote currency',
  'settlement.coin': 'Coins',
  'side.long': 'Long',
  'side.short': 'Short',
  'hedgeVol.implied': 'As implied',
  'hedgeVol.realized': 'As outlook',
  'hedgeVol.own': 'Another vol',
  'realizedVol.implied': 'As implied',
  'realizedVol.own': 'Another vol',
  'bandSide.position': 'Your own side',
  'bandSide.long': 'Option owned',
  'bandSide.short': 'Option written',
  'setUp.traded': 'Traded',
  'setUp.none': 'With the option',
  'unwind.cash': 'Cash',
  'unwind.physical': 'Physical',
  'unwind.none': 'No trade',
  'model.brownian': 'As Black and Scholes assume',
  'model.meanReverting': 'Within a range',
  'model.jumps': 'With jumps',
  'model.stochasticVol': 'With a moving vol',
  'model.bootstrap': 'As in the past',
  'holdingPeriod.toExpiry': 'At expiry',
  'holdingPeriod.own': 'Before',
  'reversionLevel.spot': 'Today’s price',
  'reversionLevel.own': 'Another price',
};

/** Fields whose unit says more than the unit's kind does. */
export const ownUnits = {
  priceMoveStdDevs: 'daily moves',
  bandHalfWidth: 'deltas',
  riskAversion: '1/money',
  reversionSpeed: 'a year',
  varianceReversion: 'a year',
  jumpRate: 'a year',
  blockLength: 'returns',
  contractSize: 'units',
  dailyVolume: 'units',
  lotSize: 'units',
  linearImpact: 'per unit²',
  gas: 'units',
  gasPrice: 'a million',
  optionHalfSpread: 'vol points',
} satisfies Partial<Record<FieldKey, string>>;

/** How a cost that differs from its preset is said in the heading of its part: with its unit, or bare. */
export const settingWords = {
  makerShare: (value) => `${value} as maker`,
  makerFeeRate: (value) => `maker fee ${value}`,
  feePerUnit: (value) => `${value} each`,
  contractSize: (_value, bare) => `contracts of ${bare}`,
  minimumFee: (value) => `min ${value}`,
  maximumFee: (value) => `max ${value}`,
  maximumFeeRate: (value) => `max ${value} of value`,
  gas: (_value, bare) => `${bare} of gas`,
  gasPrice: (value) => `at ${value}`,
  impactCoefficient: (value) => `coefficient ${value}`,
  dailyVolume: (_value, bare) => `volume ${bare}`,
  linearImpact: (_value, bare) => `linear ${bare}`,
  orderBook: () => 'an order book',
  lotSize: (_value, bare) => `lots of ${bare}`,
  fundingRate: (value) => `funding ${value}`,
  borrowRate: (value) => `borrow ${value}`,
  cashSpread: (value) => `cash ${value}`,
  optionFeeRate: (value) => `fee ${value}`,
  optionFeeCap: (value) => `at most ${value} of its price`,
  optionFeePerContract: (value) => `${value} a contract`,
  optionFeeMinimum: (value) => `min ${value}`,
  optionHalfSpread: (value) => `half-spread ${value}`,
} satisfies Partial<Record<FieldKey, (value: string, bare: string) => string>>;
