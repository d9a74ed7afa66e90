// words.ts: turns reasons of the model and refusals of the core into the sentence beside a field.
import type { ErrorCode, FieldKey } from '../model/contract.gen.ts';
import { fields, type Scenario } from '../model/contract.gen.ts';
import { fieldLabel, fieldWords, settingWords, unitLabel } from '../model/field-words.ts';
import { count, gap, inDisplayUnit, significant } from '../model/format.ts';
import type { Notice } from '../model/link.ts';
import { bookProblems, isBookProblem } from '../model/list-words.ts';
import { errorSentences, noticeSentences, problemSentences, words } from '../model/messages.ts';
import type { Problem } from '../model/parse.ts';
import { timeHeld } from '../model/state.ts';
import type { Refusal, View } from './store.ts';

const keys: ReadonlySet<string> = new Set(fields.map((spec) => spec.key));

export function isFieldKey(text: string): text is FieldKey {
  return keys.has(text);
}

function limitText(key: FieldKey, limit: number, daysPerYear: number): string {
  const unit = unitLabel(key, daysPerYear);
  const shown = significant(inDisplayUnit(key, limit, daysPerYear), 4)
    .replace(/(\.[0-9]*?)0+$/, '$1')
    .replace(/\.$/, '');
  return unit === '' ? shown : `${shown}${gap}${unit}`;
}

export function problemSentence(key: FieldKey, problem: Problem, daysPerYear: number): string {
  const limit = problem.limit === undefined ? '' : limitText(key, problem.limit, daysPerYear);
  const { code, line = 1, side, unit = '' } = problem;
  return isBookProblem(code) ? bookProblems[code](line, side) : problemSentences[code](limit, unit);
}

export function refusalSentence(refusal: Refusal, daysPerYear: number): string {
  const limit =
    refusal.limit === null || !isFieldKey(refusal.field)
      ? ''
      : limitText(refusal.field, refusal.limit, daysPerYear);
  return errorSentences[refusal.code as ErrorCode](limit);
}

/** What stands in the way of a field's value, if anything does. */
export function complaintOf(view: View, key: FieldKey): string | null {
  const { daysPerYear } = view.state.scenario;
  const draft = view.state.drafts[key];
  if (draft !== undefined) {
    return tooOften(key, draft.problem, view.state.scenario)
      ? errorSentences.too_many_hedges('')
      : problemSentence(key, draft.problem, daysPerYear);
  }
  if (view.refusal !== null && refusedField(view) === key)
    return refusalSentence(view.refusal, daysPerYear);
  return null;
}

const mostHedges = 1_000_000;

/** Of the two lower limits of the hedge interval the higher one is the number of hedges. */
function tooOften(key: FieldKey, problem: Problem, scenario: Scenario): boolean {
  return (
    key === 'hedgeInterval' &&
    problem.code === 'belowMinimum' &&
    timeHeld(scenario) / mostHedges > (problem.limit ?? 0)
  );
}

/** Strikes that cross are told at the one that was moved. */
function refusedField({ refusal, answer, state }: View): string | null {
  if (refusal?.code !== 'strikes_crossed' || answer === null) return refusal?.field ?? null;
  const moved = (key: 'strike' | 'strikeHigh') => answer.scenario[key] !== state.scenario[key];
  return moved('strike') && !moved('strikeHigh') ? 'strike' : refusal.field;
}

/** Whether Escape has something to bring back. */
export function canRestore(view: View, key: FieldKey): boolean {
  return view.answer !== null || view.state.drafts[key] !== undefined;
}

/** Every complaint with its field's name, for the place where the dimmed answer explains itself. */
export function complaints(view: View): string[] {
  const found: string[] = [];
  for (const { key } of fields) {
    const complaint = complaintOf(view, key);
    if (complaint !== null) {
      found.push(labelled(fieldLabel(key, view.state.scenario.structure), complaint));
    }
  }
  if (found.length === 0 && view.refusal !== null) {
    found.push(refusalSentence(view.refusal, view.state.scenario.daysPerYear));
  }
  return found;
}

export function noticeSentence(notice: Notice): string {
  const field = notice.field === undefined ? '' : fieldWords[notice.field].label;
  return noticeSentences[notice.code](field, notice.text ?? '');
}

/** What is said of something, after its name. */
export function labelled(label: string, text: string): string {
  return words.labelled(label, text);
}

/** What the fields of a part of the form are set to, for its heading, as “min 1 · max 1 % of value”. */
export function settingsSaid(keys: readonly FieldKey[], scenario: Scenario): string {
  return keys.map((key) => settingSaid(key, scenario)).join(' · ');
}

function settingSaid(key: FieldKey, scenario: Scenario): string {
  const value = scenario[key];
  const unit = unitLabel(key, scenario.daysPerYear);
  const shown =
    typeof value === 'number' ? count(inDisplayUnit(key, value, scenario.daysPerYear)) : value;
  const text = unit === '' ? shown : `${shown}${gap}${unit}`;
  return settingWords[key]?.(text, shown) ?? `${fieldWords[key].label} ${text}`;
}
