// Everything by keyboard alone, and the focus always seen.
import { address, cards, data, editions, equal, langs, look, none, ok, reader, soon, stops, visit, wake } from "./help/index.mjs";
import { focus, plan } from "./help/focus.mjs";
import { bootMessage } from "./help/measure.mjs";

// Forwards on the latest day, backwards on an earlier one with a message at the foot of the window.
for (const [lang, width, height] of [["en", 1280, 900], ["it", 412, 823], ["en", 375, 667], ["it", 320, 256]]) {
  reader(`Tab and Shift+Tab reach every control in order, and the focus is seen (${lang}, ${width} × ${height})`, { viewport: { width, height } }, async (page) => {
    await visit(page, editions[lang].path);
    await page.locator(".kept button").filter({ hasText: /Try again|Riprova/ }).waitFor(); // no worker runs in this test, and the foot has said so
    const wrong = [];
    for (const key of ["Tab", "Shift+Tab"]) {
      if (key !== "Tab") {
        await page.locator("[name=day]").first().evaluate((r) => r.click());
        await page.evaluate(bootMessage);
        await page.locator(".boot button").last().focus();
      }
      const total = await page.evaluate(plan);
      for (let n = 0; n < total; n++) {
        const i = key === "Tab" ? n : total - 1 - n;
        if (key === "Tab" || n) await page.keyboard.press(key);
        const f = await page.evaluate(focus);
        if (f.at !== i) {
          wrong.push(`${key}, stop ${i}: expected ${await page.evaluate((i) => window.plan[i].outerHTML.slice(0, 80), i)}, got ${f.name}`);
          break;
        }
        if (!f.ring) wrong.push(`${key}: no ring: ${f.name}`);
        if (!f.clear) wrong.push(`${key}: hidden: ${f.name}`);
      }
      ok(total > 30, `${total} stops`);
    }
    none(wrong, "the focus", 100);
  });
}

reader("nothing that gets the focus is hidden, on any page, with everything open, on any day", async (page) => {
  const wrong = [];
  let looked = 0;
  for (const name of ["", "it/embed/all/", "embed/timeline/", "it/facts/", "differences/", `cards/${cards[0].id}/`, "it/embed/"]) {
    await look(page, name);
    // The first focus would start the app, whose message about that would come and go while it is measured.
    if (await page.locator("script[data-start]").count()) await wake(page);
    await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
    const days = await page.locator("[name=day]").count();
    for (const [i, [width, height]] of [[320, 256], [375, 667], [1280, 900]].entries()) {
      await page.setViewportSize({ width, height });
      if (days) await page.locator("[name=day]").nth(i).evaluate((r) => r.click());
      const total = await page.evaluate(plan);
      const found = await page.evaluate(`(() => {
        const focus = ${focus}, hidden = [];
        for (const list of [window.plan, [...window.plan].reverse()]) for (const e of list) {
          e.focus();
          const f = focus();
          if (!f.clear) hidden.push(f.name);
        }
        return hidden;
      })()`);
      looked += 2 * total;
      wrong.push(...new Set(found.map((f) => `${name || "front page"}, ${width} × ${height}: ${f}`)));
    }
  }
  none(wrong, "hidden", looked);
});

for (const lang of langs) {
  const w = editions[lang];

  reader(`the first Tab leads past the masthead (${lang})`, async (page) => {
    await visit(page, w.path);
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: w.skip });
    ok(await skip.evaluate((a) => a === document.activeElement && a.getBoundingClientRect().top >= 0), "the link is seen once it has the focus");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    ok(await page.evaluate(() => document.activeElement.closest("main") !== null), "the next stop is in the answer");
  });

  reader(`radios, folds and cards work from the keyboard (${lang})`, async (page) => {
    await visit(page, w.path);
    const [task] = data.tasks;
    await page.locator(`#${task.id} input`).first().focus();
    await page.keyboard.press("Space");
    await soon(() => page.locator(`#${task.id}`).getByRole("status").innerText(), new RegExp(`${w.right}|${w.wrong}`));
    for (let i = 0; i < data.actors.length; i++) {
      if ((await page.locator(`#${task.id} :checked`).getAttribute("value")) === task.answer) break;
      await page.keyboard.press("ArrowRight");
    }
    await soon(() => page.locator(`#${task.id}`).getByRole("status").innerText(), new RegExp(w.right), "the arrows choose");

    await page.locator("[name=day]:checked").focus();
    await page.keyboard.press("ArrowLeft");
    await soon(() => address(page), /^\?day=/, "the arrows choose the day");
    await page.keyboard.press("ArrowRight");
    await soon(() => address(page), "");

    const citation = page.locator("#chain .ct").first();
    await citation.locator("summary").focus();
    for (const key of ["Enter", "Space"]) {
      const before = await citation.evaluate((d) => d.open);
      await page.keyboard.press(key);
      equal(await citation.evaluate((d) => d.open), !before, `${key} turns a citation`);
    }
    await page.locator(`[data-card=${cards[0].id}] > summary`).focus();
    await page.keyboard.press("Enter");
    await soon(() => address(page), `#${cards[0].id}`);
    await page.keyboard.press("Tab");
    ok(await page.evaluate((id) => document.activeElement.closest("[id=" + id + "]") !== null, cards[0].id), "the next stop is inside the card");
  });

  reader(`filters and comparison work from the keyboard (${lang})`, async (page) => {
    await visit(page, w.path);
    await page.getByRole("combobox", { name: w.side, exact: true }).focus();
    await page.keyboard.press("ArrowDown");
    await soon(() => address(page), /^\?side=/);
    await page.getByRole("button", { name: w.reset }).focus();
    await page.keyboard.press("Enter");
    await soon(() => address(page), "");
    await page.locator(`[data-card=${cards[0].id}] > summary`).focus();
    await page.keyboard.press("Space");
    await page.locator(`#${cards[0].id}`).getByRole("button", { name: w.beside }).focus();
    await page.keyboard.press("Enter");
    await soon(() => page.getByRole("region", { name: w.pair, exact: true }).isVisible(), true);
    await page.getByRole("button", { name: w.end }).focus();
    await page.keyboard.press("Enter");
    await soon(() => page.getByRole("region", { name: w.pair, exact: true }).count(), 0);
    await soon(() => page.evaluate(() => document.activeElement === document.body), false, "the focus is not lost");
  });
}

reader("what is closed by a key leaves the focus on something", { viewport: { width: 412, height: 823 } }, async (page) => {
  const focused = () => page.evaluate(() => document.activeElement.name || document.activeElement.className);
  await visit(page, `?day=${stops[0]}`);
  await page.getByRole("searchbox").fill("sala");
  await page.locator("#found .shut").focus();
  await page.keyboard.press("Enter");
  await soon(() => page.locator("main").isVisible(), true);
  equal(await focused(), "q", "the search: its field");
  await page.locator(".chip a").focus();
  await page.keyboard.press("Enter");
  await soon(() => page.locator(".chip").isVisible(), false);
  equal(await focused(), "top", "the earlier day: what stands beside it in the bar");
  const list = page.locator(".here");
  await list.locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  equal(await list.evaluate((d) => [d.open, document.activeElement === d.firstElementChild]), [false, true], "the list of sections: its name");
  await list.locator("summary").click();
  await page.mouse.click(206, 800);
  equal(await list.evaluate((d) => d.open), false, "which a press beside it closes as well");
});

reader("keys that put a word together do nothing else", async (page) => {
  await visit(page);
  const box = page.getByRole("searchbox");
  await box.fill("sala");
  await page.locator("#found a").first().waitFor();
  const press = (key, isComposing) => box.evaluate((b, init) => b.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init })), { key, isComposing });
  for (const key of ["Escape", "ArrowDown"]) ok(await press(key, true), `${key} is the word's`);
  equal([await box.inputValue(), await page.evaluate(() => document.activeElement.name)], ["sala", "q"]);
  ok(!(await press("Escape", false)), "and the search's after that");
  await soon(() => box.inputValue(), "");
});
