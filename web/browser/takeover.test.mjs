// The app takes the prerendered page over as it stands: nothing moves, nothing the reader did is lost.
import { noteShifts } from "./help/shifts.mjs";
import { address, base, cards, editions, equal, langs, look, none, ok, reader, ready, soon, wake } from "./help/index.mjs";

// watch notes the states of the app and every change inside the page.
const watch = () => {
  window.seen = { states: [], changes: [] };
  const root = () => document.documentElement;
  new MutationObserver((records) => {
    for (const r of records) {
      if (r.target === root()) {
        if (seen.states.at(-1) !== root().dataset.app) seen.states.push(root().dataset.app);
      } else if (seen.states.includes("loading") && document.getElementById("page")?.contains(r.target)) seen.changes.push(`${r.type} ${r.attributeName ?? ""} ${r.target.outerHTML?.slice(0, 120) ?? r.target.data}`);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
};

const adopted = (page) => page.evaluate(() => performance.getEntriesByName("explainer:adopted").map((m) => m.detail));

// goodLine is a connection on which the app may start by itself.
const goodLine = () => Object.defineProperty(navigator, "connection", { value: { effectiveType: "4g", downlink: 10, saveData: false } });
const sparedLine = () => Object.defineProperty(navigator, "connection", { value: { effectiveType: "4g", downlink: 10, saveData: true } });

// held keeps the program back until it is let go, as on a slow line.
async function held(page) {
  let go;
  const gate = new Promise((done) => { go = done; });
  await page.route("**/*.wasm", async (route) => {
    await gate;
    await route.continue();
  });
  return async () => {
    go();
    await ready(page);
  };
}

for (const lang of langs) {
  const w = editions[lang];

  reader(`the app adopts the front page without touching it (${lang})`, async (page) => {
    await page.addInitScript(watch);
    await page.addInitScript(noteShifts);
    await page.addInitScript(goodLine);
    const go = await held(page);
    await page.goto((await base()) + w.path);
    await soon(() => page.evaluate(() => document.documentElement.dataset.app), "loading", "the app starts by itself");
    await go();
    const seen = await page.evaluate(() => window.seen);
    equal(seen.states, ["static", "loading", "ready"], "from static by loading to ready");
    none(seen.changes, "changed while the app took over");
    equal(await page.evaluate(() => shifted()), 0, "layout shift");
    const [mark] = await adopted(page);
    const parts = await page.locator("#page [data-leaf]").count();
    ok(parts > 10 && mark.total > parts, `the page has parts to adopt: ${parts}, of which ${mark.total} with those around them`);
    equal(mark, { total: mark.total, adopted: mark.total, built: 0, changed: 0 });
  });

  reader(`what was set before the app came is kept, and the app knows of it (${lang})`, async (page) => {
    const go = await held(page);
    await look(page, w.path);
    // An earlier day, but one with reports: before the first of them there are no sources to open.
    const days = page.getByRole("group", { name: w.day }).locator("label"), day = (await days.count()) - 2;
    await days.nth(day).click();
    await page.locator(".sorter .rest > summary").click(); // the first may be one that nobody could answer yet
    const one = page.locator(".sorter .one").filter({ visible: true }).first(), id = await one.locator(".task").getAttribute("id");
    await one.locator("> summary").click();
    const task = page.locator(`#${id}`);
    await task.locator("label").first().click();
    // A handle: the search will stand in the place of the page.
    const citation = await page.locator("main .ct").filter({ visible: true }).first().elementHandle();
    await (await citation.$("summary")).click();
    const card = page.locator(`details:has(> #${cards[0].id})`);
    await card.locator("summary").first().click();
    const search = page.getByRole("searchbox");
    await search.focus();
    await page.keyboard.type("mil");
    await page.keyboard.press("ArrowLeft");
    equal(await page.locator("html").getAttribute("data-app"), "loading", "the app is still on its way");
    await go();
    await soon(() => address(page), /q=mil/);
    const kept = await page.evaluate(() => ({
      day: document.querySelector("[name=day]:checked").id,
      task: document.querySelector(".task input:checked")?.value,
      text: document.activeElement.value, at: document.activeElement.selectionStart, name: document.activeElement.name,
    }));
    equal(kept, { day: `day-${day}`, task: "hsi", text: "mil", at: 2, name: "q" });
    ok(await citation.evaluate((d) => d.open), "the citation is still open");
    ok(await card.evaluate((d) => d.open), "the card is still open");
    await soon(() => address(page), (a) => /[?&]day=\d{4}-\d\d-\d\d/.test(a) && a.includes("q=mil"), "the address says so");
    await soon(() => task.locator("[role=status]").textContent(), new RegExp(`${w.right}|${w.wrong}`), "the task has its verdict");
    await soon(() => page.locator("#found mark").count(), (n) => n > 3, "the search is answered");
    const [mark] = await adopted(page);
    equal([mark.adopted, mark.built], [mark.total, 0]);
  });

  reader(`selected text and the place on the page are kept (${lang})`, async (page) => {
    const go = await held(page);
    await look(page, w.path);
    const before = await page.evaluate(() => {
      const p = document.querySelector("#chain h2 + p");
      p.scrollIntoView();
      getSelection().selectAllChildren(p);
      return { text: String(getSelection()), y: scrollY };
    });
    await page.keyboard.press("Shift");
    await soon(() => page.locator("html").getAttribute("data-app"), "loading");
    await go();
    ok(before.y > 500 && before.text.length > 20);
    equal(await page.evaluate(() => ({ text: String(getSelection()), y: scrollY })), before);
  });
}

reader("a reader who came by a link into the page and went on from there stays where they are", async (page) => {
  const go = await held(page);
  await look(page, "#sources");
  await soon(() => page.evaluate(() => scrollY), (y) => y > 1000, "the page is at its goal");
  await page.evaluate(() => scrollTo({ top: 300, behavior: "instant" }));
  await page.keyboard.press("Shift");
  await soon(() => page.locator("html").getAttribute("data-app"), "loading");
  await go();
  equal(await page.evaluate(() => scrollY), 300);
  equal(await page.evaluate(() => Object.hasOwn(document.getElementById("sources"), "scrollIntoView")), false, "nothing is left on the goal");
});

reader("a chosen side and stance are kept", async (page) => {
  const go = await held(page);
  await look(page);
  await page.getByRole("combobox", { name: editions.en.side }).selectOption("us");
  await page.getByRole("combobox", { name: editions.en.stance }).selectOption("reassures");
  await page.keyboard.press("Shift");
  await go();
  await soon(() => address(page), "?side=us&stance=reassures");
});

reader("an address that only the app can show starts it at once", async (page) => {
  await look(page, "?stance=objects");
  await ready(page);
  await soon(() => page.locator("#cards > [role=status]").innerText(), (t) => +t.match(/^\d+/)?.[0] < cards.length);
  const [mark] = await adopted(page);
  equal([mark.adopted, mark.built], [mark.total, 0]);
});

reader("where data are spared the app waits for the reader", async (page) => {
  await page.addInitScript(sparedLine);
  await look(page);
  await page.waitForTimeout(400);
  equal(await page.locator("html").getAttribute("data-app"), "static");
  const loaded = () => page.evaluate(() => performance.getEntriesByType("resource").map((r) => /(content-\w+|explainer)\.\w+\.\w+$/.exec(r.name)?.[1]).filter(Boolean).sort());
  equal(await loaded(), []);
  await page.mouse.click(5, 5);
  await ready(page);
  equal(await loaded(), ["content-en", "explainer"], "the program and the content of this edition, and no other");
});

reader("a page that is only read needs no program until the reader searches", async (page) => {
  await look(page, `cards/${cards[0].id}/`);
  await page.mouse.click(5, 5);
  await page.getByRole("group", { name: editions.en.day }).locator("label").first().click();
  ok(await page.locator(".chip").isVisible(), "the day turns without it");
  await page.waitForTimeout(400);
  equal(await page.locator("html").getAttribute("data-app"), "static");
  const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map((r) => r.name));
  none(loaded.filter((u) => /\.wasm$|\/content-/.test(u)), "loaded", loaded.length);
  await wake(page);
  const [mark] = await adopted(page);
  equal(mark, { total: mark.total, adopted: mark.total, built: 0, changed: 0 });
});
