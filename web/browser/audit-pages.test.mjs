// axe finds nothing on the pages behind.
import { audit } from "./help/audit.mjs";
import { cards, editions, equal, langs, look, match, reader } from "./help/index.mjs";

for (const lang of langs) {
  const names = ["facts/", "differences/", "sources/", `cards/${cards[0].id}/`, `cards/${cards.at(-1).id}/`];
  for (const name of names) {
    reader(`axe finds nothing on ${name} (${lang})`, async (page) => {
      await look(page, editions[lang].path + name);
      await audit(page, "as it comes");
      await page.evaluate(() => document.querySelectorAll("details:not(.here)").forEach((d) => { d.open = true; })); // the list of the bar would lie over some
      await audit(page, "all open");
    });
  }
}

reader("an unknown address says so in both languages, and axe finds nothing there", { tolerate: /404/ }, async (page) => {
  const response = await look(page, "no/such/page/");
  equal(response.status(), 404);
  const text = await page.locator("main").innerText();
  for (const lang of langs) match(text, new RegExp(editions[lang].missing));
  await audit(page, "404");
});
