// Links to records go through the frame both ways, and the host may count what happens.
import { article, frameHeight, hosting, inside, pageHeight } from "./help/newsroom.mjs";
import { equal, ok, soon } from "./help/index.mjs";

const id = "giuseppe-sala", other = "elly-schlein";
const open = (f) => f.evaluate(() => [...document.querySelectorAll("[data-card][open]")].map((d) => d.dataset.card));
const line = (at, more = "", embed = "cards") => `<script async src="${at}embed.js" data-embed="${embed}" ${more}></script>`;
const hash = (tab) => tab.evaluate(() => location.hash);
const near = (tab, f) => f.evaluate((id) => document.querySelector(`[data-card=${id}]`).getBoundingClientRect().top, id).then(async (y) => y + await tab.evaluate(() => document.querySelector("iframe").getBoundingClientRect().top));

hosting("the fragment of the host's address opens the card and brings it into the window, however far down the embed is", { hash: `#${id}` }, (at) => article(line(at), { before: 90 }), async (tab) => {
  const f = await inside(tab);
  await soon(() => open(f).then(String), id);
  await soon(() => near(tab, f).then((y) => Math.abs(y)), (y) => y < 400, "the card is in the window");
  ok(await tab.evaluate(() => scrollY) > 1500, "the host scrolled to it");
  equal(await hash(tab), `#${id}`);
  // A frame cannot keep what is pressed where it is, so nothing above it closes.
  const marks = f.locator(`[data-card=${id}] .ct > summary`).filter({ visible: true });
  for (const n of [0, 1]) await marks.nth(n).click();
  await soon(() => f.evaluate((id) => document.querySelectorAll(`[data-card=${id}] .ct[open] [data-share]`).length, id), 2, "several lists of sources stay open");
});

hosting("a later fragment opens another card; Back leads back in the host, not in the frame", {}, (at) => article(line(at), { before: 1 }), async (tab) => {
  const f = await inside(tab);
  await soon(() => tab.evaluate(() => window.events.some((e) => e[0] === "ready")), true);
  const steps = await tab.evaluate(() => history.length);
  await tab.evaluate((id) => { location.hash = id; }, id);
  await soon(() => open(f).then(String), (o) => o.includes(id));
  await soon(async () => (await frameHeight(tab)) >= (await pageHeight(f)), true, "the frame has room for it");
  await tab.evaluate((id) => { location.hash = id; }, other);
  await soon(() => open(f).then(String), (o) => o.includes(other));
  equal(await tab.evaluate(() => history.length), steps + 2, "one step of history for each");
  await tab.goBack();
  await soon(() => hash(tab), `#${id}`);
});

hosting("what an embed that comes is asked for is what the address says then, for pages write it without a word", { hash: `#${id}` }, (at) => article(`<script async src="${at}embed.js"></script>`, { before: 1 }), async (tab) => {
  const comes = (address, where) => tab.evaluate(([address, where]) => {
    history.pushState({}, "", address);
    document.querySelector("main").insertAdjacentHTML(where, `<blockquote data-embed="cards"></blockquote>`);
  }, [address, where]);
  await tab.waitForFunction(() => customElements.get("ice-explainer"));
  await comes("/other", "afterbegin");
  const f = await inside(tab);
  await soon(() => tab.evaluate(() => window.events.some((e) => e[0] === "ready")), true);
  await tab.waitForTimeout(300);
  equal([await open(f), await tab.evaluate(() => scrollY)], [[], 0], "the address before");
  await comes(`/third#${other}`, "beforeend");
  await soon(async () => open(await inside(tab, 1)).then(String), other);
  await soon(() => tab.evaluate(() => scrollY), (y) => y > 300, "it is in the window");
});

hosting("a fragment that the host needs itself, or that the embed does not hold, is left alone", { hash: "#cards" }, (at) => article(`<h2 id="cards">The host's own cards</h2>${line(at)}`, { before: 30 }), async (tab) => {
  const f = await inside(tab);
  await soon(() => tab.evaluate(() => window.events.some((e) => e[0] === "ready")), true);
  const y = await tab.evaluate(() => scrollY);
  for (const h of ["cards", "comments", "page", "main", "%22%3E", "../x"]) await tab.evaluate((h) => { history.replaceState(null, "", "#" + h); dispatchEvent(new HashChangeEvent("hashchange")); }, h);
  await tab.waitForTimeout(300);
  equal(await open(f), []);
  equal(await f.evaluate(() => location.hash), "");
  equal(await tab.evaluate(() => scrollY), y);
});

for (const links of [true, false]) hosting(`opening and closing a card ${links ? "updates the host's address where it asked for that" : "leaves the host's address alone"}, and fires events`, {}, (at) => article(line(at, links ? "data-links" : ""), { before: 1 }), async (tab) => {
  const f = await inside(tab);
  await tab.evaluate(() => history.replaceState({ mine: 1 }, ""));
  const steps = await tab.evaluate(() => history.length);
  const summary = f.locator(`[data-card=${id}] > summary`);
  await summary.click();
  await soon(() => tab.evaluate(() => window.events.filter((e) => e[0] === "open")), (e) => e.length === 1 && e[0][1].id === id && e[0][2] === "iframe");
  await soon(() => hash(tab), links ? `#${id}` : "");
  await soon(async () => (await frameHeight(tab)) - (await pageHeight(f)), 0);
  equal(await tab.evaluate(() => history.state), { mine: 1 }, "the host's own state is kept");
  await summary.click();
  await soon(() => tab.evaluate(() => window.events.filter((e) => e[0] === "close").map((e) => e[1].id).join()), id);
  await soon(() => hash(tab), "");
  equal(await tab.evaluate(() => history.length), steps, "no step more to go back from the article");
  const kinds = await tab.evaluate(() => window.events);
  equal(kinds.filter((e) => e[0] === "ready").map((e) => e[1].id), ["cards"]);
  ok(kinds.some((e) => e[0] === "resize" && e[1].id === "cards" && e[1].height > 300));
});

hosting("a deep link survives what AMP and WordPress put behind it, and both go on working", { tolerate: /sandbox/ }, (at) => article(["#?secret=abcdefghij", "&amp=1", "?secret=abcdefghij"].map((tail) => `<iframe title="Embed" height="900" sandbox="allow-scripts" src="${at}embed/cards/#${id}${tail}"></iframe>`).join(""), { before: 0 }), async (tab) => {
  for (const i of [0, 1, 2]) {
    const f = await inside(tab, i);
    await soon(() => open(f).then(String), id, `frame ${i}`);
    await f.locator(`[data-card=${other}] > summary`).click();
    const want = await pageHeight(f);
    await soon(() => tab.evaluate(() => window.told), (told) => told.some((m) => (i === 1 ? m.sentinel === "amp" && m.height === want : m.message === "height" && m.secret === "abcdefghij" && m.value === want)));
  }
});

hosting("what the host is told holds sizes and opaque names, and nothing about the reader", {}, (at) => article(line(at), { before: 1 }), async (tab) => {
  const f = await inside(tab);
  await f.locator(`[data-card=${id}] > summary`).click();
  await f.locator("input[type=search]").fill("a secret of the reader").catch(() => {});
  await soon(() => tab.evaluate(() => window.events.some((e) => e[0] === "open")), true);
  await soon(() => tab.evaluate(() => window.told.length), (n) => n > 2, "the host is told");
  await tab.waitForTimeout(300);
  const told = await tab.evaluate(() => window.told.map((m) => JSON.stringify(m)));
  equal(told.filter((m) => /secret|navigator|agent|cookie|Chrome/i.test(m)), []);
  // The host is known, so it is told once: that the frame is there, its height, and the card that opened.
  ok(told.length > 2 && told.every((m) => m.includes("explainer")), told.join("\n"));
});
