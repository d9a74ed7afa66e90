// The reader of pasted returns: many shapes, one text; refused by entry; nothing throws.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLink, writeLink } from '../../web/src/model/link.ts';
import { longestReturns } from '../../web/src/model/parse.ts';
import { readPastedReturns, returnLines } from '../../web/src/model/returns-paste.ts';
import { presetScenario, update } from '../../web/src/model/state.ts';

function textOf(text: string): string {
  const read = readPastedReturns(text);
  return read.ok ? read.value : `refused: ${read.problem.code} ${read.problem.unit ?? ''}`.trim();
}

describe('pasted returns are read', () => {
  test.each([
    ['one a line', '0.012\n-0.004\n0'],
    ['one a line, as Windows ends lines', '0.012\r\n-0.004\r\n0\r\n'],
    ['with commas', '0.012,-0.004,0'],
    ['with commas and spaces', '0.012, -0.004, 0'],
    ['with semicolons', '0.012; -0.004; 0'],
    ['with tabs', '0.012\t-0.004\t0'],
    ['with spaces', ' 0.012 -0.004  0 '],
    ['as percentages', '1.2%\n-0.4 %\n0'],
    ['as percentages, some without a sign', '1.2 %, -0.4 %, 0 %'],
    ['with decimal commas', '0,012\n-0,004\n0'],
    ['with decimal commas between semicolons', '0,012; -0,004; 0'],
    ['as percentages with decimal commas', '1,2 %\n-0,4 %\n0 %'],
    ['with the minus of print', '0.012\n\u22120.004\n0'],
    ['with full-width digits and signs', '１．２％，－０．４％，０'],
    ['with the commas of Chinese lists', '0.012、-0.004、0'],
    ['with plus signs and exponents', '+1.2e-2\n-4e-3\n0'],
    ['the text of a link', '0.012x-0.004x0'],
  ])('%s', (_name, text) => {
    expect(textOf(text)).toBe('0.012x-0.004x0');
  });

  test('and whole percentages between commas are no decimals', () => {
    expect(textOf('1%,2%,3%')).toBe('0.01x0.02x0.03');
  });

  test('and a long decimal is cut where prices say nothing any more', () => {
    expect(textOf('0.0123456789012 0.000000000001')).toBe('0.01234568x0');
  });

  test('and nothing is nothing', () => {
    expect(readPastedReturns(' \n ')).toEqual({ ok: true, value: '', kept: 0, found: 0 });
  });
});

describe('what is no return is refused with the entry that is meant', () => {
  test.each([
    ['a word', '0.01\nreturn\n0.02', 'return'],
    ['a date', '2024-01-02 0.01', '2024-01-02'],
    ['half a number', '0.01 -', '-'],
    ['another unit', '0.01 12bp', '12bp'],
  ])('%s', (_name, text, entry) => {
    expect(textOf(text)).toBe(`refused: returnUnreadable ${entry}`);
  });

  test('and far too much at once', () => {
    expect(textOf('0.01\n'.repeat(100_000))).toBe('refused: returnsTooLong');
  });
});

test('of many returns the newest are kept, as many as a link carries', () => {
  const many = Array.from(
    { length: 1500 },
    (_unused, index) => `0.${String(index).padStart(4, '0')}1`,
  );
  const read = readPastedReturns(many.join('\n'));
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.found).toBe(1500);
  expect(read.value.length).toBeLessThanOrEqual(longestReturns);
  expect(read.value.length).toBeGreaterThan(longestReturns - 10);
  expect(read.value.endsWith('x0.14991')).toBe(true);
  expect(read.value.split('x')).toHaveLength(read.kept);
});

test('a year of daily returns fits, survives a link, and is shown one a line', () => {
  const year = Array.from({ length: 252 }, (_unused, index) =>
    index % 2 === 0 ? '0.0123' : '-0.0119',
  );
  const state = update(
    { scenario: presetScenario(), drafts: {} },
    { type: 'type', key: 'returns', text: year.join('\n') },
  );
  expect(state.drafts).toEqual({});
  expect(returnLines(state.scenario.returns).split('\n')).toEqual(year);
  const { scenario, notices } = readLink(writeLink(state.scenario));
  expect(notices).toEqual([]);
  expect(scenario.returns).toBe(state.scenario.returns);
});

test('what is read is read again to the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { maxLength: 200 }),
      (values) => {
        const once = readPastedReturns(values.map(String).join('\n'));
        if (!once.ok) throw new Error(once.problem.unit);
        expect(textOf(once.value)).toBe(once.value);
      },
    ),
  );
});

test('no text throws', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void readPastedReturns(text)));
});
