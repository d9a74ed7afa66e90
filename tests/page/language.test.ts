// The page in two languages: chosen by address, browser or switch; whole, at any width, and quiet.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import { answerText, field, ready, typed } from './reading.ts';

let house: House;
let axe: string;
beforeAll(async () => {
  house = await openHouse();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(() => house.close());

const chineseReader: BrowserContextOptions = { locale: 'zh-CN' };
const phone: BrowserContextOptions = {
  viewport: { width: 320, height: 740 },
  colorScheme: 'dark',
};

/** Waits for the answer in Chinese and returns it. */
async function inChinese(page: Page): Promise<string> {
  const answer = page.getByRole('region', { name: '答案' });
  await answer.getByText(/预期盈亏/).waitFor();
  return typed(await answer.innerText());
}

function spoken(page: Page): Promise<readonly [string, string, string]> {
  return page.evaluate(() => [
    document.documentElement.lang,
    document.querySelector('header p')?.textContent ?? '',
    document.title,
  ]);
}

async function everyChartIsDrawn(page: Page): Promise<void> {
  for (const figure of await page.getByRole('figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('.summary').filter({ hasText: /\d/ }).waitFor();
    await figure.locator('.sheet svg:not(.waiting)').waitFor();
  }
}

describe('the language', () => {
  test('is English where nothing asks for another, and then no Chinese is loaded', async () => {
    const { page, requests, expectClean } = await house.openPage();
    await ready(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(requests.filter((url) => /\/zh-/.test(url))).toEqual([]);
    await expectClean();
  });

  test('is the one in the address, from title to footer', async () => {
    const { page, requests, expectClean } = await house.openPage('?lang=zh#v=1&rv=0.25&n=1');
    expect(await inChinese(page)).toContain('比您付出的隐含波动率 20.00 % 高 0.90 个波动率点');
    const [lang, question, title] = await spoken(page);
    expect(lang).toBe('zh-Hans');
    expect(question).toContain('伽马剥头皮');
    expect(title).toMatch(/^GammaDrag：/);
    await page.getByText('不构成投资建议').waitFor();
    expect(requests.filter((url) => /\/zh-/.test(url))).toHaveLength(1);
    expect(await page.getByRole('link', { name: '中文' }).getAttribute('aria-current')).toBe(
      'true',
    );
    await expectClean();
  });

  test('is the browser’s where the address has none, and the address goes before it', async () => {
    const chinese = await house.openPage('#v=1&rv=0.25&n=1', chineseReader);
    await inChinese(chinese.page);
    await chinese.expectClean();
    const english = await house.openPage('?lang=en#v=1&rv=0.25&n=1', chineseReader);
    await ready(english.page);
    await english.expectClean();
  });

  test('is changed by the switch: everything follows, nothing entered is lost', async () => {
    const { page, expectClean } = await house.openPage('#v=1&rv=0.25&n=1');
    await ready(page);
    await field(page, 'Half-spread').fill('7');
    await page.waitForURL(/hs=0\.0007/);
    await page.getByRole('link', { name: '中文' }).click();
    await inChinese(page);
    expect(new URL(page.url()).search).toBe('?lang=zh');
    expect(new URL(page.url()).hash).toContain('hs=0.0007');
    expect(await field(page, '半价差').inputValue()).toBe('7');
    await everyChartIsDrawn(page);
    await page.getByRole('link', { name: 'English' }).click();
    await ready(page);
    expect(new URL(page.url()).search).toBe('?lang=en');
    expect((await spoken(page))[0]).toBe('en');
    await expectClean();
  });

  test('of a refused input changes with its reason', async () => {
    const { page, expectClean } = await house.openPage('?lang=en');
    await ready(page);
    await field(page, 'Half-spread').fill('x');
    await page.getByText('This is not a number.').first().waitFor();
    await page.getByRole('link', { name: '中文' }).click();
    await page.getByText('半价差：这不是数字。').waitFor();
    expect(await field(page, '半价差').inputValue()).toBe('x');
    await expectClean();
  });

  test('stays out of the link to a calculation', async () => {
    const { page, address } = await house.openPage('?lang=zh#v=1&rv=0.25&n=1');
    await inChinese(page);
    const link = await page.getByRole('textbox', { name: '本次计算的链接' }).inputValue();
    expect(link).toBe(`${address}#v=1&rv=0.25&n=1`);
  });

  test('in a query beside a calculation is no part of it', async () => {
    const { page } = await house.openPage('?v=1&rv=0.3&lang=zh&n=1');
    expect(await inChinese(page)).toContain('按您预期的 30.00 %');
    expect(await page.getByRole('button', { name: '知道了' }).count()).toBe(0);
  });

  test('can be set at the element, for the whole page', async () => {
    const { page, expectClean } = await house.openPage();
    await ready(page);
    await page.evaluate(() => document.querySelector('gamma-drag')?.setAttribute('lang', 'zh'));
    await inChinese(page);
    expect((await spoken(page))[0]).toBe('zh-Hans');
    await expectClean();
  });

  test('is left as it is where its words cannot be had, and the page is asked for anew', async () => {
    const { page } = await house.openPage('#v=1&rv=0.25&n=1', {}, (opened) =>
      opened.route(/\/zh-/, (route) => route.abort()),
    );
    await ready(page);
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForURL(/\?lang=zh#v=1/);
    await ready(page);
    expect(await answerText(page)).toContain('Realized vol must reach');
  });
});

describe('what Chinese hands type', () => {
  test('is read: full-width digits, and the units beside the boxes', async () => {
    const { page, expectClean } = await house.openPage('?lang=zh');
    await inChinese(page);
    await field(page, '隐含波动率').fill('３５．５％');
    await field(page, '到期时间').fill('6 个月');
    await page.waitForURL(/T=0\.5&iv=0\.355/);
    await expectClean();
  });
});

describe('in Chinese', () => {
  test('axes, tables and marks of the charts are Chinese too, and axe finds nothing', async () => {
    const { page, expectClean } = await house.openPage('?lang=zh');
    await inChinese(page);
    await everyChartIsDrawn(page);
    const figure = page.getByRole('figure').first();
    await figure.locator('.axis-title', { hasText: '已实现波动率（%）' }).waitFor();
    await figure.getByText('数据表').click();
    await figure.getByRole('columnheader', { name: '成本后' }).waitFor();
    expect(await latinLeft(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await expectClean();
  });

  test('a simulation runs, and its path is told step by step', async () => {
    const { page, expectClean } = await house.openPage('?lang=zh#v=1&rv=0.25&np=512&n=2');
    await inChinese(page);
    await page.getByRole('heading', { name: '模拟', exact: true }).click();
    await page.getByText(/已完成 512 条路径/).waitFor();
    await page.getByRole('button', { name: '中位', exact: true }).click();
    await page.getByText(/第 [0-9.]+ 天：价格/).waitFor();
    await page.getByText('全部步骤', { exact: true }).click();
    await page.getByRole('columnheader', { name: '累计净盈亏' }).waitFor();
    expect(await latinLeft(page)).toEqual([]);
    await expectClean();
  });

  test('it is printed without the switch', async () => {
    const { page } = await house.openPage('?lang=zh');
    await inChinese(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link', { name: 'English' }).isVisible()).toBe(false);
    expect(await page.getByText('不构成投资建议').isVisible()).toBe(true);
  });
});

describe.each([
  ['en', 'Inputs'],
  ['zh', '输入'],
])('at 320 pixels in %s', (language, inputs) => {
  test('nothing sticks out, with every part of the form open', async () => {
    const { page } = await house.openPage(`?lang=${language}#v=1&rv=0.25&oh=0.01&n=2`, phone);
    const form = page.getByRole('region', { name: inputs });
    await form.getByRole('textbox').first().waitFor();
    for (const part of await form.locator('details').all()) {
      if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click();
    }
    await everyChartIsDrawn(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violations(page)).toEqual([]);
  });
});

/** Words in Latin letters that the page shows, but for names. */
function latinLeft(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const names =
      /^(?:GammaDrag|English|Whalley|Wilmott|Zakamouline|Leland|Black|Scholes|CSV|SVG|PNG|Home|End|https?|localhost|bids|asks|Deribit|Hyperliquid|IBKR|ES|MES|Binance|OKX)$/;
    const found: string[] = [];
    const visit = (node: Node): void => {
      if (node.nodeType === Node.TEXT_NODE) {
        const parent = node.parentElement;
        if (parent === null || /^(?:STYLE|SCRIPT|NOSCRIPT)$/.test(parent.tagName)) return;
        const words = node.textContent?.match(/[A-Za-z]{2,}/g) ?? [];
        found.push(...words.filter((word) => !names.test(word)));
      }
      if (node instanceof Element && node.shadowRoot !== null) visit(node.shadowRoot);
      for (const child of node.childNodes) visit(child);
    };
    visit(document.body);
    return [...new Set(found)];
  });
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const tool = Reflect.get(window, 'axe') as {
      run: (options: object) => Promise<{ violations: readonly { id: string }[] }>;
    };
    const { violations: found } = await tool.run({ resultTypes: ['violations'] });
    return found.map((rule) => rule.id);
  });
}
