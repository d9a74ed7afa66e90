// sentences.ts: the words of sentences.en.ts, in the language in force.
export * from './sentences.en.ts';
