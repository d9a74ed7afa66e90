// The link codec: what one browser writes another reads to the last bit, whatever happened between.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldSpec, fields, type Scenario } from '../../web/src/model/contract.gen.ts';
import { examples } from '../../web/src/model/examples.ts';
import { isLink, longestLink, readLink, writeLink } from '../../web/src/model/link.ts';
import { undoRewriting } from '../../web/src/model/link-text.ts';
import { presetsV1 } from '../../web/src/model/presets.v1.ts';

/** Legs and books as they are written: eight legs, forty levels at most. */
const anyList = fc
  .array(fc.tuple(fc.constantFrom('c', 'p', 'b', 'a'), fc.nat(1_000_000)), { maxLength: 40 })
  .map((items) => items.map(([kind, size]) => `${size / 100}${kind}100.5`).join('x'));

function anyValue(spec: FieldSpec): fc.Arbitrary<number | string> {
  const words = spec.words.length > 0 ? [fc.constantFrom(...spec.words)] : [];
  if (spec.unit === 'word') return fc.oneof(...words);
  if (spec.unit === 'text') return anyList;
  const number = fc
    .double({ min: spec.minimum, max: spec.maximum, noNaN: true })
    .map((value) => (value === 0 ? 0 : value));
  return fc.oneof(...words, number, fc.constantFrom(spec.minimum, spec.maximum, spec.preset));
}

const anyScenario = fc.record(
  Object.fromEntries(fields.map((spec) => [spec.key, anyValue(spec)])),
) as unknown as fc.Arbitrary<Scenario>;

const seed = 20_261_123;
const runs = { seed, numRuns: 500 };
const bitcoin = examples[1]?.scenario ?? presetsV1;
const link = writeLink(bitcoin);

describe('a link', () => {
  test('brings every scenario back bit for bit', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(readLink(writeLink(scenario))).toEqual({ scenario, notices: [] });
      }),
      runs,
    );
  });

  test('uses only characters that chat and mail leave alone, and ends with a digit', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(writeLink(scenario)).toMatch(/^[A-Za-z0-9.=&-]*[0-9]$/);
      }),
      runs,
    );
  });

  test('stays within the length that the reader accepts', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(writeLink(scenario).length).toBeLessThan(longestLink);
      }),
      runs,
    );
  });

  test('says nothing but its version and a zero when everything is preset', () => {
    expect(writeLink(presetsV1)).toBe('v=1&n=0');
  });

  test('names the fields that differ, in table order, and counts them', () => {
    expect(writeLink({ ...presetsV1, impliedVol: 0.1835, spot: 120 })).toBe(
      'v=1&S=120&iv=0.1835&n=2',
    );
  });

  test('writes large numbers without a plus sign', () => {
    expect(writeLink({ ...presetsV1, quantity: 1e12, fixedCost: 1e-7 })).toBe(
      'v=1&qty=1000000000000&c=1e-7&n=2',
    );
    expect(readLink('v=1&S=1e2&n=1').scenario.spot).toBe(100);
  });

  test('cut short anywhere is noticed', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const whole = writeLink(scenario);
        for (let length = 1; length < whole.length; length += 1) {
          const codes = readLink(whole.slice(0, length)).notices.map((notice) => notice.code);
          expect(codes, whole.slice(0, length)).toContain('cutShort');
        }
      }),
      { seed, numRuns: 12 },
    );
  });
});

describe('rewritten on its way, a link still opens', () => {
  const rewritings: Record<string, string> = {
    'with a leading hash': `#${link}`,
    'with a leading question mark': `?${link}`,
    'after a WordPress embed added a fragment': `#?${link}`,
    'with ampersands as entities': link.replaceAll('&', '&amp;'),
    'with ampersands as doubled entities': link.replaceAll('&', '&amp;amp;'),
    'with ampersands as numbered entities': link.replaceAll('&', '&#38;'),
    'with signs percent-encoded': link.replaceAll('&', '%26').replaceAll('=', '%3D'),
    'percent-encoded in small letters': link.replaceAll('=', '%3d'),
    'percent-encoded twice': link.replaceAll('&', '%2526').replaceAll('=', '%253D'),
    'percent-encoded five times': link.replaceAll('&', '%2525252526'),
    'with the hash percent-encoded': `%23${link}`,
    'as quoted-printable mail': link.replaceAll('=', '=3D'),
    'wrapped by quoted-printable mail': `${link.slice(0, 20)}=\r\n${link.slice(20)}`,
    'broken over two lines': `${link.slice(0, 30)}\n  ${link.slice(30)}`,
    'with a full stop after it': `${link}.`,
    'in brackets and quotation marks': `${link})”>`,
    'with markdown escapes': link.replaceAll('&', '\\&'),
    'with a zero-width space in it': `${link.slice(0, 12)}\u200B${link.slice(12)}`,
    'with campaign parameters after it': `${link}&utm_source=chat&fbclid=Iw.AR-0x_y`,
    'with points percent-encoded': link.replaceAll('.', '%2E'),
  };
  for (const [name, text] of Object.entries(rewritings)) {
    test(name, () => {
      expect(readLink(text)).toEqual({ scenario: bitcoin, notices: [] });
    });
  }

  test('undoing a rewriting twice changes nothing more', () => {
    for (const text of Object.values(rewritings)) {
      expect(undoRewriting(undoRewriting(text))).toBe(undoRewriting(text));
    }
  });
});

describe('what a link may not do', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['S=abc', 'valueUnreadable'],
    ['S=', 'valueUnreadable'],
    ['S=1e999', 'valueUnreadable'],
    ['S=0x1F', 'valueUnreadable'],
    ['S=NaN', 'valueUnreadable'],
    ['S=Infinity', 'valueUnreadable'],
    ['S=1_000', 'valueUnreadable'],
    ['S=1,000', 'valueUnreadable'],
    ['S=１００', 'valueUnreadable'],
    ['S=--5', 'valueUnreadable'],
    ['S=5e', 'valueUnreadable'],
    ['S=+5', 'valueUnreadable'],
    ['S=.', 'valueUnreadable'],
    ['S=implied', 'valueUnreadable'],
    ['iv=implied', 'valueUnreadable'],
    ['s=CALL', 'valueUnreadable'],
    ['s=constructor', 'valueUnreadable'],
    ['s=__proto__', 'valueUnreadable'],
    ['d=1', 'valueUnreadable'],
    ['S=<img src=x onerror=alert(1)>', 'valueUnreadable'],
    ['S=%3Cscript%3E', 'valueUnreadable'],
    ['S=\uD800', 'valueUnreadable'],
    ['S=-1', 'valueOutOfBounds'],
    ['S=0', 'valueOutOfBounds'],
    ['S=1e300', 'valueOutOfBounds'],
    ['iv=-0.2', 'valueOutOfBounds'],
    ['iv=11', 'valueOutOfBounds'],
    ['h=0', 'valueOutOfBounds'],
    ['T=-0', 'valueOutOfBounds'],
    ['y=1', 'valueOutOfBounds'],
    ['f=0.51', 'valueOutOfBounds'],
    ['__proto__=1', 'fieldUnknown'],
    ['constructor=1', 'fieldUnknown'],
    ['toString=1', 'fieldUnknown'],
    ['hasOwnProperty=1', 'fieldUnknown'],
    ['steps=1e9', 'fieldUnknown'],
    ['=5', 'fieldUnknown'],
    ['javascript:alert(1)', 'fieldUnknown'],
    ['lg=<b>', 'valueUnreadable'],
    ['ob=1C', 'valueUnreadable'],
  ];
  for (const [part, code] of refused) {
    test(`${JSON.stringify(part)} is refused by name and the preset stands`, () => {
      const opened = readLink(`v=1&${part}&n=1`);
      expect(opened.notices.map((notice) => notice.code)).toContain(code);
      expect(opened.scenario).toEqual(presetsV1);
      expect(Object.getPrototypeOf(opened.scenario)).toBe(Object.prototype);
    });
  }

  test('what is shown of a stranger’s text is short and plain', () => {
    const opened = readLink(`v=1&S=<b>${'x'.repeat(500)}</b>&n=1`);
    for (const notice of opened.notices)
      expect(notice.text ?? '').toMatch(/^[A-Za-z0-9.=_·…-]{0,25}$/);
  });

  test('of two values for one field the first is used and the second is told', () => {
    const opened = readLink('v=1&S=120&S=130&n=1');
    expect(opened.scenario.spot).toBe(120);
    expect(opened.notices).toEqual([{ code: 'fieldTwice', text: 'S' }]);
  });

  test('a minus zero is a zero', () => {
    expect(Object.is(readLink('v=1&r=-0&n=1').scenario.rate, 0)).toBe(true);
  });

  test('more text or more fields than any link of ours has opens as presets', () => {
    const long = readLink(`v=1&S=120&n=${'1'.repeat(longestLink)}`);
    expect(long).toEqual({ scenario: presetsV1, notices: [{ code: 'tooLong' }] });
    const many = readLink(
      `v=1&${Array.from({ length: 200 }, (_unused, i) => `a${i}=1`).join('&')}`,
    );
    expect(many).toEqual({ scenario: presetsV1, notices: [{ code: 'tooManyFields' }] });
  });

  test('a version from the future opens as presets and says so', () => {
    const opened = readLink('v=2&S=120&n=1');
    expect(opened.scenario).toEqual(presetsV1);
    expect(opened.notices).toEqual([{ code: 'versionUnknown', text: '2' }]);
  });

  test('no text at all makes the reader throw, or yields a value out of bounds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), hostileLink), (text) => {
        const { scenario } = readLink(text);
        for (const spec of fields) {
          const value = scenario[spec.key];
          if (spec.unit === 'text') expect(value).toMatch(/^[a-z0-9.-]*$/);
          else if (typeof value === 'string') expect(spec.words).toContain(value);
          else expect(value >= spec.minimum && value <= spec.maximum).toBe(true);
        }
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('a megabyte is refused in a few milliseconds', () => {
    const text = 'v=1&S=%25'.repeat(120_000);
    const start = performance.now();
    readLink(text);
    isLink(text);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

const hostileLink = fc
  .array(
    fc.tuple(
      fc.constantFrom(...fields.map((spec) => spec.linkKey), 'v', 'n', '__proto__', 'utm_x'),
      fc.oneof(fc.constantFrom('1', '-1', '1e999', '0', 'implied', '', '%', '&', '='), fc.string()),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.map(([key, value]) => `${key}=${value}`).join('&'));

describe('the presets of version 1', () => {
  test('are frozen, complete and the same as when they were published', () => {
    expect(Object.isFrozen(presetsV1)).toBe(true);
    expect(Object.keys(presetsV1)).toEqual(fields.map((spec) => spec.key));
    expect(JSON.stringify(presetsV1)).toBe(
      '{"structure":"call","side":"long","spot":100,"strike":100,"strikeHigh":110,"legs":"",' +
        '"settlement":"quote","expiry":0.25,"holdingPeriod":"toExpiry",' +
        '"rate":0,"dividendYield":0,"impliedVol":0.2,"hedgeVol":"implied","realizedVol":"implied",' +
        '"excessDrift":0,"quantity":1,"multiplier":1,"rule":"interval",' +
        '"hedgeInterval":0.003968253968253968,"priceMove":0.01,"priceMoveStdDevs":1,' +
        '"bandHalfWidth":0.05,"riskAversion":0.1,"widthCoefficient":1.12,"shiftCoefficient":5.76,' +
        '"bandSide":"position","checkInterval":0.000041335978835978834,"halfSpread":0.0005,' +
        '"feeRate":0,"makerFeeRate":0,"makerShare":0,"feePerUnit":0,"contractSize":1,' +
        '"minimumFee":0,"maximumFee":"none","maximumFeeRate":"none","fixedCost":0,"gas":0,' +
        '"gasPrice":0,"impactCoefficient":0,"dailyVolume":1000000,"linearImpact":0,' +
        '"orderBook":"","lotSize":0,' +
        '"fundingRate":0,"borrowRate":0,"cashSpread":0,"optionFeeRate":0,"optionFeeCap":"none",' +
        '"optionFeePerContract":0,"optionFeeMinimum":0,"optionHalfSpread":0,"setUp":"traded",' +
        '"unwind":"cash","daysPerYear":252,' +
        '"model":"brownian","reversionSpeed":50,"reversionLevel":"spot","jumpRate":2,' +
        '"jumpMean":-0.05,"jumpStdDev":0.08,"varianceReversion":3,"longRunVol":0.2,' +
        '"volOfVol":0.5,"volCorrelation":-0.6,"returns":"","returnInterval":0.003968253968253968,' +
        '"blockLength":5,"paths":20000,"seed":1}',
    );
  });

  test('leave a link written before a field existed as it was: no new field costs anything', () => {
    const { scenario } = readLink('v=1&S=120&f=0.0002&n=2');
    expect(scenario.rule).toBe('interval');
    const newCharges = fields.filter(
      ({ group, key }) =>
        group === 'costs' && !['halfSpread', 'feeRate', 'fixedCost'].includes(key),
    );
    for (const { key, unit } of newCharges) {
      if (unit === 'count' && key !== 'gas' && key !== 'lotSize') continue;
      expect([0, 'none', ''], key).toContain(scenario[key]);
    }
  });

  test('every link key is a short plain word of its own', () => {
    const keys = fields.map((spec) => spec.linkKey);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z][A-Za-z0-9]{0,3}$/);
    expect(keys).not.toContain('v');
    expect(keys).not.toContain('n');
  });
});

describe('an address', () => {
  test('carries a link only when it names a version', () => {
    expect(isLink(`#${link}`)).toBe(true);
    expect(isLink('')).toBe(false);
    expect(isLink('#main')).toBe(false);
    expect(isLink('?utm_source=x')).toBe(false);
  });
});
