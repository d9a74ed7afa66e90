// open-in-full.ts: the ways to other pages: from a part of the calculator in someone else's page to the whole
// of it, and from the whole to the page that makes code to embed it.
import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { pageAddress } from '../model/attributes.ts';
import { folderOf } from '../model/embed-code.ts';
import { embedWords } from '../model/embed-words.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';
import { linkOf } from './view-link.ts';

/** The link to a calculation on the page, or nothing where there is no page. */
export function openInFull(page: string, link: string): TemplateResult | typeof nothing {
  const address = pageAddress(page);
  if (address === null) return nothing;
  return html`<a href="${address}#${link}" target="_blank" rel="noopener"
    >${embedWords.openInFull}<span class="hidden"> ${embedWords.openInFullHint}</span></a
  >`;
}

/** The page that makes code for a calculation lies beside the page itself. */
function toBuilder(page: string, link: string): TemplateResult | typeof nothing {
  const address = pageAddress(page);
  if (address === null) return nothing;
  const folder = folderOf(address);
  return html`<a href="${folder}embed-builder.html#${link}">${embedWords.buildEmbed}</a>`;
}

export class OpenInFullElement extends StoreElement {
  static override styles = [
    base,
    css`
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property() page = '';
  @property({ reflect: true }) to: 'page' | 'builder' = 'page';

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined) return nothing;
    const link = linkOf(view);
    const way = this.to === 'page' ? openInFull(this.page, link) : toBuilder(this.page, link);
    return html`<p class="small">${way}</p>`;
  }
}

define('gamma-drag-open', OpenInFullElement);
