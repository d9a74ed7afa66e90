// store.ts: the one place where the page changes. Whatever happens, update() makes the new state at
// once and asks for one frame; the frame computes the latest state only, so the latest answer wins.
// Rules that look at the price are answered by a quick integral while things move, in full at rest.
import type { Engine } from '../engine/engine.ts';
import { type ErrorCode, type FieldKey, fields, type Scenario } from '../model/contract.gen.ts';
import { type Answered, type NoBreakEven, noBreakEvenCodes } from '../model/sentences.en.ts';
import { looksAtPrice } from '../model/shown.ts';
import { type Action, hasDrafts, type State, update } from '../model/state.ts';
import {
  costsOf,
  type VenueId,
  type VenueRole,
  venueById,
  venueInForce,
  venueRoles,
} from '../model/venues.ts';

export type Answer = Answered;

export interface Refusal {
  readonly code: ErrorCode;
  readonly field: string;
  readonly limit: number | null;
}

export interface ChosenVenue {
  readonly id: VenueId | null;
  /** Whether a cost the preset set has been edited since; it then no longer follows the price. */
  readonly edited: boolean;
}
const noVenue: ChosenVenue = { id: null, edited: false };
const noVenues: View['venues'] = { hedge: noVenue, option: noVenue };

export interface View {
  readonly state: State;
  readonly venues: Readonly<Record<VenueRole, ChosenVenue>>;
  /** The last good answer; it stays while an input is refused. */
  readonly answer: Answer | null;
  /** An answer set aside, to be compared with those that follow. */
  readonly kept: Answer | null;
  readonly refusal: Refusal | null;
  readonly stale: boolean;
  readonly stopped: boolean;
  /** Whether the answer is the quick one, which a full one follows as soon as things rest. */
  readonly instant: boolean;
}

/** Whether more of the same is to be expected at once, as from a slider under a hand. */
export type Pace = 'moving' | 'resting';

export type Listener = (view: View) => unknown;

function noBreakEvenOf(code: string): NoBreakEven | null {
  return noBreakEvenCodes.find((known) => known === code) ?? null;
}

export const frameMeasure = 'gammadrag:frame';
const keptMeasures = 2000;
const restAfter = 180;
/** Milliseconds for which a single change may wait for the full answer. */
const bearable = 80;

export class Store {
  readonly engine: Engine;
  #view: View;
  #listeners = new Set<Listener>();
  #frame = 0;
  #frames = 0;
  #moving = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** What the last full answer of a rule that looks at the price took. */
  #spent = 0;

  constructor(engine: Engine, scenario: Scenario) {
    this.engine = engine;
    const state: State = { scenario, drafts: {} };
    this.#view = this.#computed({
      state,
      venues: noVenues,
      answer: null,
      kept: null,
      refusal: null,
      stale: false,
      stopped: false,
      instant: false,
    });
  }

  get view(): View {
    return this.#view;
  }

  /** The values Escape brings back: those of the last good answer. */
  get lastGood(): Scenario {
    return this.#view.answer?.scenario ?? this.#view.state.scenario;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  update(action: Action, pace: Pace = 'resting'): void {
    const before = this.#view.state;
    const changed = update(before, action);
    if (changed === before) return;
    this.#noticeEdit(before, changed);
    const state = this.#followSpot(before, changed);
    this.#view = { ...this.#view, state };
    if (action.type === 'replace') this.#view = { ...this.#view, venues: noVenues };
    this.#moving = pace === 'moving';
    this.#ask();
  }

  /** Where a field is refused for what another one holds, all that was changed since goes back. */
  restore(key: FieldKey): void {
    const { state, refusal } = this.#view;
    const from = this.lastGood;
    if (refusal === null || state.drafts[key] !== undefined || state.scenario[key] !== from[key]) {
      this.update({ type: 'restore', key, from });
      return;
    }
    const changed = fields.filter((spec) => state.scenario[spec.key] !== from[spec.key]);
    const values = Object.fromEntries(changed.map((spec) => [spec.key, from[spec.key]]));
    this.update({ type: 'set', values: values as Partial<Scenario> });
  }

  /** Sets the last good answer aside. */
  keep(): void {
    this.#keep(this.#view.answer);
  }

  forget(): void {
    this.#keep(null);
  }

  /** Puts what was kept in the place of the present scenario, and keeps that one. */
  exchange(): void {
    const { kept } = this.#view;
    if (kept === null) return;
    this.keep();
    this.update({ type: 'replace', scenario: kept.scenario });
  }

  #keep(kept: Answer | null): void {
    this.#view = { ...this.#view, kept };
    this.#ask();
  }

  chooseVenue(role: VenueRole, id: string): void {
    const venue = venueById(id);
    this.#note(role, { id: venue?.id ?? null, edited: false });
    if (venue !== null) {
      this.update({ type: 'set', values: costsOf(venue, this.#view.state.scenario.spot) });
    }
    this.#ask();
  }

  #note(role: VenueRole, chosen: ChosenVenue): void {
    this.#view = { ...this.#view, venues: { ...this.#view.venues, [role]: chosen } };
  }

  /** A quote in money is a smaller part of a dearer price: an untouched preset follows the price. */
  #followSpot(before: State, after: State): State {
    const { spot } = after.scenario;
    if (before.scenario.spot === spot) return after;
    return venueRoles.reduce((state, role) => {
      const { id, edited } = this.#view.venues[role];
      const venue = venueById(id ?? '');
      if (venue?.halfQuote === undefined || edited) return state;
      return update(state, { type: 'set', values: costsOf(venue, spot) });
    }, after);
  }

  /** Costs out of bounds on the way to a price do not count as edited: only a hand on a cost does. */
  #noticeEdit(before: State, after: State): void {
    if (before.scenario.spot !== after.scenario.spot) return;
    for (const role of venueRoles) {
      const { id } = this.#view.venues[role];
      const venue = venueById(id ?? '');
      if (venue === null) continue;
      const keys = Object.keys(costsOf(venue, after.scenario.spot)) as FieldKey[];
      if (keys.every((key) => before.scenario[key] === after.scenario[key])) continue;
      this.#note(role, { id, edited: !venueInForce(venue, after.scenario) });
    }
  }

  #ask(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const start = performance.now();
      this.#view = this.#computed(this.#view);
      this.#restSoon();
      const drawn = [...this.#listeners].map((listener) => listener(this.#view));
      void Promise.all(drawn).then(() => this.#measure(start));
    });
  }

  /** What was answered quickly is answered in full once nothing moves. */
  #restSoon(): void {
    clearTimeout(this.#rest);
    if (!this.#view.instant || this.#view.stopped) return;
    this.#rest = setTimeout(() => {
      this.#moving = false;
      this.#spent = 0;
      this.#ask();
    }, restAfter);
  }

  #measure(start: number): void {
    this.#frames += 1;
    // The timeline keeps every entry; a page left open for a day should not.
    if (this.#frames % keptMeasures === 0) performance.clearMeasures(frameMeasure);
    performance.measure(frameMeasure, { start, end: performance.now() });
  }

  /** A module that trapped is not to be asked again: its memory may no longer be sound. */
  stop(): void {
    if (this.#view.stopped) return;
    this.#view = { ...this.#view, stale: true, stopped: true };
    this.#ask();
  }

  #computed(view: View): View {
    if (view.stopped) return view;
    const { scenario } = view.state;
    const looking = looksAtPrice(scenario.rule);
    const instant = looking && (this.#moving || this.#spent > bearable);
    const start = performance.now();
    try {
      const answer = this.#answer(scenario, instant ? 'instant' : 'full');
      if (looking && !instant) this.#spent = performance.now() - start;
      return 'code' in answer
        ? { ...view, refusal: answer, stale: true, instant }
        : { ...view, answer, refusal: null, stale: hasDrafts(view.state), instant };
    } catch {
      return { ...view, stale: true, stopped: true };
    }
  }

  #answer(scenario: Scenario, detail: 'full' | 'instant'): Answer | Refusal {
    const asked = detail === 'instant' ? { ...scenario, detail } : scenario;
    const found = this.engine.breakEven(asked);
    if (found.ok) {
      const { drag, outlook } = found.value;
      const breakEven = found.value;
      return { scenario, breakEven, noBreakEven: null, figures: breakEven, drag, outlook };
    }
    const noBreakEven = noBreakEvenOf(found.error.code);
    if (noBreakEven === null) return found.error;
    const figures = this.engine.figures(asked);
    if (!figures.ok) return figures.error;
    const drag = this.engine.drag(asked);
    if (!drag.ok) return drag.error;
    const outlook = this.engine.outlook(asked);
    if (!outlook.ok) return outlook.error;
    return {
      scenario,
      breakEven: null,
      noBreakEven,
      figures: figures.value,
      drag: drag.value,
      outlook: outlook.value,
    };
  }
}
