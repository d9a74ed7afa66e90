// page-words.zh.ts: the page round the element, in Simplified Chinese.
import type { Wording } from './language.ts';
import type * as en from './page-words.en.ts';

export const pageWords: Wording<typeof en.pageWords> = {
  title: 'GammaDrag：伽马剥头皮盈利所需的已实现波动率',
  description:
    '计入手续费、价差和每次对冲之后，价格究竟要波动多大，期权的伽马剥头皮才能盈利？在您的浏览器中计算，任何数据都不会离开浏览器。',
  question: '计入对冲成本之后，价格究竟要波动多大，伽马剥头皮才能盈利？',
  footer:
    '布莱克–斯科尔斯框架下的欧式期权。所有成本均为单边。您的输入不会离开浏览器。不构成投资建议。',
  language: '语言',
};
