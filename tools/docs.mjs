// npm run docs: writes docs/fields.md from the contract, docs/api.md from the package's declarations and
// docs/accuracy.md from the core itself.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builds } from './build.mjs';
import { isMain, main, root, step } from './lib.mjs';
import { buildPreset } from './native.mjs';
import { prepare, toolsToBuild } from './prepare.mjs';

export const fieldsFile = join(root, 'docs', 'fields.md');
const accuracyFile = join(root, 'docs', 'accuracy.md');

const groupTitles = {
  breakEven: '`breakEven(scenario)`, with `drag` and `outlook` as parts and all figures',
  figures: '`figures(scenario)`',
  drag: '`drag(scenario)`',
  outlook: '`outlook(scenario)`, also the columns of `outlookCurve` and `outlookMap`',
  price: '`price(scenario)`, per unit of the structure',
};

/** docs/fields.md as the built contract now gives it. */
export async function fieldsText() {
  const contract = pathToFileURL(join(root, 'dist', 'lib', 'model', 'contract.gen.js'));
  const { errorCodes, fields, outputs } = await import(contract.href);
  const lines = [
    '# Inputs and outputs',
    '',
    "Written by `npm run docs` from the core's tables. Years, decimals, one-way costs, quote currency.",
    '',
    '## Inputs',
    '',
    '| key | in links | unit | preset | from | to | what it is |',
    '|---|---|---|---|---|---|---|',
    ...fields.map(inputRow),
  ];
  for (const [group, title] of Object.entries(groupTitles)) {
    lines.push('', `## ${title}`, '', '| key | unit | what it is |', '|---|---|---|');
    lines.push(
      ...outputs
        .filter((output) => output.group === group)
        .map(({ key, unit, description }) => `| \`${key}\` | ${unit} | ${description} |`),
    );
  }
  lines.push('', '## Refusals', '', errorCodes.map((code) => `\`${code}\``).join(', '), '');
  return lines.join('\n');
}

function inputRow({ key, linkKey, unit, words, preset, minimum, maximum, description }) {
  const named = words.map((word) => `'${word}'`).join(', ');
  const bounds = unit === 'word' ? [named, ''] : [minimum, maximum];
  const kind = unit !== 'word' && words.length > 0 ? `${unit}, or ${named}` : unit;
  return `| \`${key}\` | \`${linkKey}\` | ${kind} | ${preset} | ${bounds.join(' | ')} | ${description} |`;
}

function accuracyText() {
  const program = join(root, 'build', 'native', 'tests', 'gammadrag_accuracy');
  return execFileSync(program, { encoding: 'utf8' });
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await prepare(toolsToBuild);
    for (const name of ['wasm', 'contract', 'lib'])
      await step(builds[name].title, builds[name].work);
    await step('Building the accuracy program', () =>
      buildPreset('native', ['gammadrag_accuracy']),
    );
    writeFileSync(fieldsFile, await fieldsText());
    const { apiFile, apiText } = await import('./api.mjs');
    writeFileSync(apiFile, apiText());
    writeFileSync(accuracyFile, accuracyText());
  });
}
