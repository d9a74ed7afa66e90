// Links whose # became part of the path are found there, and nothing else is.
import { expect, test } from 'vitest';
import { readLink } from '../../web/src/model/link.ts';
import { strayLink } from '../../web/src/model/stray-link.ts';

const opened = readLink('v=1&S=120&iv=0.5&n=2');

const strays: readonly (readonly [path: string, page: string])[] = [
  ['/%23v=1&S=120&iv=0.5&n=2', '/'],
  ['/tools/gamma/%23v=1&S=120&iv=0.5&n=2', '/tools/gamma/'],
  ['/tools/gamma/index.html%23v=1&S=120&iv=0.5&n=2', '/tools/gamma/index.html'],
  ['/tools/gamma%23v=1&S=120&iv=0.5&n=2', '/tools/gamma'],
  ['/tools/%2523v=1&S=120&iv=0.5&n=2', '/tools/'],
  ['/tools/%252523v%25253D1%252526S%25253D120%252526iv%25253D0.5%252526n%25253D2', '/tools/'],
  ['/tools/%23v%3D1%26S%3D120%26iv%3D0.5%26n%3D2', '/tools/'],
  ['/tools/%23v%3d1%26S%3d120%26iv%3d0.5%26n%3d2', '/tools/'],
  ['/tools/%23v=1&amp;S=120&amp;iv=0.5&amp;n=2', '/tools/'],
  ['/tools/%3Fv=1&S=120&iv=0.5&n=2', '/tools/'],
  ['/tools/%3fv=1&S=120&iv=0.5&n=2', '/tools/'],
  ['/tools/v=1&S=120&iv=0.5&n=2', '/tools/'],
  ['/tools/%23?v=1&S=120&iv=0.5&n=2', '/tools/'],
  ['/tools/%23v=1&S=120&iv=0.5&n=2?utm_source=mail', '/tools/'],
  ['/tools/%23v=1&S=120&iv=0.5&n=2%E2%80%9D', '/tools/'],
];

test.each(strays)('%s is a link to %s', (path, page) => {
  const found = strayLink(path);
  expect(found?.page).toBe(page);
  expect(readLink(found?.link ?? '')).toEqual(opened);
});

const others = [
  '/',
  '/tools/',
  '/tools/missing.html',
  '/tools/missing#v=1&S=120&n=1',
  '/tools/%23main',
  '/tools/%23',
  '/tools/v=',
  '/tools/%23v=abc',
  '/v1/notes',
  '/tools/lev=1',
  '/%',
  '/%E0%A4%A',
];

test.each(others)('%s is none', (path) => {
  expect(strayLink(path)).toBeNull();
});

test('a long path is searched in a few milliseconds', () => {
  const start = performance.now();
  strayLink(`/${'%23v='.repeat(20_000)}`);
  strayLink(`/${'%2525'.repeat(20_000)}`);
  expect(performance.now() - start).toBeLessThan(200);
});
