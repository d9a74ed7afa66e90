// A calculation as a file: read back it is the same, and whatever else is given is refused by name.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Engine, load } from '../../web/src/engine/engine.ts';
import {
  calculationFile,
  differencesOf,
  isTooLarge,
  largestFile,
  type OpenedFile,
  readCalculation,
  textOfFile,
} from '../../web/src/model/calculation-file.ts';
import { fields, outputs, type Scenario } from '../../web/src/model/contract.gen.ts';
import { startingScenario } from '../../web/src/model/examples.ts';
import type { Answered } from '../../web/src/model/sentences.ts';
import { presetScenario } from '../../web/src/model/state.ts';
import { venueById } from '../../web/src/model/venues.ts';
import { appVersion } from '../../web/src/model/version.ts';
import { answerNow } from '../../web/src/ui/answering.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await load();
});

function answeredOf(scenario: Scenario): Answered {
  const found = answerNow(engine, scenario, scenario);
  if ('code' in found) throw new Error(found.code);
  return found;
}

const none = { hedge: null, option: null };
const when = new Date('2026-03-01T12:34:56.789Z');

function saved(scenario: Scenario = startingScenario): string {
  return textOfFile(calculationFile(answeredOf(scenario), none, 'https://a.example/#v=1', when));
}

function opened(text: string): OpenedFile {
  const found = readCalculation(text);
  if (!found.ok) throw new Error(found.code);
  return found.value;
}

/** A file with some part of it put otherwise. */
function changed(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(saved()) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

function withInput(key: string, value: unknown): string {
  return changed((file) => {
    (file.scenario as Record<string, unknown>)[key] = value;
  });
}

describe('a saved calculation', () => {
  test('says what made it, when, and under which numbers', () => {
    const file = JSON.parse(saved({ ...startingScenario, seed: 77 }));
    expect(file).toMatchObject({
      format: 'gammadrag',
      version: 1,
      numerics: 1,
      date: '2026-03-01T12:34:56.789Z',
      link: 'https://a.example/#v=1',
      seed: 77,
    });
    const packageFile = join(import.meta.dirname, '..', '..', 'package.json');
    expect(file.app).toBe(JSON.parse(readFileSync(packageFile, 'utf8')).version);
    expect(file.app).toBe(appVersion);
  });

  test('has every input and every figure of the tables', () => {
    const file = JSON.parse(saved());
    expect(Object.keys(file.scenario)).toEqual(fields.map(({ key }) => key));
    for (const group of ['breakEven', 'figures', 'drag', 'outlook']) {
      const named = outputs.filter((spec) => spec.group === group).map(({ key }) => key);
      expect(Object.keys(file.results[group])).toEqual(named);
    }
    expect(file.results.breakEven.breakEvenVol).toBe(
      answeredOf(startingScenario).breakEven?.breakEvenVol,
    );
  });

  test('names the presets in force with their values and dates', () => {
    const venue = venueById('deribitPerpetual');
    if (venue === null) throw new Error('no such preset');
    const presets = { hedge: { venue, edited: true }, option: null };
    const file = calculationFile(answeredOf(startingScenario), presets, '', when);
    expect(file.presets.hedge).toEqual({
      id: 'deribitPerpetual',
      edited: true,
      figures: venue.figures,
    });
    expect(file.presets.hedge?.figures.every(({ asOf }) => asOf !== '')).toBe(true);
  });

  test('opens as it was, to the last bit, with nothing to complain of', () => {
    const within = (key: keyof Scenario) => {
      const spec = fields.find((one) => one.key === key);
      if (spec === undefined) throw new Error(key);
      return fc.double({ min: spec.minimum, max: spec.maximum, noNaN: true });
    };
    const values = fc.record({
      spot: within('spot'),
      impliedVol: within('impliedVol'),
      feeRate: within('feeRate'),
      excessDrift: within('excessDrift'),
    });
    const answered = answeredOf(startingScenario);
    fc.assert(
      fc.property(values, (given) => {
        const scenario = { ...startingScenario, ...given };
        const text = textOfFile(calculationFile({ ...answered, scenario }, none, '', when));
        const back = opened(text);
        expect(back.notices).toEqual([]);
        for (const { key } of fields) {
          const value = scenario[key];
          expect(back.scenario[key]).toBe(value === 0 ? 0 : value);
        }
      }),
    );
  });
});

describe('the results in a file', () => {
  test('are those computed now', () => {
    const { results } = opened(saved());
    if (results === null) throw new Error('no results');
    expect(differencesOf(results, answeredOf(startingScenario))).toEqual([]);
  });

  test('that differ by one bit are named', () => {
    const text = changed((file) => {
      const { drag } = file.results as { drag: Record<string, number> };
      drag.total = (drag.total ?? 0) * (1 + Number.EPSILON);
    });
    const { results } = opened(text);
    if (results === null) throw new Error('no results');
    const [one, ...others] = differencesOf(results, answeredOf(startingScenario)) ?? [];
    expect(others).toEqual([]);
    expect(one?.name).toBe('drag.total');
    expect(one?.now).toBe(String(answeredOf(startingScenario).drag.total));
    expect(one?.inFile).not.toBe(one?.now);
  });

  test('may have a break-even where there is none now', () => {
    const { results } = opened(saved());
    if (results === null) throw new Error('no results');
    const dear = { ...startingScenario, halfSpread: 0.5 };
    const names = (differencesOf(results, answeredOf(dear)) ?? []).map(({ name }) => name);
    expect(names).toContain('breakEven');
  });

  test('cannot put words in our mouth', () => {
    const text = changed((file) => {
      const { drag } = file.results as { drag: Record<string, unknown> };
      drag.total = '<img src=x onerror=alert(1)>'.repeat(50);
    });
    const { results } = opened(text);
    if (results === null) throw new Error('no results');
    const [one] = differencesOf(results, answeredOf(startingScenario)) ?? [];
    expect(one?.inFile).toMatch(/^[\w.=·-]{1,24}…$/);
  });
});

describe('a file is refused', () => {
  const refusals: readonly (readonly [string, string, string])[] = [
    ['empty', '', 'notJson'],
    ['cut short', '{"format":"gammadrag","version":1,"scenario":{"spot":1', 'notJson'],
    ['a page', '<!doctype html><script>alert(1)</script>', 'notJson'],
    ['no number', '{"format":"gammadrag","version":1,"scenario":{"spot":NaN}}', 'notJson'],
    ['code', '(()=>{throw 1})()', 'notJson'],
    ['nested without end', '['.repeat(200_000), 'notJson'],
    ['null', 'null', 'notOurs'],
    ['a list', '[1,2]', 'notOurs'],
    ['a word', '"gammadrag"', 'notOurs'],
    ['another program’s', '{"format":"xlsx","version":1,"scenario":{}}', 'notOurs'],
    ['of no format', '{"version":1,"scenario":{}}', 'notOurs'],
    ['a format lent by __proto__', '{"__proto__":{"format":"gammadrag"},"version":1}', 'notOurs'],
    ['of no version', '{"format":"gammadrag","scenario":{}}', 'versionUnknown'],
    ['of version 0', '{"format":"gammadrag","version":0,"scenario":{}}', 'versionUnknown'],
    ['of version 1.5', '{"format":"gammadrag","version":1.5,"scenario":{}}', 'versionUnknown'],
    ['of a version in words', '{"format":"gammadrag","version":"1"}', 'versionUnknown'],
    ['of version 2', '{"format":"gammadrag","version":2,"scenario":{}}', 'versionNewer'],
    ['without inputs', '{"format":"gammadrag","version":1}', 'noScenario'],
    ['with a list of inputs', '{"format":"gammadrag","version":1,"scenario":[]}', 'noScenario'],
    ['too large', ' '.repeat(largestFile + 1), 'tooLarge'],
  ];
  test.each(refusals)('that is %s', (_name, text, code) => {
    expect(readCalculation(text)).toEqual({ ok: false, code });
  });

  test('by its size before it is read', () => {
    expect(isTooLarge(largestFile)).toBe(false);
    expect(isTooLarge(largestFile + 1)).toBe(true);
  });
});

describe('an input in a file', () => {
  const hostile: readonly (readonly [string, unknown, string])[] = [
    ['spot', '100', 'valueUnreadable'],
    ['spot', null, 'valueUnreadable'],
    ['spot', [100], 'valueUnreadable'],
    ['spot', { valueOf: 1 }, 'valueUnreadable'],
    ['spot', true, 'valueUnreadable'],
    ['spot', -1, 'valueOutOfBounds'],
    ['spot', 1e13, 'valueOutOfBounds'],
    ['impliedVol', 'implied', 'valueUnreadable'],
    ['impliedVol', 0, 'valueOutOfBounds'],
    ['structure', 'swap', 'valueUnreadable'],
    ['structure', 3, 'valueUnreadable'],
    ['structure', 'constructor', 'valueUnreadable'],
    ['legs', '<img src=x onerror=alert(1)>', 'valueUnreadable'],
    ['legs', '1c100'.repeat(4000), 'valueUnreadable'],
    ['paths', 1e300, 'valueOutOfBounds'],
  ];
  test.each(hostile)('%s = %j is named, and its preset used', (key, value, code) => {
    const { scenario, notices } = opened(withInput(key, value));
    expect(notices.map((notice) => [notice.code, notice.field])).toEqual([[code, key]]);
    const preset = presetScenario()[key as keyof Scenario];
    expect(scenario[key as keyof Scenario]).toBe(preset);
    expect(notices[0]?.text ?? '').toMatch(/^[\w.=·-]{0,24}…?$/);
  });

  test('of 1e999 is no number to calculate with', () => {
    const text = saved().replace('"spot": 100', '"spot": 1e999');
    expect(opened(text).notices).toEqual([
      { code: 'valueUnreadable', field: 'spot', text: 'Infinity' },
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'colour', '<b>'])(
    'called %s is named as unknown, and does nothing',
    (key) => {
      const text = saved().replace('"spot"', `${JSON.stringify(key)}: {"side": "short"}, "spot"`);
      const { scenario, notices } = opened(text);
      expect(notices.map(({ code }) => code)).toEqual(['fieldUnknown']);
      expect(scenario).toEqual(startingScenario);
      expect(Object.getPrototypeOf(scenario)).toBe(Object.prototype);
      expect(Reflect.get({}, 'side')).toBeUndefined();
    },
  );

  test('that is missing is named', () => {
    const text = changed((file) => {
      delete (file.scenario as Record<string, unknown>).spot;
    });
    expect(opened(text).notices).toEqual([{ code: 'fieldMissing', field: 'spot' }]);
  });

  test('can be anything JSON can hold: nothing throws, and what is used has passed its bounds', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...fields.map(({ key }) => key)), fc.jsonValue()),
        (given) => {
          const { scenario } = opened(
            JSON.stringify({ format: 'gammadrag', version: 1, scenario: given }),
          );
          expect(engine.price(scenario)).toHaveProperty('ok');
          for (const { key } of fields) expect(scenario[key]).toBeDefined();
        },
      ),
    );
  });
});

test('what a file says of itself is kept only in good form', () => {
  const strange = opened(
    changed((file) => {
      file.app = '<b>9</b>';
      file.date = 'yesterday<script>';
      file.numerics = '1';
      file.results = 'none';
    }),
  );
  expect(strange).toMatchObject({ app: null, date: null, numerics: null, results: null });
});
