// calculation-file.ts: a whole calculation as a JSON file, and back.
// Holds     every input, every figure of the answer with all its digits, the presets in force with their
//           values and dates, the seed, the link, the versions and the date.
// Reads     as links do: each value passes the same door, what does not is named and its preset used.
// Refuses   by a code, never by throwing: what is too large, not JSON, not ours, or from a newer version.
import type { Answered } from './answered.ts';
import {
  type FieldKey,
  type FieldSpec,
  fields,
  numericsVersion,
  outputs,
  type Scenario,
} from './contract.gen.ts';
import { presetScenario, problemOf } from './state.ts';
import type { Venue, VenueFigure, VenueRole } from './venues.ts';
import { appVersion } from './version.ts';

export const fileFormat = 'gammadrag';
export const fileVersion = 1;
/** Bytes; a file with the longest lists has a few thousand. */
export const largestFile = 262_144;

const groups = ['breakEven', 'figures', 'drag', 'outlook'] as const;
type Group = (typeof groups)[number];
type Value = number | string | boolean | null;
export type Results = Readonly<Partial<Record<Group, Readonly<Record<string, Value>> | null>>> & {
  readonly noBreakEven?: string | null;
};

/** A preset, and whether a cost it filled has been edited since. */
export interface PresetInForce {
  readonly venue: Venue;
  readonly edited: boolean;
}
export type PresetsInForce = Readonly<Record<VenueRole, PresetInForce | null>>;

export interface CalculationFile {
  readonly format: typeof fileFormat;
  readonly version: number;
  readonly numerics: number;
  readonly app: string;
  readonly date: string;
  readonly link: string;
  readonly seed: number;
  readonly scenario: Scenario;
  readonly presets: Readonly<Record<VenueRole, SavedPreset | null>>;
  readonly results: Results;
}

interface SavedPreset {
  readonly id: string;
  readonly edited: boolean;
  readonly figures: readonly VenueFigure[];
}

export function calculationFile(
  answered: Answered,
  presets: PresetsInForce,
  link: string,
  when: Date,
): CalculationFile {
  const { scenario } = answered;
  return {
    format: fileFormat,
    version: fileVersion,
    numerics: numericsVersion,
    app: appVersion,
    date: when.toISOString(),
    link,
    seed: scenario.seed,
    scenario,
    presets: { hedge: savedPreset(presets.hedge), option: savedPreset(presets.option) },
    results: resultsOf(answered),
  };
}

function savedPreset(preset: PresetInForce | null): SavedPreset | null {
  if (preset === null) return null;
  const { venue, edited } = preset;
  return { id: venue.id, edited, figures: venue.figures };
}

/** Every figure of the answer, by the groups and names of the table of outputs. */
export function resultsOf({ breakEven, noBreakEven, figures, drag, outlook }: Answered): Results {
  return {
    breakEven: breakEven === null ? null : figuresOf('breakEven', breakEven),
    noBreakEven,
    figures: figuresOf('figures', figures),
    drag: figuresOf('drag', drag),
    outlook: figuresOf('outlook', outlook),
  };
}

function figuresOf(group: Group, result: object): Readonly<Record<string, Value>> {
  const values = result as Readonly<Record<string, Value>>;
  return Object.fromEntries(
    outputs.filter((spec) => spec.group === group).map(({ key }) => [key, values[key] ?? null]),
  );
}

export function textOfFile(file: CalculationFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

export type FileRefusal =
  | 'tooLarge'
  | 'unreadable'
  | 'notJson'
  | 'notOurs'
  | 'versionUnknown'
  | 'versionNewer'
  | 'noScenario';

export type FileNoticeCode =
  | 'valueUnreadable'
  | 'valueOutOfBounds'
  | 'fieldUnknown'
  | 'fieldMissing';

export interface FileNotice {
  readonly code: FileNoticeCode;
  readonly field?: FieldKey;
  /** What stands in the file, shortened and reduced to harmless characters. */
  readonly text?: string;
}

/** What a file says of itself besides its inputs; null where it does not say it in good form. */
export interface OpenedFile {
  readonly scenario: Scenario;
  readonly notices: readonly FileNotice[];
  readonly app: string | null;
  readonly numerics: number | null;
  readonly date: string | null;
  readonly results: Results | null;
}

export type ReadFile =
  | { readonly ok: true; readonly value: OpenedFile }
  | { readonly ok: false; readonly code: FileRefusal };

type Objects = Readonly<Record<string, unknown>>;

/** To be asked of a file's size before it is read at all. */
export function isTooLarge(bytes: number): boolean {
  return bytes > largestFile;
}

export function readCalculation(text: string): ReadFile {
  if (isTooLarge(text.length)) return refused('tooLarge');
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused('notJson');
  }
  if (!isObject(content) || own(content, 'format') !== fileFormat) return refused('notOurs');
  const version = own(content, 'version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused('versionUnknown');
  }
  if (version > fileVersion) return refused('versionNewer');
  const scenario = own(content, 'scenario');
  return isObject(scenario)
    ? { ok: true, value: opened(content, scenario) }
    : refused('noScenario');
}

function refused(code: FileRefusal): ReadFile {
  return { ok: false, code };
}

function isObject(value: unknown): value is Objects {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object has itself; nothing that its kind or a stranger's page lends it. */
function own(object: Objects, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function opened(content: Objects, given: Objects): OpenedFile {
  const app = own(content, 'app');
  const numerics = own(content, 'numerics');
  const date = own(content, 'date');
  const results = own(content, 'results');
  const notices: FileNotice[] = [];
  return {
    scenario: readScenario(given, notices),
    notices,
    app: typeof app === 'string' && /^[0-9]+(?:\.[0-9]+){1,3}$/.test(app) ? app : null,
    numerics: typeof numerics === 'number' && Number.isInteger(numerics) ? numerics : null,
    date: typeof date === 'string' && isDate(date) ? date : null,
    results: isObject(results) ? (results as Results) : null,
  };
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]{5,12}Z$/.test(text) && Number.isFinite(Date.parse(text));
}

function readScenario(given: Objects, notices: FileNotice[]): Scenario {
  const read: Partial<Record<FieldKey, number | string>> = {};
  for (const spec of fields) {
    const value = own(given, spec.key);
    const notice = noticeOf(spec, value);
    if (notice === null) read[spec.key] = value === 0 ? 0 : (value as number | string);
    else notices.push(notice);
  }
  const known: ReadonlySet<string> = new Set(fields.map(({ key }) => key));
  for (const key of Object.keys(given)) {
    if (!known.has(key)) notices.push({ code: 'fieldUnknown', text: harmless(key) });
  }
  return { ...presetScenario(), ...(read as Partial<Scenario>) };
}

function noticeOf(spec: FieldSpec, value: unknown): FileNotice | null {
  const field = spec.key;
  if (value === undefined) return { code: 'fieldMissing', field };
  const problem = problemOf(spec, value);
  if (problem === null) return null;
  const text = harmless(isObject(value) || Array.isArray(value) ? typeof value : String(value));
  const outside = problem.code === 'belowMinimum' || problem.code === 'aboveMaximum';
  return { code: outside ? 'valueOutOfBounds' : 'valueUnreadable', field, text };
}

/** What may be shown of a stranger's text: a few plain characters. */
function harmless(text: string): string {
  const plain = text.slice(0, 64).replace(/[^A-Za-z0-9.=_-]/g, '·');
  return plain.length > 24 ? `${plain.slice(0, 24)}…` : plain;
}

export interface Difference {
  /** As the file names it: results.breakEven.breakEvenVol. */
  readonly name: string;
  readonly inFile: string;
  readonly now: string;
}

/** Where a file's results are not those computed now; null where it has none to compare. */
export function differencesOf(results: Results, answered: Answered): readonly Difference[] | null {
  const now = resultsOf(answered);
  const differing: Difference[] = [];
  let compared = 0;
  for (const group of groups) {
    const before = own(results as Objects, group);
    const after = now[group] ?? null;
    if (before === undefined) continue;
    if (after === null || !isObject(before)) {
      compared += 1;
      if (after === before) continue;
      const said = (value: unknown): string => (value === null ? 'null' : '{…}');
      differing.push({ name: group, inFile: said(before), now: said(after) });
      continue;
    }
    for (const [key, value] of Object.entries(after)) {
      const inFile = own(before, key);
      if (inFile === undefined) continue;
      compared += 1;
      if (inFile === value || (inFile === 0 && value === 0)) continue;
      differing.push({
        name: `${group}.${key}`,
        inFile: harmless(String(inFile)),
        now: String(value),
      });
    }
  }
  return compared === 0 ? null : differing;
}
