// A project that uses the package as anyone would: packed by npm pack, installed by npm install, without
// the network. What the package depends on is packed from this checkout's node_modules.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = dirname(dirname(import.meta.dirname));

export interface Consumer {
  readonly folder: string;
  /** What was packed, as paths inside the package. */
  readonly packed: readonly string[];
  readonly remove: () => void;
}

interface Packed {
  readonly filename: string;
  readonly name: string;
  readonly files: readonly { readonly path: string }[];
}

interface LockedPackage {
  readonly dev?: boolean;
}

/** The folders of all that the package needs at run time, whatever needs it. */
function runtimeDependencies(): string[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path]) => path);
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', [...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function pack(folders: readonly string[], into: string): Packed[] {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', into, ...folders];
  return JSON.parse(npm(args, root)) as Packed[];
}

/** The environment of a person's own shell, which knows of no test runner. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(VITEST|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

export function installConsumer(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'gammadrag-consumer-'));
  const tarballs = join(folder, 'tarballs');
  mkdirSync(tarballs);
  const [own] = pack([], tarballs);
  if (own === undefined) throw new Error('npm pack packed nothing.');
  const needed = pack(
    runtimeDependencies().map((path) => `./${path}`),
    tarballs,
  );
  const file = ({ filename }: Packed): string => `file:./tarballs/${filename}`;
  const project = {
    name: 'consumer',
    private: true,
    type: 'module',
    dependencies: { gammadrag: file(own) },
    overrides: Object.fromEntries(needed.map((each) => [each.name, file(each)])),
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
  npm(['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts'], folder);
  const projects = join(import.meta.dirname, 'projects');
  for (const name of readdirSync(projects)) {
    cpSync(join(projects, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules', 'vitest'), join(folder, 'node_modules', 'vitest'));
  return {
    folder,
    packed: own.files.map(({ path }) => path),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
