// The store: one frame for many changes, the latest wins, and no bad answer drives out a good one.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AsyncEngine } from '../../web/src/engine/async-engine.ts';
import type { Engine } from '../../web/src/engine/engine.ts';
import { faulted } from '../../web/src/engine/outcome.ts';
import type {
  BreakEven,
  Drag,
  Figures,
  Outlook,
  Scenario,
} from '../../web/src/model/contract.gen.ts';
import { presetScenario } from '../../web/src/model/state.ts';
import { Store } from '../../web/src/ui/store.ts';

const drag = { total: 1 } as Drag;
const outlook = { netPnl: 2 } as Outlook;
const figures = { hedgeCount: 63 } as Figures;

/** The same functions as promises, which the test lets go on. */
function laterOf(engine: object): AsyncEngine {
  const names = Object.entries(engine) as [string, (...args: unknown[]) => unknown][];
  const functions = Object.fromEntries(
    names.map(([name, call]) => [name, async (...args: unknown[]) => call(...args)]),
  );
  return { until: () => functions, close() {} } as unknown as AsyncEngine;
}

/** Answers with the implied vol, refuses a spot of 1, finds no root at 2 and breaks at 3. */
function doubleEngine() {
  const asked: number[] = [];
  const details: string[] = [];
  const breakEven = (scenario: Scenario & { readonly detail?: string }) => {
    asked.push(scenario.impliedVol);
    details.push(scenario.detail ?? 'full');
    if (scenario.spot === 1) return refusal('strikes_crossed', 'strikeHigh');
    if (scenario.spot === 2) return refusal('costs_exceed_gamma', 'breakEvenVol');
    if (scenario.spot === 3) throw new WebAssembly.RuntimeError('unreachable');
    return { ok: true, value: { breakEvenVol: scenario.impliedVol, drag, outlook } as BreakEven };
  };
  const engine = {
    breakEven,
    figures: () => ({ ok: true, value: figures }),
    drag: () => ({ ok: true, value: drag }),
    outlook: () => ({ ok: true, value: outlook }),
  };
  return { engine: engine as unknown as Engine, later: laterOf(engine), asked, details };
}

function refusal(code: string, field: string) {
  return { ok: false, error: { code, field, limit: null } };
}

let frames: (() => void)[] = [];

function nextFrame(): void {
  const due = frames;
  frames = [];
  for (const draw of due) draw();
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});
afterEach(() => vi.unstubAllGlobals());

describe('the store', () => {
  describe('of a band', () => {
    const band = { ...presetScenario(), rule: 'bandToEdge' } as const;
    beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
    afterEach(() => vi.useRealTimers());

    /** Lets timers, promises and frames go on until nothing is left of them. */
    async function rest(): Promise<void> {
      await vi.runAllTimersAsync();
      nextFrame();
    }

    test('asks for quick answers at once, and for full ones of a worker once it rests', async () => {
      const { details, ...engines } = doubleEngine();
      const store = new Store(engines, band);
      for (const impliedVol of [0.3, 0.4]) {
        store.update({ type: 'set', values: { impliedVol } }, 'moving');
        nextFrame();
        expect(store.view.instant).toBe(true);
      }
      await rest();
      expect(store.view.instant).toBe(false);
      expect(store.view.answer?.scenario).toEqual({ ...band, impliedVol: 0.4 });
      expect(details).toEqual(['instant', 'instant', 'instant', 'full']);
      store.update({ type: 'set', values: { impliedVol: 0.5 } });
      nextFrame();
      expect(store.view.instant).toBe(true);
      await rest();
      expect(store.view.instant).toBe(false);
      await rest();
      expect(details).toHaveLength(6);
      expect(frames).toEqual([]);
    });

    test('keeps the full answer when nothing of the scenario changes', async () => {
      const { details, ...engines } = doubleEngine();
      const store = new Store(engines, band);
      await rest();
      store.keep();
      nextFrame();
      await rest();
      expect(store.view.instant).toBe(false);
      expect(details).toEqual(['instant', 'full']);
    });

    test('is completed too where it was kept before it was full', async () => {
      const { details, ...engines } = doubleEngine();
      const store = new Store(engines, band);
      store.keep();
      store.update({ type: 'set', values: { rule: 'interval' } });
      nextFrame();
      await rest();
      nextFrame();
      expect(store.view.kept?.scenario).toEqual(band);
      expect(details.filter((detail) => detail === 'full')).toHaveLength(3);
    });

    test('shows no full answer that another scenario has overtaken', async () => {
      const { engine } = doubleEngine();
      const answers: (() => void)[] = [];
      const until = (signal: AbortSignal) => ({
        breakEven: (scenario: Scenario) =>
          new Promise((resolve) => {
            answers.push(() => resolve(engine.breakEven(scenario)));
            signal.addEventListener('abort', () => resolve(faulted('cancelled')));
          }),
      });
      const store = new Store({ engine, later: { until } as unknown as AsyncEngine }, band);
      await rest();
      store.update({ type: 'set', values: { impliedVol: 0.3 } });
      nextFrame();
      await rest();
      answers[0]?.();
      await rest();
      expect(store.view.instant).toBe(true);
      answers[1]?.();
      await rest();
      expect(store.view.instant).toBe(false);
      expect(store.view.answer?.breakEven?.breakEvenVol).toBe(0.3);
    });

    test('says that a full answer was lost, shows the quick one, and tries again with the next', async () => {
      const { engine, later } = doubleEngine();
      let lost = true;
      const until = (signal: AbortSignal) =>
        lost ? { breakEven: async () => faulted('worker_trapped') } : later.until(signal);
      const store = new Store({ engine, later: { until } as unknown as AsyncEngine }, band);
      await rest();
      expect(store.view).toMatchObject({ lost: true, stopped: false, stale: false });
      expect(store.view.answer).not.toBeNull();
      lost = false;
      store.update({ type: 'set', values: { impliedVol: 0.3 } });
      nextFrame();
      await rest();
      expect(store.view).toMatchObject({ lost: false, instant: false });
    });

    test('asks no worker while it is asleep', async () => {
      const { details, ...engines } = doubleEngine();
      const store = new Store(engines, band);
      store.sleep();
      await rest();
      expect(details).toEqual(['instant']);
      store.wake();
      nextFrame();
      await rest();
      expect(store.view.instant).toBe(false);
    });
  });

  test('asks for nothing quick of a rule by the clock', () => {
    const { details, ...engines } = doubleEngine();
    const store = new Store(engines, presetScenario());
    store.update({ type: 'set', values: { impliedVol: 0.3 } }, 'moving');
    nextFrame();
    expect(store.view.instant).toBe(false);
    expect(details).toEqual(['full', 'full']);
  });

  test('computes once for many changes in one frame, and the latest wins', () => {
    const { asked, ...engines } = doubleEngine();
    const store = new Store(engines, presetScenario());
    for (const impliedVol of [0.3, 0.4, 0.5]) store.update({ type: 'set', values: { impliedVol } });
    expect(frames.length).toBe(1);
    nextFrame();
    expect(asked).toEqual([0.2, 0.5]);
    expect(store.view.answer?.breakEven?.breakEvenVol).toBe(0.5);
  });

  test('shows what was entered at once, before the answer to it', () => {
    const store = new Store(doubleEngine(), presetScenario());
    store.update({ type: 'set', values: { impliedVol: 0.3 } });
    expect(store.view.state.scenario.impliedVol).toBe(0.3);
    expect(store.view.answer?.scenario.impliedVol).toBe(0.2);
  });

  test('locked fields keep their values whatever is done on the page; the page’s author may set them', () => {
    const store = new Store(doubleEngine(), presetScenario());
    store.lock(new Set(['impliedVol', 'halfSpread']));
    store.update({ type: 'set', values: { impliedVol: 0.5, strike: 110 } });
    store.update({ type: 'type', key: 'impliedVol', text: 'abc' });
    store.chooseVenue('hedge', 'deribitPerpetual');
    store.update({ type: 'replace', scenario: { ...presetScenario(), impliedVol: 0.7, spot: 90 } });
    nextFrame();
    const { impliedVol, halfSpread } = presetScenario();
    expect(store.view.state.drafts).toEqual({});
    expect(store.view.state.scenario).toMatchObject({ impliedVol, halfSpread, spot: 90 });
    store.open({ ...presetScenario(), impliedVol: 0.7 });
    nextFrame();
    expect(store.view.answer?.scenario.impliedVol).toBe(0.7);
  });

  test('sets an answer aside, exchanges it with the present one, and forgets it', () => {
    const store = new Store(doubleEngine(), presetScenario());
    store.keep();
    store.update({ type: 'set', values: { impliedVol: 0.3 } });
    nextFrame();
    expect(store.view.kept?.scenario.impliedVol).toBe(0.2);
    store.exchange();
    nextFrame();
    expect(store.view.answer?.scenario.impliedVol).toBe(0.2);
    expect(store.view.kept?.scenario.impliedVol).toBe(0.3);
    store.forget();
    store.exchange();
    nextFrame();
    expect(store.view.kept).toBeNull();
    expect(store.view.answer?.scenario.impliedVol).toBe(0.2);
  });

  test('keeps a scenario that was never the present one, or says why it has no answer', () => {
    const store = new Store(doubleEngine(), presetScenario());
    const kept = { ...presetScenario(), impliedVol: 0.4 };
    expect(store.keepScenario(kept)).toBeNull();
    nextFrame();
    expect(store.view.kept?.scenario).toEqual(kept);
    expect(store.view.answer?.scenario).toEqual(presetScenario());
    const refused = store.keepScenario({ ...presetScenario(), spot: 1 });
    expect(refused?.code).toBe('strikes_crossed');
    expect(store.view.kept?.scenario).toEqual(kept);
    expect(store.keepScenario({ ...presetScenario(), spot: 3 })).toBeNull();
    expect(store.view.stopped).toBe(true);
  });

  test('keeps the last good answer, marked as old, while a value is refused', () => {
    const store = new Store(doubleEngine(), presetScenario());
    store.update({ type: 'set', values: { spot: 1 } });
    nextFrame();
    expect(store.view.refusal?.field).toBe('strikeHigh');
    expect(store.view.stale).toBe(true);
    expect(store.view.answer?.scenario.spot).toBe(100);
    store.restore('spot');
    nextFrame();
    expect(store.view.stale).toBe(false);
    expect(store.view.refusal).toBeNull();
    expect(store.view.state.scenario.spot).toBe(100);
  });

  test('takes “no root” for an answer', () => {
    const store = new Store(doubleEngine(), presetScenario());
    store.update({ type: 'set', values: { spot: 2 } });
    nextFrame();
    expect(store.view.stale).toBe(false);
    expect(store.view.answer).toEqual({
      scenario: { ...presetScenario(), spot: 2 },
      breakEven: null,
      noBreakEven: 'costs_exceed_gamma',
      figures,
      drag,
      outlook,
    });
  });

  test('survives an engine that breaks, says that it stopped and asks it no more', () => {
    const { asked, ...engines } = doubleEngine();
    const store = new Store(engines, presetScenario());
    store.update({ type: 'set', values: { spot: 3 } });
    nextFrame();
    expect(store.view.stopped).toBe(true);
    const before = asked.length;
    store.update({ type: 'set', values: { spot: 100 } });
    nextFrame();
    expect(asked.length).toBe(before);
    expect(store.view.answer?.scenario.spot).toBe(100);
  });

  test('tells its listeners until they leave', () => {
    const store = new Store(doubleEngine(), presetScenario());
    let told = 0;
    const leave = store.subscribe(() => {
      told += 1;
    });
    store.update({ type: 'set', values: { impliedVol: 0.3 } });
    nextFrame();
    leave();
    store.update({ type: 'set', values: { impliedVol: 0.4 } });
    nextFrame();
    expect(told).toBe(1);
  });

  test('a preset’s quote in money follows the price until a cost is edited', () => {
    const store = new Store(doubleEngine(), presetScenario());
    store.chooseVenue('hedge', 'interactiveBrokersFixed');
    expect(store.view.state.scenario).toMatchObject({
      halfSpread: 0.00005,
      feePerUnit: 0.005,
      minimumFee: 1,
      maximumFeeRate: 0.01,
    });
    store.update({ type: 'set', values: { spot: 50 } });
    expect(store.view.state.scenario.halfSpread).toBe(0.0001);
    store.update({ type: 'set', values: { halfSpread: 0.0003 } });
    store.update({ type: 'set', values: { spot: 25 } });
    expect(store.view.state.scenario.halfSpread).toBe(0.0003);
    expect(store.view.venues.hedge.edited).toBe(true);
  });

  test('a price refused or out of bounds on the way does not detach the preset', () => {
    const store = new Store(doubleEngine(), presetScenario());
    store.chooseVenue('hedge', 'interactiveBrokersFixed');
    store.update({ type: 'type', key: 'spot', text: '' });
    store.update({ type: 'type', key: 'spot', text: '0.001' });
    store.update({ type: 'type', key: 'spot', text: '50' });
    expect(store.view.venues.hedge.edited).toBe(false);
    expect(store.view.state.scenario.halfSpread).toBe(0.0001);
  });

  test('a preset takes the place of the one before it, and leaves what it does not price', () => {
    const store = new Store(doubleEngine(), presetScenario());
    store.update({ type: 'set', values: { fundingRate: 0.1, halfSpread: 0.0002 } });
    store.chooseVenue('option', 'deribitOption');
    store.chooseVenue('hedge', 'interactiveBrokersFixed');
    store.chooseVenue('hedge', 'hyperliquidPerpetual');
    expect(store.view.state.scenario).toMatchObject({
      feeRate: 0.00045,
      feePerUnit: 0,
      minimumFee: 0,
      maximumFeeRate: 'none',
      fundingRate: 0.1,
      optionFeeRate: 0.0003,
      optionFeeCap: 0.125,
    });
    expect(store.view.venues.option).toEqual({ id: 'deribitOption', edited: false });
  });

  test('Escape where another field is to blame brings that one back', () => {
    const store = new Store(doubleEngine(), presetScenario());
    store.update({ type: 'set', values: { spot: 1 } });
    nextFrame();
    store.restore('strikeHigh');
    nextFrame();
    expect(store.view.refusal).toBeNull();
    expect(store.view.state.scenario.spot).toBe(100);
  });
});
