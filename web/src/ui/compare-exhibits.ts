// compare-exhibits.ts: the charts of two scenarios side by side, and what is said about each.
import { createStackedBars, type StackedData } from '../charts/stacked-bars.ts';
import { createVolsChart, type VolRow, type VolsData } from '../charts/vols.ts';
import { chartWords, partName } from '../model/chart-words.ts';
import { sameMoney } from '../model/compare.ts';
import { dragSummary, volsSummary, compareWords as words } from '../model/compare-words.ts';
import { money, moneyShort, percent, volPoints } from '../model/format.ts';
import { dragParts, partOf } from './chart-data.ts';
import type { Exhibit } from './chart-figure.ts';
import { partsLegend } from './rule-exhibits.ts';
import type { Work } from './slices.ts';
import type { Answer, View } from './store.ts';
import { cells, unitsOf } from './table.ts';

/** The two scenarios of a view, where there are two. */
export interface Pair {
  readonly now: Answer;
  readonly kept: Answer;
}

export function pairOf({ answer, kept }: View): Pair | null {
  return answer === null || kept === null ? null : { now: answer, kept };
}

type Named = readonly [string, Answer];

function named({ now, kept }: Pair): readonly Named[] {
  return [
    [words.now, now],
    [words.kept, kept],
  ];
}

function* rowsOf<Row>(pair: Pair, read: (one: Named) => Row): Work<readonly Row[]> {
  const rows: Row[] = [];
  for (const one of named(pair)) {
    rows.push(read(one));
    yield;
  }
  return rows;
}

export function volsExhibit(): Exhibit<VolsData & Pair> {
  return {
    title: words.vols,
    chart: createVolsChart(),
    short: true,
    wordy: true,
    *data(view): Work<(VolsData & Pair) | null> {
      const pair = pairOf(view);
      return pair === null ? null : { ...pair, rows: yield* rowsOf(pair, volRow) };
    },
    summary: (_view, { now, kept }) => volsSummary(now, kept),
    table: ({ state }, pair) => ({
      head: [words.scenario, words.implied, words.breakEven, words.over],
      units: unitsOf(state.scenario, 'word', 'vol', 'vol', 'vol'),
      rows: named(pair).map(([name, { scenario, breakEven }]) => [
        name,
        cells(percent)(scenario.impliedVol),
        breakEven === null ? words.none : cells(percent)(breakEven.breakEvenVol),
        cells(volPoints)(breakEven?.volOverImplied),
      ]),
    }),
  };
}

function volRow([name, { scenario, breakEven }]: Named): VolRow {
  return {
    name,
    implied: scenario.impliedVol,
    impliedText: `${words.impliedAt} ${percent(scenario.impliedVol)}`,
    breakEven: breakEven?.breakEvenVol ?? null,
    breakEvenText:
      breakEven === null ? words.none : `${words.breakEvenAt} ${percent(breakEven.breakEvenVol)}`,
  };
}

export function dragExhibit(): Exhibit<StackedData & Pair> {
  const bars = { title: words.drag, own: '', cut: chartWords.rules.cut };
  return {
    title: words.drag,
    chart: createStackedBars(bars, 54),
    short: true,
    *data(view): Work<(StackedData & Pair) | null> {
      const pair = pairOf(view);
      if (pair === null) return null;
      const comparable = sameMoney(pair.now.scenario, pair.kept.scenario);
      const rows = yield* rowsOf(pair, ([name, { drag }]) => ({
        name,
        own: name === words.now,
        values: comparable ? dragParts.map((part) => partOf(drag, part)) : null,
        text: moneyShort(drag.total),
      }));
      return { ...pair, parts: dragParts.map(partName), rows };
    },
    summary: (_view, { now, kept }) =>
      dragSummary(now, kept, sameMoney(now.scenario, kept.scenario)),
    table: (_view, pair) => ({
      head: [words.scenario, ...dragParts.map(partName), words.total],
      units: ['', ...[...dragParts, 'total'].map(() => unitOfBoth(pair))],
      rows: named(pair).map(([name, { drag }]) => [
        name,
        ...dragParts.map((part) => cells(money)(partOf(drag, part))),
        cells(money)(drag.total),
      ]),
    }),
    legend: partsLegend,
  };
}

/** Two scenarios may settle in different money, each row then in its own. */
function unitOfBoth({ now, kept }: Pair): string {
  return [...new Set([now, kept].flatMap(({ scenario }) => unitsOf(scenario, 'money')))].join(
    ' / ',
  );
}
