// locking.ts: fields that an author has locked keep what they hold, whatever a reader does.
import type { FieldKey, Scenario } from './contract.gen.ts';
import type { Draft, State } from './state.ts';

/** What a change comes to where some fields may not change. */
export function keepLocked(before: State, after: State, locked: ReadonlySet<FieldKey>): State {
  if (after === before || locked.size === 0) return after;
  const held = [...locked].map((key) => [key, before.scenario[key]]);
  const drafts: Partial<Record<FieldKey, Draft>> = { ...after.drafts };
  for (const key of locked) delete drafts[key];
  const scenario = { ...after.scenario, ...(Object.fromEntries(held) as Partial<Scenario>) };
  return { scenario, drafts };
}
