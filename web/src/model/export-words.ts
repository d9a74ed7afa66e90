// export-words.ts: what is said where a chart is saved, and heads of columns, in the language in force.
import * as en from './export-words.en.ts';
import { inForce } from './language.ts';

export const { exportWords, unitWords, columns } = inForce(en, (zh) => zh.exports);

export function columnHead(name: string, unit: string): string {
  return unit === '' ? name : columns.head(name, unit);
}
