// answered.ts: what the engine said of one scenario, as everything that is shown of it reads it.
import type { BreakEven, Drag, ErrorCode, Figures, Outlook, Scenario } from './contract.gen.ts';

/** Answers in their own right: the position can be valued, only its break-even does not exist. */
export const noBreakEvenCodes = [
  'costs_exceed_gamma',
  'costs_exceed_theta',
  'pays_at_any_vol',
  'nothing_to_scalp',
  'band_within_cost',
] as const satisfies readonly ErrorCode[];
export type NoBreakEven = (typeof noBreakEvenCodes)[number];

export interface Answered {
  readonly scenario: Scenario;
  readonly breakEven: BreakEven | null;
  /** Why there is no break-even; null where there is one. */
  readonly noBreakEven: NoBreakEven | null;
  readonly figures: Figures;
  readonly drag: Drag;
  readonly outlook: Outlook;
}

/** Whether the position as a whole holds gamma or owes it: options written in a custom structure owe it. */
export function gammaSide(
  { side }: Pick<Scenario, 'side'>,
  { dollarGamma }: Pick<Figures, 'dollarGamma'>,
): Scenario['side'] {
  const other = side === 'long' ? 'short' : 'long';
  return dollarGamma < 0 ? other : side;
}

/** Where a figure came from: exactly, or in one of the ways that have an error. */
export type Source = Drag['source'];

/** The expected P&L; nothing where it is the rounding of the edge and the cost it is left over from. */
export function netOf({ netPnl, edge }: Outlook): number {
  return Math.abs(netPnl) <= Math.abs(edge) * 1e-12 ? 0 : netPnl;
}
