// returns.ts: the box into which past returns are pasted, and what was read of them. What was pasted
// stays in the box as long as it means what the store has; anything else puts its returns there.
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { fieldWords } from '../model/field-words.en.ts';
import { returnsRead, returnsWords } from '../model/list-words.en.ts';
import { words } from '../model/messages.en.ts';
import { type PastedReturns, readPastedReturns, returnLines } from '../model/returns-paste.ts';
import { listStyles } from './list-styles.ts';
import type { View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';
import { canRestore, complaintOf } from './words.ts';

const { label, help } = fieldWords.returns;

export class ReturnsElement extends StoreElement {
  static override styles = [base, listStyles];

  @state() private pasted: string | null = null;
  @state() private helped = false;
  /** The last text read: a long paste is not read again for every frame of a slider. */
  #last: { readonly text: string; readonly read: PastedReturns } | null = null;

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined) return nothing;
    const text = this.#textIn(view);
    const complaint = complaintOf(view, 'returns');
    const toggle = (): void => {
      this.helped = !this.helped;
    };
    return html`
      <span class="head">
        <label for="returns">${label}</label>
        <button
          type="button"
          class="help"
          aria-label="${words.helpFor} ${label}"
          aria-expanded=${this.helped ? 'true' : 'false'}
          aria-controls="help"
          @click=${toggle}
        >?</button>
      </span>
      <textarea
        id="returns"
        class="box"
        rows="4"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        placeholder=${returnsWords.example}
        aria-invalid=${complaint === null ? 'false' : 'true'}
        aria-describedby="read complaint"
        .value=${live(text)}
        @input=${(event: InputEvent) => this.#type((event.target as HTMLTextAreaElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape') this.#restore();
        }}
      ></textarea>
      <p id="help" class="small muted" ?hidden=${!this.helped}>${help} ${returnsWords.formats}</p>
      <p id="complaint" class="complaint small" role="status">
        ${complaint === null ? nothing : html`${complaint} ${canRestore(view, 'returns') ? words.escapeHint : ''}`}
      </p>
      <div class="read">
        <p id="read" class="small muted" role="status">${this.#readOf(view, text)}</p>
        ${
          text === ''
            ? nothing
            : html`<button type="button" class="small" @click=${() => this.#clear()}>
                ${returnsWords.clear}
              </button>`
        }
      </div>
    `;
  }

  #textIn({ state: { drafts, scenario } }: View): string {
    const { pasted } = this;
    const draft = drafts.returns?.text;
    if (draft !== undefined) return draft;
    if (pasted !== null) {
      const read = this.#reading(pasted);
      if (read.ok && read.value === scenario.returns) return pasted;
    }
    return returnLines(scenario.returns);
  }

  #readOf(view: View, text: string): string {
    if (view.state.drafts.returns !== undefined) return '';
    const read = this.#reading(text);
    return read.ok ? returnsRead(read.kept, read.found) : '';
  }

  #reading(text: string): PastedReturns {
    if (this.#last?.text !== text) this.#last = { text, read: readPastedReturns(text) };
    return this.#last.read;
  }

  #type(text: string): void {
    this.pasted = text;
    this.store?.update({ type: 'type', key: 'returns', text });
  }

  #restore(): void {
    this.pasted = null;
    this.store?.restore('returns');
  }

  #clear(): void {
    this.#type('');
    this.renderRoot.querySelector('textarea')?.focus();
  }
}

define('gamma-drag-returns', ReturnsElement);
