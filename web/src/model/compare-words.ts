// compare-words.ts: the words round two scenarios side by side, and which sentences sum them up.
import * as en from './compare-words.en.ts';
import { percent, volPoints } from './format.ts';
import { inForce } from './language.ts';
import { words } from './messages.ts';
import { moneyOf } from './money.ts';
import { type Answered, noRoot, textOf } from './sentences.ts';

const say = inForce(en, (zh) => zh.compare);

export const { compareWords } = say;

/** Says that something is kept, and where it is compared. */
export function keptSaid({ breakEven }: Answered): string {
  return breakEven === null
    ? say.keptSentences.none
    : say.keptSentences.breakEven(percent(breakEven.breakEvenVol));
}

/** One scenario's break-even after its name, or why there is none, in words. */
function volSaid(name: string, answered: Answered): string {
  const { breakEven, scenario } = answered;
  if (breakEven === null) return say.volSentences.none(name, textOf(noRoot(answered)));
  const over = breakEven.volOverImplied;
  const vol = percent(breakEven.breakEvenVol);
  const implied = percent(scenario.impliedVol);
  if (over === 0) return say.volSentences.atImplied(name, vol, implied);
  const points = volPoints(over < 0 ? -over : over);
  return say.volSentences[over < 0 ? 'below' : 'above'](name, vol, points, implied);
}

export function volsSummary(now: Answered, kept: Answered): string {
  return words.paragraph([volSaid(compareWords.now, now), volSaid(compareWords.kept, kept)]);
}

export function dragSummary(now: Answered, kept: Answered, comparable: boolean): string {
  const both = say.dragSentences.both(
    moneyOf(now.scenario).said(now.drag.total),
    moneyOf(kept.scenario).said(kept.drag.total),
  );
  return comparable ? both : both + say.dragSentences.notComparable;
}
