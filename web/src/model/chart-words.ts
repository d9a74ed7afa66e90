// chart-words.ts: the words on the charts, and which sentence sums each of them up.
import { type Answered, gammaSide } from './answered.ts';
import * as en from './chart-words.en.ts';
import type { BreakEven, Drag, Outlook, Scenario } from './contract.gen.ts';
import { percent, percentFine } from './format.ts';
import { inForce } from './language.ts';
import { moneyOf } from './money.ts';
import { hedgedHow, netOf } from './sentences.ts';
import { outlookVol } from './state.ts';

const say = inForce(en, (zh) => zh.charts);

export const { chartWords, frontierPoint } = say;

export function pnlSummary(scenario: Scenario, answer: BreakEven | null, outlook: Outlook): string {
  const { signed } = moneyOf(scenario);
  const earned = [
    percent(outlookVol(scenario)),
    signed(outlook.edge),
    signed(netOf(outlook)),
  ] as const;
  return answer === null
    ? say.pnlSummaries.noBreakEven(...earned)
    : say.pnlSummaries.breakEven(...earned, percent(answer.breakEvenVol));
}

export function partName(key: string): string {
  const names: Readonly<Record<string, string>> = say.partNames;
  return names[key] ?? key;
}

export function parameterSummary(
  ends: readonly { readonly said: string; readonly vol: number | null }[],
): string {
  const { neither, end, noneAt, ends: both } = say.parameterSummaries;
  if (ends.every(({ vol }) => vol === null)) return neither;
  return both(ends.map(({ said, vol }) => (vol === null ? noneAt(said) : end(percent(vol), said))));
}

/** `least` is a rule that trades; to compare costs alone forgets what they buy. */
export function rulesSummary(
  own: { readonly name: string; readonly cost: string },
  least: { readonly name: string; readonly cost: string } | null,
): string {
  return least === null || least.name === own.name
    ? say.rulesSummaries.least(own.name, own.cost)
    : say.rulesSummaries.other(own.name, own.cost, least.name, least.cost);
}

export function frontierSummary(
  own: { readonly cost: string; readonly risk: string | null },
  best: { readonly name: string; readonly setAt: string } | null,
): string {
  const { cost, costAndRisk, best: bestIs } = say.frontierSummaries;
  const how = own.risk === null ? cost(own.cost) : costAndRisk(own.cost, own.risk);
  return best === null ? how : how + bestIs(best.name, best.setAt);
}

export function componentsSummary(scenario: Scenario, drag: Drag): string {
  const { said } = moneyOf(scenario);
  return drag.total === 0
    ? say.componentsSummaries.free
    : say.componentsSummaries.parts(
        said(drag.total),
        said(drag.rebalancing),
        said(drag.setUp),
        said(drag.unwind),
      );
}

export function mapSummary(
  { scenario, figures }: Answered,
  frontierHere: number | null,
  hasEdge: boolean,
  cost: string,
): string {
  const words = say.mapSummaries;
  const side = gammaSide(scenario, figures);
  if (!hasEdge) return side === 'long' ? words.noEdgeLong : words.noEdgeShort;
  const how = hedgedHow(scenario);
  return frontierHere === null || frontierHere === 0 ? words.never(how) : words.upTo(how, cost);
}

export function mapPoint(
  interval: string,
  cost: string,
  net: string,
  costToEdge: number | null,
): string {
  return costToEdge === null
    ? say.mapPoints.noEdge(interval, cost, net)
    : say.mapPoints.share(interval, cost, net, percentFine(costToEdge));
}
