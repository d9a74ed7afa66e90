// chart-words.en.ts: the words on the charts, and the sentences that sum them up. Which sentence is
// said, and with which figures, chart-words.ts decides.

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
    ownAt: (at: string) => `yours: ${at}`,
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
};

/** The kinds of charge; one that the core has and this list does not goes by its key. */
export const partNames = {
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

const earns = (vol: string, edge: string, net: string): string =>
  `At ${vol} realized vol the position earns ${edge} before costs and ${net} after them`;

export const pnlSummaries = {
  breakEven: (vol: string, edge: string, net: string, breakEven: string) =>
    `${earns(vol, edge, net)}; it breaks even at ${breakEven}.`,
  noBreakEven: (vol: string, edge: string, net: string) =>
    `${earns(vol, edge, net)}; no realized vol brings it to zero.`,
};

/** The break-even at the ends of a curve. */
export const parameterSummaries = {
  neither: 'No realized vol breaks even at either end.',
  end: (vol: string, at: string) => `${vol} at ${at}`,
  noneAt: (at: string) => `none at ${at}`,
  ends: (ends: readonly string[]) => `Break-even: ${ends.join('; ')}.`,
};

const yourRule = (name: string, cost: string): string =>
  `At these settings your rule (${name}) costs ${cost}`;

export const rulesSummaries = {
  least: (name: string, cost: string) =>
    `${yourRule(name, cost)}, and no other that hedges costs less; their risk differs.`,
  other: (name: string, cost: string, least: string, leastCost: string) =>
    `${yourRule(name, cost)}; ${least} costs least, ${leastCost}. Their risk differs.`,
};

export const frontierSummaries = {
  cost: (cost: string) => `Your setting costs ${cost}; nearer the lower left corner is better.`,
  costAndRisk: (cost: string, risk: string) =>
    `Your setting costs ${cost} and leaves a P&L standard deviation of ${risk}; nearer the lower left corner is better.`,
  best: (name: string, setAt: string) =>
    ` Of the points drawn, ${name} at ${setAt} earns most for its risk.`,
};

export function frontierPoint(
  name: string,
  setAt: string,
  cost: string,
  risk: string,
  trades: string,
): string {
  return `${name} at ${setAt}: costs ${cost} vol points on average, P&L standard deviation ${risk}, ${trades}.`;
}

export const componentsSummaries = {
  free: 'Hedging costs nothing here.',
  parts: (total: string, rebalancing: string, setUp: string, unwind: string) =>
    `Of ${total} in all, ${rebalancing} is rebalancing, ${setUp} the first hedge and ${unwind} the unwind.`,
};

export const mapSummaries = {
  noEdgeLong:
    'Your outlook is not above the implied vol, so there is no edge to pay the hedging from.',
  noEdgeShort:
    'Your outlook is not below the implied vol, so there is no edge to pay the hedging from.',
  never: (how: string) => `Hedging ${how}, it would not pay even with no spread and no fee.`,
  upTo: (how: string, cost: string) => `Hedging ${how}, it pays up to a one-way cost of ${cost}.`,
};

/** Speak of the share of the edge, as the legend does. */
export const mapPoints = {
  share: (interval: string, cost: string, net: string, share: string) =>
    `${interval}, ${cost}: expected P&L ${net}, costs ${share} of the edge.`,
  noEdge: (interval: string, cost: string, net: string) =>
    `${interval}, ${cost}: expected P&L ${net}, there is no edge.`,
};
