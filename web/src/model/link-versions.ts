// link-versions.ts: the versions of links that were ever released, as a ladder: a link is read by the
// version it was written under and goes up one step at a time, so that an old one opens for good.
// A new version is needed when a preset changes, or a field changes its meaning, its key or its words.
// Then the newest version goes into `older` with what it meant, and gains the step to the new one. A
// field new to the table needs none: see presets.v1.ts.
import { type FieldSpec, fields, numericsVersion, type Scenario } from './contract.gen.ts';
import { presetsV1 } from './presets.v1.ts';

export interface LinkVersion {
  readonly version: number;
  /** What its links may name: today's keys, by the link keys, bounds and words they had then. */
  readonly fields: readonly FieldSpec[];
  /** What a field left out means. */
  readonly presets: Readonly<Scenario>;
  /** Which numbers the sender saw where a link does not say. */
  readonly numerics: number;
}

export interface OlderLinkVersion extends LinkVersion {
  /** The same calculation in the terms of the next version. */
  readonly upgrade: (scenario: Scenario) => Scenario;
}

export interface Ladder {
  /** From the oldest on. */
  readonly older: readonly OlderLinkVersion[];
  readonly newest: LinkVersion;
  /** Which numbers are computed now: numericsVersion. */
  readonly numerics: number;
}

export const released: Ladder = {
  older: [],
  newest: { version: 1, fields, presets: presetsV1, numerics: 1 },
  numerics: numericsVersion,
};

export function versionOf(ladder: Ladder, version: string): LinkVersion | null {
  const versions = [...ladder.older, ladder.newest];
  return versions.find((each) => String(each.version) === version) ?? null;
}

/** What a link that names no version is read as. */
export function oldestOf({ older, newest }: Ladder): LinkVersion {
  return older[0] ?? newest;
}

/** A scenario read under a version, in the terms of the newest. */
export function upgraded(scenario: Scenario, from: LinkVersion, { older }: Ladder): Scenario {
  return older
    .filter(({ version }) => version >= from.version)
    .reduce((risen, { upgrade }) => upgrade(risen), scenario);
}
