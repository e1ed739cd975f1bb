// Firefox through Puppeteer over WebDriver BiDi.
import puppeteer from "puppeteer-core";
import { find } from "./find.mjs";
import { arrived, leave, shown, watch } from "./page.mjs";

export async function start({ wasm = true, script = true, workers = true, storage = true, room = true, phone } = {}) {
  const browser = await puppeteer.launch({
    browser: "firefox", executablePath: find("firefox"), protocolTimeout: 180_000,
    extraPrefsFirefox: {
      "javascript.enabled": script, "javascript.options.wasm": wasm, "dom.serviceWorkers.enabled": workers,
      "network.cookie.cookieBehavior": storage ? 5 : 2, "dom.quotaManager.temporaryStorage.fixedLimit": room ? -1 : 512,
    },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  page.setDefaultTimeout(30_000);
  if (phone) await page.setViewport(phone);
  // What this engine tells of as errors holds its own remarks on the network too, so the page itself notes what nobody catches.
  const wrong = [];
  await page.evaluateOnNewDocument(watch);
  const gather = async () => { wrong.push(...(await page.evaluate("globalThis.uncaught?.splice(0) ?? []").catch(() => []))); };
  const evaluate = (fn, ...args) => page.evaluate(text(fn, args));
  return {
    async open(url) {
      await gather();
      const from = await evaluate(leave).catch(() => "");
      // After a way back in history the driver may be silent. And it takes a frame of the page that is left, whose load is cut off, for
      // the navigation itself: then the page tells where it got to. What cuts off the navigation leaves the page before, or another one.
      // Where a link that was followed a moment ago begins only now and takes the place of it, it is begun again.
      const go = (tries) => page.goto(url, { waitUntil: "load", timeout: 8000 }).then(() => {}, (err) => {
        if (/interrupted an unfinished navigation/.test(err.message) && tries) return go(tries - 1);
        if (/NS_BINDING_ABORTED/.test(err.message)) return err;
        if (err.name !== "TimeoutError") throw err;
      });
      const cut = await go(2);
      await arrived(evaluate, url, from, 60_000, cut);
    },
    evaluate,
    async inside(selector, fn, ...args) {
      const frame = await (await page.waitForSelector(selector)).contentFrame();
      return frame.evaluate(text(fn, args));
    },
    async click(selector) {
      // What was never laid out moves when it is; then the click would miss it.
      await page.evaluate(text(shown, [selector]));
      await page.click(selector);
    },
    press: (x, y) => page.mouse.click(x, y),
    key: (key) => page.keyboard.press(key),
    keys: (text) => page.keyboard.type(text),
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
