// language.ts: the language in force. Words are looked up each time they are read, so an object of
// words may be kept, and follows the language; a single word taken out of it may not be kept.
// English is there from the start; the other language is one chunk, loaded when it is first spoken.
import type * as Chinese from './zh.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The tag of each language, where a document says what it is written in. */
export const languageTags: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' };

/** The shape of a topic in any language: the same keys and functions, other texts. */
export type Wording<T> = T extends string
  ? string
  : T extends (...args: never[]) => unknown
    ? T
    : T extends object
      ? { readonly [Key in keyof T]: Wording<T[Key]> }
      : T;

let current: Language = 'en';
let wanted: Language | null = null;
let chinese: typeof Chinese | null = null;
const listeners = new Set<() => void>();

export function languageInForce(): Language {
  return current;
}

/** The first of these tags, such as zh-CN, that is spoken here. */
export function languageOf(tags: readonly string[]): Language | null {
  for (const tag of tags) {
    const known = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (known !== undefined) return known;
  }
  return null;
}

/** The language that the query of an address asks for, or the first of the reader's that is spoken. */
export function languageAsked(query: string, tags: readonly string[]): Language {
  const asked = /[?&]lang=([a-zA-Z-]+)/.exec(query)?.[1] ?? '';
  return languageOf([asked, ...tags]) ?? 'en';
}

/**
 * Changes the language of everything, and returns the one then in force: the one before, where the
 * words could not be loaded.
 */
export async function speak(language: Language): Promise<Language> {
  wanted = language;
  try {
    if (language === 'zh') chinese ??= await import('./zh.ts');
  } catch {
    return current;
  }
  // While its words were on their way another one may have been chosen.
  if (wanted !== language || current === language) return current;
  current = language;
  for (const listener of listeners) listener();
  return current;
}

/** The same, unless a language has been asked for before. */
export async function speakAtFirst(language: Language): Promise<Language> {
  return wanted === null ? speak(language) : current;
}

/** Tells of each change of language, until the function returned is called. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A topic in the language in force, given its English and where its Chinese is. */
export function inForce<English extends object>(
  english: English,
  find: (words: typeof Chinese) => Wording<English>,
): Wording<English> {
  const spoken = (): object =>
    current === 'zh' && chinese !== null ? find(chinese) : (english as Wording<English>);
  return followed(english, spoken) as Wording<English>;
}

type Words = Record<string, unknown>;

/** An object like the English one, each text and function of which is that of the language in force. */
function followed(english: object, spoken: () => object): object {
  const like: object = Array.isArray(english) ? [] : {};
  for (const [key, value] of Object.entries(english)) {
    const now = () => (spoken() as Words)[key];
    const property =
      typeof value === 'function'
        ? { value: (...args: unknown[]) => (now() as typeof Function.prototype)(...args) }
        : typeof value === 'object' && value !== null
          ? { value: followed(value, now as () => object) }
          : { get: now };
    Object.defineProperty(like, key, { ...property, enumerable: true });
  }
  return like;
}
