// The code that puts a calculation into someone's page says what was chosen, and no more.
import { describe, expect, test } from 'vitest';
import { readAttributes } from '../../web/src/model/attributes.ts';
import { readEmbedAddress } from '../../web/src/model/embed-address.ts';
import {
  type EmbedChoice,
  elementCode,
  frameCode,
  optionsOf,
  viewAsItIs,
} from '../../web/src/model/embed-code.ts';
import { examples, startingScenario } from '../../web/src/model/examples.ts';
import { readLink, writeLink } from '../../web/src/model/link.ts';
import { readPresentation, views } from '../../web/src/model/presentation.ts';

const folder = 'https://lesson.example/gammadrag/';
const element = { file: 'gamma-drag-0.1.0.js', integrity: 'sha384-abc' };
const bitcoin = examples[1]?.scenario ?? startingScenario;
const choice: EmbedChoice = {
  link: writeLink(bitcoin),
  presentation: readPresentation({
    view: 'compact',
    panels: 'answer form',
    locked: 'spot strike',
    theme: 'dark',
  }).presentation,
  lang: 'en',
  width: '100%',
  height: 600,
};

const attribute = (code: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '';

describe('the code of a frame', () => {
  const code = frameCode(choice, { folder, element }, 'A & "B"');

  test('has an address that is read as what was chosen', () => {
    const src = attribute(code, 'src');
    expect(src.startsWith(`${folder}embed.html?view=compact&`)).toBe(true);
    const { link, options, lang } = readEmbedAddress(src.slice(src.indexOf('?') + 1), '');
    expect(readLink(link)).toEqual({ scenario: bitcoin, notices: [] });
    expect(readPresentation(options)).toEqual({ presentation: choice.presentation, notices: [] });
    expect(lang).toBe('en');
  });

  test('has a title, a size, and the script that gives it its height', () => {
    expect(code).toContain('title="A &amp; &quot;B&quot;" width="100%" height="600"');
    expect(code).toContain(`<script src="${folder}gamma-drag-frames.js" defer></script>`);
  });
});

describe('the code of the element', () => {
  const code = elementCode(choice, { folder, element }) ?? '';

  test('names one file and its hash', () => {
    expect(code).toContain(
      `<script src="${folder}element/gamma-drag-0.1.0.js" integrity="sha384-abc" crossorigin="anonymous" defer></script>`,
    );
    expect(elementCode(choice, { folder, element: null })).toBe(null);
  });

  test('has attributes that are read as what was chosen', () => {
    const held = code.slice(code.indexOf('<gamma-drag'));
    const texts = [...held.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(
      ([, name, text]) => [name ?? '', text ?? ''] as const,
    );
    const { values, notices } = readAttributes(texts);
    expect([{ ...startingScenario, ...values }, notices]).toEqual([bitcoin, []]);
    expect(readPresentation(Object.fromEntries(texts)).presentation).toEqual(choice.presentation);
    expect(attribute(held, 'page')).toBe(folder);
  });
});

test('inputs shown or hidden against the view are read back', () => {
  for (const texts of [
    { view: 'compact', fields: 'gas spot' },
    { view: 'compact', 'hidden-fields': 'fee-rate' },
    { view: 'full', 'hidden-fields': 'gas gas-price', locked: '' },
  ]) {
    const { presentation } = readPresentation(texts);
    expect(readPresentation(optionsOf(presentation)).presentation).toEqual(presentation);
  }
});

test('a view as it is needs no option but its name', () => {
  for (const view of views) {
    const options = Object.entries(optionsOf(viewAsItIs(view)));
    const said = options.filter(([, text]) => text !== null);
    expect(said).toEqual(view === 'full' ? [] : [['view', view]]);
  }
});
