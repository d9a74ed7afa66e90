// sentence.ts: a sentence of model/sentences.en.ts as nodes, its figures marked by meaning.
import { html, type TemplateResult } from 'lit';
import type { Sentence } from '../model/sentences.ts';

export function sentence(parts: Sentence): TemplateResult {
  return html`${parts.map((part) =>
    typeof part === 'string'
      ? part
      : html`<strong class="figure figure-${part.meaning}">${part.figure}</strong>`,
  )}`;
}
