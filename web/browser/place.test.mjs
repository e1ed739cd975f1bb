// Where the reader was: Back, a reload and the way from another page lead there also without the browser's own copy of the page
// (Playwright's Chromium keeps none; elsewhere a listener sees to that), with what was open, filtered and chosen.
import { after } from "node:test";
import { engines, start } from "./help/engines/index.mjs";
import { faulty } from "./help/faults.mjs";
import { host } from "./help/host.mjs";
import { base, counting, dir, equal, none, ok, reader, ready, soon, still } from "./help/index.mjs";
import { built } from "./help/versions.mjs";

// seen is where the first few things in the window stand once two frames are laid out, by their place in the document; what no one
// sees is passed over. What stands in a line that the app writes is not counted: the app may come between two looks. Nor is the button that a
// script adds to a list of sources when it is first opened.
const seen = async () => {
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
  const out = {};
  for (const [i, e] of [...document.querySelectorAll("#main :not(:is(.count, .known, .score, .verdict) *, .ct [data-share])")].entries()) {
    const { width, top } = e.getBoundingClientRect();
    if (width && top > innerHeight * 0.2 && top < innerHeight && !e.closest(".days, [hidden], details:not([open]) > :not(summary)")) out[i] = Math.round(top);
    if (Object.keys(out).length > 8) break;
  }
  return out;
};
// resting waits until nothing moves and what is seen is what is noted; then it returns that.
const resting = async (e, path) => {
  let was;
  await soon(async () => {
    was = await still(() => e.evaluate(seen), 120);
    return e.evaluate(noted);
  }, true, `${path}: the place is noted`);
  return was;
};
const open = () => document.querySelectorAll("#main details[open]").length;
// where is where those of them stand that are seen at all, also outside the part of the window in which they were looked for.
const where = (list) => {
  const all = document.querySelectorAll("#main :not(:is(.count, .known, .score, .verdict) *, .ct [data-share])");
  return Object.fromEntries(list.filter((i) => all[i]?.checkVisibility()).map((i) => [i, Math.round(all[i].getBoundingClientRect().top)]));
};
// apart is the farthest that any of them stands from where it stood; what is not there at all is lost.
const apart = (a, b) => Math.max(...Object.keys(a).map((i) => (i in b ? Math.abs(a[i] - b[i]) : 1000)));
// noted says whether what stands in the state of the step is what is seen: nothing moved since, and nothing is still to be noted.
const noted = () => {
  const place = history.state?.place;
  if (!place) return false;
  const [id, ...way] = place.at;
  const e = way.reduce((e, i) => e?.children[i], document.getElementById(id));
  return !!e && Math.abs(e.getBoundingClientRect().top - place.top) <= 1 && place.open.length === document.querySelectorAll("#main details[open]").length;
};

const paths = { "": true, "it/?side=government&day=2026-01-26": true, "facts/": false, "it/differences/": false };
for (const width of [412, 1280]) {
  for (const app of [false, true]) {
    reader(`back and a reload lead to the place, at ${width} px, ${app ? "with" : "before"} the app`, { viewport: { width, height: 900 } }, async (page) => {
      const wrong = [];
      let n = 0;
      if (!app) await page.route("**/*.wasm", () => {}); // it is called, by the address or the wheel, and never comes
      for (const [path, program] of Object.entries(paths)) {
        await page.goto("about:blank");
        await page.goto((await base()) + path);
        if (app && program) {
          await page.keyboard.press("Shift");
          await ready(page);
        }
        // As with the scroll bar: much of what lies before was never laid out.
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.6));
        await still(() => page.evaluate(seen), 120);
        await page.evaluate(() => {
          const near = [...document.querySelectorAll("#main details:not([hidden]) > summary")].filter((s) => s.checkVisibility() && s.getBoundingClientRect().bottom > 0 && !s.closest("details details"));
          for (const s of near.slice(0, 2)) s.click();
        });
        await page.mouse.move(width / 2, 500);
        await page.mouse.wheel(0, 900);
        const before = await resting(page, path), were = await page.evaluate(open);
        const back = async (how) => {
          if (app && program) {
            await page.keyboard.press("Shift");
            await ready(page);
          } else if (program) equal(await page.evaluate(() => document.documentElement.dataset.app !== "ready"), true, `${path} ${how}: before the app`);
          await still(() => page.evaluate(seen), 120);
          await soon(() => page.evaluate(() => !("goal" in document.documentElement.dataset) && history.scrollRestoration === "auto"), true, "the whole is laid out no more");
          const [now, are] = [await page.evaluate(where, Object.keys(before)), await page.evaluate(open)];
          n += 2;
          if (apart(before, now) > 60) wrong.push(`${path} ${how}: ${JSON.stringify(before)} became ${JSON.stringify(now)}`);
          if (were !== are) wrong.push(`${path} ${how}: ${were} parts were open, ${are} are`);
        };
        await page.reload();
        await back("reload");
        await page.goto((await base()) + "sources/");
        await page.goBack();
        await back("back");
      }
      none(wrong, "lost", n);
    });
  }
}

reader("what is written while the page is on its way to be loaded again does not take the place", { viewport: { width: 412, height: 900 } }, async (page) => {
  // The page comes again once the old one has told, by a file that it asks for, whether its address changed.
  const wait = {};
  const at = await host(dir, "/", async (name, body) => {
    if (name === "robots.txt" || name === "sitemap.xml") wait.told(name);
    if (name === "index.html") await wait.hold;
    return body;
  });
  await page.goto(at.url);
  await page.keyboard.press("Shift");
  await ready(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight * 0.6));
  const before = await resting(page, "front page");
  wait.hold = new Promise((done) => { wait.told = done; });
  await page.evaluate(() => {
    window.old = true;
    setTimeout(() => {
      location.reload();
      setTimeout(() => {
        document.querySelector("[data-card] > summary").click(); // the app makes that a step in history
        setTimeout(() => fetch(location.hash ? "robots.txt" : "sitemap.xml"), 300);
      });
    });
  });
  equal(await wait.hold, "sitemap.xml", "the address stays as it is");
  await soon(() => page.evaluate(() => !window.old && !("goal" in document.documentElement.dataset) && history.scrollRestoration === "auto"), true, "the page has led to the place");
  const now = await page.evaluate(where, Object.keys(before));
  ok(apart(before, now) <= 60, `${JSON.stringify(before)} became ${JSON.stringify(now)}`);
  await at.stop();
});

reader("a reader who moves on is not called back, and an ordinary visit lays out and notes nothing", { viewport: { width: 412, height: 900 } }, async (page) => {
  await page.goto(await base());
  ok(await page.evaluate(() => history.state === null && !("goal" in document.documentElement.dataset)), "nothing is noted before the reader moves");
  await page.evaluate(() => scrollTo(0, 9000));
  await soon(() => page.evaluate(() => !!history.state?.place), true, "the place is noted");
  await page.reload();
  await soon(() => page.evaluate(() => scrollY > 4000), true, "back there");
  await page.mouse.move(200, 400);
  await page.mouse.wheel(0, -3000);
  await still(() => page.evaluate(() => scrollY), 120);
  const y = await page.evaluate(() => scrollY);
  await page.keyboard.press("Shift");
  await ready(page);
  await still(() => page.evaluate(() => scrollY), 120);
  const moved = Math.abs((await page.evaluate(() => scrollY)) - y);
  ok(moved < 60, `the reader was moved by ${moved} px`);
  // A page that is left and comes back from the browser's own copy stood still meanwhile.
  ok(await page.evaluate(() => {
    dispatchEvent(new Event("beforeunload"));
    const left = Object.hasOwn(history, "replaceState");
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    return left && !Object.hasOwn(history, "replaceState");
  }), "its address is written again at once");
});

for (const name of engines.filter((e) => e !== "chromium")) {
  let engine;
  after(() => engine?.close());
  counting(`${name}: back and a reload lead to the place`, async () => {
    const site = await faulty(built(), { headers: { "cache-control": "no-store" } });
    const e = (engine = await start(name));
    const unkept = () => e.evaluate(() => { addEventListener("unload", () => {}); });
    try {
      const wrong = [];
      for (const path of ["", "it/facts/", "facts/"]) {
        await e.open(site.url + path);
        await unkept();
        await e.evaluate(() => {
          scrollTo(0, document.documentElement.scrollHeight * 0.6);
          document.querySelectorAll("#main details[data-card] > summary, #main details > summary")[1].click();
        });
        const before = await resting(e, path);
        const look = async (how) => {
          await e.until(() => document.readyState === "complete" && document.querySelectorAll("#main details[open]").length === 1, `${path} ${how}: what was open is open`);
          // With the last step there, once what is far off is spared again, the way is the browser's own again.
          await e.until(() => !("goal" in document.documentElement.dataset) && history.scrollRestoration === "auto", "the page has led to the place");
          await still(() => e.evaluate(seen));
          const now = await e.evaluate(where, Object.keys(before));
          if (apart(before, now) > 60) wrong.push(`${path} ${how}: ${JSON.stringify(before)} became ${JSON.stringify(now)}`);
        };
        await e.evaluate(() => { document.title = "old"; location.reload(); });
        await e.until(() => document.title !== "old", "a reload");
        await look("reload");
        await new Promise((done) => setTimeout(done, 900));
        await unkept();
        await e.open(site.url + "sources/");
        await e.evaluate(() => history.back());
        await e.until(() => !location.pathname.includes("/sources/"), "the way back");
        await look("back");
      }
      none(wrong, "lost", 6);
    } finally {
      await e.open("about:blank").catch(() => {});
      await site.go();
    }
  });
}
