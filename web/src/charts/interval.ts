// interval.ts: break-even vol against the time between hedges, exact with the closed form beside it.
import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { chartWords } from '../model/chart-words.en.ts';
import { durationTick, percentTicks } from '../model/format.ts';
import { type Chart, createFrame, spacedTicks } from './frame.ts';
import { drawLineLabels, drawMarkers, type LineLabel } from './marks.ts';
import { intervalTicks } from './ticks.ts';

export interface IntervalData {
  /** Years, rising. */
  readonly intervals: readonly number[];
  /** Null where there is no root. */
  readonly exact: readonly (number | null)[];
  readonly closed: readonly (number | null)[];
  readonly implied: number;
  readonly own: number;
  readonly ownText: string;
  readonly breakEven: number | null;
  readonly daysPerYear: number;
}

const height = 310;
const words = chartWords.interval;

export function createIntervalChart(): Chart<IntervalData> {
  const frame = createFrame(words.title);
  const implied = frame.plot.append('line').attr('class', 'curve line-implied');
  const closed = frame.plot.append('path').attr('class', 'curve line-closed');
  const exact = frame.plot.append('path').attr('class', 'curve line-breakEven');
  const markers = frame.plot.append('g');
  const dots = frame.plot.append('g');
  const labels = frame.plot.append('g');

  const update = (data: IntervalData, width: number): void => {
    const box = frame.resize(width, height, {
      top: 48,
      right: width < 480 ? 74 : 100,
      bottom: 46,
      left: 46,
    });
    const last = data.intervals.length - 1;
    const x = scaleLog(
      [data.intervals[0] ?? 1e-5, data.intervals[last] ?? 1],
      [box.left, box.right],
    );
    const y = scaleLinear(bounds(data), [box.bottom, box.top]).nice(5);
    const shape = (values: readonly (number | null)[]) =>
      line<number>()
        .defined((index) => values[index] !== null)
        .x((index) => x(data.intervals[index] ?? 1))
        .y((index) => y(values[index] ?? 0))(data.intervals.map((_interval, index) => index));

    const ticks = spacedTicks(
      intervalTicks(data.daysPerYear, data.intervals[0] ?? 0, data.intervals[last] ?? 1),
      x,
      width < 480 ? 44 : 52,
    );
    const steps = y.ticks(5);
    frame.axes(
      {
        scale: x,
        values: ticks,
        format: (value) => durationTick(value, data.daysPerYear),
        title: words.x,
      },
      {
        scale: y,
        values: steps,
        format: percentTicks(steps),
        title: `${words.y}, %`,
      },
      box,
    );
    const impliedAt = y(data.implied);
    implied.attr('x1', box.left).attr('x2', box.right).attr('y1', impliedAt).attr('y2', impliedAt);
    closed.attr('d', shape(data.closed));
    exact.attr('d', shape(data.exact));
    drawMarkers(
      markers,
      [{ text: `${words.own}: ${data.ownText}`, meaning: 'own', at: x(data.own) }],
      box,
      24,
      width,
    );
    dots
      .selectAll('circle')
      .data(data.breakEven === null ? [] : [data.breakEven])
      .join('circle')
      .attr('class', 'dot-breakEven')
      .attr('r', 5)
      .attr('cx', x(data.own))
      .attr('cy', (vol) => y(vol));
    drawLineLabels(labels, endLabels(data, y, impliedAt), box);
  };
  return { node: frame.node, update };
}

function bounds(data: IntervalData): [number, number] {
  const vols = [...data.exact, ...data.closed].filter((vol): vol is number => vol !== null);
  const low = Math.min(data.implied, ...vols);
  const high = Math.max(data.implied, ...vols);
  return high > low ? [low, high] : [low * 0.9, low * 1.1];
}

function endLabels(data: IntervalData, y: (vol: number) => number, impliedAt: number): LineLabel[] {
  const labels: LineLabel[] = [{ text: words.implied, meaning: 'implied', at: impliedAt }];
  const exactEnd = lastOf(data.exact);
  const closedEnd = lastOf(data.closed);
  if (exactEnd !== null) labels.push({ text: words.exact, meaning: 'breakEven', at: y(exactEnd) });
  if (closedEnd !== null) {
    const text = words.closed;
    labels.push({ text, meaning: 'closed', at: y(closedEnd) });
  }
  return labels;
}

function lastOf(values: readonly (number | null)[]): number | null {
  return values.reduceRight<number | null>((found, value) => found ?? value, null);
}
