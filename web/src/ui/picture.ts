// picture.ts: one chart of data that is there already, with its title, summary and table. It draws when
// the data or the width changes; what it shows is someone else's affair.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Chart } from '../charts/frame.ts';
import { words } from '../model/messages.ts';
import { chartStyles } from './chart-styles.ts';
import type { Saved } from './save.ts';
import './save.ts';
import { simulationStyles } from './simulation-styles.ts';
import { define } from './store-element.ts';
import { base } from './styles.ts';
import { type Table, tableOf } from './table.ts';

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
        <div class="more small">
          ${this.table === null ? nothing : this.#details(this.table)}
          <gamma-drag-save
            .subject=${this.title}
            .source=${this.#saved}
            .numbers=${this.table !== null}
          ></gamma-drag-save>
        </div>
      </figure>
    `;
  }

  readonly #saved = (): Saved | null =>
    this.chart === null || this.data === null
      ? null
      : { node: this.chart.node, description: this.summary, table: this.table };

  #details(table: () => Table): TemplateResult {
    const toggle = (event: Event): void => {
      this.open = (event.target as HTMLDetailsElement).open;
    };
    return html`
      <details @toggle=${toggle}>
        <summary>${words.dataTable}<span class="hidden">: ${this.title}</span></summary>
        ${this.open ? tableOf(table(), words.labelled(words.dataTable, this.title)) : nothing}
      </details>
    `;
  }
}

define('gamma-drag-picture', PictureElement);
