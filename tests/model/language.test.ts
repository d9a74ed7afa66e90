// The language in force: how it is chosen and changed, and that the Chinese says all that the English
// does, in Chinese. Types already refuse a missing string.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chartWords } from '../../web/src/model/chart-words.ts';
import {
  errorCodes,
  fields,
  type Solution,
  type SolutionRoot,
} from '../../web/src/model/contract.gen.ts';
import { fieldLabel, fieldWords, unitLabel, wordLabels } from '../../web/src/model/field-words.ts';
import { basisPoints, dateSaid, duration, moneyShort } from '../../web/src/model/format.ts';
import {
  languageInForce,
  languageOf,
  languages,
  onLanguage,
  speak,
  speakAtFirst,
} from '../../web/src/model/language.ts';
import { errorSentences } from '../../web/src/model/messages.ts';
import { pageWords } from '../../web/src/model/page-words.ts';
import { hedgedHow, textOf } from '../../web/src/model/sentences.ts';
import { rules } from '../../web/src/model/shown.ts';
import { solutionSentence, type Unknown } from '../../web/src/model/solve-words.ts';
import { presetScenario } from '../../web/src/model/state.ts';

const model = join(import.meta.dirname, '..', '..', 'web', 'src', 'model');

afterEach(() => speak('en'));

describe('a language is chosen', () => {
  test('by the first tag that is spoken here, whatever its region', () => {
    expect(languageOf(['de-DE', 'zh-Hans-CN', 'en'])).toBe('zh');
    expect(languageOf(['EN-gb', 'zh'])).toBe('en');
    expect(languageOf(['', 'fr', 'zhuang'])).toBeNull();
  });

  test('anew at any time, and what was kept of its words follows', async () => {
    const kept = chartWords.pnl;
    const said = errorSentences.not_a_number;
    const english = said('');
    await speak('zh');
    expect(languageInForce()).toBe('zh');
    expect(kept.x).toBe('已实现波动率');
    expect(said('')).not.toBe(english);
    await speak('en');
    expect(kept.x).toBe('Realized vol');
    expect(said('')).toBe(english);
  });

  test('and the latest choice wins, however long the words of another take to come', async () => {
    await Promise.all([speak('zh'), speak('en')]);
    expect(languageInForce()).toBe('en');
  });

  test('at first only where none was asked for before', async () => {
    await speak('zh');
    await speakAtFirst('en');
    expect(languageInForce()).toBe('zh');
  });

  test('and each change is told once, until nobody listens', async () => {
    let told = 0;
    const leave = onLanguage(() => {
      told += 1;
    });
    await speak('zh');
    await speak('zh');
    leave();
    await speak('en');
    expect(told).toBe(1);
  });
});

test('the page says in its own file what its words say in English', () => {
  const page = readFileSync(join(model, '..', '..', 'index.html'), 'utf8');
  for (const text of Object.values(pageWords)) expect(page).toContain(text);
});

describe('numbers with their units', () => {
  beforeEach(() => speak('zh'));

  test('are written as Chinese has them', () => {
    expect(duration(1 / 252, 252)).toBe('1\u202F个交易日');
    expect(duration(8 / (24 * 365), 365)).toBe('8\u202F小时');
    expect(basisPoints(0.0005)).toBe('5\u202F基点');
    expect(moneyShort(1.5e9)).toBe('15.0亿');
    expect(moneyShort(2.5e7)).toBe('2,500万');
    expect(unitLabel('expiry', 365)).toBe('天');
    expect(unitLabel('halfSpread', 365)).toBe('基点');
  });

  test('and no space parts a Chinese unit from the words after it', () => {
    const root = { value: 2 / 252, met: 'above', exact: true } as SolutionRoot;
    const solution = { kind: 'one', signChanges: 1, roots: [root] } as unknown as Solution;
    const goal = { id: 'breaksEven', value: 0 } as const;
    const said = (unknown: Unknown) =>
      textOf(solutionSentence(unknown, goal, solution, presetScenario()));
    expect(said('hedgeInterval')).toContain('2\u202F个交易日时');
    expect(said('impliedVol')).toContain('% 时');
  });

  test('and dates too, as exactly as they are known', async () => {
    expect(['2025', '2025-05', '2025-05-14'].map(dateSaid)).toEqual([
      '2025年',
      '2025年5月',
      '2025年5月14日',
    ]);
    await speak('en');
    expect(['2025', '2025-05', '2025-05-14'].map(dateSaid)).toEqual([
      '2025',
      'May 2025',
      '14 May 2025',
    ]);
  });
});

describe.each(languages)('in %s', (language) => {
  beforeEach(() => speak(language));

  test('every field has a name, an explanation and its choices', () => {
    for (const { key, words: choices } of fields) {
      expect(fieldLabel(key, 'strangle'), key).toBeTruthy();
      expect(fieldWords[key].help, key).toMatch(/[.。]$/);
      for (const word of choices)
        expect(wordLabels[`${key}.${word}`], `${key}.${word}`).toBeTruthy();
    }
  });

  test('every refusal has its sentence', () => {
    for (const code of errorCodes) expect(errorSentences[code]('7'), code).toMatch(/[.。]$/);
  });

  test('every rule says how it hedges', () => {
    const said = rules.map((rule) => hedgedHow({ ...presetScenario(), rule }));
    expect(new Set(said).size).toBe(rules.length);
    expect(said.join()).not.toMatch(/undefined|NaN/);
  });
});

/** A topic in both languages, as its two files export it. */
interface Topic {
  readonly name: string;
  readonly english: object;
  readonly chinese: object;
}

/** Topics added lately, whose Chinese is still to come; it should be empty. */
const awaited: readonly string[] = [];
const named = (ending: string): readonly string[] =>
  readdirSync(model)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));

describe('the Chinese', () => {
  const topics: Topic[] = [];
  beforeAll(async () => {
    for (const name of named('.zh.ts')) {
      const english = (await import(join(model, `${name}.en.ts`))) as object;
      const chinese = (await import(join(model, `${name}.zh.ts`))) as object;
      topics.push({ name, english, chinese });
    }
  });

  test('has every topic, each in the one chunk', () => {
    expect(named('.en.ts').filter((name) => !named('.zh.ts').includes(name))).toEqual(awaited);
    // A topic that is part of another one comes with it.
    const chunk = ['zh.ts', ...named('.zh.ts').map((name) => `${name}.zh.ts`)]
      .map((file) => readFileSync(join(model, file), 'utf8'))
      .join('\n');
    for (const { name } of topics) expect(chunk).toContain(`./${name}.zh.ts`);
  });

  test('has the same keys as the English, and no other', () => {
    for (const { name, english, chinese } of topics) {
      expect([...textsOf(chinese, name).keys()].sort()).toEqual(
        [...textsOf(english, name).keys()].sort(),
      );
    }
  });

  test('says everything in Chinese, but for names and bare signs', () => {
    const same = /^(?:[^\p{L}]*|c|p|en|zh|English|zh-CN|Whalley–Wilmott|Zakamouline)$/u;
    for (const { name, chinese } of topics) {
      for (const [path, text] of textsOf(chinese, name)) {
        if (!same.test(text)) expect(text, path).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  test('has no English word left in it', () => {
    for (const { name, chinese } of topics) {
      for (const [path, text] of textsOf(chinese, name)) {
        const left = (
          text
            .replace('npm run build', '')
            .match(/(?<![0-9A-Za-z])[A-Za-z][A-Za-z./-]*[A-Za-z]/g) ?? []
        ).filter((word) => !kept.test(word));
        expect(left, `${path}: ${text}`).toEqual([]);
      }
    }
  });

  test('has its own punctuation between its own words', () => {
    for (const { name, chinese } of topics) {
      for (const [path, text] of textsOf(chinese, name)) {
        expect(text, path).not.toMatch(/\p{Script=Han} ?[,.:;?!()] ?\p{Script=Han}/u);
        expect(text, path).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  test('passes on every figure that the English sentence carries', () => {
    for (const { name, english, chinese } of topics) {
      const inEnglish = textsOf(english, name);
      for (const [path, text] of textsOf(chinese, name)) {
        expect(figuresIn(text), path).toEqual(figuresIn(inEnglish.get(path) ?? ''));
      }
    }
  });
});

/** Names, and what is typed or pressed as it is written: all that may stay in Latin letters. */
const kept = new RegExp(
  `^(?:${[
    'GammaDrag|Whalley|Wilmott|Zakamouline|Leland|Heston|Black|Scholes',
    'Deribit|Hyperliquid|IBKR|Binance|OKX|EEA|Panoptic|ethskills|thecryptoworld|hypernode-docs',
    '[a-z]+\\.(?:[a-z]+[./]?)+',
    'ES|MES|CSV|KiB|JSON|BibTeX|docs/method\\.md|WebAssembly|gwei|Esc|Home|End|zh-CN|cK|bids|asks',
  ].join('|')})$`,
);

/** Marks that stand for figures; as many as any sentence takes. */
const marks = ['①', '②', '③', '④', '⑤'];

/** Sentences that take something other than texts, given something fit. */
const fit: Readonly<Record<string, readonly unknown[]>> = {
  'messages.words.paragraph': [marks.slice(0, 2)],
  'sentences.headlines': ['long', ...marks],
  'chart-words.parameterSummaries.ends': [marks.slice(0, 2)],
  'simulation-words.simulationWords.bridge.summary': [marks.slice(0, 2)],
  'simulation-words.simulationWords.path.stepOf': marks,
  'simulation-words.figureHelp': ['simulation.mean'],
  'simulation-words.stepSentence': [
    Object.fromEntries(
      ['day', 'price', 'delta', 'hedged', 'traded', 'gamma', 'theta', 'cost', 'net'].map(
        (key, index) => [key, String.fromCodePoint(0x2460 + index)],
      ),
    ),
  ],
  'venue-words.whatItSets': [['①'], 'option', 'no'],
  'solve-words.rooted': ['①', [{ figure: '②', meaning: 'plain' }], '③', '④'],
  'solve-words.rooted.smallest': ['①', '②', '③'],
  'solve-words.rooted.largest': ['①', '②', '③'],
  'list-words.returnsRead': [3, 5],
  'list-words.bookRead': [
    { levels: 3, best: '①', depth: '②' },
    { levels: 4, best: '③', depth: '④' },
    9,
  ],
  'list-words.bookBriefly': [3, 4],
  'list-words.bookProblems': [7, 'bids'],
  'list-words.legsWords.leg': [7],
  'file-words.fileWords.missing': [marks.slice(0, 2)],
  'file-words.fileWords.difference': [{ name: '①', inFile: '②', now: '③' }],
};

function argumentsOf(path: string): readonly unknown[] {
  return fit[path] ?? fit[path.slice(0, path.lastIndexOf('.'))] ?? marks;
}

function figuresIn(text: string): readonly string[] {
  return [...(text.match(/[①-⑨]/gu) ?? [])].sort();
}

/** Every text of a topic by its place; what a function says is taken from a call of it. */
function textsOf(value: unknown, path: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (typeof value === 'string') found.set(path, value);
  else if (typeof value === 'function') {
    const said: unknown = value(...argumentsOf(path));
    found.set(path, typeof said === 'string' ? said : joined(said as readonly unknown[]));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      for (const entry of textsOf(part, `${path}.${key}`)) found.set(...entry);
    }
  }
  return found;
}

function joined(sentence: readonly unknown[]): string {
  const texts = sentence.map((part) =>
    typeof part === 'string' ? part : (part as { figure: string }).figure,
  );
  return texts.join('');
}
