// solve-words.zh.ts: any number may be the unknown, in Simplified Chinese.
import type { Wording } from './language.ts';
import { type Figure, figure, type Sentence } from './sentence.ts';
import type * as en from './solve-words.en.ts';
import { spaceAfter } from './typography.ts';

const relations = { more: '更高', less: '更低' };

export const goalWords: Wording<typeof en.goalWords> = {
  breaksEven: { ...relations, label: '预期盈亏为零', said: () => '预期盈亏为零' },
  netPnl: { ...relations, label: '预期盈亏为此金额', said: (value) => `预期盈亏为 ${value}` },
  drag: { ...relations, label: '成本拖累为此金额', said: (value) => `成本拖累为 ${value}` },
  dragVolPoints: {
    ...relations,
    label: '成本拖累为这么多波动率点',
    said: (value) => `成本拖累为 ${value} 个波动率点`,
  },
  shareOfPremium: {
    ...relations,
    label: '成本拖累占权利金的此比例',
    said: (value) => `成本拖累占权利金的 ${value}`,
  },
  costToGamma: {
    ...relations,
    label: '成本占伽马盈亏的此比例',
    said: (value) => `成本占伽马盈亏的 ${value}`,
  },
  costToEdge: {
    ...relations,
    label: '成本占优势的此比例',
    said: (value) => `成本占优势的 ${value}`,
  },
  sharpe: {
    ...relations,
    label: '夏普比率为此值',
    said: (value) => `整个存续期的夏普比率为 ${value}`,
  },
  pnlStdDev: {
    ...relations,
    label: '成本前盈亏的标准差为此值',
    said: (value) => `成本前盈亏的标准差为 ${value}`,
  },
  netPnlStdDev: {
    ...relations,
    label: '成本后盈亏的标准差为此值',
    said: (value) => `成本后盈亏的标准差为 ${value}`,
  },
};

export const comparisons: Wording<typeof en.comparisons> = {
  more: (value) => `${value} 以上`,
  less: (value) => `${value} 以下`,
};

export const outcomes: Wording<typeof en.outcomes> = { pays: '盈利', loses: '亏损' };

export const solveWords: Wording<typeof en.solveWords> = {
  hint: '这里的任何数字都可以作为未知数：按它旁边的“?”。',
  goal: '目标',
  goalValue: '目标值',
  searching: '正在求解…',
  close: '关闭',
};

export const ownNames: Wording<typeof en.ownNames> = {
  optionPrice: '期权价格',
  realizedVol: '已实现波动率',
  hedgeInterval: '对冲间隔',
  checkInterval: '查看间隔',
  priceMove: '触发对冲的价格变动',
  priceMoveStdDevs: '触发对冲的价格变动',
  bandHalfWidth: '对冲带宽度',
  makerShare: '挂单成交占比',
  feePerUnit: '每股或每张佣金',
  gas: '每笔燃料用量',
  daysPerYear: '一年的天数',
};

export const nameOf: typeof en.nameOf = (label) => label;

export const solveTitles: Wording<typeof en.solveTitles> = {
  optionPrice: '期权价格',
  solveFor: (label) => `求解${label}`,
  find: (name) => `求${name}，使得`,
  use: (value) => `采用 ${value}`,
};

export const rootless: Wording<typeof en.rootless> = {
  always: (name, state) => `任何${name}都能达到目标：${state}。`,
  never: (name, state) => `没有${name}能达到目标：始终${state}。`,
  noValue: (name) => `无论${name}取何值，该目标都没有数值。`,
};

function values(name: string, figures: readonly Figure[], then: string): Sentence {
  const [first = figure(''), second] = figures;
  const start = [`${name}为 `, first];
  return second === undefined
    ? [...start, `${spaceAfter(first.figure)}${then}`]
    : [...start, `${spaceAfter(first.figure)}或 `, second, `${spaceAfter(second.figure)}${then}`];
}

function and(where: string): string {
  return where === '' ? '' : `；${where}`;
}

export const rooted: Wording<typeof en.rooted> = {
  breaksEven: (name, figures, where) => values(name, figures, `时恰好盈亏平衡${and(where)}。`),
  reaches: (name, figures, reached, where) =>
    values(name, figures, `时，${reached}${and(where)}。`),
  smallest: (name, figure, missed) => [
    `满足目标的最小${name}为 `,
    figure,
    `：再小一步则${missed}。`,
  ],
  largest: (name, figure, missed) => [
    `满足目标的最大${name}为 `,
    figure,
    `：再大一步则${missed}。`,
  ],
  crossings: (times) => `共有 ${times} 个这样的值；这是离当前值最近的两个。`,
};

export const whereMet: Wording<typeof en.whereMet> = {
  above: (met) => `高于此值时${met}`,
  below: (met) => `低于此值时${met}`,
  between: (met) => `在两者之间时${met}`,
  outside: (met) => `低于前者或高于后者时${met}`,
};
