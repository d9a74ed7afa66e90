// The cost–risk frontier: every rule by name, the reader and the best marked, a point set by click or key.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import { choice, field, ready, typed, until } from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

function chart(page: Page): Locator {
  return page.getByRole('application', { name: 'Cost and risk of every rule' });
}

async function opened(fragment: string) {
  const house_ = await house.openPage(fragment);
  const { page } = house_;
  await ready(page);
  await chart(page).scrollIntoViewIfNeeded();
  await chart(page).locator('circle.dot-best').waitFor();
  return house_;
}

const link = (page: Page) => field(page, 'Link to this calculation').inputValue();
const rule = (page: Page) => choice(page, 'When to hedge').inputValue();

describe('the frontier', () => {
  test('names every rule that trades and marks the reader’s and the best', async () => {
    const { page, expectClean } = await opened('#v=1&rv=0.25&n=1');
    const names = await chart(page).locator('text.line-label').allTextContents();
    expect(names).toEqual(expect.arrayContaining(['fixed times', 'Whalley–Wilmott']));
    expect(await chart(page).locator('circle.dot-own').count()).toBe(1);
    await page
      .getByText(/Your setting costs .* Of the points drawn, .* at .* earns most for its risk\./)
      .waitFor();
    await expectClean();
  });

  test('is walked with the keyboard alone, says where it stands, and sets rule and parameter', async () => {
    const { page, expectClean } = await opened('#v=1&rv=0.25&n=1');
    await chart(page).focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const told = page.getByRole('status').filter({ hasText: /vol points on average/ });
    await told.waitFor();
    expect(typed(await told.innerText())).toMatch(
      /at .*: costs [0-9.]+ vol points on average, P&L standard deviation [0-9.]+, .*trades\./,
    );
    const before = await rule(page);
    await page.keyboard.press('Enter');
    await until(page, async () => (await rule(page)) !== before, 'another rule is chosen');
    await expectClean();
  });

  test('sets rule and parameter where it is clicked', async () => {
    const { page, expectClean } = await opened('#v=1&rv=0.25&n=1');
    const before = await link(page);
    const best = await chart(page).locator('circle.dot-best').boundingBox();
    if (best === null) throw new Error('the best setting is not drawn');
    await page.mouse.click(best.x + best.width / 2, best.y + best.height / 2);
    await until(page, async () => (await link(page)) !== before, 'the setting is chosen');
    await expectClean();
  });
});
