// sentence.ts: a sentence of model/sentences.ts as nodes, its figures marked by meaning. Figures that
// are results can be asked about.
import { html, type TemplateResult } from 'lit';
import type { Figure, Sentence } from '../model/sentences.ts';
import { asksAbout } from './explain.ts';

/** Where the same stands twice, one of the two is left to the pointer. */
type Reach = 'keyboard' | 'pointer';

export function sentence(parts: Sentence, reach: Reach = 'keyboard'): TemplateResult {
  return html`${parts.map((part) => (typeof part === 'string' ? part : figure(part, reach)))}`;
}

function figure({ figure: text, meaning, id }: Figure, reach: Reach): TemplateResult {
  return id === undefined
    ? html`<strong class="figure figure-${meaning}">${text}</strong>`
    : html`<button
        type="button"
        class="explains figure figure-${meaning}"
        tabindex=${reach === 'keyboard' ? 0 : -1}
        @click=${asksAbout(id)}
      >${text}</button>`;
}
