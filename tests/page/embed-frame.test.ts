// embed.html in frames of other people's pages: beside them, on another site, without an origin, under a
// strict policy. It is as high as what it holds, takes no focus and no wheel, and is silent on the wire.
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostileMessages, hostileValues } from '../links/hostile-attributes.ts';
import { openStage, type Stage } from './hosts.ts';
import { typed, until } from './reading.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const calculation = 'v=1&iv=0.3&rv=0.35&n=2';

function frame(query: string, attributes = ''): string {
  return `<iframe title="A calculation" width="700" height="300" ${attributes}
    src="${stage.site}embed.html?${query}"></iframe>`;
}

function inside(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="A calculation"]');
}

async function said(page: Page): Promise<string> {
  const answer = inside(page).getByRole('region', { name: 'Answer' });
  await answer.getByText(/expected P&L/i).waitFor();
  return typed(await answer.innerText());
}

async function drawn(page: Page): Promise<void> {
  const summary = inside(page).getByRole('figure').locator('.summary');
  await summary.filter({ hasText: /\d/ }).first().waitFor();
}

/** Keeps what frames post to the page, with a height that follows as docs/embedding.md has it. */
const listening = `<script>
  window.heard = [];
  addEventListener('message', (event) => {
    const frame = document.querySelector('iframe');
    if (event.source !== frame.contentWindow) return;
    heard.push(event.data);
    if (event.data.type === 'gammadrag:height') {
      frame.height = Math.min(Math.max(event.data.height, 100), 20000);
    }
  });
</script>`;

const strict = () =>
  `default-src 'none'; script-src 'none'; style-src 'none'; frame-src ${stage.site}`;

describe('the frame answers', () => {
  test('on its own site', async () => {
    const { page, problems } = await stage.open(
      `${stage.site}embed.html?view=result&${calculation}`,
    );
    const answer = page.getByRole('region', { name: 'Answer' });
    await answer.getByText(/above the 30\.00/).waitFor();
    expect(problems).toEqual([]);
  });

  test.each([
    ['on another site', '', undefined],
    ['without an origin of its own', 'sandbox="allow-scripts"', undefined],
    ['under a strict policy', '', strict],
    ['under a strict policy without an origin', 'sandbox="allow-scripts"', strict],
  ] as const)('%s', async (_where, attributes, policy) => {
    const lesson = stage.lesson(frame(`view=compact&${calculation}`, attributes), policy?.());
    const { page, problems, requests } = await stage.open(lesson);
    expect(await said(page)).toContain('above the 30.00 % you pay');
    await drawn(page);
    expect(problems).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(stage.site))).toEqual([lesson]);
  });

  test('to a calculation behind the #, for editors that take the query away', async () => {
    const { page } = await stage.open(stage.lesson(frame(`#view=result&${calculation}`)));
    expect(await said(page)).toContain('above the 30.00 % you pay');
    expect(await inside(page).getByRole('region', { name: 'Inputs' }).count()).toBe(0);
  });

  test('by workers even where it has no origin', async () => {
    const query = `view=compact&v=1&rv=0.25&hr=bandToEdge&n=2`;
    const { page, problems } = await stage.open(
      stage.lesson(frame(query, 'sandbox="allow-scripts"')),
    );
    const answer = inside(page).getByRole('region', { name: 'Answer' });
    await answer.filter({ hasText: /solved on a grid/ }).waitFor();
    expect(page.workers().length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });
});

describe('the height', () => {
  test('is told, is that of what the frame holds, and follows it', async () => {
    const lesson = stage.lesson(frame(`view=compact&${calculation}`) + listening);
    const { page } = await stage.open(lesson);
    await said(page);
    const overflow = () =>
      inside(page)
        .locator('html')
        .evaluate((root) => root.scrollHeight - innerHeight);
    await until(page, async () => (await overflow()) === 0, 'nothing is cut off');
    const height = () => page.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0);
    const before = await height();
    await inside(page).getByRole('button', { name: 'About Implied vol' }).click();
    await until(page, async () => (await height()) > before, 'the frame has grown');
    await until(page, async () => (await overflow()) === 0, 'nothing is cut off again');
    await inside(page).getByRole('button', { name: 'About Implied vol' }).click();
    await until(page, async () => (await height()) === before, 'the frame is as it was');
    const heard = await page.evaluate(() => Reflect.get(window, 'heard') as unknown[]);
    expect(heard[0]).toEqual({ type: 'gammadrag:height', v: 1, height: expect.any(Number) });
  });

  test('is told to WordPress in its own words, under the secret it gave', async () => {
    const lesson = stage.lesson(frame(`view=result&${calculation}#?secret=Ab3dE5`) + listening);
    const { page } = await stage.open(lesson);
    expect(await said(page)).toContain('30.00 %');
    const heard = () => page.evaluate(() => Reflect.get(window, 'heard') as object[]);
    await until(page, async () => (await heard()).length >= 2, 'both were told');
    expect(await heard()).toContainEqual({
      message: 'height',
      value: expect.any(Number),
      secret: 'Ab3dE5',
    });
  });

  test('is the same in a frame too low for it: nothing inside is measured by the frame', async () => {
    const lesson = stage.lesson(
      `<iframe title="A calculation" width="1200" height="200" src="${stage.site}embed.html?${calculation}"></iframe>${listening}`,
    );
    const { page } = await stage.open(lesson, { viewport: { width: 1300, height: 700 } });
    await said(page);
    const form = inside(page).locator('gamma-drag-form');
    const scrolls = () => form.evaluate((node) => node.scrollHeight - node.clientHeight);
    expect(await scrolls()).toBe(0);
  });
});

describe('the page around', () => {
  test('keeps focus, place and wheel', async () => {
    const lesson = stage.lesson(
      `<input aria-label="Note" autofocus><p>${'Text. '.repeat(400)}</p>
        ${frame(calculation)}<p>${'Text. '.repeat(2000)}</p>${listening}`,
    );
    const { page } = await stage.open(lesson);
    await said(page);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe('Note');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    // What comes after the answer makes the frame higher; until then it would scroll by itself.
    await drawn(page);
    const whole = () => document.documentElement.scrollHeight <= innerHeight;
    await until(page, async () => (await page.frames()[1]?.evaluate(whole)) === true, 'whole');
    await page.mouse.move(300, 350);
    const under = await page.evaluate(() => document.elementFromPoint(300, 350)?.tagName);
    expect(under).toBe('IFRAME');
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 240);
    await until(
      page,
      async () => (await page.evaluate(() => scrollY)) > before,
      'the page scrolls',
    );
    expect(await focused()).toBe('Note');
  });

  test('finds no trace of it: no storage, no cookie, no request once it is there', async () => {
    const { page } = await stage.open(stage.lesson(frame(`view=compact&${calculation}`)));
    await said(page);
    await drawn(page);
    const asked = stage.hits.length;
    await inside(page).getByRole('textbox', { name: 'Implied vol', exact: true }).fill('22');
    await inside(page)
      .getByText(/above the 22\.00/)
      .waitFor();
    expect(stage.hits.slice(asked)).toEqual([]);
    const { cookies, origins } = await page.context().storageState();
    expect([cookies, origins]).toEqual([[], []]);
  });

  test('is led to the whole page, with the calculation as it now stands, in a tab of its own', async () => {
    const { page } = await stage.open(stage.lesson(frame(`view=compact&${calculation}`)));
    await said(page);
    await inside(page).getByRole('textbox', { name: 'Implied vol', exact: true }).fill('22');
    await inside(page)
      .getByText(/above the 22\.00/)
      .waitFor();
    const link = inside(page).getByRole('link', { name: /Open in full/ });
    expect(await link.getAttribute('rel')).toBe('noopener');
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await tab.getByText(/above the 22\.00/).waitFor();
    expect(tab.url().startsWith(`${stage.site}#v=1&iv=0.22&`)).toBe(true);
  });

  test('chooses the theme, whatever the reader’s own is', async () => {
    const ground = async (query: string) => {
      const { page } = await stage.open(stage.lesson(frame(`view=result&${query}`)), {
        colorScheme: 'light',
      });
      await said(page);
      return inside(page)
        .locator('gamma-drag')
        .evaluate((node) => getComputedStyle(node).backgroundColor);
    };
    expect(await ground(calculation)).toBe('rgb(255, 255, 255)');
    expect(await ground(`theme=dark&${calculation}`)).toBe('rgb(20, 23, 27)');
  });
});

describe('messages', () => {
  const posting = (page: Page, data: unknown) =>
    page.evaluate((message) => {
      document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
    }, data);

  /** A theme asked for until it is there: whatever was posted before has had its turn by then. */
  const untilHeard = (page: Page) =>
    until(
      page,
      async () => {
        await posting(page, { type: 'gammadrag:theme', v: 1, theme: 'dark' });
        return (await inside(page).locator('gamma-drag[theme="dark"]').count()) > 0;
      },
      'the frame still listens',
    );

  test('of the page around show a calculation or a theme', async () => {
    const { page } = await stage.open(stage.lesson(frame(`view=result&${calculation}`)));
    await said(page);
    await posting(page, { type: 'gammadrag:show', v: 1, link: 'v=1&iv=0.44&n=1' });
    await inside(page)
      .getByText(/above the 44\.00/)
      .waitFor();
    await posting(page, { type: 'gammadrag:theme', v: 1, theme: 'dark' });
    await inside(page).locator('gamma-drag[theme="dark"]').waitFor();
  });

  test('of anyone else are not heard', async () => {
    const lesson = stage.lesson(
      `${frame(`view=result&${calculation}`)}<iframe title="Another" srcdoc="another"></iframe>`,
    );
    const { page } = await stage.open(lesson);
    const before = await said(page);
    await page.evaluate(() => {
      const [target, other] = Array.from(window.frames as unknown as Window[]);
      const script = other?.document.createElement('script');
      if (script === undefined || target === undefined) throw new Error('a frame is missing');
      script.textContent = `parent.frames[0].postMessage(
        { type: 'gammadrag:show', v: 1, link: 'v=1&iv=0.9&n=1' }, '*')`;
      other?.document.body.append(script);
    });
    // One of the page around, posted later, is heard; the other one would have been before it.
    await posting(page, { type: 'gammadrag:theme', v: 1, theme: 'dark' });
    await inside(page).locator('gamma-drag[theme="dark"]').waitFor();
    expect(await said(page)).toBe(before);
  });

  test('of any other shape do nothing, and nothing comes back', async () => {
    const lesson = stage.lesson(frame(`view=result&${calculation}`) + listening);
    const { page, problems } = await stage.open(lesson);
    const before = await said(page);
    for (const message of hostileMessages) await posting(page, message);
    await untilHeard(page);
    expect(await said(page)).toBe(before);
    const heard = await page.evaluate(() => Reflect.get(window, 'heard') as { type?: string }[]);
    expect(heard.filter(({ type }) => type !== 'gammadrag:height')).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('in a flood are not all read', async () => {
    const { page } = await stage.open(stage.lesson(frame(`view=result&${calculation}`)));
    await said(page);
    const element = inside(page).locator('gamma-drag');
    await element.evaluate((node) => {
      const open = Reflect.get(node, 'open') as (link: string) => void;
      const opened: string[] = [];
      Reflect.set(node, 'opened', opened);
      Reflect.set(node, 'open', (link: string) => {
        opened.push(link);
        open.call(node, link);
      });
    });
    const began = performance.now();
    await page.evaluate(() => {
      const target = document.querySelector('iframe')?.contentWindow;
      for (let each = 1; each <= 2000; each += 1) {
        const link = `v=1&iv=${0.1 + each / 10_000}&n=1`;
        target?.postMessage({ type: 'gammadrag:show', v: 1, link }, '*');
      }
    });
    await untilHeard(page);
    const seconds = (performance.now() - began) / 1000;
    const opened = await element.evaluate((node) => (Reflect.get(node, 'opened') as []).length);
    expect(opened).toBeGreaterThan(10);
    expect(opened).toBeLessThanOrEqual(20 + 10 * seconds);
  });
});

/** Each value in another place of the address. */
test('hostile queries do nothing but be refused by name', async () => {
  const { page, problems } = await stage.open(`${stage.site}embed.html?view=result`);
  const places = ['view', 'panels', 'locked', 'hidden-fields', 'chart', 'theme', 'lang'];
  const fields = ['S', 'iv', 's', 'lg', 'h'];
  const all = [...places, ...fields];
  for (let from = 0; from < hostileValues.length; from += all.length) {
    const parts = all.map((place, index) => {
      const text = hostileValues[(from + index) % hostileValues.length] ?? '';
      const whole = text.slice(0, 400).replace(/[\uD800-\uDFFF]/g, '?');
      return `${place}=${encodeURIComponent(whole)}`;
    });
    await page.goto(`${stage.site}embed.html?${parts.join('&')}&v=1&n=${fields.length}`);
    await page
      .getByRole('status')
      .filter({ hasText: /cannot be read|not known/ })
      .waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/(NaN|undefined|Infinity)(?!”)/);
  }
  expect(problems).toEqual([]);
});
