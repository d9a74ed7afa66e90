// The package's public face.
export type {
  Engine,
  Numbers,
  Outcome,
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
  Figures,
  Outlook,
  OutlookSeries,
  OutputSpec,
  Price,
  Scenario,
  Series,
  Unit,
} from './model/contract.gen.ts';
export { errorCodes, fields, numericsVersion, outputs } from './model/contract.gen.ts';
