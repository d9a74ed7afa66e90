// link-words.en.ts: what is said of a link about the numbers its sender saw, and about the second of
// its two scenarios. The other notices of a link have theirs in messages.en.ts.
import type { NoticeCode } from './link.ts';

export type LinkNoticeCode = Extract<NoticeCode, `numerics${string}` | `second${string}`>;

export const linkNotices: Readonly<
  Record<LinkNoticeCode, (field: string, text: string) => string>
> = {
  numericsOlder: (_field, text) =>
    `The link is from version ${text} of the calculation. The numbers here may differ from those its sender saw.`,
  numericsUnknown: (_field, text) =>
    `The link is from a version of the calculation that this page does not know (${text}). The numbers here may differ from those its sender saw.`,
  secondUnreadable: (field, text) =>
    `${field} of the scenario kept: “${text}” in the link cannot be read. The value of the first is used instead.`,
  secondOutOfBounds: (field, text) =>
    `${field} of the scenario kept: ${text} in the link is out of bounds. The value of the first is used instead.`,
  secondRefused: (_field, text) =>
    `The scenario kept in the link cannot be calculated, so there is nothing to compare with. ${text}`,
};
