// The built page in a real browser: a server with the strict policy, a clean browser context per
// page, and a record of everything that went wrong or over the wire.
//
//   const house = await openHouse();                    // beforeAll
//   const { page, expectClean } = await house.openPage('#v=1&S=120&n=1');
//   ... page is playwright's Page ...
//   await expectClean();                                 // no error, no violation, no stray request
//   await house.close();                                 // afterAll
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { headers } from '../../tools/policy.mjs';
import { chromium as findChromium } from '../../tools/prepare.mjs';

export const builtPage = join(import.meta.dirname, '..', '..', 'dist', 'page');

export const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export interface OpenedPage {
  readonly page: Page;
  /** Address of the page without a fragment. */
  readonly address: string;
  /** Console errors and warnings, page errors, policy violations, failed requests: each as text. */
  readonly problems: readonly string[];
  /** Every address that the browser asked a server for, in order; the icon apart. */
  readonly requests: readonly string[];
  /** Fails the test when anything went wrong so far or any request left for another host. */
  readonly expectClean: () => Promise<void>;
}

/** What is done to a page before it is loaded. */
export type Prepare = (page: Page) => Promise<unknown>;

export interface House {
  readonly address: string;
  /** Every request that the server saw, as 'GET /path'. */
  readonly hits: readonly string[];
  /** Opens the page in a clean browser: no storage or cache is shared with other pages. */
  openPage(
    fragment?: string,
    options?: BrowserContextOptions,
    prepare?: Prepare,
  ): Promise<OpenedPage>;
  close(): Promise<void>;
}

/** What a house serves, and how. */
export interface Serving {
  /** The folder at this moment; null where there is no network. */
  readonly folder: () => string | null;
  /** Headers that go with every file. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Starts the server and the browser; close() ends both. */
export async function openHouse(serving: Partial<Serving> = {}): Promise<House> {
  if (!existsSync(join(builtPage, 'index.html'))) {
    throw new Error('The page is not built: run npm run build first.');
  }
  const hits: string[] = [];
  const server = await serve(hits, { folder: () => builtPage, headers, ...serving });
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const browser = await launch();
  return {
    address,
    hits,
    openPage: (fragment = '', options = {}, prepare = async () => {}) =>
      openPage(browser, address, fragment, options, prepare),
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

function serve(hits: string[], { folder, headers: sent }: Serving): Promise<Server> {
  const server = createServer(async (request, response) => {
    const from = folder();
    if (from === null) {
      request.socket.destroy();
      return;
    }
    hits.push(`${request.method} ${request.url}`);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(from, normalize(path.endsWith('/') ? `${path}index.html` : path));
    try {
      const body = await readFile(file);
      const type = mediaTypes[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...sent, 'Content-Type': type }).end(body);
    } catch {
      response.writeHead(404, { ...sent, 'Content-Type': 'text/plain' }).end('Not found');
    }
  });
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)));
}

export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error('Chromium is missing: install the Debian package chromium, or set CHROMIUM.');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

async function openPage(
  browser: Browser,
  address: string,
  fragment: string,
  options: BrowserContextOptions,
  prepare: Prepare,
): Promise<OpenedPage> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  watch(page, problems, requests);
  await reportViolations(page, problems);
  if (options.serviceWorkers !== 'allow') await page.addInitScript(withoutServiceWorkers);
  await prepare(page);
  await page.goto(address + fragment, { waitUntil: 'load' });
  return {
    page,
    address,
    problems,
    requests,
    expectClean: () => expectClean(page, address, problems, requests),
  };
}

/** What a service worker answers no test would see, so only the tests of it have one. */
function withoutServiceWorkers(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

export function watch(page: Page, problems: string[], requests: string[]): void {
  page.on('console', (message) => {
    const kind = message.type();
    if (kind === 'error' || kind === 'warning') problems.push(`console ${kind}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('crash', () => problems.push('the page crashed'));
  page.on('request', (request) => {
    // A worker's source is a blob of the page's own.
    if (!isIcon(request.url()) && !request.url().startsWith('blob:')) requests.push(request.url());
  });
  page.on('requestfailed', (request) => {
    problems.push(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (isIcon(response.url())) return;
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
}

/** Browsers ask for the icon by themselves, whenever they like. */
function isIcon(url: string): boolean {
  return /\/favicon\.\w+$/.test(url);
}

export async function reportViolations(page: Page, problems: string[]): Promise<void> {
  await page.exposeFunction('reportViolation', (text: string) => {
    problems.push(`policy violation: ${text}`);
  });
  await page.addInitScript(() => {
    const report = Reflect.get(window, 'reportViolation') as (text: string) => void;
    document.addEventListener('securitypolicyviolation', (event) => {
      report(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

async function expectClean(
  page: Page,
  address: string,
  problems: readonly string[],
  requests: readonly string[],
): Promise<void> {
  // One turn of the page's own loop, so that an event on its way has arrived.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
  expect(problems).toEqual([]);
  const stray = requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'));
  expect(stray).toEqual([]);
}
