// What the programs that print digests say, and the same digest of what an engine makes of a scenario.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Scenario } from 'gammadrag';

export interface Digested {
  readonly scenario: Partial<Scenario>;
  readonly digest: string;
}

const folder = (preset: string): string =>
  fileURLToPath(new URL(`../../build/${preset}/tests/`, import.meta.url));

/** The simulation compiled in each of the ways it is built, and how to run each. */
export const programs = {
  'native, optimised in full': [`${folder('native')}gammadrag_digest`],
  'native, hardly optimised': [`${folder('native')}gammadrag_digest_plain`],
  'wasm with SIMD, optimised in full': [process.execPath, `${folder('wasm')}gammadrag_digest.cjs`],
  'wasm without SIMD, hardly optimised': [
    process.execPath,
    `${folder('wasm')}gammadrag_digest_plain.cjs`,
  ],
} as const;

export function printedBy(name: keyof typeof programs): readonly Digested[] {
  const [command, ...args] = programs[name];
  const lines = execFileSync(command, args, { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Digested);
}

/** FNV-1a of 64 bits over the bytes of the arrays, one after the other. */
export function digestOf(arrays: Iterable<Float64Array>): string {
  // In halves of 32 bits, as numbers: a BigInt for every byte would take minutes.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const array of arrays) {
    for (const byte of new Uint8Array(array.buffer, array.byteOffset, array.byteLength)) {
      low = (low ^ byte) >>> 0;
      // Times 2^40 + 0x1b3, modulo 2^64.
      const product = low * 0x1b3;
      const carry = Math.floor(product / 4294967296);
      high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
      low = product >>> 0;
    }
  }
  const hex = (half: number): string => half.toString(16).padStart(8, '0');
  return hex(high) + hex(low);
}
