// Any number may be the unknown: asked for, found, used and put away, by mouse and by keyboard.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import { answerSays, choice, field, keyFigures, ready, typed, until } from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function solveFor(page: Page, label: string, button = label): Promise<void> {
  await page.getByRole('button', { name: `About ${label}` }).click();
  await page.getByRole('button', { name: `Solve for ${button}` }).click();
}

function panel(page: Page): Locator {
  return page.getByRole('region', { name: /^Find the/ });
}

async function found(page: Page, wanted: RegExp): Promise<string> {
  const says = async () =>
    wanted.test(typed(await panel(page).getByRole('status').last().innerText()));
  await until(page, says, `the panel says ${wanted}`);
  return typed(await panel(page).getByRole('status').last().innerText());
}

function goal(page: Page): Locator {
  return panel(page).getByRole('combobox', { name: 'Goal' });
}

describe('an unknown', () => {
  test('is found where the expected P&L is zero, and used', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await solveFor(page, 'Half-spread');
    await found(page, /A half-spread of 26.05 bp leaves nothing: below that it pays\./);
    await panel(page)
      .getByRole('button', { name: /^Use 26.05/ })
      .click();
    await answerSays(page, /it breaks even exactly: expected P&L 0/);
    expect(await field(page, 'Half-spread').inputValue()).toMatch(/^26\.04893/);
    await found(page, /A half-spread of 26.05 bp leaves nothing/);
    await expectClean();
  });

  test('is found again when another input changes', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await solveFor(page, 'Half-spread');
    await found(page, /26.05 bp/);
    await field(page, 'Realized vol expected, value').fill('24');
    await found(page, /A half-spread of (?!26)[\d.]+ bp leaves nothing/);
    await field(page, 'Realized vol expected, value').fill('15');
    await found(page, /No half-spread does: it loses at each of them\./);
    await expectClean();
  });

  test('may be asked to reach another goal, in the unit people use', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await solveFor(page, 'Half-spread');
    await goal(page).selectOption({ label: 'the drag is this much of the premium' });
    await found(page, /does: the drag is 5 % of the premium; below that it is less\./);
    const box = panel(page).getByRole('textbox', { name: 'Value to reach' });
    await box.fill('250 bp');
    await found(page, /the drag is 2.5 % of the premium/);
    await box.fill('much');
    await panel(page).getByText('This is not a number.').waitFor();
    expect(await box.getAttribute('aria-invalid')).toBe('true');
    await box.fill('1');
    await found(page, /the drag is 1 % of the premium/);
    expect(await panel(page).getByText('This is not a number.').count()).toBe(0);
    await expectClean();
  });

  test('may be the option’s price, which sets the implied vol', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await solveFor(page, 'Implied vol', 'Option price');
    await found(page, /An option price of 4.804 leaves nothing: below that it pays\./);
    await panel(page).getByRole('button', { name: 'Use 4.804' }).click();
    await answerSays(page, /above the 24.10 % you pay/);
    await expectClean();
  });

  test('may be the outlook', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await solveFor(page, 'Realized vol expected');
    await found(page, /A realized vol of 20.9 % leaves nothing: above that it pays\./);
  });

  test('that comes in whole hedges is the smallest that does', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await solveFor(page, 'Hedge every');
    await found(
      page,
      /A time between hedges of .* is the smallest that does: a step further it loses/,
    );
  });

  test('of a band is found too, though it takes longer', async () => {
    const { page, expectClean } = await house.openPage('#v=1&rv=0.25&hr=whalleyWilmott&n=2');
    await ready(page);
    await solveFor(page, 'Half-spread');
    await found(page, /A half-spread of [\d.]+ bp leaves nothing|No half-spread does/);
    await expectClean();
  });
});

test('by keyboard it opens in place, keeps focus, closes on Escape and opens again', async () => {
  const { page, expectClean } = await house.openPage();
  await ready(page);
  await page.getByRole('button', { name: 'About Half-spread' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const opener = page.getByRole('button', { name: 'Solve for Half-spread' });
  const hasFocus = () => opener.evaluate((node) => node.matches(':focus'));
  // The box and its slider stand between the question mark and its answer.
  for (let press = 0; press < 4 && !(await hasFocus()); press += 1)
    await page.keyboard.press('Tab');
  expect(await hasFocus()).toBe(true);
  for (let round = 0; round < 2; round += 1) {
    await page.keyboard.press('Enter');
    await found(page, /26.05 bp/);
    expect(await hasFocus()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await goal(page).evaluate((node) => node.matches(':focus'))).toBe(true);
    await page.keyboard.press('Escape');
    await until(page, async () => (await panel(page).count()) === 0, 'the panel is gone');
    await until(page, hasFocus, 'focus is back');
  }
  await expectClean();
});

test('only one thing is the unknown at a time', async () => {
  const { page } = await house.openPage();
  await ready(page);
  await solveFor(page, 'Half-spread');
  await solveFor(page, 'Strike');
  await found(page, /A strike of/);
  expect(await panel(page).count()).toBe(1);
  expect(await choice(page, 'Goal').count()).toBe(1);
});

test('settled in coin, sentences, figures, axes and the unknown say coin', async () => {
  const { page, expectClean } = await house.openPage('#v=1&st=coin&rv=0.25&n=2');
  const text = await answerSays(page, /expected P&L \+0\.00\d+ coin/);
  expect(text).toMatch(/costs 0\.00\d+ coin on average/);
  expect(await keyFigures(page)).toMatch(/Premium 0\.\d+ coin/);
  await page
    .locator('figure svg text.axis-title')
    .filter({ hasText: 'P&L, coin' })
    .first()
    .waitFor();
  await solveFor(page, 'Half-spread');
  await goal(page).selectOption({ label: 'the drag is this much money' });
  await found(page, /the drag is 0\.00\d+ coin; below that it is less/);
  await solveFor(page, 'Implied vol', 'Option price');
  await found(page, /An option price of 0\.\d+ coin leaves nothing/);
  await expectClean();
});
