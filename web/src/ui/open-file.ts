// open-file.ts: opens a saved calculation, chosen in the share panel or dropped anywhere on the element,
// and says beside the answer what came of it. The reader itself is loaded with the first file.
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Scenario } from '../model/contract.gen.ts';
import { words } from '../model/messages.ts';
import { shareWords } from '../model/share-words.ts';
import { answerLater } from './answering.ts';
import type { FileSaid } from './opened-file.ts';
import type { View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';

/** Carries a File to be opened; heard by the element it bubbles up to. */
export const openFileEvent = 'gammadrag:open-file';

/** What is said of the last file, and what it was opened as: null for a file that was refused. */
type Said = FileSaid & { readonly scenario: Scenario | null };

export class OpenFileElement extends StoreElement {
  static override styles = [
    base,
    css`
      .notice {
        margin-bottom: 1.5rem;
        padding: 0.6rem 0.75rem;
        border-left: 3px solid var(--rule);
        background: var(--soft);
        overflow-wrap: anywhere;
      }
      .notice.refused {
        border-color: var(--cost);
      }
      ul {
        margin: 0.25rem 0 0.5rem;
        padding-left: 1.1rem;
      }
      button {
        margin-top: 0.5rem;
      }
      .over {
        position: fixed;
        inset: 0.75rem;
        z-index: 2;
        display: grid;
        place-items: center;
        border: 2px dashed var(--accent);
        background: var(--paper);
        opacity: 0.9;
        pointer-events: none;
      }
    `,
  ];

  @state() private said: Said | null = null;
  @state() private over = false;
  #host: Element | null = null;
  #latest = 0;
  #toFocus = false;

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    this.#host = root instanceof ShadowRoot ? root.host : this.parentElement;
    for (const [name, listener] of this.#listeners) this.#host?.addEventListener(name, listener);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const [name, listener] of this.#listeners) this.#host?.removeEventListener(name, listener);
    this.#host = null;
  }

  readonly #listeners: readonly (readonly [string, (event: Event) => void])[] = [
    ['dragover', (event) => this.#hover(event as DragEvent)],
    ['dragleave', () => this.#leave()],
    ['drop', (event) => this.#drop(event as DragEvent)],
    [openFileEvent, (event) => this.#take(event as CustomEvent<File>)],
  ];

  #hover(event: DragEvent): void {
    if (event.defaultPrevented || !bringsFile(event)) return;
    event.preventDefault();
    this.over = true;
  }

  #leave(): void {
    this.over = false;
  }

  #drop(event: DragEvent): void {
    this.over = false;
    if (event.defaultPrevented || !bringsFile(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) void this.#open(file);
  }

  #take(event: CustomEvent<File>): void {
    event.stopPropagation();
    // A page around the element may send anything.
    if (event.detail instanceof File) void this.#open(event.detail);
  }

  async #open(file: File): Promise<void> {
    const mine = ++this.#latest;
    const reader = await import('./opened-file.ts').catch(() => null);
    const opening = await reader?.openingOf(file);
    const { store } = this;
    if (mine !== this.#latest || store === null) return;
    this.#toFocus = true;
    if (reader === null || opening === undefined) {
      this.said = { scenario: null, sentences: [shareWords.notLoaded], list: [] };
      return;
    }
    if (!opening.ok) {
      this.said = { scenario: null, ...opening.said };
      return;
    }
    store.update({ type: 'replace', scenario: opening.file.scenario });
    // Not that of the file where an author has locked some fields.
    const { scenario } = store.view.state;
    this.said = { scenario, ...opening.said };
    if (opening.file.results === null) return;
    const found = await answerLater(store.later, scenario);
    if (this.said?.scenario !== scenario) return;
    const now = 'code' in found ? null : found;
    this.said = { scenario, ...reader.comparedSaid(file.name, opening.file, now) };
  }

  /** Beside the answer, where who has just opened a file wants to read on. */
  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#toFocus) return;
    this.#toFocus = false;
    this.renderRoot.querySelector<HTMLElement>('.notice')?.focus();
  }

  /** What is said of a file has had its say once an input is changed. */
  protected override viewChanged({ state: { scenario } }: View): unknown {
    const about = this.said?.scenario ?? null;
    if (about === null || about === scenario) return undefined;
    this.said = null;
    return this.updateComplete;
  }

  override render(): TemplateResult {
    return html`
      <div role="status">${this.said === null ? nothing : this.#notice(this.said)}</div>
      ${this.over ? html`<div class="over">${shareWords.dropHere}</div>` : nothing}
    `;
  }

  #notice({ scenario, sentences, list }: Said): TemplateResult {
    return html`<div class="notice ${scenario === null ? 'refused' : ''}" tabindex="-1">
      <p>${words.paragraph(sentences)}</p>
      ${list.length === 0 ? nothing : html`<ul>${list.map((line) => html`<li>${line}</li>`)}</ul>`}
      <button type="button" class="small" @click=${() => {
        this.said = null;
      }}>${shareWords.dismiss}</button>
    </div>`;
  }
}

function bringsFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

define('gamma-drag-open-file', OpenFileElement);
