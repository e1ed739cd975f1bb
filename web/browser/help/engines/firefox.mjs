// Firefox through Puppeteer over WebDriver BiDi.
import puppeteer from "puppeteer-core";
import { find } from "./find.mjs";

export async function start({ wasm = true, script = true, workers = true, storage = true } = {}) {
  const browser = await puppeteer.launch({
    browser: "firefox", executablePath: find("firefox"), protocolTimeout: 60_000,
    extraPrefsFirefox: {
      "javascript.enabled": script, "javascript.options.wasm": wasm, "dom.serviceWorkers.enabled": workers,
      "network.cookie.cookieBehavior": storage ? 5 : 2, "dom.min_background_timeout_value": 4,
    },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  page.setDefaultTimeout(15_000);
  const wrong = [];
  page.on("pageerror", (e) => wrong.push(e.message));
  return {
    open: (url) => page.goto(url, { waitUntil: "load", timeout: 30_000 }).then(() => {}),
    evaluate: (fn, ...args) => page.evaluate(text(fn, args)),
    async inside(selector, fn, ...args) {
      const frame = await (await page.waitForSelector(selector)).contentFrame();
      return frame.evaluate(text(fn, args));
    },
    click: (selector) => page.click(selector),
    key: (key) => page.keyboard.press(key),
    errors: async () => wrong,
    version: () => browser.version(),
    close: () => browser.close(),
    page,
  };
}

const text = (fn, args) => `(${fn})(...${JSON.stringify(args)})`;
