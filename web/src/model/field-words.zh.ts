// field-words.zh.ts: what each input is called, what it means in plain words, and its unit beside the box,
// in Simplified Chinese.
import type * as en from './field-words.en.ts';
import type { Wording } from './language.ts';

export const fieldWords: Wording<typeof en.fieldWords> = {
  structure: {
    label: '结构',
    help: '单个看涨、单个看跌、跨式（同一行权价的看涨与看跌）、宽跨式（较低的看跌与较高的看涨），或自定各腿。',
  },
  side: {
    label: '方向',
    help: '买方：您持有期权，付出时间价值，从波动中获利。卖方：您卖出了期权，波动使您付出代价。无论哪一方，对冲都要花钱。',
  },
  spot: { label: '标的价格', help: '今天的价格，以计价货币计。' },
  strike: {
    label: '行权价',
    help: '期权的行权价；跨式为两腿共同的行权价；宽跨式为看跌的行权价。',
  },
  strikeHigh: { label: '看涨行权价', help: '宽跨式中看涨期权的行权价，不能低于看跌的行权价。' },
  legs: {
    label: '各腿',
    help: '同一到期日的期权，最多八条，以 x 连接。每条依次为数量（卖出为负）、c（看涨）或 p（看跌）、行权价：1c100x-2p90 表示一个行权价 100 的看涨和两个卖出的行权价 90 的看跌。',
  },
  settlement: {
    label: '结算方式',
    help: '这里所有金额以什么计：计价货币；或标的币，即反向期权，以币本身支付，并以反向期货对冲。',
  },
  expiry: {
    label: '到期时间',
    help: '以“市场与惯例”中所选年度的天数计。也可以写 3 个月、0.25 年，或在自然日年度下写 12 小时。',
  },
  holdingPeriod: {
    label: '平仓时间',
    help: '提前平仓时，期权按其隐含波动率减去半价差卖出或买回，对冲头寸随之平掉。仅适用于定时对冲。',
  },
  rate: { label: '利率', help: '年利率，连续复利。' },
  dividendYield: {
    label: '股息或资金收益率',
    help: '持有标的一年的收益，连续计：股息，或收到的资金费。它影响期权的价格和德尔塔。只由对冲头寸承担的费用请填在成本里。',
  },
  impliedVol: {
    label: '隐含波动率',
    help: '期权价格中的波动率：买方为此付出，卖方由此收取。',
  },
  hedgeVol: {
    label: '对冲波动率',
    help: '计算德尔塔所用的波动率。多数交易台使用隐含波动率；换用其他值会改变成本和风险，但不改变成本前的预期收益。',
  },
  realizedVol: {
    label: '预期已实现波动率',
    help: '您预期到期前将会发生的波动率，按您对冲的时点衡量。',
  },
  excessDrift: {
    label: '超额漂移',
    help: '预期价格一年的上涨比其持有成本快多少。没有看法时为零。',
  },
  quantity: { label: '数量', help: '合约张数。' },
  multiplier: { label: '合约乘数', help: '一张合约对应的标的单位数。' },
  rule: {
    label: '何时对冲',
    help: '定时：按时钟交易到德尔塔。价格变动：价格变动足够大时交易到德尔塔。对冲带：只有对冲头寸偏离德尔塔太远时才交易。以作者命名的对冲带根据成本、伽马和您的风险厌恶自行确定宽度；Zakamouline 的对冲带是在风险厌恶系数乘价格约为 10 至 100、成本不低于 0.5 % 的范围内拟合的。不对冲：期权保持敞口。',
  },
  hedgeInterval: {
    label: '对冲间隔',
    help: '两次对冲之间的时间。期权的存续期被等分为整数个间隔，使其尽量接近此值。',
  },
  priceMove: {
    label: '变动多少后对冲',
    help: '价格自上次交易处上涨或下跌达到这一幅度时，交易到德尔塔。',
  },
  priceMoveStdDevs: {
    label: '变动多少后对冲',
    help: '同上，但以日波幅计：1 表示按隐含波动率一个普通交易日的变动（一个标准差）。',
  },
  bandHalfWidth: {
    label: '对冲带单侧宽度',
    help: '对冲头寸可以比德尔塔高或低多少而不交易。以每个期权的德尔塔计：0.05 表示每单位标的的百分之五。',
  },
  riskAversion: {
    label: '风险厌恶系数',
    help: '您对整个头寸盈亏方差的厌恶程度：您愿意付出此值的一半乘以方差来消除它。以每单位金额计，因此头寸放大十倍时应取十分之一。越大，对冲带越窄。',
  },
  widthCoefficient: {
    label: '宽度系数',
    help: '缩放 Zakamouline 对冲带宽度的常数 c1；原文为 1.12。',
  },
  shiftCoefficient: {
    label: '偏移系数',
    help: '决定 Zakamouline 对冲带中心偏离德尔塔多少的常数 cK。文献中有 5.76 和 4.76 两种；5.76 与卖出看涨的情形最吻合。',
  },
  bandSide: {
    label: '哪一方的对冲带',
    help: 'Zakamouline 的对冲带对持有和卖出期权有所不同，默认取您的方向。它是在风险厌恶系数乘价格约为 10 至 100、单边成本不低于 0.5 % 的范围内拟合的；在其他范围只是猜测。',
  },
  checkInterval: {
    label: '查看间隔',
    help: '两次查看价格之间的时间。其间您不做任何事，因此价格可能超出触发点。以交易日计，每天查看 96 次即每 0.0104 天一次。',
  },
  halfSpread: {
    label: '半价差',
    help: '卖价减买价的一半，占价格的比例，每次交易都要支付。单边，不是往返。',
  },
  feeRate: { label: '手续费', help: '佣金或吃单费，占交易金额的比例，单边。' },
  makerFeeRate: {
    label: '挂单费',
    help: '挂在订单簿中成交的部分所付的费率，单边。若交易所返佣则为负。',
  },
  makerShare: {
    label: '挂单成交占比',
    help: '您的交易金额中有多少挂在订单簿中成交并支付挂单费，其余支付上面的手续费。',
  },
  feePerUnit: {
    label: '每股或每张',
    help: '每股或每张对冲合约的佣金金额，单边。',
  },
  contractSize: {
    label: '对冲合约的大小',
    help: '一张对冲合约对应的标的单位数；股票为 1。',
  },
  minimumFee: {
    label: '每笔下限',
    help: '一笔交易的佣金最低为多少。对比例手续费与每股或每张佣金之和生效。',
  },
  maximumFee: { label: '每笔上限', help: '一笔交易的佣金最高为多少，以金额计。' },
  maximumFeeRate: {
    label: '占金额的上限',
    help: '一笔交易的佣金最高为多少，占交易金额的比例。',
  },
  fixedCost: {
    label: '每次对冲的固定费用',
    help: '每次对冲交易无论大小都要支付：按笔收费。针对整个头寸，以期权的结算货币计。',
  },
  gas: {
    label: '每笔燃料用量',
    help: '一次对冲交易在链上消耗的燃料单位数。一次简单的兑换约用 160,000。',
  },
  gasPrice: {
    label: '燃料价格',
    help: '一百万单位燃料的价格，以计价货币计：gwei 数乘以一个以太币的价格，再除以 1,000。0.3 gwei、以太币 3,000 时为 0.9。',
  },
  impactCoefficient: {
    label: '冲击系数',
    help: '您自己的交易对价格的推动程度。每单位交易金额的成本为此值乘以日波动率，再乘以您占日成交量比例的平方根。0 表示没有冲击；实测值在 0.5 到 1 之间。',
  },
  dailyVolume: { label: '日成交量', help: '全市场一天成交的标的单位数。' },
  linearImpact: {
    label: '线性冲击',
    help: '一笔 n 单位的交易使自身价格每单位变动这么多，因此成本为此值乘以 n 的平方。价格随即恢复。',
  },
  orderBook: {
    label: '订单簿',
    help: '您对冲所用的订单簿，逐档成交，代替半价差。每档为 b（买）或 a（卖）、价格、x、数量：b99.9x5a100.1x4 为一档买和一档卖。没有则留空。',
  },
  lotSize: {
    label: '最小交易单位',
    help: '对冲头寸只能是这么多标的单位的整数倍。若任意数量都可交易则为 0。',
  },
  fundingRate: {
    label: '资金费率',
    help: '多头对冲一年支付、空头对冲一年收取的金额，占持有市值的比例。若多头收取则为负。',
  },
  borrowRate: {
    label: '融券费率',
    help: '为空头对冲借入标的一年的费用，占持有市值的比例。',
  },
  cashSpread: {
    label: '现金利差',
    help: '一年中借入现金的利率比基准利率高多少，存放现金的利率比基准利率低多少。',
  },
  optionFeeRate: {
    label: '期权手续费',
    help: '交易一次期权的费用，占每单位标的价格的比例。',
  },
  optionFeeCap: { label: '手续费上限', help: '期权手续费的上限，占期权自身价格的比例。' },
  optionFeePerContract: { label: '每张期权佣金', help: '每张期权合约的金额，每单都要支付。' },
  optionFeeMinimum: {
    label: '每单期权下限',
    help: '期权订单的手续费与佣金最低为多少。',
  },
  optionHalfSpread: {
    label: '期权半价差',
    help: '期权卖价减买价的一半，以波动率点计，开仓时支付，提前平仓时再付一次。',
  },
  setUp: {
    label: '首次对冲',
    help: '交易：您买入或卖出最初的德尔塔并为此付费。随期权：它随期权一并取得。',
  },
  unwind: {
    label: '到期时的对冲头寸',
    help: '现金：末次对冲在市场上平掉。实物：到期时与期权交割。不交易：无需交易即告结束。',
  },
  daysPerYear: {
    label: '一年的天数',
    help: '波动率报价所用的年度：252 个交易日、365 个自然日，或从不休市的市场用 365.25 天。更改时保持两次对冲、两次查看之间的天数不变。',
  },
  model: {
    label: '价格如何变动',
    help: '只用于模拟。按布莱克–斯科尔斯的假设；在区间内，被拉回某一水平；带跳跃；波动率自身也变动；或把历史收益率分段重新抽取。',
  },
  reversionSpeed: {
    label: '回归速度',
    help: '价格每年被拉回的强度：50 表示约五个自然日使偏离减半。',
  },
  reversionLevel: {
    label: '回归水平',
    help: '区间中心的价格；除非另行指定，为今天的价格。',
  },
  jumpRate: { label: '每年跳跃次数', help: '预期一年中有多少次跳跃。' },
  jumpMean: { label: '平均跳跃幅度', help: '一次跳跃平均多大，向上或向下：−5 % 表示下跌。' },
  jumpStdDev: { label: '跳跃的离散程度', help: '跳跃幅度围绕均值的一个标准差。' },
  varianceReversion: {
    label: '方差回归速度',
    help: '方差每年被拉回长期水平的强度。其起点为预期已实现波动率。',
  },
  longRunVol: { label: '长期波动率', help: '变动的波动率被拉回的水平。' },
  volOfVol: { label: '方差的波动率', help: '方差自身变动的幅度（Heston 模型中的 ξ）。' },
  volCorrelation: {
    label: '价格与波动率的相关性',
    help: '小于零时，价格下跌则波动率上升，股票即是如此。',
  },
  returns: {
    label: '历史收益率',
    help: '历史收益率，最早的在前，为价格对数的变化：小幅变动时接近百分比变化。其均值会被平移，使对冲保持为公平博弈。',
  },
  returnInterval: {
    label: '收益率间隔',
    help: '相邻两个历史收益率之间的时间。对冲间隔必须是它的整数倍。',
  },
  blockLength: {
    label: '分段长度',
    help: '一次连续抽取多少个收益率，使平静期与剧烈期保持各自的长度。',
  },
  paths: {
    label: '路径数',
    help: '模拟多少条该头寸可能的路径。路径增至四倍，误差减半。',
  },
  seed: {
    label: '种子',
    help: '选定随机数的整数。同一种子在任何机器上给出相同的数字。',
  },
};

export const putStrike: Wording<typeof en.putStrike> = { label: '看跌行权价' };

export const ruleLabels: Wording<typeof en.ruleLabels> = {
  interval: '定时对冲',
  leland: '定时对冲至 Leland 德尔塔',
  priceMove: '价格变动后（百分比）',
  priceMoveStdDevs: '价格变动后（日波幅）',
  bandToTarget: '德尔塔对冲带，回到德尔塔',
  bandToEdge: '德尔塔对冲带，回到带边',
  whalleyWilmott: 'Whalley–Wilmott 对冲带',
  zakamouline: 'Zakamouline 对冲带',
  none: '不对冲',
};

const noLimit = '无上限';
const ownLimit = '自定';

export const wordLabels: Wording<typeof en.wordLabels> = {
  'rule.interval': ruleLabels.interval,
  'rule.leland': ruleLabels.leland,
  'rule.priceMove': ruleLabels.priceMove,
  'rule.priceMoveStdDevs': ruleLabels.priceMoveStdDevs,
  'rule.bandToTarget': ruleLabels.bandToTarget,
  'rule.bandToEdge': ruleLabels.bandToEdge,
  'rule.whalleyWilmott': ruleLabels.whalleyWilmott,
  'rule.zakamouline': ruleLabels.zakamouline,
  'rule.none': ruleLabels.none,
  'maximumFee.none': noLimit,
  'maximumFee.own': ownLimit,
  'maximumFeeRate.none': noLimit,
  'maximumFeeRate.own': ownLimit,
  'optionFeeCap.none': noLimit,
  'optionFeeCap.own': ownLimit,
  'structure.call': '看涨',
  'structure.put': '看跌',
  'structure.straddle': '跨式',
  'structure.strangle': '宽跨式',
  'structure.custom': '自定各腿',
  'settlement.quote': '计价货币',
  'settlement.coin': '币',
  'side.long': '买方',
  'side.short': '卖方',
  'hedgeVol.implied': '同隐含',
  'hedgeVol.realized': '同预期',
  'hedgeVol.own': '其他波动率',
  'realizedVol.implied': '同隐含',
  'realizedVol.own': '其他波动率',
  'bandSide.position': '您的方向',
  'bandSide.long': '持有期权',
  'bandSide.short': '卖出期权',
  'setUp.traded': '交易',
  'setUp.none': '随期权取得',
  'unwind.cash': '现金',
  'unwind.physical': '实物',
  'unwind.none': '不交易',
  'model.brownian': '按布莱克–斯科尔斯的假设',
  'model.meanReverting': '在区间内',
  'model.jumps': '带跳跃',
  'model.stochasticVol': '随机波动率',
  'model.bootstrap': '与历史相同',
  'holdingPeriod.toExpiry': '到期',
  'holdingPeriod.own': '提前',
  'reversionLevel.spot': '今天的价格',
  'reversionLevel.own': '其他价格',
};

export const ownUnits: Wording<typeof en.ownUnits> = {
  priceMoveStdDevs: '日波幅',
  bandHalfWidth: '德尔塔',
  riskAversion: '1/金额',
  reversionSpeed: '每年',
  varianceReversion: '每年',
  jumpRate: '每年',
  blockLength: '个收益率',
  contractSize: '单位',
  dailyVolume: '单位',
  lotSize: '单位',
  linearImpact: '每单位²',
  gas: '单位',
  gasPrice: '每百万',
  optionHalfSpread: '波动率点',
};

export const settingWords: Wording<typeof en.settingWords> = {
  makerShare: (value) => `挂单 ${value}`,
  makerFeeRate: (value) => `挂单费 ${value}`,
  feePerUnit: (value) => `每股或每张 ${value}`,
  contractSize: (_value, bare) => `每张 ${bare} 单位`,
  minimumFee: (value) => `下限 ${value}`,
  maximumFee: (value) => `上限 ${value}`,
  maximumFeeRate: (value) => `上限为金额的 ${value}`,
  gas: (_value, bare) => `燃料 ${bare}`,
  gasPrice: (value) => `价格 ${value}`,
  impactCoefficient: (value) => `系数 ${value}`,
  dailyVolume: (_value, bare) => `成交量 ${bare}`,
  linearImpact: (_value, bare) => `线性 ${bare}`,
  orderBook: () => '订单簿',
  lotSize: (_value, bare) => `每手 ${bare}`,
  fundingRate: (value) => `资金费率 ${value}`,
  borrowRate: (value) => `融券 ${value}`,
  cashSpread: (value) => `现金 ${value}`,
  optionFeeRate: (value) => `手续费 ${value}`,
  optionFeeCap: (value) => `不超过期权价格的 ${value}`,
  optionFeePerContract: (value) => `每张 ${value}`,
  optionFeeMinimum: (value) => `下限 ${value}`,
  optionHalfSpread: (value) => `半价差 ${value}`,
};
