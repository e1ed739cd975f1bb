// What an editor corrects reaches its reader: on the record wherever it stands, in a line at the head while it is news, in the feeds, and
// without a server.
import { after, before } from "node:test";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCopy, copyOfProject } from "./help/copy.mjs";
import { since } from "./help/dates.mjs";
import { engines, start } from "./help/engines/index.mjs";
import { faulty } from "./help/faults.mjs";
import { cards, clean, counting, data, dir, editions, equal, match, newReader, none, ok, soon } from "./help/index.mjs";
import { article, newsroom } from "./help/newsroom.mjs";
import { built } from "./help/versions.mjs";
import { installed } from "./help/worker.mjs";

const main = (list) => list.find((r) => r.weight === "main");
const quote = data.quotations.find((q) => q.speaker === cards[1].id);
const event = main(data.events), difference = main(data.differences), minor = data.differences.find((d) => d.weight !== "main");
const records = [data.facts[0].id, cards[0].id, quote.id, event.id, difference.id, minor.id, data.questions[0].id, data.tasks[0].id, data.terms[0].id];
const correction = (record) => `correction-of-${record}`;
const was = (record, lang) => (lang === "it" ? `Diceva altro su ${record}.` : `It said otherwise about ${record}.`);
const now = (record, lang) => (lang === "it" ? `Ora dice così di ${record}.` : `It says this now about ${record}.`);
const today = new Date().toISOString().slice(0, 10); // the line at the head is for those who read soon after

let copy, site, dist;
before(() => {
  copy = copyOfProject();
  const file = join(copy, "content/data/corrections.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("[]", () => records.map((r) => `- {id: ${correction(r)}, day: "${today}", record: ${r}, was: {en: "${was(r, "en")}", it: "${was(r, "it")}"}, now: {en: "${now(r, "en")}", it: "${now(r, "it")}"}}`).join("\n")));
  dist = buildCopy(copy);
  site = built(dist);
});
after(() => copy && rmSync(copy, { recursive: true, force: true }));

// Where each stands: the page, and what holds the record there.
const places = [
  ["", [event.id, cards[0].id, quote.id, difference.id, data.questions[0].id, data.tasks[0].id]],
  ["facts/", [data.facts[0].id]],
  ["differences/", [difference.id, minor.id]],
  ["sources/", [data.terms[0].id]],
  [`cards/${cards[0].id}/`, [cards[0].id]],
  [`cards/${cards[1].id}/`, [quote.id]],
  ["embed/all/", [event.id, cards[0].id, quote.id, difference.id]],
  ["embed/timeline/", [event.id]],
  [`embed/cards/${cards[0].id}/`, [cards[0].id]],
  [`embed/differences/${minor.id}/`, [minor.id]],
];

// seen opens whatever hides the corrections on a page and tells which of them can be read, and where each leads.
const seen = (e) => e.evaluate(() => {
  document.querySelectorAll("details").forEach((d) => { d.open = true; });
  const shown = (n) => n.getClientRects().length > 0 && getComputedStyle(n).visibility === "visible";
  return {
    head: [...document.querySelectorAll(".recent")].filter(shown).map((n) => n.textContent),
    notices: [...document.querySelectorAll(".fix:not(.recent)")].filter(shown).map((n) => ({
      text: n.textContent, href: n.querySelector("a").href, within: [...document.querySelectorAll("[id]")].filter((r) => r.contains(n) || r.tagName === "DT" && r.nextElementSibling?.contains(n)).map((r) => r.id),
    })),
    list: [...document.querySelectorAll("[id^=correction-of-]")].map((n) => ({ id: n.id, back: n.querySelector("p a")?.href })),
  };
});

async function everyPlace(e, url, w) {
  for (const [path, ids] of places) {
    await e.open(url + w.path + path);
    const page = await seen(e);
    for (const id of ids) {
      const notice = page.notices.find((n) => n.text.includes(was(id, w.lang)));
      ok(notice && notice.text.includes(now(id, w.lang)) && notice.within.includes(id), `${w.path}${path} tells on ${id}: ${JSON.stringify(page.notices).slice(0, 600)}`);
      ok(notice.href.endsWith("#" + correction(id)), `${notice.href} leads to the correction`);
    }
    const single = /^embed\/(?!all)/.test(path);
    equal(page.head.length, single ? 0 : 1, `${w.path}${path}: the line at the head`);
    for (const name of single ? [] : [cards[0].name[w.lang], difference.title[w.lang]]) ok(page.head[0].includes(name), `${page.head[0]} names ${name}`);
  }
  await e.open(`${url}${w.path}sources/`);
  const { list } = await seen(e);
  none(records.filter((r) => !list.find((c) => c.id === correction(r))?.back?.endsWith(cards.some((c) => c.id === r) ? `cards/${r}/` : `#${r}`)), "a correction that does not lead back to its record", records.length);
}

for (const name of engines) {
  counting(`${name}: a correction stands on its record wherever that is, and names what changed, offline too`, async () => {
    const engine = await start(name);
    const host = await faulty(site);
    try {
      for (const [lang, w] of Object.entries(editions)) await everyPlace(engine, host.url, { ...w, lang });
      // A pinned embed stays as it was, and its link is the same as that of the current one.
      await engine.open(`${host.url}embed/cards/${cards[0].id}/`);
      const whole = await engine.evaluate(() => document.querySelector(".efoot p:last-child a").href);
      await engine.open(whole);
      ok((await seen(engine)).notices.some((n) => n.text.includes(was(cards[0].id, "en"))), `an embed's link leads to what was corrected of it: ${whole}`);
      await installed(engine, host, "", since(today));
      await host.go();
      await everyPlace(engine, host.url, { ...editions.en, lang: "en" });
      none(await engine.errors(), "uncaught errors");
    } finally {
      await engine.close();
      await host.go().catch(() => {});
    }
  });
}

counting("the line at the head goes after two weeks, the record keeps its correction, and the app takes the page over as it is", async () => {
  const ctx = await newReader({});
  const host = await faulty(site);
  try {
    const page = await ctx.newPage();
    await page.clock.setFixedTime(Date.now() + 15 * 24 * 3600 * 1000);
    await page.goto(host.url);
    equal(await page.locator(".recent").isVisible(), false, "two weeks later");
    ok(await page.locator(`#${event.id} .fix`).count(), "it stays on the record");
    await page.clock.setFixedTime(Date.now());
    await page.goto(`${host.url}?beside=${cards[0].id},${cards[1].id}`);
    equal(await page.locator(".recent").isVisible(), true);
    await soon(() => page.locator("#beside").innerText(), (t) => t.includes(was(cards[0].id, "en")) && t.includes(was(quote.id, "en")));
    none((await page.evaluate(() => performance.getEntriesByName("explainer:adopted").map((m) => m.detail))).filter((d) => d.built || d.changed), "what the app changed");
    await clean(ctx);
  } finally {
    await ctx.close();
    await host.go();
  }
});

counting("feeds, dates and heads follow", async () => {
  for (const [lang, w] of Object.entries(editions)) {
    const read = (name) => readFileSync(join(dist, w.path + name), "utf8");
    const front = read("index.html"), feed = JSON.parse(read("feed.json"));
    match(front, /<link rel="alternate" type="application\/atom\+xml" href="[^"]*feed\.atom"/);
    match(front, /<link rel="alternate" type="application\/feed\+json" href="[^"]*feed\.json"/);
    match(front, new RegExp(`"dateModified":"${today}"`));
    match(front, /"@type":"CorrectionComment"/);
    for (const r of records) {
      const item = feed.items.find((i) => i.id.endsWith(`${w.path}sources/#${correction(r)}`));
      ok(item?.content_text.includes(was(r, lang)) && item.content_text.includes(now(r, lang)) && item.date_published.startsWith(today), `the feed tells of ${r}`);
      ok(read("feed.atom").includes(`<id>${item.id}</id>`), "and so does the other");
    }
    match(readFileSync(join(dist, "sitemap.xml"), "utf8"), new RegExp(`<lastmod>${today}</lastmod>`));
  }
});

// What was pinned before the corrections: the embeds as they were, in a folder of the site as it is now.
function pinned() {
  const all = new Map(site), deeper = (page, up) => page.replaceAll(`data-root="${up}"`, `data-root="${up}../../"`).replaceAll(`href="${up}`, `href="${up}../../`).replaceAll(`href="${up}../../assets/`, `href="${up}assets/`);
  for (const [name, body] of built(dir)) {
    if (name.startsWith("assets/")) all.set(`v/0123456789/${name}`, body);
    else if (/^(it\/)?embed\/.+\/index\.html$/.test(name)) all.set(`v/0123456789/${name}`, Buffer.from(deeper(String(body), "../".repeat(name.split("/").length - 1))));
  }
  return all;
}

counting("a pinned embed says that what it shows was corrected since, moves nothing, and says nothing else", async () => {
  const host = await faulty(pinned());
  const at = (path) => `<iframe title="Embed" style="height:600px" src="${host.url}${path}"></iframe>`;
  const news = await newsroom({
    "/far": article(at(`v/0123456789/embed/cards/${cards[0].id}/`), { before: 40 }), "/near": article(at(`v/0123456789/it/embed/cards/${cards[0].id}/`), { before: 0 }),
    "/all": article(at("v/0123456789/embed/cards/"), { before: 40 }), "/other": article(at(`v/0123456789/embed/cards/${cards[5].id}/`), { before: 0 }), "/current": article(at(`embed/cards/${cards[0].id}/`), { before: 0 }),
  });
  const ctx = await newReader({ viewport: { width: 900, height: 800 }, tolerate: /corrected\.json|ERR_FAILED/ });
  try {
    const tab = await ctx.newPage(), { asked } = host; // what came to the server: the browser does not tell of all that frames ask
    tab.setDefaultTimeout(20_000);
    const open = async (path) => {
      asked.length = 0;
      await tab.goto(news.url + path);
      return tab.frameLocator("iframe");
    };
    const day = (lang) => new Date(today).toLocaleDateString(lang, { dateStyle: "long", timeZone: "UTC" });
    const far = await open("/far");
    const first = far.locator("#main > .fix:first-child");
    await first.waitFor({ state: "attached" });
    match(await first.innerText(), new RegExp(`corrected on ${day("en")}`));
    equal(await first.locator("a").evaluate((a) => a.href), `${host.url}cards/${cards[0].id}/`);
    const near = await open("/near");
    const box = near.locator(".boot[role=status]");
    await box.waitFor();
    match(await box.innerText(), new RegExp(`Corretto il ${day("it")}`));
    equal(await box.evaluate((e) => [getComputedStyle(e).position, document.querySelector("#main .fix")]), ["absolute", null], "where the reader sees it nothing moves");
    await box.getByRole("button", { name: "Chiudi" }).click();
    equal(await box.count(), 0);
    await (await open("/all")).locator(".boot[role=status]").waitFor({ state: "attached" });
    const other = await open("/other");
    await soon(() => asked.some((u) => u === "data/corrected.json"), true, "it asks once");
    equal(asked.filter((u) => u === "data/corrected.json").length, 1);
    await other.locator("h1").evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    equal(await other.locator(".boot, #main > .fix").count(), 0, "what was not corrected says nothing");
    await (await open("/current")).locator(".solo .fix").first().waitFor();
    await tab.waitForLoadState("networkidle");
    equal(asked.filter((u) => u === "data/corrected.json"), [], "the current one has nothing to ask");
    await ctx.route("**/data/corrected.json", (route) => route.abort());
    const offline = await open("/near");
    await tab.waitForEvent("requestfailed", { predicate: (r) => r.url().endsWith("corrected.json"), timeout: 10_000 }).catch(() => {});
    equal(await offline.locator(".boot").count(), 0, "without an answer it is silent");
    none(ctx.noted.filter((l) => !/^request to http:\/\/localhost/.test(l)), "the browser noted");
  } finally {
    await ctx.close();
    await news.stop();
    await host.go();
  }
});
