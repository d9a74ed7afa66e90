// npm run tidy: clang-tidy over the core, apart from the other checks because it takes minutes.
import { sources } from './check.mjs';
import { main, run, step, which } from './lib.mjs';
import { buildPreset } from './native.mjs';
import { prepare, toolsToCheck } from './prepare.mjs';

await main(async () => {
  await prepare([...toolsToCheck, 'clangTidy']);
  await step('Configuring', () => buildPreset('native', ['gammadrag_headers']));
  const files = sources(/^core\/src\/.*\.cpp$/);
  await step('clang-tidy', () =>
    run(which('clang-tidy-14', 'clang-tidy'), ['--quiet', '-p', 'build/native', ...files], {
      log: 'clang-tidy',
    }),
  );
});
