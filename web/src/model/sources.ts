// sources.ts: what the explanations cite, by the keys of docs/bibliography.md (a test compares the two).

export const sources = {
  'Almgren-2005': 'Almgren, Thum, Hauptmann, Li, Direct estimation of equity market impact, 2005',
  'Black-Scholes-1973': 'Black, Scholes, The pricing of options and corporate liabilities, 1973',
  'Broadie-Glasserman-Kou-1997':
    'Broadie, Glasserman, Kou, A continuity correction for discrete barrier options, 1997',
  'Derman-Kamal-1999': 'Derman, Kamal, When you cannot hedge continuously, 1999',
  'Leland-1985': 'Leland, Option pricing and replication with transactions costs, 1985',
  'Merton-1973': 'Merton, Theory of rational option pricing, 1973',
  'Owen-1956': 'Owen, Tables for computing bivariate normal probabilities, 1956',
  'Siegmund-1985': 'Siegmund, Sequential Analysis, 1985',
  'Toft-1996':
    'Toft, On the mean-variance tradeoff in option replication with transactions costs, 1996',
  'Whalley-Wilmott-1997':
    'Whalley, Wilmott, An asymptotic analysis of an optimal hedging model for option pricing with transaction costs, 1997',
  'Zakamouline-2006':
    'Zakamouline, European option pricing and hedging with both fixed and proportional transaction costs, 2006',
} as const;

export type SourceKey = keyof typeof sources;
