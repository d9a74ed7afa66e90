// explain.ts: the card on which a result explains itself: opened by the result, closed by Escape, by its
// button or by going elsewhere; then the hand is back on the result. What it says and how formulas look
// is loaded with the first card.
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { FigureId } from '../model/explanations.ts';
import { shareWords } from '../model/share-words.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';

/** A result asks to be explained; heard by the element it bubbles up to. */
const explainEvent = 'gammadrag:explain';

/** What a button does that carries a result. */
export function asksAbout(id: FigureId): (event: Event) => void {
  return ({ currentTarget }) =>
    currentTarget?.dispatchEvent(
      new CustomEvent<FigureId>(explainEvent, { detail: id, bubbles: true, composed: true }),
    );
}

/** How a result looks that explains itself: as the text around it, with a faint line under it. */
export const explainable = css`
  button.explains {
    min-height: 0;
    padding: 0;
    background: none;
    border: 0;
    border-radius: 2px;
    text-align: inherit;
    text-decoration: underline dotted 1px;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
    text-underline-offset: 0.22em;
  }
  button.explains:hover {
    background: var(--soft);
    text-decoration-color: currentColor;
  }
  @media print {
    button.explains {
      text-decoration: none;
    }
  }
`;

type Contents = typeof import('./explanation.ts');

export class ExplainElement extends StoreElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      .card {
        width: min(38rem, calc(100vw - 2rem));
        max-height: min(44rem, 88vh);
        margin: auto;
        padding: 1rem 1.25rem 1.25rem;
        overflow: auto;
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--muted);
        border-radius: 6px;
      }
      @media (max-width: 40rem) {
        .card {
          inset: auto 0 0;
          width: 100%;
          max-width: none;
          margin: 0;
          border-width: 1px 0 0;
          border-radius: 0;
        }
      }
      .head {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: 1rem;
      }
      .shown {
        margin-bottom: 0.5rem;
        color: var(--accent);
        font-size: 1.25rem;
        font-weight: 650;
      }
      h4 {
        margin: 0.9rem 0 0.2rem;
        color: var(--muted);
        font-size: 0.875rem;
        font-weight: 400;
      }
      /* Fonts made for formulas where there is one; none is sent along. */
      math {
        font-family: 'STIX Two Math', 'Cambria Math', 'Latin Modern Math', 'DejaVu Serif', math, serif;
        font-size: 1.0625rem;
      }
      math[display='block'] {
        width: fit-content;
        margin: 0.35rem 0;
      }
      .formula {
        overflow-x: auto;
      }
      dl > div {
        display: grid;
        grid-template-columns: 3.25rem 1fr auto;
        gap: 0.75rem;
        align-items: baseline;
      }
      dt {
        color: var(--muted);
      }
      ul {
        margin: 0;
        padding-left: 1.1rem;
      }
    `,
  ];

  @state() private about: FigureId | null = null;
  @state() private trouble = false;
  #contents: Contents | null = null;
  #opener: HTMLElement | null = null;
  #toShow = false;
  #host: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    this.#host = root instanceof ShadowRoot ? root.host : this.parentElement;
    this.#host?.addEventListener(explainEvent, this.#asked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#host?.removeEventListener(explainEvent, this.#asked);
  }

  readonly #asked = (event: Event): void => {
    event.stopPropagation();
    const [opener] = event.composedPath();
    this.#opener = opener instanceof HTMLElement ? opener : null;
    void this.#open((event as CustomEvent<FigureId>).detail);
  };

  async #open(id: FigureId): Promise<void> {
    this.#contents ??= await import('./explanation.ts').catch(() => null);
    this.trouble = this.#contents === null;
    this.about = id;
    this.#toShow = true;
    this.requestUpdate();
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#toShow) return;
    this.#toShow = false;
    const card = this.renderRoot.querySelector<HTMLElement>('.card');
    // A browser without popovers shows the card at the end of the page.
    if (card !== null && 'showPopover' in card && !card.matches(':popover-open'))
      card.showPopover();
    card?.focus();
  }

  #close(): void {
    const card = this.renderRoot.querySelector<HTMLElement>('.card');
    if (card !== null && 'hidePopover' in card) card.hidePopover();
    else this.#closed();
  }

  #toggled(event: ToggleEvent): void {
    if (event.newState === 'closed') this.#closed();
  }

  /** The hand goes back to the result, unless it has taken hold of something else. */
  #closed(): void {
    const held = deepestActive();
    const card = this.renderRoot.querySelector('.card');
    this.about = null;
    if (held === null || held === document.body || card?.contains(held) === true) {
      this.#opener?.focus({ preventScroll: true });
    }
  }

  override render(): TemplateResult | typeof nothing {
    const answer = this.store?.view.answer ?? null;
    if (this.about === null || answer === null) return nothing;
    return html`
      <div
        class="card"
        popover
        role="dialog"
        tabindex="-1"
        aria-labelledby="title"
        @toggle=${this.#toggled}
      >
        ${
          this.#contents === null || this.trouble
            ? html`<p id="title">${shareWords.notLoaded}</p>`
            : this.#contents.explanation(this.about, answer, () => this.#close())
        }
      </div>
    `;
  }
}

function deepestActive(): Element | null {
  let held = document.activeElement;
  while (held?.shadowRoot?.activeElement != null) held = held.shadowRoot.activeElement;
  return held;
}

define('gamma-drag-explain', ExplainElement);
