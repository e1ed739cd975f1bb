// Everything by keyboard alone, and the focus always seen.
import { address, cards, data, editions, equal, langs, none, ok, reader, soon, visit } from "./help/index.mjs";

// plan lists what the Tab key should reach, in the order of the page: of radios one for each group.
const plan = () => {
  const groups = new Set();
  window.plan = [...document.querySelectorAll("a[href], button, input, select, summary")].filter((e) => {
    if (!e.checkVisibility({ visibilityProperty: true }) || e.disabled) return false;
    if (e.type !== "radio") return true;
    if (document.querySelector(`input[name="${e.name}"]:checked`)) return e.checked;
    return !groups.has(e.name) && groups.add(e.name);
  });
  return window.plan.length;
};

// focus tells where the focus is, whether it can be seen, and whether something lies over it.
const focus = () => {
  const e = document.activeElement;
  const seen = e.matches("[type=radio]") ? e.closest("label") : e;
  const rings = e === seen ? [e] : [seen, ...seen.children].filter((x) => x !== e);
  const boxes = [...seen.getClientRects()].filter((r) => r.width && r.height);
  const clear = boxes.some((r) => [0.5, 0.1, 0.9].some((y) => {
    const top = document.elementFromPoint(r.x + r.width / 2, r.y + r.height * y);
    return top && (seen.contains(top) || top.contains(seen));
  }));
  return { at: window.plan.indexOf(e), name: `${e.localName} ${(e.getAttribute("aria-label") || seen.textContent).trim().slice(0, 40)}`, ring: rings.map((x) => getComputedStyle(x)).some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 1), clear };
};

for (const [lang, width] of [["en", 1280], ["it", 1280], ["en", 320]]) {
  reader(`Tab reaches every control in order, and the focus is seen (${lang}, ${width} px)`, { viewport: { width, height: 900 } }, async (page) => {
    await visit(page, editions[lang].path);
    await page.locator(".kept button").filter({ hasText: /Try again|Riprova/ }).waitFor(); // no worker runs in this test, and the foot has said so
    const total = await page.evaluate(plan);
    const wrong = [];
    for (let i = 0; i < total; i++) {
      await page.keyboard.press("Tab");
      const f = await page.evaluate(focus);
      if (f.at !== i) {
        wrong.push(`stop ${i}: expected ${await page.evaluate((i) => window.plan[i].outerHTML.slice(0, 80), i)}, got ${f.name}`);
        break;
      }
      if (!f.ring) wrong.push(`no ring: ${f.name}`);
      if (!f.clear) wrong.push(`hidden: ${f.name}`);
    }
    none(wrong, "the focus", total);
    ok(total > 60, `${total} stops`);
  });
}

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
    for (let i = 0; i < 4; i++) {
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
