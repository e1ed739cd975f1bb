// On paper: every page is printed whole, in the engines that print to a file. Nothing lies over another, no sheet is empty, what is
// closed on the screen is open, and the sources are written out.
import { after } from "node:test";
import { engines, start } from "./help/engines/index.mjs";
import { base, cards, counting, data, dir, editions, equal, langs, match, newReader, none, ok, ready, reader } from "./help/index.mjs";
import { host } from "./help/host.mjs";
import { read, text, wrong } from "./help/paper.mjs";

const bare = (s) => s.replace(/\s+/g, "");
const lacks = (pages, wanted) => {
  const all = bare(text(pages));
  return wanted.filter((w) => !all.includes(bare(w).slice(0, 60)));
};
// What stands behind folds on the front page.
const folded = (lang) => [
  ...data.stakeholders.map((s) => s.part[lang] || s.summary[lang]),
  ...data.quotations.filter((q) => cards.some((c) => c.id === q.speaker)).map((q) => q.verbatim),
  ...data.tasks.map((t) => t[lang]), ...data.events.map((e) => e[lang]), ...data.questions.map((q) => q[lang]),
  ...data.differences.filter((d) => d.weight === "main").map((d) => d.therefore[lang]),
];
// What stands behind a fold on the page of the sources.
const method = data.page.method.map((m) => m.en);
const short = (lang) => data.reports.map((r) => r.short[lang]);

function whole(pages, lang, most) {
  none(wrong(pages), "on paper", pages.length);
  ok(pages.length <= most, `${pages.length} sheets, at most ${most}`);
  const all = bare(text(pages));
  const sources = [...all.matchAll(/\(([^()]+)\)/g)].map((m) => m[1].split(/;/).map((one) => /^(.+?),\d+\p{L}+,¶\d+(?:,\d+)*$/u.exec(one)?.[1]));
  ok(sources.some((list) => list.length > 1 && list.every((one) => short(lang).some((name) => bare(name) === one))), "sources are written out with their paragraphs, one after the other");
  ok(!/statements?here|affermazion[ei]sibas/.test(all), "and how much rests on them is left out");
}

// Firefox is kept for the whole file.
let firefox;
after(() => firefox?.close());
const print = {
  async chromium(path, options = {}) {
    const ctx = await newReader(options);
    const page = await ctx.newPage();
    await page.goto((await base()) + path);
    const pages = await read(await page.pdf({ format: options.format ?? "A4" }));
    await ctx.close();
    return pages;
  },
  async firefox(path) {
    firefox ??= await start("firefox");
    await firefox.open((await base()) + path);
    return read(await firefox.page.pdf({ format: "A4", timeout: 90_000 }));
  },
};

for (const engine of engines.filter((e) => print[e])) for (const lang of langs) {
  counting(`${engine} prints the front page on at most 30 sheets (${lang})`, async () => {
    const pages = await print[engine](editions[lang].path);
    whole(pages, lang, 30);
    none(lacks(pages, folded(lang)), "not on paper", folded(lang).length);
  });
}

counting("without scripts, in dark and on US Letter the front page is printed alike", async () => {
  const pages = await print.chromium("", { javaScriptEnabled: false, colorScheme: "dark", format: "Letter" });
  whole(pages, "en", 31);
  none(lacks(pages, folded("en")), "not on paper", folded("en").length);
});

counting("the pages behind are printed whole", async () => {
  for (const [path, most] of [["cards/giuseppe-sala/", 2], ["it/cards/matteo-piantedosi/", 3], ["differences/", 24], ["it/facts/", 14], ["sources/", 26]]) {
    for (const format of ["A4", "Letter"]) {
      const pages = await print.chromium(path, { format });
      none(wrong(pages), `${path} on ${format}`, pages.length);
      ok(pages.length <= most, `${path}: ${pages.length} sheets, at most ${most}`);
      if (path === "sources/") none(lacks(pages, method), "how the piece was made is not on paper", method.length);
    }
  }
  if (engines.includes("firefox")) {
    for (const path of ["cards/giuseppe-sala/", "it/differences/"]) {
      const pages = await print.firefox(path);
      none(wrong(pages), `${path} in Firefox`, pages.length);
    }
  }
});

counting("each kind of embed is printed whole by itself", async () => {
  for (const id of ["arms", "tasks", "chain", "timeline", "cards", "all", "cards/giuseppe-sala", `differences/${data.differences[0].id}`]) {
    const pages = await print.chromium(`embed/${id}/`, { viewport: { width: 340, height: 600 } });
    none(wrong(pages), id, pages.length);
  }
  const dark = await print.chromium("embed/cards/?theme=dark");
  none(lacks(dark, data.stakeholders.map((s) => s.part.en || s.summary.en)), "not on paper", data.stakeholders.length);
});

reader("a printed page says which day it shows, which cards, and which two are side by side", async (page) => {
  const stop = "2026-01-26";
  await page.goto((await base()) + `?day=${stop}`);
  await ready(page);
  await page.emulateMedia({ media: "print" });
  const top = await page.evaluate(() => {
    const b = document.querySelector(".chip").getBoundingClientRect(), h = document.querySelector("h1").getBoundingClientRect();
    return { text: document.querySelector(".chip").innerText, above: b.bottom <= h.top + 1 && b.height > 0 };
  });
  match(top.text, new RegExp(editions.en.reading));
  ok(top.above, "the day stands above the answer");
  await page.emulateMedia({ media: null });
  const pages = await read(await page.pdf({ format: "A4" }));
  none(wrong(pages), "an earlier day", pages.length);
  match(pages[0].text, new RegExp(editions.en.reading));
  ok(!bare(text(pages)).includes(bare(data.page.answers.at(-1).summary.en)), "the later answer is not on paper");

  await page.goto((await base()) + `?side=local&beside=${cards[0].id},${cards[1].id}`);
  await ready(page);
  await page.waitForSelector("#beside > .on", { state: "attached" });
  const few = await read(await page.pdf({ format: "A4" }));
  none(wrong(few), "filtered, side by side", few.length);
  const all = bare(text(few));
  ok(all.includes(bare(editions.en.pair)), "the two are on paper");
  match(text(few), new RegExp(`\\d+ of ${data.stakeholders.length} cards`));
  equal(await page.locator(".both button, select").filter({ visible: true }).count() > 0, true);
});

reader("where the style sheet cannot open what is closed, a script does for the time of printing", async (page, ctx) => {
  await ctx.addInitScript(() => {
    const supports = CSS.supports.bind(CSS);
    CSS.supports = (...a) => !String(a[0]).includes("details-content") && supports(...a);
    globalThis.told = [];
    document.addEventListener("toggle", (e) => globalThis.told.push(e.target.className), true);
  });
  await page.goto(await base());
  await page.locator(".ct summary").first().click();
  await page.waitForFunction(() => globalThis.told.length === 1);
  const count = () => page.locator("details[open]").count();
  const before = await count();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  equal(await count(), await page.locator("details").count(), "all is open");
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  equal(await count(), before, "and closed again");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  equal(await page.evaluate(() => [globalThis.told.length, history.length, location.hash]), [1, 2, ""], "nobody heard of it");
});

reader("in the frame of a printed article nothing is cut", async (page) => {
  const frames = ["arms", "cards/giuseppe-sala", `differences/${data.differences[0].id}`];
  const site = await base();
  const article = await host(dir, "/article/", (_, __, res) => {
    res.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(`<!doctype html><meta charset="utf-8"><title>Article</title><body style="font:16px/1.5 serif;margin:0 auto;max-width:900px"><p>Words of the article.</p>${frames.map((f) => `<script async src="${site}embed.js" data-embed="${f}"></script>`).join("<p>More words.</p>")}<p>The last words.</p>`);
    return null;
  });
  await page.goto(article.url);
  for (let i = 0; i < frames.length; i++) {
    await page.locator("iframe").nth(i).scrollIntoViewIfNeeded();
    await page.frameLocator(`iframe >> nth=${i}`).locator(".efoot").waitFor();
  }
  await page.waitForFunction(() => [...document.querySelectorAll("iframe")].every((f) => f.style.minHeight));
  const pages = await read(await page.pdf({ format: "A4" }));
  const said = bare(text(pages));
  equal(said.split(bare("The whole explainer, with all sources")).length - 1, frames.length, "each frame is there to its foot");
  ok(said.includes(bare(data.stakeholders.find((s) => s.id === "giuseppe-sala").summary.en).slice(0, 60)));
});
