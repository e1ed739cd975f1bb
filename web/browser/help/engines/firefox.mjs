// Firefox through Puppeteer over WebDriver BiDi.
import puppeteer from "puppeteer-core";
import { find } from "./find.mjs";
import { shown, watch } from "./page.mjs";

export async function start({ wasm = true, script = true, workers = true, storage = true, room = true } = {}) {
  const browser = await puppeteer.launch({
    browser: "firefox", executablePath: find("firefox"), protocolTimeout: 60_000,
    extraPrefsFirefox: {
      "javascript.enabled": script, "javascript.options.wasm": wasm, "dom.serviceWorkers.enabled": workers,
      "network.cookie.cookieBehavior": storage ? 5 : 2, "dom.quotaManager.temporaryStorage.fixedLimit": room ? -1 : 512,
    },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  page.setDefaultTimeout(30_000);
  // What this engine tells of as errors holds its own remarks on the network too, so the page itself notes what nobody catches.
  const wrong = [];
  await page.evaluateOnNewDocument(watch);
  const gather = async () => { wrong.push(...(await page.evaluate("globalThis.uncaught?.splice(0) ?? []").catch(() => []))); };
  return {
    async open(url) {
      await gather();
      // What the driver tells of the end of a load is not always of this page: after a way back in history it may be silent, and on
      // a slow machine it takes the page before, or the empty one that a new process begins with, for it. So the page is asked too.
      const [from] = await page.evaluate("globalThis.left = true; [location.href]");
      const within = url.includes("#") && from.split("#")[0] === url.split("#")[0];
      await page.goto(url, { waitUntil: "load", timeout: 8000 }).catch((err) => {
        if (err.name !== "TimeoutError") throw err;
      });
      const there = () => page.evaluate(`document.readyState === "complete" && ${within || "!globalThis.left"} && (${url === "about:blank"} || location.href !== "about:blank")`).catch(() => false);
      for (const end = Date.now() + 22_000; !(await there());) {
        if (Date.now() > end) throw new Error(`firefox: ${url} did not load`);
        await new Promise((done) => setTimeout(done, 30));
      }
    },
    evaluate: (fn, ...args) => page.evaluate(text(fn, args)),
    async inside(selector, fn, ...args) {
      const frame = await (await page.waitForSelector(selector)).contentFrame();
      return frame.evaluate(text(fn, args));
    },
    async click(selector) {
      // What was never laid out moves when it is; then the click would miss it.
      await page.evaluate(text(shown, [selector]));
      await page.click(selector);
    },
    key: (key) => page.keyboard.press(key),
    async errors() {
      await gather();
      return wrong;
    },
    version: () => browser.version(),
    close: () => browser.close(),
    page,
  };
}

const text = (fn, args) => `(${fn})(...${JSON.stringify(args)})`;
