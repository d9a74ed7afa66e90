// What the build leaves for hosts: the file of headers, and whole addresses where the site is known.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = dirname(import.meta.dirname);
const site = 'https://example.org/lessons/gamma/';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gammadrag-site-'));
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = ['build', '--config', 'web/vite.config.ts', '--outDir', folder, '--emptyOutDir'];
  const env = { ...process.env, NODE_ENV: 'production', SITE_ADDRESS: site };
  execFileSync(process.execPath, [vite, ...args], { cwd: root, env, stdio: 'pipe' });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a page built for a site that is known', () => {
  test('names its own address and its picture in full', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(html).toContain(`<link rel="canonical" href="${site}">`);
    expect(html).toContain(`<meta property="og:url" content="${site}">`);
    expect(html).toContain(`<meta property="og:image" content="${site}social.png">`);
  });

  test('keeps all its own files relative', () => {
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const files = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css|svg|png|webmanifest))"/g)];
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter(([, path]) => !path?.startsWith('./'))).toEqual([]);
  });
});

/** The rules of a `_headers` file that match a path, added up as hosts do. */
function headersFor(path: string): Record<string, string> {
  const found: Record<string, string> = {};
  let matches = false;
  for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n')) {
    if (line.startsWith('#') || line === '') continue;
    const header = /^ {2}([^:]+): (.+)$/.exec(line);
    if (header === null) matches = new RegExp(`^${line.replace('*', '.*')}$`).test(path);
    else if (matches) found[header[1] ?? ''] = header[2] ?? '';
  }
  return found;
}

describe('the file of headers', () => {
  test.each(['/', '/index.html', '/service-worker.js'])('gives %s the policy', (path) => {
    const policy = headersFor(path)['Content-Security-Policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test('lets assets be kept for ever and read from frames of no origin', () => {
    const { 'Cache-Control': cache, 'Access-Control-Allow-Origin': origin } =
      headersFor('/assets/index-abc.js');
    expect(cache).toContain('immutable');
    expect(origin).toBe('*');
  });

  test('has the service worker asked for each time', () => {
    expect(headersFor('/service-worker.js')['Cache-Control']).toBe('no-cache');
  });
});
