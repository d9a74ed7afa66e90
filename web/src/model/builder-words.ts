// builder-words.ts: what the page says that makes code to embed a calculation, in the language in force.
import * as en from './builder-words.en.ts';
import { inForce } from './language.ts';

export type { InputUse } from './builder-words.en.ts';
export const { viewLabels, panelLabels, chartLabels, themeLabels, inputUses, builderWords } =
  inForce(en, (zh) => zh.builder);
