// The package as others get it: packed, installed in projects of five kinds, and used there.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium as findChromium } from '../../tools/prepare.mjs';
import { type Consumer, installConsumer, ownEnvironment, root } from './consumer.ts';

let consumer: Consumer;
let browser: Browser;
beforeAll(async () => {
  consumer = installConsumer();
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'];
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args });
});
afterAll(async () => {
  await browser?.close();
  consumer?.remove();
});

interface Found {
  readonly atOnce: {
    readonly ok: boolean;
    readonly value: {
      readonly breakEvenVol: number;
      readonly shortIntervalBreakEvenVol: number;
    };
  };
  readonly byWorkers: unknown;
  readonly workers: number;
}

/** The break-even of docs/method.md's example: 63 hedges over a quarter of a year, 5 bp one way. */
function expectTheAnswer(found: Found): void {
  expect(found.atOnce.ok).toBe(true);
  expect(found.atOnce.value.breakEvenVol).toBeCloseTo(0.20903644638533, 10);
  expect(found.atOnce.value.shortIntervalBreakEvenVol).toBeCloseTo(0.20643325486, 10);
  expect(found.byWorkers).toEqual(found.atOnce);
  expect(found.workers).toBeGreaterThan(0);
}

/** What the page at that address comes to, and everything that went wrong on the way. */
async function pageAt(address: string): Promise<{ found: Found; element: string }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    const developing = /^Lit is in dev mode/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !developing) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  await page.goto(address);
  const output = page.getByRole('status').first();
  await output.filter({ hasText: /\{.*\}/ }).waitFor();
  const found = JSON.parse(await output.innerText()) as Found;
  const answer = page.getByRole('region', { name: 'Answer' });
  const shown = (await page.locator('gamma-drag').count()) > 0;
  if (shown) await answer.getByText(/expected P&L/i).waitFor();
  const element = shown ? await answer.innerText() : '';
  expect(problems).toEqual([]);
  await page.close();
  return { found, element };
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/** A static host: the folder's files below the path, and nothing else. */
async function serve(folder: string, path: string): Promise<{ server: Server; address: string }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const wanted = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      if (!wanted.startsWith(path)) throw new Error('outside');
      const body = await readFile(join(folder, wanted.slice(path.length)));
      const type = mediaTypes[extname(wanted)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}${path}` };
}

describe('the tarball', () => {
  test('holds the modules, their types and the wasm, and neither page, tests nor sources', () => {
    const { packed } = consumer;
    for (const needed of [
      'README.md',
      'LICENSE',
      'dist/lib/index.js',
      'dist/lib/index.d.ts',
      'dist/lib/element.js',
      'dist/lib/engine/wasm/gammadrag.wasm',
      'dist/lib/engine/wasm/gammadrag.mjs',
    ]) {
      expect(packed).toContain(needed);
    }
    const stray = packed.filter(
      (path) =>
        !/^(README\.md|LICENSE|package\.json)$/.test(path) &&
        (!/^dist\/lib\/.+\.(js|mjs|d\.ts|d\.mts|wasm)$/.test(path) ||
          /\/(main|offline)\./.test(path)),
    );
    expect(stray).toEqual([]);
  });

  test('holds nothing that is left of sources since removed', () => {
    const modules = consumer.packed.filter((path) => /\.js$/.test(path));
    const sources = modules.map((path) => path.replace(/^dist\/lib\/(.*)\.js$/, 'web/src/$1.ts'));
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
  });
});

describe('the installed package answers', () => {
  test('in plain Node, with a simulation and a refusal', () => {
    const program = join(consumer.folder, 'node', 'answer.mjs');
    const env = ownEnvironment();
    const said = execFileSync(process.execPath, [program], { encoding: 'utf8', env });
    const found = JSON.parse(said) as Found & {
      simulation: { ok: boolean; value: { paths: number } };
      refusal: { ok: boolean; error: { field: string } };
    };
    expectTheAnswer(found);
    expect(found.simulation.ok).toBe(true);
    expect(found.simulation.value.paths).toBe(512);
    expect(found.refusal.ok).toBe(false);
    expect(found.refusal.error.field).toBe('spot');
  });

  test('in Vitest, with no setting of its own', () => {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [vitest, 'run', '--root', join(consumer.folder, 'vitest'), '--reporter=json'];
    const said = execFileSync(process.execPath, args, { encoding: 'utf8', env: ownEnvironment() });
    expect(JSON.parse(said)).toMatchObject({ numPassedTests: 1, numFailedTests: 0 });
  });

  test('in a page without a bundler, by an import map', async () => {
    const { server, address } = await serve(consumer.folder, '/');
    const { found } = await pageAt(`${address}plain/`);
    server.close();
    expectTheAnswer(found);
  });

  test('in Vite while developing, with the element, with no setting of its own', async () => {
    const { createServer: createViteServer } = await import('vite');
    const vite = await createViteServer({
      root: join(consumer.folder, 'vite'),
      configFile: false,
      logLevel: 'error',
      server: { host: 'localhost', port: 0 },
    });
    await vite.listen();
    const { found, element } = await pageAt(vite.resolvedUrls?.local[0] ?? '');
    await vite.close();
    expectTheAnswer(found);
    expect(element).toMatch(/hedg/i);
  });

  test('built by Vite and served below a path, with the element', async () => {
    const outDir = join(consumer.folder, 'built');
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const args = ['build', join(consumer.folder, 'vite'), '--base', '/lessons/gamma/'];
    args.push('--outDir', outDir, '--emptyOutDir', '--logLevel', 'error');
    const env = ownEnvironment();
    execFileSync(process.execPath, [vite, ...args], { cwd: consumer.folder, env });
    const { server, address } = await serve(outDir, '/lessons/gamma/');
    const { found, element } = await pageAt(address);
    server.close();
    expectTheAnswer(found);
    expect(element).toMatch(/hedg/i);
  });
});

describe('the types', () => {
  /** What the compiler says of one file of a strict project that checks its libraries too. */
  function verdict(file: string): string {
    const tsc = join(root, 'node_modules', '.bin', 'tsc');
    const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext'];
    const args = [...options, '--types', '', join(consumer.folder, 'types', file)];
    try {
      execFileSync(tsc, args, { cwd: consumer.folder, encoding: 'utf8', stdio: 'pipe' });
      return '';
    } catch (error) {
      return String((error as { stdout: string }).stdout);
    }
  }

  test('let right calls pass, in a project that checks its libraries', () => {
    expect(verdict('right.ts')).toBe('');
  });

  test('let the element be used', () => {
    expect(verdict('element.ts')).toBe('');
  });

  test('find a misspelt input, an unknown word, and a value that may not be there', () => {
    const said = verdict('wrong.ts');
    const lines = [...said.matchAll(/wrong\.ts\((\d+),/g)].map((match) => Number(match[1]));
    expect(lines).toEqual([5, 6, 7]);
  });
});
