// outcome.ts: what a call comes back with: a value, or the reason why there is none.
import type { ErrorCode } from '../model/contract.gen.ts';

/** Why the core has no answer. */
export interface Refusal {
  readonly code: ErrorCode;
  /** The key of the input (or 'price', 'breakEvenVol', 'scenario') that is refused. */
  readonly field: string;
  /** The bound that was broken, where there is one. */
  readonly limit: number | null;
}

/** What every call comes back with: a value, or the reason why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Refusal };

/** Why a calculation off the main thread has no outcome; nothing is wrong with what was asked. */
export const faultCodes = [
  /** Given up by who asked for it. */
  'cancelled',
  /** The calculation stopped by itself, twice. */
  'worker_trapped',
  /** The worker ended without an answer, twice. */
  'worker_died',
  /** No answer came within the time allowed, twice. */
  'worker_hung',
  /** Neither a worker nor this thread could load the engine. */
  'engine_unavailable',
] as const;
/** The words of `faultCodes`. */
export type FaultCode = (typeof faultCodes)[number];

/** What became of a calculation off the main thread that has no outcome. */
export interface Fault {
  readonly code: FaultCode;
  readonly field: 'engine';
  readonly limit: null;
}

/** An outcome that had to come from elsewhere, and may have been lost on the way. */
export type Returned<T> = Outcome<T> | { readonly ok: false; readonly error: Fault };

export function faulted(code: FaultCode): { readonly ok: false; readonly error: Fault } {
  return { ok: false, error: { code, field: 'engine', limit: null } };
}

const faults: ReadonlySet<string> = new Set(faultCodes);

/** Whether an error is a fault of the machinery rather than a refusal of the core. */
export function isFault(error: Refusal | Fault): error is Fault {
  return faults.has(error.code);
}
