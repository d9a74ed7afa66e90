// The CMake presets, built with as many jobs as the machine has cores.

import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root, run } from './lib.mjs';

// Debian's emcc looks for its JavaScript modules where only Debian's own Node would.
const wasmEnv = {
  NODE_PATH: [process.env.NODE_PATH, '/usr/share/nodejs'].filter(Boolean).join(':'),
};

/** Configures a preset if need be (Ninja does so by itself later) and builds the given targets. */
export async function buildPreset(preset, targets, { mayFail = false } = {}) {
  const env = preset === 'wasm' ? wasmEnv : {};
  if (!existsSync(join(root, 'build', preset, 'build.ninja'))) {
    const args = ['--preset', preset];
    if (process.env.GOOGLETEST_SOURCE) {
      args.push(`-DGOOGLETEST_SOURCE=${process.env.GOOGLETEST_SOURCE}`);
    }
    const log = `configure-${preset}`;
    if (!(await run('cmake', args, { log, env, mayFail }))) return false;
  }
  const jobs = String(availableParallelism());
  const args = ['--build', '--preset', preset, '-j', jobs, '--target', ...targets];
  return run('cmake', args, { log: `build-${preset}-${targets[0]}`, env, mayFail });
}
