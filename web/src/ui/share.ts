// share.ts: the link to this calculation, to be copied by button or by hand.
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { words } from '../model/messages.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';
import { linkOf } from './view-link.ts';

export class ShareElement extends StoreElement {
  static override styles = [
    base,
    css`
      .row {
        display: flex;
        gap: 0.5rem;
      }
      input {
        flex: 1 1 auto;
        min-width: 0;
        text-overflow: ellipsis;
      }
      button {
        flex: none;
      }
      p {
        min-height: 1.5rem;
      }
    `,
  ];

  /** The address of the page without its fragment; the element itself never reads it. */
  @property() page = '';
  @state() private told = '';

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined) return nothing;
    return html`
      <div class="row">
        <input
          class="box small"
          readonly
          aria-label=${words.linkField}
          .value=${`${this.page}#${linkOf(view)}`}
          @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
        />
        <button type="button" @click=${this.#copy}>${words.copyLink}</button>
      </div>
      <p role="status" class="small muted">${this.told}</p>
    `;
  }

  async #copy(): Promise<void> {
    const field = this.renderRoot.querySelector('input');
    if (field === null) return;
    try {
      await navigator.clipboard.writeText(field.value);
      this.told = words.copied;
    } catch {
      field.focus();
      field.select();
      this.told = words.copyRefused;
    }
  }
}

define('gamma-drag-share', ShareElement);
