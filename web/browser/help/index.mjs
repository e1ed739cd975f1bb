// What every test file starts from: a reader with a browser in front of the site.
import { basename } from "node:path";
import { after, test } from "node:test";
import { launch } from "./chrome.mjs";
import { counter, none } from "./check.mjs";
import { stopHosts } from "./host.mjs";
import { serve } from "./site.mjs";

export * from "./check.mjs";
export * from "./site.mjs";
export * from "./words.mjs";
export * from "./dates.mjs";

let browser, server;
after(async () => {
  await browser?.close();
  await server?.stop();
  await stopHosts();
});

// newReader opens a context in which everything that a page must not do is noted; with own flags, in a browser of its own.
export async function newReader(options = {}) {
  const { tolerate, own, ...context } = options;
  if (!own) browser = await (browser ??= launch());
  const used = own ? await launch(own) : browser;
  const ctx = await used.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...context });
  const wrong = [];
  ctx.on("console", (m) => {
    const line = `${m.type()}: ${m.text()} (${m.location().url})`;
    if ((m.type() === "error" || m.type() === "warning") && !/registration blocked by Playwright/.test(line) && !tolerate?.test(line)) wrong.push(line);
  });
  ctx.on("weberror", (e) => {
    if (!tolerate?.test(e.error().message)) wrong.push(`exception: ${e.error().message}`);
  });
  ctx.on("request", (r) => {
    const u = new URL(r.url());
    if (u.hostname !== "127.0.0.1" && u.protocol.startsWith("http")) wrong.push(`request to ${u.origin}`);
  });
  await ctx.addInitScript(tellErrors);
  if (own) ctx.on("close", () => used.close());
  ctx.noted = wrong;
  return ctx;
}

// tellErrors tells of errors that no exception was thrown for, such as those of observers, in pages and in frames: services that count the
// errors of a page count them too.
const tellErrors = () => addEventListener("error", (e) => { if (e.message && !e.error && e.message !== "Script error.") console.error(`${e.message} at ${location.href}`); });

// clean fails when a context noted anything, or left anything behind.
export async function clean(ctx) {
  none(ctx.noted, "the browser noted", 2);
  none((await ctx.cookies()).map((c) => c.name), "cookies");
  const { origins } = await ctx.storageState();
  none(origins.flatMap((o) => o.localStorage.map((i) => i.name)), "localStorage");
}

// base is the address of the site under the project's own server; the program that runs all files has one for them.
export async function base() {
  if (process.env.BASE) return process.env.BASE;
  server ??= serve();
  server = await server;
  return server.url;
}

// counting runs a test and tells the reporter how much it checked, how long that took, and in which file the test is.
export const counting = (name, body) => test(name, { timeout: 600_000 }, async (t) => {
  const before = counter.checks, began = Date.now();
  try {
    await body(t);
  } finally {
    t.diagnostic(`${counter.checks - before} checks in ${Date.now() - began} ms of ${basename(process.argv[1])}`);
  }
});

// reader is a test with one reader in a context of their own.
export function reader(name, options, body) {
  if (typeof options === "function") [options, body] = [{}, options];
  counting(name, async (t) => {
    const ctx = await newReader(options);
    try {
      const page = await ctx.newPage();
      page.setDefaultTimeout(30_000);
      await body(page, ctx, t);
      await clean(ctx);
    } finally {
      await ctx.close();
    }
  });
}

// visit opens an address of the site and waits until the app has taken over.
export async function visit(page, path = "") {
  await look(page, path);
  await wake(page);
}

// wake gives the first sign of a reader, which starts the app, and waits for it. On a page that is only read that is the search.
export async function wake(page) {
  await page.keyboard.press("Shift");
  if (await page.evaluate(() => !/front|embed/.test(document.documentElement.dataset.page))) await page.getByRole("searchbox").first().focus();
  await ready(page);
}

// look opens an address of the site, with all of it laid out, and waits for nothing more.
export async function look(page, path = "") {
  const response = await page.goto((await base()) + path);
  await layOut(page);
  return response;
}

// layOut lays out what lies off the screen too, as it is for a reader who gets there: it is measured and read all at once.
export const layOut = (page) => page.evaluate(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("main * { content-visibility: visible !important }");
  document.adoptedStyleSheets.push(sheet);
});

export const ready = (page) => page.waitForFunction(() => document.documentElement.dataset.app === "ready", null, { polling: 20 });

// address is what stands behind the page's path in its address.
export const address = (page) => page.evaluate(() => location.search + location.hash);
