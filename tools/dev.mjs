// npm run dev: serves the page from its sources, reloading as they change.
import { join } from 'node:path';
import { builds } from './build.mjs';
import { main, root, step } from './lib.mjs';
import { prepare, toolsToBuild } from './prepare.mjs';

await main(async () => {
  await prepare(toolsToBuild);
  await step(builds.wasm.title, builds.wasm.work);
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: join(root, 'web', 'vite.config.ts') });
  await server.listen();
  console.log(`\nThe page's sources are served at ${server.resolvedUrls.local[0]}`);
});
