// compare.ts: the scenario kept beside the present one: two charts, what differs, the main figures.
import { css, html, nothing, type TemplateResult } from 'lit';
import { type ComparedRow, differences, mainFigures } from '../model/compare.ts';
import { compareWords as words } from '../model/compare-words.ts';
import './chart-figure.ts';
import type { Exhibit } from './chart-figure.ts';
import { chartStyles } from './chart-styles.ts';
import { dragExhibit, type Pair, pairOf, volsExhibit } from './compare-exhibits.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';

export class CompareElement extends StoreElement {
  static override styles = [
    base,
    chartStyles,
    css`
      :host(:focus) {
        outline: none;
      }
      section {
        margin-bottom: 2.5rem;
        padding-bottom: 1.5rem;
        border-bottom: 1px solid var(--rule);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem;
        margin-bottom: 1rem;
      }
      .head h3 {
        flex: 1 1 auto;
        font-size: 1.125rem;
      }
      .charts {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
        gap: 1.5rem 2.25rem;
      }
      .both {
        width: 100%;
        margin-top: 1.5rem;
        table-layout: fixed;
      }
      .both th,
      .both td {
        padding: 0.15rem 0.75rem 0.15rem 0;
        overflow-wrap: anywhere;
      }
      .both th[scope='row'],
      .both th[scope='rowgroup'] {
        text-align: left;
      }
      .both th[scope='rowgroup'] {
        padding-top: 0.75rem;
        border-bottom: 1px solid var(--rule);
        color: var(--ink);
        font-weight: 650;
      }
      .both col:first-child {
        width: 40%;
      }
      .both .same {
        text-align: left;
        color: var(--muted);
      }
      .both td,
      .both th[scope='row'] {
        vertical-align: top;
      }
      @media print {
        .head button {
          display: none;
        }
      }
    `,
  ];

  readonly #exhibits = [volsExhibit(), dragExhibit()] as unknown as readonly Exhibit<unknown>[];

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    const pair = view === undefined ? null : pairOf(view);
    if (view === undefined || pair === null) return nothing;
    return html`
      <section aria-label=${words.title} class=${view.stale ? 'dimmed' : ''}>
        <div class="head">
          <h3>${words.title}</h3>
          <button type="button" class="small" @click=${() => this.store?.exchange()}>
            ${words.exchange}
          </button>
          <button type="button" class="small" @click=${() => this.#forget()}>${words.forget}</button>
        </div>
        <div class="charts">
          ${this.#exhibits.map(
            (exhibit) =>
              html`<gamma-drag-figure .store=${this.store} .exhibit=${exhibit}></gamma-drag-figure>`,
          )}
        </div>
        ${table(pair)}
      </section>
    `;
  }

  /** The button goes with the section: the hand is left where the section was. */
  #forget(): void {
    this.store?.forget();
    this.tabIndex = -1;
    this.focus({ preventScroll: true });
  }
}

function table({ now, kept }: Pair): TemplateResult {
  const differing = differences(now.scenario, kept.scenario);
  return html`
    <table class="both small">
      <caption class="hidden">${words.table}</caption>
      <colgroup><col /><col /><col /></colgroup>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${words.now}</th>
          <th scope="col">${words.kept}</th>
        </tr>
      </thead>
      ${rowGroup(words.what, differing)} ${rowGroup(words.figures, mainFigures(now, kept))}
    </table>
  `;
}

function rowGroup(title: string, rows: readonly ComparedRow[]): TemplateResult {
  return html`
    <tbody>
      <tr><th scope="rowgroup" colspan="3">${title}</th></tr>
      ${rows.length === 0 ? html`<tr><td class="same" colspan="3">${words.same}</td></tr>` : nothing}
      ${rows.map(
        ({ label, now, kept }) => html`
          <tr>
            <th scope="row">${label}</th>
            <td>${now}</td>
            <td>${kept}</td>
          </tr>
        `,
      )}
    </tbody>
  `;
}

define('gamma-drag-compare', CompareElement);
