// The engine: the core as wasm, behind plain functions. The same in page, worker and Node.
// A refusal is a value, { ok: false, error }; nothing throws for a bad argument.
import {
  type BreakEven,
  type Drag,
  type ErrorCode,
  type FieldKey,
  type Figures,
  fields,
  type Measure,
  type Outlook,
  type OutlookSeries,
  type Price,
  type RuleOptimum,
  type RuleSeries,
  type Scenario,
  type Series,
  type Solution,
} from '../model/contract.gen.ts';
import createModule from './wasm/gammadrag.mjs';
import { wasmBytes } from './wasm-bytes.ts';

export interface Refusal {
  readonly code: ErrorCode;
  /** The key of the input (or 'price', 'breakEvenVol', 'scenario') that is refused. */
  readonly field: string;
  /** The bound that was broken, where there is one. */
  readonly limit: number | null;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Refusal };

/**
 * A scenario as a caller writes it: what is left out takes its preset. `detail: 'instant'` asks for
 * the quick answer of rules with a band, which 'full' improves on; it changes no other.
 */
export type ScenarioInput = Partial<Scenario> & { readonly detail?: 'full' | 'instant' };
export type Numbers = ArrayLike<number>;

export type RuleName = Scenario['rule'];
/** What is to be reached: an expected P&L of zero where nothing else is said. */
export interface Goal {
  readonly measure?: Measure;
  readonly value?: number;
}
/** Risk aversion in 1 / money, the limit in money of standard deviation after costs. */
export type Aim =
  | { readonly aim: 'sharpe' }
  | { readonly aim: 'meanVariance'; readonly riskAversion: number }
  | { readonly aim: 'costAtRisk'; readonly riskLimit: number };
/** The input whose values a rule's parameters are; null for the rule that never hedges. */
interface OfField {
  readonly field: FieldKey | null;
}
export type Frontier = Readonly<Partial<Record<RuleName, RuleSeries & OfField>>>;
export interface Optimum {
  readonly best: RuleName;
  readonly rules: Readonly<Partial<Record<RuleName, Outcome<RuleOptimum & OfField>>>>;
}

export interface Engine {
  /** The realized vol at which the hedged position pays for itself, and everything around it. */
  breakEven(scenario: ScenarioInput): Outcome<BreakEven>;
  /** Premium, hedges, dollar gamma, risk: what is known even where nothing breaks even. */
  figures(scenario: ScenarioInput): Outcome<Figures>;
  /** Expected hedging cost at the outlook's realized vol, by component. */
  drag(scenario: ScenarioInput): Outcome<Drag>;
  /** What the position is expected to do at the outlook's realized vol. */
  outlook(scenario: ScenarioInput): Outcome<Outlook>;
  /** Price and Greeks at the implied vol, per unit of the structure, in the quote currency and in coin. */
  price(scenario: ScenarioInput): Outcome<Price>;
  /** The vol at which the structure has that price (per unit, in what it settles in), given apart or with the scenario. */
  impliedVol(
    scenario: ScenarioInput & { readonly price?: number },
    price?: number,
  ): Outcome<{ readonly impliedVol: number }>;
  /** The break-even as one input takes many values. */
  curve(scenario: ScenarioInput, field: FieldKey, values: Numbers): Outcome<Series>;
  /** The break-even over two inputs: point iy * xs.length + ix. */
  map(
    scenario: ScenarioInput,
    fieldX: FieldKey,
    xs: Numbers,
    fieldY: FieldKey,
    ys: Numbers,
  ): Outcome<Series>;
  /** The outlook as one input takes many values: no root is solved, so it is cheap. */
  outlookCurve(scenario: ScenarioInput, field: FieldKey, values: Numbers): Outcome<OutlookSeries>;
  /** The outlook over two inputs; cheapest where the second is a cost. */
  outlookMap(
    scenario: ScenarioInput,
    fieldX: FieldKey,
    xs: Numbers,
    fieldY: FieldKey,
    ys: Numbers,
  ): Outcome<OutlookSeries>;
  /** The highest one-way cost that leaves the outlook's expected P&L at zero or more; 0 where none does. */
  highestCost(
    scenario: ScenarioInput,
    hedgeIntervals: Numbers,
  ): Outcome<{ readonly oneWayCost: Float64Array }>;
  /** The values of one input, or of the option's price, at which a goal is reached. */
  solveFor(
    scenario: ScenarioInput,
    field: FieldKey | 'optionPrice',
    goal?: Goal,
  ): Outcome<Solution>;
  /** Each rule's cost against its risk, from rare hedging to busy; all rules and 20 points at first. */
  frontier(
    scenario: ScenarioInput,
    rules?: readonly RuleName[],
    points?: number,
  ): Outcome<Frontier>;
  /** For each rule the parameter that serves the aim best, and the rule that does. */
  optimize(scenario: ScenarioInput, aim: Aim, rules?: readonly RuleName[]): Outcome<Optimum>;
}

const refused = (code: ErrorCode, field: string): Outcome<never> => ({
  ok: false,
  error: { code, field, limit: null },
});

/** What a goal or an aim says beside the inputs. */
const ownKeys = ['measure', 'value', 'aim', 'riskLimit', 'detail'];
const knownKeys: readonly string[] = [...fields.map(({ key }) => key), ...ownKeys];

/**
 * Reads every argument's fields once, here, so that no getter or proxy of a caller can throw, or
 * change its mind, while wasm is on the stack.
 */
function plainCopy(argument: unknown): unknown {
  if (typeof argument !== 'object' || argument === null) return argument;
  if (Array.isArray(argument)) return Array.from(argument);
  if (ArrayBuffer.isView(argument)) return argument;
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of knownKeys) {
    // Own fields only: what a page's prototypes were given is no part of a scenario.
    if (Object.hasOwn(argument, key)) copy[key] = (argument as Record<string, unknown>)[key];
  }
  return copy;
}

type Exported = (...copies: unknown[]) => Outcome<never>;

/** Embind counts arguments, so exactly `count` are passed on, undefined for those left out. */
function guarded(call: Exported, count: number): Exported {
  return (...given) => {
    try {
      return call(...Array.from({ length: count }, (_, i) => plainCopy(given[i])));
    } catch (reason) {
      if (reason instanceof WebAssembly.RuntimeError) throw reason;
      return refused('not_an_object', 'scenario');
    }
  };
}

function ownPrice(scenario: unknown): unknown {
  if (typeof scenario !== 'object' || scenario === null) return undefined;
  return Object.hasOwn(scenario, 'price') ? (scenario as { price: unknown }).price : undefined;
}

/** Each function of the core, and how many arguments it takes. */
const functions = {
  breakEven: 1,
  figures: 1,
  drag: 1,
  outlook: 1,
  price: 1,
  impliedVol: 2,
  curve: 3,
  map: 5,
  outlookCurve: 3,
  outlookMap: 5,
  highestCost: 2,
  solveFor: 3,
  frontier: 3,
  optimize: 3,
} as const;

/** What Emscripten's loader needs, with a failed instantiation made to reject instead of hang. */
function instantiation(module: WebAssembly.Module, fail: (reason: unknown) => void) {
  return {
    locateFile: (file: string) => file,
    instantiateWasm(
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance) => void,
    ): object {
      WebAssembly.instantiate(module, imports).then(receive, fail);
      return {};
    },
  };
}

async function instantiate(): Promise<Engine> {
  const module = await WebAssembly.compile(await wasmBytes());
  const exported = await new Promise<unknown>((resolve, reject) => {
    createModule(instantiation(module, reject)).then(resolve, reject);
  });
  const engine: Record<string, Exported> = {};
  for (const [name, count] of Object.entries(functions)) {
    engine[name] = guarded((exported as Record<string, Exported>)[name] as Exported, count);
  }
  const impliedVol = engine.impliedVol as Exported;
  engine.impliedVol = (scenario, price) => impliedVol(scenario, price ?? ownPrice(scenario));
  return Object.freeze(engine) as unknown as Engine;
}

let loading: Promise<Engine> | undefined;

/** The engine, loaded once; a failed load may be tried again. */
export function load(): Promise<Engine> {
  loading ??= instantiate().catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}
