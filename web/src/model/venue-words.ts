// venue-words.ts: the names of cost presets, in the language in force.

import { inForce } from './language.ts';
import * as en from './venue-words.en.ts';

export const {
  venueNames,
  venueLabels,
  whatItSets,
  ageNames,
  figureNames,
  statusNames,
  sourceNames,
  dates,
  figureLine,
} = inForce(en, (zh) => zh.venues);
