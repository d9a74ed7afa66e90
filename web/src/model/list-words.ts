// list-words.ts: the words of list-words.en.ts, in the language in force.
export * from './list-words.en.ts';
