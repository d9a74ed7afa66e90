// The simulation as a person uses it.
import { readFile } from 'node:fs/promises';
import AxeBuilder from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const open = (page: Page) => page.getByRole('heading', { name: 'Simulation' }).click();
const done = (page: Page) => page.getByText(/paths done/).waitFor();
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

/** The value and the error of a figure. */
async function figure(page: Page, name: string): Promise<{ value: number; error: number }> {
  const cells = await row(page, name).getByRole('cell').allTextContents();
  const [value = NaN, error = NaN] = cells.map((cell) =>
    Number(cell.replace('\u2212', '-').replace(/[±,%\s]/g, '')),
  );
  return { value, error };
}

test('opened, it simulates, and its mean agrees with the exact expectation', async () => {
  const { page, expectClean } = await house.openPage();
  await open(page);
  await done(page);
  const mean = await figure(page, 'Mean P&L');
  const exact = await figure(page, 'Exact expectation');
  // Four standard errors, and the rounding of what is shown.
  expect(Math.abs(mean.value - exact.value)).toBeLessThanOrEqual(4 * mean.error + 0.001);
  for (const name of ['P&L of the simulated paths', 'What the mean P&L is made of']) {
    await page.getByRole('img', { name }).waitFor();
  }
  await page.getByRole('img', { name: 'Price as time goes by' }).waitFor();
  await expectClean();
});

test('the same link simulates to the same digits', async () => {
  const said: string[][] = [];
  for (let time = 0; time < 2; time += 1) {
    const { page } = await house.openPage('#v=1&md=jumps&sd=42&n=2');
    await open(page);
    await done(page);
    said.push(await row(page, 'Mean P&L').getByRole('cell').allTextContents());
    await page.close();
  }
  expect(said[0]).toEqual(said[1]);
});

test('a link to much work does not start by itself, and can be stopped at once', async () => {
  const { page, expectClean } = await house.openPage('#v=1&np=10000000&n=1');
  await open(page);
  await page.getByText(/waits for you to start it/).waitFor();
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByText(/of 10,000,000 paths/).waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Stopped.').waitFor();
  await page.getByRole('button', { name: 'Simulate again' }).waitFor();
  await expectClean();
});

test('a changed input marks what is shown as out of date', async () => {
  const { page } = await house.openPage();
  await open(page);
  await done(page);
  await page.getByRole('textbox', { name: 'Implied vol', exact: true }).fill('25');
  await page.getByText(/Inputs have changed since/).waitFor();
  await page.getByRole('button', { name: 'Simulate again' }).click();
  await page.getByText(/Inputs have changed since/).waitFor({ state: 'detached' });
});

test('a path steps by keyboard, plays, and is saved with all its steps', async () => {
  const { page, expectClean } = await house.openPage();
  await open(page);
  await done(page);
  await page.getByRole('button', { name: 'median' }).click();
  const slider = page.getByRole('slider', { name: 'Step', exact: true });
  await page.getByText('Step 63 of 63').waitFor();
  await slider.press('Home');
  await page.getByText('Step 0 of 63').waitFor();
  await slider.press('ArrowRight');
  await page.getByText('Step 1 of 63').waitFor();
  await slider.press(' ');
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await page.getByText('Step 3 of 63').waitFor();
  await slider.press('End');
  await page.getByText('Step 63 of 63').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /CSV/ }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(65);
  expect(lines[0]).toMatch(/^step,time,price,delta,/);
  // Heads are plain words and cells numbers: no cell can be a formula.
  for (const line of lines.slice(1)) expect(line).toMatch(/^[0-9.,e-]+$/);
  await expectClean();
});

test('the break-even in the model comes with its error', async () => {
  const { page } = await house.openPage();
  await open(page);
  await done(page);
  await page.getByRole('button', { name: /break-even in this model/ }).click();
  await page.getByText(/give or take/).waitFor();
});

test('no task of the main thread is long while it simulates', async () => {
  const { page } = await house.openPage();
  await page.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(window, 'longTasks', tasks);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.waitForFunction(() => document.readyState === 'complete');
  await open(page);
  await done(page);
  const tasks = (await page.evaluate(() => Reflect.get(window, 'longTasks'))) as number[];
  // Fifty milliseconds are promised on a machine of its own; this one may be shared.
  expect(Math.max(0, ...tasks)).toBeLessThan(150);
});

test('all of it is accessible', async () => {
  const { page } = await house.openPage();
  await open(page);
  await done(page);
  await page.getByRole('button', { name: 'median' }).click();
  await page.getByText('Step 63 of 63').waitFor();
  await page.evaluate(AxeBuilder.source);
  const found: unknown = await page.evaluate(
    "axe.run('gamma-drag').then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))",
  );
  expect(found).toEqual([]);
});
