// field.ts: one input: label, exact field, unit, slider, help on demand, and what is wrong beside it.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldKey, FieldSpec, Scenario } from '../model/contract.gen.ts';
import { fieldLabel, fieldWords, unitLabel, wordLabels } from '../model/field-words.ts';
import { displayUnit, exactText, timeWithoutNoise, withoutNoise } from '../model/format.ts';
import { words, yearLabels } from '../model/messages.ts';
import { chargeUnit } from '../model/money.ts';
import { parseQuantity } from '../model/parse.ts';
import type { Unknown } from '../model/solve-words.ts';
import { specOf } from '../model/state.ts';
import { help } from './field-help.ts';
import { countsByOne, sliderPosition, sliderSteps, sliderValue, wholeStep } from './slider.ts';
import type { Store, View } from './store.ts';
import { canRestore, complaintOf } from './words.ts';

/** What a field may do; the form carries it out. */
export interface FieldActions {
  readonly type: (key: FieldKey, text: string) => void;
  readonly set: (key: FieldKey, value: number | string) => void;
  /** The same by a slider, which is likely to move on. */
  readonly slide: (key: FieldKey, value: number) => void;
  readonly leave: (key: FieldKey) => void;
  readonly restore: (key: FieldKey) => void;
  readonly toggleHelp: (key: FieldKey) => void;
  /** Makes something the unknown, or nothing any more. */
  readonly solve: (unknown: Unknown | null) => void;
}

export interface FieldContext {
  readonly store: Store;
  readonly view: View;
  readonly solving: Unknown | null;
  /** The text under the person's hands, left alone until they leave the field. */
  readonly editing: { readonly key: FieldKey; readonly text: string } | null;
  readonly helpOpen: ReadonlySet<FieldKey>;
  /** Shown, and not to be changed. */
  readonly locked: ReadonlySet<FieldKey>;
  readonly actions: FieldActions;
}

export function field(key: FieldKey, context: FieldContext): TemplateResult {
  const spec = specOf(key);
  if (key === 'daysPerYear') return yearField(spec, context);
  if (spec.unit === 'text') return listField(spec, context);
  if (spec.words.length === 0)
    return numberField(spec, context, context.view.state.scenario[key] as number);
  return spec.unit === 'word' ? wordField(spec, context) : eitherField(spec, context);
}

export function valueText(key: FieldKey, value: number, scenario: Scenario): string {
  const { daysPerYear } = scenario;
  const exact = exactText(key, value, daysPerYear, (text) => {
    const parsed = parseQuantity(text, key, daysPerYear);
    return parsed.ok ? parsed.value : Number.NaN;
  });
  const plain = withoutNoise(exact);
  return displayUnit(key, daysPerYear).kind === 'time' ? timeWithoutNoise(plain) : plain;
}

function head(key: FieldKey, context: FieldContext, forId: string): TemplateResult {
  const label = fieldLabel(key, context.view.state.scenario.structure);
  const open = context.helpOpen.has(key);
  return html`
    <span class="head">
      <label for=${forId}>${label}</label>
      <button
        type="button"
        class="help"
        aria-label=${words.about(label)}
        aria-expanded=${open ? 'true' : 'false'}
        aria-controls="help-${key}"
        id="about-${key}"
        @click=${() => context.actions.toggleHelp(key)}
      >?</button>
    </span>
  `;
}

function complaint(key: FieldKey, { view }: FieldContext): TemplateResult {
  const text = complaintOf(view, key);
  const hint = canRestore(view, key) ? words.escapeHint : '';
  return html`<p id="complaint-${key}" class="complaint small" role="status">
    ${text === null ? nothing : html`${text} ${hint}`}
  </p>`;
}

const boxCharacters = 12;
const mostCharacters = 18;

function numberParts(
  spec: FieldSpec,
  context: FieldContext,
  value: number,
  label: string | typeof nothing,
): TemplateResult {
  const { key } = spec;
  const { scenario, drafts } = context.view.state;
  const { actions } = context;
  const complaintText = complaintOf(context.view, key);
  const unit = unitLabel(key, scenario.daysPerYear) || chargeUnit(key, scenario);
  const text =
    context.editing?.key === key
      ? context.editing.text
      : (drafts[key]?.text ?? valueText(key, value, scenario));
  return html`
    <span class="exact">
      <input
        id="field-${key}"
        class="box"
        type="text"
        size=${Math.min(Math.max(text.length, boxCharacters), mostCharacters)}
        inputmode=${spec.minimum < 0 ? 'text' : 'decimal'}
        ?readonly=${context.locked.has(key)}
        autocomplete="off"
        spellcheck="false"
        aria-label=${label}
        aria-invalid=${complaintText === null ? 'false' : 'true'}
        aria-describedby="unit-${key} complaint-${key}"
        .value=${live(text)}
        @input=${(event: InputEvent) => actions.type(key, (event.target as HTMLInputElement).value)}
        @change=${() => actions.leave(key)}
        @blur=${() => actions.leave(key)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape') actions.restore(key);
        }}
      />
      <span id="unit-${key}" class="unit small muted">${unit}</span>
    </span>
    ${context.locked.has(key) ? nothing : slider(spec, context, value, unit)}
  `;
}

function slider(
  spec: FieldSpec,
  context: FieldContext,
  value: number,
  unit: string,
): TemplateResult {
  const { key } = spec;
  const { scenario } = context.view.state;
  return html`<input
    type="range"
    class="slider"
    min="0"
    max=${sliderSteps}
    step="1"
    aria-label=${words.sliderOf(fieldLabel(key, scenario.structure))}
    aria-valuetext="${valueText(key, value, scenario)} ${unit}"
    .value=${live(String(thumb(spec, context, value)))}
    @input=${(event: InputEvent) => {
      const to = (event.target as HTMLInputElement).valueAsNumber;
      context.actions.slide(key, slid(spec, context, value, to));
    }}
    @keydown=${(event: KeyboardEvent) => {
      const step = countsByOne(spec) ? arrowSteps[event.key] : undefined;
      if (step === undefined) return;
      event.preventDefault();
      const most = Math.min(spec.maximum, spec.slider.to);
      context.actions.set(key, wholeStep(value, step, Math.max(value, most)));
    }}
  />`;
}

const arrowSteps: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};

// Rounding a slider's value must not push the thumb back, or an arrow key could never leave a step.
const positions = new Map<FieldKey, number>();
/** A value typed between two steps, and where its thumb stood: a step away and back finds it again. */
const origins = new Map<FieldKey, { readonly position: number; readonly value: number }>();

function slid(spec: FieldSpec, context: FieldContext, value: number, to: number): number {
  const { key } = spec;
  const { daysPerYear } = context.view.state.scenario;
  const from = thumb(spec, context, value);
  if (sliderValue(spec, from, daysPerYear) !== value && origins.get(key)?.value !== value) {
    origins.set(key, { position: from, value });
  }
  positions.set(key, to);
  const origin = origins.get(key);
  return origin?.position === to ? origin.value : sliderValue(spec, to, daysPerYear);
}

function thumb(spec: FieldSpec, context: FieldContext, value: number): number {
  const held = positions.get(spec.key);
  const origin = origins.get(spec.key);
  if (held !== undefined && held === origin?.position && origin.value === value) return held;
  const { daysPerYear } = context.view.state.scenario;
  if (held !== undefined && sliderValue(spec, held, daysPerYear) === value) return held;
  return sliderPosition(spec, value);
}

function numberField(spec: FieldSpec, context: FieldContext, value: number): TemplateResult {
  const { key } = spec;
  return html`
    <div class="field" data-field=${key}>
      ${head(key, context, `field-${key}`)}
      ${numberParts(spec, context, value, nothing)}
      ${help(key, context)} ${complaint(key, context)}
    </div>
  `;
}

function wordField(spec: FieldSpec, context: FieldContext): TemplateResult {
  const { key } = spec;
  return html`
    <div class="field" data-field=${key}>
      ${head(key, context, `field-${key}`)}
      <select
        id="field-${key}"
        ?disabled=${context.locked.has(key)}
        .value=${live(String(context.view.state.scenario[key]))}
        @change=${(event: Event) => context.actions.set(key, (event.target as HTMLSelectElement).value)}
      >
        ${options(spec, context.view.state.scenario[key])}
      </select>
      ${help(key, context)}
    </div>
  `;
}

function options(spec: FieldSpec, chosen: unknown): readonly TemplateResult[] {
  return spec.words.map(
    (word) =>
      html`<option value=${word} ?selected=${word === chosen}>
        ${wordLabels[`${spec.key}.${word}`] ?? word}
      </option>`,
  );
}

const own = 'own';

/** What a number of its own begins with: a vol as implied, half the life, a limit mid-slider. */
function firstNumber(spec: FieldSpec, scenario: Scenario): number {
  if (spec.words.includes('implied')) return scenario.impliedVol;
  if (spec.words.includes('toExpiry')) return 0.5 * scenario.expiry;
  return sliderValue(spec, sliderSteps / 2, scenario.daysPerYear);
}

/** A vol that follows another one by name or a limit left open; or else a number of its own. */
function eitherField(spec: FieldSpec, context: FieldContext): TemplateResult {
  const { key } = spec;
  const { scenario, drafts } = context.view.state;
  const value = scenario[key];
  const isNumber = typeof value === 'number' || drafts[key] !== undefined;
  const number = typeof value === 'number' ? value : firstNumber(spec, scenario);
  const choose = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value;
    context.actions.set(key, chosen === own ? number : chosen);
  };
  return html`
    <div class="field" data-field=${key}>
      ${head(key, context, `choice-${key}`)}
      <select
        id="choice-${key}"
        ?disabled=${context.locked.has(key)}
        .value=${live(isNumber ? own : String(value))}
        @change=${choose}
      >
        ${options(spec, isNumber ? own : value)}
        <option value=${own} ?selected=${isNumber}>${wordLabels[`${key}.${own}`] ?? own}</option>
      </select>
      ${
        isNumber
          ? numberParts(spec, context, number, words.valueOf(fieldWords[key].label))
          : nothing
      }
      ${help(key, context)} ${complaint(key, context)}
    </div>
  `;
}

/** A list written as text, which needs the whole width. */
function listField(spec: FieldSpec, context: FieldContext): TemplateResult {
  const { key } = spec;
  const { scenario, drafts } = context.view.state;
  const { actions } = context;
  const text =
    context.editing?.key === key
      ? context.editing.text
      : (drafts[key]?.text ?? String(scenario[key]));
  return html`
    <div class="field wide" data-field=${key}>
      ${head(key, context, `field-${key}`)}
      <input
        id="field-${key}"
        class="box list"
        type="text"
        ?readonly=${context.locked.has(key)}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-invalid=${complaintOf(context.view, key) === null ? 'false' : 'true'}
        aria-describedby="complaint-${key}"
        .value=${live(text)}
        @input=${(event: InputEvent) => actions.type(key, (event.target as HTMLInputElement).value)}
        @change=${() => actions.leave(key)}
        @blur=${() => actions.leave(key)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Escape') actions.restore(key);
        }}
      />
      ${help(key, context)} ${complaint(key, context)}
    </div>
  `;
}

/** The usual years by name; another one as a number. */
function yearField(spec: FieldSpec, context: FieldContext): TemplateResult {
  const days = context.view.state.scenario.daysPerYear;
  const known = yearLabels.some((year) => year.days === days);
  const choose = (event: Event): void => {
    const chosen = Number((event.target as HTMLSelectElement).value);
    if (chosen > 0) context.actions.set(spec.key, chosen);
  };
  return html`
    <div class="field" data-field=${spec.key}>
      ${head(spec.key, context, `choice-${spec.key}`)}
      <select
        id="choice-${spec.key}"
        ?disabled=${context.locked.has(spec.key)}
        .value=${live(known ? String(days) : '0')}
        @change=${choose}
      >
        ${yearLabels.map(
          (year) =>
            html`<option value=${String(year.days)} ?selected=${year.days === days}>${year.label}</option>`,
        )}
        <option value="0" ?selected=${!known}>${words.ownYear}</option>
      </select>
      ${numberParts(spec, context, days, words.valueOf(fieldWords[spec.key].label))}
      ${help(spec.key, context)} ${complaint(spec.key, context)}
    </div>
  `;
}
