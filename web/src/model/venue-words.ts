// venue-words.ts: the words of venue-words.en.ts, in the language in force.
export * from './venue-words.en.ts';
