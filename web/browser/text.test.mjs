// Whoever takes the text of a page without its looks: reader views, text-only readers, browsers from before 2022, the clipboard.
import { spawnSync } from "node:child_process";
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
    const own = bare(card).replace(/\([^()]*\)/g, ""); // without the places in the reports
    ok(own.indexOf(bare(sala.summary[lang])) < 300, `and begins with itself: ${own.slice(0, 400)}`);
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

// rows is a page as text browsers have it: what is hidden is there, no style is, and only blocks break a line.
const rows = (page) => page.evaluate(() => {
  const block = /^(address|article|aside|blockquote|body|br|caption|details|div|d[ldt]|fieldset|fig\w+|footer|form|h\d|header|hr|input|legend|li|main|nav|ol|option|p|section|select|summary|t\w+|ul)$/;
  const walk = (n) => (n.nodeType === 3 ? n.data : n.nodeType !== 1 || /^(script|style|title)$/.test(n.localName) ? ""
    : [...n.childNodes].map(walk).join("").replace(/^.*$/s, (t) => (block.test(n.localName) ? `\n\n${t}\n\n` : t)));
  return walk(document.body).split("\n\n").map((l) => l.replace(/\s+/g, " ").trim()).filter(Boolean);
});
const browsers = { w3m: ["-dump"], lynx: ["-dump", "-nolist"], links: ["-dump"], links2: ["-dump"] };

for (const lang of langs) {
  reader(`a text browser, which shows what is hidden, has each text under its day and no words run together (${lang})`, { javaScriptEnabled: false }, async (page) => {
    const { path } = editions[lang], answers = data.page.answers;
    let short, known;
    for (const at of ["", "embed/all/", "embed/cards/", "embed/timeline/", "cards/giuseppe-sala/", "facts/", "sources/"]) {
      await page.goto((await base()) + path + at);
      const text = await rows(page);
      none(glued(text.join("\n")), `${path}${at}: words run together`);
      if (!at) {
        short = await page.locator(".stop .pill").allTextContents();
        known = await page.locator(".asof").evaluate((e) => [...e.children].map((p) => p.textContent.replace(/ · .*/s, "")));
        equal(known.length, answers.length, "a line for each day");
      }
      // Whatever belongs to an earlier day begins with its name, and none comes before the latest of its place.
      const texts = await page.evaluate(() => [...document.querySelectorAll(".at")].flatMap((e) => {
        const stop = /\ba(\d+)\b/.exec(e.className)?.[1], first = [...e.parentElement.children].find((c) => c.matches(".at, .now"));
        return stop ? [[+stop, e.textContent.replace(/\s+/g, " ").trim(), first.matches(".now") || !!e.closest(".asof, .chip")]] : [];
      }));
      if (at !== "embed/timeline/") ok(texts.length > 3, `${at}: texts of earlier days`);
      none(texts.filter(([stop, t, after]) => !after || ![`· ${short[stop]}: `, known[stop], short[stop]].some((day) => t.startsWith(day))).map(([, t]) => t.slice(0, 80)), `${path}${at}: without its day, or before the latest`, texts.length);
      if (at !== "" && at !== "embed/all/") continue;
      const line = (words) => text.findIndex((l) => bare(words).startsWith(l) && l.length > 20);
      const latest = line(answers.at(-1).summary[lang]);
      ok(latest >= 0, "the latest answer is there");
      for (const [i, a] of answers.slice(0, -1).entries()) {
        const n = line(a.summary[lang]);
        ok(n > latest, `that of ${a.day} comes later`);
        equal(text[n - 1], known[i], `the line before that of ${a.day}`);
      }
      for (const [name, how] of Object.entries(browsers)) {
        const { stdout, error } = spawnSync(name, [...how, page.url()], { encoding: "utf8", env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" }, timeout: 60_000 });
        if (error) continue; // one that is on the machine
        const seen = bare(stdout), begins = (a) => bare(a.summary[lang]).slice(0, 30), first = seen.indexOf(begins(answers.at(-1)));
        none(glued(stdout.replace(/[([][ *x_]?[)\]]/gi, " ")), `${name}, ${path}${at}: words run together`);
        ok(first > 0, `${name} shows the latest answer`);
        none(answers.slice(0, -1).filter((a, i) => seen.indexOf(`${known[i]} ${begins(a)}`) < first).map((a) => a.day), `${name}: not under its day, or before the latest answer`, answers.length - 1);
      }
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
