// share.ts: all the ways to pass a calculation on: its link, code that embeds it, a QR code, a citation, a
// file. What is copied also stands in a field, for browsers that refuse the clipboard.
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dayOf, fileName } from '../model/file-name.ts';
import { writeLink } from '../model/link.ts';
import { words } from '../model/messages.ts';
import { pageWords } from '../model/page-words.ts';
import { headline, noRoot, textOf } from '../model/sentences.ts';
import { bibtex, type Cited, citation, embedCode } from '../model/share-texts.ts';
import { shareWords } from '../model/share-words.ts';
import { type VenueRole, venueById } from '../model/venues.ts';
import { answerLater } from './answering.ts';
import { copied, selectAll, type TextField } from './copyable.ts';
import { download } from './download.ts';
import { openFileEvent } from './open-file.ts';
import type { Answer, View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';
import { linkOf } from './view-link.ts';

/** What is laid out below the buttons: one thing at a time. */
type Shelf = 'none' | 'embed' | 'qr' | 'cite';

export class ShareElement extends StoreElement {
  static override styles = [
    base,
    css`
      h2 {
        margin-bottom: 0.5rem;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-bottom: 0.5rem;
      }
      input.box {
        flex: 1 1 14rem;
        min-width: 0;
        text-overflow: ellipsis;
      }
      label {
        display: block;
        margin-bottom: 0.5rem;
      }
      textarea {
        display: block;
        width: 100%;
        font-family: ui-monospace, 'DejaVu Sans Mono', monospace;
        color: inherit;
        resize: vertical;
      }
      .qr svg {
        display: block;
        width: min(100%, 17rem);
        height: auto;
      }
      p {
        min-height: 1.5rem;
      }
      @media print {
        button,
        h2,
        .hand {
          display: none;
        }
      }
    `,
  ];

  /** The address of the page without its fragment; the element itself never reads it. */
  @property() page = '';
  @state() private told = '';
  @state() private shelf: Shelf = 'none';
  /** Null while there is none, or where the link is too long for one. */
  @state() private code: SVGSVGElement | null = null;
  #codeOf = '';

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined) return nothing;
    const address = this.#address(view);
    return html`
      <section aria-label=${shareWords.title}>
        <h2>${shareWords.title}</h2>
        <div class="row">
          <input
            class="box small"
            readonly
            aria-label=${words.linkField}
            .value=${address}
            @focus=${select}
          />
          <button type="button" @click=${() => void this.#copy(address, 'input', words.copied, words.copyRefused)}>
            ${words.copyLink}
          </button>
        </div>
        <div class="row hand small">${this.#buttons(view, address)}</div>
        ${this.#laidOut(view, address)}
        ${
          this.shelf === 'none'
            ? nothing
            : html`<button type="button" class="small" @click=${() => this.#lay('none')}>
                ${shareWords.close}
              </button>`
        }
        <p role="status" class="small muted">${this.told}</p>
      </section>
    `;
  }

  #address(view: View): string {
    return `${this.page}#${linkOf(view)}`;
  }

  #buttons(view: View, address: string): TemplateResult {
    const { answer } = view;
    const button = (label: string, act: () => unknown): TemplateResult =>
      html`<button type="button" @click=${act}>${label}</button>`;
    const qr = html`<button
      type="button"
      aria-expanded=${this.shelf === 'qr' ? 'true' : 'false'}
      @click=${() => this.#lay(this.shelf === 'qr' ? 'none' : 'qr')}
    >${shareWords.qr}</button>`;
    const embed = (): void => {
      this.#lay('embed');
      void this.#copy(this.#embedCode(view), '#embed', shareWords.embedCopied);
    };
    const cite = (cited: Answer): void => {
      this.#lay('cite');
      void this.#copy(citation(this.#cited(cited, address)), '#cite', shareWords.citeCopied);
    };
    // Without the page's address there is nothing that others could open.
    return html`
      ${
        this.page === ''
          ? nothing
          : html`${button(shareWords.embed, embed)} ${qr}
              ${'share' in navigator ? button(shareWords.send, () => this.#send(address)) : nothing}`
      }
      ${
        answer === null
          ? nothing
          : html`${button(shareWords.cite, () => cite(answer))}
              ${button(shareWords.save, () => this.#save(answer))}`
      }
      ${button(shareWords.open, () => this.#chooser()?.click())}
      <input
        type="file"
        hidden
        accept=".json,application/json"
        aria-label=${shareWords.open}
        @change=${this.#chosen}
      />
    `;
  }

  #laidOut(view: View, address: string): TemplateResult | typeof nothing {
    const { answer } = view;
    const field = (id: string, label: string, rows: number, text: string): TemplateResult => html`
      <label class="small hand">
        ${label}
        <textarea id=${id} class="box" readonly rows=${rows} .value=${text} @focus=${select}></textarea>
      </label>
    `;
    if (this.shelf === 'embed') {
      return field('embed', shareWords.embedField, 4, this.#embedCode(view));
    }
    if (this.shelf === 'qr') return this.#qr(address);
    if (this.shelf !== 'cite' || answer === null) return nothing;
    const cited = this.#cited(answer, address);
    return html`
      ${field('cite', shareWords.citeField, 3, citation(cited))}
      ${field('bibtex', shareWords.citeBibtex, 7, bibtex(cited))}
    `;
  }

  #qr(address: string): TemplateResult {
    return this.code === null
      ? html`<p class="small">${address === this.#codeOf ? shareWords.qrTooLong : ''}</p>`
      : html`<div class="qr">${this.code}</div>
          <p class="small muted">${shareWords.qrUse}</p>`;
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const view = this.store?.view;
    if (this.shelf === 'qr' && view !== undefined) void this.#drawCode(this.#address(view));
  }

  async #drawCode(address: string): Promise<void> {
    if (address === this.#codeOf) return;
    const drawing = await import('../charts/qr.ts').catch(() => null);
    if (drawing === null) this.told = shareWords.notLoaded;
    if (drawing === null || address === this.#codeOf) return;
    this.#codeOf = address;
    this.code = drawing.qrCode(address, shareWords.qrAlt);
    this.requestUpdate();
  }

  #lay(shelf: Shelf): void {
    this.told = '';
    this.shelf = shelf;
  }

  async #copy(
    text: string,
    selector: string,
    done: string,
    refused: string = shareWords.copyRefused,
  ): Promise<void> {
    if (await copied(text)) {
      this.told = done;
      return;
    }
    await this.updateComplete;
    selectAll(this.renderRoot.querySelector<TextField>(selector));
    this.told = refused;
  }

  async #send(url: string): Promise<void> {
    try {
      await navigator.share({ title: pageWords.title, url });
    } catch (reason) {
      const closed = reason instanceof DOMException && reason.name === 'AbortError';
      this.told = closed ? '' : shareWords.sendRefused;
    }
  }

  #embedCode(view: View): string {
    return embedCode(this.page, linkOf(view));
  }

  #cited(answer: Answer, address: string): Cited {
    const { scenario, breakEven } = answer;
    const said = breakEven === null ? noRoot(answer) : headline(scenario, breakEven);
    return { answer: textOf(said), address, day: dayOf(new Date()) };
  }

  /** A quick answer is not what is kept: the full one is asked for. */
  async #save(shown: Answer): Promise<void> {
    const { store } = this;
    if (store === null) return;
    this.told = store.view.instant ? shareWords.saving : '';
    const format = import('./opened-file.ts').catch(() => null);
    const answer = store.view.instant ? await answerLater(store.later, shown.scenario) : shown;
    const file = await format;
    if (file === null || 'code' in answer) {
      this.told = file === null ? shareWords.notLoaded : shareWords.saveFailed;
      return;
    }
    const now = new Date();
    const link = `${this.page}#${writeLink(answer.scenario)}`;
    const presets = {
      hedge: presetOf(store.view, 'hedge'),
      option: presetOf(store.view, 'option'),
    };
    const text = file.textOfFile(file.calculationFile(answer, presets, link, now));
    download(
      new Blob([text], { type: 'application/json' }),
      fileName(shareWords.fileIs, now, 'json'),
    );
    this.told = '';
  }

  #chooser(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('input[type=file]');
  }

  readonly #chosen = (): void => {
    const chooser = this.#chooser();
    const file = chooser?.files?.[0];
    if (chooser === null || file === undefined) return;
    this.dispatchEvent(
      new CustomEvent<File>(openFileEvent, { detail: file, bubbles: true, composed: true }),
    );
    // The same file may be chosen again, after it was mended.
    chooser.value = '';
  };
}

function select(event: FocusEvent): void {
  (event.target as TextField).select();
}

function presetOf({ venues }: View, role: VenueRole) {
  const { id, edited } = venues[role];
  const venue = venueById(id ?? '');
  return venue === null ? null : { venue, edited };
}

define('gamma-drag-share', ShareElement);
