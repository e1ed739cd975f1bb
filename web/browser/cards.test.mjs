// Who says what: filters, search, and the ways from card to card.
import { address, base, cards, data, editions, equal, langs, none, ok, parts, reader, soon, visit } from "./help/index.mjs";

const count = (page) => page.locator("#cards > [role=status]");
const shown = (page) => page.locator("[data-card], .parts > li").evaluateAll((all) => all.filter((d) => !d.closest("[hidden]")).map((d) => d.dataset.card ?? d.id));
const open = (page) => page.locator("details[data-card][open]").evaluateAll((all) => all.map((d) => d.dataset.card));
const only = (id) => (list) => list.length === 1 && list[0] === id;
const heading = (page, id) => page.locator(`[data-card=${id}] > summary`);

for (const lang of langs) {
  const w = editions[lang];
  const combo = (page, name) => page.getByRole("combobox", { name: w[name], exact: true });

  reader(`the cards are filtered by side and by stance, and all shown again (${lang})`, async (page) => {
    await visit(page, w.path);
    const heads = () => page.locator("#cards .gh").evaluateAll((all) => all.map((h) => [h.checkVisibility(), [...h.nextElementSibling.children].some((c) => c.checkVisibility()), h.innerText]));
    const values = (name) => combo(page, name).locator("option").evaluateAll((all) => all.map((o) => o.value).filter(Boolean));
    for (const name of ["side", "stance"]) {
      for (const value of await values(name)) {
        await combo(page, name).selectOption(value);
        const wanted = data.stakeholders.filter((s) => s[name] === value).map((s) => s.id).sort();
        await soon(async () => (await shown(page)).sort().join(), wanted.join(), `${name} ${value}`);
        await soon(() => count(page).innerText(), (t) => (wanted.length ? t.startsWith(`${wanted.length} `) : t.includes(w.none)));
        await soon(() => address(page), `?${name}=${value}`);
        if (wanted.length) ok(await page.locator(`[data-card=${wanted[0]}], .parts > #${wanted[0]}`).isVisible(), "what is found can be seen");
        await soon(heads, (all) => all.every(([is, some, text]) => is === some && (!is || !/\d/.test(text))), "headings stand over what is found, without the number of all");
      }
      await page.getByRole("button", { name: w.reset }).click();
      await soon(async () => (await shown(page)).length, data.stakeholders.length);
      ok((await heads()).every(([is, , text]) => is && /\d/.test(text)), "and the headings with their numbers");
      await soon(() => address(page), "");
    }
    await visit(page, `${w.path}?side=${(await values("side"))[0]}`);
    await soon(heads, (all) => all.every(([is, some, text]) => is === some && (!is || !/\d/.test(text))), "so they do where the address has the filter");
  });

  reader(`a card opens in its place and closes again (${lang})`, async (page) => {
    await visit(page, w.path);
    const [first, second] = cards;
    await heading(page, first.id).click();
    await soon(() => address(page), `#${first.id}`);
    const body = page.locator(`#${first.id}`);
    ok(await body.isVisible());
    ok((await body.innerText()).includes(first.summary?.[lang].slice(0, 30) ?? first[lang].slice(0, 30)), "it shows its position");
    await heading(page, second.id).click();
    await soon(() => address(page), `#${second.id}`);
    await page.locator(`#${second.id}`).getByRole("button", { name: w.close }).click();
    await soon(() => open(page).then((o) => o.includes(second.id)), false);
    equal(await page.evaluate(() => document.activeElement.parentElement.dataset.card), second.id, "the focus is back on its heading");
    await soon(() => address(page), "");
  });

  reader(`next and previous lead around the ring of cards, by click (${lang})`, async (page) => {
    await visit(page, `${w.path}#${cards[0].id}`);
    for (const to of [cards[1], cards[2]]) {
      const [now] = await open(page);
      await page.locator(`#${now} .tools`).getByRole("link", { name: to.name[lang] }).click();
      await soon(() => open(page), only(to.id), `on to ${to.id}`);
      await soon(() => address(page), `#${to.id}`);
    }
    for (const to of [cards[1], cards[0], cards.at(-1)]) {
      const [now] = await open(page);
      await page.locator(`#${now} .tools`).getByRole("link", { name: to.name[lang] }).first().click();
      await soon(() => open(page), only(to.id), `back to ${to.id}`);
    }
    ok(await page.locator(`#${cards.at(-1).id}`).isVisible(), "around the ring");
  });
}

reader("the cards stand under what they say; who has no position follows in a list that leads to pages", async (page) => {
  await visit(page);
  const groups = await page.locator("#cards .grid").evaluateAll((all) => all.map((g) => [g.previousElementSibling.innerText, [...g.querySelectorAll("[data-card]")].map((d) => d.dataset.card)]));
  const wanted = data.stances.map((t) => [t, cards.filter((c) => `stance-${c.stance}` === t.id)]).filter(([, list]) => list.length);
  equal(groups, wanted.map(([t, list]) => [`${t.name.en}\n${list.length}`.replace("\n", groups[0][0].includes("\n") ? "\n" : " "), list.map((c) => c.id)]));
  equal(await page.locator("#cards .parts > li").evaluateAll((all) => all.map((li) => [li.querySelector("a").innerText, li.querySelector(".rl").innerText])), parts.map((s) => [s.name.en, s.part.en]));
  const quoted = data.quotations.find((q) => parts.some((s) => s.id === q.speaker));
  if (quoted) ok(await page.locator(`.parts #${quoted.id}`).count(), "what was an address here still is one");
  await page.locator("#cards .parts a").first().click();
  await page.waitForURL(`${await base()}cards/${parts[0].id}/`);
  equal(await page.locator("h1").innerText(), parts[0].name.en);
});

reader("the marks filter by stance", async (page) => {
  await visit(page);
  const button = page.locator(".strip button").first();
  const stance = await button.getAttribute("data-id");
  await button.click();
  const wanted = data.stakeholders.filter((s) => s.stance === stance).map((s) => s.id).sort();
  await soon(async () => (await shown(page)).sort().join(), wanted.join());
  await soon(() => address(page), `?stance=${stance}`);
});

reader("the arrow keys go from card to card, and Escape closes", async (page) => {
  await visit(page, `#${cards[0].id}`);
  await heading(page, cards[0].id).focus();
  await page.keyboard.press("ArrowRight");
  await soon(() => open(page), only(cards[1].id));
  await page.keyboard.press("ArrowRight");
  await soon(() => open(page), only(cards[2].id));
  await page.keyboard.press("ArrowLeft");
  await soon(() => open(page), only(cards[1].id));
  await soon(() => address(page), `#${cards[1].id}`);
  equal(await page.evaluate(() => document.activeElement.parentElement.dataset.card), cards[1].id, "the focus goes along");
  await page.keyboard.press("Escape");
  await soon(async () => (await open(page)).length, 0);
  await soon(() => address(page), "");
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(100);
  equal(await open(page), [], "a field keeps its arrow keys");
});

reader("next and previous pass over what is filtered away", async (page) => {
  const us = cards.filter((c) => c.side === "us");
  await visit(page, `?side=us#${us[0].id}`);
  await heading(page, us[0].id).focus();
  for (const c of us.slice(1, 4)) {
    await page.keyboard.press("ArrowRight");
    await soon(() => open(page), only(c.id));
  }
});

reader("a swipe leads to the next and to the previous card", { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }, async (page, ctx) => {
  await visit(page, `#${cards[0].id}`);
  const cdp = await ctx.newCDPSession(page);
  const swipe = async (dx, dy = 0) => {
    const [id] = await open(page);
    const at = await page.locator(`#${id}`).evaluate((b) => {
      b.querySelector("p").scrollIntoView({ block: "center" });
      const r = b.querySelector("p").getBoundingClientRect();
      return { x: r.x + r.width / 2, y: r.y + r.height / 2 };
    });
    const touch = (type, x, y) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    await touch("touchStart", at.x - dx / 2, at.y - dy / 2);
    for (let i = 1; i <= 4; i++) await touch("touchMove", at.x - dx / 2 + (dx * i) / 4, at.y - dy / 2 + (dy * i) / 4);
    await touch("touchEnd");
  };
  await swipe(-150);
  await soon(() => open(page), only(cards[1].id), "to the left: next");
  await swipe(150);
  await soon(() => open(page), only(cards[0].id), "to the right: previous");
  await swipe(-30);
  await swipe(-100, 200);
  await page.waitForTimeout(150);
  equal(await open(page), [cards[0].id], "short and slanted strokes do nothing");
  await page.evaluate(() => Object.defineProperty(visualViewport, "scale", { value: 2 })); // what is enlarged is moved with a finger
  await swipe(-150);
  await page.waitForTimeout(150);
  equal(await open(page), [cards[0].id], "nor does what moves a page that is enlarged");
});

reader("quotations stand by occasion, the fullest rendering first, others folded with what differs marked", async (page) => {
  const folded = data.quotations.filter((q) => q.renders);
  ok(folded.length > 5);
  await visit(page);
  const wrong = await page.evaluate((folded) => folded.flatMap(({ id, renders, verbatim }) => {
    const q = document.getElementById(id), full = document.getElementById(renders), fold = q.closest("details.also");
    const bare = (w) => w.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""), has = full.textContent.split(/\s+/).map(bare);
    const marked = [...q.querySelectorAll("mark")].flatMap((m) => m.textContent.split(/\s+/)).map(bare).filter(Boolean).join();
    const differs = verbatim.split(/\s+/).map(bare).filter((w) => w && !has.includes(w)).join();
    const follows = full.compareDocumentPosition(q) & Node.DOCUMENT_POSITION_FOLLOWING && full.closest("figure") === q.closest("figure");
    return !fold || fold.open || !follows || marked !== differs ? [`${id}: marked “${marked}”, differs “${differs}”`] : [];
  }), folded);
  none(wrong, "folded renderings", folded.length);
  const empty = await page.evaluate(() => [...document.querySelectorAll(".cols > section")].filter((s) => !s.textContent.trim()).length);
  equal(empty, 0, "no column is empty");
  await page.goto("about:blank");
  await visit(page, `#${folded[0].id}`);
  ok(await page.locator(`#${folded[0].id}`).isVisible(), "its address unfolds it");
});

reader("every card shows its steps, quotations, events and sources", async (page) => {
  await visit(page);
  const wrong = [];
  const shownIn = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll("details[data-card]")].map((d) => {
    const body = d.querySelector(".cardbody");
    return [d.dataset.card, { text: body.textContent, ids: [...body.querySelectorAll("[id]")].map((e) => e.id), links: [...body.querySelectorAll("a[href]")].map((a) => a.getAttribute("href")) }];
  })));
  for (const c of cards) {
    const has = shownIn[c.id];
    for (const s of c.steps ?? []) if (!has.text.includes(s.en)) wrong.push(`${c.id}: step ${s.day}`);
    for (const q of data.quotations.filter((q) => q.speaker === c.id)) if (!has.text.includes(q.verbatim)) wrong.push(`${c.id}: ${q.id}`);
    for (const e of data.events.filter((e) => e.stakeholders?.includes(c.id))) if (!has.links.includes(`#${e.id}`)) wrong.push(`${c.id}: ${e.id}`);
    for (const r of c.reports) if (!has.links.some((h) => h.endsWith(`sources/#${r}`))) wrong.push(`${c.id}: ${r}`);
  }
  none(wrong, "missing from cards", cards.length);
});
