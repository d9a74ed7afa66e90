// simulation-words.ts: the words of simulation-words.en.ts, in the language in force.
export * from './simulation-words.en.ts';
