// bridge.ts: a P&L put together part by part: each bar begins where the one above it ended.
import { scaleLinear } from 'd3-scale';
import { simulationWords } from '../model/simulation-words.ts';
import { type Chart, createFrame } from './frame.ts';

export interface BridgePart {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** Its standard error, as text. */
  readonly error: string;
}

export interface BridgeData {
  readonly parts: readonly BridgePart[];
  readonly total: BridgePart;
}

interface Row extends BridgePart {
  readonly from: number;
  readonly to: number;
  readonly meaning: 'gain' | 'loss' | 'total';
}

const rowHeight = 34;
const nameWidth = 112;
const digitWidth = 8;
/** Of the smaller text in which errors are written. */
const smallDigitWidth = 7;

export function createBridge(): Chart<BridgeData> {
  const frame = createFrame(simulationWords.bridge.title);
  const zero = frame.plot.append('line').attr('class', 'zero');
  const bars = frame.plot.append('g');

  const update = (data: BridgeData, width: number): void => {
    const rows = rowsOf(data);
    const widest = Math.max(
      ...rows.map(({ text, error }) =>
        Math.max(text.length * digitWidth, error.length * smallDigitWidth),
      ),
    );
    const right = Math.max(76, 12 + widest);
    const height = rows.length * rowHeight + 8;
    const box = frame.resize(width, height, { top: 4, right, bottom: 4, left: nameWidth });
    const ends = [0, ...rows.flatMap(({ from, to }) => [from, to])];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const x = scaleLinear([low, high === low ? low + 1 : high], [box.left, box.right]);
    const top = (index: number): number => 4 + index * rowHeight;
    bars
      .selectAll<SVGTextElement, Row>('text.bar-name')
      .data(rows)
      .join('text')
      .attr('class', ({ meaning }) => `bar-name ${meaning === 'total' ? 'text-net' : ''}`)
      .attr('text-anchor', 'end')
      .attr('x', box.left - 8)
      .attr('y', (_row, index) => top(index) + 20)
      .text(({ name }) => name);
    bars
      .selectAll<SVGRectElement, Row>('rect')
      .data(rows)
      .join('rect')
      .attr('class', ({ meaning }) => `bridge bridge-${meaning}`)
      .attr('x', ({ from, to }) => x(Math.min(from, to)))
      .attr('width', ({ from, to }) => Math.max(Math.abs(x(to) - x(from)), 1))
      .attr('y', (_row, index) => top(index) + 5)
      .attr('height', rowHeight - 12);
    bars
      .selectAll<SVGTextElement, Row>('text.bar-value')
      .data(rows)
      .join('text')
      .attr('class', ({ meaning }) => `bar-value ${meaning === 'total' ? 'text-net' : ''}`)
      .attr('x', box.right + 7)
      .attr('y', (_row, index) => top(index) + 14)
      .text(({ text }) => text);
    bars
      .selectAll<SVGTextElement, Row>('text.bar-error')
      .data(rows)
      .join('text')
      .attr('class', 'bar-error')
      .attr('x', box.right + 7)
      .attr('y', (_row, index) => top(index) + 28)
      .text(({ error }) => error);
    zero.attr('x1', x(0)).attr('x2', x(0)).attr('y1', 0).attr('y2', height);
  };
  return { node: frame.node, update };
}

export function rowsOf({ parts, total }: BridgeData): Row[] {
  let soFar = 0;
  const rows = parts.map((part): Row => {
    const from = soFar;
    soFar += part.value;
    return { ...part, from, to: soFar, meaning: part.value < 0 ? 'loss' : 'gain' };
  });
  return [...rows, { ...total, from: 0, to: total.value, meaning: 'total' }];
}
