// While a page loads, its scripts cost little style and layout. Counted and not timed: how long it takes depends on the machine.
import { launch } from "./help/chrome.mjs";
import { base, counting, equal, ok, reader } from "./help/index.mjs";

// Notes every style sheet that comes or goes once there is a page: its rules are held against every element.
const watch = () => {
  window.sheets = [];
  const sheet = (n) => n.localName === "style" || n.localName === "link" && n.rel === "stylesheet";
  new MutationObserver((records) => {
    if (!document.body) return;
    for (const r of records) {
      if (r.type === "attributes" && sheet(r.target)) window.sheets.push(`${r.attributeName} of ${r.target.outerHTML.slice(0, 60)}`);
      for (const n of r.removedNodes) if (sheet(n)) window.sheets.push(`gone: ${n.outerHTML.slice(0, 60)}`);
    }
  }).observe(document, { childList: true, subtree: true, attributeFilter: ["media", "disabled", "href"] });
};

// styled is how many elements the browser styled while the page came, each as often as it was, from its own trace.
async function styled(browser, page, url) {
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(1000); // what waits for a quiet moment runs too
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const pid = traceEvents.find((e) => e.name === "ParseHTML" && e.args.beginData?.url === url)?.pid;
  return traceEvents.filter((e) => e.pid === pid && e.name === "UpdateLayoutTree" && e.ph === "X").reduce((n, e) => n + e.args.elementCount, 0);
}

counting("a page that loads is styled once, and its scripts take no style sheet away", async (t) => {
  const browser = await launch();
  const open = async (alone, body) => {
    const ctx = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: "block" });
    const page = await ctx.newPage();
    if (alone) {
      await page.route(/\/$/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(/<(script|style data-still)\b[^>]*>[^]*?<\/(script|style)>/g, "") });
      });
    }
    const found = await body(page);
    await ctx.close();
    return found;
  };
  try {
    for (const path of ["", "it/", "facts/", "cards/giuseppe-sala/", "embed/all/"]) {
      const url = (await base()) + path;
      const least = await open(true, (page) => styled(browser, page, url)); // no script, and no rule that looks at more than an element and what it is in
      await open(false, async (page) => {
        await page.addInitScript(watch);
        const n = await styled(browser, page, url);
        const [sheets, left] = await page.evaluate(() => [window.sheets, [...document.querySelectorAll("style[data-still]")].filter((s) => !s.disabled).length]);
        t.diagnostic(`/${path}: ${n} elements were styled, ${least} without scripts`);
        equal(sheets, [], `/${path}: style sheets that come or go once there is a page`);
        equal(left, 0, `/${path}: the radios are not read by the style sheet`);
        ok(least > 100 && n < 1.1 * least + 50, `/${path}: ${n} elements were styled, ${least} without scripts`);
      });
    }
  } finally {
    await browser.close();
  }
});

reader("who only looks at the page fetches nothing for what comes later", { serviceWorkers: "allow", viewport: { width: 412, height: 823 } }, async (page) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { effectiveType: "3g" } }));
  const asked = [];
  page.on("request", (r) => asked.push(new URL(r.url()).pathname.replace(/^.*\/|\..*$/g, "")));
  for (const path of ["", "it/"]) {
    asked.length = 0;
    await page.goto((await base()) + path);
    await page.waitForTimeout(1500);
    equal(asked.filter((n) => n && n !== "icon" && n !== "favicon").sort(), ["boot"], `/${path}: what a page asks for by itself`);
    // The line about reading offline is there for who comes near to it.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.locator(".kept button").waitFor();
    ok(asked.includes("offline"), `${asked} were asked for`);
  }
});
