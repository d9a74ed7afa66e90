// hosts.ts: the places where a worker's code runs: a worker of the page, a thread of Node, or, where
// those are refused, this very thread.
import { createModule, instanceOf } from './instance.ts';
import { nodeSource, type Order, pageSource, type Reply, serve } from './worker.ts';

export interface Host {
  readonly send: (order: Order) => void;
  readonly end: () => void;
  /** Node stays for a worker that is held, and leaves when all others are idle. */
  readonly hold: () => void;
  readonly release: () => void;
}

/** Makes a host; rejects where it is refused. `lost` tells that it ended by itself. */
export type Spawn = (hear: (reply: Reply) => void, lost: () => void) => Promise<Host>;

/** Trusted Types, where a policy asks for them: ours makes one address, that of our own source. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

let address: string | undefined;

function pageAddress(): string {
  if (address !== undefined) return address;
  const made = URL.createObjectURL(new Blob([pageSource()], { type: 'text/javascript' }));
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  address = made;
  try {
    const policy = types?.createPolicy('gammadrag', { createScriptURL: () => made });
    address = policy?.createScriptURL(made) ?? made;
  } catch {
    // The page allows no policy of ours, or has one already, from another copy of this script. A policy
    // of its own may still let the address pass; else this thread does the work.
  }
  return address;
}

const nothing = (): void => {};

export const pageHost: Spawn = async (hear, lost) => {
  const worker = new Worker(pageAddress(), { name: 'gammadrag' });
  worker.onmessage = ({ data }) => hear(data as Reply);
  worker.onerror = (event) => {
    event.preventDefault();
    lost();
  };
  worker.onmessageerror = lost;
  return {
    send: (order) => worker.postMessage(order),
    end: () => worker.terminate(),
    hold: nothing,
    release: nothing,
  };
};

export const nodeHost: Spawn = async (hear, lost) => {
  // Named through a variable so that bundlers for the web leave it alone.
  const module = 'node:worker_threads';
  const threads = (await import(/* @vite-ignore */ module)) as typeof import('node:worker_threads');
  // Without the flags Node was started with: one of them may say that what is evaluated is a module.
  const options = { eval: true, execArgv: [], name: 'gammadrag' };
  const worker = new threads.Worker(nodeSource(), options);
  worker.on('message', hear);
  worker.on('error', lost);
  worker.on('messageerror', lost);
  worker.on('exit', lost);
  return {
    send: (order) => worker.postMessage(order),
    end: () => void worker.terminate(),
    hold: () => worker.ref(),
    release: () => worker.unref(),
  };
};

/** The same code on this thread, each order in a task of its own, so that others get their turn. */
export const localHost: Spawn = async (hear) => {
  let over = false;
  let deliver: (order: Order) => void = nothing;
  const tell = (reply: Reply): void => {
    if (!over) hear(reply);
  };
  serve(createModule, instanceOf, tell, (obey) => {
    deliver = obey;
  });
  return {
    send: (order) => {
      setTimeout(() => {
        if (!over) deliver(order);
      });
    },
    end: () => {
      over = true;
    },
    hold: nothing,
    release: nothing,
  };
};

const noHost: Spawn = () => Promise.reject(new Error('Workers are not to be had here.'));

/** How workers are made here. Node has no Worker of a page's kind. */
export function hostHere(): Spawn {
  if (typeof Worker !== 'undefined') return pageHost;
  const versions = (globalThis as { process?: { versions?: { node?: string } } }).process?.versions;
  return versions?.node === undefined ? noHost : nodeHost;
}
