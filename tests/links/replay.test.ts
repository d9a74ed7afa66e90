// Every link of the file still comes to what it came to when its line was written, to the last bit.
import { describe, expect, test } from 'vitest';
import { fields } from '../../web/src/model/contract.gen.ts';
import { readLink, writeLink } from '../../web/src/model/link.ts';
import { appended, emptySeal, recordsOf } from './ledger.mjs';
import { ledgerText, records, seal } from './records.ts';
import { differencesFrom, figuresIn, hexFloat, replayer } from './replay.mjs';

const library = new URL('../../dist/lib/', import.meta.url);

describe('the file of links', () => {
  test('comes to the same numbers and figures as when it was written', async () => {
    const comesTo = await replayer(library);
    const differences = records.flatMap((record) => differencesFrom(record, comesTo(record.link)));
    expect(differences.slice(0, 20)).toEqual([]);
  });

  test('has three hundred lines at least, each link once', () => {
    expect(records.length).toBeGreaterThanOrEqual(300);
    expect(new Set(records.map(({ link }) => link)).size).toBe(records.length);
  });

  test('has an answer under every word of every choice, and names every field', () => {
    const answered = records.filter(({ results }) => results['refused.code'] === undefined);
    const scenarios = answered.map(({ link }) => readLink(link).scenario);
    for (const { key, words, unit, preset } of fields) {
      const values = new Set(scenarios.map((scenario) => scenario[key]));
      if (unit === 'word') expect([...values].sort(), key).toEqual([...words].sort());
      expect(
        [...values].some((value) => value !== preset),
        key,
      ).toBe(true);
    }
    for (const model of new Set(scenarios.map((scenario) => scenario.model))) {
      const simulated = records.filter(
        ({ link, simulation }) =>
          simulation?.mean !== undefined && readLink(link).scenario.model === model,
      );
      expect(simulated.length, model).toBeGreaterThan(5);
    }
  });

  test('has links as they are written today', () => {
    for (const { link } of records) {
      const { scenario, second } = readLink(link);
      expect(writeLink(scenario, second ?? null)).toBe(link);
    }
  });

  test('says figures, and holds numbers that are finite', () => {
    for (const { text, results, simulation } of records) {
      expect(text).toMatch(/\.$/);
      const found = JSON.stringify([results, simulation]);
      expect(found).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe('a line that was written', () => {
  const lines = ledgerText.split('\n');
  const rejoined = (changed: readonly string[]): string => changed.join('\n');
  const touched: Readonly<Record<string, string>> = {
    'edited in one digit': ledgerText.replace('0x1.', '0x1.8'),
    'taken out': rejoined(lines.filter((_line, place) => place !== 7)),
    'taken off the end': rejoined(lines.filter((_line, place) => place !== lines.length - 2)),
    'moved up': rejoined([lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)]),
    'written twice': rejoined([lines[0] ?? '', ...lines]),
    'put in by hand': rejoined([...lines.slice(0, -1), lines[3] ?? '', '']),
  };
  test.each(Object.entries(touched))(
    'and is %s is noticed, and nothing is added',
    (_name, text) => {
      expect(() => recordsOf(text, seal)).toThrow(/line|seal/);
      expect(() => appended(text, seal, records.slice(0, 1))).toThrow(/line|seal/);
    },
  );

  test('stays to the letter when others are added', () => {
    const [first, second, third] = records;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('empty');
    const one = appended('', emptySeal, [first]);
    const two = appended(one.text, one.seal, [second, third]);
    expect(two.text.startsWith(one.text)).toBe(true);
    expect(recordsOf(two.text, two.seal)).toEqual([first, second, third]);
    expect(ledgerText.startsWith(two.text)).toBe(true);
  });

  test('is compared in every number, and in what is read of the text', () => {
    const [record] = records;
    if (record === undefined) throw new Error('empty');
    expect(differencesFrom(record, record)).toEqual([]);
    const reworded = { ...record, text: record.text.replace('Realized', 'The realized') };
    expect(differencesFrom(record, reworded)).toEqual([]);
    const wrong = { ...record, text: record.text.replace(/\d/, '7') };
    expect(differencesFrom(record, wrong)).toHaveLength(1);
    const bit = { ...record, results: { ...record.results, breakEvenVol: '0x1p+0' } };
    expect(differencesFrom(record, bit)).toHaveLength(1);
    const more = { ...record, results: { ...record.results, newFigure: '0x1p+0' } };
    expect(differencesFrom(record, more)).toEqual([]);
    const later = { ...bit, numerics: 99, notices: ['numericsOlder'] };
    expect(differencesFrom(record, later)).toEqual([]);
    expect(differencesFrom(record, { ...later, notices: [] })).toHaveLength(1);
  });
});

describe('a number to the last bit', () => {
  // What printf of C writes for them with %a.
  const written: readonly (readonly [number, string])[] = [
    [1, '0x1p+0'],
    [-2.5, '-0x1.4p+1'],
    [0.1, '0x1.999999999999ap-4'],
    [0, '0x0p+0'],
    [-0, '-0x0p+0'],
    [1 / 3, '0x1.5555555555555p-2'],
    [1e300, '0x1.7e43c8800759cp+996'],
    [Number.MIN_VALUE, '0x0.0000000000001p-1022'],
    [Number.MAX_VALUE, '0x1.fffffffffffffp+1023'],
  ];
  test.each(written)('%d is %s', (value, text) => {
    expect(hexFloat(value)).toBe(text);
  });

  test('and figures as they are read', () => {
    expect(figuresIn('reach 20.90 %: 1,000 at −3')).toEqual(['20.90', '1,000', '3']);
  });
});
