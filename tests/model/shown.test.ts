// What the form asks for: what the rule uses, no more; and every cost has its place.
import { describe, expect, test } from 'vitest';
import { type FieldKey, fields, type Scenario } from '../../web/src/model/contract.gen.ts';
import {
  fieldLabel,
  fieldWords,
  ruleLabels,
  settingWords,
  unitLabel,
  wordLabels,
} from '../../web/src/model/field-words.ts';
import { parameterNames, ruleNames } from '../../web/src/model/rule-words.ts';
import {
  costSectionNames,
  costSections,
  costsInSight,
  hedgingInOrder,
  isShown,
  parameterOf,
  rules,
  settingsOf,
} from '../../web/src/model/shown.ts';
import { presetScenario } from '../../web/src/model/state.ts';
import { settingsSaid } from '../../web/src/ui/words.ts';

const preset = presetScenario();

function asked(rule: Scenario['rule']): string {
  return hedgingInOrder.filter((key) => isShown(key, { ...preset, rule })).join(' ');
}

describe('the hedging inputs', () => {
  const always = 'hedgeVol setUp unwind';
  const wanted: Readonly<Record<Scenario['rule'], string>> = {
    interval: `rule hedgeInterval ${always}`,
    leland: `rule hedgeInterval ${always}`,
    priceMove: `rule priceMove checkInterval ${always}`,
    priceMoveStdDevs: `rule priceMoveStdDevs checkInterval ${always}`,
    bandToTarget: `rule bandHalfWidth checkInterval ${always}`,
    bandToEdge: `rule bandHalfWidth checkInterval ${always}`,
    whalleyWilmott: `rule riskAversion checkInterval ${always}`,
    zakamouline: `rule riskAversion widthCoefficient shiftCoefficient bandSide checkInterval ${always}`,
    none: 'rule',
  };
  for (const rule of rules) {
    test(`of the rule ${rule} are those it uses`, () => expect(asked(rule)).toBe(wanted[rule]));
  }

  test('begin with the rule and name every field of their group', () => {
    const group = fields.filter((spec) => spec.group === 'hedging').map((spec) => spec.key);
    expect(hedgingInOrder[0]).toBe('rule');
    expect([...hedgingInOrder].sort()).toEqual([...group].sort());
  });
});

describe('the costs', () => {
  test('each stand in sight or in one part', () => {
    const places = [...costsInSight, ...Object.values(costSections).flat()];
    const costs = fields.filter((spec) => spec.group === 'costs').map((spec) => spec.key);
    expect([...places].sort()).toEqual([...costs].sort());
    expect(costsInSight).toEqual(['halfSpread', 'feeRate', 'fixedCost']);
  });

  const pairs: readonly (readonly [FieldKey, Partial<Scenario>])[] = [
    ['makerFeeRate', { makerShare: 0.4 }],
    ['contractSize', { feePerUnit: 0.85 }],
    ['dailyVolume', { impactCoefficient: 0.8 }],
    ['gasPrice', { gas: 160_000 }],
  ];
  for (const [key, values] of pairs) {
    test(`${key} is asked for only with ${Object.keys(values).join()}`, () => {
      expect(isShown(key, preset)).toBe(false);
      expect(isShown(key, { ...preset, ...values })).toBe(true);
    });
  }

  test('that hold their presets give no part a reason to open', () => {
    for (const section of costSectionNames) expect(settingsOf(section, preset)).toEqual([]);
  });

  test('that are set are said in the heading of their part', () => {
    const scenario: Scenario = {
      ...preset,
      feePerUnit: 0.005,
      minimumFee: 1,
      maximumFeeRate: 0.01,
      makerShare: 0.25,
      gas: 160_000,
      gasPrice: 9e-7,
      optionFeeRate: 0.0003,
      optionFeeCap: 0.125,
    };
    const said = (section: (typeof costSectionNames)[number]) =>
      settingsSaid(settingsOf(section, scenario), scenario).replace(/\u202F/g, ' ');
    expect(said('invoice')).toBe(
      '25 % as maker · maker fee 0 bp · 0.005 each · min 1 · max 1 % of value',
    );
    expect(said('gas')).toBe('160,000 of gas · at 0.9 a million');
    expect(said('option')).toBe('fee 3 bp · at most 12.5 % of its price');
  });
});

describe('words', () => {
  test('are there for every field: a label, and help that is a sentence', () => {
    for (const { key } of fields) {
      expect(fieldLabel(key, 'call').length, key).toBeGreaterThan(2);
      expect(fieldWords[key].help, key).toMatch(/^[A-Z0-9].*\.$/);
    }
  });

  test('are there for every choice of every field', () => {
    for (const { key, words, unit } of fields) {
      for (const word of words) expect(wordLabels[`${key}.${word}`], `${key}.${word}`).toBeTruthy();
      const either = words.length > 0 && unit !== 'word';
      if (either) expect(wordLabels[`${key}.own`], `${key}.own`).toBeTruthy();
    }
  });

  test('are there for every rule, every parameter and every folded cost', () => {
    for (const rule of rules) {
      expect(ruleLabels[rule]).toBeTruthy();
      expect(ruleNames[rule].length).toBeLessThanOrEqual(15);
      const parameter = parameterOf[rule];
      if (parameter !== null) expect(parameterNames[parameter].x).toBeTruthy();
    }
    for (const key of Object.values(costSections).flat())
      expect(settingWords[key], key).toBeDefined();
  });

  test('say where Zakamouline’s band was fitted', () => {
    expect(fieldWords.bandSide.help).toMatch(/10 to 100.*0\.5 %/);
  });

  test('name the unit beside the box', () => {
    expect(unitLabel('makerShare', 252)).toBe('%');
    expect(unitLabel('fundingRate', 252)).toBe('% a year');
    expect(unitLabel('optionHalfSpread', 252)).toBe('vol points');
    expect(unitLabel('checkInterval', 252)).toBe('trading days');
    expect(unitLabel('checkInterval', 365)).toBe('min');
    expect(unitLabel('maximumFeeRate', 252)).toBe('%');
  });
});
