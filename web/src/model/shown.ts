// shown.ts: which inputs matter to which rule and to which other input, so that the form asks for no
// more than the calculation uses; and the parts into which the many costs are folded.
import { type FieldKey, fields, type Scenario } from './contract.gen.ts';
import { type FieldValue, specOf } from './state.ts';

type Rule = Scenario['rule'];

/** Rules, in the order in which they are offered. */
export const rules = specOf('rule').words as readonly Rule[];

/** The one number that makes each rule hedge more or less; the rest of a rule's inputs shape it. */
export const parameterOf = {
  interval: 'hedgeInterval',
  leland: 'hedgeInterval',
  priceMove: 'priceMove',
  priceMoveStdDevs: 'priceMoveStdDevs',
  bandToTarget: 'bandHalfWidth',
  bandToEdge: 'bandHalfWidth',
  whalleyWilmott: 'riskAversion',
  zakamouline: 'riskAversion',
  none: null,
} as const satisfies Readonly<Record<Rule, FieldKey | null>>;

export type ParameterKey = NonNullable<(typeof parameterOf)[Rule]>;

/** Rules that trade by the clock; the others look at the price from time to time. */
export function isTimed(rule: Rule): boolean {
  return parameterOf[rule] === 'hedgeInterval';
}

/** Rules whose answers are integrals or solved on a grid: quick ones are to be had while things move. */
export function looksAtPrice(rule: Rule): boolean {
  return parameterOf[rule] !== null && !isTimed(rule);
}

const looking = rules.filter(looksAtPrice);
const hedging = rules.filter((rule) => parameterOf[rule] !== null);

const rulesUsing: Readonly<Partial<Record<FieldKey, readonly Rule[]>>> = {
  ...Object.fromEntries(
    [...new Set(Object.values(parameterOf))].map((key) => [
      key,
      rules.filter((rule) => parameterOf[rule] === key),
    ]),
  ),
  widthCoefficient: ['zakamouline'],
  shiftCoefficient: ['zakamouline'],
  bandSide: ['zakamouline'],
  checkInterval: looking,
  hedgeVol: hedging,
  setUp: hedging,
  unwind: hedging,
};

const modelUsing: Readonly<Partial<Record<FieldKey, Scenario['model']>>> = {
  reversionSpeed: 'meanReverting',
  reversionLevel: 'meanReverting',
  jumpRate: 'jumps',
  jumpMean: 'jumps',
  jumpStdDev: 'jumps',
  varianceReversion: 'stochasticVol',
  longRunVol: 'stochasticVol',
  volOfVol: 'stochasticVol',
  volCorrelation: 'stochasticVol',
  returns: 'bootstrap',
  returnInterval: 'bootstrap',
  blockLength: 'bootstrap',
};

/** Costs that count only together with another one. */
const onlyWith: Readonly<Partial<Record<FieldKey, FieldKey>>> = {
  makerFeeRate: 'makerShare',
  contractSize: 'feePerUnit',
  dailyVolume: 'impactCoefficient',
  gasPrice: 'gas',
};

/** Whether a field has a meaning for what is chosen elsewhere. */
export function isShown(key: FieldKey, scenario: Scenario): boolean {
  const { structure } = scenario;
  if (key === 'strikeHigh') return structure === 'strangle';
  if (key === 'strike' || key === 'legs') return (key === 'legs') === (structure === 'custom');
  // A book is walked in place of the half-spread.
  if (key === 'halfSpread') return scenario.orderBook === '';
  const users = rulesUsing[key];
  if (users !== undefined && !users.includes(scenario.rule)) return false;
  const model = modelUsing[key];
  if (model !== undefined && model !== scenario.model) return false;
  const other = onlyWith[key];
  return other === undefined || scenario[other] !== 0;
}

export const costSections = {
  invoice: [
    'makerShare',
    'makerFeeRate',
    'feePerUnit',
    'contractSize',
    'minimumFee',
    'maximumFee',
    'maximumFeeRate',
  ],
  gas: ['gas', 'gasPrice'],
  impact: ['orderBook', 'impactCoefficient', 'dailyVolume', 'linearImpact'],
  carry: ['fundingRate', 'borrowRate', 'cashSpread'],
  option: [
    'optionHalfSpread',
    'optionFeeRate',
    'optionFeeCap',
    'optionFeePerContract',
    'optionFeeMinimum',
  ],
  lots: ['lotSize'],
} as const satisfies Readonly<Record<string, readonly FieldKey[]>>;

export type CostSection = keyof typeof costSections;
export const costSectionNames = Object.keys(costSections) as readonly CostSection[];

const folded: ReadonlySet<FieldKey> = new Set(Object.values(costSections).flat());

/** Costs that stay in sight: the usual three, and whatever the table has that no part names. */
export const costsInSight: readonly FieldKey[] = fields
  .filter((spec) => spec.group === 'costs' && !folded.has(spec.key))
  .map((spec) => spec.key);

/** The hedging inputs as one asks for them: the rule, what belongs to it, then the rest. */
export const hedgingInOrder: readonly FieldKey[] = inOrder();

function inOrder(): readonly FieldKey[] {
  const keys = fields.filter((spec) => spec.group === 'hedging').map((spec) => spec.key);
  const last = ['hedgeVol', 'setUp', 'unwind'] as const satisfies readonly FieldKey[];
  const rest = keys.filter((key) => !(last as readonly FieldKey[]).includes(key));
  return [...rest, ...last];
}

/** The fields of a part that differ from their presets and count, in the order of the part. */
export function settingsOf(section: CostSection, scenario: Scenario): readonly FieldKey[] {
  return costSections[section].filter((key) => differs(key, scenario[key], scenario));
}

function differs(key: FieldKey, value: FieldValue, scenario: Scenario): boolean {
  if (!isShown(key, scenario)) return false;
  // What a fee is shared out by is worth saying even where it holds its preset.
  return value !== specOf(key).preset || (onlyWith[key] !== undefined && key !== 'contractSize');
}
