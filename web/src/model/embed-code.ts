// embed-code.ts: the code that puts a calculation into someone's page, as a frame or as the element.
import { writeAttributes } from './attributes.ts';
import { type FieldKey, fields } from './contract.gen.ts';
import { writeEmbedQuery } from './embed-address.ts';
import { startingScenario } from './examples.ts';
import { readLink } from './link.ts';
import {
  chartNames,
  fieldsText,
  type OptionTexts,
  optionNames,
  type Presentation,
  panelNames,
  readPresentation,
  type ViewName,
} from './presentation.ts';

/** What is to be embedded, how, and how large; no language is that of the page or of the reader. */
export interface EmbedChoice {
  readonly link: string;
  readonly presentation: Presentation;
  readonly lang: string | null;
  readonly width: string;
  readonly height: number;
}

/** Where the calculator is served, and its one-file element there; null where that is not built. */
export interface EmbedSource {
  readonly folder: string;
  readonly element: { readonly file: string; readonly integrity: string } | null;
}

/** The options that say no more than what differs from the view as it is. */
export function optionsOf(presentation: Presentation): OptionTexts {
  const { view, panels, charts, locked, hidden, theme } = presentation;
  const plain = viewAsItIs(view);
  const listed = <Name extends string>(
    names: readonly Name[],
    chosen: ReadonlySet<Name>,
    usual: ReadonlySet<Name>,
  ): string | null => {
    if (names.every((name) => chosen.has(name) === usual.has(name))) return null;
    return names.filter((name) => chosen.has(name)).join(' ');
  };
  return {
    view: view === 'full' ? null : view,
    panels: listed(panelNames, panels, plain.panels),
    chart: panels.has('charts') ? listed(chartNames, charts, plain.charts) : null,
    ...fieldOptions(hidden, plain.hidden),
    locked: locked.size === 0 ? null : fieldsText(locked),
    theme: theme === 'auto' ? null : theme,
  };
}

export function viewAsItIs(view: ViewName): Presentation {
  return readPresentation({ view }).presentation;
}

/** Fields that the view would show are left out by name; where one is shown that it would not, all are named. */
function fieldOptions(
  hidden: ReadonlySet<FieldKey>,
  usual: ReadonlySet<FieldKey>,
): Pick<OptionTexts, 'fields' | 'hidden-fields'> {
  if ([...usual].every((key) => hidden.has(key))) {
    const left = [...hidden].filter((key) => !usual.has(key));
    return left.length === 0 ? {} : { 'hidden-fields': fieldsText(new Set(left)) };
  }
  const shown = fields.map((spec) => spec.key).filter((key) => !hidden.has(key));
  return { fields: fieldsText(new Set(shown)) };
}

export function frameAddress({ link, presentation, lang }: EmbedChoice, folder: string): string {
  return `${folder}embed.html?${writeEmbedQuery(link, optionsOf(presentation), lang)}`;
}

const quoted = (text: string): string =>
  `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;

function tag(name: string, attributes: readonly (readonly [string, string | null])[]): string {
  const said = attributes.map(([key, text]) => (text === null ? key : `${key}=${quoted(text)}`));
  return `<${[name, ...said].join(' ')}></${name}>`;
}

/** The folder of the page, with its slash: of a site alone, too, whose address may come without one. */
export function folderOf(page: string): string {
  return /^https?:\/\/[^/]*$/.test(page) ? `${page}/` : page.replace(/[^/]*$/, '');
}

/** A frame, and the script that gives it its height, without which it keeps the one it starts with. */
export function frameCode(choice: EmbedChoice, { folder }: EmbedSource, title: string): string {
  const frame = tag('iframe', [
    ['src', frameAddress(choice, folder)],
    ['title', title],
    ['width', choice.width],
    ['height', String(choice.height)],
    ['frameborder', '0'],
    ['loading', 'lazy'],
    ['allow', 'clipboard-write'],
  ]);
  const script = tag('script', [
    ['src', `${folder}gamma-drag-frames.js`],
    ['defer', null],
  ]);
  return `${frame}\n${script}`;
}

/** The element in so many attributes; null where there is no file of it. */
export function elementCode(choice: EmbedChoice, { folder, element }: EmbedSource): string | null {
  if (element === null) return null;
  const { scenario } = readLink(choice.link);
  const options = optionsOf(choice.presentation);
  const script = tag('script', [
    ['src', `${folder}element/${element.file}`],
    ['integrity', element.integrity],
    ['crossorigin', 'anonymous'],
    ['defer', null],
  ]);
  const said = optionNames.flatMap((name) => {
    const text = options[name];
    return typeof text === 'string' ? [[name, text] as const] : [];
  });
  const held = tag('gamma-drag', [
    ...said,
    ...(choice.lang === null ? [] : [['lang', choice.lang] as const]),
    ...writeAttributes(scenario, startingScenario),
    ['page', folder],
  ]);
  return `${script}\n${held}`;
}
