// Readers in the systems of others: what they see of an embed in each, at five widths, as rows of the table that the suite prints.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { inside, newsroom } from "./newsroom.mjs";
import { base, counting, dir, equal, match, newReader, none, ok, soon, still } from "./index.mjs";
import { prepare } from "../../hosts/prepare.mjs";
import { relay, stop } from "../../hosts/services.mjs";

export const widths = [320, 360, 412, 650, 900];
const unavailable = (process.env.MISSING_SYSTEMS || "").split(",");

// site is the explainer as it stands on its public address: what is told to other machines names where it lies here.
let standing;
const site = () => standing ??= (async () => {
  const address = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(join(dir, "index.html"), "utf8"))[1];
  return relay(await base(), (text, own) => text.replaceAll(address, own));
})();

export const name = /Giuseppe Sala/;
const watch = () => {
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) if (!e.hadRecentInput) window.moved.push(`${e.value.toFixed(3)} at ${Math.round(e.startTime)} ms, scrolled ${Math.round(scrollY)}: ${e.sources.map((s) => `${s.node?.nodeName} ${s.previousRect.y} to ${s.currentRect.y}`)}`);
  }).observe({ type: "layout-shift", buffered: true });
};

// systems returns the folders of those that can be had, and what makes a test with the rows of the table that one system fills.
export async function systems(names) {
  const { there } = await prepare(names.filter((name) => !unavailable.includes(name)));
  after(stop);
  return { there, system: (title, key, ...more) => !(key && !there[key]) && rows(title, ...more, key) };
}

function rows(title, tolerate, body, called) {
  counting(title, async (t) => {
    const ctx = await newReader({ viewport: { width: 412, height: 900 }, tolerate });
    ctx.setDefaultTimeout(30_000);
    const rooms = [], serve = async (pages) => rooms[rooms.push(await newsroom(pages)) - 1];
    const row = (way, seen) => t.diagnostic(`seen ${JSON.stringify([called, way, seen])}`);
    try {
      await ctx.addInitScript(watch);
      await ctx.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
      await body({ ctx, row, serve, at: await site() });
      none(ctx.noted.filter((line) => !/^request to http:\/\/localhost/.test(line)), "the browser noted", 2);
    } finally {
      await ctx.close();
      await Promise.all(rooms.map((room) => room.stop()));
    }
  });
}

// open loads an address in a tab; each begins with another of the widths.
let opened = 0;
export async function open(ctx, address) {
  const tab = await ctx.newPage();
  await tab.setViewportSize({ width: widths[opened++ % widths.length], height: 900 });
  if (address) await tab.goto(address);
  return tab;
}

// fits brings the frame of a page into the window and tells how high it is at each width: as high as its content. Until the window
// has another width, nothing moves.
export const fits = async (tab, what, all = widths) => (await eachFits(tab, what, all, 1))[0];

// eachFits does so with each of a number of frames in turn.
export async function eachFits(tab, what, all, number) {
  const frames = tab.locator("iframe"), first = tab.viewportSize().width;
  await frames.nth(number - 1).waitFor({ state: "attached" });
  equal(await frames.count(), number, `${what}: one frame a place`);
  // Nobody scrolls there before the page has come: the script of a host may make room for its frame as late as then.
  await tab.waitForLoadState("load");
  await still(() => frames.first().evaluate((f) => f.getBoundingClientRect().height));
  // Nor before it is painted: what changes in the same picture as the scrolling counts as moved before their eyes.
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // The frame is drawn by another process, which learns of its width a little later.
  const fit = async (n, width) => {
    const f = await inside(tab, n);
    ok(f.url().includes("/embed/cards/giuseppe-sala/"), `${what}: ${f.url()}`);
    const both = async () => [...await frames.nth(n).evaluate((e) => [e.clientWidth, e.clientHeight, getComputedStyle(e).position]), ...await f.evaluate(() => [innerWidth, Math.ceil(document.getElementById("page").getBoundingClientRect().height)])];
    return (await soon(both, ([width, height, position, inner, page]) => position === "static" && width === inner && Math.abs(height - page) <= 1, `${what} at ${width} px: frame and content`))[1];
  };
  const heights = Array.from({ length: number }, () => ({}));
  for (const width of [first, ...all.filter((w) => w !== first)]) {
    await tab.setViewportSize({ width, height: 900 });
    for (const [n, of] of heights.entries()) {
      // A reader comes from above. WordPress shows a frame only once that has told its height, in another width than it then has; what the
      // window does not show is not drawn, so that the right height comes when the first lines of the frame are seen.
      if (width === first) {
        await frames.nth(n).evaluate((f) => scrollBy(0, f.getBoundingClientRect().top - innerHeight + 40));
        await fit(n, width);
      }
      await frames.nth(n).evaluate((f) => f.scrollIntoView());
      of[width] = await fit(n, width);
    }
    ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what} at ${width} px: nothing sticks out`);
    if (width === first) none(await tab.evaluate(() => window.moved), `${what} at ${width} px: what moved in the host`);
  }
  for (const n of heights.keys()) {
    match(await (await inside(tab, n)).locator("h1").innerText(), name);
    ok((await frames.nth(n).getAttribute("title")).length > 10, `${what}: the frame has a title`);
  }
  return heights;
}
