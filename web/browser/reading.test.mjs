// Citations, differences, questions, sources, the data, the other edition.
import { readFileSync } from "node:fs";
import { address, base, cards, data, editions, equal, langs, look, match, none, ok, pages, reader, soon, visit } from "./help/index.mjs";
import { spoken } from "./help/interface.mjs";

for (const lang of langs) {
  const w = editions[lang];

  reader(`citations open in their place and lead to their reports (${lang})`, async (page) => {
    await visit(page, w.path);
    const ids = (list) => list.map((r) => r.id);
    const wrong = await page.locator(".ct").evaluateAll((all, [reports, differences, every, retold]) => all.flatMap((ct) => {
      const links = [...ct.querySelectorAll(".cr a")], others = [...ct.querySelectorAll("a:not(.cr a)")];
      const label = ct.firstElementChild.textContent.trim();
      const placed = [...ct.querySelectorAll(".cr")].some((c) => /, ¶ \d/.test(c.textContent));
      const astray = [[links, "/sources/", reports], [others, "/differences/", differences]].flatMap(([from, page, to]) => from.filter((a) => !a.pathname.endsWith(page) || !to.includes(a.hash.slice(1))));
      // The mark names one or two reports, counts three or more, and never one that only retells others beside those.
      const noted = [...ct.querySelectorAll(".cr, .cn")], at = noted.findIndex((n) => n.matches(".cn")), name = (n) => n.querySelector("b").textContent;
      const own = (at < 0 ? noted : noted.slice(0, at)).map(name);
      const right = own.length > 2 ? [`${own.length} `, every].some((t) => label.startsWith(t)) : label === (own.join(" · ") || `${name(noted[1])}, ${retold}`);
      return !links.length || astray.length || !right || !placed ? [ct.outerHTML.slice(0, 200)] : [];
    }), [ids(data.reports), ids(data.differences), w.every, w.retold]);
    none(wrong, "citations that lead astray", await page.locator(".ct").count());
    for (const section of ["answer", "arms", "chain", "timeline"]) {
      const citation = page.locator(`#${section} .ct`).filter({ visible: true }).first();
      await citation.locator("summary").click();
      ok(await citation.locator("a").first().isVisible(), `opens in #${section}`);
      await citation.locator("summary").click();
      ok(!(await citation.locator("a").first().isVisible()), `closes in #${section}`);
    }
    const citation = page.locator("#arms .ct").filter({ visible: true }).first();
    await citation.locator("summary").click();
    const link = citation.locator("a").first();
    const target = (await link.getAttribute("href")).split("#")[1];
    await link.click();
    await soon(() => page.evaluate(() => document.documentElement.dataset.page), "sources");
    ok(await page.locator(`#${target}`).isVisible());
    equal(await page.locator("html").getAttribute("lang"), lang);
  });

  reader(`words of the glossary open their entry in place (${lang})`, async (page) => {
    await visit(page, w.path);
    const marks = await page.locator("main dfn a").evaluateAll((all) => all.map((a) => {
      const scope = a.closest("section[id]").id + (a.closest(".at, .now")?.className.match(/\b(a\d+|now)\b/)[0] ?? ""), id = a.hash.slice(1);
      return { id, key: scope + id, word: a.textContent, there: a.pathname.endsWith("/sources/"), control: !!a.closest("summary, button, label, .cb") };
    }));
    const terms = new Map(data.terms.map((t) => [t.id, (t.words?.[lang] || t.title[lang]).toLowerCase().split(", ")]));
    none(marks.filter((m) => !m.there || m.control || !terms.get(m.id)?.includes(m.word.toLowerCase())), "marks that lead astray", marks.length);
    equal(new Set(marks.map((m) => m.key)).size, marks.length, "each word once in a section");
    for (const id of ["term-vet", "term-detailed", "term-prefect", "term-operations-room"]) ok(marks.some((m) => m.id === id), `${id} is explained`);
    const link = page.locator("#chain dfn a[href$='#term-operations-room']"), said = link.locator("xpath=ancestor::*[contains(concat(' ', @class, ' '), ' st ')][1]");
    const before = await said.innerText(), entry = said.locator(".df"), text = data.terms.find((t) => t.id === "term-operations-room")[lang];
    const plain = (s) => s.replace(/[“”«»\s]/g, "");
    await link.focus();
    await page.keyboard.press("Enter");
    await soon(async () => (await entry.count()) && plain(await entry.innerText()), (t) => !!t && t.includes(plain(text)), "the entry opens below what is said");
    equal(await link.getAttribute("aria-expanded"), "true");
    equal(await address(page), "", "the page stays");
    const source = entry.locator(".ct").first();
    await source.locator("summary").click();
    equal(await source.locator("a").first().evaluate((a) => new URL(a.href).pathname), `/${w.path}sources/`, "its sources lead where they should");
    await page.emulateMedia({ media: "print" });
    ok(!(await entry.isVisible()), "paper has the sentence alone");
    await page.emulateMedia({ media: null });
    await link.press("Escape");
    equal([await entry.count(), await link.getAttribute("aria-expanded")], [0, "false"]);
    equal(await said.innerText(), before, "and nothing is left of it");
    const card = page.locator("details[data-card]:has(dfn a)").first(), word = card.locator("dfn a").first();
    await card.locator("> summary").click();
    await word.press("Enter");
    await soon(() => card.locator(".df").count(), 1);
    const focused = () => word.evaluate((a) => a === document.activeElement);
    for (const from of [word, card.locator(".df .ct > summary").first()]) {
      if (!(await card.locator(".df").count())) await word.press("Enter");
      await from.press("Escape");
      equal([await card.locator(".df").count(), await card.evaluate((d) => d.open), await focused()], [0, true, true], "the card around it stays, and the reader is at the word");
    }
    // On a day before its first report the entry says no more than the page.
    await page.locator("#day-0").evaluate((r) => r.click());
    await link.evaluate((a) => a.click());
    await soon(() => entry.evaluate((d) => d.textContent && getComputedStyle(d).visibility).catch(() => ""), "hidden", "an entry of a later day is an outline");
    // What does not come is followed.
    await page.locator("#day-3").evaluate((r) => r.click());
    await link.click();
    await soon(() => entry.count(), 0);
    await page.route("**/sources/**", (route) => (route.request().isNavigationRequest() ? route.continue() : route.abort()));
    page.context().noted.length = 0;
    await link.click();
    await soon(() => page.evaluate(() => `${document.documentElement.dataset.page} ${location.hash}`), "sources #term-operations-room");
    page.context().noted.length = 0; // the browser notes the request that was refused
  });

  reader(`differences and open questions unfold (${lang})`, async (page) => {
    await visit(page, w.path);
    const folds = page.locator("#differences details:not(.ct)");
    const questions = data.questions.map((q) => q.title[lang]);
    ok((await folds.count()) > questions.length, "there are differences above the questions");
    for (const fold of await folds.all()) {
      await fold.locator("summary").first().click();
      ok(await fold.locator(":scope > :not(summary)").isVisible(), "it unfolds");
    }
    const text = await page.locator("#differences").innerText();
    none(questions.filter((q) => !text.includes(q)), "questions not shown", questions.length);
    for (const d of data.differences.filter((d) => d.weight === "main")) {
      for (const v of d.versions) ok(!v.wording || text.includes(v.wording), `${d.id}: ${v.report}'s wording`);
      ok(text.includes(d.common[lang]) && text.includes(d.therefore[lang]), d.id);
    }
  });

  reader(`the differences are an index by kind: who speaks, who is silent, what follows, versions folded (${lang})`, async (page) => {
    await look(page, `${w.path}differences/`);
    const kinds = await page.locator("nav.toc a[href^='#about-']").evaluateAll((all) => all.map((a) => {
      const group = document.getElementById(a.hash.slice(1));
      return { n: +a.querySelector("b").textContent, said: +group.querySelector(".gh small").textContent, there: [...group.querySelectorAll(".diff")].map((d) => d.querySelector(".db").id) };
    }));
    const ids = kinds.flatMap((k) => k.there);
    equal([...ids].sort(), data.differences.map((d) => d.id).sort(), "each difference stands under one kind");
    none(kinds.filter((k) => k.n !== k.there.length || k.said !== k.n), "counts that are wrong", kinds.length);
    const short = Object.fromEntries(data.reports.map((r) => [r.id, r.short[lang]]));
    const lines = await page.locator(".diff").evaluateAll((all) => all.map((d) => [d.querySelector(".db").id, d.open, d.querySelector("summary").innerText.replace(/\s+/g, " ")]));
    const plain = (s) => s.replace(/[“”«»\s]/g, "");
    none(lines.filter(([id, open, line]) => {
      const d = data.differences.find((d) => d.id === id), silent = d.versions.filter((v) => !v.wording).map((v) => short[v.report]);
      return open || ![d.title[lang], d.therefore[lang], ...silent].every((t) => plain(line).includes(plain(t)));
    }), "lines that lack something", lines.length);
    const first = page.locator(".diff").first();
    await first.locator("summary").click();
    match(await first.locator(".src").first().innerText(), /, \d+ \p{L}+, ¶ \d/u);
    const { open, close } = spoken[lang].app;
    equal(await first.locator("q").first().evaluate((q) => getComputedStyle(q).quotes), `"${open}" "${close}"`, "the marks around a wording are those of our texts");
    await page.goto("about:blank");
    await look(page, `${w.path}differences/#${data.differences.at(-1).id}`);
    await soon(() => page.locator(`#${data.differences.at(-1).id}`).isVisible(), true, "a fragment unfolds it");
  });

  reader(`the pages behind hold everything (${lang})`, async (page) => {
    await look(page, `${w.path}differences/`);
    none(data.differences.filter((d) => !d.id).map((d) => d.id), "differences without an id");
    const ids = () => page.evaluate(() => [...document.querySelectorAll("main [id]")].map((e) => e.id));
    const missing = async (records) => {
      const there = new Set(await ids());
      return records.map((r) => r.id).filter((id) => !there.has(id));
    };
    none(await missing(data.differences), "differences missing", data.differences.length);
    await look(page, `${w.path}facts/`);
    none(await missing(data.facts), "facts missing", data.facts.length);
    await look(page, `${w.path}sources/`);
    none(await missing([...data.reports, ...data.terms, ...data.corrections]), "missing from the sources", data.terms.length);
    for (const report of data.reports) {
      for (const fold of await page.locator(`#${report.id} details`).all()) {
        await fold.locator("summary").click();
        ok(await fold.locator("li a").first().isVisible(), "what a report supports unfolds");
      }
    }
    await look(page, w.path);
    none(await missing([...data.events, ...data.quotations, ...data.stakeholders, ...data.tasks, ...data.questions]), "missing from the front page", data.events.length + data.quotations.length);
  });

  reader(`the data are there to download (${lang})`, async (page) => {
    await visit(page, w.path);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("a[download]").click()]);
    equal(download.suggestedFilename(), "explainer.json");
    const got = JSON.parse(readFileSync(await download.path(), "utf8"));
    equal(Object.keys(got).sort(), Object.keys(data).sort());
    equal(got.facts.length, data.facts.length);
  });

  reader(`the language switch leads to the same page in the other edition (${lang})`, async (page) => {
    const other = lang === "en" ? "it" : "en";
    for (const path of ["", "facts/", `cards/${cards[3].id}/`]) {
      await look(page, w.path + path);
      await page.getByRole("link", { name: w.other, exact: true }).click();
      await soon(() => page.evaluate(() => `${location.pathname.slice(1)} ${document.documentElement.lang}`), `${editions[other].path}${path} ${other}`);
    }
  });
}

reader("every page has its like in the other edition, by link and in its head", { bypassCSP: true }, async (page) => { // this test parses HTML, which no page of ours may
  await look(page);
  const found = await page.evaluate(async (pages) => Promise.all(pages.map(async (path) => {
    const url = new URL(path, location.href);
    const doc = new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html");
    const link = doc.querySelector("header a[hreflang]");
    return { path, lang: doc.documentElement.lang, to: new URL(link.getAttribute("href"), url).pathname.slice(1), heads: [...doc.querySelectorAll("link[rel=alternate][hreflang]")].map((l) => l.hreflang), title: doc.title };
  })), pages);
  const like = (p) => (p.lang === "en" ? `it/${p.path}` : p.path.replace(/^it\//, ""));
  none(found.filter((p) => p.to !== like(p) || !pages.includes(like(p)) || p.heads.sort().join() !== "en,it,x-default"), "without its like", found.length);
  const titles = found.filter((p) => p.lang === "en").map((p) => p.title);
  equal(new Set(titles).size, titles.length, "each page has its own title");
});

reader("in a frame without the program too, a word of the glossary opens in place", async (page) => {
  await page.goto((await base()) + "embed/chain/");
  const link = page.locator("dfn a[href$='#term-prefect']"), entry = page.locator(".df");
  equal(await link.getAttribute("target"), "_blank", "without scripts it opens in a window of its own");
  await link.click();
  await soon(() => entry.innerText().catch(() => ""), (t) => t.includes(data.terms.find((t) => t.id === "term-prefect").en));
  none(await entry.locator("a").evaluateAll((all) => all.filter((a) => a.target !== "_blank").map((a) => a.href)), "links that would leave the frame");
});

reader("a link in the text is followed by the browser itself", async (page) => {
  await visit(page);
  await page.getByRole("navigation").getByRole("link", { name: "Timeline" }).first().click();
  equal(await address(page), "#timeline");
  await soon(() => page.locator("#timeline").evaluate((s) => Math.abs(s.getBoundingClientRect().top) < 100), true);
  await page.locator("#sources h3 a").first().click();
  await soon(() => page.evaluate(() => document.documentElement.dataset.page), "sources");
});

reader("on paper the citations are written out", async (page) => {
  await look(page);
  await page.emulateMedia({ media: "print" });
  const citation = page.locator("#arms .ct").first();
  ok(await citation.locator("b").first().isVisible());
  ok(await page.locator(`#${cards[0].id}`).isVisible(), "and the cards are open");
  equal(await page.locator("select, [type=search], .tools button").filter({ visible: true }).count(), 0);
});

reader("the two arms stand beside each other from 360 px on, below that one under the other", { viewport: { width: 360, height: 800 } }, async (page) => {
  await look(page);
  const row = page.locator("#arms tbody tr").first();
  const boxes = () => row.locator("th, td").evaluateAll((all) => all.map((c) => { const r = c.getBoundingClientRect(); return { head: c.tagName === "TH", x: r.x, y: r.y, w: r.width, b: r.bottom }; }));
  const [a, q, b] = await boxes();
  ok(q.head && q.b <= a.y + 1 && q.w >= a.w + b.w - 2, "the question is a band across both");
  ok(Math.abs(a.y - b.y) < 1 && b.x >= a.x + a.w - 1, "the answers stand beside each other");
  await page.setViewportSize({ width: 320, height: 800 });
  const [one, , two] = await boxes();
  ok(two.y >= one.b - 1, "and below 337 px one under the other");
  equal(await page.locator("#arms tbody .who").first().isVisible(), true, "each then says whose it is");
});
