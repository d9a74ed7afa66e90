// Files and explanations in three browser engines: the same numbers to the last bit, drawings that can be
// drawn again, formulas that are set, files that open.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../web/src/engine/engine.ts';
import { resultsOf } from '../../web/src/model/calculation-file.ts';
import { startingScenario } from '../../web/src/model/examples.ts';
import { answerNow } from '../../web/src/ui/answering.ts';
import { engineNames, launchEngine } from './engines.ts';
import { type House, openHouse } from './harness.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

interface Found {
  readonly csv: string;
  readonly json: string;
  readonly drawing: readonly [number, number];
  readonly picture: readonly [number, number];
  readonly card: {
    readonly title: string;
    readonly formulas: readonly (readonly [string, boolean])[];
  };
  readonly heldAfter: string;
  readonly said: string;
  readonly violations: readonly string[];
}

/** Run inside each browser: refers to nothing around it. */
async function usePage(): Promise<Found> {
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => {
    violations.push(`${violatedDirective} ${sample}`);
  });
  async function until<Value>(
    what: string,
    read: () => Value | null | undefined | false,
  ): Promise<Value> {
    for (let turn = 0; turn < 2000; turn += 1) {
      const value = read();
      if (value) return value;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`never came true: ${what}`);
  }
  const part = (root: Element | null | undefined, name: string) =>
    root?.shadowRoot?.querySelector(name);
  const made: Blob[] = [];
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    made.push(blob);
    return create(blob);
  };
  const saved: Blob[] = [];
  HTMLAnchorElement.prototype.click = () => {
    const last = made.at(-1);
    if (last !== undefined) saved.push(last);
  };
  const press = (root: Element | null | undefined, label: string): void => {
    const buttons = [...(root?.shadowRoot?.querySelectorAll('button') ?? [])];
    buttons.find((button) => button.textContent?.trim() === label)?.click();
  };
  async function take(root: Element | null | undefined, label: string): Promise<Blob> {
    const before = saved.length;
    press(root, label);
    return until(`${label} is saved`, () => saved[before]);
  }
  const page = document.querySelector('gamma-drag');
  const figures = await until('the figures are there', () => part(page, 'gamma-drag-figures'));
  const figure = await until('the first chart is there', () =>
    part(part(page, 'gamma-drag-charts'), '.charts gamma-drag-figure'),
  );
  await until('it is drawn', () => /\d/.test(part(figure, '.summary')?.textContent ?? ''));
  await until('and in full', () => part(figure, '.sheet svg:not(.waiting)'));
  const menu = part(figure, 'gamma-drag-save');
  const image = new Image();
  image.src = create(await take(menu, 'SVG'));
  await image.decode();
  const picture = await createImageBitmap(await take(menu, 'PNG'));
  const csv = await (await take(menu, 'CSV')).text();
  const json = await (await take(part(page, 'gamma-drag-share'), 'Save as file')).text();

  const result = figures.shadowRoot?.querySelector<HTMLElement>('#value-shareOfPremium');
  result?.focus();
  result?.click();
  const explain = part(page, 'gamma-drag-explain');
  const heading = await until('the card is open', () => part(explain, '.card h3'));
  const formulas = [...(explain?.shadowRoot?.querySelectorAll('math[display]') ?? [])];
  const card = {
    title: heading.textContent ?? '',
    formulas: formulas.map(
      (formula) =>
        [formula.namespaceURI ?? '', formula.getBoundingClientRect().height > 20] as const,
    ),
  };
  press(explain, 'Close');
  await until('the card is gone', () => part(explain, '.card') === null);
  const heldAfter = await until('the hand is back', () => figures.shadowRoot?.activeElement?.id);

  const file = new File([json], 'mine.json', { type: 'application/json' });
  page?.dispatchEvent(new CustomEvent('gammadrag:open-file', { detail: file }));
  const notice = await until('the file is open', () => {
    const text = part(part(page, 'gamma-drag-open-file'), '.notice p')?.textContent ?? '';
    return /last digit|not what|no results|not opened/.test(text) && text;
  });
  return {
    csv,
    json,
    drawing: [image.naturalWidth, image.naturalHeight],
    picture: [picture.width, picture.height],
    card,
    heldAfter,
    said: notice,
    violations,
  };
}

describe.each(engineNames)('%s', (name) => {
  test('saves, explains and opens', async () => {
    const browser = await launchEngine(name);
    let found: Found;
    try {
      found = (await browser.evaluate(house.address, `(${usePage})()`)) as Found;
    } finally {
      await browser.close();
    }
    const { csv, json, drawing, picture, card, heldAfter, said, violations } = found;
    expect(violations).toEqual([]);
    const engine = await load();
    const rows = csv
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',').map(Number));
    const vols = rows.map(([vol = 0]) => vol);
    const curve = engine.outlookCurve(startingScenario, 'realizedVol', vols);
    if (!curve.ok) throw new Error(curve.error.code);
    expect(vols.length).toBeGreaterThan(20);
    expect(rows.map((row) => row[2])).toEqual([...curve.value.netPnl]);
    const answered = answerNow(engine, startingScenario, startingScenario);
    if ('code' in answered) throw new Error(answered.code);
    expect(JSON.parse(json).results).toEqual(resultsOf(answered));
    expect(drawing[0]).toBeGreaterThan(200);
    expect(picture).toEqual(drawing.map((size) => size * 2));
    expect(card).toEqual({
      title: 'Share of premium',
      formulas: [
        ['http://www.w3.org/1998/Math/MathML', true],
        ['http://www.w3.org/1998/Math/MathML', true],
      ],
    });
    expect(heldAfter).toBe('value-shareOfPremium');
    expect(said).toContain('to the last digit');
  });
});
