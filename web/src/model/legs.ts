// legs.ts: the legs of a custom structure as rows to be edited, and the text that stands for them.
// What the text means, and whether it may stand, the core decides; here it is only cut up and joined.
import type { Scenario } from './contract.gen.ts';
import { type Problem, parseQuantity, tidyList } from './parse.ts';

export const mostLegs = 8;

export type LegKind = 'c' | 'p';

/** A row as it is written: numbers stay text, so that one half typed is not lost. */
export interface LegRow {
  readonly quantity: string;
  readonly kind: LegKind;
  readonly strike: string;
}

export type LegNumber = 'quantity' | 'strike';

/** Why a number of a row cannot be read, or null where it can. */
export function cellProblem(text: string): Problem | null {
  const parsed = parseCell(text);
  return parsed.ok ? null : parsed.problem;
}

/** A quantity is read as a price is: any size, either sign, no unit. */
function parseCell(text: string): ReturnType<typeof parseQuantity> {
  return parseQuantity(text, 'spot', 1);
}

/** A number as the list writes it; nothing for what is no number, which the core then refuses. */
function plainCell(text: string): string {
  const parsed = parseCell(text);
  return parsed.ok ? plainNumber(parsed.value) : '';
}

export function plainNumber(value: number): string {
  return String(value).replace('e+', 'e');
}

export function writeLegs(rows: readonly LegRow[]): string {
  return rows
    .map(({ quantity, kind, strike }) => `${plainCell(quantity)}${kind}${plainCell(strike)}`)
    .join('x');
}

/** The rows of a text, or null where it is not made of rows; their numbers may still be no numbers. */
export function readLegs(text: string): readonly LegRow[] | null {
  const plain = tidyList(text);
  if (plain === '') return [];
  const rows: LegRow[] = [];
  for (const part of plain.split('x')) {
    const match = /^([^cp]*)([cp])([^cp]*)$/.exec(part);
    if (match === null || rows.length === mostLegs) return null;
    const [, quantity = '', kind, strike = ''] = match;
    rows.push({ quantity, kind: kind as LegKind, strike });
  }
  return rows;
}

/** What a structure is made of, from which legs of one's own may start. */
export function legsOf(scenario: Scenario): string {
  const strike = plainNumber(scenario.strike);
  switch (scenario.structure) {
    case 'call':
      return `1c${strike}`;
    case 'put':
      return `1p${strike}`;
    case 'straddle':
      return `1c${strike}x1p${strike}`;
    case 'strangle':
      return `1p${strike}x1c${plainNumber(scenario.strikeHigh)}`;
    case 'custom':
      return scenario.legs === '' ? `1c${strike}` : scenario.legs;
  }
}

/** A further leg begins as one call at the last strike that was written. */
export function withOneMore(rows: readonly LegRow[], scenario: Scenario): readonly LegRow[] {
  const strike = rows.at(-1)?.strike ?? plainNumber(scenario.strike);
  return [...rows, { quantity: '1', kind: 'c', strike }];
}
