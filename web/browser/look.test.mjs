// What belongs together stands together: edges that line up, parts beside each other, marks and numbers that keep their distance.
import { cards, data, editions, equal, langs, look, none, ok, reader, visit } from "./help/index.mjs";

const letters = (page, size) => page.evaluate((size) => { document.documentElement.style.fontSize = size; }, size);

for (const lang of langs) {
  const { path } = editions[lang];

  reader(`edges line up, and nothing stands in a corner of its row (${lang})`, async (page) => {
    await look(page, path);
    await page.evaluate(() => document.querySelectorAll(".diff, .question").forEach((d) => { d.open = true; }));
    for (const width of [320, 412, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const wrong = await page.evaluate(() => {
        const inner = (e) => { const r = document.createRange(); r.selectNodeContents(e); return r.getBoundingClientRect().left; };
        const out = [], near = (what, a, b) => { if (Math.abs(a - b) >= 1.5) out.push(`${what}: ${a} and ${b}`); };
        for (const d of document.querySelectorAll(".diff")) near("a difference and its title", inner(d.querySelector(".db")), inner(d.querySelector(".dt")));
        for (const q of document.querySelectorAll(".question")) near("a question and its answer", inner(q.querySelector(".tx")), inner(q.firstElementChild.firstChild));
        const box = (sel) => document.querySelector(sel).getBoundingClientRect();
        near("the only task and its row", box(".deckset > .task").right, box(".deckset").right);
        const fields = [...document.querySelectorAll(".an.now .fl, .three .fl")].filter((f) => f.checkVisibility()).map((f) => f.getBoundingClientRect());
        if (innerWidth > 704) fields.slice(1).forEach((f, i) => near("the line between two fields", f.left - fields[i].right, 1));
        if (innerWidth > 1024) near("the bar and the column", box(".bar").right, box(".mast").right);
        return out;
      });
      none(wrong, `at ${width} px`, data.differences.length);
    }
  });

  reader(`with letters of twice the size no word of a heading, the bar or the picture is broken (${lang})`, async (page) => {
    await look(page, path);
    await letters(page, "200%");
    for (const width of [412, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const broken = await page.evaluate(() => [...document.querySelectorAll("h1, h2, .bar li a, .map [class*=t-]")].filter((e) => e.checkVisibility()).flatMap((e) => {
        const range = document.createRange(), text = e.lastChild; // after its mark, if it has one
        return [...text.data.matchAll(/[^\s’-]+/g)].filter(({ 0: word, index }) => {
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return new Set([...range.getClientRects()].map((r) => r.top)).size > 1;
        }).map(([word]) => word);
      }));
      none(broken, `at ${width} px`, 8);
    }
  });

  reader(`a card says its stance below a heading only where it is opened (${lang})`, async (page) => {
    await look(page, path);
    const seen = () => page.evaluate(() => [...document.querySelectorAll(".card")].map((c) => c.querySelector(".sn").checkVisibility()));
    ok((await seen()).every((s) => !s), "closed, the heading says it");
    await page.evaluate(() => { document.querySelector(".card").open = true; });
    equal((await seen()).filter(Boolean).length, 1, "opened, the card does");
  });

  reader(`what is typed is seen whole in a window of 320 px (${lang})`, { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true }, async (page) => {
    await visit(page, path);
    const box = page.getByRole("searchbox").first();
    await box.focus();
    await box.fill("controterrorismo");
    const shown = (is) => page.waitForFunction((is) => (getComputedStyle(document.querySelector(".mast .home")).clipPath === "none") === is, is); // it is out of sight, but a stop of the keyboard
    await shown(false);
    ok(await box.evaluate((b) => b.scrollWidth <= b.clientWidth), "sixteen letters");
    await box.fill("");
    await box.blur();
    await shown(true);
  });
}

reader("on an earlier day the places of those who had not spoken are as wide as marks", async (page) => {
  await look(page, "?day=" + data.page.answers[0].day.split("/")[0]);
  await page.waitForFunction(() => document.querySelector(".pg").dataset.day);
  const wrong = await page.evaluate(() => [...document.querySelectorAll(".strip ul")].flatMap((ul) => {
    const rings = [...ul.children].map((li) => ({ s: getComputedStyle(li), r: li.getBoundingClientRect() })).filter(({ s }) => s.outlineStyle !== "none");
    const edge = ({ s }) => parseFloat(s.outlineOffset) + parseFloat(s.outlineWidth);
    return rings.slice(1).filter((b, i) => b.r.top === rings[i].r.top && b.r.left - edge(b) < rings[i].r.right + edge(rings[i])).map(() => "two rings overlap");
  }));
  none(wrong, "rings", 10);
});

reader("in an index the number keeps its distance from the word, for fingers too", { hasTouch: true, isMobile: true, viewport: { width: 412, height: 823 } }, async (page) => {
  await look(page, "differences/");
  const wrong = await page.evaluate(() => [...document.querySelectorAll(".toc a")].filter((a) => {
    const range = document.createRange();
    range.selectNodeContents(a.firstChild);
    return a.querySelector("b").getBoundingClientRect().left - range.getBoundingClientRect().right < 2;
  }).map((a) => a.textContent));
  none(wrong, "numbers at their words", 8);
});

reader("on a card's page no column stays empty beside the other", { viewport: { width: 768, height: 900 } }, async (page) => {
  for (const { id, quotes } of cards.map((c) => ({ id: c.id, quotes: data.quotations.filter((q) => q.speaker === c.id).length })).sort((a, b) => b.quotes - a.quotes).slice(0, 3)) {
    await look(page, `cards/${id}/`);
    const ends = await page.locator(".cols.two").evaluate((cols) => {
      const box = cols.getBoundingClientRect(), middle = box.x + box.width / 2, out = [0, 0];
      for (const e of cols.querySelectorAll(":scope > :not(.top) :is(p, li, summary)")) for (const r of e.checkVisibility() ? e.getClientRects() : []) out[+(r.x >= middle)] = Math.max(out[+(r.x >= middle)], r.bottom - box.y);
      return out.map((y) => y / box.height);
    });
    ok(Math.min(...ends) > .75, `${id}, with ${quotes} quotations: the columns end at ${ends.map((y) => y.toFixed(2))} of the height`);
  }
});

reader("in the frame of all sections each has room above it", { viewport: { width: 412, height: 900 } }, async (page) => {
  await look(page, "embed/all/");
  const rooms = await page.locator("main > section").evaluateAll((all) => all.slice(1).map((s) => s.querySelector("h2").getBoundingClientRect().top - s.previousElementSibling.getBoundingClientRect().bottom));
  ok(rooms.length > 4);
  none(rooms.filter((r) => r < 32), "headings that stand close to what is above");
});
