// main.ts: the page. Only it, not-found.ts and the pages for embedding know the address bar.
import {
  type ChangeDetail,
  changeEvent,
  GammaDragElement,
  openFileEvent,
  readyEvent,
} from './element.ts';
import {
  type Language,
  languageAsked,
  languageInForce,
  languageOf,
  languageTags,
  onLanguage,
  speak,
} from './model/language.ts';
import { isLink } from './model/link.ts';
import { pageWords } from './model/page-words.ts';
import { keepOffline } from './offline.ts';

const restAfter = 500;

/** The parts of the query but for the language, which is no part of a calculation. */
function query(): readonly string[] {
  // Mail may have encoded the # behind it.
  const parts = location.search.slice(1).split(/&|%23/i);
  return parts.filter((part) => part !== '' && !part.startsWith('lang='));
}

/** The link is the fragment; or the query, whatever a host may have put into the fragment. */
function addressed(): string {
  const fragment = location.hash.slice(1);
  return isLink(fragment) ? fragment : query().join('&');
}

function start(): void {
  const element = document.querySelector('gamma-drag');
  if (!(element instanceof GammaDragElement)) return;
  element.page = `${location.origin}${location.pathname}`;
  element.lang = languageAsked(location.search, navigator.languages);
  speakOnThePage(element);
  element.open(addressed());
  addEventListener('hashchange', () => {
    element.open(location.hash.slice(1));
    pointSwitches(location.hash);
  });
  writeWhenAtRest(element);
  // Not before the first answer, which goes before all else.
  const keep = (): void => void keepOffline();
  if (import.meta.env.PROD) element.addEventListener(readyEvent, keep, { once: true });
  takeFiles(element);
}

const switches = document.querySelectorAll<HTMLAnchorElement>('a[data-language]');

/** Header, footer and title follow the language; the choice travels in the query, kept nowhere else. */
function speakOnThePage(element: GammaDragElement): void {
  onLanguage(translate);
  pointSwitches(addressed());
  for (const link of switches) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void choose(link, element);
    });
  }
}

/** Opened beside this page, the other language shows the same calculation. */
function pointSwitches(hash: string): void {
  for (const link of switches) link.hash = hash;
}

/** The latest choice, which counts while the words of another are on their way. */
let chosen: Language | null = null;

async function choose(link: HTMLAnchorElement, element: GammaDragElement): Promise<void> {
  const language = languageOf([link.dataset.language ?? '']) ?? 'en';
  // Words that cannot be had may have gone with a newer version of the page, which then is loaded.
  chosen = language;
  const spoken = await speak(language);
  if (chosen !== language) return;
  if (spoken !== language) {
    location.assign(link.href);
    return;
  }
  element.lang = language;
  const parts = [...query(), `lang=${language}`].join('&');
  history.replaceState(null, '', `?${parts}${location.hash}`);
}

function translate(): void {
  const language = languageInForce();
  document.documentElement.lang = languageTags[language];
  document.title = pageWords.title;
  document
    .querySelector('meta[name="description"]')
    ?.setAttribute('content', pageWords.description);
  document.querySelector('.languages')?.setAttribute('aria-label', pageWords.language);
  for (const node of document.querySelectorAll<HTMLElement>('[data-words]')) {
    const key = node.dataset.words as keyof typeof pageWords;
    node.textContent = pageWords[key];
  }
  for (const link of switches) {
    if (link.dataset.language === language) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** A file dropped beside the element is opened too: the browser would leave the page to show it. */
function takeFiles(element: GammaDragElement): void {
  const files = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer?.types.includes('Files') === true;
  addEventListener('dragover', (event) => {
    if (files(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (event.defaultPrevented || !files(event)) return;
    event.preventDefault();
    const detail = event.dataTransfer?.files[0];
    if (detail !== undefined) element.dispatchEvent(new CustomEvent(openFileEvent, { detail }));
  });
}

/** The address follows once a change has rested: some browsers refuse a hundred writes in ten seconds. */
function writeWhenAtRest(element: GammaDragElement): void {
  let latest = '';
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    if (!held && latest !== '') history.replaceState(null, '', `#${latest}`);
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, restAfter);
  };
  addEventListener('pointerdown', () => {
    held = true;
  });
  for (const end of ['pointerup', 'pointercancel', 'blur']) {
    addEventListener(end, () => {
      held = false;
      wait();
    });
  }
  element.addEventListener(changeEvent, (event) => {
    latest = (event as CustomEvent<ChangeDetail>).detail.link;
    pointSwitches(latest);
    wait();
  });
}

start();
