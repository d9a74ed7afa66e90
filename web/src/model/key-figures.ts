// key-figures.ts: the words of key-figures.en.ts, in the language in force.
export * from './key-figures.en.ts';
