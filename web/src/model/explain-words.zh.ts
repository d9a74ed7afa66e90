// explain-words.zh.ts: what each result of the page means, in plain words, and the names of what goes
// into it, in Simplified Chinese.
import type * as en from './explain-words.en.ts';
import type { Wording } from './language.ts';

export const explainWords: Wording<typeof en.explainWords> = {
  close: '关闭',
  inGeneral: '一般形式',
  here: '代入数值',
  with: '其中',
  from: '数值来源',
  reading: '延伸阅读',
  gone: '按现在的输入没有这个数值。',
  method: (section) => `docs/method.md 中“${section}”一节（英文）`,
  volPoints: '个波动率点',
};

export const origins: Wording<typeof en.origins> = {
  exact: '直接由此公式得出，除舍入外没有误差。',
  input: '由您输入。',
  withDrift: '由此公式得出，再加上漂移的贡献；除舍入外没有误差。',
  closedEarly: '由此公式得出，再减去平仓时收回的权利金；除舍入外没有误差。',
  cost: (source) => `成本的来源：${source}。`,
  root: (source) => `方程求解至舍入精度；其中成本的来源：${source}。`,
  risk: (source) => `未计成本与漂移；${source}。`,
  closed: '闭式解：适用于短间隔和小幅变动的近似。',
  closedOff: (share) => `闭式解：近似值，在这里的误差为成本拖累的 ${share}。`,
};

export const figureNames: Wording<typeof en.figureNames> = {
  breakEvenVol: '盈亏平衡已实现波动率',
  volOverImplied: '盈亏平衡与隐含波动率之差',
  dragVolPoints: '成本拖累（波动率点）',
  impliedVol: '隐含波动率',
  realizedVol: '您的预期',
  perHedge: '每次对冲的成本',
  perDay: '每天的成本',
  hedgeCount: '对冲间隔数',
  effectiveInterval: '实际采用的对冲间隔',
  checkInterval: '查看间隔',
  year: '一年的天数',
};

export const meaningsOf: Wording<typeof en.meaningsOf> = {
  breakEvenVol: '标的实际须达到这一波动率，计入全部成本后，整个对冲头寸平均才恰好不赚不亏。',
  volOverImplied: '盈亏平衡点与期权价格中的波动率相差多少。',
  shortIntervalBreakEvenVol:
    '业内公式给出的同一数值：令一步之内的伽马、西塔与成本相抵。它不计首次与末次对冲。',
  breakEvenDailyMove:
    '在盈亏平衡波动率下，一天变动的一个标准差。平均变动（不论涨跌）约为其 0.8 倍。',
  breakEvenMovePerHedge: '在盈亏平衡波动率下，相邻两次对冲之间变动的一个标准差。',
  cost: '持有期间全部对冲交易、持有对冲头寸（C₅）和期权自身交易（C₆）的预期成本，以今天的金额计，按您预期的波动率。',
  trades: '预期的交易次数：各时点有交易可做的概率之和。',
  shareOfPremium: '预期成本除以期权的权利金。',
  dragVolPoints: '成本使盈亏平衡点移动了多少，不小于零。',
  perHedge: '预期成本除以对冲间隔数。',
  perDay: '预期成本除以持有天数。',
  gammaPnl:
    '按您的预期，伽马剥头皮在成本前的收益：波动率平方的一半，乘以沿途预期的伽马。卖方为此付出。',
  thetaRent:
    '时间带走的价值：同样的伽马按德尔塔所用波动率计，再加上权利金超出该波动率下价值的部分。显示时带有其在盈亏中的符号：买方付出，卖方收取。',
  edge: '伽马的收益减去时间带走的价值，成本前。',
  netPnl: '按您的预期，优势减去预期成本。',
  costToGamma: '按您的预期，预期成本与伽马盈亏大小之比。',
  costToEdge: '按您的预期，预期成本与优势之比。超过 100 % 时伽马剥头皮没有效率：对冲成本超过优势。',
  pnlStdDev: '由于对冲是间断而非连续进行，对冲盈亏的离散程度。',
  premium: '整个头寸的期权按隐含波动率的价值。',
  dollarGamma: '价格变动 100 % 时，对冲头寸的金额变化多少：伽马乘以价格的平方，按整个头寸计。',
  hedgeCount: '持有时间除以您想要的间隔，取整。',
  effectiveInterval: '持有时间除以间隔数。',
  checkInterval: '每隔多久查看一次价格，以判断规则是否要求交易。',
  year: '年波动率据此换算为日波动率。',
  impliedVol: '期权价格中的波动率：买方为此付出，卖方由此收取。',
  realizedVol: '您预期标的将实现的波动率。',
};

export const termNames: Wording<typeof en.termNames> = {
  breakEven: '盈亏平衡波动率',
  implied: '隐含波动率',
  realized: '您的预期',
  hedgeVol: '德尔塔所用的波动率',
  cost: '预期成本',
  costAtOutlook: '按您的预期的预期成本',
  premium: '权利金',
  expiry: '到期时间（年）',
  held: '持有时间（年）',
  interval: '实际采用的对冲间隔（年）',
  wanted: '想要的对冲间隔（年）',
  check: '查看间隔（年）',
  hedges: '对冲间隔数',
  days: '一年的天数',
  halfSpread: '半价差',
  fee: '手续费',
  fixed: '每笔交易的固定费用',
  move: '价格变动',
  moveInDays: '价格变动（日波幅）',
  gammaPnl: '伽马盈亏',
  thetaRent: '时间价值损耗',
  edge: '成本前优势',
  spot: '标的价格',
  strike: '行权价',
  strikeHigh: '看涨行权价',
  rate: '利率',
  dividendYield: '股息或资金收益率',
  quantity: '合约张数',
  multiplier: '合约乘数',
  dollarGamma: '现金伽马',
  part0: '半价差',
  part1: '手续费',
  part2: '固定费用',
  part3: '市场冲击',
  part4: '持有成本',
  part5: '期权本身的费用',
};
