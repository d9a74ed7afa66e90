// chart-figure.ts: the frame of words round one chart: title, drawing, summary, data table. While
// things move it draws only if it can be seen; its table holds rows only while it is open.
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Chart } from '../charts/frame.ts';
import { words } from '../model/messages.en.ts';
import type { Detail } from './chart-data.ts';
import { chartStyles } from './chart-styles.ts';
import type { View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';

const restAfter = 150;
/** Milliseconds of engine time: above the first a chart waits for rest, above the second it stays plain. */
const movingBudget = 10;
const restingBudget = 30;
/** How fast a slow computation is forgotten, frame by frame, so that a passing delay does not last. */
const forgetting = 0.97;

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One chart with everything that is said about it. */
export interface Exhibit<Data> {
  readonly title: string;
  readonly chart: Chart<Data>;
  readonly data: (view: View, detail: Detail) => Data | null;
  readonly summary: (view: View, data: Data) => string;
  readonly table: (view: View, data: Data) => Table;
  readonly legend?: () => TemplateResult;
}

export class ChartFigure extends StoreElement {
  static override styles = [base, chartStyles];

  @property({ attribute: false }) exhibit: Exhibit<unknown> | null = null;
  @state() private summary = '';
  @state() private open = false;
  #visible = false;
  #width = 0;
  #data: unknown = null;
  #spent = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #observers: { disconnect(): void }[] = [];

  override firstUpdated(): void {
    const sheet = this.renderRoot.querySelector('.sheet');
    if (sheet === null || this.exhibit === null) return;
    sheet.append(this.exhibit.chart.node);
    const seen = new IntersectionObserver(
      (entries) => {
        this.#visible = entries.at(-1)?.isIntersecting ?? false;
        this.#appear();
      },
      { rootMargin: '24px' },
    );
    seen.observe(this);
    const sized = new ResizeObserver(([entry]) => {
      this.#width = Math.floor(entry?.contentRect.width ?? 0);
      this.#appear();
    });
    sized.observe(sheet);
    this.#observers = [seen, sized];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#resting);
    for (const observer of this.#observers) observer.disconnect();
  }

  /**
   * Drawn in less detail while things move, and in full once they rest. A chart whose series take
   * the engine too long for a moving slider (a strangle's) waits, pale, until it rests.
   */
  protected override viewChanged(): unknown {
    if (this.#visible && this.#spent <= movingBudget) this.draw('moving');
    else if (this.#visible) {
      this.#spent *= forgetting;
      this.exhibit?.chart.node.classList.add('waiting');
    }
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#rest(), restAfter);
    return this.updateComplete;
  }

  #appear(): void {
    if (this.#visible) this.draw('moving');
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#rest());
  }

  /** At rest every chart is brought up to date, seen or not: it may be printed, or read aloud. */
  #rest(): void {
    if (this.#spent > movingBudget || !this.#visible) this.draw('moving');
    if (this.#spent <= restingBudget) this.draw();
  }

  draw(detail: Detail = 'resting'): void {
    const view = this.store?.view;
    const exhibit = this.exhibit;
    if (this.#width === 0 || exhibit === null || view === undefined) return;
    exhibit.chart.node.classList.toggle('dimmed', view.stale);
    exhibit.chart.node.classList.remove('waiting');
    if (view.stopped) return;
    const data = this.#ask(exhibit, view, detail);
    if (data === null) return;
    this.#data = data.value;
    exhibit.chart.update(data.value, this.#width);
    this.summary = data.summary;
    if (this.open) this.requestUpdate();
  }

  #ask(
    exhibit: Exhibit<unknown>,
    view: View,
    detail: Detail,
  ): { readonly value: unknown; readonly summary: string } | null {
    const start = performance.now();
    try {
      const value = exhibit.data(view, detail);
      if (detail === 'moving') this.#spent = (this.#spent + performance.now() - start) / 2;
      return value === null ? null : { value, summary: exhibit.summary(view, value) };
    } catch {
      this.store?.stop();
      return null;
    }
  }

  override render(): TemplateResult | typeof nothing {
    if (this.exhibit === null) return nothing;
    return html`
      <figure>
        <h3>${this.exhibit.title}</h3>
        <div class="sheet"></div>
        <figcaption>
          ${this.exhibit.legend?.() ?? nothing}
          <p class="summary small">${this.summary}</p>
        </figcaption>
        <details
          class="small"
          @toggle=${(event: Event) => {
            this.open = (event.target as HTMLDetailsElement).open;
          }}
        >
          <summary>${words.dataTable}<span class="hidden">: ${this.exhibit.title}</span></summary>
          ${this.open ? this.#table() : nothing}
        </details>
      </figure>
    `;
  }

  #table(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (this.exhibit === null || view === undefined || this.#data === null) return nothing;
    const { head, rows } = this.exhibit.table(view, this.#data);
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label="${words.dataTable}: ${this.exhibit.title}">
        <table>
          <thead>
            <tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
          </thead>
          <tbody>
            ${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>
    `;
  }
}

define('gamma-drag-figure', ChartFigure);
