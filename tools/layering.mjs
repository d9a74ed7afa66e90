// Which room may import which, and what no source may contain. Pure: files in, complaints out.
import { posix } from 'node:path';

/** Arrows of the page's rooms; a room may always import from itself. */
const mayImport = {
  model: [],
  engine: ['model'],
  charts: ['model'],
  ui: ['model', 'engine', 'charts'],
  'element.ts': ['ui', 'model', 'engine'],
  'main.ts': ['element.ts', 'model', 'offline.ts'],
  'embed.ts': ['element.ts', 'model'],
  'embed-builder.ts': ['ui', 'model'],
  'not-found.ts': ['model'],
  'offline.ts': [],
  'service-worker.ts': [],
  'index.ts': ['engine', 'model'],
};

const mathematics =
  /\bMath\.(exp|expm1|log|log10|log1p|log2|pow|sqrt|cbrt|hypot|a?sinh?|a?cosh?|a?tanh?|atan2)\b|\*\*/;
// A line may compute for the eye (a slider's or an axis' position) when it says so.
const saysForTheEye = /\bfor the eye\b/i;

/** Every complaint about these files ({ path, text }, path from the project's root), as sentences. */
export function complaints(files) {
  const face = publicFace(files);
  return files.flatMap((file) => [
    ...roomComplaints(file),
    ...faceComplaints(file, face),
    ...mathematicsComplaints(file),
    ...coreComplaints(file),
    ...fastMathComplaints(file),
  ]);
}

function roomComplaints({ path, text }) {
  const room = path.endsWith('.ts') ? roomOf(path) : undefined;
  if (!room) return [];
  const allowed = mayImport[room];
  if (!allowed) return [`${path}: tools/layering.mjs knows no room '${room}'.`];
  return relativeImports(text).flatMap((specifier) => {
    const target = roomOf(posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts'));
    if (target === room || allowed.includes(target)) return [];
    return [`${path}: '${room}' may not import '${target ?? specifier}'.`];
  });
}

function roomOf(path) {
  return /^web\/src\/([^/]+)/.exec(path)?.[1];
}

function relativeImports(text) {
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])(\.{1,2}\/[^'"]*)\1/g);
  return [...found].map((match) => match[2].replace(/\?.*$/, ''));
}

/** What the package exports of the engine; null where its face is not among the files. */
function publicFace(files) {
  const index = files.find(({ path }) => path === 'web/src/index.ts');
  return index === undefined ? null : new Set(engineNames('export', index.text));
}

/** The names that a source imports from the engine, or exports of it. */
function engineNames(verb, text) {
  const found = text.matchAll(
    new RegExp(`\\b${verb}\\s+(?:type\\s+)?\\{([^}]*)\\}\\s*from\\s*['"]\\.{1,2}/engine/`, 'g'),
  );
  return [...found].flatMap(([, names]) =>
    names
      .split(',')
      .map((name) =>
        name
          .trim()
          .replace(/^type\s+/, '')
          .replace(/\s+as\s.*$/s, ''),
      )
      .filter((name) => name !== ''),
  );
}

/** The page uses of the engine what everyone has of it: no page works by what the package hides. */
function faceComplaints({ path, text }, face) {
  if (face === null || !/^web\/src\/(ui\/.*|element|main|embed)\.ts$/.test(path)) return [];
  return engineNames('import', text)
    .filter((name) => !face.has(name))
    .map(
      (name) =>
        `${path}: uses the engine's '${name}', which the package does not offer: ` +
        'export it from web/src/index.ts or do without it.',
    );
}

function mathematicsComplaints({ path, text }) {
  if (!/^web\/src\/.*\.ts$/.test(path)) return [];
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const code = line.replace(/\/\/.*$|^\s*\/?\*.*$/, '');
    if (!mathematics.test(code)) return [];
    if (saysForTheEye.test(line) || saysForTheEye.test(lines[index - 1] ?? '')) return [];
    return [
      `${path}:${index + 1}: finance is computed in the core alone ` +
        "(for a position on the screen, say 'for the eye' in a comment beside it).",
    ];
  });
}

function coreComplaints({ path, text }) {
  if (!/^core\/.*\.(h|cpp)$/.test(path)) return [];
  return [...text.matchAll(/^\s*#\s*include\s*(["<])([^">]+)[">]/gm)].flatMap((match) => {
    const name = match[2];
    const standard = match[1] === '<' && !/[/.]/.test(name);
    const ours = match[1] === '"' && !name.startsWith('..');
    if (standard || ours || name.startsWith('Eigen/')) return [];
    return [`${path}: the core may include the standard library, Eigen and itself, not ${name}.`];
  });
}

function fastMathComplaints({ path, text }) {
  if (!/\.(cpp|h|txt|cmake|json)$/.test(path)) return [];
  if (!/-ffast-math|-Ofast|-funsafe-math|-mrelaxed-simd|__fast_math/i.test(text)) return [];
  return [`${path}: fast-math changes bits from one machine to the next.`];
}
