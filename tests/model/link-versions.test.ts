// The ladder of link versions, tried with a made-up one: version 1 wrote a fee for a round trip under
// a key of its own, and took an implied vol of 40 % where nothing was said; version 2 has neither.
import { describe, expect, test } from 'vitest';
import { fields, type Scenario } from '../../web/src/model/contract.gen.ts';
import { readLink, writeLink } from '../../web/src/model/link.ts';
import { type Ladder, type OlderLinkVersion, released } from '../../web/src/model/link-versions.ts';
import { presetsV1 } from '../../web/src/model/presets.v1.ts';

const first: OlderLinkVersion = {
  version: 1,
  fields: fields.map((spec) =>
    spec.key === 'feeRate' ? { ...spec, linkKey: 'rtf', maximum: 2 } : spec,
  ),
  presets: { ...presetsV1, impliedVol: 0.4, feeRate: 0.001 },
  numerics: 1,
  upgrade: (scenario) => ({ ...scenario, feeRate: scenario.feeRate / 2 }),
};
const second: OlderLinkVersion = {
  version: 2,
  fields,
  presets: { ...presetsV1, impliedVol: 0.3 },
  numerics: 3,
  upgrade: (scenario) => ({ ...scenario, halfSpread: scenario.halfSpread + 0.001 }),
};
const ladder: Ladder = {
  older: [first, second],
  newest: { version: 3, fields, presets: presetsV1, numerics: 4 },
  numerics: 4,
};
const older = { code: 'numericsOlder', text: '1' };

describe('a link of an older version', () => {
  test('means by what it leaves out what its own version meant', () => {
    const { scenario } = readLink('v=1&S=120&n=1', ladder);
    expect(scenario.spot).toBe(120);
    expect(scenario.impliedVol).toBe(0.4);
    expect(readLink('v=2&S=120&n=1', ladder).scenario.impliedVol).toBe(0.3);
    expect(readLink('v=3&S=120&n=1', ladder).scenario.impliedVol).toBe(presetsV1.impliedVol);
  });

  test('goes up one version at a time, every step once', () => {
    const from1 = readLink('v=1&rtf=0.01&hs=0.002&n=2', ladder).scenario;
    expect([from1.feeRate, from1.halfSpread]).toEqual([0.005, 0.003]);
    const from2 = readLink('v=2&f=0.01&hs=0.002&n=2', ladder).scenario;
    expect([from2.feeRate, from2.halfSpread]).toEqual([0.01, 0.003]);
    const from3 = readLink('v=3&f=0.01&hs=0.002&n=2', ladder).scenario;
    expect([from3.feeRate, from3.halfSpread]).toEqual([0.01, 0.002]);
  });

  test('names fields by the keys of its version alone', () => {
    expect(readLink('v=1&f=0.01&n=1', ladder).notices).toContainEqual({
      code: 'fieldUnknown',
      text: 'f',
    });
    expect(readLink('v=3&rtf=0.01&n=1', ladder).notices).toContainEqual({
      code: 'fieldUnknown',
      text: 'rtf',
    });
  });

  test('falls back on the preset of its own version where a value cannot be read', () => {
    const { scenario, notices } = readLink('v=1&iv=abc&n=1', ladder);
    expect(scenario.impliedVol).toBe(0.4);
    expect(notices).toContainEqual({ code: 'valueUnreadable', field: 'impliedVol', text: 'abc' });
  });

  test('is held to the bounds of today once it has risen', () => {
    const { scenario, notices } = readLink('v=1&rtf=1.8&n=1', ladder);
    expect(scenario.feeRate).toBe(presetsV1.feeRate);
    expect(notices).toContainEqual({ code: 'valueOutOfBounds', field: 'feeRate', text: '0.9' });
  });

  test('brings both scenarios up', () => {
    const { scenario, second: other } = readLink('v=1&rtf=0.01&b.rtf=0.02&n=2', ladder);
    expect([scenario.feeRate, other?.feeRate]).toEqual([0.005, 0.01]);
    expect(other?.impliedVol).toBe(0.4);
  });

  test('written again is one of the newest version, and means the same', () => {
    const { scenario } = readLink('v=1&rtf=0.01&hs=0.002&n=2', ladder);
    const again = writeLink(scenario, null, ladder);
    expect(again).toBe('v=3&iv=0.4&hs=0.003&f=0.005&n=3');
    expect(readLink(again, ladder)).toEqual({ scenario, notices: [] });
  });

  test('without a version is read as the oldest', () => {
    const { scenario, notices } = readLink('S=120&n=1', ladder);
    expect(scenario.impliedVol).toBe(0.4);
    expect(notices).toEqual([{ code: 'versionMissing' }, older]);
  });

  test('from a version above the ladder opens as presets and says so', () => {
    for (const version of ['4', '0', '01', '1.0', '', '-1', '1e0']) {
      expect(readLink(`v=${version}&S=120&n=1`, ladder), version).toEqual({
        scenario: presetsV1,
        notices: [{ code: 'versionUnknown', text: version }],
      });
    }
  });
});

describe('which numbers the sender saw', () => {
  const later: Ladder = { ...released, numerics: 2 };

  test('is in each link that differs in it from what its version says', () => {
    expect(writeLink({ ...presetsV1, spot: 120 }, null, later)).toBe('v=1&num=2&S=120&n=2');
    expect(writeLink({ ...presetsV1, spot: 120 })).toBe('v=1&S=120&n=1');
  });

  test('is told where they are not those computed here, and only there', () => {
    const heard = (link: string, on: Ladder) => readLink(link, on).notices;
    expect(heard('v=1&num=2&S=120&n=2', later)).toEqual([]);
    expect(heard('v=1&S=120&n=1', later)).toEqual([older]);
    expect(heard('v=1&num=1&S=120&n=2', later)).toEqual([older]);
    expect(heard('v=1&num=3&S=120&n=2', later)).toEqual([{ code: 'numericsUnknown', text: '3' }]);
    expect(heard('v=1&S=120&n=1', released)).toEqual([]);
    expect(heard('v=1&num=1&n=1', released)).toEqual([]);
    for (const odd of ['', 'x', '-1', '1e9', '0', '01', '99999']) {
      expect(heard(`v=1&num=${odd}&n=1`, released), odd).toEqual([
        { code: 'numericsUnknown', text: odd },
      ]);
    }
  });

  test('changes no input', () => {
    expect(readLink('v=1&num=7&S=120&n=2').scenario).toEqual({ ...presetsV1, spot: 120 });
  });
});

test('the ladder that is released goes up to what is written, each version once', () => {
  const versions = [...released.older, released.newest].map(({ version }) => version);
  expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
  expect(writeLink(presetsV1 as Scenario)).toBe(`v=${versions.at(-1)}&n=0`);
  for (const { presets } of [...released.older, released.newest]) {
    expect(Object.isFrozen(presets)).toBe(true);
  }
});
