// The package's public face.
export type {
  BreakEvenSeries,
  Engine,
  Numbers,
  Outcome,
  OutlookSeries,
  Refusal,
  ScenarioInput,
} from './engine/engine.ts';
export { load } from './engine/engine.ts';
export type {
  BreakEven,
  Drag,
  ErrorCode,
  FieldKey,
  FieldSpec,
  Outlook,
  OutputSpec,
  Price,
  Scenario,
  Unit,
} from './model/contract.gen.ts';
export { errorCodes, fields, numericsVersion, outputs } from './model/contract.gen.ts';
