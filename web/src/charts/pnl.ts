// pnl.ts: expected P&L against realized vol, before and after costs; the cost is the gap between.
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { chartWords } from '../model/chart-words.ts';
import { percentTicks, tickTexts, titled } from '../model/format.ts';
import { type Chart, createFrame } from './frame.ts';
import { drawLineLabels, drawMarkers, type Marker } from './marks.ts';

export interface PnlData {
  readonly vols: readonly number[];
  readonly edge: ArrayLike<number>;
  readonly net: ArrayLike<number>;
  readonly yTitle: string;
  readonly implied: number;
  readonly outlook: number;
  readonly breakEven: number | null;
  readonly impliedText: string;
  readonly outlookText: string;
  readonly breakEvenText: string;
}

const height = 330;
const words = chartWords.pnl;

export function createPnlChart(): Chart<PnlData> {
  const frame = createFrame(words.title);
  const gapShape = frame.plot.append('path').attr('class', 'area-cost');
  const zero = frame.plot.append('line').attr('class', 'zero');
  const gross = frame.plot.append('path').attr('class', 'curve line-gross');
  const net = frame.plot.append('path').attr('class', 'curve line-net');
  const markers = frame.plot.append('g');
  const dots = frame.plot.append('g');
  const labels = frame.plot.append('g');

  const update = (data: PnlData, width: number): void => {
    const box = frame.resize(width, height, { top: 76, right: 88, bottom: 46, left: 58 });
    const last = data.vols.length - 1;
    const x = scaleLinear([data.vols[0] ?? 0, data.vols[last] ?? 1], [box.left, box.right]);
    const [low = 0, high = 1] = extent([...Array.from(data.edge), ...Array.from(data.net), 0]);
    const y = scaleLinear([low, high === low ? low + 1 : high], [box.bottom, box.top]);
    const across = (index: number): number => x(data.vols[index] ?? 0);
    const grossAt = (index: number): number => y(data.edge[index] ?? 0);
    const netAt = (index: number): number => y(data.net[index] ?? 0);
    const indices = data.vols.map((_vol, index) => index);

    const vols = x.ticks(width < 480 ? 4 : 7);
    const steps = y.ticks(5);
    frame.axes(
      {
        scale: x,
        values: vols,
        format: percentTicks(vols),
        title: titled(words.x, '%'),
      },
      { scale: y, values: steps, format: tickTexts(steps), title: data.yTitle },
      box,
    );
    gapShape.attr('d', area<number>().x(across).y0(grossAt).y1(netAt)(indices));
    gross.attr('d', line<number>().x(across).y(grossAt)(indices));
    net.attr('d', line<number>().x(across).y(netAt)(indices));
    zero.attr('x1', box.left).attr('x2', box.right).attr('y1', y(0)).attr('y2', y(0));
    drawMarkers(markers, pnlMarkers(data, x), box, 24, width);
    dots
      .selectAll('circle')
      .data(data.breakEven === null ? [] : [data.breakEven])
      .join('circle')
      .attr('class', 'dot-breakEven')
      .attr('r', 5)
      .attr('cx', (vol) => x(vol))
      .attr('cy', y(0));
    const grossEnd = grossAt(last);
    const netEnd = netAt(last);
    drawLineLabels(
      labels,
      [
        { text: words.gross, meaning: 'gross', at: grossEnd },
        { text: words.cost, meaning: 'cost', at: (grossEnd + netEnd) / 2 },
        { text: words.net, meaning: 'net', at: netEnd },
      ],
      box,
    );
  };
  return { node: frame.node, update };
}

function pnlMarkers(data: PnlData, x: (vol: number) => number): Marker[] {
  const markers: Marker[] = [
    { text: `${words.implied} ${data.impliedText}`, meaning: 'implied', at: x(data.implied) },
  ];
  if (data.breakEven !== null) {
    markers.push({
      text: `${words.breakEven} ${data.breakEvenText}`,
      meaning: 'breakEven',
      at: x(data.breakEven),
    });
  }
  if (data.outlook !== data.implied) {
    markers.push({
      text: `${words.outlook} ${data.outlookText}`,
      meaning: 'realized',
      at: x(data.outlook),
    });
  }
  return markers;
}
