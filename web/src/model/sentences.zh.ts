// sentences.zh.ts: the sentences that carry figures, in Simplified Chinese.
import type { Wording } from './language.ts';
import { figure } from './sentence.ts';
import type * as en from './sentences.en.ts';

/** A span after 每, from which a single one loses its number: 每个交易日, 每小时. */
function every(span: string): string {
  return `每${span.replace(/^1\u202F/u, '').replace(/^(?=[0-9])/, ' ')}`;
}

/** How each rule hedges: a phrase that may be the subject or the condition of a sentence. */
export const hedged: Wording<typeof en.hedged> = {
  interval: (span) => `${every(span)}对冲一次`,
  leland: (span) => `${every(span)}对冲至 Leland 德尔塔`,
  priceMove: (move) => `价格每变动 ${move} 对冲一次`,
  priceMoveStdDevs: (moves) =>
    moves === '1' ? '价格每变动一个普通日波幅对冲一次' : `价格每变动 ${moves} 个普通日波幅对冲一次`,
  bandToTarget: (deltas) => `按半宽 ${deltas} 德尔塔的对冲带对冲（回到德尔塔）`,
  bandToEdge: (deltas) => `按半宽 ${deltas} 德尔塔的对冲带对冲（回到带边）`,
  whalleyWilmott: () => '按 Whalley–Wilmott 对冲带对冲',
  zakamouline: () => '按 Zakamouline 对冲带对冲',
  none: () => '不对冲',
};

export const subjects: Wording<typeof en.subjects> = {
  hedging: (how) => how,
  option: '买卖期权',
};

const paid = { long: '您付出的', short: '您收取的' };
const mustReach = {
  long: '已实现波动率须达到 ',
  short: '已实现波动率须低于 ',
};

export const headlines: Wording<typeof en.headlines> = {
  atImplied: (side, vol) => [mustReach[side], vol, `，恰为${paid[side]}隐含波动率。`],
  nothingHedged: (side, vol) => [
    mustReach[side],
    vol,
    `，恰为${paid[side]}隐含波动率：没有任何对冲。`,
  ],
  free: (side, vol) => [mustReach[side], vol, `，恰为${paid[side]}隐含波动率：这样对冲没有成本。`],
  above: (side, vol, points, implied) => [
    mustReach[side],
    vol,
    `，比${paid[side]}隐含波动率 `,
    implied,
    ' 高 ',
    points,
    ' 个波动率点。',
  ],
  below: (side, vol, points, implied) => [
    mustReach[side],
    vol,
    `，比${paid[side]}隐含波动率 `,
    implied,
    ' 低 ',
    points,
    ' 个波动率点。',
  ],
};

export const noRoots: Wording<typeof en.noRoots> = {
  nothingToScalp: () => [figure('该期权已没有可供赚取的时间价值'), '：不存在盈亏平衡点。'],
  driftDecides: () => [figure('这里没有单一的已实现波动率能划分盈亏'), '：漂移也起作用。'],
  paysByCarry: () => [
    figure('无论已实现波动率多少都盈利', 'gain'),
    '：持有对冲头寸的收入超过其余一切成本。',
  ],
  paysLong: () => [
    figure('无论已实现波动率多少都盈利', 'gain'),
    '：漂移的收益超过时间价值损耗与对冲成本。',
  ],
  paysShort: () => [
    figure('无论已实现波动率多少都盈利', 'gain'),
    '：漂移与时间价值的收益超过伽马损失与对冲成本。',
  ],
  losesLong: (how) => [
    figure('没有任何已实现波动率能使其盈利', 'loss'),
    `：${how}的成本超过伽马所能赚取的收益。`,
  ],
  losesShort: (how) => [
    figure('已实现波动率再低也不够', 'loss'),
    `：${how}的成本超过您收取的时间价值。`,
  ],
};

export const drags: Wording<typeof en.drags> = {
  nothing: () => ['没有任何交易，因此对冲没有成本；期权的全部风险依然存在。'],
  atOutlook: (how, cost) => [`按您的预期，${how}，到期前平均成本为 `, cost],
  whileHeld: (how, cost) => [`按您的预期，${how}，持有期间平均成本为 `, cost],
  noPremium: () => ['；权利金几乎为零'],
  share: (share) => ['，占权利金的 ', share],
  tradesAndShare: (trades, share) => [`，${trades}，占权利金的 `, share],
  end: () => ['。'],
  driftToo: () => ['。与隐含波动率之差中还包含漂移的影响。'],
  besideDrift: (points) => ['。成本使盈亏平衡点移动 ', points, ' 个波动率点，其余差距来自漂移。'],
};

export const trades: Wording<typeof en.trades> = {
  exactly: (count) => `共 ${count} 次交易`,
  about: (count) => `约 ${count} 次交易`,
};

export const times: Wording<typeof en.times> = {
  said: (count) => `${count} 倍`,
  overAMillion: '一百万倍以上',
};

export const nothingSaid = '零';

export const verdicts: Wording<typeof en.verdicts> = {
  even: (vol) => [
    '按您预期的 ',
    vol,
    '，结果',
    figure('恰好盈亏平衡'),
    '：预期盈亏为 ',
    figure('0'),
    '。',
  ],
  noEdge: (vol, net) => [
    '按您预期的 ',
    vol,
    '，结果',
    figure('不盈利', 'loss'),
    '：没有优势可用来支付对冲成本。预期盈亏为 ',
    net,
    '。',
  ],
  paysByCarry: (vol, net) => [
    '按您预期的 ',
    vol,
    '，结果',
    figure('盈利', 'gain'),
    '：预期盈亏为 ',
    net,
    '。没有优势，但持有对冲头寸的收入超过对冲成本。',
  ],
  pays: (vol, net, share) => [
    '按您预期的 ',
    vol,
    '，结果',
    figure('盈利', 'gain'),
    '：预期盈亏为 ',
    net,
    '；成本占优势的 ',
    share,
    '。',
  ],
  loses: (vol, net, times) => [
    '按您预期的 ',
    vol,
    '，结果',
    figure('不盈利', 'loss'),
    '：预期盈亏为 ',
    net,
    '；成本是优势的 ',
    times,
    '。',
  ],
};

export const strips: Wording<typeof en.strips> = {
  breakEven: (vol) => ['盈亏平衡 ', vol],
  noBreakEven: () => ['无盈亏平衡点'],
  even: () => [' · 恰好盈亏平衡'],
  pays: (net) => [' · 盈利 ', net],
  loses: (net) => [' · 不盈利 ', net],
};

export const closedForms: Wording<typeof en.closedForms> = {
  shortInterval: '短间隔公式',
  smallMove: '小幅变动公式',
};

export const closedFormWarnings: Wording<typeof en.closedFormWarnings> = {
  noDrift: (name) => `${name}不考虑漂移。请使用精确值。`,
  noDriftSays: (name, vol) => `${name}不考虑漂移，会给出 ${vol}。请使用精确值。`,
  noBreakEven: (name) => `${name}在这里给不出盈亏平衡点；以上方的精确值为准。`,
  wrong: (name, vol, share) =>
    `${name}会给出 ${vol}，误差为成本拖累的 ${share}：它不计首次与末次对冲，也不计期权的存续期。请使用精确值。`,
};

export const sourceNames: Wording<typeof en.sourceNames> = {
  exact: '精确值',
  integral: '对时间与价格的积分',
  solver: '时间与价格网格上的数值解',
  approximation: '近似值',
};

export const shortSources: Wording<typeof en.shortSources> = {
  exact: '精确值',
  integral: '积分',
  solver: '网格求解',
  approximation: '近似值',
};

export const sources: Wording<typeof en.sources> = {
  briefly: (source, error) => `${source}，误差约 ${error}`,
  said: (source, error) => `${source}，实测误差约 ${error}`,
  both: (source) => `数值来源：成本与风险为${source}。`,
  each: (cost, risk) => `数值来源：成本为${cost}；风险为${risk}。`,
};
