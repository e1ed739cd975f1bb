// The service worker: everything the explainer consists of, kept for reading offline. The build fills in the
// version and the list. A version is installed whole or not at all; pages come from the network while there is one.
const VERSION = "__VERSION__";
const FILES = __FILES__;
const PREFIX = "explainer " + self.registration.scope + " ";
const CACHE = PREFIX + VERSION;
const PATIENCE = 3000;

const url = (path) => new URL(path, self.registration.scope).href;

self.addEventListener("install", (e) => {
  e.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    try {
      for (let i = 0; i < FILES.length; i += 8) await Promise.all(FILES.slice(i, i + 8).map(([path, hash]) => keep(cache, path, hash)));
    } catch (err) {
      await caches.delete(CACHE);
      throw err;
    }
    await self.skipWaiting();
  })());
});

async function keep(cache, path, hash) {
  const res = await fetch(url(path), { cache: "no-cache", credentials: "omit", integrity: hash, priority: "low" });
  if (!res.ok) throw new Error(path + ": HTTP " + res.status);
  await cache.put(url(path), res.redirected ? new Response(res.body, { headers: res.headers }) : res);
}

self.addEventListener("activate", (e) => {
  e.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (e) => {
  const u = new URL(e.request.url);
  if (e.request.method !== "GET" || !u.href.startsWith(self.registration.scope)) return;
  u.search = "";
  u.hash = "";
  if (e.request.mode === "navigate") e.respondWith(page(e.request, u.href));
  else e.respondWith(caches.match(u.href, { cacheName: CACHE }).then((hit) => hit || fetch(e.request)));
});

async function page(request, key) {
  const kept = async () => (await caches.match(key, { cacheName: CACHE })) || (await caches.match(key + "/", { cacheName: CACHE }));
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const net = fetch(request).catch(() => undefined);
  const first = await Promise.race([net, late]);
  if (first) return first;
  return (await kept()) || (await net) || (await caches.match(url("404.html"), { cacheName: CACHE })) || Response.error();
}
