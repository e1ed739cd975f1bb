// The life of the offline copy in three engines: everything opens without a server; versions come, break, go back and
// are taken away, and never mix.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { engines, lent } from "./help/engines/index.mjs";
import { faulty } from "./help/faults.mjs";
import { asOf, cards, counting, editions, equal, everyPage, module, none, ok } from "./help/index.mjs";
import { addressOf, built, bundleOf, edit, isPage, list, texts, versionOf } from "./help/versions.mjs";
import { edition, installed, kept, settled, update } from "./help/worker.mjs";

const v1 = built(), v2 = edit(v1, "v2"), v3 = edit(v1, "v3");
const sum = (body) => createHash("sha256").update(body).digest("hex").slice(0, 16);
const spoilt = (site, name) => new Map(site).set(name, Buffer.from("not what the list says"));
const ready = (e) => e.until(() => document.documentElement.dataset.app === "ready", "the app takes over");
const foot = (e, wanted, after = "") => e.until((w) => document.querySelector(".kept")?.textContent.includes(w), `${after} the foot says: ${wanted}`, { args: [wanted] });
const active = async (e, site, what) => {
  await e.until(async (wanted) => {
    const r = await navigator.serviceWorker.getRegistration();
    return r?.active?.state === "activated" && !r.installing && !r.waiting && (await caches.keys()).some((n) => n.endsWith(wanted));
  }, what, { args: [versionOf(site)] });
};

// takeAway does what browsers do when room is short, and what broken stores do.
const takeAway = (e, what) => e.evaluate(async (what, bundle) => {
  if (what === "the worker") return void (await (await navigator.serviceWorker.getRegistration()).unregister());
  for (const name of await caches.keys()) {
    if (what === "everything") {
      await caches.delete(name);
      continue;
    }
    const cache = await caches.open(name);
    const end = what.endsWith("program") ? ".wasm" : what.endsWith("bundle") ? bundle : "installed";
    for (const r of (await cache.keys()).filter((r) => r.url.endsWith(end))) {
      const was = await cache.match(r);
      await cache.delete(r);
      if (!what.startsWith("spoilt")) continue;
      const body = new Uint8Array(await was.arrayBuffer());
      body[body.length >> 1] ^= 64;
      await cache.put(r, new Response(body, { headers: was.headers }));
    }
  }
}, what, bundleOf(v1));
// unlike lists what is kept and is not as it was published.
const unlike = (e, files) => e.evaluate(async (files) => {
  const cache = await caches.open((await caches.keys())[0]);
  const out = [];
  for (const [path, hash] of Object.entries(files)) {
    const res = await cache.match(new URL(path, document.baseURI).href);
    const plain = res?.headers.get("x-zip") ? new Response(res.body.pipeThrough(new DecompressionStream("gzip"))) : res;
    const sum = plain && new Uint8Array(await crypto.subtle.digest("SHA-256", await plain.arrayBuffer()).catch(() => new ArrayBuffer()));
    if (!sum || "sha256-" + btoa(String.fromCharCode(...sum)) !== hash) out.push(path);
  }
  return out;
}, files);

for (const name of engines) {
  const use = lent(name);
  // Each test has a host of its own, so an origin and a store of its own.
  const life = (what, body) => counting(`${name}: ${what}`, () => use(async (engine) => {
    const site = await faulty(v1);
    const before = (await engine.errors()).length;
    try {
      await body(engine, site);
      none((await engine.errors()).slice(before), "uncaught errors");
    } finally {
      await engine.open("about:blank").catch(() => {});
      await site.go().catch(() => {});
    }
  }));

  life("after one visit every page, card, embed, deep link and query opens with the server gone", async (e, site) => {
    await installed(e, site);
    const { bytes } = await kept(e);
    ok(bytes > 500_000 && bytes < 10_000_000, `the copy takes ${bytes} bytes`);
    await site.go();
    const want = new Set([...Object.keys(list(v1)), ...texts(v1), ...[...v1.keys()].filter(isPage).map(addressOf)]);
    const sums = Object.fromEntries([...want].map((p) => [p, sum(v1.get(p) ?? v1.get(p + "index.html"))]));
    const wrong = await e.evaluate(async (root, sums) => {
      const out = [];
      for (const [path, sum] of Object.entries(sums)) {
        try {
          const res = await fetch(root + path);
          const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await res.arrayBuffer()));
          if (!(res.status === 200 || path === "404.html") || [...hash.slice(0, 8)].map((b) => b.toString(16).padStart(2, "0")).join("") !== sum) out.push(path + " " + res.status);
        } catch (err) {
          out.push(path + " " + err);
        }
      }
      return out;
    }, site.url, sums);
    none(wrong, "not as it was published", Object.keys(sums).length);
    ok(Object.keys(sums).length >= everyPage.filter((p) => !p.startsWith("v/")).length, "every page is among them, but for those of pinned versions");

    for (const [lang, w] of Object.entries(editions)) {
      await e.open(site.url + w.path + `?side=us&utm_source=x#${cards.find((c) => c.side === "us").id}`);
      await ready(e);
      equal(await e.evaluate(() => [document.documentElement.lang, document.querySelector("details[data-card][open]").dataset.card]), [lang, cards.find((c) => c.side === "us").id]);
      await foot(e, lang === "it" ? `Sei offline. Questo è lo stato ${asOf.it}, salvato` : `You are offline. This is ${asOf.en}, kept on`);
      for (const [path, view] of [[`cards/${cards[2].id}/?x=1`, "card"], ["facts/", "facts"], [`embed/cards/${cards[2].id}/?theme=dark`, "embed"], ["embed/timeline/", "embed"], ["sources", "sources"], ["embed/", "builder"]]) {
        await e.open(site.url + w.path + path);
        equal(await e.evaluate(() => [document.documentElement.dataset.page, document.documentElement.lang, location.pathname.endsWith("/")]), [view, lang, true], path);
      }
      await e.open(`${site.url}${w.path}no/such/page?x`);
      const text = await e.evaluate(() => document.querySelector("main").textContent);
      ok(text.includes(w.missing), "an unknown address gets a page that helps");
    }
  });

  life("a correction is seen at the next visit; an open page is told, keeps running, and loses nothing", async (e, site) => {
    await installed(e, site);
    site.site = v2;
    await e.open(site.url + `?side=us`);
    equal((await edition(e)), "v2 v2", "the next visit shows the new version, not the one after");
    await active(e, v2, "and the copy follows");
    equal(await e.evaluate(() => document.querySelector(".boot")?.textContent ?? ""), "", "who sees the new one need not be told");

    await e.key("Shift");
    await ready(e);
    await e.click(`[data-card=${cards.find((c) => c.side === "us").id}] > summary`);
    site.site = v3;
    await update(e);
    await active(e, v3, "a newer one comes while the page is open");
    await e.until(() => /A newer version is there/.test(document.querySelector(".boot")?.textContent), "the page says so");
    equal(await edition(e), "v2 v2", "the page stays what it is");
    const state = await e.evaluate(() => [location.href, document.querySelectorAll("details[open]").length]);
    equal(await e.evaluate(async () => (await fetch(document.querySelector("[data-wasm]").dataset.wasm)).status), 200, "its own files are still there, though the host has them no more");
    await e.evaluate(() => document.querySelector(".boot button").click());
    await e.until(() => document.title.startsWith("v3 "), "a click shows the newer one");
    await ready(e);
    equal(await edition(e), "v3 v3");
    equal(await e.evaluate(() => [location.href, document.querySelectorAll("details[open]").length]), state, "and what was chosen and opened is so still");
    ok((await kept(e)).bytes < 10_000_000, "also while earlier versions are kept");
    await e.open(site.url + "it/");
    await e.until(async () => (await caches.keys()).length === 1, "once no page needs them they go");
    await site.go();
    await e.open(site.url);
    equal(await edition(e), "v3 v3", "without a server it is the new one, whole");
  });

  life("a version that arrives broken is not installed, and nothing of it is kept", async (e, site) => {
    site.site = spoilt(v1, Object.keys(list(v1)).find((f) => /icon-192/.test(f)));
    await e.open(site.url);
    await e.key("Shift");
    await ready(e);
    equal(await settled(e), "none");
    await foot(e, "could not be kept");
    equal((await kept(e)).versions, [], "no part of it is kept");
    site.site = v1;
    await e.evaluate(() => document.querySelector(".kept button").click());
    await foot(e, "Can be read offline");
    site.site = spoilt(v2, Object.keys(list(v2)).find((f) => f === bundleOf(v2)));
    await update(e);
    await settled(e);
    equal((await kept(e)).versions, [versionOf(v1)], "the old one stays, alone");
    equal(await e.evaluate(() => document.querySelector(".boot")?.textContent ?? ""), "", "and nobody is told of what did not come");
    await e.open(site.url);
    equal((await edition(e)), "v2 v2", "online, pages are of the new version whole");
    await e.evaluate(() => caches.keys()); // let what the visit began come to its end
    await settled(e);
    await site.go();
    await e.open(site.url + "it/");
    await e.key("Shift");
    await ready(e);
    equal(await edition(e), "v1 v1", "without a server they are of the old version whole");
  });

  life("a version is taken back: the one before is the newest again", async (e, site) => {
    site.site = v2;
    await installed(e, site);
    site.site = v1;
    await e.open(site.url);
    equal(await edition(e), "v1 v1");
    await active(e, v1, "the copy follows");
    site.site = v2;
    await update(e);
    await active(e, v2, "forth");
    site.site = v1;
    await update(e);
    await active(e, v1, "and back");
    await site.go();
    await e.open(site.url);
    equal(await edition(e), "v1 v1");
  });

  life("a site without a worker takes it away from those who have it", async (e, site) => {
    await installed(e, site);
    const gone = new Map(v1);
    for (const [f, body] of v1) if (isPage(f)) gone.set(f, Buffer.from(String(body).replace(/ data-worker="[^>]*"/, "")));
    gone.set("sw.js", readFileSync(join(module, "web/assets/retire.js")));
    site.site = gone;
    await e.open(site.url);
    await update(e);
    await e.until(async () => !(await navigator.serviceWorker.getRegistration()) && !(await caches.keys()).length, "no worker and no copy is left");
    await e.open(site.url + "it/");
    await e.key("Shift");
    await ready(e);
    equal(await settled(e), "none", "and none comes again");
  });

  life("what the browser took away is taken again at the next visit, or the foot says that it is gone", async (e, site) => {
    await installed(e, site);
    const files = Object.keys(list(v1)).length + 1;
    for (const what of ["everything", "the program", "the bundle", "the mark", "spoilt: the program", "spoilt: the bundle", "spoilt: the mark", "the worker"]) {
      await takeAway(e, what);
      await e.open(site.url);
      await e.key("Shift");
      await foot(e, "Can be read offline", what);
      const now = await kept(e);
      equal([now.versions, now.files, await unlike(e, list(v1))], [[versionOf(v1)], files, []], `${what} is there again`);
    }
    // What cannot be taken again is said to be gone, and never to be on its way for ever.
    site.plan = { [bundleOf(v1)]: "missing" };
    for (const what of ["everything", "the bundle"]) {
      await takeAway(e, what);
      await e.open(site.url);
      await foot(e, "is gone: the browser took it away");
      await e.key("Shift");
      await foot(e, "could not be kept");
    }
    site.plan = {};
    await e.evaluate(() => document.querySelector(".kept button").click());
    await foot(e, "Can be read offline");
    // Without a server: pages without the program, then nothing at all.
    await takeAway(e, "the program");
    await site.go();
    await e.open(site.url + `it/cards/${cards[2].id}/`);
    await e.open(site.url);
    await foot(e, `You are offline. This is ${asOf.en}.`);
    await e.key("Shift");
    await e.until(() => /could not be loaded/.test(document.querySelector(".boot")?.textContent), "and the page says what is missing");
    ok(await e.evaluate(() => document.querySelector("main").textContent.length > 5000), "it can be read");
  });

  life("a worker of an older version in charge, or one whose store refuses, is no hindrance", async (e, site) => {
    const moody = Buffer.from(`addEventListener("message", (e) => { if (e.data === "refuse") for (const f of ["open", "has", "keys", "match", "delete"]) CacheStorage.prototype[f] = () => Promise.reject(new Error("refused")); });` + v1.get("sw.js"));
    site.site = new Map(v1).set("sw.js", moody);
    await installed(e, site);
    site.site = new Map(v2).set("sw.js", Buffer.from("no longer here"));
    site.plan = { "sw.js": "missing" };
    await e.open(site.url);
    await e.key("Shift");
    await ready(e);
    await foot(e, "Another version can be read offline, kept on");
    // The same where what it kept is gone, and where its store throws: pages and program come from the network.
    await e.evaluate(async () => (await navigator.serviceWorker.getRegistration()).active.postMessage("refuse"));
    await e.open(site.url + "it/");
    await e.key("Shift");
    await ready(e);
    await foot(e, "Non è stato possibile salvare");
    site.plan = {};
    site.site = v2;
    await e.open(site.url);
    await e.key("Shift");
    await foot(e, "Can be read offline");
    ok((await kept(e)).versions.includes(versionOf(v2)), "and the newer version comes"); // the older goes once no page may need it
  });

  // A store is full in the middle: some files are in it already when it refuses the next.
  life("a store that is full half way keeps nothing by halves, and says so; with room again the copy is taken", async (e, site) => {
    const crowded = (site) => new Map(site).set("sw.js", Buffer.from(`let room = 5; const put = Cache.prototype.put; Cache.prototype.put = function (...what) { return room-- > 0 ? put.apply(this, what) : Promise.reject(new DOMException("no room", "QuotaExceededError")); };\n` + site.get("sw.js")));
    site.site = crowded(v1);
    await e.open(site.url);
    await e.key("Shift");
    await ready(e);
    await foot(e, "could not be kept");
    equal([await settled(e), (await kept(e)).versions], ["none", []], "no worker and no part of a copy is left");
    site.site = v1;
    await e.evaluate(() => document.querySelector(".kept button").click());
    await foot(e, "Can be read offline", "with room again");
    site.site = crowded(v2);
    await update(e);
    await settled(e);
    equal([(await kept(e)).versions, await unlike(e, list(v1))], [[versionOf(v1)], []], "what is there stays whole when there is no room for a newer one");
    await site.go();
    await e.open(site.url + "it/");
    equal(await edition(e), "v1 v1", "and is shown without a server");
  });

  life("a host that fails or falls silent is not waited for", async (e, site) => {
    await installed(e, site);
    site.plan = { "it/index.html": "slower" };
    await e.open(site.url + "it/");
    await foot(e, "Si può leggere"); // one that is slow is: what it sends is newer
    const began = await e.evaluate(() => performance.getEntriesByType("navigation")[0].responseStart);
    ok(began < 4000, `it is shown as it comes, and not when the last of ten pieces is there: after ${began} ms`);
    for (const wrong of ["stalled", "broken off", "failing", "silent"]) { // what stays silent holds connections, and so it is last
      site.plan = { "*": wrong };
      const began = Date.now();
      await e.open(site.url + "it/");
      ok(Date.now() - began < 12_000, wrong);
      equal(await e.evaluate(() => document.documentElement.lang), "it");
      await foot(e, "Sei offline");
      ok(await e.evaluate(() => document.querySelector("footer") !== null), `${wrong}: the page is whole`);
    }
  });

  life("a host that lets in who has its cookie, and one with a worker for all its pages, keep nobody from the copy", async (e, site) => {
    const root = site.url.replace(/news\/.*/, "");
    site.first = (req, res, path) => {
      const page = (age, body) => res.writeHead(200, { "content-type": "text/html", "set-cookie": `pass=1; Max-Age=${age}; Path=/` }).end(body);
      if (path === "/host.js") return res.writeHead(200, { "content-type": "text/javascript" }).end(`addEventListener("fetch", () => {}); addEventListener("activate", (e) => e.waitUntil(clients.claim()));`);
      if (path === "/") return page(600, "<script>navigator.serviceWorker.register('/host.js')</script>");
      if (path === "/out") return page(0, "bye");
      return !/pass=1/.test(req.headers.cookie) && res.writeHead(403).end("who are you?");
    };
    await e.open(root);
    await e.until(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated", "the host has its worker");
    try {
      await e.open(site.url);
      await e.key("Shift");
      await ready(e);
      const began = Date.now();
      await foot(e, "Can be read offline");
      ok(Date.now() - began < 20_000, "the host's worker is not waited for");
      site.site = v2;
      await update(e);
      await active(e, v2, "a newer one comes, too");
    } finally {
      await e.open(root + "out");
      await e.evaluate(async () => { for (const r of await navigator.serviceWorker.getRegistrations()) await r.unregister(); });
    }
  });
}
