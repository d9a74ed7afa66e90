// chart-words.en.ts: the words on the charts, and the sentence that sums each of them up.
import type { BreakEven, Drag, Outlook, Scenario } from './contract.gen.ts';
import { durationTick, money, moneySigned, percent, percentFine } from './format.ts';
import { hedgedHow } from './sentences.en.ts';
import { outlookVol } from './state.ts';

export const chartWords = {
  pnl: {
    title: 'Expected P&L against realized vol',
    x: 'Realized vol',
    y: 'P&L',
    gross: 'before costs',
    net: 'after costs',
    cost: 'cost',
    breakEven: 'break-even',
    implied: 'implied',
    outlook: 'outlook',
  },
  interval: {
    title: 'Break-even vol against hedge interval',
    x: 'Time between hedges',
    y: 'Break-even realized vol',
    exact: 'exact',
    closed: 'closed form',
    implied: 'implied',
    own: 'yours',
  },
  components: {
    title: 'Where the drag goes',
    moment: 'By moment',
    kind: 'By kind',
    setUp: 'First hedge',
    rebalancing: 'Rebalancing',
    unwind: 'Unwind',
    spread: 'Half-spread',
    fee: 'Fee',
    fixed: 'Fixed',
    x: 'Expected cost',
    share: 'Share of the drag',
  },
  map: {
    title: 'Where hedging is efficient',
    x: 'Time between hedges',
    y: 'One-way cost',
    frontier: 'frontier',
    pays: 'pays',
    loses: 'does not pay',
    own: 'yours',
    bands: ['under 10 %', '10–25 %', '25–50 %', '50–100 %', '100–200 %', 'over 200 %'],
    legend: 'Costs take this much of the edge:',
    use: 'Click to use a point, or focus the map, move with the arrow keys and press Enter.',
    mapRole: 'Map of interval and one-way cost',
  },
} as const;

export function pnlSummary(scenario: Scenario, answer: BreakEven | null, outlook: Outlook): string {
  const at = `At ${percent(outlookVol(scenario))} realized vol the position earns ${moneySigned(outlook.edge)} before costs and ${moneySigned(outlook.netPnl)} after them`;
  return answer === null
    ? `${at}; no realized vol brings it to zero.`
    : `${at}; it breaks even at ${percent(answer.breakEvenVol)}.`;
}

export function intervalSummary(
  scenario: Scenario,
  ends: readonly { interval: number; vol: number | null }[],
): string {
  if (ends.every(({ vol }) => vol === null)) return 'No realized vol breaks even at either end.';
  const said = ends.map(({ interval, vol }) => {
    const every = durationTick(interval, scenario.daysPerYear);
    return `${vol === null ? 'none' : percent(vol)} when hedging every ${every}`;
  });
  return `Break-even: ${said.join('; ')}.`;
}

export function componentsSummary(drag: Drag): string {
  if (drag.total === 0) return 'Hedging costs nothing here.';
  return `Of ${money(drag.total)} in all, ${money(drag.rebalancing)} is rebalancing, ${money(drag.setUp)} the first hedge and ${money(drag.unwind)} the unwind.`;
}

export function mapSummary(
  scenario: Scenario,
  frontierHere: number | null,
  hasEdge: boolean,
  cost: string,
): string {
  if (!hasEdge) {
    return scenario.side === 'long'
      ? 'Your outlook is not above the implied vol, so there is no edge: no interval and no cost can make it pay.'
      : 'Your outlook is not below the implied vol, so there is no edge: no interval and no cost can make it pay.';
  }
  if (frontierHere === null || frontierHere === 0) {
    return `Hedging ${hedgedHow(scenario)}, not even free trading would pay.`;
  }
  return `Hedging ${hedgedHow(scenario)}, it pays up to a one-way cost of ${cost}.`;
}

/** Speaks of the share of the edge, as the legend does. */
export function mapPoint(
  interval: string,
  cost: string,
  net: number,
  costToEdge: number | null,
): string {
  const share =
    costToEdge === null ? 'there is no edge' : `costs ${percentFine(costToEdge)} of the edge`;
  return `${interval}, ${cost}: expected P&L ${moneySigned(net)}, ${share}.`;
}
