// link-text.ts: the text of a link and what happens to it on its way: mail gateways, chat tools, editors
// and the browser's own address bar rewrite it, and all of that is undone here. Knows no field.

/** Undoes what was done to a link on its way; what it cannot make sense of it leaves. */
export function undoRewriting(text: string): string {
  return decoded(text)
    .replace(/:~:.*$/s, '')
    .replace(/\\u0026/gi, '&')
    .replace(/\\u003d/gi, '=')
    .replace(/[\s\u200B-\u200F\u2060\uFEFF\u00AD\\]/gu, '')
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, '-')
    .replace(/&(?:amp|#38|#x26);(?:(?:amp|#38|#x26);)*/gi, '&')
    .replace(/&(?:equals|#61|#x3d);/gi, '=')
    .replace(/=3D/gi, '=')
    .replace(/^[?#&]+/, '')
    .replace(/[^A-Za-z0-9=%]+$/, '');
}

/** Percent-encoded text as it was, however often it was encoded; what is no text stays encoded. */
function decoded(text: string): string {
  return text.replace(/%(?:25)+/g, '%').replace(/(?:%[0-9A-F]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** The parts of a link, `key=value` each. WordPress puts a second # or ? behind an address. */
export function partsOf(text: string): readonly string[] {
  return undoRewriting(text)
    .split(/[&#?]/)
    .filter((part) => part !== '');
}

/**
 * Key and value of a part. Our links have one = in a part; a second one is what is left of a line broken
 * by mail (a = at its end) once the address bar has dropped the line break: it is taken out, and the
 * longest key that is known tells where the other one stands.
 */
export function pairOf(
  part: string,
  isKnown: (key: string) => boolean,
): readonly [key: string, value: string] {
  const first = part.indexOf('=');
  if (first < 0) return [part, ''];
  if (part.indexOf('=', first + 1) < 0) return [part.slice(0, first), part.slice(first + 1)];
  const pieces = part.split('=');
  for (let cut = pieces.length - 1; cut > 1; cut -= 1) {
    const key = pieces.slice(0, cut).join('');
    if (isKnown(key)) return [key, pieces.slice(cut).join('')];
  }
  return [pieces[0] ?? '', pieces.slice(1).join('')];
}

/** What others add to addresses to follow people about. */
const followers =
  /^(?:utm_[a-z_]*|fbclid|[gdymt]clid|msclkid|gad_source|[gw]braid|igshid|mkt_tok|mc_[a-z]+|secret)$/i;

export function isFollower(key: string): boolean {
  return followers.test(key);
}

/** What may be shown of a stranger's text: a few plain characters. */
export function harmless(text: string): string {
  const plain = text.slice(0, 24).replace(/[^A-Za-z0-9.=_ -]/g, '·');
  return text.length > 24 ? `${plain}…` : plain;
}
