// stacked-bars.ts: what hedging costs, one bar a rule or a scenario, stacked by the kind of charge. A
// charge that is received (carry) lies to the left of zero.
import { scaleLinear } from 'd3-scale';
import { type Chart, createFrame } from './frame.ts';

export interface CostRow {
  readonly name: string;
  /** Whether it is the reader's own. */
  readonly own: boolean;
  /** One number a part, in the order of the parts; null where there is no bar. */
  readonly values: readonly number[] | null;
  /** The total in words. */
  readonly text: string;
}

export interface StackedData {
  readonly parts: readonly string[];
  readonly rows: readonly CostRow[];
}

interface Segment {
  readonly part: number;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface StackedWords {
  readonly title: string;
  /** After the total of the reader's own bar. */
  readonly own: string;
  /** Before the total of a bar that is cut off. */
  readonly cut: string;
}

/** Of a total's text, in pixels. */
const digitWidth = 7;

const rowHeight = 32;
const margin = { top: 4, right: 104, bottom: 4, left: 124 };

/** `left` is the room for names. */
export function createStackedBars(words: StackedWords, left = margin.left): Chart<StackedData> {
  const frame = createFrame(words.title);
  const bars = frame.plot.append('g');
  const names = frame.plot.append('g');
  const totals = frame.plot.append('g');
  const zero = frame.plot.append('line').attr('class', 'zero');

  const update = (data: StackedData, width: number): void => {
    const height = data.rows.length * rowHeight + 8;
    const longest = Math.max(...data.rows.map(({ text, own }) => text.length + (own ? 6 : 0)));
    const right = Math.max(margin.right, 8 + longest * digitWidth);
    const box = frame.resize(width, height, { ...margin, left, right });
    const segments = data.rows.flatMap((row, index) => stacked(row, index));
    const ends = data.rows.map((_row, index) => farthest(segments, index));
    const low = Math.min(0, ...segments.map(({ to }) => to));
    const high = longestBar(ends);
    const x = scaleLinear([low, high === low ? low + 1 : high], [box.left, box.right]).clamp(true);
    const top = (row: number): number => box.top + row * rowHeight;
    bars
      .selectAll<SVGRectElement, Segment>('rect')
      .data(segments)
      .join('rect')
      .attr('class', ({ part }) => `part part-${part}`)
      .attr('x', ({ from, to }) => x(Math.min(from, to)))
      .attr('width', ({ from, to }) => x(Math.max(from, to)) - x(Math.min(from, to)))
      .attr('y', ({ row }) => top(row) + 6)
      .attr('height', rowHeight - 12);
    names
      .selectAll<SVGTextElement, CostRow>('text')
      .data([...data.rows])
      .join('text')
      .attr('class', ({ own }) => (own ? 'text-own' : ''))
      .attr('text-anchor', 'end')
      .attr('x', box.left - 8)
      .attr('y', (_row, index) => top(index) + 20)
      .text(({ name }) => name);
    totals
      .selectAll<SVGTextElement, CostRow>('text')
      .data([...data.rows])
      .join('text')
      .attr('class', ({ own }) => (own ? 'text-own' : ''))
      .attr('x', (_row, index) => x(ends[index] ?? 0) + 7)
      .attr('y', (_row, index) => top(index) + 20)
      .text(({ text, own }, index) => {
        const cut = (ends[index] ?? 0) > high ? words.cut : '';
        return own ? `${cut}${text} ${words.own}`.trimEnd() : `${cut}${text}`;
      });
    zero.attr('x1', x(0)).attr('x2', x(0)).attr('y1', box.top).attr('y2', box.bottom);
  };
  return { node: frame.node, update };
}

/** Charges follow each other to the right of zero, income to the left. */
function stacked({ values }: CostRow, row: number): Segment[] {
  let right = 0;
  let left = 0;
  return (values ?? []).map((value, part) => {
    const from = value < 0 ? left : right;
    const to = from + value;
    if (value < 0) left = to;
    else right = to;
    return { part, row, from, to };
  });
}

const outOfProportion = 8;

/** One rule that costs many times what the others do is cut off, or theirs could not be seen. */
function longestBar(ends: readonly number[]): number {
  const paid = ends.filter((end) => end > 0).sort((one, two) => one - two);
  const middle = paid[Math.floor(paid.length / 2)] ?? 0;
  return paid.filter((end) => end <= outOfProportion * middle).at(-1) ?? 0;
}

function farthest(segments: readonly Segment[], row: number): number {
  return Math.max(0, ...segments.filter((segment) => segment.row === row).map(({ to }) => to));
}
