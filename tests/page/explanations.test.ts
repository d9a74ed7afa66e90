// Every number explains itself: by click or key, in a card that says what is shown, and gives the hand back.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import { answer, ready, typed, until } from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

function keyFigures(page: Page) {
  return page.getByRole('region', { name: 'Key figures' }).getByRole('button');
}

function card(page: Page) {
  return page.getByRole('dialog');
}

async function shut(page: Page): Promise<void> {
  await until(page, async () => (await card(page).count()) === 0, 'the card is gone');
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent?.trim() ?? '';
  });
}

const cases = [
  ['a call hedged daily', ''],
  ['a writer’s band', '#v=1&d=short&rv=0.15&hr=bandToEdge&n=3'],
] as const;

describe('a key figure', () => {
  for (const [name, link] of cases) {
    test(`of ${name} says on its card what it says in the list, whichever it is`, async () => {
      const { page, expectClean } = await house.openPage(link);
      await ready(page);
      const figures = await keyFigures(page).all();
      expect(figures.length).toBeGreaterThan(15);
      for (const figure of figures) {
        const shown = typed(await figure.innerText());
        await figure.click();
        await card(page).waitFor();
        expect(typed(await card(page).locator('.shown').innerText())).toBe(shown);
        expect(typed(await card(page).innerText())).not.toMatch(/NaN|undefined|Infinity|null/);
        await page.keyboard.press('Escape');
        await shut(page);
        const back = async () => typed(await focusedText(page)) === shown;
        await until(page, back, `the hand is back on ${shown}`);
      }
      await expectClean();
    });
  }

  test('opens by keyboard, with its formula, its values and where they come from', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    const figure = page.getByRole('button', { name: /^Share of premium/ });
    await figure.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Share of premium' }).waitFor();
    const formulas = card(page).locator('.formula math');
    expect(await formulas.count()).toBe(2);
    for (const formula of await formulas.all()) {
      const drawn = await formula.evaluate((node) => [
        node.namespaceURI,
        node.querySelectorAll('mfrac').length,
        node.getBoundingClientRect().height > 20,
      ]);
      expect(drawn).toEqual(['http://www.w3.org/1998/Math/MathML', 1, true]);
    }
    // 0.191 of 3.988 is what the list says.
    expect(typed((await formulas.last().textContent()) ?? '')).toMatch(
      /^0\.191\d* ?∣3\.987\d*∣ ?= ?4\.79 %$/,
    );
    await card(page).getByText('Where it comes from').waitFor();
    await card(page).getByText('docs/method.md, “Costs”').waitFor();
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe('Close');
    await page.keyboard.press('Enter');
    await shut(page);
    await until(page, () => figure.evaluate((node) => node.matches(':focus')), 'it is held again');
    await expectClean();
  });

  test('gives way to what is pressed beside its card', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await keyFigures(page).first().click();
    await card(page).waitFor();
    await page.getByRole('textbox', { name: 'Implied vol', exact: true }).click();
    await shut(page);
    const held = await page
      .getByRole('textbox', { name: 'Implied vol', exact: true })
      .evaluate((node) => node.matches(':focus'));
    expect(held).toBe(true);
  });
});

describe('a figure in a sentence', () => {
  test('of the answer opens the same card', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    for (const figure of await answer(page).getByRole('button').all()) {
      const shown = typed(await figure.innerText());
      await figure.click();
      await card(page).waitFor();
      expect(typed(await card(page).locator('.shown').innerText())).toBe(shown);
      await page.keyboard.press('Escape');
      await shut(page);
    }
    await expectClean();
  });

  test('of the line that stays on a phone opens it too, within the screen', async () => {
    const { page, expectClean } = await house.openPage('', {
      viewport: { width: 320, height: 640 },
    });
    await ready(page);
    await page.getByRole('heading', { name: 'Simulation' }).scrollIntoViewIfNeeded();
    const line = page.locator('gamma-drag-strip').getByText(/^20\.90/);
    await line.waitFor();
    await line.click();
    await card(page).waitFor();
    const box = await card(page).boundingBox();
    expect(box?.x).toBe(0);
    expect(box?.width).toBe(320);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    await card(page).getByRole('button', { name: 'Close' }).click();
    await shut(page);
    await expectClean();
  });
});
