// list-words.ts: the words round the inputs that are lists, in the language in force.
import { inForce } from './language.ts';
import * as en from './list-words.en.ts';
import type { ProblemCode } from './parse.ts';

export type { SideRead } from './list-words.en.ts';

export const {
  legsWords,
  bookWords,
  returnsWords,
  returnsRead,
  bookRead,
  bookBriefly,
  bookProblems,
} = inForce(en, (zh) => zh.lists);

export type BookProblem = keyof typeof en.bookProblems;

export function isBookProblem(code: ProblemCode): code is BookProblem {
  return Object.hasOwn(bookProblems, code);
}
