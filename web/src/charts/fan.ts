// fan.ts: how a quantity spreads over the paths as time goes by: two bands around the median.
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { tickTexts } from '../model/format.ts';
import { type Chart, createFrame } from './frame.ts';
import { drawLineLabels } from './marks.ts';

export interface FanData {
  readonly times: ArrayLike<number>;
  /** From the lowest quantile to the highest: five of them, the median in the middle. */
  readonly quantiles: readonly ArrayLike<number>[];
  readonly labels: readonly string[];
  readonly xTitle: string;
  readonly yTitle: string;
}

const height = 300;

export function createFan(name: string): Chart<FanData> {
  const frame = createFrame(name);
  const outer = frame.plot.append('path').attr('class', 'fan fan-outer');
  const inner = frame.plot.append('path').attr('class', 'fan fan-inner');
  const zero = frame.plot.append('line').attr('class', 'zero');
  const median = frame.plot.append('path').attr('class', 'curve line-net');
  const labels = frame.plot.append('g');

  const update = (data: FanData, width: number): void => {
    const box = frame.resize(width, height, { top: 28, right: 58, bottom: 46, left: 58 });
    const last = data.times.length - 1;
    const x = scaleLinear([0, data.times[last] ?? 1], [box.left, box.right]);
    const all = data.quantiles.flatMap((values) => Array.from(values));
    const [low = 0, high = 1] = extent(all);
    const y = scaleLinear([low, high === low ? low + 1 : high], [box.bottom, box.top]).nice();
    const times = x.ticks(width < 480 ? 4 : 7);
    const values = y.ticks(5);
    frame.axes(
      { scale: x, values: times, format: tickTexts(times), title: data.xTitle },
      { scale: y, values, format: tickTexts(values), title: data.yTitle },
      box,
    );
    const at = (quantile: number) => (index: number) => y(data.quantiles[quantile]?.[index] ?? 0);
    const across = (index: number): number => x(data.times[index] ?? 0);
    const indices = Array.from(data.times, (_time, index) => index);
    outer.attr('d', area<number>().x(across).y0(at(0)).y1(at(4))(indices));
    inner.attr('d', area<number>().x(across).y0(at(1)).y1(at(3))(indices));
    median.attr('d', line<number>().x(across).y(at(2))(indices));
    const [from = 0, to = 0] = y.domain();
    zero
      .attr('visibility', from <= 0 && to >= 0 ? 'visible' : 'hidden')
      .attr('x1', box.left)
      .attr('x2', box.right)
      .attr('y1', y(0))
      .attr('y2', y(0));
    const ends = data.labels.map((text, quantile) => ({
      text,
      meaning: quantile === 2 ? 'net' : 'implied',
      at: at(quantile)(last),
    }));
    drawLineLabels(labels, ends, box);
  };
  return { node: frame.node, update };
}
