export function chromium(): string | undefined;
export function nodeServes(version: string): boolean;
