// element.ts: <gamma-drag>, the whole calculator as one element. It never touches the address bar: it
// shows what its attributes, or the link it is given, describe, and tells by events what that came to.
// docs/embedding.md lists attributes, properties, events, parts and the properties of its look.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { loadAsync } from './engine/async-engine.ts';
import { load } from './engine/engine.ts';
import { fieldAttributes, keyOfAttribute, readAttributes, readGiven } from './model/attributes.ts';
import type { FieldKey, Scenario } from './model/contract.gen.ts';
import { type EmbedNotice, embedNoticeSentence, embedWords } from './model/embed-words.ts';
import { startingScenario } from './model/examples.ts';
import {
  languageInForce,
  languageOf,
  languageTags,
  onLanguage,
  speak,
  speakAtFirst,
} from './model/language.ts';
import { isLink, type Notice, type Opened, readLink, writeLink } from './model/link.ts';
import { words } from './model/messages.ts';
import { optionNames, type Panel, readPresentation } from './model/presentation.ts';
import './ui/answer.ts';
import { elementStyles } from './ui/element-styles.ts';
import './ui/explain.ts';
import './ui/figures.ts';
import './ui/form.ts';
import './ui/open-file.ts';
import { openInFull } from './ui/open-in-full.ts';
import { type Result, resultOf } from './ui/result.ts';
import './ui/strip.ts';
import { Store, type View } from './ui/store.ts';
import { define } from './ui/store-element.ts';
import { base, tokens } from './ui/styles.ts';
import { isShownAlready, keepSecond, linkOf } from './ui/view-link.ts';
import { noticeSentence } from './ui/words.ts';

/** Tells, once, that the calculator is there. */
export const readyEvent = 'gammadrag:ready';
/** Tells of a change of the calculation, once a frame at most. */
export const changeEvent = 'change';
export interface ChangeDetail {
  readonly link: string;
  readonly scenario: Scenario;
}
/** Tells what came of the calculation, or why nothing did. */
export const resultEvent = 'result';
export { openFileEvent } from './ui/open-file.ts';
export type { Result };

/** Panels that stand below the first answer, or beside it, are fetched once it is there. */
const fetched: Partial<Record<Panel, () => Promise<unknown>>> = {
  compare: () => import('./ui/keep.ts'),
  charts: () => import('./ui/charts.ts'),
  simulation: () => import('./ui/simulation.ts'),
  share: () => import('./ui/share.ts'),
};

const watched = [...fieldAttributes, ...optionNames, 'link'];

export class GammaDragElement extends LitElement {
  static override styles = [tokens, base, elementStyles];

  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: Lit collects what this very class declares.
    return [...super.observedAttributes, ...watched];
  }

  /** Changes the language of the whole page; without it the document's is spoken, or the reader's. */
  @property({ reflect: true }) override lang!: string;
  /** Where links point: the page's address without its fragment. */
  @property() page = '';
  @state() private store: Store | null = null;
  @state() private presentation = readPresentation({}).presentation;
  @state() private notices: readonly Notice[] = [];
  @state() private ownNotices: readonly EmbedNotice[] = [];
  @state() private failure: unknown = null;
  /** Whether a panel did not come. */
  @state() private incomplete = false;
  #speaking: Promise<unknown> = Promise.resolve();
  #deaf: (() => void) | null = null;
  /** What the attributes said when last read. */
  #texts: ReadonlyMap<string, string | null> = new Map();
  #frame = 0;
  /** What is shown where no attribute says otherwise. */
  #base: Scenario = startingScenario;
  /** What is to be shown once the engine is there, and the link it came by. */
  #waiting: Scenario = startingScenario;
  #link: Opened | null = null;
  #opened: Scenario = startingScenario;
  #told = '';
  #result: Result | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#deaf = onLanguage(() => this.requestUpdate());
    // The language may have changed while it was away.
    this.requestUpdate();
    this.#speak();
    this.#read();
    if (this.store === null) void this.#start();
    else this.store.wake();
  }

  /** The workers go with the last element of the page. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#deaf?.();
    this.store?.sleep();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lang')) this.#speak();
  }

  override updated(): void {
    if (this.store !== null) void this.#fetchPanels();
  }

  /** A panel that does not come is missed; all else goes on. */
  async #fetchPanels(): Promise<void> {
    const shown = [...this.presentation.panels];
    const came = await Promise.allSettled(shown.map((panel) => fetched[panel]?.()));
    if (came.some(({ status }) => status === 'rejected')) this.incomplete = true;
  }

  /** What this element asks for counts; what the document or the reader has, at the first element only. */
  #speak(): void {
    const own = languageOf([this.lang ?? '']);
    const around = languageOf([document.documentElement.lang, ...navigator.languages]) ?? 'en';
    this.#speaking = own === null ? speakAtFirst(around) : speak(own);
  }

  /** However often attributes change, they are read once a frame. */
  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (!this.isConnected || !watched.includes(name) || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#read();
    });
  }

  /** The calculation as it stands; what is set counts field by field, and what is left out starts anew. */
  @property({ attribute: false })
  get scenario(): Scenario {
    return { ...(this.store?.view.state.scenario ?? this.#waiting) };
  }
  set scenario(given: unknown) {
    const { values, notices } = readGiven(given);
    this.ownNotices = notices;
    if (Object.keys(values).length > 0) this.#show({ ...startingScenario, ...values });
  }

  /** What the calculation comes to: plain data, or null before there is any. */
  get result(): Result | null {
    return structuredClone(this.#result);
  }

  /** Shows the calculation a link describes; text that is no link leaves everything as it is. */
  open(link: string): void {
    if (!isLink(link) || (this.store !== null && isShownAlready(link, this.store.view))) return;
    this.#begin(readLink(link));
  }

  /** A link brings a second scenario too, or none, which the store has to try before it is kept. */
  #begin(opened: Opened): void {
    this.#link = opened;
    this.#show(opened.scenario);
    this.#note(opened.scenario, this.store ? keepSecond(this.store, opened) : opened.notices);
  }

  #show(scenario: Scenario): void {
    this.#waiting = scenario;
    this.store?.open(scenario);
  }

  #read(): void {
    const texts = new Map(watched.map((name) => [name, this.getAttribute(name)]));
    const changed = watched.filter((name) => texts.get(name) !== (this.#texts.get(name) ?? null));
    this.#texts = texts;
    if (changed.length === 0) return;
    const options = Object.fromEntries(optionNames.map((name) => [name, texts.get(name) ?? null]));
    const { presentation, notices } = readPresentation(options);
    const fields = readAttributes(texts);
    this.presentation = presentation;
    this.store?.lock(presentation.locked);
    this.ownNotices = [...notices, ...fields.notices];
    this.#follow(changed, fields.values);
  }

  /** Fields whose attributes are new take their values; those that are gone or refused go back. */
  #follow(changed: readonly string[], values: Partial<Scenario>): void {
    if (changed.includes('link')) {
      const link = this.#texts.get('link') ?? '';
      const opened = isLink(link) ? readLink(link) : { scenario: startingScenario, notices: [] };
      this.#base = opened.scenario;
      this.#begin({ ...opened, scenario: { ...opened.scenario, ...values } });
      return;
    }
    const keys = changed.map(keyOfAttribute).filter((key) => key !== null);
    if (keys.length === 0) return;
    const taken = keys.map((key: FieldKey) => [key, values[key] ?? this.#base[key]]);
    this.#show({ ...this.scenario, ...Object.fromEntries(taken) });
  }

  async #start(): Promise<void> {
    try {
      const [engine, later] = await Promise.all([load(), loadAsync()]);
      await this.#speaking;
      // Taken away meanwhile it starts when it is put back; put back meanwhile it has been started twice.
      if (!this.isConnected || this.store !== null) return;
      const store = new Store({ engine, later }, this.#waiting);
      store.lock(this.presentation.locked);
      if (this.#link !== null) this.#note(this.#opened, keepSecond(store, this.#link));
      store.subscribe((view) => {
        this.#forget(view);
        this.#tell(view);
      });
      this.failure = null;
      this.store = store;
      this.#told = linkOf(store.view);
      this.#tell(store.view);
      this.dispatchEvent(new Event(readyEvent));
    } catch (reason) {
      this.failure = reason;
    }
  }

  #note(scenario: Scenario, notices: readonly Notice[]): void {
    this.#opened = scenario;
    this.notices = notices;
  }

  /** A notice has had its say once the field it names is edited. */
  #forget({ state: { scenario, drafts } }: View): void {
    const kept = this.notices.filter(
      ({ field }) =>
        field === undefined ||
        (drafts[field] === undefined && scenario[field] === this.#opened[field]),
    );
    if (kept.length < this.notices.length) this.notices = kept;
  }

  #tell(view: View): void {
    if (!this.isConnected) return;
    const scenario = view.answer?.scenario ?? view.state.scenario;
    const link = linkOf(view);
    if (link !== this.#told) {
      this.#told = link;
      this.#dispatch<ChangeDetail>(changeEvent, { link, scenario: { ...scenario } });
    }
    const result = resultOf(view, this.#result);
    if (result === this.#result) return;
    this.#result = result;
    this.#dispatch(resultEvent, this.result);
  }

  #dispatch<Detail>(name: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(name, { detail, bubbles: true, composed: true }));
  }

  override render(): TemplateResult {
    if (this.failure !== null) return this.#failed(this.failure);
    if (this.store === null) return html`<p role="status">${words.loading}</p>`;
    const language = languageInForce();
    // All that is shown is made anew in another language; what was entered is in the store.
    return html`${keyed(language, this.#page(this.store, languageTags[language]))}`;
  }

  #page(store: Store, tag: string): TemplateResult {
    const { panels, view } = this.presentation;
    const shown = (panel: Panel, part: () => TemplateResult) =>
      panels.has(panel) ? part() : nothing;
    const { page, presentation } = this;
    return html`
      <div class="page ${view} ${panels.has('form') ? 'with-form' : ''}" lang=${tag}>
        <div class="top">
          <div role="status" part="notice">${this.#notices()}</div>
          ${shown('share', () => html`<gamma-drag-open-file .store=${store}></gamma-drag-open-file>`)}
          ${shown('answer', () => html`<gamma-drag-answer part="answer" .store=${store} .view=${view}></gamma-drag-answer>`)}
          ${shown('compare', () => html`<gamma-drag-keep part="compare" .store=${store}></gamma-drag-keep>`)}
        </div>
        ${view === 'full' ? html`<gamma-drag-strip class="strip" .store=${store}></gamma-drag-strip>` : nothing}
        ${shown('form', () => html`<gamma-drag-form part="form" .store=${store} .presentation=${presentation}></gamma-drag-form>`)}
        ${shown('figures', () => html`<gamma-drag-figures part="figures" .store=${store}></gamma-drag-figures>`)}
        ${shown('charts', () => html`<gamma-drag-charts part="charts" .store=${store} .shown=${presentation.charts}></gamma-drag-charts>`)}
        ${shown('simulation', () => html`<gamma-drag-simulation part="simulation" .store=${store}></gamma-drag-simulation>`)}
        ${shown('share', () => html`<gamma-drag-share part="share" .store=${store} .page=${page}></gamma-drag-share>`)}
        ${shown('share', () => html`<gamma-drag-open to="builder" .store=${store} .page=${page}></gamma-drag-open>`)}
        ${shown('open', () => html`<gamma-drag-open part="open" .store=${store} .page=${page}></gamma-drag-open>`)}
        ${this.incomplete ? html`<p class="incomplete" role="status">${words.partMissing}</p>` : nothing}
        <gamma-drag-explain .store=${store}></gamma-drag-explain>
      </div>
    `;
  }

  #notices(): TemplateResult | typeof nothing {
    const said = [...this.notices.map(noticeSentence), ...this.ownNotices.map(embedNoticeSentence)];
    if (said.length === 0) return nothing;
    return html`<div class="notice">
      <ul>${said.map((text) => html`<li>${text}</li>`)}</ul>
      <button type="button" class="small" @click=${() => {
        this.notices = [];
        this.ownNotices = [];
      }}>${words.dismiss}</button>
    </div>`;
  }

  /** Where the page's policy forbids wasm no advice helps; the calculation itself is a click away. */
  #failed(reason: unknown): TemplateResult {
    const said = reason instanceof Error ? reason.message : String(reason);
    const way = openInFull(this.page, writeLink(this.#waiting));
    const tag = languageTags[languageInForce()];
    return html`<div class="failure" part="failure" role="alert" lang=${tag}>
      ${
        isForbidden(reason)
          ? html`<p>${embedWords.notAllowedHere} ${way}</p>`
          : html`<p><strong>${words.loadFailed}</strong> ${words.loadAdvice} ${way}</p>
              <p class="small muted">${said}</p>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gamma-drag': GammaDragElement;
  }
}

/** A module that does not compile, or may not be, is refused by the policy: the file is the same everywhere. */
function isForbidden(reason: unknown): boolean {
  const name = reason instanceof Error ? reason.name : '';
  return typeof WebAssembly === 'undefined' || name === 'CompileError' || name === 'EvalError';
}

define('gamma-drag', GammaDragElement);
