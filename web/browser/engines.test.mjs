// The core in three engines: reading, cards, days, deep links, embeds. What an engine cannot do here, it fails at.
import { after } from "node:test";
import { engines, lent } from "./help/engines/index.mjs";
import { arrived } from "./help/engines/page.mjs";
import { faulty } from "./help/faults.mjs";
import { cards, counting, data, editions, equal, none, ok, soon } from "./help/index.mjs";
import { newsroom, article } from "./help/newsroom.mjs";
import { built } from "./help/versions.mjs";

const site = await faulty(built());
const ready = (e) => e.until(() => document.documentElement.dataset.app === "ready", "the app takes over");
const open = (e) => e.evaluate(() => [...document.querySelectorAll("details[data-card][open]")].map((d) => d.dataset.card).join());
const address = (e) => e.evaluate(() => location.search + location.hash);
const visit = async (e, path = "") => {
  await e.open("about:blank"); // a step within one page loads nothing
  await e.open(site.url + path);
  await e.key("Shift");
  await ready(e);
};

// woken gives the frame signs of a reader until its scripts are there and hear one.
const woken = (e, what) => soon(() => e.inside("iframe", () => {
  dispatchEvent(new Event("focusin"));
  return document.documentElement.dataset.app;
}), "ready", what, 20_000);

for (const name of engines) {
  const use = lent(name);
  let told = false;
  const core = (what, body) => counting(`${name}: ${what}`, (t) => use(async (engine) => {
    if (!told) {
      told = true;
      t.diagnostic(`engine ${JSON.stringify([name, String(await engine.version()).replace(/^[a-z]+[ /]/i, "")])}`);
    }
    const before = (await engine.errors()).length;
    await body(engine);
    none((await engine.errors()).slice(before), "uncaught errors");
  }));

  for (const [lang, w] of Object.entries(editions)) {
    core(`the page is read, and the app takes it over as it is (${lang})`, async (e) => {
      await e.open(site.url + w.path);
      equal(await e.evaluate(() => document.documentElement.lang), lang);
      ok((await e.evaluate(() => document.querySelector("main").textContent)).length > 5000, "the text is there");
      await e.click("#arms .ct > summary");
      ok(await e.evaluate(() => document.querySelector("#arms .ct[open] a").getBoundingClientRect().height > 0), "a citation opens");
      await e.key("Shift");
      await ready(e);
      const { total, adopted, built, changed } = await e.evaluate(() => performance.getEntriesByName("explainer:adopted")[0].detail);
      equal([adopted, built, changed], [total, 0, 0], "every node is adopted, none built, none changed");
      ok(await e.evaluate(() => !!document.querySelector("#arms .ct[open]")), "and what was opened stays open");
    });

    core(`cards are filtered, opened, and followed by keys (${lang})`, async (e) => {
      await visit(e, w.path + "?side=us");
      const all = data.stakeholders.filter((c) => c.side === "us").map((c) => c.id), us = cards.filter((c) => c.side === "us").map((c) => c.id);
      const shown = () => e.evaluate(() => [...document.querySelectorAll("[data-card], .parts > li")].filter((d) => !d.closest("[hidden]")).map((d) => d.dataset.card ?? d.id).sort().join());
      await soon(shown, all.sort().join());
      await e.click(`[data-card=${us[0]}] > summary`);
      await soon(() => address(e), `?side=us#${us[0]}`);
      await e.key("ArrowRight");
      await soon(() => open(e), us[1]);
      await e.key("Escape");
      await soon(() => open(e), "");
    });
  }

  core("the search finds, and its words stand in the address", async (e) => {
    await visit(e);
    await e.evaluate(() => document.querySelector("input[type=search]").focus());
    for (const key of "sala") await e.key(key);
    await soon(() => address(e), "?q=sala");
    await soon(() => e.evaluate(() => document.querySelectorAll("#found li a mark").length), (n) => n > 3, "what is found has the word marked");
  });

  core("a day is chosen, and the page tells that day", async (e) => {
    await visit(e);
    await e.click("[name=day] + label, label:has([name=day])");
    await soon(() => address(e), /^\?day=\d/);
    ok((await e.evaluate(() => document.querySelector(".chip").innerText)).includes(editions.en.reading));
    const day = await address(e);
    await visit(e, day);
    equal(await e.evaluate(() => document.querySelector("[name=day]:checked").defaultChecked), false, "the address leads back to it");
  });

  core("links lead deep: to cards, facts, a filter with a card; and the way back leads back", async (e) => {
    await visit(e, `#${cards[1].id}`);
    equal(await open(e), cards[1].id);
    await visit(e, `?stance=${cards[0].stance}&utm_source=x#${cards[0].id}`);
    equal(await open(e), cards[0].id);
    await e.open(`${site.url}cards/${cards[2].id}/`);
    ok((await e.evaluate(() => document.title)).startsWith(cards[2].name.en));
    await e.open(`${site.url}facts/#${data.facts[3].id}`);
    await soon(() => e.evaluate(() => document.querySelector(":target")?.id), data.facts[3].id);
    await e.evaluate(() => history.back());
    await e.until(() => location.pathname.includes("/cards/"), "the way back");
  });

  core("a link within the page leads to its goal, however far off", async (e) => {
    for (const id of ["differences", cards.at(-1).id, data.events.at(-1).id]) {
      await e.open("about:blank");
      await e.open(site.url);
      await e.evaluate((id) => {
        const link = document.createElement("a");
        link.href = "#" + id;
        document.body.append(link);
        link.click();
      }, id);
      await soon(() => e.evaluate((id) => {
        const goal = document.getElementById(id);
        return Math.round(goal.getBoundingClientRect().top - parseFloat(getComputedStyle(goal).scrollMarginTop) - parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop));
      }, id), (px) => Math.abs(px) < 4, `#${id} is at the top of the window, below what stands there`);
    }
  });

  core("an embed on a page of another site has its height, its title, and its app", async (e) => {
    const news = await newsroom({
      "/": article(`<script src="${site.url}embed.js" data-embed="cards"></script>`, { before: 0 }),
      "/sandbox": article(`<iframe sandbox="allow-scripts" title="x" style="height: 600px" src="${site.url}embed/cards/"></iframe>`, { before: 0 }),
    });
    try {
      await e.open(news.url + "/");
      await e.until(() => document.querySelector("iframe")?.title.length > 10, "a titled frame");
      await soon(() => e.inside("iframe", () => document.documentElement.dataset.app), "static", "the frame is there and loads no program by itself");
      await woken(e, "its app comes");
      const high = await e.inside("iframe", () => document.getElementById("page").getBoundingClientRect().height);
      ok(await e.evaluate(() => document.querySelector("iframe").clientHeight) >= Math.floor(high), "and it is as high as its content");
      await e.open(news.url + "/sandbox");
      await soon(() => e.inside("iframe", () => document.documentElement.dataset.app), "static");
      ok((await e.inside("iframe", () => document.querySelector("main").textContent)).length > 400, "in a sandbox it can be read");
      await woken(e, "and runs");
      equal(await e.inside("iframe", () => origin), "null");
    } finally {
      await news.stop();
    }
  });

  // The widths are those of boxes that are as wide as what they hold; the styles are those that hosts write for frames of any kind.
  const boxes = ["display:inline-block", "float:left", "display:table-cell", "display:flex;flex-direction:column;align-items:flex-start", "width:fit-content"];
  const line = `<script async src="${site.url}embed.js" data-embed="arms"></script>`;
  const quote = `<blockquote data-embed="arms"><span style="float:left;padding-bottom:calc(400px + 40%)"></span><a href="${site.url}">The title</a> and the answer.</blockquote>`;
  core("a host's boxes and styles leave an embed its width and its height; where it refuses frames, the words stand", async (e) => {
    const style = "<style>iframe { height: auto !important; max-height: 200px; aspect-ratio: 16/9; }</style>";
    const news = await newsroom({ "/": article(style + line + boxes.map((box) => `<div style="${box}">${quote}${line}</div>`).join('<br style="clear:both">'), { before: 0 }) });
    const strict = await newsroom({ "/": article(quote + line, { before: 0 }) }, { "content-security-policy": "frame-src 'self'" });
    try {
      await e.open(news.url + "/");
      await soon(() => e.evaluate(() => document.querySelectorAll("iframe").length), boxes.length + 1, "every line has its frame");
      const widths = await e.evaluate(() => [...document.querySelectorAll("div")].map((box) => [box.getAttribute("style"), box.querySelector("blockquote").shadowRoot.firstChild.clientWidth, box.querySelector("iframe").clientWidth]));
      none(widths.filter(([, ...all]) => Math.min(...all) < 650), "as wide as the column, or as a text is");
      await e.until(() => document.querySelector("iframe").title.length > 10, "the first frame is there");
      const high = await e.inside("iframe", () => document.getElementById("page").getBoundingClientRect().height);
      await soon(() => e.evaluate(() => document.querySelector("iframe").clientHeight), (h) => h >= Math.floor(high), "and is as high as its content");
      await e.open(strict.url + "/");
      await e.until(() => document.querySelector("blockquote").shadowRoot?.querySelector("slot") && !document.querySelector("iframe"), "no frame stays");
      const [quoted, link] = await e.evaluate(() => ["blockquote", "blockquote a"].map((of) => document.querySelector(of).getBoundingClientRect().height));
      ok(link > 0 && quoted < 100, `the words stand in ${quoted} px`);
    } finally {
      await news.stop();
      await strict.stop();
    }
  });

  // A frame that begins to load while the page is left must not be taken for the page that is to come.
  core("a page whose frames never rest can be left", async (e) => {
    const restless = `<p>a<script>onload = () => setInterval(() => { const f = document.createElement("iframe"); f.src = "/slow?" + Math.random(); document.body.replaceChildren(f); }, 7)</script>`;
    const news = await newsroom({ "/": restless, "/next": "<p>there</p>" });
    try {
      for (let i = 0; i < 8; i++) {
        await e.open(`${news.url}/?${i}`);
        await e.open(`${news.url}/next?${i}`);
        equal(await e.evaluate(() => location.pathname + location.search + document.body.textContent), `/next?${i}there`);
      }
    } finally {
      await news.stop();
    }
  });
}

counting("what a driver calls cut off counts only where the page did not get there", async () => {
  // A page that answers: whether it is the next one, and where it is.
  const cut = new Error("cut off"), at = (href, next = true) => async (fn) => (fn.length ? next : href);
  const get = (...page) => arrived(at(...page), "http://host/a?x", "http://host/", 50, cut).then(() => "there", (err) => err.message);
  equal([await get("http://host/a?x"), await get("http://host/a/?x"), await get("http://host/?x"), await get("http://host/a"), await get("http://host/a?x", false)], ["there", "there", "cut off", "cut off", "cut off"]);
});

const use = lent("chromium");
counting("an engine that ended by itself says nothing of the page, so the test runs once more in another one; what fails for itself fails", async () => {
  const met = [];
  const body = (fails) => async (e) => {
    met.push(e);
    if (met.length === 1) await e.close();
    await e.evaluate(() => document.title);
    if (fails) throw new Error("for itself");
  };
  await use(body(false));
  equal([met.length, met[0] !== met[1]], [2, true]);
  const why = await use(body(true)).catch((err) => err.message);
  equal([why, met.length, met[2] === met[1]], ["for itself", 3, true]);
});
after(() => site.go());
