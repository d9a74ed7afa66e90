// random-scenario.ts: scenarios of every kind from one seed, made fast enough for a million of them.
import { type FieldSpec, fields, type Scenario } from '../../web/src/model/contract.gen.ts';
import { presetsV1 } from '../../web/src/model/presets.v1.ts';

export type Random = () => number;

/** Mulberry32: the same sequence everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(next: Random, list: readonly T[]): T =>
  list[Math.floor(next() * list.length)] as T;

/** Evenly in value, near an end, at an end, or of any size down to the smallest double. */
function anyNumber(next: Random, { minimum, maximum }: FieldSpec): number {
  const part = next();
  const value = pick(next, [
    minimum + part * (maximum - minimum),
    minimum,
    maximum,
    Number((minimum + part * (maximum - minimum)).toPrecision(1 + Math.floor(next() * 6))),
    part * 10 ** (Math.floor(next() * 600) - 300),
    -part * 10 ** -Math.floor(next() * 320),
  ]);
  const within = value < minimum || value > maximum ? minimum : value;
  return within === 0 ? 0 : within;
}

function anyList(next: Random): string {
  const size = Math.floor(next() * 12);
  return Array.from({ length: size }, () =>
    pick(next, ['1c100', '-2p90', 'b9.5x1', '0.01', 'x']),
  ).join('x');
}

export function anyValue(next: Random, spec: FieldSpec): number | string {
  if (spec.unit === 'text') return anyList(next);
  if (spec.unit === 'word' || (spec.words.length > 0 && next() < 0.3))
    return pick(next, spec.words);
  return anyNumber(next, spec);
}

/** Few fields or many differ from those of another scenario. */
export function anyScenario(next: Random, from: Readonly<Scenario> = presetsV1): Scenario {
  const share = next();
  const entries = fields.map((spec) => [
    spec.key,
    next() < share ? anyValue(next, spec) : from[spec.key],
  ]);
  return Object.fromEntries(entries) as Scenario;
}
