// charts.ts: the four charts of the page, and what is said about each.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { type ComponentsData, createComponentsChart } from '../charts/components.ts';
import { createIntervalChart, type IntervalData } from '../charts/interval.ts';
import { createMapChart } from '../charts/map.ts';
import { createPnlChart, type PnlData } from '../charts/pnl.ts';
import {
  chartWords,
  componentsSummary,
  intervalSummary,
  mapPoint,
  mapSummary,
  pnlSummary,
} from '../model/chart-words.en.ts';
import { basisPoints, duration, moneySigned, percent, tidyDigits } from '../model/format.ts';
import { words } from '../model/messages.en.ts';
import { ChartData, type Detail, type MapExhibited, splitter } from './chart-data.ts';
import type { Exhibit } from './chart-figure.ts';
import './chart-figure.ts';
import { chartStyles } from './chart-styles.ts';
import type { Work } from './slices.ts';
import { sliderDigits } from './slider.ts';
import type { Answer, Store, View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';

function answered<Data>(
  read: (answer: Answer, detail: Detail) => Work<Data | null>,
): (view: View, detail: Detail) => Work<Data | null> {
  return function* ask({ answer }, detail) {
    return answer === null ? null : yield* read(answer, detail);
  };
}

function pnlExhibit(source: ChartData): Exhibit<PnlData> {
  const words = chartWords.pnl;
  return {
    title: words.title,
    chart: createPnlChart(),
    data: answered((answer, detail) => source.pnl(answer, detail)),
    summary: ({ answer }) =>
      answer === null ? '' : pnlSummary(answer.scenario, answer.breakEven, answer.outlook),
    table: (_view, data) => ({
      head: [words.x, words.gross, words.net],
      rows: data.vols.map((vol, index) => [
        percent(vol),
        moneySigned(data.edge[index] ?? 0),
        moneySigned(data.net[index] ?? 0),
      ]),
    }),
  };
}

function intervalExhibit(source: ChartData): Exhibit<IntervalData> {
  const words = chartWords.interval;
  const vol = (value: number | null | undefined) =>
    typeof value === 'number' ? percent(value) : '–';
  return {
    title: words.title,
    chart: createIntervalChart(),
    data: answered((answer, detail) => source.interval(answer, detail)),
    summary: ({ answer }, data) => {
      if (answer === null) return '';
      const last = data.intervals.length - 1;
      const ends = [0, last].map((index) => ({
        interval: data.intervals[index] ?? 0,
        vol: data.exact[index] ?? null,
      }));
      return intervalSummary(answer.scenario, ends);
    },
    table: (_view, data) => ({
      head: [words.x, words.exact, words.closed],
      rows: data.intervals.map((interval, index) => [
        duration(interval, data.daysPerYear),
        vol(data.exact[index]),
        vol(data.closed[index]),
      ]),
    }),
  };
}

function componentsExhibit(source: ChartData): Exhibit<ComponentsData> {
  const words = chartWords.components;
  return {
    title: words.title,
    chart: createComponentsChart(),
    data: answered((answer) => source.components(answer)),
    summary: ({ answer }) => (answer === null ? '' : componentsSummary(answer.drag)),
    table: (_view, data) => ({
      head: [words.x, ''],
      rows: [...data.moments, ...data.kinds].map((bar) => [bar.name, bar.text]),
    }),
  };
}

function mapExhibit(
  source: ChartData,
  store: Store,
  look: (text: string) => void,
): Exhibit<MapExhibited> {
  const words = chartWords.map;
  const scenarioNow = () => store.view.answer?.scenario ?? store.view.state.scenario;
  const split = splitter();
  const chart = createMapChart({
    choose: (interval, cost) => {
      const scenario = scenarioNow();
      const hedgeInterval = sliderDigits('hedgeInterval', interval, scenario.daysPerYear);
      store.update({
        type: 'set',
        values: { hedgeInterval, ...split(scenario.feeRate, tidyDigits(cost)) },
      });
    },
    look: (interval, cost) => {
      const scenario = scenarioNow();
      const found = source.at(scenario, interval, cost);
      const every = duration(interval, scenario.daysPerYear);
      look(found === null ? '' : mapPoint(every, basisPoints(cost), found.net, found.costToEdge));
    },
  });
  return {
    title: words.title,
    chart,
    data: answered((answer, detail) => source.map(answer, detail)),
    summary: ({ answer }, data) => {
      if (answer === null) return '';
      const here = data.frontierHere;
      return mapSummary(
        answer.scenario,
        here,
        data.hasEdge,
        here === null ? '' : basisPoints(here),
      );
    },
    table: (view, data) => ({
      head: [words.x, words.frontier],
      rows: data.intervals.map((interval, index) => [
        duration(interval, view.state.scenario.daysPerYear),
        data.hasEdge && (data.frontier[index] ?? 0) > 0
          ? basisPoints(data.frontier[index] ?? 0)
          : '–',
      ]),
    }),
    legend: mapLegend,
  };
}

/** Where there is no edge there is nothing to read off; the place is kept, so that nothing jumps. */
function mapLegend({ hasEdge }: MapExhibited): TemplateResult {
  const words = chartWords.map;
  const absent = hasEdge ? '' : 'absent';
  return html`
    <p class="small muted ${absent}">${words.legend}</p>
    <ul class="legend small ${absent}">
      ${words.bands.map(
        (band, index) =>
          html`<li>
            ${svg`<svg class="swatch" viewBox="0 0 14 14" aria-hidden="true"><rect class="band-${index}" x="0.5" y="0.5" width="13" height="13"></rect></svg>`}
            ${band}
          </li>`,
      )}
    </ul>
    <p class="small muted ${absent}">${words.use}</p>
  `;
}

export class ChartsElement extends StoreElement {
  static override styles = [base, chartStyles];

  @state() private crosshair = '';
  #exhibits: readonly Exhibit<never>[] = [];
  #exhibitsOf: Store | null = null;

  /** The figures listen to the store themselves. */
  protected override viewChanged(): unknown {
    return undefined;
  }

  override render(): TemplateResult | typeof nothing {
    if (this.store === null) return nothing;
    if (this.#exhibitsOf !== this.store) {
      this.#exhibitsOf = this.store;
      this.#exhibits = this.#makeExhibits(this.store);
    }
    return html`
      <h2 class="hidden">${words.chartsTitle}</h2>
      <div class="charts">
        ${this.#exhibits.map(
          (exhibit) => html`
            <div>
              <gamma-drag-figure .store=${this.store} .exhibit=${exhibit}></gamma-drag-figure>
              ${
                exhibit.title === chartWords.map.title
                  ? html`<p class="crosshair-text small" role="status">${this.crosshair}</p>`
                  : nothing
              }
            </div>
          `,
        )}
      </div>
    `;
  }

  #makeExhibits(store: Store): readonly Exhibit<never>[] {
    const source = new ChartData(store.engine);
    const look = (text: string): void => {
      this.crosshair = text;
    };
    return [
      pnlExhibit(source),
      intervalExhibit(source),
      componentsExhibit(source),
      mapExhibit(source, store, look),
    ] as unknown as readonly Exhibit<never>[];
  }
}

define('gamma-drag-charts', ChartsElement);
