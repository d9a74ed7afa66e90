// The core's tables of inputs and outputs, as the engine reports them, written as TypeScript.

const sliderScales = "'linear' | 'log' | 'square'";

/** The text of web/src/model/contract.gen.ts for these tables. */
export function contractOf({ numericsVersion, fields, outputs, errorCodes }) {
  const of = (group) => outputs.filter((output) => output.group === group);
  const vol = of('breakEvenVol');
  return `// Generated from core/src/fields.cpp and outputs.cpp by \`npm run build:contract\`. Do not edit.
export const numericsVersion = ${numericsVersion};

export type Unit =${union([...fields, ...outputs].map((spec) => spec.unit))};

export type FieldGroup =${union(fields.map((field) => field.group))};

export interface Scenario {
${fields.map((field) => member(field, inputType(field))).join('\n')}
}

export type FieldKey = keyof Scenario;

export interface FieldSpec {
  readonly key: FieldKey;
  readonly linkKey: string;
  readonly group: FieldGroup;
  readonly unit: Unit;
  /** With unit 'word' the only values; otherwise values beside the numbers. */
  readonly words: readonly string[];
  readonly preset: number | string;
  readonly minimum: number;
  readonly maximum: number;
  /** The usual range; a square scale is value = to * t * t, so that it reaches zero. */
  readonly slider: {
    readonly from: number;
    readonly to: number;
    readonly scale: ${sliderScales};
  };
  readonly description: string;
}

/** Every input, in the order of forms, links and documents. */
export const fields: readonly FieldSpec[] = [
${fields.map(fieldLiteral).join('\n')}
];

${result('Drag', of('drag'))}
${result('Outlook', of('outlook'))}
${result('Price', of('price'))}
${result('BreakEven', [...vol, ...of('breakEven')], ['drag: Drag;', 'outlook: Outlook;'])}
${series('Series', vol)}
${series('OutlookSeries', of('outlook'))}
export interface OutputSpec {
  readonly group:${union(outputs.map((output) => output.group)).replaceAll('\n  ', '\n    ')};
  readonly key: string;
  readonly unit: Unit;
  readonly description: string;
}

export const outputs: readonly OutputSpec[] = [
${outputs.map(outputLiteral).join('\n')}
];

export const errorCodes = [
${errorCodes.map((code) => `  ${quoted(code)},`).join('\n')}
] as const;
export type ErrorCode = (typeof errorCodes)[number];
`;
}

function quoted(text) {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function literal(value) {
  return typeof value === 'string' ? quoted(value) : String(value);
}

function union(words) {
  return [...new Set(words)].map((word) => `\n  | ${quoted(word)}`).join('');
}

function inputType({ unit, words }) {
  return [...(unit === 'word' ? [] : ['number']), ...words.map(quoted)].join(' | ');
}

function outputType({ unit, optional }) {
  return (unit === 'flag' ? 'boolean' : 'number') + (optional ? ' | null' : '');
}

function member({ key, description }, type) {
  return `  /** ${description} */\n  ${key}: ${type};`;
}

function result(name, outputs, more = []) {
  const lines = outputs.map((output) => member(output, outputType(output)));
  return block(name, [...lines, ...more.map((line) => `  ${line}`)]);
}

/** One array per number of a result; 0 where the point has no answer or no such number. */
function series(name, outputs) {
  const status = '  /** 0 for an answer, else 1 + the place of its error in errorCodes. */';
  const lines = outputs.map((output) => `  ${output.key}: Float64Array;`);
  return block(name, [status, '  status: Uint8Array;', ...lines]);
}

function block(name, lines) {
  return `export interface ${name} {\n${lines.join('\n')}\n}\n`;
}

function fieldLiteral(field) {
  const { from, to, scale } = field.slider;
  return `  {
    key: ${quoted(field.key)},
    linkKey: ${quoted(field.linkKey)},
    group: ${quoted(field.group)},
    unit: ${quoted(field.unit)},
    words: [${field.words.map(quoted).join(', ')}],
    preset: ${literal(field.preset)},
    minimum: ${field.minimum},
    maximum: ${field.maximum},
    slider: { from: ${from}, to: ${to}, scale: ${quoted(scale)} },
    description: ${quoted(field.description)},
  },`;
}

function outputLiteral({ group, key, unit, description }) {
  return `  {
    group: ${quoted(group)},
    key: ${quoted(key)},
    unit: ${quoted(unit)},
    description: ${quoted(description)},
  },`;
}
