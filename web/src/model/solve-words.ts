// solve-words.ts: the words of solve-words.en.ts, in the language in force.
export * from './solve-words.en.ts';
