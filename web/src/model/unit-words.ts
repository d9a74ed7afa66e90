// unit-words.ts: the words of unit-words.en.ts, in the language in force.
import { inForce } from './language.ts';
import * as en from './unit-words.en.ts';

export const { numbered, unitNames, largeUnits } = inForce(en, (zh) => zh.units);
