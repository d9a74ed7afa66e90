// Hostile links do nothing but be refused by name, at once, and leave a scenario that may stand.
import { describe, expect, test } from 'vitest';
import { fields, type Scenario } from '../../web/src/model/contract.gen.ts';
import { isLink, readLink } from '../../web/src/model/link.ts';
import { noticeSentences } from '../../web/src/model/messages.ts';
import { presetsV1 } from '../../web/src/model/presets.v1.ts';
import { problemOf } from '../../web/src/model/state.ts';
import { type Hostile, hostileLinks } from './hostile.ts';

const briefly = (text: string): string => JSON.stringify(text.slice(0, 60));

function expectValid(scenario: Scenario | undefined, text: string): void {
  if (scenario === undefined) return;
  expect(Object.keys(scenario), text).toEqual(Object.keys(presetsV1));
  expect(Object.getPrototypeOf(scenario), text).toBe(Object.prototype);
  for (const spec of fields) expect(problemOf(spec, scenario[spec.key]), text).toBeNull();
}

describe('a hostile link', () => {
  test('is one of three hundred at least, each another', () => {
    expect(new Set(hostileLinks.map(({ text }) => text)).size).toBe(hostileLinks.length);
    expect(hostileLinks.length).toBeGreaterThanOrEqual(300);
  });

  test('is refused by the names that its row gives, and by no other', () => {
    const said = ({ text, codes }: Hostile): string =>
      `${briefly(text)}: ${[...new Set(codes)].sort().join(', ')}`;
    const found = hostileLinks.map(({ text }) => ({
      text,
      codes: readLink(text).notices.map(({ code }) => code),
    }));
    expect(found.map(said)).toEqual(hostileLinks.map(said));
  });

  test('leaves a scenario that may stand', () => {
    for (const { text } of hostileLinks) {
      const { scenario, second } = readLink(text);
      expectValid(scenario, briefly(text));
      expectValid(second, briefly(text));
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('is told in a sentence that holds nothing of it but plain characters', () => {
    for (const { text } of hostileLinks) {
      for (const notice of readLink(text).notices) {
        const said = noticeSentences[notice.code]('A field', notice.text ?? '');
        expect(notice.text ?? '', briefly(text)).toMatch(/^[A-Za-z0-9.=_·…-]{0,25}$/);
        expect(said, briefly(text)).toMatch(/^[A-Z“].*\.$/);
        expect(said, briefly(text)).not.toMatch(/[<>]/);
      }
    }
  });

  test('is read in less than 5 ms', () => {
    for (const { text } of hostileLinks) {
      // The best of some: another process may hold the machine for a moment.
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        isLink(text);
        readLink(text);
        return performance.now() - start;
      });
      expect(Math.min(...times), briefly(text)).toBeLessThan(5);
    }
  });
});
