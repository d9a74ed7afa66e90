// How many instructions the native core takes: a count does not depend on what else the machine does, so
// it can be held to a limit where a time cannot. The counts are those of Debian 12's compiler; a slower
// design shows at once, a faster one lowers its limit here.
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../build/native/tests/gammadrag_work', import.meta.url));

/** Room for another minor version of the compiler or of the C++ library. */
const room = 1.03;

function instructionsOf(work: string): number {
  const args = ['--tool=callgrind', '--callgrind-out-file=/dev/null', program, work];
  const { stderr, status } = spawnSync('valgrind', args, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return Number(/Collected : (\d+)/.exec(stderr)?.[1]);
}

const start = instructionsOf('nothing');

/** Paths times steps of the work that simulates. */
function pathSteps(work: string): number {
  const { stderr } = spawnSync(program, [work], { encoding: 'utf8' });
  return Number(stderr);
}

function compilerVersion(): string {
  return execFileSync('c++', ['-dumpfullversion', '-dumpversion'], { encoding: 'utf8' });
}

describe.runIf(compilerVersion().startsWith('12.'))('instructions, native', () => {
  test.each([
    ['breakEven', 0.57],
    ['strangle', 15.6],
    ['invoice', 22.9],
    ['band', 193],
  ])('%s: at most %f million', (work, millions) => {
    expect((instructionsOf(work) - start) / 1e6).toBeLessThan(millions * room);
  });

  test.each([
    ['pnlAlone', 128],
    ['ledger', 239],
  ])('a path and step of the simulation, %s: at most %f', (work, most) => {
    expect((instructionsOf(work) - start) / pathSteps(work)).toBeLessThan(most * room);
  });
});
