// path-ledger.ts: every step of a path: the first few hundred as a table, all of them as a file. Both are
// made a little at a time, so that a path of many steps holds nothing up.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { PathLedger } from '../engine/engine.ts';
import { pathColumns, type Scenario } from '../model/contract.gen.ts';
import { count } from '../model/format.ts';
import {
  columnNames,
  ledgerCell,
  ledgerHead,
  ledgerLines,
  simulationWords,
} from '../model/simulation-words.ts';
import { chartStyles } from './chart-styles.ts';
import { download } from './download.ts';
import { simulationStyles } from './simulation-styles.ts';
import { define } from './store-element.ts';
import { base } from './styles.ts';

const words = simulationWords.path;
const mostRows = 500;
const rowsAtOnce = 10;
const linesAtOnce = 250;

export class LedgerElement extends LitElement {
  static override styles = [base, chartStyles, simulationStyles];

  @property({ attribute: false }) ledger: PathLedger | null = null;
  @property({ attribute: false }) scenario: Scenario | null = null;
  @property({ type: Number }) path = 0;
  @state() private open = false;
  @state() private rows = 0;
  #frame = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('ledger')) this.rows = 0;
  }

  /** A few more rows with each frame, as long as there are some to come. */
  override updated(): void {
    cancelAnimationFrame(this.#frame);
    if (!this.open || this.rows >= this.#most) return;
    this.#frame = requestAnimationFrame(() => {
      this.rows = Math.min(this.rows + rowsAtOnce, this.#most);
    });
  }

  get #most(): number {
    return Math.min(this.ledger?.time.length ?? 0, mostRows);
  }

  override render(): TemplateResult | typeof nothing {
    const { ledger, scenario } = this;
    if (ledger === null || scenario === null) return nothing;
    const toggle = (event: Event): void => {
      this.open = (event.target as HTMLDetailsElement).open;
    };
    return html`
      <p class="controls small">
        <button type="button" @click=${() => void this.#download(ledger)}>${words.download}</button>
      </p>
      <details class="small" @toggle=${toggle}>
        <summary>${words.ledger}</summary>
        ${this.open ? this.#table(ledger, scenario) : nothing}
      </details>
    `;
  }

  #table(ledger: PathLedger, scenario: Scenario): TemplateResult {
    const shortened = this.#most < ledger.time.length;
    const blocks = Array.from({ length: Math.ceil(this.rows / rowsAtOnce) }, (_unused, block) =>
      guard([ledger, block, Math.min(this.rows, (block + 1) * rowsAtOnce)], () =>
        this.#block(ledger, scenario, block * rowsAtOnce),
      ),
    );
    return html`
      ${shortened ? html`<p>${words.shortened(count(this.#most))}</p>` : nothing}
      <div class="scroll" tabindex="0" role="region" aria-label=${words.ledger}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.step}</th>
              ${pathColumns.map((column) => html`<th scope="col">${columnNames[column]}</th>`)}
            </tr>
          </thead>
          ${blocks}
        </table>
      </div>
    `;
  }

  #block(ledger: PathLedger, scenario: Scenario, from: number): TemplateResult {
    const length = Math.min(rowsAtOnce, this.rows - from);
    const steps = Array.from({ length }, (_unused, index) => from + index);
    return html`<tbody>
      ${steps.map(
        (step) => html`<tr>
          <td>${step}</td>
          ${pathColumns.map((column) => html`<td>${ledgerCell(ledger, column, step, scenario)}</td>`)}
        </tr>`,
      )}
    </tbody>`;
  }

  async #download(ledger: PathLedger): Promise<void> {
    const { path } = this;
    const parts = [ledgerHead(pathColumns)];
    for (let from = 0; from < ledger.time.length; from += linesAtOnce) {
      parts.push(ledgerLines(ledger, pathColumns, from, from + linesAtOnce));
      await new Promise((resolve) => setTimeout(resolve));
    }
    download(new Blob(parts, { type: 'text/csv' }), `gammadrag-path-${path}.csv`);
  }
}

define('gamma-drag-ledger', LedgerElement);
