// The share panel: a calculation passed on by frame, code, citation and file, and files opened again.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './harness.ts';
import {
  answer,
  answerSays,
  answerText,
  choice,
  field,
  keyFigures,
  ready,
  until,
} from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const straddle = '#v=1&s=straddle&d=short&iv=0.4&rv=0.3&n=4';

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

function says(page: Page, text: string | RegExp): Promise<void> {
  return page.getByRole('status').filter({ hasText: text }).waitFor();
}

async function savedFile(page: Page): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await press(page, 'Save as file');
  const download = await coming;
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text };
}

async function pick(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, 'Open file');
  const buffer = Buffer.from(text);
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
}

/** What a hand does that lets go of a file over the answer. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const carried = await page.evaluateHandle(
    ([named = '', content = '']) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], named, { type: 'application/json' }));
      return transfer;
    },
    [name, text],
  );
  await answer(page).dispatchEvent('dragover', { dataTransfer: carried });
  await page.getByText('Drop a saved calculation here.').waitFor();
  await answer(page).dispatchEvent('drop', { dataTransfer: carried });
}

describe('text to be pasted elsewhere', () => {
  test('is copied: embed code with this calculation, a citation of its answer', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page, address, expectClean } = await house.openPage(straddle, { permissions });
    await ready(page);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await press(page, 'Copy embed code');
    await says(page, 'Embed code copied.');
    expect(await copied()).toContain(
      `<iframe src="${address}embed.html?${straddle.slice(1).replaceAll('&', '&amp;')}"`,
    );
    await press(page, 'Cite this calculation');
    await says(page, 'Citation copied.');
    const headline = (await answer(page).locator('.headline').innerText()).replace(/\s+/g, ' ');
    expect((await copied()).startsWith(headline)).toBe(true);
    expect(await copied()).toContain(`${address}${straddle}`);
    expect(await field(page, 'Citation for BibTeX').inputValue()).toMatch(/^@misc\{gammadrag-/);
    await press(page, 'Close');
    expect(await field(page, 'Citation for BibTeX').count()).toBe(0);
    await expectClean();
  });

  test('is selected in its field where the clipboard is refused', async () => {
    const { page } = await house.openPage(straddle);
    await ready(page);
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new Error('refused')),
      });
    });
    for (const [button, name] of [
      ['Copy embed code', 'Embed code'],
      ['Cite this calculation', 'Citation'],
    ] as const) {
      await press(page, button);
      await says(page, /copy it by hand/);
      const selected = await field(page, name).evaluate((node) => {
        const { value, selectionStart, selectionEnd } = node as HTMLTextAreaElement;
        return value.length > 0 && selectionStart === 0 && selectionEnd === value.length;
      });
      expect(selected).toBe(true);
    }
  });
});

describe('the QR code', () => {
  test('is black on white in the dark too, and goes when asked', async () => {
    const { page, expectClean } = await house.openPage(straddle, { colorScheme: 'dark' });
    await ready(page);
    await press(page, 'QR code');
    const code = page.getByRole('img', { name: /^QR code of the link/ });
    await code.waitFor();
    const colours = await code.evaluate((svg) =>
      [...svg.children].map((part) => getComputedStyle(part).fill),
    );
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    const shape = await code.locator('path').getAttribute('d');
    await choice(page, 'Side').selectOption('Long');
    await until(
      page,
      async () => (await code.locator('path').getAttribute('d')) !== shape,
      'the code is that of the new link',
    );
    await press(page, 'QR code');
    await until(page, async () => (await code.count()) === 0, 'the code is gone');
    await expectClean();
  });

  test('says so where the link is too long for one', async () => {
    const returns = Array.from({ length: 340 }, (_unused, index) => `0.0${index + 100}`).join('x');
    const { page } = await house.openPage(`#v=1&rt=${returns}&n=1`);
    await ready(page);
    await press(page, 'QR code');
    await page.getByText('This link is too long for a QR code.').waitFor();
    expect(await page.getByRole('img', { name: /^QR code of/ }).count()).toBe(0);
  });
});

describe('a browser that shares', () => {
  test('is handed the link, and one that will not says so', async () => {
    const shared: string[] = [];
    const { page, address } = await house.openPage(straddle, {}, async (opened) => {
      await opened.exposeFunction('shared', (url: string) => shared.push(url));
      await opened.addInitScript(() => {
        Object.defineProperty(navigator, 'share', {
          configurable: true,
          value: async ({ url }: ShareData) => {
            (Reflect.get(window, 'shared') as (url: string) => void)(url ?? '');
            const refused = Reflect.get(window, 'refuse') as boolean;
            if (refused) throw new DOMException('no', 'NotAllowedError');
          },
        });
      });
    });
    await ready(page);
    await press(page, 'Send to…');
    await until(page, async () => shared.length === 1, 'the link is shared');
    expect(shared).toEqual([`${address}${straddle}`]);
    await page.evaluate(() => Reflect.set(window, 'refuse', true));
    await press(page, 'Send to…');
    await says(page, /did not share/);
  });
});

describe('a calculation saved as a file', () => {
  test('opens in a clean browser, by hand, with the same figures to the last digit', async () => {
    const { page, expectClean } = await house.openPage(straddle);
    await ready(page);
    await field(page, 'Underlying price').fill('97.125');
    await answerSays(page, /must stay below/);
    const sent = { answer: await answerText(page), figures: await keyFigures(page) };
    const { name, text } = await savedFile(page);
    expect(name).toMatch(/^gammadrag-calculation-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(text)).toMatchObject({ format: 'gammadrag', scenario: { spot: 97.125 } });
    await expectClean();

    const other = await house.openPage();
    await ready(other.page);
    await pick(other.page, name, text);
    await says(other.page, 'to the last digit');
    expect({ answer: await answerText(other.page), figures: await keyFigures(other.page) }).toEqual(
      sent,
    );
    const focused = await other.page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.textContent ?? '';
    });
    expect(focused).toContain('is open');
    await field(other.page, 'Underlying price').fill('98');
    await until(
      other.page,
      async () => (await other.page.getByText('to the last digit').count()) === 0,
      'what was said of the file is gone',
    );
    await other.expectClean();
  });

  test('holds the full answer of a band, not the quick one', async () => {
    const { page } = await house.openPage('#v=1&rv=0.25&hr=bandToEdge&n=2');
    await ready(page);
    const { text } = await savedFile(page);
    expect(JSON.parse(text).results.drag.source).toBe('solver');
  });

  test('opens where it is dropped, and what differs in it is named', async () => {
    const { page, expectClean } = await house.openPage(straddle);
    await ready(page);
    const file = JSON.parse((await savedFile(page)).text);
    const now = String(file.results.drag.total);
    file.results.drag.total = 123.5;
    file.scenario.colour = 'red';
    file.scenario.spot = -1;
    delete file.scenario.seed;
    const { page: other } = await house.openPage();
    await ready(other);
    await drop(
      other,
      'mine.json',
      JSON.stringify({ ...file, scenario: { ...file.scenario, spot: 100 } }),
    );
    await says(other, 'One of its results is not what is computed now');
    await says(other, `drag.total: 123.5 in the file, ${now} now`);
    await says(other, '“colour”');
    await says(other, /The file does not say: Seed\./);
    await drop(other, 'mine.json', JSON.stringify(file));
    await says(other, 'Underlying price: -1 in the file is out of bounds');
    await expectClean();
  });
});

describe('a file that is none of ours', () => {
  const refusals: readonly (readonly [string, string, RegExp])[] = [
    ['photo.json', '\uFFFD\uFFFDJFIF', /not JSON/],
    ['page.json', '<img src=x onerror=alert(1)>', /not JSON/],
    ['other.json', '{"format":"other"}', /not a calculation saved here/],
    ['newer.json', '{"format":"gammadrag","version":9,"scenario":{}}', /newer version/],
    ['large.json', 'x'.repeat(300_000), /larger than 256 KiB/],
    ['<img src=x onerror=alert(1)>.json', '[]', /not a calculation saved here/],
  ];

  test('is refused by name, and the calculation stays', async () => {
    const { page, expectClean } = await house.openPage(straddle);
    await ready(page);
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    const before = await answerText(page);
    for (const [name, text, reason] of refusals) {
      await drop(page, name, text);
      const said = page.getByRole('status').filter({ hasText: `“${name}” was not opened.` });
      await said.filter({ hasText: reason }).waitFor();
      expect(await answerText(page)).toBe(before);
    }
    await press(page, 'Dismiss');
    await until(page, async () => (await page.getByText('was not opened').count()) === 0, 'gone');
    expect(dialogs).toBe(0);
    await expectClean();
  });

  test('dropped beside the calculation does not take the page away', async () => {
    const { page } = await house.openPage(straddle);
    await ready(page);
    const carried = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['[]'], 'beside.json'));
      return transfer;
    });
    await page.locator('footer').dispatchEvent('drop', { dataTransfer: carried });
    await says(page, '“beside.json” was not opened.');
  });
});
