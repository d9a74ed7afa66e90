// money.ts: the words of money.en.ts, in the language in force.
export * from './money.en.ts';
