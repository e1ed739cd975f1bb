// axe finds nothing on the front page, in whatever state.
import { audit } from "./help/audit.mjs";
import { cards, data, editions, langs, reader, soon, visit } from "./help/index.mjs";

const [first, second] = cards;
const states = {
  "as it comes": (page, path) => visit(page, path),
  "on an earlier day": async (page, path) => {
    await visit(page, path);
    await page.locator("[name=day]").first().evaluate((r) => r.click());
    await soon(() => page.url(), /day=/);
  },
  "with a card open": (page, path) => visit(page, `${path}#${first.id}`),
  "with two cards beside each other": async (page, path) => {
    await visit(page, `${path}?beside=${first.id},${second.id}`);
    await soon(() => page.locator("#beside select").count(), 2);
  },
  "with a search": async (page, path) => {
    await visit(page, `${path}?q=sala`);
    await soon(() => page.locator("#found mark").count(), (n) => n > 3);
  },
  "with a search that finds nothing": async (page, path) => {
    await visit(page, `${path}?q=zzzz`);
    await soon(() => page.locator("#found a").count(), data.questions.length);
  },
  "with tasks answered": async (page, path) => {
    await visit(page, path);
    await page.locator(".task input").evaluateAll((all) => all.forEach((r) => r.click()));
    await soon(() => page.locator(".task.right, .task.wrong").count(), (n) => n > 3);
  },
  "with everything open": async (page, path) => {
    await visit(page, path);
    await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
  },
};

for (const lang of langs) {
  for (const [state, bring] of Object.entries(states)) {
    reader(`axe finds nothing on the front page ${state} (${lang})`, async (page) => {
      await bring(page, editions[lang].path);
      await audit(page, state);
    });
  }
}
