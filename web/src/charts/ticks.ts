// ticks.ts: spans of time and costs at which people expect a tick, the most familiar first.
import { hoursPerDay, isCalendarYear } from '../model/format.ts';

const calendarDays = [
  1,
  1 / hoursPerDay,
  7,
  8 / hoursPerDay,
  30,
  90,
  1 / (hoursPerDay * 4),
  365,
  1 / (hoursPerDay * 60),
  2,
  1 / (hoursPerDay * 12),
  3 / hoursPerDay,
  1825,
];
const tradingDays = [1, 5, 21, 0.1, 63, 252, 0.02, 0.5, 2, 10, 0.01, 0.001, 1260];

export function intervalTicks(daysPerYear: number, from: number, to: number): number[] {
  const days = isCalendarYear(daysPerYear) ? calendarDays : tradingDays;
  return days.map((day) => day / daysPerYear).filter((years) => years >= from && years <= to);
}

const costTickList = [0.0005, 0, 0.01, 0.0025, 0.001, 0.005, 0.0001, 0.025, 0.05, 0.1, 0.25, 0.5];

export function costTicks(to: number): number[] {
  return costTickList.filter((cost) => cost <= to);
}

const decades = Array.from({ length: 31 }, (_unused, index) => Number(`1e${index - 15}`));
const fewestTicks = 3;

/** Round numbers between two bounds, powers of ten first; less round ones only where few are found. */
export function decadeTicks(from: number, to: number): number[] {
  const within = (digits: readonly number[]): number[] =>
    digits
      .flatMap((digit) => decades.map((decade) => Number((digit * decade).toPrecision(3))))
      .filter((value) => value >= from && value <= to);
  const round = within([1, 2, 5, 3, 1.5]);
  return round.length < fewestTicks
    ? [...round, ...within([4, 7, 2.5, 6, 8, 1.2, 9, 3.5, 1.1, 1.3, 4.5])]
    : round;
}
