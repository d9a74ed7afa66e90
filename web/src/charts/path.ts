// path.ts: one simulated path up to the present step: the price above, what it earned and paid below.
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { tickTexts } from '../model/format.ts';
import { simulationWords } from '../model/simulation-words.ts';
import { type Box, type Chart, createFrame, type Group } from './frame.ts';
import { drawLineLabels } from './marks.ts';

/** The same object as long as the path is the same: what is measured of it is measured once. */
export interface PathSeries {
  readonly days: ArrayLike<number>;
  readonly price: ArrayLike<number>;
  readonly gamma: ArrayLike<number>;
  readonly theta: ArrayLike<number>;
  readonly cost: ArrayLike<number>;
  readonly net: ArrayLike<number>;
}

export interface PathData {
  readonly series: PathSeries;
  readonly step: number;
  readonly xTitle: string;
  readonly priceTitle: string;
  readonly yTitle: string;
}

const height = 392;
const priceShare = 0.36;
/** Of a long path so many steps are drawn: more would be finer than the screen. */
const mostDrawn = 800;
const words = simulationWords.path;
const curves = [
  { name: 'gamma', style: 'line-gross', meaning: 'gross' },
  { name: 'theta', style: 'line-theta', meaning: 'implied' },
  { name: 'cost', style: 'line-cost', meaning: 'cost' },
  { name: 'net', style: 'line-net', meaning: 'net' },
] as const;

/** What does not change from step to step. */
interface Sheet {
  readonly series: PathSeries;
  readonly width: number;
  readonly box: Box;
  readonly x: (day: number) => number;
  readonly price: (price: number) => number;
  readonly pnl: (money: number) => number;
}

export function createPathChart(): Chart<PathData> {
  const frame = createFrame(words.title);
  const prices = frame.plot.append('g').attr('class', 'axis');
  const middleTitle = frame.plot.append('text').attr('class', 'axis-title').attr('x', 4);
  const priceLine = frame.plot.append('path').attr('class', 'curve line-breakEven');
  const drawn = curves.map(({ style }) =>
    frame.plot.append('path').attr('class', `curve ${style}`),
  );
  const zero = frame.plot.append('line').attr('class', 'zero');
  const cursor = frame.plot.append('line').attr('class', 'marker line-own');
  const labels = frame.plot.append('g');
  let sheet: Sheet | null = null;

  const lay = ({ series, ...titles }: PathData, width: number): Sheet => {
    const box = frame.resize(width, height, { top: 26, right: 66, bottom: 46, left: 62 });
    const middle = box.top + (box.bottom - box.top) * priceShare;
    const last = series.days.length - 1;
    const x = scaleLinear([0, series.days[last] || 1], [box.left, box.right]);
    const price = scaleLinear(apart(rangeOf(series.price)), [middle - 24, box.top]);
    const pnl = scaleLinear(pnlRange(series), [box.bottom, middle + 10]);
    const days = x.ticks(width < 480 ? 4 : 7);
    const values = pnl.ticks(4);
    frame.axes(
      { scale: x, values: days, format: tickTexts(days), title: titles.xTitle },
      { scale: pnl, values, format: tickTexts(values), title: titles.priceTitle },
      { ...box, top: middle },
    );
    middleTitle.attr('y', middle - 3).text(titles.yTitle);
    drawPriceTicks(prices, price.ticks(3), price, box);
    zero.attr('x1', box.left).attr('x2', box.right).attr('y1', pnl(0)).attr('y2', pnl(0));
    return { series, width, box, x, price, pnl };
  };

  const update = (data: PathData, width: number): void => {
    const { series, step } = data;
    const known = sheet?.series === series && sheet.width === width ? sheet : lay(data, width);
    sheet = known;
    const { box, x, price, pnl } = known;
    const until = stepsToDraw(step, series.days.length - 1);
    const across = (index: number): number => x(series.days[index] ?? 0);
    const curve = (numbers: ArrayLike<number>, scale: (value: number) => number) =>
      line<number>()
        .x(across)
        .y((index) => scale(numbers[index] ?? 0))(until);
    priceLine.attr('d', curve(series.price, price));
    curves.forEach(({ name }, index) => {
      drawn[index]?.attr('d', curve(series[name], pnl));
    });
    const at = across(step);
    cursor.attr('x1', at).attr('x2', at).attr('y1', box.top).attr('y2', box.bottom);
    const ends = curves.map(({ name, meaning }) => ({
      text: words[name],
      meaning,
      at: pnl(series[name][step] ?? 0),
    }));
    const priceEnd = price(series.price[step] ?? 0);
    const texts = [{ text: words.price, meaning: 'breakEven', at: priceEnd }, ...ends];
    drawLineLabels(labels, texts, box);
  };
  return { node: frame.node, update };
}

/** The steps up to the present one at which the curves are drawn, the present one among them. */
export function stepsToDraw(step: number, last: number): number[] {
  const every = Math.max(1, Math.ceil(last / mostDrawn));
  const steps: number[] = [];
  for (let index = 0; index < step; index += every) steps.push(index);
  steps.push(step);
  return steps;
}

function pnlRange(series: PathSeries): readonly [number, number] {
  const [low = 0, high = 1] = extent([0, ...curves.flatMap(({ name }) => rangeOf(series[name]))]);
  return apart([low, high]);
}

function rangeOf(values: ArrayLike<number>): readonly [number, number] {
  const [low = 0, high = 1] = extent(values as ArrayLike<number> & Iterable<number>);
  return [low, high];
}

function apart([low, high]: readonly [number, number]): readonly [number, number] {
  return [low, high === low ? low + 1 : high];
}

function drawPriceTicks(
  group: Group,
  ticks: readonly number[],
  scale: (value: number) => number,
  box: Box,
): void {
  const format = tickTexts(ticks);
  group
    .selectAll<SVGLineElement, number>('line')
    .data(ticks)
    .join('line')
    .attr('x1', box.left)
    .attr('x2', box.right)
    .attr('y1', scale)
    .attr('y2', scale);
  group
    .selectAll<SVGTextElement, number>('text')
    .data(ticks)
    .join('text')
    .attr('text-anchor', 'end')
    .attr('x', box.left - 8)
    .attr('y', (tick) => scale(tick) + 4)
    .text(format);
}
