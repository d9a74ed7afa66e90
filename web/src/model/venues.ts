// venues.ts: what cost presets are, which inputs they fill and how old their numbers are. The numbers
// themselves are in venue-list.ts. A preset only fills fields the person can then edit; links carry
// the values, not the name.
// A preset is one venue's whole list of charges: it fills every charge of its kind, those the venue
// does not ask included, so that nothing of the venue before is left over. What the market asks
// (spread, impact, carry, lots) stays as entered, unless the preset knows the half-spread.
import type { FieldKey, Scenario } from './contract.gen.ts';
import { presetScenario } from './state.ts';
import { venues } from './venue-list.ts';

export type VenueStatus = 'sourced' | 'secondary' | 'derived' | 'conflict';

export type FigureId =
  | 'takerFee'
  | 'takerFeeBaseTier'
  | 'smallClipSpread'
  | 'commission'
  | 'commissionTiered'
  | 'clearing'
  | 'minimum'
  | 'maximum'
  | 'futureCommission'
  | 'futureSize'
  | 'halfCentQuote'
  | 'halfTickQuote'
  | 'poolFee'
  | 'swapGas'
  | 'gasPrice'
  | 'etherPrice'
  | 'optionTakerFee'
  | 'optionFeeCap'
  | 'optionCommission'
  | 'optionMinimum';

/** Where a number was read; named in words in venue-words.en.ts. */
export type SourceId =
  | 'deribitSupport'
  | 'brokerStocks'
  | 'brokerOptions'
  | 'brokerFutures'
  | 'brokerMicroFutures'
  | 'tickArithmetic'
  | 'contractTerms'
  | 'panoptic'
  | 'gasGuides'
  | 'gasPriceCopies'
  | 'assumption'
  | 'workingFigure'
  | 'hyperliquidDocs'
  | 'binanceFaq'
  | 'okxHelp'
  | 'okxHelpAndCopy';

export interface VenueFigure {
  readonly id: FigureId;
  readonly value: number;
  readonly unit: 'fraction' | 'percent' | 'money per unit' | 'money' | 'gas' | 'gwei' | 'units';
  readonly source: SourceId;
  /** Year, month or day of the source as far as it is known, or 'undated'. */
  readonly asOf: string;
  /** The source is older than `asOf`; how much older is not known. */
  readonly before?: true;
  /** The page bears no date: `asOf` is told from its wording. */
  readonly undatedPage?: true;
  /** The youngest of several sources, where `asOf` is the oldest. */
  readonly until?: string;
  readonly status: VenueStatus;
}

/** What a preset prices: the trades of the hedge, or the trade of the option itself. */
export type VenueRole = 'hedge' | 'option';
export const venueRoles = ['hedge', 'option'] as const satisfies readonly VenueRole[];

export type VenueId =
  | 'deribitPerpetual'
  | 'hyperliquidPerpetual'
  | 'interactiveBrokersFixed'
  | 'interactiveBrokersTiered'
  | 'interactiveBrokersFuture'
  | 'interactiveBrokersMicroFuture'
  | 'poolThirtyQuiet'
  | 'poolThirtyStress'
  | 'deribitOption'
  | 'binanceOption'
  | 'okxOption'
  | 'interactiveBrokersOption';

/** The charges of each role, every one of which a preset fills. */
export const chargesOf = {
  hedge: [
    'feeRate',
    'makerShare',
    'makerFeeRate',
    'feePerUnit',
    'contractSize',
    'minimumFee',
    'maximumFee',
    'maximumFeeRate',
    'fixedCost',
    'gas',
    'gasPrice',
  ],
  option: ['optionFeeRate', 'optionFeeCap', 'optionFeePerContract', 'optionFeeMinimum'],
} as const satisfies Readonly<Record<VenueRole, readonly FieldKey[]>>;

export interface Venue {
  readonly id: VenueId;
  readonly role: VenueRole;
  readonly figures: readonly VenueFigure[];
  readonly sets: Partial<Scenario>;
  /** Half of a usual quote in money, which is a smaller part of a dearer underlying. */
  readonly halfQuote?: number;
}

/** A quote in money as a fraction of the price: true at the price entered, and only there. */
export function quoteAsFraction(halfQuote: number, spot: number): number {
  return Number((halfQuote / spot).toPrecision(6));
}

/** All that choosing the preset fills, at the price of the underlying now entered. */
export function costsOf(venue: Venue, spot: number): Partial<Scenario> {
  const presets = presetScenario();
  const cleared = Object.fromEntries(chargesOf[venue.role].map((key) => [key, presets[key]]));
  const quoted =
    venue.halfQuote === undefined ? {} : { halfSpread: quoteAsFraction(venue.halfQuote, spot) };
  return { ...(cleared as Partial<Scenario>), ...venue.sets, ...quoted };
}

/** The fields to which a preset gives a value of its own, in the order it names them. */
export function fieldsSetBy(venue: Venue): readonly FieldKey[] {
  const own = Object.keys(venue.sets) as FieldKey[];
  return venue.halfQuote === undefined ? own : [...own, 'halfSpread'];
}

export function venueById(id: string): Venue | null {
  return venues.find((venue) => venue.id === id) ?? null;
}

export function venuesFor(role: VenueRole): readonly Venue[] {
  return venues.filter((venue) => venue.role === role);
}

/** A preset is still in force while every field it fills holds the value it gives. */
export function venueInForce(venue: Venue, scenario: Scenario): boolean {
  const costs = costsOf(venue, scenario.spot);
  return Object.entries(costs).every(([key, value]) => scenario[key as FieldKey] === value);
}

const dayInMilliseconds = 86_400_000;
const staleAfterDays = 180;

export function isStale(asOf: string, today: number): boolean {
  const date = Date.parse(asOf);
  return !(today - date <= staleAfterDays * dayInMilliseconds);
}

export type Age = 'old' | 'undated' | 'oldAndUndated' | 'fresh';

/** What to be wary of in a preset. Arithmetic and stated assumptions have no age. */
export function ageOf(venue: Venue, today: number): Age {
  const read = venue.figures.filter((figure) => figure.status !== 'derived');
  const undated = read.some((figure) => figure.asOf === 'undated' || figure.undatedPage === true);
  const old = read.some(
    (figure) => figure.asOf !== 'undated' && isStale(figure.until ?? figure.asOf, today),
  );
  if (old) return undated ? 'oldAndUndated' : 'old';
  return undated ? 'undated' : 'fresh';
}
