// Attributes of <gamma-drag>: every field by its name in HTML, and nothing that can throw.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attributeOf,
  fieldAttributes,
  readAttributes,
  readGiven,
  writeAttributes,
} from '../../web/src/model/attributes.ts';
import { fields } from '../../web/src/model/contract.gen.ts';
import { embedNoticeSentence } from '../../web/src/model/embed-words.ts';
import { examples, startingScenario } from '../../web/src/model/examples.ts';
import { optionNames } from '../../web/src/model/presentation.ts';
import { hostileValues } from '../links/hostile-attributes.ts';

const bitcoin = examples[1]?.scenario ?? startingScenario;

/** Attributes that HTML gives every element a meaning of their own. */
const ofHtml = ['id', 'class', 'style', 'title', 'lang', 'dir', 'hidden', 'slot', 'part', 'role'];

describe('attributes', () => {
  test('are named as HTML names things, each field once, beside options and HTML’s own', () => {
    expect(attributeOf('impliedVol')).toBe('implied-vol');
    expect(attributeOf('priceMoveStdDevs')).toBe('price-move-std-devs');
    const all = [...fieldAttributes, ...optionNames, ...ofHtml, 'page', 'link'];
    expect(new Set(all).size).toBe(all.length);
    expect(fieldAttributes).toHaveLength(fields.length);
    for (const name of all) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('bring every field back that differs', () => {
    const written = writeAttributes(bitcoin, startingScenario);
    expect(written).toContainEqual(['structure', 'straddle']);
    expect(written.map(([name]) => name)).not.toContain('legs');
    const { values, notices } = readAttributes(written);
    expect({ ...startingScenario, ...values }).toEqual(bitcoin);
    expect(notices).toEqual([]);
  });

  test('read a number as scripts write it, with spaces around it', () => {
    expect(readAttributes([['spot', ' 1e+5 ']]).values).toEqual({ spot: 100_000 });
  });

  test('that are none of ours say nothing, nor does one that is not there', () => {
    const strange = [
      ['class', 'wide'],
      ['onclick', 'alert(1)'],
      ['spot', null],
    ] as const;
    expect(readAttributes(strange)).toEqual({ values: {}, notices: [] });
  });

  test('out of bounds or unreadable are named', () => {
    const { values, notices } = readAttributes([
      ['implied-vol', '99'],
      ['spot', 'abc'],
      ['rule', 'whenever'],
      ['half-spread', '0.001'],
    ]);
    expect(values).toEqual({ halfSpread: 0.001 });
    expect(notices.map(embedNoticeSentence)).toEqual([
      'implied-vol: 99 is out of bounds. The value it starts with is used instead.',
      'spot: “abc” cannot be read. The value it starts with is used instead.',
      'rule: “whenever” cannot be read. The value it starts with is used instead.',
    ]);
  });

  test.each(hostileValues)('%j in any field is a value in bounds or a notice', (text) => {
    for (const { key, words, minimum, maximum, unit } of fields) {
      const { values, notices } = readAttributes([[attributeOf(key), text]]);
      const value = values[key];
      expect(Object.keys(values).length + notices.length).toBe(1);
      if (typeof value === 'number') {
        expect(value >= minimum && value <= maximum).toBe(true);
      } else if (value !== undefined) {
        expect(words.includes(value) || (unit === 'text' && /^[a-z0-9.-]*$/.test(value))).toBe(
          true,
        );
      }
      for (const notice of notices) expect(embedNoticeSentence(notice)).not.toMatch(/[<>&"'`]/);
    }
  });
});

describe('what a script hands over as a scenario', () => {
  test('counts where it can stand, and is named where it cannot', () => {
    const { values, notices } = readGiven({ spot: 120, impliedVol: '0.3', rule: 'none', vega: 1 });
    expect(values).toEqual({ spot: 120, rule: 'none' });
    expect(notices.map(({ code, name }) => [code, name])).toEqual([
      ['valueUnreadable', 'impliedVol'],
      ['fieldUnknown', 'vega'],
    ]);
  });

  test('may be anything at all', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (given) => {
        const { values } = readGiven(given);
        expect(Object.keys(values).every((key) => fields.some((spec) => spec.key === key))).toBe(
          true,
        );
      }),
      { seed: 20_261_125, numRuns: 300 },
    );
    const throwing = {
      get spot(): number {
        throw new Error('never');
      },
    };
    expect(readGiven(throwing).notices[0]?.code).toBe('notAScenario');
    expect(
      readGiven(
        new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error('never');
            },
          },
        ),
      ).values,
    ).toEqual({});
    expect(readGiven(JSON.parse('{"__proto__": 1, "constructor": 2}')).values).toEqual({});
  });
});
