// field-words.ts: the words of field-words.en.ts, in the language in force.
export * from './field-words.en.ts';
