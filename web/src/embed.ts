// embed.ts: the page made to stand in a frame of someone else's. It reads its own address, tells the page
// around how high it is, and takes a calculation or a theme from it. No storage, no focus, no request.
import { GammaDragElement } from './element.ts';
import { readEmbedAddress } from './model/embed-address.ts';
import {
  type Bucket,
  fullBucket,
  heightMessages,
  readMessage,
  withoutToken,
} from './model/embed-messages.ts';
import { languageOf, languageTags } from './model/language.ts';
import {
  type OptionTexts,
  panelsText,
  readPresentation,
  type Theme,
} from './model/presentation.ts';

function start(): void {
  const element = document.querySelector('gamma-drag');
  if (!(element instanceof GammaDragElement)) return;
  const { link, options, lang, secret } = readEmbedAddress(
    location.search.slice(1),
    location.hash.slice(1),
  );
  for (const [name, text] of Object.entries(withWayOut(options))) {
    element.setAttribute(name, text ?? '');
  }
  speakFor(element, lang);
  document.documentElement.dataset.theme = readPresentation(options).presentation.theme;
  element.page = new URL('./', location.href).href;
  element.open(link);
  if (window.parent === window) return;
  listen(element, heightTeller(secret));
}

/** The language that the address asks for, or the reader's browser: that of the page around is not to be seen. */
function speakFor(element: GammaDragElement, lang: string | null): void {
  const language = languageOf([lang ?? '', ...navigator.languages]) ?? 'en';
  document.documentElement.lang = languageTags[language];
  element.lang = language;
}

/** In a frame the whole of it, too, leads to the page, unless the address says which parts there are. */
function withWayOut(options: OptionTexts): OptionTexts {
  const { view } = readPresentation(options).presentation;
  return { panels: panelsText(view, ['open']), ...options };
}

function colour(element: GammaDragElement, theme: Theme): void {
  element.setAttribute('theme', theme);
  document.documentElement.dataset.theme = theme;
}

/** Tells the height whenever it changes, and once more when what it returns is called. */
function heightTeller(secret: string | null): () => void {
  let told = 0;
  const tell = (): void => {
    // The height is no secret, and the page around may be anybody's.
    for (const message of heightMessages(told, secret)) window.parent.postMessage(message, '*');
  };
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell();
  }).observe(document.documentElement);
  return tell;
}

function listen(element: GammaDragElement, tellHeight: () => void): void {
  let bucket: Bucket = fullBucket;
  addEventListener('message', ({ source, data }) => {
    if (source !== window.parent) return;
    const left = withoutToken(bucket, performance.now());
    if (left === null) return;
    bucket = left;
    const message = readMessage(data);
    if (message?.type === 'show') element.open(message.link);
    if (message?.type === 'measure') tellHeight();
    if (message?.type === 'theme') colour(element, message.theme);
  });
}

start();
