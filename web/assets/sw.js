// The service worker: everything the explainer consists of, kept for reading offline. The build fills in the version,
// the bundle of all pages, and every file with its hash. doc/design.md says what is promised and why it is done here.
const VERSION = "__VERSION__";
const PAGES = "__PAGES__";
const FILES = "__FILES__";
const SCOPE = self.registration.scope;
const PREFIX = "explainer " + SCOPE + " ";
const CACHE = PREFIX + VERSION;
const DONE = "installed"; // the entry that is written last: a cache without it is a part of one
const PATIENCE = 3000; // how long a page may take from the network when there is a copy
const LIMIT = 120000; // how long everything may take to arrive
const EARLIER = 3; // how many earlier versions stay while pages are open that may need their files

const url = (path) => new URL(path, SCOPE).href;
const zip = "CompressionStream" in self && "DecompressionStream" in self;

// A version is installed whole or not at all.
self.addEventListener("install", (e) => {
  e.waitUntil((async () => {
    for (const name of await ours()) if (name !== CACHE && !(await done(name))) await drop(name);
    await take();
    await self.skipWaiting();
  })());
});

// take fetches what is not there, or not as it was published. Browsers take single files away, or all, and leave the worker: then
// a page asks for this again. What had been there stays also when the rest does not come.
let taking;
const take = () => (taking ??= (async () => {
  const had = await done(CACHE);
  const lost = await missing();
  if (had && !lost.length) return;
  const cache = await caches.open(CACHE);
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), LIMIT);
  const jobs = lost.map((path) => keep(cache, path, FILES[path], stop.signal));
  try {
    await Promise.all(jobs);
    await cache.put(url(DONE), new Response(String(Date.now())));
    bundle = undefined;
  } catch (err) {
    stop.abort();
    await Promise.allSettled(jobs); // what still arrives must not come after the end
    if (!had) await drop(CACHE);
    throw err;
  } finally {
    clearTimeout(late);
  }
})().finally(() => { taking = undefined; }));

// missing lists what the copy lacks or has spoilt.
async function missing() {
  const there = await Promise.all(Object.entries(FILES).map(async ([path, hash]) => (await search(path, hash, [CACHE])) ? "" : path));
  return there.filter(Boolean);
}

// search finds a file as it was published, packed as it lies there and unpacked. What is spoilt goes.
async function search(path, hash, names) {
  for (const name of await ours()) {
    if (names && !names.includes(name)) continue;
    const cache = await caches.open(name);
    const entry = await cache.match(url(path));
    const sum = entry?.headers.get("x-hash");
    if (!sum || (hash && sum !== hash)) continue;
    const body = await unzip(entry.clone()).arrayBuffer().catch(() => new ArrayBuffer());
    const got = new Uint8Array(await crypto.subtle.digest("SHA-384", body));
    if ("sha384-" + btoa(String.fromCharCode(...got)) === sum) return { entry, file: new Response(body, { headers: headers(entry.headers.get("content-type")) }) };
    await cache.delete(url(path));
  }
}

// A store that is full may refuse even this at first.
async function drop(name) {
  for (let tries = 1; ; tries++) {
    try {
      return await caches.delete(name);
    } catch (err) {
      if (tries === 8) throw err;
      await new Promise((done) => setTimeout(done, 100 * tries));
    }
  }
}

const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));
const done = async (name) => (await caches.has(name)) && Number(await (await (await caches.open(name)).match(url(DONE)))?.text()) || 0; // when

// What an earlier version holds under the same hash is the same file; the rest comes from the network and is held against its
// hash. An asset that the browser itself keeps may be used; if that one is spoilt, it is asked for anew.
async function keep(cache, path, hash, stop) {
  const had = await search(path, hash);
  if (had) return cache.put(url(path), had.entry);
  const get = (how) => fetch(url(path), { cache: how, credentials: "omit", integrity: hash, priority: "low", signal: stop });
  const res = path.startsWith("assets/") ? await get("default").catch(() => get("reload")) : await get("no-cache");
  if (!res.ok) throw new Error(path + ": HTTP " + res.status);
  const body = await res.arrayBuffer();
  const kept = { "content-type": type(path, res), "x-hash": hash };
  const small = zip && body.byteLength > 4096 && !path.endsWith(".png");
  if (small) kept["x-zip"] = "gzip";
  await cache.put(url(path), new Response(small ? await squeeze(body) : body, { headers: kept }));
}

const type = (path, res) => (path.endsWith(".wasm") ? "application/wasm" : res.headers.get("content-type") || "");
const squeeze = (body) => new Response(new Response(body).body.pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
const unzip = (res) => (res.headers.get("x-zip") ? new Response(res.body.pipeThrough(new DecompressionStream("gzip"))) : res);
const headers = (kind) => ({ "content-type": kind, "access-control-allow-origin": "*", "x-content-type-options": "nosniff" });

self.addEventListener("activate", (e) => {
  e.waitUntil((async () => {
    await tidy();
    await self.clients.claim();
  })());
});

// Earlier versions go, except while pages are open that may still need their files: those keep the latest few.
async function tidy(asking) {
  if (self.registration.installing || self.registration.waiting) return;
  const open = (await self.clients.matchAll({ type: "window", includeUncontrolled: true })).some((c) => c.id !== asking);
  const earlier = [];
  for (const name of await ours()) {
    if (name === CACHE) continue;
    const when = await done(name);
    if (when && open) earlier.push([when, name]);
    else await drop(name);
  }
  for (const [, name] of earlier.sort((a, b) => b[0] - a[0]).slice(EARLIER)) await drop(name);
}

self.addEventListener("fetch", (e) => {
  const u = new URL(e.request.url);
  if (e.request.method !== "GET" || !u.href.startsWith(SCOPE)) return;
  let path = u.pathname.slice(new URL(SCOPE).pathname.length);
  try {
    path = decodeURI(path);
  } catch {} // an odd address is an unknown one
  path = path.replace(/(^|\/)index\.html$/, "$1");
  // The name of an asset says what is in it, so that one from anywhere is right, for pages of every version.
  if (path.startsWith("assets/")) e.respondWith(search(path).catch(() => undefined).then((hit) => hit?.file ?? fetch(e.request)));
  else e.respondWith(fresh(e, path, u));
});

// Everything else comes from the network while there is one, so that a correction is seen at the next visit.
async function fresh(e, path, u) {
  const navigate = e.request.mode === "navigate";
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const net = fetch(e.request).then((res) => (res.status < 500 ? res : undefined), () => undefined);
  const first = await Promise.race([net, late]);
  if (first) return first;
  const copy = await kept(path, u, navigate).catch(() => undefined); // a store may refuse, or be gone
  if (copy) {
    if (navigate) copies.add(e.resultingClientId);
    return copy;
  }
  const last = await net;
  if (last) return last;
  copies.add(e.resultingClientId);
  return navigate ? (await page("404.html")) ?? new Response(NONE, { status: 503, headers: headers("text/html; charset=utf-8") }) : Response.error();
}

const NONE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Offline</title>
<main><p>You are offline, and nothing is kept on this device any more.</p><p lang="it">Sei senza rete, e su questo dispositivo non è più conservato nulla.</p></main>`;

const copies = new Set(); // pages that came from here

async function kept(path, u, navigate) {
  if (FILES[path]) return (await search(path, FILES[path]))?.file;
  const found = await page(path);
  if (found || !navigate) return found;
  // Links on a page count from its slash.
  return (await page(path + "/")) && Response.redirect(u.origin + u.pathname + "/" + u.search);
}

let bundle;

// page puts a page together from the bundle.
async function page(path) {
  bundle ??= (async () => {
    const { file } = await search(PAGES, FILES[PAGES]);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const line = bytes.indexOf(10);
    return { index: JSON.parse(new TextDecoder().decode(bytes.subarray(0, line))), text: bytes.subarray(line + 1) };
  })();
  try {
    const { index, text } = await bundle;
    const spans = Object.hasOwn(index, path) && index[path];
    if (!spans) return undefined;
    const parts = [];
    for (let i = 0; i < spans.length; i += 2) parts.push(text.subarray(spans[i], spans[i] + spans[i + 1]));
    return new Response(new Blob(parts), { status: path === "404.html" ? 404 : 200, headers: headers("text/html; charset=utf-8") });
  } catch {
    bundle = undefined; // the browser took the copy away
    return undefined;
  }
}

// A page asks which version is kept, since when, and whether it came from here itself; or to take again what the browser took away.
// If it is of this version and the only one that is open, nobody needs the earlier ones.
self.addEventListener("message", (e) => {
  const ask = e.data?.explainer;
  if ((ask !== "state" && ask !== "keep") || !e.ports[0]) return;
  e.waitUntil((async () => {
    let saved = 0;
    try {
      if (ask === "keep") await take();
      saved = (await missing()).length ? 0 : await done(CACHE);
    } catch {}
    e.ports[0].postMessage({ version: VERSION, saved, copy: copies.has(e.source?.id), keeps: true });
    if (e.data.version === VERSION) await tidy(e.source?.id).catch(() => {});
  })());
});
