// Three browser engines, each able to open an address and say what a script makes of it there.
import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, chromium, firefox } from 'playwright-core';
import { chromium as findChromium } from '../../tools/prepare.mjs';

export interface BrowserEngine {
  /** What the expression, which may be a promise, comes to in a page at that address. */
  evaluate(address: string, expression: string): Promise<unknown>;
  close(): Promise<void>;
}

export const engineNames = ['Chromium', 'Firefox', 'WebKitGTK'] as const;
export type EngineName = (typeof engineNames)[number];

export function launchEngine(name: EngineName): Promise<BrowserEngine> {
  if (name === 'WebKitGTK') return launchWebKit();
  return name === 'Firefox' ? launchFirefox() : launchChromium();
}

/** All pages are of one profile: what one leaves to be kept, the next one finds. */
async function driven(browser: Browser): Promise<BrowserEngine> {
  const context = await browser.newContext();
  return {
    async evaluate(address, expression) {
      const page = await context.newPage();
      await page.goto(address);
      const result: unknown = await page.evaluate(expression);
      await page.close();
      return result;
    },
    close: () => browser.close(),
  };
}

async function launchChromium(): Promise<BrowserEngine> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium is missing: install the package chromium.');
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'];
  return driven(await chromium.launch({ executablePath, args }));
}

async function launchFirefox(): Promise<BrowserEngine> {
  const channel = 'moz-firefox';
  return driven(await firefox.launch({ channel, executablePath: '/usr/bin/firefox-esr' }));
}

/** One command of WebDriver, which needs no library. */
async function command(url: string, body?: unknown, method = 'POST'): Promise<unknown> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch(url, init);
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) throw new Error(JSON.stringify(value));
  return value;
}

/** The driver writes nothing when it is ready, so its status is asked for until it answers. */
async function whenReady(url: string, driver: ChildProcess): Promise<void> {
  while (driver.exitCode === null) {
    try {
      await command(`${url}/status`, undefined, 'GET');
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('WebKitWebDriver ended: install webkit2gtk-driver, xvfb, xauth and dbus-x11.');
}

const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

async function launchWebKit(): Promise<BrowserEngine> {
  const port = 20000 + (process.pid % 20000);
  const url = `http://127.0.0.1:${port}`;
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    env: {
      ...process.env,
      LANG: 'en_US.UTF-8',
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
    stdio: 'ignore',
    detached: true,
  });
  await whenReady(url, driver);
  const options = { binary: miniBrowser, args: ['--automation'] };
  const session = (await command(`${url}/session`, {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string };
  const at = `${url}/session/${session.sessionId}`;
  await command(`${at}/timeouts`, { script: 120_000 });
  return {
    async evaluate(address, expression) {
      await command(`${at}/url`, { url: address });
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve(${expression}).then(done, (reason) => done('failed: ' + reason));`;
      return command(`${at}/execute/async`, { script, args: [] });
    },
    async close() {
      await command(at, undefined, 'DELETE');
      // The driver, its screen and its browser are one group of processes.
      if (driver.pid !== undefined) process.kill(-driver.pid);
    },
  };
}
