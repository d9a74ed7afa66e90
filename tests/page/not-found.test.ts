// A host's own page for what it does not have: a link hidden in the address is opened, whatever the folder;
// anything else is told in a plain sentence.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import { answerSays } from './reading.ts';
import { type StaticHost, staticHost } from './static-host.ts';

const built = join(import.meta.dirname, '..', '..', 'dist', 'page');

let house: House;
let host: StaticHost;
beforeAll(async () => {
  house = await openHouse();
  const folders = [
    ['/tools/gamma/', built],
    ['//example.com/', built],
  ] as const;
  host = await staticHost({ folders, notFound: join(built, '404.html') });
});
afterAll(async () => {
  await house.close();
  host.close();
});

/** The page at an address of the host, and what went wrong there apart from its not being found. */
async function opened(path: string): Promise<{ page: Page; problems: () => readonly string[] }> {
  const { page, problems } = await house.openPage();
  await page.goto(host.address + path);
  const isStatus = (problem: string) => /status 404|status of 404/.test(problem);
  return { page, problems: () => problems.filter((problem) => !isStatus(problem)) };
}

describe('a link whose # became part of the path', () => {
  const paths = [
    'tools/gamma/%23v=1&iv=0.4&n=1',
    'tools/gamma/%2523v%253D1%2526iv%253D0.4%2526n%253D1',
    'tools/gamma/index.html%23v=1&amp;iv=0.4&amp;n=1',
    'tools/gamma/v=1&iv=0.4&n=1',
    'tools/gamma/%23v=1&iv=0.4&n=1?utm_source=mail',
  ];
  test.each(paths)('/%s opens it', async (path) => {
    const { page, problems } = await opened(path);
    await answerSays(page, /above the 40.00 % you pay/);
    await page.waitForFunction(() => /^\/tools\/gamma\/(index\.html)?$/.test(location.pathname));
    expect(await page.getByRole('button', { name: 'Dismiss' }).count()).toBe(0);
    expect(problems()).toEqual([]);
  });

  test('leads to no other host, however its path begins', async () => {
    const { page } = await opened('/example.com/%23v=1&n=0');
    await page.waitForURL(`${host.address}/example.com/#v=1&n=0`);
    await answerSays(page, /Realized vol must reach/);
  });
});

describe('any other address', () => {
  const paths = [
    'tools/gamma/missing.html',
    'tools/gamma/%23main',
    'tools/gamma/%23v=x%3Cscript%3E',
  ];
  test.each(paths)('/%s says that nothing is there, and leads to the page', async (path) => {
    const { page, problems } = await opened(path);
    await page.getByText('There is nothing at this address.').waitFor();
    expect(page.url()).toBe(host.address + path);
    expect(problems()).toEqual([]);
    await page.getByRole('link', { name: 'Open GammaDrag' }).click();
    await page.waitForURL(`${host.address}tools/gamma/`);
    await answerSays(page, /Realized vol must reach/);
  });
});
