// Lighthouse's opinion of the built page as a phone gets it: accessibility, best practices, SEO. Not of its
// speed, which here would say more about the machine.
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { chromium as findChromium } from '../../tools/prepare.mjs';
import { openHouse } from './harness.ts';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

test('finds nothing to better', { timeout: 180_000 }, async () => {
  const house = await openHouse();
  const port = await freePort();
  const args = ['--headless', '--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args });
  const result = await lighthouse(house.address, {
    port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: ['accessibility', 'best-practices', 'seo'],
    throttlingMethod: 'provided',
  });
  await browser.close();
  await house.close();
  if (result === undefined) throw new Error('Lighthouse came to no result.');
  const { categories, audits } = result.lhr;
  const scores = Object.values(categories).map(({ id, score }) => [id, score]);
  const failed = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${id}: ${audits[id]?.title} ${JSON.stringify(audits[id]?.details)}`),
  );
  expect(failed).toEqual([]);
  expect(scores).toEqual([
    ['accessibility', 1],
    ['best-practices', 1],
    ['seo', 1],
  ]);
});
