// pool.ts: workers that share a list of calls. Results never depend on how many there are or on who is
// done first. Whatever happens to a worker, the promise of every call resolves: to the outcome of the
// core, or to a fault with a name.
import { localHost, type Spawn } from './hosts.ts';
import { type FaultCode, faulted, type Returned } from './outcome.ts';
import { hired, type Seat } from './seat.ts';

/** How one call is worked off. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** A second one: that of whoever lends the pool. */
  readonly ended?: AbortSignal;
  /** Someone waits for it: it goes before all that only brings a page up to date. */
  readonly urgent?: true;
  /** Milliseconds that one task may take; a worker that takes longer is taken to hang. */
  readonly deadline?: number;
}
/** How a list of calls is worked off. */
export interface AllOptions<T> extends CallOptions {
  /** Each result as it completes, in whatever order, and how many there are by now. */
  readonly onResult?: (result: Returned<T>, index: number, done: number) => void;
}
export type Arguments = readonly unknown[];

export interface Pool {
  /** Workers at present, those being loaded included; the main thread is none. */
  readonly workers: number;
  /** One call. It goes before the tasks of lists, which are many and can wait. */
  call<T>(name: string, args: Arguments, options?: CallOptions): Promise<Returned<T>>;
  /** One task for each list of arguments; the results in the order of the lists, or why there are none. */
  all<T>(
    name: string,
    lists: readonly Arguments[],
    options?: AllOptions<T>,
  ): Promise<Returned<readonly Returned<T>[]>>;
  /** Ends every worker; what is under way is cancelled. */
  close(): void;
}

export interface PoolParts {
  readonly workers: number;
  readonly spawn: Spawn;
  readonly module: WebAssembly.Module;
  /** Where workers are refused; this thread if not given. */
  readonly instead?: Spawn;
}

/** Milliseconds. Generous: the longest call of all, an optimum under every rule, takes some seconds. */
const usualDeadline = 60_000;
const loadDeadline = 15_000;
/** A task that was given up may still end by itself, which spares a new worker. */
const grace = 40;

interface Task {
  readonly name: string;
  readonly args: Arguments;
  readonly deadline: number;
  /** The greatest goes first. */
  readonly urgency: number;
  readonly done: (result: Returned<never>) => void;
  wanted: boolean;
  failed: boolean;
}

class WorkerPool implements Pool {
  readonly #module: WebAssembly.Module;
  readonly #instead: Spawn;
  #spawn: Spawn;
  #most: number;
  #local = false;
  #closed = false;
  #starting = 0;
  #failedStarts = 0;
  #queue: Task[] = [];
  readonly #idle: Seat[] = [];
  readonly #seats = new Set<Seat>();
  readonly #loading = new Set<Seat>();
  readonly #running = new Map<Task, Seat>();
  /** What gives up each call that is under way. */
  readonly #aborts = new Set<() => void>();

  constructor({ workers, spawn, module, instead }: PoolParts) {
    this.#module = module;
    this.#most = workers;
    this.#spawn = spawn;
    this.#instead = instead ?? localHost;
    if (workers < 1) this.#fallBack();
  }

  get workers(): number {
    return this.#local || this.#closed ? 0 : this.#seats.size + this.#starting;
  }

  call<T>(name: string, args: Arguments, options: CallOptions = {}): Promise<Returned<T>> {
    return new Promise((resolve) => {
      const done = (result: Returned<T>): void => {
        resolve(result);
        leave();
      };
      const task = taskOf(name, args, options, true, done);
      const leave = this.#enter([task], options, () => done(faulted('cancelled')));
    });
  }

  all<T>(
    name: string,
    lists: readonly Arguments[],
    options: AllOptions<T> = {},
  ): Promise<Returned<readonly Returned<T>[]>> {
    return new Promise((resolve, reject) => {
      const results: Returned<T>[] = new Array(lists.length);
      let done = 0;
      const end = (result: Returned<readonly Returned<T>[]>): void => {
        resolve(result);
        leave();
      };
      const take = (result: Returned<T>, index: number): void => {
        results[index] = result;
        done += 1;
        try {
          options.onResult?.(result, index, done);
        } catch (reason) {
          // The caller's own mistake: it is the caller's promise that tells of it.
          this.#giveUp(tasks);
          leave();
          reject(reason);
          return;
        }
        if (done === lists.length) end({ ok: true, value: results });
      };
      const tasks = lists.map((args, index) =>
        taskOf(name, args, options, false, (result: Returned<T>) => take(result, index)),
      );
      const leave = this.#enter(tasks, options, () => end(faulted('cancelled')));
      if (lists.length === 0) end({ ok: true, value: [] });
    });
  }

  close(): void {
    this.#closed = true;
    for (const abort of this.#aborts) abort();
    for (const seat of [...this.#seats, ...this.#loading]) seat.end();
  }

  /** Queues tasks that belong together; returns what undoes the listening to their signals. */
  #enter(
    tasks: readonly Task[],
    { signal, ended }: CallOptions,
    cancelled: () => void,
  ): () => void {
    const signals = [signal, ended].filter((each) => each !== undefined);
    if (this.#closed || signals.some(({ aborted }) => aborted)) {
      queueMicrotask(cancelled);
      return () => {};
    }
    const abort = (): void => {
      this.#giveUp(tasks);
      cancelled();
    };
    for (const each of signals) each.addEventListener('abort', abort);
    this.#aborts.add(abort);
    this.#queue.push(...tasks);
    this.#pump();
    return () => {
      for (const each of signals) each.removeEventListener('abort', abort);
      this.#aborts.delete(abort);
    };
  }

  #giveUp(tasks: readonly Task[]): void {
    const left = new Set(tasks);
    this.#queue = this.#queue.filter((task) => !left.has(task));
    for (const task of tasks) {
      task.wanted = false;
      const seat = this.#running.get(task);
      if (seat === undefined || this.#local) continue;
      setTimeout(() => {
        if (this.#running.get(task) === seat) seat.end();
      }, grace);
    }
  }

  #settle(task: Task, result: Returned<never>): void {
    if (!task.wanted) return;
    task.wanted = false;
    task.done(result);
  }

  /** Gives every idle worker something to do, and has more workers made for what is left. */
  #pump(): void {
    if (this.#closed) return;
    for (let seat = this.#idle.pop(); seat !== undefined; seat = this.#idle.pop()) {
      const task = this.#next();
      if (task === undefined) {
        this.#idle.push(seat);
        return;
      }
      void this.#run(seat, task);
    }
    const room = this.#most - this.#failedStarts - this.#seats.size - this.#starting;
    const lacking = Math.min(room, this.#queue.length - this.#starting);
    for (let started = 0; started < lacking; started += 1) void this.#start();
  }

  #next(): Task | undefined {
    let first = 0;
    for (const [place, { urgency }] of this.#queue.entries()) {
      if (urgency > (this.#queue[first]?.urgency ?? 0)) first = place;
    }
    return this.#queue.splice(first, 1)[0];
  }

  async #run(seat: Seat, task: Task): Promise<void> {
    this.#running.set(task, seat);
    const ending = await seat.ask({ name: task.name, args: task.args }, task.deadline);
    this.#running.delete(task);
    if ('outcome' in ending) {
      this.#idle.push(seat);
      this.#settle(task, ending.outcome as Returned<never>);
    } else {
      this.#seats.delete(seat);
      this.#again(task, ending.fault);
    }
    this.#pump();
  }

  /** The worker may have been at fault, so the task is tried once more, by another. */
  #again(task: Task, fault: FaultCode): void {
    if (!task.wanted) return;
    if (task.failed) {
      this.#settle(task, faulted(fault));
      return;
    }
    task.failed = true;
    this.#queue.unshift(task);
  }

  async #start(): Promise<void> {
    this.#starting += 1;
    const seat = await hired(this.#spawn);
    const ready = seat !== null && (await this.#loaded(seat));
    this.#starting -= 1;
    if (this.#closed) {
      seat?.end();
      return;
    }
    if (seat === null || !ready) {
      this.#failedStarts += 1;
      if (this.#seats.size + this.#starting === 0) this.#fallBack();
    } else {
      this.#failedStarts = 0;
      this.#seats.add(seat);
      this.#idle.push(seat);
    }
    this.#pump();
  }

  async #loaded(seat: Seat): Promise<boolean> {
    if (this.#closed) return false;
    this.#loading.add(seat);
    const ending = await seat.ask({ module: this.#module }, loadDeadline);
    this.#loading.delete(seat);
    return 'outcome' in ending;
  }

  /** No worker is to be had: the work is done instead on this thread, or, where even that fails, not. */
  #fallBack(): void {
    if (this.#local) {
      const lost = this.#queue;
      this.#queue = [];
      this.#failedStarts = 0;
      for (const task of lost) this.#settle(task, faulted('engine_unavailable'));
      return;
    }
    this.#local = true;
    this.#spawn = this.#instead;
    this.#most = 1;
    this.#failedStarts = 0;
  }
}

function taskOf<T>(
  name: string,
  args: Arguments,
  { deadline = usualDeadline, urgent }: CallOptions,
  alone: boolean,
  done: (result: Returned<T>) => void,
): Task {
  const urgency = (urgent === true ? 2 : 0) + (alone ? 1 : 0);
  return { name, args, deadline, urgency, done, wanted: true, failed: false };
}

/** A pool that makes workers as they are needed, up to so many. */
export function createPool(parts: PoolParts): Pool {
  return new WorkerPool(parts);
}

/** For results that arrive in any order: passes them on in the order of their lists. */
export function inIndexOrder<T>(
  take: (result: Returned<T>, index: number) => void,
): (result: Returned<T>, index: number) => void {
  const early = new Map<number, Returned<T>>();
  let next = 0;
  return (result, index) => {
    early.set(index, result);
    for (let due = early.get(next); due !== undefined; due = early.get(next)) {
      early.delete(next);
      take(due, next);
      next += 1;
    }
  };
}
