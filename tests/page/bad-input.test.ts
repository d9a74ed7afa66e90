// Bad input: a sentence beside the field, the last good answer dimmed, nothing lost, Escape restores.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import { answer, answerSays, choice, field, ready, until } from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['Implied vol', '', /Nothing is entered here/],
  ['Implied vol', 'twenty', /This is not a number/],
  ['Implied vol', '-5', /smallest value here is 0.1 ?%/],
  ['Implied vol', 'NaN', /This is not a number/],
  ['Implied vol', '1e999', /too large to calculate with/],
  ['Implied vol', '5000', /largest value here is 1,000 ?%/],
  ['Implied vol', '½', /as a decimal/],
  ['Implied vol', '1e', /not finished/],
  ['Underlying price', '0', /smallest value here is/],
  ['Underlying price', '1,00,0', /do not fit together/],
  ['Quantity', '1e13', /largest value here is/],
  ['Hedge every', '1h', /choose a calendar year/],
  ['Hedge every', '0.00001', /more than 1,000,000 hedges/],
];

describe('a value that cannot be used', () => {
  for (const [label, text, reason] of refused) {
    test(`“${text}” as ${label} is refused beside the field and Escape restores`, async () => {
      const { page, expectClean } = await house.openPage();
      await ready(page);
      const input = field(page, label);
      const before = await input.inputValue();
      await input.fill(text);
      const words = new RegExp(reason.source.replace(/ /g, '\\s'));
      await page.getByRole('status').filter({ hasText: words }).waitFor();
      expect(await input.getAttribute('aria-invalid')).toBe('true');
      expect(await input.inputValue()).toBe(text);
      await answer(page)
        .getByText(/The figures shown are the last good ones/)
        .waitFor();
      await answerSays(page, /Realized vol must reach 20.90 %/);
      await input.press('Escape');
      await until(page, async () => (await input.inputValue()) === before, 'the old value is back');
      await until(
        page,
        async () => (await input.getAttribute('aria-invalid')) === 'false',
        'the complaint is gone',
      );
      expect(
        await answer(page)
          .getByText(/last good ones/)
          .count(),
      ).toBe(0);
      await expectClean();
    });
  }

  test('stays in its field while another field is changed, and that change counts later', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await field(page, 'Implied vol').fill('x');
    await field(page, 'Half-spread').fill('0');
    expect(await field(page, 'Implied vol').inputValue()).toBe('x');
    await field(page, 'Implied vol').fill('30');
    await answerSays(page, /must reach 30.00 %, just the vol you pay/);
  });

  test('crossed strikes are told at the call strike', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await choice(page, 'Structure').selectOption('Strangle');
    await field(page, 'Call strike').fill('90');
    await page
      .getByRole('status')
      .filter({ hasText: /may not lie below the put strike/ })
      .waitFor();
    await field(page, 'Call strike').press('Escape');
    await until(
      page,
      async () => (await field(page, 'Call strike').inputValue()) === '110',
      'the call strike is back',
    );
    await expectClean();
  });
});
