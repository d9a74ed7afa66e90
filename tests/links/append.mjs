// npm run links: adds to v1.jsonl the cases that are not in it yet, with what they come to now. It changes
// no line that is there; where one was touched it says which, and writes nothing.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { main, Sentence } from '../../tools/lib.mjs';
import { cases } from './cases.mjs';
import { appended, emptySeal, recordsOf } from './ledger.mjs';
import { replayer } from './replay.mjs';

const library = new URL('../../dist/lib/', import.meta.url);
const file = new URL('v1.jsonl', import.meta.url);
const sealFile = new URL('v1.seal.json', import.meta.url);

function untouched(text, seal) {
  try {
    return recordsOf(text, seal);
  } catch ({ message }) {
    throw new Sentence(`v1.jsonl was changed: ${message}. Bring back what was there (README.md).`);
  }
}

await main(async () => {
  if (!existsSync(library)) throw new Sentence('Build the library first: npm run build:lib.');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const seal = existsSync(sealFile) ? JSON.parse(readFileSync(sealFile, 'utf8')) : emptySeal;
  const there = new Set(untouched(text, seal).map(({ link }) => link));
  const { writeLink } = await import(new URL('model/link.js', library).href);
  const { presetsV1 } = await import(new URL('model/presets.v1.js', library).href);
  const links = cases().map(({ second, ...changes }) => {
    const first = { ...presetsV1, ...changes };
    return writeLink(first, second === undefined ? null : { ...first, ...second });
  });
  const missing = [...new Set(links)].filter((link) => !there.has(link));
  const comesTo = await replayer(library);
  const grown = appended(text, seal, missing.map(comesTo));
  writeFileSync(file, grown.text);
  const { lines, chain } = grown.seal;
  writeFileSync(sealFile, `{ "lines": ${lines}, "chain": "${chain}" }\n`);
  console.log(`${missing.length} lines added; there are ${grown.seal.lines}.`);
});
