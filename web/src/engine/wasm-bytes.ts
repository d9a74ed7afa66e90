// The wasm file's bytes, from wherever this module itself came: the web, or a folder in Node.

export async function wasmBytes(): Promise<BufferSource> {
  const address = new URL('./wasm/gammadrag.wasm', import.meta.url);
  if (address.protocol === 'file:') {
    // Named through a variable so that bundlers for the web leave it alone.
    const module = 'node:fs/promises';
    const { readFile } = (await import(
      /* @vite-ignore */ module
    )) as typeof import('node:fs/promises');
    return readFile(address) as Promise<BufferSource>;
  }
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The engine could not be fetched: ${response.status}.`);
  return response.arrayBuffer();
}
