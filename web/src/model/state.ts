// state.ts: what the person has entered, and the one pure function that changes it.
// A value in `scenario` has always passed its own bounds; text that did not pass waits in `drafts`
// with its reason, so nothing typed is lost and the last good answer can stay on the screen.
import { type FieldKey, type FieldSpec, fields, type Scenario } from './contract.gen.ts';
import { legsOf } from './legs.ts';
import { readPastedBook } from './order-book-paste.ts';
import {
  longestList,
  longestReturns,
  type Parsed,
  type Problem,
  parseQuantity,
  tidyList,
} from './parse.ts';
import { readPastedReturns } from './returns-paste.ts';

export type FieldValue = number | string;

export interface Draft {
  readonly text: string;
  readonly problem: Problem;
}

export interface State {
  readonly scenario: Scenario;
  readonly drafts: Readonly<Partial<Record<FieldKey, Draft>>>;
}

export type Action =
  | { readonly type: 'set'; readonly values: Partial<Scenario> }
  | { readonly type: 'type'; readonly key: FieldKey; readonly text: string }
  | { readonly type: 'restore'; readonly key: FieldKey; readonly from: Scenario }
  | { readonly type: 'replace'; readonly scenario: Scenario };

const specByKey = new Map(fields.map((spec) => [spec.key, spec]));

export function specOf(key: FieldKey): FieldSpec {
  const spec = specByKey.get(key);
  if (spec === undefined) throw new Error(`no field is called ${key}`);
  return spec;
}

export function presetScenario(): Scenario {
  const entries = fields.map((spec) => [spec.key, spec.preset]);
  return Object.fromEntries(entries) as unknown as Scenario;
}

/** Years that the position is held: to expiry, unless it is closed before. */
export function timeHeld({ expiry, holdingPeriod }: Scenario): number {
  return typeof holdingPeriod === 'number' ? Math.min(holdingPeriod, expiry) : expiry;
}

/** Whether the position lives to its expiry. */
export function isHeld(scenario: Scenario): boolean {
  return timeHeld(scenario) === scenario.expiry;
}

/** Why a value may not stand in a field, or null when it may. */
export function problemOf(spec: FieldSpec, value: unknown): Problem | null {
  if (spec.unit === 'text') return isList(spec.key, value) ? null : { code: 'notText' };
  if (typeof value === 'string') return spec.words.includes(value) ? null : { code: 'unknownWord' };
  if (spec.unit === 'word' || typeof value !== 'number') return { code: 'unknownWord' };
  if (!Number.isFinite(value)) return { code: 'notFinite' };
  if (value < spec.minimum) return { code: 'belowMinimum', limit: spec.minimum };
  if (value > spec.maximum) return { code: 'aboveMaximum', limit: spec.maximum };
  return null;
}

/** Text that a link can carry as it is. */
function isList(key: FieldKey, value: unknown): boolean {
  const longest = key === 'returns' ? longestReturns : longestList;
  return typeof value === 'string' && value.length <= longest && /^[a-z0-9.-]*$/.test(value);
}

/** What a text means in a field: a book or returns as pasted, a list as written, or a number with its unit. */
export function readTyped(
  text: string,
  spec: FieldSpec,
  daysPerYear: number,
): Parsed | { readonly ok: true; readonly value: string } {
  if (spec.key === 'orderBook') return readPastedBook(text);
  if (spec.key === 'returns') return readPastedReturns(text);
  if (spec.unit === 'text') return { ok: true, value: tidyList(text) };
  return parseQuantity(text, spec.key, daysPerYear);
}

export function update(state: State, action: Action): State {
  switch (action.type) {
    case 'set':
      return setValues(state, action.values);
    case 'type':
      return typeText(state, action.key, action.text);
    case 'restore':
      return restore(state, action.key, action.from);
    case 'replace':
      return { scenario: action.scenario, drafts: {} };
  }
}

function setValues(state: State, values: Partial<Scenario>): State {
  const accepted: Record<string, FieldValue> = {};
  const drafts: Partial<Record<FieldKey, Draft>> = { ...state.drafts };
  for (const spec of fields) {
    const value = values[spec.key];
    if (value === undefined || problemOf(spec, value) !== null) continue;
    accepted[spec.key] = value;
    delete drafts[spec.key];
  }
  keepDaysWhenTheYearChanges(state.scenario, values, accepted);
  beginLegs(state.scenario, values, accepted);
  return { scenario: { ...state.scenario, ...(accepted as Partial<Scenario>) }, drafts };
}

const spansOfDays = ['hedgeInterval', 'checkInterval'] as const;

/** Someone who hedges every day still hedges every day after changing what a year is. */
function keepDaysWhenTheYearChanges(
  before: Scenario,
  asked: Partial<Scenario>,
  accepted: Record<string, FieldValue>,
): void {
  const year = accepted.daysPerYear;
  if (typeof year !== 'number' || year === before.daysPerYear) return;
  for (const key of spansOfDays) {
    if (asked[key] !== undefined) continue;
    const days = Number((before[key] * before.daysPerYear).toPrecision(14));
    const span = days / year;
    if (problemOf(specOf(key), span) === null) accepted[key] = span;
  }
}

/** Legs of one's own begin as what was held before, where none were ever written. */
function beginLegs(
  before: Scenario,
  asked: Partial<Scenario>,
  accepted: Record<string, FieldValue>,
): void {
  if (accepted.structure !== 'custom' || before.structure === 'custom') return;
  if (asked.legs === undefined && before.legs === '') accepted.legs = legsOf(before);
}

function typeText(state: State, key: FieldKey, text: string): State {
  const spec = specOf(key);
  const parsed = readTyped(text, spec, state.scenario.daysPerYear);
  const problem = parsed.ok ? problemOf(spec, parsed.value) : parsed.problem;
  if (parsed.ok && problem === null) {
    return setValues(state, { [key]: parsed.value } as Partial<Scenario>);
  }
  if (problem === null) return state;
  return { scenario: state.scenario, drafts: { ...state.drafts, [key]: { text, problem } } };
}

function restore(state: State, key: FieldKey, from: Scenario): State {
  const drafts = { ...state.drafts };
  delete drafts[key];
  return { scenario: { ...state.scenario, [key]: from[key] }, drafts };
}

/** The vol the outlook means, once the word "implied" is read. */
export function outlookVol(scenario: Scenario): number {
  return scenario.realizedVol === 'implied' ? scenario.impliedVol : scenario.realizedVol;
}

export function hasDrafts(state: State): boolean {
  return Object.keys(state.drafts).length > 0;
}

export function sameScenario(left: Scenario, right: Scenario): boolean {
  return fields.every((spec) => Object.is(left[spec.key], right[spec.key]));
}
