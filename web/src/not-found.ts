// not-found.ts: what a host shows for an address it does not know. Where a link is hidden in it, its page is
// opened; else what the page says stands.
import { strayLink } from './model/stray-link.ts';

const { origin, pathname, search, hash } = location;
const stray = strayLink(`${pathname}${search}${hash}`);
// With its origin, for a path that begins with two slashes would be another host's.
if (stray !== null) location.replace(`${origin}${stray.page}#${stray.link}`);
