// file-words.zh.ts: what is said when a saved calculation is opened, or is refused, in Simplified Chinese.
import { largestFile } from './calculation-file.ts';
import type * as en from './file-words.en.ts';
import type { Wording } from './language.ts';

export const fileWords: Wording<typeof en.fileWords> = {
  opened: (name, date, app) =>
    `已打开“${name}”${date === '' ? '' : `，保存于 ${date}`}${app === '' ? '' : `，程序版本 ${app}`}。`,
  refused: (name, reason) => `未能打开“${name}”。${reason}`,
  comparing: '正在将其中的结果与现在的计算结果对比。',
  same: '其中的结果与现在的计算结果完全一致，直到最后一位数字。',
  noResults: '文件中没有可供对比的结果。',
  otherNumerics: (numerics, now) => `文件出自第 ${numerics} 版计算，本页为第 ${now} 版。`,
  differs: (count) => `其中有 ${count} 项结果与现在的计算结果不同：`,
  difference: ({ name, inFile, now }) => `${name}：文件中为 ${inFile}，现在为 ${now}`,
  more: (count) => `另有 ${count} 项。`,
  missing: (fields) => `文件中没有：${fields.join('、')}。这些采用预设值。`,
  manyMissing: (count) => `文件中缺少 ${count} 项输入，这些采用预设值。`,
  moreNotices: (count) => `类似的提示还有 ${count} 条。`,
};

export const fileRefusals: Wording<typeof en.fileRefusals> = {
  tooLarge: `文件超过 ${largestFile / 1024} KiB，不可能是在此保存的计算。`,
  unreadable: '浏览器无法读取它。',
  notJson: '它不是 JSON 文件，或者已经损坏。',
  notOurs: '它不是在此保存的计算。',
  versionUnknown: '它没有注明格式的版本。',
  versionNewer: '它由更新的版本保存。请重新加载页面以获取新版本。',
  noScenario: '其中没有任何输入。',
};

export const fileNoticeSentences: Wording<typeof en.fileNoticeSentences> = {
  valueUnreadable: (field, text) => `${field}：无法读取文件中的“${text}”，改用预设值。`,
  valueOutOfBounds: (field, text) => `${field}：文件中的 ${text} 超出范围，改用预设值。`,
  fieldUnknown: (_field, text) => `文件中的“${text}”本页不认识。`,
};
