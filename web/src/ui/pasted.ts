// pasted.ts: the box into which a list is pasted, and what was read of it. What was pasted stays in the
// box as long as it means what the store has; anything else puts its own lines there.
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { fieldWords } from '../model/field-words.ts';
import { significant, trimmed } from '../model/format.ts';
import {
  bookRead,
  bookWords,
  returnsRead,
  returnsWords,
  type SideRead,
} from '../model/list-words.ts';
import { words } from '../model/messages.ts';
import { bookLines, depthOf, type Level, readBookText } from '../model/order-book.ts';
import { readPastedBook } from '../model/order-book-paste.ts';
import { readPastedReturns, returnLines } from '../model/returns-paste.ts';
import { listStyles } from './list-styles.ts';
import type { View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';
import { canRestore, complaintOf } from './words.ts';

/** What was read: the field's own text for it, and a sentence about it. */
interface Read {
  readonly value: string;
  readonly said: string;
}

export interface PastedList {
  readonly key: 'orderBook' | 'returns';
  readonly words: { readonly example: string; readonly formats: string; readonly clear: string };
  /** Null where nothing can be made of it; the complaint about that is the field's. */
  readonly read: (text: string) => Read | null;
  /** The field's text as a person would paste it. */
  readonly lines: (value: string) => string;
}

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

export const orderBookList: PastedList = {
  key: 'orderBook',
  words: bookWords,
  read(text) {
    const read = readPastedBook(text);
    if (!read.ok) return null;
    const { bids, asks } = read.book;
    const said =
      read.found === 0 ? bookWords.paste : bookRead(sideRead(bids), sideRead(asks), read.found);
    return { value: read.value, said };
  },
  lines(value) {
    const book = readBookText(value);
    return book === null ? value : bookLines(book);
  },
};

export const returnsList: PastedList = {
  key: 'returns',
  words: returnsWords,
  read(text) {
    const read = readPastedReturns(text);
    return read.ok ? { value: read.value, said: returnsRead(read.kept, read.found) } : null;
  },
  lines: returnLines,
};

export class PastedElement extends StoreElement {
  static override styles = [base, listStyles];

  @property({ attribute: false }) list: PastedList = orderBookList;
  @state() private pasted: string | null = null;
  @state() private helped = false;
  /** The last text read: a long paste is not read again for every frame of a slider. */
  #last: { readonly text: string; readonly read: Read | null } | null = null;

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined) return nothing;
    const { key, words: own } = this.list;
    const { help } = fieldWords[key];
    const text = this.#textIn(view);
    const complaint = complaintOf(view, key);
    return html`
      ${this.#head()}
      <textarea
        id="list"
        class="box"
        rows="4"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        wrap="off"
        placeholder=${own.example}
        aria-invalid=${complaint === null ? 'false' : 'true'}
        aria-describedby="read complaint"
        .value=${live(text)}
        @input=${(event: InputEvent) => this.#type((event.target as HTMLTextAreaElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape') this.#restore();
        }}
      ></textarea>
      <p id="help" class="small muted" ?hidden=${!this.helped}>${help} ${own.formats}</p>
      <p id="complaint" class="complaint small" role="status">
        ${complaint === null ? nothing : html`${complaint} ${canRestore(view, key) ? words.escapeHint : ''}`}
      </p>
      <div class="read">
        <p id="read" class="small muted" role="status">${this.#said(view, text)}</p>
        ${
          text === ''
            ? nothing
            : html`<button type="button" class="small" @click=${() => this.#clear()}>
                ${own.clear}
              </button>`
        }
      </div>
    `;
  }

  #head(): TemplateResult {
    const { label } = fieldWords[this.list.key];
    return html`
      <span class="head">
        <label for="list">${label}</label>
        <button
          type="button"
          class="help"
          aria-label=${words.about(label)}
          aria-expanded=${this.helped ? 'true' : 'false'}
          aria-controls="help"
          @click=${() => {
            this.helped = !this.helped;
          }}
        >?</button>
      </span>
    `;
  }

  #textIn({ state: { drafts, scenario } }: View): string {
    const { pasted } = this;
    const { key, lines } = this.list;
    const draft = drafts[key]?.text;
    if (draft !== undefined) return draft;
    if (pasted !== null && this.#reading(pasted)?.value === scenario[key]) return pasted;
    return lines(scenario[key]);
  }

  #said(view: View, text: string): string {
    if (view.state.drafts[this.list.key] !== undefined) return '';
    return this.#reading(text)?.said ?? '';
  }

  #reading(text: string): Read | null {
    if (this.#last?.text !== text) this.#last = { text, read: this.list.read(text) };
    return this.#last.read;
  }

  #type(text: string): void {
    this.pasted = text;
    this.store?.update({ type: 'type', key: this.list.key, text });
  }

  #restore(): void {
    this.pasted = null;
    this.store?.restore(this.list.key);
  }

  #clear(): void {
    this.#type('');
    this.renderRoot.querySelector('textarea')?.focus();
  }
}

define('gamma-drag-pasted', PastedElement);
