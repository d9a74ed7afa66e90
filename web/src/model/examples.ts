// examples.ts: two complete calculations to start from. The market levels are round numbers chosen
// for the arithmetic to be followed, not quotations.
import type { Scenario } from './contract.gen.ts';
import { presetScenario } from './state.ts';

export type ExampleId = 'stockCall' | 'bitcoinStraddle';

export interface Example {
  readonly id: ExampleId;
  readonly scenario: Scenario;
}

const stockCall: Scenario = {
  ...presetScenario(),
  spot: 100,
  strike: 100,
  expiry: 0.25,
  impliedVol: 0.2,
  realizedVol: 0.25,
  hedgeInterval: 1 / 252,
  halfSpread: 0.0005,
  daysPerYear: 252,
};

const bitcoinYear = 365.25;

const bitcoinStraddle: Scenario = {
  ...presetScenario(),
  structure: 'straddle',
  spot: 100000,
  strike: 100000,
  expiry: 30 / bitcoinYear,
  impliedVol: 0.5,
  realizedVol: 0.55,
  hedgeInterval: 8 / (24 * bitcoinYear),
  checkInterval: 1 / (96 * bitcoinYear),
  halfSpread: 0,
  feeRate: 0.0005,
  daysPerYear: bitcoinYear,
};

export const examples: readonly Example[] = [
  { id: 'stockCall', scenario: stockCall },
  { id: 'bitcoinStraddle', scenario: bitcoinStraddle },
];

export const startingScenario: Scenario = stockCall;
