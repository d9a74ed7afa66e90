// components.ts: the drag as bars, twice: by the moment it is paid and by the kind of charge.
import { scaleLinear } from 'd3-scale';
import { chartWords } from '../model/chart-words.ts';
import { type Chart, createFrame } from './frame.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

export interface ComponentsData {
  readonly moments: readonly Bar[];
  readonly kinds: readonly Bar[];
}

interface Row {
  readonly kind: 'title' | 'bar';
  readonly bar: Bar;
  readonly top: number;
}

const rowHeight = 30;
const titleHeight = 26;
const gapBetween = 14;
/** Of a value's text, at most, in pixels. */
const digitWidth = 8;
const words = chartWords.components;

export function createComponentsChart(): Chart<ComponentsData> {
  const frame = createFrame(words.title);

  const update = (data: ComponentsData, width: number): void => {
    const bars = data.moments.length + data.kinds.length;
    const height = 2 * titleHeight + bars * rowHeight + gapBetween;
    const rows = layOut(data);
    const longest = Math.max(...rows.map(({ bar }) => bar.text.length));
    const right = Math.max(76, 12 + longest * digitWidth);
    const box = frame.resize(width, height, { top: 4, right, bottom: 4, left: 104 });
    const most = Math.max(...rows.map((row) => row.bar.value), 0);
    const x = scaleLinear([0, most === 0 ? 1 : most], [0, box.width]);
    const drawn = rows.filter((row) => row.kind === 'bar');
    frame.plot
      .selectAll<SVGTextElement, Row>('text.bar-name')
      .data(rows)
      .join('text')
      .attr('class', (row) => `bar-name ${row.kind === 'title' ? 'bar-title' : ''}`)
      .attr('text-anchor', (row) => (row.kind === 'title' ? 'start' : 'end'))
      .attr('x', (row) => (row.kind === 'title' ? 4 : box.left - 8))
      .attr('y', (row) => row.top + 18)
      .text((row) => row.bar.name);
    frame.plot
      .selectAll<SVGRectElement, Row>('rect')
      .data(drawn)
      .join('rect')
      .attr('class', 'bar')
      .attr('x', box.left)
      .attr('y', (row) => row.top + 4)
      .attr('height', rowHeight - 10)
      .attr('width', (row) => Math.max(x(Math.max(row.bar.value, 0)), 1));
    frame.plot
      .selectAll<SVGTextElement, Row>('text.bar-value')
      .data(drawn)
      .join('text')
      .attr('class', 'bar-value')
      .attr('x', (row) => box.left + x(Math.max(row.bar.value, 0)) + 7)
      .attr('y', (row) => row.top + 18)
      .text((row) => row.bar.text);
  };
  return { node: frame.node, update };
}

function layOut(data: ComponentsData): Row[] {
  const rows: Row[] = [];
  let top = 0;
  const add = (name: string, bars: readonly Bar[]): void => {
    rows.push({ kind: 'title', bar: { name, value: 0, text: '' }, top });
    top += titleHeight;
    for (const bar of bars) {
      rows.push({ kind: 'bar', bar, top });
      top += rowHeight;
    }
    top += gapBetween;
  };
  add(words.moment, data.moments);
  add(words.kind, data.kinds);
  return rows;
}
