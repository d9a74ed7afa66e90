// remember.ts: a series is asked for again only when a field it depends on has changed: moving the
// interval leaves the curve over intervals alone.
import type { ScenarioInput } from '../engine/engine.ts';
import type { FieldKey, Scenario } from '../model/contract.gen.ts';
import type { Work } from './slices.ts';

/**
 * Points of a curve and rows of the map: fewer while a slider moves, all once it rests. Moving, the
 * engine is asked for quick answers too; plain are few points in full.
 */
export const details = ['moving', 'plain', 'resting'] as const;
export type Detail = (typeof details)[number];

/** A scenario as the engine is asked about it in so much detail. */
export function inDetail(scenario: Scenario, detail: Detail): ScenarioInput {
  return detail === 'moving' ? { ...scenario, detail: 'instant' } : scenario;
}

type Remembering<Result> = (
  key: string,
  detail: Detail,
  compute: () => Work<Result>,
) => Work<Result>;

/** Remembers the last result until its key changes; what is known in more detail serves for less. */
export function remembered<Result>(): Remembering<Result> {
  let last: { key: string; detail: Detail; result: Result } | null = null;
  return function* remember(key, detail, compute) {
    const known = last === null ? -1 : details.indexOf(last.detail);
    if (last?.key === key && known >= details.indexOf(detail)) return last.result;
    const result = yield* compute();
    last = { key, detail, result };
    return result;
  };
}

export function keyWithout(scenario: Scenario, left: readonly FieldKey[], more: unknown): string {
  return JSON.stringify([scenario, more], (key, value) =>
    left.includes(key as FieldKey) ? undefined : value,
  );
}
