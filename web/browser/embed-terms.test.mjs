// The article explains itself: data-embed="terms" marks names of the piece in the host's own text and changes nothing of it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { article, hosting } from "./help/newsroom.mjs";
import { counting, dir, equal, match, none, ok, soon, still } from "./help/index.mjs";

const line = (at, more = "") => `<script async src="${at}embed.js" data-embed="terms" ${more}></script>`;
const marks = (tab) => tab.evaluate(() => [...document.querySelectorAll("explainer-term")].map((e) => e.textContent.replace(/\s+/g, " ")));
const settled = (tab, want, message) => soon(() => marks(tab).then(String), want.join(), message);

const folded = (text) => `<p class="folded">${text}</p>`;
const story = `<h2>Giuseppe Sala speaks</h2>${folded("Giuseppe Sala")}<p class="boxes">Giorgia Meloni</p><p role="heading">HSI</p><p role="link">ICE</p><p role="textbox">HSI</p>
<p>The mayor, <b>Giuseppe  Sala</b>, spoke; <a href="#x">Giorgia Meloni</a> did not. <code>JD Vance</code> came with Giorgia
Meloni&nbsp;– and with HSI-trained people, says Giuseppe Sala of a control room.</p><p contenteditable>Matteo Renzi</p><p><label>Marco Rubio <input value="RAI"></label>
Not “Salas” or ICEland, but ICE.</p>${folded("Carlo Calenda")}`;
// What pages say of buttons, and of elements that nothing defines.
const strange = `<style>.folded { display: none } .boxes { display: flex } :not(:defined) { visibility: hidden } [role=button] { display: inline-block; padding: 1rem; background: red; outline: 0 }</style>`;
const all = ["Giuseppe Sala", "Giorgia Meloni", "HSI", "control room", "ICE", "Carlo Calenda"];

hosting("the first mention of each is marked, the text stays as it is to the letter, and nothing moves", {}, (at) => article(`<article id="story">${story}${line(at)}</article>`, { before: 0, head: strange }), async (tab, { at }) => {
  const before = await tab.evaluate(() => [document.getElementById("story").innerText, document.getElementById("story").offsetHeight]);
  await settled(tab, all);
  equal(await tab.evaluate(() => [document.getElementById("story").innerText, document.getElementById("story").offsetHeight]), before, "text and height");
  equal(await tab.evaluate(() => document.querySelectorAll(":is(h2, a, code, [contenteditable], label, [role=heading], [role=link], [role=textbox], .boxes, h2 + .folded) explainer-term").length), 0);
  equal((await tab.evaluate(() => shifted(0))).toFixed(3), "0.000");
  // With keys: to the mention, into the card, and back.
  await tab.keyboard.press("Tab");
  equal(await tab.evaluate(() => document.activeElement.textContent), "Giuseppe  Sala");
  equal(await tab.evaluate(() => { const s = getComputedStyle(document.activeElement); return [s.display, s.visibility, s.cursor, s.outlineStyle !== "none", s.textDecorationStyle]; }), ["inline", "visible", "pointer", true, "dotted"], "how it looks with the focus");
  const mention = tab.getByRole("button", { name: "Giuseppe Sala" });
  equal(await mention.getAttribute("aria-expanded"), "false");
  await tab.keyboard.press("Enter");
  const dialog = tab.getByRole("dialog", { name: /Giuseppe\s+Sala/ });
  await dialog.waitFor();
  equal(await mention.getAttribute("aria-expanded"), "true");
  await soon(() => tab.frames().map((f) => f.url()).join(), /\/embed\/cards\/giuseppe-sala\//);
  match(await tab.frameLocator("iframe").locator("h1").innerText(), /Giuseppe Sala/);
  const [box, word] = await tab.evaluate(() => [document.querySelector("body > div:last-child").shadowRoot.querySelector("[popover]"), document.querySelector("explainer-term")].map((e) => e.getBoundingClientRect().toJSON()));
  ok(box.left >= 0 && box.right <= 1280 && box.top >= word.bottom && box.bottom <= 900, `beside the mention: ${JSON.stringify([box, word])}`);
  await tab.keyboard.press("Escape");
  await soon(() => tab.locator("iframe").count(), 0, "closed, the frame is gone");
  await soon(() => tab.evaluate(() => document.activeElement.localName + document.activeElement.textContent), "explainer-termGiuseppe  Sala", "the focus is back");
  equal(await mention.getAttribute("aria-expanded"), "false");
  // What the glossary says is there at once, without a frame.
  await tab.getByRole("button", { name: "control room" }).click();
  const term = tab.getByRole("dialog", { name: "control room" });
  match(await term.innerText(), /consulate in Milan/);
  equal(await term.getByRole("link").getAttribute("href"), `${at}sources/#term-control-room`);
  await term.getByRole("button", { name: "Close" }).click();
  await term.waitFor({ state: "hidden" });
  // A paragraph that comes later, and one that is written anew.
  await tab.evaluate(() => {
    document.getElementById("story").insertAdjacentHTML("beforeend", "<p>Elly Schlein answered Giuseppe Sala.</p>");
    document.querySelector("#story b").textContent = "Giuseppe Sala";
  });
  await settled(tab, [...all, "Elly Schlein"]);
  equal(await tab.evaluate(() => document.querySelector("explainer-term").parentElement.localName), "b");
});

hosting("in an Italian article the Italian edition answers, with the theme of the line; on a phone, by touch", { viewport: { width: 360, height: 700 }, hasTouch: true, isMobile: true }, (at) => article(`<article><p>Ne parla Giuseppe Sala, e l’ICE tace.</p>${line(at, `data-theme="dark"`)}</article>`, { lang: "it", before: 0 }), async (tab) => {
  await settled(tab, ["Giuseppe Sala", "ICE"]);
  await tab.getByRole("button", { name: "ICE" }).tap();
  await soon(() => tab.frames().map((f) => f.url()).join(), /\/it\/embed\/cards\/ice\/\?theme=dark/);
  const box = await tab.getByRole("dialog").evaluate((e) => ({ ...e.getBoundingClientRect().toJSON(), scheme: getComputedStyle(e).colorScheme }));
  ok(box.left >= 0 && box.right <= 360 && box.bottom <= 700 && box.scheme === "dark", JSON.stringify(box));
  equal(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  await tab.getByRole("button", { name: "Chiudi" }).tap();
  await tab.getByRole("dialog").waitFor({ state: "hidden" });
});

// What templates, frameworks and screen readers have on a tag, and an address that was escaped twice.
const attributes = `class="wide" aria-label="Names" _ngcontent-ng-c1 data-v-ab12 x-on:click="" @click=""`;
for (const [form, tag] of Object.entries({
  "a line": (at) => line(at, `data-theme="dark" ${attributes}`),
  "the address of a line": (at) => `<script async src="${at}embed.js?embed=terms&amp;amp;heading=on&amp;a%20b=1&amp;theme=dark" ${attributes}></script>`,
  "a quotation": (at) => `<blockquote data-embed="terms" data-theme="dark" ${attributes}></blockquote><script async src="${at}embed.js"></script>`,
  "an element": (at) => `<ice-explainer embed="terms" theme="dark" ${attributes}></ice-explainer><script async src="${at}embed.js"></script>`,
})) hosting(`asked for by ${form} that bears names of others, a mention opens its card with the options`, {}, (at) => article(`<article><p>Giuseppe Sala spoke.</p>${tag(at)}</article>`, { before: 0, after: 0 }), async (tab) => {
  await settled(tab, ["Giuseppe Sala"]);
  await tab.getByRole("button", { name: "Giuseppe Sala" }).click();
  await tab.getByRole("dialog", { name: "Giuseppe Sala" }).waitFor();
  await soon(() => tab.frames().map((f) => f.url()).join(), /\/embed\/cards\/giuseppe-sala\/\?theme=dark$/);
});

hosting("on a page that is brought back from its own copy the same mentions are marked, and open", {}, (at) => article(`<article>${story}${line(at)}</article>`, { before: 0, after: 0, head: strange }), async (tab) => {
  await settled(tab, all);
  const text = () => tab.evaluate(() => document.querySelector("article").textContent);
  const before = await text(), mention = tab.getByRole("button", { name: "control room" }), dialog = tab.getByRole("dialog", { name: "control room" });
  for (const copy of ["clone", "text"]) {
    await mention.click();
    await dialog.waitFor(); // as it was left
    await tab.evaluate((copy) => {
      const main = document.querySelector("main");
      if (copy === "clone") main.replaceWith(main.cloneNode(true));
      else main.innerHTML += "";
    }, copy);
    await soon(() => tab.evaluate(() => [...document.querySelectorAll("explainer-term")].filter((e) => e.ariaExpanded === "true").length), 0, `${copy}: nothing is told to be open`);
    await settled(tab, all, copy);
    equal(await text(), before, `${copy}: the text`);
    await tab.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  }
  await mention.click();
  await dialog.waitFor();
});

// Once, what was open could not be opened.
const strict = () => {
  const own = HTMLElement.prototype.showPopover;
  HTMLElement.prototype.showPopover = function (...how) {
    if (this.matches(":popover-open")) throw new DOMException("open", "InvalidStateError");
    own.apply(this, how);
  };
};
hosting("from one mention that is open a reader goes to the next with the keys, and a page that is written anew opens others", {}, (at) => article(`<article>${story}${line(at)}</article>`, { before: 0, head: `<script>(${strict})()</script>` }), async (tab) => {
  const first = tab.getByRole("button", { name: "control room" }), second = tab.getByRole("button", { name: "HSI" });
  await first.focus();
  await tab.keyboard.press("Enter");
  await tab.getByRole("dialog", { name: "control room" }).waitFor();
  await second.focus();
  await tab.keyboard.press("Enter");
  const dialog = tab.getByRole("dialog", { name: "HSI" });
  await dialog.waitFor();
  const expanded = () => tab.evaluate(() => [...document.querySelectorAll("[aria-expanded=true]")].map((e) => e.textContent).join());
  await soon(expanded, "HSI", "which mention is open");
  await still(expanded);
  equal([await expanded(), await dialog.getByRole("button", { name: "Close" }).evaluate((b) => b.matches(":focus"))], ["HSI", true], "what is open, and where the reader is");
  await tab.keyboard.press("Escape");
  await soon(expanded, "", "closed");
  await soon(() => tab.evaluate(() => document.activeElement.textContent), "HSI", "the focus is back");
  await tab.evaluate(() => document.querySelectorAll("body > :not(main)").forEach((e) => e.remove()));
  await first.click();
  await tab.getByRole("dialog", { name: "control room" }).waitFor();
});

hosting("a second article has its own mentions; in a modal dialog they open, and a flexible page does not move", {}, (at) => article(`<article><p>Giuseppe Sala spoke.</p>${line(at)}</article></main><dialog><article><p>Giuseppe Sala spoke.</p>${line(at)}</article></dialog>`, { before: 0, after: 0, head: "<style>body { display: flex; } body > * { flex: 1; }</style>" }), async (tab) => {
  await settled(tab, ["Giuseppe Sala", "Giuseppe Sala"]);
  const card = tab.getByRole("dialog", { name: "Giuseppe Sala" }), width = () => tab.evaluate(() => document.querySelector("main").offsetWidth), before = await width();
  await tab.locator("explainer-term").first().click();
  await card.waitFor();
  equal(await width(), before, "the column");
  await tab.keyboard.press("Escape");
  await tab.evaluate(() => document.querySelector("dialog").showModal());
  await tab.locator("dialog explainer-term").click();
  await card.getByRole("button", { name: "Close" }).click();
  await card.waitFor({ state: "hidden" });
  await soon(() => tab.evaluate(() => document.activeElement.closest("dialog[open] explainer-term") !== null), true, "back at the mention, in the dialog");
});

// A path that looks like that of a version.
hosting("a site below /tv/2026/ is no version: frames and links lead to it", {}, () => article("", { before: 0 }), async (tab, { at }) => {
  await tab.route(`${at}tv/2026/**`, (route) => route.continue({ url: route.request().url().replace("tv/2026/", "") }));
  await tab.evaluate((html) => {
    const main = document.querySelector("main");
    main.innerHTML = html;
    for (const old of main.querySelectorAll("script")) {
      const s = document.createElement("script"); // what comes as HTML does not run
      for (const a of old.attributes) s.setAttribute(a.name, a.value);
      old.replaceWith(s);
    }
  }, `<article><p>Giuseppe Sala and Giorgia Meloni in a control room.</p>${line(`${at}tv/2026/`)}</article><script src="${at}tv/2026/embed.js" data-embed="arms"></script>`);
  await soon(() => tab.evaluate(() => document.querySelector("iframe")?.src), `${at}tv/2026/embed/arms/`);
  await tab.getByRole("button", { name: "control room" }).click();
  equal(await tab.getByRole("dialog").getByRole("link").getAttribute("href"), `${at}tv/2026/sources/#term-control-room`);
});

const settling = (tab) => tab.waitForTimeout(600); // three times as long as what is new waits for being looked at
hosting("on a page that changes its articles a tag asks for its own alone", {}, (at) => article(`<p>Giuseppe Sala spoke.</p>${line(at)}`, { before: 0, after: 0 }), async (tab) => {
  await settled(tab, ["Giuseppe Sala"]);
  await tab.evaluate(() => { document.querySelector("main").innerHTML = "<p>Giorgia Meloni answered.</p>"; });
  await settling(tab);
  equal(await marks(tab), [], "an article without a tag");
  await tab.evaluate(() => { document.querySelector("main").innerHTML = `<p>Elly Schlein wrote.</p><blockquote data-embed="terms"></blockquote>`; });
  await settled(tab, ["Elly Schlein"], "the next tag");
  // A tag may come back.
  await tab.evaluate(() => {
    window.tag = document.querySelector("[data-embed]");
    window.tag.remove();
    document.querySelector("main").innerHTML = "<p>Matteo Renzi asked.</p>";
  });
  await settling(tab);
  equal(await marks(tab), [], "without its tag");
  await tab.evaluate(() => document.querySelector("main").append(window.tag));
  await settled(tab, ["Matteo Renzi"], "the tag is back");
});

hosting("a tag that outlives its article explains the next one, and each once", {}, (at) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title><link rel="icon" href="data:,"><body><article><p>Giuseppe Sala spoke.</p></article>${line(at)}</body></html>`, async (tab) => {
  await settled(tab, ["Giuseppe Sala"]);
  await tab.evaluate(() => {
    window.watched = 0;
    const own = MutationObserver.prototype.observe;
    MutationObserver.prototype.observe = function (...what) { if (what[0].localName === "article") window.watched++; own.apply(this, what); };
    const off = MutationObserver.prototype.disconnect;
    MutationObserver.prototype.disconnect = function () { window.watched--; off.call(this); };
    window.former = document.querySelector("article");
    window.next = document.createElement("article");
    window.next.innerHTML = "<p>Elly Schlein answered.</p>";
    window.former.replaceWith(window.next);
  });
  await settled(tab, ["Elly Schlein"], "the next article");
  // Some pages keep their articles and bring them back.
  await tab.evaluate(() => window.next.replaceWith(window.former));
  await settled(tab, ["Giuseppe Sala"], "the former is back");
  await tab.evaluate(() => window.former.insertAdjacentHTML("beforeend", "<p>Matteo Renzi asked.</p>"));
  await settled(tab, ["Giuseppe Sala", "Matteo Renzi"], "what comes to it");
  equal(await tab.evaluate(() => window.watched), 0, "one article is watched, as before");
});

// Ordinary words, among them some that are names in the piece or stand in its glossary.
const ordinary = `Detailed plans in public order need a control room; on background, a delegation of vets found no nexus. Sticks melt on ice. In azione, ero in sala: il conte, la prefettura.
The council met on Monday to discuss the new bus line. The ICE from Berlin was late. Nobody who spoke on background gave a name, and the press office sent a detailed statement.`;
hosting("on a text of ordinary words nothing is marked", {}, (at) => article(`<article>${`<p>${ordinary}</p>`}${line(at)}<p id="end">End.</p></article>`, { before: 0 }), async (tab) => {
  await tab.waitForFunction(() => performance.getEntriesByType("resource").some((e) => /embed\/terms\.js/.test(e.name)));
  // A name after it shows that the script has looked at all of it.
  await tab.evaluate(() => { document.querySelectorAll("article p")[0].remove(); document.getElementById("end").insertAdjacentHTML("afterend", "<p>Giuseppe Sala</p>"); });
  await settled(tab, ["Giuseppe Sala"]);
});

counting("what explains an article's text costs at most 3,000 B", () => {
  const heavy = ["embed/terms.js", "it/embed/terms.js"].map((name) => [name, brotliCompressSync(readFileSync(join(dir, name))).length]).filter(([, n]) => n > 3000);
  none(heavy, "bytes", 2);
});

hosting("in a drawer that is a popover a mention opens its card, and the drawer stays; what cannot be seen takes no mark", {}, (at) => article(`<article><div style="visibility:hidden;height:0">JD Vance</div><p>JD Vance spoke.</p><div popover id="drawer"><p>Matteo Piantedosi spoke.</p></div>${line(at)}</article>`, { before: 0 }), async (tab) => {
  await settled(tab, ["JD Vance", "Matteo Piantedosi"]);
  equal(await tab.evaluate(() => document.querySelector("explainer-term").parentElement.localName), "p");
  await tab.evaluate(() => document.getElementById("drawer").showPopover());
  await tab.getByRole("button", { name: "Matteo Piantedosi" }).click();
  await tab.getByRole("dialog", { name: "Matteo Piantedosi" }).waitFor();
  ok(await tab.evaluate(() => document.getElementById("drawer").matches(":popover-open")), "the drawer is open");
  const [box, word] = await tab.evaluate(() => [document.querySelector("#drawer > div").shadowRoot.querySelector("[popover]"), document.querySelector("#drawer explainer-term")].map((e) => e.getBoundingClientRect().toJSON()));
  ok(box.top >= word.bottom && box.bottom <= 900, `beside the mention: ${JSON.stringify([box, word])}`);
});
