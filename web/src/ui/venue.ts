// venue.ts: the cost presets, each with where its numbers come from and how old they are.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { basisPoints, count } from '../model/format.ts';
import { figureNames, statusNames, venueNames, words } from '../model/messages.en.ts';
import {
  isStale,
  oldestDate,
  type Venue,
  type VenueFigure,
  venueById,
  venueInForce,
  venues,
} from '../model/venues.ts';
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
  const date = oldestDate(venue);
  const edited = !venueInForce(venue, view.state.scenario);
  return html`
    <div class="venue small">
      <p>
        ${dated(date, words.asOf)}${edited ? html` · <em>${words.venueAdapted}</em>` : nothing}
        ${isStale(date, today) ? html`<strong class="badge">${words.venueStale}</strong>` : nothing}
      </p>
      <p class="muted">${venueNames[venue.id].note}</p>
      <details>
        <summary>${words.venueSources}</summary>
        <ul>
          ${venue.figures.map(figureLine)}
        </ul>
      </details>
    </div>
  `;
}

function dated(date: string, word: string): string {
  return date === 'undated' ? words.undated : `${word} ${date}`;
}

function figureLine(figure: VenueFigure): TemplateResult {
  return html`<li>
    ${figureNames[figure.id]}: ${figureValue(figure)}. ${figure.source};
    ${dated(figure.asOf, figure.before === true ? words.before : words.asOf)}; ${statusNames[figure.status]}.
  </li>`;
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
