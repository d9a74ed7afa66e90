// figures.ts: the key figures as a compact list.
import { css, html, nothing, type TemplateResult } from 'lit';
import { keyFigures } from '../model/key-figures.ts';
import { words } from '../model/messages.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';

export class FiguresElement extends StoreElement {
  static override styles = [
    base,
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
                        <dt>${figure.label}</dt>
                        <dd>${figure.value}</dd>
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
