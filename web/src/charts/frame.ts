// frame.ts: the sheet every chart is drawn on: one SVG, axes, a title for readers who do not see it.
// Nodes are made once and moved afterwards, so that a dragged slider only sets attributes.

import type { AxisScale } from 'd3-axis';
import { axisBottom, axisLeft } from 'd3-axis';
import { type Selection, select } from 'd3-selection';

export type Group = Selection<SVGGElement, unknown, null, undefined>;
export type Root = Selection<SVGSVGElement, unknown, null, undefined>;

export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

export interface Frame {
  readonly node: SVGSVGElement;
  readonly plot: Group;
  readonly resize: (width: number, height: number, margin: Margin) => Box;
  readonly axes: (horizontal: AxisOf | null, vertical: AxisOf | null, box: Box) => void;
}

export interface AxisOf {
  readonly scale: AxisScale<number>;
  readonly values: readonly number[];
  readonly format: (value: number) => string;
  readonly title: string;
}

export interface Chart<Data> {
  readonly node: SVGSVGElement;
  readonly update: (data: Data, width: number) => void;
}

export function createFrame(name: string): Frame {
  const node = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const root: Root = select(node);
  root.attr('role', 'img').attr('aria-label', name).attr('focusable', 'false');
  const bottom = root.append('g').attr('class', 'axis axis-x').attr('aria-hidden', 'true');
  const left = root.append('g').attr('class', 'axis axis-y').attr('aria-hidden', 'true');
  const plot = root.append('g').attr('class', 'plot').attr('aria-hidden', 'true');
  const bottomTitle = root.append('text').attr('class', 'axis-title').attr('text-anchor', 'end');
  const leftTitle = root.append('text').attr('class', 'axis-title').attr('text-anchor', 'start');
  bottomTitle.attr('aria-hidden', 'true');
  leftTitle.attr('aria-hidden', 'true');

  const resize = (width: number, height: number, margin: Margin): Box => {
    root.attr('width', width).attr('height', height).attr('viewBox', `0 0 ${width} ${height}`);
    const right = Math.max(width - margin.right, margin.left + 1);
    return {
      left: margin.left,
      right,
      top: margin.top,
      bottom: height - margin.bottom,
      width: right - margin.left,
    };
  };

  const axes = (horizontal: AxisOf | null, vertical: AxisOf | null, box: Box): void => {
    if (horizontal !== null) {
      bottom.attr('transform', `translate(0,${box.bottom})`);
      bottom.call(
        axisBottom(horizontal.scale)
          .tickValues([...horizontal.values])
          .tickFormat(horizontal.format)
          .tickSizeOuter(0)
          .tickPadding(6),
      );
      bottomTitle
        .attr('x', box.right)
        .attr('y', box.bottom + 36)
        .text(horizontal.title);
    }
    if (vertical !== null) {
      left.attr('transform', `translate(${box.left},0)`);
      left.call(
        axisLeft(vertical.scale)
          .tickValues([...vertical.values])
          .tickFormat(vertical.format)
          .tickSizeOuter(0)
          .tickSizeInner(-box.width)
          .tickPadding(8),
      );
      leftTitle.attr('x', 4).attr('y', 13).text(vertical.title);
    }
  };
  return { node, plot, resize, axes };
}

/** Ticks that stand at least `apart` pixels from each other, taken from a list in order of preference. */
export function spacedTicks(
  candidates: readonly number[],
  position: (value: number) => number,
  apart: number,
): number[] {
  const kept: number[] = [];
  for (const value of candidates) {
    const at = position(value);
    if (kept.every((other) => Math.abs(position(other) - at) >= apart)) kept.push(value);
  }
  return kept.sort((one, two) => one - two);
}

/** Moves labels along one line so that none lies on another, keeping their order and the bounds. */
export function spread(
  wanted: readonly number[],
  apart: number,
  from: number,
  to: number,
): number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((one, two) => one.at - two.at);
  let floor = from;
  for (const item of order) {
    item.at = Math.max(item.at, floor);
    floor = item.at + apart;
  }
  let ceiling = to;
  for (const item of [...order].reverse()) {
    item.at = Math.min(item.at, ceiling);
    ceiling = item.at - apart;
  }
  const placed = [...wanted];
  for (const item of order) placed[item.index] = item.at;
  return placed;
}
