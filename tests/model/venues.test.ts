// Cost presets: no number without its source, date and status.
import { describe, expect, test } from 'vitest';
import { fields } from '../../web/src/model/contract.gen.ts';
import { startingScenario } from '../../web/src/model/examples.ts';
import { figureNames, statusNames, venueNames } from '../../web/src/model/messages.en.ts';
import { problemOf, specOf } from '../../web/src/model/state.ts';
import {
  ageOf,
  gasCost,
  isStale,
  perShareAsFraction,
  venueById,
  venueInForce,
  venues,
} from '../../web/src/model/venues.ts';

const today = Date.parse('2026-01-15');

describe('every cost preset', () => {
  for (const venue of venues) {
    test(`${venueNames[venue.id].name} states value, source, date and status of each number`, () => {
      expect(venue.figures.length).toBeGreaterThan(0);
      for (const figure of venue.figures) {
        expect(figure.value).toBeGreaterThan(0);
        expect(figure.source.length).toBeGreaterThan(5);
        expect(figure.asOf).toMatch(/^(?:undated|20[0-9]{2}(?:-[0-9]{2}){0,2})$/);
        expect(statusNames[figure.status]).toBeTruthy();
        expect(figureNames[figure.id]).toBeTruthy();
      }
    });

    test(`${venueNames[venue.id].name} sets only costs, within their bounds at any price`, () => {
      for (const spot of [1, 100, 100_000]) {
        for (const [key, value] of Object.entries(venue.costs(spot))) {
          const spec = fields.find((candidate) => candidate.key === key);
          expect(spec).toBeDefined();
          if (spec !== undefined) expect(problemOf(spec, value)).toBeNull();
        }
      }
    });

    test(`${venueNames[venue.id].name} says which fields it sets`, () => {
      const { note } = venueNames[venue.id];
      const costs = venue.costs(100);
      expect(/half-spread/.test(note.split('.')[0] ?? '')).toBe('halfSpread' in costs);
      expect(/fee/.test(note.split('.')[0] ?? '')).toBe('feeRate' in costs);
      expect(/fixed cost/.test(note.split('.')[0] ?? '')).toBe('fixedCost' in costs);
    });
  }
});

describe('conversions', () => {
  test('half a cent a share is half a basis point of a hundred', () => {
    expect(perShareAsFraction(0.005, 100)).toBe(0.00005);
  });

  test('gas is units times gwei times the price of an ether', () => {
    expect(gasCost(160_000, 0.3, 3000)).toBe(0.144);
    expect(gasCost(160_000, 20, 3000)).toBe(9.6);
  });
});

describe('the amber mark', () => {
  test('stands at undated figures and at those older than half a year', () => {
    expect(isStale('undated', today)).toBe(true);
    expect(isStale('2025-05-14', today)).toBe(true);
    expect(isStale('2025-12-01', today)).toBe(false);
  });

  test('tells the old from the undated', () => {
    const ages = venues.map((venue) => [venue.id, ageOf(venue, today)]);
    expect(Object.fromEntries(ages)).toMatchObject({
      deribitPerpetual: 'oldAndUndated',
      interactiveBrokersFixed: 'old',
    });
  });
});

describe('a preset in force', () => {
  test('is noticed, and noticed to be edited', () => {
    const venue = venueById('deribitPerpetual');
    if (venue === null) throw new Error('the Deribit preset is gone');
    const priced = { ...startingScenario, ...venue.costs(startingScenario.spot) };
    expect(venueInForce(venue, priced)).toBe(true);
    expect(venueInForce(venue, { ...priced, feeRate: 0.0004 })).toBe(false);
    expect(specOf('feeRate').unit).toBe('fraction');
  });

  test('an unknown name is no preset', () => {
    expect(venueById('constructor')).toBeNull();
  });
});
