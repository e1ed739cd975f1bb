// Browsers that lack something, refuse it, or have it from somebody else: the app runs, or the page says that it does not.
import { base, none, ok, reader, ready, soon } from "./help/index.mjs";

const refuse = (of, name) => Object.defineProperty(of, name, { configurable: true, get() { throw new DOMException("not here", "SecurityError"); } });
const refused = () => { throw new DOMException("not here", "SecurityError"); };
const browsers = {
  "a phone whose system ended at iOS 15": () => {
    delete CSSStyleSheet.prototype.replaceSync; // all that follows came with Safari 16 or later
    delete Document.prototype.adoptedStyleSheets;
    delete window.DecompressionStream;
    delete AbortSignal.any;
    delete AbortSignal.timeout;
    delete HTMLElement.prototype.popover;
    delete window.requestIdleCallback;
    delete Navigator.prototype.connection;
    delete Crypto.prototype.randomUUID;
    delete Element.prototype.checkVisibility;
    delete Promise.withResolvers;
    delete URL.canParse;
  },
  "a sandbox, in which workers and storage throw": () => {
    refuse(Navigator.prototype, "serviceWorker");
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) refuse(window, name);
  },
  "extensions that hide when and where things happen, and whatever is named as if it counted or sold": () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([..."share social sponsor promo banner cookie popup overlay newsletter".split(" ").map((word) => `[class*=${word}], [id*=${word}]`), ".ad, .ads, [class^=ad-], [id^=ad-]"] + "{ display: none !important }");
    document.adoptedStyleSheets = [sheet];
    Performance.prototype.mark = undefined;
    for (const name of ["PerformanceObserver", "IntersectionObserver", "ResizeObserver"]) delete window[name];
    ServiceWorkerContainer.prototype.getRegistration = refused;
    Navigator.prototype.clipboard = undefined;
    delete Navigator.prototype.share;
    history.replaceState = history.pushState = refused;
    for (const name of ["DateTimeFormat", "NumberFormat", "PluralRules", "Collator", "Segmenter"]) Intl[name] = undefined;
  },
  "scripts that widen what every object has": () => {
    const { fetch } = window, { createElement } = document;
    for (const [of, name] of [[Object.prototype, "own"], [Array.prototype, "last"], [Function.prototype, "defer"], [Element.prototype, "highlight"]]) of[name] = function () { return this; };
    Array.prototype.toJSON = function () { return [...this]; };
    window.fetch = (...args) => fetch(...args);
    document.createElement = (...args) => createElement.apply(document, args);
    window.$ = window.$$ = window._ = window.app = window.Go = undefined;
  },
};

for (const [what, take] of Object.entries(browsers)) {
  reader(`the app runs with ${what}`, async (page) => {
    const thrown = [];
    page.on("pageerror", (e) => thrown.push(e.stack || e.message));
    await page.addInitScript(`{ const refuse = ${refuse}, refused = ${refused}; (${take})(); }`);
    await page.goto(await base());
    await page.locator("#day-0").evaluate((r) => r.click());
    await page.keyboard.press("Shift");
    await ready(page);
    const known = () => page.locator(".asof").innerText();
    const early = await known();
    await page.locator("[name=day]").last().evaluate((r) => r.click());
    await soon(known, (now) => now !== early, "the day changes what was known");
    await page.locator(".task [value=ero]").first().evaluate((r) => r.click());
    await soon(() => page.locator(".task .verdict").first().textContent(), /\S/, "the answer is judged");
    await page.locator("[data-share]").first().evaluate((share) => share.click());
    await soon(() => page.locator(".cite").evaluateAll((all) => all.map((e) => getComputedStyle(e).display).join()), (display) => display === "grid", "what is shared has its styles");
    await page.getByRole("searchbox").fill("sala");
    await soon(() => page.locator("#found li a").count(), (n) => n > 3, "the search finds");
    ok(!(await page.locator("main").isVisible()) && await page.locator("#found mark").first().isVisible(), "what is found stands in the place of the page, as its styles say");
    none(thrown, "uncaught errors");
  });
}

// A browser keeps the scripts, which do not load; archives and reference managers take them out.
for (const [kept, without] of [["as it stands", /$^/], ["without its scripts", /<script\b[^]*?<\/script>/g]]) {
  reader(`a page that was saved ${kept}, with the app in it or with the news that it did not come, is read`, { tolerate: /assets\/|inline style/ }, async (page) => {
    const thrown = [];
    let saved;
    await page.route("**/saved/**", (route) => (/saved\/$/.test(route.request().url()) ? route.fulfill({ contentType: "text/html", body: saved }) : route.abort()));
    page.on("pageerror", (e) => thrown.push(e.stack || e.message));
    for (const app of [true, false]) {
      if (!app) await page.route("**/*.wasm", (route) => route.abort());
      await page.goto(await base());
      await page.keyboard.press("Shift");
      if (app) await ready(page);
      else await page.locator(".boot button").first().waitFor();
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.locator(".kept button").waitFor({ state: "attached" });
      saved = await page.evaluate(() => "<!doctype html>" + document.documentElement.outerHTML);
      saved = saved.replace(without, "");
      await page.goto(`${await base()}saved/`);
      const known = () => page.locator(".asof").innerText();
      const latest = await known();
      await page.locator("label:has(#day-0)").click();
      await soon(known, (now) => now !== latest, "another day can be chosen");
      none(await page.locator(".js, button, select, [type=search]").evaluateAll((all) => all.filter((e) => e.checkVisibility({ visibilityProperty: true })).map((e) => e.outerHTML.slice(0, 80))), "shown, and can do nothing", 1);
      ok(await page.locator("main").isVisible(), "the page stands");
    }
    none(thrown, "uncaught errors");
  });
}
