// The site that serves the calculator, and the pages of other people that hold it, which come from
// another port of another name: to a browser another site altogether.
//
//   const stage = await openStage();                          // beforeAll
//   const lesson = stage.lesson('<h1>…</h1><iframe …>', policy);  // its address
//   const { page, problems, requests } = await stage.open(lesson);
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { headersOf, metaPolicyOf } from '../../tools/policy.mjs';
import { builtPage, launch, mediaTypes, reportViolations, watch } from './harness.ts';

export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, page errors, policy violations, failed requests: each as text. */
  readonly problems: readonly string[];
  readonly requests: readonly string[];
}

export interface Stage {
  /** Where the calculator's own pages are. */
  readonly site: string;
  /** Every request that the site saw. */
  readonly hits: readonly string[];
  /** Puts up a page of someone else's and returns its address. */
  lesson(body: string, policy?: string): string;
  open(address: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface Servers extends Pick<Stage, 'site' | 'hits' | 'lesson'> {
  closeServers(): void;
}

/** The two servers, for any browser. */
export async function openServers(): Promise<Servers> {
  const hits: string[] = [];
  const lessons: { readonly body: string; readonly policy: string | undefined }[] = [];
  const own = await listening('localhost', async (path, here) => {
    hits.push(path);
    return siteFile(path, here);
  });
  const others = await listening('127.0.0.1', async (path) => {
    // Browsers ask for the icon by themselves.
    if (path === '/favicon.ico') return { body: '', headers: {} };
    const lesson = lessons[Number(path.slice(1))];
    if (lesson === undefined) return null;
    const policy = lesson.policy === undefined ? {} : { 'Content-Security-Policy': lesson.policy };
    return { body: lesson.body, headers: { 'Content-Type': mediaTypes['.html'] ?? '', ...policy } };
  });
  return {
    site: own.address,
    hits,
    lesson: (body, policy) => {
      const whole = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A lesson</title>${body}`;
      return `${others.address}${lessons.push({ body: whole, policy }) - 1}`;
    },
    closeServers() {
      for (const { server } of [own, others]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

export async function openStage(): Promise<Stage> {
  const servers = await openServers();
  const browser = await launch();
  return {
    ...servers,
    open: (address, options = {}) => visit(browser, address, options),
    async close() {
      await browser.close();
      servers.closeServers();
    },
  };
}

interface Answer {
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}
type Find = (path: string, origin: string) => Promise<Answer | null>;

async function listening(
  name: string,
  find: Find,
): Promise<{ readonly server: Server; readonly address: string }> {
  let origin = '';
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', origin).pathname);
    const found = await find(path, origin);
    if (found === null) response.writeHead(404).end('Not found');
    else response.writeHead(200, found.headers).end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, name, resolve));
  origin = `http://${name}:${(server.address() as AddressInfo).port}`;
  return { server, address: `${origin}/` };
}

/** A file as a host sends it that built the page for its own origin. */
async function siteFile(path: string, origin: string): Promise<Answer | null> {
  const name = normalize(path.endsWith('/') ? `${path}index.html` : path).slice(1);
  const body = await readFile(join(builtPage, name)).catch(() => null);
  if (body === null) return null;
  const type = mediaTypes[extname(name)] ?? 'application/octet-stream';
  const headers = { ...headersOf(name, origin), 'Content-Type': type };
  if (name !== 'embed.html') return { body, headers };
  const inPage = (policy: string) => policy.replaceAll("'", '&#39;');
  const [anywhere, here] = [metaPolicyOf(name), metaPolicyOf(name, origin)].map(inPage);
  return { body: body.toString('utf8').replace(anywhere ?? '', here ?? ''), headers };
}

async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-US',
    viewport: { width: 1000, height: 700 },
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  watch(page, problems, requests);
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await reportViolations(page, problems);
  await page.goto(address, { waitUntil: 'load' });
  return { page, problems, requests };
}
