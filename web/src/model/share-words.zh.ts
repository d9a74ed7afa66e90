// share-words.zh.ts: what the share panel says, and the texts it gives to be pasted elsewhere, in
// Simplified Chinese.
import type { Wording } from './language.ts';
import type * as en from './share-words.en.ts';

export const shareWords: Wording<typeof en.shareWords> = {
  title: '分享',
  close: '关闭',
  embed: '复制嵌入代码',
  embedField: '嵌入代码',
  embedCopied: '嵌入代码已复制。',
  qr: '二维码',
  qrAlt: '本次计算链接的二维码。链接见上方文本框。',
  qrUse: '用手机相机扫描，即可打开本次计算。',
  qrTooLong: '链接太长，无法生成二维码。请复制链接，或将计算保存为文件。',
  send: '发送到…',
  sendRefused: '浏览器未能分享链接。请改为复制链接。',
  cite: '引用本次计算',
  citeField: '引用文本',
  citeBibtex: 'BibTeX 引用',
  citeCopied: '引用文本已复制。',
  copyRefused: '浏览器不允许复制。文本已选中，请手动复制。',
  saveFailed: '未能保存本次计算。请重试，或复制链接。',
  save: '保存为文件',
  open: '打开文件',
  fileIs: '计算',
  dismiss: '知道了',
  dropHere: '将已保存的计算拖放到这里。',
  saving: '正在计算全部数值…',
  notLoaded: '页面的这一部分无法加载。请重新加载页面：地址中保存了您的输入。',
};

export const cited: Wording<typeof en.cited> = {
  whole: (answer, app, numerics, day, address) =>
    `${answer}GammaDrag ${app}（第 ${numerics} 版计算），${day}。 ${address}`,
  note: (app, numerics, day) => `程序版本 ${app}，第 ${numerics} 版计算，计算日期 ${day}`,
};
