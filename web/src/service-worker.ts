// service-worker.ts: the page where there is no network. A release is kept whole or not at all: every file
// is checked against the hash that the build wrote here, so that files of two releases never mix, whatever
// a host serves while it changes from one to the next.
//
// A page that is open stays what it is: its files carry their hash in their names and are found among all
// releases kept. Who opens or reloads it gets the newest that is kept whole.

/** What the build puts before this text: each file's path from the page's folder, and its hash. */
declare const release: {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
};

{
  const worker = self as unknown as ServiceWorkerGlobalScope;
  const { scope } = worker.registration;
  // One origin may serve several pages, each in its folder.
  const ours = `gammadrag ${scope} `;
  const own = ours + release.version;
  const found: CacheQueryOptions = { ignoreVary: true };

  const keep = async (cache: Cache, path: string, integrity: string): Promise<void> => {
    // Only what has its hash in its name may come from the browser's own cache.
    const mode = path.startsWith('assets/') ? 'default' : 'reload';
    const address = new URL(path, scope).href;
    const response = await fetch(address, { integrity, cache: mode });
    if (!response.ok) throw new Error(`${path} could not be fetched: ${response.status}.`);
    await cache.put(address, response);
  };

  const install = async (): Promise<void> => {
    const cache = await caches.open(own);
    try {
      const files = Object.entries(release.files);
      await Promise.all(files.map(([path, integrity]) => keep(cache, path, integrity)));
    } catch (reason) {
      await caches.delete(own);
      throw reason;
    }
    await worker.skipWaiting();
  };

  /** Releases before this one, once no page is open that may still ask for their files. */
  const forgetOthers = async (): Promise<void> => {
    const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (pages.length > 0) return;
    const names = await caches.keys();
    const others = names.filter((name) => name.startsWith(ours) && name !== own);
    await Promise.all(others.map((name) => caches.delete(name)));
  };

  const openPage = async (request: Request): Promise<Response> => {
    await forgetOthers();
    const cache = await caches.open(own);
    return (await cache.match(scope, found)) ?? fetch(request);
  };

  const openFile = async (request: Request): Promise<Response> => {
    const cache = await caches.open(own);
    const kept = (await cache.match(request, found)) ?? (await caches.match(request, found));
    return kept ?? fetch(request);
  };

  worker.addEventListener('install', (event) => event.waitUntil(install()));
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
    const path = new URL(request.url).pathname.slice(new URL(scope).pathname.length);
    if (request.mode !== 'navigate') event.respondWith(openFile(request));
    else if (path === '' || path === 'index.html') event.respondWith(openPage(request));
  });
}
