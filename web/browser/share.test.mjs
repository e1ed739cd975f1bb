// Sharing and citing a record: the system's sheet, the link, the text, the entry; in three engines, in frames of other sites, and without scripts.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after } from "node:test";
import { engines, lent } from "./help/engines/index.mjs";
import { faulty } from "./help/faults.mjs";
import { host } from "./help/host.mjs";
import { cards, counting, data, dir, editions, equal, langs, look, match, none, ok, reader, soon, visit } from "./help/index.mjs";
import { article, newsroom } from "./help/newsroom.mjs";
import { built } from "./help/versions.mjs";

const site = await faulty(built());
after(() => site.go());

// stub stands for the system: it notes what is shared and copied. refuse is the name of the error that sharing ends in.
const stub = (refuse) => {
  globalThis.given = { shared: [], copied: [] };
  Object.defineProperty(navigator, "share", { configurable: true, value: async (d) => {
    if (refuse) throw new DOMException("not now", refuse);
    given.shared.push(d);
  } });
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async (text) => { given.copied.push(text); } } });
};
const press = (text) => [...document.querySelectorAll(".cite button")].find((b) => b.textContent === text).click();
const panel = () => {
  const p = document.querySelector(".cite"), c = document.querySelector("[data-share][aria-expanded=true]");
  return p && c && { name: p.getAttribute("aria-label"), role: p.getAttribute("role"), here: p.contains(document.activeElement), one: document.querySelectorAll(".cite").length, wide: document.documentElement.scrollWidth <= innerWidth };
};
// cite opens the sources of a record, or what folds it, and asks for its citation.
const cite = async (id) => {
  const at = document.getElementById(id);
  for (let d = at.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
  const mark = (at.matches("blockquote") ? at.nextElementSibling : at).querySelector(".ct");
  if (!at.querySelector("[data-share]")) {
    mark.open = true;
    for (let i = 0; i < 500 && !mark.querySelector("[data-share]"); i++) await new Promise((done) => setTimeout(done, 20));
  }
  (at.querySelector("[data-share]") ?? mark.querySelector("[data-share]")).click();
  for (let i = 0; i < 500 && !document.querySelector(".cite pre"); i++) await new Promise((done) => setTimeout(done, 20));
  const [link, text] = document.querySelectorAll(".cite > p");
  return { link: link.textContent, text: text.textContent, entry: document.querySelector(".cite pre").textContent };
};

// entries reads BibTeX: the fields of each entry, by its key; cited reads the file of citations with the text that it begins with.
const entries = (text) => {
  const strings = Object.fromEntries([...text.matchAll(/^@string\{(\w+) = \{(.*)\}\}$/gm)].map(([, name, value]) => [name, value]));
  const value = (said) => said.split(" # ").map((part) => strings[part] ?? part.replace(/^\{+|\}+$/g, "")).join("");
  const fields = (body) => Object.fromEntries([...body.matchAll(/(\w+) = ((?:\{.*?\}+|\w+)(?: # \{.*?\})?)(?=,\s|\s*$)/g)].map(([, name, said]) => [name, value(said)]));
  return new Map([...text.trim().matchAll(/^@misc\{(\S+),\n([^]*?)\}(?=\n\n@|$(?![^]))/gm)].map(([, key, body]) => [key, fields(body)]));
};
const cited = (text) => ({ text: text.slice(text.indexOf(": ") + 2, text.indexOf("\n")), entries: entries(text) });

const shown = data.differences.find((d) => d.weight === "main"), said = data.quotations.find((q) => q.speaker === cards[0].id && !q.renders);
for (const name of engines) {
  let e;
  const use = lent(name);
  const core = (what, body) => counting(`${name}: ${what}`, () => use(async (engine) => {
    e = engine;
    const before = (await e.errors()).length;
    await body(e);
    none((await e.errors()).slice(before), "uncaught errors");
  }));

  core("a card is shared by the system's sheet, copied and cited, by keyboard, and the focus comes back", async () => {
    const card = cards[0], url = `${site.url}cards/${card.id}/`;
    await e.open(`${site.url}#${card.id}`);
    await e.until(() => document.documentElement.dataset.boot !== undefined, "the boot script is there");
    await e.evaluate(stub, "");
    // Firefox's driver sends the key to the button, and no press comes of it.
    const enter = () => (name === "firefox" ? e.click(`#${card.id} .tools [data-share]`) : e.key("Enter"));
    await e.until((id) => {
      const b = document.querySelector(`#${id} .tools [data-share]`);
      b.focus();
      return document.activeElement === b;
    }, "the link to a card opens it, so that its button can have the focus", { args: [card.id] });
    await enter();
    const now = await e.until(panel, "the panel opens");
    ok(now.role === "dialog" && now.here && now.one === 1 && now.wide, JSON.stringify(now));
    ok(now.name.includes(card.name.en), "it is named after the card");
    await e.evaluate(press, "Share …");
    equal(await e.until(() => given.shared[0], "it is shared"), { title: card.name.en, url });
    for (const [button, holds] of [["Copy link", url], ["Copy text", `“${card.name.en}”`], ["Copy BibTeX", `@misc{${card.id}-2026,`]]) {
      await e.evaluate(press, button);
      ok((await e.until(() => document.querySelector(".cite [role=status]").textContent && given.copied.pop(), `${button} is told`)).startsWith(holds), button);
    }
    for (const [error, copied] of [["NotAllowedError", [url]], ["AbortError", []]]) {
      await e.key("Escape");
      await e.until(() => !document.querySelector(".cite"), "Escape closes the panel");
      ok(await e.evaluate((id) => document.activeElement.matches(`#${id} .tools [data-share]`), card.id), "the focus is back");
      ok(await e.evaluate((id) => document.querySelector(`[data-card=${id}]`).open, card.id), "the card stays open");
      await e.evaluate(stub, error);
      await enter();
      await e.until(panel, "it opens again");
      await e.evaluate(press, "Share …");
      if (copied.length) await e.until(() => given.copied.length, "what may not be shared is copied");
      equal(await e.evaluate(() => given.copied), copied, error);
    }
    const picture = await e.evaluate(() => document.querySelector(".cite a").href);
    equal(picture, `${site.url}og/en/cards/${card.id}.png`);
    ok(existsSync(join(dir, picture.slice(site.url.length))), "there is such a picture");
  });

  for (const [lang, w] of Object.entries(editions)) {
    core(`facts, differences, events and quotations are cited as the file of citations has them (${lang})`, async () => {
      const file = cited(await (await fetch(`${site.url}${w.path}cite.txt`)).text());
      for (const [path, at, id] of [["", "", shown.id], ["", "", data.events[0].id], ["", "", said.id], ["facts/", "facts/", data.facts[7].id], ["differences/", "differences/", data.differences.at(-1).id]]) {
        if (id !== data.events[0].id && id !== said.id) await e.open("about:blank");
        await e.open(site.url + w.path + path);
        await e.until(() => document.documentElement.dataset.boot !== undefined, "the boot script is there");
        const got = await e.evaluate(cite, id);
        const base = id === shown.id ? "differences/" : at;
        equal(got.link, `${site.url}${w.path}${base}#${id}`);
        // The page knows its build besides, and the address at which it is read.
        const plain = (what) => what.replace(/ \([0-9a-f]{10}\)/, "").replaceAll(site.url, "https://explainer.example/");
        const [key, fields] = [...entries(plain(got.entry))][0], kept = file.entries.get(key);
        equal(fields, kept, "the entry");
        equal(plain(got.text), file.text.replace("[…]", kept.title.replace(/\\(?=[&%$#_])/g, "")).replace("[url]", kept.url), "the text");
      }
    });
  }

  // The embed of a card has no app; that of all brings the script that would fetch what is there already.
  for (const [embed, options] of [[`cards/${cards[0].id}`, 'sandbox="allow-scripts" '], ["all", ""]]) {
    core(`in a frame of another site nothing is asked for, and where sharing is not allowed the link is copied (${embed})`, async () => {
      const news = await newsroom({ "/": article(`<iframe ${options}title="x" style="height: 900px" src="${site.url}embed/${embed}/"></iframe>`, { before: 0 }) });
      const at = embed === "all" ? `#${cards[0].id} .tools [data-share]` : "[data-share]";
      try {
        await e.open(news.url + "/");
        await soon(() => e.inside("iframe", (at) => !!document.querySelector(at) && document.readyState, at), "complete");
        await e.inside("iframe", stub, "NotAllowedError");
        // What the app asks for is none of this.
        const asked = () => e.inside("iframe", (all) => performance.getEntriesByType("resource").map((r) => r.name).filter((n) => !all || /share/.test(n)).length, embed === "all");
        const before = await asked();
        await e.inside("iframe", (at) => {
          const b = document.querySelector(at);
          for (let d = b.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
          b.click();
        }, at);
        await soon(() => e.inside("iframe", () => document.querySelectorAll(".cite").length), 1, "one panel opens");
        await e.inside("iframe", press, "Share …");
        await soon(() => e.inside("iframe", () => given.copied.join()), `${site.url}cards/${cards[0].id}/`);
        equal(await asked(), before, "no request");
        equal(await e.inside("iframe", () => document.querySelectorAll(".cite").length), 1, "still one");
        await e.inside("iframe", press, "Close");
        ok(await e.inside("iframe", (at) => !document.querySelector(".cite") && document.querySelector(at).getAttribute("aria-expanded") === "false", at), "it closes");
      } finally {
        await news.stop();
      }
    });
  }
}

// askAll presses every control of a page, as a reader who opens each list of sources, and tells under which key, name and address each cites.
const askAll = async () => {
  const out = [], panel = () => document.querySelector(".cite");
  document.getElementById("page").style.display = "none"; // what is said counts here, and laying it out takes most of the time
  for (const at of [...document.querySelectorAll(".ct, [data-share]")].filter((n) => !n.closest("#beside"))) {
    if (at.matches(".ct")) at.firstElementChild.click();
    const b = at.matches(".ct") ? at.querySelector("[data-share]") : at;
    b.click();
    for (let i = 0; i < 500 && !panel(); i++) await new Promise((done) => setTimeout(done, 10));
    const [link] = panel().querySelectorAll("p");
    out.push({ key: panel().querySelector("pre").textContent.split(/[{,]/)[1], name: panel().getAttribute("aria-label").replace(/^.*?: /, ""), link: link.textContent });
    b.click();
  }
  return out;
};

// named is what each record that has sources is called in an edition, by its id: those that the file of citations has as it has them, which is
// made of the data, and the rest by their titles there.
async function named(lang) {
  const suffix = `${lang === "en" ? "" : `-${lang}`}-2026`, file = cited(await (await fetch(`${site.url}${editions[lang].path}cite.txt`)).text());
  const out = new Map([...file.entries].map(([key, { title }]) => [key.slice(0, -suffix.length), title.replace(/\\(?=[&%$#_])/g, "")]));
  out.set("answer", data.page.headline[lang]);
  for (const r of [...data.tasks, ...data.terms, ...data.questions, ...data.page.sections, ...data.page.sections.flatMap((s) => [...s.rows, ...s.frames])]) out.set(r.id, (r.title ?? r.name ?? r.label)[lang]);
  for (const s of data.page.sections) if (s.blend_id) out.set(s.blend_id, s.blend_title[lang]);
  return { names: out, suffix };
}

// Each page with the kinds of record that are cited from it.
const one = (of) => cards.find((c) => data.quotations.some((q) => q.speaker === c.id && q.renders === "") && of(c)).id;
const quoted = one((c) => c.weight === "main");
const citing = {
  "": "answer blend difference event frame question quotation row section stakeholder task", "facts/": "fact", "differences/": "difference", "sources/": "term", [`cards/${quoted}/`]: "answer quotation stakeholder",
  "embed/all/": "answer blend difference event frame question quotation row section stakeholder task", "embed/arms/": "blend row section", "embed/tasks/": "task", "embed/chain/": "frame", "embed/timeline/": "event", [`embed/cards/${quoted}/`]: "quotation stakeholder", [`embed/differences/${shown.id}/`]: "difference",
};
const kinds = new Map(Object.entries({
  answer: [{ id: "answer" }], difference: data.differences, event: data.events, fact: data.facts, question: data.questions, quotation: data.quotations, stakeholder: data.stakeholders, task: data.tasks, term: data.terms,
  section: data.page.sections, row: data.page.sections.flatMap((s) => s.rows), frame: data.page.sections.flatMap((s) => s.frames), blend: data.page.sections.map((s) => ({ id: s.blend_id })),
}).flatMap(([kind, all]) => all.map((r) => [r.id, kind])));
for (const [lang, w] of Object.entries(editions)) {
  reader(`on every kind of page every control cites the record that it stands under, by the name that the data gives it (${lang})`, async (page) => {
    const { names, suffix } = await named(lang);
    for (const [path, want] of Object.entries(citing)) {
      await page.goto(`${site.url}${w.path}${path}`);
      await page.waitForFunction(() => document.documentElement.dataset.boot !== undefined || /embed/.test(document.documentElement.dataset.page));
      const wrong = new Set(), seen = new Set();
      for (const { key, name, link } of await page.evaluate(askAll)) {
        const id = key.slice(0, -suffix.length), page = kinds.get(id) === "stakeholder" ? `cards/${id}/` : `#${id}`;
        seen.add(kinds.get(id));
        if (!key.endsWith(suffix) || names.get(id) !== name || !link.endsWith(page)) wrong.add(`${key}: “${name}”, not “${names.get(id)}”, ${link}`);
      }
      none([...wrong], `${w.path}${path}`);
      equal([...seen].sort().join(" "), want, `the kinds that are cited from ${w.path}${path}`);
    }
  });
}

for (const lang of langs) {
  reader(`without scripts each record has its link, and the page leads to the file of citations (${lang})`, { javaScriptEnabled: false }, async (page) => {
    const w = editions[lang], fact = data.facts[3];
    await look(page, `${w.path}facts/`);
    await page.locator(`#${fact.id} [data-share]`).click();
    match(page.url(), new RegExp(`facts/#${fact.id}$`));
    for (const path of ["facts/", "differences/", `cards/${cards[0].id}/`]) {
      await look(page, w.path + path);
      await page.locator("a[href$='cite.txt']").click();
      await page.waitForURL(/cite\.txt$/);
      match(await page.locator("body").innerText(), new RegExp(`@misc\\{${fact.id}-`));
    }
  });
}

reader("below an entry of the glossary that opened in its place, the entry is cited; a panel goes with the day it was opened on", { tolerate: /Applying inline style/ }, async (page) => { // of the page that the entry is read from, which is not shown
  await visit(page, "");
  const link = page.locator("#chain dfn a").first(), entry = page.locator(".df"), cite = page.locator(".cite");
  const id = (await link.getAttribute("href")).split("#")[1];
  await link.click();
  await entry.locator(".ct > summary").first().click();
  await entry.locator("[data-share]").first().click();
  const term = data.terms.find((t) => t.id === id);
  ok((await cite.getAttribute("aria-label")).endsWith(`: ${term.title.en}`), `it is named after ${term.title.en}`);
  equal(await cite.locator("p").first().innerText(), new URL(`sources/#${id}`, page.url()).href);
  match(await cite.locator("pre").innerText(), new RegExp(`^@misc\\{${id}-2026,`));
  await page.locator("#day-1").evaluate((d) => d.click());
  await soon(() => cite.count(), 0, "its address was of another day");
  equal(await page.locator("[data-share][aria-expanded=true]").count(), 0);
});

reader("a path that looks like that of a version is none", async (page) => {
  const own = await host(dir, "/v/ice/");
  await page.goto(own.url + "embed/cards/giuseppe-sala/");
  await page.locator("[data-share]").first().click();
  const said = await page.locator(".cite").first().innerText();
  ok(/28 January 2026/.test(said) && !/\(ice\)/.test(said), said);
});
