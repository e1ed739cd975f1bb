// doc/findability.md lists twenty kinds of questions with the fewest steps to the answer: each path is walked as it is written.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { base, equal, module, none, ok, reader, soon, visit } from "./help/index.mjs";

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
// seen says whether a record, or the result that stands for it, begins on the screen below what sticks there.
const seen = (id) => [...document.querySelectorAll(`[id="${id}"], #found a[href$="#${id}"], #found a[href$="/${id}/"]`)].some((e) => {
  const r = e.getBoundingClientRect();
  return e.checkVisibility() && r.width && r.top > -1 && r.top < innerHeight - 40;
});

reader("twenty kinds of questions are answered in three steps at most, from the top of a phone", { viewport: { width: 412, height: 823 }, hasTouch: true, isMobile: true }, async (page) => {
  equal(rows.length, 20);
  none(rows.filter((r) => r.steps.length > 3 || r.steps.some(([kind]) => kind === "unknown")).map((r) => r.question), "more than three steps, or not to be read", rows.length);
  for (const { question, steps, end } of rows) {
    await page.goto("about:blank");
    await visit(page, "");
    for (const [kind, words] of steps) {
      if (kind === "scroll") await page.evaluate(() => scrollBy(0, innerHeight - 60));
      if (kind === "search") {
        await page.getByRole("searchbox").tap();
        if (words) await page.getByRole("searchbox").fill(words);
      }
      if (kind === "tap") {
        const at = await soon(() => page.evaluate(place, words), (p) => !!p, `${question} “${words}” can be tapped`);
        await page.touchscreen.tap(at.x, at.y);
      }
    }
    await soon(() => page.evaluate(seen, end).catch(() => false), true, `${question} ends at ${end}`);
  }
  ok(page.url().startsWith(await base()));
});
