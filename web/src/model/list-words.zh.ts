// list-words.zh.ts: the words round the inputs that are lists, in Simplified Chinese.
import { count } from './format.ts';
import type { Wording } from './language.ts';
import type * as en from './list-words.en.ts';
import type { BookSide } from './order-book.ts';

export const legsWords: Wording<typeof en.legsWords> = {
  title: '各腿，每行一条',
  leg: (number) => `第 ${number} 腿`,
  quantity: '数量',
  kind: '看涨或看跌',
  kinds: { c: '看涨', p: '看跌' },
  strike: '行权价',
  remove: (leg) => `删除${leg}`,
  add: '添加一条腿',
  full: '最多八条腿。',
  notRows: '下面的文本不是期权腿的列表；请在那里更正，或重新开始。',
  again: '重新开始',
};

export const bookWords: Wording<typeof en.bookWords> = {
  paste: '粘贴您手头的订单簿。',
  example: '买 99.9 5\n卖 100.1 4',
  formats:
    '每行一档，例如“买 99.9 5”；或买价、卖价及各自数量共四列；或交易所返回的含 bids 与 asks 的数据。最多保留 40 档。',
  clear: '清空订单簿',
};

export const returnsWords: Wording<typeof en.returnsWords> = {
  paste: '粘贴您手头的收益率，最早的在前。',
  example: '0.012\n-0.4 %\n0',
  formats:
    '每行一个，或以逗号、分号、空格分隔；写作 1.2 % 或 0.012。保留最新的若干个，以链接能容纳为限：约一年的日数据。',
  clear: '清空收益率',
};

export const returnsRead: typeof en.returnsRead = (kept, found) => {
  if (found === 0) return returnsWords.paste;
  const read = `已读取 ${count(kept)} 个收益率`;
  return found > kept ? `${read}，为所粘贴 ${count(found)} 个中最新的。` : `${read}。`;
};

function sideRead(name: string, { levels, best, depth }: en.SideRead): string {
  return `${name} ${count(levels)} 档，最优价 ${best}，深度 ${depth} 单位`;
}

export const bookRead: typeof en.bookRead = (bids, asks, found) => {
  const read = `已读取：${sideRead('买盘', bids)}；${sideRead('卖盘', asks)}。`;
  const kept = bids.levels + asks.levels;
  return found > kept
    ? `${read}所粘贴的 ${count(found)} 档中保留了最优的 ${count(kept)} 档。`
    : read;
};

export const bookBriefly: typeof en.bookBriefly = (bids, asks) =>
  `买 ${count(bids)} 档，卖 ${count(asks)} 档`;

const entries: Readonly<Record<BookSide, string>> = { bids: '买盘', asks: '卖盘' };

function where(line: number, side: BookSide | undefined): string {
  return side === undefined ? `第 ${line} 行` : `${entries[side]}第 ${line} 档`;
}

export const bookProblems: Wording<typeof en.bookProblems> = {
  bookLine: (line, side) => `${where(line, side)}不是一档报价。请写“买”或“卖”、价格和数量。`,
  bookSide: (line, side) => `${where(line, side)}没有说明是买还是卖。请以“买”或“卖”开头。`,
  bookNumber: (line, side) => `${where(line, side)}：价格和数量都必须是数字。`,
  bookPositive: (line, side) => `${where(line, side)}：价格和数量都必须大于零。`,
  bookUnclear: (line, side) =>
    `${where(line, side)}：无法判断哪几列是价格。请在上方加一行表头，例如“买价 买量 卖价 卖量”。`,
  bookJson: () => '这不是交易所返回的含 bids 与 asks 的数据。',
  bookTooLong: () => '内容太长，不像是订单簿。',
};
