// What someone writes who reads the types alone; the compiler has nothing to say.
import { type BreakEven, fields, load, loadAsync, type Outcome, simulate } from 'gammadrag';

export async function everyKindOfCall(): Promise<number> {
  const engine = await load();
  const answer: Outcome<BreakEven> = engine.breakEven({ structure: 'straddle', hedgeVol: 0.2 });
  if (!answer.ok) return answer.error.limit ?? Number.NaN;
  const later = await loadAsync();
  const best = await later.optimize({ rule: 'none' }, { aim: 'costAtRisk', riskLimit: 1 });
  const run = await simulate({ model: 'jumps' }, { paths: 10, ledger: 'pnlAlone' });
  if (!best.ok || !run.ok) return fields.length;
  return answer.value.breakEvenVol ?? run.value.mean;
}
