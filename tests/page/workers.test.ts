// What takes long is computed off the main thread, whose tasks stay short; the page works without
// workers too; and none is left when the last element is gone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerPolicy } from '../../tools/policy.mjs';
import { type House, openHouse, type Prepare } from './harness.ts';
import { answerSays, field, ready, until } from './reading.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** What R7 allows a task of the main thread, in milliseconds. */
const longTask = 50;
/** Other programs share the machine, and may hold up any task. */
const shared = { retry: 2 };
const band = '#v=1&rv=0.25&hr=bandToEdge&n=2';

function frontier(page: Page) {
  return page.getByRole('application', { name: 'Cost and risk of every rule' });
}

/** Every figure is drawn but the frontier, which waits to be seen. */
async function drawn(page: Page): Promise<void> {
  const figures = await page.getByRole('figure').all();
  for (const figure of figures.slice(0, -1)) {
    await figure.locator('.summary').filter({ hasText: /\d/ }).waitFor({ state: 'attached' });
  }
}

async function longTasksFromNow(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const times: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) times.push(entry.duration);
    });
    observer.observe({ type: 'longtask' });
    Reflect.set(window, 'longTasks', times);
  });
  // A frame after the last task its entry has arrived.
  return async () => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    return page.evaluate(() => Reflect.get(window, 'longTasks') as number[]);
  };
}

async function solveForHalfSpread(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'About Half-spread' }).click();
  await page.getByRole('button', { name: 'Solve for Half-spread' }).click();
  await page.getByText(/leaves nothing|No half-spread does/).waitFor();
}

describe('the main thread', () => {
  test('has no long task while the frontier is computed', shared, async () => {
    const { page, expectClean } = await house.openPage('#v=1&rv=0.25&n=1');
    await ready(page);
    await drawn(page);
    const tasks = await longTasksFromNow(page);
    await frontier(page).scrollIntoViewIfNeeded();
    await frontier(page).locator('circle.dot-best').waitFor();
    const times = await tasks();
    console.log(`the frontier: ${times.length} long tasks ${times.join(' ')}`);
    expect(times.filter((time) => time > longTask)).toEqual([]);
    expect(page.workers().length).toBeGreaterThan(0);
    await expectClean();
  });

  test(
    'has none while the answer of a band is solved in full, and its unknown',
    shared,
    async () => {
      const { page, expectClean } = await house.openPage(band);
      await answerSays(page, /solved on a grid/);
      await drawn(page);
      const tasks = await longTasksFromNow(page);
      await field(page, 'Implied vol').fill('22');
      await answerSays(page, /above the 22.00 % you pay.*solved on a grid/);
      await solveForHalfSpread(page);
      const times = await tasks();
      console.log(`a band: ${times.length} long tasks ${times.join(' ')}`);
      expect(times.filter((time) => time > longTask)).toEqual([]);
      await expectClean();
    },
  );
});

describe('where workers are refused', () => {
  const withoutBlobs: Prepare = (page) =>
    page.route(`${house.address}**`, async (route) => {
      const response = await route.fetch();
      const policy = headerPolicy.replace("worker-src 'self' blob:", "worker-src 'self'");
      const headers = { ...response.headers(), 'content-security-policy': policy };
      await route.fulfill({ response, headers });
    });
  const withoutWorker: Prepare = (page) =>
    page.addInitScript(() => {
      Reflect.deleteProperty(window, 'Worker');
    });
  const throwing: Prepare = (page) =>
    page.addInitScript(() => {
      Reflect.set(window, 'Worker', () => {
        throw new DOMException('refused', 'SecurityError');
      });
    });

  test.each([
    ['by the policy', withoutBlobs],
    ['because there are none', withoutWorker],
    ['by an exception', throwing],
  ])('%s, the page answers, draws and solves all the same', async (_how, prepare) => {
    const { page, problems } = await house.openPage(band, {}, prepare);
    await answerSays(page, /solved on a grid/);
    await frontier(page).scrollIntoViewIfNeeded();
    await frontier(page).locator('circle.dot-best').waitFor();
    await solveForHalfSpread(page);
    expect(page.workers()).toEqual([]);
    const others = problems.filter((problem) => !/worker-src|blob:/.test(problem));
    expect(others).toEqual([]);
  });
});

describe('a worker', () => {
  test('is shared by the elements of a page, and none is left when the last is gone', async () => {
    const { page, expectClean } = await house.openPage(band);
    await answerSays(page, /solved on a grid/);
    const most = await page.evaluate(() => Math.max(navigator.hardwareConcurrency - 1, 2));
    await page.evaluate(() => {
      document.body.append(document.createElement('gamma-drag'));
    });
    const second = page.locator('gamma-drag').nth(1);
    // What its workers alone compute.
    const itsFrontier = second.getByRole('application', { name: 'Cost and risk of every rule' });
    await itsFrontier.scrollIntoViewIfNeeded();
    await itsFrontier.locator('circle.dot-best').waitFor();
    expect(page.workers().length).toBeLessThanOrEqual(Math.min(most, 8));
    await page
      .locator('gamma-drag')
      .first()
      .evaluate((element) => element.remove());
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(page.workers().length).toBeGreaterThan(0);
    await page.evaluate(() => {
      const last = document.querySelector('gamma-drag');
      Reflect.set(window, 'taken', last);
      last?.remove();
    });
    await until(page, async () => page.workers().length === 0, 'no worker is left');
    await page.evaluate(() => document.body.append(Reflect.get(window, 'taken') as Node));
    await ready(page);
    await page.getByRole('textbox', { name: 'Implied vol', exact: true }).fill('22');
    await answerSays(page, /above the 22.00 % you pay/);
    // Put back, it finds workers again.
    await frontier(page).scrollIntoViewIfNeeded();
    const waits = () => frontier(page).evaluate((node) => node.closest('.waiting') !== null);
    await until(page, async () => !(await waits()), 'the frontier is drawn anew');
    expect(page.workers().length).toBeGreaterThan(0);
    await expectClean();
  });

  test('that dies is replaced: what it was asked comes all the same', async () => {
    const kill: Prepare = (page) =>
      page.addInitScript(() => {
        const Real = window.Worker;
        let made = 0;
        Reflect.set(
          window,
          'Worker',
          class extends Real {
            readonly #first = made++ === 0;
            override postMessage(message: unknown): void {
              // As it looks when the browser ends it: an error, and no answer.
              const call = typeof message === 'object' && message !== null && 'name' in message;
              if (this.#first && call) this.dispatchEvent(new ErrorEvent('error'));
              else super.postMessage(message);
            }
          },
        );
        Reflect.set(window, 'workersMade', () => made);
      });
    const { page, expectClean } = await house.openPage(band, {}, kill);
    await answerSays(page, /solved on a grid/);
    const made = await page.evaluate(() => (Reflect.get(window, 'workersMade') as () => number)());
    expect(made).toBeGreaterThan(1);
    await expectClean();
  });
});
