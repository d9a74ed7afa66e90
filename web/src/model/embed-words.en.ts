// embed-words.en.ts: what <gamma-drag> and embed.html say of themselves: what was refused, and where to go.
import type { FieldNotice } from './attributes.ts';
import type { OptionNotice } from './presentation.ts';

export type EmbedNotice = FieldNotice | OptionNotice;

export const embedWords = {
  openInFull: 'Open in full',
  buildEmbed: 'Put this calculation into a page of your own',
  openInFullHint: '(opens in a new tab)',
  notAllowedHere: 'This site does not allow the calculation to run on its pages.',
  frameTitle: 'GammaDrag: what gamma scalping must earn to pay for its hedging',
} as const;

const sentences: Readonly<Record<EmbedNotice['code'], (name: string, text: string) => string>> = {
  valueUnreadable: (name, text) =>
    `${name}: “${text}” cannot be read. The value it starts with is used instead.`,
  valueOutOfBounds: (name, text) =>
    `${name}: ${text} is out of bounds. The value it starts with is used instead.`,
  fieldUnknown: (name) => `There is no input called “${name}”.`,
  notAScenario: () => 'What was given as a scenario cannot be read. Nothing was changed.',
  wordUnknown: (name, text) => `${name}: “${text}” is not known here.`,
};

export function embedNoticeSentence({ code, name, text }: EmbedNotice): string {
  return sentences[code](name, text);
}
