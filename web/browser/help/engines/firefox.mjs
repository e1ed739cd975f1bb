// Firefox through Puppeteer over WebDriver BiDi.
import puppeteer from "puppeteer-core";
import { find } from "./find.mjs";

export async function start({ wasm = true, script = true, workers = true, storage = true, room = true } = {}) {
  const browser = await puppeteer.launch({
    browser: "firefox", executablePath: find("firefox"), protocolTimeout: 60_000,
    extraPrefsFirefox: {
      "javascript.enabled": script, "javascript.options.wasm": wasm, "dom.serviceWorkers.enabled": workers,
      "network.cookie.cookieBehavior": storage ? 5 : 2, "dom.quotaManager.temporaryStorage.fixedLimit": room ? -1 : 512,
    },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  page.setDefaultTimeout(15_000);
  const wrong = [];
  page.on("pageerror", (e) => wrong.push(e.message));
  return {
    // After a way back in history the end of the next load is sometimes not told; then the page itself is asked.
    open: (url) => page.goto(url, { waitUntil: "load", timeout: 8000 }).catch(async (err) => {
      const there = await page.evaluate(() => [location.href, document.readyState]);
      if (err.name !== "TimeoutError" || there[0].split("#")[0] !== url.split("#")[0] || there[1] !== "complete") throw err;
    }).then(() => {}),
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
    errors: async () => wrong,
    version: () => browser.version(),
    close: () => browser.close(),
    page,
  };
}

export async function shown(selector) {
  document.querySelector(selector).scrollIntoView({ block: "center", behavior: "instant" });
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
}

const text = (fn, args) => `(${fn})(...${JSON.stringify(args)})`;
