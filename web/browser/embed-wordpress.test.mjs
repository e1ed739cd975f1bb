// WordPress cuts a frame at 1,000 px: every card and every difference fits, in both languages, and nothing is lost.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inside } from "./help/newsroom.mjs";
import { base, counting, dir, newReader, none, ok } from "./help/index.mjs";

const { embeds } = JSON.parse(readFileSync(join(dir, "embeds.json"), "utf8"));
const widths = [320, 360, 412, 650, 900];

counting("every card and every difference fits the 1,000 px of WordPress, and one click shows the rest", async () => {
  const ctx = await newReader({ viewport: { width: 1280, height: 900 }, tolerate: /sandbox/ });
  const wrong = [];
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
          return frames.map((f) => {
            const d = f.contentDocument;
            return [d.location.pathname, Math.ceil(d.getElementById("page").getBoundingClientRect().height), d.querySelectorAll("main [hidden]").length, !!d.querySelector(".fold"), d.querySelector(".solo figure:not([hidden]), .solo .st:not([hidden]), .versions li:not([hidden])") !== null];
          });
        }, w);
        for (const [path, height, hidden, fold, some] of got) {
          if (height > 1000) wrong.push(`${path} at ${w} px: ${height}`);
          if (!!hidden !== fold) wrong.push(`${path} at ${w} px: ${hidden} parts are folded, a button is ${fold}`);
          if (!some) wrong.push(`${path} at ${w} px: nothing is left`);
        }
      }
    }
    ok(tall.length > 20);
    none(wrong, "heights", tall.length * widths.length);
    await tab.evaluate((src) => { document.querySelector("iframe").src = src; }, `${at}it/embed/cards/giuseppe-sala/#?secret=abcdefghij`);
    const f = await inside(tab);
    ok(await f.evaluate(() => document.querySelectorAll("main [hidden]").length) > 0);
    await f.locator(".fold > summary").click();
    await f.waitForFunction(() => !document.querySelector("main [hidden]") && document.getElementById("page").offsetHeight > 1000);
  } finally {
    await ctx.close();
  }
});
