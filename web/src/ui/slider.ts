// slider.ts: where a value sits on its slider. Positions are only for the hand: a value read from a
// slider is rounded to the digits a person would type, and every figure comes from the engine.
import { type ScaleContinuousNumeric, scaleLinear, scaleLog, scalePow } from 'd3-scale';
import type { FieldKey, FieldSpec } from '../model/contract.gen.ts';
import { displayUnit, inDisplayUnit, tidyDigits } from '../model/format.ts';
import { parseQuantity } from '../model/parse.ts';

export const sliderSteps = 1000;

function scaleOf({ slider }: FieldSpec): ScaleContinuousNumeric<number, number> {
  const scale = emptyScale(slider.scale);
  return scale.domain([slider.from, slider.to]).range([0, sliderSteps]).clamp(true);
}

function emptyScale(shape: FieldSpec['slider']['scale']): ScaleContinuousNumeric<number, number> {
  if (shape === 'log') return scaleLog();
  return shape === 'square' ? scalePow().exponent(0.5) : scaleLinear();
}

/** From here on a slider gives round numbers, and an arrow key more than one unit. */
const manyUnits = 10_000;

/** Whether an arrow key counts one by one: contracts, not units of gas. */
export function countsByOne({ unit, slider }: FieldSpec): boolean {
  return unit === 'count' && slider.to <= manyUnits;
}

export function sliderPosition(spec: FieldSpec, value: number): number {
  return Math.round(scaleOf(spec)(value));
}

export function sliderValue(spec: FieldSpec, position: number, daysPerYear: number): number {
  const raw = scaleOf(spec).invert(position);
  const shown = inDisplayUnit(spec.key, raw, daysPerYear);
  if (spec.unit === 'count') return Math.round(raw < manyUnits ? raw : tidyDigits(raw));
  const tidy = spec.slider.scale === 'linear' ? Number(shown.toFixed(2)) : tidyDigits(shown);
  const text = `${tidy}${displayUnit(spec.key, daysPerYear).symbol}`;
  const parsed = parseQuantity(text, spec.key, daysPerYear);
  return parsed.ok ? Math.min(Math.max(parsed.value, spec.minimum), spec.maximum) : raw;
}

/** The next whole number up or down, from 1 to a bound. */
export function wholeStep(value: number, step: 1 | -1, most: number): number {
  const next = step > 0 ? Math.floor(value) + 1 : Math.ceil(value) - 1;
  return Math.min(Math.max(next, Math.min(value, 1)), most);
}

/** A value with as many digits as a slider would give it. */
export function sliderDigits(key: FieldKey, value: number, daysPerYear: number): number {
  const text = `${tidyDigits(inDisplayUnit(key, value, daysPerYear))}${displayUnit(key, daysPerYear).symbol}`;
  const parsed = parseQuantity(text, key, daysPerYear);
  return parsed.ok ? parsed.value : value;
}
