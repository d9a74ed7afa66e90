// replay.mjs: what a link comes to, as a line of the file has it. Plain JavaScript that refers to
// nothing but the built library, so that Node and every browser run the same text.

/** A number to the last bit, as C writes it with %a. */
export function hexFloat(value) {
  if (!Number.isFinite(value)) return String(value);
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const high = view.getUint32(0);
  const sign = high >>> 31 === 1 ? '-' : '';
  const exponent = (high >>> 20) & 0x7ff;
  const digits =
    (high & 0xfffff).toString(16).padStart(5, '0') +
    view.getUint32(4).toString(16).padStart(8, '0');
  const fraction = digits.replace(/0+$/, '');
  const point = fraction === '' ? '' : '.';
  if (exponent === 0 && fraction === '') return `${sign}0x0p+0`;
  const power = exponent === 0 ? -1022 : exponent - 1023;
  return `${sign}0x${exponent === 0 ? 0 : 1}${point}${fraction}p${power < 0 ? '' : '+'}${power}`;
}

/** Every number of a result under the path to it; words, flags and absences as they are. */
export function flattened(value, path = '', into = {}) {
  if (typeof value === 'number') into[path] = hexFloat(value);
  else if (ArrayBuffer.isView(value)) into[path] = Array.from(value, hexFloat).join(' ');
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      flattened(part, path === '' ? key : `${path}.${key}`, into);
    }
  } else into[path] = value;
  return into;
}

/** The figures in a sentence, as they are read: wording may improve, what it says may not change. */
export function figuresIn(text) {
  return text.match(/\d[\d.,]*/g) ?? [];
}

function simulated(engine, scenario) {
  const plan = engine.simulationPlan(scenario);
  if (!plan.ok) return flattened({ refused: plan.error.code });
  const chunks = Array.from(
    { length: plan.value.chunks },
    (_unused, chunk) => engine.simulateChunk(scenario, chunk).value,
  );
  const joined = (key) => Float64Array.from(chunks.flatMap((chunk) => Array.from(chunk[key])));
  const summary = engine.simulationSummary(scenario, joined('sums'), joined('pnl'));
  return flattened(summary.ok ? summary.value : { refused: summary.error.code });
}

/**
 * A function from a link to what it comes to: every number of the answer, the answer's sentences, a
 * simulation where that is a matter of a few paths, and the numbers of the scenario kept beside.
 */
export async function replayer(library) {
  const at = (path) => import(/* @vite-ignore */ new URL(path, library).href);
  const [
    { load },
    { readLink },
    { answerNow },
    sentences,
    { errorSentences },
    { numericsVersion },
  ] = await Promise.all([
    at('engine/engine.js'),
    at('model/link.js'),
    at('ui/answering.js'),
    at('model/sentences.js'),
    at('model/messages.js'),
    at('model/contract.gen.js'),
  ]);
  const { textOf, headline, noRoot, verdict, dragSentence } = sentences;
  const engine = await load();
  const said = (answer) =>
    [
      answer.breakEven === null ? noRoot(answer) : headline(answer.scenario, answer.breakEven),
      verdict(answer.scenario, answer.outlook),
      dragSentence(answer),
    ]
      .map(textOf)
      .join(' ');
  const comesTo = (scenario) => {
    const answer = answerNow(engine, scenario, scenario);
    if ('code' in answer) {
      return { results: flattened({ refused: answer }), text: errorSentences[answer.code]('') };
    }
    const { breakEven, noBreakEven, figures, drag, outlook } = answer;
    // A break-even brings figures, drag and outlook with it.
    const found = breakEven === null ? { noBreakEven, figures, drag, outlook } : breakEven;
    const simulation = scenario.paths <= 1000 ? { simulation: simulated(engine, scenario) } : {};
    return { results: flattened(found), ...simulation, text: said(answer) };
  };
  return (link) => {
    const { scenario, second, notices } = readLink(link);
    const read = {
      link,
      numerics: numericsVersion,
      notices: notices.map(({ code }) => code),
      ...comesTo(scenario),
    };
    return second === undefined ? read : { ...read, second: comesTo(second).results };
  };
}

/**
 * In what a link now comes to something else than its line says; nothing of what has been added since. A
 * line of older numbers has to open, and to say that they are older.
 */
export function differencesFrom(record, now) {
  const isOlder = record.numerics < now.numerics;
  const notices = isOlder ? ['numericsOlder', ...record.notices] : record.notices;
  const opens = [['notices', String(notices), String(now.notices)]];
  const lists = isOlder
    ? opens
    : [
        ...opens,
        ['text', figuresIn(record.text).join(' '), figuresIn(now.text).join(' ')],
        ...['results', 'simulation', 'second'].flatMap((part) =>
          Object.entries(record[part] ?? {}).map(([key, was]) => [
            `${part}.${key}`,
            was,
            now[part]?.[key],
          ]),
        ),
      ];
  return lists
    .filter(([, was, is]) => was !== is)
    .map(([what, was, is]) => `${record.link}: ${what} was ${was} and is ${is}`);
}
