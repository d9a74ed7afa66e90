// The formulas of the explanations, set as MathML by KaTeX when they are built (npm run build:formulas), so
// that the page needs neither KaTeX nor a font. \val{x} is a place for a value of the calculation.
import { join } from 'node:path';
import { root } from './lib.mjs';

export const formulasFile = join(root, 'web', 'src', 'ui', 'formulas.gen.ts');

/** What each quantity is written as, here and in docs/method.md. */
const symbols = {
  breakEven: 's^*',
  implied: 's_i',
  realized: 's_r',
  hedgeVol: 's_h',
  cost: 'C',
  costAtOutlook: 'C(s_r)',
  premium: 'V',
  expiry: 'T',
  held: 'T',
  interval: 'h',
  wanted: 'h',
  check: 'h',
  hedges: 'N',
  days: 'D',
  halfSpread: 'k_s',
  fee: 'k_f',
  fixed: 'c',
  move: 'B',
  moveInDays: 'b',
  gammaPnl: 'P_\\Gamma',
  thetaRent: 'P_\\Theta',
  edge: 'P_0',
  spot: 'S',
  strike: 'K',
  strikeHigh: 'K_2',
  rate: 'r',
  dividendYield: 'q',
  quantity: 'Q',
  multiplier: 'm',
  dollarGamma: '\\Gamma S^2',
  part0: 'C_1',
  part1: 'C_2',
  part2: 'C_3',
  part3: 'C_4',
  part4: 'C_5',
  part5: 'C_6',
};

const parts = [0, 1, 2, 3, 4, 5];
const kappa = '\\kappa = (k_s + k_f) \\sqrt{\\frac{2}{\\pi h}}';
const gammaSum = '\\int_0^T \\mathrm{E}\\left[ e^{-rt} \\, \\Gamma_t S_t^2 \\right] dt';
const dOne = 'd_1 = \\frac{\\ln(S/K) + (r - q + s_i^2/2) \\, T}{s_i \\sqrt{T}}';
const value =
  '\\sum_j n_j \\omega_j \\left( S e^{-qT} \\Phi(\\omega_j d_1) - K_j e^{-rT} \\Phi(\\omega_j d_2) \\right)';

/** Each formula: what holds in general, and with the values of the calculation where that can be shown. */
const formulas = {
  breakEvenLong: { lines: ['V(s^*) - V(s_i) - C(s^*) = 0'] },
  breakEvenShort: { lines: ['V(s_i) - V(s^*) - C(s^*) = 0'] },
  breakEvenByEdge: { lines: ['P_0(s^*) - C(s^*) = 0'] },
  volOver: {
    lines: ['s^* - s_i'],
    worked: '\\val{breakEven} - \\val{implied} = \\val{result}',
  },
  volUnder: {
    lines: ['s_i - s^*'],
    worked: '\\val{implied} - \\val{breakEven} = \\val{result}',
  },
  dragLong: {
    lines: ['\\max(s^* - s_i, \\, 0)'],
    worked: '\\max(\\val{breakEven} - \\val{implied}, \\, 0) = \\val{result}',
  },
  dragShort: {
    lines: ['\\max(s_i - s^*, \\, 0)'],
    worked: '\\max(\\val{implied} - \\val{breakEven}, \\, 0) = \\val{result}',
  },
  dragDrift: { lines: ['\\max\\left( \\pm (s^* - s^*_0), \\, 0 \\right)', 'P_0(s^*_0) = 0'] },
  shortIntervalLong: { lines: ['s = \\kappa + \\sqrt{\\kappa^2 + s_i^2}', kappa] },
  shortIntervalShort: { lines: ['s = -\\kappa + \\sqrt{\\kappa^2 + s_i^2}', kappa] },
  shortIntervalLongFixed: {
    lines: ['s = \\kappa + \\sqrt{\\kappa^2 + s_i^2 + \\frac{2c}{\\Gamma S^2 h}}', kappa],
  },
  shortIntervalShortFixed: {
    lines: ['s = -\\kappa + \\sqrt{\\kappa^2 + s_i^2 - \\frac{2c}{\\Gamma S^2 h}}', kappa],
  },
  smallMoveLong: {
    lines: ['s = \\frac{s_i}{\\sqrt{1 - 2(k_s + k_f)/B^*}}', 'B^* = B + 0.5826 \\, s \\sqrt{h}'],
  },
  smallMoveShort: {
    lines: ['s = \\frac{s_i}{\\sqrt{1 + 2(k_s + k_f)/B^*}}', 'B^* = B + 0.5826 \\, s \\sqrt{h}'],
  },
  dailyMove: {
    lines: ['\\frac{s^*}{\\sqrt{D}}'],
    worked: '\\frac{\\val{breakEven}}{\\sqrt{\\val{days}}} = \\val{result}',
  },
  movePerHedge: {
    lines: ['s^* \\sqrt{h}'],
    worked: '\\val{breakEven} \\cdot \\sqrt{\\val{interval}} = \\val{result}',
  },
  cost: {
    lines: [
      `C = ${parts.map((part) => `C_${part + 1}`).join(' + ')}`,
      'C_1 + C_2 + C_3 + C_4 =',
      '\\sum_i \\mathrm{E}\\left[ e^{-r t_i} \\, c\\left( S_i, \\lvert \\Delta_i - \\Delta_{i-1} \\rvert \\right) \\right]',
    ],
    worked: `${parts.map((part) => `\\val{part${part}}`).join(' + ')} = \\val{result}`,
  },
  trades: { lines: ['\\sum_i \\mathrm{P}\\left( \\Delta_i \\neq \\Delta_{i-1} \\right)'] },
  shareOfPremium: {
    lines: ['\\frac{C}{\\lvert V \\rvert}'],
    worked: '\\frac{\\val{cost}}{\\lvert \\val{premium} \\rvert} = \\val{result}',
  },
  perHedge: {
    lines: ['\\frac{C}{N}'],
    worked: '\\frac{\\val{cost}}{\\val{hedges}} = \\val{result}',
  },
  perDay: {
    lines: ['\\frac{C}{T D}'],
    worked: '\\frac{\\val{cost}}{\\val{held} \\cdot \\val{days}} = \\val{result}',
  },
  gammaPnl: { lines: [`P_\\Gamma = \\tfrac{1}{2} s_r^2 ${gammaSum}`] },
  thetaRent: {
    lines: [`P_\\Theta = \\tfrac{1}{2} s_h^2 ${gammaSum} + V(s_i) - V(s_h)`],
  },
  edge: {
    lines: ['P_0 = P_\\Gamma - P_\\Theta'],
    worked: '\\val{gammaPnl} - \\val{thetaRent} = \\val{result}',
  },
  netPnl: {
    lines: ['P = P_0 - C(s_r)'],
    worked: '\\val{edge} - \\val{costAtOutlook} = \\val{result}',
  },
  costToGamma: {
    lines: ['\\frac{C(s_r)}{\\lvert P_\\Gamma \\rvert}'],
    worked: '\\frac{\\val{costAtOutlook}}{\\lvert \\val{gammaPnl} \\rvert} = \\val{result}',
  },
  costToEdge: {
    lines: ['\\frac{C(s_r)}{P_0}'],
    worked: '\\frac{\\val{costAtOutlook}}{\\val{edge}} = \\val{result}',
  },
  riskOfDates: {
    lines: [
      '\\sigma^2 = \\mathrm{Cov} + \\sum_i e^{-2 r t_i} \\left( A_i - 2 B_i \\right)',
      'A_i = \\left( e^{s_r^2 h} - 1 \\right) \\mathrm{E}[\\delta_h^2 S^2]',
      'B_i = \\int_0^{s_r^2 h} e^u \\, \\mathrm{E}[\\delta_h S^2 \\, \\delta_r(S e^u)] \\, du',
    ],
  },
  riskOfBand: {
    lines: [
      `\\sigma^2 = \\sigma_0^2 + s_r^2 \\int_0^T e^{-2rt} \\, \\mathrm{E}\\left[ S^2 \\left( x^2 + 2 x (\\delta_r - \\delta) \\right) \\right] dt`,
    ],
  },
  premium: { lines: [`V = ${value}`, dOne, 'd_2 = d_1 - s_i \\sqrt{T}'] },
  premiumCoin: { lines: [`V = \\frac{1}{S} ${value}`, dOne, 'd_2 = d_1 - s_i \\sqrt{T}'] },
  dollarGamma: {
    lines: ['\\Gamma S^2 = \\sum_j n_j \\, \\frac{S e^{-qT} \\varphi(d_1)}{s_i \\sqrt{T}}', dOne],
  },
  dollarGammaCoin: {
    lines: ['\\Gamma S = \\sum_j n_j \\, \\frac{e^{-qT} \\varphi(d_1)}{s_i \\sqrt{T}}', dOne],
  },
  hedgeCount: {
    lines: ['N = \\max\\left( 1, \\, \\mathrm{round}\\, \\frac{T}{h} \\right)'],
    worked:
      '\\max\\left( 1, \\, \\mathrm{round}\\, \\frac{\\val{held}}{\\val{wanted}} \\right) = \\val{result}',
  },
  effectiveInterval: {
    lines: ['\\frac{T}{N}'],
    worked: '\\frac{\\val{held}}{\\val{hedges}} = \\val{result}',
  },
};

/** MathML alone: without KaTeX's wrapper and without the TeX it keeps beside it. */
function mathml(katex, tex) {
  const html = katex.renderToString(tex.replaceAll(/\\val\{(\w+)\}/g, '\\text{@$1@}'), {
    output: 'mathml',
    displayMode: true,
    strict: 'error',
  });
  const [, body] = /<semantics>(.*)<annotation/s.exec(html) ?? [];
  if (body === undefined) throw new Error(`KaTeX wrote no MathML of ${tex}`);
  return body.replaceAll(/@(\w+)@/g, (_hole, name) => `\${v('${name}')}`);
}

function holesOf(tex) {
  return [...tex.matchAll(/\\val\{(\w+)\}/g)].map(([, name]) => name);
}

function formulaText(block, [name, { lines, worked }]) {
  const with_ =
    worked === undefined
      ? 'worked: null,'
      : `worked: (v) => ${block(worked)},\n    holes: ${JSON.stringify(holesOf(worked))},`;
  return `  ${name}: {\n    lines: [${lines.map(block).join(', ')}],\n    ${with_}\n  },`;
}

/** KaTeX is loaded when it is wanted: this module is read before anything is installed. */
export async function formulasText() {
  const { default: katex } = await import('katex');
  const inline = (tex) => `html\`<math>${mathml(katex, tex)}</math>\``;
  const block = (tex) => `html\`<math display="block">${mathml(katex, tex)}</math>\``;
  const symbolLines = Object.entries(symbols).map(([name, tex]) => `  ${name}: ${inline(tex)},`);
  return `// Generated by \`npm run build:formulas\` from tools/formulas.mjs. Do not edit.
import { html, type TemplateResult } from 'lit';
import type { FormulaId, SymbolId } from '../model/explanations.ts';

export interface Formula {
  readonly lines: readonly TemplateResult[];
  /** The same with values, each asked for by its symbol. */
  readonly worked: ((v: (name: string) => string) => TemplateResult) | null;
  readonly holes?: readonly string[];
}

export const symbols: Readonly<Record<SymbolId, TemplateResult>> = {
${symbolLines.join('\n')}
};

export const formulas: Readonly<Record<FormulaId, Formula>> = {
${Object.entries(formulas)
  .map((entry) => formulaText(block, entry))
  .join('\n')}
};
`;
}
