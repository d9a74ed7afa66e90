// table.ts: the numbers behind a drawing as a table: read on the page as they are shown, saved as they are.
import { html, type TemplateResult } from 'lit';
import type { Scenario, Unit } from '../model/contract.gen.ts';
import { columns, unitWords } from '../model/export-words.ts';

/** A number as it is, and as it is shown. */
export interface Cell {
  readonly value: number | null;
  readonly text: string;
}

export interface Table {
  readonly head: readonly string[];
  /** What the numbers of each column are in. */
  readonly units: readonly string[];
  readonly rows: readonly (readonly (string | Cell)[])[];
}

const nothing = '–';

/** Cells of one column: how its numbers are shown, and what stands where there is none. */
export function cells(show: (value: number) => string): (value: number | null | undefined) => Cell {
  return (value) =>
    typeof value === 'number' ? { value, text: show(value) } : { value: null, text: nothing };
}

export function shownIn(cell: string | Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** Units in words; money is in what the position settles in. */
export function unitsOf(
  { settlement }: Pick<Scenario, 'settlement'>,
  ...units: readonly Unit[]
): readonly string[] {
  const inCoin: Partial<Record<Unit, string>> =
    settlement === 'coin' ? { money: columns.coin, perMoney: columns.perCoin } : {};
  return units.map((unit) => inCoin[unit] ?? unitWords[unit]);
}

export function tableOf({ head, rows }: Table, label: string): TemplateResult {
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${label}>
      <table>
        <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
        <tbody>
          ${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${shownIn(cell)}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
  `;
}
