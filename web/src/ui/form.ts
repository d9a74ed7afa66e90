// form.ts: the inputs, in groups. It keeps only what belongs to the hand: the text being typed and
// which help is open. Everything else is in the store.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { type FieldGroup, type FieldKey, fields, type Scenario } from '../model/contract.gen.ts';
import { examples, startingScenario } from '../model/examples.ts';
import { costSectionLabels, exampleNames, groupLabels, words } from '../model/messages.ts';
import { type Presentation, readPresentation } from '../model/presentation.ts';
import {
  type CostSection,
  costSectionNames,
  costSections,
  costsInSight,
  hedgingInOrder,
  isShown,
  settingsOf,
} from '../model/shown.ts';
import { solveWords, type Unknown } from '../model/solve-words.ts';
import { readTyped, specOf } from '../model/state.ts';
import type { VenueRole } from '../model/venues.ts';
import { type FieldActions, type FieldContext, field } from './field.ts';
import { formStyles } from './form-styles.ts';
import './legs.ts';
import { orderBookList, returnsList } from './pasted.ts';
import type { Pace, View } from './store.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';
import { venueSelect } from './venue.ts';
import { complaintOf, settingsSaid } from './words.ts';

const pastedLists = [orderBookList, returnsList];

type Editing = NonNullable<FieldContext['editing']>;

/** The groups of the field table, in the order of the page; the last two share a place at the end. */
const openGroups = ['option', 'position', 'hedging', 'costs', 'outlook'] as const;
const lastGroups: readonly FieldGroup[] = ['market', 'conventions'];
type FoldedGroup = 'conventions' | 'simulation';

function keysOf(groups: readonly FieldGroup[]): readonly FieldKey[] {
  return fields.filter((spec) => groups.includes(spec.group)).map((spec) => spec.key);
}

function inOrder(group: FieldGroup): readonly FieldKey[] {
  return group === 'hedging' ? hedgingInOrder : keysOf([group]);
}

function stillMeant({ key, text }: Editing, { state: { drafts, scenario } }: View): boolean {
  const draft = drafts[key];
  if (draft !== undefined) return draft.text === text;
  const parsed = readTyped(text, specOf(key), scenario.daysPerYear);
  return parsed.ok && parsed.value === scenario[key];
}

export class FormElement extends StoreElement {
  static override styles = [base, formStyles];

  @property({ attribute: false }) presentation: Presentation = readPresentation({}).presentation;
  @state() private editing: FieldContext['editing'] = null;
  @state() private helpOpen: ReadonlySet<FieldKey> = new Set();
  @state() private solving: Unknown | null = null;
  @state() private unfoldedGroups: ReadonlySet<FoldedGroup> = new Set();
  @state() private unfolded: ReadonlySet<CostSection> = new Set();
  /** Parts that had a reason to be open when last looked at: each new reason opens its part once. */
  #reasons: ReadonlySet<CostSection> = new Set();

  readonly #actions: FieldActions = {
    type: (key, text) => {
      this.editing = { key, text };
      this.store?.update({ type: 'type', key, text });
    },
    set: (key, value) => this.#set(key, value, 'resting'),
    slide: (key, value) => this.#set(key, value, 'moving'),
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
    solve: (unknown) => {
      const closed = this.solving;
      this.solving = unknown;
      if (unknown === null && closed !== null) void this.#backTo(closed);
    },
  };

  /** Focus goes back to the button that opened the panel, or to the one that shows it. */
  async #backTo(unknown: Unknown): Promise<void> {
    await this.updateComplete;
    const key = unknown === 'optionPrice' ? 'impliedVol' : unknown;
    const id = this.helpOpen.has(key) ? `solve-${unknown}` : `about-${key}`;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  #set(key: FieldKey, value: number | string, pace: Pace): void {
    this.editing = null;
    this.store?.update({ type: 'set', values: { [key]: value } as Partial<Scenario> }, pace);
  }

  /** Text under the hands stays, unless a link, an example or Escape put something else in its place. */
  protected override viewChanged(view: View): unknown {
    if (this.editing !== null && !stillMeant(this.editing, view)) this.editing = null;
    this.#unfold(view);
    return super.viewChanged(view);
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('store') && this.store !== null) this.#unfold(this.store.view);
  }

  /** A part opens by itself when one of its fields is set or in trouble; it is closed by hand alone. */
  #unfold(view: View): void {
    const reasons = new Set(costSectionNames.filter((section) => hasReason(section, view)));
    const fresh = [...reasons].filter((section) => !this.#reasons.has(section));
    this.#reasons = reasons;
    if (fresh.length > 0) this.unfolded = new Set([...this.unfolded, ...fresh]);
  }

  override render(): TemplateResult | typeof nothing {
    if (this.store === null) return nothing;
    const { view } = this.store;
    const context: FieldContext = {
      store: this.store,
      view,
      solving: this.solving,
      editing: this.editing,
      helpOpen: this.helpOpen,
      locked: this.presentation.locked,
      actions: this.#actions,
    };
    return html`
      <section aria-label=${words.inputsTitle}>
        <h2 class="hidden">${words.inputsTitle}</h2>
        ${this.#startsShown() ? this.#starts() : nothing} ${openGroups.map((group) => this.#group(group, context))}
        ${this.#foldedGroup('conventions', lastGroups, context)}
        ${this.#foldedGroup('simulation', ['simulation'], context)}
      </section>
    `;
  }

  /** Starting from something else is for those who may change everything. */
  #startsShown(): boolean {
    return this.presentation.view === 'full' && this.presentation.locked.size === 0;
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
        <p class="hint muted">${solveWords.hint}</p>
      </div>
    `;
  }

  #replace(scenario: Scenario): void {
    this.editing = null;
    this.unfolded = new Set();
    this.#reasons = new Set();
    this.store?.update({ type: 'replace', scenario });
  }

  #group(
    group: (typeof openGroups)[number],
    context: FieldContext,
  ): TemplateResult | typeof nothing {
    if (!this.#anyShown(keysOf([group]), context)) return nothing;
    return html`
      <fieldset class="group">
        <legend class="legend">${groupLabels[group]}</legend>
        ${group === 'costs' ? this.#costs(context) : this.#fields(inOrder(group), context)}
      </fieldset>
    `;
  }

  /** Opens by itself when one of its fields is in trouble, and stays so when it is mended. */
  #foldedGroup(
    name: FoldedGroup,
    groups: readonly FieldGroup[],
    context: FieldContext,
  ): TemplateResult | typeof nothing {
    const keys = keysOf(groups);
    if (!this.#anyShown(keys, context)) return nothing;
    const inTrouble = keys.some((key) => complaintOf(context.view, key) !== null);
    const toggle = (event: Event): void => {
      const { open } = event.target as HTMLDetailsElement;
      if (open === this.unfoldedGroups.has(name)) return;
      const next = new Set(this.unfoldedGroups);
      if (open) next.add(name);
      else next.delete(name);
      this.unfoldedGroups = next;
    };
    return html`
      <details class="group" .open=${live(inTrouble || this.unfoldedGroups.has(name))} @toggle=${toggle}>
        <summary class="legend">${groupLabels[name]}</summary>
        ${this.#fields(keys, context)}
      </details>
    `;
  }

  #costs(context: FieldContext): TemplateResult {
    return html`
      ${this.#venue('hedge', context)} ${this.#fields(costsInSight, context)}
      ${costSectionNames.map((section) => this.#costSection(section, context))}
    `;
  }

  #fields(keys: readonly FieldKey[], context: FieldContext): readonly TemplateResult[] {
    return keys
      .filter((key) => this.#isShown(key, context))
      .map((key) => this.#field(key, context));
  }

  /** A field that is not asked for still shows while it is in trouble, so that it can be mended. */
  #isShown(key: FieldKey, { view }: FieldContext): boolean {
    const asked = !this.presentation.hidden.has(key) && isShown(key, view.state.scenario);
    return asked || complaintOf(view, key) !== null;
  }

  #anyShown(keys: readonly FieldKey[], context: FieldContext): boolean {
    return keys.some((key) => this.#isShown(key, context));
  }

  #field(key: FieldKey, context: FieldContext): TemplateResult {
    const { store } = this;
    const list = pastedLists.find((one) => one.key === key);
    if (list !== undefined && !context.locked.has(key)) {
      return html`<gamma-drag-pasted .store=${store} .list=${list}></gamma-drag-pasted>`;
    }
    if (key !== 'legs' || context.locked.has(key)) return field(key, context);
    return html`<gamma-drag-legs .store=${store}></gamma-drag-legs>${field(key, context)}`;
  }

  /** A preset sets many costs, so it is offered where none of them is locked or hidden. */
  #venue(role: VenueRole, { view }: FieldContext): TemplateResult | typeof nothing {
    const { hidden, locked } = this.presentation;
    if (keysOf(['costs']).some((key) => hidden.has(key) || locked.has(key))) return nothing;
    const choose = (chosen: VenueRole, id: string) => this.store?.chooseVenue(chosen, id);
    return venueSelect(role, view, Date.now(), choose);
  }

  #costSection(section: CostSection, context: FieldContext): TemplateResult | typeof nothing {
    if (!this.#anyShown(costSections[section], context)) return nothing;
    const { scenario } = context.view.state;
    const set = settingsOf(section, scenario);
    const toggle = (event: Event): void => {
      const { open } = event.target as HTMLDetailsElement;
      if (open === this.unfolded.has(section)) return;
      const next = new Set(this.unfolded);
      if (open) next.add(section);
      else next.delete(section);
      this.unfolded = next;
    };
    return html`
      <details class="part" data-part=${section} .open=${live(this.unfolded.has(section))} @toggle=${toggle}>
        <summary>
          ${costSectionLabels[section]}
          ${set.length === 0 ? nothing : html`<span class="set small">${settingsSaid(set, scenario)}</span>`}
        </summary>
        <div class="fields">
          ${section === 'option' ? this.#venue('option', context) : nothing}
          ${this.#fields(costSections[section], context)}
        </div>
      </details>
    `;
  }
}

function hasReason(section: CostSection, view: View): boolean {
  if (settingsOf(section, view.state.scenario).length > 0) return true;
  return costSections[section].some((key) => complaintOf(view, key) !== null);
}

define('gamma-drag-form', FormElement);
