// legs.ts: the legs of a custom structure as rows beside their text. The rows keep what is being
// typed; what they say goes through the store as text, so that the two never disagree.
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import {
  cellProblem,
  type LegKind,
  type LegNumber,
  type LegRow,
  legsOf,
  mostLegs,
  readLegs,
  withOneMore,
  writeLegs,
} from '../model/legs.ts';
import { legsWords as words } from '../model/list-words.ts';
import { listStyles } from './list-styles.ts';
import type { View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';
import { labelled, problemSentence } from './words.ts';

/** The text the view has for the legs: the one refused, or the one accepted. */
function textIn({ state: { drafts, scenario } }: View): string {
  return drafts.legs?.text ?? scenario.legs;
}

export class LegsElement extends StoreElement {
  static override styles = [base, listStyles];

  /** The rows as typed, as long as they are what the text in the store was written from. */
  @state() private typed: { readonly rows: readonly LegRow[]; readonly text: string } | null = null;

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined) return nothing;
    const rows = this.#rows(view);
    return html`
      <fieldset>
        <legend class="small">${words.title}</legend>
        ${rows === null ? this.#notRows(view) : this.#table(rows, view)}
      </fieldset>
    `;
  }

  #rows(view: View): readonly LegRow[] | null {
    const text = textIn(view);
    return this.typed?.text === text ? this.typed.rows : readLegs(text);
  }

  #write(rows: readonly LegRow[]): void {
    const text = writeLegs(rows);
    this.typed = { rows, text };
    this.store?.update({ type: 'type', key: 'legs', text });
  }

  #notRows(view: View): TemplateResult {
    const { scenario } = view.state;
    const again = (): void =>
      this.#write(readLegs(legsOf({ ...scenario, structure: 'call' })) ?? []);
    return html`
      <p class="small muted">${words.notRows}</p>
      <button type="button" class="small" @click=${again}>${words.again}</button>
    `;
  }

  #table(rows: readonly LegRow[], view: View): TemplateResult {
    const full = rows.length >= mostLegs;
    return html`
      ${rows.map((row, index) => this.#row(row, index, rows))}
      <div class="more">
        <button
          type="button"
          class="small add"
          ?disabled=${full}
          @click=${() => this.#write(withOneMore(rows, view.state.scenario))}
        >${words.add}</button>
        <span class="small muted" role="status">${full ? words.full : ''}</span>
      </div>
    `;
  }

  #row(row: LegRow, index: number, rows: readonly LegRow[]): TemplateResult {
    const change = (part: Partial<LegRow>): void =>
      this.#write(rows.map((other, at) => (at === index ? { ...other, ...part } : other)));
    const leg = words.leg(index + 1);
    const complaint = this.#complaintOf(row);
    return html`
      <fieldset class="leg">
        <legend class="hidden">${leg}</legend>
        ${this.#number('quantity', row, index, change)}
        <label class="small">
          <span class="name">${words.kind}</span>
          <select
            .value=${live(row.kind)}
            @change=${(event: Event) => {
              change({ kind: (event.target as HTMLSelectElement).value as LegKind });
            }}
          >
            ${(['c', 'p'] as const).map(
              (kind) =>
                html`<option value=${kind} ?selected=${kind === row.kind}>${words.kinds[kind]}</option>`,
            )}
          </select>
        </label>
        ${this.#number('strike', row, index, change)}
        <button
          type="button"
          class="remove"
          aria-label=${words.remove(leg)}
          title=${words.remove(leg)}
          @click=${() => this.#remove(rows, index)}
        >×</button>
        <p id="complaint-${index}" class="complaint small" role="status">${complaint ?? ''}</p>
      </fieldset>
    `;
  }

  #number(
    part: LegNumber,
    row: LegRow,
    index: number,
    change: (values: Partial<LegRow>) => void,
  ): TemplateResult {
    return html`
      <label class="small">
        <span class="name">${words[part]}</span>
        <input
          class="box"
          type="text"
          size="6"
          inputmode=${part === 'quantity' ? 'text' : 'decimal'}
          autocomplete="off"
          spellcheck="false"
          aria-invalid=${cellProblem(row[part]) === null ? 'false' : 'true'}
          aria-describedby="complaint-${index}"
          .value=${live(row[part])}
          @input=${(event: InputEvent) => {
            change({ [part]: (event.target as HTMLInputElement).value });
          }}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Escape') this.store?.restore('legs');
          }}
        />
      </label>
    `;
  }

  #complaintOf(row: LegRow): string | null {
    for (const part of ['quantity', 'strike'] as const) {
      const problem = cellProblem(row[part]);
      if (problem !== null) return labelled(words[part], problemSentence('strike', problem, 1));
    }
    return null;
  }

  /** The hand then rests on what can be done next. */
  #remove(rows: readonly LegRow[], index: number): void {
    this.#write(rows.filter((_row, at) => at !== index));
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
    });
  }
}

define('gamma-drag-legs', LegsElement);
