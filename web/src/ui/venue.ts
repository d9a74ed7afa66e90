// venue.ts: the cost presets, each with where its numbers come from and how old they are.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { basisPoints, count } from '../model/format.ts';
import { ageNames, figureNames, statusNames, venueNames, words } from '../model/messages.en.ts';
import { ageOf, type Venue, type VenueFigure, venueById, venues } from '../model/venues.ts';
import type { View } from './store.ts';

const ownCosts = 'own';

export function venueSelect(
  view: View,
  today: number,
  choose: (id: string) => void,
): TemplateResult {
  const venue = venueById(view.venue ?? '');
  return html`
    <div class="field" data-field="venue">
      <span class="head"><label for="venue">${words.venueLabel}</label></span>
      <select
        id="venue"
        .value=${live(view.venue ?? ownCosts)}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >
        <option value=${ownCosts} ?selected=${venue === null}>${words.venueOwn}</option>
        ${venues.map(
          ({ id }) =>
            html`<option value=${id} ?selected=${id === view.venue}>${venueNames[id].name}</option>`,
        )}
      </select>
      ${venue === null ? nothing : about(venue, view, today)}
    </div>
  `;
}

function about(venue: Venue, view: View, today: number): TemplateResult {
  const age = ageOf(venue, today);
  return html`
    <div class="venue small">
      <ul>
        ${venue.figures.map(figureLine)}
      </ul>
      <p>
        ${age === 'fresh' ? nothing : html`<strong class="badge">${ageNames[age]}</strong>`}
        ${view.venueEdited ? html`<em>${words.venueAdapted}</em>` : nothing}
      </p>
      <p class="muted">${venueNames[venue.id].note}</p>
      <details>
        <summary>${words.venueSources}</summary>
        <ul>
          ${venue.figures.map((figure) => html`<li>${figureNames[figure.id]}: ${figure.source}</li>`)}
        </ul>
      </details>
    </div>
  `;
}

/** The value with its date and status, as `Taker fee 5 bp, as of 2025 (undated page); official page…`. */
function figureLine(figure: VenueFigure): TemplateResult {
  return html`<li>
    ${figureNames[figure.id]} ${figureValue(figure)}, ${dated(figure)}; ${statusNames[figure.status]}
  </li>`;
}

function dated({ asOf, before, undatedPage, until }: VenueFigure): string {
  if (asOf === 'undated') return words.undated;
  const parts = [before === true ? words.before : words.asOf, asOf];
  if (until !== undefined) parts.push(words.until, until);
  if (undatedPage === true) parts.push(words.undatedPage);
  return parts.join(' ');
}

function figureValue({ value, unit }: VenueFigure): string {
  switch (unit) {
    case 'fraction':
      return basisPoints(value);
    case 'money':
    case 'money per share':
      return `$${count(value)}`;
    case 'gas':
      return count(value);
    case 'gwei':
      return `${count(value)} gwei`;
  }
}
