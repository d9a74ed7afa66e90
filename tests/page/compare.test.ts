// Two scenarios side by side: kept by a button, compared among the charts, exchanged and forgotten.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import { answerSays, choice, drag, field, ready, slider, typed, until } from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

function compared(page: Page): Locator {
  return page.getByRole('region', { name: 'Compared', exact: true });
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keep to compare' }).click();
  await compared(page).waitFor();
}

function figure(page: Page, title: string): Locator {
  return compared(page)
    .getByRole('figure')
    .filter({ has: page.getByRole('heading', { name: title }) });
}

async function summaryOf(page: Page, title: string, wanted: RegExp): Promise<string> {
  const summary = figure(page, title).locator('.summary');
  const says = async () => wanted.test(typed(await summary.innerText()));
  await until(page, says, `${title} says ${wanted}`);
  return typed(await summary.innerText());
}

/** A row of the table, as label, now and kept. */
async function row(page: Page, label: string): Promise<string[]> {
  const found = compared(page)
    .getByRole('row')
    .filter({
      has: page.getByRole('rowheader', { name: label, exact: true }),
    });
  await found.waitFor();
  return (await found.getByRole('cell').allInnerTexts()).map(typed);
}

describe('a scenario that is kept', () => {
  test('stands beside the present one: vols, drag, what differs, main figures', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    expect(await compared(page).count()).toBe(0);
    await keep(page);
    await compared(page)
      .getByText(/Every input is the same/)
      .waitFor();
    await field(page, 'Implied vol').fill('24');
    await field(page, 'Fee').fill('2');
    await answerSays(page, /above the 24.00 % you pay/);
    expect(await row(page, 'Implied vol')).toEqual(['24 %', '20 %']);
    expect(await row(page, 'Fee')).toEqual(['2 bp', '0 bp']);
    const [now, kept] = await row(page, 'Break-even vol');
    expect(now).toMatch(/^2\d\.\d\d %$/);
    expect(kept).toBe('20.90 %');
    const said = await summaryOf(page, 'Break-even against implied vol', /24\.00 %/);
    expect(said).toContain(`Now: ${now}`);
    expect(said).toContain('Kept: 20.90 %, 0.90 vol points above the 20.00 % implied.');
    const drawn = figure(page, 'Break-even against implied vol').locator('svg');
    expect(await drawn.locator('circle.dot-breakEven').count()).toBe(2);
    expect(await drawn.locator('circle.dot-implied').count()).toBe(2);
    await summaryOf(page, 'Drag by component', /Hedging costs .* now, 0\.191 as kept/);
    await expectClean();
  });

  test('has its figures as a table too', async () => {
    const { page } = await house.openPage();
    await ready(page);
    await keep(page);
    await summaryOf(page, 'Drag by component', /as kept/);
    await figure(page, 'Drag by component').getByText('Data as a table').click();
    const table = page.getByRole('region', { name: 'Data as a table: Drag by component' });
    await table.getByRole('cell', { name: 'Kept' }).waitFor();
    expect(await table.getByRole('columnheader').allInnerTexts()).toContain('Half-spread');
  });

  test('without a break-even, or beside one without, is said in words', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await keep(page);
    await field(page, 'Fixed cost per hedge').fill('5');
    await answerSays(page, /No realized vol makes this pay/);
    const title = 'Break-even against implied vol';
    await summaryOf(page, title, /Now: no break-even\. No realized vol makes this pay/);
    expect(await row(page, 'Break-even vol')).toEqual(['no break-even', '20.90 %']);
    await compared(page).getByRole('button', { name: 'Exchange' }).click();
    await summaryOf(page, title, /Kept: no break-even\. No realized vol makes this pay/);
    await expectClean();
  });

  test('is exchanged with the present one, and forgotten', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await keep(page);
    await choice(page, 'Side').selectOption('Short');
    await answerSays(page, /must stay below/);
    expect(await row(page, 'Side')).toEqual(['Short', 'Long']);
    await compared(page).getByRole('button', { name: 'Exchange' }).click();
    await answerSays(page, /must reach 20.90 %/);
    expect(await row(page, 'Side')).toEqual(['Long', 'Short']);
    await compared(page).getByRole('button', { name: 'Forget' }).press('Enter');
    await until(page, async () => (await compared(page).count()) === 0, 'it is forgotten');
    await page.getByRole('button', { name: 'Keep to compare' }).waitFor();
    await expectClean();
  });

  test('stays put while a slider moves', async () => {
    const { page } = await house.openPage('', { viewport: { width: 1280, height: 900 } });
    await ready(page);
    await keep(page);
    await summaryOf(page, 'Drag by component', /as kept/);
    const top = () =>
      page
        .getByRole('heading', { name: 'Drag by component' })
        .evaluate((node) => Math.round(node.getBoundingClientRect().top + scrollY));
    const before = await top();
    await drag(page, slider(page, 'Half-spread'), 0.2, 0.6, 20);
    expect(await top()).toBe(before);
  });
});

describe('two scenarios in one link', () => {
  test('are in the address and the link to copy, and open side by side elsewhere', async () => {
    const { page, expectClean, address } = await house.openPage();
    await ready(page);
    await keep(page);
    await field(page, 'Implied vol').fill('24');
    await choice(page, 'When to hedge').selectOption({ label: 'Delta band, back to its edge' });
    await answerSays(page, /above the 24.00 % you pay/);
    await page.waitForFunction(() => location.hash.includes('&b.iv=0.2&'));
    const link = await field(page, 'Link to this calculation').inputValue();
    expect(link.slice(address.length)).toBe(
      '#v=1&iv=0.24&rv=0.25&hr=bandToEdge&b.iv=0.2&b.hr=interval&n=5',
    );
    await expectClean();

    const other = await house.openPage(link.slice(address.length));
    await compared(other.page).waitFor();
    expect(await row(other.page, 'Implied vol')).toEqual(['24 %', '20 %']);
    const figures = await row(page, 'Break-even vol');
    const same = async () =>
      JSON.stringify(await row(other.page, 'Break-even vol')) === JSON.stringify(figures);
    await until(other.page, same, `the break-even vols are ${figures}`);
    await compared(other.page).getByRole('button', { name: 'Forget' }).click();
    await other.page.waitForFunction(() => !location.hash.includes('b.'));
    await other.expectClean();
  });

  test('open in full where the kept one is a band, and stay on reload', async () => {
    const { page, expectClean } = await house.openPage('#v=1&S=120&b.hr=bandToEdge&n=2');
    await compared(page).waitFor();
    await page.reload();
    await compared(page).waitFor();
    expect(await row(page, 'When to hedge')).toHaveLength(2);
    await expectClean();
  });

  test('where the second has no answer, say so and show the first', async () => {
    const { page, expectClean } = await house.openPage('#v=1&S=120&b.s=strangle&b.K2=90&n=3');
    await ready(page);
    const notice = page.getByRole('status').filter({ hasText: 'scenario kept in the link' });
    expect(await notice.innerText()).toMatch(/may not lie below the put strike/);
    expect(await compared(page).count()).toBe(0);
    await expectClean();
  });

  test('of which the second is refused in part, name that part', async () => {
    const { page, expectClean } = await house.openPage('#v=1&b.iv=99&b.S=abc&b.r=0.02&n=3');
    await compared(page).waitFor();
    const notice = page.getByRole('status').filter({ hasText: 'of the scenario kept' });
    expect(await notice.innerText()).toMatch(
      /Implied vol of the scenario kept: 99 .* out of bounds/,
    );
    expect(await row(page, 'Interest rate')).toEqual(['0 % a year', '2 % a year']);
    await expectClean();
  });

  test('a link to one alone forgets what was kept', async () => {
    const { page } = await house.openPage('#v=1&iv=0.3&b.iv=0.4&n=2');
    await compared(page).waitFor();
    await page.evaluate(() => {
      location.hash = '#v=1&iv=0.5&n=1';
    });
    await answerSays(page, /above the 50.00 % you pay/);
    await until(page, async () => (await compared(page).count()) === 0, 'nothing is compared');
  });
});

describe('the comparison is accessible', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`and axe finds nothing in ${colorScheme} at 360 pixels`, async () => {
      const viewport = { width: 360, height: 740 };
      const { page } = await house.openPage('#v=1&s=custom&lg=1c100x1p100&ob=b99.9x5a100.1x4&n=3', {
        colorScheme,
        viewport,
      });
      await ready(page);
      await keep(page);
      await field(page, 'Implied vol').fill('24');
      await summaryOf(page, 'Break-even against implied vol', /24\.00 %/);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(viewport.width);
      const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
      await page.evaluate(await readFile(axe, 'utf8'));
      const found = await page.evaluate(async () => {
        const tool = Reflect.get(window, 'axe') as {
          run: (options: object) => Promise<{ violations: { id: string; nodes: object[] }[] }>;
        };
        const { violations } = await tool.run({ resultTypes: ['violations'] });
        return violations.map(
          ({ id, nodes }) =>
            `${id}: ${JSON.stringify(nodes.map((node) => Reflect.get(node, 'target')))}`,
        );
      });
      expect(found).toEqual([]);
    });
  }
});
