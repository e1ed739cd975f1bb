// Whoever takes the text of a page without its looks: reader views, text-only readers, browsers from before 2022, the clipboard.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { engines, start } from "./help/engines/index.mjs";
import { base, counting, data, editions, equal, langs, none, ok, reader } from "./help/index.mjs";

const readability = readFileSync(createRequire(import.meta.url).resolve("@mozilla/readability/Readability.js"), "utf8");
const bare = (s) => s.replace(/\s+/g, " ").trim();
const written = JSON.stringify(data);

// glued lists words that run together: small and capital letters, or a stop and a letter, as they stand nowhere in the content.
const glued = (text) => [...new Set(text.match(/\S*(?:\p{Ll}\p{Lu}|[.”)\]?!:;,]\p{L}|\d\p{Lu}|\p{L}\()\S*/gu) ?? [])]
  .filter((w) => !written.includes(w.replace(/^[(“]+|[)”.,;:]+$/g, "")) && !/^\(?(U\.S|ICE\.gov)/.test(w) && !/L’|l’|’/.test(w));

const outdated = (text, lang) => data.page.answers.slice(0, -1).map((a) => a.summary[lang]).filter((s) => bare(text).includes(bare(s)));

for (const lang of langs) {
  const { path } = editions[lang];
  const now = data.page.answers.at(-1);
  reader(`a reader view begins with what is known now and runs no words together (${lang})`, { bypassCSP: true }, async (page) => {
    const view = async (at) => {
      await page.goto((await base()) + path + at);
      return page.evaluate(`(() => { const module = {}; ${readability}; return new Readability(document.cloneNode(true)).parse().textContent; })()`);
    };
    for (const at of ["", "embed/all/"]) {
      const front = await view(at);
      ok(bare(front).startsWith(bare(now.summary[lang])), `${at} begins with the answer: ${bare(front).slice(0, 120)}`);
      none(outdated(front, lang), "outdated answers");
      none(glued(front), `${path}${at}: words run together`);
      ok(front.split(lang === "en" ? "rest on it" : "si basano su").length < 6, "how much rests on a report is not said at each sentence");
      const said = bare(front);
      const lost = await page.evaluate(() => [...document.querySelectorAll(".tx")].filter((x) => !x.closest("[hidden]")).map((x) => x.textContent));
      none(lost.filter((t) => !said.includes(bare(t))), "statements that the reader view lost", lost.length);
      for (const [i, field] of now.fields.entries()) ok(bare(front).includes(bare(field[lang])), `the answer to “${data.page.fields[i].label[lang]}” is there`);
      ok(front.includes(`(${data.reports[0].short[lang]}`) || front.includes(`; ${data.reports[0].short[lang]}`), "sources stand in brackets");
    }
    const sala = data.stakeholders.find((s) => s.id === "giuseppe-sala");
    const card = await view("cards/giuseppe-sala/");
    ok(bare(card).includes(bare(sala.summary[lang])), "a card has its summary");
    ok(bare(card).indexOf(bare(sala.summary[lang])) < 300, `and begins with itself: ${bare(card).slice(0, 200)}`);
    for (const step of sala.steps) ok(bare(card).includes(bare(step[lang])), "each step is there");
    none(glued(card), "a card: words run together");
    const differences = await view("differences/");
    none(glued(differences), "differences: words run together");
    none(data.differences.filter((d) => !bare(differences).includes(bare(d.therefore[lang]))).map((d) => d.id), "differences without an end", data.differences.length);
  });

  reader(`without styles and scripts the page begins with what is known now (${lang})`, { javaScriptEnabled: false }, async (page) => {
    for (const at of ["", "embed/all/", "embed/timeline/"]) {
      await page.goto((await base()) + path + at);
      await page.evaluate(() => { for (const s of document.styleSheets) s.disabled = true; });
      const seen = await page.evaluate(() => document.body.innerText);
      none(outdated(seen, lang), "outdated answers seen");
      ok(!seen.includes(editions[lang].back), "no word of an earlier day");
      none(glued(await page.evaluate(() => {
        const copy = document.body.cloneNode(true);
        copy.querySelectorAll("[hidden], script").forEach((e) => e.remove());
        return copy.textContent;
      })), `${path}${at}: words run together`);
      if (at !== "embed/timeline/") ok(bare(seen).indexOf(bare(now.summary[lang])) < 400, "the answer comes first");
    }
  });
}

for (const name of engines) counting(`${name} copies a sentence without the mark of its sources`, async () => {
  const engine = await start(name);
  try {
    await engine.open(await base());
    const copied = await engine.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("main * { content-visibility: visible !important }");
      document.adoptedStyleSheets = [sheet];
      const out = [];
      const take = (from, to) => {
        const range = document.createRange();
        range.setStartBefore(from);
        range.setEndAfter(to);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return getSelection().toString();
      };
      for (const s of [...document.querySelectorAll("#answer .an:not([hidden]) .st, #arms .st, #chain .st")]) out.push([[...s.querySelectorAll(".tx")].map((t) => t.textContent).join(" "), take(s, s)]);
      const two = [...document.querySelectorAll("#chain .may li")].slice(0, 2);
      out.push([two.flatMap((l) => [...l.querySelectorAll(".tx")]).map((t) => t.textContent).join(" "), take(two[0], two[1])]);
      return out;
    });
    ok(copied.length > 20);
    none(copied.filter(([is, got]) => bare(got) !== bare(is)).map(([is, got]) => `“${got}” for “${is}”`), "copied otherwise", copied.length);
  } finally {
    await engine.close();
  }
});

reader("what lands in the clipboard has no mark of a source in it", async (page, ctx) => {
  await ctx.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(await base());
  await page.locator("#arms .ct summary").first().click();
  const is = await page.evaluate(() => {
    const [a, b] = document.querySelectorAll("#chain .may li");
    getSelection().setBaseAndExtent(a, 0, b, b.childNodes.length);
    return [a, b].map((l) => l.querySelector(".tx").textContent).join(" ");
  });
  await page.keyboard.press("Control+c");
  equal(bare(await page.evaluate(() => navigator.clipboard.readText())), bare(is));
});
