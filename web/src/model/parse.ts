// parse.ts: reads what a person types into a field, or says why it cannot.
// The decimal point is moved in the text (12 % is read as 12e-2), so 18.35 % is exactly 0.1835.
import type { FieldKey } from './contract.gen.ts';
import { type DisplayUnit, displayUnit, hoursPerDay, isCalendarYear } from './format.ts';

export type ProblemCode =
  | 'empty'
  | 'notText'
  | 'notANumber'
  | 'unfinished'
  | 'notFinite'
  | 'fractionSign'
  | 'separators'
  | 'unitUnknown'
  | 'unitNotHere'
  | 'minutesOrMonths'
  | 'hoursNeedCalendar'
  | 'belowMinimum'
  | 'aboveMaximum'
  | 'unknownWord'
  | 'bookLine'
  | 'bookSide'
  | 'bookNumber'
  | 'bookPositive'
  | 'bookUnclear'
  | 'bookJson'
  | 'bookTooLong'
  | 'returnUnreadable'
  | 'returnsTooLong';

/** What a value is that means nothing in its field; any other problem is one of its bounds. */
export const unreadableCodes: ReadonlySet<ProblemCode> = new Set([
  'unknownWord',
  'notFinite',
  'notText',
]);

export interface Problem {
  readonly code: ProblemCode;
  readonly limit?: number;
  /** The unit, or whatever else was read, that the reason cites. */
  readonly unit?: string;
  /** Which line of a pasted text is meant, or which entry of a side. */
  readonly line?: number;
  readonly side?: 'bids' | 'asks';
}

export type Parsed =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: Problem };

const longestText = 60;
/** Of a list written as text, which a link carries. */
export const longestList = 1000;
/** Of returns of the past, of which a year of days should fit. */
export const longestReturns = 2500;

/** A list written as text, as people may space and capitalize it; what it means the core reads. */
export function tidyList(text: string): string {
  return tidy(text).replace(/[\s,;、]+/g, '');
}

const decimalShift: Readonly<Record<string, number>> = {
  '%': -2,
  pct: -2,
  bp: -4,
  bps: -4,
  基点: -4,
  个基点: -4,
};
/** Chinese counts in ten thousands. */
const largeShift: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 万亿: 12 };
const timeUnits: Readonly<Record<string, 'y' | 'mo' | 'w' | 'd' | 'h' | 'min' | 's' | 'm'>> = {
  y: 'y',
  yr: 'y',
  yrs: 'y',
  year: 'y',
  years: 'y',
  mo: 'mo',
  mth: 'mo',
  month: 'mo',
  months: 'mo',
  w: 'w',
  wk: 'w',
  week: 'w',
  weeks: 'w',
  d: 'd',
  day: 'd',
  days: 'd',
  h: 'h',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
  min: 'min',
  mins: 'min',
  minute: 'min',
  minutes: 'min',
  s: 's',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  m: 'm',
  年: 'y',
  月: 'mo',
  个月: 'mo',
  周: 'w',
  星期: 'w',
  个星期: 'w',
  天: 'd',
  日: 'd',
  交易日: 'd',
  个交易日: 'd',
  时: 'h',
  小时: 'h',
  个小时: 'h',
  分: 'min',
  分钟: 'min',
  秒: 's',
  秒钟: 's',
};

export function parseQuantity(text: string, key: FieldKey, daysPerYear: number): Parsed {
  const written = read(text);
  if ('code' in written) return refuse(written);
  return withUnit(written, displayUnit(key, daysPerYear), daysPerYear, key === 'daysPerYear');
}

/** A number that belongs to no field, in a unit that is no span of time. */
export function parseIn(text: string, unit: DisplayUnit): Parsed {
  const written = read(text);
  return 'code' in written ? refuse(written) : withUnit(written, unit, calendarYear, false);
}

/** Of no consequence where no time is read. */
const calendarYear = 365;

function read(text: string): Written | Problem {
  const plain = tidy(text);
  if (plain === '') return { code: 'empty' };
  if (text.length > longestText) return { code: 'notANumber' };
  if (/[¼-¾⅐-⅞]/u.test(plain)) return { code: 'fractionSign' };

  const match =
    /^([+-]?)([0-9.,'\s]*)(e[+-]?[0-9]*)?\s*(万亿|[万亿])?\s*([a-z%\u4E00-\u9FFF]*)$/u.exec(plain);
  if (match === null) return { code: 'notANumber' };
  const [, sign = '', digits = '', exponent = '', large = '', unit = ''] = match;
  if (!/[0-9]/.test(digits)) return { code: sign === '' ? 'notANumber' : 'unfinished' };
  if (exponent !== '' && !/[0-9]$/.test(exponent)) return { code: 'unfinished' };
  const mantissa = plainDecimal(digits.trim());
  if (mantissa === null) return { code: 'separators' };
  const shift = largeShift[large] ?? 0;
  return { mantissa: sign + mantissa, exponent: Number(exponent.slice(1) || '0') + shift, unit };
}

interface Written {
  readonly mantissa: string;
  readonly exponent: number;
  readonly unit: string;
}

/** Digits, letters and signs as wide as a Chinese one, as their plain selves; its full stop as a point. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3002/gu, '.')
    .replace(/\u3000/gu, ' ');
}

/** One kind of minus and of space; lower case, so that E and BP are read too. */
function tidy(text: string): string {
  return halfWidth(text)
    .replace(/[\u2212\u2012\u2013\uFE63]/gu, '-')
    .replace(/[\u00A0\u2007\u2009\u202F]/gu, ' ')
    .replace(/[\u2019\u02BC]/gu, "'")
    .trim()
    .toLowerCase();
}

/** `1 000,50`, `1,000.5` and `1'000` as a decimal with a point; null when the marks contradict each other. */
function plainDecimal(digits: string): string | null {
  const lastComma = digits.lastIndexOf(',');
  const lastPoint = digits.lastIndexOf('.');
  const decimalMark = markOfDecimals(digits, lastComma, lastPoint);
  const cut = decimalMark === '' ? digits.length : digits.lastIndexOf(decimalMark);
  const whole = digits.slice(0, cut);
  const part = digits.slice(cut + 1);
  if (!/^[0-9]*$/.test(part)) return null;
  if (/^[0-9]*$/.test(whole)) return `${whole === '' ? '0' : whole}.${part === '' ? '0' : part}`;
  const grouped = /^[0-9]{1,3}([ ,.'])[0-9]{3}(?:\1[0-9]{3})*$/.exec(whole);
  if (grouped === null || grouped[1] === decimalMark) return null;
  return `${whole.replace(/[ ,.']/g, '')}.${part === '' ? '0' : part}`;
}

function markOfDecimals(digits: string, lastComma: number, lastPoint: number): '' | ',' | '.' {
  if (lastComma >= 0 && lastPoint >= 0) return lastComma > lastPoint ? ',' : '.';
  if (lastPoint >= 0) return digits.indexOf('.') === lastPoint ? '.' : '';
  if (lastComma < 0 || digits.indexOf(',') !== lastComma) return '';
  // A single comma before three digits groups thousands, as in 1,000, unless a zero or nothing leads it.
  return /^[1-9][0-9]{0,2},[0-9]{3}$/.test(digits) ? '' : ',';
}

function withUnit(
  written: Written,
  home: DisplayUnit,
  daysPerYear: number,
  countsDays: boolean,
): Parsed {
  const unit = written.unit === '' ? home.symbol : written.unit;
  if (home.kind === 'time') return time(written, unit, daysPerYear);
  if (home.kind === 'share') {
    const shift = Object.hasOwn(decimalShift, unit) ? decimalShift[unit] : undefined;
    return shift === undefined ? unitRefused(unit) : finish(scaled(written, shift));
  }
  if (written.unit !== '' && !(countsDays && timeUnits[unit] === 'd')) return unitRefused(unit);
  return finish(scaled(written, -home.places));
}

function scaled(written: Written, shift: number): number {
  return Number(`${written.mantissa}e${written.exponent + shift}`);
}

function time(written: Written, unit: string, daysPerYear: number): Parsed {
  const amount = scaled(written, 0);
  const calendar = isCalendarYear(daysPerYear);
  switch (timeUnits[unit]) {
    case 'y':
      return finish(amount);
    case 'mo':
      return finish(amount / 12);
    case 'w':
      return finish((amount * (calendar ? 7 : 5)) / daysPerYear);
    case 'd':
      return finish(amount / daysPerYear);
    case 'm':
      return refuse({ code: 'minutesOrMonths' });
    case undefined:
      return unitRefused(unit);
    default:
      break;
  }
  // A trading session has no length of its own in this model, so an hour of it has no meaning.
  if (!calendar) return refuse({ code: 'hoursNeedCalendar' });
  const perDay = { h: hoursPerDay, min: hoursPerDay * 60, s: hoursPerDay * 3600 };
  return finish(amount / (perDay[timeUnits[unit] as 'h' | 'min' | 's'] * daysPerYear));
}

function unitRefused(unit: string): Parsed {
  const known = Object.hasOwn(decimalShift, unit) || Object.hasOwn(timeUnits, unit);
  return refuse({ code: known ? 'unitNotHere' : 'unitUnknown', unit });
}

function finish(value: number): Parsed {
  if (!Number.isFinite(value)) return refuse({ code: 'notFinite' });
  return { ok: true, value: value === 0 ? 0 : value };
}

function refuse(problem: Problem): Parsed {
  return { ok: false, problem };
}
