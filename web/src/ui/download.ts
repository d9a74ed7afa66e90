// download.ts: something made here, saved where the browser puts what it downloads.

/** Long enough for a slow browser to begin reading. */
const keptFor = 10_000;

export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
