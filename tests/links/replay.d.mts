import type { Recorded } from './ledger.mjs';

export function hexFloat(value: number): string;
export function figuresIn(text: string): readonly string[];
export function replayer(library: URL | string): Promise<(link: string) => Recorded>;
export function differencesFrom(record: Recorded, now: Recorded): readonly string[];
