// Builds <gamma-drag> as one file that asks for no other: a script for any page, module or not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import about from '../package.json' with { type: 'json' };
import { numbersOnly, squeezeTemplates } from './vite.config.ts';

const wasm = join(import.meta.dirname, 'src', 'engine', 'wasm', 'gammadrag.wasm');
const bytesInside = '\0wasm-bytes';

/** What stands in the place of engine/wasm-bytes.ts. Whoever can run the rest can open gzip. */
function bytesSource(): string {
  const text = gzipSync(readFileSync(wasm), { level: 9 }).toString('base64');
  return `const text = '${text}';
    export async function wasmBytes() {
      const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const opened = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
      return new Response(opened).arrayBuffer();
    }`;
}

const wasmInside: Plugin = {
  name: 'wasm-inside',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('/wasm-bytes.ts') ? bytesInside : null),
  load: (id) => (id === bytesInside ? bytesSource() : null),
};

/** A page in another encoding than ours reads the file in its own, unless its host says: so it is plain ASCII. */
const plainAscii: Plugin = {
  name: 'plain-ascii',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(
        /[^\n\t -~]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [wasmInside, squeezeTemplates, numbersOnly, plainAscii],
  publicDir: false,
  build: {
    outDir: '../dist/element',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: join(import.meta.dirname, 'src', 'element.ts'),
      output: {
        format: 'iife',
        // What the page loads when it is needed comes along here.
        codeSplitting: false,
        entryFileNames: `gamma-drag-${about.version}.js`,
        postBanner: `/*! GammaDrag ${about.version}: <gamma-drag> with its engine inside. MIT licence. */`,
      },
    },
  },
});
