// link.ts: a whole calculation as the text after the # of an address, and back.
// Shape     v=1&S=60000&iv=0.55&n=2: fields that differ from the presets of version 1, in table
//           order; last comes n, how many parts stand between v and n, so that a link cut short is
//           noticed. num says which numbers the sender saw, where not those of the version's presets.
// Second    b.iv=0.6: a scenario kept beside, as far as it differs from the first; b=same if nowhere.
// Alphabet  A-Za-z0-9.=&- and a digit at the end: chat and mail tools leave such text alone.
// Refuses   nothing by throwing. What cannot be read is named in a notice; its preset is used.
import type { FieldKey, FieldSpec, Scenario } from './contract.gen.ts';
import { harmless, isFollower, pairOf, partsOf } from './link-text.ts';
import {
  type Ladder,
  type LinkVersion,
  oldestOf,
  released,
  upgraded,
  versionOf,
} from './link-versions.ts';
import { unreadableCodes } from './parse.ts';
import { problemOf } from './state.ts';

export const longestLink = 12_000;
export const mostFields = 160;

export type NoticeCode =
  | 'tooLong'
  | 'tooManyFields'
  | 'cutShort'
  | 'versionMissing'
  | 'versionUnknown'
  | 'numericsOlder'
  | 'numericsUnknown'
  | 'valueUnreadable'
  | 'valueOutOfBounds'
  | 'secondUnreadable'
  | 'secondOutOfBounds'
  | 'secondRefused'
  | 'fieldUnknown'
  | 'fieldTwice';

export interface Notice {
  readonly code: NoticeCode;
  readonly field?: FieldKey;
  /** The part of the link that was meant, shortened and reduced to harmless characters. */
  readonly text?: string;
}

export interface Opened {
  readonly scenario: Scenario;
  /** The scenario kept to be compared with the first, where the link has one. */
  readonly second?: Scenario;
  readonly notices: readonly Notice[];
}

const secondPrefix = 'b.';
const secondKey = 'b';
const sameWord = 'same';

export function writeLink(
  scenario: Scenario,
  second: Scenario | null = null,
  ladder: Ladder = released,
): string {
  const { newest, numerics } = ladder;
  const parts = numerics === newest.numerics ? [] : [`num=${numerics}`];
  parts.push(...differing(scenario, newest.presets, newest.fields));
  if (second !== null) {
    const others = differing(second, scenario, newest.fields);
    if (others.length === 0) parts.push(`${secondKey}=${sameWord}`);
    parts.push(...others.map((part) => `${secondPrefix}${part}`));
  }
  return [`v=${newest.version}`, ...parts, `n=${parts.length}`].join('&');
}

function differing(
  scenario: Scenario,
  from: Readonly<Scenario>,
  fields: readonly FieldSpec[],
): readonly string[] {
  return fields
    .filter(({ key }) => scenario[key] !== from[key])
    .map(({ key, linkKey }) => `${linkKey}=${written(scenario[key])}`);
}

function written(value: number | string): string {
  return typeof value === 'string' ? value : String(value === 0 ? 0 : value).replace('e+', 'e');
}

/** Whether an address carries a calculation at all: a version, or any field by its link key. */
export function isLink(text: string): boolean {
  const known = knownIn(released.newest);
  return partsOf(text.slice(0, longestLink + 1)).some((part) => {
    const [key] = pairOf(part, known);
    return part.includes('=') && (key === 'v' || fieldKeyed(released.newest, key) !== undefined);
  });
}

export function readLink(text: string, ladder: Ladder = released): Opened {
  if (text.length > longestLink) return presetsWith([{ code: 'tooLong' }], ladder);
  const parts = partsOf(text);
  if (parts.length === 0) return presetsWith([], ladder);
  if (parts.length > mostFields) return presetsWith([{ code: 'tooManyFields' }], ladder);
  return readParts(parts, ladder);
}

function presetsWith(notices: readonly Notice[], { newest }: Ladder): Opened {
  return { scenario: { ...newest.presets }, notices };
}

const byLinkKey = new WeakMap<LinkVersion, ReadonlyMap<string, FieldSpec>>();

function fieldKeyed(version: LinkVersion, key: string): FieldSpec | undefined {
  const known =
    byLinkKey.get(version) ?? new Map(version.fields.map((spec) => [spec.linkKey, spec]));
  byLinkKey.set(version, known);
  return known.get(key);
}

/** Whether a key may stand in a link of this version. */
function knownIn(version: LinkVersion): (key: string) => boolean {
  return (key) =>
    ['v', 'n', 'num', secondKey].includes(key) ||
    fieldKeyed(version, key.startsWith(secondPrefix) ? key.slice(secondPrefix.length) : key) !==
      undefined;
}

function statedVersion(parts: readonly string[]): string | undefined {
  const isVersion = (key: string): boolean => key === 'v';
  const part = parts.find((each) => isVersion(pairOf(each, isVersion)[0]));
  return part === undefined ? undefined : pairOf(part, isVersion)[1];
}

function readParts(parts: readonly string[], ladder: Ladder): Opened {
  const notices: Notice[] = [];
  const values = new Map<string, string>();
  const stated = statedVersion(parts);
  const version = stated === undefined ? oldestOf(ladder) : versionOf(ladder, stated);
  const known = knownIn(version ?? ladder.newest);
  for (const part of parts) {
    const [key, value] = pairOf(part, known);
    if (isFollower(key)) continue;
    if (values.has(key)) notices.push({ code: 'fieldTwice', text: harmless(key) });
    else values.set(key, value);
  }
  const count = values.get('n');
  values.delete('v');
  values.delete('n');
  if (count === undefined || count !== String(values.size)) notices.push({ code: 'cutShort' });
  if (stated === undefined) notices.push({ code: 'versionMissing' });
  if (version === null) {
    notices.push({ code: 'versionUnknown', text: harmless(stated ?? '') });
    return presetsWith(notices, ladder);
  }
  const read = readValues(values, version, ladder.numerics);
  return risen({ ...read, notices: [...notices, ...read.notices] }, version, ladder);
}

/** In the terms of the newest version; what an older one allowed and this one does not is named. */
function risen(opened: Opened, version: LinkVersion, ladder: Ladder): Opened {
  const { newest } = ladder;
  const notices = [...opened.notices];
  const within = (scenario: Scenario, instead: Scenario, code: NoticeCode): Scenario => {
    const held: Partial<Record<FieldKey, number | string>> = upgraded(scenario, version, ladder);
    for (const spec of newest.fields) {
      const value = held[spec.key];
      if (problemOf(spec, value) === null) continue;
      notices.push({ code, field: spec.key, text: harmless(String(value)) });
      held[spec.key] = instead[spec.key];
    }
    return held as Scenario;
  };
  const scenario = within(opened.scenario, newest.presets, 'valueOutOfBounds');
  if (opened.second === undefined) return { scenario, notices };
  return { scenario, second: within(opened.second, scenario, 'secondOutOfBounds'), notices };
}

function readValues(
  values: ReadonlyMap<string, string>,
  version: LinkVersion,
  numerics: number,
): Opened {
  const sent = values.get('num') ?? String(version.numerics);
  const notices: Notice[] = [...numericsNotice(sent, numerics)];
  const first: Partial<Record<FieldKey, number | string>> = {};
  const second: Partial<Record<FieldKey, number | string>> = {};
  for (const [key, text] of values) {
    if (key === 'num' || (key === secondKey && text === sameWord)) continue;
    const ofSecond = key.startsWith(secondPrefix);
    const spec = fieldKeyed(version, ofSecond ? key.slice(secondPrefix.length) : key);
    if (spec === undefined) {
      notices.push({ code: 'fieldUnknown', text: harmless(key) });
      continue;
    }
    const value = readValue(spec, text);
    const problem = value === null ? null : problemOf(spec, value);
    if (value !== null && problem === null) {
      (ofSecond ? second : first)[spec.key] = value;
      continue;
    }
    const outOfBounds = problem !== null && !unreadableCodes.has(problem.code);
    const kind = outOfBounds ? 'OutOfBounds' : 'Unreadable';
    const code = `${ofSecond ? 'second' : 'value'}${kind}` as const;
    notices.push({ code, field: spec.key, text: harmless(text) });
  }
  const scenario: Scenario = { ...version.presets, ...(first as Partial<Scenario>) };
  return hasSecond(values)
    ? { scenario, second: { ...scenario, ...(second as Partial<Scenario>) }, notices }
    : { scenario, notices };
}

function hasSecond(values: ReadonlyMap<string, string>): boolean {
  const keys = [...values.keys()];
  return values.get(secondKey) === sameWord || keys.some((key) => key.startsWith(secondPrefix));
}

function numericsNotice(sent: string, here: number): readonly Notice[] {
  if (sent === String(here)) return [];
  const older = /^[1-9][0-9]{0,3}$/.test(sent) && Number(sent) < here;
  return [{ code: older ? 'numericsOlder' : 'numericsUnknown', text: harmless(sent) }];
}

export function readValue(spec: FieldSpec, text: string): number | string | null {
  if (spec.words.includes(text)) return text;
  if (spec.unit === 'word') return null;
  if (spec.unit === 'text') return text;
  if (!/^-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE]-?[0-9]{1,4})?$/.test(text)) return null;
  const value = Number(text);
  return value === 0 ? 0 : value;
}
