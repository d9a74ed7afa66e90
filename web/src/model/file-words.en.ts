// file-words.en.ts: what is said when a saved calculation is opened, or is refused.
import {
  type Difference,
  type FileNoticeCode,
  type FileRefusal,
  largestFile,
} from './calculation-file.ts';

export const fileWords = {
  opened: (name: string, date: string, app: string) =>
    `“${name}” is open${date === '' ? '' : `, saved on ${date}`}${app === '' ? '' : ` by version ${app}`}.`,
  refused: (name: string, reason: string) => `“${name}” was not opened. ${reason}`,
  comparing: 'Its results are being compared with those computed now.',
  same: 'Its results are those computed now, to the last digit.',
  noResults: 'It holds no results to compare with.',
  otherNumerics: (numerics: number, now: number) =>
    `It was worked out under numerics ${numerics}, this page under ${now}.`,
  differs: (count: number) =>
    count === 1
      ? 'One of its results is not what is computed now:'
      : `${count} of its results are not what is computed now:`,
  difference: ({ name, inFile, now }: Difference) => `${name}: ${inFile} in the file, ${now} now`,
  more: (count: number) => `and ${count} more.`,
  missing: (fields: readonly string[]) =>
    `The file does not say: ${fields.join(', ')}. Presets are used.`,
  manyMissing: (count: number) => `The file leaves ${count} inputs unsaid. Their presets are used.`,
  moreNotices: (count: number) => `There are ${count} more like these.`,
} as const;

export const fileRefusals: Readonly<Record<FileRefusal, string>> = {
  tooLarge: `It is larger than ${largestFile / 1024} KiB, which no saved calculation is.`,
  unreadable: 'The browser could not read it.',
  notJson: 'It is not JSON, or has been damaged.',
  notOurs: 'It is not a calculation saved here.',
  versionUnknown: 'It does not say which version of the format it is.',
  versionNewer: 'It was saved by a newer version. Reload the page to get that one.',
  noScenario: 'It holds no inputs.',
};

export const fileNoticeSentences: Readonly<
  Record<Exclude<FileNoticeCode, 'fieldMissing'>, (field: string, text: string) => string>
> = {
  valueUnreadable: (field, text) =>
    `${field}: “${text}” in the file cannot be read. The preset is used instead.`,
  valueOutOfBounds: (field, text) =>
    `${field}: ${text} in the file is out of bounds. The preset is used instead.`,
  fieldUnknown: (_field, text) => `The file names “${text}”, which this page does not know.`,
};
