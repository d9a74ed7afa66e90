// typography.ts: the signs and spaces that numbers are written with.

export const minus = '\u2212';
/** Narrow space that does not break, between a number and its unit. */
export const gap = '\u202F';

/** Parts Chinese words from the figure before them, unless it ends in a Chinese unit. */
export function spaceAfter(figure: string): string {
  return /\p{Script=Han}$/u.test(figure) ? '' : ' ';
}
