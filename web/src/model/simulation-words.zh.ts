// simulation-words.zh.ts: what the page says about a simulation, its figures and its paths, in
// Simplified Chinese.
import type { Wording } from './language.ts';
import type * as en from './simulation-words.en.ts';

export const simulationWords: Wording<typeof en.simulationWords> = {
  title: '模拟',
  introduction: '让该头寸按您的规则和成本对冲，走过许多条可能的路径，并统计各自的结果。',
  run: '开始模拟',
  again: '重新模拟',
  stop: '停止',
  stopped: '已停止。',
  stoppedAfter: (done, of) => `在 ${of} 条路径中完成 ${done} 条后停止：数值据此得出。`,
  outdated: '输入已更改：请重新模拟。',
  large: (pathSteps) => `这次模拟共有 ${pathSteps} 百万步，因此等待您手动开始。`,
  progress: (done, of, error) => `已完成 ${done} / ${of} 条路径，均值误差 ±${error}`,
  starting: '正在开始…',
  done: (paths) => `已完成 ${paths} 条路径。`,
  error: '误差',
  figure: '项目',
  value: '数值',
  figuresTitle: '模拟结果',
  standardErrors: '误差为标准误：100 次中有 95 次，真值在其两倍以内。',
  breakEven: '求该模型下的盈亏平衡点',
  breakEvenFound: (vol, error) =>
    `已实现波动率为 ${vol} 时，模拟盈亏平均为零，误差 ±${error}（95 %）。`,
  seeking: '正在求解…',
  settings: (model, paths) => `价格：${model}。路径数：${paths}。要更改，请打开输入末尾的“模拟”。`,
  histogram: {
    title: '模拟路径的盈亏分布',
    y: '路径占比，%',
    mean: '均值',
    tail: '5 % 低于',
    summary: (mean, tail, paths) => `净盈亏：均值 ${mean}；5 % 低于 ${tail}；${paths} 条路径。`,
    from: '自',
    to: '至',
    paths: '路径数',
  },
  fan: {
    title: '盈亏随时间的变化',
    priceTitle: '价格随时间的变化',
    summary: (low, high) => `到期时十分之九的路径在 ${low} 与 ${high} 之间；一半在深色带内。`,
    labels: ['5 %', '25 %', '中位数', '75 %', '95 %'],
    choose: '选择随时间显示的内容',
    choices: { pnl: '盈亏', price: '价格' },
  },
  bridge: {
    title: '平均盈亏的构成',
    part: '部分',
    amount: '金额',
    summary: (parts) => `${parts.join('；')}。这些是简单平均，因此误差大于上面的均值。`,
  },
  path: {
    title: '逐步查看一条路径',
    soFar: '累计盈亏',
    price: '价格',
    gamma: '伽马',
    theta: '西塔',
    cost: '成本',
    net: '净盈亏',
    choose: '选择要显示的路径',
    play: '播放',
    pause: '暂停',
    back: '后退一步',
    forward: '前进一步',
    step: '步',
    stepOf: (step, last) => `第 ${step} 步，共 ${last} 步`,
    number: (path, like) => `路径 ${path}：${like}`,
    download: '下载全部步骤（CSV）',
    ledger: '全部步骤',
    shortened: (rows) => `前 ${rows} 步；文件中包含全部。`,
    hint: '方向键逐步移动，空格键播放，Home 和 End 跳到两端。',
  },
  like: {
    median: '中位',
    worstTenth: '最差十分之一',
    rangeBound: '区间震荡',
    bestTenth: '最好十分之一',
  },
  days: '距今天数',
  pnl: '盈亏',
};

export const partNames: Wording<typeof en.partNames> = {
  gamma: '伽马',
  theta: '西塔',
  mark: '按对冲波动率估值',
  openDelta: '未对冲德尔塔',
  higherOrder: '高阶项',
  spread: '价差',
  fee: '手续费',
  fixed: '按笔费用',
  impact: '市场冲击',
  carry: '持有成本',
  option: '期权费用',
  net: '净盈亏',
};

export const columnNames: Wording<typeof en.columnNames> = {
  time: '年',
  price: '价格',
  delta: '期权德尔塔',
  hedgeBefore: '对冲前持仓',
  hedgeAfter: '对冲后持仓',
  trade: '交易量',
  spread: '价差',
  fee: '手续费',
  fixed: '按笔费用',
  impact: '市场冲击',
  carry: '累计持有成本',
  gamma: '累计伽马',
  theta: '累计西塔',
  mark: '估值',
  openDelta: '累计未对冲德尔塔',
  higherOrder: '累计高阶项',
  cost: '累计成本',
  net: '累计净盈亏',
};

export const figureNames: Wording<typeof en.figureNames> = {
  'simulation.mean': '平均盈亏',
  'simulationPart.cost': '预期成本',
  'simulation.standardDeviation': '标准差',
  'simulation.lossProbability': '亏损概率',
  'simulation.valueAtRisk': '风险价值：5 % 的情形超过的亏损',
  'simulation.expectedShortfall': '预期尾部损失：最差 5 % 的平均亏损',
  'simulationPart.drawdown': '平均最大回撤',
  'simulation.sharpe': '夏普比率',
  'simulation.skew': '偏度',
  'simulation.excessKurtosis': '超额峰度',
  'simulationPart.trades': '交易次数',
};

const helps: Readonly<Record<en.FigureKey, string>> = {
  'simulation.mean':
    '整个头寸扣除全部成本后的平均盈亏，现值；与可精确得知的量共有的部分已从误差中扣除。',
  'simulationPart.cost': '全部成本之和，取正值。',
  'simulation.standardDeviation': '该盈亏的标准差。',
  'simulation.lossProbability': '亏损路径所占的比例。',
  'simulation.valueAtRisk': '二十条路径中有一条超过的亏损。',
  'simulation.expectedShortfall': '最差二十分之一路径的平均亏损。',
  'simulationPart.drawdown': '累计盈亏从此前最高点的最大跌幅。',
  'simulation.sharpe': '整个存续期盈亏的均值除以标准差。',
  'simulation.skew': '偏度：大额亏损多于大额盈利时为负。',
  'simulation.excessKurtosis': '峰度减去正态分布的 3。',
  'simulationPart.trades': '对冲交易的次数，含首次与末次。',
};

export const figureHelp: typeof en.figureHelp = (key) => helps[key];

export const expectations: Wording<typeof en.expectations> = {
  exactly: '精确期望',
  otherwise: '未经模拟的预期',
  exact: '精确值',
};

export const stepSentence: typeof en.stepSentence = (step) => {
  const traded = step.traded === null ? '未交易' : `交易 ${step.traded}`;
  return `第 ${step.day} 天：价格 ${step.price}，期权德尔塔 ${step.delta}，其中已对冲 ${step.hedged}（${traded}）。累计伽马 ${step.gamma}，西塔 ${step.theta}，成本 ${step.cost}：净盈亏 ${step.net}。`;
};
