// embed-messages.ts: what embed.html and the page around it say to each other. In: a calculation to show,
// a theme, and that the height be told again; no figure can be asked for. Out: the height of the frame.
import { isLink, longestLink } from './link.ts';
import { type Theme, themes } from './presentation.ts';

export type EmbedMessage =
  | { readonly type: 'show'; readonly link: string }
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'measure' };

/** A message of a known shape, or null. */
export function readMessage(data: unknown): EmbedMessage | null {
  if (typeof data !== 'object' || data === null || !('v' in data) || data.v !== 1) return null;
  if (!('type' in data)) return null;
  if (data.type === 'gammadrag:show' && 'link' in data) {
    const { link } = data;
    const fits = typeof link === 'string' && link.length <= longestLink && isLink(link);
    return fits ? { type: 'show', link } : null;
  }
  if (data.type === 'gammadrag:measure') return { type: 'measure' };
  if (data.type === 'gammadrag:theme' && 'theme' in data) {
    const theme = themes.find((known) => known === data.theme);
    return theme === undefined ? null : { type: 'theme', theme };
  }
  return null;
}

/** How many messages may still come; a page that floods the frame is not listened to. */
export interface Bucket {
  readonly tokens: number;
  /** When it was counted, in milliseconds. */
  readonly at: number;
}
const mostTokens = 20;
const tokensPerSecond = 10;
export const fullBucket: Bucket = { tokens: mostTokens, at: 0 };

/** The bucket with one token less, or null where there is none. */
export function withoutToken({ tokens, at }: Bucket, now: number): Bucket | null {
  const filled = Math.min(mostTokens, tokens + (Math.max(now - at, 0) / 1000) * tokensPerSecond);
  return filled < 1 ? null : { tokens: filled - 1, at: now };
}

/** What the page around is told of the height: in our words, and in WordPress's where it gave a secret. */
export function heightMessages(height: number, secret: string | null): readonly object[] {
  const ours = { type: 'gammadrag:height', v: 1, height };
  return secret === null ? [ours] : [ours, { message: 'height', value: height, secret }];
}
