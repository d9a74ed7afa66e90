// remember.ts: a series is asked for again only when a field it depends on has changed: moving the
// interval leaves the curve over intervals alone.
import type { FieldKey, Scenario } from '../model/contract.gen.ts';
import type { Work } from './slices.ts';

/** Points of a curve and rows of the map: fewer while a slider moves, all once it rests. */
export type Detail = 'moving' | 'resting';

type Remembering<Result> = (
  key: string,
  detail: Detail,
  compute: () => Work<Result>,
) => Work<Result>;

/** Remembers the last result until its key changes; what is known in full serves a moving slider too. */
export function remembered<Result>(): Remembering<Result> {
  let last: { key: string; detail: Detail; result: Result } | null = null;
  return function* remember(key, detail, compute) {
    if (last !== null && last.key === key && (last.detail === detail || last.detail === 'resting'))
      return last.result;
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
