// answering.ts: what the engine says of a scenario, brought together as one answer.
import type { AsyncFunctions } from '../engine/async-engine.ts';
import type { Engine, ScenarioInput } from '../engine/engine.ts';
import type { Fault, Outcome, Refusal, Returned } from '../engine/outcome.ts';
import type { BreakEven, Drag, Figures, Outlook, Scenario } from '../model/contract.gen.ts';
import { type Answered, type NoBreakEven, noBreakEvenCodes } from '../model/sentences.ts';

type Rest<Error> = readonly [Result<Figures, Error>, Result<Drag, Error>, Result<Outlook, Error>];
type Result<T, Error> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Error };

function noBreakEvenOf(found: Returned<BreakEven>): NoBreakEven | null {
  if (found.ok) return null;
  const { code } = found.error;
  return noBreakEvenCodes.find((known) => known === code) ?? null;
}

/** The break-even brings all with it. */
function withBreakEven(scenario: Scenario, breakEven: BreakEven): Answered {
  const { drag, outlook } = breakEven;
  return { scenario, breakEven, noBreakEven: null, figures: breakEven, drag, outlook };
}

function withoutBreakEven<Error>(
  scenario: Scenario,
  noBreakEven: NoBreakEven,
  [figures, drag, outlook]: Rest<Error>,
): Answered | Error {
  if (!figures.ok) return figures.error;
  if (!drag.ok) return drag.error;
  if (!outlook.ok) return outlook.error;
  const found = { figures: figures.value, drag: drag.value, outlook: outlook.value };
  return { scenario, breakEven: null, noBreakEven, ...found };
}

/** The answer at once. */
export function answerNow(
  engine: Engine,
  scenario: Scenario,
  asked: ScenarioInput,
): Answered | Refusal {
  const found: Outcome<BreakEven> = engine.breakEven(asked);
  if (found.ok) return withBreakEven(scenario, found.value);
  const noBreakEven = noBreakEvenOf(found);
  if (noBreakEven === null) return found.error;
  const rest = [engine.figures(asked), engine.drag(asked), engine.outlook(asked)] as const;
  return withoutBreakEven<Refusal>(scenario, noBreakEven, rest);
}

/** The full answer, by the workers. */
export async function answerLater(
  later: AsyncFunctions,
  scenario: Scenario,
): Promise<Answered | Refusal | Fault> {
  const found = await later.breakEven(scenario);
  if (found.ok) return withBreakEven(scenario, found.value);
  const noBreakEven = noBreakEvenOf(found);
  if (noBreakEven === null) return found.error;
  const rest = [later.figures(scenario), later.drag(scenario), later.outlook(scenario)] as const;
  return withoutBreakEven<Refusal | Fault>(scenario, noBreakEven, await Promise.all(rest));
}
