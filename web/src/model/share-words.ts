// share-words.ts: what the share panel says and what a citation consists of, in the language in force.
import { inForce } from './language.ts';
import * as en from './share-words.en.ts';

export const { shareWords, cited } = inForce(en, (zh) => zh.share);
