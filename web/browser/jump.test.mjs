// A link within the page leads to its goal, although what lies far off is laid out only when it is near.
import { noteShifts } from "./help/shifts.mjs";
import { base, cards, data, equal, ok, reader, ready, soon, still } from "./help/index.mjs";

const minor = cards.filter((c) => c.weight !== "main");
const goals = ["arms", "timeline", "cards", "differences", cards[5].id, minor[0].id, minor.at(-1).id, data.events[0].id, data.events.at(-1).id, data.differences.findLast((d) => d.weight === "main").id];

// off is how far the goal is from where a jump ends: below the edge of the window, by its own margin and the page's, or as far up as the page goes.
const off = (page, id) => page.evaluate((id) => {
  const goal = document.getElementById(id);
  const margin = parseFloat(getComputedStyle(goal).scrollMarginBlockStart) + parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart);
  const left = document.documentElement.scrollHeight - innerHeight - scrollY;
  return Math.abs(Math.min(left, goal.getBoundingClientRect().top - margin));
}, id);
const follow = (page, id) => page.evaluate((id) => {
  const link = document.createElement("a");
  link.href = "#" + id;
  document.body.append(link);
  link.click();
}, id);
const there = (page, id, what) => soon(() => off(page, id), (px) => px < 4, `${what}: #${id}`);

for (const width of [412, 1280]) {
  for (const app of [false, true]) {
    reader(`links lead to their goals at ${width} px, ${app ? "with" : "before"} the app`, { viewport: { width, height: 900 } }, async (page) => {
      for (const id of goals) {
        await page.goto("about:blank");
        await page.goto(await base());
        if (app) {
          await page.keyboard.press("Shift");
          await ready(page);
        }
        await follow(page, id);
        await there(page, id, "a link");
      }
    });
  }

  reader(`an address with a fragment leads to its goal at ${width} px`, { viewport: { width, height: 900 } }, async (page) => {
    for (const id of goals) {
      await page.goto("about:blank");
      await page.goto((await base()) + "#" + id);
      await there(page, id, "an address");
    }
  });
}

reader("without JavaScript an address leads to its goal", { javaScriptEnabled: false }, async (page) => {
  for (const id of goals) {
    await page.goto("about:blank");
    await page.goto((await base()) + "#" + id);
    await there(page, id, "an address");
  }
});

reader("the reader moves on from a goal, and back to where the link was", async (page) => {
  await page.goto(await base());
  await page.evaluate(() => document.getElementById("arms").scrollIntoView());
  const from = await still(() => page.evaluate(() => scrollY));
  await follow(page, "differences");
  await there(page, "differences", "a link");
  await page.waitForTimeout(200);
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, -500);
  await soon(() => page.evaluate(() => document.getElementById("differences").getBoundingClientRect().top), (top) => top > 400, "the wheel is not worked against");
  await page.goBack();
  await soon(() => page.evaluate((y) => Math.abs(scrollY - y), from), (px) => px < 40, "back where the link was");
  equal(await page.evaluate(() => location.hash), "");
});

reader("a jump moves nothing in sight, and what lies far off is again laid out only when it is near", { viewport: { width: 412, height: 900 } }, async (page) => {
  await page.addInitScript(noteShifts);
  // A goal that a fold hides is opened by the browser, which moves what stands after it; the others move nothing.
  for (const id of ["arms", "timeline", "cards", "differences", data.events.find((e) => e.weight === "main").id]) {
    await page.goto("about:blank");
    await page.goto((await base()) + "#" + id);
    await there(page, id, "an address");
    await soon(() => page.evaluate(() => !("goal" in document.documentElement.dataset) && [...document.querySelectorAll(".sec")].some((s) => !s.firstElementChild.checkVisibility({ contentVisibilityAuto: true }))), true, "a section is spared");
    await there(page, id, "and after that");
    const shift = await page.evaluate(() => shifted(0));
    ok(shift < 0.01, `#${id}: the shift is ${shift}`); // on a busy machine a page painted half parsed moves by less
  }
});
