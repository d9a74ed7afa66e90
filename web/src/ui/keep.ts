// keep.ts: the button that keeps the present scenario as the second one, to compare others with it.
import { css, html, nothing, type TemplateResult } from 'lit';
import { keptSaid, compareWords as words } from '../model/compare-words.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';

export class KeepElement extends StoreElement {
  static override styles = [
    base,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.75rem;
        margin-top: 0.75rem;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined) return nothing;
    const { kept } = view;
    return html`
      <div class="small">
        <button type="button" ?disabled=${view.answer === null} @click=${() => this.store?.keep()}>
          ${kept === null ? words.keep : words.keepInstead}
        </button>
        <span class="muted" role="status">${kept === null ? '' : keptSaid(kept)}</span>
      </div>
    `;
  }
}

define('gamma-drag-keep', KeepElement);
