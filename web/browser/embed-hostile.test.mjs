// Hostile places: each frame can be read and used there.
import { article, frameHeight, hosting, inside, pageHeight, shown } from "./help/newsroom.mjs";
import { equal, match, ok, soon } from "./help/index.mjs";

const frame = (at, path, attributes = "") => `<iframe title="Embed" height="600" src="${at}${path}" ${attributes}></iframe>`;
const line = (at, embed, more = "") => `<script async src="${at}embed.js" data-embed="${embed}" ${more}></script>`;
const sideways = (f) => f.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const paper = (f) => f.evaluate(() => getComputedStyle(document.body).backgroundColor);

hosting(`sandbox="allow-scripts": the app runs in an opaque origin, and links can be followed`, { tolerate: /sandbox|Blocked opening/ }, (at) => article(frame(at, "embed/cards/", `sandbox="allow-scripts"`), { before: 0 }), async (tab) => {
  const f = await inside(tab);
  equal(await f.evaluate(() => origin), "null");
  await f.locator("[data-card] > summary").first().click();
  await f.waitForFunction(() => document.documentElement.dataset.app === "ready", null, { timeout: 30_000 });
  const all = await f.locator("[data-card]:visible").count();
  await f.locator("#filters select").first().selectOption({ index: 1 });
  await soon(() => f.locator("[data-card]:visible").count(), (n) => n > 0 && n < all, "the filters work");
  await f.locator(".efoot a").click();
  await soon(() => tab.frames()[1].url(), /\/#cards$/, "where no window may open, the link leads on in the frame");
});

hosting("in a WordPress sandbox a link is handed to the host", { tolerate: /sandbox|Blocked/ }, (at) => article(frame(at, "embed/cards/giuseppe-sala/#?secret=abcdefghij", `sandbox="allow-scripts" security="restricted"`), { before: 0 }), async (tab, { at }) => {
  const f = await inside(tab);
  const before = f.url();
  await f.locator(".efoot a").click();
  await soon(() => tab.evaluate(() => window.told.find((m) => m.message === "link")), (m) => m?.secret === "abcdefghij" && m.value === `${at}cards/giuseppe-sala/`);
  equal(f.url(), before);
});

hosting("sandbox with nothing allowed: it can be read and unfolded", { tolerate: /sandbox/ }, (at) => article(frame(at, "embed/cards/giuseppe-sala/", `sandbox=""`), { before: 0 }), async (tab) => {
  const f = tab.frameLocator("iframe");
  match(await f.locator("h1").innerText(), /Giuseppe Sala/);
  ok((await f.locator("main").innerText()).length > 400);
  await f.locator("summary").first().click();
  ok(await f.locator("details[open] a").first().isVisible());
});

hosting("a frame whose script is lost on the way stays, and can be read", { tolerate: /assets\/guest\./ }, (at) => article(line(at, "arms"), { before: 0 }), async (tab) => {
  await tab.route("**/assets/guest.*", (route) => route.abort());
  await tab.addInitScript(() => document.addEventListener("load", (e) => { if (e.target.localName === "iframe") window.came = true; }, true));
  await tab.clock.install();
  await tab.reload();
  await soon(() => tab.evaluate(() => window.came), true, "it has loaded");
  await tab.clock.fastForward(60_000);
  match(await tab.frameLocator("iframe").locator("main").innerText(), /HSI[^]*ERO/);
  ok(await frameHeight(tab, 0) > 300, "in the room that was kept for it");
});

// The browser of these tests gives a frame of another site no storage at all; that of most readers gives it some of its own.
const stored = () => ["localStorage", "sessionStorage"].map((name) => {
  try {
    window[name].setItem("probe", "1");
    window[name].removeItem("probe");
    return "kept";
  } catch (err) {
    return err.name;
  }
});

async function opensAndFinds(f) {
  await f.locator("[data-card] > summary").first().click();
  await f.waitForFunction(() => document.documentElement.dataset.app === "ready", null, { timeout: 30_000 });
  await f.getByRole("searchbox").fill("sala");
  await soon(() => f.locator("#found mark:visible").count(), (n) => n > 3, "the search works");
}

hosting("a browser that blocks the storage of other sites' frames", {}, (at) => article(line(at, "all"), { before: 0 }), async (tab) => {
  const f = await inside(tab);
  equal(await f.evaluate(stored), ["SecurityError", "SecurityError"]);
  await opensAndFinds(f);
});

hosting("a browser that keeps the storage of other sites' frames apart", { own: ["--disable-features=Translate"] }, (at) => article(line(at, "all"), { before: 0 }), async (tab) => {
  const f = await inside(tab);
  equal(await f.evaluate(stored), ["kept", "kept"]);
  await opensAndFinds(f);
  equal(await f.evaluate(() => localStorage.length + sessionStorage.length), 0, "nothing is stored");
});

hosting("storage that throws at every touch does not stop the app", {}, (at) => article(line(at, "cards"), { before: 0 }), async (tab, { ctx }) => {
  await ctx.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException("refused", "SecurityError"); } });
  });
  await tab.reload({ timeout: 30_000 });
  const f = await inside(tab);
  await f.locator("[data-card] > summary").first().click();
  await f.waitForFunction(() => document.documentElement.dataset.app === "ready", null, { timeout: 30_000 });
});

hosting("on a spared line nothing more is loaded before the reader does something", {}, (at) => article(line(at, "cards"), { before: 0 }), async (tab, { ctx }) => {
  await ctx.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true, effectiveType: "4g", downlink: 10 } }));
  const asked = [];
  tab.on("request", (r) => asked.push(r.url()));
  await tab.reload({ timeout: 30_000 });
  const f = await inside(tab);
  await tab.waitForTimeout(1200);
  equal(asked.filter((u) => /\.wasm|start\.|content-/.test(u)), []);
  equal(asked.filter((u) => /sw\.js|manifest/.test(u)), [], "and an embed needs no worker and no manifest");
  ok((await f.locator("main").innerText()).length > 400);
});

for (const path of ["all", "arms", "tasks", "chain", "timeline", "cards", "cards/giuseppe-sala", "differences/diff-labels"]) {
  hosting(`a column of 180 px holds ${path}, in a right-to-left page`, { viewport: { width: 412, height: 800 } }, (at) => article(line(at, path), { width: "180px", before: 0, dir: "rtl", lang: "ar" }), async (tab) => {
    const f = await inside(tab);
    equal(await f.evaluate(() => innerWidth), 180);
    equal(await sideways(f), 0, "nothing sticks out");
    equal(await f.evaluate(() => getComputedStyle(document.body).direction), "ltr");
    await tab.evaluate(() => { document.body.style.zoom = "2"; });
    await soon(() => f.evaluate(() => document.documentElement.scrollWidth - innerWidth), (n) => n <= 0, "zoomed by the host");
  });
}

hosting("large letters and zoom: a phone's column at 150 %", { viewport: { width: 320, height: 800 } }, (at) => article(["arms", "tasks", "chain", "cards", "cards/giuseppe-sala"].map((id) => line(at, id)).join(""), { before: 0 }), async (tab) => {
  for (const i of [0, 1, 2, 3, 4]) {
    await soon(() => tab.locator("iframe").count(), 5);
    await shown(tab, i);
    const f = await inside(tab, i);
    await f.evaluate(() => { document.documentElement.style.fontSize = "150%"; });
    await soon(() => sideways(f), (n) => n <= 0, `frame ${i}`);
  }
});

for (const [system, theme] of [["light", "dark"], ["dark", "light"]]) {
  hosting(`a ${theme} page on a ${system} system gets a ${theme} embed where it says so`, { colorScheme: system }, (at) => article(line(at, "arms", `data-theme="${theme}"`) + line(at, "tasks"), { before: 0, head: `<meta name="color-scheme" content="${theme}">` }), async (tab) => {
    const papers = { light: "rgb(251, 250, 247)", dark: "rgb(20, 22, 27)" };
    equal(await paper(await inside(tab, 0)), papers[theme]);
    await shown(tab, 1);
    equal(await paper(await inside(tab, 1)), papers[system], "auto follows the system, which is all a frame can see");
  });
}

hosting("keys meant for the host never reach the embed, and none is taken from the host", {}, (at) => article(`<input id="search" aria-label="Search"><textarea id="words" aria-label="Words"></textarea>${line(at, "cards")}`, { before: 0 }), async (tab) => {
  const f = await inside(tab);
  await f.locator("[data-card] > summary").first().click();
  await f.waitForFunction(() => document.documentElement.dataset.app === "ready", null, { timeout: 30_000 });
  const state = () => f.evaluate(() => location.href + [...document.querySelectorAll("[open]")].length + document.activeElement.tagName + scrollY);
  await soon(() => f.url(), /#/, "the card that was opened stands in the frame's address");
  await tab.locator("#search").focus();
  const before = await state();
  await tab.keyboard.type("j k / ? n p");
  for (const key of ["ArrowDown", "ArrowRight", "Escape", "Home", "Enter"]) await tab.keyboard.press(key);
  equal(await tab.locator("#search").inputValue(), "j k / ? n p");
  equal(await state(), before);
  await tab.evaluate(() => { window.keys = 0; addEventListener("keydown", (e) => { if (e.defaultPrevented) window.keys++; }); });
  await tab.locator("body").press("j");
  equal(await tab.evaluate(() => window.keys), 0);
});

hosting("an embed that grows because the app comes does not move the host", {}, (at) => article(`<script src="${at}embed.js" data-embed="tasks"></script>`, { before: 0 }), async (tab) => {
  const f = await inside(tab);
  await f.evaluate(() => dispatchEvent(new Event("focusin")));
  await f.waitForFunction(() => document.documentElement.dataset.app === "ready", null, { timeout: 30_000 });
  await tab.waitForTimeout(300);
  equal((await tab.evaluate(() => shifted(0))).toFixed(3), "0.000");
  await soon(async () => (await frameHeight(tab)) >= (await pageHeight(f)), true, "the frame is as high as its content");
});
