// Two cards beside each other, and the link of a card.
import { address, base, cards, editions, equal, langs, look, none, ok, reader, soon, visit } from "./help/index.mjs";

const [first, second, third] = cards;
const region = (page, w) => page.getByRole("region", { name: w.pair, exact: true });
const names = (page, w) => region(page, w).locator(".one .nm").allInnerTexts();

// copy asks for the link of a card that is open, and returns the line that says what came of it.
const copy = async (page, w, id) => {
  await page.locator(`#${id} .tools`).getByRole("button", { name: w.share }).click();
  const panel = page.getByRole("dialog", { name: w.share });
  await panel.getByRole("button", { name: w.copy }).click();
  return panel.getByRole("status");
};

for (const lang of langs) {
  const w = editions[lang];

  reader(`two cards are put beside each other, exchanged and put away (${lang})`, async (page) => {
    await visit(page, `${w.path}#${first.id}`);
    equal(await region(page, w).count(), 0);
    await page.locator(`#${first.id}`).getByRole("button", { name: w.beside }).click();
    await soon(() => region(page, w).isVisible(), true);
    equal(await address(page), `#${first.id}`, "one alone is no comparison");
    const [left, right] = await region(page, w).getByRole("combobox").all();
    equal([await left.inputValue(), await right.inputValue()], [first.id, ""], "the reader chooses the second");
    equal(await region(page, w).getByRole("table").count(), 0);
    await soon(() => right.evaluate((s) => s === document.activeElement), true, "the choice of the other card has the focus");
    ok(await left.evaluate((s, name) => s.labels[0].textContent.startsWith(name), w.firstCard) && await right.evaluate((s, name) => s.labels[0].textContent.startsWith(name), w.secondCard), "each list says which of the two it chooses");
    await right.selectOption(third.id);
    await soon(() => address(page), (a) => a.startsWith(`?beside=${first.id},${third.id}`));
    await soon(async () => (await names(page, w)).join(), [first.name[lang], third.name[lang]].join());
    const text = await region(page, w).innerText();
    for (const c of [first, third]) for (const s of c.steps) ok(text.includes(s[lang]), `${c.id}: step ${s.day}`);
    const table = region(page, w).getByRole("table", { name: w.pair });
    equal((await table.getByRole("columnheader").allInnerTexts()).map((t) => t.split("\n")[0]), [first.name[lang], third.name[lang]]);
    const rows = await table.getByRole("row").evaluateAll((all) => all.slice(1).map((r) => [r.querySelector("th").innerText, [...r.querySelectorAll("td")].map((d) => d.innerText.trim())]));
    const steps = new Set([first, third].flatMap((c) => c.steps.map((s) => s.day)));
    equal(rows.length, steps.size + 2, "a row for each day, one before for the whole in short, one after for their own words");
    none(rows.flatMap(([head, cells]) => cells.filter((c) => !c).map(() => `an empty cell: ${head}`)), "cells", rows.length);
    ok(rows.some(([, cells]) => cells.includes(w.nothing)), "a day without a step says so");
    await left.selectOption(second.id);
    await soon(async () => (await names(page, w)).join(), [second.name[lang], third.name[lang]].join());
    const choices = await left.locator("option").evaluateAll((all) => all.map((o) => o.value));
    ok(!choices.includes(third.id), "a card is never put beside itself");
    await region(page, w).getByRole("button", { name: w.end }).click();
    await soon(() => region(page, w).count(), 0);
    await soon(() => address(page), (a) => !a.includes("beside"));
    const focused = () => page.evaluate(() => [document.activeElement.parentElement.dataset.card, document.activeElement.name, document.activeElement.getBoundingClientRect().top < innerHeight / 2]);
    equal(await focused(), [second.id, undefined, true], "the reader is back at the first of the two");
    // A third takes the place of both, in the address too.
    await visit(page, `${w.path}?beside=${first.id},${second.id}#${third.id}`);
    await page.locator(`#${third.id}`).getByRole("button", { name: w.beside }).click();
    await soon(() => address(page), (a) => !a.includes("beside"), "one alone is none");
    await visit(page, `${w.path}?side=${cards.find((c) => c.side !== first.side).side}&beside=${first.id},${second.id}`);
    await region(page, w).getByRole("button", { name: w.end }).click();
    equal((await focused())[1], "side", "or, where it is filtered away, at the filters");
    // Back takes the pair away, and the focus does not go with it. (Where the address names a card the browser itself begins there.)
    await visit(page, w.path);
    await page.evaluate((id) => { document.querySelector(`[data-card="${id}"]`).open = true; }, first.id);
    await page.locator(`#${first.id}`).getByRole("button", { name: w.beside }).click();
    await region(page, w).getByRole("combobox").nth(1).selectOption(third.id);
    await soon(() => address(page), (a) => a.startsWith(`?beside=${first.id},${third.id}`));
    await page.goBack();
    await soon(() => region(page, w).count(), 0);
    equal((await focused())[0], first.id, "Back leads to the first of the two");
  });

  reader(`citations open beside each other too (${lang})`, async (page) => {
    await visit(page, `${w.path}?beside=${first.id},${second.id}`);
    await soon(async () => (await names(page, w)).join(), [first.name[lang], second.name[lang]].join());
    const citation = region(page, w).locator(".ct").first();
    await citation.locator("summary").click();
    ok(await citation.getByRole("link").first().isVisible());
  });

  reader(`the link of a card is copied (${lang})`, { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await visit(page, `${w.path}#${first.id}`);
    const says = await copy(page, w, first.id);
    await soon(() => says.innerText(), new RegExp(w.copied));
    const link = await page.evaluate(() => navigator.clipboard.readText());
    equal(link, `${await base()}${w.path}cards/${first.id}/`);
    equal((await page.goto(link)).status(), 200);
    ok((await page.title()).startsWith(first.name[lang]));
  });
}

reader("on a phone the view goes to the two cards, whatever was done before", { hasTouch: true, isMobile: true, viewport: { width: 412, height: 823 }, permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
  await visit(page, `#${cards.at(-1).id}`);
  for (const [i, card] of [cards[1], cards.at(-2), cards[6], cards.at(-1)].entries()) {
    const body = page.locator(`#${card.id}`);
    if (!(await body.isVisible())) await page.locator(`[data-card=${card.id}] > summary`).click();
    if (i % 2) {
      const says = await copy(page, editions.en, card.id);
      await soon(() => says.innerText(), new RegExp(editions.en.copied));
    }
    await body.getByRole("button", { name: editions.en.beside }).click();
    const box = region(page, editions.en);
    await soon(() => box.evaluate((b) => { const r = b.getBoundingClientRect(); return r.top > -4 && r.top < innerHeight / 2; }), true, `${card.id}: it is in the window`);
    await box.getByRole("combobox").last().selectOption(cards[0].id);
    await soon(async () => (await names(page, editions.en)).join(), [card.name.en, cards[0].name.en].join());
    const [a, b] = await Promise.all([0, 1].map((n) => box.getByRole("row").nth(1).locator("td").nth(n).boundingBox()));
    ok(Math.abs(a.y - b.y) < 2 && b.x > a.x + a.width - 2, "the two stand beside each other");
    await box.getByRole("button", { name: editions.en.end }).click();
  }
});

reader("the choice of the second card has the focus at once, however often cards are put beside each other", async (page) => {
  await visit(page);
  const late = await page.evaluate(() => [...Array(300).keys()].filter((i) => {
    const all = document.querySelectorAll("details[data-card]"), card = all[i % all.length];
    card.open = true;
    card.querySelector("[data-act=beside]").click();
    const there = document.activeElement.dataset.beside === "1"; // nothing else ran since the click
    document.querySelector("#beside [data-act=unpair]")?.click();
    return !there || document.querySelector("#beside [data-act]");
  }));
  none(late.map((i) => `time ${i}: it was not drawn yet`), "drawn with the click", 300);
});

const refuse = () => Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")) } });
reader("where the clipboard is refused, the older command copies", { permissions: ["clipboard-read"] }, async (page) => {
  await page.addInitScript(refuse);
  await visit(page, `#${first.id}`);
  const says = await copy(page, editions.en, first.id);
  await soon(() => says.innerText(), new RegExp(editions.en.copied));
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("Control+v");
  equal(await page.getByRole("searchbox").inputValue(), `${await base()}cards/${first.id}/`);
});

reader("where nothing may copy, the link is shown", async (page) => {
  await page.addInitScript(refuse);
  await page.addInitScript(() => { document.execCommand = () => false; });
  await visit(page, `#${first.id}`);
  const says = await copy(page, editions.en, first.id);
  await soon(() => says.innerText(), new RegExp(editions.en.byhand));
  ok(await says.isVisible());
  equal(await page.evaluate(() => getSelection().toString().trim()), `${await base()}cards/${first.id}/`, "it is shown, and selected for the reader's own keys");
});

reader("a browser without a clipboard copies with the older command", async (page) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await visit(page, `#${first.id}`);
  const says = await copy(page, editions.en, first.id);
  await soon(() => says.innerText(), new RegExp(editions.en.copied));
});

reader("a card is chosen by its name: the list stays while its letters come", async (page) => {
  const initial = (c) => c.name.en[0].toLowerCase();
  const twice = cards.find((c) => c !== first && cards.some((d) => d !== c && d !== first && initial(c) === initial(d))), name = twice.name.en;
  await visit(page, `#${first.id}`);
  await page.locator(`#${first.id}`).getByRole("button", { name: editions.en.beside }).click();
  const list = region(page, editions.en).getByRole("combobox").last(), was = await list.elementHandle();
  await soon(() => list.evaluate((s) => s === document.activeElement), true);
  for (const letter of name) {
    await page.keyboard.type(letter);
    ok(await was.evaluate((s) => s.isConnected && s === document.activeElement), `after “${letter}” it is still there`);
  }
  await soon(async () => (await names(page, editions.en)).join(), [first.name.en, name].join(), "the table follows");
  await soon(() => address(page), `?beside=${first.id},${twice.id}#${first.id}`);
  const [left, right] = await region(page, editions.en).getByRole("combobox").all();
  const values = (s) => s.locator("option").evaluateAll((all) => all.map((o) => o.value));
  ok(!(await values(left)).includes(twice.id) && (await values(left)).includes(third.id), "the other list leaves out who is chosen here, and nobody else");
  await left.selectOption(third.id);
  await soon(async () => (await names(page, editions.en)).join(), [third.name.en, name].join());
  ok((await values(right)).includes(first.id) && !(await values(right)).includes(third.id), "and this one who is chosen there");
  await page.goBack();
  await soon(() => region(page, editions.en).getByRole("table").count(), 0, "Back ends it");
  equal(await region(page, editions.en).count(), 0);
});

for (const width of [412, 1280]) {
  reader(`what a reader taps before the app is there is done when it comes (${width} px)`, { viewport: { width, height: 823 }, hasTouch: width < 1000 }, async (page) => {
    const w = editions.en, tap = (to) => (width < 1000 ? to.tap() : to.click());
    await look(page, `#${first.id}`);
    await tap(page.locator(`#${first.id}`).getByRole("button", { name: w.beside }));
    equal(await page.evaluate(() => document.documentElement.dataset.app), "loading");
    await soon(() => region(page, w).getByRole("combobox").nth(1).evaluate((s) => s === document.activeElement).catch(() => false), true, "two are put beside each other");
    for (const path of ["", "facts/"]) {
      await page.goto("about:blank");
      await look(page, path);
      await tap(page.getByRole("searchbox").first());
      await soon(() => page.locator("#found button[data-act=seek]").count(), (n) => n > 3, `suggestions on /${path}`);
      ok(await page.getByRole("searchbox").first().evaluate((e) => e === document.activeElement), "and the reader can type");
    }
  });
}
