// chart-words.en.ts: the words on the charts, and the sentence that sums each of them up.
import type { BreakEven, Drag, Outlook, Scenario } from './contract.gen.ts';
import { percent, percentFine } from './format.ts';
import { moneyOf } from './money.en.ts';
import { hedgedHow, netOf } from './sentences.en.ts';
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
  parameter: {
    y: 'Break-even realized vol',
    exact: 'exact',
    breakEven: 'break-even',
    closed: 'closed form',
    implied: 'implied',
    own: 'yours',
    drag: 'drag',
    dragPoints: 'Drag, vol points',
  },
  components: {
    title: 'Where the drag goes',
    moment: 'By moment',
    kind: 'By kind',
    setUp: 'First hedge',
    rebalancing: 'Rebalancing',
    unwind: 'Unwind',
    x: 'Expected cost',
    share: 'Share of the drag',
  },
  rules: {
    title: 'What each rule costs',
    rule: 'Rule',
    setAt: 'Set at',
    total: 'Total',
    own: 'yours',
    /** Before the cost of a rule whose bar is cut off. */
    cut: '→ ',
    legend: 'Expected cost, by kind:',
    refused: 'no answer',
  },
  frontier: {
    title: 'What less risk costs',
    role: 'Cost and risk of every rule',
    x: 'Standard deviation of the P&L',
    y: 'Expected cost, vol points',
    own: 'yours',
    best: 'best',
    use: 'Click to use a point, or focus the chart, move with the arrow keys and press Enter.',
    rule: 'Rule',
    setAt: 'Set at',
    cost: 'Cost, vol points',
    money: 'Cost',
    risk: 'P&L standard deviation',
    trades: 'Trades',
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
  const { signed } = moneyOf(scenario);
  const at = `At ${percent(outlookVol(scenario))} realized vol the position earns ${signed(outlook.edge)} before costs and ${signed(netOf(outlook))} after them`;
  return answer === null
    ? `${at}; no realized vol brings it to zero.`
    : `${at}; it breaks even at ${percent(answer.breakEvenVol)}.`;
}

/** The kinds of charge; one that the core has and this list does not goes by its key. */
const partNames: Readonly<Record<string, string>> = {
  spread: 'Half-spread',
  fee: 'Fee',
  fixed: 'Fixed',
  impact: 'Impact',
  carry: 'Carry',
  funding: 'Funding',
  borrow: 'Borrow',
  cash: 'Cash',
  option: 'Option',
};

export function partName(key: string): string {
  return partNames[key] ?? key;
}

export function parameterSummary(
  ends: readonly { readonly said: string; readonly vol: number | null }[],
): string {
  if (ends.every(({ vol }) => vol === null)) return 'No realized vol breaks even at either end.';
  const said = ends.map(({ said: at, vol }) => `${vol === null ? 'none' : percent(vol)} at ${at}`);
  return `Break-even: ${said.join('; ')}.`;
}

/** `least` is a rule that trades; to compare costs alone forgets what they buy. */
export function rulesSummary(
  own: { readonly name: string; readonly cost: string },
  least: { readonly name: string; readonly cost: string } | null,
): string {
  const yours = `At these settings your rule (${own.name}) costs ${own.cost}`;
  return least === null || least.name === own.name
    ? `${yours}, and no other that hedges costs less; their risk differs.`
    : `${yours}; ${least.name} costs least, ${least.cost}. Their risk differs.`;
}

export function frontierSummary(
  own: { readonly cost: string; readonly risk: string | null },
  best: { readonly name: string; readonly setAt: string } | null,
): string {
  const leaves = own.risk === null ? '' : ` and leaves a P&L standard deviation of ${own.risk}`;
  const how = `Your setting costs ${own.cost}${leaves}; nearer the lower left corner is better.`;
  return best === null
    ? how
    : `${how} Of the points drawn, ${best.name} at ${best.setAt} earns most for its risk.`;
}

export function frontierPoint(
  name: string,
  setAt: string,
  cost: string,
  risk: string,
  trades: string,
): string {
  return `${name} at ${setAt}: costs ${cost} vol points on average, P&L standard deviation ${risk}, ${trades}.`;
}

export function componentsSummary(scenario: Scenario, drag: Drag): string {
  const { said } = moneyOf(scenario);
  if (drag.total === 0) return 'Hedging costs nothing here.';
  return `Of ${said(drag.total)} in all, ${said(drag.rebalancing)} is rebalancing, ${said(drag.setUp)} the first hedge and ${said(drag.unwind)} the unwind.`;
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
  net: string,
  costToEdge: number | null,
): string {
  const share =
    costToEdge === null ? 'there is no edge' : `costs ${percentFine(costToEdge)} of the edge`;
  return `${interval}, ${cost}: expected P&L ${net}, ${share}.`;
}
