// histogram.ts: how often each P&L came out, with zero, the mean and the tail that loses most marked.
import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { tickTexts } from '../model/format.ts';
import { simulationWords } from '../model/simulation-words.ts';
import { type Chart, createFrame } from './frame.ts';
import { drawMarkers } from './marks.ts';

export interface HistogramData {
  readonly from: number;
  readonly to: number;
  readonly counts: ArrayLike<number>;
  readonly paths: number;
  readonly mean: number;
  readonly meanText: string;
  /** The P&L that one path in twenty falls short of. */
  readonly tail: number;
  readonly tailText: string;
  readonly xTitle: string;
}

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

const height = 300;
const words = simulationWords.histogram;

export function createHistogram(): Chart<HistogramData> {
  const frame = createFrame(words.title);
  const bars = frame.plot.append('g');
  const zero = frame.plot.append('line').attr('class', 'zero');
  const markers = frame.plot.append('g');

  const update = (data: HistogramData, width: number): void => {
    const box = frame.resize(width, height, { top: 56, right: 16, bottom: 46, left: 52 });
    const drawn = barsOf(data);
    const x = scaleLinear([data.from, data.to], [box.left, box.right]);
    const y = scaleLinear([0, max(drawn, (bar) => bar.share) || 1], [box.bottom, box.top]);
    const values = x.ticks(width < 480 ? 4 : 7);
    const shares = y.ticks(4);
    const percents = tickTexts(shares.map((share) => share * 100));
    frame.axes(
      { scale: x, values, format: tickTexts(values), title: data.xTitle },
      {
        scale: y,
        values: shares,
        format: (share) => percents(share * 100),
        title: words.y,
      },
      box,
    );
    bars
      .selectAll<SVGRectElement, Bar>('rect')
      .data(drawn)
      .join('rect')
      .attr('class', (bar) => (bar.to <= data.tail ? 'count count-tail' : 'count'))
      .attr('x', (bar) => x(bar.from))
      .attr('width', (bar) => Math.max(x(bar.to) - x(bar.from) - 1, 0.5))
      .attr('y', (bar) => y(bar.share))
      .attr('height', (bar) => box.bottom - y(bar.share));
    const inside = data.from <= 0 && data.to >= 0;
    zero
      .attr('visibility', inside ? 'visible' : 'hidden')
      .attr('x1', x(0))
      .attr('x2', x(0))
      .attr('y1', box.top)
      .attr('y2', box.bottom);
    const marked = [
      { text: `${words.tail} ${data.tailText}`, meaning: 'cost', at: x(data.tail) },
      { text: `${words.mean} ${data.meanText}`, meaning: 'breakEven', at: x(data.mean) },
    ];
    drawMarkers(markers, marked, box, 18, width);
  };
  return { node: frame.node, update };
}

export function barsOf({ from, to, counts, paths }: HistogramData): Bar[] {
  const width = (to - from) / counts.length;
  return Array.from(counts, (count, index) => ({
    from: from + index * width,
    to: from + (index + 1) * width,
    share: count / paths,
  }));
}
