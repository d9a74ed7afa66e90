// npm run build [wasm] [contract] [formulas] [lib] [element] [page]: everything when nothing is named.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formulasFile, formulasText } from './formulas.mjs';
import { isMain, main, npmTool, root, run, Sentence, step } from './lib.mjs';
import { buildPreset } from './native.mjs';
import { prepare, toolsToBuild } from './prepare.mjs';

const elementFolder = join(root, 'dist', 'element');
const glueFolder = join(root, 'web', 'src', 'engine', 'wasm');
export const contractFile = join(root, 'web', 'src', 'model', 'contract.gen.ts');

/** The engine: built by Emscripten, then laid beside the TypeScript that loads it. */
export async function buildWasm() {
  await buildPreset('wasm', ['gammadrag_wasm']);
  layGlueTypes();
  const built = join(root, 'build', 'wasm', 'wasm');
  copyIfChanged(join(built, 'gammadrag.wasm'), join(glueFolder, 'gammadrag.wasm'));
  const glue = readFileSync(join(built, 'gammadrag.mjs'), 'utf8');
  writeIfChanged(join(glueFolder, 'gammadrag.mjs'), selfContained(glue));
}

/**
 * Emscripten's loader as one function that refers to nothing around it: the source of a worker is the
 * text of this function, wherever a bundler may have put it.
 */
function selfContained(glue) {
  const body = glue
    .replace(/^export default Module;?\s*$/m, 'return Module(options);')
    .replaceAll('import.meta.url', "''");
  if (!body.includes('return Module(options);')) {
    throw new Sentence('The loader that Emscripten wrote does not end as expected.');
  }
  return `export default function createModule(options) {\n${body.trimEnd()}\n}\n`;
}

/** The glue's types, which alone let the TypeScript be checked before any wasm is built. */
export function layGlueTypes() {
  mkdirSync(glueFolder, { recursive: true });
  copyIfChanged(join(root, 'tools', 'gammadrag.d.mts'), join(glueFolder, 'gammadrag.d.mts'));
}

/** The contract as the core's tables now give it. */
export async function contractText() {
  await buildPreset('native', ['gammadrag_contract']);
  const program = join(root, 'build', 'native', 'tools', 'gammadrag_contract');
  return execFileSync(program, { encoding: 'utf8' });
}

export async function buildContract() {
  writeIfChanged(contractFile, await contractText());
}

/** The formulas of the explanations, whose source is tools/formulas.mjs. */
export async function buildFormulas() {
  writeIfChanged(formulasFile, await formulasText());
}

/** The npm package: plain ES modules with the engine's files where the modules look for them. */
export async function buildLib() {
  requireGlue();
  // From nothing, so that no module stays whose source is gone.
  const folder = join(root, 'dist', 'lib');
  rmSync(folder, { recursive: true, force: true });
  await run(npmTool('tsc'), ['-b', 'web', '--force'], { log: 'build-lib' });
  cpSync(glueFolder, join(folder, 'engine', 'wasm'), { recursive: true });
}

export async function buildPage() {
  requireGlue();
  await run(npmTool('vite'), ['build', '--config', 'web/vite.config.ts'], { log: 'build-page' });
}

/**
 * <gamma-drag> as one file with everything inside. What a page needs to know to load that very file, and
 * no other, lies beside it and is printed.
 */
export async function buildElement() {
  requireGlue();
  const config = 'web/vite.element.config.ts';
  await run(npmTool('vite'), ['build', '--config', config], { log: 'build-element' });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const built = join(elementFolder, `gamma-drag-${version}.js`);
  const bytes = readFileSync(built);
  // A host that keeps the files of earlier builds goes on serving those that pages name with their hash.
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const file = `gamma-drag-${version}-${mark}.js`;
  renameSync(built, join(elementFolder, file));
  const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  const sizes = { bytes: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
  const about = `${JSON.stringify({ version, file, integrity, ...sizes }, null, 2)}\n`;
  writeFileSync(join(elementFolder, 'element.json'), about);
  writeFileSync(join(elementFolder, `${file}.sri`), `${integrity}\n`);
  console.log(`\n${file}: ${integrity}`);
}

function requireGlue() {
  if (!existsSync(join(glueFolder, 'gammadrag.wasm'))) {
    throw new Sentence('The engine is not built yet: run npm run build:wasm first.');
  }
}

function writeIfChanged(to, text) {
  if (existsSync(to) && readFileSync(to, 'utf8') === text) return;
  writeFileSync(to, text);
}

function copyIfChanged(from, to) {
  if (existsSync(to) && readFileSync(from).equals(readFileSync(to))) return;
  copyFileSync(from, to);
}

export const builds = {
  wasm: { title: 'Building the engine (wasm)', work: buildWasm },
  contract: { title: 'Writing the contract', work: buildContract },
  formulas: { title: 'Setting the formulas', work: buildFormulas },
  lib: { title: 'Building the npm package', work: buildLib },
  element: { title: 'Building the element', work: buildElement },
  page: { title: 'Building the page', work: buildPage },
};

if (isMain(import.meta.url)) {
  await main(async () => {
    const named = process.argv.slice(2);
    const unknown = named.find((name) => !(name in builds));
    if (unknown) throw new Sentence(`There is no build '${unknown}'.`);
    await prepare([...toolsToBuild, 'compiler']);
    for (const name of named.length > 0 ? named : Object.keys(builds)) {
      await step(builds[name].title, builds[name].work);
    }
  });
}
