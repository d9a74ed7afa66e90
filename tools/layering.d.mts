export function complaints(files: readonly { path: string; text: string }[]): string[];
