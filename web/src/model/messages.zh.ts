// messages.zh.ts: what the page says around the inputs: groups, reasons, notices, buttons, in Simplified
// Chinese.
import type { Wording } from './language.ts';
import { linkNotices } from './link-words.zh.ts';
import type * as en from './messages.en.ts';

export const yearLabels: Wording<typeof en.yearLabels> = [
  { days: 252, label: '252 个交易日' },
  { days: 365, label: '365 个自然日' },
  { days: 365.25, label: '365.25 天，全天候' },
];

export const groupLabels: Wording<typeof en.groupLabels> = {
  option: '期权',
  position: '头寸',
  hedging: '对冲',
  costs: '成本（单边）',
  outlook: '预期',
  conventions: '市场与惯例',
  simulation: '模拟',
};

export const costSectionLabels: Wording<typeof en.costSectionLabels> = {
  invoice: '账单上的佣金',
  gas: '链上燃料费',
  impact: '市场冲击',
  carry: '对冲头寸的持有成本',
  option: '期权本身的费用',
  lots: '交易单位',
};

export const problemSentences: Wording<typeof en.problemSentences> = {
  empty: () => '这里没有输入。',
  notText: () => '这里只能读取普通的字母、数字、小数点和负号。',
  notANumber: () => '这不是数字。',
  unfinished: () => '这个数字还没有写完。',
  notFinite: () => '这个数字太大，无法计算。',
  fractionSign: () => '请把分数写成小数，例如 0.5。',
  separators: () => '小数点与逗号的位置不一致。请写 1,000.50 或 1 000,50。',
  unitUnknown: (_limit, unit) => `“${unit}”不是这里认识的单位。`,
  unitNotHere: (_limit, unit) => `“${unit}”不是此项的单位。`,
  minutesOrMonths: () => '“m”可能是分钟，也可能是月。请写“分钟”或“个月”。',
  hoursNeedCalendar: () =>
    '这里的交易日没有固定的小时数。请写一天的几分之几，例如 0.25 天，或选择自然日年度。',
  belowMinimum: (limit) => `这里的最小值是 ${limit}。`,
  aboveMaximum: (limit) => `这里的最大值是 ${limit}。`,
  unknownWord: () => '这不是可选项之一。',
  returnUnreadable: (_limit, entry) =>
    `“${entry}”不是收益率。请写 0.012 或 1.2 %，每行一个，不写日期。`,
  returnsTooLong: () => '内容太长，不像是收益率列表。',
};

export const errorSentences: Wording<typeof en.errorSentences> = {
  not_an_object: () => '没有给出任何输入，无法计算。',
  not_a_number: () => '这不是数字。',
  not_finite: () => '这个数字太大，无法计算。',
  below_minimum: (limit) => `这里的最小值是 ${limit}。`,
  above_maximum: (limit) => `这里的最大值是 ${limit}。`,
  unknown_word: () => '这不是可选项之一。',
  strikes_crossed: () => '宽跨式的看涨行权价不能低于看跌行权价。',
  too_many_hedges: () => '对冲次数将超过 1,000,000 次。请降低对冲频率或缩短到期时间。',
  costs_exceed_gamma: () => '没有任何已实现波动率能使其盈利：对冲成本超过伽马所能赚取的收益。',
  costs_exceed_theta: () => '已实现波动率再低也不够：对冲成本超过您收取的时间价值。',
  price_below_intrinsic: () => '价格低于仅行权的价值。',
  price_above_bound: () => '价格高于期权可能的最大价值。',
  price_carries_no_vol: () => '在这个价格上无法推断波动率。',
  unknown_field: () => '没有这个名称的输入。',
  not_an_array: () => '这里应当是一组数值。',
  pays_at_any_vol: () => '无论已实现波动率多少都盈利：漂移的收益超过对冲成本。',
  nothing_to_scalp: () => '该期权已没有可供赚取的时间价值。',
  too_many_points: () => '一张图表容纳不了这么多点。',
  order_book_empty: () => '订单簿至少需要一档买价和一档卖价。',
  order_book_crossed: () => '订单簿的最优买价不能达到最优卖价。',
  order_book_unreadable: () => '这不是订单簿。每一档请写 b 或 a、价格、x、数量：b99.9x5a100.1x4。',
  too_many_levels: () => '订单簿最多 40 档。',
  maximum_below_minimum: () => '每笔上限不能低于每笔下限。',
  negative_cost: () => '各项费用合计不能变成付钱给您交易。',
  legs_missing: () => '请写出您持有的各腿，例如 1c100x-2p90。',
  legs_unreadable: () => '这不是期权腿。每一腿请写数量、c 或 p、行权价，以 x 连接：1c100x-2p90。',
  too_many_legs: () => '最多八条腿。',
  leland_vol_undefined: () =>
    '如此频繁的对冲，其成本超出了 Leland 波动率所能表达的范围。请降低对冲频率，或改用其他规则。',
  band_within_cost: () => '如此小的变动就对冲，成本超过变动所能带来的收益。请等待更大的变动。',
  unknown_measure: () => '没有这样的目标数值。',
  unknown_aim: () => '没有这样的目标。',
  no_edge_to_optimize: () => '这里没有任何对冲方式能留下预期利润，因此不存在最优的收益风险比。',
  no_rule_meets_limit: () => '没有任何对冲方式能把风险保持在这个限度以下。',
  returns_unreadable: () => '无法读取这些收益率。请写小数，以 x 连接，例如 0.012x-0.004x0。',
  too_many_returns: (limit) => `最多 ${limit} 个收益率。`,
  returns_missing: () => '请至少输入两个历史收益率以供抽样。',
  returns_too_coarse: () => '对冲间隔必须是收益率间隔的整数倍：收益率没有说明其间发生了什么。',
  too_much_to_simulate: (limit) => `每条路径的步数这么多时，最多只能模拟 ${limit} 条路径。`,
  no_such_path: () => '这次模拟中没有这条路径。',
  ledger_does_not_close: () => '某条路径的盈亏各部分加总不符，因此不显示结果。请报告这次计算。',
  early_close_unsupported: () =>
    '提前平仓只适用于以计价货币结算的定时对冲，且不能模拟。请持有到期，或改用其他规则。',
  gamma_changes_sign: () =>
    'Zakamouline 对冲带是针对伽马符号不变的期权拟合的。请为这些腿选择其他规则。',
  risk_unknown: () => '这里无法给出盈亏的离散程度。',
};

export const noticeSentences: Wording<typeof en.noticeSentences> = {
  tooLong: () => '链接太长，不可能出自本页。现显示预设值。',
  tooManyFields: () => '链接的部分太多。现显示预设值。',
  cutShort: () => '链接似乎被截断了：可能缺少一些数值。',
  versionMissing: () => '链接没有注明版本，按第 1 版读取。',
  versionUnknown: (_field, text) => `链接的版本为 ${text}，本页不认识。现显示预设值。`,
  valueUnreadable: (field, text) => `${field}：无法读取链接中的“${text}”，改用预设值。`,
  valueOutOfBounds: (field, text) => `${field}：链接中的 ${text} 超出范围，改用预设值。`,
  fieldUnknown: (_field, text) => `链接中的“${text}”本页不认识。`,
  fieldTwice: (_field, text) => `链接中“${text}”出现两次，采用第一个值。`,
  ...linkNotices,
};

export const exampleNames: Wording<typeof en.exampleNames> = {
  stockCall: '股票看涨期权，3 个月，每日对冲',
  bitcoinStraddle: '比特币跨式，30 天，每 8 小时对冲',
};

export const words: Wording<typeof en.words> = {
  answerTitle: '答案',
  figuresTitle: '关键数值',
  chartsTitle: '图表',
  inputsTitle: '输入',
  examplesTitle: '示例',
  startOver: '重新开始',
  venueAdapted: '此后已修改',
  venueSources: '来源',
  about: (label) => `${label}的说明`,
  valueOf: (label) => `${label}（数值）`,
  sliderOf: (label) => `${label}（滑块）`,
  labelled: (label, text) => `${label}：${text}`,
  paragraph: (sentences) => sentences.join(''),
  ownYear: '其他年度',
  copyLink: '复制链接',
  linkField: '本次计算的链接',
  copied: '链接已复制。',
  copyRefused: '浏览器不允许复制。链接已选中，请手动复制。',
  dismiss: '知道了',
  loading: '正在加载计算程序…',
  dataTable: '数据表',
  stale: '显示的是最近一次有效的数值。',
  nothingShown: '更正之前没有可显示的内容。',
  noFigure: '–',
  escapeHint: '按 Esc 键恢复最近一次有效的值。',
  partMissing: '有一部分未能加载。请重新加载页面：地址会保留您的输入。',
  loadFailed: '无法加载计算程序。',
  loadAdvice:
    '请重新加载页面。如果仍然不行，请检查浏览器是否为最新版本、WebAssembly 是否被关闭，以及是否有扩展程序拦截了本网站。',
  lost: '这次计算中断了两次，已放弃。更改任一输入即可重试。',
  stopped: '计算已停止。',
  stoppedAdvice: '请重新加载页面：地址中保存了您的输入。',
};
