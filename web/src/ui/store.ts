// store.ts: the one place where the page changes. Whatever happens, update() makes the new state at
// once and asks for one frame; the frame computes the latest state only, so the latest answer wins.
// Rules that look at the price are answered by a quick integral at once, and in full by a worker.
import type { AsyncEngine } from '../engine/async-engine.ts';
import type { Engine, ScenarioInput } from '../engine/engine.ts';
import { type Fault, isFault, type Refusal } from '../engine/outcome.ts';
import { type FieldKey, fields, type Scenario } from '../model/contract.gen.ts';
import { keepLocked } from '../model/locking.ts';
import type { Answered } from '../model/sentences.ts';
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

import { answerLater, answerNow } from './answering.ts';

export type Answer = Answered;
export type { Refusal };

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
  /** Whether the full one was lost on its way, so that none will follow. */
  readonly lost: boolean;
}

/** Whether more of the same is to be expected at once, as from a slider under a hand. */
export type Pace = 'moving' | 'resting';

export type Listener = (view: View) => unknown;

export const frameMeasure = 'gammadrag:frame';
const keptMeasures = 2000;
const restAfter = 180;

/** What a worker found of a scenario. */
interface Full {
  readonly scenario: Scenario;
  readonly found: Answer | Refusal | Fault;
}

export class Store {
  readonly engine: Engine;
  /** The engine off this thread, for what takes long. */
  readonly later: AsyncEngine;
  #view: View;
  #listeners = new Set<Listener>();
  #frame = 0;
  #frames = 0;
  #moving = false;
  #asleep = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #full: Full | null = null;
  /** The scenario of which a worker is asked, or soon will be. */
  #asked: Scenario | null = null;
  #giveUp = new AbortController();
  #giveUpKept = new AbortController();
  #locked: ReadonlySet<FieldKey> = new Set();

  constructor({ engine, later }: Pick<Store, 'engine' | 'later'>, scenario: Scenario) {
    this.engine = engine;
    this.later = later;
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
      lost: false,
    });
    this.#completeSoon();
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

  /** Fields that keep what they hold, whatever is done on the page. */
  lock(keys: ReadonlySet<FieldKey>): void {
    this.#locked = keys;
  }

  update(action: Action, pace: Pace = 'resting'): void {
    const before = this.#view.state;
    this.#become(action, keepLocked(before, update(before, action), this.#locked), pace);
  }

  /** A calculation that the page's author puts there, whatever is locked. */
  open(scenario: Scenario): void {
    const action = { type: 'replace', scenario } as const;
    this.#become(action, update(this.#view.state, action), 'resting');
  }

  #become(action: Action, changed: State, pace: Pace): void {
    const before = this.#view.state;
    if (changed === before) return;
    this.#noticeEdit(before, changed);
    const state =
      action.type === 'replace'
        ? changed
        : keepLocked(changed, this.#followSpot(before, changed), this.#locked);
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
    const { answer, instant, lost } = this.#view;
    this.#keep(answer);
    if (answer !== null && instant && !lost) void this.#completeKept(answer);
  }

  /** Keeps a scenario that was never the present one, as a link brings it; or says why it cannot. */
  keepScenario(scenario: Scenario): Refusal | null {
    try {
      const found = answerNow(this.engine, scenario, quickly(scenario));
      if ('code' in found) return found;
      this.#keep(found);
      if (looksAtPrice(scenario.rule)) void this.#completeKept(found);
    } catch {
      this.stop();
    }
    return null;
  }

  /** A quick answer that was kept becomes the full one, unless it was forgotten meanwhile. */
  async #completeKept(quick: Answer): Promise<void> {
    this.#giveUpKept.abort();
    this.#giveUpKept = new AbortController();
    const full = await answerLater(this.later.until(this.#giveUpKept.signal), quick.scenario);
    if (this.#view.kept === quick && !('code' in full)) this.#keep(full);
  }

  forget(): void {
    if (this.#view.kept !== null) this.#keep(null);
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
      this.#completeSoon();
      const drawn = [...this.#listeners].map((listener) => listener(this.#view));
      void Promise.all(drawn).then(() => this.#measure(start));
    });
  }

  /** What was answered quickly is answered in full once nothing moves; only the latest counts. */
  #completeSoon(): void {
    const { instant, stopped, lost, state } = this.#view;
    const wanted = instant && !stopped && !lost && !this.#asleep ? state.scenario : null;
    if (wanted !== null && wanted === this.#asked && !this.#moving) return;
    this.#asked = wanted;
    clearTimeout(this.#rest);
    this.#giveUp.abort();
    if (wanted === null) return;
    this.#rest = setTimeout(() => void this.#complete(wanted), this.#moving ? restAfter : 0);
  }

  async #complete(scenario: Scenario): Promise<void> {
    this.#moving = false;
    this.#giveUp = new AbortController();
    const { signal } = this.#giveUp;
    const found = await answerLater(this.later.until(signal), scenario);
    if (signal.aborted) return;
    this.#full = { scenario, found };
    this.#ask();
  }

  /** Nothing is asked of the workers any more, and none is kept: the page is not shown. */
  sleep(): void {
    this.#asleep = true;
    this.#completeSoon();
    this.later.close();
  }

  wake(): void {
    this.#asleep = false;
    this.#ask();
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
    const full = this.#full?.scenario === scenario ? this.#full.found : null;
    const lost = full !== null && isLost(full);
    const instant = looksAtPrice(scenario.rule) && (full === null || lost);
    try {
      const found =
        full === null || isLost(full) ? answerNow(this.engine, scenario, quickly(scenario)) : full;
      return 'code' in found
        ? { ...view, refusal: found, stale: true, instant, lost }
        : { ...view, answer: found, refusal: null, stale: hasDrafts(view.state), instant, lost };
    } catch {
      return { ...view, stale: true, stopped: true };
    }
  }
}

/** Rules that look at the price have a quick answer; the others' is full at once. */
function quickly(scenario: Scenario): ScenarioInput {
  return looksAtPrice(scenario.rule) ? { ...scenario, detail: 'instant' } : scenario;
}

function isLost(found: Full['found']): found is Fault {
  return 'code' in found && isFault(found);
}
