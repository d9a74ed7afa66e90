// map-layers.ts: what lies on the map: bands of the share of the edge that costs take, the frontier
// where they take all of it, words on either side, and the point now entered.
import { contours } from 'd3-contour';
import type { ScaleContinuousNumeric } from 'd3-scale';
import type { Selection } from 'd3-selection';
import { line } from 'd3-shape';
import { chartWords } from '../model/chart-words.ts';
import type { Box, Group } from './frame.ts';

export interface MapData {
  /** Years, rising. */
  readonly intervals: readonly number[];
  /** Fractions, evenly spaced on a square-root scale, rising from 0. */
  readonly costs: readonly number[];
  /** Share of the edge that costs take, row by row; null when there is no edge. */
  readonly share: Float64Array | null;
  readonly frontier: ArrayLike<number>;
  readonly own: { readonly interval: number; readonly cost: number };
  readonly daysPerYear: number;
}

export type Scale = ScaleContinuousNumeric<number, number>;
export type Line = Selection<SVGPathElement, unknown, null, undefined>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const shareBands = [0, 0.1, 0.25, 0.5, 1, 2] as const;
const words = chartWords.map;

export function clamp(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}

export function drawBands(layer: Group, data: MapData, x: Scale, box: Box): void {
  const columns = data.intervals.length;
  const rows = data.costs.length;
  const shapes =
    data.share === null
      ? []
      : contours()
          .size([columns, rows])
          .thresholds([...shareBands])(Array.from(data.share));
  // Contours put the middle of a cell at half a unit; row 0, no cost, belongs at the bottom.
  const across = (column: number): number => {
    const at = Math.min(Math.max(column - 0.5, 0), columns - 1);
    const before = Math.floor(at);
    const left = x(data.intervals[before] ?? 1);
    return left + (at - before) * (x(data.intervals[before + 1] ?? 1) - left || 0);
  };
  const down = (row: number): number =>
    box.bottom - clamp((row - 0.5) / (rows - 1)) * (box.bottom - box.top);
  layer
    .selectAll<SVGPathElement, (typeof shapes)[number]>('path')
    .data(shapes)
    .join('path')
    .attr('class', (_shape, index) => `band band-${index}`)
    .attr('d', (shape) =>
      shape.coordinates
        .map((polygon) =>
          polygon
            .map(
              (ring) =>
                `M${ring.map(([column = 0, row = 0]) => `${across(column).toFixed(1)},${down(row).toFixed(1)}`).join('L')}Z`,
            )
            .join(''),
        )
        .join(''),
    );
  layer
    .selectAll('rect')
    .data(data.share === null ? [0] : [])
    .join('rect')
    .attr('class', 'band band-none')
    .attr('x', box.left)
    .attr('y', box.top)
    .attr('width', box.width)
    .attr('height', box.bottom - box.top);
}

export function drawFrontier(path: Line, data: MapData, x: Scale, y: Scale): void {
  path.attr(
    'd',
    line<number>()
      .defined((index) => (data.frontier[index] ?? 0) > 0)
      .x((index) => x(data.intervals[index] ?? 1))
      .y((index) => y(data.frontier[index] ?? 0))(data.intervals.map((_interval, index) => index)),
  );
}

/** "pays" below the frontier and "does not pay" above it, where there is room for the words. */
export function drawNotes(
  layer: Group,
  data: MapData,
  x: Scale,
  y: Scale,
  box: Box,
  own: Point,
): void {
  const last = data.intervals.length - 1;
  const across = (part: number): number => x(data.intervals[Math.round(last * part)] ?? 1);
  const lineAt = (part: number): number => {
    const value = data.share === null ? 0 : (data.frontier[Math.round(last * part)] ?? 0);
    return Math.min(Math.max(y(value), box.top), box.bottom);
  };
  const upper = data.share === null ? 0.5 : 0.25;
  const below = { text: words.pays, x: across(0.75), y: (lineAt(0.75) + box.bottom) / 2 };
  const above = { text: words.loses, x: across(upper), y: (lineAt(upper) + box.top) / 2 };
  const notes: Note[] = [];
  if (box.bottom - lineAt(0.75) > 60) notes.push(below);
  if (lineAt(upper) - box.top > 50) notes.push(above);
  const clear = (note: Note): boolean =>
    Math.abs(note.x - own.x) > 95 || Math.abs(note.y - own.y) > 26;
  layer
    .selectAll<SVGTextElement, Note>('text')
    .data(notes.filter(clear))
    .join('text')
    .attr('class', 'map-note')
    .attr('text-anchor', 'middle')
    .attr('x', (note) => note.x)
    .attr('y', (note) => note.y)
    .text((note) => note.text);
}

interface Note {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A cross and a word at the point now entered, kept inside the map. */
export function drawOwn(
  mark: Line,
  label: Selection<SVGTextElement, unknown, null, undefined>,
  data: MapData,
  x: Scale,
  y: Scale,
  box: Box,
): Point {
  const own = {
    x: Math.min(Math.max(x(data.own.interval), box.left), box.right),
    y: Math.max(y(data.own.cost), box.top),
  };
  mark.attr('d', `M${own.x - 7},${own.y}H${own.x + 7}M${own.x},${own.y - 7}V${own.y + 7}`);
  const toLeft = own.x > (box.left + box.right) / 2;
  label
    .attr('text-anchor', toLeft ? 'end' : 'start')
    .attr('x', own.x + (toLeft ? -10 : 10))
    .attr('y', own.y < box.top + 20 ? own.y + 18 : own.y - 7)
    .text(words.own);
  return own;
}
