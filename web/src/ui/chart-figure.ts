// chart-figure.ts: the frame of words round one chart: title, drawing, summary, data table. While
// things move it draws only if it can be seen, and within the frame or not at all: what takes longer
// is computed by the workers once things rest. Its table holds rows only while it is open.
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Chart } from '../charts/frame.ts';
import type { Scenario } from '../model/contract.gen.ts';
import { words } from '../model/messages.ts';
import { looksAtPrice } from '../model/shown.ts';
import { chartStyles } from './chart-styles.ts';
import { Lost } from './later.ts';
import type { Detail } from './remember.ts';
import type { Saved } from './save.ts';
import './save.ts';
import { queue, runFor, type Slice, unqueue, type Work } from './slices.ts';
import type { View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';
import { type Table, tableOf } from './table.ts';

/** Longer than the store rests, whose full answer then comes first. */
const restAfter = 220;
const patientRest = 400;
/** Milliseconds of engine time: above the first a chart waits for rest, above the second it stays plain. */
const movingBudget = 10;
const restingBudget = 500;
/** What was given up unfinished is taken to be this much longer than the time spent on it. */
const givenUp = 8;
/** How fast a slow computation is forgotten, frame by frame, so that a passing delay does not last. */
const forgetting = 0.97;

/** One chart with everything that is said about it. */
export interface Exhibit<Data> {
  readonly title: string;
  readonly chart: Chart<Data>;
  readonly data: (view: View, detail: Detail, signal: AbortSignal) => Work<Data | null>;
  readonly summary: (view: View, data: Data) => string;
  readonly table: (view: View, data: Data) => Table;
  readonly legend?: (data: Data) => TemplateResult;
  /** Whether the chart has something to say of a scenario; always, if not given. */
  readonly shownFor?: (scenario: Scenario) => boolean;
  /** Whether it asks so much of the engine that it waits for a longer rest, and to be seen. */
  readonly patient?: true;
  /** Whether it draws every rule, whichever is chosen. */
  readonly everyRule?: true;
  /** A drawing of a few rows, for which no more height is kept than it takes. */
  readonly short?: true;
  /** Whether its summary may need twice the usual lines, which are then kept. */
  readonly wordy?: true;
  /** What the mark led by hand stands on is said below the chart. */
  readonly speaks?: true;
}

/** A series on its way, for the view it was begun for. */
interface Job {
  readonly work: Work<unknown>;
  readonly view: View;
  readonly detail: Detail;
  readonly giveUp: AbortController;
  spent: number;
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
  #job: Job | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #observers: { disconnect(): void }[] = [];

  override firstUpdated(): void {
    const sheet = this.renderRoot.querySelector('.sheet');
    if (sheet === null || this.exhibit === null) return;
    sheet.append(this.exhibit.chart.node);
    this.#watch(sheet);
  }

  /** A figure that was taken away and put back is looked after again. */
  override connectedCallback(): void {
    super.connectedCallback();
    const sheet = this.renderRoot?.querySelector('.sheet') ?? null;
    if (this.hasUpdated && sheet !== null) this.#watch(sheet);
  }

  #watch(sheet: Element): void {
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
    this.#drop();
    for (const observer of this.#observers) observer.disconnect();
  }

  /**
   * Drawn in less detail while things move, and in full once they rest. A chart whose series take
   * the engine too long for a moving slider (a strangle's) waits, pale, until it rests.
   */
  protected override viewChanged(view: View): unknown {
    this.#drop();
    this.exhibit?.chart.node.classList.toggle('dimmed', view.stale);
    const patient = this.exhibit?.patient === true;
    if (patient || (this.#visible && !this.#drawnAtOnce())) {
      this.exhibit?.chart.node.classList.add('waiting');
    }
    this.#restSoon(patient ? patientRest : restAfter);
    return this.updateComplete;
  }

  #drawnAtOnce(): boolean {
    if (this.#spent > movingBudget) {
      this.#spent *= forgetting;
      return false;
    }
    const job = this.#begin('moving');
    const drawn = this.#advance(movingBudget);
    if (job !== null) {
      this.#spent = (this.#spent + (drawn ? job.spent : job.spent * givenUp)) / 2;
    }
    this.#drop();
    return drawn;
  }

  #appear(): void {
    this.#drop();
    this.#restSoon(0);
  }

  #restSoon(milliseconds: number): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#rest(), milliseconds);
  }

  /** At rest every chart is brought up to date, seen or not: it may be printed, or read aloud. */
  #rest(): void {
    const patient = this.exhibit?.patient === true;
    if (patient && !this.#visible) return;
    this.#begin(patient ? 'resting' : 'moving');
    queue(this.#slice);
  }

  #begin(detail: Detail): Job | null {
    const view = this.store?.view;
    const giveUp = new AbortController();
    this.#job =
      this.#width === 0 || this.exhibit === null || view === undefined || view.stopped
        ? null
        : { work: this.exhibit.data(view, detail, giveUp.signal), view, detail, giveUp, spent: 0 };
    return this.#job;
  }

  #drop(): void {
    this.#job?.giveUp.abort();
    this.#job = null;
    unqueue(this.#slice);
  }

  /** After the plain drawing, at rest, the full one, now that it is known what a point costs. */
  readonly #slice: Slice = (milliseconds) => {
    const job = this.#job;
    if (!this.#advance(milliseconds)) return false;
    if (job === null || job === this.#job || job.detail === 'resting') return true;
    if (job.detail === 'moving') this.#spent = (this.#spent + job.spent) / 2;
    return this.#beginAfter(job) === null;
  };

  /** Quick answers are followed by full ones in any case, few points by many where they are cheap. */
  #beginAfter({ detail, spent, view }: Job): Job | null {
    const quick = looksAtPrice(view.state.scenario.rule) || this.exhibit?.everyRule === true;
    if (quick && detail === 'moving') return this.#begin('plain');
    return spent > restingBudget ? null : this.#begin('resting');
  }

  /** Computes for a while, and draws when all is there; true when there is nothing to do for now. */
  #advance(milliseconds: number): boolean {
    const job = this.#job;
    if (job === null) return true;
    const start = performance.now();
    let step: ReturnType<typeof runFor>;
    try {
      step = runFor(job.work, milliseconds);
    } catch (reason) {
      this.#job = null;
      // What a worker lost says nothing of the engine on this thread.
      if (reason instanceof Lost) this.summary = words.lost;
      else this.store?.stop();
      return true;
    }
    job.spent += performance.now() - start;
    if (step.done === true) {
      this.#job = null;
      this.#draw(job.view, step.value);
      return true;
    }
    if (step.value === undefined) return false;
    this.#wait(job, step.value);
    return true;
  }

  #wait(job: Job, promise: Promise<unknown>): void {
    const start = performance.now();
    void promise.then(() => {
      if (this.#job !== job) return;
      job.spent += performance.now() - start;
      queue(this.#slice);
    });
  }

  #draw(view: View, data: unknown): void {
    const { exhibit } = this;
    if (exhibit === null || data === null) return;
    exhibit.chart.node.classList.remove('waiting');
    this.#data = data;
    exhibit.chart.update(data, this.#width);
    this.summary = exhibit.summary(view, data);
    if (this.open) this.requestUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.exhibit === null) return nothing;
    return html`
      <figure>
        <h3>${this.exhibit.title}</h3>
        <div class="sheet ${this.exhibit.short === true ? 'short' : ''}"></div>
        <figcaption>
          ${this.#data === null ? nothing : (this.exhibit.legend?.(this.#data) ?? nothing)}
          <p class="summary small ${this.exhibit.wordy === true ? 'wordy' : ''}">${this.summary}</p>
        </figcaption>
        <div class="more small">
        <details
          @toggle=${(event: Event) => {
            this.open = (event.target as HTMLDetailsElement).open;
          }}
        >
          <summary>${words.dataTable}<span class="hidden">: ${this.exhibit.title}</span></summary>
          ${this.open ? this.#table() : nothing}
        </details>
        <gamma-drag-save .subject=${this.exhibit.title} .source=${this.#saved}></gamma-drag-save>
        </div>
      </figure>
    `;
  }

  readonly #saved = (): Saved | null => {
    const { exhibit, store } = this;
    const data = this.#data;
    if (exhibit === null || store === null || data === null) return null;
    const table = (): Table => exhibit.table(store.view, data);
    return { node: exhibit.chart.node, description: this.summary, table };
  };

  #table(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (this.exhibit === null || view === undefined || this.#data === null) return nothing;
    const table = this.exhibit.table(view, this.#data);
    return tableOf(table, words.labelled(words.dataTable, this.exhibit.title));
  }
}

define('gamma-drag-figure', ChartFigure);
