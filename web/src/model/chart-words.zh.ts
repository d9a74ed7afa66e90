// chart-words.zh.ts: the words on the charts, and the sentences that sum them up, in Simplified Chinese.
import type * as en from './chart-words.en.ts';
import type { Wording } from './language.ts';
import { spaceAfter } from './typography.ts';

export const chartWords: Wording<typeof en.chartWords> = {
  pnl: {
    title: '预期盈亏与已实现波动率',
    x: '已实现波动率',
    y: '盈亏',
    gross: '成本前',
    net: '成本后',
    cost: '成本',
    breakEven: '盈亏平衡',
    implied: '隐含',
    outlook: '预期',
  },
  parameter: {
    y: '盈亏平衡已实现波动率',
    exact: '精确值',
    breakEven: '盈亏平衡',
    closed: '闭式解',
    implied: '隐含',
    ownAt: (at) => `当前设置：${at}`,
    drag: '拖累',
    dragPoints: '成本拖累（波动率点）',
  },
  components: {
    title: '成本拖累的构成',
    moment: '按时点',
    kind: '按种类',
    setUp: '首次对冲',
    rebalancing: '再平衡',
    unwind: '平仓',
    x: '预期成本',
    share: '占成本拖累',
  },
  rules: {
    title: '各对冲规则的成本',
    rule: '规则',
    setAt: '设置',
    total: '合计',
    own: '当前设置',
    cut: '→ ',
    legend: '预期成本，按种类：',
    refused: '无结果',
  },
  frontier: {
    title: '降低风险的代价',
    role: '各规则的成本与风险',
    x: '盈亏标准差',
    y: '预期成本（波动率点）',
    own: '当前设置',
    best: '最优',
    use: '点击即可采用某一点；也可聚焦图表，用方向键移动，按回车键采用。',
    rule: '规则',
    setAt: '设置',
    cost: '成本（波动率点）',
    money: '成本',
    risk: '盈亏标准差',
    trades: '交易次数',
  },
  map: {
    title: '何处对冲有效率',
    x: '对冲间隔',
    y: '单边成本',
    frontier: '临界线',
    pays: '盈利',
    loses: '不盈利',
    own: '当前设置',
    bands: ['低于 10 %', '10–25 %', '25–50 %', '50–100 %', '100–200 %', '高于 200 %'],
    legend: '成本占优势的比例：',
    use: '点击即可采用某一点；也可聚焦图表，用方向键移动，按回车键采用。',
    mapRole: '对冲间隔与单边成本图',
  },
};

export const partNames: Wording<typeof en.partNames> = {
  spread: '半价差',
  fee: '手续费',
  fixed: '固定费用',
  impact: '市场冲击',
  carry: '持有成本',
  funding: '资金费',
  borrow: '融券',
  cash: '现金',
  option: '期权',
};

const earns = (vol: string, edge: string, net: string): string =>
  `已实现波动率为 ${vol} 时，头寸成本前盈亏为 ${edge}，成本后为 ${net}`;

export const pnlSummaries: Wording<typeof en.pnlSummaries> = {
  breakEven: (vol, edge, net, breakEven) => `${earns(vol, edge, net)}；盈亏平衡点为 ${breakEven}。`,
  noBreakEven: (vol, edge, net) => `${earns(vol, edge, net)}；没有任何已实现波动率使其归零。`,
};

export const parameterSummaries: Wording<typeof en.parameterSummaries> = {
  neither: '两端都没有能达到盈亏平衡的已实现波动率。',
  end: (vol, at) => `${at}${spaceAfter(at)}时为 ${vol}`,
  noneAt: (at) => `${at}${spaceAfter(at)}时不存在`,
  ends: (ends) => `盈亏平衡波动率：${ends.join('；')}。`,
};

const yourRule = (name: string, cost: string): string =>
  `在当前设置下，您的规则（${name}）成本为 ${cost}`;

export const rulesSummaries: Wording<typeof en.rulesSummaries> = {
  least: (name, cost) => `${yourRule(name, cost)}，其他对冲规则都不更低；但风险各不相同。`,
  other: (name, cost, least, leastCost) =>
    `${yourRule(name, cost)}；成本最低的是${least}，为 ${leastCost}。但风险各不相同。`,
};

export const frontierSummaries: Wording<typeof en.frontierSummaries> = {
  cost: (cost) => `您的设置成本为 ${cost}；越靠近左下角越好。`,
  costAndRisk: (cost, risk) =>
    `您的设置成本为 ${cost}，留下的盈亏标准差为 ${risk}；越靠近左下角越好。`,
  best: (name, setAt) => `图中各点里，${name}（${setAt}）的收益风险比最高。`,
};

export const frontierPoint: typeof en.frontierPoint = (name, setAt, cost, risk, trades) =>
  `${name}（${setAt}）：平均成本 ${cost} 个波动率点，盈亏标准差 ${risk}，${trades}。`;

export const componentsSummaries: Wording<typeof en.componentsSummaries> = {
  free: '这里对冲没有成本。',
  parts: (total, rebalancing, setUp, unwind) =>
    `总计 ${total}，其中再平衡 ${rebalancing}，首次对冲 ${setUp}，平仓 ${unwind}。`,
};

export const mapSummaries: Wording<typeof en.mapSummaries> = {
  noEdgeLong: '您的预期不高于隐含波动率，因此没有优势可用来支付对冲。',
  noEdgeShort: '您的预期不低于隐含波动率，因此没有优势可用来支付对冲。',
  never: (how) => `${how}时，即使没有价差和手续费也不盈利。`,
  upTo: (how, cost) => `${how}时，单边成本不超过 ${cost}${spaceAfter(cost)}即可盈利。`,
};

export const mapPoints: Wording<typeof en.mapPoints> = {
  share: (interval, cost, net, share) =>
    `${interval}，${cost}：预期盈亏 ${net}，成本占优势的 ${share}。`,
  noEdge: (interval, cost, net) => `${interval}，${cost}：预期盈亏 ${net}，没有优势。`,
};
