// Elements that others put into the document (extensions, translators, hosts) and that have the ids, names and classes of ours.
import { engines, start } from "./help/engines/index.mjs";
import { host } from "./help/host.mjs";
import { cards, counting, data, dir, match, none, ok, soon, stops } from "./help/index.mjs";

// What a page of ours has, one of each, empty and out of sight: nothing of it may be taken for ours.
const own = ["page", "main", "found", "beside", "filters", "build", "bare", "what", "own", "column", ...stops.map((_, i) => `day-${i}`), ...[data.tasks, data.facts, data.differences, cards].map((all) => all[0].id)];
const foreign = [
  ...own.map((id) => `<div id="${id}" hidden></div>`),
  `<div class="bar pg task solo sorter score verdict asof stops chip" hidden><ul><li><a href="#sources">x</a></li></ul></div>`,
  `<form class="find" hidden><input type="search" name="q" value="theirs"><input type="radio" name="day" value="${stops[0]}" checked><select name="report"></select></form>`,
  `<article class="card" hidden></article><footer hidden></footer>`,
].join("");
const among = (name, body) => (name.endsWith(".html") ? String(body).replace(/<body[^>]*>/, `$&${foreign}`).replace(/<\/body>|$/, `${foreign}$&`) : body);

for (const name of engines) {
  counting(`${name}: elements of others with our ids, names and classes are not taken for ours, before the page and after it`, async () => {
    const at = await host(dir, "/", among);
    const e = await start(name);
    const our = (selector) => `#page.pg ${selector}`;
    const ready = () => e.until(() => document.documentElement.dataset.app === "ready", "the app takes over");
    try {
      await e.open(at.url);
      const known = () => e.evaluate(() => document.querySelector("#page.pg .asof").innerText);
      const latest = await known();
      await e.click(our("label:has(#day-0)"));
      await soon(known, (now) => now !== latest, "the day turns without the app");
      await e.evaluate(() => document.querySelector("#page.pg [name=day][checked]").click());
      await e.key("/"); // the first sign of a reader
      await e.until(() => document.activeElement.matches("#page.pg [name=q]"), "the key for the search finds it");
      await ready();
      await e.key("x");
      await e.until(() => document.querySelector("#page.pg #found [role=status]").textContent.includes("“x”"), "the search answers");
      await e.key("Escape");
      await e.until(() => document.querySelector("#page.pg main").checkVisibility(), "Escape shows the page again");
      await e.click(our("label:has(#day-1)"));
      await soon(known, (now) => now !== latest, "the day turns with it");
      await soon(() => e.evaluate(() => location.search), `?day=${stops[1]}`);
      await e.click(our(".chip a"));
      await soon(known, latest, "and back");
      await e.evaluate(() => document.querySelector("#page.pg .task input").click());
      await soon(() => e.evaluate(() => document.querySelector("#page.pg .task .verdict").textContent), /\S/, "the answer to a task is judged");
      await e.evaluate((id) => document.querySelector(`#page.pg details:has(> #${id}) [data-act=beside]`).click(), cards[0].id);
      await e.until(() => document.activeElement.matches("#page.pg #beside [data-beside='1']"), "two cards beside each other");
      await e.evaluate(() => { document.querySelector("#page.pg #sources").scrollIntoView(); });
      await e.until(() => document.querySelector("#page.pg .bar [aria-current=true]")?.hash === "#sources", "the bar says where the reader is");

      await e.open(`${at.url}it/facts/?by=single`);
      await ready();
      match(await e.evaluate(() => document.querySelector("#page.pg #filters .count").textContent), /^\d+ di \d+ /);
      ok(await e.evaluate(() => document.querySelectorAll("#page.pg .facts > li[hidden]").length > 5), "the facts are filtered");
      await e.open(`${at.url}differences/?who=${cards[0].id}`);
      await ready();
      ok(await e.evaluate(() => document.querySelectorAll("#page.pg .diff[hidden]").length > 5), "the differences are filtered");
      await e.open(`${at.url}embed/`);
      await e.until(() => document.querySelector("#page.pg #bare").hidden && document.querySelector("#page.pg #build").checkVisibility(), "the builder is built");
      none(await e.errors(), "uncaught errors");
    } finally {
      await e.close();
      await at.stop();
    }
  });
}
