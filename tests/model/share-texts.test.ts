// The texts a calculation is passed on with: a frame for another page, a citation, a QR code.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modulesOf } from '../../web/src/charts/qr.ts';
import { numericsVersion } from '../../web/src/model/contract.gen.ts';
import { bibtex, citation, embedCode } from '../../web/src/model/share-texts.ts';
import { appVersion } from '../../web/src/model/version.ts';

const link = 'v=1&S=120&iv=0.4&n=2';

describe('the embed code', () => {
  test.each([
    ['https://a.example/', 'https://a.example/embed.html'],
    ['https://a.example/tools/gamma/', 'https://a.example/tools/gamma/embed.html'],
    ['https://a.example/tools/index.html', 'https://a.example/tools/embed.html'],
  ])('of a page at %s frames %s with the link in the query', (page, frame) => {
    const code = embedCode(page, link);
    expect(code).toContain(`src="${frame}?v=1&amp;S=120&amp;iv=0.4&amp;n=2"`);
    expect(code).toMatch(/^<iframe [^<>]* title="[^"]+" [^<>]*><\/iframe>\n<script /);
  });

  test('cannot be broken out of', () => {
    const code = embedCode('https://a.example/"><script>alert(1)</script>/', link);
    expect(code).not.toContain('<script>');
    expect(code.match(/<script/g)).toHaveLength(1);
  });
});

describe('a citation', () => {
  const cited = {
    answer: 'Realized vol must reach 20.39\u202F%: 0.39 vol points above the 20.00\u202F% you pay.',
    address: `https://a.example/#${link}`,
    day: '2026-03-01',
  };

  test('has answer, version, numerics, day and link', () => {
    expect(citation(cited)).toBe(
      'Realized vol must reach 20.39 %: 0.39 vol points above the 20.00 % you pay. ' +
        `GammaDrag ${appVersion} (numerics ${numericsVersion}), 2026-03-01. https://a.example/#${link}`,
    );
  });

  test('for BibTeX leaves no per cent sign that would hide the rest of its line', () => {
    const entry = bibtex(cited);
    expect(entry).toContain('20.39 \\%: 0.39');
    expect(entry.replaceAll('\\%', '')).not.toContain('%');
    expect(entry).toContain('month = mar');
    expect(entry).toContain(`url = {https://a.example/#${link}}`);
    const depth = [...entry].reduce((open, mark) => {
      return open + (mark === '{' ? 1 : mark === '}' ? -1 : 0);
    }, 0);
    expect(depth).toBe(0);
  });
});

describe('a QR code', () => {
  test('of a usual link is small, and of a longer one larger', () => {
    const short = modulesOf(`https://a.example/#${link}`);
    const long = modulesOf(`https://a.example/#${link}`.repeat(8));
    expect(short?.size).toBeLessThan(40);
    expect(long?.size ?? 0).toBeGreaterThan(short?.size ?? 0);
  });

  test('has the three corner marks a camera looks for', () => {
    const found = modulesOf(link);
    if (found === null) throw new Error('no code');
    const { size, shape } = found;
    for (const [x, y] of [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ] as const) {
      expect(shape).toContain(`M${x} ${y}h7v1H${x}z`);
      expect(shape).toContain(`M${x} ${y + 6}h7v1H${x}z`);
    }
  });

  test('is refused where its modules would be too small to read', () => {
    expect(modulesOf(`https://a.example/#v=1&lg=${'1c100x'.repeat(250)}`)).toBeNull();
  });

  test('is made of any link, or refused: nothing throws', () => {
    const text = fc.string({ minLength: 1, maxLength: 2000, unit: 'binary' });
    fc.assert(
      fc.property(text, (given) => {
        const found = modulesOf(given);
        expect(found === null || found.size >= 21).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
