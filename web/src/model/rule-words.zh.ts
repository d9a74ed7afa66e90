// rule-words.zh.ts: the hedging rules and their parameters in few words, in Simplified Chinese.
import type { Wording } from './language.ts';
import type * as en from './rule-words.en.ts';

export const ruleNames: Wording<typeof en.ruleNames> = {
  interval: '定时',
  leland: 'Leland 德尔塔',
  priceMove: '价格变动',
  priceMoveStdDevs: '日波幅',
  bandToTarget: '对冲带，回德尔塔',
  bandToEdge: '对冲带，回带边',
  whalleyWilmott: 'Whalley–Wilmott',
  zakamouline: 'Zakamouline',
  none: '不对冲',
};

export const parameterNames: Wording<typeof en.parameterNames> = {
  hedgeInterval: { title: '盈亏平衡波动率与对冲间隔', x: '对冲间隔' },
  priceMove: { title: '盈亏平衡波动率与价格变动', x: '触发对冲的价格变动' },
  priceMoveStdDevs: {
    title: '盈亏平衡波动率与价格变动',
    x: '触发对冲的价格变动（日波幅）',
  },
  bandHalfWidth: { title: '盈亏平衡波动率与对冲带', x: '对冲带单侧宽度（德尔塔）' },
  riskAversion: {
    title: '盈亏平衡波动率与风险厌恶系数',
    x: '风险厌恶系数（金额的倒数）',
  },
};

export const parametersSaid: Wording<typeof en.parametersSaid> = {
  priceMoveStdDevs: (moves) => `${moves} 个日波幅`,
  bandHalfWidth: (deltas) => `${deltas} 德尔塔`,
  riskAversion: (aversion) => `风险厌恶系数 ${aversion}`,
};
