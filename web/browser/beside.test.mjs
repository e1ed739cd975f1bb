// Two cards beside each other, and the link of a card.
import { address, base, cards, editions, equal, langs, match, ok, reader, soon, visit } from "./help/index.mjs";

const [first, second, third] = cards;
const region = (page, w) => page.getByRole("region", { name: w.pair, exact: true });
const names = (page, w) => region(page, w).locator(".nm").allInnerTexts();

for (const lang of langs) {
  const w = editions[lang];

  reader(`two cards are put beside each other, exchanged and put away (${lang})`, async (page) => {
    await visit(page, `${w.path}#${first.id}`);
    equal(await region(page, w).count(), 0);
    await page.locator(`#${first.id}`).getByRole("button", { name: w.beside }).click();
    await soon(() => region(page, w).isVisible(), true);
    await soon(() => address(page), (a) => a.startsWith(`?beside=${first.id},${second.id}`));
    const [left, right] = await region(page, w).getByRole("combobox").all();
    equal([await left.inputValue(), await right.inputValue()], [first.id, second.id]);
    await soon(() => right.evaluate((s) => s === document.activeElement), true, "the choice of the other card has the focus");
    await right.selectOption(third.id);
    await soon(() => address(page), (a) => a.startsWith(`?beside=${first.id},${third.id}`));
    await soon(async () => (await names(page, w)).join(), [first.name[lang], third.name[lang]].join());
    const text = await region(page, w).innerText();
    for (const c of [first, third]) for (const s of c.steps) ok(text.includes(s[lang]), `${c.id}: step ${s.day}`);
    await left.selectOption(second.id);
    await soon(async () => (await names(page, w)).join(), [second.name[lang], third.name[lang]].join());
    const choices = await left.locator("option").evaluateAll((all) => all.map((o) => o.value));
    ok(!choices.includes(third.id), "a card is never put beside itself");
    await region(page, w).getByRole("button", { name: w.end }).click();
    await soon(() => region(page, w).count(), 0);
    await soon(() => address(page), (a) => !a.includes("beside"));
    await soon(() => page.evaluate(() => document.activeElement !== document.body), true, "the focus is not lost");
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
    await page.locator(`#${first.id}`).getByRole("button", { name: w.copy }).click();
    await soon(() => page.locator("#page > [role=status]").innerText(), new RegExp(w.copied));
    const link = await page.evaluate(() => navigator.clipboard.readText());
    equal(link, `${await base()}${w.path}cards/${first.id}/`);
    equal((await page.goto(link)).status(), 200);
    ok((await page.title()).startsWith(first.name[lang]));
  });
}

const refuse = () => Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new DOMException("refused", "NotAllowedError")) } });
const copy = async (page) => {
  await visit(page, `#${first.id}`);
  await page.locator(`#${first.id}`).getByRole("button", { name: editions.en.copy }).click();
  return page.locator("#page > [role=status]");
};

reader("where the clipboard is refused, the older command copies", { permissions: ["clipboard-read"] }, async (page) => {
  await page.addInitScript(refuse);
  const says = await copy(page);
  await soon(() => says.innerText(), new RegExp(editions.en.copied));
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("Control+v");
  equal(await page.getByRole("searchbox").inputValue(), `${await base()}cards/${first.id}/`);
});

reader("where nothing may copy, the link is shown", async (page) => {
  await page.addInitScript(refuse);
  await page.addInitScript(() => { document.execCommand = () => false; });
  const says = await copy(page);
  const text = await soon(() => says.innerText(), new RegExp(editions.en.byhand));
  match(text, new RegExp(`${await base()}cards/${first.id}/`));
  ok(await says.isVisible());
});

reader("a browser without a clipboard copies with the older command", async (page) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const says = await copy(page);
  await soon(() => says.innerText(), new RegExp(editions.en.copied));
});
