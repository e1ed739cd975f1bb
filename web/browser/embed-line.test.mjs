// The one line: a frame in its own place that never moves what the reader sees, on any page and in any order.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { article, frameHeight, hosting, inside, pageHeight, shown, stretch } from "./help/newsroom.mjs";
import { dir, equal, match, ok, soon, still } from "./help/index.mjs";

const { embeds, script, version, pinned } = JSON.parse(readFileSync(join(dir, "embeds.json"), "utf8"));
const entry = (id) => embeds.find((e) => e.id === id && e.language === "en");
const reserve = (id) => entry(id).reserve;
const line = (at, embed, more = "") => `<script async src="${at}embed.js" data-embed="${embed}" data-height="${reserve(embed)}" style="${entry(embed).style}" ${more}></script>`;
const quote = (at, embed) => {
  const { style, page, title, text } = entry(embed);
  return `<blockquote data-embed="${embed}" data-height="${reserve(embed)}" style="display:flow-root;margin-inline:0;padding:0;border:0"><span style="${style.replace("display:block", "float:left")}"></span><a href="${at}${page}">${title}</a> ${text}</blockquote>`;
};
const resized = (tab) => tab.evaluate(() => window.events.filter((e) => e[0] === "resize").length);

// read scrolls through the whole page and back as a reader does.
const read = async (tab, done) => {
  const { height, step } = await tab.evaluate(() => ({ height: document.documentElement.scrollHeight, step: Math.max(innerHeight / 2, document.documentElement.scrollHeight / 16) }));
  for (let y = 0; y < height + step; y += step) {
    await tab.evaluate((y) => new Promise((done) => { scrollTo(0, y); requestAnimationFrame(() => setTimeout(done, 40)); }), y);
  }
  await done?.();
  await tab.evaluate(() => new Promise((done) => { scrollTo(0, 0); requestAnimationFrame(() => setTimeout(done, 60)); }));
};

for (const width of [320, 650, 1280]) {
  const two = (make) => ["cards/giuseppe-sala", "chain"].map(make).join("<p>Between.</p>");
  for (const [what, { make, before }] of Object.entries({
    "with the line that the builder writes": { make: (at) => two((id) => line(at, id)), before: 2 },
    "with the element that the builder writes": { make: (at) => two((id) => `<ice-explainer embed="${id}" height="${reserve(id)}" style="${entry(id).style}"></ice-explainer>`) + `<script async src="${at}embed.js"></script>`, before: 2 },
    "with the quotation that the builder writes": { make: (at) => two((id) => quote(at, id)) + `<script async src="${at}embed.js"></script>`, before: 2 },
    "with a bare line that is not async": { make: (at) => two((id) => `<script src="${at}embed.js" data-embed="${id}"></script>`), before: 2 },
    "with a bare line below the first window": { make: (at) => two((id) => `<script async src="${at}embed.js" data-embed="${id}"></script>`), before: 25 },
  })) {
    hosting(`at ${width} px the host page shifts by 0.000 ${what}`, { viewport: { width, height: 700 }, slow: 400 }, (at) => article(make(at), { before }), async (tab, { t }) => {
      await soon(() => resized(tab), (n) => n >= 1, "the embed reports");
      await read(tab, () => soon(() => tab.evaluate(() => new Set(window.events.filter((e) => e[0] === "ready").map((e) => e[1].id)).size), 2, "both are there"));
      const shift = await tab.evaluate(() => shifted(0));
      t.diagnostic(`host shift ${shift.toFixed(3)}`);
      equal(shift.toFixed(3), "0.000");
      if (!what.startsWith("with the ")) return;
      for (const i of [0, 1]) {
        const f = await inside(tab, i);
        const [frame, page] = [await frameHeight(tab, i), await pageHeight(f)];
        ok(frame >= page && frame < page * 1.25 + 40, `frame ${i} has ${frame} px for ${page}`);
      }
    });
  }
}

hosting("where fingers go targets are higher: the room that is kept in the first window is enough there too", { viewport: { width: 360, height: 900 }, hasTouch: true }, (at) => article(line(at, "cards/jd-vance") + "<p>Between.</p>" + `<iframe title="Plain" src="${at}embed/cards/hsi/" height="${entry("cards/hsi").heights[360]}"></iframe>`, { before: 1 }), async (tab) => {
  await soon(() => resized(tab), (n) => n >= 1, "the embed reports");
  const f = await inside(tab), plain = await inside(tab, 1);
  ok(await f.evaluate(() => matchMedia("(pointer: coarse)").matches), "the browser knows of fingers");
  ok(await tab.evaluate(() => document.querySelector("iframe").getBoundingClientRect().bottom < innerHeight), "its end is in the window, where the script does not change its height");
  for (const [i, page] of [f, plain].entries()) {
    const [frame, content] = [await frameHeight(tab, i), await pageHeight(page)];
    ok(frame >= content, `frame ${i} has ${frame} px for ${content}`);
  }
  equal(await tab.evaluate(() => shifted(0).toFixed(3)), "0.000");
});

hosting("an embed that starts below the window gets its exact height before it is seen", { viewport: { width: 700, height: 600 } }, (at) => article(`<script async src="${at}embed.js" data-embed="cards/giuseppe-sala" data-height="180:3000"></script>`, { before: 25 }), async (tab) => {
  const f = await inside(tab);
  await soon(async () => (await frameHeight(tab)) - (await pageHeight(f)), 0, "the exact height");
  equal(await tab.evaluate(() => shifted(0)), 0);
});

hosting("where the end of the frame is in the window, it waits; what the reader does is answered at once; both ways", { viewport: { width: 700, height: 1000 } }, (at) => article(`<script src="${at}embed.js" data-embed="cards/giorgia-meloni" data-height="180:700"></script>`, { before: 1 }), async (tab) => {
  const f = await inside(tab);
  await soon(() => resized(tab), (n) => n > 0);
  equal(await frameHeight(tab), 700, "the reserved height stays");
  await stretch(f, 500);
  await soon(() => resized(tab), (n) => n > 1);
  equal(await frameHeight(tab), 700, "and stays where the content grows by itself");
  equal(await tab.evaluate(() => shifted(0)), 0);
  await f.locator("summary").filter({ visible: true }).first().click();
  await soon(async () => (await frameHeight(tab)) - (await pageHeight(f)), 0, "a click in the frame is answered");
  const open = await frameHeight(tab);
  await f.locator("summary").filter({ visible: true }).first().click();
  await soon(async () => (await frameHeight(tab)) - (await pageHeight(f)), 0, "and when it shrinks, too");
  ok(await frameHeight(tab) < open, "it shrank");
  await new Promise((done) => setTimeout(done, 1100));
  const now = await frameHeight(tab);
  await stretch(f, 0);
  await new Promise((done) => setTimeout(done, 200));
  ok(await frameHeight(tab) >= Math.min(now, 900), "a later change by itself waits again");
  await tab.evaluate(() => scrollTo(0, 100000));
  await tab.evaluate(() => scrollTo(0, 0));
  await tab.setViewportSize({ width: 360, height: 1000 });
  await soon(async () => (await frameHeight(tab)) - (await pageHeight(f)), 0, "another width is answered at once");
});

hosting("a column that gets narrower little by little has a frame as high as its content", { viewport: { width: 700, height: 4000 } }, (at) => article(`<script src="${at}embed.js" data-embed="chain" data-height="180:300"></script>`, { before: 1 }), async (tab) => {
  const f = await inside(tab);
  await soon(() => resized(tab), (n) => n > 0);
  // Each step alone is too little for what stands in the window to move, and changes the height of a text this long.
  for (let width = 690; width >= 400; width -= 10) {
    await tab.evaluate((width) => { document.querySelector("main").style.width = width + "px"; }, width);
    await soon(() => f.evaluate(() => innerWidth), width);
    await tab.waitForTimeout(60);
  }
  await soon(async () => Math.abs((await frameHeight(tab)) - (await pageHeight(f))), (n) => n < 100, "how much too low or too high");
  ok((await pageHeight(f)) > 2000, "and that is far from what it had");
});

hosting("the frame is titled, lazy, in its place, in the language of the page", {}, (at) => article(`<p id="before">Before.</p>${line(at, "cards/giuseppe-sala")}<p id="after">After.</p><div lang="en">${line(at, "arms")}</div>${line(at, "tasks", `data-lang="en"`)}`, { lang: "it-CH" }), async (tab) => {
  await tab.waitForSelector("iframe >> nth=2", { state: "attached" });
  const got = await tab.evaluate(() => [...document.querySelectorAll("iframe")].map((f) => [f.src.replace(/.*?\/(it\/)?embed/, "$1embed"), f.loading, f.clientWidth === f.parentElement.clientWidth]));
  equal(got, [["it/embed/cards/giuseppe-sala/", "lazy", true], ["embed/arms/", "lazy", true], ["embed/tasks/", "lazy", true]]);
  ok(await tab.evaluate(() => document.querySelector("#before ~ iframe").compareDocumentPosition(document.querySelector("#after")) & 4), "between what stands before and after");
  await soon(() => tab.locator("iframe").first().getAttribute("title"), /Giuseppe Sala/, "the title of what it holds");
  match(await tab.locator("iframe").nth(2).getAttribute("title"), /\S/);
});

hosting("a custom element does the same", {}, (at) => article(`<ice-explainer embed="cards/giuseppe-sala" lang="it" theme="dark" heading="off" id="mine" class="wide"></ice-explainer><ice-explainer embed="arms"></ice-explainer><script async src="${at}embed.js"></script>`), async (tab) => {
  const f = await inside(tab, 0, "ice-explainer iframe");
  equal(await f.evaluate(() => [location.pathname, document.documentElement.dataset.theme, document.documentElement.dataset.heading]), ["/it/embed/cards/giuseppe-sala/", "dark", "off"]);
  equal(await tab.locator("iframe").count(), 2);
  await tab.evaluate(() => { const e = document.createElement("ice-explainer"); e.setAttribute("embed", "tasks"); document.querySelector("main").prepend(e); document.querySelector("main").append(e); });
  equal(await tab.locator("ice-explainer[embed=tasks] iframe").count(), 1, "moved about, it has one frame");
});

hosting("a script that is loaded twice makes each frame once", {}, (at) => article(`${line(at, "cards/giuseppe-sala")}${line(at, "cards/giuseppe-sala")}<script src="${at}embed.js"></script><script async src="${at}embed.js?"></script><ice-explainer embed="arms"></ice-explainer>`), async (tab, { at }) => {
  await tab.evaluate((src) => new Promise((done) => { const s = document.createElement("script"); s.src = src; s.onload = done; document.body.append(s); }), at + "embed.js");
  await soon(() => tab.locator("iframe").count(), 3);
  await tab.waitForTimeout(300);
  equal(await tab.locator("iframe").count(), 3);
  await shown(tab, 1);
  const f = await inside(tab, 1);
  await soon(() => tab.evaluate(() => window.events.filter((e) => e[0] === "ready").length), (n) => n >= 2);
  const n = await still(() => resized(tab), 700);
  await stretch(f, 99);
  await soon(() => resized(tab), n + 1, "one change is told once");
});

hosting("a line that comes after the page was loaded works", {}, () => article(`<div id="here"></div>`, { before: 1 }), async (tab, { at }) => {
  await tab.evaluate(([src, height]) => {
    const s = document.createElement("script");
    s.src = src;
    Object.assign(s.dataset, { embed: "cards/giuseppe-sala", height });
    document.getElementById("here").append(s);
  }, [at + "embed.js", reserve("cards/giuseppe-sala")]);
  const f = await inside(tab, 0, "#here iframe");
  await soon(() => resized(tab), (n) => n > 0);
  await soon(async () => (await frameHeight(tab)) >= (await pageHeight(f)), true, "the frame is as high as its content");
});

hosting("a host with a strict policy needs to allow one origin and nothing inline", {
  headers: (at) => ({ "content-security-policy": `default-src 'none'; script-src ${new URL(at).origin}; frame-src ${new URL(at).origin}; style-src 'self'; img-src data:; require-trusted-types-for 'script'` }),
}, (at) => article(`<script async src="${at}embed.js" data-embed="cards/giuseppe-sala"></script><ice-explainer embed="arms" height="180:4000 700:1500"></ice-explainer>`, { before: 1 }), async (tab) => {
  const f = await inside(tab, 0);
  await soon(() => tab.locator("iframe").evaluateAll((list) => list.map((f) => f.clientHeight)), (h) => h.length === 2 && h[0] > 300 && h[1] > 1000 && h[1] <= 1500);
  match(await f.locator("h1").innerText(), /Giuseppe Sala/);
});

hosting("the integrity hash of the list fits the script", {}, (at) => article(`<script async crossorigin="anonymous" src="${at}embed.js" integrity="${script.integrity}" data-embed="arms"></script>`), async (tab) => {
  ok(await inside(tab));
});

if (version) hosting("a pinned version is a frame of its own, with its own script or by an option, and its links lead to the current pages", {}, (at) => article(`
  <script async crossorigin="anonymous" src="${at}${pinned.path}" integrity="${pinned.integrity}" data-embed="cards"></script>
  <script async src="${at}embed.js" data-embed="cards/giuseppe-sala" data-version="${version}" data-lang="it"></script>`, { before: 0 }), async (tab, { at }) => {
  await tab.waitForSelector("iframe >> nth=1", { state: "attached" });
  equal(await tab.evaluate(() => [...document.querySelectorAll("iframe")].map((f) => f.src)), [`${at}v/${version}/embed/cards/`, `${at}v/${version}/it/embed/cards/giuseppe-sala/`]);
  const f = await inside(tab, 0);
  await f.locator("[data-card] > summary").first().click();
  await f.waitForFunction(() => document.documentElement.dataset.app === "ready", null, { timeout: 30_000 });
  const adopted = await f.evaluate(() => performance.getEntriesByName("explainer:adopted")[0].detail);
  equal([adopted.built, adopted.changed, adopted.adopted], [0, 0, adopted.total], "the app adopts it whole");
  const links = await f.evaluate(() => [...new Set([...document.querySelectorAll("a[href]")].map((a) => a.href.split("#")[0]))].filter((u) => u !== location.href.split("#")[0]));
  ok(links.length > 5 && links.every((u) => u.startsWith(at) && !u.includes("/v/")), links.find((u) => u.includes("/v/")));
  for (const u of links.slice(0, 5)) equal((await tab.request.get(u)).status(), 200);
});

hosting("without JavaScript the line makes no frame, and a plain frame can be read", { javaScriptEnabled: false }, (at) => article(`${line(at, "arms")}<iframe title="Embed" src="${at}embed/cards/giuseppe-sala/" height="400"></iframe>`, { before: 1 }), async (tab) => {
  equal(await tab.locator("iframe").count(), 1);
  const f = tab.frameLocator("iframe");
  match(await f.locator("h1").innerText(), /Giuseppe Sala/);
  await f.locator("summary").first().click();
  ok(await f.locator("details[open] a").first().isVisible(), "citations open");
});
