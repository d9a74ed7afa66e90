// The element, for a page that is written in TypeScript.
import { type ChangeDetail, changeEvent, GammaDragElement } from 'gammadrag/element';

export function listen(element: Element): void {
  if (!(element instanceof GammaDragElement)) return;
  element.addEventListener(changeEvent, (event) => {
    element.title = (event as CustomEvent<ChangeDetail>).detail.link;
  });
}
