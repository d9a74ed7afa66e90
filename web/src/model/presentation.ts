// presentation.ts: what of the calculator is shown, and how: the options of <gamma-drag> and of embed.html.
// Each is a short text; what it cannot mean is named in a notice, and the rest of it counts.
import { attributeOf, keyOfAttribute } from './attributes.ts';
import { type FieldKey, fields } from './contract.gen.ts';
import { harmless } from './link-text.ts';

export const views = ['full', 'compact', 'result'] as const;
export type ViewName = (typeof views)[number];

/** The parts, in the order of the page. */
export const panelNames = [
  'answer',
  'compare',
  'figures',
  'charts',
  'simulation',
  'form',
  'share',
  'open',
] as const;
export type Panel = (typeof panelNames)[number];

/** Parameter is the chart over whatever the chosen rule is set by: the interval, the move or the band. */
export const chartNames = ['pnl', 'parameter', 'components', 'map', 'rules', 'frontier'] as const;
export type ChartName = (typeof chartNames)[number];

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const optionNames = [
  'view',
  'panels',
  'chart',
  'fields',
  'hidden-fields',
  'locked',
  'theme',
] as const;
export type OptionName = (typeof optionNames)[number];
export type OptionTexts = Readonly<Partial<Record<OptionName, string | null>>>;

export interface Presentation {
  readonly view: ViewName;
  readonly panels: ReadonlySet<Panel>;
  readonly charts: ReadonlySet<ChartName>;
  /** Shown, and not to be changed by the reader. */
  readonly locked: ReadonlySet<FieldKey>;
  readonly hidden: ReadonlySet<FieldKey>;
  readonly theme: Theme;
}

export interface OptionNotice {
  readonly code: 'wordUnknown';
  readonly name: OptionName;
  readonly text: string;
}

const panelsOf: Readonly<Record<ViewName, readonly Panel[]>> = {
  full: ['answer', 'compare', 'figures', 'charts', 'simulation', 'form', 'share'],
  compact: ['answer', 'charts', 'form', 'open'],
  result: ['answer', 'open'],
};

const chartsOf: Readonly<Record<ViewName, readonly ChartName[]>> = {
  full: chartNames,
  compact: ['pnl'],
  result: [],
};

/** What a lesson most often lets its reader turn. */
const usualFields: ReadonlySet<FieldKey> = new Set([
  'impliedVol',
  'realizedVol',
  'expiry',
  'hedgeInterval',
  'priceMove',
  'priceMoveStdDevs',
  'bandHalfWidth',
  'riskAversion',
  'halfSpread',
  'feeRate',
]);
const keys = fields.map((spec) => spec.key);

/** A part that nothing names is not there; so the parts of a view, with a few more. */
export function panelsText(view: ViewName, more: readonly Panel[] = []): string {
  return panelNames.filter((name) => [...panelsOf[view], ...more].includes(name)).join(' ');
}

export function readPresentation(texts: OptionTexts): {
  readonly presentation: Presentation;
  readonly notices: readonly OptionNotice[];
} {
  const notices: OptionNotice[] = [];
  const listed = <Word extends string>(name: OptionName, known: (word: string) => Word | null) =>
    wordsOf(texts[name]).flatMap((text) => {
      const word = known(text);
      if (word === null) notices.push({ code: 'wordUnknown', name, text: harmless(text) });
      return word === null ? [] : [word];
    });
  const [view = 'full'] = listed('view', among(views));
  const [theme = 'auto'] = listed('theme', among(themes));
  const panels = listed('panels', among(panelNames));
  const charts = listed('chart', among(chartNames));
  const locked =
    texts.locked?.trim() === '' ? keys : listed('locked', fieldOrAll).flatMap(everyField);
  const asked = listed('fields', fieldOrAll).flatMap(everyField);
  const left = listed('hidden-fields', fieldOf);
  return {
    presentation: {
      view,
      panels: new Set(panels.length > 0 ? panels : panelsOf[view]),
      charts: new Set(charts.length > 0 ? charts : chartsOrAll(view)),
      locked: new Set(locked),
      hidden: new Set([...hiddenUnless(asked, view), ...left]),
      theme,
    },
    notices,
  };
}

/** What is not asked for: where nothing is, a compact view leaves the rarer fields out. */
function hiddenUnless(asked: readonly FieldKey[], view: ViewName): readonly FieldKey[] {
  if (asked.length > 0) return keys.filter((key) => !asked.includes(key));
  return view === 'compact' ? keys.filter((key) => !usualFields.has(key)) : [];
}

/** Charts asked for by name of the panel alone are all of them. */
function chartsOrAll(view: ViewName): readonly ChartName[] {
  return chartsOf[view].length > 0 ? chartsOf[view] : chartNames;
}

const mostWords = 100;

/** Words apart by spaces; in an address by points, which nothing rewrites. */
function wordsOf(text: string | null | undefined): readonly string[] {
  return (text ?? '')
    .slice(0, 4000)
    .split(/[\s.,+]+/)
    .filter((word) => word !== '')
    .slice(0, mostWords);
}

function among<Word extends string>(words: readonly Word[]): (text: string) => Word | null {
  return (text) => words.find((word) => word === text) ?? null;
}

function fieldOf(text: string): FieldKey | null {
  return keyOfAttribute(text);
}

const fieldOrAll = (text: string): FieldKey | 'all' | null =>
  text === 'all' ? 'all' : fieldOf(text);
const everyField = (key: FieldKey | 'all'): readonly FieldKey[] => (key === 'all' ? keys : [key]);

/** A list of fields as an option has it. */
export function fieldsText(chosen: ReadonlySet<FieldKey>): string {
  if (keys.every((key) => chosen.has(key))) return 'all';
  return keys
    .filter((key) => chosen.has(key))
    .map(attributeOf)
    .join(' ');
}
