// Two scenarios in one link: the second is written as far as it differs from the first.
import { describe, expect, test } from 'vitest';
import { fields, type Scenario } from '../../web/src/model/contract.gen.ts';
import { longestLink, mostFields, readLink, writeLink } from '../../web/src/model/link.ts';
import { longestList, longestReturns } from '../../web/src/model/parse.ts';
import { presetsV1 } from '../../web/src/model/presets.v1.ts';

const first: Scenario = { ...presetsV1, spot: 120, side: 'short' };

describe('a second scenario', () => {
  test('is written where it differs from the first, not from the presets', () => {
    const second = { ...first, impliedVol: 0.3 };
    expect(writeLink(first, second)).toBe('v=1&d=short&S=120&b.iv=0.3&n=3');
    expect(writeLink(first, presetsV1)).toBe('v=1&d=short&S=120&b.d=long&b.S=100&n=4');
  });

  test('comes back with the first', () => {
    const second = { ...first, impliedVol: 0.3, spot: 100 };
    expect(readLink(writeLink(first, second))).toEqual({ scenario: first, second, notices: [] });
  });

  test('that is the same comes back too', () => {
    expect(writeLink(first, { ...first })).toBe('v=1&d=short&S=120&b=same&n=3');
    expect(readLink('v=1&d=short&S=120&b=same&n=3')).toEqual({
      scenario: first,
      second: first,
      notices: [],
    });
  });

  test('is absent where the link has none', () => {
    expect(readLink(writeLink(first)).second).toBeUndefined();
  });

  test('that cannot be read in part takes that part of the first, and says so', () => {
    const opened = readLink('v=1&S=120&b.S=abc&b.iv=99&b.r=0.01&n=4');
    expect(opened.second).toEqual({ ...presetsV1, spot: 120, rate: 0.01 });
    expect(opened.notices).toEqual([
      { code: 'secondUnreadable', field: 'spot', text: 'abc' },
      { code: 'secondOutOfBounds', field: 'impliedVol', text: '99' },
    ]);
  });

  test('may not name what no scenario has', () => {
    for (const key of ['b.__proto__', 'b.', 'b.b.S', 'b.v', 'b.n', 'b.num', 'b', 'c.S', 'B.S']) {
      const { scenario, notices } = readLink(`v=1&${key}=1&n=1`);
      expect(scenario, key).toEqual(presetsV1);
      expect(notices, key).toEqual([{ code: 'fieldUnknown', text: key }]);
    }
  });

  test('counts, so that a link cut between the two is noticed', () => {
    const whole = writeLink(first, { ...first, impliedVol: 0.3, quantity: 12 });
    for (let length = 1; length < whole.length; length += 1) {
      const codes = readLink(whole.slice(0, length)).notices.map(({ code }) => code);
      expect(codes, whole.slice(0, length)).toContain('cutShort');
    }
  });

  test('fits with the first into the longest link, however much they hold', () => {
    const full = (digit: string): Scenario => {
      const entries = fields.map((spec) => {
        if (spec.unit === 'word') return [spec.key, spec.words.at(Number(digit) - 1) ?? ''];
        const longest = spec.key === 'returns' ? longestReturns : longestList;
        if (spec.unit === 'text') return [spec.key, digit.repeat(longest)];
        const odd = Number(`1.234567890123456${digit}e-100`);
        return [spec.key, spec.minimum <= 0 ? odd : spec.minimum * (1 + Number(digit) / 3e5)];
      });
      return Object.fromEntries(entries) as Scenario;
    };
    const link = writeLink(full('1'), full('2'));
    expect(link.length).toBeLessThan(longestLink);
    expect(link.split('&').length).toBeLessThan(mostFields);
    const { scenario, second, notices } = readLink(link);
    expect({ scenario, second, notices }).toEqual({
      scenario: full('1'),
      second: full('2'),
      notices: [],
    });
  });
});
