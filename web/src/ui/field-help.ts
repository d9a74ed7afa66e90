// field-help.ts: what stands below an input on demand: its explanation, the way to make it the unknown,
// and, where it is, the panel that finds it.
import { html, nothing, type TemplateResult } from 'lit';
import type { FieldKey } from '../model/contract.gen.ts';
import { fieldWords } from '../model/field-words.ts';
import { solveForLabel, type Unknown } from '../model/solve-words.ts';
import { specOf } from '../model/state.ts';
import type { FieldContext } from './field.ts';
import './solve.ts';

/** What can be solved for at a field: itself where it is a number, and at the implied vol the price. */
export function unknownsAt(key: FieldKey): readonly Unknown[] {
  const { unit, group } = specOf(key);
  // What is sought is expected, not simulated.
  if (unit === 'word' || unit === 'text' || group === 'simulation') return [];
  return key === 'impliedVol' ? [key, 'optionPrice'] : [key];
}

export function help(key: FieldKey, context: FieldContext): TemplateResult {
  const unknowns = context.locked.has(key) ? [] : unknownsAt(key);
  const { solving } = context;
  return html`
    <div id="help-${key}" class="help-text small" ?hidden=${!context.helpOpen.has(key)}>
      <p>${fieldWords[key].help}</p>
      ${
        unknowns.length === 0
          ? nothing
          : html`<p class="unknowns">${unknowns.map((unknown) => solveButton(unknown, context))}</p>`
      }
    </div>
    ${solving !== null && unknowns.includes(solving) ? panel(solving, context) : nothing}
  `;
}

function solveButton(unknown: Unknown, { view, solving, actions }: FieldContext): TemplateResult {
  const open = solving === unknown;
  return html`<button
    type="button"
    class="small"
    id="solve-${unknown}"
    aria-expanded=${open ? 'true' : 'false'}
    @click=${() => actions.solve(open ? null : unknown)}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape' && open) actions.solve(null);
    }}
  >${solveForLabel(unknown, view.state.scenario)}</button>`;
}

function panel(unknown: Unknown, { store, actions }: FieldContext): TemplateResult {
  return html`<gamma-drag-solve
    class="solve"
    .store=${store}
    .unknown=${unknown}
    @solve-closed=${() => actions.solve(null)}
  ></gamma-drag-solve>`;
}
