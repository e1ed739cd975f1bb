// Whose job is it? And what was known on a chosen day.
import { address, data, editions, equal, langs, match, none, ok, reader, soon, visit } from "./help/index.mjs";

const actors = [...new Set(data.tasks.map((t) => t.answer))];

for (const lang of langs) {
  const w = editions[lang];

  reader(`every task tells a right answer from a wrong one and explains itself (${lang})`, async (page) => {
    await visit(page, w.path);
    const score = page.locator("#tasks > [role=status]");
    await page.locator("#tasks details.rest > summary").click();
    let right = 0;
    for (const [i, task] of data.tasks.entries()) {
      const box = page.locator(`#${task.id}`);
      const verdict = box.getByRole("status");
      const why = box.locator("details").first();
      if (i) await page.getByText(task.title[lang], { exact: true }).filter({ visible: true }).click(); // each is folded under its title
      ok(await box.locator("label").first().isVisible(), "it can be answered");
      const choose = (actor) => box.locator("label", { has: page.locator(`[value=${actor}]`) }).click();
      ok(!(await why.evaluate((d) => d.open)), "the answer is folded at first");
      if (i % 2) {
        await choose(actors.find((a) => a !== task.answer));
        await soon(() => verdict.innerText(), new RegExp(w.wrong), `${task.id} wrong`);
      } else {
        await choose(task.answer);
        right++;
        await soon(() => verdict.innerText(), new RegExp(w.right), `${task.id} right`);
      }
      await soon(() => why.evaluate((d) => d.open), true, "the explanation opens");
      ok((await why.innerText()).includes(task[lang].slice(0, 40)), "the explanation is shown");
      match(await score.innerText(), new RegExp(`^${right} .* ${i + 1} `));
    }
    const last = data.tasks.length - 1;
    await page.locator(`#${data.tasks[last].id} label`, { has: page.locator(`[value=${data.tasks[last].answer}]`) }).click();
    await soon(() => page.locator(`#${data.tasks[last].id}`).getByRole("status").innerText(), new RegExp(w.right), "a second answer counts");
  });

  reader(`the answer to a task opens by itself too (${lang})`, async (page) => {
    await visit(page, w.path);
    const why = page.locator(".task details").first();
    await why.getByText(w.why).click();
    ok(await why.locator(":scope > :not(summary)").isVisible());
    equal((await page.locator(".task input:checked").count()), 0);
  });

  reader(`the day control changes the answer, the counts, the bar and the address (${lang})`, async (page) => {
    await visit(page, w.path);
    const stops = page.getByRole("group", { name: w.day }).locator("label");
    const days = await page.locator("[name=day]").evaluateAll((all) => all.map((r) => r.value));
    ok(days.length > 3, "several days to choose from");
    const state = async () => ({
      answer: await page.locator("#answer .deck").filter({ visible: true }).innerText(),
      known: await page.locator(".asof").innerText(),
      outlines: await page.locator(".k").evaluateAll((all) => all.filter((k) => getComputedStyle(k).visibility === "hidden").length),
    });
    const latest = await state();
    equal(latest.outlines, 0, "nothing is unknown on the last day");
    let before;
    const counts = (known) => [+known.match(/· (\d+)/)[1]];
    for (const [i, day] of days.slice(0, -1).entries()) {
      await stops.nth(i).click();
      await soon(() => address(page), `?day=${day}`);
      match(await page.locator(".chip").innerText(), new RegExp(w.reading));
      const now = await state();
      ok(now.outlines > 0, "something is not yet public");
      if (before) {
        ok(now.outlines <= before.outlines, "less is unknown on a later day");
        none(counts(now.known).filter((n, k) => n < counts(before.known)[k]), "counts that shrink");
      }
      before = now;
    }
    none(counts(latest.known).filter((n, k) => n < counts(before.known)[k]), "counts that shrink");
    await page.getByText(w.back).click();
    await soon(() => address(page), "", "the last day leaves the address bare");
    await soon(async () => JSON.stringify(await state()), JSON.stringify(latest));
    ok(!(await page.locator(".chip").isVisible()));
  });
}

reader("what is not yet public cannot be read, clicked or reached by the keyboard", async (page) => {
  await visit(page);
  await page.getByRole("group", { name: editions.en.day }).locator("label").first().click();
  // Each outline says what it is in words of the style sheet; whatever it holds is there for no one, outlines among it.
  const outlines = await page.locator("#timeline .k").evaluateAll((all) => all.filter((k) => k.checkVisibility() && getComputedStyle(k, "::before").content !== "none").filter((k, _, outlined) => !outlined.some((o) => o !== k && o.contains(k))).map((k) => {
    const before = getComputedStyle(k, "::before");
    return { says: before.content, seen: before.visibility, text: k.innerText.trim(), inside: [k, ...k.querySelectorAll("*")].filter((e) => e.checkVisibility({ visibilityProperty: true })).length };
  }));
  ok(outlines.length > 3);
  none(outlines.filter((o) => !["\"Not public yet\"", "\"The reports give no day\""].includes(o.says) || o.seen !== "visible" || o.text || o.inside).map((o) => JSON.stringify(o)), "outlines that tell too much or too little", outlines.length);
});
