// offline.ts: has the browser keep the page for when there is no network (service-worker.ts).

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/** Where the policy asks for Trusted Types: one policy, which knows one address. */
function trusted(address: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = types?.createPolicy('gammadrag-offline', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

/** Where that is refused (a private window, a sandboxed frame, no https) the page works online alone. */
export async function keepOffline(): Promise<void> {
  try {
    const address = new URL('service-worker.js', document.baseURI).href;
    await navigator.serviceWorker.register(trusted(address));
  } catch {
    // Nothing to be done, and nothing lost that was there before.
  }
}
