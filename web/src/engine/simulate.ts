// simulate.ts: a whole simulation, its chunks shared among workers. Sums are put together in the order of
// the chunks, never of their completion, so the digits do not depend on who was done first.
import type { SimulationSummary } from '../model/contract.gen.ts';
import { type AsyncEngine, type AsyncEngineOptions, loadAsync } from './async-engine.ts';
import type { Ledger, ScenarioInput, SimulationChunk, SimulationPlan } from './engine.ts';
import { isFault, type Returned } from './outcome.ts';
import { inIndexOrder } from './pool.ts';

/** What a simulation tells while it runs: paths done, of how many. */
export interface Progress {
  readonly paths: number;
  readonly of: number;
  /** What the paths so far, from the first on, come to. */
  readonly summary: SimulationSummary;
}

/** How to simulate. */
export interface SimulateOptions {
  /** Instead of the scenario's. */
  readonly paths?: number;
  readonly seed?: number;
  /** Instead of the outlook's; returns of the past are scaled to it. */
  readonly realizedVol?: number;
  /** 'pnlAlone' takes half the time; what a P&L is made of, and drawdowns, are then zero. */
  readonly ledger?: Ledger;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Milliseconds between two reports; and how much more time simulating takes than summing up. */
const reportEvery = 100;
const share = 4;

type Simulating = Pick<AsyncEngine, 'all' | 'until' | 'simulationPlan'>;

/** What came of the chunks so far, in their order. */
class Gathered {
  readonly #plan: SimulationPlan;
  readonly #pnl: Float64Array;
  #sums: Float64Array | null = null;
  chunks = 0;

  constructor(plan: SimulationPlan) {
    this.#plan = plan;
    this.#pnl = new Float64Array(plan.paths);
  }

  add({ sums, pnl }: SimulationChunk): void {
    this.#sums ??= new Float64Array(this.#plan.chunks * sums.length);
    this.#sums.set(sums, this.chunks * sums.length);
    this.#pnl.set(pnl, this.paths);
    this.chunks += 1;
  }

  get paths(): number {
    return Math.min(this.chunks * this.#plan.chunkPaths, this.#plan.paths);
  }

  get sums(): Float64Array {
    const all = this.#sums ?? new Float64Array();
    return all.slice(0, (all.length / this.#plan.chunks) * this.chunks);
  }

  get pnl(): Float64Array {
    return this.#pnl.slice(0, this.paths);
  }
}

/** Sums up now and then while the chunks come in, one report at a time. */
class Reporter {
  readonly #sum: () => Promise<Returned<SimulationSummary>>;
  readonly #tell: (summary: SimulationSummary) => void;
  #busy = false;
  #due = 0;

  constructor(
    sum: () => Promise<Returned<SimulationSummary>>,
    tell: (summary: SimulationSummary) => void,
  ) {
    this.#sum = sum;
    this.#tell = tell;
  }

  async report(): Promise<void> {
    const began = performance.now();
    if (this.#busy || began < this.#due) return;
    this.#busy = true;
    const summary = await this.#sum();
    this.#busy = false;
    const now = performance.now();
    this.#due = now + Math.max(reportEvery, share * (now - began));
    if (summary.ok) this.#tell(summary.value);
  }
}

function scenarioOf(scenario: ScenarioInput, { paths, seed }: SimulateOptions): ScenarioInput {
  return {
    ...scenario,
    ...(paths === undefined ? {} : { paths }),
    ...(seed === undefined ? {} : { seed }),
  };
}

/**
 * Simulates the scenario on the engine's workers. Refuses what simulationPlan refuses; 'cancelled' once the
 * signal says so. The same seed gives the same digits, however many workers there are.
 */
export async function simulateOn(
  engine: Simulating,
  input: ScenarioInput,
  options: SimulateOptions = {},
): Promise<Returned<SimulationSummary>> {
  const scenario = scenarioOf(input, options);
  const { realizedVol, ledger, onProgress } = options;
  const stop = new AbortController();
  const signal =
    options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  const functions = engine.until(signal, { urgent: true });
  const plan = await functions.simulationPlan(scenario, realizedVol);
  if (!plan.ok) return plan;
  const gathered = new Gathered(plan.value);
  const summary = (): Promise<Returned<SimulationSummary>> =>
    functions.simulationSummary(scenario, gathered.sums, gathered.pnl, realizedVol);
  let over = false;
  const reporter = new Reporter(summary, (so_far) => {
    if (!over) onProgress?.({ paths: so_far.paths, of: plan.value.paths, summary: so_far });
  });
  let refused: Returned<never> | null = null;
  const take = inIndexOrder<SimulationChunk>((chunk) => {
    if (chunk.ok && refused === null) gathered.add(chunk.value);
    else if (!chunk.ok && refused === null) {
      refused = chunk;
      stop.abort();
    }
  });
  const lists = Array.from(
    { length: plan.value.chunks },
    (_unused, chunk) => [scenario, chunk, realizedVol, ledger] as const,
  );
  const all = await engine.all('simulateChunk', lists, {
    signal,
    urgent: true,
    onResult: (result, index) => {
      take(result, index);
      if (onProgress !== undefined && gathered.chunks < plan.value.chunks) void reporter.report();
    },
  });
  over = true;
  if (refused !== null) return refused;
  return all.ok ? summary() : all;
}

/** The realized vol at which the simulated mean P&L is zero, and its standard error. */
export interface SimulatedBreakEven {
  readonly breakEvenVol: number;
  readonly standardError: number;
}

/**
 * Seeks the simulated break-even with the same random numbers at every vol, so that the error is that of the
 * root alone. Refuses as breakEven where there is none.
 */
export async function simulatedBreakEvenOn(
  engine: AsyncEngine,
  input: ScenarioInput,
  options: SimulateOptions = {},
): Promise<Returned<SimulatedBreakEven>> {
  const scenario = scenarioOf(input, options);
  const functions = options.signal === undefined ? engine : engine.until(options.signal);
  const vols: number[] = [];
  const means: number[] = [];
  const errors: number[] = [];
  for (;;) {
    const next = await functions.nextSimulatedVol(scenario, vols, means, errors);
    if (!next.ok) return next;
    const { vol, error, found } = next.value;
    if (found) return { ok: true, value: { breakEvenVol: vol, standardError: error } };
    const at = { ...options, realizedVol: vol, ledger: 'pnlAlone' } as const;
    const run = await simulateOn(engine, scenario, at);
    if (!run.ok) return run;
    vols.push(vol);
    means.push(run.value.mean);
    errors.push(run.value.standardError);
  }
}

/** Simulates by itself: loads the engine, makes the workers it was told to, and closes them again. */
export async function simulate(
  scenario: ScenarioInput,
  options: SimulateOptions & AsyncEngineOptions = {},
): Promise<Returned<SimulationSummary>> {
  const { workers } = options;
  const engine = await loadAsync(workers === undefined ? {} : { workers });
  try {
    return await simulateOn(engine, scenario, options);
  } finally {
    engine.close();
  }
}

/** Whether a run was given up rather than refused or broken. */
export function wasCancelled(outcome: Returned<unknown>): boolean {
  return !outcome.ok && isFault(outcome.error) && outcome.error.code === 'cancelled';
}
