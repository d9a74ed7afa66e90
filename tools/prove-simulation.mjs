// npm run test:simulation: the simulation's tests with a million paths each instead of some thousands; minutes.
import { join } from 'node:path';
import { main, root, run, step } from './lib.mjs';
import { buildPreset } from './native.mjs';
import { prepare, toolsToCheck } from './prepare.mjs';

await main(async () => {
  await prepare(toolsToCheck);
  await step("Building the core's tests", () => buildPreset('native', ['gammadrag_tests']));
  const program = join(root, 'build', 'native', 'tests', 'gammadrag_tests');
  await step('Simulating a million paths in every case', () =>
    run(program, ['--gtest_filter=Simulate.*'], {
      log: 'prove-simulation',
      env: { GAMMADRAG_PATHS: '1000000' },
    }),
  );
});
