// The engine: the core as wasm, behind plain functions. The same in page, worker and Node.
// A refusal is a value, { ok: false, error }; nothing throws for a bad argument.
import type {
  BreakEven,
  Drag,
  ErrorCode,
  FieldKey,
  Figures,
  Measure,
  Outlook,
  OutlookSeries,
  PathColumn,
  Price,
  RuleOptimum,
  RuleSeries,
  Scenario,
  Series,
  SimulationSummary,
  Solution,
} from '../model/contract.gen.ts';
import { argumentsOf, type FunctionName, functions } from './arguments.ts';
import { type Calls, compiled, createModule, instanceOf } from './instance.ts';
import type { Outcome } from './outcome.ts';

/**
 * A scenario as a caller writes it: what is left out takes its preset. `detail: 'instant'` asks for
 * the quick answer of rules with a band, which 'full' improves on; it changes no other.
 */
export type ScenarioInput = Partial<Scenario> & { readonly detail?: 'full' | 'instant' };
/** An array or a typed array of numbers, at most 100,000; too_many_points beyond. */
export type Numbers = ArrayLike<number>;

/** The words of the input `rule`. */
export type RuleName = Scenario['rule'];
/** What is to be reached: an expected P&L of zero where nothing else is said. */
export interface Goal {
  readonly measure?: Measure;
  readonly value?: number;
}
/**
 * What is best: the highest Sharpe ratio, the lowest mean-variance loss at a risk aversion (1 / money), or
 * the lowest cost whose standard deviation after costs is within a limit (money).
 */
export type Aim =
  | { readonly aim: 'sharpe' }
  | { readonly aim: 'meanVariance'; readonly riskAversion: number }
  | { readonly aim: 'costAtRisk'; readonly riskLimit: number };
/** The input whose values a rule's parameters are; null for the rule that never hedges. */
interface OfField {
  readonly field: FieldKey | null;
}
/** For each rule asked for, from rare hedging to busy; one point for the rule that never hedges. */
export type Frontier = Readonly<Partial<Record<RuleName, RuleSeries & OfField>>>;
/** The rule that serves the aim best, and each rule's best parameter or why it has none. */
export interface Optimum {
  readonly best: RuleName;
  readonly rules: Readonly<Partial<Record<RuleName, Outcome<RuleOptimum & OfField>>>>;
}

/** What a simulation of so many paths comes to. Chunks are what can be worked on apart. */
export interface SimulationPlan {
  readonly paths: number;
  readonly steps: number;
  readonly chunkPaths: number;
  readonly chunks: number;
  readonly realizedVol: number;
}
/** Whether each step is attributed to its causes, or the P&L alone is kept. */
export type Ledger = 'kept' | 'pnlAlone';
/** One chunk's sums, to be joined in the order of the chunks, and its paths' P&L: money, one a path. */
export interface SimulationChunk {
  readonly sums: Float64Array;
  readonly pnl: Float64Array;
}
/** One path step by step: each column has steps + 1 values, the first of them now. */
export type PathLedger = Readonly<Record<PathColumn, Float64Array>>;
/** Quantiles over paths at some times: pnl[k][t] at levels[k] and times[t]. */
export interface Fan {
  readonly levels: Float64Array;
  readonly times: Float64Array;
  readonly pnl: readonly Float64Array[];
  readonly price: readonly Float64Array[];
}
/** The vol to simulate at next; once `found`, the break-even, and its standard error. */
export interface NextVol {
  readonly vol: number;
  readonly error: number;
  readonly found: boolean;
}

/**
 * The core's functions. Any of them refuses what is wrong with the scenario, naming the input and the
 * bound; a comment names the other refusals. Money is of the whole position, present value, in what the
 * position settles in. Where a series has no answer for a point, its status says why and its numbers are 0.
 */
export interface Engine {
  /**
   * The realized vol at which the hedged position pays for itself, and everything around it. Refuses
   * costs_exceed_gamma, costs_exceed_theta, pays_at_any_vol, nothing_to_scalp, band_within_cost: then
   * there is no such vol.
   */
  breakEven(scenario: ScenarioInput): Outcome<BreakEven>;
  /** Premium, hedges, dollar gamma, risk: what is known even where nothing breaks even. */
  figures(scenario: ScenarioInput): Outcome<Figures>;
  /** Expected hedging cost at the outlook's realized vol, by component. */
  drag(scenario: ScenarioInput): Outcome<Drag>;
  /** What the position is expected to do at the outlook's realized vol. */
  outlook(scenario: ScenarioInput): Outcome<Outlook>;
  /** Price and Greeks at the implied vol, per unit of the structure, in the quote currency and in coin. */
  price(scenario: ScenarioInput): Outcome<Price>;
  /**
   * The vol at which the structure has that price (per unit, in what it settles in), given apart or with
   * the scenario. Refuses price_below_intrinsic and price_above_bound, with the bound, and
   * price_carries_no_vol where the price's own rounding would move the vol.
   */
  impliedVol(
    scenario: ScenarioInput & { readonly price?: number },
    price?: number,
  ): Outcome<{ readonly impliedVol: number }>;
  /**
   * The break-even as one input takes many values: arrays as long as `values`. Refuses unknown_field
   * where the field is no number; what is wrong with one value stays with its point.
   */
  curve(scenario: ScenarioInput, field: FieldKey, values: Numbers): Outcome<Series>;
  /** The break-even over two inputs: arrays of xs.length * ys.length, point iy * xs.length + ix. */
  map(
    scenario: ScenarioInput,
    fieldX: FieldKey,
    xs: Numbers,
    fieldY: FieldKey,
    ys: Numbers,
  ): Outcome<Series>;
  /** The outlook as one input takes many values, as `curve`: no root is solved, so it is cheap. */
  outlookCurve(scenario: ScenarioInput, field: FieldKey, values: Numbers): Outcome<OutlookSeries>;
  /** The outlook over two inputs, as `map`; cheapest where the second is a cost. */
  outlookMap(
    scenario: ScenarioInput,
    fieldX: FieldKey,
    xs: Numbers,
    fieldY: FieldKey,
    ys: Numbers,
  ): Outcome<OutlookSeries>;
  /**
   * For each hedge interval (years) the highest one-way cost (of the value traded) that leaves the
   * outlook's expected P&L at zero or more; 0 where none does.
   */
  highestCost(
    scenario: ScenarioInput,
    hedgeIntervals: Numbers,
  ): Outcome<{ readonly oneWayCost: Float64Array }>;
  /**
   * The values of one input, or of the option's price per unit, at which a goal is reached; all else stays
   * as it is. That there is none is an answer (`kind`), no refusal. Refuses unknown_field,
   * unknown_measure, and a goal that is no finite number.
   */
  solveFor(
    scenario: ScenarioInput,
    field: FieldKey | 'optionPrice',
    goal?: Goal,
  ): Outcome<Solution>;
  /**
   * Each rule's cost against its risk, from rare hedging to busy. Without `rules` every rule that has a
   * parameter, without `points` 20 a rule; fewer come back where whole numbers of hedges coincide.
   */
  frontier(
    scenario: ScenarioInput,
    rules?: readonly RuleName[],
    points?: number,
  ): Outcome<Frontier>;
  /**
   * For each rule the parameter that serves the aim best, and the rule that does. Refuses unknown_aim,
   * no_edge_to_optimize (a Sharpe ratio where nothing is expected to be earned), no_rule_meets_limit,
   * risk_unknown; a rule that is refused while another is not keeps its reason.
   */
  optimize(scenario: ScenarioInput, aim: Aim, rules?: readonly RuleName[]): Outcome<Optimum>;
  /**
   * Into how many chunks the scenario's simulation falls; simulate() asks for them and sums up. Any
   * function of the simulation refuses too_much_to_simulate, returns_missing and returns_too_coarse.
   * `realizedVol`, where given, stands in for the outlook's.
   */
  simulationPlan(scenario: ScenarioInput, realizedVol?: number): Outcome<SimulationPlan>;
  /** One of them, from 0; with the P&L alone in half the time. Any order, any thread: the same bits. */
  simulateChunk(
    scenario: ScenarioInput,
    chunk: number,
    realizedVol?: number,
    ledger?: Ledger,
  ): Outcome<SimulationChunk>;
  /** What came of the chunks so far, from the first on: their sums joined, and their paths' P&L. */
  simulationSummary(
    scenario: ScenarioInput,
    sums: Float64Array,
    pnl: Float64Array,
    realizedVol?: number,
  ): Outcome<SimulationSummary>;
  /** One path of the simulation, from 0, step by step: columns of steps + 1. Refuses no_such_path. */
  simulatedPath(scenario: ScenarioInput, path: number, realizedVol?: number): Outcome<PathLedger>;
  /** How P&L and price spread over the first paths: for each level an array over so many times. */
  simulatedFan(scenario: ScenarioInput, points: number): Outcome<Fan>;
  /**
   * Which vol to simulate at next, to find where the mean P&L is zero, from the vols so far, their means and
   * standard errors; simulatedBreakEvenOn() asks. Refuses as breakEven where there is none.
   */
  nextSimulatedVol(
    scenario: ScenarioInput,
    vols: Numbers,
    means: Numbers,
    errors: Numbers,
  ): Outcome<NextVol>;
}

const refused = (code: ErrorCode, field: string): Outcome<never> => ({
  ok: false,
  error: { code, field, limit: null },
});

/**
 * The functions of an instance, with arguments that may be anything. After a trap all of them throw: the
 * instance's memory may no longer be sound. The next load() makes another.
 */
export function guarded(calls: Calls, trapped: () => void): Engine {
  let trap: WebAssembly.RuntimeError | null = null;
  const guard =
    (name: FunctionName) =>
    (...given: unknown[]) => {
      if (trap !== null) throw trap;
      try {
        return calls[name]?.(...argumentsOf(name, given));
      } catch (reason) {
        if (!(reason instanceof WebAssembly.RuntimeError)) {
          return refused('not_an_object', 'scenario');
        }
        trap = reason;
        trapped();
        throw reason;
      }
    };
  const names = Object.keys(functions) as FunctionName[];
  const engine = Object.fromEntries(names.map((name) => [name, guard(name)]));
  return Object.freeze(engine) as unknown as Engine;
}

async function instantiate(): Promise<Engine> {
  const calls = await instanceOf(createModule, await compiled());
  return guarded(calls, () => {
    loading = undefined;
  });
}

let loading: Promise<Engine> | undefined;

/**
 * The engine, loaded once; a failed load may be tried again. Rejects where there is no WebAssembly or its
 * file cannot be had. A defect of the core throws a WebAssembly.RuntimeError from the call that met it, and
 * from every later call; load() then makes a new engine.
 */
export function load(): Promise<Engine> {
  loading ??= instantiate().catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}
