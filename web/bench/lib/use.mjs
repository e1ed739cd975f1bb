// The page in use, with every card on it: real input, and how long until the frame after it.
import { p75 } from "./numbers.mjs";
import { desk, phone, visit, wait } from "./visit.mjs";
import { passes, say } from "./options.mjs";

const metrics = ["ScriptDuration", "LayoutDuration", "RecalcStyleDuration", "TaskDuration"];

// ready opens the page at full speed of the line and waits for the app.
export async function ready(page, url) {
  await page.goto(url);
  await page.touchscreen?.tap(3, 3).catch(() => page.mouse.click(3, 3));
  await page.waitForFunction(() => ["ready", "failed"].includes(document.documentElement.dataset.app), null, { polling: 50 });
  if ((await page.evaluate(() => document.documentElement.dataset.app)) !== "ready") throw new Error("the app did not start on " + url);
}

// use returns every interaction with its kind and duration, and the longest task among them; with bare, the address of the page without
// scripts, also those that this answers too, each time right after ours.
export async function use(url, { devices = { phone, desk }, times = passes, bare } = {}) {
  const all = [], native = [], tasks = [];
  for (let pass = 0; pass < times; pass++) {
    for (const [name, device] of Object.entries(devices)) {
      await visit({ slowLine: false, device }, async (v) => {
        await ready(v.page, url);
        await unfold(v.page);
        const from = await v.page.evaluate(() => performance.now());
        await script(new Hand(v, name, all), true);
        tasks.push(...(await v.page.evaluate((t) => bench.tasks.filter((x) => x[0] > t).map((x) => x[1]), from)));
      });
      say(`interactions, pass ${pass + 1}, ${name}: ${all.length} so far, p75 ${p75(all)} ms`);
      if (!bare) continue;
      await visit({ slowLine: false, device }, async (v) => {
        await v.page.goto(bare);
        await unfold(v.page);
        await script(new Hand(v, name, native), false);
      });
      say(`interactions, pass ${pass + 1}, ${name}: ${native.length} on the page without scripts, p75 ${p75(native)} ms`);
    }
  }
  return { all, native, longest: Math.max(0, ...tasks) };
}

// unfold shows every card and lets the page come to rest.
async function unfold(page) {
  await page.evaluate(() => { document.getElementById("more-cards").open = true; });
  await wait(1500);
}

// script is what the reader does: about ninety interactions, of which half need the app.
async function script(hand, app) {
  const cards = await hand.page.evaluate(() => [...document.querySelectorAll("details[data-card]")].map((d) => d.dataset.card));
  for (let i = 0; i < 10; i++) {
    const summary = `details[data-card="${cards[Math.floor((i * cards.length) / 10)]}"] > summary`;
    await hand.press("open a card", summary);
    await hand.press("close a card", summary);
  }
  for (let i = 0; i < 8; i++) await hand.press("move the day", `.stops .stop:nth-of-type(${[1, 2, 3, 4][i % 4]}) .pill`);
  if (app) await ask(hand);
  for (let i = 0; i < 8; i++) await hand.press("open a citation", "#timeline .ev .ct > summary, #arms .ct > summary", i);
  // One task stands open; the others are folded, first all of them, then each under its title.
  const answer = async () => { for (const n of [1, 2, 3]) await hand.press("answer a task", `.task .ch:nth-of-type(${n}) .pill`); };
  await answer();
  await hand.press("open a task", ".sorter .rest > summary");
  for (let i = 0; i < 2; i++) {
    await hand.press("open a task", ".sorter .one > summary", i);
    await hand.press("answer a task", ".sorter .one[open] .ch:nth-of-type(1) .pill");
    await hand.press("answer a task", ".sorter .one[open] .ch:nth-of-type(2) .pill");
  }
}

// ask filters and searches.
async function ask(hand) {
  await hand.focus("#filters [name=side]");
  for (let i = 0; i < 5; i++) await hand.key("set a filter", "ArrowDown");
  for (let i = 0; i < 4; i++) await hand.key("set a filter", "ArrowUp");
  await hand.press("set a filter", "#filters [type=reset]");
  for (let i = 0; i < 4; i++) {
    await hand.press("set a filter", `.strip .col:nth-of-type(${i + 1}) [data-act=stance]`);
  }
  await hand.press("set a filter", "#filters [type=reset]");
  await hand.press("open the search", "[name=q]");
  for (const c of "milan sala") await hand.key("type in search", c);
  for (let i = 0; i < 5; i++) await hand.key("type in search", "Backspace");
  for (const c of "piantedossi") await hand.key("type in search", c);
  await hand.key("leave the search", "Escape");
}

class Hand {
  constructor({ page, cdp }, device, all) { Object.assign(this, { page, cdp, device, all }); }

  // press puts the mouse or the finger on the nth element that a selector finds.
  async press(kind, selector, nth = 0) {
    const at = await this.page.evaluate(async ([selector, nth]) => {
      const seen = [...document.querySelectorAll(selector)].filter((e) => e.checkVisibility());
      const el = seen[nth];
      // What is laid out only when it is near may still move the element.
      for (let still = 0, i = 0; still < 3 && i < 60; i++) {
        const was = el?.getBoundingClientRect().top;
        el?.scrollIntoView({ block: "center", behavior: "instant" });
        await new Promise((done) => requestAnimationFrame(done));
        still = Math.abs(el?.getBoundingClientRect().top - was) < 1 ? still + 1 : 0;
      }
      return bench.reach(el);
    }, [selector, nth]);
    if (!at) throw new Error(`${kind}: nothing to press at ${selector} [${nth}]`);
    await wait(150);
    await this.take(kind, async () => {
      if (this.device === "phone") {
        await this.cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
        await this.cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
        return;
      }
      const mouse = (type) => this.cdp.send("Input.dispatchMouseEvent", { type, ...at, button: "left", clickCount: 1 });
      await mouse("mousePressed");
      await mouse("mouseReleased");
    });
  }

  key(kind, key) { return this.take(kind, () => this.page.keyboard.press(key === " " ? "Space" : key)); }

  async focus(selector) {
    await this.page.locator(selector).evaluate((e) => { e.scrollIntoView({ block: "center", behavior: "instant" }); e.focus({ preventScroll: true }); });
    await wait(500);
  }

  // take notes the longest event of the interaction, and what the time went into.
  async take(kind, act) {
    const before = await this.costs(), from = await this.page.evaluate(() => performance.now());
    await act();
    await wait(400);
    const events = await this.page.evaluate((t) => bench.events.filter((e) => e[1] >= t), from);
    const after = await this.costs();
    const longest = events.reduce((a, b) => (b[2] > (a?.[2] ?? 0) ? b : a), null);
    this.all.push({
      kind, device: this.device, duration: longest?.[2] ?? 16, event: longest?.[3], handlers: longest ? longest[5] - longest[4] : 0, delay: longest ? longest[4] - longest[1] : 0,
      ...Object.fromEntries(metrics.map((m) => [m, (after[m] - before[m]) * 1000])),
    });
  }

  async costs() {
    const { metrics: list } = await this.cdp.send("Performance.getMetrics");
    return Object.fromEntries(list.filter((m) => metrics.includes(m.name)).map((m) => [m.name, m.value]));
  }
}
