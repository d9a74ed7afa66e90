// messages.en.ts: what the page says around the inputs: groups, reasons, notices, buttons. A new error
// code or problem does not compile until it has words here. Words of fields: field-words.en.ts; of
// cost presets: venue-words.en.ts; sentences with figures: sentences.en.ts.
import type { ErrorCode, FieldGroup } from './contract.gen.ts';
import type { ExampleId } from './examples.ts';
import type { NoticeCode } from './link.ts';
import { linkNotices } from './link-words.en.ts';
import type { BookProblem } from './list-words.ts';
import type { ProblemCode } from './parse.ts';
import type { CostSection } from './shown.ts';

export const yearLabels = [
  { days: 252, label: '252 trading days' },
  { days: 365, label: '365 calendar days' },
  { days: 365.25, label: '365.25 days, round the clock' },
];

export const groupLabels: Readonly<Record<Exclude<FieldGroup, 'market'>, string>> = {
  option: 'Option',
  position: 'Position',
  hedging: 'Hedging',
  costs: 'Costs, each way',
  outlook: 'Outlook',
  conventions: 'Market and conventions',
  simulation: 'Simulation',
};

/** The parts into which the rarer costs are folded. */
export const costSectionLabels: Readonly<Record<CostSection, string>> = {
  invoice: 'Commission as an invoice has it',
  gas: 'Gas on a chain',
  impact: 'Market impact',
  carry: 'Carry on the hedge',
  option: 'The option’s own fee',
  lots: 'Lots',
};

/** `limit` is already written in the field's own unit. */
export type Reason = (limit: string, unit: string) => string;

/** Problems of a pasted book have theirs in list-words.en.ts. */
export const problemSentences: Readonly<Record<Exclude<ProblemCode, BookProblem>, Reason>> = {
  empty: () => 'Nothing is entered here.',
  notText: () => 'Only plain letters, digits, points and minus signs are read here.',
  notANumber: () => 'This is not a number.',
  unfinished: () => 'This number is not finished.',
  notFinite: () => 'This number is too large to calculate with.',
  fractionSign: () => 'Write the fraction as a decimal, such as 0.5.',
  separators: () => 'The points and commas do not fit together. Write 1,000.50 or 1 000,50.',
  unitUnknown: (_limit, unit) => `“${unit}” is not a unit known here.`,
  unitNotHere: (_limit, unit) => `“${unit}” is not a unit of this field.`,
  minutesOrMonths: () => '“m” may mean minutes or months. Write min or mo.',
  hoursNeedCalendar: () =>
    'A trading day has no fixed number of hours here. Write a part of a day, such as 0.25d, or choose a calendar year.',
  belowMinimum: (limit) => `The smallest value here is ${limit}.`,
  aboveMaximum: (limit) => `The largest value here is ${limit}.`,
  unknownWord: () => 'This is not one of the choices.',
  returnUnreadable: (_limit, entry) =>
    `“${entry}” is not a return. Write 0.012 or 1.2 %, one a line, without dates.`,
  returnsTooLong: () => 'This is too long to be a list of returns.',
};

export const errorSentences: Readonly<Record<ErrorCode, (limit: string) => string>> = {
  not_an_object: () => 'The calculation was given no inputs.',
  not_a_number: () => 'This is not a number.',
  not_finite: () => 'This number is too large to calculate with.',
  below_minimum: (limit) => `The smallest value here is ${limit}.`,
  above_maximum: (limit) => `The largest value here is ${limit}.`,
  unknown_word: () => 'This is not one of the choices.',
  strikes_crossed: () => 'The call strike of a strangle may not lie below the put strike.',
  too_many_hedges: () =>
    'That would be more than 1,000,000 hedges. Hedge less often or shorten the time to expiry.',
  costs_exceed_gamma: () =>
    'No realized vol makes this pay: hedging costs more than gamma can earn.',
  costs_exceed_theta: () =>
    'No realized vol is low enough: hedging costs more than the theta you are paid.',
  price_below_intrinsic: () => 'The price is below what exercise alone is worth.',
  price_above_bound: () => 'The price is above anything an option can be worth.',
  price_carries_no_vol: () => 'At this price the vol cannot be told from the price.',
  unknown_field: () => 'There is no input of this name.',
  not_an_array: () => 'A list of values was expected.',
  pays_at_any_vol: () => 'At any realized vol this pays: the drift earns more than hedging costs.',
  nothing_to_scalp: () => 'This option has no time value left to scalp.',
  too_many_points: () => 'That is too many points for one chart.',
  order_book_empty: () => 'The order book needs a bid and an ask at least.',
  order_book_crossed: () => 'The best bid of the order book may not reach its best ask.',
  order_book_unreadable: () =>
    'This is no order book. Write each level as b or a, price, x, size: b99.9x5a100.1x4.',
  too_many_levels: () => 'The order book may have 40 levels at most.',
  maximum_below_minimum: () => 'The maximum per trade may not lie below the minimum.',
  negative_cost: () => 'The charges together may not pay you for trading.',
  legs_missing: () => 'Write the legs you hold, such as 1c100x-2p90.',
  legs_unreadable: () =>
    'These are no legs. Write each as quantity, c or p, strike, joined by x: 1c100x-2p90.',
  too_many_legs: () => 'There may be eight legs at most.',
  leland_vol_undefined: () =>
    'Hedging this often costs more than Leland’s vol can express. Hedge less often, or by another rule.',
  band_within_cost: () =>
    'Hedging after so small a move costs more than the move can bring. Wait for a larger one.',
  unknown_measure: () => 'There is no such figure to aim at.',
  unknown_aim: () => 'There is no such aim.',
  no_edge_to_optimize: () =>
    'No way of hedging leaves an expected profit here, so there is no best ratio of profit to risk.',
  no_rule_meets_limit: () => 'No way of hedging keeps the risk below this limit.',
  returns_unreadable: () =>
    'These returns cannot be read. Write decimals joined by x, such as 0.012x-0.004x0.',
  too_many_returns: (limit) => `There may be ${limit} returns at most.`,
  returns_missing: () => 'Enter at least two returns of the past to draw from.',
  returns_too_coarse: () =>
    'The hedge interval must be one or more whole intervals of the returns: they say nothing about times in between.',
  too_much_to_simulate: (limit) =>
    `With so many steps to a path, at most ${limit} paths can be simulated.`,
  no_such_path: () => 'There is no such path in this simulation.',
  ledger_does_not_close: () =>
    'The parts of a path’s P&L did not add up, so no result is shown. Please report this calculation.',
  early_close_unsupported: () =>
    'Closing before expiry is worked out for hedging by the clock in the quote currency only, and is not simulated. Hold to expiry, or choose another rule.',
  gamma_changes_sign: () =>
    'Zakamouline’s band is fitted to options whose gamma has one sign. Choose another rule for these legs.',
  risk_unknown: () => 'How far the profit scatters cannot be told here.',
};

export const noticeSentences: Readonly<
  Record<NoticeCode, (field: string, text: string) => string>
> = {
  ...linkNotices,
  tooLong: () => 'The link is too long to be one of ours. The presets are shown instead.',
  tooManyFields: () => 'The link has too many parts. The presets are shown instead.',
  cutShort: () => 'The link seems to have been cut short: some of its values may be missing.',
  versionMissing: () => 'The link does not say its version. It was read as version 1.',
  versionUnknown: (_field, text) =>
    `The link is of version ${text}, which this page does not know. The presets are shown instead.`,
  valueUnreadable: (field, text) =>
    `${field}: “${text}” in the link cannot be read. The preset is used instead.`,
  valueOutOfBounds: (field, text) =>
    `${field}: ${text} in the link is out of bounds. The preset is used instead.`,
  fieldUnknown: (_field, text) => `The link names “${text}”, which this page does not know.`,
  fieldTwice: (_field, text) => `The link names “${text}” twice. The first value is used.`,
};

export const exampleNames: Readonly<Record<ExampleId, string>> = {
  stockCall: 'Stock call, 3 months, daily',
  bitcoinStraddle: 'Bitcoin straddle, 30 days, every 8 h',
};

export const words = {
  answerTitle: 'Answer',
  figuresTitle: 'Key figures',
  chartsTitle: 'Charts',
  inputsTitle: 'Inputs',
  examplesTitle: 'Start from',
  startOver: 'Start over',
  venueAdapted: 'edited since',
  venueSources: 'Sources',
  about: (label: string) => `About ${label}`,
  /** The box and the slider of an input, where one label stands for both. */
  valueOf: (label: string) => `${label}, value`,
  sliderOf: (label: string) => `${label}, slider`,
  /** What is said of something, after its name. */
  labelled: (label: string, text: string) => `${label}: ${text}`,
  paragraph: (sentences: readonly string[]) => sentences.join(' '),
  ownYear: 'Another year',
  copyLink: 'Copy link',
  linkField: 'Link to this calculation',
  copied: 'Link copied.',
  copyRefused: 'The browser did not allow copying. The link is selected: copy it by hand.',
  dismiss: 'Dismiss',
  loading: 'Loading the calculation…',
  dataTable: 'Data as a table',
  stale: 'The figures shown are the last good ones.',
  nothingShown: 'Until this is mended there is nothing to show.',
  noFigure: '–',
  escapeHint: 'Escape brings back the last good value.',
  partMissing: 'Part of this could not be loaded. Reload the page: the address keeps your inputs.',
  loadFailed: 'The calculation could not be loaded.',
  loadAdvice:
    'Reload the page. If that does not help, check that the browser is up to date, that WebAssembly is not switched off, and that no extension blocks this site.',
  lost: 'This calculation stopped twice and was given up. Change an input to try it again.',
  stopped: 'The calculation stopped.',
  stoppedAdvice: 'Reload the page: the address keeps your inputs.',
};
