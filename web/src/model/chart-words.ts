// chart-words.ts: the words of chart-words.en.ts, in the language in force.
export * from './chart-words.en.ts';
