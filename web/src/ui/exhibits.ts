// exhibits.ts: the charts of the reader's own rule, and what is said about each.
import { html, svg, type TemplateResult } from 'lit';
import { type ComponentsData, createComponentsChart } from '../charts/components.ts';
import { createMapChart } from '../charts/map.ts';
import { createParameterChart } from '../charts/parameter.ts';
import { createPnlChart, type PnlData } from '../charts/pnl.ts';
import {
  chartWords,
  componentsSummary,
  mapPoint,
  mapSummary,
  parameterSummary,
  pnlSummary,
} from '../model/chart-words.ts';
import { basisPoints, duration, percent, tidyDigits, volPoints } from '../model/format.ts';
import { moneyOf } from '../model/money.ts';
import { parameterNames, parameterSaid } from '../model/rule-words.ts';
import { isTimed, type ParameterKey, parameterOf } from '../model/shown.ts';
import { specOf } from '../model/state.ts';
import {
  type ChartData,
  type MapExhibited,
  type ParameterExhibited,
  splitter,
} from './chart-data.ts';
import type { Exhibit } from './chart-figure.ts';
import type { Detail } from './remember.ts';
import type { Work } from './slices.ts';
import { sliderDigits } from './slider.ts';
import type { Answer, Store, View } from './store.ts';
import { cells, unitsOf } from './table.ts';

export function answered<Data>(
  read: (answer: Answer, detail: Detail, signal: AbortSignal) => Work<Data | null>,
): (view: View, detail: Detail, signal: AbortSignal) => Work<Data | null> {
  return function* ask({ answer }, detail, signal) {
    return answer === null ? null : yield* read(answer, detail, signal);
  };
}

export function pnlExhibit(source: ChartData): Exhibit<PnlData> {
  const words = chartWords.pnl;
  return {
    title: words.title,
    chart: createPnlChart(),
    data: answered((...asking) => source.pnl(...asking)),
    summary: ({ answer }) =>
      answer === null ? '' : pnlSummary(answer.scenario, answer.breakEven, answer.outlook),
    table: ({ state }, data) => {
      const vol = cells(percent);
      const money = cells(moneyOf(state.scenario).signed);
      return {
        head: [words.x, words.gross, words.net],
        units: unitsOf(state.scenario, 'vol', 'money', 'money'),
        rows: data.vols.map((at, index) => [
          vol(at),
          money(data.edge[index]),
          money(data.net[index]),
        ]),
      };
    },
  };
}

export function parameterExhibit(
  source: ChartData,
  parameter: ParameterKey,
): Exhibit<ParameterExhibited> {
  const words = chartWords.parameter;
  const names = parameterNames[parameter];
  const vol = cells(percent);
  const points = cells(volPoints);
  return {
    title: names.title,
    chart: createParameterChart(names),
    data: answered((...asking) => source.parameter(...asking)),
    shownFor: ({ rule }) => parameterOf[rule] === parameter,
    summary: ({ answer }, data) => {
      if (answer === null) return '';
      const { daysPerYear } = answer.scenario;
      const last = data.values.length - 1;
      return parameterSummary(
        [0, last].map((index) => ({
          said: parameterSaid(parameter, data.values[index] ?? 0, daysPerYear),
          vol: data.exact[index] ?? null,
        })),
      );
    },
    table: ({ state }, data) => ({
      head: [names.x, words.breakEven, words.closed, words.dragPoints],
      units: unitsOf(state.scenario, specOf(parameter).unit, 'vol', 'vol', 'vol'),
      rows: data.values.map((value, index) => [
        { value, text: parameterSaid(parameter, value, state.scenario.daysPerYear) },
        vol(data.exact[index]),
        vol(data.closed[index]),
        points(data.drag[index]),
      ]),
    }),
  };
}

export function componentsExhibit(source: ChartData): Exhibit<ComponentsData> {
  const words = chartWords.components;
  return {
    title: words.title,
    chart: createComponentsChart(),
    data: answered((answer) => source.components(answer)),
    summary: ({ answer }) =>
      answer === null ? '' : componentsSummary(answer.scenario, answer.drag),
    table: ({ state }, data) => ({
      head: [words.x, ''],
      units: unitsOf(state.scenario, 'word', 'money'),
      rows: [...data.moments, ...data.kinds].map((bar) => [bar.name, bar]),
    }),
  };
}

export function mapExhibit(
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
      look(
        found === null
          ? ''
          : mapPoint(
              every,
              basisPoints(cost),
              moneyOf(scenario).signed(found.net),
              found.costToEdge,
            ),
      );
    },
  });
  return {
    title: words.title,
    chart,
    data: answered((...asking) => source.map(...asking)),
    summary: ({ answer }, data) => {
      if (answer === null) return '';
      const here = data.frontierHere;
      return mapSummary(answer, here, data.hasEdge, here === null ? '' : basisPoints(here));
    },
    table: (view, data) => ({
      head: [words.x, words.frontier],
      units: unitsOf(view.state.scenario, 'years', 'fraction'),
      rows: data.intervals.map((value, index) => {
        const cost = data.frontier[index] ?? 0;
        return [
          { value, text: duration(value, view.state.scenario.daysPerYear) },
          cells(basisPoints)(data.hasEdge && cost > 0 ? cost : null),
        ];
      }),
    }),
    legend: mapLegend,
    shownFor: ({ rule }) => isTimed(rule),
    speaks: true,
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
