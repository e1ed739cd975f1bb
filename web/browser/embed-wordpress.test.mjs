// WordPress cuts a frame at 1,000 px: every card and every difference fits, in both languages, and nothing is lost. What cannot be
// folded (names, role, position, titles, summaries) leaves room for what is yet to be written.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inside } from "./help/newsroom.mjs";
import { base, counting, dir, newReader, none, ok } from "./help/index.mjs";

const { embeds } = JSON.parse(readFileSync(join(dir, "embeds.json"), "utf8"));
const widths = [320, 360, 412, 650, 900];
// In a column of 320 px: some six lines of a summary, and the first thing that is said.
const room = 250, most = 1000;

counting("every card and every difference fits the 1,000 px of WordPress, and one click shows the rest", async (t) => {
  const ctx = await newReader({ viewport: { width: 1280, height: 900 }, hasTouch: true, tolerate: /sandbox/ });
  const wrong = [], least = { left: most };
  // What is lower than that at every width has nothing to fold.
  const tall = embeds.filter((e) => e.id.includes("/") && widths.some((w) => e.heights[w] > 900));
  try {
    const tab = await ctx.newPage(), at = await base();
    await tab.route("**/host", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><body></body>" }));
    await tab.goto(`${at}host`);
    for (let i = 0; i < tall.length; i += 8) {
      await tab.evaluate(([list]) => {
        document.body.replaceChildren(...list.map((src) => Object.assign(document.createElement("iframe"), { src: src + "#?secret=abcdefghij", style: "width:320px;height:1000px" })));
        return Promise.all([...document.querySelectorAll("iframe")].map((f) => new Promise((done) => { f.onload = done; })));
      }, [tall.slice(i, i + 8).map((e) => at + e.path)]);
      for (const w of widths) {
        const got = await tab.evaluate(async (w) => {
          const frames = [...document.querySelectorAll("iframe")];
          for (const f of frames) f.style.width = w + "px";
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
          const height = (f) => Math.ceil(f.contentDocument.getElementById("page").getBoundingClientRect().height);
          const seen = frames.map((f) => {
            const d = f.contentDocument;
            return [d.location.pathname, height(f), d.querySelectorAll("main [hidden]:not(.at)").length, !!d.querySelector(".fold"), d.querySelector(".solo figure:not([hidden]), .solo .st:not([hidden]), .versions li:not([hidden])") !== null];
          });
          // Under something as high as the frame may be, all is folded that can be.
          const spacers = frames.map((f) => {
            const e = f.contentDocument.createElement("div");
            e.style.height = "1000px";
            f.contentDocument.getElementById("main").append(e);
            return e;
          });
          const settled = (f) => !f.contentDocument.querySelector(".solo, .diff").querySelector(":is(figure, .step, .versions li):not([hidden])");
          for (let i = 0; i < 100 && !frames.every(settled); i++) await new Promise((done) => setTimeout(done, 50));
          seen.forEach((s, i) => s.push(height(frames[i]) - 1000, settled(frames[i])));
          spacers.forEach((e) => e.remove());
          return seen;
        }, w);
        for (const [path, height, hidden, fold, some, floor, settled] of got) {
          if (!settled) wrong.push(`${path} at ${w} px: what grew later was not folded`);
          if (most - floor < least.left) Object.assign(least, { left: most - floor, path, w });
          if (most - floor < room) wrong.push(`${path}: in a column of ${w} px what cannot be folded leaves ${most - floor} of the ${most} px of WordPress, fewer than ${room}. Shorten what the record says in this language before its quotations: names, role, position, title, summary`);
          if (height > most) wrong.push(`${path} at ${w} px: ${height}`);
          if (!!hidden !== fold) wrong.push(`${path} at ${w} px: ${hidden} parts are folded, a button is ${fold}`);
          if (!some) wrong.push(`${path} at ${w} px: nothing is left`);
        }
      }
    }
    ok(tall.length > 20);
    t.diagnostic(`least room: ${least.left} px of ${most}, in ${least.path} at ${least.w} px`);
    none(wrong, "heights", tall.length * widths.length);
    await tab.evaluate((src) => { document.querySelector("iframe").src = src; }, `${at}it/embed/cards/giuseppe-sala/#?secret=abcdefghij`);
    const f = await inside(tab);
    ok(await f.evaluate(() => document.querySelectorAll("main [hidden]:not(.at)").length) > 0);
    await f.locator(".fold > summary").click();
    await f.waitForFunction(() => !document.querySelector("main [hidden]:not(.at)") && document.getElementById("page").offsetHeight > 1000);
  } finally {
    await ctx.close();
  }
});
