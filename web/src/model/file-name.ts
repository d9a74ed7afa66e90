// file-name.ts: what a saved file is called: what it is and when it was made, in letters and digits
// that every system takes.
const longest = 80;

/** As gammadrag-expected-pnl-against-realized-vol-2026-03-01.csv, by the reader's own calendar. */
export function fileName(what: string, when: Date, ending: string): string {
  const words = what
    .toLowerCase()
    .replace(/&/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  const parts = ['gammadrag', words, dayOf(when)].filter((part) => part !== '');
  return `${parts.join('-')}.${ending}`;
}

/** The day in the reader's own calendar, as 2026-03-01. */
export function dayOf(when: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
}
