// Cost presets: no number without its source, date and status.
import { describe, expect, test } from 'vitest';
import { startingScenario } from '../../web/src/model/examples.ts';
import { fieldWords } from '../../web/src/model/field-words.ts';
import { problemOf, specOf } from '../../web/src/model/state.ts';
import { assumedEtherPrice, venues } from '../../web/src/model/venue-list.ts';
import {
  figureNames,
  sourceNames,
  statusNames,
  venueNames,
  whatItSets,
} from '../../web/src/model/venue-words.ts';
import {
  ageOf,
  chargesOf,
  costsOf,
  fieldsSetBy,
  isStale,
  quoteAsFraction,
  venueById,
  venueInForce,
} from '../../web/src/model/venues.ts';

const today = Date.parse('2026-01-15');

describe('every cost preset', () => {
  for (const venue of venues) {
    const { name } = venueNames[venue.id];
    test(`${name} states value, source, date and status of each number`, () => {
      expect(venue.figures.length).toBeGreaterThan(0);
      for (const figure of venue.figures) {
        expect(figure.value).toBeGreaterThan(0);
        expect(sourceNames[figure.source].length).toBeGreaterThan(5);
        expect(figure.asOf).toMatch(/^(?:undated|20[0-9]{2}(?:-[0-9]{2}){0,2})$/);
        expect(statusNames[figure.status]).toBeTruthy();
        expect(figureNames[figure.id]).toBeTruthy();
      }
    });

    test(`${name} sets only costs, within their bounds at any price`, () => {
      for (const spot of [1, 100, 100_000]) {
        for (const [key, value] of Object.entries(costsOf(venue, spot))) {
          const spec = specOf(key as keyof typeof startingScenario);
          expect(spec.group).toBe('costs');
          expect(problemOf(spec, value)).toBeNull();
        }
      }
    });

    test(`${name} fills every charge of its kind, and says which get a value`, () => {
      expect(Object.keys(costsOf(venue, 100))).toEqual(
        expect.arrayContaining([...chargesOf[venue.role]]),
      );
      const labels = fieldsSetBy(venue).map((key) => fieldWords[key].label);
      const said = whatItSets(labels, venue.role, labels.includes('Half-spread'));
      for (const label of labels) expect(said).toContain(label.toLowerCase());
    });
  }
});

describe('what an invoice says', () => {
  const says: readonly (readonly [string, object])[] = [
    ['interactiveBrokersFixed', { feePerUnit: 0.005, minimumFee: 1, maximumFeeRate: 0.01 }],
    ['interactiveBrokersTiered', { feePerUnit: 0.0035 + 0.0002, minimumFee: 0.35 }],
    ['deribitPerpetual', { feeRate: 0.0005, feePerUnit: 0, maximumFeeRate: 'none' }],
    ['deribitOption', { optionFeeRate: 0.0003, optionFeeCap: 0.125 }],
    ['poolThirtyQuiet', { gas: 160_000, fixedCost: 0 }],
  ];
  for (const [id, costs] of says) {
    test(`${id} holds it`, () => {
      const venue = venueById(id);
      expect(venue === null ? {} : costsOf(venue, 100)).toMatchObject(costs);
    });
  }

  test('a gas price is gwei times the price of an ether over a billion', () => {
    for (const venue of venues) {
      const gwei = venue.figures.find((figure) => figure.id === 'gasPrice')?.value;
      if (gwei === undefined) continue;
      expect(venue.sets.gasPrice).toBeCloseTo((gwei * assumedEtherPrice) / 1e9, 18);
    }
  });

  test('half a cent a share is half a basis point of a hundred', () => {
    expect(quoteAsFraction(0.005, 100)).toBe(0.00005);
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
    const priced = { ...startingScenario, ...costsOf(venue, startingScenario.spot) };
    expect(venueInForce(venue, priced)).toBe(true);
    expect(venueInForce(venue, { ...priced, feeRate: 0.0004 })).toBe(false);
    expect(specOf('feeRate').unit).toBe('fraction');
  });

  test('an unknown name is no preset', () => {
    expect(venueById('constructor')).toBeNull();
  });
});
