// rule-words.ts: the words of rule-words.en.ts, in the language in force.
export * from './rule-words.en.ts';
