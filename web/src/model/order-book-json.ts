// order-book-json.ts: an order book as exchanges send it: two lists of levels, somewhere in a reply.
// A level is [price, size, …] or an object that names the two.
import { type Book, type BookSide, type Level, levelOf } from './order-book.ts';
import type { Problem } from './parse.ts';

const sideKeys = [
  ['bids', 'asks'],
  ['b', 'a'],
  ['bid', 'ask'],
] as const;
const priceKeys = ['price', 'px', 'p', 'rate'] as const;
const sizeKeys = ['size', 'sz', 'qty', 'quantity', 'amount', 'volume', 's', 'q'] as const;
const deepest = 5;

type Raw = Readonly<Record<BookSide, readonly unknown[]>>;

export function readBookJson(text: string): Book | Problem {
  let reply: unknown;
  try {
    reply = JSON.parse(text);
  } catch {
    return { code: 'bookJson' };
  }
  const raw = findSides(reply, deepest);
  if (raw === null) return { code: 'bookJson' };
  const book: Record<BookSide, Level[]> = { bids: [], asks: [] };
  for (const side of ['bids', 'asks'] as const) {
    for (const [index, entry] of raw[side].entries()) {
      const [price, size] = pairOf(entry);
      const level = levelOf(price, size);
      if (typeof level === 'string') return { code: level, line: index + 1, side };
      book[side].push(level);
    }
  }
  return book;
}

function findSides(value: unknown, depth: number): Raw | null {
  if (typeof value !== 'object' || value === null || depth === 0) return null;
  for (const [bidKey, askKey] of sideKeys) {
    const bids = own(value, bidKey);
    const asks = own(value, askKey);
    if (Array.isArray(bids) && Array.isArray(asks)) return { bids, asks };
  }
  const levels = own(value, 'levels');
  if (Array.isArray(levels) && Array.isArray(levels[0]) && Array.isArray(levels[1])) {
    return { bids: levels[0], asks: levels[1] };
  }
  for (const inside of Object.values(value).slice(0, 100)) {
    const found = findSides(inside, depth - 1);
    if (found !== null) return found;
  }
  return null;
}

function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function pairOf(entry: unknown): readonly [string, string] {
  if (Array.isArray(entry)) return [written(entry[0]), written(entry[1])];
  if (typeof entry !== 'object' || entry === null) return ['', ''];
  const named = (keys: readonly string[]): string =>
    written(own(entry, keys.find((key) => own(entry, key) !== undefined) ?? ''));
  return [named(priceKeys), named(sizeKeys)];
}

function written(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}
