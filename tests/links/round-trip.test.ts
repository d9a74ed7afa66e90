// Links there and back: random scenarios by the thousand (a million with npm run test:links), every place
// where a link may be cut, and everything that may be done to it on its way.
import { describe, expect, test } from 'vitest';
import { fields } from '../../web/src/model/contract.gen.ts';
import { isLink, longestLink, readLink, writeLink } from '../../web/src/model/link.ts';
import { sameScenario } from '../../web/src/model/state.ts';
import { anyScenario, randomFrom } from './random-scenario.ts';
import { records } from './records.ts';
import { rewritings } from './rewritings.ts';

const states = Number(process.env.GAMMADRAG_LINKS ?? 20_000);
const seed = 20_261_125;

/** The address bar's own parser, as the fragment and as the query of an address. */
const fragmentOf = (text: string): string =>
  new URL(`https://example.com/a/#${text}`).hash.slice(1);
const queryOf = (text: string): string => new URL(`https://example.com/a/?${text}`).search.slice(1);

test(`${states} random states come back to the bit, every third of them two in one link`, () => {
  const next = randomFrom(seed);
  const lost: string[] = [];
  for (let count = 0; count < states; count += 1) {
    const scenario = anyScenario(next);
    const second = count % 3 === 0 ? anyScenario(next, scenario) : null;
    const link = writeLink(scenario, second);
    const opened = readLink(fragmentOf(link));
    const same =
      opened.notices.length === 0 &&
      sameScenario(opened.scenario, scenario) &&
      (second === null
        ? opened.second === undefined
        : opened.second !== undefined && sameScenario(opened.second, second));
    const plain = /^[A-Za-z0-9.=&-]*[0-9]$/.test(link) && link.length < longestLink;
    if (!same || !plain) lost.push(`seed ${seed}, state ${count}: ${link}`);
  }
  expect(lost.slice(0, 5)).toEqual([]);
}, 1_200_000);

test('the random states reach both ends of every field and every word', () => {
  const next = randomFrom(seed);
  const scenarios = Array.from({ length: 2000 }, () => anyScenario(next));
  for (const { key, words, minimum, maximum, unit } of fields) {
    const values = new Set(scenarios.map((scenario) => scenario[key]));
    for (const word of words) expect(values.has(word), `${key} ${word}`).toBe(true);
    if (unit === 'word' || unit === 'text') continue;
    expect(values.has(minimum === 0 ? 0 : minimum) && values.has(maximum), key).toBe(true);
  }
});

/** Links of every length from the file. */
const sent = records.map(({ link }) => link).filter((_link, place) => place % 9 === 0);

test('a link cut short anywhere is noticed, or is no link any more', () => {
  for (const link of sent) {
    for (let length = 1; length < link.length; length += 1) {
      const cut = fragmentOf(link.slice(0, length));
      if (!isLink(cut)) expect(length).toBeLessThan('v='.length);
      const codes = readLink(cut).notices.map(({ code }) => code);
      expect(codes, cut).toContain('cutShort');
    }
  }
});

test('a link that lost its beginning is noticed', () => {
  for (const link of sent) {
    for (let start = 1; start < link.length - 'n=1'.length; start += 1) {
      expect(readLink(link.slice(start)).notices, link.slice(start)).not.toEqual([]);
    }
  }
});

describe('a link still opens as it was sent after', () => {
  const bitcoin = 'v=1&s=straddle&S=100000&K=100000&T=0.08&iv=0.5&mu=-1e-7&jm=-0.2&b.iv=0.6&n=8';
  const links = [bitcoin, ...sent];

  /** The same link, had nothing happened to it: links as they are written say all of a scenario. */
  const opens = (text: string): string => {
    const { scenario, second, notices } = readLink(text);
    const codes = notices.map(({ code, text: part }) => `${code} ${part}`);
    return [writeLink(scenario, second ?? null), ...codes].join(', ');
  };

  test.each(rewritings)('$name', ({ rewrite }) => {
    for (const link of links) {
      const places = link === bitcoin ? Array.from(link, (_sign, place) => place) : [20];
      for (const place of places.filter((at) => at > 0 && at < link.length)) {
        const text = rewrite(link, place);
        expect(opens(text), text).toBe(link);
        expect(opens(fragmentOf(text)), `as a fragment: ${text}`).toBe(link);
        expect(isLink(fragmentOf(text)), text).toBe(true);
        if (text.includes('#')) continue;
        expect(opens(queryOf(text)), `as a query: ${text}`).toBe(link);
      }
    }
  });

  test('fifteen ways of rewriting it, at least', () => {
    expect(new Set(rewritings.map(({ name }) => name)).size).toBeGreaterThanOrEqual(15);
  });
});
