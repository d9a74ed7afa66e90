// What people type: read exactly, or refused with the reason.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldKey, fields } from '../../web/src/model/contract.gen.ts';
import { exactText } from '../../web/src/model/format.ts';
import { parseQuantity } from '../../web/src/model/parse.ts';

const seed = 20_261_123;
const tradingYear = 252;
const calendarYear = 365.25;

function value(text: string, key: FieldKey, year = calendarYear): number {
  const parsed = parseQuantity(text, key, year);
  return parsed.ok ? parsed.value : Number.NaN;
}

function problem(text: string, key: FieldKey, year = calendarYear): string {
  const parsed = parseQuantity(text, key, year);
  return parsed.ok ? `read as ${parsed.value}` : parsed.problem.code;
}

describe('numbers are read as written', () => {
  const read: readonly (readonly [string, FieldKey, number])[] = [
    ['12%', 'impliedVol', 0.12],
    ['12 %', 'impliedVol', 0.12],
    ['12', 'impliedVol', 0.12],
    ['18.35', 'impliedVol', 0.1835],
    ['0.1', 'impliedVol', 0.001],
    ['1835bp', 'impliedVol', 0.1835],
    ['5bp', 'halfSpread', 0.0005],
    ['5', 'halfSpread', 0.0005],
    ['0.05%', 'halfSpread', 0.0005],
    ['5 BP', 'feeRate', 0.0005],
    ['1 000,50', 'spot', 1000.5],
    ['1\u00A0000,50', 'spot', 1000.5],
    ['1\u202F000,50', 'spot', 1000.5],
    ['1,000.5', 'spot', 1000.5],
    ['1.000,5', 'spot', 1000.5],
    ['1,000,000', 'spot', 1_000_000],
    ['1.000.000', 'spot', 1_000_000],
    ["1'000.5", 'spot', 1000.5],
    ['1,000', 'spot', 1000],
    ['0,500', 'spot', 0.5],
    ['1,5', 'spot', 1.5],
    ['.5', 'spot', 0.5],
    ['5.', 'spot', 5],
    ['1e3', 'spot', 1000],
    ['1.5E-2', 'spot', 0.015],
    ['+7', 'spot', 7],
    ['\u22125', 'rate', -0.05],
    ['-5 %', 'rate', -0.05],
    ['–5', 'rate', -0.05],
    ['8h', 'hedgeInterval', 8 / (24 * calendarYear)],
    ['8', 'hedgeInterval', 8 / (24 * calendarYear)],
    ['15 min', 'hedgeInterval', 15 / (24 * 60 * calendarYear)],
    ['30 s', 'hedgeInterval', 30 / (24 * 3600 * calendarYear)],
    ['30d', 'expiry', 30 / calendarYear],
    ['30', 'expiry', 30 / calendarYear],
    ['2 weeks', 'expiry', 14 / calendarYear],
    ['3mo', 'expiry', 0.25],
    ['0.25y', 'expiry', 0.25],
    ['365', 'daysPerYear', 365],
    ['-0', 'rate', 0],
    ['１２．５％', 'impliedVol', 0.125],
    ['１２。５ %', 'impliedVol', 0.125],
    ['１，０００．５', 'spot', 1000.5],
    ['－５', 'rate', -0.05],
    ['＋７', 'spot', 7],
    ['１Ｅ３', 'spot', 1000],
    ['５　ｂｐ', 'feeRate', 0.0005],
    ['5 个基点', 'feeRate', 0.0005],
    ['10万', 'spot', 100_000],
    ['1.5 亿', 'dailyVolume', 150_000_000],
    ['2万亿', 'dailyVolume', 2e12],
    ['30天', 'expiry', 30 / calendarYear],
    ['3 个月', 'expiry', 0.25],
    ['2周', 'expiry', 14 / calendarYear],
    ['0.25年', 'expiry', 0.25],
    ['8 小时', 'hedgeInterval', 8 / (24 * calendarYear)],
    ['15分钟', 'hedgeInterval', 15 / (24 * 60 * calendarYear)],
    ['30秒', 'hedgeInterval', 30 / (24 * 3600 * calendarYear)],
    ['25', 'makerShare', 0.25],
    ['12.5%', 'optionFeeCap', 0.125],
    ['1', 'priceMove', 0.01],
    ['80bp', 'priceMove', 0.008],
    ['1', 'maximumFeeRate', 0.01],
    ['-0.5', 'makerFeeRate', -0.00005],
    ['0.5', 'optionHalfSpread', 0.005],
    ['0.9', 'gasPrice', 9e-7],
    ['15', 'checkInterval', 15 / (24 * 60 * calendarYear)],
    ['1h', 'checkInterval', 1 / (24 * calendarYear)],
    ['0.05', 'bandHalfWidth', 0.05],
    ['1e-3', 'riskAversion', 0.001],
  ];
  for (const [text, key, expected] of read) {
    test(`“${text}” as ${key}`, () => {
      expect(Object.is(value(text, key), expected)).toBe(true);
    });
  }

  test('in a year of trading days a bare interval is in days', () => {
    expect(value('1', 'hedgeInterval', tradingYear)).toBe(1 / tradingYear);
    expect(value('1w', 'expiry', tradingYear)).toBe(5 / tradingYear);
    expect(value('0.01', 'checkInterval', tradingYear)).toBe(0.01 / tradingYear);
  });
});

describe('what cannot be read is refused with its reason', () => {
  const refused: readonly (readonly [string, FieldKey, string])[] = [
    ['', 'spot', 'empty'],
    ['   ', 'spot', 'empty'],
    ['abc', 'spot', 'notANumber'],
    ['NaN', 'spot', 'notANumber'],
    ['Infinity', 'spot', 'notANumber'],
    ['0x1F', 'spot', 'notANumber'],
    ['1/2', 'spot', 'notANumber'],
    ['一百', 'spot', 'notANumber'],
    ['②', 'spot', 'notANumber'],
    ['5²', 'spot', 'notANumber'],
    ['5万万', 'spot', 'unitUnknown'],
    ['5 天', 'impliedVol', 'unitNotHere'],
    ['5 里', 'expiry', 'unitUnknown'],
    ['$100', 'spot', 'notANumber'],
    ['--5', 'spot', 'notANumber'],
    ['½', 'spot', 'fractionSign'],
    ['1½', 'spot', 'fractionSign'],
    ['1e', 'spot', 'unfinished'],
    ['1e-', 'spot', 'unfinished'],
    ['-', 'spot', 'unfinished'],
    ['1e999', 'spot', 'notFinite'],
    ['9e307%', 'spot', 'unitNotHere'],
    ['1,00,0', 'spot', 'separators'],
    ['1.000,5.2', 'spot', 'separators'],
    ['1 00', 'spot', 'separators'],
    ['12,34.567,8', 'spot', 'separators'],
    ['5 parsecs', 'expiry', 'unitUnknown'],
    ['5bp', 'spot', 'unitNotHere'],
    ['5h', 'impliedVol', 'unitNotHere'],
    ['5 constructor', 'impliedVol', 'unitUnknown'],
    ['5m', 'hedgeInterval', 'minutesOrMonths'],
    ['9'.repeat(100), 'spot', 'notANumber'],
  ];
  for (const [text, key, code] of refused) {
    test(`“${text.slice(0, 20)}” as ${key}: ${code}`, () => {
      expect(problem(text, key)).toBe(code);
    });
  }

  test('hours are refused where a day is a trading session', () => {
    expect(problem('1h', 'hedgeInterval', tradingYear)).toBe('hoursNeedCalendar');
  });
});

describe('laws', () => {
  test('a field’s exact text is read back as the same number', () => {
    const numbers = fields.filter((spec) => spec.unit !== 'word' && spec.unit !== 'text');
    fc.assert(
      fc.property(
        fc.constantFrom(...numbers),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(tradingYear, 365, calendarYear),
        (spec, part, year) => {
          const amount = spec.minimum + part * (Math.min(spec.maximum, 1e6) - spec.minimum);
          const wanted = amount === 0 ? 0 : amount;
          const text = exactText(spec.key, wanted, year, (written) =>
            value(written, spec.key, year),
          );
          const error = Math.abs(value(text, spec.key, year) - wanted);
          // Days and hours divide by the year: there a last bit may have no decimal of its own.
          expect(error).toBeLessThanOrEqual(spec.unit === 'years' ? wanted * 2 ** -49 : 0);
        },
      ),
      { seed, numRuns: 2000 },
    );
  });

  test('no text makes the reader throw or yields anything but a finite number or a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+0-9.,eE %a-z']{0,20}$/)),
        fc.constantFrom(...fields.map((spec) => spec.key)),
        fc.constantFrom(tradingYear, calendarYear),
        (text, key, year) => {
          const parsed = parseQuantity(text, key, year);
          if (parsed.ok) expect(Number.isFinite(parsed.value)).toBe(true);
          else expect(parsed.problem.code).toBeTruthy();
        },
      ),
      { seed, numRuns: 3000 },
    );
  });
});
