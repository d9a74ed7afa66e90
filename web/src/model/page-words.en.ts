// page-words.en.ts: the page round the element. index.html has the same English, which stands there
// before anything is loaded.

export const pageWords = {
  title: 'GammaDrag: the realized vol at which gamma scalping pays',
  description:
    'How much must the price really move for gamma scalping an option to pay, after fees, spread and every hedge? Computed in your browser; nothing leaves it.',
  question:
    'How much must the price really move for gamma scalping to pay, after the cost of hedging?',
  footer:
    'European options under Black–Scholes. All costs are one way. Nothing you enter leaves your browser. Not investment advice.',
  language: 'Language',
};
