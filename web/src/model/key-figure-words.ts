// key-figure-words.ts: the names of the key figures, in the language in force.
import * as en from './key-figure-words.en.ts';
import { inForce } from './language.ts';

export const { keyFigureWords } = inForce(en, (zh) => zh.keyFigures);
