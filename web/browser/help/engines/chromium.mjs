// Chromium through Playwright, with storage partitioned as readers have it.
import { chromium } from "playwright-core";
import { findChrome, flags } from "../chrome.mjs";

export async function start({ wasm = true, script = true, workers = true, storage = true, room = true, phone } = {}) {
  const browser = await chromium.launch({ executablePath: findChrome(), args: flags });
  const ctx = await browser.newContext({ javaScriptEnabled: script, ...(phone ? { viewport: phone, hasTouch: true, isMobile: true } : { viewport: { width: 1000, height: 800 } }) });
  const wrong = [];
  ctx.on("weberror", (e) => wrong.push(e.error().message));
  if (!wasm) await ctx.addInitScript(() => { delete globalThis.WebAssembly; });
  if (!workers) await ctx.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
  if (!storage) await ctx.addInitScript(refuse);
  const page = await ctx.newPage();
  page.setDefaultTimeout(30_000);
  return {
    async open(url) {
      if (!room) await (await ctx.newCDPSession(page)).send("Storage.overrideQuotaForOrigin", { origin: new URL(url).origin, quotaSize: 300_000 });
      await page.goto(url, { waitUntil: "load", timeout: 30_000 });
    },
    evaluate: (fn, ...args) => page.evaluate(text(fn, args)),
    async inside(selector, fn, ...args) {
      const frame = await (await page.waitForSelector(selector, { state: "attached" })).contentFrame();
      return frame.evaluate(text(fn, args));
    },
    click: (selector) => page.click(selector),
    press: (x, y) => (phone ? page.touchscreen.tap(x, y) : page.mouse.click(x, y)),
    key: (key) => page.keyboard.press(key),
    keys: (text) => page.keyboard.type(text),
    errors: async () => wrong,
    version: () => browser.version(),
    close: () => browser.close(),
    page, ctx,
  };
}

const text = (fn, args) => `(${fn})(...${JSON.stringify(args)})`;

// Everything that a page could keep something in throws, as it does where the reader blocks all data of sites.
function refuse() {
  const no = { configurable: true, get() { throw new DOMException("refused", "SecurityError"); } };
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, no);
  if ("serviceWorker" in navigator) ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("refused", "SecurityError"));
}
