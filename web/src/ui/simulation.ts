// simulation.ts: the simulation of the present scenario, run by workers when asked, sharpening while it
// runs. It keeps the scenario it ran for, and says when the inputs have moved on.
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { createBridge } from '../charts/bridge.ts';
import { createFan } from '../charts/fan.ts';
import type { Chart } from '../charts/frame.ts';
import { createHistogram } from '../charts/histogram.ts';
import type { Fan } from '../engine/engine.ts';
import {
  type Progress,
  type SimulatedBreakEven,
  simulatedBreakEvenOn,
  simulateOn,
  wasCancelled,
} from '../engine/simulate.ts';
import type { Scenario, SimulationSummary } from '../model/contract.gen.ts';
import { wordLabels } from '../model/field-words.ts';
import { count, percentFine } from '../model/format.ts';
import { moneyOf } from '../model/money.ts';
import {
  type Expected,
  expectedFigure,
  type SimulatedFigure,
  simulatedFigures,
  simulationWords,
} from '../model/simulation-words.ts';
import { chartStyles } from './chart-styles.ts';
import './path-player.ts';
import './picture.ts';
import { bridgeOf, type Drawn, failureSaid, fanOf, histogramOf } from './simulation-data.ts';
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

/** What stands beside the simulated figures, and what it is of. */
interface Beside {
  readonly scenario: Scenario;
  readonly fan: Fan | null;
  readonly expected: Expected | null;
}

export class SimulationElement extends StoreElement {
  static override styles = [base, chartStyles, simulationStyles];

  @state() private running = false;
  @state() private progress: Progress | null = null;
  @state() private shown: Shown | null = null;
  @state() private beside: Beside | null = null;
  @state() private fanOf: 'pnl' | 'price' = 'pnl';
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
    void this.#accompany(scenario, signal);
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
    if (outcome.ok) {
      this.#show(scenario, outcome.value);
      this.note = simulationWords.done(count(outcome.value.paths));
    } else if (!wasCancelled(outcome)) this.complaint = failureSaid(outcome.error, scenario);
  }

  /** The fan, and what the mean may be held against: the workers do these first, as they are short. */
  async #accompany(scenario: Scenario, signal: AbortSignal): Promise<void> {
    const { store } = this;
    if (store === null) return;
    const later = store.later.until(signal);
    const exact = scenario.model === 'brownian';
    const [fan, outlook, drag] = await Promise.all([
      later.simulatedFan(scenario, fanTimes),
      exact ? later.outlook(scenario) : null,
      exact ? later.drag(scenario) : null,
    ]);
    if (signal.aborted) return;
    const expected =
      outlook?.ok === true && drag?.ok === true
        ? {
            netPnl: outlook.value.netPnl,
            source: drag.value.source,
            sourceError: drag.value.sourceError,
          }
        : null;
    this.beside = { scenario, fan: fan.ok ? fan.value : null, expected };
  }

  #begin(scenario: Scenario): AbortController {
    this.#giveUp = new AbortController();
    this.#for = scenario;
    this.complaint = null;
    this.note = '';
    return this.#giveUp;
  }

  #show(scenario: Scenario, summary: SimulationSummary): void {
    if (this.shown?.scenario !== scenario) this.breakEven = null;
    this.shown = { scenario, summary };
  }

  #stop(): void {
    const { progress } = this;
    if (this.running || this.seeking) {
      this.note =
        progress === null
          ? simulationWords.stopped
          : simulationWords.stoppedAfter(count(progress.paths), count(progress.of));
    }
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
    else this.complaint = failureSaid(outcome.error, scenario);
  }

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined) return nothing;
    return html`
      <details class="simulation" @toggle=${(event: Event) => void this.#opened(event)}>
        <summary><h2 class="legend">${simulationWords.title}</h2></summary>
        <p class="small muted">${simulationWords.introduction} ${settingsSaid(view.state.scenario)}</p>
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
    const moved = scenario !== view.state.scenario;
    const pale = moved ? 'dimmed' : '';
    const beside = this.beside?.scenario === scenario ? this.beside : null;
    const fan = beside?.fan ?? null;
    return html`
      <div class="results ${pale}">
        ${this.#figures({ scenario, summary }, beside?.expected ?? null, moved)}
        ${this.#picture(histogramOf(summary, scenario), this.#charts.histogram, pale)}
        ${this.#picture(bridgeOf(summary, scenario), this.#charts.bridge, pale)}
        ${fan === null ? nothing : this.#fan(fan, scenario, pale)}
      </div>
      ${
        this.running || this.store === null
          ? nothing
          : html`<gamma-drag-path
              .engine=${this.store.later}
              .scenario=${scenario}
              .like=${summary.like}
              .pale=${moved}
            ></gamma-drag-path>`
      }
    `;
  }

  /** One of the two fans: both begin alike, so one at a time is enough. */
  #fan(fan: Fan, scenario: Scenario, pale: string): TemplateResult {
    const { choose, choices } = simulationWords.fan;
    const button = (what: 'pnl' | 'price') => html`<button
      type="button"
      aria-pressed=${this.fanOf === what ? 'true' : 'false'}
      @click=${() => {
        this.fanOf = what;
      }}
    >${choices[what]}</button>`;
    return html`
      <div>
        ${this.#picture(fanOf(fan, this.fanOf, scenario), this.#charts[this.fanOf], pale)}
        <div class="controls small" role="group" aria-label=${choose}>
          ${button('pnl')} ${button('price')}
        </div>
      </div>
    `;
  }

  #picture<Data>(drawn: Drawn<Data>, chart: Chart<Data>, pale: string): TemplateResult {
    return html`<gamma-drag-picture
      class=${pale}
      .title=${drawn.title}
      .chart=${chart}
      .data=${drawn.data}
      .summary=${drawn.summary}
      .table=${drawn.table}
    ></gamma-drag-picture>`;
  }

  #figures(
    { scenario, summary }: Shown,
    expected: Expected | null,
    moved: boolean,
  ): TemplateResult {
    const [mean, ...others] = simulatedFigures(summary, scenario);
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
            ${mean === undefined ? nothing : figureRow(mean, '')}
            ${expected === null ? nothing : figureRow(expectedFigure(expected, scenario), 'expected')}
            ${others.map((figure) => figureRow(figure, ''))}
          </tbody>
        </table>
        <p class="small muted">${simulationWords.standardErrors}</p>
        ${this.running || this.seeking || moved ? nothing : this.#seeker()}
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

function figureRow({ label, value, error, help }: SimulatedFigure, kind: string): TemplateResult {
  return html`<tr class=${kind}>
    <th scope="row" title=${help}>${label}</th>
    <td>${value}</td>
    <td>${error}</td>
  </tr>`;
}

function settingsSaid({ model, paths }: Scenario): string {
  const label = wordLabels[`model.${model}`] ?? model;
  return simulationWords.settings(label, count(paths));
}

define('gamma-drag-simulation', SimulationElement);
