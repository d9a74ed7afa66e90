// The file of links, read once.
import { readFileSync } from 'node:fs';
import { type Recorded, recordsOf, type Seal } from './ledger.mjs';

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

export const ledgerText = read('v1.jsonl');
export const seal = JSON.parse(read('v1.seal.json')) as Seal;
export const records: readonly Recorded[] = recordsOf(ledgerText, seal);
