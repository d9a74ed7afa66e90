// opened-file.ts: reads a saved calculation and words what came of it: loaded with the first file that
// is opened or saved.
import type { Answered } from '../model/answered.ts';
import {
  differencesOf,
  type FileNotice,
  type FileRefusal,
  isTooLarge,
  type OpenedFile,
  readCalculation,
} from '../model/calculation-file.ts';
import { numericsVersion } from '../model/contract.gen.ts';
import { fieldLabel } from '../model/field-words.ts';
import { dayOf } from '../model/file-name.ts';
import { fileNoticeSentences, fileRefusals, fileWords as words } from '../model/file-words.ts';

export { calculationFile, textOfFile } from '../model/calculation-file.ts';

const mostListed = 8;

/** What is said of a file: some sentences, then a list. */
export interface FileSaid {
  readonly sentences: readonly string[];
  readonly list: readonly string[];
}

export type Opening =
  | { readonly ok: true; readonly file: OpenedFile; readonly said: FileSaid }
  | { readonly ok: false; readonly said: FileSaid };

/** Nothing of a file that is too large is read. */
export async function openingOf(file: File): Promise<Opening> {
  if (isTooLarge(file.size)) return refused(file, 'tooLarge');
  const text = await file.text().catch(() => null);
  if (text === null) return refused(file, 'unreadable');
  const read = readCalculation(text);
  if (!read.ok) return refused(file, read.code);
  const { value } = read;
  const last = value.results === null ? words.noResults : words.comparing;
  const sentences = [openedSaid(file.name, value), last];
  return { ok: true, file: value, said: { sentences, list: noticesSaid(value) } };
}

function refused({ name }: File, code: FileRefusal): Opening {
  const sentences = [words.refused(name, fileRefusals[code])];
  return { ok: false, said: { sentences, list: [] } };
}

/** The same once its results have been compared with those computed now; these are null where refused. */
export function comparedSaid(name: string, file: OpenedFile, now: Answered | null): FileSaid {
  const notices = noticesSaid(file);
  const opened = openedSaid(name, file);
  // What the engine refuses is said where the answer would stand.
  if (now === null || file.results === null) return { sentences: [opened], list: notices };
  const differing = differencesOf(file.results, now);
  const lines = shortened((differing ?? []).map(words.difference), words.more);
  const verdict = verdictOf(file, differing?.length ?? null);
  return { sentences: [opened, verdict], list: [...lines, ...notices] };
}

function openedSaid(name: string, { date, app }: OpenedFile): string {
  return words.opened(name, date === null ? '' : dayOf(new Date(date)), app ?? '');
}

function noticesSaid({ notices, scenario }: OpenedFile): readonly string[] {
  const named = ({ field }: FileNotice): string =>
    field === undefined ? '' : fieldLabel(field, scenario.structure);
  const missing: string[] = [];
  const others: string[] = [];
  for (const notice of notices) {
    const name = named(notice);
    if (notice.code === 'fieldMissing') missing.push(name);
    else others.push(fileNoticeSentences[notice.code](name, notice.text ?? ''));
  }
  const said = shortened(others, words.moreNotices);
  if (missing.length === 0) return said;
  return [
    ...said,
    missing.length > mostListed ? words.manyMissing(missing.length) : words.missing(missing),
  ];
}

function shortened(lines: readonly string[], more: (count: number) => string): readonly string[] {
  const left = lines.length - mostListed;
  return left > 0 ? [...lines.slice(0, mostListed), more(left)] : lines;
}

/** `differing` is null where there was nothing to compare. */
function verdictOf({ numerics }: OpenedFile, differing: number | null): string {
  if (differing === null) return words.noResults;
  if (differing === 0) return words.same;
  const said = words.differs(differing);
  const alike = numerics === null || numerics === numericsVersion;
  return alike ? said : `${words.otherNumerics(numerics, numericsVersion)} ${said}`;
}
