// charts.ts: the charts of the page: those that have something to say of the rule chosen.
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { chartWords } from '../model/chart-words.ts';
import type { Scenario } from '../model/contract.gen.ts';
import { words } from '../model/messages.ts';
import { type ChartName, chartNames } from '../model/presentation.ts';
import { parameterNames } from '../model/rule-words.ts';
import type { ParameterKey } from '../model/shown.ts';
import { ChartData } from './chart-data.ts';
import type { Exhibit } from './chart-figure.ts';
import './chart-figure.ts';
import { chartStyles } from './chart-styles.ts';
import './compare.ts';
import { componentsExhibit, mapExhibit, parameterExhibit, pnlExhibit } from './exhibits.ts';
import { frontierExhibit, rulesExhibit } from './rule-exhibits.ts';
import type { Store, View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';

const parameters = Object.keys(parameterNames) as readonly ParameterKey[];

export class ChartsElement extends StoreElement {
  static override styles = [base, chartStyles];

  @property({ attribute: false }) shown: ReadonlySet<ChartName> = new Set(chartNames);
  @state() private crosshair: Readonly<Record<string, string>> = {};
  /** Which charts there are depends on the rule alone; their contents are the figures' own affair. */
  @state() private rule: Scenario['rule'] | null = null;
  #exhibits: readonly (readonly [ChartName, Exhibit<never>])[] = [];
  #exhibitsOf: Store | null = null;

  /** The figures listen to the store themselves. */
  protected override viewChanged({ state: { scenario } }: View): unknown {
    if (scenario.rule === this.rule) return undefined;
    this.rule = scenario.rule;
    return this.updateComplete;
  }

  override render(): TemplateResult | typeof nothing {
    if (this.store === null) return nothing;
    if (this.#exhibitsOf !== this.store) {
      this.#exhibitsOf = this.store;
      this.#exhibits = this.#makeExhibits(this.store);
    }
    const { scenario } = this.store.view.state;
    return html`
      <h2 class="hidden">${words.chartsTitle}</h2>
      <gamma-drag-compare .store=${this.store}></gamma-drag-compare>
      <div class="charts">
        ${repeat(
          this.#exhibits.filter(
            ([name, { shownFor }]) => this.shown.has(name) && (shownFor?.(scenario) ?? true),
          ),
          ([, exhibit]) => exhibit,
          ([, exhibit]) => html`
            <div>
              <gamma-drag-figure .store=${this.store} .exhibit=${exhibit}></gamma-drag-figure>
              ${
                exhibit.speaks === true
                  ? html`<p class="crosshair-text small" role="status">
                      ${this.crosshair[exhibit.title] ?? ''}
                    </p>`
                  : nothing
              }
            </div>
          `,
        )}
      </div>
    `;
  }

  #makeExhibits(store: Store): readonly (readonly [ChartName, Exhibit<never>])[] {
    const source = new ChartData(store);
    const look = (title: string) => (text: string) => {
      this.crosshair = { ...this.crosshair, [title]: text };
    };
    return [
      ['pnl', pnlExhibit(source)],
      ...parameters.map((parameter) => ['parameter', parameterExhibit(source, parameter)]),
      ['components', componentsExhibit(source)],
      ['map', mapExhibit(source, store, look(chartWords.map.title))],
      ['rules', rulesExhibit(store)],
      ['frontier', frontierExhibit(store, look(chartWords.frontier.title))],
    ] as unknown as readonly (readonly [ChartName, Exhibit<never>])[];
  }
}

define('gamma-drag-charts', ChartsElement);
