// vols.ts: scenarios one below the other on one axis of vol: the implied vol, the break-even, and the
// drag as the stroke between them.
import { scaleLinear } from 'd3-scale';
import { compareWords as words } from '../model/compare-words.ts';
import { percentTicks, titled } from '../model/format.ts';
import { type Box, type Chart, createFrame, type Group } from './frame.ts';

export interface VolRow {
  readonly name: string;
  readonly implied: number;
  readonly impliedText: string;
  /** Null where no vol breaks even. */
  readonly breakEven: number | null;
  readonly breakEvenText: string;
}

export interface VolsData {
  readonly rows: readonly VolRow[];
}

interface Mark {
  readonly meaning: string;
  readonly text: string;
  readonly at: number;
  readonly y: number;
  readonly below: boolean;
  readonly dot: boolean;
}

const rowHeight = 76;
const labelHalf = 62;

export function createVolsChart(): Chart<VolsData> {
  const frame = createFrame(words.vols);
  const names = frame.plot.append('g');
  const tracks = frame.plot.append('g');
  const gaps = frame.plot.append('g');
  const marks = frame.plot.append('g');

  const update = (data: VolsData, width: number): void => {
    const height = data.rows.length * rowHeight + 54;
    const box = frame.resize(width, height, { top: 8, right: 14, bottom: 46, left: 54 });
    const x = scaleLinear(bounds(data), [box.left + 10, box.right - 10]).nice(5);
    const ticks = x.ticks(width < 480 ? 4 : 6);
    frame.axes(
      { scale: x, values: ticks, format: percentTicks(ticks), title: titled(words.axis, '%') },
      null,
      box,
    );
    const middle = (row: number): number => box.top + row * rowHeight + rowHeight / 2;
    drawNames(names, data.rows, middle);
    drawStrokes(tracks, 'track', data.rows, (_row, index) => [box.left, box.right, middle(index)]);
    drawStrokes(gaps, 'gap-cost', data.rows, ({ implied, breakEven }, index) =>
      breakEven === null ? null : [x(implied), x(breakEven), middle(index)],
    );
    drawMarks(
      marks,
      data.rows.flatMap((row, index) => marksOf(row, x, middle(index))),
      box,
    );
  };
  return { node: frame.node, update };
}

/** The break-even is said above the line and the implied vol below it: the two may be one point. */
function marksOf(row: VolRow, x: (vol: number) => number, y: number): Mark[] {
  const implied = { meaning: 'implied', text: row.impliedText, at: x(row.implied), y };
  const none = row.breakEven === null;
  const breakEven = {
    meaning: none ? 'none' : 'breakEven',
    text: row.breakEvenText,
    at: x(row.breakEven ?? row.implied),
    y,
  };
  return [
    { ...implied, below: true, dot: true },
    { ...breakEven, below: false, dot: !none },
  ];
}

function drawNames(layer: Group, rows: readonly VolRow[], middle: (row: number) => number): void {
  layer
    .selectAll<SVGTextElement, VolRow>('text')
    .data([...rows])
    .join('text')
    .attr('class', (_row, index) => (index === 0 ? 'text-own' : ''))
    .attr('x', 4)
    .attr('y', (_row, index) => middle(index) + 4)
    .text(({ name }) => name);
}

type Stroke = readonly [number, number, number] | null;

function drawStrokes(
  layer: Group,
  name: string,
  rows: readonly VolRow[],
  strokeOf: (row: VolRow, index: number) => Stroke,
): void {
  layer
    .selectAll('line')
    .data(rows.map(strokeOf).filter((stroke) => stroke !== null))
    .join('line')
    .attr('class', name)
    .attr('x1', ([from]) => from)
    .attr('x2', ([, to]) => to)
    .attr('y1', ([, , y]) => y)
    .attr('y2', ([, , y]) => y);
}

function drawMarks(layer: Group, marks: readonly Mark[], box: Box): void {
  layer
    .selectAll<SVGCircleElement, Mark>('circle')
    .data(marks.filter(({ dot }) => dot))
    .join('circle')
    .attr('class', ({ meaning }) => `dot-${meaning}`)
    .attr('r', ({ meaning }) => (meaning === 'breakEven' ? 6 : 5))
    .attr('cx', ({ at }) => at)
    .attr('cy', ({ y }) => y);
  const kept = (at: number): number =>
    Math.min(Math.max(at, box.left + labelHalf - 8), box.right - labelHalf + 8);
  layer
    .selectAll<SVGTextElement, Mark>('text')
    .data([...marks])
    .join('text')
    .attr('class', ({ meaning }) => `text-${meaning}`)
    .attr('text-anchor', 'middle')
    .attr('x', ({ at }) => kept(at))
    .attr('y', ({ y, below }) => y + (below ? 22 : -13))
    .text(({ text }) => text);
}

function bounds({ rows }: VolsData): [number, number] {
  const vols = rows.flatMap(({ implied, breakEven }) => [implied, breakEven ?? implied]);
  const low = Math.min(...vols);
  const high = Math.max(...vols);
  const room = high > low ? (high - low) / 8 : low / 10;
  return [Math.max(low - room, 0), high + room];
}
