// order-book.ts: an order book as values, and as the one text a link carries: b99.9x5a100.1x4.
import { type ProblemCode, parseQuantity } from './parse.ts';

export interface Level {
  readonly price: number;
  readonly size: number;
}
export type BookSide = 'bids' | 'asks';
/** Each side from its best price outwards. */
export type Book = Readonly<Record<BookSide, readonly Level[]>>;

export function levelOf(price: string, size: string): Level | ProblemCode {
  const read = [price, size].map((text) => parseQuantity(text.replace(/[$€£¥]/gu, ''), 'spot', 1));
  const [first, second] = read;
  if (first?.ok !== true || second?.ok !== true) return 'bookNumber';
  if (!(first.value > 0 && second.value > 0)) return 'bookPositive';
  return { price: first.value, size: second.value };
}

/** The text that stands for a book, or null where it does not. */
export function readBookText(text: string): Book | null {
  if (!/^(?:[ab][0-9.e-]+x[0-9.e-]+)+$/.test(text)) return null;
  const bids: Level[] = [];
  const asks: Level[] = [];
  for (const [, side, price, size] of text.matchAll(/([ab])([0-9.e-]+)x([0-9.e-]+)/g)) {
    const level = levelOf(price ?? '', size ?? '');
    if (typeof level === 'string') return null;
    (side === 'b' ? bids : asks).push(level);
  }
  return sorted({ bids, asks });
}

export function bookText({ bids, asks }: Book): string {
  const written = (letter: string) => (level: Level) =>
    `${letter}${plain(level.price)}x${plain(level.size)}`;
  return [...bids.map(written('b')), ...asks.map(written('a'))].join('');
}

/** A book as lines that are read back, for a box that shows what was read. */
export function bookLines({ bids, asks }: Book): string {
  const line = (side: string) => (level: Level) =>
    `${side} ${plain(level.price)} ${plain(level.size)}`;
  return [...bids.map(line('bid')), ...asks.map(line('ask'))].join('\n');
}

function plain(value: number): string {
  return String(value).replace('e+', 'e');
}

/** All that one side offers: the sizes read, added up. */
export function depthOf(side: readonly Level[]): number {
  return side.reduce((sum, { size }) => sum + size, 0);
}

/** Each side from its best price outwards, whatever order it came in. */
export function sorted({ bids, asks }: Book): Book {
  return {
    bids: [...bids].sort((one, two) => two.price - one.price),
    asks: [...asks].sort((one, two) => one.price - two.price),
  };
}
