// simulation-data.ts: what a simulation came to, as its charts, their summaries and their tables want it.
import type { BridgeData } from '../charts/bridge.ts';
import type { FanData } from '../charts/fan.ts';
import { barsOf, type HistogramData } from '../charts/histogram.ts';
import type { PathSeries } from '../charts/path.ts';
import type { Fan, PathLedger } from '../engine/engine.ts';
import { type Fault, isFault, type Refusal } from '../engine/outcome.ts';
import type { Scenario, SimulationSummary } from '../model/contract.gen.ts';
import { count, fixed, money } from '../model/format.ts';
import { words as pageWords } from '../model/messages.ts';
import { moneyOf } from '../model/money.ts';
import { bridgeParts, partNames, simulationWords } from '../model/simulation-words.ts';
import { cells, type Table, unitsOf } from './table.ts';
import { refusalSentence } from './words.ts';

export interface Drawn<Data> {
  readonly title: string;
  readonly data: Data;
  readonly summary: string;
  readonly table: () => Table;
}

/** The same picture for the same summary, so that nothing is drawn again that stands. */
function remembered<Key extends object, Value>(make: (key: Key, scenario: Scenario) => Value) {
  const made = new WeakMap<Key, Value>();
  return (key: Key, scenario: Scenario): Value => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key, scenario);
    made.set(key, value);
    return value;
  };
}

export const histogramOf = remembered(
  (summary: SimulationSummary, scenario: Scenario): Drawn<HistogramData> => {
    const words = simulationWords.histogram;
    const { said, short, title } = moneyOf(scenario);
    const data: HistogramData = {
      ...summary.histogram,
      paths: summary.paths,
      mean: summary.mean,
      meanText: short(summary.mean),
      tail: -summary.valueAtRisk,
      tailText: short(-summary.valueAtRisk),
      xTitle: title(simulationWords.pnl),
    };
    return {
      title: words.title,
      data,
      summary: words.summary(said(summary.mean), said(data.tail), count(summary.paths)),
      table: () => ({
        head: [words.from, words.to, words.paths],
        units: unitsOf(scenario, 'money', 'money', 'count'),
        rows: barsOf(data).map(({ from, to, share }) => [
          cells(money)(from),
          cells(money)(to),
          cells(count)(Math.round(share * summary.paths)),
        ]),
      }),
    };
  },
);

/** A part this much smaller than the largest is what rounding left of none. */
const rounding = 1e-12;

function largestOf({ parts }: SimulationSummary): number {
  return Math.max(...bridgeParts.map((key) => Math.abs(parts[key])));
}

export const bridgeOf = remembered(
  (summary: SimulationSummary, scenario: Scenario): Drawn<BridgeData> => {
    const words = simulationWords.bridge;
    const { said, signed } = moneyOf(scenario);
    const within = cells((error) => `±${said(error)}`);
    const parts = bridgeParts
      .filter((key) => Math.abs(summary.parts[key]) > rounding * largestOf(summary))
      .map((key) => ({
        name: partNames[key],
        value: summary.parts[key],
        text: signed(summary.parts[key]),
        error: within(summary.partErrors[key]).text,
        within: within(summary.partErrors[key]),
      }));
    const { net } = summary.parts;
    const netWithin = within(summary.partErrors.net);
    const total = {
      name: partNames.net,
      value: net,
      text: signed(net),
      error: netWithin.text,
      within: netWithin,
    };
    const largest = [...parts].sort((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, 2);
    return {
      title: words.title,
      data: { parts, total },
      summary: words.summary([...largest, total].map(({ name, text }) => `${name} ${text}`)),
      table: () => ({
        head: [words.part, words.amount, simulationWords.error],
        units: unitsOf(scenario, 'word', 'money', 'money'),
        rows: [...parts, total].map((part) => [part.name, part, part.within]),
      }),
    };
  },
);

const fans = new WeakMap<Fan, Map<string, Drawn<FanData>>>();

export function fanOf(fan: Fan, what: 'pnl' | 'price', scenario: Scenario): Drawn<FanData> {
  const known = fans.get(fan) ?? new Map<string, Drawn<FanData>>();
  fans.set(fan, known);
  const drawn = known.get(what) ?? makeFan(fan, what, scenario);
  known.set(what, drawn);
  return drawn;
}

function makeFan(fan: Fan, what: 'pnl' | 'price', scenario: Scenario): Drawn<FanData> {
  const words = simulationWords.fan;
  const quantiles = fan[what];
  const days = Array.from(fan.times, (time) => time * scenario.daysPerYear);
  const last = days.length - 1;
  const { said, title } = moneyOf(scenario);
  const at = (quantile: number): number => quantiles[quantile]?.[last] ?? 0;
  const name = what === 'pnl' ? words.title : words.priceTitle;
  const text = what === 'pnl' ? said : money;
  // A price is in the quote currency wherever the P&L is settled.
  const unit = what === 'pnl' ? 'money' : 'perUnit';
  return {
    title: name,
    data: {
      times: days,
      quantiles,
      labels: words.labels,
      xTitle: simulationWords.days,
      yTitle: what === 'pnl' ? title(simulationWords.pnl) : '',
    },
    summary: words.summary(text(at(0)), text(at(4))),
    table: () => ({
      head: [simulationWords.days, ...words.labels],
      units: unitsOf(scenario, 'days', ...quantiles.map(() => unit)),
      rows: days.map((day, index) => [
        cells((value) => fixed(value, 2))(day),
        ...quantiles.map((values) => cells(text)(values[index] ?? 0)),
      ]),
    }),
  };
}

/** A path as its chart wants it. */
export function seriesOf(ledger: PathLedger, { daysPerYear }: Scenario): PathSeries {
  const { price, gamma, theta, cost, net } = ledger;
  return { days: ledger.time.map((time) => time * daysPerYear), price, gamma, theta, cost, net };
}

/** Why there is no result, in words. */
export function failureSaid(error: Refusal | Fault, { daysPerYear }: Scenario): string {
  return isFault(error) ? pageWords.lost : refusalSentence(error, daysPerYear);
}
