// builder-words.en.ts: what the page says that makes code to embed a calculation.
import type { ChartName, Panel, Theme, ViewName } from './presentation.ts';

export const viewLabels: Readonly<Record<ViewName, string>> = {
  full: 'Everything: the page as it is',
  compact: 'Compact: the answer, a chart and the usual inputs',
  result: 'Result: the answer in two sentences',
};

export const panelLabels: Readonly<Record<Panel, string>> = {
  answer: 'Answer',
  compare: 'Button to compare',
  figures: 'Key figures',
  charts: 'Charts',
  simulation: 'Simulation',
  form: 'Inputs',
  share: 'Link to share',
  open: 'Link “Open in full”',
};

export const chartLabels: Readonly<Record<ChartName, string>> = {
  pnl: 'P&L against realized vol',
  parameter: 'Over the interval, move or band',
  components: 'What the cost is made of',
  map: 'Map of interval and cost',
  rules: 'Every rule’s cost',
  frontier: 'Cost and risk of every rule',
};

export const themeLabels: Readonly<Record<Theme, string>> = {
  auto: 'As the reader has it',
  light: 'Light',
  dark: 'Dark',
};

/** What the reader may do with one input. */
export const inputUses = {
  open: 'to change',
  locked: 'to see',
  hidden: 'hidden',
} as const;
export type InputUse = keyof typeof inputUses;

export const builderWords = {
  formTitle: 'What to embed',
  calculation: 'Link of the calculation',
  calculationHint: 'Set it up on the page, copy its link, and paste it here.',
  calculationUnread: 'This is no link of a calculation; the last good one is shown.',
  view: 'View',
  panels: 'Parts',
  charts: 'Charts',
  inputs: 'Inputs of the reader',
  lockAll: 'All inputs to see, none to change',
  inputsOne: 'Each input',
  theme: 'Colours',
  language: 'Language',
  languageAuto: 'As the page or the reader has it',
  width: 'Width',
  widthHint: 'A number of pixels, or a share such as 100%.',
  height: 'Height to start with, in pixels',
  previewTitle: 'Preview',
  codeTitle: 'Code',
  frameCode: 'As a frame',
  frameHint:
    'For any site that allows frames. The second line gives the frame its height; a site that allows no scripts works without it, at the height above.',
  elementCode: 'As an element',
  elementHint:
    'For pages of your own: one script, checked by its hash, that asks for nothing else. Its colours and events are yours to use.',
  elementMissing: 'The one-file element is not built here: run npm run build.',
  copy: 'Copy',
  copied: 'Copied.',
  copyRefused: 'The browser did not allow copying. The code is selected: copy it by hand.',
} as const;
