// venues.ts: what hedging costs at named places. Every number carries value, unit, source, date and status;
// sources were read as stored copies, so the best status is "sourced", never "verified".
// A preset only fills fields the person can then edit; links carry the values, not the name.
import type { Scenario } from './contract.gen.ts';

export type VenueStatus = 'sourced' | 'secondary' | 'derived' | 'conflict';

export type FigureId =
  | 'takerFee'
  | 'takerFeeBaseTier'
  | 'smallClipSpread'
  | 'commission'
  | 'commissionTiered'
  | 'clearing'
  | 'halfCentQuote'
  | 'poolFee'
  | 'swapGas'
  | 'gasPrice'
  | 'etherPrice';

export interface VenueFigure {
  readonly id: FigureId;
  readonly value: number;
  readonly unit: 'fraction' | 'money per share' | 'money' | 'gas' | 'gwei';
  readonly source: string;
  /** Year, month or day of the source as far as it is known, or 'undated'. */
  readonly asOf: string;
  /** The source is older than `asOf`; how much older is not known. */
  readonly before?: true;
  /** The page bears no date: `asOf` is told from its wording. */
  readonly undatedPage?: true;
  /** The youngest of several sources, where `asOf` is the oldest. */
  readonly until?: string;
  readonly status: VenueStatus;
}

export type VenueId =
  | 'deribitPerpetual'
  | 'hyperliquidPerpetual'
  | 'interactiveBrokersFixed'
  | 'interactiveBrokersTiered'
  | 'poolThirtyQuiet'
  | 'poolThirtyStress';

export type CostFields = Pick<Scenario, 'halfSpread' | 'feeRate' | 'fixedCost'>;

export interface Venue {
  readonly id: VenueId;
  readonly figures: readonly VenueFigure[];
  /** The cost fields the preset sets, given the price of the underlying now entered. */
  readonly costs: (spot: number) => Partial<CostFields>;
}

/** A charge per share as a fraction of traded value: true at the price entered, and only there. */
export function perShareAsFraction(chargePerShare: number, spot: number): number {
  return Number((chargePerShare / spot).toPrecision(6));
}

const gweiPerEther = 1e9;

/** Network cost of one swap in the quote currency: gas units, gwei per gas unit, price of one ether. */
export function gasCost(gasUnits: number, gwei: number, etherPrice: number): number {
  return Number(((gasUnits * gwei * etherPrice) / gweiPerEther).toPrecision(6));
}

const deribitFees = 'support.deribit.com, article 25944746248989';
const brokerFees = 'interactivebrokers.co.uk, commissions: stocks';
const gasGuides = 'hoge.gg, ethskills and thecryptoworld, gas guides';
const brokerCopyBefore = '2025-05-14';

/** Stated assumption of the on-chain presets, shown beside them. */
export const assumedEtherPrice = 3000;
const swapGas = 160_000;
const quietGwei = 0.3;
const stressGwei = 20;
const bitcoinTouch = 0.000025;
const stockHalfCent = 0.005;

function pool(gwei: number): readonly VenueFigure[] {
  return [
    {
      id: 'poolFee',
      value: 0.003,
      unit: 'fraction',
      source: 'Panoptic research notebooks',
      asOf: 'undated',
      status: 'sourced',
    },
    {
      id: 'swapGas',
      value: swapGas,
      unit: 'gas',
      source: gasGuides,
      asOf: '2025',
      until: '2026',
      status: 'secondary',
    },
    {
      id: 'gasPrice',
      value: gwei,
      unit: 'gwei',
      source: 'ethskills and a page of September 2025; copies disagree',
      asOf: '2025-09',
      until: '2026-03',
      status: 'conflict',
    },
    {
      id: 'etherPrice',
      value: assumedEtherPrice,
      unit: 'money',
      source: 'stated assumption',
      asOf: 'undated',
      status: 'derived',
    },
  ];
}

export const venues: readonly Venue[] = [
  {
    id: 'deribitPerpetual',
    figures: [
      {
        id: 'takerFee',
        value: 0.0005,
        unit: 'fraction',
        source: deribitFees,
        asOf: '2025',
        undatedPage: true,
        status: 'sourced',
      },
      {
        id: 'smallClipSpread',
        value: bitcoinTouch,
        unit: 'fraction',
        source: 'working figure, not a quotation',
        asOf: 'undated',
        status: 'derived',
      },
    ],
    costs: () => ({ halfSpread: bitcoinTouch, feeRate: 0.0005, fixedCost: 0 }),
  },
  {
    id: 'hyperliquidPerpetual',
    figures: [
      {
        id: 'takerFeeBaseTier',
        value: 0.00045,
        unit: 'fraction',
        source: 'sltp.gitbook.io and hypernode-docs',
        asOf: '2025',
        until: '2026',
        status: 'secondary',
      },
    ],
    costs: () => ({ feeRate: 0.00045, fixedCost: 0 }),
  },
  {
    id: 'interactiveBrokersFixed',
    figures: [
      {
        id: 'commission',
        value: 0.005,
        unit: 'money per share',
        source: brokerFees,
        asOf: brokerCopyBefore,
        before: true,
        status: 'sourced',
      },
      {
        id: 'halfCentQuote',
        value: stockHalfCent,
        unit: 'money per share',
        source: 'tick arithmetic',
        asOf: 'undated',
        status: 'derived',
      },
    ],
    costs: (spot) => ({
      halfSpread: perShareAsFraction(stockHalfCent, spot),
      feeRate: perShareAsFraction(0.005, spot),
      fixedCost: 0,
    }),
  },
  {
    id: 'interactiveBrokersTiered',
    figures: [
      {
        id: 'commissionTiered',
        value: 0.0035,
        unit: 'money per share',
        source: brokerFees,
        asOf: brokerCopyBefore,
        before: true,
        status: 'sourced',
      },
      {
        id: 'clearing',
        value: 0.0002,
        unit: 'money per share',
        source: brokerFees,
        asOf: brokerCopyBefore,
        before: true,
        status: 'sourced',
      },
      {
        id: 'halfCentQuote',
        value: stockHalfCent,
        unit: 'money per share',
        source: 'tick arithmetic',
        asOf: 'undated',
        status: 'derived',
      },
    ],
    costs: (spot) => ({
      halfSpread: perShareAsFraction(stockHalfCent, spot),
      feeRate: perShareAsFraction(0.0037, spot),
      fixedCost: 0,
    }),
  },
  {
    id: 'poolThirtyQuiet',
    figures: pool(quietGwei),
    costs: () => ({
      halfSpread: 0,
      feeRate: 0.003,
      fixedCost: gasCost(swapGas, quietGwei, assumedEtherPrice),
    }),
  },
  {
    id: 'poolThirtyStress',
    figures: pool(stressGwei),
    costs: () => ({
      halfSpread: 0,
      feeRate: 0.003,
      fixedCost: gasCost(swapGas, stressGwei, assumedEtherPrice),
    }),
  },
];

export function venueById(id: string): Venue | null {
  return venues.find((venue) => venue.id === id) ?? null;
}

/** A preset is still in force while every field it sets holds the value it sets. */
export function venueInForce(venue: Venue, scenario: Scenario): boolean {
  const costs = venue.costs(scenario.spot);
  return Object.entries(costs).every(([key, value]) => scenario[key as keyof CostFields] === value);
}

const dayInMilliseconds = 86_400_000;
const staleAfterDays = 180;

export function isStale(asOf: string, today: number): boolean {
  const date = Date.parse(asOf);
  return !(today - date <= staleAfterDays * dayInMilliseconds);
}

export type Age = 'old' | 'undated' | 'oldAndUndated' | 'fresh';

/** What to be wary of in a preset. Arithmetic and stated assumptions have no age. */
export function ageOf(venue: Venue, today: number): Age {
  const read = venue.figures.filter((figure) => figure.status !== 'derived');
  const undated = read.some((figure) => figure.asOf === 'undated' || figure.undatedPage === true);
  const old = read.some(
    (figure) => figure.asOf !== 'undated' && isStale(figure.until ?? figure.asOf, today),
  );
  if (old) return undated ? 'oldAndUndated' : 'old';
  return undated ? 'undated' : 'fresh';
}
