// messages.ts: the words of messages.en.ts, in the language in force.
export * from './messages.en.ts';
