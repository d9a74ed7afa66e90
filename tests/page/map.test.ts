// The map: a click or the keyboard alone sets interval and cost.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import { choice, field, ready, typed, until } from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

function map(page: Page): Locator {
  return page.getByRole('application', { name: 'Map of interval and one-way cost' });
}

async function inputs(page: Page): Promise<string> {
  return `${await field(page, 'Hedge every').inputValue()} ${await field(page, 'Half-spread').inputValue()}`;
}

describe('the map', () => {
  test('sets interval and cost where it is clicked', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await map(page).scrollIntoViewIfNeeded();
    await map(page).locator('path.band-3').waitFor();
    await map(page).click({ position: { x: 500, y: 120 } });
    await until(page, async () => !(await inputs(page)).startsWith('1 '), 'the interval was set');
    const [interval, cost] = (await inputs(page)).split(' ').map(Number);
    expect(interval).toBeGreaterThan(1);
    expect(cost).toBeGreaterThan(20);
    await expectClean();
  });

  test('is used with the keyboard alone and says where the crosshair is', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await map(page).focus();
    await map(page).locator('path.band-3').waitFor();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
      await page.keyboard.press(key);
    }
    const told = page.getByRole('status').filter({ hasText: /bp: expected P&L/ });
    await told.waitFor();
    expect(typed(await told.innerText())).toMatch(
      /trading days, .* bp: expected P&L .* of the edge\./,
    );
    await page.keyboard.press('Enter');
    await until(page, async () => (await inputs(page)) !== '1 5', 'interval and cost were set');
    const [interval, cost] = (await inputs(page)).split(' ').map(Number);
    expect(interval).toBeGreaterThan(1);
    expect(cost).toBeGreaterThan(5);
    await expectClean();
  });

  test('keeps a fee and moves the spread on top of it', async () => {
    const { page } = await house.openPage('#v=1&rv=0.3&hs=0&f=0.0002&n=3');
    await ready(page);
    await map(page).focus();
    await map(page).locator('path.band-3').waitFor();
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await until(
      page,
      async () => (await field(page, 'Half-spread').inputValue()) !== '0',
      'the spread was set',
    );
    expect(await field(page, 'Fee').inputValue()).toBe('2');
  });

  test('says in a sentence that there is no edge to divide', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await choice(page, 'Realized vol expected').selectOption({ label: 'As implied' });
    await map(page).scrollIntoViewIfNeeded();
    await page
      .getByText(/is not above the implied vol, so there is no edge to pay the hedging from/)
      .waitFor();
  });
});
