// embed-words.en.ts: what <gamma-drag> and embed.html say of themselves: what was refused, and where to go.
import type { EmbedNotice } from './embed-words.ts';

export const embedWords = {
  openInFull: 'Open in full',
  buildEmbed: 'Put this calculation into a page of your own',
  openInFullHint: '(opens in a new tab)',
  notAllowedHere: 'This site does not allow the calculation to run on its pages.',
  frameTitle: 'GammaDrag: what gamma scalping must earn to pay for its hedging',
} as const;

export const embedNotices: Readonly<
  Record<EmbedNotice['code'], (name: string, text: string) => string>
> = {
  valueUnreadable: (name, text) =>
    `${name}: “${text}” cannot be read. The value it starts with is used instead.`,
  valueOutOfBounds: (name, text) =>
    `${name}: ${text} is out of bounds. The value it starts with is used instead.`,
  fieldUnknown: (name) => `There is no input called “${name}”.`,
  notAScenario: () => 'What was given as a scenario cannot be read. Nothing was changed.',
  wordUnknown: (name, text) => `${name}: “${text}” is not known here.`,
};
