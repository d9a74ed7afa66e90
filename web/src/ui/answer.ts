// answer.ts: the answer in sentences: the break-even, what hedging costs, and whether it pays.
import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { words } from '../model/messages.ts';
import type { ViewName } from '../model/presentation.ts';
import {
  dragSentence,
  headline,
  noRoot,
  shortIntervalWarning,
  sourceNote,
  verdict,
} from '../model/sentences.ts';
import { explainable } from './explain.ts';
import { sentence } from './sentence.ts';
import type { Answer, View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base, meanings } from './styles.ts';
import { complaints } from './words.ts';

const restAfter = 400;

export class AnswerElement extends StoreElement {
  static override styles = [
    base,
    meanings,
    explainable,
    css`
      /* Every part keeps the lines it may need, so that nothing below moves with a slider. */
      :host {
        container: answer / inline-size;
      }
      .headline {
        font-size: clamp(1.3rem, 1rem + 1.6vw, 1.85rem);
        line-height: 1.3;
        letter-spacing: -0.01em;
        text-wrap: balance;
        margin-bottom: 0.75rem;
        min-height: 4lh;
      }
      .line {
        font-size: 1.0625rem;
        line-height: 1.5;
        margin-bottom: 0.4rem;
        max-width: 46rem;
        min-height: 4lh;
      }
      .line.long {
        min-height: 6lh;
      }
      .warning {
        margin-top: 0.75rem;
        min-height: 5lh;
        padding-left: 0.75rem;
        border-left: 3px solid var(--cost);
        max-width: 46rem;
      }
      .warning.note {
        border-color: var(--rule);
      }
      @container answer (min-width: 34rem) {
        .headline {
          min-height: 3lh;
        }
        .line {
          min-height: 2lh;
        }
        .line.long {
          min-height: 3lh;
        }
        .warning {
          min-height: 3lh;
        }
      }
      @container answer (min-width: 44rem) {
        .headline {
          min-height: 2lh;
        }
      }
      /* In someone else's text no room is kept for what is not said. */
      :host([view='result']) p {
        min-height: 0;
      }
      :host([view='result']) .headline {
        margin-bottom: 0.25rem;
        font-size: 1.1875rem;
        letter-spacing: 0;
      }
      :host([view='result']) .line {
        margin-bottom: 0;
        font-size: 1rem;
      }
      :host([view='result']) .absent {
        display: none;
      }
    `,
  ];

  @property({ reflect: true }) view: ViewName = 'full';
  #resting = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** While a slider moves the region is busy, so that a screen reader waits for the last answer. */
  protected override viewChanged(view: View): unknown {
    this.#resting = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#resting = true;
      this.requestUpdate();
    }, restAfter);
    return super.viewChanged(view);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined) return nothing;
    return html`
      <section
        aria-label=${words.answerTitle}
        aria-live="polite"
        aria-atomic="true"
        aria-busy=${this.#resting ? 'false' : 'true'}
      >
        <div class=${view.stale ? 'dimmed' : ''}>
          ${view.answer === null ? nothing : this.#sentences(view.answer)}
        </div>
        ${view.stale ? this.#trouble(view) : this.#warning(view.answer)}
      </section>
    `;
  }

  #trouble(view: View): TemplateResult {
    const reason = view.stopped
      ? words.paragraph([words.stopped, words.stoppedAdvice])
      : words.paragraph([
          ...complaints(view),
          view.answer === null ? words.nothingShown : words.stale,
        ]);
    return html`<p class="warning">${reason}</p>`;
  }

  #warning(answer: Answer | null): TemplateResult {
    // How another formula would have it is no part of a bare result.
    const warning =
      answer === null || answer.breakEven === null || this.view === 'result'
        ? null
        : shortIntervalWarning(answer.scenario, answer.breakEven);
    const source = answer === null ? null : sourceNote(answer);
    const lost = this.store?.view.lost === true ? words.lost : nothing;
    const absent = warning === null && source === null && lost === nothing;
    // Its place is kept when there is nothing to warn of.
    return html`<p
      class="warning small ${absent ? 'absent' : ''} ${warning === null ? 'note' : ''}"
    >
      ${warning === null ? nothing : sentence(warning)}
      ${source === null ? nothing : sentence(source)} ${lost}
    </p>`;
  }

  #sentences(answer: Answer): TemplateResult {
    const { scenario, breakEven, outlook } = answer;
    return html`
      <p class="headline">
        ${sentence(breakEven === null ? noRoot(answer) : headline(scenario, breakEven))}
      </p>
      <p class="line">${sentence(verdict(scenario, outlook))}</p>
      ${
        this.view === 'result'
          ? nothing
          : html`<p class="line long">${sentence(dragSentence(answer))}</p>`
      }
    `;
  }
}

define('gamma-drag-answer', AnswerElement);
