// Without JavaScript everything can be read and reached; and what turns the page also works where scripts run, but the first one does not come.
import { after } from "node:test";
import { engines, start } from "./help/engines/index.mjs";
import { faulty } from "./help/faults.mjs";
import { built } from "./help/versions.mjs";
import { address, base, cards, counting, data, editions, equal, langs, look, match, none, ok, reader, sections, soon } from "./help/index.mjs";

const options = { javaScriptEnabled: false };
const [first, second] = cards;
const minor = cards.find((c) => c.weight !== "main");

const isOpen = (page, id) => page.locator(`details:has(> #${id})`).evaluate((d) => d.open);

for (const lang of langs) {
  const w = editions[lang];
  const scene = (name, body) => reader(`without JavaScript, ${name} (${lang})`, options, body);
  const both = (name, body) => {
    scene(name, body);
    reader(`without the first script, ${name} (${lang})`, { tolerate: /boot\./ }, async (page) => {
      await page.route("**/assets/boot.*", (route) => (lang === "it" ? route.abort() : route.fulfill({ contentType: "text/javascript", body: "" })));
      await body(page);
    });
    // Where scripts are on and none may run, the line that has the day noted does not run either.
    reader(`where no script may run, ${name} (${lang})`, { tolerate: /Content Security Policy|Executing inline script/ }, async (page) => {
      await page.route(/\/$/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": "script-src 'none'" } });
      });
      await body(page);
    });
  };

  scene("every section can be read", async (page) => {
    await look(page, w.path);
    equal(await page.locator("html").getAttribute("data-app"), "static");
    for (const id of sections) {
      const section = page.locator(`#${id}`);
      ok(await section.locator("h1, h2").first().isVisible(), `heading of #${id} is visible`);
      for (const rest of await section.locator("details.rest > summary").all()) await rest.click(); // what is one step behind can be read too
      const text = await section.innerText();
      ok(text.length > 300, `#${id} has text to read: ${text.length} characters`);
    }
  });

  scene("every citation and every fold opens by itself", async (page) => {
    await look(page, w.path);
    const found = await page.evaluate(() => [...document.querySelectorAll("details")].map((d) => {
      const was = d.open;
      d.firstElementChild.click();
      return { name: d.firstElementChild.textContent.trim(), turned: d.open !== was, links: d.matches(".ct") ? d.querySelectorAll("a[href]").length : 1 };
    }));
    ok(found.length > 200, `${found.length} things to open`);
    none(found.filter((f) => !f.turned || !f.name || !f.links), "does not open, or leads nowhere", found.length);
    for (const id of ["answer", "arms", "chain"]) {
      await page.reload();
      const citation = page.locator(`#${id} .ct`).filter({ visible: true }).first();
      await citation.locator("summary").click();
      ok(await citation.locator("a").first().isVisible(), `a click in #${id} shows the report`);
    }
  });

  scene("a link to a card opens it", async (page) => {
    for (const card of [first, minor]) {
      await look(page, `${w.path}#${card.id}`);
      ok(await page.locator(`#${card.id}`).isVisible(), `${card.id} is open`);
      await page.goto("about:blank");
    }
  });

  scene("the marks lead to the cards", async (page) => {
    await look(page, w.path);
    for (const card of [first, minor]) {
      const mark = page.getByRole("link", { name: card.name[lang], exact: true }).first();
      await mark.click();
      equal(await address(page), `#${card.id}`);
      ok(await page.locator(`#${card.id}`).isVisible(), `${card.id} is open`);
    }
    const astray = await page.evaluate(() => [...document.querySelectorAll(".strip a")].map((a) => a.hash.slice(1)).filter((id) => !document.getElementById(id)));
    none(astray, "marks that lead nowhere", cards.length);
    equal(await page.locator(".strip a").count(), cards.length);
  });

  scene("a card leads to the next and back to the previous one", async (page) => {
    await look(page, `${w.path}#${first.id}`);
    await page.locator(`#${first.id}`).getByRole("link", { name: second.name[lang] }).last().click();
    equal(await address(page), `#${second.id}`);
    ok(await isOpen(page, second.id), "the next card is open");
    await page.locator(`#${second.id}`).getByRole("link", { name: first.name[lang] }).first().click();
    equal(await address(page), `#${first.id}`);
    ok(await page.locator(`#${first.id}`).isVisible(), "the previous card is open");
  });

  both("the day control turns the page", async (page) => {
    await look(page, w.path);
    const answer = () => page.locator("#answer").innerText();
    const latest = await answer();
    const stops = page.getByRole("group", { name: w.day }).locator("label");
    const seen = [latest];
    for (let i = 0; i < (await stops.count()) - 1; i++) {
      await stops.nth(i).click();
      match(await page.locator(".chip").innerText(), new RegExp(w.reading));
      seen.push(await answer());
      const hidden = await page.locator("#timeline .k").first().evaluate((k) => [getComputedStyle(k, "::before").content, getComputedStyle(k.firstElementChild).visibility]);
      if (i === 0) equal(hidden, [`"${w.unknown}"`, "hidden"]);
    }
    equal(new Set(seen).size, seen.length, "each day has its own answer");
    await page.getByText(w.back).click();
    equal(await answer(), latest);
    await soon(() => page.locator(".chip").isVisible(), false, "the chip goes");
  });

  scene("on each day what is visible is what the classes of the days say", async (page) => {
    await look(page, w.path);
    await page.evaluate(openAll);
    const stops = page.getByRole("group", { name: w.day }).locator("label"), last = (await stops.count()) - 1;
    const days = await stops.locator("input").evaluateAll((all) => all.map((i) => i.value)), earliest = data.reports.map((r) => r.date).sort()[0];
    const first = days.findLastIndex((d) => d <= earliest); // the stop of the first report
    const shown = await page.evaluate(visibleTexts);
    ok(shown.filter((s) => s).length > 500, "the page has texts");
    for (let stop = 0; stop <= last; stop++) {
      await stops.nth(stop).click();
      const now = await page.evaluate(visibleTexts), texts = await page.evaluate(daysOfTexts, { stop, last, first });
      equal([now.length, texts.length], [shown.length, shown.length], "a day changes nothing but what is visible");
      const of = (wrong) => texts.flatMap((d, i) => (wrong(d, i) ? [d.text] : []));
      none(of((d, i) => d.later && now[i]), `${stop}: visible before its day`, texts.filter((d) => d.later).length);
      none(of((d, i) => !d.later && !d.only && shown[i] && !now[i]), `${stop}: public by then, and not visible`, texts.length);
    }
  });

  both("nothing is shown that needs the app", async (page) => {
    await look(page, w.path);
    await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
    equal(await page.locator("button, select, input:not([type=radio])").filter({ visible: true }).count(), 0);
  });

  scene("the language switch and the pages behind can be reached", async (page) => {
    await look(page, w.path);
    await page.getByRole("link", { name: w.other, exact: true }).click();
    equal(await page.locator("html").getAttribute("lang"), lang === "en" ? "it" : "en");
    await page.goBack();
    for (const name of ["facts", "differences", "sources"]) {
      await page.locator(`main a[href$="${name}/"]`).first().click();
      equal(await page.locator("html").getAttribute("data-page"), name);
      ok((await page.locator("main").innerText()).length > 2000, `${name} can be read`);
      await page.goBack();
    }
  });
}

reader("a day in the address is there while the first script is on its way, and one that is chosen meanwhile stays", async (page) => {
  let come;
  const late = new Promise((done) => { come = done; });
  await page.route("**/assets/boot.*", async (route) => {
    await late;
    await route.continue();
  });
  const days = data.page.answers.map((a) => a.day), day = () => page.evaluate(() => document.querySelector("#page")?.dataset.day);
  await page.goto(`${await base()}?day=${days[1].split("/").at(-1)}`, { waitUntil: "commit" });
  await soon(day, "1", "the day of the address");
  await page.locator("label:has(#day-0)").click();
  await soon(day, "0", "the reader's day");
  come();
  await page.waitForLoadState();
  equal(await day(), "0", "and it stays");
});

// These run in the page. openAll opens what is folded; visibleTexts says of each text whether it is visible; daysOfTexts what the classes
// of the days say of it: later is what must not be seen on that day, only what has a day or two of its own.
function openAll() {
  for (const d of document.querySelectorAll("main details:not(.bar details)")) d.open = true; // the list of the bar would lie over the days
}

function visibleTexts() {
  const out = [], walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (/\S/.test(walk.currentNode.data)) out.push(walk.currentNode.parentElement.checkVisibility({ visibilityProperty: true }));
  return out;
}

function daysOfTexts({ stop, last, first }) {
  const out = [], walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    if (!/\S/.test(walk.currentNode.data)) continue;
    const at = walk.currentNode.parentElement, mark = at.closest(".ct");
    // Nothing of a mark is there before the first of its reports, only words that say so.
    const waits = mark && Number(/(?:^| )w(\d+)/.exec(mark.className)?.[1] ?? first) > stop;
    const found = { text: walk.currentNode.data.slice(0, 80), later: !!waits, only: false };
    for (let e = at; e; e = e.parentElement)
      for (const name of e.classList) {
        const [, kind, n] = /^([kar])(\d+)$/.exec(name) ?? [];
        found.later ||= ((kind === "k" || kind === "r") && n > stop) || (kind === "a" && +n !== stop) || (name === "now" && stop < last);
        found.only ||= kind === "a" || name === "now";
      }
    out.push(found);
  }
  return out;
}

for (const name of engines) {
  let engine;
  after(() => engine?.close());
  counting(`${name}: where the first script does not come, the day turns the page, and nothing is shown that needs the app`, async () => {
    const site = await faulty(built()), e = (engine = await start(name));
    site.plan = { [[...site.site.keys()].find((n) => /assets\/boot\./.test(n))]: "missing" };
    const answer = () => e.evaluate(() => document.getElementById("answer").innerText);
    const read = () => e.evaluate(() => document.querySelector(".chip").innerText);
    try {
      for (const [lang, w] of Object.entries(editions)) {
        await e.open(site.url + w.path);
        equal(await e.evaluate(() => document.documentElement.dataset.app), "static");
        const seen = [await answer()];
        const days = await e.evaluate(() => document.querySelectorAll("[name=day]").length);
        for (let i = 0; i < days - 1; i++) {
          await e.click(`label:has(#day-${i})`);
          await soon(read, new RegExp(w.reading), `${lang}: an earlier day is named`);
          seen.push(await answer());
        }
        equal(new Set(seen).size, days, `${lang}: each day has its own answer`);
        await e.click(`label:has(#day-${days - 1})`);
        await soon(answer, seen[0], `${lang}: and back`);
        const needs = await e.evaluate(() => {
          document.querySelectorAll("details").forEach((d) => { d.open = true; });
          return [...document.querySelectorAll("button, select, input:not([type=radio])")].filter((b) => b.checkVisibility({ visibilityProperty: true }) && b.getBoundingClientRect().width).map((b) => b.outerHTML.slice(0, 120));
        });
        none(needs, `${lang}: shown, though nothing serves it`);
        await e.open(`${site.url}${w.path}#${minor.id}`);
        await soon(() => e.evaluate((id) => document.getElementById(id).checkVisibility(), minor.id), true, `${lang}: a link to a card opens it`);
      }
      none(await e.errors(), "uncaught errors");
    } finally {
      await e.open("about:blank").catch(() => {});
      await site.go();
    }
  });
}
