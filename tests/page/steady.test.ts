// What stays put, is legible and comes back: layout, print, numbers in boxes, links that are refused.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import { answer, answerSays, choice, drag, field, ready, slider, until } from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const bitcoin =
  '#v=1&s=straddle&S=100000&K=100000&T=0.08213552361396304&iv=0.5&rv=0.55' +
  '&h=0.0009126169290440337&hs=0&f=0.0005&y=365.25&n=10';

/** Where everything below the answer begins, gathered frame by frame. */
async function watchTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    const inside = document.querySelector('gamma-drag')?.shadowRoot;
    const form = inside?.querySelector('gamma-drag-figures');
    const tops = new Set<number>();
    Reflect.set(window, 'tops', tops);
    const look = (): void => {
      const top = form?.getBoundingClientRect().top ?? 0;
      tops.add(Math.round(top + scrollY));
      requestAnimationFrame(look);
    };
    look();
  });
}

describe('nothing below the answer moves', () => {
  for (const [name, fragment] of [
    ['the stock call', ''],
    ['the Bitcoin straddle', bitcoin],
    ['a band', '#v=1&rv=0.25&hr=bandToEdge&n=2'],
  ] as const) {
    for (const width of [1280, 360]) {
      test(`while a slider does: ${name}, ${width} pixels wide`, async () => {
        const { page } = await house.openPage(fragment, { viewport: { width, height: 900 } });
        await ready(page);
        for (const label of ['Half-spread', 'Underlying price']) {
          const thumb = slider(page, label);
          await thumb.scrollIntoViewIfNeeded();
          await watchTop(page);
          await drag(page, thumb, 0.05, 0.95, 40);
          const tops = await page.evaluate(() => [...(Reflect.get(window, 'tops') as Set<number>)]);
          expect(tops.length, `${label}: ${tops.join(' ')}`).toBe(1);
        }
      });
    }
  }
});

test('in print nothing is clipped, and every chart is there', async () => {
  const { page } = await house.openPage(bitcoin, { colorScheme: 'dark' });
  await ready(page);
  for (const figure of await page.getByRole('figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('.summary').filter({ hasText: /\S/ }).waitFor();
  }
  await page.emulateMedia({ media: 'print' });
  const form = page.locator('gamma-drag-form');
  expect(await form.evaluate((node) => getComputedStyle(node).position)).toBe('static');
  expect(await form.evaluate((node) => node.scrollHeight - node.clientHeight)).toBeLessThan(2);
  const paper = await page
    .locator('body')
    .evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
  expect(await page.locator('figure svg path.curve').count()).toBeGreaterThan(4);
});

describe('numbers', () => {
  test('stand whole in their boxes', async () => {
    const { page } = await house.openPage('#v=1&S=1000000000&K=1000000000&T=0.05&n=3');
    await ready(page);
    for (const label of ['Underlying price', 'Strike']) {
      const cut = await field(page, label).evaluate((box) => box.scrollWidth - box.clientWidth);
      expect(cut).toBeLessThanOrEqual(0);
    }
    expect(await field(page, 'Time to expiry').inputValue()).toBe('12.6');
    expect(await field(page, 'Link to this calculation').inputValue()).toContain('T=0.05&');
  });

  test('on an axis do not run off its left edge', async () => {
    const { page } = await house.openPage('#v=1&S=1e9&K=1e9&qty=12345&rv=0.3&n=4');
    await ready(page);
    const ticks = page.locator('figure svg .axis-y .tick text');
    await ticks.first().waitFor();
    const over = await ticks.evaluateAll((texts) =>
      texts.map((text) => {
        const sheet = text.closest('svg')?.getBoundingClientRect().left ?? 0;
        return sheet - text.getBoundingClientRect().left;
      }),
    );
    expect(Math.max(...over)).toBeLessThanOrEqual(0);
  });
});

describe('a link', () => {
  test('that cannot be computed says so, and that there is nothing to show', async () => {
    const { page, expectClean } = await house.openPage('#v=1&s=strangle&K=120&K2=110&n=3');
    await answer(page)
      .getByText(/may not lie below the put strike/)
      .waitFor();
    const text = await answer(page).innerText();
    expect(text).toContain('there is nothing to show');
    expect(text).not.toContain('last good');
    expect(await page.getByText(/Escape brings back/).count()).toBe(0);
    await field(page, 'Call strike').fill('130');
    await answerSays(page, /Realized vol must reach/);
    await expectClean();
  });

  test('without a version is read, and said to have none', async () => {
    const { page } = await house.openPage('#S=120&K=110&n=2');
    await page.getByText(/does not say its version/).waitFor();
    expect(await field(page, 'Underlying price').inputValue()).toBe('120');
  });

  test('put in the address takes the place of text in a focused field', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await field(page, 'Implied vol').fill('30');
    await page.evaluate(() => {
      location.hash = '#v=1&iv=0.4&n=1';
    });
    await answerSays(page, /above the 40.00 % you pay/);
    expect(await field(page, 'Implied vol').inputValue()).toBe('40');
  });

  test('has its notice until the field it names is edited', async () => {
    const { page } = await house.openPage('#v=1&S=abc&n=1');
    const notice = page.getByText(/cannot be read/);
    await notice.waitFor();
    await field(page, 'Underlying price').fill('90');
    await until(page, async () => (await notice.count()) === 0, 'the notice is gone');
  });
});

describe('the hand', () => {
  test('moves the put strike across, and Escape brings it back', async () => {
    const { page } = await house.openPage('#v=1&s=strangle&K=90&K2=112&rv=0.25&n=4');
    await ready(page);
    await field(page, 'Put strike').fill('120');
    await answer(page)
      .getByText(/Put strike: The call strike/)
      .waitFor();
    await field(page, 'Put strike').press('Escape');
    await until(
      page,
      async () => (await field(page, 'Put strike').inputValue()) === '90',
      'the put strike is back',
    );
  });

  test('steps a slider there and back', async () => {
    const { page } = await house.openPage('#v=1&iv=0.2345678&n=1');
    await ready(page);
    const thumb = slider(page, 'Implied vol');
    await thumb.press('ArrowRight');
    await until(
      page,
      async () => (await field(page, 'Implied vol').inputValue()) !== '23.45678',
      'a step away',
    );
    await thumb.press('ArrowLeft');
    await until(
      page,
      async () => (await field(page, 'Implied vol').inputValue()) === '23.45678',
      'and back',
    );
    await slider(page, 'Quantity').press('ArrowRight');
    await until(page, async () => (await field(page, 'Quantity').inputValue()) === '2', 'two');
  });

  test('that hedges too often is told the limit of hedges', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await field(page, 'Hedge every').fill('0.0000000001');
    await answer(page)
      .getByText(/more than 1,000,000 hedges/)
      .waitFor();
  });

  test('finds no legend where there is no edge to share', async () => {
    const { page } = await house.openPage();
    await ready(page);
    const legend = page.getByText('Costs take this much of the edge:');
    await legend.waitFor();
    await choice(page, 'Realized vol expected').selectOption({ label: 'As implied' });
    await until(page, async () => !(await legend.isVisible()), 'the legend is gone');
  });
});

describe('a narrow screen', () => {
  test.each([320, 360])('clips no phrase and covers no help at %i px', async (width) => {
    const { page, expectClean } = await house.openPage('#v=1&S=1234567890&K=1&n=2', {
      viewport: { width, height: 740 },
    });
    await answerSays(page, /no time value left to scalp/);
    for (const part of await page.locator('.figure:visible').all()) {
      const box = await part.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0), await part.innerText()).toBeLessThanOrEqual(width);
    }
    const label = 'Underlying price';
    const box = await field(page, label).boundingBox();
    const help = await page.getByRole('button', { name: new RegExp(label) }).boundingBox();
    expect(box !== null && help !== null).toBe(true);
    if (box === null || help === null) return;
    const apart = help.x + help.width <= box.x || help.y + help.height <= box.y;
    expect(apart, 'the help button stands clear of the box').toBe(true);
    await expectClean();
  });
});
