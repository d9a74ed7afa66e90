// later.ts: asks the engine for long series: at once and a few at a time while things move, so that they
// are drawn within the frame; of the workers once they rest.
import type { AsyncEngine } from '../engine/async-engine.ts';
import type { Engine } from '../engine/engine.ts';
import { type Fault, isFault, type Outcome, type Returned } from '../engine/outcome.ts';
import type { Detail } from './remember.ts';
import { inParts, type Work } from './slices.ts';

/** The engine on this thread, and the same functions off it. */
export interface Engines<Names extends keyof Engine = keyof Engine> {
  readonly engine: Pick<Engine, Names>;
  readonly later: Pick<AsyncEngine, 'all'>;
}

/** Thrown by work whose calls were lost, which no input is to blame for. */
export class Lost extends Error {
  readonly code: Fault['code'];

  constructor({ code }: Fault) {
    super(code);
    this.code = code;
  }
}

/** The outcome of a call that was not lost. */
function kept<Value>(result: Returned<Value>): Outcome<Value> {
  if (!result.ok && isFault(result.error)) throw new Lost(result.error);
  return result as Outcome<Value>;
}

/** Waits for a promise that does not reject, and holds nothing up. */
export function* awaited<Result>(promise: Promise<Result>): Work<Result> {
  let arrived: readonly [Result] | null = null;
  const arriving = promise.then((result) => {
    arrived = [result];
  });
  while (arrived === null) yield arriving;
  return arrived[0];
}

type ValueOf<Name extends keyof Engine> =
  ReturnType<Engine[Name]> extends Outcome<infer Value> ? Value : never;

/** A series: one call of the engine for each part of some items. */
export interface Series<Item, Name extends keyof Engine> {
  readonly name: Name;
  readonly items: readonly Item[];
  /** Items of one call at most. */
  readonly most: number;
  readonly argsOf: (part: readonly Item[]) => Readonly<Parameters<Engine[Name]>>;
  /** Takes what came of a part, in the order of the parts; false where all is in vain. */
  readonly take: (outcome: Outcome<ValueOf<Name>>, part: readonly Item[], from: number) => boolean;
}

export function* asked<Item, Name extends keyof Engine>(
  { engine, later }: Engines<Name>,
  series: Series<Item, Name>,
  detail: Detail,
  signal: AbortSignal,
): Work<boolean> {
  const { name, items, most, argsOf, take } = series;
  if (detail === 'moving') {
    const call = (...args: unknown[]) =>
      (engine[name] as (...args: unknown[]) => Outcome<ValueOf<Name>>)(...args);
    return yield* inParts(items, most, (part, from) => take(call(...argsOf(part)), part, from));
  }
  const starts = items.map((_item, index) => index).filter((index) => index % most === 0);
  const parts = starts.map((from) => items.slice(from, from + most));
  const results = kept(yield* awaited(later.all(name, parts.map(argsOf), { signal })));
  return (
    results.ok &&
    results.value.every((result, index) =>
      take(kept(result as Returned<ValueOf<Name>>), parts[index] ?? [], starts[index] ?? 0),
    )
  );
}
