// The simulation against the same written as a web developer writes it, in one run and one thread.
import { load } from 'gammadrag';
import { normal, normalCdf } from './plain.mjs';

const hedges = 63;
const paths = 40960;
const call = { expiry: 0.25, hedgeInterval: 0.25 / hedges, paths };

/** Mean P&L of a call hedged by the clock: no ledger, one rule, one cost. */
function plain() {
  const [vol, strike, cost] = [0.2, 100, 0.0005];
  const interval = call.expiry / hedges;
  const delta = (spot, left) =>
    normalCdf((Math.log(spot / strike) + 0.5 * vol * vol * left) / (vol * Math.sqrt(left)));
  let sum = 0;
  for (let path = 0; path < paths; path += 1) {
    let spot = 100;
    let held = delta(spot, call.expiry);
    let pnl = -cost * spot * held;
    for (let step = 1; step <= hedges; step += 1) {
      const before = spot;
      spot *= Math.exp(-0.5 * vol * vol * interval + vol * Math.sqrt(interval) * normal());
      pnl -= held * (spot - before);
      if (step === hedges) break;
      const next = delta(spot, call.expiry - step * interval);
      pnl -= cost * spot * Math.abs(next - held);
      held = next;
    }
    sum += pnl - cost * spot * held + Math.max(spot - strike, 0);
  }
  return sum / paths;
}

const engine = await load();
function ours(ledger) {
  const { chunks } = engine.simulationPlan(call).value;
  let sum = 0;
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    for (const pnl of engine.simulateChunk(call, chunk, undefined, ledger).value.pnl) sum += pnl;
  }
  return sum / paths;
}

function median(work) {
  const times = [];
  for (let run = 0; run < 9; run += 1) {
    const began = performance.now();
    work();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[4];
}

const perStep = (ms) => (ms * 1e6) / (paths * hedges);
const theirs = median(plain);
const alone = median(() => ours('pnlAlone'));
const whole = median(() => ours('kept'));
const line = (name, ms) =>
  console.log(
    `${name.padEnd(34)}${perStep(ms).toFixed(1).padStart(7)}${(theirs / ms).toFixed(1).padStart(8)}`,
  );
console.log(
  `${'one thread, ns a path and step'.padEnd(34)}${'ns'.padStart(7)}${'ratio'.padStart(8)}`,
);
line('plain JavaScript, P&L alone', theirs);
line('wasm, P&L alone', alone);
line('wasm, P&L and the whole ledger', whole);
