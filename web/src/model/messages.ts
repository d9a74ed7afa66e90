// messages.ts: what the page says around the inputs, in the language in force.

import { inForce } from './language.ts';
import * as en from './messages.en.ts';

export const {
  yearLabels,
  groupLabels,
  costSectionLabels,
  problemSentences,
  errorSentences,
  noticeSentences,
  exampleNames,
  words,
} = inForce(en, (zh) => zh.messages);
