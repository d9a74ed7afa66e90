// link-words.zh.ts: what is said of a link about the numbers its sender saw, and about the second of its
// two scenarios, in Simplified Chinese.
import type * as en from './link-words.en.ts';

export const linkNotices: typeof en.linkNotices = {
  numericsOlder: (_field, text) =>
    `此链接出自第 ${text} 版计算，这里的数字可能与发送者当时看到的不同。`,
  numericsUnknown: (_field, text) =>
    `此链接出自本页不认识的计算版本（${text}），这里的数字可能与发送者当时看到的不同。`,
  secondUnreadable: (field, text) =>
    `保留方案的${field}：无法读取链接中的“${text}”，改用当前方案的值。`,
  secondOutOfBounds: (field, text) =>
    `保留方案的${field}：链接中的 ${text} 超出范围，改用当前方案的值。`,
  secondRefused: (_field, text) => `链接中的保留方案无法计算，因此没有可对比的方案。${text}`,
};
