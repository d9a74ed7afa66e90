// A program of plain Node: at once, by threads, and a simulation.
import { load, loadAsync, simulate } from 'gammadrag';

const scenario = { expiry: 0.25, impliedVol: 0.2, hedgeInterval: 0.25 / 63, halfSpread: 0.0005 };
const [engine, later] = await Promise.all([load(), loadAsync({ workers: 2 })]);
const atOnce = engine.breakEven(scenario);
const byWorkers = await later.breakEven(scenario);
const { workers } = later;
later.close();
const simulation = await simulate(scenario, { paths: 512, seed: 7, workers: 1 });
const refusal = engine.breakEven({ spot: -1 });
console.log(JSON.stringify({ atOnce, byWorkers, workers, simulation, refusal }));
