export function metaPolicyOf(page: string, origin?: string): string;
export function headersOf(page: string, origin?: string): Readonly<Record<string, string>>;
export const headerPolicy: string;
export const headers: Readonly<Record<string, string>>;
export function headersFileOf(pages: readonly string[], origin?: string): string;
