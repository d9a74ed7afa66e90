// hostile.ts: what nobody should send, as plain data: each text as it stands after the # of an address, with
// the notices that are all it may lead to. Read by the model's test and put into the page in three
// browsers. Rows for attributes and messages belong here too.
import { type FieldSpec, fields } from '../../web/src/model/contract.gen.ts';
import type { NoticeCode } from '../../web/src/model/link.ts';

export interface Hostile {
  readonly text: string;
  /** Every notice there has to be, each code once; the page may say more about the scenario itself. */
  readonly codes: readonly NoticeCode[];
}

const rows = (codes: readonly NoticeCode[], texts: readonly string[]): readonly Hostile[] =>
  texts.map((text) => ({ text, codes }));
const one = (part: string): string => `v=1&${part}&n=1`;

/** No numbers, whatever they look like. */
const noNumbers = [
  ...['', 'abc', 'NaN', 'nan', 'Infinity', '-Infinity', 'inf', '1e999', '-1e999', '1e400', '0x1F'],
  ...[
    '0b11',
    '0o17',
    '1_000',
    '1,000',
    '1.000,5',
    '1..5',
    '.',
    '-',
    '--5',
    '5-',
    '5e',
    'e5',
    '5e-',
  ],
  ...['5e5.5', '1e10000', '5e--5', '+5', '1 0e', '½', '１００', '١٢٣', '५', '²', '1/3', '1:2'],
  ...[
    '50%25',
    '$50',
    '€50',
    '50px',
    '5;5',
    '5|5',
    '5^5',
    '5**5',
    '(5)',
    '[5]',
    '{5}',
    '"5"',
    "'5'",
  ],
  ...['true', 'false', 'null', 'undefined', 'implied', 'call', '()=>1', '1n', 'new Date', 'NULL'],
  ...[
    '\u0000',
    '5\u0000',
    '\uD800',
    '5\uDC00',
    '\u202E5',
    '5\u202E',
    '💣',
    '5\u0301',
    'x'.repeat(900),
  ],
  ...['%', '%F', '%00', '%C0%80', '%ED%A0%80', '%FF', '5%0', '%u0035', '%2500', '%3Cb%3E'],
];

const code = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '"><svg onload=alert(1)>',
  "';alert(1);//",
  ['$', '{alert(1)}'].join(''),
  '{{constructor.constructor("alert(1)")()}}',
  '`alert(1)`',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '<iframe src=//example.com>',
  '<base href=//example.com>',
  '<style>@import url(//example.com)</style>',
  '<link rel=stylesheet href=//example.com>',
  '<meta http-equiv=refresh content=0>',
  '<a href=javascript:alert(1)>x</a>',
  '<form action=//example.com>',
  '<math><mtext></mtext></math>',
  '<!--',
  ']]>',
  '\\u003cscript\\u003e',
  '<gamma-drag></gamma-drag>',
  'expression(alert(1))',
  '=cmd|calc',
  '@SUM(1)',
  '../../etc/passwd',
  '//example.com/x',
  'file:///etc/passwd',
  '%0d%0aSet-Cookie:x=1',
  '%s%s%n',
];

const keys = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then'],
  ...[
    '__defineGetter__',
    'isPrototypeOf',
    'length',
    'name',
    'caller',
    'arguments',
    'steps',
    'eval',
  ],
  ...[
    'spot',
    'impliedVol',
    'SS',
    'Iv',
    'IV',
    'iV',
    's.',
    '.S',
    'S.S',
    'S-',
    'v2',
    'nn',
    'num2',
    'o',
  ],
  ...['a.iv', 'c.iv', 'b.b.iv', 'b', 'b.', 'b.__proto__', 'b.constructor', 'b.v', 'b.n', 'b.num'],
  ...['onerror', 'style', 'href', 'src', 'innerHTML', 'cookie', 'token', 'redirect', 'callback'],
];

const scripts = code.filter((text) => !/[&#?]/.test(text));

const ofNumbers = fields.filter(({ unit }) => unit !== 'word' && unit !== 'text');
const below = ({ minimum }: FieldSpec): number =>
  minimum > 0 ? minimum * 0.999 : minimum < 0 ? minimum * 1.001 : -1e-300;
const above = ({ maximum }: FieldSpec): number => (maximum > 0 ? maximum * 1.001 : 1e-300);
const text = (value: number): string => String(value).replace('e+', 'e');

const outOfBounds = ofNumbers.flatMap((spec) => [
  one(`${spec.linkKey}=${text(below(spec))}`),
  one(`${spec.linkKey}=${text(above(spec))}`),
]);

const noWords = fields
  .filter(({ unit }) => unit === 'word')
  .flatMap(({ linkKey, words }) =>
    ['', '1', '__proto__', 'constructor', (words[0] ?? '').toUpperCase(), `${words[0]}x`].map(
      (word) => one(`${linkKey}=${word}`),
    ),
  );

const noLists = ['lg', 'ob', 'rt'].flatMap((key) =>
  ['1C100', '<b>', 'a_b', 'a/b', 'a,b', '1c１００', 'é', 'a'.repeat(3000)].map((list) =>
    one(`${key}=${list}`),
  ),
);

/** Lists of the right letters that mean nothing: the core says so beside the field. */
const lists = [
  ...[
    'x',
    'c',
    '1c',
    'c100',
    '1c100x',
    'x1c100',
    '1c100xx1p90',
    '1c-100',
    '0c100',
    '1c1e9',
    '1q100',
  ],
  ...['1c100'.concat('x1c100'.repeat(40)), '--1c100', '1.2.3c100', '1c100.', '999999999999c1'],
].map((legs) => `v=1&s=custom&lg=${legs}&n=2`);
const books = [
  ...['b', 'a', 'b1', 'b1x', 'b1x1', 'a1x1', 'b100x1a99x1', 'b100x0a101x1', 'b-1x1a1x1', 'bxax'],
  ...[
    `b99x1${'a101x1'.repeat(100)}`,
    'b1e9x1a2e9x1',
    'b99x1a101x1z',
    'b99x1a101x-1',
    'b..x..a..x..',
  ],
].map((book) => one(`ob=${book}`));
const pasts = ['x', '1', '0x0', '-x-', '1x2x', '9x9x9', '.x.x.', '1e9x1'].map(
  (past) => `v=1&md=bootstrap&rt=${past}&n=2`,
);

/** Every value is allowed; together they are impossible, or more work than may start by itself. */
const together = [
  'v=1&s=strangle&K=120&K2=80&n=3',
  'v=1&T=50&h=1e-6&n=2',
  'v=1&T=50&h=1e-6&hr=bandToEdge&ci=1e-6&n=4',
  'v=1&np=1000000&T=5&h=0.0001&n=3',
  'v=1&np=1e6&sd=4e9&n=2',
  'v=1&S=1e-6&K=1e9&n=2',
  'v=1&S=1e9&K=1e-6&n=2',
  'v=1&iv=0.001&T=0.0001&n=2',
  'v=1&iv=10&rv=10&T=50&n=3',
  'v=1&fmin=100&fmax=1&n=2',
  'v=1&mf=-0.01&mh=1&n=2',
  'v=1&st=coin&hr=zakamouline&hp=0.01&n=3',
  'v=1&mu=10&T=50&n=2',
  'v=1&hr=leland&hs=0.5&h=1e-5&n=3',
  'v=1&hr=priceMove&pm=1e-6&n=2',
  'v=1&lot=1e9&n=1',
];

const versions = [
  ...['', '0', '2', '-1', '1.0', '01', '1e0', '999999999999', 'latest', '__proto__', 'null', '１'],
  ...['<b>', 'x'.repeat(500)],
].map((version) => `v=${version}&S=120&n=1`);

const counts = [
  ...['', '0', '2', '-1', '1.0', '01', '1e0', '+1', '9'.repeat(300), 'NaN', 'all', '<b>', '１'],
].map((count) => `v=1&S=120&n=${count}`);

const seconds = [
  ...['b.S=abc', 'b.S=', 'b.S=NaN', 'b.S=1e999', 'b.s=CALL', 'b.d=__proto__', 'b.lg=<b>'],
  ...scripts.slice(0, 12).map((each) => `b.S=${each}`),
].map(one);

export const hostileLinks: readonly Hostile[] = [
  ...rows(
    ['valueUnreadable'],
    noNumbers.map((number) => one(`S=${number}`)),
  ),
  ...rows(
    ['valueUnreadable'],
    scripts.map((each) => one(`iv=${each}`)),
  ),
  ...rows(['valueUnreadable'], noWords),
  ...rows(['valueUnreadable'], noLists),
  ...rows(['valueOutOfBounds'], outOfBounds),
  ...rows(
    ['fieldUnknown'],
    keys.map((key) => one(`${key}=1`)),
  ),
  ...rows(['fieldUnknown'], ['=5', '<b>=1', '💣=1', '%00=1', '\u202E=1', '5'].map(one)),
  ...rows(['versionUnknown'], versions),
  ...rows(['cutShort'], counts),
  ...rows(['secondUnreadable'], seconds),
  ...rows(['secondOutOfBounds'], ['b.S=-1', 'b.iv=99', 'b.f=0.9', 'b.h=0'].map(one)),
  ...rows(['numericsUnknown'], ['num=', 'num=2', 'num=-1', 'num=1e0', 'num=<b>'].map(one)),
  ...rows(['fieldTwice'], ['v=1&S=1&S=2&n=1', 'v=1&v=2&S=1&n=1', 'v=1&b.S=1&b.S=2&n=1']),
  ...rows(['tooLong'], [`v=1&S=${'9'.repeat(12_000)}&n=1`, 'v=1&S=%25'.repeat(120_000)]),
  ...rows(['tooManyFields'], [`v=1&${Array.from({ length: 200 }, (_, i) => `a${i}=1`).join('&')}`]),
  ...rows(['cutShort', 'versionMissing', 'fieldUnknown'], scripts.slice(1, 3)),
  ...rows([], lists),
  ...rows([], books),
  ...rows([], pasts),
  ...rows([], together),
];
