// compare-words.zh.ts: the words round two scenarios side by side, in Simplified Chinese.
import type * as en from './compare-words.en.ts';
import type { Wording } from './language.ts';

export const compareWords: Wording<typeof en.compareWords> = {
  title: '对比',
  keep: '留作对比',
  keepInstead: '改为保留当前方案',
  exchange: '互换',
  forget: '取消对比',
  now: '当前',
  kept: '保留',
  vols: '盈亏平衡波动率与隐含波动率',
  drag: '成本拖累的构成',
  axis: '波动率',
  breakEven: '盈亏平衡波动率',
  implied: '隐含波动率',
  over: '高于隐含（波动率点）',
  breakEvenAt: '盈亏平衡',
  impliedAt: '隐含',
  none: '无盈亏平衡点',
  cost: '预期成本',
  volPoints: '成本拖累（波动率点）',
  pnl: '预期盈亏',
  risk: '盈亏标准差（成本前）',
  trades: '预期交易次数',
  scenario: '方案',
  total: '合计',
  nothing: '–',
  what: '差异',
  figures: '主要数值',
  same: '所有输入都相同。更改其中一项，差异就会显示在这里。',
  table: '差异与主要数值',
};

export const keptSentences: Wording<typeof en.keptSentences> = {
  breakEven: (vol) => `已保留：盈亏平衡波动率 ${vol}；对比显示在图表上方。`,
  none: '已保留：无盈亏平衡点；对比显示在图表上方。',
};

export const volSentences: Wording<typeof en.volSentences> = {
  none: (name, why) => `${name}：无盈亏平衡点。${why}`,
  atImplied: (name, vol, implied) => `${name}：${vol}，恰为隐含波动率 ${implied}。`,
  above: (name, vol, points, implied) =>
    `${name}：${vol}，比隐含波动率 ${implied} 高 ${points} 个波动率点。`,
  below: (name, vol, points, implied) =>
    `${name}：${vol}，比隐含波动率 ${implied} 低 ${points} 个波动率点。`,
};

export const dragSentences: Wording<typeof en.dragSentences> = {
  both: (now, kept) => `对冲成本：当前为 ${now}，保留方案为 ${kept}，各按其预期计。`,
  notComparable: '两者一个以币计、一个以计价货币计，柱形没有共同的坐标轴。',
};
