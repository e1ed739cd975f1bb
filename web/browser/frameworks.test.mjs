// The frameworks that pages are made with, with the recipes of doc/embedding.md as components: a quotation and an element in each, loaded
// directly and by the links of a page that is never loaded again.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { equal, soon } from "./help/index.mjs";
import { eachFits, open, systems, widths } from "./help/systems.mjs";
import { frameworks } from "../hosts/frameworks/build.mjs";
import { placeholder } from "../hosts/prepare.mjs";
import { recipe } from "../hosts/recipes.mjs";

const names = Object.keys(frameworks), { there, system } = await systems(names);
const head = recipe("Other frameworks", "html");

const page = (name, at) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${name}</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body { margin: 0 16px; font: 16px/1.5 sans-serif; }</style>${head.replaceAll("SITE", at)}<script defer src="/${name}.js"></script></head><body><main></main></body></html>`;

for (const name of names) system(`${frameworks[name][0]}: a quotation and an element, directly and from page to page, while the page around them is drawn anew`, name, /Lit is in dev mode/, async ({ ctx, row, serve, at }) => {
  const html = page(name, at), news = await serve({
    [`/${name}/`]: html, [`/${name}/embeds`]: html,
    [`/${name}.js`]: readFileSync(join(there[name], "bundle.js"), "utf8").replaceAll(placeholder, at),
  });
  const tab = await open(ctx, `${news.url}/${name}/embeds`), frames = tab.locator("iframe"), count = tab.locator("#count");
  const seen = async (way) => {
    const heights = await eachFits(tab, `${name}, ${way}`, widths, 2);
    ["quotation", "element"].forEach((kind, i) => row(`${kind}, ${way}`, heights[i]));
  };
  await seen("direct load");

  // What the page holds is drawn anew around them; the frames are the same, and have not been loaded again.
  const inner = tab.frames().slice(1);
  await Promise.all(inner.map((f) => f.evaluate(() => { window.kept = true; })));
  for (const n of ["1", "2"]) {
    await count.evaluate((b) => b.click());
    await soon(() => tab.locator("section > p").innerText(), n, "the page is drawn anew");
  }
  equal(await tab.evaluate(() => document.querySelector("section").dataset.n), "2");
  equal(await frames.count(), 2, "one frame a place");
  equal(await Promise.all(inner.map((f) => f.evaluate(() => window.kept))), [true, true], "the frames are not loaded again");

  // By the page's own links to the front and back: nothing is left over, and what the page held is still there.
  await tab.setViewportSize({ width: 412, height: 900 });
  await tab.evaluate(() => { scrollTo(0, 0); window.same = true; });
  await tab.locator("nav a", { hasText: "Front" }).click();
  await soon(() => tab.locator("section, blockquote, ice-explainer, iframe").count(), 0, "nothing is left over");
  await tab.goBack();
  await frames.first().waitFor({ state: "attached" });
  await seen("way back");
  await tab.goForward();
  await soon(() => frames.count(), 0, "nothing is left over again");
  await tab.locator("nav a", { hasText: "Embeds" }).click();
  await soon(() => frames.count(), 2, "one frame a place, after a link");
  equal([await count.innerText(), await tab.evaluate(() => window.same)], ["2", true], "the page keeps what it holds, and was never loaded again");

  // What a component is given changes: the frames follow.
  await tab.locator("#other").click();
  await soon(() => frames.evaluateAll((all) => all.filter((f) => f.src.endsWith("/embed/cards/jd-vance/")).length), 2, "both follow");
});
