// What makes a folder of built files a release: the service worker with the list of what it keeps, and
// the headers for hosts that read them from a file.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFileOf } from './policy.mjs';

// The page and what it may ask for. Embeds, pictures for other sites and icons need the network anyway.
const keptOffline = /^(index\.html|favicon\.svg|manifest\.webmanifest|assets\/.+)$/;

function integrityOf(file) {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;
}

/** What is kept offline of a built folder, each with its hash; one version for that and who keeps it. */
export function releaseOf(folder, workerCode) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => keptOffline.test(path))
    .sort();
  // Some hosts send index.html on to its folder, and no redirected answer can be kept for a page.
  const address = (path) => (path === 'index.html' ? '' : path);
  const files = Object.fromEntries(
    paths.map((path) => [address(path), integrityOf(join(folder, path))]),
  );
  const version = createHash('sha256')
    .update(JSON.stringify(files))
    .update(workerCode)
    .digest('hex')
    .slice(0, 16);
  return { version, files };
}

function pagesOf(folder) {
  const paths = readdirSync(folder, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  return paths.filter((path) => path.endsWith('.html')).sort();
}

/** Last of all in a build: nothing in the folder may change after it. */
export function sealRelease(folder, workerCode, origin) {
  const release = JSON.stringify(releaseOf(folder, workerCode));
  writeFileSync(join(folder, 'service-worker.js'), `const release = ${release};\n${workerCode}`);
  writeFileSync(join(folder, '_headers'), headersFileOf(pagesOf(folder), origin));
}
