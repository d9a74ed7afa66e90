// npm run test:links: the round trip of links with a million random states instead of some thousands; minutes.
import { main, npmTool, runAloud } from './lib.mjs';
import { prepare } from './prepare.mjs';

await main(async () => {
  await prepare([]);
  await runAloud(
    npmTool('vitest'),
    ['run', '--project', 'unit', 'tests/links/round-trip.test.ts'],
    {
      env: { GAMMADRAG_LINKS: '1000000' },
    },
  );
});
