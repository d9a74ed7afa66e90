// marks.ts: the small signs shared by charts: labels at the end of a line, and upright markers.
import { type Box, type Group, spread } from './frame.ts';

export interface LineLabel {
  readonly text: string;
  readonly meaning: string;
  readonly at: number;
}

const labelHeight = 15;

/** Labels in the right margin, each as near to the end of its line as the others let it. */
export function drawLineLabels(group: Group, labels: readonly LineLabel[], box: Box): void {
  const places = spread(
    labels.map((label) => label.at),
    labelHeight,
    box.top + 4,
    box.bottom - 4,
  );
  group
    .selectAll<SVGTextElement, LineLabel>('text.line-label')
    .data([...labels])
    .join('text')
    .attr('class', (label) => `line-label text-${label.meaning}`)
    .attr('x', box.right + 6)
    .attr('y', (_label, index) => (places[index] ?? 0) + 4)
    .text((label) => label.text);
}

export interface Marker {
  readonly text: string;
  readonly meaning: string;
  readonly at: number;
}

/** About as wide as a marker's label gets, so that it turns to the left before it is cut off. */
const labelWidth = 132;

/** Upright lines, the leftmost the tallest: a label to the right of its line then crosses no other. */
export function drawMarkers(
  group: Group,
  markers: readonly Marker[],
  box: Box,
  firstRow: number,
  edge: number,
): void {
  const shown = [...markers]
    .sort((one, two) => one.at - two.at)
    .map((marker, row) => ({ ...marker, row, turned: marker.at + labelWidth > edge }));
  group
    .selectAll<SVGLineElement, (typeof shown)[number]>('line.marker')
    .data(shown)
    .join('line')
    .attr('class', (marker) => `marker line-${marker.meaning}`)
    .attr('x1', (marker) => marker.at)
    .attr('x2', (marker) => marker.at)
    .attr('y1', (marker) => firstRow + marker.row * labelHeight)
    .attr('y2', box.bottom);
  group
    .selectAll<SVGTextElement, (typeof shown)[number]>('text.marker-label')
    .data(shown)
    .join('text')
    .attr('class', (marker) => `marker-label text-${marker.meaning}`)
    .attr('text-anchor', (marker) => (marker.turned ? 'end' : 'start'))
    .attr('x', (marker) => marker.at + (marker.turned ? -4 : 4))
    .attr('y', (marker) => firstRow + marker.row * labelHeight + 9)
    .text((marker) => marker.text);
}
