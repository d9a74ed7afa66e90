// map.ts: how much of the edge costs eat, over hedge interval and one-way cost, with the frontier
// where they eat all of it. A point is chosen by click or with the arrow keys and Enter.
import { scaleLog, scalePow } from 'd3-scale';
import { select } from 'd3-selection';
import { chartWords } from '../model/chart-words.ts';
import { basisPoints, durationTick } from '../model/format.ts';
import { type AxisOf, type Chart, createFrame, spacedTicks } from './frame.ts';
import { createHand } from './map-hand.ts';
import {
  drawBands,
  drawFrontier,
  drawNotes,
  drawOwn,
  type MapData,
  type Point,
} from './map-layers.ts';
import { costTicks, intervalTicks } from './ticks.ts';

export type { MapData } from './map-layers.ts';

export interface MapEvents {
  readonly choose: (interval: number, cost: number) => void;
  /** Where the crosshair stands, to be said in words. */
  readonly look: (interval: number, cost: number) => void;
}

const height = 360;
const margin = { top: 26, right: 16, bottom: 46, left: 54 };
const words = chartWords.map;

export function createMapChart(events: MapEvents): Chart<MapData> {
  const frame = createFrame(words.mapRole);
  const root = select(frame.node)
    .attr('tabindex', '0')
    .attr('role', 'application')
    .attr('aria-roledescription', words.mapRole);
  const bands = frame.plot.append('g');
  const window = root.append('clipPath').attr('id', 'map-window').append('rect');
  const frontier = frame.plot.append('path').attr('class', 'curve line-frontier');
  frontier.attr('clip-path', 'url(#map-window)');
  const notes = frame.plot.append('g');
  const own = frame.plot.append('path').attr('class', 'own-point');
  const ownLabel = frame.plot.append('text').attr('class', 'own-label');
  const cross = frame.plot.append('path').attr('class', 'crosshair');
  const surface = root.append('rect').attr('class', 'surface').attr('fill', 'transparent');

  const x = scaleLog();
  const y = scalePow().exponent(0.5);
  let ownAt: Point = { x: 0, y: 0 };
  let drawn: { readonly share: Float64Array | null; readonly width: number } | null = null;
  const hand = createHand(frame.node, surface.node() as Element, cross, {
    choose: (at) => events.choose(x.invert(at.x), y.invert(at.y)),
    look: (at) => events.look(x.invert(at.x), y.invert(at.y)),
    start: () => ownAt,
  });

  const update = (data: MapData, width: number): void => {
    const box = frame.resize(width, height, margin);
    x.domain([data.intervals[0] ?? 1e-5, data.intervals.at(-1) ?? 1]);
    x.range([box.left, box.right]);
    y.domain([0, data.costs.at(-1) ?? 0.01]).range([box.bottom, box.top]);
    frame.axes(intervalAxis(data, x), costAxis(data, y), box);
    for (const area of [surface, window]) {
      area.attr('x', box.left).attr('y', box.top);
      area.attr('width', box.width).attr('height', box.bottom - box.top);
    }
    if (drawn === null || drawn.share !== data.share || drawn.width !== width) {
      drawBands(bands, data, x, box);
      drawFrontier(frontier, data, x, y);
      drawn = { share: data.share, width };
    }
    ownAt = drawOwn(own, ownLabel, data, x, y, box);
    drawNotes(notes, data, x, y, box, ownAt);
    hand.redraw(box);
  };
  return { node: frame.node, update };
}

function intervalAxis(data: MapData, x: ReturnType<typeof scaleLog<number, number>>): AxisOf {
  const from = data.intervals[0] ?? 0;
  const to = data.intervals.at(-1) ?? 1;
  return {
    scale: x,
    values: spacedTicks(intervalTicks(data.daysPerYear, from, to), x, 50),
    format: (value) => durationTick(value, data.daysPerYear),
    title: words.x,
  };
}

function costAxis(data: MapData, y: ReturnType<typeof scalePow<number, number>>): AxisOf {
  return {
    scale: y,
    values: spacedTicks(costTicks(data.costs.at(-1) ?? 0), y, 22),
    format: basisPoints,
    title: words.y,
  };
}
