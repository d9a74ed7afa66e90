// link.ts: a whole calculation as the text after the # of an address, and back.
// Shape     v=1&S=60000&iv=0.55&n=2: fields that differ from the presets of version 1, in table
//           order; last comes n, how many there are, so that a link cut short is noticed.
// Alphabet  A-Za-z0-9.=&- and a digit at the end: chat and mail tools leave such text alone.
// Refuses   nothing by throwing. What cannot be read is named in a notice; its preset is used.
import { type FieldKey, type FieldSpec, fields, type Scenario } from './contract.gen.ts';
import type { ProblemCode } from './parse.ts';
import { presetsV1 } from './presets.v1.ts';
import { problemOf } from './state.ts';

export const linkVersion = 1;
export const longestLink = 6000;
export const mostFields = 80;

export type NoticeCode =
  | 'tooLong'
  | 'tooManyFields'
  | 'cutShort'
  | 'versionMissing'
  | 'versionUnknown'
  | 'valueUnreadable'
  | 'valueOutOfBounds'
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
  readonly notices: readonly Notice[];
}

export function writeLink(scenario: Scenario): string {
  const parts = [`v=${linkVersion}`];
  for (const spec of fields) {
    const value = scenario[spec.key];
    if (value !== presetsV1[spec.key]) parts.push(`${spec.linkKey}=${written(value)}`);
  }
  parts.push(`n=${parts.length - 1}`);
  return parts.join('&');
}

function written(value: number | string): string {
  return typeof value === 'string' ? value : String(value === 0 ? 0 : value).replace('e+', 'e');
}

/** Whether an address carries a calculation at all: a version, or any field by its link key. */
export function isLink(text: string): boolean {
  return undoRewriting(text.slice(0, longestLink + 1))
    .split('&')
    .some((part) => {
      const cut = part.indexOf('=');
      return cut > 0 && (part.startsWith('v=') || byLinkKey.has(part.slice(0, cut)));
    });
}

export function readLink(text: string): Opened {
  if (text.length > longestLink) return presetsWith([{ code: 'tooLong' }]);
  const plain = undoRewriting(text);
  if (plain === '') return presetsWith([]);
  const parts = plain.split('&').filter((part) => part !== '');
  if (parts.length > mostFields) return presetsWith([{ code: 'tooManyFields' }]);
  return readParts(parts);
}

function presetsWith(notices: readonly Notice[]): Opened {
  return { scenario: { ...presetsV1 }, notices };
}

/** Undoes what mail gateways, chat tools and editors do to an address on its way. */
export function undoRewriting(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/[\s\u200B-\u200D\u2060\uFEFF\u00AD\\]/gu, '')
    .replace(/%(?:25)+/g, '%')
    .replace(/%23/g, '#')
    .replace(/%26/g, '&')
    .replace(/%3D/gi, '=')
    .replace(/%2E/gi, '.')
    .replace(/%2D/gi, '-')
    .replace(/&(?:amp|#38|#x26);(?:amp;)*/gi, '&')
    .replace(/=3D/gi, '=')
    .replace(/^[?#&]+/, '')
    .replace(/[^A-Za-z0-9=%]+$/, '');
}

const ignored = /^(?:utm_[a-z_]*|fbclid|gclid|mc_[a-z]+|secret)$/i;
const byLinkKey = new Map<string, FieldSpec>(fields.map((spec) => [spec.linkKey, spec]));

function readParts(parts: readonly string[]): Opened {
  const values = new Map<string, string>();
  const notices: Notice[] = [];
  for (const part of parts) {
    const cut = part.indexOf('=');
    const key = cut < 0 ? part : part.slice(0, cut);
    if (ignored.test(key)) continue;
    if (values.has(key)) notices.push({ code: 'fieldTwice', text: harmless(key) });
    else values.set(key, cut < 0 ? '' : part.slice(cut + 1));
  }
  const version = values.get('v');
  const count = values.get('n');
  values.delete('v');
  values.delete('n');
  if (count === undefined || count !== String(values.size)) notices.push({ code: 'cutShort' });
  if (version === undefined) notices.push({ code: 'versionMissing' });
  else if (version !== String(linkVersion)) {
    return presetsWith([...notices, { code: 'versionUnknown', text: harmless(version) }]);
  }
  return { scenario: readValues(values, notices), notices };
}

const unreadable: ReadonlySet<ProblemCode> = new Set(['unknownWord', 'notFinite', 'notText']);

function readValues(values: ReadonlyMap<string, string>, notices: Notice[]): Scenario {
  const read: Partial<Record<FieldKey, number | string>> = {};
  for (const [key, text] of values) {
    const spec = byLinkKey.get(key);
    if (spec === undefined) {
      notices.push({ code: 'fieldUnknown', text: harmless(key) });
      continue;
    }
    const value = readValue(spec, text);
    const problem = value === null ? null : problemOf(spec, value);
    if (value === null || (problem !== null && unreadable.has(problem.code))) {
      notices.push({ code: 'valueUnreadable', field: spec.key, text: harmless(text) });
    } else if (problem !== null) {
      notices.push({ code: 'valueOutOfBounds', field: spec.key, text: harmless(text) });
    } else {
      read[spec.key] = value;
    }
  }
  return { ...presetsV1, ...(read as Partial<Scenario>) };
}

export function readValue(spec: FieldSpec, text: string): number | string | null {
  if (spec.words.includes(text)) return text;
  if (spec.unit === 'word') return null;
  if (spec.unit === 'text') return text;
  if (!/^-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE]-?[0-9]{1,4})?$/.test(text)) return null;
  const value = Number(text);
  return value === 0 ? 0 : value;
}

/** What may be shown of a stranger's text: a few plain characters. */
function harmless(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9.=_-]/g, '·');
  return plain.length > 24 ? `${plain.slice(0, 24)}…` : plain;
}
