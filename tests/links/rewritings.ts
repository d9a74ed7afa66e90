// rewritings.ts: what chat, mail and editors do to a link on its way, as plain data. After any of these a
// link opens as it was sent; the test of the model and three browsers' own address parsers hold to it.

export interface Rewriting {
  readonly name: string;
  /** `at` is a place inside the link, for what happens at one place. */
  readonly rewrite: (link: string, at: number) => string;
}

const inserted =
  (text: string) =>
  (link: string, at: number): string =>
    link.slice(0, at) + text + link.slice(at);

const encoded = (link: string): string => link.replaceAll('&', '%26').replaceAll('=', '%3D');

export const rewritings: readonly Rewriting[] = [
  { name: 'a second hash before it', rewrite: (link) => `#${link}` },
  { name: 'a question mark before it', rewrite: (link) => `?${link}` },
  { name: 'the hash percent-encoded', rewrite: (link) => `%23${link}` },
  { name: 'the fragment WordPress adds to embeds before it', rewrite: (link) => `#?${link}` },
  { name: 'the fragment WordPress adds to embeds', rewrite: (link) => `${link}#?secret=a1B2c3` },
  { name: 'a text fragment of a search engine', rewrite: (link) => `${link}:~:text=gamma` },
  { name: 'ampersands as entities', rewrite: (link) => link.replaceAll('&', '&amp;') },
  { name: 'ampersands as doubled entities', rewrite: (link) => link.replaceAll('&', '&amp;amp;') },
  { name: 'ampersands as numbered entities', rewrite: (link) => link.replaceAll('&', '&#38;') },
  { name: 'ampersands as hexadecimal entities', rewrite: (link) => link.replaceAll('&', '&#x26;') },
  { name: 'signs as named entities', rewrite: (link) => link.replaceAll('=', '&equals;') },
  { name: 'signs percent-encoded', rewrite: encoded },
  {
    name: 'signs percent-encoded in small letters',
    rewrite: (link) => encoded(link).replace(/%../g, (sign) => sign.toLowerCase()),
  },
  { name: 'signs percent-encoded twice', rewrite: (link) => encoded(link).replaceAll('%', '%25') },
  {
    name: 'signs percent-encoded five times',
    rewrite: (link) => encoded(link).replaceAll('%', '%25252525'),
  },
  {
    name: 'every sign percent-encoded',
    rewrite: (link) =>
      link.replace(/[^A-Za-z0-9]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
  },
  { name: 'quoted-printable mail', rewrite: (link) => link.replaceAll('=', '=3D') },
  { name: 'a line broken by quoted-printable mail', rewrite: inserted('=\r\n') },
  {
    name: 'quoted-printable mail and a line it broke',
    rewrite: (link, at) => inserted('=\n')(link, at).replace(/=(?!\n)/g, '=3D'),
  },
  { name: 'a line broken by mail', rewrite: inserted('\r\n') },
  { name: 'a line broken and indented', rewrite: inserted('\n    ') },
  { name: 'a space at a break', rewrite: inserted(' ') },
  { name: 'a non-breaking space', rewrite: inserted('\u00A0') },
  { name: 'a zero-width space', rewrite: inserted('\u200B') },
  { name: 'a soft hyphen', rewrite: inserted('\u00AD') },
  { name: 'a mark of the writing direction', rewrite: inserted('\u200E') },
  { name: 'a full stop after it', rewrite: (link) => `${link}.` },
  { name: 'a comma after it', rewrite: (link) => `${link},` },
  { name: 'brackets and quotation marks after it', rewrite: (link) => `${link})”>` },
  { name: 'asterisks of a chat after it', rewrite: (link) => `${link}**` },
  { name: 'markdown escapes', rewrite: (link) => link.replace(/[&=.-]/g, (sign) => `\\${sign}`) },
  {
    name: 'escapes of JSON',
    rewrite: (link) => link.replaceAll('&', '\\u0026').replaceAll('=', '\\u003D'),
  },
  { name: 'minus signs made dashes', rewrite: (link) => link.replaceAll('-', '–') },
  {
    name: 'minus signs made non-breaking hyphens',
    rewrite: (link) => link.replaceAll('-', '\u2011'),
  },
  { name: 'minus signs of print', rewrite: (link) => link.replaceAll('-', '\u2212') },
  {
    name: 'parameters of campaigns and networks',
    rewrite: (link) => `${link}&utm_source=chat&utm_medium=a.b&fbclid=Iw.AR-0x_y&gclid=1&mc_cid=2`,
  },
  {
    name: 'two of them at once',
    rewrite: (link) => `%23${encoded(link).replaceAll('%26', '&amp;')}&amp;utm_source=x.`,
  },
];
