// Ids that were published and are gone: what leads to them from other sites leads to their successors.
import { after, before } from "node:test";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildCopy, copyOfProject } from "./help/copy.mjs";
import { engines, lent } from "./help/engines/index.mjs";
import { faulty } from "./help/faults.mjs";
import { cards, clean, counting, data, editions, equal, match, newReader, none, ok, ready, soon } from "./help/index.mjs";
import { article, inside, newsroom } from "./help/newsroom.mjs";
import { built } from "./help/versions.mjs";
import { installed } from "./help/worker.mjs";

const main = cards[2], minor = cards.at(-1), other = cards[4];
const difference = data.differences.find((d) => d.weight === "main"), event = data.events.at(-1), fact = data.facts.at(-1);
const back = { id: "correction-taken-back", en: "The card said what no report says.", it: "La scheda diceva ciò che nessun articolo dice." };
const moves = [
  ["stakeholder", "old-main", main.id], ["stakeholder", "old-minor", minor.id], ["stakeholder", "old-ghost", back.id], ["difference", "diff-old", difference.id],
  ["event", "event-old", event.id], ["fact", "fact-gone", fact.id], ["section", "whose-job", "tasks"],
];

// What an editor leaves who gave records other ids, and took one back.
let site, dist, copy;
before(async () => {
  copy = copyOfProject();
  const at = (name) => join(copy, "content/data", name);
  appendFileSync(at("published-ids.txt"), moves.map(([kind, from]) => `${kind} ${from}\n`).join(""));
  const write = (name, lines) => {
    const old = readFileSync(at(name), "utf8"), empty = /^\[\]$/m;
    writeFileSync(at(name), empty.test(old) ? old.replace(empty, () => lines) : `${old.trimEnd()}\n${lines}\n`);
  };
  write("moved.yaml", moves.map(([, from, to]) => `- {from: ${from}, to: ${to}}`).join("\n"));
  write("corrections.yaml", `- {id: ${back.id}, day: "${data.page.as_of}", record: old-ghost, was: {en: "It stood there.", it: "Stava lì."}, now: {en: "${back.en}", it: "${back.it}"}}`);
  dist = buildCopy(copy);
  site = await faulty(built(dist));
});
after(async () => {
  await site?.go();
  if (copy) rmSync(copy, { recursive: true, force: true });
});

const open = (page) => page.evaluate(() => [...document.querySelectorAll("details[data-card][open]")].map((d) => d.dataset.card).join());

const moved = (name, options, body) => counting(name, async () => {
  const ctx = await newReader(options);
  try {
    const page = await ctx.newPage();
    page.setDefaultTimeout(12_000);
    await body(page, ctx);
    await clean(ctx);
  } finally {
    await ctx.close();
  }
});

for (const script of [true, false]) {
  const without = script ? "" : " without scripts";
  for (const [lang, w] of Object.entries(editions)) {
    moved(`the page of a card that is gone leads to the one that took its place${without} (${lang})`, { javaScriptEnabled: script }, async (page) => {
      const to = `${site.url}${w.path}cards/${main.id}/`;
      await page.goto(`${site.url}${w.path}cards/old-main/${script ? "?day=2026-01-27#x" : ""}`);
      await page.waitForURL(script ? `${to}?day=2026-01-27#x` : to);
      ok((await page.title()).startsWith(main.name[lang]));
      await page.goto(`${site.url}${w.path}cards/old-ghost/`);
      await page.waitForURL(`${site.url}${w.path}#${back.id}`);
      await soon(() => page.locator("#" + back.id).boundingBox(), (b) => b && b.y < 900 && b.y + b.height > 0, "the correction that says why is in the window");
      match(await page.locator("#" + back.id).innerText(), new RegExp(back[lang].slice(0, 20)));
    });
  }

  moved(`a fragment that is gone leads to what took its place${without}`, { javaScriptEnabled: script }, async (page) => {
    // Without scripts nothing can be asked in the page: what is open has a height.
    const seen = async (path, selector, what) => {
      await page.goto("about:blank");
      await page.goto(site.url + path);
      await soon(() => page.locator(selector).first().boundingBox(), (b) => b && b.height > 0 && b.y < 900 && b.y + b.height > 0, `${path}: ${what}`);
    };
    for (const path of ["", "it/"]) {
      await seen(path + "#old-main", `[data-card="${main.id}"] > :not(summary)`, "the card is open and in the window");
      await seen(path + "#old-minor", `[data-card="${minor.id}"] > :not(summary)`, "the card behind “more” is open and in the window");
      await seen(path + "#diff-old", `#${difference.id}`, "the difference is in the window");
      await seen(path + "#event-old", `#${event.id}`, "the event is in the window");
      await seen(path + "#whose-job", "#tasks h2", "the section is in the window");
      await seen(path + "#old-ghost", "#old-ghost", "the line is there that leads to the correction");
      await seen(path + "facts/#fact-gone", `#${fact.id}`, "the fact is in the window");
      await seen(path + "differences/#diff-old", `#${difference.id}`, "the difference is in the window");
    }
  });
}

moved("the app knows the ids that are gone: card, pair, and a later change of the address", {}, async (page) => {
  await page.goto(site.url + "#old-minor");
  await page.keyboard.press("Shift");
  await ready(page);
  equal(await open(page), minor.id);
  const { total, adopted, built, changed } = await page.evaluate(() => performance.getEntriesByName("explainer:adopted")[0].detail);
  equal([adopted, built, changed], [total, 0, 0], "what leads on is adopted like the rest");
  await page.evaluate(() => { location.hash = "old-main"; });
  await soon(() => open(page), (o) => o.split(",").includes(main.id));
  await page.goto("about:blank");
  await page.goto(`${site.url}?beside=old-main,${other.id}`);
  await ready(page);
  await soon(() => page.locator("#beside").innerText(), (t) => t.includes(main.name.en) && t.includes(other.name.en), "the pair stands side by side");
});

moved("what was noted in other sites' heads goes on: oEmbed, canonical address, picture", {}, async (page) => {
  for (const [lang, w] of Object.entries(editions)) {
    const answer = (id) => readFileSync(join(dist, `oembed/${lang}/cards/${id}.json`), "utf8");
    equal(answer("old-main"), answer(main.id));
    match(answer("old-ghost"), /embed\/cards\/old-ghost\//);
    const res = await page.request.get(`${site.url}${w.path}cards/old-main/`);
    equal(res.status(), 200);
    match(await res.text(), new RegExp(`rel="canonical" href="[^"]*/${w.path}cards/${main.id}/"`));
    ok(readFileSync(join(dist, `og/${lang}/cards/old-main.png`)).equals(readFileSync(join(dist, `og/${lang}/cards/${main.id}.png`))));
  }
});

// hosted opens a page of another site that has something of ours in it.
const hosted = (name, middle, options, body) => counting(name, async () => {
  const { before = 30, hash = "", ...context } = options;
  const news = await newsroom({ "/": article(middle(site.url), { before }) });
  const ctx = await newReader(context);
  try {
    await ctx.addInitScript(() => {
      window.events = [];
      for (const type of ["ready", "open"]) document.addEventListener(`explainer:${type}`, (e) => window.events.push([type, e.detail.id]));
    });
    const tab = await ctx.newPage();
    tab.setDefaultTimeout(2000); // asked twenty times
    await tab.goto(news.url + hash, { timeout: 30_000 });
    await body(tab);
    none(ctx.noted.filter((line) => !/^request to http:\/\/localhost/.test(line)), "the browser noted", 2);
  } finally {
    await ctx.close();
    await news.stop();
  }
});
const line = (embed) => (at) => `<script async src="${at}embed.js" data-embed="${embed}"></script>`;

for (const [embed, text] of [["cards/old-main", main.name.en], ["cards/old-ghost", back.en], ["differences/diff-old", difference.title.en]]) {
  hosted(`the line of an embed that is gone shows what took its place, at its height: ${embed}`, line(embed), {}, async (tab) => {
    await tab.locator("iframe").scrollIntoViewIfNeeded();
    const f = await inside(tab);
    match(await f.locator("main").innerText(), new RegExp(text.slice(0, 12)));
    await soon(() => tab.evaluate(() => window.events.filter((e) => e[0] === "ready").length), 1, "the host is told that it is there");
    const high = await f.evaluate(() => Math.ceil(document.getElementById("page").getBoundingClientRect().height));
    // It takes its height where nothing that the reader sees moves with it: when its end is below the window.
    await tab.locator("iframe").evaluate((i) => scrollBy({ top: i.getBoundingClientRect().top - innerHeight + 80, behavior: "instant" }));
    await soon(() => tab.locator("iframe").evaluate((i) => i.clientHeight), high, "and how high it is");
  });

  hosted(`a plain frame of it shows that too, where neither host nor frame may run a script: ${embed}`, (at) => `<iframe sandbox title="x" style="height:600px" src="${at}embed/${embed}/"></iframe>`, { javaScriptEnabled: false, tolerate: /sandbox/ }, async (tab) => {
    await soon(() => tab.frameLocator("iframe").locator("main").innerText(), (t) => t.includes(text.slice(0, 12)));
  });
}

hosted("a host's own fragment with an id that is gone opens the card in its frame", line("cards"), { hash: "#old-minor", before: 90 }, async (tab) => {
  const f = await inside(tab);
  await soon(() => open(f), minor.id);
  await soon(() => f.locator(`[data-card="${minor.id}"] > summary`).boundingBox(), (b) => b && b.y > -10 && b.y < 900, "and brings it into the window");
});

for (const name of engines) {
  const use = lent(name);
  const core = (what, body) => counting(`${name}: ${what}`, () => use(async (engine) => {
    const noted = (await engine.errors()).length;
    await body(engine);
    none((await engine.errors()).slice(noted), "uncaught errors");
  }));

  core("page, fragment and frame of an id that is gone lead to its successor", async (e) => {
    await e.open(`${site.url}it/cards/old-main/`);
    await e.until((path) => location.pathname.endsWith(path), "the page leads on", { args: [`/it/cards/${main.id}/`] });
    for (const [path, id] of [["#old-main", main.id], ["it/#old-minor", minor.id]]) {
      await e.open("about:blank");
      await e.open(site.url + path);
      await e.until((id) => document.querySelector(`[data-card="${id}"]`).open, `${path} opens the card`, { args: [id] });
      await e.until((id) => {
        const b = document.querySelector(`[data-card="${id}"]`).getBoundingClientRect();
        return b.height > 0 && b.top < innerHeight && b.bottom > 0;
      }, `${path} has it in the window`, { args: [id] });
    }
    const news = await newsroom({ "/": article(line("cards/old-main")(site.url), { before: 0 }) });
    try {
      await e.open(news.url + "/");
      await e.until(() => !!document.querySelector("iframe"), "a frame");
      await soon(() => e.inside("iframe", () => document.querySelector("main")?.textContent), (t) => t?.includes(main.name.en));
    } finally {
      await news.stop();
    }
  });

  // On an origin of its own: WebKit registers no worker any more where a page was left while it did.
  core("with the server gone they lead there still", async (e) => {
    const site = await faulty(built(dist));
    await installed(e, site);
    await site.go();
    try {
      await e.open(`${site.url}cards/old-main/`);
      await e.until((path) => location.pathname.endsWith(path) && !!document.querySelector("h1"), "the page leads on", { args: [`/cards/${main.id}/`] });
      await e.open(`${site.url}#old-minor`);
      await e.until((id) => document.querySelector(`[data-card="${id}"]`)?.open, "the fragment opens the card", { args: [minor.id] });
      await e.open(`${site.url}embed/cards/old-main/`);
      ok((await e.evaluate(() => document.querySelector("main").textContent)).includes(main.name.en));
    } finally {
      await e.open("about:blank");
    }
  });
}
