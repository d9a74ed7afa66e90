// The package's public face.
export type {
  Aim,
  Engine,
  Frontier,
  Goal,
  Numbers,
  Optimum,
  Outcome,
  Refusal,
  RuleName,
  ScenarioInput,
} from './engine/engine.ts';
export { load } from './engine/engine.ts';
export type {
  BreakEven,
  Drag,
  ErrorCode,
  FieldKey,
  FieldSpec,
  Figures,
  Measure,
  Outlook,
  OutlookSeries,
  OutputSpec,
  Price,
  RuleOptimum,
  RulePoint,
  RuleSeries,
  Scenario,
  Series,
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
