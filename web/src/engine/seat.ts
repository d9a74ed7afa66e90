// seat.ts: one worker from its loading to its end. It is asked one thing at a time; a worker that traps,
// dies or does not answer in time is ended there and then, and never asked again.
import type { Host, Spawn } from './hosts.ts';
import type { FaultCode } from './outcome.ts';
import type { Order, Reply } from './worker.ts';

export type Ending = { readonly outcome: unknown } | { readonly fault: FaultCode };

export interface Seat {
  /** What came of an order; whatever happens to the worker, this resolves. */
  ask(order: Order, milliseconds: number): Promise<Ending>;
  end(): void;
}

/** A worker, its code loaded or not; null where none can be made. */
export async function hired(spawn: Spawn): Promise<Seat | null> {
  let waiting: ((ending: Ending) => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let host: Host | null = null;
  let over = false;
  const tell = (ending: Ending): void => {
    clearTimeout(timer);
    if (!over) host?.release();
    const told = waiting;
    waiting = null;
    told?.(ending);
  };
  const lose = (fault: FaultCode): void => {
    if (over) return;
    over = true;
    host?.end();
    tell({ fault });
  };
  const hear = (reply: Reply): void => {
    if ('fault' in reply) lose('worker_trapped');
    else tell(reply);
  };
  try {
    host = await spawn(hear, () => lose('worker_died'));
  } catch {
    return null;
  }
  const own = host;
  return {
    ask: (order, milliseconds) =>
      new Promise((resolve) => {
        if (over) {
          resolve({ fault: 'worker_died' });
          return;
        }
        waiting = resolve;
        timer = setTimeout(() => lose('worker_hung'), milliseconds);
        own.hold();
        try {
          own.send(order);
        } catch {
          lose('worker_died');
        }
      }),
    end: () => lose('worker_died'),
  };
}
