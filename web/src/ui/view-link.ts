// view-link.ts: what is on the screen as a link, both scenarios of a comparison; and a link as notices.
import { type Notice, type Opened, writeLink } from '../model/link.ts';
import type { Store, View } from './store.ts';
import { refusalSentence } from './words.ts';

/** The link of the last good answer, or of the inputs where there is none. */
export function linkOf({ answer, state, kept }: View): string {
  return writeLink(answer?.scenario ?? state.scenario, kept?.scenario ?? null);
}

/** Whether a link says just what stands in the inputs already. */
export function isShownAlready(link: string, { state, kept }: View): boolean {
  return link === writeLink(state.scenario, kept?.scenario ?? null);
}

/** Keeps what a link brings to be compared with, or nothing; says so where that has no answer. */
export function keepSecond(store: Store, { second, notices }: Opened): readonly Notice[] {
  if (second === undefined) {
    store.forget();
    return notices;
  }
  const refusal = store.keepScenario(second);
  if (refusal === null) return notices;
  store.forget();
  const text = refusalSentence(refusal, second.daysPerYear);
  return [...notices, { code: 'secondRefused', text }];
}
