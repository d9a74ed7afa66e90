// messages.en.ts: every label, help text and reason a person can read. A new field, error code,
// problem or venue does not compile until it has words here. Sentences with figures: sentences.en.ts.
import type { ErrorCode, FieldGroup, FieldKey, Scenario } from './contract.gen.ts';
import type { ExampleId } from './examples.ts';
import type { NoticeCode } from './link.ts';
import type { ProblemCode } from './parse.ts';
import type { Age, FigureId, VenueId, VenueStatus } from './venues.ts';

export interface FieldWords {
  readonly label: string;
  readonly help: string;
}

export const fieldWords: Readonly<Record<FieldKey, FieldWords>> = {
  structure: {
    label: 'Structure',
    help: 'One call, one put, a straddle (call and put at one strike) or a strangle (a put below and a call above).',
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
  expiry: {
    label: 'Time to expiry',
    help: 'In days of the year chosen under conventions. You may type 3mo, 0.25y or, in a calendar year, 12h.',
  },
  rate: { label: 'Interest rate', help: 'A year’s rate, continuously compounded.' },
  dividendYield: {
    label: 'Dividend or funding yield',
    help: 'What holding the underlying earns in a year, continuously: dividends, or a funding rate received. Borrow fees enter negative to the holder.',
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
  hedgeInterval: {
    label: 'Hedge every',
    help: 'Time between hedges. The life of the option is cut into a whole number of equal intervals as close to this as possible.',
  },
  halfSpread: {
    label: 'Half-spread',
    help: 'Half of bid minus ask, as a share of the price, paid at every trade. One way: not the round trip.',
  },
  feeRate: {
    label: 'Fee',
    help: 'Commission or taker fee as a share of the value traded, each way.',
  },
  fixedCost: {
    label: 'Fixed cost per hedge',
    help: 'Paid at every hedge trade whatever its size: a ticket charge or gas. For the whole position, in the quote currency.',
  },
  setUp: {
    label: 'First hedge',
    help: 'Traded: you buy or sell the first delta and pay for it. None: it came with the option.',
  },
  unwind: {
    label: 'Hedge at expiry',
    help: 'Cash: the last hedge is traded away. Physical: it is delivered against the option. None: it ends without a trade.',
  },
  daysPerYear: {
    label: 'Days in the year',
    help: 'The year in which vols are quoted: 252 trading days, 365 calendar days, or 365.25 for markets that never close. Changing it keeps the number of days between hedges.',
  },
};

const putStrike = 'Put strike';

/** What a field is called; a strangle has two strikes. */
export function fieldLabel(key: FieldKey, structure: Scenario['structure']): string {
  return key === 'strike' && structure === 'strangle' ? putStrike : fieldWords[key].label;
}

export const wordLabels: Readonly<Record<string, string>> = {
  'structure.call': 'Call',
  'structure.put': 'Put',
  'structure.straddle': 'Straddle',
  'structure.strangle': 'Strangle',
  'side.long': 'Long',
  'side.short': 'Short',
  'hedgeVol.implied': 'As implied',
  'hedgeVol.realized': 'As outlook',
  'hedgeVol.own': 'Another vol',
  'realizedVol.implied': 'As implied',
  'realizedVol.own': 'Another vol',
  'setUp.traded': 'Traded',
  'setUp.none': 'With the option',
  'unwind.cash': 'Cash',
  'unwind.physical': 'Physical',
  'unwind.none': 'No trade',
};

export const yearLabels = [
  { days: 252, label: '252 trading days' },
  { days: 365, label: '365 calendar days' },
  { days: 365.25, label: '365.25 days, round the clock' },
] as const;

export const groupLabels: Readonly<Record<Exclude<FieldGroup, 'market'>, string>> = {
  option: 'Option',
  position: 'Position',
  hedging: 'Hedging',
  costs: 'Costs, each way',
  outlook: 'Outlook',
  conventions: 'Market and conventions',
};

/** `limit` is already written in the field's own unit. */
export type Reason = (limit: string, unit: string) => string;

export const problemSentences: Readonly<Record<ProblemCode, Reason>> = {
  empty: () => 'Nothing is entered here.',
  notANumber: () => 'This is not a number.',
  unfinished: () => 'This number is not finished.',
  notFinite: () => 'This number is too large to calculate with.',
  fractionSign: () => 'Write the fraction as a decimal, such as 0.5.',
  separators: () => 'The points and commas do not fit together. Write 1,000.50 or 1 000,50.',
  unitUnknown: (_limit, unit) => `“${unit}” is not a unit known here.`,
  unitNotHere: (_limit, unit) => `“${unit}” is not a unit of this field.`,
  minutesOrMonths: () => '“m” may mean minutes or months. Write min or mo.',
  hoursNeedCalendar: () =>
    'A trading day has no fixed number of hours here. Write a part of a day, such as 0.25d, or choose a calendar year.',
  belowMinimum: (limit) => `The smallest value here is ${limit}.`,
  aboveMaximum: (limit) => `The largest value here is ${limit}.`,
  unknownWord: () => 'This is not one of the choices.',
};

export const errorSentences: Readonly<Record<ErrorCode, (limit: string) => string>> = {
  not_an_object: () => 'The calculation was given no inputs.',
  not_a_number: () => 'This is not a number.',
  not_finite: () => 'This number is too large to calculate with.',
  below_minimum: (limit) => `The smallest value here is ${limit}.`,
  above_maximum: (limit) => `The largest value here is ${limit}.`,
  unknown_word: () => 'This is not one of the choices.',
  strikes_crossed: () => 'The call strike of a strangle may not lie below the put strike.',
  too_many_hedges: () =>
    'That would be more than 1,000,000 hedges. Hedge less often or shorten the time to expiry.',
  costs_exceed_gamma: () =>
    'No realized vol makes this pay: hedging costs more than gamma can earn.',
  costs_exceed_theta: () =>
    'No realized vol is low enough: hedging costs more than the theta you are paid.',
  price_below_intrinsic: () => 'The price is below what exercise alone is worth.',
  price_above_bound: () => 'The price is above anything an option can be worth.',
  price_carries_no_vol: () => 'At this price the vol cannot be told from the price.',
  unknown_field: () => 'There is no input of this name.',
  not_an_array: () => 'A list of values was expected.',
  pays_at_any_vol: () => 'At any realized vol this pays: the drift earns more than hedging costs.',
  nothing_to_scalp: () => 'This option has no time value left to scalp.',
  too_many_points: () => 'That is too many points for one chart.',
  unknown_measure: () => 'There is no such figure to aim at.',
  unknown_aim: () => 'There is no such aim.',
  no_edge_to_optimize: () =>
    'No way of hedging leaves an expected profit here, so there is no best ratio of profit to risk.',
  no_rule_meets_limit: () => 'No way of hedging keeps the risk below this limit.',
  risk_unknown: () => 'How far the profit scatters cannot be told here.',
};

export const noticeSentences: Readonly<
  Record<NoticeCode, (field: string, text: string) => string>
> = {
  tooLong: () => 'The link is too long to be one of ours. The presets are shown instead.',
  tooManyFields: () => 'The link has too many parts. The presets are shown instead.',
  cutShort: () => 'The link seems to have been cut short: some of its values may be missing.',
  versionMissing: () => 'The link does not say its version. It was read as version 1.',
  versionUnknown: (_field, text) =>
    `The link is of version ${text}, which this page does not know. The presets are shown instead.`,
  valueUnreadable: (field, text) =>
    `${field}: “${text}” in the link cannot be read. The preset is used instead.`,
  valueOutOfBounds: (field, text) =>
    `${field}: ${text} in the link is out of bounds. The preset is used instead.`,
  fieldUnknown: (_field, text) => `The link names “${text}”, which this page does not know.`,
  fieldTwice: (_field, text) => `The link names “${text}” twice. The first value is used.`,
};

export const venueNames: Readonly<
  Record<VenueId, { readonly name: string; readonly note: string }>
> = {
  deribitPerpetual: {
    name: 'Deribit BTC perpetual, taker',
    note: 'Sets fee, half-spread and fixed cost. The tick alone gives a half-spread of at least 0.025 bp; 0.25 bp is a working figure for small clips, and size matters more than the touch. Funding is not included.',
  },
  hyperliquidPerpetual: {
    name: 'Hyperliquid perpetual, taker',
    note: 'Sets fee and fixed cost, base tier. The half-spread stays as you entered it: no source was found.',
  },
  interactiveBrokersFixed: {
    name: 'US stock at IBKR, fixed',
    note: 'Sets fee, half-spread and fixed cost. Charges per share are turned into shares of the price entered, and follow it when it changes here; along the path they stay a share of the price. The minimum of $1.00 and the maximum of 1 % per order are not in this model: for small positions the real cost is higher.',
  },
  interactiveBrokersTiered: {
    name: 'US stock at IBKR, tiered',
    note: 'Sets fee, half-spread and fixed cost. Commission and clearing per share are turned into shares of the price entered, and follow it when it changes here; along the path they stay a share of the price. Exchange fees or rebates, charges on sales, the minimum of $0.35 and the maximum of 1 % per order are left out.',
  },
  poolThirtyQuiet: {
    name: 'On-chain 30 bp pool, quiet gas',
    note: 'Sets fee, half-spread and fixed cost. Gas is 160,000 × 0.3 gwei × $3,000 per ether, paid once per hedge; copies of the gas price disagree, so edit it. Price impact in the pool is not included.',
  },
  poolThirtyStress: {
    name: 'On-chain 30 bp pool, stressed gas',
    note: 'Sets fee, half-spread and fixed cost. Gas is 160,000 × 20 gwei × $3,000 per ether, paid once per hedge; copies of the gas price disagree, so edit it. Price impact in the pool is not included.',
  },
};

export const ageNames: Readonly<Record<Exclude<Age, 'fresh'>, string>> = {
  old: 'Older than 180 days: check it',
  undated: 'Undated: check it',
  oldAndUndated: 'Older than 180 days and undated: check it',
};

export const figureNames: Readonly<Record<FigureId, string>> = {
  takerFee: 'Taker fee',
  takerFeeBaseTier: 'Taker fee, base tier',
  smallClipSpread: 'Half-spread, small clips',
  commission: 'Commission per share',
  commissionTiered: 'Commission per share, up to 300,000 shares a month',
  clearing: 'Clearing per share',
  halfCentQuote: 'Half of a one-cent quote, per share',
  poolFee: 'Pool fee',
  swapGas: 'Gas of one swap',
  gasPrice: 'Gas price',
  etherPrice: 'Price of one ether',
};

export const statusNames: Readonly<Record<VenueStatus, string>> = {
  sourced: 'official page, read in a stored copy',
  secondary: 'third-party page',
  derived: 'arithmetic or assumption',
  conflict: 'sources disagree',
};

export const exampleNames: Readonly<Record<ExampleId, string>> = {
  stockCall: 'Stock call, 3 months, daily',
  bitcoinStraddle: 'Bitcoin straddle, 30 days, every 8 h',
};

export const words = {
  pageTitle: 'GammaDrag',
  question:
    'How much must the price really move for gamma scalping to pay, after the cost of hedging?',
  answerTitle: 'Answer',
  figuresTitle: 'Key figures',
  chartsTitle: 'Charts',
  inputsTitle: 'Inputs',
  examplesTitle: 'Start from',
  startOver: 'Start over',
  venueLabel: 'Cost preset',
  venueOwn: 'Your own costs',
  venueAdapted: 'edited since',
  venueSources: 'Sources',
  asOf: 'as of',
  before: 'before',
  undated: 'undated',
  undatedPage: '(undated page)',
  until: 'to',
  source: 'source',
  status: 'status',
  helpFor: 'About',
  exactly: 'value',
  ownYear: 'Another year',
  copyLink: 'Copy link',
  linkField: 'Link to this calculation',
  copied: 'Link copied.',
  copyRefused: 'The browser did not allow copying. The link is selected: copy it by hand.',
  shareTitle: 'Share',
  dismiss: 'Dismiss',
  loading: 'Loading the calculation…',
  dataTable: 'Data as a table',
  stale: 'The figures shown are the last good ones.',
  nothingShown: 'Until this is mended there is nothing to show.',
  noFigure: '–',
  escapeHint: 'Escape brings back the last good value.',
  loadFailed: 'The calculation could not be loaded.',
  loadAdvice:
    'Reload the page. If that does not help, check that the browser is up to date, that WebAssembly is not switched off, and that no extension blocks this site.',
  stopped: 'The calculation stopped.',
  stoppedAdvice: 'Reload the page: the address keeps your inputs.',
} as const;

/** The unit beside a field, spelled for a person. */
export function unitLabels(key: FieldKey, symbol: string, daysPerYear: number): string {
  if (symbol === 'd') return daysPerYear < 300 ? 'trading days' : 'days';
  if (symbol === 'h') return 'hours';
  if (symbol === '%') return key.endsWith('Vol') ? '%' : '% a year';
  return symbol;
}
