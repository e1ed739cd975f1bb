// The service worker: everything the explainer consists of, kept for reading offline. The build fills in the version, the bundle of
// all pages and other texts, what makes it out of an earlier one, and every file with its hash. doc/design.md says what is promised
// and why it is done here.
const VERSION = "__VERSION__";
const BUNDLE = "__BUNDLE__";
const PATCHES = "__PATCHES__";
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
  const lost = await missing();
  if (lost.length === Object.keys(FILES).length) await drop(CACHE); // WebKit keeps nothing in one that it emptied itself
  const had = await done(CACHE);
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
    if ((await digest(body)) === sum) return { entry, file: new Response(body, { headers: headers(entry.headers.get("content-type")) }) };
    await cache.delete(url(path));
  }
}

const digest = async (body) => "sha256-" + btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", body))));

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

// What an earlier version holds under the same hash is the same file, and its bundle becomes the new one by what has changed. The rest
// comes from the network and is held against its hash. An asset that the browser itself keeps may be used; if that one is spoilt, it is
// asked for anew.
async function keep(cache, path, hash, stop) {
  const had = await search(path, hash);
  if (had) return cache.put(url(path), had.entry);
  let kind, body = path === BUNDLE && (await renewed(hash, stop).catch(() => undefined));
  if (body) kind = typeOf(path);
  else {
    const get = (how) => fetch(url(path), { cache: how, integrity: hash, priority: "low", signal: stop });
    const res = await get("default").catch(() => get("reload"));
    if (!res.ok) throw new Error(path + ": HTTP " + res.status);
    body = await res.arrayBuffer();
    kind = path.endsWith(".wasm") ? "application/wasm" : res.headers.get("content-type") || "";
  }
  const kept = { "content-type": kind, "x-hash": hash };
  const small = zip && body.byteLength > 4096 && !path.endsWith(".png");
  if (small) kept["x-zip"] = "gzip";
  await cache.put(url(path), new Response(small ? await squeeze(body) : body, { headers: kept }));
}

const squeeze = (body) => new Response(new Response(body).body.pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
const unzip = (res) => (res.headers.get("x-zip") ? new Response(res.body.pipeThrough(new DecompressionStream("gzip"))) : res);
const headers = (kind) => ({ "content-type": kind, "access-control-allow-origin": "*", "x-content-type-options": "nosniff" });

// renewed makes the bundle out of that of an earlier version, if the build made a patch for it. Nothing but its hash says that it is right.
async function renewed(hash, stop) {
  for (const [path, patch] of Object.entries(PATCHES)) {
    const old = await search(path);
    if (!old) continue;
    const res = await fetch(url(patch), { priority: "low", signal: stop });
    if (!res.ok) continue;
    const body = patched(opened(await old.file.arrayBuffer()), opened(await res.arrayBuffer()));
    if ((await digest(body)) === hash) return body.buffer;
  }
}

// opened takes a bundle or a patch apart: the first line, and the pieces whose lengths it tells. A patch has those that are new.
function opened(buffer) {
  const bytes = new Uint8Array(buffer), line = bytes.indexOf(10);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, line)));
  let at = line + 1;
  return { ...head, pieces: head.lengths.map((n) => bytes.subarray(at, at += n)) };
}

// patched follows the steps of a patch. Files move with the pieces; those that become other files than that are in the patch.
function patched(old, { steps, pieces: added, files, gone }) {
  const pieces = [], moved = [];
  for (const { stay, go, come, from, at } of following(steps)) {
    for (let n = 0; n < stay + go; n++) moved.push(pieces.length + n);
    for (const p of [...old.pieces.slice(from, from + stay), ...added.slice(at, at + come)]) pieces.push(p);
  }
  const lists = new Map(old.files.map(([path, ...runs]) => [path, rejoined(runs, moved)]));
  for (const path of gone) lists.delete(path);
  for (const [path, ...runs] of files) lists.set(path, runs);
  const sorted = [...lists].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, runs]) => [path, ...runs]);
  return joined([new TextEncoder().encode(JSON.stringify({ files: sorted, lengths: pieces.map((p) => p.length) }) + "\n"), ...pieces]);
}

function joined(pieces) {
  const out = new Uint8Array(pieces.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of pieces) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

// rejoined writes runs of places anew: first, count, first, count, …
function rejoined(runs, moved) {
  const out = [];
  for (let i = 0; i < runs.length; i += 2) {
    for (const place of moved.slice(runs[i], runs[i] + runs[i + 1])) {
      if (out.length && out[out.length - 2] + out[out.length - 1] === place) out[out.length - 1]++;
      else out.push(place, 1);
    }
  }
  return out;
}

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
  let silence, hear;
  const late = new Promise((done) => {
    hear = () => {
      clearTimeout(silence);
      silence = setTimeout(done, PATIENCE);
    };
  });
  hear();
  const net = fetch(e.request).then((res) => (res.status < 500 ? res : undefined), () => undefined);
  // A page that falls silent or breaks off after its head is no answer while there is a copy; one that comes slowly is, and is shown as
  // it comes once the reader has waited.
  const asked = Date.now();
  const whole = navigate ? net.then(async (res) => {
    const body = res?.clone().body?.getReader();
    do hear(); while (body && !(await body.read()).done && Date.now() - asked < PATIENCE);
    body?.cancel().catch(() => {});
    return res;
  }).catch(() => undefined) : net;
  const first = await Promise.race([whole, late]);
  if (first) return first;
  const copy = await kept(path, u, navigate).catch(() => undefined); // a store may refuse, or be gone
  if (copy) {
    if (navigate) copies.add(e.resultingClientId);
    return copy;
  }
  const last = await net;
  if (last) return last;
  copies.add(e.resultingClientId);
  return navigate ? (await text("404.html")) ?? new Response(NONE, { status: 503, headers: headers(typeOf("")) }) : Response.error();
}

const NONE = "__NONE__";

const copies = new Set(); // pages that came from here

async function kept(path, u, navigate) {
  const found = await text(path);
  if (found || !navigate) return found;
  // Links on a page count from its slash.
  return (await text(path + "/")) && Response.redirect(u.origin + u.pathname + "/" + u.search);
}

let bundle;

// text puts a page, or another text, together from the bundle.
async function text(path) {
  bundle ??= (async () => {
    const { file } = await search(BUNDLE, FILES[BUNDLE]);
    const { files, pieces } = opened(await file.arrayBuffer());
    return { pieces, files: new Map(files.map(([path, ...runs]) => [path, runs])) };
  })();
  try {
    const { files, pieces } = await bundle;
    const runs = files.get(path);
    if (!runs) return undefined;
    const own = [];
    for (let i = 0; i < runs.length; i += 2) own.push(...pieces.slice(runs[i], runs[i] + runs[i + 1]));
    return new Response(joined(own), { status: path === "404.html" ? 404 : 200, headers: headers(typeOf(path)) });
  } catch {
    bundle = undefined; // the browser took the copy away
    return undefined;
  }
}

const types = { js: "text/javascript; charset=utf-8", json: "application/json", webmanifest: "application/manifest+json", txt: "text/plain; charset=utf-8" };
const typeOf = (path) => types[/\.(\w+)$/.exec(path)?.[1]] ?? "text/html; charset=utf-8";

// A page asks which version is kept, since when, and whether it came from here itself; or to take again what the browser took away; or
// whether there is a newer one. That is looked for from here: where a page looks and is left meanwhile, WebKit never looks again.
// If it is of this version and the only one that is open, nobody needs the earlier ones.
self.addEventListener("message", (e) => {
  const ask = e.data?.explainer;
  if (!/^(state|keep|renew)$/.test(ask) || !e.ports[0]) return;
  e.waitUntil((async () => {
    let saved = 0;
    try {
      if (ask === "keep") await take();
      if (ask === "renew") await self.registration.update().catch(() => {});
      saved = (await missing()).length ? 0 : await done(CACHE);
    } catch {}
    e.ports[0].postMessage({ version: VERSION, saved, copy: copies.has(e.source?.id), keeps: true });
    if (e.data.version === VERSION) await tidy(e.source?.id).catch(() => {});
  })());
});
