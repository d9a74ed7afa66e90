// format.ts: the one place where a number becomes text for a person, and where units are converted.
// toFixed and toPrecision are specified to the digit, so every browser writes the same text.
import { type FieldKey, fields, type Unit } from './contract.gen.ts';
import { gap, minus } from './typography.ts';
import { largeUnits, numbered, unitNames } from './unit-words.ts';

export { gap, minus };
export const hoursPerDay = 24;
const calendarYearFrom = 300;

export type UnitKind = 'plain' | 'share' | 'time';
export interface DisplayUnit {
  readonly kind: UnitKind;
  /** What parse.ts takes a bare number to be in. */
  readonly symbol: string;
  /** How many places the decimal point moves to the right between the value and what is shown. */
  readonly places: number;
}

/** Below about 300 days a year counts trading sessions, whose hours this model does not know. */
export function isCalendarYear(daysPerYear: number): boolean {
  return daysPerYear >= calendarYearFrom;
}

const unitOfField = new Map<FieldKey, Unit>(fields.map((spec) => [spec.key, spec.unit]));

export function unitOf(key: FieldKey): Unit {
  return unitOfField.get(key) ?? 'ratio';
}

export const plainUnit: DisplayUnit = { kind: 'plain', symbol: '', places: 0 };
export const percentUnit: DisplayUnit = { kind: 'share', symbol: '%', places: 2 };
const basisPointUnit: DisplayUnit = { kind: 'share', symbol: 'bp', places: 4 };

/** Where people speak of a quantity in another unit than of others of its kind. */
const ownUnit: Readonly<Partial<Record<FieldKey, DisplayUnit>>> = {
  priceMove: percentUnit,
  maximumFeeRate: percentUnit,
  gasPrice: { kind: 'plain', symbol: '', places: 6 },
};

/** What a span is counted in by those who know the hours of a day. */
const calendarSpan: Readonly<Partial<Record<FieldKey, string>>> = {
  hedgeInterval: 'h',
  checkInterval: 'min',
};

export function displayUnit(key: FieldKey, daysPerYear: number): DisplayUnit {
  const own = ownUnit[key];
  if (own !== undefined) return own;
  switch (unitOf(key)) {
    case 'vol':
    case 'rate':
    case 'share':
      return percentUnit;
    case 'fraction':
      return basisPointUnit;
    case 'years': {
      const symbol = isCalendarYear(daysPerYear) ? (calendarSpan[key] ?? 'd') : 'd';
      return { kind: 'time', symbol, places: 0 };
    }
    default:
      return plainUnit;
  }
}

/** Moves the decimal point in a number's shortest text, so no digit is disturbed. */
function shiftedText(value: number, places: number): string {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const digits = mantissa.replace(/[-.]/g, '');
  const wholeDigits = mantissa.replace('-', '').split('.')[0]?.length ?? 0;
  const point = wholeDigits + Number(exponent) + places;
  if (point < -5 || point > 15) return `${mantissa}e${Number(exponent) + places}`;
  const padded = digits.padStart(digits.length + Math.max(1 - point, 0), '0');
  const at = Math.max(point, 1);
  const whole = padded
    .slice(0, at)
    .padEnd(at, '0')
    .replace(/^0+(?=[0-9])/, '');
  const part = padded.slice(at).replace(/0+$/, '');
  return (value < 0 ? '-' : '') + (part === '' ? whole : `${whole}.${part}`);
}

function shifted(value: number, places: number): number {
  return Number(shiftedText(value, places));
}

const spansPerDay: Readonly<Record<string, number>> = {
  d: 1,
  h: hoursPerDay,
  min: hoursPerDay * 60,
};

/** A value in the unit its field shows. */
export function inDisplayUnit(key: FieldKey, value: number, daysPerYear: number): number {
  const unit = displayUnit(key, daysPerYear);
  if (unit.kind === 'time') return value * daysPerYear * (spansPerDay[unit.symbol] ?? 1);
  return unit.places === 0 ? value : shifted(value, unit.places);
}

/** The shortest text that `read` turns back into exactly this value; 15 digits where no time does. */
export function exactText(
  key: FieldKey,
  value: number,
  daysPerYear: number,
  read: (text: string) => number,
): string {
  const unit = displayUnit(key, daysPerYear);
  if (unit.kind !== 'time') {
    return unit.places === 0 ? plainNumber(value) : shiftedText(value, unit.places);
  }
  const shown = inDisplayUnit(key, value, daysPerYear);
  for (let digits = 1; digits <= 17; digits += 1) {
    const text = plainNumber(Number(shown.toPrecision(digits)));
    if (read(text) === value) return text;
  }
  return plainNumber(Number(shown.toPrecision(15)));
}

/**
 * A number's text without the last digits of a division, as 12.6 for 12.600000000000001: for the
 * eye alone, since what a field shows is read back only when a person changes it.
 */
export function withoutNoise(text: string): string {
  const tidy = plainNumber(Number(Number(text).toPrecision(12)));
  return tidy.length + 4 <= text.length && tidy.length <= 12 ? tidy : text;
}

const mostTimeDigits = 6;

/** The same for a span of time, of which nobody types a long decimal: 0.0104167 of a day. */
export function timeWithoutNoise(text: string): string {
  return text.length > 10 ? plainNumber(Number(Number(text).toPrecision(mostTimeDigits))) : text;
}

function plainNumber(value: number): string {
  return String(value).replace('e+', 'e');
}

/** A slider's value with the digits a person would type. */
export function tidyDigits(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}

function grouped(text: string): string {
  const [whole = '', part] = text.split('.');
  const withCommas = whole.length > 3 ? whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ',') : whole;
  return part === undefined ? withCommas : `${withCommas}.${part}`;
}

function signed(value: number, text: string): string {
  return value < 0 && /[1-9]/.test(text) ? minus + text : text;
}

export function fixed(value: number, decimals: number): string {
  // From 1e21 on toFixed would give up on plain digits, and long before that nobody counts them.
  if (Math.abs(value) >= 1e15) return significant(value, 3);
  return signed(value, grouped(Math.abs(value).toFixed(decimals)));
}

/** A number with about `digits` significant digits, whole numbers kept whole. */
export function significant(value: number, digits = 3): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 1e15 || size < 1e-6) {
    const [mantissa = '', exponent = ''] = size.toExponential(digits - 1).split('e');
    return signed(value, `${mantissa}${gap}×${gap}10${superscript(Number(exponent))}`);
  }
  const rounded = Number(size.toPrecision(digits));
  const decimals = decimalsFor(rounded, digits);
  return signed(value, grouped(size.toFixed(decimals)));
}

function decimalsFor(size: number, digits: number): number {
  let decimals = digits - 1;
  for (let bound = 10; size >= bound && decimals > 0; bound *= 10) decimals -= 1;
  for (let bound = 1; size < bound && decimals < 9; bound /= 10) decimals += 1;
  return decimals;
}

function superscript(value: number): string {
  const marks = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  return (
    (value < 0 ? '⁻' : '') +
    [...String(Math.abs(value))].map((d) => marks[Number(d)] ?? '').join('')
  );
}

/** Quote currency: cents up to a thousand, whole units above, four digits below one. */
export function money(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e15) return significant(value, 3);
  if (size >= 1000) return fixed(value, 0);
  if (size >= 10) return fixed(value, 2);
  return significant(value, size < 1 ? 3 : 4);
}

export function moneySigned(value: number): string {
  const text = money(value);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

export function percent(value: number, decimals = 2): string {
  return `${fixed(shifted(value, 2), decimals)}${gap}%`;
}

/** Two decimals where that says enough, three digits where it would say nothing. */
export function percentFine(value: number): string {
  const share = shifted(value, 2);
  const size = Math.abs(share);
  const text =
    size >= 0.1 || size === 0
      ? fixed(share, size >= 1000 ? 0 : size >= 10 ? 1 : 2)
      : significant(share, 2);
  return `${text}${gap}%`;
}

/** A share in the fewest digits that say it, as 1 % or 12.5 %. */
export function percentShort(value: number): string {
  return `${trimmed(significant(shifted(value, 2), 3))}${gap}%`;
}

/** What a large number is counted in, such as millions. */
function largeUnit(size: number): { readonly size: number; readonly name: string } {
  return largeUnits.find(({ from }) => size >= from) ?? { size: 1, name: '' };
}

/** Ticks of one axis: as many decimals on each as tell them all apart, and a unit for large ones. */
export function tickTexts(values: readonly number[]): (value: number) => string {
  const most = Math.max(...values.map(Math.abs), 0);
  if (most >= 1e15 || (most > 0 && most < 1e-4)) {
    return (value) => (value === 0 ? '0' : signed(value, exponential(Math.abs(value))));
  }
  const { size, name } = largeUnit(most);
  let decimals = 0;
  const told = (value: number): boolean => {
    const scaled = value / size;
    return Math.abs(Number(scaled.toFixed(decimals)) - scaled) <= (most / size) * 1e-6;
  };
  while (decimals < 8 && !values.every(told)) decimals += 1;
  return (value) => (value === 0 ? '0' : `${fixed(value / size, decimals)}${name}`);
}

function exponential(size: number): string {
  return size.toExponential(1).replace('.0e', 'e').replace('e+', 'e').replace('-', minus);
}

/** Money where there is little room: three digits and a unit from ten million on. */
export function moneyShort(value: number): string {
  const size = Math.abs(value);
  if (size < 1e7) return money(value);
  if (size >= 1e15) return signed(value, exponential(size));
  const unit = largeUnit(size);
  return `${significant(value / unit.size, 3)}${unit.name}`;
}

export function volPoints(value: number): string {
  const points = shifted(value, 2);
  return Math.abs(points) >= 0.1 || points === 0 ? fixed(points, 2) : significant(points, 2);
}

export function basisPoints(value: number): string {
  return numbered.basisPoints(trimmed(significant(shifted(value, 4), 3)));
}

export function ratio(value: number): string {
  return value >= 100 ? fixed(value, 0) : significant(value, 3);
}

export function count(value: number): string {
  return Number.isInteger(value) ? fixed(value, 0) : trimmed(significant(value, 6));
}

export function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A span of time in the words of its year: hours and minutes only where the year is a calendar one. */
export function duration(years: number, daysPerYear: number): string {
  const days = Number((years * daysPerYear).toPrecision(12));
  if (!isCalendarYear(daysPerYear)) {
    return numbered.tradingDays(briefly(days));
  }
  const hours = Number((days * hoursPerDay).toPrecision(12));
  if (days >= 2) return numbered.days(briefly(days));
  if (hours >= 1) return numbered.hours(briefly(hours));
  if (hours * 60 >= 1) return numbered.minutes(briefly(hours * 60));
  return numbered.seconds(briefly(hours * 3600));
}

function briefly(value: number): string {
  return trimmed(significant(value, 3));
}

/** A span short enough for the tick of an axis. */
export function durationTick(years: number, daysPerYear: number): string {
  const days = Number((years * daysPerYear).toPrecision(9));
  if (!isCalendarYear(daysPerYear) || days >= 1) {
    return numbered.dayTick(trimmed(significant(days, 2)));
  }
  return duration(years, daysPerYear);
}

/** Shares as bare percentages, for an axis whose title says so. */
export function percentTicks(values: readonly number[]): (value: number) => string {
  const texts = tickTexts(values.map((value) => shifted(value, 2)));
  return (value) => texts(shifted(value, 2));
}

/** The title of an axis or column with the unit of its bare numbers. */
export function titled(title: string, unit: string): string {
  return unitNames.titled(title, unit);
}

const dateParts = [{ year: 'numeric' }, { month: 'short' }, { day: 'numeric' }] as const;

/** A year, a month or a day, as 2025-05-14, in the words of the language. */
export function dateSaid(date: string): string {
  const parts = Object.assign({}, ...dateParts.slice(0, date.split('-').length)) as object;
  const format = new Intl.DateTimeFormat(unitNames.dateLocale, { ...parts, timeZone: 'UTC' });
  return format.format(Date.parse(date));
}
