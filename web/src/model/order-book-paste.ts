// order-book-paste.ts: reads an order book as people have it.
// Reads     bid 99.9 5 · ask,100.1,4 · prices and sizes under a line that says Bids or Asks ·
//           four columns, named in a header or told apart by their prices · what exchanges send
//           (order-book-json.ts) · the text itself, b99.9x5a100.1x4.
// Refuses   the first line that is none of these, with the reason. Whether the prices make a market
//           (both sides, not crossed) the core decides. Never throws.
import {
  type Book,
  type BookSide,
  bookText,
  type Level,
  levelOf,
  readBookText,
  sorted,
} from './order-book.ts';
import { readBookJson } from './order-book-json.ts';
import { halfWidth, longestList, type Problem, type ProblemCode, parseQuantity } from './parse.ts';

export type PastedBook =
  | {
      readonly ok: true;
      /** The text of the levels kept. */
      readonly value: string;
      readonly book: Book;
      /** How many levels there were; more than the book has where the farthest were left out. */
      readonly found: number;
    }
  | { readonly ok: false; readonly problem: Problem };

/** What one line or entry holds, or why it cannot be read. */
export type Levels = { readonly [side in BookSide]?: Level } | ProblemCode;

export const mostLevels = 40;
const longestPaste = 400_000;

export function readPastedBook(text: string): PastedBook {
  const trimmed = inEnglish(halfWidth(text)).trim();
  if (trimmed === '') return { ok: true, value: '', book: { bids: [], asks: [] }, found: 0 };
  if (trimmed.length > longestPaste) return refused({ code: 'bookTooLong' });
  // A comma inside a number is left to be refused.
  const book = readBookText(trimmed.toLowerCase().replace(/[\s;]+|,(?=\s*[ab])/g, ''));
  if (book !== null) return best(book);
  const read = /^[[{]/.test(trimmed) ? readBookJson(trimmed) : readLines(trimmed);
  return 'code' in read ? refused(read) : best(read);
}

/** Chinese books name their sides and columns so; 买一 is the best bid. */
function inEnglish(text: string): string {
  return text
    .replace(/买[入盘方]?[一二三四五六七八九十]?/gu, 'bid')
    .replace(/卖[出盘方]?[一二三四五六七八九十]?/gu, 'ask')
    .replace(/价格?/gu, 'price')
    .replace(/数量|量/gu, 'size');
}

function refused(problem: Problem): PastedBook {
  return { ok: false, problem };
}

/** The best levels of each side: half of all that may be kept, or what the other side leaves free. */
function best(whole: Book): PastedBook {
  const { bids, asks } = sorted(whole);
  for (let most = mostLevels; ; most -= 2) {
    const keptBids = Math.min(bids.length, Math.max(most / 2, most - asks.length));
    const book = { bids: bids.slice(0, keptBids), asks: asks.slice(0, most - keptBids) };
    const value = bookText(book);
    if (value.length <= longestList || most === 2) {
      return { ok: true, value, book, found: bids.length + asks.length };
    }
  }
}

const sideWords: Readonly<Record<string, BookSide>> = {
  b: 'bids',
  bid: 'bids',
  bids: 'bids',
  buy: 'bids',
  a: 'asks',
  ask: 'asks',
  asks: 'asks',
  sell: 'asks',
  offer: 'asks',
  offers: 'asks',
};

function sideOf(word: string): BookSide | null {
  const key = word.toLowerCase().replace(/:$/, '');
  return Object.hasOwn(sideWords, key) ? (sideWords[key] ?? null) : null;
}

/** Which column holds what; a column may hold nothing that is wanted. */
type Column = 'price' | 'size' | `${BookSide}.${'price' | 'size'}` | null;

/** Cells of a line: by tab, semicolon or bar; by comma; or by space, where commas belong to numbers. */
function cellsOf(line: string): readonly string[] {
  const mark = ['\t', ';', '|'].find((candidate) => line.includes(candidate));
  if (mark !== undefined) return line.split(mark).map((cell) => cell.trim());
  const commas = line.includes(',') && line.replace(/\s*,\s*/g, ',').search(/\s/) < 0;
  return commas ? line.split(',').map((cell) => cell.trim()) : line.trim().split(/\s+/);
}

function readLines(text: string): Book | Problem {
  const lines = text.split(/\r\n|\r|\n/);
  const bids: Level[] = [];
  const asks: Level[] = [];
  let columns: readonly Column[] | null = null;
  let side: BookSide | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const cells = cellsOf(line);
    const alone = cells.length === 1 ? sideOf(cells[0] ?? '') : null;
    if (alone !== null) {
      side = alone;
      continue;
    }
    const named = headerOf(line);
    if (named !== null) {
      columns = named;
      continue;
    }
    if (columns === null && isFour(cells)) {
      columns = columnsByPrice(lines.slice(index).map(cellsOf).filter(isFour));
      if (columns === null) return { code: 'bookUnclear', line: index + 1 };
    }
    const levels = readLine(cells, columns, side);
    if (typeof levels === 'string') return { code: levels, line: index + 1 };
    if (levels.bids !== undefined) bids.push(levels.bids);
    if (levels.asks !== undefined) asks.push(levels.asks);
  }
  return { bids, asks };
}

function readLine(
  cells: readonly string[],
  columns: readonly Column[] | null,
  under: BookSide | null,
): Levels {
  const words = cells.map(sideOf);
  const side = words.find((word) => word !== null) ?? under;
  const numbers = cells.filter((cell, index) => words[index] === null && !/^[x@:]?$/i.test(cell));
  if (columns?.some((column) => column?.includes('.')) === true) return readFour(cells, columns);
  if (side === null) return 'bookSide';
  if (numbers.length !== 2) return 'bookLine';
  const at = (column: 'price' | 'size') => cells[columns?.indexOf(column) ?? -1];
  const [price, size] = [at('price') ?? numbers[0], at('size') ?? numbers[1]];
  return one(side, levelOf(price ?? '', size ?? ''));
}

function one(side: BookSide, level: Level | ProblemCode): Levels {
  return typeof level === 'string' ? level : { [side]: level };
}

/** A bid and an ask on one line; where a side has fewer levels its cells are empty. */
function readFour(cells: readonly string[], columns: readonly Column[]): Levels {
  const found: { [side in BookSide]?: Level } = {};
  for (const side of ['bids', 'asks'] as const) {
    const price = cells[columns.indexOf(`${side}.price`)] ?? '';
    const size = cells[columns.indexOf(`${side}.size`)] ?? '';
    if (price === '' && size === '') continue;
    const level = levelOf(price, size);
    if (typeof level === 'string') return level;
    found[side] = level;
  }
  return found.bids === undefined && found.asks === undefined ? 'bookLine' : found;
}

const sizeWord = /(size|qty|quantity|amount|volume|vol|sz)$/;

/** The columns a header names, or null where the line is none. A bare “size” is the next price's. */
function headerOf(line: string): readonly Column[] | null {
  if (/[0-9]/.test(line)) return null;
  // Names have spaces in them where commas part them, and no commas of their own.
  const cells = line.includes(',') ? line.split(',') : cellsOf(line);
  const names = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
  const columns = names.map((name): Column => {
    const size = sizeWord.test(name);
    const side = sideOf(name.replace(sizeWord, '').replace(/(price|px)$/, ''));
    if (side !== null) return `${side}.${size ? 'size' : 'price'}`;
    if (size) return 'size';
    return name === 'price' || name === 'px' ? 'price' : null;
  });
  if (columns.includes('price')) return columns.includes('size') ? columns : null;
  const sides = columns.filter((column) => column?.endsWith('.price') === true);
  if (sides.length !== 2) return null;
  let next = 0;
  return columns.map((column): Column => {
    if (column !== 'size') return column;
    const owner = sides[next]?.startsWith('bids') === true ? 'bids' : 'asks';
    next += 1;
    return `${owner}.size` as const;
  });
}

function isFour(cells: readonly string[]): boolean {
  return cells.length === 4 && cells.every((cell) => sideOf(cell) === null);
}

/**
 * Without names the two prices are the columns that lie near each other, the inner two or every
 * other one, and the lower one is the bid. Null where neither pair is nearer.
 */
function columnsByPrice(rows: readonly (readonly string[])[]): readonly Column[] | null {
  const numbers = rows
    .map((cells) => cells.map((cell) => parseQuantity(cell, 'spot', 1)))
    .filter((cells) => cells.every((cell) => cell.ok))
    .map((cells) => cells.map((cell) => (cell.ok ? cell.value : 0)));
  const apart = (left: number, right: number): number =>
    numbers.reduce((sum, row) => {
      const [low = 0, high = 0] = [row[left], row[right]];
      return sum + Math.abs(high - low) / (Math.abs(high) + Math.abs(low));
    }, 0);
  const inner = apart(1, 2);
  const every = apart(0, 2);
  const lower = (left: number, right: number) =>
    (numbers[0]?.[left] ?? 0) < (numbers[0]?.[right] ?? 0);
  if (inner < every) {
    return lower(1, 2)
      ? ['bids.size', 'bids.price', 'asks.price', 'asks.size']
      : ['asks.size', 'asks.price', 'bids.price', 'bids.size'];
  }
  if (every < inner) {
    return lower(0, 2)
      ? ['bids.price', 'bids.size', 'asks.price', 'asks.size']
      : ['asks.price', 'asks.size', 'bids.price', 'bids.size'];
  }
  return null;
}
