export const metaPolicy: string;
export const headerPolicy: string;
export const headers: Readonly<Record<string, string>>;
export const headersFile: string;
