// doc/findability.md lists twenty kinds of questions with the fewest steps to the answer: each path is walked as it is written.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { engines, lent } from "./help/engines/index.mjs";
import { base, counting, equal, module, none, ok, soon } from "./help/index.mjs";

const rows = [...readFileSync(join(module, "doc/findability.md"), "utf8").matchAll(/^\| (.+\?) \| (.+) \| `(.+)` \|$/gm)].map(([, question, way, end]) => ({
  question, end, steps: way === "none" ? [] : way.split(", ").map((s) => /^(tap|search) “(.*)”$/.exec(s)?.slice(1) ?? [s === "scroll" ? s : "unknown", s]),
}));

// place is the middle of what has a text, can be tapped, and lies on the screen.
const place = (text) => {
  const all = [...document.querySelectorAll("a[href], button, summary, label")].filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.textContent.replace(/\s+/g, " ").includes(text));
  for (const e of all) {
    const r = e.getBoundingClientRect(), x = r.x + Math.min(r.width, innerWidth) / 2, y = (Math.max(0, r.top) + Math.min(innerHeight, r.bottom)) / 2;
    const hit = r.width && r.bottom > 0 && r.top < innerHeight && document.elementFromPoint(x, y);
    if (hit && (e.contains(hit) || hit.contains(e))) return { x, y };
  }
  return null;
};
// box is the middle of the search.
const box = () => {
  const r = document.querySelector("input[type=search]").getBoundingClientRect();
  return r.width && r.top >= 0 && r.bottom <= innerHeight ? { x: r.x + r.width / 2, y: r.y + r.height / 2 } : null;
};
// seen says whether a record, or the result that stands for it, begins on the screen below what sticks there.
const seen = (id) => [...document.querySelectorAll(`[id="${id}"], #found a[href$="#${id}"], #found a[href$="/${id}/"]`)].some((e) => {
  const r = e.getBoundingClientRect();
  return e.checkVisibility() && r.width && r.top > -1 && r.top < innerHeight - 40;
});

counting("no path has more than three steps", () => {
  equal(rows.length, 20);
  none(rows.filter((r) => r.steps.length > 3 || r.steps.some(([kind]) => kind === "unknown")).map((r) => r.question), "more than three steps, or not to be read", rows.length);
});

for (const name of engines) {
  const use = lent(name, { phone: { width: 412, height: 823 } });
  counting(`${name}: twenty kinds of questions are answered in three steps at most, from the top of a phone`, () => use(async (e) => {
    const press = async (find, words, what) => {
      const at = await soon(() => e.evaluate(find, words), (p) => !!p, what);
      await e.press(at.x, at.y);
    };
    for (const { question, steps, end } of rows) {
      await e.open("about:blank");
      await e.open(await base());
      ok((await e.evaluate(() => innerWidth)) < 480, "as narrow as a phone");
      await e.key("Shift");
      await e.until(() => document.documentElement.dataset.app === "ready", "the app takes over");
      for (const [kind, words] of steps) {
        if (kind === "scroll") await e.evaluate(() => scrollBy(0, innerHeight - 60));
        if (kind === "search") {
          await press(box, "", `${question} the search is on the screen`);
          await e.until(() => document.activeElement.type === "search", "the search has the focus");
          await e.keys(words);
        }
        if (kind === "tap") await press(place, words, `${question} “${words}” can be tapped`);
      }
      await soon(() => e.evaluate(seen, end).catch(() => false), true, `${question} ends at ${end}`);
    }
  }));
}
