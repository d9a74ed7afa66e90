export interface Seal {
  readonly lines: number;
  readonly chain: string;
}
export interface Recorded {
  readonly link: string;
  readonly numerics: number;
  readonly notices: readonly string[];
  readonly results: Readonly<Record<string, unknown>>;
  readonly simulation?: Readonly<Record<string, unknown>>;
  readonly second?: Readonly<Record<string, unknown>>;
  readonly text: string;
}
export const emptySeal: Seal;
export function recordsOf(text: string, seal: Seal): readonly Recorded[];
export function appended(
  text: string,
  seal: Seal,
  records: readonly Recorded[],
): { readonly text: string; readonly seal: Seal };
