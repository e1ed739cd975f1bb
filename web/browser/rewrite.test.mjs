// Hosts that answer otherwise than ours: without the final slash of a folder, with what others append to addresses, and with pages that
// were minified on the way.
import { minify } from "html-minifier-terser";
import { engines, start } from "./help/engines/index.mjs";
import { host } from "./help/host.mjs";
import { counting, dir, equal, newReader, none, ok, ready, soon, still } from "./help/index.mjs";

// As others leave addresses: parameters of theirs, odd ones, two hashes, capital and needless percent signs.
const tails = ["", "?fbclid=IwAR0abc&utm_source=x&utm_medium=y%20z", "?gclid=1&&=&a=b=c#arms", "?%C3%A8=%2F%3f&gclid#main##x", "?utm_campaign=%E2%82%AC&__cf_chl_tk=a;b"];

for (const path of ["/", "/news/ice/"]) {
  counting(`a host that answers without the final slash serves a page that works (${path})`, async () => {
    const article = `<iframe sandbox="allow-scripts" src="${path}it/embed/timeline"></iframe>`;
    const at = await host(dir, path, (name, body) => (name === "404.html" ? article : body), { slash: false });
    const root = at.url.slice(0, -1);
    const ctx = await newReader({ tolerate: /404/ });
    try {
      const page = await ctx.newPage();
      const missing = new Set();
      page.on("response", (r) => { if (r.status() >= 400 && !r.url().endsWith("favicon.ico")) missing.add(r.url()); });
      const places = ["/it", "/cards/giuseppe-sala", "/it/cards/matteo-piantedosi", "/differences", "/embed", "/embed/all", "/it/embed/cards/giuseppe-sala", "/%69t", "/embed/timeline", ...(path === "/" ? [] : [""])];
      for (const [i, place] of places.entries()) {
        for (const tail of [tails[0], tails[1 + i % (tails.length - 1)]]) {
          await page.goto(root + place + tail);
          equal(await page.evaluate(() => location.href), root + place + "/" + tail, "the address is kept, with its slash");
          const astray = await page.evaluate(async () => {
            const links = [...new Set([...document.querySelectorAll("a[href], link[href]:not([rel=canonical]):not([rel=alternate]), script[src]")].map((l) => (l.href || l.src).split("#")[0]))].filter((l) => l.startsWith(location.origin));
            const some = links.filter((_, i) => i % Math.ceil(links.length / 12) === 0);
            return (await Promise.all(some.map(async (l) => ((await fetch(l, { method: "HEAD" })).ok ? null : l)))).filter(Boolean);
          });
          none(astray, `${place}: links that lead nowhere`, 12);
        }
        if (/^\/(it|%69t|embed\/all|embed\/timeline)?$/.test(place)) {
          await page.keyboard.press("Shift");
          await ready(page);
        }
      }
      // In a sandbox the address cannot be changed.
      await page.goto(at.url + "article");
      await soon(() => page.frames().at(-1).url(), `${root}/it/embed/timeline/`, "the frame's address");
      none([...missing].filter((u) => /\.(js|wasm|css)$/.test(u) && u.startsWith(at.url)), "asked for in vain");
    } finally {
      await ctx.close();
      await at.stop();
    }
  });

  counting(`an address with index.html and with what others append works (${path})`, async () => {
    const at = await host(dir, path);
    const ctx = await newReader();
    try {
      const page = await ctx.newPage();
      for (const place of ["index.html", "it/index.html", "embed/all/index.html", "cards/giuseppe-sala/index.html", "it/"]) {
        for (const tail of tails) {
          await page.goto(at.url + place + tail);
          ok(await page.evaluate(() => getComputedStyle(document.body).margin === "0px"));
          equal(await page.evaluate(() => location.href), at.url + place + tail, "the address is kept");
        }
        if (!place.startsWith("cards/")) {
          await page.keyboard.press("Shift");
          await ready(page);
          const q = await page.evaluate(() => location.search);
          equal(q, "?utm_campaign=%E2%82%AC&__cf_chl_tk=a;b", "also by the app");
        }
      }
    } finally {
      await ctx.close();
      await at.stop();
    }
  });
}

for (const name of engines) {
  counting(`${name} shows a page in a sandbox on a host that takes the final slash away, and asks for it no more than twice`, async () => {
    let asked = 0;
    const at = await host(dir, "/news/ice/", (file, body) => {
      if (file === "it/embed/timeline/index.html") asked++;
      return file === "404.html" ? `<!doctype html><title>An article</title><iframe sandbox="allow-scripts" src="/news/ice/it/embed/timeline/?theme=dark"></iframe>` : body;
    }, { slash: "taken" });
    const engine = await start(name);
    try {
      await engine.open(at.url + "article");
      // Only some engines refuse to set the address there.
      await still(() => asked, 1500);
      ok(asked === 1 || asked === 2, `the page is asked for ${asked} times`);
      ok(await engine.inside("iframe", () => document.querySelectorAll("h1, h2").length > 0 && getComputedStyle(document.body).marginTop === "0px"), "what is shown can be read");
    } finally {
      await engine.close();
      await at.stop();
    }
  });
}

// What hosts and their plugins do to pages on the way.
const how = { collapseWhitespace: true, minifyCSS: true, minifyJS: true, removeComments: true, removeAttributeQuotes: true, collapseBooleanAttributes: true, removeOptionalTags: true, sortAttributes: true };
const small = new Map();
const minified = async (name, body) => {
  if (!name.endsWith(".html")) return body;
  if (!small.has(name)) small.set(name, await minify(String(body), how));
  return small.get(name);
};

for (const name of engines) {
  counting(`${name} shows a page styled whose style sheet the host minified`, async () => {
    const at = await host(dir, "/news/ice/", minified);
    const engine = await start(name);
    try {
      for (const place of ["cards/giuseppe-sala/", "it/embed/cards/giuseppe-sala/", "embed/", "embed/timeline/"]) {
        await engine.open(at.url + place);
        await engine.until(() => getComputedStyle(document.body).marginTop === "0px" && getComputedStyle(document.documentElement).getPropertyValue("--paper").trim() !== "", `${place} is styled`);
      }
      await engine.open(at.url + "it/");
      await engine.until(() => getComputedStyle(document.querySelector(".strip")).display === "grid", "the front page is styled");
      await engine.key("Shift");
      await engine.until(() => document.documentElement.dataset.app === "ready", "the app takes over");
    } finally {
      await engine.close();
      await at.stop();
    }
  });
}
