// The one formatter: what people read.
import { describe, expect, test } from 'vitest';
import {
  basisPoints,
  count,
  duration,
  durationTick,
  money,
  moneySigned,
  percent,
  percentFine,
  percentShort,
  significant,
  tickTexts,
  timeWithoutNoise,
  volPoints,
  withoutNoise,
} from '../../web/src/model/format.ts';

/** The narrow spaces and the minus sign of print, as a typewriter has them. */
function typed(text: string): string {
  return text.replace(/\u202F/g, ' ').replace(/\u2212/g, '-');
}

describe('the formatter writes', () => {
  const written: readonly (readonly [string, string, string])[] = [
    ['a vol', percent(0.20903644638533), '20.90 %'],
    ['a vol whose percentage has no exact double', percent(0.29), '29.00 %'],
    ['a negative rate', percent(-0.0125), '-1.25 %'],
    ['vol points', volPoints(0.00903644), '0.90'],
    ['a hundredth of a vol point', volPoints(0.0000123), '0.0012'],
    ['no vol points', volPoints(0), '0.00'],
    ['a share', percentFine(0.04445), '4.45 %'],
    ['a large share', percentFine(0.31234), '31.2 %'],
    ['a round share in few digits', percentShort(0.01), '1 %'],
    ['a share in few digits', percentShort(0.125), '12.5 %'],
    ['a tiny share', percentFine(0.0000123), '0.0012 %'],
    ['an absurd share', percentFine(787.5612), '78,756 %'],
    ['a share of next to nothing', percentFine(1.23e107), '1.23 × 10¹⁰⁹ %'],
    ['small money', money(0.17726), '0.177'],
    ['cents', money(820.6412), '820.64'],
    ['large money', money(123456.78), '123,457'],
    ['very large money', money(1.5e18), '1.50 × 10¹⁸'],
    ['a gain', moneySigned(0.5), '+0.500'],
    ['a loss', moneySigned(-1234.5), '-1,235'],
    ['nothing', moneySigned(0), '0'],
    ['a cost', basisPoints(0.0005), '5 bp'],
    ['a cost with a fraction', basisPoints(0.000025), '0.25 bp'],
    ['a large cost', basisPoints(0.01), '100 bp'],
    ['a count', count(1_000_000), '1,000,000'],
    ['a year', count(365.25), '365.25'],
    ['a small number', significant(0.00012345), '0.000123'],
    ['a number rounding up to the next size', significant(9.999), '10.0'],
  ];
  for (const [name, text, expected] of written) {
    test(name, () => expect(typed(text)).toBe(expected));
  }
});

describe('a span of time is said', () => {
  const said: readonly (readonly [string, number, number, string])[] = [
    ['in trading days in a trading year', 1 / 252, 252, '1 trading day'],
    ['in parts of a trading day, never in hours', 0.25 / 252, 252, '0.25 trading days'],
    ['in days', 30 / 365.25, 365.25, '30 days'],
    ['in hours', 8 / 24 / 365.25, 365.25, '8 h'],
    ['in hours up to two days', 1 / 365, 365, '24 h'],
    ['in minutes', 15 / 1440 / 365, 365, '15 min'],
    ['in seconds', 5 / 86_400 / 365, 365, '5 s'],
  ];
  for (const [name, years, year, expected] of said) {
    test(name, () => expect(typed(duration(years, year))).toBe(expected));
  }

  test('briefly on an axis', () => {
    expect(typed(durationTick(7 / 365, 365))).toBe('7 d');
    expect(typed(durationTick(1 / 24 / 365, 365))).toBe('1 h');
    expect(typed(durationTick(0.1 / 252, 252))).toBe('0.1 d');
  });
});

describe('the ticks of one axis', () => {
  const axes: readonly (readonly [readonly number[], readonly string[]])[] = [
    [
      [0, 0.5, 1, 1.5],
      ['0', '0.5', '1.0', '1.5'],
    ],
    [
      [-500_000, 0, 1_000_000],
      ['-0.5M', '0', '1.0M'],
    ],
    [
      [1e12, 3.5e12],
      ['1.0T', '3.5T'],
    ],
    [
      [0, 2e-7],
      ['0', '2e-7'],
    ],
  ];
  for (const [values, texts] of axes) {
    test(`are ${texts.join(', ')}`, () => {
      expect(values.map(tickTexts(values)).map(typed)).toEqual(texts);
    });
  }
});

test('a field leaves out the noise of a division, and no digit that was typed', () => {
  expect(withoutNoise('12.600000000000001')).toBe('12.6');
  expect(withoutNoise('97.125')).toBe('97.125');
  expect(withoutNoise('1234567.12345678')).toBe('1234567.12345678');
});

test('a span of time is shown without a long decimal, a short one as it was typed', () => {
  expect(timeWithoutNoise('0.010416666666666666')).toBe('0.0104167');
  expect(timeWithoutNoise('12.625')).toBe('12.625');
});
