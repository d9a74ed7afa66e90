// save.ts: the quiet menu under a chart that saves it as a drawing, a picture or its numbers. What makes
// the files is loaded when the first one is asked for.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { columnHead, exportWords as words } from '../model/export-words.ts';
import { fileName } from '../model/file-name.ts';
import { download } from './download.ts';
import { define } from './store-element.ts';
import { base } from './styles.ts';
import type { Table } from './table.ts';

/** A chart as it stands. */
export interface Saved {
  readonly node: SVGSVGElement;
  readonly description: string;
  readonly table: (() => Table) | null;
}

type Ending = 'svg' | 'png' | 'csv';

export class SaveElement extends LitElement {
  static override styles = [
    base,
    css`
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.5rem;
        margin-top: 0.25rem;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** What the chart is called. */
  @property() subject = '';
  @property({ attribute: false }) source: () => Saved | null = () => null;
  @property({ type: Boolean }) numbers = true;
  @state() private told = '';

  override render(): TemplateResult {
    const button = (ending: Ending): TemplateResult =>
      html`<button type="button" @click=${() => void this.#save(ending)}>${ending.toUpperCase()}</button>`;
    return html`
      <details>
        <summary>${words.save}<span class="hidden">: ${this.subject}</span></summary>
        <div role="group" aria-label=${words.group(this.subject)}>
          ${button('svg')} ${button('png')}
          ${this.numbers ? button('csv') : nothing}
          <span role="status" class="muted">${this.told}</span>
        </div>
      </details>
    `;
  }

  async #save(ending: Ending): Promise<void> {
    const saved = this.source();
    this.told = saved === null ? words.notDrawn : '';
    if (saved === null) return;
    try {
      download(await this.#made(saved, ending), fileName(this.subject, new Date(), ending));
    } catch {
      this.told = words.failed;
    }
  }

  async #made(saved: Saved, ending: Ending): Promise<Blob> {
    if (ending === 'csv') return csvBlob(saved);
    const { svgFile } = await import('../charts/export-svg.ts');
    const paper = getComputedStyle(saved.node.parentElement ?? saved.node).backgroundColor;
    const { subject: title } = this;
    const svg = svgFile(saved.node, { title, description: saved.description, paper });
    if (ending === 'svg') return new Blob([svg], { type: 'image/svg+xml' });
    const { pngOf } = await import('../charts/export-png.ts');
    return pngOf(svg);
  }
}

async function csvBlob({ table }: Saved): Promise<Blob> {
  const { csvOf } = await import('../model/csv.ts');
  const { head, units, rows } = table?.() ?? { head: [], units: [], rows: [] };
  const text = csvOf(
    head.map((name, index) => columnHead(name, units[index] ?? '')),
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.value))),
  );
  return new Blob([text], { type: 'text/csv' });
}

define('gamma-drag-save', SaveElement);
