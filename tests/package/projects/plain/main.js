import { load, loadAsync } from 'gammadrag';

const scenario = { expiry: 0.25, impliedVol: 0.2, hedgeInterval: 0.25 / 63, halfSpread: 0.0005 };
const [engine, later] = await Promise.all([load(), loadAsync({ workers: 2 })]);
const atOnce = engine.breakEven(scenario);
const byWorkers = await later.breakEven(scenario);
const { workers } = later;
later.close();
document.querySelector('output').textContent = JSON.stringify({ atOnce, byWorkers, workers });
