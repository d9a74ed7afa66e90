// The simulation against the same done by others, in one run and one thread: `npm run bench`.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { load } from 'gammadrag';
import { normal, normalCdf } from './plain.mjs';

const folder = join(import.meta.dirname, '..', 'build', 'bench', 'bench');
const built = (name) => [join(folder, `gammadrag_peer_${name}`)];
const [spot, vol, rate, expiry, paths] = [100, 0.2, 0.05, 1 / 12, 50_000];
const steps = paths * (21 + 84);

function d1(price, left) {
  const width = vol * Math.sqrt(left);
  return (Math.log(price / spot) + rate * left) / width + width / 2;
}

/** As a web developer writes it: the deviation of the P&L, path by path. */
function plain(hedges) {
  const step = expiry / hedges;
  const drift = (rate - (vol * vol) / 2) * step;
  const width = vol * Math.sqrt(step);
  const growth = Math.exp(rate * step);
  const first = d1(spot, expiry);
  const premium =
    spot *
    (normalCdf(first) - Math.exp(-rate * expiry) * normalCdf(first - vol * Math.sqrt(expiry)));
  let [sum, squares] = [0, 0];
  for (let path = 0; path < paths; path += 1) {
    let price = spot;
    let held = normalCdf(first);
    let cash = held * spot - premium;
    for (let done = 1; done <= hedges; done += 1) {
      price *= Math.exp(drift + width * normal());
      cash *= growth;
      if (done === hedges) break;
      const wanted = normalCdf(d1(price, expiry - done * step));
      cash += (wanted - held) * price;
      held = wanted;
    }
    const pnl = (cash - held * price + Math.max(price - spot, 0)) * Math.exp(-rate * expiry);
    sum += pnl;
    squares += pnl * pnl;
  }
  return Math.sqrt(squares / paths - (sum / paths) ** 2);
}

const engine = await load();
function ours(hedges) {
  const scenario = {
    ...{ spot, strike: spot, impliedVol: vol, realizedVol: vol, rate, expiry, paths },
    ...{ hedgeInterval: expiry / hedges, halfSpread: 0 },
  };
  const { chunks } = engine.simulationPlan(scenario).value;
  let [sum, squares] = [0, 0];
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    for (const pnl of engine.simulateChunk(scenario, chunk, undefined, 'pnlAlone').value.pnl) {
      sum += pnl;
      squares += pnl * pnl;
    }
  }
  return Math.sqrt(squares / paths - (sum / paths) ** 2);
}

function inThisProcess(deviation) {
  const began = performance.now();
  const deviations = [deviation(21), deviation(84)];
  return [performance.now() - began, ...deviations];
}

/** A peer that is not installed or not built on this machine has no line. */
function inItsOwn([command, ...words]) {
  try {
    const text = execFileSync(command, words, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.trim().split(' ').map(Number);
  } catch {
    return null;
  }
}

const peers = [
  ['QuantLib', () => inItsOwn(built('quantlib'))],
  ['C++ with mt19937 and libm (AVX2)', () => inItsOwn(built('naive'))],
  ['plain JavaScript', () => inThisProcess(plain)],
  [
    'numpy and scipy',
    () => inItsOwn(['/usr/bin/python3', join(import.meta.dirname, 'peers', 'numpy_peer.py')]),
  ],
  ['this, wasm with SIMD', () => inThisProcess(ours)],
  ['this, native SSE2', () => inItsOwn(built('sse2'))],
  ['this, native AVX2', () => inItsOwn(built('avx2'))],
];

/** All in turn, and all of it again, so that what else the machine does falls on each alike. */
const rounds = Array.from({ length: 5 }, () => peers.map(([, work]) => work()));
const median = (numbers) => numbers.sort((one, two) => one - two)[Math.floor(numbers.length / 2)];
const measured = peers.map(([name], place) => {
  const runs = rounds.map((round) => round[place]).filter((run) => run !== null);
  return runs.length === 0 ? [name, null] : [name, median(runs.map(([ms]) => ms)), runs[0]];
});
const wasm = measured.find(([name]) => name.includes('wasm'))[1];
console.log(
  `${'one thread, ns a path and step'.padEnd(36)}${'ns'.padStart(8)}${'to wasm'.padStart(9)}   deviation of the P&L`,
);
for (const [name, ms, run] of measured) {
  if (ms === null) {
    console.log(`${name.padEnd(36)}   is not there`);
    continue;
  }
  const [, few, many] = run;
  const figures = `${((ms * 1e6) / steps).toFixed(1).padStart(8)}${(ms / wasm).toFixed(2).padStart(9)}`;
  console.log(`${name.padEnd(36)}${figures}   ${few.toFixed(3)} at 21, ${many.toFixed(3)} at 84`);
}
