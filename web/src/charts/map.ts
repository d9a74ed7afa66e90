// map.ts: how much of the edge costs eat, over hedge interval and one-way cost, with the frontier
// where they eat all of it. A point is chosen by click or with the arrow keys and Enter.
import { contours } from 'd3-contour';
import { scaleLog, scalePow } from 'd3-scale';
import { pointer, type Selection, select } from 'd3-selection';
import { line } from 'd3-shape';
import { basisPoints, durationTick } from '../model/format.ts';
import { chartWords } from '../model/sentences.en.ts';
import { type Box, type Chart, createFrame, type Group, spacedTicks } from './frame.ts';
import { costTicks, intervalTicks } from './ticks.ts';

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

export interface MapEvents {
  readonly choose: (interval: number, cost: number) => void;
  /** Where the crosshair stands, to be said in words; null when it leaves. */
  readonly look: (interval: number, cost: number, told: 'pointer' | 'keyboard') => void;
}

export const shareBands = [0, 0.1, 0.25, 0.5, 1, 2] as const;
const height = 360;
const words = chartWords.map;
const keyStep = 1 / 40;

export function createMapChart(events: MapEvents): Chart<MapData> {
  const frame = createFrame(words.mapRole);
  const shading = frame.plot.append('g').attr('class', 'bands');
  const window = select(frame.node).append('clipPath').attr('id', 'map-window').append('rect');
  const frontier = frame.plot
    .append('path')
    .attr('class', 'curve line-frontier')
    .attr('clip-path', 'url(#map-window)');
  const notes = frame.plot.append('g');
  const own = frame.plot.append('path').attr('class', 'own-point');
  const ownLabel = frame.plot.append('text').attr('class', 'own-label');
  const cross = frame.plot.append('path').attr('class', 'crosshair');
  const surface = select(frame.node)
    .append('rect')
    .attr('class', 'surface')
    .attr('fill', 'transparent');
  const state: State = { box: null, data: null, at: null };

  const x = scaleLog();
  const y = scalePow().exponent(0.5);

  const drawCross = (): void => {
    if (state.at === null || state.box === null) {
      cross.attr('d', null);
      return;
    }
    const { box } = state;
    const left = box.left + state.at.across * box.width;
    const top = box.bottom - state.at.up * (box.bottom - box.top);
    cross.attr('d', `M${left},${box.top}V${box.bottom}M${box.left},${top}H${box.right}`);
  };
  const valueAt = (at: Place, box: Box): [number, number] => [
    x.invert(box.left + at.across * box.width),
    y.invert(box.bottom - at.up * (box.bottom - box.top)),
  ];
  const act = (told: 'pointer' | 'keyboard' | 'choose'): void => {
    if (state.at === null || state.box === null) return;
    const [interval, cost] = valueAt(state.at, state.box);
    if (told === 'choose') events.choose(interval, cost);
    else events.look(interval, cost, told);
  };
  listen(frame.node, surface.node() as SVGRectElement, state, x, y, drawCross, act);

  const update = (data: MapData, width: number): void => {
    const box = frame.resize(width, height, { top: 26, right: 16, bottom: 46, left: 54 });
    const last = data.intervals.length - 1;
    const top = data.costs[data.costs.length - 1] ?? 0.01;
    x.domain([data.intervals[0] ?? 1e-5, data.intervals[last] ?? 1]).range([box.left, box.right]);
    y.domain([0, top]).range([box.bottom, box.top]);
    state.box = box;
    frame.axes(
      {
        scale: x,
        values: spacedTicks(
          intervalTicks(data.daysPerYear, data.intervals[0] ?? 0, data.intervals[last] ?? 1),
          x,
          50,
        ),
        format: (value) => durationTick(value, data.daysPerYear),
        title: words.x,
      },
      {
        scale: y,
        values: spacedTicks(costTicks(top), y, 22),
        format: (value) => basisPoints(value),
        title: words.y,
      },
      box,
    );
    for (const area of [surface, window]) {
      area
        .attr('x', box.left)
        .attr('y', box.top)
        .attr('width', box.width)
        .attr('height', box.bottom - box.top);
    }
    if (state.data?.share !== data.share || state.width !== width) {
      drawBands(shading, data, x, box);
      drawFrontier(frontier, data, x, y);
    }
    state.data = data;
    state.width = width;
    const ownX = Math.min(Math.max(x(data.own.interval), box.left), box.right);
    const ownY = Math.max(y(data.own.cost), box.top);
    own.attr('d', `M${ownX - 7},${ownY}H${ownX + 7}M${ownX},${ownY - 7}V${ownY + 7}`);
    drawNotes(notes, data, x, y, box, { x: ownX, y: ownY });
    const toLeft = ownX > (box.left + box.right) / 2;
    ownLabel
      .attr('text-anchor', toLeft ? 'end' : 'start')
      .attr('x', ownX + (toLeft ? -10 : 10))
      .attr('y', ownY < box.top + 20 ? ownY + 18 : ownY - 7)
      .text(words.own);
    drawCross();
  };
  return { node: frame.node, update };
}

interface Place {
  readonly across: number;
  readonly up: number;
}
interface State {
  box: Box | null;
  data: MapData | null;
  at: Place | null;
  width?: number;
}
type LogScale = ReturnType<typeof scaleLog<number, number>>;
type RootScale = ReturnType<typeof scalePow<number, number>>;

function clamp(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}

function listen(
  node: SVGSVGElement,
  surface: SVGRectElement,
  state: State,
  x: LogScale,
  y: RootScale,
  drawCross: () => void,
  act: (told: 'pointer' | 'keyboard' | 'choose') => void,
): void {
  node.setAttribute('tabindex', '0');
  node.setAttribute('role', 'application');
  node.setAttribute('aria-roledescription', words.mapRole);
  const follow = (event: PointerEvent | MouseEvent): void => {
    if (state.box === null) return;
    const [left, top] = pointer(event, node);
    const { box } = state;
    state.at = {
      across: clamp((left - box.left) / box.width),
      up: clamp((box.bottom - top) / (box.bottom - box.top)),
    };
    drawCross();
  };
  surface.addEventListener('pointermove', (event) => {
    follow(event);
    act('pointer');
  });
  surface.addEventListener('pointerleave', () => {
    state.at = null;
    drawCross();
  });
  surface.addEventListener('click', (event) => {
    follow(event);
    act('choose');
  });
  node.addEventListener('keydown', (event) => {
    const { box, data } = state;
    if (box === null || data === null) return;
    state.at ??= {
      across: clamp((x(data.own.interval) - box.left) / box.width),
      up: clamp((box.bottom - y(data.own.cost)) / (box.bottom - box.top)),
    };
    const moved = stepFor(event.key, state.at);
    if (event.key === 'Enter' || event.key === ' ') act('choose');
    else if (event.key === 'Escape') state.at = null;
    else if (moved === null) return;
    else {
      state.at = moved;
      act('keyboard');
    }
    event.preventDefault();
    drawCross();
  });
}

function stepFor(key: string, at: Place): Place | null {
  switch (key) {
    case 'ArrowLeft':
      return { ...at, across: clamp(at.across - keyStep) };
    case 'ArrowRight':
      return { ...at, across: clamp(at.across + keyStep) };
    case 'ArrowUp':
      return { ...at, up: clamp(at.up + keyStep) };
    case 'ArrowDown':
      return { ...at, up: clamp(at.up - keyStep) };
    default:
      return null;
  }
}

type Line = Selection<SVGPathElement, unknown, null, undefined>;

function drawBands(layer: Group, data: MapData, x: LogScale, box: Box): void {
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

function drawFrontier(path: Line, data: MapData, x: LogScale, y: RootScale): void {
  path.attr(
    'd',
    line<number>()
      .defined((index) => (data.frontier[index] ?? 0) > 0)
      .x((index) => x(data.intervals[index] ?? 1))
      .y((index) => y(data.frontier[index] ?? 0))(data.intervals.map((_interval, index) => index)),
  );
}

/** "pays" below the frontier and "does not pay" above it, where there is room for the words. */
function drawNotes(
  layer: Group,
  data: MapData,
  x: LogScale,
  y: RootScale,
  box: Box,
  own: { readonly x: number; readonly y: number },
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
