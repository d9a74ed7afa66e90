// rule-exhibits.ts: the charts that compare the rules, and what is said about each.
import { html, svg, type TemplateResult } from 'lit';
import { createFrontierChart } from '../charts/frontier.ts';
import { createStackedBars, type StackedData } from '../charts/stacked-bars.ts';
import {
  chartWords,
  frontierPoint,
  frontierSummary,
  partName,
  rulesSummary,
} from '../model/chart-words.ts';
import { columns } from '../model/export-words.ts';
import { volPoints } from '../model/format.ts';
import { type MoneyFormat, moneyOf } from '../model/money.ts';
import { ruleNames } from '../model/rule-words.ts';
import { meanTrades, tradesSaid } from '../model/sentences.ts';
import { dragParts, partOf } from './chart-data.ts';
import type { Exhibit } from './chart-figure.ts';
import { answered } from './exhibits.ts';
import { type FrontierExhibited, frontierSource, saidAt } from './frontier-data.ts';
import type { Engines } from './later.ts';
import { parameterValue, type RuleCost, type RulesExhibited, rulesSource } from './rule-data.ts';
import { sliderDigits } from './slider.ts';
import type { Store } from './store.ts';
import { cells, unitsOf } from './table.ts';

export function rulesExhibit(engines: Engines<'drag'>): Exhibit<RulesExhibited> {
  const words = chartWords.rules;
  const ask = rulesSource(engines);
  const named = ({ rule, drag }: RuleCost, { said }: MoneyFormat) => ({
    name: ruleNames[rule],
    cost: drag === null ? words.refused : said(drag.total),
  });
  return {
    title: words.title,
    chart: createStackedBars(words),
    data: answered((answer, detail, signal) => ask(answer.scenario, detail, signal)),
    summary: ({ state }, { own, least }) => {
      const money = moneyOf(state.scenario);
      return rulesSummary(named(own, money), least === null ? null : named(least, money));
    },
    table: ({ state: { scenario } }, { costs }) => {
      const money = cells(moneyOf(scenario).said);
      const [coinOrQuote = ''] = unitsOf(scenario, 'money');
      return {
        head: [words.rule, words.setAt, ...dragParts.map(partName), words.total],
        units: ['', columns.ownUnits, ...[...dragParts, 'total'].map(() => coinOrQuote)],
        rows: costs.map(({ rule, drag, setAt }) => [
          ruleNames[rule],
          { value: parameterValue(rule, scenario), text: setAt },
          ...dragParts.map((part) => money(drag === null ? null : partOf(drag, part))),
          money(drag?.total),
        ]),
      };
    },
    legend: partsLegend,
    everyRule: true,
  };
}

/** The colours of the parts, in their order. */
export function partsLegend({ parts }: StackedData): TemplateResult {
  return html`
    <p class="small muted">${chartWords.rules.legend}</p>
    <ul class="legend small">
      ${parts.map(
        (part, index) =>
          html`<li>
            ${svg`<svg class="swatch" viewBox="0 0 14 14" aria-hidden="true"><rect class="part-${index}" x="0.5" y="0.5" width="13" height="13"></rect></svg>`}
            ${part}
          </li>`,
      )}
    </ul>
  `;
}

export function frontierExhibit(
  store: Store,
  look: (text: string) => void,
): Exhibit<FrontierExhibited> {
  const words = chartWords.frontier;
  const ask = frontierSource(store);
  let lines: FrontierExhibited['lines'] = [];
  const scenarioNow = () => store.view.answer?.scenario ?? store.view.state.scenario;
  const chart = createFrontierChart({
    choose: (row, point) => {
      const line = lines[row];
      const spot = line?.points[point];
      if (line === undefined || spot === undefined) return;
      const { daysPerYear } = scenarioNow();
      const value = sliderDigits(line.key, spot.parameter, daysPerYear);
      store.update({ type: 'set', values: { rule: line.rule, [line.key]: value } });
    },
    look: (row, point) => {
      const line = lines[row];
      const spot = line?.points[point];
      if (line === undefined || spot === undefined) return;
      look(
        frontierPoint(
          line.name,
          saidAt(line.rule, spot.parameter, scenarioNow()),
          volPoints(spot.cost),
          moneyOf(scenarioNow()).said(spot.risk),
          tradesSaid(spot.trades),
        ),
      );
    },
  });
  return {
    title: words.title,
    chart: {
      node: chart.node,
      update: (data, width) => {
        lines = data.lines;
        chart.update(data, width);
      },
    },
    data: answered(ask),
    patient: true,
    summary: ({ answer }, { optimum }) => {
      if (answer === null) return '';
      const { said } = moneyOf(answer.scenario);
      const risk = answer.figures.pnlStdDev;
      return frontierSummary(
        { cost: said(answer.drag.total), risk: risk === null ? null : said(risk) },
        optimum === null ? null : { name: ruleNames[optimum.rule], setAt: optimum.setAt },
      );
    },
    table: ({ state: { scenario } }, data) => {
      const money = cells(moneyOf(scenario).said);
      const units = unitsOf(scenario, 'vol', 'money', 'money', 'count');
      return {
        head: [words.rule, words.setAt, words.cost, words.money, words.risk, words.trades],
        units: ['', columns.ownUnits, ...units],
        rows: data.lines.flatMap(({ rule, name, points }) =>
          points.map((spot) => [
            name,
            { value: spot.parameter, text: saidAt(rule, spot.parameter, scenario) },
            cells(volPoints)(spot.cost),
            money(spot.money),
            money(spot.risk),
            cells(meanTrades)(spot.trades),
          ]),
        ),
      };
    },
    legend: () => html`<p class="small muted">${words.use}</p>`,
    speaks: true,
  };
}
