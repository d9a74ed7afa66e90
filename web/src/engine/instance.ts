// instance.ts: one instance of the core. The module is compiled once; every worker makes its own instance.
import createModule from './wasm/gammadrag.mjs';
import { wasmBytes } from './wasm-bytes.ts';

/** The core's functions by name, as Embind offers them. */
export type Calls = Readonly<Record<string, (...args: unknown[]) => unknown>>;
export type CreateModule = typeof createModule;

/**
 * An instance from Emscripten's loader, with a failed instantiation made to reject instead of hang.
 * Part of a worker's source, so it refers to nothing outside itself.
 */
export function instanceOf(create: CreateModule, module: WebAssembly.Module): Promise<Calls> {
  return new Promise((resolve, reject) => {
    const options = {
      locateFile: (file: string) => file,
      instantiateWasm(
        imports: WebAssembly.Imports,
        receive: (instance: WebAssembly.Instance) => void,
      ): object {
        WebAssembly.instantiate(module, imports).then(receive, reject);
        return {};
      },
    };
    create(options).then((calls) => resolve(calls as Calls), reject);
  });
}

let compiling: Promise<WebAssembly.Module> | undefined;

/** The module, fetched and compiled once; what failed may be tried again. */
export function compiled(): Promise<WebAssembly.Module> {
  compiling ??= wasmBytes()
    .then((bytes) => WebAssembly.compile(bytes))
    .catch((reason: unknown) => {
      compiling = undefined;
      throw reason;
    });
  return compiling;
}

export { createModule };
