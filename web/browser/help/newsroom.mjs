// A page of another site, with the explainer in a frame: the host is localhost, the explainer 127.0.0.1, so they
// differ in origin and in site.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { base, counting, module, newReader, none } from "./index.mjs";
import { noteShifts } from "./shifts.mjs";

const text = "<p>Words of the article that the reader came for, of no matter to anybody but them, and long enough to fill a few lines of it.</p>";

// article is a host page with something in the middle of it.
export const article = (middle, { lang = "en", dir = "ltr", head = "", width = "", before = 3, after = 20 } = {}) => `<!doctype html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>An article</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/host.css${width && `?width=${width}`}"><link rel="icon" href="data:,">${head}</head>
<body><main>${text.repeat(before)}${middle}${text.repeat(after)}</main></body></html>`;

const css = (width) => `body { margin: 0; font: 16px/1.5 sans-serif; } main { max-width: ${width || "none"}; } iframe { display: block; width: 100%; border: 0; }`;

const types = { ".js": "text/javascript", ".css": "text/css", ".xhtml": "application/xhtml+xml" };

// newsroom serves pages by their path, the host scripts from npm under /npm/, and takes what is posted to /report.
export async function newsroom(pages, headers = {}) {
  const reports = [];
  const server = createServer((req, res) => {
    const url = new URL(req.url, "http://host");
    if (url.pathname === "/host.css") return res.writeHead(200, { "content-type": "text/css" }).end(css(url.searchParams.get("width")));
    if (url.pathname.startsWith("/npm/")) return res.writeHead(200, { "content-type": types[extname(url.pathname)] ?? types[".js"] }).end(readFileSync(join(module, "web/browser/node_modules", url.pathname.slice(5))));
    const page = pages[url.pathname];
    if (page === undefined) return res.writeHead(404).end();
    res.writeHead(200, { "content-type": types[extname(url.pathname)] ?? "text/html; charset=utf-8", ...headers }).end(page);
  });
  await new Promise((done) => server.listen(0, "localhost", done));
  return {
    url: `http://localhost:${server.address().port}`,
    reports,
    stop: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

// What a host page notes about itself: what it was told, and which events it got.
const watch = () => {
  window.told = [];
  window.events = [];
  if (window === top) {
    addEventListener("message", (e) => window.told.push(e.data), true);
    for (const type of ["ready", "resize", "open", "close"]) document.addEventListener(`explainer:${type}`, (e) => window.events.push([type, e.detail, e.target.localName]));
  }
};

// hosting is a test in which a reader opens a host page. page(at) makes its HTML; at is the address of the explainer.
export function hosting(name, options, page, body) {
  const { headers, slow, tolerate = /^$/, pages = () => ({}), ...context } = options;
  counting(name, async (t) => {
    const at = await base();
    const news = await newsroom({ "/": page(at), ...pages(at) }, headers?.(at));
    const ctx = await newReader({ tolerate, ...context });
    try {
      // The script may come long after the page was painted.
      if (slow) await ctx.route(/embed\.js$/, async (route) => { await new Promise((done) => setTimeout(done, slow)); await route.continue(); });
      if (context.javaScriptEnabled !== false) {
        await ctx.addInitScript(noteShifts);
        await ctx.addInitScript(watch);
      }
      const tab = await ctx.newPage();
      tab.setDefaultTimeout(30_000);
      await tab.goto(news.url + (options.hash ?? ""), { timeout: 30_000 });
      await body(tab, { at, news, ctx, t });
      none(ctx.noted.filter((line) => !/^request to http:\/\/localhost/.test(line)), "the browser noted", 2);
      none((await ctx.cookies()).map((c) => c.name), "cookies");
    } finally {
      await ctx.close();
      await news.stop();
    }
  });
}

// inside waits for the document in the n-th frame of a host page.
export async function inside(tab, n = 0, selector = "iframe") {
  const element = tab.locator(selector).nth(n);
  await element.waitFor({ state: "attached" });
  // A frame that is being given another address, or another process, has none for a moment.
  for (let tries = 0; ; tries++) {
    try {
      const frame = await (await element.elementHandle()).contentFrame();
      await frame.waitForSelector("#page", { state: "attached" });
      await frame.waitForLoadState("load");
      return frame;
    } catch (err) {
      if (tries === 20) throw err;
      await tab.waitForTimeout(100);
    }
  }
}

// frameHeight is the height of the n-th frame's element; pageHeight that of what it holds.
export const frameHeight = (tab, n = 0) => tab.locator("iframe").nth(n).evaluate((f) => f.clientHeight);
export const pageHeight = (frame) => frame.evaluate(() => Math.ceil(document.getElementById("page").getBoundingClientRect().height));

// stretch makes what a frame holds higher, or as high as it was.
export const stretch = (frame, px) => frame.evaluate((px) => { document.getElementById("page").style.marginBlockEnd = "0"; document.getElementById("page").style.paddingBlockEnd = px ? `${px}px` : ""; }, px);

// shown brings the n-th frame into the window.
export const shown = (tab, n = 0) => tab.locator("iframe").nth(n).scrollIntoViewIfNeeded();
