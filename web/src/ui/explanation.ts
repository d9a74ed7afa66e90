// explanation.ts: what stands on the card of a result: its meaning, its formula in general and with the
// values of this calculation, those values by name, how it was come by and what to read.
import { html, nothing, type TemplateResult } from 'lit';
import { explainWords as words } from '../model/explain-words.ts';
import { type Explanation, explain, type FigureId, resultText } from '../model/explanations.ts';
import { minus } from '../model/format.ts';
import { sources } from '../model/sources.ts';
import type { Term } from '../model/terms.ts';
import { formulas, symbols } from './formulas.gen.ts';
import type { Answer } from './store.ts';

export function explanation(id: FigureId, answer: Answer, close: () => void): TemplateResult {
  const found = explain(id, answer);
  const button = html`<button type="button" class="small" @click=${close}>${words.close}</button>`;
  if (found === null) {
    return html`<div class="head"><p id="title">${words.gone}</p>${button}</div>`;
  }
  return html`
    <div class="head"><h3 id="title">${found.title}</h3>${button}</div>
    <p class="shown">${found.shown}</p>
    <p>${found.meaning}</p>
    ${formulaOf(id, found)} ${found.terms.length === 0 ? nothing : termsOf(found.terms)}
    <h4>${words.from}</h4>
    <p class="small">${found.origin}</p>
    <h4>${words.reading}</h4>
    <ul class="small">
      ${found.sources.map((key) => html`<li>${sources[key]}</li>`)}
      <li>${words.method(found.method)}</li>
    </ul>
  `;
}

function formulaOf(id: FigureId, found: Explanation): TemplateResult | typeof nothing {
  if (found.formula === null) return nothing;
  const { lines, worked, holes = [] } = formulas[found.formula];
  const values = new Map(found.terms.map((term) => [term.id as string, inSum(term)]));
  values.set('result', resultText(id, found));
  // Where something is missing the result is a dash, and there is no sum to show.
  const whole = holes.every((hole) => values.has(hole)) && /\d/.test(found.shown);
  return html`
    <h4>${words.inGeneral}</h4>
    <div class="formula">${lines}</div>
    ${
      worked === null || !whole
        ? nothing
        : html`<h4>${words.here}</h4>
            <div class="formula">${worked((name) => values.get(name) ?? '')}</div>`
    }
  `;
}

function inSum({ text }: Term): string {
  return text.startsWith(minus) ? `(${text})` : text;
}

function termsOf(terms: readonly Term[]): TemplateResult {
  return html`
    <h4>${words.with}</h4>
    <dl class="small">
      ${terms.map(
        ({ id, name, text }) => html`
          <div>
            <dt>${symbols[id]}</dt>
            <dt>${name}</dt>
            <dd>${text}</dd>
          </div>
        `,
      )}
    </dl>
  `;
}
