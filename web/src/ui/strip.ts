// strip.ts: on a small screen, the answer in one line at the top while the sentences are out of sight.
import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { strip } from '../model/sentences.ts';
import { explainable } from './explain.ts';
import { sentence } from './sentence.ts';
import { define, StoreElement } from './store-element.ts';
import { base, meanings } from './styles.ts';

export class StripElement extends StoreElement {
  static override styles = [
    base,
    meanings,
    explainable,
    css`
      :host {
        position: sticky;
        top: 0;
        z-index: 1;
        height: 0;
        margin-top: -2rem;
      }
      p {
        position: absolute;
        inset: 0 -1rem auto;
        padding: 0.5rem 1rem;
        background: var(--paper);
        border-bottom: 1px solid var(--rule);
      }
    `,
  ];

  @state() private away = false;
  #observer: IntersectionObserver | null = null;

  override firstUpdated(): void {
    const answer = this.previousElementSibling;
    if (answer === null) return;
    this.#observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      this.away = last !== undefined && !last.isIntersecting && last.boundingClientRect.top < 0;
    });
    this.#observer.observe(answer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (!this.away || view === undefined || view.answer === null) return nothing;
    // The live answer already tells this to a screen reader.
    return html`<p aria-hidden="true" class=${view.stale ? 'stale' : ''}>
      ${sentence(strip(view.answer), 'pointer')}
    </p>`;
  }
}

define('gamma-drag-strip', StripElement);
