// The same bits in every browser engine as in the native core.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headers } from '../../tools/policy.mjs';
import { digestOf, printedBy } from '../engine/digest.ts';
import { engineNames, launchEngine } from './engines.ts';

const library = join(import.meta.dirname, '..', '..', 'dist', 'lib');
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const type = types[extname(pathname)] ?? 'text/html';
    const blank = '<!doctype html><title>library</title>';
    const body = pathname === '/' ? blank : await readFile(join(library, pathname)).catch(() => '');
    response.writeHead(200, { ...headers, 'Content-Type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const expected = printedBy('native, optimised in full');

/** In the page: every scenario simulated by two workers, and the bits of all that came of each. */
const simulateAll = `(async () => {
  const { loadAsync } = await import('/index.js');
  const engine = await loadAsync({ workers: 2 });
  const digestOf = ${digestOf};
  const digests = [];
  for (const scenario of ${JSON.stringify(expected.map(({ scenario }) => scenario))}) {
    const plan = await engine.simulationPlan(scenario);
    const lists = Array.from({ length: plan.value.chunks }, (_unused, chunk) => [scenario, chunk]);
    const chunks = await engine.all('simulateChunk', lists);
    digests.push(digestOf(chunks.value.flatMap(({ value }) => [value.sums, value.pnl])));
  }
  const { workers } = engine;
  engine.close();
  return { digests, workers };
})()`;

describe.each(engineNames)('%s', (name) => {
  test('simulates every model under every rule to the bits of the native core', async () => {
    const engine = await launchEngine(name);
    try {
      expect(await engine.evaluate(address, simulateAll)).toEqual({
        digests: expected.map(({ digest }) => digest),
        workers: 2,
      });
    } finally {
      await engine.close();
    }
  });
});
