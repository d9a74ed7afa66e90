// The state: nothing typed is lost, and no value out of bounds ever stands in the scenario.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fields } from '../../web/src/model/contract.gen.ts';
import { examples } from '../../web/src/model/examples.ts';
import { parseQuantity } from '../../web/src/model/parse.ts';
import {
  type Action,
  presetScenario,
  problemOf,
  type State,
  specOf,
  update,
} from '../../web/src/model/state.ts';

const seed = 20_261_123;
const start: State = { scenario: presetScenario(), drafts: {} };

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    type: fc.constant('type' as const),
    key: fc.constantFrom(...fields.map((spec) => spec.key)),
    text: fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('', '1e', '12%', '8h')),
  }),
  fc.record({
    type: fc.constant('set' as const),
    values: fc.dictionary(
      fc.constantFrom(...fields.map((spec) => spec.key)),
      fc.oneof(fc.double(), fc.constantFrom('implied', 'long', 'none', 'nonsense')),
    ) as unknown as fc.Arbitrary<object>,
  }),
  fc.record({
    type: fc.constant('restore' as const),
    key: fc.constantFrom(...fields.map((spec) => spec.key)),
    from: fc.constantFrom(...examples.map((example) => example.scenario)),
  }),
);

describe('the state', () => {
  test('never holds a value that is out of bounds, whatever is done to it', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 30 }), (actions) => {
        const end = actions.reduce(update, start);
        for (const spec of fields) {
          expect(problemOf(spec, end.scenario[spec.key]), spec.key).toBeNull();
        }
      }),
      { seed, numRuns: 400 },
    );
  });

  test('keeps text that cannot be read, with its reason, and the last good value with it', () => {
    const typed = update(start, { type: 'type', key: 'spot', text: '12e' });
    expect(typed.scenario).toEqual(start.scenario);
    expect(typed.drafts.spot).toEqual({ text: '12e', problem: { code: 'unfinished' } });
  });

  test('lets go of that text once a good value is typed', () => {
    const bad = update(start, { type: 'type', key: 'spot', text: 'x' });
    const good = update(bad, { type: 'type', key: 'spot', text: '120' });
    expect(good).toEqual({ scenario: { ...start.scenario, spot: 120 }, drafts: {} });
  });

  test('names the bound that a value breaks', () => {
    const low = update(start, { type: 'type', key: 'impliedVol', text: '-5%' });
    expect(low.drafts.impliedVol?.problem).toEqual({ code: 'belowMinimum', limit: 0.001 });
    const high = update(start, { type: 'type', key: 'impliedVol', text: '2000%' });
    expect(high.drafts.impliedVol?.problem).toEqual({ code: 'aboveMaximum', limit: 10 });
  });

  test('restores a field from the last good values', () => {
    const bad = update(start, { type: 'type', key: 'spot', text: '' });
    const back = update(bad, { type: 'restore', key: 'spot', from: start.scenario });
    expect(back).toEqual(start);
  });

  test('keeps the number of days between hedges when the year changes', () => {
    const calendar = update(start, { type: 'set', values: { daysPerYear: 365 } });
    expect(calendar.scenario.hedgeInterval).toBe(1 / 365);
    expect(calendar.scenario.checkInterval).toBeCloseTo(1 / (96 * 365), 17);
    const back = update(calendar, { type: 'set', values: { daysPerYear: 252 } });
    expect(back.scenario.hedgeInterval).toBe(1 / 252);
  });

  test('changes nothing else when the year changes', () => {
    const calendar = update(start, { type: 'set', values: { daysPerYear: 365 } });
    const { hedgeInterval, checkInterval } = start.scenario;
    expect({ ...calendar.scenario, daysPerYear: 252, hedgeInterval, checkInterval }).toEqual(
      start.scenario,
    );
  });
});

describe('the examples', () => {
  test('stand within the bounds of every field', () => {
    for (const { scenario } of examples) {
      for (const spec of fields) expect(problemOf(spec, scenario[spec.key]), spec.key).toBeNull();
    }
  });

  test('hedge as often as their names say', () => {
    const bitcoin = examples.find((example) => example.id === 'bitcoinStraddle')?.scenario;
    expect(parseQuantity('8h', 'hedgeInterval', 365.25)).toEqual({
      ok: true,
      value: bitcoin?.hedgeInterval,
    });
    expect(parseQuantity('30d', 'expiry', 365.25)).toEqual({ ok: true, value: bitcoin?.expiry });
  });

  test('every field knows its own specification', () => {
    for (const spec of fields) expect(specOf(spec.key)).toBe(spec);
  });
});
