// The reader of pasted order books: many shapes, one text; refused by line; nothing throws.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Book,
  bookLines,
  bookText,
  depthOf,
  readBookText,
} from '../../web/src/model/order-book.ts';
import { mostLevels, readPastedBook } from '../../web/src/model/order-book-paste.ts';
import { presetScenario, update } from '../../web/src/model/state.ts';

const book = 'b99.9x5a100.1x4';

function textOf(text: string): string {
  const read = readPastedBook(text);
  return read.ok ? read.value : `refused: ${read.problem.code} ${read.problem.line ?? ''}`.trim();
}

describe('a pasted book is read', () => {
  test.each([
    ['a level a line', 'bid 99.9 5\nask 100.1 4'],
    ['with commas', 'ask,100.1,4\r\nbid,99.9,5\r\n'],
    ['with tabs and capitals', 'Bid\t99.9\t5\nASK\t100.1\t4'],
    ['with other words for the sides', 'buy 99.9 x 5\nsell: 100.1 4'],
    ['the side last', '99.9 5 bid\n100.1 4 ask'],
    ['under a line for each side', 'Bids\n99.9 5\n\nAsks\n100.1 4'],
    ['with decimal commas between spaces', 'bid 99,9 5\nask 100,1 4'],
    ['with currency signs', 'bid $99.9 5\nask $100.1 4'],
    ['columns of side, size and price', 'Side,Size,Price\nbid,5,99.9\nask,4,100.1'],
    ['four columns, sizes outside', 'bidsize bid ask asksize\n5 99.9 100.1 4'],
    ['four columns, each size after its price', 'bid size ask size\n99.9 5 100.1 4'],
    ['four columns with the ask first', 'Ask;Ask qty;Bid;Bid qty\n100.1;4;99.9;5'],
    ['four columns without names, sizes outside', '5 99.9 100.1 4'],
    ['four columns without names, sizes after', '99.9 5 100.1 4'],
    ['four columns without names, the ask first', '100.1 4 99.9 5'],
    ['the reply of an exchange', '{"bids":[["99.9","5"]],"asks":[["100.1","4"]]}'],
    ['a reply with numbers, wrapped', '{"result":{"b":[[99.9,5,1]],"a":[[100.1,4,1]]}}'],
    ['a reply of named levels', '{"levels":[[{"px":"99.9","sz":"5"}],[{"px":"100.1","sz":"4"}]]}'],
    ['sides in Chinese', '买一 99.9 5\n卖一 100.1 4'],
    ['columns in Chinese', '买量 买价 卖价 卖量\n5 99.9 100.1 4'],
    ['full-width digits and commas', '买，９９．９，５\n卖，１００．１，４'],
    ['the text of a link', ' b99.9x5 a100.1x4 '],
  ])('%s', (_name, text) => {
    expect(textOf(text)).toBe(book);
  });

  test('with thousands in its prices', () => {
    expect(textOf('bid 65,000.5 2\nask 65,001 1')).toBe('b65000.5x2a65001x1');
  });

  test('where one side has fewer levels than the other', () => {
    const text = 'Bid Size,Bid,Ask,Ask Size\n5,99.9,100.1,4\n3,99.8,,';
    expect(textOf(text)).toBe('b99.9x5b99.8x3a100.1x4');
  });

  test('in any order, each side from its best price outwards', () => {
    expect(textOf('ask 101 1\nbid 98 2\nask 100 3\nbid 99 4')).toBe('b99x4b98x2a100x3a101x1');
  });

  test('as none where nothing is pasted', () => {
    expect(textOf(' \n ')).toBe('');
  });
});

describe('a pasted book is refused by line', () => {
  test.each([
    ['a line that is no level', 'bid 99.9 5\nask 100.1', 'bookLine 2'],
    ['a size that is no number', 'bid 99.9 5\n\nask 100.1 many', 'bookNumber 3'],
    ['a price below zero', 'bid -1 5', 'bookPositive 1'],
    ['a size of nothing', '{"bids":[["99.9","5"],["99","0"]],"asks":[]}', 'bookPositive 2'],
    ['levels without a side', '99.9 5\n100.1 4', 'bookSide 1'],
    ['columns that could be either', '5 5 5.1 5', 'bookUnclear 1'],
    ['a number cut in two by its comma', 'bid,65,000.5,2', 'bookLine 1'],
    ['a decimal comma in the text of a link', 'b99,9x5a100,1x4', 'bookSide 1'],
    ['a reply without a book', '{"message":"rate limit"}', 'bookJson'],
    ['half a reply', '{"bids":[[', 'bookJson'],
    ['a library', 'x'.repeat(500_000), 'bookTooLong'],
  ])('%s', (_name, text, wanted) => {
    expect(textOf(text)).toBe(`refused: ${wanted}`);
  });

  test('and the draft keeps what was pasted, the scenario what it had', () => {
    const before = { scenario: { ...presetScenario(), orderBook: book }, drafts: {} };
    const after = update(before, { type: 'type', key: 'orderBook', text: 'bid many' });
    expect(after.scenario.orderBook).toBe(book);
    expect(after.drafts.orderBook).toMatchObject({ text: 'bid many', problem: { line: 1 } });
  });
});

describe('of a book with too many levels', () => {
  const lines = (side: string, from: number, step: number, count: number) =>
    Array.from({ length: count }, (_unused, index) => `${side} ${from + step * index} 1`);

  test('the best of each side are kept', () => {
    const read = readPastedBook(
      [...lines('bid', 99, -1, 60), ...lines('ask', 100, 1, 50)].join('\n'),
    );
    if (!read.ok) throw new Error('refused');
    expect(read.found).toBe(110);
    expect(read.book.bids.map(({ price }) => price).slice(0, 2)).toEqual([99, 98]);
    expect([read.book.bids.length, read.book.asks.length]).toEqual([20, 20]);
  });

  test('a short side leaves its room to the other', () => {
    const read = readPastedBook(
      [...lines('bid', 99, -1, 3), ...lines('ask', 100, 1, 50)].join('\n'),
    );
    expect(read.ok && [read.book.bids.length, read.book.asks.length]).toEqual([3, 37]);
  });

  test('fewer are kept where their digits would not fit a link', () => {
    const long = lines('bid', 99.123456789012, -0.001, 30).map((line) => `${line}.123456789012`);
    const read = readPastedBook([...long, 'ask 100 1'].join('\n'));
    if (!read.ok) throw new Error('refused');
    expect(read.value.length).toBeLessThanOrEqual(1000);
    expect(read.book.bids[0]?.price).toBe(99.123456789012);
    expect(read.book.asks).toHaveLength(1);
  });
});

const number = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
const levels = fc.array(fc.record({ price: number, size: number }), { minLength: 1, maxLength: 5 });
const books = fc.record({ bids: levels, asks: levels });

test('what is written is read back, as text and as lines, to the last digit', () => {
  fc.assert(
    fc.property(books, (any) => {
      const read = readBookText(bookText(any)) as Book;
      expect(bookText(read)).toBe(textOf(bookText(any)));
      expect(textOf(bookLines(read))).toBe(bookText(read));
    }),
  );
});

test('hostile text never throws, and what is read a link can carry', () => {
  const shreds = fc.constantFrom(
    'bid',
    'ask',
    '9',
    '1e9',
    '-',
    'x',
    ',',
    '{',
    '[',
    '"bids":',
    '\n',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(shreds, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.array(shreds, { maxLength: 60 }).map((parts) => parts.join(' ')),
    fc.json(),
  );
  fc.assert(
    fc.property(text, (pasted) => {
      const read = readPastedBook(pasted);
      if (!read.ok) return;
      expect(read.value).toMatch(/^[ab0-9.ex-]*$/);
      expect(read.book.bids.length + read.book.asks.length).toBeLessThanOrEqual(mostLevels);
    }),
    { numRuns: 2000 },
  );
  expect(textOf('['.repeat(300_000))).toBe('refused: bookJson');
  expect(textOf('{"__proto__":{"bids":[],"asks":[]}}')).toBe('');
});

test('the depth of a side is what its levels offer together', () => {
  expect(depthOf([])).toBe(0);
  expect(
    depthOf([
      { price: 1, size: 2 },
      { price: 3, size: 4 },
    ]),
  ).toBe(6);
});
