// npm run check: format, lint, types, rooms and headers; every check runs, then the verdict.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractFile, contractText, layGlueTypes } from './build.mjs';
import { fieldsFile, fieldsText } from './docs.mjs';
import { formulasFile, formulasText } from './formulas.mjs';
import { complaints } from './layering.mjs';
import { isMain, main, npmTool, root, run, Sentence, step, which } from './lib.mjs';
import { buildPreset } from './native.mjs';
import { prepare, toolsToCheck } from './prepare.mjs';

const folders = ['core', 'wasm', 'web', 'tests', 'bench', 'tools'];

/** The project's own files that end so, as paths from its root. */
export function sources(ending) {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((path) => `${folder}/${path}`),
  );
  return [...inFolders, 'CMakeLists.txt', 'CMakePresets.json'].filter(
    (path) => ending.test(path) && !path.startsWith('web/src/engine/wasm/'),
  );
}

/** All C++ but the golden data, which a program lays out. */
export const cppFiles = () => sources(/\.(h|cpp)$/).filter((path) => !/\/golden\//.test(path));

const checks = [
  {
    title: 'Format and lint of TypeScript, JavaScript, JSON and CSS',
    work: () =>
      run(npmTool('biome'), ['check', '--error-on-warnings'], { log: 'biome', mayFail: true }),
  },
  { title: 'Format of C++', work: checkCppFormat },
  { title: 'Types and rooms of the page', work: checkTypes },
  { title: 'Layering of every source', work: checkLayering },
  {
    title: 'Each public header of the core compiles by itself',
    work: () => buildPreset('native', ['gammadrag_headers'], { mayFail: true }),
  },
  { title: 'The contract is what the field table says', work: checkContract },
  { title: 'The formulas are what tools/formulas.mjs says', work: checkFormulas },
  { title: 'docs/fields.md is what the contract says', work: checkFieldsDocument },
  { title: 'docs/api.md is what the declarations say', work: checkApiDocument },
];

async function checkCppFormat() {
  const clangFormat = which('clang-format-14', 'clang-format');
  const version = execFileSync(clangFormat, ['--version'], { encoding: 'utf8' });
  if (!version.includes('version 14.')) {
    // Each release lays some lines out differently, so another one's opinion says nothing.
    process.stdout.write('(not checked: needs clang-format 14) ');
    return true;
  }
  const args = ['--dry-run', '-Werror', ...cppFiles()];
  return run(clangFormat, args, { log: 'clang-format', mayFail: true });
}

function checkTypes() {
  layGlueTypes();
  return run(npmTool('tsc'), ['-b'], { log: 'tsc', mayFail: true });
}

function checkLayering() {
  const files = sources(/\.(ts|h|cpp|txt|cmake|json)$/).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
  const found = complaints(files);
  if (found.length > 0) console.log(`\n${found.join('\n')}`);
  return found.length === 0;
}

async function checkContract() {
  if ((await contractText()) === readFileSync(contractFile, 'utf8')) return true;
  console.log('\nweb/src/model/contract.gen.ts is out of date: run npm run build:contract.');
  return false;
}

async function checkFormulas() {
  if ((await formulasText()) === readFileSync(formulasFile, 'utf8')) return true;
  console.log('\nweb/src/ui/formulas.gen.ts is out of date: run npm run build:formulas.');
  return false;
}

/** Reads the contract that the check of types has just compiled. */
async function checkFieldsDocument() {
  if ((await fieldsText()) === readFileSync(fieldsFile, 'utf8')) return true;
  console.log('\ndocs/fields.md is out of date: run npm run docs.');
  return false;
}

/** Loaded late: it reads declarations with Vite's parser, which a bare machine has not yet. */
async function checkApiDocument() {
  const { apiFile, apiText } = await import('./api.mjs');
  if (apiText() === readFileSync(apiFile, 'utf8')) return true;
  console.log('\ndocs/api.md is out of date: run npm run docs.');
  return false;
}

/** Runs every check; returns how many passed and the titles of those that failed. */
export async function runChecks() {
  const failed = [];
  for (const { title, work } of checks) {
    const passed = await step(title, work).catch((error) => {
      console.log(error.message);
      return false;
    });
    if (!passed) failed.push(title);
  }
  return { passed: checks.length - failed.length, failed };
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await prepare(toolsToCheck);
    const { failed } = await runChecks();
    if (failed.length > 0) throw new Sentence(`Failed: ${failed.join('; ')}.`);
  });
}
