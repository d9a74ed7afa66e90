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
