// typography.ts: the signs that numbers are written with in every language.

export const minus = '\u2212';
/** Narrow space that does not break, between a number and its unit. */
export const gap = '\u202F';
