// frontier.ts: what risk costs: expected cost against the standard deviation of the P&L, one line a rule
// as its parameter goes from hedging much to hedging little. Both axes are logarithmic, on which such
// lines run nearly straight and apart. A point is chosen by click, or with the arrow keys and Enter.
import { scaleLog } from 'd3-scale';
import { pointer, select } from 'd3-selection';
import { curveCatmullRom, line } from 'd3-shape';
import { chartWords } from '../model/chart-words.ts';
import { percentTicks, tickTexts } from '../model/format.ts';
import { type Box, type Chart, createFrame, spacedTicks, spread } from './frame.ts';
import { createWalk, type Place } from './frontier-walk.ts';
import { decadeTicks } from './ticks.ts';

export interface FrontierPoint {
  readonly parameter: number;
  readonly risk: number;
  /** Expected cost in vol, as a decimal. */
  readonly cost: number;
}

export interface FrontierLine {
  readonly name: string;
  readonly own: boolean;
  /** At least one, towards the greater risk; no cost and no risk is zero. */
  readonly points: readonly FrontierPoint[];
}

export interface FrontierData {
  readonly lines: readonly FrontierLine[];
  readonly riskTitle: string;
  readonly own: Pick<FrontierPoint, 'risk' | 'cost'> | null;
  readonly best: Pick<FrontierPoint, 'risk' | 'cost'> | null;
}

export interface FrontierEvents {
  readonly choose: (line: number, point: number) => void;
  /** Where the mark stands, to be said in words. */
  readonly look: (line: number, point: number) => void;
}

const height = 380;
const words = chartWords.frontier;

export function createFrontierChart(events: FrontierEvents): Chart<FrontierData> {
  const frame = createFrame(words.role);
  const root = select(frame.node)
    .attr('tabindex', '0')
    .attr('role', 'application')
    .attr('aria-roledescription', words.role);
  const lines = frame.plot.append('g');
  const leaders = frame.plot.append('g');
  const labels = frame.plot.append('g');
  const marks = frame.plot.append('g');
  const held = frame.plot.append('circle').attr('class', 'held').attr('r', 6);
  const surface = root.append('rect').attr('class', 'surface').attr('fill', 'transparent');
  const x = scaleLog();
  const y = scaleLog();
  let shown: FrontierData = { lines: [], riskTitle: words.x, own: null, best: null };

  const at = ({ line: row, point }: Place): { x: number; y: number } | null => {
    const found = shown.lines[row]?.points[point];
    return found === undefined ? null : { x: x(found.risk), y: y(found.cost) };
  };
  const walk = createWalk({
    node: frame.node,
    surface: surface.node() as Element,
    sizes: () => shown.lines.map(({ points }) => points.length),
    at,
    under: (event) => pointer(event, frame.node),
    start: () =>
      Math.max(
        shown.lines.findIndex(({ own }) => own),
        0,
      ),
    draw: (place) => {
      const spot = place === null ? null : at(place);
      held.attr('visibility', spot === null ? 'hidden' : 'visible');
      if (spot !== null) held.attr('cx', spot.x).attr('cy', spot.y);
    },
    look: ({ line: row, point }) => events.look(row, point),
    choose: ({ line: row, point }) => events.choose(row, point),
  });

  const update = (data: FrontierData, width: number): void => {
    const box = frame.resize(width, height, { top: 30, right: 126, bottom: 46, left: 46 });
    shown = data;
    const points = data.lines.flatMap((each) => each.points);
    x.domain(extentOf(points.map(({ risk }) => risk))).range([box.left, box.right]);
    y.domain(extentOf(points.map(({ cost }) => cost))).range([box.bottom, box.top]);
    surface.attr('x', box.left).attr('y', box.top);
    surface.attr('width', box.width).attr('height', box.bottom - box.top);
    const across = spacedTicks(decadeTicks(...domainOf(x)), x, 46);
    const up = spacedTicks(decadeTicks(...domainOf(y)), y, 24);
    frame.axes(
      { scale: x, values: across, format: tickTexts(across), title: data.riskTitle },
      { scale: y, values: up, format: percentTicks(up), title: words.y },
      box,
    );
    lines
      .selectAll<SVGPathElement, FrontierLine>('path')
      .data([...data.lines])
      .join('path')
      .attr('class', ({ own }) => `curve rule-line ${own ? 'rule-own' : ''}`)
      .attr('d', ({ points: along }) =>
        line<FrontierPoint>()
          .curve(curveCatmullRom.alpha(0.5))
          .x(({ risk }) => x(risk))
          .y(({ cost }) => y(cost))([...along]),
      );
    drawEnds(data, box);
    drawMarks(data);
    walk.redraw();
  };

  const drawEnds = (data: FrontierData, box: Box): void => {
    const ends = data.lines.map(({ points: along }) => along.at(-1) as FrontierPoint);
    const wanted = ends.map(({ cost }) => y(cost));
    const places = spread(wanted, 15, box.top + 4, box.bottom - 2);
    labels
      .selectAll<SVGTextElement, FrontierLine>('text')
      .data([...data.lines])
      .join('text')
      .attr('class', ({ own }) => `line-label ${own ? 'text-own' : 'text-rule'}`)
      .attr('x', box.right + 12)
      .attr('y', (_line, index) => (places[index] ?? 0) + 4)
      .text(({ name }) => name);
    leaders
      .selectAll<SVGPathElement, FrontierPoint>('path')
      .data(ends)
      .join('path')
      .attr('class', 'leader')
      .attr('d', ({ risk, cost }, index) => {
        const from = Math.min(x(risk) + 3, box.right);
        return `M${from},${y(cost)}L${box.right + 9},${places[index] ?? 0}`;
      });
  };

  const drawMarks = (data: FrontierData): void => {
    const own = data.own === null ? [] : [{ ...data.own, text: words.own, meaning: 'own' }];
    const best = data.best === null ? [] : [{ ...data.best, text: words.best, meaning: 'best' }];
    const all = [...own, ...best];
    marks
      .selectAll<SVGCircleElement, (typeof all)[number]>('circle')
      .data(all)
      .join('circle')
      .attr('class', ({ meaning }) => `dot-${meaning}`)
      .attr('r', 5)
      .attr('cx', ({ risk }) => x(risk))
      .attr('cy', ({ cost }) => y(cost));
    marks
      .selectAll<SVGTextElement, (typeof all)[number]>('text')
      .data(all)
      .join('text')
      .attr('class', ({ meaning }) => `own-label text-${meaning}`)
      .attr('x', ({ risk }) => x(risk) + 9)
      // The two may be near each other: one label stands above its dot, the other below.
      .attr('y', ({ cost, meaning }) => y(cost) + (meaning === 'own' ? -8 : 17))
      .text(({ text }) => text);
  };
  return { node: frame.node, update };
}

function extentOf(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (!Number.isFinite(low)) return [0.1, 1];
  return high > low ? [low, high] : [low / 2, low * 2];
}

function domainOf(scale: { domain: () => number[] }): [number, number] {
  const [from = 0, to = 1] = scale.domain();
  return [from, to];
}
