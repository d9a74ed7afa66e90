// venue-list.ts: what hedging costs at named places. Every number carries value, unit, source, date and
// status; sources were read as stored copies, so the best status is "sourced", never "verified".
import type { FigureId, Venue, VenueFigure } from './venues.ts';

type Unit = VenueFigure['unit'];
type Origin = Pick<VenueFigure, 'source' | 'asOf' | 'before' | 'undatedPage' | 'until' | 'status'>;

function figure(id: FigureId, value: number, unit: Unit, origin: Origin): VenueFigure {
  return { id, value, unit, ...origin };
}

const deribitFees: Origin = {
  source: 'deribitSupport',
  asOf: '2025',
  undatedPage: true,
  status: 'sourced',
};
const brokerStocks: Origin = {
  source: 'brokerStocks',
  asOf: '2025-05-14',
  before: true,
  status: 'sourced',
};
const brokerOptions: Origin = {
  source: 'brokerOptions',
  asOf: '2024-05',
  before: true,
  status: 'sourced',
};
const brokerFutures: Origin = {
  source: 'brokerFutures',
  asOf: '2024',
  undatedPage: true,
  status: 'sourced',
};
const brokerMicroFutures: Origin = {
  source: 'brokerMicroFutures',
  asOf: 'undated',
  status: 'sourced',
};
const tickArithmetic: Origin = { source: 'tickArithmetic', asOf: 'undated', status: 'derived' };
const contractTerms: Origin = { source: 'contractTerms', asOf: 'undated', status: 'derived' };

const bitcoinTouch = 0.000025;
const stockHalfCent = 0.005;
const indexHalfTick = 0.125;

/** Stated assumption of the on-chain presets, shown beside them. */
export const assumedEtherPrice = 3000;
const swapGas = 160_000;

function pool(gwei: number): readonly VenueFigure[] {
  return [
    figure('poolFee', 0.003, 'fraction', {
      source: 'panoptic',
      asOf: 'undated',
      status: 'sourced',
    }),
    figure('swapGas', swapGas, 'gas', {
      source: 'gasGuides',
      asOf: '2025',
      until: '2026',
      status: 'secondary',
    }),
    figure('gasPrice', gwei, 'gwei', {
      source: 'gasPriceCopies',
      asOf: '2025-09',
      until: '2026-03',
      status: 'conflict',
    }),
    figure('etherPrice', assumedEtherPrice, 'money', {
      source: 'assumption',
      asOf: 'undated',
      status: 'derived',
    }),
  ];
}

export const venues: readonly Venue[] = [
  {
    id: 'deribitPerpetual',
    role: 'hedge',
    figures: [
      figure('takerFee', 0.0005, 'fraction', deribitFees),
      figure('smallClipSpread', bitcoinTouch, 'fraction', {
        source: 'workingFigure',
        asOf: 'undated',
        status: 'derived',
      }),
    ],
    sets: { feeRate: 0.0005, halfSpread: bitcoinTouch },
  },
  {
    id: 'hyperliquidPerpetual',
    role: 'hedge',
    figures: [
      figure('takerFeeBaseTier', 0.00045, 'fraction', {
        source: 'hyperliquidDocs',
        asOf: '2025',
        until: '2026',
        status: 'secondary',
      }),
    ],
    sets: { feeRate: 0.00045 },
  },
  {
    id: 'interactiveBrokersFixed',
    role: 'hedge',
    figures: [
      figure('commission', 0.005, 'money per unit', brokerStocks),
      figure('minimum', 1, 'money', brokerStocks),
      figure('maximum', 0.01, 'percent', brokerStocks),
      figure('halfCentQuote', stockHalfCent, 'money per unit', tickArithmetic),
    ],
    sets: { feePerUnit: 0.005, minimumFee: 1, maximumFeeRate: 0.01 },
    halfQuote: stockHalfCent,
  },
  {
    id: 'interactiveBrokersTiered',
    role: 'hedge',
    figures: [
      figure('commissionTiered', 0.0035, 'money per unit', brokerStocks),
      figure('clearing', 0.0002, 'money per unit', brokerStocks),
      figure('minimum', 0.35, 'money', brokerStocks),
      figure('maximum', 0.01, 'percent', brokerStocks),
      figure('halfCentQuote', stockHalfCent, 'money per unit', tickArithmetic),
    ],
    // Commission and clearing together.
    sets: { feePerUnit: 0.0037, minimumFee: 0.35, maximumFeeRate: 0.01 },
    halfQuote: stockHalfCent,
  },
  {
    id: 'interactiveBrokersFuture',
    role: 'hedge',
    figures: [
      figure('futureCommission', 0.85, 'money per unit', brokerFutures),
      figure('futureSize', 50, 'units', contractTerms),
      figure('halfTickQuote', indexHalfTick, 'money per unit', tickArithmetic),
    ],
    sets: { feePerUnit: 0.85, contractSize: 50 },
    halfQuote: indexHalfTick,
  },
  {
    id: 'interactiveBrokersMicroFuture',
    role: 'hedge',
    figures: [
      figure('futureCommission', 0.25, 'money per unit', brokerMicroFutures),
      figure('futureSize', 5, 'units', contractTerms),
      figure('halfTickQuote', indexHalfTick, 'money per unit', tickArithmetic),
    ],
    sets: { feePerUnit: 0.25, contractSize: 5 },
    halfQuote: indexHalfTick,
  },
  {
    id: 'poolThirtyQuiet',
    role: 'hedge',
    figures: pool(0.3),
    // 0.3 gwei at 3,000 for an ether, over 10^9 gwei in one.
    sets: { feeRate: 0.003, halfSpread: 0, gas: swapGas, gasPrice: 9e-7 },
  },
  {
    id: 'poolThirtyStress',
    role: 'hedge',
    figures: pool(20),
    sets: { feeRate: 0.003, halfSpread: 0, gas: swapGas, gasPrice: 6e-5 },
  },
  {
    id: 'deribitOption',
    role: 'option',
    figures: [
      figure('optionTakerFee', 0.0003, 'fraction', deribitFees),
      figure('optionFeeCap', 0.125, 'percent', deribitFees),
    ],
    sets: { optionFeeRate: 0.0003, optionFeeCap: 0.125 },
  },
  {
    id: 'binanceOption',
    role: 'option',
    figures: [
      figure('optionTakerFee', 0.0003, 'fraction', {
        source: 'binanceFaq',
        asOf: '2022-09-08',
        status: 'sourced',
      }),
      figure('optionFeeCap', 0.1, 'percent', {
        source: 'binanceFaq',
        asOf: '2022-09-08',
        status: 'sourced',
      }),
    ],
    sets: { optionFeeRate: 0.0003, optionFeeCap: 0.1 },
  },
  {
    id: 'okxOption',
    role: 'option',
    figures: [
      figure('optionTakerFee', 0.0003, 'fraction', {
        source: 'okxHelp',
        asOf: '2026-06-24',
        status: 'secondary',
      }),
      figure('optionFeeCap', 0.07, 'percent', {
        source: 'okxHelpAndCopy',
        asOf: '2025-05-15',
        until: '2026-06-24',
        status: 'conflict',
      }),
    ],
    sets: { optionFeeRate: 0.0003, optionFeeCap: 0.07 },
  },
  {
    id: 'interactiveBrokersOption',
    role: 'option',
    figures: [
      figure('optionCommission', 0.65, 'money per unit', brokerOptions),
      figure('optionMinimum', 1, 'money', brokerOptions),
    ],
    sets: { optionFeePerContract: 0.65, optionFeeMinimum: 1 },
  },
];
