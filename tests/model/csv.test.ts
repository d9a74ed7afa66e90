// A table saved as CSV: read back it is what was written, and no cell of it runs as a formula.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteOrderMark, type CsvCell, csvOf } from '../../web/src/model/csv.ts';
import { fileName } from '../../web/src/model/file-name.ts';

/** RFC 4180, read one character at a time; shares nothing with the writer. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if (quoted) {
      if (mark !== '"') cell += mark;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (mark === '"') quoted = true;
    else if (mark === ',') {
      row.push(cell);
      cell = '';
    } else if (mark === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += mark;
  }
  return rows;
}

function bodyOf(rows: readonly (readonly CsvCell[])[]): string[][] {
  const text = csvOf(['head'], rows);
  expect(text.startsWith(byteOrderMark)).toBe(true);
  return read(text.slice(byteOrderMark.length)).slice(1);
}

describe('a table as CSV', () => {
  test('keeps every number to the last bit', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(fc.array(finite, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const back = bodyOf(rows).map((row) => row.map(Number));
        expect(back).toEqual(rows.map((row) => row.map((value) => (value === 0 ? 0 : value))));
      }),
    );
  });

  test('keeps every text, an apostrophe before a formula apart', () => {
    const text = fc.string({ minLength: 1, unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const back = bodyOf(rows);
        for (const [index, row] of rows.entries()) {
          const cells = back[index] ?? [];
          expect(cells).toHaveLength(row.length);
          for (const [place, cell] of row.entries()) {
            expect([cell, `'${cell}`]).toContain(cells[place]);
          }
        }
      }),
    );
  });

  test.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=HYPERLINK("http://a.example","x")',
    "=cmd|' /C calc'!A0",
    '-2+3+cmd',
    '＝1+1',
  ])('leads %j with an apostrophe', (cell) => {
    expect(bodyOf([[cell]])).toEqual([[`'${cell}`]]);
  });

  test.each(['-5', '+1.5', '-1e-7', '.5', 'call', 'P&L = 5', '−3'])(
    'leaves %j, which no spreadsheet runs',
    (cell) => {
      expect(bodyOf([[cell]])).toEqual([[cell]]);
    },
  );

  test('has nothing where there is no number', () => {
    expect(bodyOf([[null, Number.NaN, Number.POSITIVE_INFINITY, -0]])).toEqual([['', '', '', '0']]);
  });

  test('quotes what would break a row, its head too', () => {
    const text = csvOf(['a,b', 'c "d"'], [['x\ny', 1.5]]);
    expect(text).toBe('\uFEFF"a,b","c ""d"""\r\n"x\ny",1.5\r\n');
  });
});

describe('the name of a saved file', () => {
  const when = new Date(2026, 2, 1, 23, 59);

  test.each([
    [
      'Expected P&L against realized vol',
      'gammadrag-expected-pl-against-realized-vol-2026-03-01.csv',
    ],
    ['Path 1,204: “median”', 'gammadrag-path-1-204-median-2026-03-01.csv'],
    ['../../etc/passwd\0', 'gammadrag-etc-passwd-2026-03-01.csv'],
    ['盈亏分布', 'gammadrag-盈亏分布-2026-03-01.csv'],
    ['', 'gammadrag-2026-03-01.csv'],
  ])('of %j says what and when', (what, name) => {
    expect(fileName(what, when, 'csv')).toBe(name);
  });

  test('is not longer than file systems take', () => {
    expect(fileName('é'.repeat(5000), when, 'svg').length).toBeLessThan(120);
  });
});
