// main.ts: the page. With the pages for embedding, the only file that knows the address bar.
import { type ChangeDetail, changeEvent, GammaDragElement } from './element.ts';

const restAfter = 500;

function addressed(): string {
  const fragment = location.hash.slice(1);
  return fragment !== '' ? fragment : location.search.slice(1);
}

function start(): void {
  const element = document.querySelector('gamma-drag');
  if (!(element instanceof GammaDragElement)) return;
  element.page = `${location.origin}${location.pathname}`;
  element.open(addressed());
  addEventListener('hashchange', () => element.open(addressed()));
  writeWhenAtRest(element);
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
    wait();
  });
}

start();
