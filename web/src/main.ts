// main.ts: the page. The only file that knows the address bar.
import { type ChangeDetail, changeEvent, GammaDragElement, openFileEvent } from './element.ts';

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
  takeFiles(element);
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
    wait();
  });
}

start();
