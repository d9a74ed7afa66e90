// The hedging rules on the page: the form asks for what the rule uses, costs unfold when they are set,
// and the charts follow the rule.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import { answerSays, choice, field, keyFigures, ready, typed, until } from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function chooseRule(page: Page, label: string): Promise<void> {
  await choice(page, 'When to hedge').selectOption({ label });
}

/** A part of the costs, by the name in its heading. */
function part(page: Page, name: string) {
  return page.locator('details').filter({ has: page.getByText(name, { exact: false }) });
}

describe('the form', () => {
  const asked: readonly (readonly [string, string, readonly string[]])[] = [
    ['At fixed times, to Leland’s delta', 'Hedge every', ['Look every']],
    ['After a price move in per cent', 'Hedge after a move of', ['Hedge every']],
    ['Delta band, back to its edge', 'Band, each side', ['Hedge every', 'Risk aversion']],
    ['Whalley–Wilmott band', 'Risk aversion', ['Band, each side', 'Width coefficient']],
    ['Zakamouline band', 'Width coefficient', ['Hedge every']],
  ];
  for (const [label, shown, hidden] of asked) {
    test(`asks for what this rule uses and no more: ${label}`, async () => {
      const { page, expectClean } = await house.openPage();
      await ready(page);
      await chooseRule(page, label);
      await field(page, shown).waitFor();
      for (const other of hidden) expect(await field(page, other).count()).toBe(0);
      await expectClean();
    });
  }

  test('asks for no hedge vol where nothing is hedged, and the answer says so', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await chooseRule(page, 'Never');
    const text = await answerSays(page, /Nothing is traded, so hedging costs nothing/);
    expect(text).toContain('must reach 20.00 %, just the vol you pay: nothing is hedged.');
    expect(await choice(page, 'Hedge vol').count()).toBe(0);
    expect(await page.getByRole('heading', { name: /Break-even vol against/ }).count()).toBe(0);
    await expectClean();
  });

  test('lets a position be closed early, by the clock alone', async () => {
    const { page, expectClean } = await house.openPage('#v=1&os=0.01&n=2');
    await ready(page);
    const held = await answerSays(page, /must reach/);
    await choice(page, 'Closed').selectOption({ label: 'Before' });
    await until(
      page,
      async () => (await answerSays(page, /must reach/)) !== held,
      'another answer where it is closed early',
    );
    await until(page, async () => page.url().includes('hp=0.125'), 'a link that says so');
    await chooseRule(page, 'Delta band, back to its edge');
    await page
      .getByText('Closing before expiry is worked out for hedging by the clock')
      .first()
      .waitFor();
    await choice(page, 'Closed').selectOption({ label: 'At expiry' });
    await answerSays(page, /back to its edge, costs/);
    await expectClean();
  });

  test('words the rule in the answer and counts its trades', async () => {
    const { page } = await house.openPage('#v=1&hr=bandToEdge&bw=0.08&n=2');
    await answerSays(page, /hedging inside a band of 0.08 deltas, back to its edge, costs/);
    const figures = await keyFigures(page);
    expect(figures).toContain('Trades expected');
    expect(figures).toContain('A look every');
    expect(figures).not.toContain('Move per hedge');
  });

  test('brings a rule and its parameters back from a link', async () => {
    const { page } = await house.openPage('#v=1&hr=zakamouline&ra=0.5&zs=short&y=365&n=4');
    await ready(page);
    expect(await choice(page, 'When to hedge').inputValue()).toBe('zakamouline');
    expect(await field(page, 'Risk aversion').inputValue()).toBe('0.5');
    expect(await choice(page, 'Band of which side').inputValue()).toBe('short');
    expect(await field(page, 'Look every').inputValue()).toMatch(/^21\.7/);
  });
});

describe('a part of the costs', () => {
  test('is folded, opens by itself when one of its fields is set, and says what is set', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    expect(await field(page, 'Minimum per trade').isVisible()).toBe(false);
    await choice(page, 'Cost preset').selectOption({ label: 'US stock at IBKR, tiered' });
    await field(page, 'Minimum per trade').waitFor();
    const heading = page.locator('summary').filter({ hasText: 'Commission as an invoice has it' });
    await heading.filter({ hasText: /0\.0037 each · min 0\.35 · max 1\s?% of value/ }).waitFor();
    await choice(page, 'Cost preset').selectOption({ label: 'Hyperliquid perpetual, taker' });
    await until(
      page,
      async () => typed(await heading.innerText()) === 'Commission as an invoice has it',
      'the heading has nothing to say',
    );
    // What has been opened stays open under the hand.
    expect(await field(page, 'Minimum per trade').isVisible()).toBe(true);
    await expectClean();
  });

  test('opens by hand, and asks for more as more is used', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await page.getByText('Market impact').click();
    await field(page, 'Impact coefficient').waitFor();
    expect(await field(page, 'Daily volume').count()).toBe(0);
    await field(page, 'Impact coefficient').fill('0.8');
    await field(page, 'Daily volume').waitFor();
    await part(page, 'Market impact').getByText('coefficient 0.8 · volume 1,000,000').waitFor();
    await page.getByText('Market impact').click();
    await until(page, async () => !(await field(page, 'Daily volume').isVisible()), 'it is folded');
    await field(page, 'Implied vol').fill('30');
    await answerSays(page, /above the 30.00 % you pay/);
    expect(await field(page, 'Daily volume').isVisible()).toBe(false);
    await expectClean();
  });

  test('opens when a link sets one of its fields', async () => {
    const { page } = await house.openPage('#v=1&fr=0.1&oc=0.125&of=0.0003&n=3');
    await field(page, 'Funding rate').waitFor();
    expect(await field(page, 'Funding rate').inputValue()).toBe('10');
    expect(await choice(page, 'Fee cap').inputValue()).toBe('own');
    expect(await field(page, 'Fee cap, value').inputValue()).toBe('12.5');
    expect(await field(page, 'Gas per trade').isVisible()).toBe(false);
  });

  test('sets a limit, and lifts it again', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await page.getByText('Commission as an invoice has it').click();
    await choice(page, 'Maximum per trade').selectOption({ label: 'Set' });
    await field(page, 'Maximum per trade, value').fill('20');
    await page.getByText('max 20').waitFor();
    await choice(page, 'Maximum per trade').selectOption({ label: 'No limit' });
    await until(page, async () => (await page.getByText('max 20').count()) === 0, 'no limit');
  });

  test('holds the option’s fee preset, which leaves the hedge alone', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await page.getByText('The option’s own fee').click();
    await choice(page, 'Option fee preset').selectOption({ label: 'Deribit BTC or ETH option' });
    await until(
      page,
      async () => (await field(page, 'Option fee').inputValue()) === '3',
      'three basis points',
    );
    expect(await field(page, 'Fee cap, value').inputValue()).toBe('12.5');
    expect(await field(page, 'Half-spread').inputValue()).toBe('5');
    await expectClean();
  });
});

describe('the charts', () => {
  const titles: readonly (readonly [string, string])[] = [
    ['At fixed times', 'Break-even vol against hedge interval'],
    ['After a price move in per cent', 'Break-even vol against price move'],
    ['Delta band, back to the delta', 'Break-even vol against band'],
    ['Whalley–Wilmott band', 'Break-even vol against risk aversion'],
  ];
  test('draw the break-even against the parameter of the rule chosen', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    for (const [label, title] of titles) {
      await chooseRule(page, label);
      const figure = page.getByRole('figure').filter({ hasText: title });
      await figure.scrollIntoViewIfNeeded();
      await figure.locator('.summary').filter({ hasText: /\d/ }).waitFor();
      expect(await page.getByRole('heading', { name: /^Break-even vol against/ }).count()).toBe(1);
    }
    await expectClean();
  });

  test('show the map for rules by the clock only', async () => {
    const { page } = await house.openPage();
    await ready(page);
    const map = page.getByRole('heading', { name: 'Where hedging is efficient' });
    await map.waitFor();
    await chooseRule(page, 'Delta band, back to its edge');
    await until(page, async () => (await map.count()) === 0, 'the map is gone');
    await chooseRule(page, 'At fixed times, to Leland’s delta');
    await map.waitFor();
  });

  test('show what each rule costs, the reader’s marked, the kinds in the table', async () => {
    const { page, expectClean } = await house.openPage('#v=1&f=0.0002&c=0.001&n=2');
    await ready(page);
    const figure = page.getByRole('figure').filter({ hasText: 'What each rule costs' });
    await figure.scrollIntoViewIfNeeded();
    await figure.getByText(/your rule \(fixed times\) costs/).waitFor();
    expect(typed(await figure.locator('svg text.text-own').allTextContents().then(String))).toMatch(
      /fixed times.*yours/,
    );
    await figure.getByText('Data as a table').click();
    await figure.getByRole('columnheader', { name: 'Half-spread' }).waitFor();
    expect(await figure.getByRole('row').count()).toBe(10);
    await chooseRule(page, 'Whalley–Wilmott band');
    await figure.getByText(/your rule \(Whalley–Wilmott\) costs/).waitFor();
    await expectClean();
  });
});
