// npm test [check] [core] [asan] [wasm] [unit] [package] [page]: every suite when none is named.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { builds } from './build.mjs';
import { runChecks } from './check.mjs';
import { main, npmTool, root, run, Sentence, step } from './lib.mjs';
import { buildPreset } from './native.mjs';
import { prepare, toolsToTest } from './prepare.mjs';

const results = join(root, 'build', 'results');

const digests = ['gammadrag_digest', 'gammadrag_digest_plain'];

/** What suites need to be built beforehand. */
const neededBuilds = {
  ...builds,
  parity: {
    title: 'Building the native side of the parity tests',
    work: () => buildPreset('native', ['gammadrag_parity', 'gammadrag_work', ...digests]),
  },
  digest: {
    title: 'Building the wasm side of the parity tests',
    work: () => buildPreset('wasm', digests),
  },
};

/** In the order in which they run; `needs` names the builds above. */
const suites = {
  check: { title: 'Format, lint, types, layering', needs: [], work: check },
  core: { title: 'Core, native', needs: [], work: () => googleTest('core', 'native') },
  asan: {
    title: 'Core, address and UB sanitizers',
    needs: [],
    work: () => googleTest('asan', 'asan'),
  },
  wasm: { title: 'Core, as wasm under Node', needs: [], work: () => googleTest('wasm', 'wasm') },
  unit: {
    title: 'TypeScript units',
    needs: ['wasm', 'lib', 'parity', 'digest'],
    work: () => vitest('unit'),
  },
  package: {
    title: 'Package, installed elsewhere',
    needs: ['wasm', 'lib'],
    work: () => vitest('package'),
  },
  page: {
    title: 'Page in browsers',
    needs: ['wasm', 'lib', 'parity', 'element', 'page'],
    work: () => vitest('page'),
  },
};

async function check() {
  const { passed, failed } = await runChecks();
  return { passed, failed: failed.length };
}

async function googleTest(suite, preset) {
  const targets = ['gammadrag_tests'];
  const built = await step(`Building the core's tests (${preset})`, () =>
    buildPreset(preset, targets, { mayFail: true }),
  );
  if (!built) return undefined;
  const program = join(root, 'build', preset, 'tests', 'gammadrag_tests');
  const command = preset === 'wasm' ? [process.execPath, `${program}.cjs`] : [program];
  const shards = Array.from({ length: availableParallelism() }, (_, index) => index);
  const reports = await step(`Running them (${preset})`, () =>
    Promise.all(shards.map((index) => runShard(command, suite, index, shards.length))),
  );
  // A shard that leaves no report has died, and the suite with it.
  if (reports.some((report) => !report)) return undefined;
  const total = (key) => reports.reduce((sum, report) => sum + report[key], 0);
  const failed = total('failures') + total('errors');
  return { passed: total('tests') - total('disabled') - failed, failed };
}

/** One of as many processes as the machine has cores, each with its share of the tests. */
async function runShard(command, suite, index, count) {
  const report = freshReport(`${suite}-${index}`);
  const args = [...command.slice(1), `--gtest_output=json:${report}`, '--gtest_brief=1'];
  const env = { GTEST_TOTAL_SHARDS: String(count), GTEST_SHARD_INDEX: String(index) };
  await run(command[0], args, { log: `test-${suite}-${index}`, env, mayFail: true });
  return readReport(report);
}

async function vitest(project) {
  const report = freshReport(project);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  args.push(`--outputFile.json=${report}`);
  const env = { NO_COLOR: '1' };
  const log = `test-${project}`;
  const clean = await step(`Running vitest (${project})`, () =>
    run(npmTool('vitest'), args, { log, env, mayFail: true }),
  );
  const counts = readReport(report);
  if (!counts) return undefined;
  // A file that does not load, or an error outside every test, fails no test of its own.
  const failed = clean ? counts.numFailedTests : Math.max(counts.numFailedTests, 1);
  return { passed: counts.numPassedTests, failed };
}

function freshReport(suite) {
  mkdirSync(results, { recursive: true });
  const report = join(results, `${suite}.json`);
  rmSync(report, { force: true });
  return report;
}

function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Runs one suite; a suite that cannot run, or runs nothing, counts as one failure. */
async function runSuite({ needs, work }, done) {
  try {
    for (const need of needs.filter((name) => !done.has(name))) {
      await step(neededBuilds[need].title, neededBuilds[need].work);
      done.add(need);
    }
    const counts = (await work()) ?? { passed: 0, failed: 1 };
    return counts.passed + counts.failed === 0 ? { passed: 0, failed: 1 } : counts;
  } catch (error) {
    console.log(error.message);
    return { passed: 0, failed: 1 };
  }
}

await main(async () => {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !(name in suites));
  if (unknown) throw new Sentence(`There is no test suite '${unknown}'.`);
  await prepare(toolsToTest);
  const done = new Set();
  const rows = [];
  for (const name of named.length > 0 ? named : Object.keys(suites)) {
    const began = performance.now();
    console.log(`\n== ${suites[name].title}`);
    const counts = await runSuite(suites[name], done);
    const seconds = (performance.now() - began) / 1000;
    rows.push({ title: suites[name].title, ...counts, seconds });
  }
  summarise(rows);
});

function summarise(rows) {
  console.log(`\n${'Suite'.padEnd(34)}${'passed'.padStart(8)}${'failed'.padStart(8)}      time`);
  for (const { title, passed, failed, seconds } of rows) {
    const counts = `${String(passed).padStart(8)}${String(failed).padStart(8)}`;
    console.log(`${title.padEnd(34)}${counts}${`${seconds.toFixed(1)} s`.padStart(10)}`);
  }
  const total = (key) => rows.reduce((sum, row) => sum + row[key], 0);
  const failed = total('failed');
  console.log(`\n${total('passed')} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}
