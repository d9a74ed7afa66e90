// npm run bench: Google Benchmark on this machine, then the same engine as wasm under Node.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builds } from './build.mjs';
import { main, root, runAloud, Sentence, step } from './lib.mjs';
import { buildPreset } from './native.mjs';
import { prepare, toolsToBench } from './prepare.mjs';

await main(async () => {
  await prepare(toolsToBench);
  await step('Building the native benchmarks', () => buildPreset('bench', ['all']));
  await step(builds.wasm.title, builds.wasm.work);
  await step(builds.lib.title, builds.lib.work);
  console.log('\nNative');
  await bench(join(root, 'build', 'bench', 'bench', 'gammadrag_bench'), []);
  const script = join(root, 'bench', 'bench.mjs');
  if (existsSync(script)) {
    console.log('\nWasm under Node');
    await bench(process.execPath, [script]);
  }
  console.log('\nSimulation, wasm under Node');
  await bench(process.execPath, [join(root, 'bench', 'simulation.mjs')]);
  console.log('\nThe same work by others');
  await bench(process.execPath, [join(root, 'bench', 'peers.mjs')]);
});

async function bench(command, args) {
  const code = await runAloud(command, args);
  if (code !== 0) throw new Sentence(`The benchmark ${command} ended with code ${code}.`);
}
