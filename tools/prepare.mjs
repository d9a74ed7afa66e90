// Puts on the machine what a command needs and the machine lacks, or says what that is.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, Sentence, step, which } from './lib.mjs';

const includeFolders = ['/usr/include', '/usr/local/include', '/opt/homebrew/include'];
const hasHeader = (header) => includeFolders.some((folder) => existsSync(join(folder, header)));

/** Every tool from outside npm: how to see that it is there, and where it comes from. */
const tools = {
  emcc: {
    found: () => which('emcc'),
    packages: ['emscripten'],
    elsewhere: 'Emscripten 3.1.6 or newer (emcc on the PATH)',
  },
  cmake: {
    found: () => which('cmake'),
    packages: ['cmake'],
    elsewhere: 'CMake 3.25 or newer',
  },
  ninja: { found: () => which('ninja'), packages: ['ninja-build'], elsewhere: 'Ninja' },
  compiler: {
    found: () => which('c++', 'g++', 'clang++'),
    packages: ['g++'],
    elsewhere: 'a C++20 compiler (c++ on the PATH)',
  },
  eigen: {
    found: () => hasHeader('eigen3/Eigen/Core') || process.env.Eigen3_DIR,
    packages: ['libeigen3-dev'],
    elsewhere: 'Eigen 3.4 (in /usr/local, or its CMake folder in Eigen3_DIR)',
  },
  googletest: {
    found: () =>
      (hasHeader('gmock/gmock.h') || process.env.GTest_DIR) &&
      existsSync(join(process.env.GOOGLETEST_SOURCE ?? '/usr/src/googletest', 'CMakeLists.txt')),
    packages: ['libgtest-dev', 'libgmock-dev', 'googletest'],
    elsewhere: 'GoogleTest (in /usr/local), and its source folder in GOOGLETEST_SOURCE',
  },
  benchmark: {
    found: () => hasHeader('benchmark/benchmark.h') || process.env.benchmark_DIR,
    packages: ['libbenchmark-dev'],
    elsewhere: 'Google Benchmark',
  },
  musl: {
    // Only here do native and wasm share the last bit (tools/cmake/same_libm.cmake).
    found: () =>
      process.platform !== 'linux' ||
      ['x86_64', 'aarch64'].some((cpu) => existsSync(`/usr/lib/${cpu}-linux-musl/libc.a`)),
    packages: ['musl-dev'],
    elsewhere: 'musl (its libc.a where Debian has it)',
  },
  chromium: {
    found: () => chromium(),
    packages: ['chromium', 'fonts-dejavu-core'],
    elsewhere: 'Chromium or Chrome (its path in CHROMIUM)',
  },
  firefox: {
    found: () => which('firefox-esr'),
    packages: ['firefox-esr'],
    elsewhere: 'Firefox ESR (firefox-esr on the PATH)',
  },
  webkit: {
    found: () => which('WebKitWebDriver') && which('xvfb-run') && which('dbus-run-session'),
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth', 'dbus-x11'],
    elsewhere: 'WebKitGTK with its driver, and Xvfb',
  },
  valgrind: {
    found: () => which('valgrind'),
    packages: ['valgrind'],
    elsewhere: 'Valgrind, which counts instructions',
  },
  quantlib: {
    found: () => hasHeader('ql/version.hpp'),
    packages: ['libquantlib0-dev'],
    elsewhere: 'QuantLib, which the simulation is timed against',
  },
  numpy: {
    found: () => existsSync('/usr/lib/python3/dist-packages/scipy'),
    packages: ['python3-numpy', 'python3-scipy'],
    elsewhere: 'numpy and scipy, which the simulation is timed against',
  },
  clangFormat: {
    found: () => which('clang-format-14', 'clang-format'),
    packages: ['clang-format'],
    elsewhere: 'clang-format 14',
  },
  clangTidy: {
    found: () => which('clang-tidy-14', 'clang-tidy'),
    packages: ['clang-tidy'],
    elsewhere: 'clang-tidy',
  },
};

// CMake looks for GoogleTest when it configures, even if only the engine is then built.
export const toolsToBuild = ['emcc', 'cmake', 'ninja', 'eigen', 'googletest'];
export const toolsToCheck = [...toolsToBuild, 'compiler', 'musl', 'clangFormat'];
export const toolsToTest = [...toolsToCheck, 'chromium', 'firefox', 'webkit', 'valgrind'];
export const toolsToBench = [...toolsToBuild, 'compiler', 'musl', 'benchmark', 'quantlib', 'numpy'];

/** The browser of the page tests. */
export function chromium() {
  return which(
    ...(process.env.CHROMIUM ? [process.env.CHROMIUM] : []),
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
}

/** Makes sure of Node, of the named tools and of the npm packages, installing what is missing. */
export async function prepare(needed) {
  requireNode();
  const missing = needed.filter((name) => !tools[name].found());
  if (missing.length > 0) await installTools(missing);
  requireCMake(needed);
  await installNpmPackages();
}

/** Whether that version of Node runs Vite, which of our tools asks for the newest. */
export function nodeServes(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

function requireNode() {
  if (!nodeServes(process.versions.node)) {
    throw new Sentence(
      `Node ${process.versions.node} does not serve: GammaDrag needs Node 20.19 or newer ` +
        '(of the 22 series 22.12 or newer), to be had from https://nodejs.org.',
    );
  }
}

function requireCMake(needed) {
  if (!needed.includes('cmake')) return;
  const version = /(\d+)\.(\d+)/.exec(execFileSync('cmake', ['--version'], { encoding: 'utf8' }));
  const [major, minor] = version.slice(1).map(Number);
  if (major < 3 || (major === 3 && minor < 25)) {
    throw new Sentence(
      `CMake ${version[0]} is too old: GammaDrag needs CMake 3.25 or newer, ` +
        'to be had from https://cmake.org/download.',
    );
  }
}

async function installTools(missing) {
  const elsewhere = missing.map((name) => tools[name].elsewhere).join('; ');
  if (!which('apt-get')) {
    throw new Sentence(
      `Missing, and this machine has no apt-get to install it: ${elsewhere}. ` +
        'Install that and run the command again.',
    );
  }
  const isRoot = process.getuid() === 0;
  if (!isRoot && !which('sudo')) {
    const packages = missing.flatMap((name) => tools[name].packages).join(' ');
    throw new Sentence(
      `Missing: ${elsewhere}. As root, run: apt-get install --no-install-recommends ${packages}`,
    );
  }
  const packages = missing.flatMap((name) => tools[name].packages);
  await step(`Installing Debian packages: ${packages.join(' ')}`, async () => {
    await apt(isRoot, ['update'], 'apt-update');
    await apt(isRoot, ['install', '-y', '--no-install-recommends', ...packages], 'apt-install');
  });
  const still = missing.filter((name) => !tools[name].found());
  if (still.length > 0) {
    throw new Sentence(
      `Debian's packages are installed, yet this is still missing: ` +
        `${still.map((name) => tools[name].elsewhere).join('; ')}.`,
    );
  }
}

async function apt(isRoot, args, log) {
  const command = isRoot ? ['apt-get', ...args] : ['sudo', 'apt-get', ...args];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const done = await run(command[0], command.slice(1), { log, env, mayFail: true });
  if (!done) {
    throw new Sentence(
      `'${command.join(' ')}' failed (see above); check the network and apt's sources, ` +
        'or run that command by hand, then try again.',
    );
  }
}

async function installNpmPackages() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const fingerprint = createHash('sha256').update(lock).update(process.version).digest('hex');
  const stamp = join(root, 'node_modules', '.installed-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  await step('Installing npm packages', async () => {
    if (!which('npm'))
      throw new Sentence('npm is missing: it comes with Node, https://nodejs.org.');
    const args = ['ci', '--no-audit', '--no-fund'];
    if (!(await run('npm', args, { log: 'npm-ci', mayFail: true }))) {
      throw new Sentence(
        "'npm ci' failed (see above): check that the npm registry can be reached, then try again.",
      );
    }
    writeFileSync(stamp, fingerprint);
  });
}
