// path-player.ts: one simulated path that plays, is scrubbed and stepped by keyboard, and can be saved.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { createPathChart, type PathData } from '../charts/path.ts';
import type { AsyncEngine } from '../engine/async-engine.ts';
import type { PathLedger } from '../engine/engine.ts';
import {
  type LikePath,
  likePaths,
  type PathColumn,
  pathColumns,
  type Scenario,
} from '../model/contract.gen.ts';
import { count, fixed, money } from '../model/format.ts';
import { moneyOf } from '../model/money.en.ts';
import { columnNames, ledgerText, simulationWords } from '../model/simulation-words.en.ts';
import { chartStyles } from './chart-styles.ts';
import './picture.ts';
import { tableOf } from './picture.ts';
import { simulationStyles } from './simulation-styles.ts';
import { define } from './store-element.ts';
import { base } from './styles.ts';

const words = simulationWords.path;
/** A path plays in about this many milliseconds, whatever its steps. */
const playsIn = 8000;
const mostRows = 500;
const shownNow = [
  'price',
  'delta',
  'hedgeBefore',
  'hedgeAfter',
  'trade',
  'spread',
  'fee',
  'fixed',
  'impact',
  'gamma',
  'theta',
  'cost',
  'net',
] as const satisfies readonly PathColumn[];
const bare: ReadonlySet<PathColumn> = new Set(['delta', 'hedgeBefore', 'hedgeAfter', 'trade']);

export class PathElement extends LitElement {
  static override styles = [base, chartStyles, simulationStyles];

  @property({ attribute: false }) engine: AsyncEngine | null = null;
  @property({ attribute: false }) scenario: Scenario | null = null;
  @property({ attribute: false }) like: Readonly<Record<LikePath, number>> | null = null;
  @state() private ledger: PathLedger | null = null;
  @state() private path: number | null = null;
  @state() private step = 0;
  @state() private playing = false;
  #frame = 0;
  #giveUp = new AbortController();
  readonly #chart = createPathChart();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause();
    this.#giveUp.abort();
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('scenario') || this.ledger === null) return;
    this.#pause();
    this.ledger = null;
    this.path = null;
  }

  async #choose(like: LikePath): Promise<void> {
    const path = this.like?.[like];
    if (this.engine === null || this.scenario === null || path === undefined) return;
    this.#pause();
    this.#giveUp.abort();
    this.#giveUp = new AbortController();
    const { signal } = this.#giveUp;
    const found = await this.engine.until(signal).simulatedPath(this.scenario, path);
    if (signal.aborted || !found.ok) return;
    this.path = path;
    this.ledger = found.value;
    this.step = this.#last;
  }

  get #last(): number {
    return (this.ledger?.time.length ?? 1) - 1;
  }

  #go(step: number): void {
    this.step = Math.min(Math.max(step, 0), this.#last);
  }

  #pause(): void {
    cancelAnimationFrame(this.#frame);
    this.playing = false;
  }

  #play(): void {
    if (this.playing) {
      this.#pause();
      return;
    }
    const from = this.step === this.#last ? 0 : this.step;
    const began = performance.now();
    this.playing = true;
    const advance = (now: number): void => {
      this.#go(from + Math.floor(((now - began) / playsIn) * this.#last));
      if (this.step === this.#last) this.#pause();
      else this.#frame = requestAnimationFrame(advance);
    };
    this.#frame = requestAnimationFrame(advance);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => this.#go(this.step - 1),
      ArrowRight: () => this.#go(this.step + 1),
      Home: () => this.#go(0),
      End: () => this.#go(this.#last),
      ' ': () => this.#play(),
    };
    const move = moves[event.key];
    // A button takes the space bar for itself.
    if (move === undefined || (event.key === ' ' && event.target instanceof HTMLButtonElement))
      return;
    event.preventDefault();
    if (event.key !== ' ') this.#pause();
    move();
  };

  override render(): TemplateResult {
    return html`
      <section aria-label=${words.title}>
        <div class="controls small" role="group" aria-label=${words.choose}>
          <span>${words.choose}</span>
          ${likePaths.map(
            (like) => html`
              <button type="button" @click=${() => void this.#choose(like)}>
                ${simulationWords.like[like]}
              </button>
            `,
          )}
        </div>
        ${this.ledger === null ? nothing : this.#player(this.ledger)}
      </section>
    `;
  }

  #player(ledger: PathLedger): TemplateResult {
    const data = this.#data(ledger);
    return html`
      <div @keydown=${this.#key}>
        <gamma-drag-picture
          .title="${words.title}: ${words.number(count(this.path ?? 0))}"
          .chart=${this.#chart}
          .data=${data}
        ></gamma-drag-picture>
        <div class="controls small">
          <button type="button" aria-label=${words.back} @click=${() => this.#go(this.step - 1)}>‹</button>
          <button type="button" @click=${() => this.#play()}>
            ${this.playing ? words.pause : words.play}
          </button>
          <button type="button" aria-label=${words.forward} @click=${() => this.#go(this.step + 1)}>›</button>
          <input
            type="range"
            min="0"
            max=${this.#last}
            step="1"
            aria-label=${words.step}
            aria-valuetext=${words.stepOf(this.step, this.#last)}
            .value=${live(String(this.step))}
            @input=${(event: Event) => {
              this.#pause();
              this.#go(Number((event.target as HTMLInputElement).value));
            }}
          />
          <span>${words.stepOf(this.step, this.#last)}</span>
        </div>
        <p class="small muted">${words.hint}</p>
        ${this.#now(ledger)} ${this.#whole(ledger)}
      </div>
    `;
  }

  #data(ledger: PathLedger): PathData {
    const { daysPerYear } = this.scenario as Scenario;
    return {
      days: Array.from(ledger.time, (time) => time * daysPerYear),
      price: ledger.price,
      gamma: ledger.gamma,
      theta: ledger.theta,
      cost: ledger.cost,
      net: ledger.net,
      step: this.step,
      xTitle: simulationWords.days,
      yTitle: moneyOf(this.scenario as Scenario).title(simulationWords.pnl),
    };
  }

  #cell(ledger: PathLedger, column: PathColumn, step: number): string {
    const value = ledger[column][step] ?? 0;
    if (column === 'time' || column === 'price') return money(value);
    return bare.has(column) ? fixed(value, 4) : moneyOf(this.scenario as Scenario).said(value);
  }

  #now(ledger: PathLedger): TemplateResult {
    const columns = shownNow.filter(
      (column) => bare.has(column) || ledger[column].some((value) => value !== 0),
    );
    return html`
      <dl class="now small">
        ${columns.map(
          (column) => html`
            <div>
              <dt>${columnNames[column]}</dt>
              <dd>${this.#cell(ledger, column, this.step)}</dd>
            </div>
          `,
        )}
      </dl>
    `;
  }

  #whole(ledger: PathLedger): TemplateResult {
    const rows = Math.min(ledger.time.length, mostRows);
    const table = () => ({
      head: [words.step, ...pathColumns.map((column) => columnNames[column])],
      rows: Array.from({ length: rows }, (_unused, step) => [
        String(step),
        ...pathColumns.map((column) => this.#cell(ledger, column, step)),
      ]),
    });
    return html`
      <p class="controls small">
        <button type="button" @click=${() => this.#download(ledger)}>${words.download}</button>
      </p>
      <details class="small">
        <summary>${words.ledger}</summary>
        ${rows < ledger.time.length ? html`<p>${words.shortened(count(rows))}</p>` : nothing}
        ${tableOf(table(), words.ledger)}
      </details>
    `;
  }

  #download(ledger: PathLedger): void {
    const file = new Blob([ledgerText(ledger, pathColumns)], { type: 'text/csv' });
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = `gammadrag-path-${this.path}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  }
}

define('gamma-drag-path', PathElement);
