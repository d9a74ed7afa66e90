// csv.ts: a table as a file that spreadsheets and programs read: RFC 4180, numbers as the shortest text
// that means exactly them. It begins with a byte order mark: without one Excel takes UTF-8 for the
// machine's old code page and garbles every dash and Greek letter, while whatever else reads CSV
// either skips the mark by itself (pandas, LibreOffice, Google Sheets) or can be told to.
export type CsvCell = string | number | null;

export const byteOrderMark = '\uFEFF';

export function csvOf(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(written).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function written(cell: CsvCell): string {
  if (cell === null) return '';
  // JavaScript's number text is a plain number to every spreadsheet; what is none has no text.
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell === 0 ? 0 : cell) : '';
  const safe = neutral(cell);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const plainNumber = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:e[+-]?[0-9]+)?$/i;

/** A cell that a spreadsheet would run as a formula is led by an apostrophe, which makes it text. */
function neutral(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}
