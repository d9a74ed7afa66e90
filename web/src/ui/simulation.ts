// simulation.ts: the simulation of the present scenario, run by workers when asked, sharpening while it
// runs. It keeps the scenario it ran for, and says when the inputs have moved on.
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { createBridge } from '../charts/bridge.ts';
import { createFan } from '../charts/fan.ts';
import { createHistogram } from '../charts/histogram.ts';
import type { Fan } from '../engine/engine.ts';
import { type Fault, isFault, type Refusal } from '../engine/outcome.ts';
import {
  type Progress,
  type SimulatedBreakEven,
  simulatedBreakEvenOn,
  simulateOn,
  wasCancelled,
} from '../engine/simulate.ts';
import type { Scenario, SimulationSummary } from '../model/contract.gen.ts';
import { count, percentFine } from '../model/format.ts';
import { words } from '../model/messages.en.ts';
import { moneyOf } from '../model/money.en.ts';
import { simulatedFigures, simulationWords } from '../model/simulation-words.en.ts';
import { chartStyles } from './chart-styles.ts';
import { refusalSentence } from './words.ts';
import './path-player.ts';
import './picture.ts';
import { bridgeOf, fanOf, histogramOf } from './simulation-data.ts';
import { simulationStyles } from './simulation-styles.ts';
import type { View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';

/** What a link, or opening the panel, may start by itself: paths times steps. More waits for a click. */
const startsByItself = 5e6;
const fanTimes = 60;

/** What is on the screen, and what it was simulated for. */
interface Shown {
  readonly scenario: Scenario;
  readonly summary: SimulationSummary;
}

export class SimulationElement extends StoreElement {
  static override styles = [base, chartStyles, simulationStyles];

  @state() private running = false;
  @state() private progress: Progress | null = null;
  @state() private shown: Shown | null = null;
  @state() private fan: Fan | null = null;
  @state() private breakEven: SimulatedBreakEven | null = null;
  @state() private seeking = false;
  @state() private complaint: string | null = null;
  @state() private note = '';
  #giveUp = new AbortController();
  readonly #charts = {
    histogram: createHistogram(),
    bridge: createBridge(),
    pnl: createFan(simulationWords.fan.title),
    price: createFan(simulationWords.fan.priceTitle),
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  /** New inputs end a run: its result would be of inputs that are no longer there. */
  protected override viewChanged(view: View): unknown {
    if ((this.running || this.seeking) && view.state.scenario !== this.#for) this.#stop();
    return super.viewChanged(view);
  }

  #for: Scenario | null = null;

  async #run(): Promise<void> {
    const { store } = this;
    if (store === null) return;
    this.#stop();
    const { scenario } = store.view.state;
    const { signal } = this.#begin(scenario);
    this.running = true;
    const outcome = await simulateOn(store.later, scenario, {
      signal,
      onProgress: (progress) => {
        if (signal.aborted) return;
        this.progress = progress;
        this.#show(scenario, progress.summary);
      },
    });
    if (signal.aborted) return;
    this.running = false;
    this.progress = null;
    if (outcome.ok) this.#show(scenario, outcome.value);
    else if (!wasCancelled(outcome)) this.complaint = complaintOf(outcome.error, scenario);
    if (!outcome.ok) return;
    this.note = simulationWords.done(count(outcome.value.paths));
    const fan = await store.later.until(signal).simulatedFan(scenario, fanTimes);
    if (fan.ok && !signal.aborted) this.fan = fan.value;
  }

  #begin(scenario: Scenario): AbortController {
    this.#giveUp = new AbortController();
    this.#for = scenario;
    this.complaint = null;
    this.note = '';
    return this.#giveUp;
  }

  #show(scenario: Scenario, summary: SimulationSummary): void {
    if (this.shown?.scenario !== scenario) {
      this.fan = null;
      this.breakEven = null;
    }
    this.shown = { scenario, summary };
  }

  #stop(): void {
    if (this.running || this.seeking) this.note = simulationWords.stopped;
    this.#giveUp.abort();
    this.running = false;
    this.seeking = false;
    this.progress = null;
  }

  /** Opened, it starts by itself where that is little work; a link cannot start more. */
  async #opened(event: Event): Promise<void> {
    const { store } = this;
    if (!(event.target as HTMLDetailsElement).open || this.shown !== null || this.running) return;
    if (store === null) return;
    const plan = store.engine.simulationPlan(store.view.state.scenario);
    if (plan.ok && plan.value.paths * plan.value.steps > startsByItself) {
      const millions = (plan.value.paths * plan.value.steps) / 1e6;
      this.note = simulationWords.large(count(millions));
      return;
    }
    await this.#run();
  }

  async #seek(): Promise<void> {
    const { store } = this;
    if (store === null) return;
    this.#stop();
    const { scenario } = store.view.state;
    const { signal } = this.#begin(scenario);
    this.seeking = true;
    const outcome = await simulatedBreakEvenOn(store.later, scenario, { signal });
    if (signal.aborted) return;
    this.seeking = false;
    if (outcome.ok) this.breakEven = outcome.value;
    else this.complaint = complaintOf(outcome.error, scenario);
  }

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined) return nothing;
    return html`
      <details class="simulation" @toggle=${(event: Event) => void this.#opened(event)}>
        <summary><h2 class="legend">${simulationWords.title}</h2></summary>
        <p class="small muted">${simulationWords.introduction}</p>
        ${this.#controls(view)} ${this.shown === null ? nothing : this.#results(this.shown, view)}
      </details>
    `;
  }

  #controls(view: View): TemplateResult {
    const start = this.shown === null ? simulationWords.run : simulationWords.again;
    return html`
      <div class="run">
        ${
          this.running || this.seeking
            ? html`<button type="button" @click=${() => this.#stop()}>${simulationWords.stop}</button>`
            : html`<button type="button" @click=${() => void this.#run()}>${start}</button>`
        }
        ${this.running ? this.#bar() : nothing}
        <p class="small" role="status">${this.#said(view)}</p>
      </div>
      <p class="complaint small" role="alert">${this.complaint ?? nothing}</p>
    `;
  }

  #bar(): TemplateResult {
    const { progress } = this;
    const of = progress?.of ?? 1;
    return html`<progress aria-label=${simulationWords.title} max=${of} .value=${progress?.paths ?? 0}></progress>`;
  }

  #said(view: View): string {
    const { progress, shown } = this;
    if (this.seeking) return simulationWords.seeking;
    if (this.running) {
      if (progress === null) return simulationWords.starting;
      const error = moneyOf(view.state.scenario).said(progress.summary.standardError);
      return simulationWords.progress(count(progress.paths), count(progress.of), error);
    }
    const moved = shown !== null && shown.scenario !== view.state.scenario;
    return moved ? `${this.note} ${simulationWords.outdated}` : this.note;
  }

  #results({ scenario, summary }: Shown, view: View): TemplateResult {
    const pale = scenario !== view.state.scenario ? 'dimmed' : '';
    const histogram = histogramOf(summary, scenario);
    const bridge = bridgeOf(summary, scenario);
    return html`
      <div class="results ${pale}">
        ${this.#figures(summary, scenario)}
        <gamma-drag-picture
          .title=${simulationWords.histogram.title}
          .chart=${this.#charts.histogram}
          .data=${histogram.data}
          .summary=${histogram.summary}
          .table=${histogram.table}
        ></gamma-drag-picture>
        <gamma-drag-picture
          .title=${simulationWords.bridge.title}
          .chart=${this.#charts.bridge}
          .data=${bridge.data}
          .summary=${bridge.summary}
          .table=${bridge.table}
        ></gamma-drag-picture>
        ${this.fan === null ? nothing : this.#fans(this.fan, scenario)}
      </div>
      ${
        this.running || this.store === null
          ? nothing
          : html`<gamma-drag-path
              class=${pale}
              .engine=${this.store.later}
              .scenario=${scenario}
              .like=${summary.like}
            ></gamma-drag-path>`
      }
    `;
  }

  #fans(fan: Fan, scenario: Scenario): readonly TemplateResult[] {
    return (['pnl', 'price'] as const).map((what) => {
      const { title, data, summary, table } = fanOf(fan, what, scenario);
      return html`<gamma-drag-picture
        .title=${title}
        .chart=${this.#charts[what]}
        .data=${data}
        .summary=${summary}
        .table=${table}
      ></gamma-drag-picture>`;
    });
  }

  #figures(summary: SimulationSummary, scenario: Scenario): TemplateResult {
    const exact = scenario.model === 'brownian' ? this.store?.engine.outlook(scenario) : undefined;
    const { said } = moneyOf(scenario);
    return html`
      <div>
        <h3>${simulationWords.figuresTitle}</h3>
        <table class="figures small">
          <thead class="hidden">
            <tr>
              <th scope="col">${simulationWords.figure}</th>
              <th scope="col">${simulationWords.value}</th>
              <th scope="col">${simulationWords.error}</th>
            </tr>
          </thead>
          <tbody>
            ${simulatedFigures(summary, scenario).map(
              ({ label, value, error, help }) => html`
                <tr><th scope="row" title=${help}>${label}</th><td>${value}</td><td>${error}</td></tr>
              `,
            )}
            ${
              exact?.ok === true
                ? html`<tr>
                    <th scope="row">${simulationWords.exact}</th><td>${said(exact.value.netPnl)}</td><td></td>
                  </tr>`
                : nothing
            }
          </tbody>
        </table>
        <p class="small muted">${simulationWords.standardErrors}</p>
        ${this.running || this.seeking ? nothing : this.#seeker()}
      </div>
    `;
  }

  #seeker(): TemplateResult {
    const { breakEven } = this;
    const found =
      breakEven === null
        ? nothing
        : simulationWords.breakEvenFound(
            percentFine(breakEven.breakEvenVol),
            percentFine(2 * breakEven.standardError),
          );
    return html`
      <p class="run">
        <button type="button" @click=${() => void this.#seek()}>${simulationWords.breakEven}</button>
      </p>
      <p class="small" role="status">${found}</p>
    `;
  }
}

function complaintOf(error: Refusal | Fault, scenario: Scenario): string {
  return isFault(error) ? words.lost : refusalSentence(error, scenario.daysPerYear);
}

define('gamma-drag-simulation', SimulationElement);
