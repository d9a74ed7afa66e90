// venue.ts: the cost presets, each with where its numbers come from and how old they are.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldWords } from '../model/field-words.ts';
import { basisPoints, count, percentShort } from '../model/format.ts';
import { words } from '../model/messages.ts';
import {
  ageNames,
  figureNames,
  statusNames,
  venueLabels,
  venueNames,
  whatItSets,
} from '../model/venue-words.ts';
import {
  ageOf,
  fieldsSetBy,
  type Venue,
  type VenueFigure,
  type VenueRole,
  venueById,
  venuesFor,
} from '../model/venues.ts';
import type { View } from './store.ts';

const ownCosts = 'own';

export function venueSelect(
  role: VenueRole,
  view: View,
  today: number,
  choose: (role: VenueRole, id: string) => void,
): TemplateResult {
  const chosen = view.venues[role];
  const venue = venueById(chosen.id ?? '');
  return html`
    <div class="field wide" data-field="venue-${role}">
      <span class="head"><label for="venue-${role}">${venueLabels[role].label}</label></span>
      <select
        id="venue-${role}"
        .value=${live(chosen.id ?? ownCosts)}
        @change=${(event: Event) => choose(role, (event.target as HTMLSelectElement).value)}
      >
        <option value=${ownCosts} ?selected=${venue === null}>${venueLabels[role].own}</option>
        ${venuesFor(role).map(
          ({ id }) =>
            html`<option value=${id} ?selected=${id === chosen.id}>${venueNames[id].name}</option>`,
        )}
      </select>
      ${venue === null ? nothing : about(venue, chosen.edited, today)}
    </div>
  `;
}

function about(venue: Venue, edited: boolean, today: number): TemplateResult {
  const age = ageOf(venue, today);
  const set = fieldsSetBy(venue);
  const labels = set.map((key) => fieldWords[key].label);
  return html`
    <div class="venue small">
      <ul>
        ${venue.figures.map(figureLine)}
      </ul>
      <p>
        ${age === 'fresh' ? nothing : html`<strong class="badge">${ageNames[age]}</strong>`}
        ${edited ? html`<em>${words.venueAdapted}</em>` : nothing}
      </p>
      <p class="muted">
        ${whatItSets(labels, venue.role, set.includes('halfSpread'))} ${venueNames[venue.id].note}
      </p>
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
    case 'percent':
      return percentShort(value);
    case 'money':
    case 'money per unit':
      return `$${count(value)}`;
    case 'gas':
    case 'units':
      return count(value);
    case 'gwei':
      return `${count(value)} gwei`;
  }
}
