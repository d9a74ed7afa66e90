// worker.ts: what a worker does. Its source is the text of these functions and of Emscripten's loader,
// which the page holds anyway: no file to fetch, no second copy, the same in a page and in Node, with
// or without a bundler. Hence nothing here may refer to anything around it.
import { type Calls, type CreateModule, createModule, instanceOf } from './instance.ts';

/** The first order carries the module; every other asks for one call. One is under way at a time. */
export type Order =
  | { readonly module: WebAssembly.Module }
  | { readonly name: string; readonly args: readonly unknown[] };

export type Reply = { readonly outcome: unknown } | { readonly fault: string };

type Tell = (reply: Reply) => void;
type Listen = (obey: (order: Order) => void) => void;

/** An instance that trapped says so and is asked no more: its memory may no longer be sound. */
export function serve(
  create: CreateModule,
  instantiate: typeof instanceOf,
  tell: Tell,
  listen: Listen,
): void {
  let calls: Calls = {};
  const obeyed = async (order: Order): Promise<unknown> => {
    if ('module' in order) {
      calls = await instantiate(create, order.module);
      return null;
    }
    const call = calls[order.name];
    if (call === undefined) throw new Error(`The engine has no function ${order.name}.`);
    return call(...order.args);
  };
  listen((order) => {
    obeyed(order).then(
      (outcome) => tell({ outcome }),
      (reason: unknown) => tell({ fault: String(reason) }),
    );
  });
}

const inPage = '(reply) => postMessage(reply), (obey) => { onmessage = ({ data }) => obey(data); }';
const inNode =
  "(reply) => parentPort.postMessage(reply), (obey) => { parentPort.on('message', obey); }";

function source(doors: string): string {
  return `(${serve})(${createModule}, ${instanceOf}, ${doors});`;
}

export const pageSource = (): string => `'use strict';${source(inPage)}`;
export const nodeSource = (): string =>
  `'use strict';const { parentPort } = require('node:worker_threads');${source(inNode)}`;
