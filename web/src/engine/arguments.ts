// arguments.ts: what a caller hands over, read once and made plain.
import { fields } from '../model/contract.gen.ts';

/** What a goal or an aim says beside the inputs. */
const ownKeys = ['measure', 'value', 'aim', 'riskLimit', 'detail'];
const knownKeys: readonly string[] = [...fields.map(({ key }) => key), ...ownKeys];

/**
 * Reads every argument's fields once, here, so that no getter or proxy of a caller can throw, or
 * change its mind, while wasm is on the stack.
 */
export function plainCopy(argument: unknown): unknown {
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

function ownPrice(scenario: unknown): unknown {
  if (typeof scenario !== 'object' || scenario === null) return undefined;
  return Object.hasOwn(scenario, 'price') ? (scenario as { price: unknown }).price : undefined;
}

/** Each function of the core, and how many arguments it takes. */
export const functions = {
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
  simulationPlan: 2,
  simulateChunk: 4,
  simulationSummary: 4,
  simulatedPath: 3,
  simulatedFan: 2,
  nextSimulatedVol: 4,
} as const;
export type FunctionName = keyof typeof functions;

/** Embind counts arguments, so exactly as many as it takes are passed on, undefined for those left out. */
export function argumentsOf(
  name: FunctionName,
  given: readonly unknown[],
  copy: typeof plainCopy = plainCopy,
): unknown[] {
  // The price whose vol is sought may come with the scenario.
  const read = name === 'impliedVol' ? [given[0], given[1] ?? ownPrice(given[0])] : given;
  return Array.from({ length: functions[name] }, (_unused, index) => copy(read[index]));
}
