// embed-address.ts: what the address of embed.html says: a calculation as in any link, and beside it the
// options of <gamma-drag>, as in ?view=compact&locked=implied-vol&v=1&iv=0.3&n=1.
// Refuses   nothing by throwing; what the calculation or an option cannot mean is named where it is read.
import { isLink, longestLink } from './link.ts';
import { undoRewriting } from './link-text.ts';
import { type OptionName, type OptionTexts, optionNames } from './presentation.ts';

export interface EmbedAddress {
  /** Empty where the address carries no calculation. */
  readonly link: string;
  readonly options: OptionTexts;
  readonly lang: string | null;
  /** By which WordPress knows the frame again. */
  readonly secret: string | null;
}

/** The query counts before the fragment, which WordPress and some editors keep for themselves. */
export function readEmbedAddress(query: string, fragment: string): EmbedAddress {
  const [first, second] = [read(query), read(fragment)];
  return {
    link: isLink(first.link) ? first.link : isLink(second.link) ? second.link : '',
    options: { ...second.options, ...first.options },
    lang: first.lang ?? second.lang,
    secret: second.secret,
  };
}

const mostCharacters = longestLink + 2000;
/** An option as it may come: behind whatever parts it from the one before, and up to the next. */
const optionParts = new RegExp(
  `(?:^|[?#&;]|%26)(?:${optionNames.join('|')})(?:=|%3D)(?:(?!%26)[^&#])*`,
  'gi',
);
const betweenWords = /%(?:25)*(?:20|2B|2C)/gi;

/** Spaces between the words of an option would go with those that a broken line leaves in a link. */
function withWordsApart(text: string): string {
  return text.replace(optionParts, (part) => part.replace(betweenWords, '.'));
}

function read(text: string): EmbedAddress {
  const options: Partial<Record<OptionName, string>> = {};
  const rest: string[] = [];
  let lang: string | null = null;
  let secret: string | null = null;
  for (const part of undoRewriting(withWordsApart(text.slice(0, mostCharacters))).split(/[&#?]/)) {
    const cut = part.indexOf('=');
    const name = cut < 0 ? part : part.slice(0, cut);
    const value = cut < 0 ? '' : part.slice(cut + 1);
    const option = optionNames.find((known) => known === name);
    if (option !== undefined) options[option] ??= value;
    else if (name === 'lang')
      lang ??= /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value) ? value : null;
    else if (name === 'secret') secret ??= /^[A-Za-z0-9]{1,40}$/.test(value) ? value : null;
    else rest.push(part);
  }
  return { link: rest.join('&'), options, lang, secret };
}

/** The query of embed.html that shows so much of a calculation. */
export function writeEmbedQuery(link: string, options: OptionTexts, lang: string | null): string {
  const said = optionNames.flatMap((name) => {
    const text = options[name];
    return text === undefined || text === null ? [] : [`${name}=${text.replaceAll(' ', '.')}`];
  });
  return [...said, ...(lang === null ? [] : [`lang=${lang}`]), link].join('&');
}
