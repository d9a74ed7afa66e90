// venue-words.zh.ts: the names of cost presets, what each leaves out, and how its numbers are dated, in
// Simplified Chinese.
import type { Wording } from './language.ts';
import type * as en from './venue-words.en.ts';

export const venueNames: Wording<typeof en.venueNames> = {
  deribitPerpetual: {
    name: 'Deribit 比特币永续合约，吃单',
    note: '仅最小变动价位就意味着半价差至少 0.025 基点；0.25 基点是小额交易的参考值，交易规模的影响大于最小变动价位。资金费率请自行填写。Deribit 的期权手续费是下方另一个预设。',
  },
  hyperliquidPerpetual: {
    name: 'Hyperliquid 永续合约，吃单',
    note: '基础等级。未找到半价差的来源。',
  },
  interactiveBrokersFixed: {
    name: 'IBKR 美股，固定费率',
    note: '一美分报价的一半折算为占价格的比例，并随您输入的价格变化。',
  },
  interactiveBrokersTiered: {
    name: 'IBKR 美股，阶梯费率',
    note: '每月不超过 300,000 股的佣金及清算费。未计交易所费用或返佣以及卖出规费。一美分报价的一半折算为占价格的比例，并随您输入的价格变化。',
  },
  interactiveBrokersFuture: {
    name: 'IBKR 标普 500 期货（ES）',
    note: '每月不超过 1,000 张合约。未计交易所费用和监管费：未找到现行来源。四分之一点最小变动价位的一半折算为占价格的比例，并随您输入的价格变化。',
  },
  interactiveBrokersMicroFuture: {
    name: 'IBKR 微型标普 500 期货（MES）',
    note: '未计交易所费用和监管费：未找到现行来源。四分之一点最小变动价位的一半折算为占价格的比例，并随您输入的价格变化。',
  },
  poolThirtyQuiet: {
    name: '链上 30 基点资金池，燃料费平静时',
    note: '燃料费按 0.3 gwei、一个以太币 3,000 美元计；各处抄录的燃料价格不一致，请自行修改。未计资金池内的价格冲击。',
  },
  poolThirtyStress: {
    name: '链上 30 基点资金池，燃料费紧张时',
    note: '燃料费按 20 gwei、一个以太币 3,000 美元计；各处抄录的燃料价格不一致，请自行修改。未计资金池内的价格冲击。',
  },
  deribitOption: {
    name: 'Deribit 比特币或以太币期权',
    note: '挂单与吃单费率相同。未计交割费。',
  },
  binanceOption: {
    name: 'Binance 期权',
    note: '截至 2022 年；未找到现行费率。未计行权费。',
  },
  okxOption: {
    name: 'OKX 期权，吃单',
    note: '各处抄录的上限不一致；采用较新的一个。未计行权费。',
  },
  interactiveBrokersOption: {
    name: 'IBKR 美国期权',
    note: '每月不超过 10,000 张合约，且权利金不低于 $0.10。未计监管费和清算费。',
  },
};

export const venueLabels: Wording<typeof en.venueLabels> = {
  hedge: { label: '成本预设', own: '自定成本' },
  option: { label: '期权手续费预设', own: '自定手续费' },
};

export const whatItSets: typeof en.whatItSets = (labels, role, setsHalfSpread) => {
  const sets = `设置${labels.join('、')}`;
  if (role === 'option') return `${sets}，并清除期权的其他费用。期权半价差保持您的输入。`;
  const kept = setsHalfSpread ? '市场冲击、持有成本' : '半价差、市场冲击、持有成本';
  return `${sets}，并清除对冲的其他费用。${kept}、交易单位以及期权本身的费用保持您的输入。`;
};

export const ageNames: Wording<typeof en.ageNames> = {
  old: '已超过 180 天：请核对',
  undated: '没有日期：请核对',
  oldAndUndated: '已超过 180 天且没有日期：请核对',
};

export const figureNames: Wording<typeof en.figureNames> = {
  takerFee: '吃单费',
  takerFeeBaseTier: '吃单费，基础等级',
  smallClipSpread: '半价差，小额交易',
  commission: '每股佣金',
  commissionTiered: '每股佣金，每月不超过 300,000 股',
  clearing: '每股清算费',
  minimum: '每单最低',
  maximum: '占交易金额的上限',
  futureCommission: '每张合约佣金',
  futureSize: '合约乘数，每点美元',
  halfCentQuote: '一美分报价的一半，每股',
  halfTickQuote: '四分之一点最小变动价位的一半，以点计',
  poolFee: '资金池费率',
  swapGas: '一次兑换的燃料用量',
  gasPrice: '燃料价格',
  etherPrice: '一个以太币的价格',
  optionTakerFee: '吃单费，占标的价格',
  optionFeeCap: '上限，占期权价格',
  optionCommission: '每张合约佣金',
  optionMinimum: '每单最低',
};

export const statusNames: Wording<typeof en.statusNames> = {
  sourced: '官方页面，据存档副本',
  secondary: '第三方页面',
  derived: '推算或假设',
  conflict: '来源不一致',
};

export const sourceNames: Wording<typeof en.sourceNames> = {
  deribitSupport: 'support.deribit.com，文章 25944746248989',
  brokerStocks: 'interactivebrokers.co.uk，佣金：股票',
  brokerOptions: 'interactivebrokers.ca，佣金：期权',
  brokerFutures: 'interactivebrokers.ie，佣金：期货',
  brokerMicroFutures: 'interactivebrokers.com.hk，佣金：期货',
  tickArithmetic: '由最小变动价位推算',
  contractTerms: '合约条款',
  panoptic: 'Panoptic 研究笔记',
  gasGuides: 'hoge.gg、ethskills 与 thecryptoworld 的燃料费指南',
  gasPriceCopies: 'ethskills 与 2025 年 9 月的一个页面；各处抄录不一致',
  assumption: '注明的假设',
  workingFigure: '参考值，并非报价',
  hyperliquidDocs: 'sltp.gitbook.io 与 hypernode-docs',
  binanceFaq: 'binance.com，期权费用常见问题',
  okxHelp: 'OKX EEA 帮助页',
  okxHelpAndCopy: 'OKX EEA 帮助页；okx.com/fees 的存档副本仍写 12.5 %',
};

export const dates: Wording<typeof en.dates> = {
  asOf: (date) => `截至${date}`,
  before: (date) => `早于${date}`,
  span: (from, until) => `${from}至${until}`,
  undatedPage: (dated) => `${dated}（页面无日期）`,
  undated: '无日期',
};

export const figureLine: typeof en.figureLine = (name, value, dated, status) =>
  `${name} ${value}，${dated}；${status}`;
