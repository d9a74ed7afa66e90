import { load, loadAsync, type ScenarioInput } from 'gammadrag';
import 'gammadrag/element';

const scenario: ScenarioInput = {
  expiry: 0.25,
  impliedVol: 0.2,
  hedgeInterval: 0.25 / 63,
  halfSpread: 0.0005,
};

async function answer(): Promise<void> {
  const [engine, later] = await Promise.all([load(), loadAsync({ workers: 2 })]);
  const atOnce = engine.breakEven(scenario);
  const byWorkers = await later.breakEven(scenario);
  const { workers } = later;
  later.close();
  const output = document.querySelector('output');
  if (output !== null) output.textContent = JSON.stringify({ atOnce, byWorkers, workers });
}

void answer();
