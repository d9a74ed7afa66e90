// zh.ts: every topic in Simplified Chinese: one chunk, loaded when Chinese is first spoken.
export * as builder from './builder-words.zh.ts';
export * as charts from './chart-words.zh.ts';
export * as compare from './compare-words.zh.ts';
export * as embed from './embed-words.zh.ts';
export * as fields from './field-words.zh.ts';
export * as keyFigures from './key-figure-words.zh.ts';
export * as lists from './list-words.zh.ts';
export * as messages from './messages.zh.ts';
export * as page from './page-words.zh.ts';
export * as rules from './rule-words.zh.ts';
export * as sentences from './sentences.zh.ts';
export * as simulation from './simulation-words.zh.ts';
export * as solve from './solve-words.zh.ts';
export * as units from './unit-words.zh.ts';
export * as venues from './venue-words.zh.ts';
