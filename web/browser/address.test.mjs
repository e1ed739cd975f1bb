// The state of the page lives in its address.
import { address, cards, data, editions, equal, look, match, ok, parts, reader, ready, soon, stops, visit, wake } from "./help/index.mjs";

const [first, second] = cards;
// settled is longer than the address waits for the next change, in milliseconds.
const settled = 1000;
const minor = cards.find((c) => c.weight !== "main"), part = parts[0];
const shown = (page) => page.locator("[data-card], .parts > li").evaluateAll((all) => all.filter((d) => !d.closest("[hidden]")).map((d) => d.dataset.card ?? d.id));
const chosen = (page) => page.locator("[name=day]:checked").getAttribute("value");
const open = (page) => page.locator("details[data-card][open]").evaluateAll((all) => all.map((d) => d.dataset.card).join());
const days = (page) => page.locator("[name=day]").evaluateAll((all) => all.map((r) => r.value));
const inView = (page, id) => page.locator(`#${id}`).evaluate((e) => { const r = e.getBoundingClientRect(); return r.height > 0 && r.top < innerHeight && r.bottom > 0; });

for (const path of ["", "it/"]) {
  reader(`an address opens the page in its state (/${path})`, async (page) => {
    const us = cards.find((c) => c.side === "us" && c.stance === "reassures");
    await visit(page, path);
    const [day] = await days(page);
    await visit(page, `${path}?day=${day}&side=us&stance=reassures#${us.id}`);
    await soon(() => open(page), us.id);
    equal(await chosen(page), day);
    match(await page.locator(".chip").innerText(), /\S/);
    equal(await page.locator("#filters select").evaluateAll((all) => all.map((s) => s.value)), ["us", "reassures"]);
  });

  reader(`filters and search stand in the address (/${path})`, async (page) => {
    await visit(page, `${path}?side=us`);
    const us = data.stakeholders.filter((s) => s.side === "us").map((s) => s.id);
    await soon(async () => (await shown(page)).sort().join(), us.sort().join());
    await visit(page, `${path}?q=sala`);
    await soon(() => page.locator("#found a[href$='#giuseppe-sala']").count(), 1);
    await visit(page, `${path}?beside=${first.id},${minor.id}`);
    await soon(() => page.locator("#beside select").evaluateAll((all) => all.map((s) => s.value).join()), `${first.id},${minor.id}`);
  });

  reader(`a fragment opens and shows its record (/${path})`, async (page) => {
    const quotation = data.quotations.find((q) => q.speaker === minor.id) ?? data.quotations.at(-1);
    const hidden = data.events.find((e) => e.weight !== "main");
    const difference = data.differences.find((d) => d.weight === "main");
    for (const id of [first.id, minor.id, part.id, quotation.id, hidden.id, difference.id, data.questions[0].id, data.tasks.at(-1).id, "method"]) {
      await page.goto("about:blank");
      await visit(page, `${path}#${id}`);
      await soon(() => inView(page, id), true, `#${id} is in view`);
      equal(await address(page), `#${id}`);
    }
    const fact = data.facts.at(-1).id;
    await page.goto("about:blank");
    await look(page, `${path}facts/#${fact}`);
    await soon(() => inView(page, fact), true, "a fact on the page of facts");
  });
}

reader("a link to a card that the filters hide shows it, without the filters", async (page) => {
  const other = cards.find((c) => c.side !== "us");
  await visit(page, `?side=us#${other.id}`);
  await soon(() => inView(page, other.id), true);
  await soon(() => address(page), `#${other.id}`);
});

// What is copied or opened elsewhere while the page is searched.
reader("a link to a record leads there, though the address has a search too", async (page, ctx) => {
  await visit(page, `?day=${stops.at(-2)}&q=a#${first.id}`);
  await soon(() => inView(page, first.id), true, "the record is shown");
  await soon(() => address(page), `?day=${stops.at(-2)}#${first.id}`, "and the search is gone");
  equal(await page.getByRole("searchbox").inputValue(), "");
  await page.getByRole("searchbox").fill(second.name.en);
  const result = page.locator(`#found a[href='#${second.id}']`), comes = ctx.waitForEvent("page");
  await soon(() => address(page), /q=/);
  await result.click({ modifiers: ["ControlOrMeta"] });
  const other = await comes;
  await ready(other);
  await soon(() => inView(other, second.id), true, "a result in a tab of its own too");
  await soon(() => address(other), `?day=${stops.at(-2)}#${second.id}`);
  await visit(page, "?q=sala#no-such-record");
  await soon(() => page.locator("#found a").count(), (n) => n > 3, "what names no record leaves the search");
});

reader("a result within a card that the reader opened is one step", async (page) => {
  const q = data.quotations.find((q) => cards.some((c) => c.id === q.speaker) && !q.renders);
  await visit(page);
  await page.locator(`[data-card=${q.speaker}] > summary`).click();
  await soon(() => address(page), `#${q.speaker}`);
  for (const again of [1, 2]) {
    await page.getByRole("searchbox").fill(q.verbatim.slice(0, 60));
    const result = page.locator(`#found a[href='#${q.id}']`);
    await result.waitFor();
    await soon(() => address(page), /q=/);
    const steps = await page.evaluate(() => history.length);
    await result.click();
    await soon(() => address(page), `#${q.id}`);
    await page.waitForTimeout(settled);
    equal([await address(page), await page.evaluate(() => history.length), await open(page)], [`#${q.id}`, steps + 1, q.speaker], `time ${again}`);
    await page.goBack();
    await soon(() => result.isVisible(), true, "Back leads to the results");
    await page.goBack();
    await soon(() => address(page), `#${q.speaker}`, "and to the card");
    await page.waitForTimeout(settled);
    equal([await address(page), await open(page)], [`#${q.speaker}`, q.speaker]);
  }
});

reader("a link to what the address names already shows it, though a filter has hidden it", async (page) => {
  const other = cards.find((c) => c.side !== "us");
  await visit(page, `#${other.id}`);
  await page.getByRole("combobox", { name: editions.en.side, exact: true }).selectOption("us");
  await soon(() => address(page), `?side=us#${other.id}`);
  await page.evaluate((id) => document.querySelector("#answer").appendChild(Object.assign(document.createElement("a"), { href: `#${id}` })).click(), other.id);
  await soon(() => inView(page, other.id), true, "it is shown");
  await soon(() => address(page), `#${other.id}`, "without the filter");
});

reader("a link to what was not public yet says so, and leaves the filters alone", async (page) => {
  const late = cards.find((c) => c.side !== "us" && c.steps.length && c.steps.every((s) => s.day > stops[1]) && !data.quotations.some((q) => q.speaker === c.id && q.day <= stops[1]) && !data.events.some((v) => v.stakeholders?.includes(c.id) && v.date <= stops[1]));
  await visit(page, `?day=${stops[0]}&side=us#${late.id}`);
  await soon(() => page.locator("#found").getByRole("status").innerText(), /Not public yet · /);
  await soon(() => address(page), `?day=${stops[0]}&side=us#${late.id}`);
  await page.locator("[name=day]").last().evaluate((r) => r.click());
  await soon(() => page.locator("#found").getByRole("status").innerText(), "", "and no longer, on a later day");
  await look(page, `cards/${late.id}/?day=${stops[0]}`);
  equal(await page.locator(`main a[href*='#${late.id}']`).filter({ visible: true }).count(), 0, "its own page leads nowhere either");
});

reader("what the reader has set goes along to the other language", async (page) => {
  const it = page.getByRole("navigation").getByRole("link", { name: "Italiano" });
  await visit(page, `?side=${first.side}&beside=${first.id},${second.id}#${first.id}`);
  await page.locator("[name=day]").nth(-2).evaluate((r) => r.click());
  await it.click();
  await wake(page);
  const u = new URL(page.url());
  equal([u.pathname, u.hash, ...["side", "beside", "day"].map((n) => u.searchParams.get(n))], ["/it/", `#${first.id}`, first.side, `${first.id},${second.id}`, stops.at(-2)]);
  await soon(() => open(page), first.id);
  await page.goto("about:blank");
  await visit(page, "?side=us");
  await it.dispatchEvent("pointerdown"); // but the reader thinks better of it, for a while
  await page.getByRole("combobox", { name: editions.en.side, exact: true }).selectOption("");
  await soon(() => address(page), "");
  await it.click();
  await page.waitForURL(/\/it\//);
  equal(await address(page), "");
});

reader("what was done before the app came is a step, as it is later", async (page) => {
  for (const way of ["a card", "a search"]) {
    let go;
    const gate = new Promise((done) => { go = done; });
    await page.route("**/*.wasm", (route) => gate.then(() => route.continue()));
    await page.goto("about:blank");
    await look(page);
    const steps = await page.evaluate(() => history.length);
    if (way === "a card") await page.locator(`[data-card=${first.id}] > summary`).click();
    else await page.getByRole("searchbox").pressSequentially("sala");
    go();
    await ready(page);
    await soon(() => address(page), way === "a card" ? `#${first.id}` : "?q=sala");
    equal(await page.evaluate(() => history.length), steps + 1, way);
    await page.goBack();
    await soon(() => address(page), "", `${way}: Back leads to the page as it was`);
    ok(await page.locator("main").isVisible());
    await page.unroute("**/*.wasm");
  }
});

reader("what an address does not know is ignored, and what is not ours is kept", async (page) => {
  await visit(page, "?day=1999-01-01&side=martians&stance=&beside=nobody,no-one&utm=a%20b&x=1&q=#no-such-record");
  equal((await shown(page)).length, data.stakeholders.length);
  equal(await page.locator("#beside select").count(), 0);
  await soon(() => address(page), (a) => a.startsWith("?utm=a%20b&x=1") && !/martians|1999|nobody/.test(a));
  await page.getByRole("searchbox").fill("sala & co #1");
  await soon(() => address(page), (now) => now.startsWith("?utm=a%20b&x=1&") && new URLSearchParams(now.split("#")[0]).get("q") === "sala & co #1");
  await page.getByRole("searchbox").fill("");
  await soon(() => address(page).then((now) => now.split("#")[0]), "?utm=a%20b&x=1");
});

reader("a fragment of a host page is kept", async (page) => {
  for (const fragment of ["#amp=1", "#?secret=abcdefghij"]) {
    await page.goto("about:blank");
    await visit(page, `?day=${stops.at(-2)}${fragment}`);
    ok((await address(page)).endsWith(fragment), await address(page));
  }
});

reader("back and forward go through the cards that were opened", async (page) => {
  await visit(page);
  for (const c of [first, second]) await page.locator(`[data-card=${c.id}] > summary`).click();
  await soon(() => address(page), `#${second.id}`);
  await page.goBack();
  await soon(() => address(page), `#${first.id}`);
  await soon(() => open(page), first.id);
  await page.goForward();
  await soon(() => address(page), `#${second.id}`);
  await soon(() => open(page), second.id);
  await page.goBack();
  await page.goBack();
  await soon(() => address(page), "");
  await soon(() => open(page), "", "and back to none");
});

reader("back ends a comparison, forward brings it again", async (page) => {
  await visit(page, `#${first.id}`);
  await page.locator(`#${first.id}`).getByRole("button", { name: editions.en.beside }).click();
  await page.locator("#beside select").last().selectOption(second.id);
  await soon(() => address(page), `?beside=${first.id},${second.id}#${first.id}`);
  await page.goBack();
  await soon(() => page.locator("#beside select").count(), 0);
  await page.goForward();
  await soon(() => page.locator("#beside select").count(), 2);
});

reader("back from another page brings the state again", async (page) => {
  await visit(page, "?side=us");
  await page.getByRole("group", { name: editions.en.day }).locator("label").first().click();
  await soon(() => address(page), /day=/);
  await page.locator("#sources a[href$='facts/']").first().click();
  await page.goBack();
  await wake(page);
  match(await address(page), /day=.*side=us/);
  await soon(() => page.getByRole("combobox", { name: editions.en.side, exact: true }).inputValue(), "us");
  await soon(() => chosen(page), (await days(page))[0]);
});

reader("a reload restores everything", async (page) => {
  await visit(page);
  await page.getByRole("group", { name: editions.en.day }).locator("label").nth(1).click();
  await page.getByRole("combobox", { name: editions.en.side, exact: true }).selectOption("government");
  await page.locator("[data-card=matteo-piantedosi] > summary").click();
  const before = await soon(() => address(page), /day=.*side=government#matteo-piantedosi/);
  const list = await shown(page);
  await page.reload();
  await wake(page);
  equal(await address(page), before);
  await soon(async () => (await shown(page)).join(), list.join());
  equal(await open(page), "matteo-piantedosi");
  equal(await chosen(page), (await days(page))[1]);
  await page.getByRole("searchbox").fill("piantedosi");
  await soon(() => address(page), /day=.*q=piantedosi$/);
  await page.reload();
  await soon(() => page.locator("#found a").count(), (n) => n > 3, "and the search");
});

// A search on the page and a link to a text open what hides the words: the browser does, through no click and no key.
reader("what the browser opens by itself is no step in history and stays out of the address", async (page) => {
  const found = cards[3];
  const text = `:~:text=${encodeURIComponent(found.summary.en.split(" ").slice(0, 6).join(" "))}`; // whole words
  const ways = { "a search, with the app": ["", true], "a search, before the app": ["", false], "a link to the text": [`#${text}`, false] };
  for (const [way, [fragment, app]] of Object.entries(ways)) {
    await page.goto("about:blank");
    await look(page, fragment);
    if (app) await wake(page);
    const steps = await page.evaluate(() => history.length);
    if (!fragment) await page.locator(`[data-card=${found.id}]`).evaluate((d) => { d.open = true; }); // no script can search as a reader does
    await soon(() => open(page), found.id, way);
    await wake(page);
    await page.waitForTimeout(settled);
    equal([await address(page), await page.evaluate(() => history.length)], ["", steps], way);
    await page.locator(`[data-card=${first.id}] > summary`).focus();
    await page.keyboard.press("Enter");
    await soon(() => address(page), `#${first.id}`, "what the reader opens is a step");
    equal(await page.evaluate(() => history.length), steps + 1);
  }
});

reader("odd addresses are read as browsers read them, and what others put there stays as it is", async (page) => {
  const noted = [];
  page.on("pageerror", (e) => noted.push(e.message));
  for (const [given, q, kept] of [
    ["?fbclid=a;b&q=a;b", "a;b", "?fbclid=a;b&"], ["?q=%", "%", "?q="], ["?q=100%&side=us", "100%", "?side=us&"], ["?q=a+b&utm=%zz", "a b", "?utm=%zz&"],
    ["?side=martian&side=us&x=1&x=2&q=a", "a", "?x=1&x=2&side=us&"], ["?q=a%2Bb&%=&=1#%", "a+b", "?%=&=1&"],
  ]) {
    await page.goto("about:blank");
    await visit(page, given);
    await soon(() => page.getByRole("searchbox").inputValue(), q, given);
    await soon(() => address(page), (now) => now.startsWith(kept) && new URLSearchParams(now.split("#")[0]).getAll("q").join("|") === q, given);
    ok((await address(page)).endsWith(given.includes("#") ? "#%" : ""), "the fragment stays");
  }
  equal(noted, [], "no error");
});

reader("what the browser refuses to write into the address is written in the end, step by step", async (page) => {
  // Safari throws after a hundred changes in thirty seconds; Chromium passes over what is too much.
  await page.addInitScript(() => {
    for (const name of ["pushState", "replaceState"]) {
      const own = history[name];
      history[name] = function (...args) {
        if (window.full === "throws") throw new DOMException("Attempt to use history more than 100 times per 30 seconds", "SecurityError");
        if (window.full !== "silent") own.apply(this, args);
      };
    }
  });
  for (const how of ["throws", "silent"]) {
    await page.goto("about:blank");
    await visit(page);
    const steps = await page.evaluate(() => history.length);
    await page.evaluate((how) => { window.full = how; }, how);
    await page.getByRole("combobox", { name: editions.en.stance, exact: true }).selectOption("objects");
    for (const id of [first.id, second.id]) await page.evaluate((id) => document.querySelector(`[data-card=${id}] > summary`).click(), id);
    await page.waitForTimeout(settled);
    equal(await address(page), "", `${how}: nothing can be written`);
    await page.evaluate(() => { window.full = ""; });
    await soon(() => address(page), `?stance=objects#${second.id}`, `${how}: the last state stands there in the end`);
    equal(await page.evaluate(() => history.length), steps + 2, "each opening is a step");
    await page.goBack();
    await soon(() => address(page), `?stance=objects#${first.id}`, "and Back goes through them");
    await page.goBack();
    await soon(() => address(page), "?stance=objects");
    equal(await open(page), "");
    // A link to a fragment is written by the browser itself, onto the address as it was: nothing of the state is lost by it.
    await page.evaluate((how) => { window.full = how; }, how);
    await page.getByRole("combobox", { name: editions.en.side, exact: true }).selectOption("government");
    await page.evaluate(() => document.querySelector("[name=day]").click());
    const early = await page.evaluate(() => document.querySelector(".pg").dataset.day);
    await page.evaluate((id) => document.querySelector(`.bar a[href='#${id}']`).click(), data.page.sections.at(-1).id);
    await page.waitForTimeout(300);
    equal(await page.evaluate(() => [document.querySelector(".pg").dataset.day, document.querySelector("#filters [name=side]").value]), [early, "government"], `${how}: day and filter stay`);
    await page.getByRole("searchbox").fill("sala");
    await soon(() => page.locator("main").isVisible(), false, "the search stands there");
    await page.evaluate((id) => document.querySelector(`.bar a[href='#${id}']`).click(), data.page.sections[0].id);
    await soon(() => page.locator("main").isVisible(), true, "the results can be left");
    equal(await page.evaluate(() => document.querySelector(".pg").dataset.day), early);
    await page.evaluate(() => { window.full = ""; });
    await soon(() => address(page), new RegExp(`^\\?day=.*side=government&stance=objects#${data.page.sections[0].id}$`), "and it is written in the end");
    await page.goto("about:blank");
    await visit(page, "?stance=objects");
    // What is left to write is written when the reader leaves.
    await page.evaluate((how) => { window.full = how; }, how);
    const count = () => page.locator("#cards > [role=status]").innerText(), all = await count();
    await page.getByRole("combobox", { name: editions.en.side, exact: true }).selectOption("us");
    await soon(count, (n) => n !== all, "the app filters");
    await page.evaluate(() => {
      window.full = "";
      document.querySelector("#sources a[href$='facts/']").click();
    });
    await page.waitForURL(/facts/);
    await page.goBack();
    await soon(() => address(page), "?side=us&stance=objects", `${how}: the state that was left is the one that is found`);
  }
});
