// The link: copied here and opened elsewhere, it shows the same digits.
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
  until,
} from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** The browser fetches the page's icon when it likes. */
function scripts(requests: readonly string[]): string[] {
  return requests.filter((url) => !url.endsWith('favicon.svg'));
}

describe('the link', () => {
  test('copied here and opened in a clean browser shows the same digits', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page, expectClean, address } = await house.openPage('', { permissions });
    await ready(page);
    await choice(page, 'Structure').selectOption('Straddle');
    await choice(page, 'Side').selectOption('Short');
    await drag(page, slider(page, 'Implied vol'), 0.41, 0.53, 7);
    await drag(page, slider(page, 'Time to expiry'), 0.6, 0.47, 5);
    await field(page, 'Underlying price').fill('97.125');
    await field(page, 'Fixed cost per hedge').fill('1e-3');
    await answerSays(page, /must stay below/);
    const sent = { answer: await answerText(page), figures: await keyFigures(page) };
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('status').filter({ hasText: 'Link copied.' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.startsWith(`${address}#v=1&`)).toBe(true);
    await expectClean();

    const other = await house.openPage(link.slice(address.length));
    await ready(other.page);
    expect({ answer: await answerText(other.page), figures: await keyFigures(other.page) }).toEqual(
      sent,
    );
    expect(await field(other.page, 'Underlying price').inputValue()).toBe('97.125');
    await other.expectClean();
  });

  test('stands in a field to be copied by hand where the clipboard is refused', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new Error('refused')),
      });
    });
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /copy it by hand/ })
      .waitFor();
    expect(await field(page, 'Link to this calculation').inputValue()).toMatch(
      /#v=1&rv=0\.25&n=1$/,
    );
  });

  test('is in the address once a change has come to rest, and not during a drag', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await page.evaluate(() => {
      const replace = history.replaceState.bind(history);
      Reflect.set(window, 'writes', 0);
      history.replaceState = (...given) => {
        Reflect.set(window, 'writes', (Reflect.get(window, 'writes') as number) + 1);
        replace(...given);
      };
    });
    await drag(page, slider(page, 'Implied vol'), 0.41, 0.7, 60);
    await page.waitForFunction(() => location.hash.startsWith('#v=1&iv='));
    expect(await page.evaluate(() => Reflect.get(window, 'writes'))).toBe(1);
    await expectClean();
  });

  test('put into the address by hand opens without loading anything again', async () => {
    const { page, requests } = await house.openPage();
    await ready(page);
    const asked = scripts(requests);
    await page.evaluate(() => {
      location.hash = '#v=1&iv=0.4&n=1';
    });
    await answerSays(page, /above the 40.00 % you pay/);
    expect(scripts(requests)).toEqual(asked);
  });

  test('in the query opens too, for hosts that keep the fragment for themselves', async () => {
    const { page } = await house.openPage('?v=1&iv=0.4&n=1');
    await answerSays(page, /above the 40.00 % you pay/);
  });

  test('cut short says so, and names what it could not read', async () => {
    const { page, expectClean } = await house.openPage('#v=1&S=abc&iv=99&colour=red&rv=0.3');
    await ready(page);
    const notice = page.getByRole('status').filter({ hasText: 'cut short' });
    await notice.waitFor();
    const text = await notice.innerText();
    expect(text).toContain('Underlying price: “abc” in the link cannot be read');
    expect(text).toContain('Implied vol: 99 in the link is out of bounds');
    expect(text).toContain('“colour”');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await until(page, async () => (await notice.count()) === 0, 'the notice is gone');
    await expectClean();
  });

  const hostile = [
    '#v=1&S=<img src=x onerror=alert(1)>&n=1',
    '#v=1&__proto__=1&constructor=2&n=2',
    `#v=1&S=${'9'.repeat(5000)}&n=1`,
    '#v=1&h=1e-9&T=50&n=2',
    '#%E0%A4%A',
    '#v=1&S=javascript:alert(1)&n=1',
  ];
  for (const link of hostile) {
    test(`hostile: ${link.slice(0, 40)} does nothing but be refused`, async () => {
      const { page, expectClean } = await house.openPage(link);
      let dialogs = 0;
      page.on('dialog', (dialog) => {
        dialogs += 1;
        void dialog.dismiss();
      });
      await page.getByRole('region', { name: 'Inputs' }).waitFor();
      expect(dialogs).toBe(0);
      expect(await page.locator('body').innerText()).not.toMatch(/NaN|undefined|Infinity/);
      await expectClean();
    });
  }
});
