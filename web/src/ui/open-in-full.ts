// open-in-full.ts: the way from a part of the calculator in someone else's page to the whole of it.
import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { pageAddress } from '../model/attributes.ts';
import { embedWords } from '../model/embed-words.ts';
import { writeLink } from '../model/link.ts';
import { define, StoreElement } from './store-element.ts';
import { base } from './styles.ts';

/** The link to a calculation on the page, or nothing where there is no page. */
export function openInFull(page: string, link: string): TemplateResult | typeof nothing {
  const address = pageAddress(page);
  if (address === null) return nothing;
  return html`<a href="${address}#${link}" target="_blank" rel="noopener"
    >${embedWords.openInFull}<span class="hidden"> ${embedWords.openInFullHint}</span></a
  >`;
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

  override render(): TemplateResult | typeof nothing {
    const view = this.store?.view;
    if (view === undefined) return nothing;
    const link = writeLink(view.answer?.scenario ?? view.state.scenario);
    return html`<p class="small">${openInFull(this.page, link)}</p>`;
  }
}

define('gamma-drag-open', OpenInFullElement);
