// Shared by the scripts of this folder. Node's own modules only: these run before any npm install.
import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  createWriteStream,
  mkdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A failure whose message is all that the person needs to read. */
export class Sentence extends Error {}

/** Whether this module is the script that was started. */
export function isMain(moduleUrl) {
  return realpathSync(process.argv[1]) === fileURLToPath(moduleUrl);
}

/** Runs a script's body; a failure ends as a sentence, not as a stack. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Sentence ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** Prints a heading, does the work, prints the time it took; false as result means failed. */
export async function step(title, work) {
  const began = performance.now();
  process.stdout.write(`${title} ... `);
  try {
    const result = await work();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(result === false ? `${title}: failed, ${seconds} s` : `${seconds} s`);
    return result;
  } catch (error) {
    console.log('failed');
    throw error;
  }
}

/** The first of these commands that is on the PATH, or undefined. */
export function which(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const candidate = name.includes('/') ? name : join(folder, name);
      try {
        accessSync(candidate, constants.X_OK);
        return candidate;
      } catch {
        // Not here: look in the next folder.
      }
    }
  }
  return undefined;
}

/** A command of an installed npm package, run by this very Node. */
export function npmTool(name) {
  return join(root, 'node_modules', '.bin', name);
}

/**
 * Runs a command quietly, with its output in build/logs/<log>.log; the log's end is shown only when
 * the command fails. Returns whether it succeeded when `mayFail` is set, else throws.
 */
export async function run(command, args, { log, env = {}, mayFail = false, cwd = root } = {}) {
  const logFile = join(root, 'build', 'logs', `${log}.log`);
  mkdirSync(dirname(logFile), { recursive: true });
  const output = createWriteStream(logFile);
  const code = await new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    child.on('error', (error) => {
      output.write(`${error.message}\n`);
      resolve(127);
    });
    child.on('close', resolve);
  });
  await new Promise((resolve) => output.end(resolve));
  if (code === 0) return true;
  console.log(`\n${tail(logFile, 40)}`);
  if (mayFail) return false;
  throw new Sentence(`${log} failed; its whole output is in build/logs/${log}.log.`);
}

/** Runs a command with its output on the terminal, for the few that talk to a person. */
export function runAloud(command, args, { env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    child.on('error', () => resolve(127));
    child.on('close', resolve);
  });
}

function tail(file, lines) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
