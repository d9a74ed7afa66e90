// list-words.en.ts: the words round the inputs that are lists: the legs, the order book, past returns.
import { count } from './format.ts';
import type { BookSide } from './order-book.ts';
import type { ProblemCode } from './parse.ts';

export const legsWords = {
  title: 'Legs, one a row',
  leg: (number: number) => `Leg ${number}`,
  quantity: 'Quantity',
  kind: 'Call or put',
  kinds: { c: 'Call', p: 'Put' },
  strike: 'Strike',
  remove: (leg: string) => `Remove ${leg}`,
  add: 'Add a leg',
  full: 'There may be eight legs at most.',
  notRows: 'The text below is not made of legs; mend it there, or begin again.',
  again: 'Begin again',
};

export const bookWords = {
  paste: 'Paste a book as you have it.',
  example: 'bid 99.9 5\nask 100.1 4',
  formats:
    'One level a line, such as bid 99.9 5; four columns of bid and ask with their sizes; or the reply of an exchange with bids and asks. At most 40 levels are kept.',
  clear: 'Clear the book',
};

export const returnsWords = {
  paste: 'Paste returns as you have them, oldest first.',
  example: '0.012\n-0.4 %\n0',
  formats:
    'One a line, or with commas, semicolons or spaces between; 1.2 % or 0.012. The newest are kept, as many as a link can carry: about a year of days.',
  clear: 'Clear the returns',
};

/** What was made of the returns; `found` is how many were pasted. */
export function returnsRead(kept: number, found: number): string {
  if (found === 0) return returnsWords.paste;
  const read = `Read: ${count(kept)} ${kept === 1 ? 'return' : 'returns'}`;
  return found > kept ? `${read}, the newest of the ${count(found)} pasted.` : `${read}.`;
}

function sideRead(name: string, levels: number, best: string, depth: string): string {
  const said = levels === 1 ? `1 ${name}` : `${count(levels)} ${name}s`;
  return `${said}, the best at ${best}, ${depth} units deep`;
}

/** One side of a book: how many levels, and figures already written. */
export interface SideRead {
  readonly levels: number;
  readonly best: string;
  readonly depth: string;
}

/** What was made of the book; `found` is how many levels were pasted. */
export function bookRead(bids: SideRead, asks: SideRead, found: number): string {
  const read = `Read: ${sideRead('bid', bids.levels, bids.best, bids.depth)}; ${sideRead('ask', asks.levels, asks.best, asks.depth)}.`;
  const kept = bids.levels + asks.levels;
  return found > kept
    ? `${read} Of ${count(found)} levels pasted the best ${count(kept)} are kept.`
    : read;
}

/** A book in the few words of a list of settings. */
export function bookBriefly(bids: number, asks: number): string {
  return `${count(bids)} ${bids === 1 ? 'bid' : 'bids'}, ${count(asks)} ${asks === 1 ? 'ask' : 'asks'}`;
}

const entries: Readonly<Record<BookSide, string>> = { bids: 'Bid', asks: 'Ask' };

function where(line: number, side: BookSide | undefined): string {
  return side === undefined ? `Line ${line}` : `${entries[side]} ${line}`;
}

export const bookProblems = {
  bookLine: (line, side) =>
    `${where(line, side)} is not a level. Write bid or ask, the price and the size.`,
  bookSide: (line, side) =>
    `${where(line, side)} does not say whether it is a bid or an ask. Begin it with one of these words.`,
  bookNumber: (line, side) => `${where(line, side)}: price and size must both be numbers.`,
  bookPositive: (line, side) => `${where(line, side)}: price and size must be above zero.`,
  bookUnclear: (line, side) =>
    `${where(line, side)}: which columns are prices cannot be told. Put a header above them, such as bid, size, ask, size.`,
  bookJson: () => 'This is no reply of an exchange with bids and asks in it.',
  bookTooLong: () => 'This is too long to be an order book.',
} satisfies Readonly<
  Partial<Record<ProblemCode, (line: number, side: BookSide | undefined) => string>>
>;
