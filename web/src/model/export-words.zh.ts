// export-words.zh.ts: what is said where a chart is saved as a file, and the units in the head of a table,
// in Simplified Chinese.
import type * as en from './export-words.en.ts';
import type { Wording } from './language.ts';

export const exportWords: Wording<typeof en.exportWords> = {
  save: '保存',
  group: (title) => `保存：${title}`,
  failed: '浏览器未能生成此文件。可以试试其他格式。',
  notDrawn: '还没有可保存的内容。',
};

export const unitWords: Wording<typeof en.unitWords> = {
  word: '',
  text: '',
  flag: '',
  count: '',
  ratio: '',
  money: '计价货币',
  perUnit: '每单位标的的计价货币',
  perMoney: '1/计价货币',
  years: '年',
  days: '天',
  vol: '小数，0.01 为一个波动率点',
  rate: '小数，每年',
  fraction: '小数',
  share: '小数',
};

export const columns: Wording<typeof en.columns> = {
  coin: '币',
  perCoin: '1/币',
  ownUnits: '按各自的输入：年、小数、日常波幅倍数、德尔塔或风险厌恶系数',
  head: (name, unit) => `${name}（${unit}）`,
};
