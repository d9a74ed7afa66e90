// returns-paste.ts: reads returns of the past as people have them.
// Reads     one a line, or with commas, semicolons, tabs or spaces between; 1.2 % or 0.012; decimal
//           commas where no point is in the text; the text itself, 0.012x-0.004x0.
// Keeps     the newest, where a link could not carry them all.
// Refuses   the first entry that is no number. What is too large the core refuses. Never throws.

import { plainUnit } from './format.ts';
import { halfWidth, longestReturns, type Problem, parseIn } from './parse.ts';

export type PastedReturns =
  | {
      readonly ok: true;
      /** The text of the returns kept. */
      readonly value: string;
      readonly kept: number;
      /** How many there were. */
      readonly found: number;
    }
  | { readonly ok: false; readonly problem: Problem };

const mostReturns = 2000;
const longestPaste = 400_000;
/** Digits after the point: a ten-thousandth of a basis point is less than any price says. */
const decimals = 8;

export function readPastedReturns(text: string): PastedReturns {
  const plain = halfWidth(text)
    .replace(/[\u2212\u2012\u2013\uFE63]/gu, '-')
    .replace(/、/g, ' ')
    .trim();
  if (plain === '') return { ok: true, value: '', kept: 0, found: 0 };
  if (plain.length > longestPaste) return { ok: false, problem: { code: 'returnsTooLong' } };
  const read: string[] = [];
  for (const entry of entriesOf(plain)) {
    const value = returnOf(entry);
    if (value === null) return refused(entry);
    read.push(value);
  }
  const kept = newest(read);
  return { ok: true, value: kept.join('x'), kept: kept.length, found: read.length };
}

function refused(entry: string): PastedReturns {
  const shown = entry.length > 24 ? `${entry.slice(0, 24)}…` : entry;
  return { ok: false, problem: { code: 'returnUnreadable', unit: shown } };
}

function entriesOf(text: string): readonly string[] {
  const joined = text.replace(/\s+(?=%)/g, '');
  const entries = joined.split(/[\s;|x]+/i).filter((entry) => entry !== '');
  const decimalCommas =
    !joined.includes('.') && entries.every((entry) => /^[-+]?[0-9]+(?:,[0-9]+)?%?$/.test(entry));
  return decimalCommas
    ? entries.map((entry) => entry.replace(',', '.'))
    : entries.flatMap((entry) => entry.split(',').filter((part) => part !== ''));
}

/** A return as the core writes it, or null. */
function returnOf(entry: string): string | null {
  const read = parseIn(entry.replace(/%$/, ''), plainUnit);
  if (!read.ok) return null;
  const value = entry.endsWith('%') ? Number(`${read.value}e-2`) : read.value;
  return value === 0 ? '0' : shortest(value);
}

function shortest(value: number): string {
  const text = value.toFixed(decimals).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

function newest(returns: readonly string[]): readonly string[] {
  let length = -1;
  let from = returns.length;
  while (from > 0 && returns.length - from < mostReturns) {
    length += (returns[from - 1] ?? '').length + 1;
    if (length > longestReturns) break;
    from -= 1;
  }
  return returns.slice(from);
}

/** What a field holds, one return a line, for a box in which it can be edited. */
export function returnLines(text: string): string {
  return text.split('x').join('\n');
}
