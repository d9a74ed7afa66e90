// explain-words.ts: what each result means and what goes into it, in the language in force.
import * as en from './explain-words.en.ts';
import { inForce } from './language.ts';

export const { explainWords, origins, figureNames, meaningsOf, termNames } = inForce(
  en,
  (zh) => zh.explanations,
);
