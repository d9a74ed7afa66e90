// presets.v1.ts: what an omitted field means in a link that says v=1. Frozen: never edit a value here.
// A new preset in the core needs a new link version beside this one; a link already sent keeps its numbers.
import type { Scenario } from './contract.gen.ts';

export const presetsV1: Readonly<Scenario> = Object.freeze({
  structure: 'call',
  side: 'long',
  spot: 100,
  strike: 100,
  strikeHigh: 110,
  expiry: 0.25,
  rate: 0,
  dividendYield: 0,
  impliedVol: 0.2,
  hedgeVol: 'implied',
  realizedVol: 'implied',
  excessDrift: 0,
  quantity: 1,
  multiplier: 1,
  hedgeInterval: 1 / 252,
  halfSpread: 0.0005,
  feeRate: 0,
  fixedCost: 0,
  setUp: 'traded',
  unwind: 'cash',
  daysPerYear: 252,
});
