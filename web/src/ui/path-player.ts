// path-player.ts: one simulated path that plays, is scrubbed and stepped by keyboard, with what each step
// did in words and figures. Who wants less motion sees a path played in a few still pictures.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { createPathChart, type PathData, type PathSeries } from '../charts/path.ts';
import type { AsyncEngine } from '../engine/async-engine.ts';
import type { PathLedger } from '../engine/engine.ts';
import { wasCancelled } from '../engine/simulate.ts';
import { type LikePath, likePaths, type PathColumn, type Scenario } from '../model/contract.gen.ts';
import { count } from '../model/format.ts';
import { moneyOf } from '../model/money.ts';
import {
  columnNames,
  ledgerCell,
  simulationWords,
  stepColumns,
  stepSaid,
} from '../model/simulation-words.ts';
import { chartStyles } from './chart-styles.ts';
import './path-ledger.ts';
import './picture.ts';
import { failureSaid, seriesOf } from './simulation-data.ts';
import { simulationStyles } from './simulation-styles.ts';
import { define } from './store-element.ts';
import { base } from './styles.ts';

const words = simulationWords.path;
/** A path plays in about this many milliseconds, whatever its steps. */
const playsIn = 8000;
/** Without motion: so many pictures at most, each for so many milliseconds. */
const mostStills = 24;
const stillFor = 600;

/** What was asked for, and what came. */
interface Chosen {
  readonly like: LikePath;
  readonly path: number;
  readonly scenario: Scenario;
  readonly ledger: PathLedger;
  readonly series: PathSeries;
  readonly columns: readonly PathColumn[];
}

export class PathElement extends LitElement {
  static override styles = [base, chartStyles, simulationStyles];

  @property({ attribute: false }) engine: AsyncEngine | null = null;
  @property({ attribute: false }) scenario: Scenario | null = null;
  @property({ attribute: false }) like: Readonly<Record<LikePath, number>> | null = null;
  /** Whether the inputs have moved on. */
  @property({ type: Boolean }) pale = false;
  @state() private chosen: Chosen | null = null;
  @state() private step = 0;
  @state() private playing = false;
  @state() private complaint = '';
  #next: () => void = () => {};
  #giveUp = new AbortController();
  readonly #chart = createPathChart();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause();
    this.#giveUp.abort();
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('scenario') || this.chosen === null) return;
    this.#pause();
    this.#giveUp.abort();
    this.chosen = null;
  }

  async #choose(like: LikePath): Promise<void> {
    const { engine, scenario } = this;
    const path = this.like?.[like];
    if (engine === null || scenario === null || path === undefined) return;
    this.#pause();
    this.#giveUp.abort();
    this.#giveUp = new AbortController();
    this.complaint = '';
    const found = await engine.until(this.#giveUp.signal).simulatedPath(scenario, path);
    if (wasCancelled(found)) return;
    if (!found.ok) {
      this.complaint = failureSaid(found.error, scenario);
      return;
    }
    const ledger = found.value;
    const columns = stepColumns(ledger);
    this.chosen = { like, path, scenario, ledger, columns, series: seriesOf(ledger, scenario) };
    this.step = this.#last;
  }

  get #last(): number {
    return (this.chosen?.ledger.time.length ?? 1) - 1;
  }

  #go(step: number): void {
    this.step = Math.min(Math.max(step, 0), this.#last);
  }

  #goByHand(step: number): void {
    this.#pause();
    this.#go(step);
  }

  #pause(): void {
    this.#next();
    this.#next = () => {};
    this.playing = false;
  }

  #play(): void {
    if (this.playing) {
      this.#pause();
      return;
    }
    if (this.step === this.#last) this.#go(0);
    this.playing = true;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.#playStills();
    else this.#playSmoothly(this.step, performance.now());
  }

  #playSmoothly(from: number, began: number): void {
    const frame = requestAnimationFrame((now) => {
      this.#go(from + Math.floor((Math.max(now - began, 0) / playsIn) * this.#last));
      if (this.step === this.#last) this.#pause();
      else this.#playSmoothly(from, began);
    });
    this.#next = () => cancelAnimationFrame(frame);
  }

  #playStills(): void {
    const timer = setTimeout(() => {
      this.#go(this.step + Math.ceil(this.#last / mostStills));
      if (this.step === this.#last) this.#pause();
      else this.#playStills();
    }, stillFor);
    this.#next = () => clearTimeout(timer);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => this.#goByHand(this.step - 1),
      ArrowRight: () => this.#goByHand(this.step + 1),
      Home: () => this.#goByHand(0),
      End: () => this.#goByHand(this.#last),
      ' ': () => this.#play(),
    };
    const move = moves[event.key];
    // A button takes the space bar for itself.
    const takesSpace = event.key === ' ' && event.target instanceof HTMLButtonElement;
    if (move === undefined || takesSpace) return;
    event.preventDefault();
    move();
  };

  override render(): TemplateResult {
    return html`
      <section aria-label=${words.title}>
        <h3>${words.title}</h3>
        <div class="controls small" role="group" aria-label=${words.choose}>
          <span>${words.choose}</span>
          ${likePaths.map(
            (like) => html`
              <button
                type="button"
                aria-pressed=${this.chosen?.like === like ? 'true' : 'false'}
                @click=${() => void this.#choose(like)}
              >
                ${simulationWords.like[like]}
              </button>
            `,
          )}
        </div>
        <p class="complaint small" role="alert">${this.complaint}</p>
        ${this.chosen === null ? nothing : this.#player(this.chosen)}
      </section>
    `;
  }

  #player(chosen: Chosen): TemplateResult {
    const { ledger, scenario, path, like } = chosen;
    return html`
      <div class="player">
        <div @keydown=${this.#key}>
          <gamma-drag-picture
            class=${this.pale ? 'dimmed' : ''}
            .title=${words.number(count(path), simulationWords.like[like])}
            .chart=${this.#chart}
            .data=${this.#data(chosen)}
          ></gamma-drag-picture>
          ${this.#controls()}
        </div>
        ${this.#now(chosen)}
      </div>
      <gamma-drag-ledger .ledger=${ledger} .scenario=${scenario} .path=${path}></gamma-drag-ledger>
    `;
  }

  #controls(): TemplateResult {
    const scrub = (event: Event): void => {
      this.#goByHand(Number((event.target as HTMLInputElement).value));
    };
    return html`
      <div class="controls small">
        <button type="button" aria-label=${words.back} @click=${() => this.#goByHand(this.step - 1)}>‹</button>
        <button type="button" @click=${() => this.#play()}>
          ${this.playing ? words.pause : words.play}
        </button>
        <button type="button" aria-label=${words.forward} @click=${() => this.#goByHand(this.step + 1)}>›</button>
        <input
          type="range"
          min="0"
          max=${this.#last}
          step="1"
          aria-label=${words.step}
          aria-valuetext=${words.stepOf(this.step, this.#last)}
          .value=${live(String(this.step))}
          @input=${scrub}
        />
        <span>${words.stepOf(this.step, this.#last)}</span>
      </div>
      <p class="small muted">${words.hint}</p>
    `;
  }

  #data({ series, scenario }: Chosen): PathData {
    return {
      series,
      step: this.step,
      xTitle: simulationWords.days,
      priceTitle: columnNames.price,
      yTitle: moneyOf(scenario).title(words.soFar),
    };
  }

  #now({ ledger, scenario, columns }: Chosen): TemplateResult {
    return html`
      <div class="small">
        <p class="said" aria-live=${this.playing ? 'off' : 'polite'}>
          ${stepSaid(ledger, this.step, scenario)}
        </p>
        <dl class="now">
          ${columns.map(
            (column) => html`
              <div>
                <dt>${columnNames[column]}</dt>
                <dd>${ledgerCell(ledger, column, this.step, scenario)}</dd>
              </div>
            `,
          )}
        </dl>
      </div>
    `;
  }
}

define('gamma-drag-path', PathElement);
