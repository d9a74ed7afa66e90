// venue.ts: the cost presets, each with where its numbers come from and how old they are.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldWords } from '../model/field-words.ts';
import { basisPoints, count, dateSaid, percentShort } from '../model/format.ts';
import { words } from '../model/messages.ts';
import {
  ageNames,
  dates,
  figureLine,
  figureNames,
  sourceNames,
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
import { labelled } from './words.ts';

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
        ${venue.figures.map(figureSaid)}
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
          ${venue.figures.map((figure) => html`<li>${labelled(figureNames[figure.id], sourceNames[figure.source])}</li>`)}
        </ul>
      </details>
    </div>
  `;
}

function figureSaid(figure: VenueFigure): TemplateResult {
  const { id, status } = figure;
  return html`<li>
    ${figureLine(figureNames[id], figureValue(figure), dated(figure), statusNames[status])}
  </li>`;
}

function dated({ asOf, before, undatedPage, until }: VenueFigure): string {
  if (asOf === 'undated') return dates.undated;
  const date = dateSaid(asOf);
  const span = until === undefined ? date : dates.span(date, dateSaid(until));
  const said = before === true ? dates.before(span) : dates.asOf(span);
  return undatedPage === true ? dates.undatedPage(said) : said;
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
