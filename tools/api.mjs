// docs/api.md: the package's public face, from the declarations that the compiler writes of it. What the
// core's tables name (inputs, outputs) stands in docs/fields.md and is only referred to.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';
import { root, Sentence } from './lib.mjs';

export const apiFile = join(root, 'docs', 'api.md');

/** In docs/fields.md already, key by key. */
const inFields = ['Scenario', 'BreakEven', 'Figures', 'Drag', 'Outlook', 'Price'];

const head = `# Functions and types

Written by \`npm run docs\` from what \`web/src/index.ts\` exports and the comments there. Years, decimals, one-way costs. Inputs,
outputs and refusals by name: [fields.md](fields.md).

Every call comes back with an \`Outcome\`: \`{ ok: true, value }\` or \`{ ok: false, error }\`, whose error names a code, the input
and the bound that was broken. Nothing throws for a bad argument.
`;

/** A file of declarations: its nodes, its text, and the comment before a place in it. */
function declarations(file) {
  const text = readFileSync(file, 'utf8');
  const { program, comments, errors } = parseSync(file, text, { lang: 'dts' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const ended = new Map(comments.map((comment) => [comment.end, comment]));
  const commentBefore = (start) => {
    const end = text.slice(0, start).trimEnd().length;
    const comment = ended.get(end);
    return comment?.value.startsWith('*') ? plain(comment.value) : '';
  };
  return { text, body: program.body, commentBefore };
}

/** A comment's words without its stars. */
function plain(comment) {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*+ ?/, '').trim())
    .join(' ')
    .trim();
}

/** What index.d.ts exports, in its order: each name and the file that declares it. */
function exported(index) {
  const { body } = declarations(index);
  return body
    .filter(({ type, source }) => type === 'ExportNamedDeclaration' && source !== null)
    .flatMap(({ source, specifiers }) =>
      specifiers.map(({ local }) => ({
        name: local.name,
        file: join(dirname(index), source.value.replace(/\.(ts|js)$/, '.d.ts')),
      })),
    );
}

function nameOf({ declaration }) {
  return declaration?.id?.name ?? declaration?.declarations?.[0]?.id?.name;
}

const kinds = {
  TSDeclareFunction: 'function',
  VariableDeclaration: 'constant',
};

function described({ name, file }) {
  const { text, body, commentBefore } = declarations(file);
  const node = body.find((each) => nameOf(each) === name);
  if (node === undefined) throw new Error(`${file} does not declare ${name}.`);
  const { declaration } = node;
  const comment = commentBefore(node.start);
  if (comment === '' && !file.includes('contract.gen')) {
    throw new Sentence(`${name} is exported by web/src/index.ts and has no comment.`);
  }
  return {
    name,
    kind: kinds[declaration.type] ?? 'type',
    comment,
    code: indented(text.slice(declaration.start, declaration.end).replace(/^declare /, '')),
    members: name === 'Engine' ? membersOf(declaration, text, commentBefore) : [],
  };
}

/** With two spaces a level, where the compiler writes four. */
const indented = (code) => code.replaceAll('    ', '  ');

function membersOf({ body }, text, commentBefore) {
  return body.body.map((member) => ({
    name: text.slice(member.key.start, member.key.end),
    comment: commentBefore(member.start),
    code: indented(text.slice(member.start, member.end).replaceAll('\n    ', '\n')),
  }));
}

const block = (code) => ['```ts', code, '```', ''];

function section(title, items, level = '###') {
  return [
    `${level.slice(1)} ${title}`,
    '',
    ...items.flatMap(({ name, comment, code }) => [
      `${level} ${name}`,
      '',
      ...(comment === '' ? [] : [comment, '']),
      ...block(code),
    ]),
  ];
}

/** Words are listed; a table is named, as it stands in docs/fields.md. */
function constantLine({ name, code, comment }) {
  const words = [...code.matchAll(/^ *["']?(\w+)["']?,?$|["'](\w+)["']/gm)].map(
    ([, alone, quoted]) => `\`${alone ?? quoted}\``,
  );
  const list =
    /: readonly \w+\[\]/.test(code) || words.length > 20 ? 'in fields.md' : words.join(', ');
  const what = [comment, list].filter((part) => part !== '').join(' ');
  return `- \`${name}\`${what === '' ? '' : `: ${what}`}`;
}

/** docs/api.md as the built declarations now give it. */
export function apiText() {
  const all = exported(join(root, 'dist', 'lib', 'index.d.ts')).map(described);
  const of = (kind) => all.filter((each) => each.kind === kind);
  const engine = all.find(({ name }) => name === 'Engine');
  const types = of('type').filter(({ name }) => name !== 'Engine' && !inFields.includes(name));
  const lines = [
    head,
    ...section('To begin with', of('function')),
    ...section('The engine: `load()` at once, `loadAsync()` as promises', engine.members),
    ...section('Types', types),
    `${inFields.map((name) => `\`${name}\``).join(', ')}: their keys are the tables of [fields.md](fields.md).`,
    '',
    '## Constants',
    '',
    ...of('constant').map(constantLine),
    '',
  ];
  return lines.join('\n');
}
