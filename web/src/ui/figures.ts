// figures.ts: the key figures as a compact list; each opens its explanation.
import { css, html, nothing, type TemplateResult } from 'lit';
import { keyFigures } from '../model/key-figures.ts';
import { words } from '../model/messages.ts';
import { asksAbout, explainable } from './explain.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';

export class FiguresElement extends StoreElement {
  static override styles = [
    base,
    explainable,
    css`
      .groups {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
        gap: 1rem 2.5rem;
      }
      h3 {
        padding-bottom: 0.25rem;
        border-bottom: 1px solid var(--rule);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        column-gap: 1rem;
        padding: 0.04rem 0;
      }
      dt {
        flex: 1 1 0;
        min-width: min-content;
        color: var(--muted);
      }
      dd {
        margin-left: auto;
        text-align: right;
      }
      dd .explains {
        min-height: 1.5rem;
      }
      .note {
        flex-basis: 100%;
        color: var(--muted);
        font-size: 0.8125rem;
        line-height: 1.2;
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined || view.answer === null) return nothing;
    return html`
      <section aria-label=${words.figuresTitle} class=${view.stale ? 'dimmed' : ''}>
        <h2 class="hidden">${words.figuresTitle}</h2>
        <div class="groups small">
          ${keyFigures(view.answer).map(
            (group) => html`
              <div>
                <h3 class="small">${group.title}</h3>
                <dl>
                  ${group.figures.map(
                    (figure) => html`
                      <div class="row">
                        <dt id="label-${figure.id}">${figure.label}</dt>
                        <dd>
                          <button
                            type="button"
                            class="explains"
                            id="value-${figure.id}"
                            aria-labelledby="label-${figure.id} value-${figure.id}"
                            @click=${asksAbout(figure.id)}
                          >${figure.value}</button>
                        </dd>
                        ${
                          figure.note === undefined
                            ? nothing
                            : html`<dd class="note">${figure.note}</dd>`
                        }
                      </div>
                    `,
                  )}
                </dl>
              </div>
            `,
          )}
        </div>
      </section>
    `;
  }
}

define('gamma-drag-figures', FiguresElement);
