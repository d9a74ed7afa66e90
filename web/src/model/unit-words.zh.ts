// unit-words.zh.ts: units as they follow a number, and the names of large numbers, in Simplified Chinese.
import type { Wording } from './language.ts';
import { gap } from './typography.ts';
import type * as en from './unit-words.en.ts';

export const numbered: Wording<typeof en.numbered> = {
  tradingDays: (days) => `${days}${gap}个交易日`,
  days: (days) => `${days}${gap}天`,
  hours: (hours) => `${hours}${gap}小时`,
  minutes: (minutes) => `${minutes}${gap}分钟`,
  seconds: (seconds) => `${seconds}${gap}秒`,
  dayTick: (days) => `${days}${gap}天`,
  basisPoints: (points) => `${points}${gap}基点`,
  coins: (coins) => `${coins}${gap}币`,
};

export const unitNames: Wording<typeof en.unitNames> = {
  tradingDays: '交易日',
  days: '天',
  hours: '小时',
  minutes: '分钟',
  percentAYear: '% 每年',
  basisPoints: '基点',
  volPoints: '波动率点',
  coin: '币',
  dateLocale: 'zh-CN',
  titled: (title, unit) => `${title}（${unit}）`,
};

/** Ten thousands and their squares, from as large a number on as in English. */
export const largeUnits: Wording<typeof en.largeUnits> = [
  { from: 1e12, size: 1e12, name: '万亿' },
  { from: 1e8, size: 1e8, name: '亿' },
  { from: 1e6, size: 1e4, name: '万' },
];
