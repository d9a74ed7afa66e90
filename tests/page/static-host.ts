// static-host.ts: a plain static host: folders under paths, the strict policy on every answer, and a page of
// its own for what is not there.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { headers } from '../../tools/policy.mjs';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.jsonl': 'application/jsonl',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface StaticHost {
  /** With a slash at its end. */
  readonly address: string;
  close(): void;
}

export interface Served {
  /** Folders by the path under which they stand; the first that fits is used. */
  readonly folders: readonly (readonly [path: string, folder: string])[];
  /** The file that goes with status 404. */
  readonly notFound?: string;
}

async function found(path: string, { folders, notFound }: Served) {
  for (const [prefix, folder] of folders) {
    if (!path.startsWith(prefix)) continue;
    const rest = path.slice(prefix.length);
    const file = join(folder, normalize(rest === '' || rest.endsWith('/') ? 'index.html' : rest));
    const body = await readFile(file).catch(() => null);
    if (body !== null) return { status: 200, type: types[extname(file)], body };
  }
  const body = notFound === undefined ? '' : await readFile(notFound);
  return { status: 404, type: types['.html'], body };
}

export async function staticHost(served: Served): Promise<StaticHost> {
  const server = createServer(async (request, response) => {
    // Not parsed as an address, for a path may begin with two slashes.
    const [path = '/'] = (request.url ?? '/').split('?');
    const { status, type = 'application/octet-stream', body } = await found(path, served);
    response.writeHead(status, { ...headers, 'Content-Type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
