// embed-words.zh.ts: what <gamma-drag> and embed.html say of themselves, in Simplified Chinese.
import type * as en from './embed-words.en.ts';
import type { Wording } from './language.ts';

export const embedWords: Wording<typeof en.embedWords> = {
  openInFull: '打开完整页面',
  buildEmbed: '把此计算放进您自己的网页',
  openInFullHint: '（在新标签页中打开）',
  notAllowedHere: '本站不允许在其页面上运行此计算。',
  frameTitle: 'GammaDrag：伽马剥头皮要赚多少才够支付对冲成本',
};

export const embedNotices: typeof en.embedNotices = {
  valueUnreadable: (name, text) => `${name}：无法读取“${text}”，改用初始值。`,
  valueOutOfBounds: (name, text) => `${name}：${text} 超出范围，改用初始值。`,
  fieldUnknown: (name) => `没有名为“${name}”的输入项。`,
  notAScenario: () => '给出的方案无法读取，未作任何更改。',
  wordUnknown: (name, text) => `${name}：这里不认识“${text}”。`,
};
