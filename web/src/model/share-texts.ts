// share-texts.ts: the texts a calculation is passed on with: code that embeds it, and its citation.
import { numericsVersion } from './contract.gen.ts';
import { folderOf, frameCode, viewAsItIs } from './embed-code.ts';
import { embedWords } from './embed-words.ts';
import { cited as words } from './share-words.ts';
import { appVersion } from './version.ts';

/** High enough for the answer and its key figures; the frame tells its own height where it is heard. */
const frameHeight = 720;

/** The whole calculation in a frame; the builder of embeds offers less of it, and the element. */
export function embedCode(page: string, link: string): string {
  const choice = {
    link,
    presentation: viewAsItIs('full'),
    lang: null,
    width: '100%',
    height: frameHeight,
  };
  return frameCode(choice, { folder: folderOf(page), element: null }, embedWords.frameTitle);
}

/** What is cited: the answer in a sentence, where it stands and the day it was computed. */
export interface Cited {
  readonly answer: string;
  readonly address: string;
  /** As 2026-03-01. */
  readonly day: string;
}

export function citation({ answer, address, day }: Cited): string {
  return words.whole(plain(answer), appVersion, String(numericsVersion), day, address);
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

export function bibtex({ answer, address, day }: Cited): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const fields = [
    `title = {{GammaDrag}: ${inTex(plain(answer).replace(/[.。]$/, ''))}}`,
    `year = {${year}}`,
    `month = ${months[Number(month) - 1]}`,
    `note = {${words.note(appVersion, String(numericsVersion), day)}}`,
    `url = {${address}}`,
  ];
  return `@misc{gammadrag-${year}${month}${date},\n  ${fields.join(',\n  ')}\n}`;
}

/** Narrow spaces and the minus sign of print are lost on many an editor. */
function plain(text: string): string {
  return text
    .replace(/[\u202F\u00A0]/g, ' ')
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function inTex(text: string): string {
  return text.replace(/[%&#_$]/g, (mark) => `\\${mark}`);
}
