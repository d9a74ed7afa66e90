export interface Release {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
}
export function releaseOf(folder: string): Release;
export function sealRelease(folder: string, workerCode: string, origin?: string): void;
