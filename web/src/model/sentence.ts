// sentence.ts: what a sentence with figures is made of, in any language.
import type { FigureId } from './explanations.ts';

/** A figure inside a sentence, with the meaning that gives it its colour. */
export type Meaning = 'breakEven' | 'implied' | 'realized' | 'cost' | 'gain' | 'loss' | 'plain';
export interface Figure {
  readonly figure: string;
  readonly meaning: Meaning;
  /** Where it is a result that explains itself. */
  readonly id?: FigureId;
}
export type Sentence = readonly (string | Figure)[];

export function figure(text: string, meaning: Meaning = 'plain', id?: FigureId): Figure {
  return { figure: text, meaning, ...(id === undefined ? {} : { id }) };
}

export function textOf(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.figure)).join('');
}
