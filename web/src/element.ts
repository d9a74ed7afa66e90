// element.ts: <gamma-drag>, the whole calculator as one element. It never touches the address bar:
// it opens the link it is given and tells, by an event, what the link is now.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { loadAsync } from './engine/async-engine.ts';
import { load } from './engine/engine.ts';
import type { Scenario } from './model/contract.gen.ts';
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
import './ui/answer.ts';
import './ui/charts.ts';
import './ui/figures.ts';
import './ui/form.ts';
import './ui/keep.ts';
import './ui/share.ts';
import './ui/simulation.ts';
import './ui/strip.ts';
import { Store, type View } from './ui/store.ts';
import { define } from './ui/store-element.ts';
import { base, tokens } from './ui/styles.ts';
import { noticeSentence } from './ui/words.ts';

/** The name of the event that carries the link after each change. */
export const changeEvent = 'gammadrag:change';
export type ChangeDetail = { readonly link: string };

export class GammaDragElement extends LitElement {
  static override styles = [
    tokens,
    base,
    css`
      :host {
        background: var(--paper);
        container-type: inline-size;
      }
      .page {
        display: flex;
        flex-direction: column;
        gap: 2rem;
      }
      .notice {
        margin-bottom: 1.5rem;
        padding: 0.6rem 0.75rem;
        border-left: 3px solid var(--cost);
        background: var(--soft);
      }
      .notice ul {
        margin: 0 0 0.5rem;
        padding-left: 1.1rem;
      }
      .failure {
        max-width: 42rem;
      }
      @media print {
        .page {
          display: block;
        }
        .page > * {
          display: block;
          margin-bottom: 1.5rem;
        }
        .notice button,
        gamma-drag-strip.strip {
          display: none;
        }
      }
      @media screen {
      @container (min-width: 60rem) {
        .page {
          display: grid;
          column-gap: 2.75rem;
          grid-template-columns: minmax(0, 1fr) 25rem;
          grid-template-rows: auto auto auto auto 1fr;
          grid-template-areas:
            'top form'
            'figures form'
            'charts form'
            'simulation form'
            'share form';
        }
        gamma-drag-strip {
          display: none;
        }
        .top {
          grid-area: top;
        }
        gamma-drag-figures {
          grid-area: figures;
        }
        gamma-drag-charts {
          grid-area: charts;
        }
        gamma-drag-simulation {
          grid-area: simulation;
        }
        gamma-drag-share {
          grid-area: share;
        }
        gamma-drag-form {
          grid-area: form;
          position: sticky;
          top: 0;
          align-self: start;
          max-height: 100vh;
          overflow-y: auto;
          padding: 0.25rem 0.75rem 1rem 0.25rem;
          scrollbar-width: thin;
        }
      }
      }
    `,
  ];

  /** Changes the language of the whole page; without it the document's is spoken, or the reader's. */
  @property({ reflect: true }) override lang!: string;
  /** Where links point: the page's address without its fragment. */
  @property() page = '';
  @state() private store: Store | null = null;
  @state() private notices: readonly Notice[] = [];
  @state() private failure: string | null = null;
  #speaking: Promise<unknown> = Promise.resolve();
  #deaf: (() => void) | null = null;
  #waiting: string | null = null;
  #opened: Scenario = startingScenario;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#deaf = onLanguage(() => this.requestUpdate());
    this.#speak();
    if (this.store === null) void this.#start();
    else this.store.wake();
  }

  /** The workers go with the last element of the page. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#deaf?.();
    this.store?.sleep();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lang')) this.#speak();
  }

  /** What this element asks for counts; what the document or the reader has, at the first element only. */
  #speak(): void {
    const own = languageOf([this.lang ?? '']);
    const around = languageOf([document.documentElement.lang, ...navigator.languages]) ?? 'en';
    this.#speaking = own === null ? speakAtFirst(around) : speak(own);
  }

  /** Shows the calculation a link describes; text that is no link leaves everything as it is. */
  open(link: string): void {
    if (this.store === null) {
      this.#waiting = link;
      return;
    }
    if (!isLink(link) || link === writeLink(this.store.view.state.scenario)) return;
    const opened = readLink(link);
    this.#note(opened);
    this.store.update({ type: 'replace', scenario: opened.scenario });
  }

  async #start(): Promise<void> {
    try {
      const [engine, later] = await Promise.all([load(), loadAsync()]);
      await this.#speaking;
      // Taken away and put back meanwhile, it has been started twice.
      if (this.store !== null) return;
      const opened =
        this.#waiting !== null && isLink(this.#waiting) ? readLink(this.#waiting) : null;
      if (opened !== null) this.#note(opened);
      const store = new Store({ engine, later }, opened?.scenario ?? startingScenario);
      if (!this.isConnected) store.sleep();
      store.subscribe((view) => {
        this.#forget(view);
        this.#tell(writeLink(view.answer?.scenario ?? view.state.scenario));
      });
      this.store = store;
    } catch (reason) {
      this.failure = reason instanceof Error ? reason.message : String(reason);
    }
  }

  #note({ scenario, notices }: Opened): void {
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

  #tell(link: string): void {
    this.dispatchEvent(
      new CustomEvent<ChangeDetail>(changeEvent, {
        detail: { link },
        bubbles: true,
        composed: true,
      }),
    );
  }

  override render(): TemplateResult {
    if (this.failure !== null) {
      const tag = languageTags[languageInForce()];
      return html`<div class="failure" role="alert" lang=${tag}>
        <p><strong>${words.loadFailed}</strong> ${words.loadAdvice}</p>
        <p class="small muted">${this.failure}</p>
      </div>`;
    }
    if (this.store === null) return html`<p role="status">${words.loading}</p>`;
    const language = languageInForce();
    // All that is shown is made anew in another language; what was entered is in the store.
    return html`${keyed(language, this.#page(this.store, languageTags[language]))}`;
  }

  #page(store: Store, tag: string): TemplateResult {
    return html`
      <div class="page" lang=${tag}>
        <div class="top">
          <div role="status">${this.#notices()}</div>
          <gamma-drag-answer .store=${store}></gamma-drag-answer>
          <gamma-drag-keep .store=${store}></gamma-drag-keep>
        </div>
        <gamma-drag-strip class="strip" .store=${store}></gamma-drag-strip>
        <gamma-drag-form .store=${store}></gamma-drag-form>
        <gamma-drag-figures .store=${store}></gamma-drag-figures>
        <gamma-drag-charts .store=${store}></gamma-drag-charts>
        <gamma-drag-simulation .store=${store}></gamma-drag-simulation>
        <gamma-drag-share .store=${store} .page=${this.page}></gamma-drag-share>
      </div>
    `;
  }

  #notices(): TemplateResult | typeof nothing {
    if (this.notices.length === 0) return nothing;
    return html`<div class="notice">
      <ul>${this.notices.map((notice) => html`<li>${noticeSentence(notice)}</li>`)}</ul>
      <button type="button" class="small" @click=${() => {
        this.notices = [];
      }}>${words.dismiss}</button>
    </div>`;
  }
}

define('gamma-drag', GammaDragElement);
