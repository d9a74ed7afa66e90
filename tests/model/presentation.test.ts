// What of the calculator is shown: views, parts, charts, locked and hidden fields, theme.
import { describe, expect, test } from 'vitest';
import { startingScenario } from '../../web/src/model/examples.ts';
import { keepLocked } from '../../web/src/model/locking.ts';
import { fieldsText, panelsText, readPresentation } from '../../web/src/model/presentation.ts';
import { type State, update } from '../../web/src/model/state.ts';
import { hostileValues } from '../links/hostile-attributes.ts';

const shown = (texts: Parameters<typeof readPresentation>[0]) =>
  readPresentation(texts).presentation;

describe('options', () => {
  test('that are not there show the whole page, unlocked, in the colours of the reader', () => {
    const { presentation, notices } = readPresentation({});
    expect(presentation.view).toBe('full');
    expect([...presentation.panels]).toContain('simulation');
    expect([...presentation.panels]).not.toContain('open');
    expect(presentation.charts.size).toBe(6);
    expect([presentation.locked.size, presentation.hidden.size]).toEqual([0, 0]);
    expect([presentation.theme, notices]).toEqual(['auto', []]);
  });

  test('choose a view, whose parts others may replace', () => {
    expect([...shown({ view: 'result' }).panels]).toEqual(['answer', 'open']);
    expect([...shown({ view: 'result', panels: 'answer form' }).panels]).toEqual([
      'answer',
      'form',
    ]);
    expect([...shown({ view: 'compact' }).charts]).toEqual(['pnl']);
    expect([...shown({ view: 'compact', chart: 'map frontier' }).charts]).toEqual([
      'map',
      'frontier',
    ]);
    expect(shown({ view: 'result', panels: 'charts' }).charts.size).toBe(6);
  });

  test('lists are apart by spaces, in an address by points', () => {
    expect([...shown({ panels: 'answer.charts' }).panels]).toEqual(['answer', 'charts']);
    expect([...shown({ locked: 'implied-vol.half-spread' }).locked]).toEqual([
      'impliedVol',
      'halfSpread',
    ]);
  });

  test('lock all fields by one word, or by none', () => {
    expect(shown({ locked: '' }).locked).toEqual(shown({ locked: 'all' }).locked);
    expect(shown({ locked: 'all' }).locked.has('spot')).toBe(true);
    expect(fieldsText(shown({ locked: '' }).locked)).toBe('all');
    expect(fieldsText(shown({ locked: 'spot implied-vol' }).locked)).toBe('spot implied-vol');
    expect(shown({ locked: null }).locked.size).toBe(0);
  });

  test('a compact view asks for the usual fields, or for those that are named, less those to hide', () => {
    const hidden = (texts: Parameters<typeof readPresentation>[0]) =>
      (['impliedVol', 'halfSpread', 'gas'] as const).filter((key) =>
        shown({ view: 'compact', ...texts }).hidden.has(key),
      );
    expect(hidden({})).toEqual(['gas']);
    expect(hidden({ 'hidden-fields': 'implied-vol' })).toEqual(['impliedVol', 'gas']);
    expect(hidden({ fields: 'gas implied-vol' })).toEqual(['halfSpread']);
    expect(hidden({ fields: 'all', 'hidden-fields': 'half-spread' })).toEqual(['halfSpread']);
  });

  test('the parts of a view can be written out with one more', () => {
    expect(panelsText('result', ['share'])).toBe('answer share open');
  });

  test('what is unknown is named, and the rest counts', () => {
    const { presentation, notices } = readPresentation({
      view: 'huge',
      panels: 'answer ads',
      locked: 'spot vega',
      theme: 'sepia',
    });
    expect(presentation.view).toBe('full');
    expect([...presentation.panels]).toEqual(['answer']);
    expect([...presentation.locked]).toEqual(['spot']);
    expect(notices.map(({ name, text }) => `${name}=${text}`)).toEqual([
      'view=huge',
      'theme=sepia',
      'panels=ads',
      'locked=vega',
    ]);
  });

  test.each(hostileValues)('%j in any option leaves a whole presentation', (text) => {
    const { presentation, notices } = readPresentation({
      view: text,
      panels: text,
      chart: text,
      locked: text,
      'hidden-fields': text,
      theme: text,
    });
    expect(presentation.panels.size).toBeGreaterThan(0);
    expect(notices.length).toBeLessThanOrEqual(600);
    for (const notice of notices) expect(notice.text).toMatch(/^[A-Za-z0-9.=_ ·-]{1,24}…?$/);
  });
});

describe('a locked field', () => {
  const before: State = { scenario: startingScenario, drafts: {} };
  const locked = new Set(['impliedVol'] as const);

  test('keeps its value whatever is set, typed or put in place of all', () => {
    const set = update(before, { type: 'set', values: { impliedVol: 0.9, spot: 120 } });
    expect(keepLocked(before, set, locked).scenario).toEqual({ ...startingScenario, spot: 120 });
    const typed = update(before, { type: 'type', key: 'impliedVol', text: 'abc' });
    expect(keepLocked(before, typed, locked)).toEqual(before);
    const other = { ...startingScenario, impliedVol: 0.7, side: 'short' as const };
    const replaced = update(before, { type: 'replace', scenario: other });
    expect(keepLocked(before, replaced, locked).scenario).toEqual({
      ...startingScenario,
      side: 'short',
    });
  });

  test('locks nothing else', () => {
    const after = update(before, { type: 'type', key: 'spot', text: 'x' });
    expect(keepLocked(before, after, locked).drafts.spot?.text).toBe('x');
    expect(keepLocked(before, after, new Set())).toBe(after);
  });
});
