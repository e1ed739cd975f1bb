// Measures every embed of the built site at the usual widths and writes content/data/heights.json, from which the build tells
// hosts how much room to reserve. Measured is what fingers have: there targets are higher, and what is reserved is never too little. Run it by `make heights` after a change of content or styles, then build again.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./help/chrome.mjs";
import { host } from "./help/host.mjs";
import { dir, module } from "./help/site.mjs";

export const widths = [180, 320, 360, 412, 650, 768, 900, 1280];
export const file = join(module, "content/data/heights.json");

// measure returns the heights of embeds, a list for each path. It tells tell how many are measured.
export async function measure(paths, at = widths, tell = () => {}) {
  const site = await host(dir);
  const browser = await launch();
  const out = new Map();
  try {
    const ctx = await browser.newContext({ serviceWorkers: "block", viewport: { width: at[0], height: 800 }, hasTouch: true });
    await ctx.route(/\.wasm$/, (route) => route.abort());
    const todo = [...paths];
    await Promise.all([1, 2].map(async () => {
      const page = await ctx.newPage();
      page.setDefaultTimeout(20_000);
      for (let path = todo.shift(); path; path = todo.shift()) {
        await page.goto(site.url + path, { timeout: 20_000 });
        const heights = [];
        for (const width of at) {
          await page.setViewportSize({ width, height: 800 });
          heights.push(await page.evaluate(() => document.fonts.ready.then(() => Math.ceil(document.getElementById("page").getBoundingClientRect().height))));
        }
        out.set(path, heights);
        tell(out.size);
      }
    }));
  } finally {
    await browser.close();
    await site.stop();
  }
  return out;
}

if (import.meta.filename === process.argv[1]) {
  const { embeds } = JSON.parse(readFileSync(join(dir, "embeds.json"), "utf8"));
  let last = Date.now();
  const found = await measure(embeds.map((e) => e.path), widths, (n) => {
    if (Date.now() - last < 3000) return;
    last = Date.now();
    console.log(`   ${n} of ${embeds.length}`);
  });
  const of = (lang) => embeds.filter((e) => e.language === lang).map((e) => `\t\t\t${JSON.stringify(e.id)}: ${JSON.stringify(found.get(e.path))}`).join(",\n");
  const langs = [...new Set(embeds.map((e) => e.language))].map((lang) => `\t\t${JSON.stringify(lang)}: {\n${of(lang)}\n\t\t}`).join(",\n");
  writeFileSync(file, `{\n\t"widths": ${JSON.stringify(widths)},\n\t"embeds": {\n${langs}\n\t}\n}\n`);
  console.log(`${found.size} embeds at ${widths.length} widths in content/data/heights.json`);
}
