// form.ts: the inputs, in groups. It keeps only what belongs to the hand: the text being typed and
// which help is open. Everything else is in the store.
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { type FieldGroup, type FieldKey, fields, type Scenario } from '../model/contract.gen.ts';
import { examples, startingScenario } from '../model/examples.ts';
import { exampleNames, groupLabels, words } from '../model/messages.en.ts';
import { parseQuantity } from '../model/parse.ts';
import { type FieldActions, type FieldContext, field } from './field.ts';
import { formStyles } from './form-styles.ts';
import type { View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';
import { venueSelect } from './venue.ts';
import { complaintOf, isShown } from './words.ts';

type Editing = NonNullable<FieldContext['editing']>;

/** The groups of the field table, in the order of the page; the last two share a place at the end. */
const openGroups = ['option', 'position', 'hedging', 'costs', 'outlook'] as const;
const lastGroups: readonly FieldGroup[] = ['market', 'conventions'];

function keysOf(groups: readonly FieldGroup[]): readonly FieldKey[] {
  return fields.filter((spec) => groups.includes(spec.group)).map((spec) => spec.key);
}

function stillMeant({ key, text }: Editing, { state: { drafts, scenario } }: View): boolean {
  const draft = drafts[key];
  if (draft !== undefined) return draft.text === text;
  const parsed = parseQuantity(text, key, scenario.daysPerYear);
  return parsed.ok && parsed.value === scenario[key];
}

export class FormElement extends StoreElement {
  static override styles = [base, formStyles];

  @state() private editing: FieldContext['editing'] = null;
  @state() private helpOpen: ReadonlySet<FieldKey> = new Set();

  readonly #actions: FieldActions = {
    type: (key, text) => {
      this.editing = { key, text };
      this.store?.update({ type: 'type', key, text });
    },
    set: (key, value) => {
      this.editing = null;
      this.store?.update({ type: 'set', values: { [key]: value } as Partial<Scenario> });
    },
    leave: (key) => {
      if (this.editing?.key === key) this.editing = null;
    },
    restore: (key) => {
      this.editing = null;
      this.store?.restore(key);
    },
    toggleHelp: (key) => {
      const open = new Set(this.helpOpen);
      if (!open.delete(key)) open.add(key);
      this.helpOpen = open;
    },
  };

  /** Text under the hands stays, unless a link, an example or Escape put something else in its place. */
  protected override viewChanged(view: View): unknown {
    if (this.editing !== null && !stillMeant(this.editing, view)) this.editing = null;
    return super.viewChanged(view);
  }

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined) return nothing;
    const context: FieldContext = {
      view,
      editing: this.editing,
      helpOpen: this.helpOpen,
      actions: this.#actions,
    };
    const inTrouble = keysOf(lastGroups).some((key) => complaintOf(view, key) !== null);
    return html`
      <section aria-label=${words.inputsTitle}>
        <h2 class="hidden">${words.inputsTitle}</h2>
        ${this.#starts()} ${openGroups.map((group) => this.#group(group, context))}
        <details class="group" ?open=${inTrouble}>
          <summary class="legend">${groupLabels.conventions}</summary>
          ${this.#fields(lastGroups, context)}
        </details>
      </section>
    `;
  }

  #starts(): TemplateResult {
    return html`
      <div class="starts small" role="group" aria-label=${words.examplesTitle}>
        ${examples.map(
          (example) =>
            html`<button type="button" @click=${() => this.#replace(example.scenario)}>
              ${exampleNames[example.id]}
            </button>`,
        )}
        <button type="button" @click=${() => this.#replace(startingScenario)}>${words.startOver}</button>
      </div>
    `;
  }

  #replace(scenario: Scenario): void {
    this.editing = null;
    this.store?.update({ type: 'replace', scenario });
  }

  #group(group: (typeof openGroups)[number], context: FieldContext): TemplateResult {
    return html`
      <fieldset class="group">
        <legend class="legend">${groupLabels[group]}</legend>
        ${
          group === 'costs'
            ? venueSelect(context.view, Date.now(), (id) => this.store?.chooseVenue(id))
            : nothing
        }
        ${this.#fields([group], context)}
      </fieldset>
    `;
  }

  #fields(groups: readonly FieldGroup[], context: FieldContext): readonly TemplateResult[] {
    return keysOf(groups)
      .filter((key) => isShown(key, context.view.state.scenario))
      .map((key) => field(key, context));
  }
}

define('gamma-drag-form', FormElement);
