// The inputs that are lists: legs of one's own as rows, and an order book pasted as people have it.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import { answer, answerSays, choice, field, ready, typed, until } from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

function leg(page: Page, number: number): Locator {
  return page.getByRole('group', { name: `Leg ${number}`, exact: true });
}

function cell(row: Locator, label: string): Locator {
  return row.getByRole('textbox', { name: label, exact: true });
}

async function legsSay(page: Page, text: string): Promise<void> {
  const says = async () => (await field(page, 'Legs').inputValue()) === text;
  await until(page, says, `the legs are ${text}`);
}

describe('legs of one’s own', () => {
  test('begin as what was held before, and are answered at once', async () => {
    const { page, expectClean } = await house.openPage('#v=1&s=straddle&K=105&n=2');
    await ready(page);
    await choice(page, 'Structure').selectOption({ label: 'Legs of your own' });
    await legsSay(page, '1c105x1p105');
    await answerSays(page, /Realized vol must reach/);
    expect(await cell(leg(page, 2), 'Strike').inputValue()).toBe('105');
    expect(await leg(page, 2).getByRole('combobox').inputValue()).toBe('p');
    await expectClean();
  });

  test('are added, changed and removed as rows, and read as text', async () => {
    const { page, expectClean } = await house.openPage('#v=1&s=custom&lg=1c100&n=2');
    await ready(page);
    await page.getByRole('button', { name: 'Add a leg' }).click();
    await legsSay(page, '1c100x1c100');
    await cell(leg(page, 2), 'Quantity').fill('-2');
    await leg(page, 2).getByRole('combobox', { name: 'Call or put' }).selectOption('Put');
    await cell(leg(page, 2), 'Strike').fill('90,5');
    await legsSay(page, '1c100x-2p90.5');
    await page.getByRole('button', { name: 'Remove Leg 1' }).click();
    await legsSay(page, '-2p90.5');
    await expectClean();
  });

  test('half typed are refused beside their row, and Escape brings the last good ones back', async () => {
    const { page } = await house.openPage('#v=1&s=custom&lg=1c100&n=2');
    await ready(page);
    await cell(leg(page, 1), 'Strike').fill('');
    await leg(page, 1).getByText('Strike: Nothing is entered here.').waitFor();
    await answer(page)
      .getByText(/last good ones/)
      .waitFor();
    await cell(leg(page, 1), 'Strike').press('Escape');
    await legsSay(page, '1c100');
    expect(await cell(leg(page, 1), 'Strike').inputValue()).toBe('100');
  });

  test('pasted as text become rows; eight are the most', async () => {
    const { page } = await house.openPage('#v=1&s=custom&lg=1c100&n=2');
    await ready(page);
    await field(page, 'Legs').fill('1c90 x 1c95 x 1c100 x 1p100 x 1p95 x 1p90 x 1p85');
    await cell(leg(page, 7), 'Strike').waitFor();
    await page.getByRole('button', { name: 'Add a leg' }).click();
    await page.getByText('There may be eight legs at most.').waitFor();
    expect(await page.getByRole('button', { name: 'Add a leg' }).isDisabled()).toBe(true);
    await field(page, 'Legs').fill('something else');
    await page.getByRole('button', { name: 'Begin again' }).click();
    await legsSay(page, '1c100');
  });
});

function book(page: Page): Locator {
  return field(page, 'Order book');
}

async function linkHas(page: Page, text: string): Promise<void> {
  const has = async () =>
    (await field(page, 'Link to this calculation').inputValue()).includes(text);
  await until(page, has, `the link has ${text}`);
}

describe('a pasted order book', () => {
  test('is read as it is, said back, and walked in place of the half-spread', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await page.getByText('Market impact').click();
    await book(page).fill('bid size\tbid\task\task size\n5\t99.9\t100.1\t4\n7\t99.8\t100.2\t9');
    await page.getByText(/Read: 2 bids, the best at 99\.9, 12 units deep; 2 asks/).waitFor();
    await linkHas(page, 'ob=b99.9x5b99.8x7a100.1x4a100.2x9');
    expect(await field(page, 'Half-spread').count()).toBe(0);
    await answerSays(page, /Realized vol must reach/);
    expect(await book(page).inputValue()).toContain('bid size');
    await page.getByRole('button', { name: 'Clear the book' }).click();
    await field(page, 'Half-spread').waitFor();
    expect(await book(page).inputValue()).toBe('');
    await expectClean();
  });

  test('is refused by line with the reason, while the last good book stays in force', async () => {
    const { page, expectClean } = await house.openPage('#v=1&ob=b99.9x5a100.1x4&n=1');
    await ready(page);
    expect(await book(page).inputValue()).toBe('bid 99.9 5\nask 100.1 4');
    await book(page).fill('bid 99.9 5\nask 100.1 lots');
    await page
      .getByRole('status')
      .getByText('Line 2: price and size must both be numbers.')
      .waitFor();
    expect(typed(await answer(page).innerText())).toContain('Order book: Line 2');
    expect(await field(page, 'Link to this calculation').inputValue()).toContain('a100.1x4');
    await book(page).press('Escape');
    const back = async () => (await book(page).inputValue()) === 'bid 99.9 5\nask 100.1 4';
    await until(page, back, 'the last good book is back');
    await expectClean();
  });

  test('of too many levels keeps the best and says so', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await page.getByText('Market impact').click();
    const side = (from: number, step: number) =>
      Array.from({ length: 50 }, (_unused, index) => [String(from + step * index), '1']);
    await book(page).fill(JSON.stringify({ bids: side(99, -0.5), asks: side(101, 0.5) }));
    await page.getByText(/Of 100 levels pasted the best 40 are kept\./).waitFor();
  });

  test('that is crossed is refused by the core', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await page.getByText('Market impact').click();
    await book(page).fill('bid 100.2 5\nask 100.1 4');
    await answer(page)
      .getByText(/may not reach its best ask/)
      .waitFor();
  });
});
