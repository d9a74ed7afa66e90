// reading.ts: finds things on the page as a person does, by role and label, and waits for states.
import type { Locator, Page } from 'playwright-core';

/** Narrow spaces and the minus sign of print become those of a typewriter. */
export function typed(text: string): string {
  return text
    .replace(/[\u202F\u00A0]/g, ' ')
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

export function answer(page: Page): Locator {
  return page.getByRole('region', { name: 'Answer' });
}

export async function ready(page: Page): Promise<void> {
  await answer(page)
    .getByText(/expected P&L|Expected P&L/)
    .waitFor();
}

/** Once what stands below the answer, which is fetched after it, is there too. */
export async function allFetched(page: Page): Promise<void> {
  const names = ['keep', 'charts', 'simulation', 'share'].map((name) => `gamma-drag-${name}`);
  await page.evaluate(
    (all) => Promise.all(all.map((name) => customElements.whenDefined(name))).then(() => null),
    names,
  );
}

export async function answerText(page: Page): Promise<string> {
  return typed(await answer(page).innerText());
}

/** Waits until the answer says what is wanted, and returns all of it. */
export async function answerSays(page: Page, wanted: RegExp): Promise<string> {
  const spaced = new RegExp(
    wanted.source.replace(/ /g, '\\s').replace(/-(?=\\d)/g, '[-\\u2212]'),
    wanted.flags,
  );
  await answer(page).filter({ hasText: spaced }).waitFor();
  return answerText(page);
}

export function field(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: label, exact: true });
}

export function choice(page: Page, label: string): Locator {
  return page.getByRole('combobox', { name: label, exact: true });
}

export function slider(page: Page, label: string): Locator {
  return page.getByRole('slider', { name: `${label}, slider` });
}

export async function keyFigures(page: Page): Promise<string> {
  return typed(await page.getByRole('region', { name: 'Key figures' }).innerText());
}

/** Waits until a locator's text or value passes, trying again each animation frame. */
export async function until(
  page: Page,
  holds: () => Promise<boolean>,
  what: string,
): Promise<void> {
  for (let frame = 0; frame < 600; frame += 1) {
    if (await holds()) return;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error(`never came true: ${what}`);
}

/** Moves a slider's thumb with the mouse in small steps, as a hand does. */
export async function drag(
  page: Page,
  thumb: Locator,
  from: number,
  to: number,
  steps: number,
): Promise<void> {
  await thumb.scrollIntoViewIfNeeded();
  const box = await thumb.boundingBox();
  if (box === null) throw new Error('the slider is not on the page');
  const at = (part: number) => box.x + 8 + part * (box.width - 16);
  const middle = box.y + box.height / 2;
  await page.mouse.move(at(from), middle);
  await page.mouse.down();
  await page.mouse.move(at(to), middle, { steps });
  await page.mouse.up();
}
