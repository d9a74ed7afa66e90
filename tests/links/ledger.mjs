// ledger.mjs: the file of links as text: lines that can be added and never changed. Each line ends with a
// hash of itself and of the line before, and a seal beside the file says how many lines there are and
// what the last hash is: so a line that is edited, moved or taken out is noticed without any history.
import { createHash } from 'node:crypto';

/** What the hash of the first line goes back to. */
const beginning = 'gammadrag';

function hashAfter(previous, record) {
  const text = `${previous}\n${JSON.stringify(record)}`;
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The lines of the file, without their hashes; throws, naming the line, where one was touched. */
export function recordsOf(text, seal) {
  const lines = text.split('\n').slice(0, -1);
  let chain = beginning;
  const records = lines.map((line, place) => {
    const { chain: written, ...record } = JSON.parse(line);
    chain = hashAfter(chain, record);
    if (written !== chain) throw new Error(`line ${place + 1} is not as it was written`);
    return record;
  });
  if (seal.lines !== records.length || seal.chain !== chain) {
    throw new Error(`the seal is of ${seal.lines} lines that end in ${seal.chain}`);
  }
  return records;
}

export const emptySeal = { lines: 0, chain: beginning };

/** The file with more lines, and its new seal. What was there stays to the letter. */
export function appended(text, seal, records) {
  recordsOf(text, seal);
  let { chain, lines } = seal;
  let added = '';
  for (const record of records) {
    chain = hashAfter(chain, record);
    lines += 1;
    added += `${JSON.stringify({ ...record, chain })}\n`;
  }
  return { text: text + added, seal: { lines, chain } };
}
