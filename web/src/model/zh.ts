// zh.ts: every topic in Simplified Chinese: one chunk, loaded when Chinese is first spoken.
export * as charts from './chart-words.en.ts';
export * as compare from './compare-words.en.ts';
export * as fields from './field-words.en.ts';
export * as keyFigures from './key-figure-words.en.ts';
export * as lists from './list-words.en.ts';
export * as messages from './messages.en.ts';
export * as rules from './rule-words.en.ts';
export * as sentences from './sentences.en.ts';
export * as simulation from './simulation-words.en.ts';
export * as solve from './solve-words.en.ts';
export * as units from './unit-words.en.ts';
export * as venues from './venue-words.en.ts';
