// main.ts: the page. The only file that knows the address bar.
import { type ChangeDetail, changeEvent, GammaDragElement } from './element.ts';
import { isLink } from './model/link.ts';

const restAfter = 500;

/** The link is the fragment; or the query, whatever a host may have put into the fragment. */
function addressed(): string {
  const fragment = location.hash.slice(1);
  return isLink(fragment) ? fragment : location.search.slice(1);
}

function start(): void {
  const element = document.querySelector('gamma-drag');
  if (!(element instanceof GammaDragElement)) return;
  element.page = `${location.origin}${location.pathname}`;
  element.open(addressed());
  addEventListener('hashchange', () => element.open(location.hash.slice(1)));
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
