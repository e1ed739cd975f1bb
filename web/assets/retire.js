// Published as sw.js, this takes the service worker away: what it kept is deleted, open pages stay as they are,
// and the next visit is one without a worker. `explainer build --no-worker` does that.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (e) => {
  e.waitUntil((async () => {
    const ours = "explainer " + self.registration.scope + " ";
    for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name);
    await self.registration.unregister();
  })());
});
