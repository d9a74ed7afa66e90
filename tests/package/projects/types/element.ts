// The element, for a page that is written in TypeScript.
import { type ChangeDetail, changeEvent } from 'gammadrag/element';

export function listen(): number | null {
  const element = document.querySelector('gamma-drag');
  if (element === null) return null;
  element.addEventListener(changeEvent, (event) => {
    element.title = (event as CustomEvent<ChangeDetail>).detail.link;
  });
  element.scenario = { structure: 'straddle', impliedVol: 0.3 };
  return element.scenario.impliedVol;
}
