// embed-words.ts: what <gamma-drag> and embed.html say of themselves, in the language in force.
import type { FieldNotice } from './attributes.ts';
import * as en from './embed-words.en.ts';
import { inForce } from './language.ts';
import type { OptionNotice } from './presentation.ts';

const say = inForce(en, (zh) => zh.embed);

export const { embedWords } = say;

export type EmbedNotice = FieldNotice | OptionNotice;

export function embedNoticeSentence({ code, name, text }: EmbedNotice): string {
  return say.embedNotices[code](name, text);
}
