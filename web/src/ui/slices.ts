// slices.ts: long computations cut into short tasks, so that a key or a finger never waits for a chart.
// A computation is a generator that pauses wherever it may be interrupted or given up; a promise it
// yields is what it waits for.

export type Work<Result> = Generator<Promise<unknown> | undefined, Result>;

const sliceMilliseconds = 8;
/** A call of the engine this short may take more points next time; one this long takes fewer. */
const shortCall = 2;
const longCall = 6;

/** Runs work until it is done, has to wait, or the time is up. */
export function runFor<Result>(
  work: Work<Result>,
  milliseconds: number,
): IteratorResult<Promise<unknown> | undefined, Result> {
  const start = performance.now();
  for (;;) {
    const step = work.next();
    const pause = step.done === true || step.value !== undefined;
    if (pause || performance.now() - start >= milliseconds) return step;
  }
}

/** Asks for items a few at a time, one to begin with: what an item costs is not known before. */
export function* inParts<Item>(
  items: readonly Item[],
  most: number,
  ask: (part: readonly Item[], from: number) => boolean,
): Work<boolean> {
  let size = 1;
  for (let from = 0; from < items.length; ) {
    const start = performance.now();
    if (!ask(items.slice(from, from + size), from)) return false;
    from += size;
    const spent = performance.now() - start;
    if (spent < shortCall) size = Math.min(size * 4, most);
    else if (spent > longCall) size = Math.max(Math.floor(size / 4), 1);
    if (from < items.length) yield;
  }
  return true;
}

/** One slice of a job; true when nothing is left to do. */
export type Slice = (milliseconds: number) => boolean;

const waiting = new Set<Slice>();
let asked = false;

/** Puts a job in the queue that all charts share: one slice a task, each job in its turn. */
export function queue(job: Slice): void {
  waiting.add(job);
  ask();
}

export function unqueue(job: Slice): void {
  waiting.delete(job);
}

function ask(): void {
  if (asked || waiting.size === 0) return;
  asked = true;
  setTimeout(() => {
    asked = false;
    const [job] = waiting;
    if (job === undefined) return;
    waiting.delete(job);
    if (!job(sliceMilliseconds)) waiting.add(job);
    ask();
  });
}
