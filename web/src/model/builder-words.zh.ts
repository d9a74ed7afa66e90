// builder-words.zh.ts: what the page says that makes code to embed a calculation, in Simplified Chinese.
import type * as en from './builder-words.en.ts';
import type { Wording } from './language.ts';

export const viewLabels: Wording<typeof en.viewLabels> = {
  full: '全部：与原页面相同',
  compact: '精简：答案、一张图表和常用输入',
  result: '仅结果：两句话的答案',
};

export const panelLabels: Wording<typeof en.panelLabels> = {
  answer: '答案',
  compare: '对比按钮',
  figures: '关键数值',
  charts: '图表',
  simulation: '模拟',
  form: '输入',
  share: '分享链接',
  open: '“打开完整页面”链接',
};

export const chartLabels: Wording<typeof en.chartLabels> = {
  pnl: '盈亏与已实现波动率',
  parameter: '随间隔、价格变动或对冲带变化',
  components: '成本构成',
  map: '间隔与成本分布图',
  rules: '各规则的成本',
  frontier: '各规则的成本与风险',
};

export const themeLabels: Wording<typeof en.themeLabels> = {
  auto: '跟随读者的设置',
  light: '浅色',
  dark: '深色',
};

export const inputUses: Wording<typeof en.inputUses> = {
  open: '可修改',
  locked: '仅可查看',
  hidden: '隐藏',
};

export const builderWords: Wording<typeof en.builderWords> = {
  formTitle: '嵌入内容',
  calculation: '计算的链接',
  calculationHint: '在页面上设定好计算，复制其链接并粘贴到这里。',
  calculationUnread: '这不是计算的链接；现显示上一个有效的计算。',
  view: '视图',
  panels: '组成部分',
  charts: '图表',
  inputs: '读者可用的输入',
  lockAll: '所有输入仅可查看，不可修改',
  inputsOne: '逐项设定',
  theme: '颜色',
  language: '语言',
  languageAuto: '跟随页面或读者的设置',
  width: '宽度',
  widthHint: '像素数，或百分比，例如 100%。',
  height: '初始高度（像素）',
  previewTitle: '预览',
  codeTitle: '代码',
  frameCode: '作为框架嵌入',
  frameHint:
    '适用于任何允许框架的网站。第二行让框架随内容调整高度；不允许脚本的网站去掉它也能使用，高度即上面所填。',
  elementCode: '作为元素嵌入',
  elementHint: '适用于您自己的网页：一个脚本，以哈希校验，不再请求其他文件。颜色和事件由您支配。',
  elementMissing: '这里没有单文件元素，请先完成构建。',
  copy: '复制',
  copied: '已复制。',
  copyRefused: '浏览器不允许复制。代码已选中，请手动复制。',
};
