// The files of the style sheet order their rules by layers; the page has none, because browsers from before 2022 drop what stands in
// one. So the order of the rules alone must give the same looks.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { base, dir, editions, everyPage, module, none, ok, reader } from "./help/index.mjs";

const css = (name) => readFileSync(join(module, "web/assets", name), "utf8");
const files = ["tokens", "base", "parts", "sections", "pages", "media", "narrow", "behind", "print"];
// The front pages go without what only pages behind them have, and frames in other sites.
const layered = (front) => files.filter((n) => !front || !["narrow", "behind"].includes(n)).map((n) => css(`css/${n}.css`)).join("\n");
const builder = css("builder.css");

// The build writes the words of every edition into the sheet; here each page has only those of its own.
const worded = (path) => {
  const { unknown, undated, later, quotes } = path.startsWith("it/") ? editions.it : editions.en;
  return layered(path === "" || path === "it/").replace("UNKNOWN", JSON.stringify(unknown)).replace("UNDATED", JSON.stringify(undated)).replace("LATER", JSON.stringify(later)).replace("revert-layer", quotes.map((q) => JSON.stringify(q)).join(" "));
};

reader("without layers every part looks as the layers say", async (page) => {
  none(everyPage.filter((p) => readFileSync(join(dir, p, "index.html"), "utf8").includes("@layer")), "pages with layers", everyPage.length);
  for (const path of ["", "it/", "cards/giuseppe-sala/", "differences/", "sources/", "embed/", "embed/timeline/"]) {
    await page.goto((await base()) + path);
    for (const [width, media, day, options] of [[170, "screen"], [412, "screen", 0], [1280, "screen", 1, { theme: "dark", accent: "", heading: "off" }], [800, "print", 0]]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ media });
      const { wrong, looked, names } = await page.evaluate(([files, own, day, options]) => {
        const root = document.documentElement;
        Object.assign(root.dataset, options);
        if (day !== undefined) document.getElementById("page").dataset.day = day;
        document.querySelectorAll("details").forEach((d, i) => { d.open = i % 2 === 0; });
        // The build adds the dark palette and, last of all, the rules of the days.
        const [inline] = document.querySelectorAll("style");
        const text = inline.textContent, dark = text.indexOf("@media screen and (prefers-color-scheme"), days = text.indexOf(".stops{grid-template-columns:repeat(", dark);
        const end = own ? text.indexOf(".build,.bare{", days) : text.length;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`${files}@layer tokens{${text.slice(dark, days)}}@layer days{${text.slice(days, end)}}${own}`);
        // One element of each kind at each place.
        const kinds = new Map();
        for (const e of document.querySelectorAll("html, body, body *")) {
          const kind = [e, e.parentElement, e.parentElement?.parentElement].map((x) => x && x.localName + "." + x.className + x.hasAttribute("open")).join("<");
          if (!kinds.has(kind)) kinds.set(kind, e);
        }
        // What no sheet declares is the same in both. Passed over is what follows from the layout or is written otherwise for the same.
        const passed = /^(perspective-origin|transform-origin|inline-size|block-size|width|height|inset|top$|left$|right$|bottom$|grid-template|background-position)/;
        const declared = new Set();
        const gather = (rules) => {
          for (const r of rules) {
            for (const k of r.style ?? []) declared.add(k);
            gather(r.cssRules ?? []);
          }
        };
        for (const s of [sheet, ...document.styleSheets]) gather(s.cssRules);
        const names = [...getComputedStyle(root)].filter((k) => declared.has(k) && !passed.test(k));
        const looks = () => [...kinds].flatMap(([kind, e]) => [null, "::before", "::after"].map((pseudo) => {
          const s = getComputedStyle(e, pseudo);
          return [kind + (pseudo ?? ""), pseudo && /^(none|normal)$/.test(s.content) ? [] : names.map((k) => s.getPropertyValue(k).toLowerCase())];
        }));
        const flat = looks();
        inline.sheet.disabled = true;
        document.adoptedStyleSheets = [sheet];
        const want = looks();
        inline.sheet.disabled = false;
        document.adoptedStyleSheets = [];
        // One difference of each kind is enough.
        const wrong = flat.map(([kind, s], i) => [kind, names.findIndex((_, k) => s[k] !== want[i][1][k]), i]).filter(([, k]) => k >= 0)
          .map(([kind, k, i]) => `${kind}: ${names[k]} is ${flat[i][1][k]}, in layers ${want[i][1][k]}`).slice(0, 30);
        return { wrong, looked: flat.length, names: names.length };
      }, [worded(path), path === "embed/" ? builder : "", day, options ?? {}]);
      none(wrong.map((w) => `${path} at ${width} px, ${media}: ${w}`), "looks otherwise", looked);
      ok(names > 100, `${names} properties are declared`);
    }
  }
});
