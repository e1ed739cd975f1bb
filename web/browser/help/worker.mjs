import { asOf } from "./dates.mjs";

// What a page can tell about the worker and what it keeps, in whatever engine.

// installed wakes the page as a reader does and waits until the copy is there, of the day on which the site last changed.
export async function installed(e, site, path = "", day = asOf) {
  await e.open(site.url + path);
  await e.key("Shift");
  await e.until(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated", "the worker is active");
  await e.until((day) => Object.values(day).some((d) => /^(Can be read offline|Si può leggere)/.test(document.querySelector(".kept")?.textContent) && document.querySelector(".kept").textContent.includes(d)), "the page says that it can be read offline", { args: [day] });
}

// update is what the browser does by itself at visits and from time to time.
export const update = (e) => e.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update().catch(() => {}); });

// kept names the caches by their version and adds up what they hold.
export const kept = (e) => e.evaluate(async () => {
  const out = { versions: [], bytes: 0, files: 0 };
  for (const name of await caches.keys()) {
    out.versions.push(name.split(" ").at(-1));
    const cache = await caches.open(name);
    for (const r of await cache.keys()) {
      out.files++;
      out.bytes += (await (await cache.match(r)).arrayBuffer()).byteLength;
    }
  }
  out.versions.sort();
  return out;
});

// settled waits until no worker is on its way, and returns what became of them.
export const settled = (e) => e.until(async () => {
  const r = await navigator.serviceWorker.getRegistration();
  if (r && (r.installing || r.waiting)) return "";
  return r?.active ? "active:" + r.active.state : "none";
}, "the worker settles", { patience: 30_000 });

// edition is which version a page is of, and of which its boot script is. They must never differ.
export const edition = (e) => e.evaluate(() => {
  const page = /^(v\d) /.exec(document.title)?.[1] ?? "v1";
  return [page, document.documentElement.dataset.edition ?? "v1"].join(" ");
});
