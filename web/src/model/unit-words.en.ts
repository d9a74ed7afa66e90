// unit-words.en.ts: units as they follow a number, and the names of large numbers.
import { gap } from './typography.ts';

/** A number, already written, with its unit. */
export const numbered = {
  tradingDays: (days: string) => `${days}${gap}${days === '1' ? 'trading day' : 'trading days'}`,
  days: (days: string) => `${days} days`,
  hours: (hours: string) => `${hours}${gap}h`,
  minutes: (minutes: string) => `${minutes}${gap}min`,
  seconds: (seconds: string) => `${seconds}${gap}s`,
  /** On the tick of an axis. */
  dayTick: (days: string) => `${days}${gap}d`,
  basisPoints: (points: string) => `${points}${gap}bp`,
  coins: (coins: string) => `${coins}${gap}coin`,
};

/** Units beside a box, where the number is not written with them. */
export const unitNames = {
  tradingDays: 'trading days',
  days: 'days',
  hours: 'hours',
  minutes: 'min',
  percentAYear: '% a year',
  basisPoints: 'bp',
  volPoints: 'vol points',
  coin: 'coin',
  /** By which dates are written; British, whose order of day and month is that of most readers. */
  dateLocale: 'en-GB',
  /** What a column or axis shows, with its unit. */
  titled: (title: string, unit: string) => `${title}, ${unit}`,
};

/** Names of large numbers: from which size on they are used, and of how much. */
export const largeUnits = [
  { from: 1e12, size: 1e12, name: 'T' },
  { from: 1e9, size: 1e9, name: 'B' },
  { from: 1e6, size: 1e6, name: 'M' },
];
