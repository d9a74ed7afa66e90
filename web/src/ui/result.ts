// result.ts: what a calculation came to, as plain data for a page that holds <gamma-drag>.
import type { Refusal } from '../engine/outcome.ts';
import type { Scenario } from '../model/contract.gen.ts';
import { writeLink } from '../model/link.ts';
import type { Answer, View } from './store.ts';

/** The answer to a scenario, or why there is none; without a break-even, why there is none of that. */
export type Result =
  | ({
      readonly ok: true;
      readonly link: string;
      /** False where a better figure is on its way: rules that look at the price are answered twice. */
      readonly final: boolean;
    } & Answer)
  | { readonly ok: false; readonly scenario: Scenario; readonly error: Refusal };

/** The result of a view: the very one that was told before where there is nothing new. */
export function resultOf(view: View, told: Result | null): Result | null {
  const { answer, refusal, state } = view;
  if (refusal !== null) {
    const { scenario } = state;
    const known = told?.ok === false && told.scenario === scenario;
    return known ? told : { ok: false, scenario, error: refusal };
  }
  if (answer === null) return told;
  const final = !view.instant || view.lost;
  if (told?.ok === true && told.scenario === answer.scenario && told.final === final) return told;
  return { ok: true, link: writeLink(answer.scenario), final, ...answer };
}
