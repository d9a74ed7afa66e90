// file-words.ts: what is said of a saved calculation that is opened, in the language in force.
import * as en from './file-words.en.ts';
import { inForce } from './language.ts';

export const { fileWords, fileRefusals, fileNoticeSentences } = inForce(en, (zh) => zh.files);
