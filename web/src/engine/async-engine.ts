// async-engine.ts: the same functions as promises, computed by workers where there are any. All users in
// a page share one pool; when the last has closed, no worker is left.
import { argumentsOf, type FunctionName, functions, plainCopy } from './arguments.ts';
import { type Engine, load } from './engine.ts';
import { hostHere } from './hosts.ts';
import { compiled } from './instance.ts';
import { faulted, type Outcome, type Returned } from './outcome.ts';
import {
  type AllOptions,
  type Arguments,
  type CallOptions,
  createPool,
  type Pool,
} from './pool.ts';

type ValueOf<Name extends FunctionName> =
  ReturnType<Engine[Name]> extends Outcome<infer Value> ? Value : never;

/** The engine's functions with the same arguments and the same outcomes, later. */
export type AsyncFunctions = {
  readonly [Name in FunctionName]: (
    ...args: Parameters<Engine[Name]>
  ) => Promise<Returned<ValueOf<Name>>>;
};

/** The engine off the main thread. What goes wrong is an outcome; only a caller's own callback that throws rejects. */
export interface AsyncEngine extends AsyncFunctions {
  /** The same functions, whose calls are given up when the signal says so: the outcome is 'cancelled'. */
  until(signal: AbortSignal, options?: Pick<CallOptions, 'urgent'>): AsyncFunctions;
  /** One function for many lists of arguments; the results in the order of the lists. */
  all<Name extends FunctionName>(
    name: Name,
    lists: readonly Readonly<Parameters<Engine[Name]>>[],
    options?: AllOptions<ValueOf<Name>>,
  ): Promise<Returned<readonly Returned<ValueOf<Name>>[]>>;
  /** Workers at present; 0 before the first call, after the last user closed, and where they are refused. */
  readonly workers: number;
  /** Gives up what is under way. The next call, if there is one, finds or makes the workers again. */
  close(): void;
}

/** Whose workers compute. */
export interface AsyncEngineOptions {
  /** Workers of one's own, so many, instead of the shared ones; 0 for none: this thread in slices. */
  readonly workers?: number;
}

const fewestWorkers = 2;
const mostWorkers = 8;

/** One less than there are processors, as the page needs one; two at least, so that no long call holds up all. */
async function usualWorkers(): Promise<number> {
  let processors = globalThis.navigator?.hardwareConcurrency;
  if (processors === undefined) {
    const module = 'node:os';
    const os = (await import(/* @vite-ignore */ module)) as typeof import('node:os');
    processors = os.availableParallelism();
  }
  return Math.min(Math.max(processors - 1, fewestWorkers), mostWorkers);
}

interface Users {
  readonly open: () => Pool;
  readonly leave: () => void;
  readonly workers: () => number;
}

/** A pool that is made for its first user and closed by its last. */
function usersOf(make: () => Pool): Users {
  let pool: Pool | null = null;
  let users = 0;
  return {
    open() {
      pool ??= make();
      users += 1;
      return pool;
    },
    leave() {
      users -= 1;
      if (users > 0) return;
      pool?.close();
      pool = null;
    },
    workers: () => pool?.workers ?? 0,
  };
}

/** Copies each argument once, however many calls it is part of. */
function copiedOnce(): typeof plainCopy {
  const copies = new Map<unknown, unknown>();
  return (argument) => {
    if (!copies.has(argument)) copies.set(argument, plainCopy(argument));
    return copies.get(argument);
  };
}

/** Read and cloned at once, so that what a caller changes later changes nothing; null if it cannot be. */
function cloned(
  name: FunctionName,
  lists: readonly (readonly unknown[])[],
): readonly Arguments[] | null {
  try {
    const [read, made] = [copiedOnce(), copiedOnce()];
    const clones = structuredClone(lists.map((given) => argumentsOf(name, given, read)));
    // Clones have a page's prototypes again, which are no part of a scenario.
    return clones.map((given) => argumentsOf(name, given, made));
  } catch {
    return null;
  }
}

/** One user of a pool. */
class User {
  readonly #users: Users;
  readonly #direct: Engine;
  #pool: Pool | null = null;
  /** One for each call under way: a signal that many listen to is taken for a leak by Node. */
  readonly #underWay = new Set<AbortController>();

  constructor(users: Users, direct: Engine) {
    this.#users = users;
    this.#direct = direct;
  }

  functions(options: CallOptions): AsyncFunctions {
    const names = Object.keys(functions) as FunctionName[];
    const call =
      (name: FunctionName) =>
      async (...given: unknown[]) => {
        const [args] = cloned(name, [given]) ?? [];
        if (args === undefined) return this.#refusal(name, given);
        return this.#lend((ended) => this.#open().call(name, args, { ...options, ended }));
      };
    return Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as AsyncFunctions;
  }

  async all<Value>(
    name: FunctionName,
    lists: readonly (readonly unknown[])[],
    options: AllOptions<Value> = {},
  ): Promise<Returned<readonly Returned<Value>[]>> {
    const plain = cloned(name, lists);
    if (plain === null) {
      const bad = lists.find((given) => cloned(name, [given]) === null);
      return this.#refusal(name, bad ?? []);
    }
    return this.#lend((ended) => this.#open().all(name, plain, { ...options, ended }));
  }

  close(): void {
    for (const ended of this.#underWay) ended.abort();
    if (this.#pool !== null) this.#users.leave();
    this.#pool = null;
  }

  async #lend<Result>(use: (ended: AbortSignal) => Promise<Result>): Promise<Result> {
    const ended = new AbortController();
    this.#underWay.add(ended);
    try {
      return await use(ended.signal);
    } finally {
      this.#underWay.delete(ended);
    }
  }

  #open(): Pool {
    this.#pool ??= this.#users.open();
    return this.#pool;
  }

  /** What cannot be cloned is no input of the core, which says so at once. */
  #refusal(name: FunctionName, given: readonly unknown[]): Returned<never> {
    const direct = this.#direct[name] as (...args: readonly unknown[]) => Outcome<never>;
    try {
      return direct(...given);
    } catch {
      return faulted('worker_trapped');
    }
  }
}

let shared: Users | null = null;

/**
 * The engine off the main thread, by workers that all users in a page share. Rejects, as load() does, where
 * the engine cannot be had at all; where workers are refused, this thread computes, a task at a time.
 */
export async function loadAsync({ workers }: AsyncEngineOptions = {}): Promise<AsyncEngine> {
  const [direct, module, usual] = await Promise.all([load(), compiled(), usualWorkers()]);
  const usersOfSoMany = (most: number): Users =>
    usersOf(() => createPool({ workers: most, spawn: hostHere(), module }));
  if (workers === undefined) shared ??= usersOfSoMany(usual);
  const users = workers === undefined ? (shared as Users) : usersOfSoMany(workers);
  const user = new User(users, direct);
  return Object.freeze({
    ...user.functions({}),
    until: (signal: AbortSignal, options: Pick<CallOptions, 'urgent'> = {}) =>
      user.functions({ ...options, signal }),
    all: user.all.bind(user) as AsyncEngine['all'],
    get workers() {
      return users.workers();
    },
    close: () => user.close(),
  });
}
