// npm start: builds the page and serves it, as built, on this machine.
import { join } from 'node:path';
import { buildPage, builds } from './build.mjs';
import { main, root, step } from './lib.mjs';
import { prepare, toolsToBuild } from './prepare.mjs';

/** Where it is served, for frames without an origin; a page to be put elsewhere is built by npm run build. */
process.env.PREVIEW_ORIGIN = 'http://localhost:4173';

await main(async () => {
  await prepare(toolsToBuild);
  await step(builds.wasm.title, builds.wasm.work);
  await step(builds.element.title, builds.element.work);
  await step(builds.page.title, buildPage);
  const { preview } = await import('vite');
  const server = await preview({ configFile: join(root, 'web', 'vite.config.ts') });
  const address = server.resolvedUrls.local[0];
  console.log(`\nGammaDrag is at ${address} (Ctrl+C stops it)`);
  console.log(`Embedded in other pages: ${address}gallery.html`);
});
