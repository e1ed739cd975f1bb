// Nothing scrolls sideways, no word is broken or cut off, and no target is too small, however narrow the column or large the letters.
import { cards, data, editions, langs, look, none, reader, visit } from "./help/index.mjs";
import { brokenWords, smallTargets, wide } from "./help/measure.mjs";

const widths = [180, 320, 360, 412, 650, 768, 1024, 1280];
const [first, second] = cards;

const openAll = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
const enlarge = (page) => page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });

// measure returns what is too wide in the page's present state, the words that suffer from it, and the targets that do.
async function measure(page, what, at = widths) {
  const wrong = [];
  for (const width of at) {
    await page.setViewportSize({ width, height: 800 });
    const found = await page.evaluate(wide);
    if (found) wrong.push(`${what}, ${width} px: ${found}`);
    if (width >= 320 || /^embed\/./.test(what)) wrong.push(...(await page.evaluate(brokenWords)).wrong.map((w) => `${what}, ${width} px: ${w}`));
    if (width === 320 || width === 1280) wrong.push(...(await page.evaluate(smallTargets)).wrong.map((w) => `${what}, ${width} px: ${w}`));
  }
  return wrong;
}

for (const lang of langs) {
  const { path } = editions[lang];

  reader(`the front page fits in every width and state (${lang})`, async (page) => {
    const wrong = [];
    await visit(page, path);
    wrong.push(...await measure(page, "as it comes"));
    await page.locator("[name=day]").first().evaluate((r) => r.click());
    wrong.push(...await measure(page, "an earlier day"));
    await visit(page, `${path}?beside=${first.id},${second.id}#${first.id}`);
    wrong.push(...await measure(page, "two cards beside each other"));
    await openAll(page);
    wrong.push(...await measure(page, "all open"));
    none(wrong, "too wide", 4 * widths.length);
  });

  reader(`the pages behind fit in every width (${lang})`, async (page) => {
    const wrong = [];
    const names = ["facts/", "differences/", "sources/", ...[cards[0], cards.at(-1)].map((c) => `cards/${c.id}/`), "embed/", "embed/all/", `embed/cards/${first.id}/`, `embed/differences/${data.differences[0].id}/`];
    for (const name of names) {
      await look(page, path + name);
      await openAll(page);
      wrong.push(...await measure(page, name));
    }
    none(wrong, "too wide", names.length * widths.length);
  });

  reader(`letters of twice the size fit (${lang})`, async (page) => {
    const wrong = [];
    const names = ["", "facts/", "differences/", "sources/", `cards/${first.id}/`];
    for (const name of names) {
      await look(page, path + name);
      await openAll(page);
      await enlarge(page);
      for (const width of [412, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const found = await page.evaluate(wide);
        if (found) wrong.push(`${name || "front page"} at 200 %, ${width} px: ${found}`);
      }
    }
    none(wrong, "too wide", names.length * 3);
  });
}

reader("the page for unknown addresses fits", async (page) => {
  await look(page, "404.html");
  none(await measure(page, "404"), "too wide", widths.length);
});
