// solve.ts: one input as the unknown: a goal is chosen, and the values at which it is reached are told
// and can be used; the event solve-closed asks its parent to take it away. A search may take a worker a
// second, so it waits until things rest, and is given up when it is no longer asked for.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { isFault, type Returned } from '../engine/outcome.ts';
import type { FieldKey, Scenario, Solution, SolutionRoot } from '../model/contract.gen.ts';
import { isBookProblem } from '../model/list-words.ts';
import { problemSentences, words } from '../model/messages.ts';
import { type Parsed, parseIn } from '../model/parse.ts';
import {
  findTitle,
  type Goal,
  type GoalId,
  goalIds,
  goalStart,
  goalUnit,
  goalUnitLabel,
  goalWords,
  measureOf,
  solutionSentence,
  solveWords,
  type Unknown,
  useLabel,
} from '../model/solve-words.ts';
import { sentence } from './sentence.ts';
import { solveStyles } from './solve-styles.ts';
import { define, StoreElement } from './store-element.ts';
import { base, meanings } from './styles.ts';
import { refusalSentence } from './words.ts';

const restAfter = 200;

interface Question {
  readonly scenario: Scenario;
  readonly unknown: Unknown;
  readonly goal: Goal;
}
interface Found extends Question {
  readonly outcome: Returned<Solution>;
}

export class SolveElement extends StoreElement {
  static override styles = [base, meanings, solveStyles];

  @property({ attribute: false }) unknown: Unknown | null = null;
  @state() private goalId: GoalId = 'breaksEven';
  @state() private text = '';
  @state() private found: Found | null = null;
  @state() private searching = false;
  #asked = '';
  #question: Question | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #giveUp = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#asked = '';
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#giveUp.abort();
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#ask();
  }

  /** Asks anew when anything that is asked for has changed; a full answer after a quick one is no change. */
  #ask(): void {
    const question = this.#asking();
    const asked = JSON.stringify(question);
    if (asked === this.#asked) return;
    const first = this.#asked === '';
    this.#asked = asked;
    this.#question = question;
    clearTimeout(this.#timer);
    this.#giveUp.abort();
    this.searching = question !== null;
    if (question === null) return;
    this.#timer = setTimeout(() => void this.#search(question), first ? 0 : restAfter);
  }

  #asking(): Question | null {
    const view = this.store?.view;
    const value = this.#value();
    if (view === undefined || view.stopped || this.unknown === null || !value.ok) return null;
    const goal = { id: this.goalId, value: value.value };
    return { scenario: view.state.scenario, unknown: this.unknown, goal };
  }

  #value(): Parsed {
    if (this.goalId === 'breaksEven') return { ok: true, value: 0 };
    return parseIn(this.text, goalUnit(this.goalId));
  }

  async #search(question: Question): Promise<void> {
    const { store } = this;
    if (store === null || store.view.stopped) return;
    this.#giveUp = new AbortController();
    const { signal } = this.#giveUp;
    const { scenario, unknown, goal } = question;
    const measure = measureOf(goal.id);
    const asked = { measure, value: goal.value };
    const outcome = await store.later.until(signal).solveFor(scenario, unknown, asked);
    if (signal.aborted) return;
    this.found = { ...question, outcome };
    this.searching = false;
  }

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    const { unknown } = this;
    if (view === undefined || unknown === null) return nothing;
    const { scenario } = view.state;
    const title = findTitle(unknown, scenario);
    return html`
      <section
        aria-label=${title}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape') this.#close();
        }}
      >
        <div class="head">
          <h3 class="small">${title}</h3>
          <button type="button" class="small" @click=${this.#close}>${solveWords.close}</button>
        </div>
        ${this.#goals()} ${this.goalId === 'breaksEven' ? nothing : this.#box(scenario)}
        ${this.#result()}
      </section>
    `;
  }

  #goals(): TemplateResult {
    const choose = (event: Event): void => {
      this.goalId = (event.target as HTMLSelectElement).value as GoalId;
      this.text = goalStart(this.goalId, this.store?.view.answer ?? null);
    };
    return html`
      <select aria-label=${solveWords.goal} .value=${live(this.goalId)} @change=${choose}>
        ${goalIds.map(
          (id) =>
            html`<option value=${id} ?selected=${id === this.goalId}>${goalWords[id].label}</option>`,
        )}
      </select>
    `;
  }

  #box(scenario: Scenario): TemplateResult {
    const value = this.#value();
    const { code, limit, unit } = value.ok ? { code: null, limit: 0, unit: '' } : value.problem;
    return html`
      <span class="exact">
        <input
          class="box"
          type="text"
          size="12"
          autocomplete="off"
          spellcheck="false"
          aria-label=${solveWords.goalValue}
          aria-invalid=${value.ok ? 'false' : 'true'}
          aria-describedby="unit complaint"
          .value=${live(this.text)}
          @input=${(event: InputEvent) => {
            this.text = (event.target as HTMLInputElement).value;
          }}
        />
        <span id="unit" class="small muted">${goalUnitLabel(this.goalId, scenario)}</span>
      </span>
      <p id="complaint" class="complaint small" role="status">
        ${code === null || isBookProblem(code) ? nothing : problemSentences[code](String(limit ?? ''), unit ?? '')}
      </p>
    `;
  }

  /** While a new search runs the last answer stays, pale, in its place. */
  #result(): TemplateResult {
    const found = this.found?.unknown === this.unknown ? this.found : null;
    const waiting = this.searching || this.#question === null;
    const roots =
      found?.outcome.ok === true
        ? found.outcome.value.roots.map((root) => [found, root] as const)
        : [];
    return html`
      <div class="result" role="status" aria-busy=${this.searching ? 'true' : 'false'}>
        <p class=${waiting ? 'dimmed' : ''}>
          ${found === null ? nothing : this.#said(found)}
        </p>
      </div>
      <div class="uses">
        ${roots.map(([each, root]) => this.#use(each, root))}
        ${this.searching ? html`<span class="small muted">${solveWords.searching}</span>` : nothing}
      </div>
    `;
  }

  #said({ outcome, unknown, goal, scenario }: Found): unknown {
    if (outcome.ok) return sentence(solutionSentence(unknown, goal, outcome.value, scenario));
    return isFault(outcome.error)
      ? words.lost
      : refusalSentence(outcome.error, scenario.daysPerYear);
  }

  #use({ unknown, scenario }: Found, root: SolutionRoot): TemplateResult {
    const use = (): void => {
      const key: FieldKey = unknown === 'optionPrice' ? 'impliedVol' : unknown;
      const value = unknown === 'optionPrice' ? root.impliedVol : root.value;
      this.store?.update({ type: 'set', values: { [key]: value } as Partial<Scenario> });
    };
    return html`<button type="button" @click=${use}>${useLabel(unknown, root.value, scenario)}</button>`;
  }

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent('solve-closed'));
  };
}

define('gamma-drag-solve', SolveElement);
