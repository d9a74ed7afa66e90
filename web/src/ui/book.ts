// book.ts: the box into which an order book is pasted, and what was read of it. What was pasted stays
// in the box as long as it means what the store has; anything else puts its levels there.
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { fieldWords } from '../model/field-words.en.ts';
import { significant, trimmed } from '../model/format.ts';
import { bookRead, bookWords, type SideRead } from '../model/list-words.en.ts';
import { words } from '../model/messages.en.ts';
import { bookLines, depthOf, type Level, readBookText } from '../model/order-book.ts';
import { type PastedBook, readPastedBook } from '../model/order-book-paste.ts';
import { listStyles } from './list-styles.ts';
import type { View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';
import { canRestore, complaintOf } from './words.ts';

const label = fieldWords.orderBook.label;

function number(value: number): string {
  return trimmed(significant(value, 8));
}

function sideRead(side: readonly Level[]): SideRead {
  const [first] = side;
  return {
    levels: side.length,
    best: first === undefined ? words.noFigure : number(first.price),
    depth: number(depthOf(side)),
  };
}

export class BookElement extends StoreElement {
  static override styles = [base, listStyles];

  @state() private pasted: string | null = null;
  @state() private helped = false;
  /** The last text read: a long paste is not read again for every frame of a slider. */
  #last: { readonly text: string; readonly read: PastedBook } | null = null;

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined) return nothing;
    const text = this.#textIn(view);
    const complaint = complaintOf(view, 'orderBook');
    return html`
      <span class="head">
        <label for="book">${label}</label>
        <button
          type="button"
          class="help"
          aria-label="${words.helpFor} ${label}"
          aria-expanded=${this.helped ? 'true' : 'false'}
          aria-controls="help"
          @click=${() => {
            this.helped = !this.helped;
          }}
        >?</button>
      </span>
      <textarea
        id="book"
        class="box"
        rows="4"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        wrap="off"
        placeholder=${bookWords.example}
        aria-invalid=${complaint === null ? 'false' : 'true'}
        aria-describedby="read complaint"
        .value=${live(text)}
        @input=${(event: InputEvent) => this.#type((event.target as HTMLTextAreaElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape') this.#restore();
        }}
      ></textarea>
      <p id="help" class="small muted" ?hidden=${!this.helped}>
        ${fieldWords.orderBook.help} ${bookWords.formats}
      </p>
      <p id="complaint" class="complaint small" role="status">
        ${complaint === null ? nothing : html`${complaint} ${canRestore(view, 'orderBook') ? words.escapeHint : ''}`}
      </p>
      <div class="read">
        <p id="read" class="small muted" role="status">${this.#readOf(view, text)}</p>
        ${
          text === ''
            ? nothing
            : html`<button type="button" class="small" @click=${() => this.#clear()}>
                ${bookWords.clear}
              </button>`
        }
      </div>
    `;
  }

  #textIn({ state: { drafts, scenario } }: View): string {
    const { pasted } = this;
    const draft = drafts.orderBook?.text;
    if (draft !== undefined) return draft;
    if (pasted !== null) {
      const read = this.#reading(pasted);
      if (read.ok && read.value === scenario.orderBook) return pasted;
    }
    const book = readBookText(scenario.orderBook);
    return book === null ? scenario.orderBook : bookLines(book);
  }

  #readOf(view: View, text: string): string {
    if (view.state.drafts.orderBook !== undefined) return '';
    const read = this.#reading(text);
    if (!read.ok) return '';
    if (read.found === 0) return bookWords.paste;
    return bookRead(sideRead(read.book.bids), sideRead(read.book.asks), read.found);
  }

  #reading(text: string): PastedBook {
    if (this.#last?.text !== text) this.#last = { text, read: readPastedBook(text) };
    return this.#last.read;
  }

  #type(text: string): void {
    this.pasted = text;
    this.store?.update({ type: 'type', key: 'orderBook', text });
  }

  #restore(): void {
    this.pasted = null;
    this.store?.restore('orderBook');
  }

  #clear(): void {
    this.#type('');
    this.renderRoot.querySelector('textarea')?.focus();
  }
}

define('gamma-drag-book', BookElement);
