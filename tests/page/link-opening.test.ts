// What opening a link may start, and what it says of numbers that its sender saw otherwise.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import { answer, answerSays, field, ready } from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('a link', () => {
  test('of another version of the calculation says that numbers may differ, and opens', async () => {
    const { page, expectClean } = await house.openPage('#v=1&num=2&iv=0.4&n=2');
    await answerSays(page, /above the 40.00 % you pay/);
    const notice = page
      .getByRole('status')
      .filter({ hasText: 'may differ from those its sender saw' });
    await notice.waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await notice.waitFor({ state: 'detached' });
    await expectClean();
  });

  test('of version 1 without a word of its numbers opens without a notice', async () => {
    const { page } = await house.openPage('#v=1&iv=0.4&n=1');
    await answerSays(page, /above the 40.00 % you pay/);
    expect(await page.getByRole('button', { name: 'Dismiss' }).count()).toBe(0);
  });

  test('in the query opens though the host put a fragment of its own behind it', async () => {
    const { page } = await house.openPage('?v=1&iv=0.4&n=1#?secret=a1B2c3');
    await answerSays(page, /above the 40.00 % you pay/);
  });

  test('in the query is not opened again when the fragment changes to something else', async () => {
    const { page } = await house.openPage('?v=1&iv=0.4&n=1');
    await answerSays(page, /above the 40.00 % you pay/);
    await field(page, 'Implied vol').fill('24');
    await answerSays(page, /above the 24.00 % you pay/);
    await page.evaluate(async () => {
      const told = new Promise((resolve) =>
        addEventListener('hashchange', resolve, { once: true }),
      );
      location.hash = '#main';
      await told;
    });
    expect(await field(page, 'Implied vol').inputValue()).toBe('24');
  });
});

describe('what a link starts by itself', () => {
  test('is no simulation, not even where one stands open', async () => {
    const { page, expectClean } = await house.openPage('#v=1&np=1000&n=1');
    await ready(page);
    const simulation = page.locator('gamma-drag-simulation details');
    expect(await simulation.getAttribute('open')).toBeNull();
    await simulation.locator('summary').first().click();
    await page.getByRole('button', { name: 'Simulate again' }).waitFor();
    await page.evaluate(() => {
      location.hash = '#v=1&iv=0.4&np=10000000&n=2';
    });
    await answerSays(page, /above the 40.00 % you pay/);
    await page.getByText(/Inputs have changed since/).waitFor();
    expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
    expect(await page.getByRole('progressbar', { name: 'Simulation' }).count()).toBe(0);
    await expectClean();
  });

  const heavy = [
    '#v=1&T=50&h=1e-6&n=2',
    '#v=1&T=50&hr=bandToEdge&ci=1e-5&bw=1e-3&n=4',
    '#v=1&s=custom&lg=1c100x-1c101x1p99x-1p98x2c120x-2c130x1p80x-1p70&T=20&h=0.0001&y1=0.7&n=6',
    '#v=1&hr=zakamouline&T=50&ci=1e-5&b.hr=whalleyWilmott&b.T=40&n=5',
  ];
  test.each(heavy)('%s leaves the page as quick as before', async (link) => {
    const { page, expectClean } = await house.openPage(link);
    await answer(page)
      .getByText(/\S{3,}/)
      .first()
      .waitFor();
    await page.evaluate(() => {
      location.hash = '#v=1&iv=0.4&n=1';
    });
    await answerSays(page, /above the 40.00 % you pay/);
    await expectClean();
  });
});
