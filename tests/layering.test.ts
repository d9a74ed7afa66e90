import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaints } from '../tools/layering.mjs';

const root = dirname(import.meta.dirname);

describe('the compiler refuses', () => {
  let copy = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'gammadrag-rooms-'));
    cpSync(join(root, 'web'), join(copy, 'web'), { recursive: true });
    cpSync(join(root, 'package.json'), join(copy, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  /** What tsc says of a room to which this one file is added; nothing when it is content. */
  function verdict(room: string, text: string): string {
    const added = join(copy, 'web', 'src', room, 'added.ts');
    writeFileSync(added, text);
    try {
      const tsc = join(root, 'node_modules', '.bin', 'tsc');
      const project = join(copy, 'web', 'src', room);
      execFileSync(tsc, ['-b', project], { cwd: copy, stdio: 'pipe' });
      return '';
    } catch (error) {
      return String((error as { stdout: Buffer }).stdout);
    } finally {
      rmSync(added);
    }
  }

  const wrongArrows = [
    ['model', 'engine'],
    ['model', 'charts'],
    ['model', 'ui'],
    ['engine', 'charts'],
    ['engine', 'ui'],
    ['charts', 'engine'],
    ['charts', 'ui'],
  ] as const;

  test.each(wrongArrows)('%s importing %s', (from, to) => {
    const other = join(copy, 'web', 'src', to, 'target.ts');
    mkdirSync(dirname(other), { recursive: true });
    writeFileSync(other, 'export const value = 1;\n');
    const said = verdict(from, `export { value } from '../${to}/target.js';\n`);
    rmSync(other);
    expect(said).toMatch(/added\.ts.*error TS(6059|6307)/);
  });

  test.each(['model', 'engine'])('the document in %s', (room) => {
    expect(verdict(room, 'export const title = document.title;\n')).toContain('TS2584');
  });

  test('nothing of a file that keeps to its room', () => {
    expect(verdict('model', 'export const answer: number = 42;\n')).toBe('');
  });
});

describe('the scan complains of', () => {
  const wrong: readonly (readonly [string, string, string])[] = [
    [
      'a core header with Emscripten in it',
      'core/include/gammadrag/a.h',
      '#include <emscripten/val.h>',
    ],
    [
      'a core source that reaches out of the core',
      'core/src/a.cpp',
      '#include "../wasm/convert.h"',
    ],
    ['an arrow that tsc lets through', 'web/src/main.ts', "import { form } from './ui/form.js';"],
    ['a lazy import against the arrow', 'web/src/model/a.ts', "await import('../ui/form.ts')"],
    ['an unknown room', 'web/src/attic/a.ts', ''],
    ['a logarithm in TypeScript', 'web/src/ui/a.ts', 'const x = Math.log(spot);'],
    ['a square root written as a power', 'web/src/ui/a.ts', 'const x = time ** 0.5;'],
    ['fast-math', 'core/CMakeLists.txt', 'add_compile_options(-ffast-math)'],
  ];

  test.each(wrong)('%s', (_, path, text) => {
    expect(complaints([{ path, text }])).toHaveLength(1);
  });

  test('a page that uses of the engine what the package does not offer', () => {
    const index = "export { load } from './engine/engine.ts';";
    const page = `import { type Engine, load } from '../engine/engine.ts';
      import { guarded as closed } from '../engine/engine.ts';`;
    const found = complaints([
      { path: 'web/src/index.ts', text: index },
      { path: 'web/src/ui/a.ts', text: page },
    ]);
    expect(found).toHaveLength(2);
    expect(found[0]).toContain("'Engine'");
    expect(found[1]).toContain("'guarded'");
  });

  const right: readonly (readonly [string, string, string])[] = [
    ['the standard library and Eigen', 'core/src/a.cpp', '#include <cmath>\n#include <Eigen/Core>'],
    ['an import along the arrow', 'web/src/ui/a.ts', "import { draw } from '../charts/line.js';"],
    ['a position for the eye', 'web/src/ui/a.ts', '// for the eye\nconst x = Math.log(width);'],
  ];

  test.each(right)('nothing in %s', (_, path, text) => {
    expect(complaints([{ path, text }])).toEqual([]);
  });
});
