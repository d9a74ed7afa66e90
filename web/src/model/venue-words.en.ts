// venue-words.en.ts: the names of cost presets, what each leaves out, and how its numbers are dated.
import type { Age, FigureId, SourceId, VenueId, VenueRole, VenueStatus } from './venues.ts';

export interface VenueWords {
  readonly name: string;
  /** What the preset does not know, or assumes. */
  readonly note: string;
}

export const venueNames: Readonly<Record<VenueId, VenueWords>> = {
  deribitPerpetual: {
    name: 'Deribit BTC perpetual, taker',
    note: 'The tick alone gives a half-spread of at least 0.025 bp; 0.25 bp is a working figure for small trades, and size matters more than the tick. Enter funding yourself. Deribit’s option fee is a preset of its own, further down.',
  },
  hyperliquidPerpetual: {
    name: 'Hyperliquid perpetual, taker',
    note: 'Base tier. No source was found for the half-spread.',
  },
  interactiveBrokersFixed: {
    name: 'US stock at IBKR, fixed',
    note: 'Half of a one-cent quote is turned into a share of the price, and follows the price you enter.',
  },
  interactiveBrokersTiered: {
    name: 'US stock at IBKR, tiered',
    note: 'Commission up to 300,000 shares a month, and clearing. Exchange fees or rebates and charges on sales are left out. Half of a one-cent quote is turned into a share of the price, and follows the price you enter.',
  },
  interactiveBrokersFuture: {
    name: 'S&P 500 future (ES) at IBKR',
    note: 'Up to 1,000 contracts a month. Exchange and regulatory fees are left out: no current source was found. Half of a quarter-point tick is turned into a share of the price, and follows the price you enter.',
  },
  interactiveBrokersMicroFuture: {
    name: 'Micro S&P 500 future (MES) at IBKR',
    note: 'Exchange and regulatory fees are left out: no current source was found. Half of a quarter-point tick is turned into a share of the price, and follows the price you enter.',
  },
  poolThirtyQuiet: {
    name: 'On-chain 30 bp pool, quiet gas',
    note: 'Gas at 0.3 gwei and $3,000 for an ether; copies of the gas price disagree, so edit it. The price impact in the pool is not included.',
  },
  poolThirtyStress: {
    name: 'On-chain 30 bp pool, stressed gas',
    note: 'Gas at 20 gwei and $3,000 for an ether; copies of the gas price disagree, so edit it. The price impact in the pool is not included.',
  },
  deribitOption: {
    name: 'Deribit BTC or ETH option',
    note: 'Maker and taker pay the same. The fee at delivery is left out.',
  },
  binanceOption: {
    name: 'Binance option',
    note: 'As of 2022; the rate of today was not found. The fee at exercise is left out.',
  },
  okxOption: {
    name: 'OKX option, taker',
    note: 'Copies disagree on the cap; the younger one is used. The fee at exercise is left out.',
  },
  interactiveBrokersOption: {
    name: 'US option at IBKR',
    note: 'Up to 10,000 contracts a month, at a premium of $0.10 or more. Regulatory and clearing fees are left out.',
  },
};

export const venueLabels: Readonly<
  Record<VenueRole, { readonly label: string; readonly own: string }>
> = {
  hedge: { label: 'Cost preset', own: 'Your own costs' },
  option: { label: 'Option fee preset', own: 'Your own fee' },
};

/** What choosing the preset does to the fields, and what it leaves alone. */
export function whatItSets(
  labels: readonly string[],
  role: VenueRole,
  setsHalfSpread: boolean,
): string {
  const sets = `Sets ${labels.map((label) => label.toLowerCase()).join(', ')}`;
  if (role === 'option') {
    return `${sets}, and clears every other fee of the option. Its half-spread stays as you entered it.`;
  }
  const kept = setsHalfSpread ? 'Impact, carry' : 'Half-spread, impact, carry';
  return `${sets}, and clears every other charge on the hedge. ${kept}, lots and the option’s own fee stay as you entered them.`;
}

export const ageNames: Readonly<Record<Exclude<Age, 'fresh'>, string>> = {
  old: 'Older than 180 days: check it',
  undated: 'Undated: check it',
  oldAndUndated: 'Older than 180 days and undated: check it',
};

export const figureNames: Readonly<Record<FigureId, string>> = {
  takerFee: 'Taker fee',
  takerFeeBaseTier: 'Taker fee, base tier',
  smallClipSpread: 'Half-spread, small trades',
  commission: 'Commission per share',
  commissionTiered: 'Commission per share, up to 300,000 shares a month',
  clearing: 'Clearing per share',
  minimum: 'Minimum per order',
  maximum: 'Maximum of the trade’s value',
  futureCommission: 'Commission per contract',
  futureSize: 'Size of a contract, dollars per point',
  halfCentQuote: 'Half of a one-cent quote, per share',
  halfTickQuote: 'Half of a quarter-point tick, in points',
  poolFee: 'Pool fee',
  swapGas: 'Gas of one swap',
  gasPrice: 'Gas price',
  etherPrice: 'Price of one ether',
  optionTakerFee: 'Taker fee, of the underlying',
  optionFeeCap: 'At most, of the option’s price',
  optionCommission: 'Commission per contract',
  optionMinimum: 'Minimum per order',
};

export const statusNames: Readonly<Record<VenueStatus, string>> = {
  sourced: 'official page, read in a stored copy',
  secondary: 'third-party page',
  derived: 'arithmetic or assumption',
  conflict: 'sources disagree',
};

/** Where each number was read. */
export const sourceNames: Readonly<Record<SourceId, string>> = {
  deribitSupport: 'support.deribit.com, article 25944746248989',
  brokerStocks: 'interactivebrokers.co.uk, commissions: stocks',
  brokerOptions: 'interactivebrokers.ca, commissions: options',
  brokerFutures: 'interactivebrokers.ie, commissions: futures',
  brokerMicroFutures: 'interactivebrokers.com.hk, commissions: futures',
  tickArithmetic: 'tick arithmetic',
  contractTerms: 'contract terms',
  panoptic: 'Panoptic research notebooks',
  gasGuides: 'hoge.gg, ethskills and thecryptoworld, gas guides',
  gasPriceCopies: 'ethskills and a page of September 2025; copies disagree',
  assumption: 'stated assumption',
  workingFigure: 'working figure, not a quotation',
  hyperliquidDocs: 'sltp.gitbook.io and hypernode-docs',
  binanceFaq: 'binance.com, FAQ on option fees',
  okxHelp: 'OKX EEA help',
  okxHelpAndCopy: 'OKX EEA help; a stored copy of okx.com/fees still says 12.5 %',
};

/** How old a number is; the dates are already written. */
export const dates = {
  asOf: (date: string) => `as of ${date}`,
  before: (date: string) => `before ${date}`,
  span: (from: string, until: string) => `${from} to ${until}`,
  undatedPage: (dated: string) => `${dated} (undated page)`,
  undated: 'undated',
};

/** A number of a preset, as `Taker fee 5 bp, as of 2025; official page…`. */
export function figureLine(name: string, value: string, dated: string, status: string): string {
  return `${name} ${value}, ${dated}; ${status}`;
}
