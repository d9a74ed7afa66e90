// Times of the package's calls under Node, median of many: what the page pays.
import { load } from 'gammadrag';

const engine = await load();

const call = {
  structure: 'call',
  expiry: 0.25,
  impliedVol: 0.2,
  realizedVol: 0.25,
  hedgeInterval: 0.25 / 252,
  halfSpread: 0.0005,
};
const straddle = {
  structure: 'straddle',
  spot: 100000,
  strike: 100000,
  expiry: 30 / 365.25,
  impliedVol: 0.5,
  realizedVol: 0.55,
  hedgeInterval: 8 / 24 / 365.25,
  halfSpread: 0.0005,
};
const strangle = { ...call, structure: 'strangle', strike: 92, strikeHigh: 110 };

const spread = { ...call, structure: 'custom', legs: '1c100x-1c110' };
const invoice = {
  ...call,
  feePerUnit: 0.005,
  minimumFee: 0.01,
  maximumFeeRate: 0.01,
  impactCoefficient: 0.7,
  dailyVolume: 1e6,
};
const eight = {
  ...call,
  structure: 'custom',
  legs: '1p80x-1p85x1p90x-1p95x1c105x-1c110x1c115x-1c120',
};
const bands = ['priceMove', 'bandToTarget', 'bandToEdge', 'whalleyWilmott', 'zakamouline'];

/** Powers are taken by multiplying, as nothing here needs more digits than that gives. */
function geometric(from, ratio, count) {
  const values = [from];
  while (values.length < count) values.push(values[values.length - 1] * ratio);
  return values;
}

const intervals = geometric(0.0005, 1.08, 60);
const costs = geometric(1e-5, 1.11, 60);
const vols = Array.from({ length: 121 }, (_, i) => 0.1 + 0.0025 * i);

const rows = [
  ['break-even and everything with it, 252 hedges', 0.7, () => engine.breakEven(call)],
  [
    'the same, 1,000,000 hedges',
    5,
    () => engine.breakEven({ ...call, hedgeInterval: 0.25e-6, halfSpread: 1e-5 }),
  ],
  ['the same, straddle hedged every 8 h', null, () => engine.breakEven(straddle)],
  ['the same, strangle, 252 hedges', 5, () => engine.breakEven(strangle)],
  ['the same, invoice with minimum and impact', 5, () => engine.breakEven(invoice)],
  ['the same, call spread (mixed sign)', 5, () => engine.breakEven(spread)],
  ['the same, invoice on a strangle', 5, () => engine.breakEven({ ...invoice, ...strangle })],
  ['the same, eight legs that never pay', 100, () => engine.breakEven(eight)],
  [
    'the same, eight legs at 800 %',
    100,
    () => engine.breakEven({ ...eight, impliedVol: 8, realizedVol: 10 }),
  ],
  ...bands.map((rule) => [`the same, ${rule}`, 50, () => engine.breakEven({ ...call, rule })]),
  ...bands.map((rule) => [
    `the same, ${rule}, instant`,
    null,
    () => engine.breakEven({ ...call, rule, detail: 'instant' }),
  ]),
  ['frontier, every rule, 20 points each', 500, () => engine.frontier(call)],
  ['optimize for the Sharpe ratio', null, () => engine.optimize(call, { aim: 'sharpe' })],
  ['solve for the half-spread', null, () => engine.solveFor(call, 'halfSpread')],
  ['solve for the hedge interval', null, () => engine.solveFor(call, 'hedgeInterval')],
  ['drag, 252 hedges', null, () => engine.drag(call)],
  ['implied vol', null, () => engine.impliedVol(call, 6.1)],
  [
    'break-even over 48 intervals',
    null,
    () => engine.curve(call, 'hedgeInterval', intervals.slice(0, 48)),
  ],
  ['outlook over 121 realized vols', null, () => engine.outlookCurve(call, 'realizedVol', vols)],
  [
    'break-even map, 60 x 60',
    250,
    () => engine.map(call, 'hedgeInterval', intervals, 'halfSpread', costs),
  ],
  [
    'outlook map, 60 x 60',
    null,
    () => engine.outlookMap(call, 'hedgeInterval', intervals, 'halfSpread', costs),
  ],
];

function medianTime(work) {
  const once = () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  for (let i = 0; i < 3; i += 1) once();
  const times = [];
  const end = performance.now() + 500;
  while (performance.now() < end || times.length < 5) times.push(once());
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}

for (const [name, limit, work] of rows) {
  const asked = limit === null ? '' : `  (at most ${limit} ms asked)`;
  console.log(`${medianTime(work).toFixed(3).padStart(9)} ms  ${name}${asked}`);
}
