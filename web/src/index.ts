// The package's public face.
export type { AsyncEngine, AsyncEngineOptions, AsyncFunctions } from './engine/async-engine.ts';
export { loadAsync } from './engine/async-engine.ts';
export type {
  Aim,
  Engine,
  Fan,
  Frontier,
  Goal,
  Ledger,
  NextVol,
  Numbers,
  Optimum,
  PathLedger,
  RuleName,
  ScenarioInput,
  SimulationChunk,
  SimulationPlan,
} from './engine/engine.ts';
export { load } from './engine/engine.ts';
export type { Fault, FaultCode, Outcome, Refusal, Returned } from './engine/outcome.ts';
export { faultCodes, isFault } from './engine/outcome.ts';
export { type AllOptions, type CallOptions, inIndexOrder } from './engine/pool.ts';
export type { Progress, SimulatedBreakEven, SimulateOptions } from './engine/simulate.ts';
export { simulate, simulatedBreakEvenOn, simulateOn, wasCancelled } from './engine/simulate.ts';
export type {
  BreakEven,
  Drag,
  ErrorCode,
  FieldKey,
  FieldSpec,
  Figures,
  LikePath,
  Measure,
  Outlook,
  OutlookSeries,
  OutputSpec,
  PathColumn,
  Price,
  RuleOptimum,
  RulePoint,
  RuleSeries,
  Scenario,
  Series,
  SimulationEstimates,
  SimulationParts,
  SimulationSummary,
  Solution,
  SolutionRoot,
  Unit,
} from './model/contract.gen.ts';
export {
  aims,
  errorCodes,
  fields,
  measures,
  numericsVersion,
  outputs,
} from './model/contract.gen.ts';
