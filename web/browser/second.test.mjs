// Another story, in German and in an edition that runs from right to left: what is no word and no number of the first holds in it too.
import "./help/second.mjs"; // before all that look at a site
import { audit } from "./help/audit.mjs";
import { focus, plan } from "./help/focus.mjs";
import { address, cards, data, equal, look, none, ok, reader, soon, visit } from "./help/index.mjs";
import { brokenWords, smallTargets, wide } from "./help/measure.mjs";

const rtl = data.story.editions[1];
const editions = [["", "ltr"], [`${rtl}/`, "rtl"]];
const [card] = cards;

for (const [path, dir] of editions) {
  reader(`the pages of the second story fit, and axe finds nothing (${dir})`, async (page) => {
    const wrong = [];
    const names = ["", "facts/", "differences/", "sources/", `cards/${card.id}/`, "embed/", "embed/all/"];
    for (const name of names) {
      await look(page, path + name);
      equal(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir || "ltr", getComputedStyle(document.body).direction].join()), [path.slice(0, -1) || "de", dir, dir].join(), name);
      await page.evaluate(() => document.querySelectorAll("details:not(.here)").forEach((d) => { d.open = true; })); // the list of the bar would lie over some
      for (const width of [320, 412, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const found = await page.evaluate(wide);
        if (found) wrong.push(`${path}${name}, ${width} px: ${found}`);
        wrong.push(...[...(await page.evaluate(brokenWords)).wrong, ...(await page.evaluate(smallTargets)).wrong].map((w) => `${path}${name}, ${width} px: ${w}`));
      }
      await audit(page, path + name);
    }
    none(wrong, "too wide", 3 * names.length);
  });

  reader(`Tab reaches every control of the second story, and an arrow leads to the next card (${dir})`, async (page) => {
    await visit(page, path);
    await page.locator(".kept button").first().waitFor(); // no worker runs in this test, and the foot has said so
    const wrong = [], total = await page.evaluate(plan);
    for (let n = 0; n < total; n++) {
      await page.keyboard.press("Tab");
      const f = await page.evaluate(focus);
      if (f.at !== n) {
        wrong.push(`stop ${n}: got ${f.name}`);
        break;
      }
      if (!f.ring || !f.clear) wrong.push(`${f.ring ? "hidden" : "no ring"}: ${f.name}`);
    }
    none(wrong, "the focus", 15);
    await page.locator(`[data-card="${card.id}"] > summary`).press("Enter");
    await soon(() => address(page), `#${card.id}`);
    await page.keyboard.press(dir === "rtl" ? "ArrowLeft" : "ArrowRight");
    await soon(() => address(page), `#${cards[1].id}`);
  });
}

reader("what has a side has the other one where the script runs from right to left", async (page) => {
  // begin is how far each part begins from where its line does.
  const begin = () => [".mast", ".three .fl:nth-child(2)", ".map .t-goes", ".map .t-gone", ".rail .ev", ".versus", ".strip .col:nth-child(2)", ".tools"].map((s) => {
    const e = document.querySelector(s), r = e?.getBoundingClientRect();
    return e ? [s, Math.round(getComputedStyle(e).direction === "rtl" ? innerWidth - r.right : r.left)] : [s, null];
  });
  const found = [];
  for (const [path] of editions) {
    await look(page, path);
    found.push(await page.evaluate(begin));
    ok(found.at(-1).every(([, at]) => at !== null), `there are ${found.at(-1)}`);
  }
  none(found[0].filter(([, at], i) => Math.abs(at - found[1][i][1]) > 40).map(([s, at], i) => `${s}: ${at}, and ${found[1][i]} the other way`), "on the wrong side", found[0].length);
  // The arrow of the drawing leads away from where it begins, and so do those of links.
  const turned = await page.evaluate(() => {
    const m = new DOMMatrix(getComputedStyle(document.querySelector(".map .go"), "::after").transform);
    return [m.a < 0, document.querySelector(".tools .next").textContent.trim().endsWith("←"), getComputedStyle(document.querySelector(".blur")).backgroundImage.includes("270deg")];
  });
  equal(turned.join(), "true,true,true");
});
