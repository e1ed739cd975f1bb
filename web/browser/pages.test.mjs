// What holds for every single page.
import { base, clean, counting, everyPage, layOut, newReader, none, wake } from "./help/index.mjs";

// each walks through the pages with a few readers at once.
async function each(list, options, body) {
  const ctx = await newReader(options);
  await ctx.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => { for (const e of list.getEntries()) window.shift += e.value; }).observe({ type: "layout-shift", buffered: true });
  });
  const todo = [...list];
  const wrong = [];
  try {
    await Promise.all([1, 2].map(async () => {
      const page = await ctx.newPage();
      for (let path = todo.shift(); path !== undefined; path = todo.shift()) {
        await page.goto((await base()) + path);
        for (const problem of await body(page, path)) wrong.push(`/${path}: ${problem}`);
      }
    }));
    none(wrong, "pages", list.length);
    await clean(ctx);
  } finally {
    await ctx.close();
  }
}

counting("every page with an app is adopted whole; no page asks anybody else, stores anything, or logs an error", () => each(everyPage, {}, async (page) => {
  const problems = [];
  if (!(await page.locator("script[data-start]").count())) return (await page.title()) ? [] : ["no title"];
  await wake(page);
  const marks = await page.evaluate(() => performance.getEntriesByName("explainer:adopted").map((m) => m.detail));
  const [m] = marks;
  if (marks.length !== 1 || m.adopted !== m.total || m.built || m.changed) problems.push(JSON.stringify(marks));
  const shift = await page.evaluate(() => window.shift);
  if (shift) problems.push(`the layout shifts by ${shift}`);
  return problems;
}));

counting("no page scrolls sideways at 180 or 320 px, with everything open", () => each(everyPage, { javaScriptEnabled: false, viewport: { width: 180, height: 800 } }, async (page) => {
  const problems = [];
  for (const width of [180, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await layOut(page);
    const over = await page.evaluate(() => {
      document.querySelectorAll("details").forEach((d) => { d.open = true; });
      return document.documentElement.scrollWidth - innerWidth;
    });
    if (over > 0) problems.push(`${over} px too wide at ${width}`);
  }
  return problems;
}));

counting("every page has one main heading, one main part, and a name for every landmark", () => each(everyPage, { javaScriptEnabled: false }, async (page) => page.evaluate(() => {
  const problems = [];
  const n = (s) => document.querySelectorAll(s).length;
  if (n("h1") !== 1 || n("main") !== 1) problems.push(`${n("h1")} h1, ${n("main")} main`);
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  if (new Set(ids).size !== ids.length) problems.push("ids used twice");
  for (const nav of document.querySelectorAll("nav, [role=region], [role=group]")) if (!nav.ariaLabel && !nav.getAttribute("aria-labelledby")) problems.push(`unnamed ${nav.outerHTML.slice(0, 60)}`);
  for (const a of document.querySelectorAll("a[href^='#']")) if (!document.getElementById(a.hash.slice(1))) problems.push(`${a.hash} leads nowhere`);
  return problems;
})));
