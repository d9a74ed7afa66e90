// Type, drag and read: the answer follows the inputs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import {
  answerSays,
  answerText,
  choice,
  drag,
  field,
  keyFigures,
  ready,
  slider,
  typed,
  until,
} from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('the answer', () => {
  test('stands in a sentence with its numbers when the page opens', async () => {
    const { page, expectClean } = await house.openPage();
    const text = await answerSays(page, /Realized vol must reach 20.90 %/);
    expect(text).toContain('0.90 vol points above the 20.00 % you pay.');
    expect(text).toContain('At your outlook of 25.00 % it pays: expected P&L +');
    expect(text).toContain('The short-interval formula would say 20.64 %');
    await expectClean();
  });

  test('follows what is typed, in any unit people use', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await field(page, 'Implied vol').fill('30');
    await answerSays(page, /above the 30.00 % you pay/);
    await field(page, 'Implied vol').fill('0.25e2 %');
    await answerSays(page, /above the 25.00 % you pay/);
    await field(page, 'Half-spread').fill('0');
    await answerSays(page, /must reach 25.00 %, just the vol you pay: this hedging costs nothing/);
    await expectClean();
  });

  test('follows a dragged slider all the way', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    const before = await answerText(page);
    const thumb = slider(page, 'Implied vol');
    await drag(page, thumb, 0.41, 0.6, 12);
    await until(page, async () => (await answerText(page)) !== before, 'the answer moved');
    const shown = await field(page, 'Implied vol').inputValue();
    await answerSays(page, new RegExp(`above the ${Number(shown).toFixed(2)} % you pay`));
    await expectClean();
  });

  test('is worded for the short side', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await choice(page, 'Side').selectOption('Short');
    const text = await answerSays(page, /must stay below 19\.\d\d %/);
    expect(text).toContain('vol points under the 20.00 % you are paid.');
    expect(text).toContain('does not pay: there is no edge');
    await field(page, 'Realized vol expected, value').fill('12');
    await answerSays(page, /it pays: expected P&L \+/);
    expect(await keyFigures(page)).toContain('Theta received');
    await expectClean();
  });

  test('says in plain words when no realized vol makes it pay, and the charts stay', async () => {
    const { page, expectClean } = await house.openPage('#v=1&rv=0.3&c=50&n=2');
    const text = await answerSays(page, /No realized vol makes this pay/);
    expect(text).toContain('it does not pay: expected P&L -');
    await page
      .getByRole('figure')
      .filter({ hasText: 'no realized vol brings it to zero' })
      .waitFor();
    expect(
      await page
        .getByRole('img', { name: 'Expected P&L against realized vol' })
        .locator('path.line-net')
        .getAttribute('d'),
    ).toMatch(/^M/);
    await expectClean();
  });

  test('says in plain words when no realized vol is low enough for the short side', async () => {
    const { page } = await house.openPage('#v=1&d=short&c=50&n=2');
    await answerSays(page, /No realized vol is low enough/);
  });
});

describe('the inputs', () => {
  test('the Bitcoin example fills them all and is answered', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await page.getByRole('button', { name: /Bitcoin straddle/ }).click();
    await answerSays(page, /above the 50.00 % you pay/);
    expect(await field(page, 'Time to expiry').inputValue()).toBe('30');
    expect(await field(page, 'Hedge every').inputValue()).toBe('8');
    expect(await keyFigures(page)).toContain('Hedges 90');
    expect(await keyFigures(page)).toContain('Trades expected 91');
    await page.getByRole('button', { name: 'Start over' }).click();
    await answerSays(page, /Realized vol must reach 20.90 %/);
    await expectClean();
  });

  test('a cost preset fills the costs and tells date, status and what it cannot express', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await choice(page, 'Cost preset').selectOption({ label: 'US stock at IBKR, fixed' });
    await until(
      page,
      async () => (await field(page, 'Half-spread').inputValue()) === '0.5',
      'half a cent is half a basis point',
    );
    expect(await field(page, 'Minimum per trade').inputValue()).toBe('1');
    await page.getByText('Older than 180 days: check it').waitFor();
    await page.getByText(/clears every other charge on the hedge/).waitFor();
    const sources = typed(
      await page.getByRole('list').filter({ hasText: 'Commission per share' }).first().innerText(),
    );
    expect(sources).toContain('before 14 May 2025; official page, read in a stored copy');
    await field(page, 'Underlying price').fill('0.001');
    expect(await page.getByText('edited since').count()).toBe(0);
    await field(page, 'Underlying price').fill('50');
    await until(
      page,
      async () => (await field(page, 'Half-spread').inputValue()) === '1',
      'the half-spread follows the price',
    );
    await field(page, 'Minimum per trade').fill('3');
    await page.getByText('edited since').waitFor();
    await expectClean();
  });

  test('explain themselves on demand', async () => {
    const { page } = await house.openPage();
    await ready(page);
    const help = page.getByText(/The volatility in the option’s price/);
    expect(await help.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'About Implied vol' }).click();
    await help.waitFor();
  });

  test('changing the year keeps the days between hedges', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await page.getByText('Market and conventions').click();
    await choice(page, 'Days in the year').selectOption({ label: '365 calendar days' });
    await until(
      page,
      async () => (await field(page, 'Hedge every').inputValue()) === '24',
      'every 24 hours',
    );
  });

  test('a strangle asks for its second strike', async () => {
    const { page } = await house.openPage();
    await ready(page);
    expect(await field(page, 'Call strike').count()).toBe(0);
    await choice(page, 'Structure').selectOption('Strangle');
    await field(page, 'Call strike').waitFor();
    await answerSays(page, /Realized vol must reach/);
  });
});

describe('the charts', () => {
  test('each has a summary of its data and a table behind it', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    const figures = page.getByRole('figure');
    expect(await figures.count()).toBeGreaterThanOrEqual(5);
    for (const figure of await figures.all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.locator('.summary').filter({ hasText: /\d/ }).waitFor();
      await figure.getByText('Data as a table').click();
      await figure.getByRole('table').waitFor();
      expect(await figure.getByRole('row').count()).toBeGreaterThan(5);
      expect(await figure.getByRole('table').innerText()).not.toMatch(/NaN|undefined|Infinity/);
    }
    await expectClean();
  });
});
