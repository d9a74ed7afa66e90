// stray-link.ts: a link whose # was encoded on its way, as mail scanners do, so that the host looked for
// a file of that name: …/%23v=1&S=120&n=1. Stands alone, since the page that needs it needs nothing else.

export interface StrayLink {
  /** Path of the page that the link is to. */
  readonly page: string;
  /** The link, rewritten as it is: the page undoes that. */
  readonly link: string;
}

/** What follows a # or ? that became part of a path, or a / where it was dropped; null where nothing does. */
export function strayLink(path: string): StrayLink | null {
  const found =
    /^(?<page>.*?)(?:%(?:25)*(?:23|3F)|(?<slash>\/))[?#]?(?<link>v(?:=|%(?:25)*3D)[0-9].*)$/is.exec(
      path,
    );
  const { page = '', slash = '', link } = found?.groups ?? {};
  return link === undefined ? null : { page: page + slash, link };
}
