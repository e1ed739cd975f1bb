// What holds for every single page.
import { noteShifts } from "./help/shifts.mjs";
import { base, clean, counting, everyPage, layOut, newReader, none, ok, once, wake } from "./help/index.mjs";

// Those of a pinned version that say what another page says are looked at by one of each kind: they differ in where they lie.
const said = new Set(once(everyPage.map((path) => path + "index.html")).map((file) => file.slice(0, -"index.html".length)));
const kinds = new Set();
const paths = everyPage.filter((path) => {
  const kind = path.replace(/(cards|differences)\/[^/]+\/$/, "$1/*");
  return said.has(path) || (!kinds.has(kind) && kinds.add(kind));
});

// taken checks that the app took the page over whole, where the page has one.
async function taken(page) {
  if (!(await page.locator("script[data-start]").count())) return [];
  // What a slow processor paints of half a paragraph moves once the other half is there. That is chance, and none of it is the app's; what a
  // page does by itself it does each time.
  const shifted = () => page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    return shifted(0);
  });
  let loaded = await shifted();
  for (let i = 0; i < 2 && loaded >= 0.0005; i++) {
    await page.reload();
    loaded = await shifted();
  }
  await wake(page);
  const { marks, shift: all } = await page.evaluate(() => ({ marks: performance.getEntriesByName("explainer:adopted").map((m) => m.detail), shift: shifted(0) }));
  const shift = all - loaded;
  const [m] = marks;
  const whole = marks.length === 1 && m.adopted === m.total && !m.built && !m.changed;
  return [...(whole ? [] : [`adopted ${JSON.stringify(marks)}`]), ...(shift >= 0.0005 ? [`the app shifts the layout by ${shift}`] : []), ...(loaded >= 0.0005 ? [`the layout shifts by ${loaded} as it loads, each time`] : [])];
}

// sound checks headings, landmarks, ids and links within the page.
const sound = () => {
  const problems = [];
  const n = (s) => document.querySelectorAll(s).length;
  if (!document.title) problems.push("no title");
  if (n("h1") !== 1 || n("main") !== 1) problems.push(`${n("h1")} h1, ${n("main")} main`);
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  if (new Set(ids).size !== ids.length) problems.push("ids used twice");
  for (const nav of document.querySelectorAll("nav, [role=region], [role=group]")) if (!nav.ariaLabel && !nav.getAttribute("aria-labelledby")) problems.push(`unnamed ${nav.outerHTML.slice(0, 60)}`);
  for (const a of document.querySelectorAll("a[href^='#']")) if (!document.getElementById(a.hash.slice(1))) problems.push(`${a.hash} leads nowhere`);
  return problems;
};

// fits checks that nothing scrolls sideways in a narrow column, with everything open.
async function fits(page) {
  const problems = [];
  await layOut(page);
  for (const width of [180, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => {
      document.querySelectorAll("details").forEach((d) => { d.open = true; });
      return document.documentElement.scrollWidth - innerWidth;
    });
    if (over > 0) problems.push(`${over} px too wide at ${width}`);
  }
  return problems;
}

counting("every page is taken over whole, sound, and fits; none asks anybody else, stores anything or logs an error", async () => {
  const ctx = await newReader();
  await ctx.addInitScript(noteShifts);
  const todo = [...paths];
  ok(kinds.size >= 14 || !everyPage.some((path) => path.startsWith("v/")), `${kinds.size} kinds of pinned pages`);
  const wrong = [];
  const walk = async () => {
    const page = await ctx.newPage();
    for (let path = todo.shift(); path !== undefined; path = todo.shift()) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto((await base()) + path);
      for (const p of [...(await taken(page)), ...(await page.evaluate(sound)), ...(await fits(page))]) wrong.push(`/${path}: ${p}`);
    }
  };
  try {
    await Promise.all([walk(), walk()]);
    none(wrong, "pages", 3 * paths.length);
    await clean(ctx);
  } finally {
    await ctx.close();
  }
});
