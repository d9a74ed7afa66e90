// attributes.ts: a calculation as attributes of <gamma-drag>: implied-vol="0.3", in the units of links.
// Refuses   nothing by throwing. What cannot be read is named in a notice; what was there before any
//           attribute stands in its place.
import { type FieldKey, fields, type Scenario } from './contract.gen.ts';
import { readValue } from './link.ts';
import { harmless } from './link-text.ts';
import { unreadableCodes } from './parse.ts';
import { type FieldValue, problemOf, specOf } from './state.ts';

const nameOf = new Map<FieldKey, string>(
  fields.map(({ key }) => [key, key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)]),
);
const keyOf = new Map<string, FieldKey>([...nameOf].map(([key, name]) => [name, key]));

/** The names of all, in the order of the table. */
export const fieldAttributes: readonly string[] = [...nameOf.values()];

export function attributeOf(key: FieldKey): string {
  return nameOf.get(key) ?? key;
}

export function keyOfAttribute(name: string): FieldKey | null {
  return keyOf.get(name) ?? null;
}

export interface FieldNotice {
  readonly code: 'valueUnreadable' | 'valueOutOfBounds' | 'fieldUnknown' | 'notAScenario';
  /** The attribute or property as the page's author wrote it, shortened to harmless characters. */
  readonly name: string;
  readonly text: string;
}

export interface ReadFields {
  readonly values: Partial<Scenario>;
  readonly notices: readonly FieldNotice[];
}

/** What attributes say; those that are not there (null), or are none of ours, say nothing. */
export function readAttributes(texts: Iterable<readonly [string, string | null]>): ReadFields {
  const values = noFields();
  const notices: FieldNotice[] = [];
  for (const [name, text] of texts) {
    const key = keyOfAttribute(name);
    if (key === null || text === null) continue;
    const value = readValue(specOf(key), text.trim().replace('e+', 'e'));
    const refused = refusalOf(key, value);
    if (refused === null) values[key] = value as FieldValue;
    else notices.push({ code: refused, name, text: harmless(text) });
  }
  return { values: values as Partial<Scenario>, notices };
}

/** Without a prototype: a page may have put anything on its objects'. */
function noFields(): Partial<Record<FieldKey, FieldValue>> {
  return Object.create(null) as Partial<Record<FieldKey, FieldValue>>;
}

function refusalOf(key: FieldKey, value: unknown): FieldNotice['code'] | null {
  const problem = problemOf(specOf(key), value);
  if (problem === null) return null;
  return unreadableCodes.has(problem.code) ? 'valueUnreadable' : 'valueOutOfBounds';
}

/** What a script hands over as a scenario: anything at all, with getters that may throw. */
export function readGiven(given: unknown): ReadFields {
  const values = noFields();
  const notices: FieldNotice[] = [];
  const nothing = { values: {}, notices: [{ code: 'notAScenario', name: '', text: '' } as const] };
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return nothing;
  try {
    for (const name of Object.keys(given)) {
      const value: unknown = Reflect.get(given, name);
      const key = fields.find((spec) => spec.key === name)?.key;
      const refused = key === undefined ? 'fieldUnknown' : refusalOf(key, value);
      if (key !== undefined && refused === null) values[key] = value as FieldValue;
      else if (refused !== null && notices.length < mostNotices) {
        notices.push({ code: refused, name: harmless(name), text: harmless(said(value)) });
      }
    }
  } catch {
    return nothing;
  }
  return { values: values as Partial<Scenario>, notices };
}

const mostNotices = 80;

function said(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : typeof value;
}

/** The attributes in which a calculation differs from another, in the order of the table. */
export function writeAttributes(
  scenario: Scenario,
  from: Scenario,
): readonly (readonly [string, string])[] {
  return fields
    .filter(({ key }) => !Object.is(scenario[key], from[key]))
    .map(({ key }) => [attributeOf(key), String(scenario[key])] as const);
}

/** Where a link to the whole page may lead: to the web, or beside the page it stands on. */
export function pageAddress(text: string): string | null {
  return /^(?:https?:\/\/|\.{0,2}\/)[^\s"'<>\\]*$/.test(text) && text.length < 2000 ? text : null;
}
