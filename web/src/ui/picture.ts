// picture.ts: one chart of data that is there already, with its title, summary and table. It draws when
// the data or the width changes; what it shows is someone else's affair.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Chart } from '../charts/frame.ts';
import { words } from '../model/messages.ts';
import type { Table } from './chart-figure.ts';
import { chartStyles } from './chart-styles.ts';
import { simulationStyles } from './simulation-styles.ts';
import { define } from './store-element.ts';
import { base } from './styles.ts';

export class PictureElement extends LitElement {
  static override styles = [base, chartStyles, simulationStyles];

  @property() override title = '';
  @property() summary = '';
  @property({ attribute: false }) chart: Chart<never> | null = null;
  @property({ attribute: false }) data: unknown = null;
  @property({ attribute: false }) table: (() => Table) | null = null;
  @state() private open = false;
  #width = 0;
  #sized: ResizeObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sized?.disconnect();
  }

  override firstUpdated(): void {
    this.#watch();
  }

  override updated(changed: PropertyValues): void {
    const sheet = this.renderRoot.querySelector('.sheet');
    if (changed.has('chart') && this.chart !== null) sheet?.replaceChildren(this.chart.node);
    if (changed.has('data') || changed.has('chart')) this.#draw();
  }

  #watch(): void {
    const sheet = this.renderRoot.querySelector('.sheet');
    if (sheet === null) return;
    this.#sized = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width === this.#width) return;
      this.#width = width;
      this.#draw();
    });
    this.#sized.observe(sheet);
  }

  #draw(): void {
    if (this.#width > 0 && this.data !== null) this.chart?.update(this.data as never, this.#width);
  }

  override render(): TemplateResult {
    return html`
      <figure>
        <h3>${this.title}</h3>
        <div class="sheet short"></div>
        <figcaption><p class="small">${this.summary}</p></figcaption>
        ${this.table === null ? nothing : this.#details(this.table)}
      </figure>
    `;
  }

  #details(table: () => Table): TemplateResult {
    const toggle = (event: Event): void => {
      this.open = (event.target as HTMLDetailsElement).open;
    };
    return html`
      <details class="small" @toggle=${toggle}>
        <summary>${words.dataTable}<span class="hidden">: ${this.title}</span></summary>
        ${this.open ? tableOf(table(), words.labelled(words.dataTable, this.title)) : nothing}
      </details>
    `;
  }
}

export function tableOf({ head, rows }: Table, label: string): TemplateResult {
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${label}>
      <table>
        <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
        <tbody>
          ${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
  `;
}

define('gamma-drag-picture', PictureElement);
