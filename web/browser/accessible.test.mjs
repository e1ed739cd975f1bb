// What the browser tells a screen reader: names, roles, states, and what is announced; and what a reader's settings ask for.
import { cards, data, editions, equal, langs, none, ok, reader, soon, visit } from "./help/index.mjs";

// tree is the accessibility tree as a list of what is not ignored: role, name and states.
async function tree(page) {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send("Accessibility.getFullAXTree");
  await cdp.detach();
  const by = new Map(nodes.map((n) => [n.nodeId, n]));
  const roles = (n) => (n ? [n.role?.value, ...roles(by.get(n.parentId))] : []);
  return nodes.filter((n) => !n.ignored).map((n) => ({
    role: n.role?.value, name: n.name?.value ?? "", within: roles(by.get(n.parentId)), parent: by.get(n.parentId),
    ...Object.fromEntries((n.properties ?? []).map((p) => [p.name, p.value.value])),
  }));
}

for (const lang of langs) {
  const w = editions[lang];

  reader(`a screen reader is told what each part is, in which state it is, and what changed (${lang})`, async (page) => {
    await visit(page, w.path);
    const all = await tree(page);
    const of = (role, name) => all.filter((n) => n.role === role && (name === undefined || n.name === name));
    const one = (role, name) => {
      equal(of(role, name).length, 1, `${role} ${name ?? ""}`);
      return of(role, name)[0];
    };
    for (const role of ["banner", "main", "contentinfo", "search"]) one(role);
    ok(one("searchbox", w.search).within.includes("search"), "the search stands in its landmark");
    ok(of("navigation").length > 1, "navigations");
    none(of("navigation").filter((n, i, list) => !n.name || list.some((o) => o !== n && o.name === n.name)), "navigations without a name of their own", of("navigation").length);
    equal(of("heading").filter((h) => h.level === 1).length, 1);

    // Whatever can be worked says what it is.
    const worked = all.filter((n) => /^(button|link|combobox|radio|searchbox|DisclosureTriangle|checkbox)$/.test(n.role));
    none(worked.filter((n) => !n.name.trim()).map((n) => `${n.role} in ${n.within.slice(0, 4)}`), "without a name", worked.length);
    none(worked.filter((n) => /^\s*[▾+–]/.test(n.name)).map((n) => n.name), "a sign to look at is part of a name", worked.length);
    const days = all.filter((n) => n.role === "radio" && n.within.some((r) => r === "radiogroup" || r === "group"));
    ok(days.length >= data.actors.length, `${days.length} radios stand in groups`);
    equal(all.filter((n) => n.role === "radio").length, days.length, "every radio stands in a group");
    const control = all.filter((n) => /^(group|radiogroup)$/.test(n.role) && n.name === w.day);
    equal(control.length, 1, "one control of the day");
    for (const name of [w.side, w.stance]) one("combobox", name);
    const open = all.filter((n) => n.role === "DisclosureTriangle");
    none(open.filter((n) => n.expanded === undefined).map((n) => n.name), "disclosures without a state", open.length);

    // States follow.
    const card = async () => (await tree(page)).find((n) => n.role === "DisclosureTriangle" && n.name.includes(cards[0].name[lang])).expanded;
    equal(await card(), false);
    await page.locator(`[data-card=${cards[0].id}] > summary`).click();
    await soon(card, true, "the card says that it is open");

    // What changes is announced where the reader is not: in live regions that were there before.
    const live = (of) => page.evaluate((of) => {
      const e = document.querySelector(of).closest("[aria-live], [role=status], output");
      return e && (e.getAttribute("aria-live") ?? "polite") !== "off" ? e.textContent : "no live region";
    }, of);
    const [task] = data.tasks, verdict = `#${task.id} [role=status]`, score = ".sorter .score", filtered = "#cards [role=status]";
    for (const region of [verdict, score, filtered]) ok((await live(region)) !== "no live region", region);
    const before = await Promise.all([verdict, score, filtered].map(live));
    await page.locator(`#${task.id} .pill`).first().click();
    await soon(() => live(verdict), (t) => new RegExp(`${w.right}|${w.wrong}`).test(t), "the verdict is announced");
    await soon(() => live(score), (t) => t !== before[1], "the score is announced");
    await page.getByRole("combobox", { name: w.stance, exact: true }).selectOption("objects");
    await soon(() => live(filtered), (t) => t !== before[2], "what a filter leaves is announced");
    await page.getByRole("searchbox").fill(cards[0].name[lang]);
    await soon(() => page.locator("#found").getByRole("status").innerText(), new RegExp(w.found), "what is found is announced");
  });
}

// What stands within a sentence has its line: marks and links. The points of the strip have their like in the heads of the cards.
const inLine = ".ct > summary, dfn a, .tm, .strip *, p a, li a, dd a, td a, h1 a, h2 a, h3 a, h4 a";

for (const width of [320, 768]) reader(`where fingers go a target is 44 px (${width} px)`, { viewport: { width, height: 823 }, hasTouch: true, isMobile: true }, async (page) => {
  for (const path of ["", "facts/", "differences/", "sources/", `cards/${cards[0].id}/`]) {
    await visit(page, path);
    const [looked, small] = await page.evaluate((inLine) => {
      for (const d of document.querySelectorAll("main details:not(.ct)")) d.open = true;
      const all = [...document.querySelectorAll("a[href], button, select, summary, input, .pill")].filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.matches(inLine));
      const found = all.flatMap((e) => {
        // A field that another element stands for is as large as that, and what is drawn around a link belongs to it.
        if (e.matches("input[type=radio]")) return [];
        const { width, height } = e.getBoundingClientRect();
        const { top = "0", bottom = "0" } = getComputedStyle(e, "::after").position === "absolute" ? getComputedStyle(e, "::after") : {};
        const high = height - Math.min(0, parseFloat(top) || 0) - Math.min(0, parseFloat(bottom) || 0);
        return high < 43.5 || width < 24 ? [`${e.tagName}.${e.className} ${Math.round(width)} × ${Math.round(high)}: ${e.textContent.trim().slice(0, 40)} < ${e.parentNode.tagName}.${e.parentNode.className}`] : [];
      });
      return [all.length, found];
    }, inLine);
    ok(looked > 5, path);
    none(small, path, looked);
  }
});

for (const colorScheme of ["light", "dark"]) {
  const colours = (page) => page.evaluate(() => ["--ink", "--soft", "--firm", "--line"].map((name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()));

  reader(`who asks for more contrast has no soft text and no soft line (${colorScheme})`, { colorScheme, contrast: "more" }, async (page) => {
    await visit(page);
    const [ink, soft, firm, line] = await colours(page);
    equal([soft, line], [ink, firm]);
    await page.emulateMedia({ contrast: "no-preference" });
    await soon(async () => { const [a, b, c, d] = await colours(page); return a !== b && c !== d; }, true, "others have both");
  });
}

reader("who asks for less motion sees none", { reducedMotion: "reduce" }, async (page) => {
  for (const path of ["", "embed/all/", "facts/"]) {
    await visit(page, path);
    const [looked, moving] = await page.evaluate(() => {
      const all = [...document.querySelectorAll("*")], still = (s) => s.split(",").every((t) => parseFloat(t) === 0);
      return [all.length, all.filter((e) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(e);
        return !still(transitionDuration) || !still(animationDuration) || scrollBehavior !== "auto";
      }).map((e) => e.tagName + "." + e.className)];
    });
    ok(looked > 100);
    none(moving, path);
    equal(await page.evaluate(() => document.getAnimations().length), 0);
  }
});
