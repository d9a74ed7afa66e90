// page-words.ts: the page round the element, in the language in force.
import { inForce } from './language.ts';
import * as en from './page-words.en.ts';

export const { pageWords } = inForce(en, (zh) => zh.page);
