// cases.mjs: the scenarios of the file of links: every rule, cost, model, structure, side and settlement,
// in mixtures that a fixed sequence of numbers picks. More are added at the end; none is ever changed.

/** The same numbers on every machine and in every year: the minimal standard of Park and Miller. */
function sequence(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const clockRules = ['interval', 'leland', 'none'];
const priceRules = [
  { rule: 'priceMove', priceMove: 0.02 },
  { rule: 'priceMoveStdDevs', priceMoveStdDevs: 1.5 },
  { rule: 'bandToTarget', bandHalfWidth: 0.08 },
  { rule: 'bandToEdge', bandHalfWidth: 0.06 },
  { rule: 'whalleyWilmott', riskAversion: 0.2 },
  { rule: 'zakamouline', riskAversion: 0.3, bandSide: 'long' },
];
const structures = [
  { structure: 'call' },
  { structure: 'put', strike: 95 },
  { structure: 'straddle' },
  { structure: 'strangle', strike: 92, strikeHigh: 108 },
  { structure: 'custom', legs: '1c100x1p95' },
  { structure: 'custom', legs: '1c100x-1c115' },
];

/** What hedging may cost, each by itself. */
export const costs = [
  {},
  { halfSpread: 0 },
  { halfSpread: 0.0002, feeRate: 0.0004 },
  { feeRate: 0.0005, makerFeeRate: -0.0001, makerShare: 0.4 },
  { feePerUnit: 0.005, contractSize: 1, minimumFee: 0.35 },
  { feePerUnit: 0.02, maximumFee: 1, maximumFeeRate: 0.005, minimumFee: 0.1, quantity: 25 },
  { fixedCost: 0.002 },
  { gas: 150000, gasPrice: 2e-8 },
  { impactCoefficient: 0.7, dailyVolume: 50000, quantity: 40 },
  { linearImpact: 0.0004, quantity: 3 },
  { orderBook: 'b99.95x10a100.05x8b99.9x40a100.1x30', quantity: 20 },
  { lotSize: 1, quantity: 100 },
  { fundingRate: 0.06, borrowRate: 0.01, cashSpread: 0.005 },
  { optionFeeRate: 0.0003, optionFeeCap: 0.125 },
  { optionFeePerContract: 0.65, optionFeeMinimum: 1, multiplier: 100 },
  { optionHalfSpread: 0.004, setUp: 'none' },
  { unwind: 'physical' },
  { unwind: 'none', setUp: 'none' },
];

const outlooks = [
  {},
  { realizedVol: 0.25 },
  { realizedVol: 0.16, rate: 0.03, dividendYield: 0.01 },
  { realizedVol: 0.3, excessDrift: 0.05, hedgeVol: 'realized' },
  { hedgeVol: 0.22, rate: -0.005 },
];
const lives = [
  { expiry: 0.25 },
  { expiry: 30 / 365, hedgeInterval: 1 / 365, daysPerYear: 365 },
  { expiry: 1, hedgeInterval: 1 / 52 },
  { expiry: 5 / 252, hedgeInterval: 1 / (252 * 8) },
  { expiry: 0.5, hedgeInterval: 1 / 252, impliedVol: 0.6 },
];
export const models = [
  { model: 'brownian' },
  { model: 'meanReverting', reversionSpeed: 30, reversionLevel: 101 },
  { model: 'jumps', jumpRate: 3, jumpMean: -0.04, jumpStdDev: 0.06 },
  {
    model: 'stochasticVol',
    varianceReversion: 4,
    longRunVol: 0.22,
    volOfVol: 0.4,
    volCorrelation: -0.3,
  },
  {
    model: 'bootstrap',
    returns: '0.011x-0.004x0.002x-0.013x0.007x0.001x-0.006x0.009',
    blockLength: 3,
  },
];

/** Fields that no mixture touches, and the ends of some of those that one does. */
const seldom = [
  { spot: 64250.5, strike: 65000, structure: 'straddle', expiry: 30 / 365.25, daysPerYear: 365.25 },
  { spot: 1.0842, strike: 1.08, impliedVol: 0.07, rate: 0.045, dividendYield: 0.025 },
  { strike: 160, expiry: 0.1 },
  { strike: 55, structure: 'put', side: 'short' },
  { impliedVol: 0.01 },
  { impliedVol: 3, realizedVol: 2.5 },
  { expiry: 0.5 / 252, hedgeInterval: 1 / (252 * 78) },
  { expiry: 8, hedgeInterval: 1 / 12 },
  { hedgeInterval: 1 / (252 * 390) },
  { halfSpread: 0.02 },
  { feePerUnit: 0.6, contractSize: 0.5 },
  {
    rule: 'zakamouline',
    riskAversion: 0.5,
    bandSide: 'short',
    widthCoefficient: 1,
    shiftCoefficient: 5,
    halfSpread: 0.01,
    expiry: 20 / 252,
    checkInterval: 1 / 252 / 8,
  },
  {
    model: 'bootstrap',
    returns: '0.011x-0.004x0.002x-0.013x0.007',
    returnInterval: 1 / 504,
    hedgeInterval: 1 / 252,
    expiry: 10 / 252,
    paths: 300,
  },
];

function mixture(next, rule) {
  const one = (list) => list[Math.floor(next() * list.length)];
  const side = { side: one(['long', 'short']) };
  return { ...one(lives), ...one(structures), ...side, ...one(outlooks), ...one(costs), ...rule };
}

/** A rule that looks at the price takes long to answer in full: a short life is enough of it. */
function looking(next, rule) {
  const life = { expiry: 20 / 252, checkInterval: 1 / 252 / 8 };
  return { ...mixture(next, rule), hedgeInterval: 1 / 252, daysPerYear: 252, ...life };
}

/** Some hundreds of steps and paths: enough to fix every bit. */
function small(next, rule, model, place) {
  const life = {
    expiry: 10 / 252,
    hedgeInterval: 1 / 252,
    checkInterval: 1 / 252,
    daysPerYear: 252,
  };
  return { ...mixture(next, rule), ...life, ...model, paths: 300, seed: place + 1 };
}

const times = (count, make) => Array.from({ length: count }, (_unused, place) => make(place));

/** The second scenario of a comparison, by what it changes of the first. */
function compared(next, place) {
  const second = { ...costs[place % costs.length], impliedVol: 0.18 + place / 100 };
  return { ...mixture(next, { rule: 'interval' }), second };
}

/** Scenarios by what they change of the presets; some with a second, by what it changes of the first. */
export function cases() {
  const next = sequence(20261125);
  const clock = (place) => ({ rule: clockRules[place % 5] ?? 'interval' });
  const price = (place) => priceRules[place % priceRules.length];
  const any = (place) => (place % 2 === 0 ? clock(place >> 1) : price(place >> 1));
  return [
    ...structures.flatMap((structure) =>
      ['long', 'short'].map((side) => ({ ...structure, side, rule: 'interval' })),
    ),
    ...costs.map((cost) => ({ ...cost, rule: 'interval' })),
    ...times(120, (place) => mixture(next, clock(place))),
    ...times(20, (place) => ({ ...mixture(next, clock(place)), settlement: 'coin' })),
    ...times(16, (place) => ({
      ...mixture(next, { rule: 'interval' }),
      holdingPeriod: 0.01 * (place + 1),
    })),
    ...times(72, (place) => looking(next, price(place))),
    ...times(70, (place) => small(next, any(place), models[place % models.length], place)),
    ...times(12, (place) => compared(next, place)),
    ...seldom,
  ];
}
