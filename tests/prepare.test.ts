import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeServes } from '../tools/prepare.mjs';

const root = dirname(import.meta.dirname);
let path = '';

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'gammadrag-path-'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

/** What npm run build:wasm says on a machine whose whole PATH is the test's own folder. */
function said(): string {
  const args = [join(root, 'tools', 'build.mjs'), 'wasm'];
  const result = spawnSync(process.execPath, args, { env: { PATH: path }, encoding: 'utf8' });
  expect(result.status).toBe(1);
  return result.stderr.trim();
}

test('a machine that has neither emcc nor apt-get is told what to install', () => {
  const sentence = said();
  expect(sentence).toContain('Emscripten 3.1.6 or newer (emcc on the PATH)');
  expect(sentence).toContain('run the command again');
  expect(sentence.split('\n')).toHaveLength(1);
});

test('an apt-get that fails is named, with what to try', () => {
  const refuse = '#!/bin/sh\nexit 100\n';
  for (const name of ['apt-get', 'sudo']) writeFileSync(join(path, name), refuse, { mode: 0o755 });
  expect(said()).toMatch(/apt-get update' failed .* check the network/);
});

test.each([
  ['18.20.4', false],
  ['20.18.1', false],
  ['20.19.0', true],
  ['21.7.3', false],
  ['22.11.0', false],
  ['22.12.0', true],
  ['24.1.0', true],
])('Node %s serves: %s', (version, serves) => {
  expect(nodeServes(version)).toBe(serves);
});
