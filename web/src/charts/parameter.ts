// parameter.ts: break-even vol against the one number of a rule that makes it hedge more or less: the
// time between hedges, a price move, a band, risk aversion. The closed form lies beside it where there
// is one, and the drag is the gap between the implied vol and the break-even at the reader's own value.
import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { chartWords } from '../model/chart-words.ts';
import { percentTicks, titled } from '../model/format.ts';
import { type Chart, createFrame, type Group, spacedTicks } from './frame.ts';
import { drawLineLabels, drawMarkers, type LineLabel } from './marks.ts';

export interface ParameterData {
  /** Rising. */
  readonly values: readonly number[];
  /** Null where there is no root. */
  readonly exact: readonly (number | null)[];
  readonly closed: readonly (number | null)[];
  readonly implied: number;
  readonly own: number;
  readonly ownText: string;
  readonly breakEven: number | null;
  /** The drag in words, where it is the whole distance from the implied vol. */
  readonly dragText: string | null;
  /** Values at which people expect a tick, the most familiar first, and how each is written. */
  readonly ticks: readonly number[];
  readonly tickText: (value: number) => string;
}

export interface ParameterWords {
  readonly title: string;
  readonly x: string;
}

const height = 310;
const words = chartWords.parameter;

export function createParameterChart({ title, x: xTitle }: ParameterWords): Chart<ParameterData> {
  const frame = createFrame(title);
  const implied = frame.plot.append('line').attr('class', 'curve line-implied');
  const closed = frame.plot.append('path').attr('class', 'curve line-closed');
  const exact = frame.plot.append('path').attr('class', 'curve line-breakEven');
  const markers = frame.plot.append('g');
  const gap = frame.plot.append('g');
  const dots = frame.plot.append('g');
  const labels = frame.plot.append('g');

  const update = (data: ParameterData, width: number): void => {
    const box = frame.resize(width, height, {
      top: 48,
      right: width < 480 ? 74 : 100,
      bottom: 46,
      left: 46,
    });
    const first = data.values[0] ?? 1e-5;
    const x = scaleLog([first, data.values.at(-1) ?? 1], [box.left, box.right]);
    const y = scaleLinear(bounds(data), [box.bottom, box.top]).nice(5);
    const shape = (values: readonly (number | null)[]) =>
      line<number>()
        .defined((index) => values[index] !== null)
        .x((index) => x(data.values[index] ?? 1))
        .y((index) => y(values[index] ?? 0))(data.values.map((_value, index) => index));

    const steps = y.ticks(5);
    frame.axes(
      {
        scale: x,
        values: spacedTicks(data.ticks, x, width < 480 ? 44 : 52),
        format: data.tickText,
        title: xTitle,
      },
      { scale: y, values: steps, format: percentTicks(steps), title: titled(words.y, '%') },
      box,
    );
    const impliedAt = y(data.implied);
    implied.attr('x1', box.left).attr('x2', box.right).attr('y1', impliedAt).attr('y2', impliedAt);
    closed.attr('d', shape(data.closed));
    exact.attr('d', shape(data.exact));
    const ownAt = Math.min(Math.max(x(data.own), box.left), box.right);
    drawMarkers(
      markers,
      [{ text: words.ownAt(data.ownText), meaning: 'own', at: ownAt }],
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
      .attr('cx', ownAt)
      .attr('cy', (vol) => y(vol));
    const turned = ownAt > (box.left + box.right) / 2;
    drawGap(gap, gapOf(data, ownAt, turned, impliedAt, y));
    drawLineLabels(labels, endLabels(data, y, impliedAt), box);
  };
  return { node: frame.node, update };
}

interface Gap {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly turned: boolean;
}

/** The drag as a stroke between implied vol and break-even, with its size where there is room. */
function gapOf(
  { dragText, breakEven }: ParameterData,
  x: number,
  turned: boolean,
  from: number,
  y: (vol: number) => number,
): Gap[] {
  if (dragText === null || breakEven === null) return [];
  return [{ x, from, to: y(breakEven), text: `${words.drag} ${dragText}`, turned }];
}

function drawGap(layer: Group, gaps: readonly Gap[]): void {
  layer
    .selectAll<SVGLineElement, Gap>('line')
    .data(gaps)
    .join('line')
    .attr('class', 'gap-cost')
    .attr('x1', ({ x }) => x)
    .attr('x2', ({ x }) => x)
    .attr('y1', ({ from }) => from)
    .attr('y2', ({ to }) => to);
  layer
    .selectAll<SVGTextElement, Gap>('text')
    .data(gaps)
    .join('text')
    .attr('class', 'gap-label text-cost')
    .attr('text-anchor', ({ turned }) => (turned ? 'end' : 'start'))
    .attr('x', ({ x, turned }) => x + (turned ? -9 : 9))
    .attr('y', ({ from, to }) => (from + to) / 2 + 4)
    .text(({ text }) => text);
}

function bounds(data: ParameterData): [number, number] {
  const vols = [...data.exact, ...data.closed].filter((vol): vol is number => vol !== null);
  const low = Math.min(data.implied, ...vols);
  const high = Math.max(data.implied, ...vols);
  return high > low ? [low, high] : [low * 0.9, low * 1.1];
}

function endLabels(
  data: ParameterData,
  y: (vol: number) => number,
  impliedAt: number,
): LineLabel[] {
  const labels: LineLabel[] = [{ text: words.implied, meaning: 'implied', at: impliedAt }];
  const exactEnd = lastOf(data.exact);
  const closedEnd = lastOf(data.closed);
  const name = closedEnd === null ? words.breakEven : words.exact;
  if (exactEnd !== null) labels.push({ text: name, meaning: 'breakEven', at: y(exactEnd) });
  if (closedEnd !== null) labels.push({ text: words.closed, meaning: 'closed', at: y(closedEnd) });
  return labels;
}

function lastOf(values: readonly (number | null)[]): number | null {
  return values.reduceRight<number | null>((found, value) => found ?? value, null);
}
