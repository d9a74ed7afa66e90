// npm run format: rewrites every source in the house's layout.
import { cppFiles } from './check.mjs';
import { main, npmTool, run, which } from './lib.mjs';
import { prepare, toolsToCheck } from './prepare.mjs';

await main(async () => {
  await prepare(toolsToCheck);
  await run(npmTool('biome'), ['check', '--write'], { log: 'biome' });
  const clangFormat = which('clang-format-14', 'clang-format');
  await run(clangFormat, ['-i', ...cppFiles()], { log: 'clang-format' });
});
