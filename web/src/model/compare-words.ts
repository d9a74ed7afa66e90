// compare-words.ts: the words of compare-words.en.ts, in the language in force.
export * from './compare-words.en.ts';
