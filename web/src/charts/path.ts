// path.ts: one simulated path up to the present step: the price above, what it earned and paid below.
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { tickTexts } from '../model/format.ts';
import { simulationWords } from '../model/simulation-words.en.ts';
import { type Box, type Chart, createFrame } from './frame.ts';
import { drawLineLabels } from './marks.ts';

export interface PathData {
  readonly days: ArrayLike<number>;
  readonly price: ArrayLike<number>;
  readonly gamma: ArrayLike<number>;
  readonly theta: ArrayLike<number>;
  readonly cost: ArrayLike<number>;
  readonly net: ArrayLike<number>;
  readonly step: number;
  readonly xTitle: string;
  readonly yTitle: string;
}

const height = 380;
const priceShare = 0.36;
const words = simulationWords.path;
const curves = [
  { name: 'gamma', style: 'line-gross', meaning: 'gross' },
  { name: 'theta', style: 'line-theta', meaning: 'implied' },
  { name: 'cost', style: 'line-cost', meaning: 'cost' },
  { name: 'net', style: 'line-net', meaning: 'net' },
] as const;

export function createPathChart(): Chart<PathData> {
  const frame = createFrame(words.title);
  const price = frame.plot.append('path').attr('class', 'curve line-breakEven');
  const drawn = curves.map(({ style }) =>
    frame.plot.append('path').attr('class', `curve ${style}`),
  );
  const zero = frame.plot.append('line').attr('class', 'zero');
  const cursor = frame.plot.append('line').attr('class', 'marker line-own');
  const priceLabel = frame.plot.append('text').attr('class', 'text-breakEven');
  const labels = frame.plot.append('g');

  const update = (data: PathData, width: number): void => {
    const box = frame.resize(width, height, { top: 22, right: 66, bottom: 46, left: 58 });
    const middle = box.top + (box.bottom - box.top) * priceShare;
    const last = data.days.length - 1;
    const x = scaleLinear([0, data.days[last] || 1], [box.left, box.right]);
    const upper = scaleOf([data.price], middle - 14, box.top);
    const y = scaleOf([data.gamma, data.theta, data.cost, data.net], box.bottom, middle + 10);
    const days = x.ticks(width < 480 ? 4 : 7);
    const values = y.ticks(4);
    const lower: Box = { ...box, top: middle };
    frame.axes(
      { scale: x, values: days, format: tickTexts(days), title: data.xTitle },
      { scale: y, values, format: tickTexts(values), title: data.yTitle },
      lower,
    );
    const until = Array.from({ length: data.step + 1 }, (_unused, index) => index);
    const across = (index: number): number => x(data.days[index] ?? 0);
    const curve = (values: ArrayLike<number>, scale: (value: number) => number) =>
      line<number>()
        .x(across)
        .y((index) => scale(values[index] ?? 0))(until);
    price.attr('d', curve(data.price, upper));
    curves.forEach(({ name }, index) => {
      drawn[index]?.attr('d', curve(data[name], y));
    });
    zero.attr('x1', box.left).attr('x2', box.right).attr('y1', y(0)).attr('y2', y(0));
    cursor
      .attr('x1', across(data.step))
      .attr('x2', across(data.step))
      .attr('y1', box.top)
      .attr('y2', box.bottom);
    priceLabel
      .attr('x', box.right + 6)
      .attr('y', upper(data.price[data.step] ?? 0) + 4)
      .text(words.price);
    drawLineLabels(
      labels,
      curves.map(({ name, meaning }) => ({
        text: words[name],
        meaning,
        at: y(data[name][data.step] ?? 0),
      })),
      lower,
    );
  };
  return { node: frame.node, update };
}

function scaleOf(series: readonly ArrayLike<number>[], bottom: number, top: number) {
  const [low = 0, high = 1] = extent(series.flatMap((values) => Array.from(values)));
  return scaleLinear([low, high === low ? low + 1 : high], [bottom, top]);
}
