// Wherever a host puts the line, the element or the quotation: one frame a place, and where no script runs, something to read.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createElement as h } from "react";
import { renderToString } from "react-dom/server";
import { article, frameHeight, hosting, inside, pageHeight, shown } from "./help/newsroom.mjs";
import { equal, match, module, none, ok, soon } from "./help/index.mjs";
import { recipe } from "../hosts/recipes.mjs";

const script = (at, more = "") => `<script async src="${at}embed.js" ${more}></script>`;
const line = (at, embed, more = "") => script(at, `data-embed="${embed}" ${more}`);
const quote = (at, embed, more = "") => `<blockquote data-embed="${embed}" ${more}><a href="${at}${embed}/">The title</a> and the answer.</blockquote>`;
const element = (embed, more = "") => `<ice-explainer embed="${embed}" ${more}></ice-explainer>`;

// Every frame in the document and in its open shadow roots, by what it shows.
const frames = (tab) => tab.evaluate(() => {
  const out = [];
  (function walk(root) {
    for (const e of root.querySelectorAll("*")) {
      if (e.localName === "iframe") out.push(e.src.replace(/^.*?\/((it\/)?embed|v)\//, "$2"));
      if (e.shadowRoot) walk(e.shadowRoot);
    }
  })(document);
  return out;
});
const settle = (tab, want, message) => soon(() => frames(tab).then(String), want.join(), message);
const ready = (tab, n) => soon(() => tab.evaluate(() => window.events.filter((e) => e[0] === "ready").length), n, `${n} frames are ready`);

hosting("copies, moves and removals leave one frame a place and keep none for ever", {}, (at) => article(`<div id="box">${line(at, "arms")}${element("chain")}${quote(at, "cards/giuseppe-sala")}</div>`, { before: 0 }), async (tab, { at, ctx }) => {
  const three = ["arms/", "chain/", "cards/giuseppe-sala/"];
  await settle(tab, three);
  await tab.evaluate(() => { const box = document.getElementById("box"); box.replaceWith(box.cloneNode(true)); });
  await settle(tab, three, "a clone has its own");
  await tab.evaluate(() => { const main = document.querySelector("main"); main.innerHTML += ""; });
  await settle(tab, three, "what innerHTML writes has its own");
  await tab.evaluate((text) => { document.querySelector("main").insertAdjacentHTML("afterbegin", text); }, quote(at, "tasks") + line(at, "timeline"));
  await settle(tab, ["tasks/", "timeline/", ...three], "and so has what comes later");
  await tab.evaluate(() => document.querySelector("main").append(document.querySelector("[data-embed=timeline]")));
  await settle(tab, ["tasks/", ...three, "timeline/"], "a line that is moved takes its frame along");
  // A morph, and a framework that takes a page over, takes out what its own page does not have.
  await tab.evaluate(() => document.querySelector("[data-embed=timeline]").nextSibling.remove());
  await settle(tab, ["tasks/", ...three, "timeline/"], "a line whose frame is taken out has it again");
  // What is gone can be forgotten by the browser.
  await tab.evaluate(() => {
    const kept = document.querySelector("[data-embed=tasks]");
    window.gone = [document.querySelector("iframe"), document.querySelector("ice-explainer").shadowRoot.firstChild, kept.shadowRoot.firstChild].map((f) => new WeakRef(f));
    kept.dataset.embed = "chain";
    document.getElementById("box").remove();
    document.querySelector("[data-embed=timeline]").remove();
  });
  await settle(tab, ["chain/"], "a tag takes its frame along, and another name takes another");
  const cdp = await ctx.newCDPSession(tab);
  await soon(async () => { await cdp.send("HeapProfiler.collectGarbage"); return tab.evaluate(() => window.gone.filter((r) => r.deref()).length); }, 0, "removed frames are freed");
  const listeners = async () => (await cdp.send("Runtime.evaluate", { expression: "window", objectGroup: "x" }).then(({ result }) => cdp.send("DOMDebugger.getEventListeners", { objectId: result.objectId }))).listeners.length;
  const before = await listeners();
  for (let i = 0; i < 3; i++) await tab.evaluate((src) => new Promise((done) => { const s = document.createElement("script"); s.src = src; s.onload = () => { s.remove(); done(); }; document.body.append(s); }), at + "embed.js");
  equal(await listeners(), before, "the script listens once, however often it is loaded");
});

hosting("whoever takes out every frame is not fought for ever, and the words of a quotation stand", {}, (at) => article(`<script>
  window.taken = 0;
  new MutationObserver(() => document.querySelectorAll("iframe").forEach((f) => { f.remove(); window.taken++; })).observe(document, { childList: true, subtree: true });
</script>${line(at, "arms")}${quote(at, "cards/giuseppe-sala")}`, { before: 0 }), async (tab) => {
  await settle(tab, ["cards/giuseppe-sala/"], "a frame in a shadow root is not seen by it");
  await ready(tab, 1);
  ok(await tab.evaluate(() => window.taken > 0 && window.taken < 100), `${await tab.evaluate(() => window.taken)} frames were taken out`);
});

hosting("a preview that is written anew into the same window has its frames each time, as high as their content", {}, () => article(`<iframe id="preview" title="Preview" style="height: 600px"></iframe>`, { before: 0 }), async (tab, { at }) => {
  const html = article(quote(at, "cards/giuseppe-sala") + line(at, "arms"), { before: 0, after: 0 }).replace(/<link rel="stylesheet"[^>]*>/, "");
  for (const time of [1, 2, 3]) {
    await tab.evaluate((html) => {
      const doc = document.getElementById("preview").contentDocument;
      doc.open();
      doc.write(html);
      doc.close();
    }, html);
    const preview = await (await tab.locator("#preview").elementHandle()).contentFrame();
    await soon(() => preview.evaluate(() => [document.querySelector("blockquote").shadowRoot?.querySelector("iframe"), document.querySelector("iframe")].map((f) => f?.title.length > 12).join()), "true,true", `written ${time}: both have said their titles`);
    const framed = preview.childFrames();
    equal(framed.length, 2);
    for (const f of framed) await soon(() => f.evaluate(() => innerHeight - Math.ceil(document.getElementById("page").getBoundingClientRect().height)), 0, `written ${time}: ${f.url()}`);
  }
});

hosting("a browser that measures nothing, and a tag that cannot hold a frame, leave the others theirs", {}, (at) => article(`<q data-embed="arms">Not ours</q>${line(at, "chain")}${quote(at, "cards/giuseppe-sala")}`, { before: 0, head: "<script>delete window.ResizeObserver;</script>" }), async (tab) => {
  await settle(tab, ["chain/", "cards/giuseppe-sala/"]);
  for (const i of [0, 1]) await soon(async () => {
    await shown(tab, i);
    return (await frameHeight(tab, i)) - (await pageHeight(await inside(tab, i)));
  }, 0, "as high as its content");
});

// Values of which some cannot become a text: jQuery 4 keeps an object without a prototype.
const kept = `for (const e of document.querySelectorAll("[data-embed], [embed]")) {
  Object.assign(e, { jQuery4012: Object.create(null), listeners: Object.create(null), context: Object.create(null), kept: Symbol("kept"), link: { toString: null, valueOf: null } });
}`;
const theirs = ["cookieconsent", "cookieyes", "content-id", "context", "component", "account-id", "action", "label", "layout", "lazy", "list", "link-name", "email", "thumb", "hero", "widget-id", "collection", "columns"];
hosting("what other scripts keep on a tag, and write onto it, is none of ours", { slow: 300, tolerate: /^$/ }, (at) => {
  const more = theirs.map((name) => `data-${name}="1"`).join(" ");
  return article(`<div id="box">${line(at, "arms", more)}${element("chain", more)}${quote(at, "cards/giuseppe-sala", more)}</div><script>${kept}</script>`, { before: 0 });
}, async (tab) => {
  const want = ["arms/", "chain/", "cards/giuseppe-sala/"];
  await settle(tab, want, "nothing of it stands in an address");
  await ready(tab, 3);
  await tab.evaluate((kept) => {
    (0, eval)(kept);
    document.querySelector("[data-embed=arms]").nextSibling.remove();
    document.documentElement.dataset.theme = "dark";
    document.getElementById("box").after(document.getElementById("box").cloneNode(true));
  }, kept);
  await settle(tab, [...want, ...want], "and so after they have been seen to again");
});

hosting("where the words came back nothing puts the frame beside them, until another is asked for", { tolerate: /ERR_FAILED|no embed=""/ }, (at) => article(`${quote(at, "cards/giuseppe-sala")}${element("chain").replace("></", ">Its words</")}${line(at, "arms")}`, { before: 0, after: 0 }), async (tab) => {
  await tab.route(/\/embed\/[^.]*$/, (route) => route.abort());
  await tab.clock.install();
  await tab.reload();
  await settle(tab, ["cards/giuseppe-sala/", "chain/", "arms/"]);
  await tab.evaluate(() => { for (const f of [document.querySelector("blockquote").shadowRoot.firstChild, document.querySelector("ice-explainer").shadowRoot.firstChild, document.querySelector("iframe")]) f.loading = "eager"; });
  await soon(async () => { await tab.clock.fastForward(4000); return frames(tab); }, (list) => list.length === 0, "no frame came");
  await tab.evaluate(() => {
    document.documentElement.dataset.theme = "dark";
    document.documentElement.lang = "en-GB";
    for (const e of document.querySelectorAll("[data-embed], ice-explainer")) document.querySelector("main").append(e);
  });
  await tab.waitForTimeout(300);
  equal(await frames(tab), [], "the same frames");
  match(await tab.locator("main").innerText(), /The title and the answer\.\s*Its words/);
  await tab.unroute(/\/embed\/[^.]*$/);
  await tab.evaluate(() => {
    document.querySelector("blockquote").dataset.embed = "cards/jd-vance";
    document.querySelector("ice-explainer").setAttribute("embed", "tasks");
  });
  await settle(tab, ["cards/jd-vance/", "tasks/"], "others");
  equal(await tab.evaluate(() => ["blockquote", "ice-explainer"].map((name) => [...document.querySelector(name).shadowRoot.children].map((e) => e.localName).join()).join(" ")), "iframe iframe", "in the place of the words");
  await tab.evaluate(() => {
    document.querySelector("blockquote").removeAttribute("data-embed");
    document.querySelector("ice-explainer").setAttribute("embed", "");
  });
  await settle(tab, [], "none");
  match(await tab.locator("main").innerText(), /The title and the answer\.\s*Its words/);
  await tab.evaluate(() => { document.querySelector("blockquote").dataset.embed = "arms"; });
  await settle(tab, ["arms/"], "a name again");
});

// React as a page has it, without a bundler.
const packages = { react: "react/cjs/react.development.js", scheduler: "scheduler/cjs/scheduler.development.js", "react-dom": "react-dom/cjs/react-dom.development.js", "react-dom/client": "react-dom/cjs/react-dom-client.development.js" };
const react = () => `{ const made = {}, process = { env: { NODE_ENV: "development" } };
  const all = { ${Object.entries(packages).map(([name, file]) => `${JSON.stringify(name)}(module, exports, require) {${readFileSync(join(module, "web/browser/node_modules", file), "utf8")}\n}`)} };
  const need = (name) => { if (!made[name]) { const m = made[name] = { exports: {} }; all[name](m, m.exports, need); } return made[name].exports; };
  window.React = need("react"); window.ReactDOM = need("react-dom/client"); }`;
function App({ at, h, useState = () => [0, () => {}], embed = "cards/giuseppe-sala", shown = true }) {
  const [n, count] = useState(0);
  return h("div", null, h("button", { onClick: () => count(n + 1) }, "pressed " + n),
    shown && h("ice-explainer", { embed }, h("a", { href: at }, "The title")),
    shown && h("blockquote", { "data-embed": embed.replace("giuseppe-sala", "jd-vance") }, h("a", { href: at }, "The title"), " and the answer"),
    h("script", { async: true, src: at + "embed.js", "data-embed": "arms" }), h("p", null, "After."));
}

hosting("React 19 takes over a page whose embeds are there already, and keeps its state", { pages: () => ({ "/react.js": react() }), tolerate: /in <head>: use/ }, (at) => article(`<div id="app">${renderToString(h(App, { at, h })).replace(/<script.*?<\/script>/, "")}</div><script src="/react.js"></script>`, { before: 0, head: line(at, "arms") }), async (tab, { at }) => {
  await settle(tab, ["cards/giuseppe-sala/", "cards/jd-vance/"], "the line has no place of its own in React");
  await ready(tab, 2);
  await tab.evaluate(([source, at]) => {
    const App = eval(`(${source})`);
    window.faults = [];
    const Whole = (props) => App({ ...props, at, h: React.createElement, useState: React.useState });
    window.set = null;
    const Root = () => { const [props, set] = React.useState({}); window.set = set; return React.createElement(Whole, props); };
    window.root = ReactDOM.hydrateRoot(document.getElementById("app"), React.createElement(React.StrictMode, null, React.createElement(Root)), { onRecoverableError: (e) => window.faults.push(e.message) });
  }, [App.toString(), at]);
  await soon(() => tab.evaluate(() => !!window.set), true);
  await tab.getByRole("button", { name: "pressed 0" }).click();
  await tab.getByRole("button", { name: "pressed 1" }).waitFor();
  equal(await tab.evaluate(() => window.faults), []);
  await settle(tab, ["cards/giuseppe-sala/", "cards/jd-vance/"]);
  equal(await tab.evaluate(() => window.events.filter((e) => e[0] === "ready").length), 2, "no frame was loaded again");
  await tab.evaluate(() => window.set({ embed: "cards/giorgia-meloni" }));
  await settle(tab, ["cards/giorgia-meloni/", "cards/giorgia-meloni/"], "an attribute that changes is followed");
  await tab.evaluate(() => window.set({ shown: false }));
  await settle(tab, []);
  await tab.evaluate(() => window.set({ shown: true }));
  await settle(tab, ["cards/giuseppe-sala/", "cards/jd-vance/"]);
});

const three = (at) => line(at, "arms") + element("chain") + quote(at, "cards/giuseppe-sala");
for (const [name, head] of Object.entries({
  Turbo: `<script src="/npm/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>`,
  htmx: `<script src="/npm/htmx.org/dist/htmx.min.js"></script><meta name="htmx-config" content='{"includeIndicatorStyles":false}'>`,
})) hosting(`${name} brings a page back from its own copy with one frame a place`, {
  pages: () => ({ "/b": article(`<p><a id="a" href="/">To A</a></p>`, { head }) }), tolerate: /MutationObserver/,
}, (at) => article(`<p hx-boost="true"><a id="b" href="/b">To B</a></p>${three(at)}`, { head, before: 0 }), async (tab) => {
  const want = ["arms/", "chain/", "cards/giuseppe-sala/"];
  await settle(tab, want);
  await tab.evaluate(() => { window.same = 1; });
  for (let i = 0; i < 2; i++) {
    await tab.locator("#b").click();
    await tab.locator("#a").waitFor();
    await settle(tab, []);
    await tab.goBack();
    await settle(tab, want, `after Back, time ${i + 1}`);
  }
  equal(await tab.evaluate(() => window.same), 1, "the page was never loaded again");
});

const dialog = `<link rel="stylesheet" href="/npm/vanilla-cookieconsent/dist/cookieconsent.css"><script defer src="/npm/vanilla-cookieconsent/dist/cookieconsent.umd.js"></script><script type="module">
  const words = { consentModal: { title: "Embeds?", acceptAllBtn: "Allow", acceptNecessaryBtn: "Refuse" }, preferencesModal: { sections: [] } };
  CookieConsent.run({ hideFromBots: false, cookie: { useLocalStorage: true }, categories: { necessary: { readOnly: true }, embeds: {} }, language: { default: "en", translations: { en: words } } });
</script>`;
hosting("the recipe for consent managers: who refuses reads the words and nothing is asked for; who allows has the frames, now and later", {}, (at) => {
  const text = recipe("Consent managers", "html").replaceAll("SITE", at);
  return article(text + text.match(/<script.*/)[0].replace("src=", 'data-embed="arms" src=') + element("chain"), { head: dialog, before: 0 });
}, async (tab, { at }) => {
  const asked = [];
  tab.on("request", (r) => r.url().startsWith(at) && asked.push(r.url()));
  const want = ["cards/giuseppe-sala/", "arms/", "chain/"];
  await tab.getByRole("button", { name: "Refuse" }).click();
  await tab.reload();
  await soon(() => tab.evaluate(() => CookieConsent.validConsent()), true, "the answer is kept");
  match(await tab.locator("blockquote").innerText(), /The title The answer\./);
  equal(await frames(tab), []);
  none(asked, "nobody allowed");
  await tab.evaluate(() => { localStorage.clear(); });
  await tab.reload();
  await tab.getByRole("button", { name: "Allow" }).click();
  await settle(tab, want, "allowed");
  await ready(tab, 3);
  await tab.reload();
  await settle(tab, want, "allowed before");
});

hosting("the recipe for text that comes later: each way gets its frame", { pages: (at) => ({ "/next-article": quote(at, "cards/giuseppe-sala") + line(at, "arms") + element("chain") }) }, (at) => article(recipe("Text that comes later", "html").replaceAll("SITE", at), { before: 0, after: 0 }), async (tab) => {
  const want = ["cards/giuseppe-sala/", "arms/", "chain/"];
  await tab.getByRole("button", { name: "The next article" }).click();
  await settle(tab, want);
  await ready(tab, 3);
  await tab.getByRole("button", { name: "The next article" }).click();
  await settle(tab, [...want, ...want], "and the one after it");
});

// What takes addresses away from the frames that it finds, as consent managers do, and gives them back. Each has another in its place.
const manager = (place) => `<script>
  const taken = new Set();
  const allow = () => { waits.disconnect(); for (const f of taken) f.src = f.dataset.src; };
  const waits = new MutationObserver((list) => list.forEach((r) => r.addedNodes.forEach((f) => {
    if (f.localName !== "iframe") return;
    f.dataset.src = f.src;
    f.src = "${place}";
    taken.add(f);
  })));
  waits.observe(document, { childList: true, subtree: true });
</script>`;
const property = `(() => { const e = document.createElement("ice-explainer"); e.embed = "tasks"; e.theme = "dark"; document.getElementById("given").append(e); })();`;
for (const place of ["about:blank", "", "/empty.html"]) hosting(`a frame whose address is ${place || "nothing"} until there is consent, an element that is given properties, a box as wide as what it holds`, { pages: () => ({ "/empty.html": "<!doctype html><title>Waiting</title>" }) }, (at) => article(`<div id="given"></div><script>${property}</script>
  <div id="narrow" style="width:min-content">${quote(at, "cards/jd-vance")}</div>${line(at, "arms")}`, { head: manager(place), before: 0 }), async (tab, { news }) => {
  await tab.goto("about:blank"); // a frame that changes its address just then could not be given a clock
  await tab.clock.install();
  await tab.goto(news.url);
  const waits = new URL(place, news.url).href;
  await settle(tab, ["tasks/?theme=dark", "cards/jd-vance/", waits]);
  await tab.clock.fastForward(60_000);
  await tab.evaluate(property);
  const want = ["tasks/?theme=dark", "tasks/?theme=dark", "cards/jd-vance/"];
  await settle(tab, [...want, waits], "it waits");
  await tab.evaluate(() => allow());
  await settle(tab, [...want, "arms/"], "allowed");
  for (const n of [0, 1, 2, 3]) await tab.locator("iframe").nth(n).evaluate((f) => f.scrollIntoView());
  await ready(tab, 4);
  const narrow = await inside(tab, 0, "#narrow iframe"), height = () => tab.locator("#narrow iframe").evaluate((f) => f.clientHeight);
  await soon(async () => [await height() - await pageHeight(narrow), await narrow.evaluate(() => innerWidth)], ([rest, width]) => Math.abs(rest) <= 1 && width === 180, "as high as its content in the narrowest width that is measured");
});

const shadows = (at) => `<div id="open" lang="it"></div><div><template shadowrootmode="open">${line(at, "chain")}</template></div><div id="closed" lang="it"></div><script>
  const put = (root, make) => { const s = document.createElement("script"); s.src = "${at}embed.js"; s.dataset.embed = "arms"; root.append(make || s); };
  put(document.getElementById("open").attachShadow({ mode: "open" }));
  const e = document.createElement("ice-explainer"); e.setAttribute("embed", "tasks"); document.getElementById("closed").attachShadow({ mode: "closed" }).append(e);
</script>`;
hosting("shadow roots, modules, other vendors' embed.js, blocked and marked tags", { pages: () => ({ "/embed.js": "window.theirs = 1;" }), tolerate: /frame with the name/ }, (at) => article(`
  <script src="/embed.js" data-embed="arms"></script><blockquote data-embed="https://else.example/1">Theirs</blockquote>
  <script type="text/plain" src="${at}embed.js" data-embed="timeline"></script>
  <script type="0a1b2c3d-text/javascript" src="${at}embed.js" data-embed="cards/jd-vance"></script>
  <script type="didomi/javascript" src="${at}embed.js" data-embed="cards/elly-schlein"></script>
  <script type="TEXT/JavaScript" src="${at}embed.js" data-embed="cards/matteo-renzi"></script>
  <script type="module" src="${at}embed.js" data-embed="cards"></script>
  <script async src="${at}embed.js?ver=6.5#x" data-embed="cards/jd-vance" data-cfasync="false" data-rocket-status="executed" data-nscript="afterInteractive" data-v-7ba5bd90></script>
  ${element("cards/giuseppe-sala", `_ngcontent-abc="" data-x="1" nonce="n"`)}${shadows(at)}`, { before: 0 }), async (tab) => {
  await settle(tab, ["cards/matteo-renzi/", "cards/", "cards/jd-vance/", "cards/giuseppe-sala/", "it/arms/", "chain/"]);
  // A closed root shows itself by its events only.
  await soon(() => tab.evaluate(() => { for (const e of document.querySelectorAll("div, ice-explainer")) e.scrollIntoView(); return window.events.some((e) => e[0] === "ready" && e[1].id === "tasks") && window.events.some((e) => e[0] === "ready" && e[1].id === "arms"); }), true, "events leave every shadow root");
});

hosting("a line that a framework moved into the head says what to use", { tolerate: /in <head>: use/ }, (at) => article("", { head: line(at, "arms") }), async (tab) => {
  const said = [];
  tab.on("console", (m) => said.push(m.text()));
  await tab.reload();
  await soon(() => said.join(), /embed="arms" in <head>: use <blockquote data-embed>/);
  equal(await frames(tab), []);
});

hosting("hosts without an origin, and hosts that are isolated, show the frame", { headers: () => ({ "cross-origin-embedder-policy": "require-corp" }), pages: (at) => ({ "/boxed": article(line(at, "arms"), { before: 0 }) }), tolerate: /sandbox/ }, (at) => article(`<iframe title="x" sandbox="allow-scripts" style="height:300px" srcdoc='<p>Words.</p>${line(at, "arms")}'></iframe>${line(at, "chain")}`, { before: 0 }), async (tab, { at }) => {
  const read = () => Promise.all(tab.frames().map((f) => f.evaluate(() => document.querySelector("main h1, main h2")?.textContent ?? "").catch(() => ""))).then((t) => t.filter((x) => x.length > 5).length);
  await soon(read, 2, "both can be read");
  // An article that an app keeps on the device.
  const kept = mkdtempSync(join(tmpdir(), "article-"));
  try {
    writeFileSync(join(kept, "article.html"), article(line(at, "arms"), { before: 60 }).replace(/<link rel="stylesheet"[^>]*>/, ""));
    await tab.goto(pathToFileURL(join(kept, "article.html")).href);
    await soon(read, 1, "from a file");
    await soon(async () => (await frameHeight(tab)) - (await pageHeight(await inside(tab))), 0, "and is as high as its content");
  } finally {
    rmSync(kept, { recursive: true });
  }
});

// What XHTML asks of a page: lower case, everything closed, attributes with values.
const xhtml = (at) => `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="it"><head><title>Articolo</title><link rel="icon" href="data:,"/></head><body>
  <script async="async" src="${at}embed.js" data-embed="arms"></script>${quote(at, "cards/giuseppe-sala")}<ice-explainer embed="chain"></ice-explainer></body></html>`;
hosting("in XHTML every way works, in the language of the page", { pages: (at) => ({ "/page.xhtml": xhtml(at) }) }, () => article("", { before: 0, after: 0 }), async (tab, { news }) => {
  await tab.goto(`${news.url}/page.xhtml`);
  await settle(tab, ["it/arms/", "it/cards/giuseppe-sala/", "it/chain/"]);
  await ready(tab, 3);
});

hosting("what a page's style puts before and after its quotations does not lie over the frame", {}, (at) => article(quote(at, "cards/giuseppe-sala"), { before: 0, head: `${script(at)}<style>
  blockquote::before, blockquote::after { content: "”"; position: absolute; inset: 0; background: red; display: block; }
  blockquote { display: grid; grid-template-columns: 3rem 1fr; }
</style>` }), async (tab) => {
  await settle(tab, ["cards/giuseppe-sala/"]);
  equal(await tab.evaluate(() => ["::before", "::after"].map((p) => getComputedStyle(document.querySelector("blockquote"), p).content)), ["none", "none"]);
  equal(await tab.evaluate(() => { const e = document.querySelector("blockquote"); return e.clientWidth - e.shadowRoot.firstChild.clientWidth; }), 0, "of a grid it takes every column");
});

// An article whose pictures may be as wide as the window has its text in one column of three.
const columns = `<style>main { display: grid; grid-template-columns: [wide-start] 1fr [main-start] min(40ch, 100%) [main-end] 1fr [wide-end]; } main > * { grid-column: main; }</style>`;
hosting("a line keeps to the column of the text around it", {}, (at) => article(line(at, "arms"), { head: columns }), async (tab) => {
  await tab.waitForSelector("iframe", { state: "attached" });
  equal(...(await tab.evaluate(() => ["iframe", "p"].map((s) => document.querySelector("main > " + s).getBoundingClientRect()).map((r) => [r.left, r.width]))));
});

hosting("in a tall frame a notice stands where the reader is", { tolerate: /wasm|ERR_FAILED|program/, viewport: { width: 412, height: 800 } }, (at) => article(line(at, "cards"), { before: 2 }), async (tab, { ctx }) => {
  await ctx.route(/\.wasm$/, (route) => route.abort());
  await tab.reload();
  await ready(tab, 1);
  const f = await inside(tab), card = f.locator("[data-card] > summary").nth(12);
  await card.scrollIntoViewIfNeeded();
  await card.click();
  const notice = f.locator(".boot.near");
  await notice.waitFor();
  const y = (await f.evaluate(() => document.querySelector(".boot.near").getBoundingClientRect().top)) + (await tab.evaluate(() => document.querySelector("iframe").getBoundingClientRect().top));
  ok(y >= 0 && y < 800, `it stands at ${y}`);
  ok((await tab.evaluate(() => document.querySelector("iframe").clientHeight)) > 1500, "the frame is higher than the window");
});

for (const links of ["data-links", `data-links="true"`]) hosting(`with a <base> elsewhere, ${links} writes into the page's own address`, {}, (at) => article(line(at, "cards", links), { before: 0, head: `<base href="https://cdn.example/x/">` }).replace(/href="\/host.css[^"]*"/, ""), async (tab) => {
  const f = await inside(tab), was = tab.url();
  await f.locator("[data-card=giuseppe-sala] > summary").click();
  await soon(() => tab.url(), was + "#giuseppe-sala");
  await soon(() => tab.evaluate(() => window.events.some((e) => e[0] === "open")), true);
});

hosting("a hidden tab has its room when it is first shown, and print has room for paper", { viewport: { width: 1000, height: 700 } }, (at) => article(`<div id="tab" hidden>${line(at, "cards/giuseppe-sala", `data-height="180:3000 650:1500 900:1100"`)}</div><details><summary>More</summary>${line(at, "arms")}</details><p>After.</p>`, { before: 1 }), async (tab) => {
  await soon(() => tab.locator("iframe").count(), 2);
  // Before the frame that first shows it is painted; what it holds may tell its own height soon after.
  equal(await tab.evaluate(() => new Promise((done) => {
    const frame = document.querySelector("iframe");
    new ResizeObserver((list, seen) => seen.disconnect(done(frame.clientHeight))).observe(frame);
    document.getElementById("tab").hidden = false;
  })), 1100, "what its width needs");
  await ready(tab, 1);
  const [at, on, off] = await tab.evaluate(() => ["", "beforeprint", "afterprint"].map((t) => { if (t) dispatchEvent(new Event(t)); return document.querySelector("iframe").clientHeight; }));
  ok(on > at && on <= 1500, `${on} px on paper`);
  equal(off, at, "and the same afterwards");
  await tab.locator("summary").press("Enter"); // a frame that grows meanwhile would move it away from under a click
  await tab.locator("iframe").nth(1).evaluate((f) => f.scrollIntoView());
  await ready(tab, 2);
  const folded = await inside(tab, 1);
  await soon(async () => (await frameHeight(tab, 1)) - (await pageHeight(folded)), 0, "what was folded away fits once it is opened");
});

hosting("a deep link stops below a sticky header, in a box that scrolls too; an unknown fragment wakes nothing", { hash: "#comments" }, (at) => article(`<div id="scroller" style="height:600px;overflow:auto;scroll-padding-top:90px"><div style="height:4000px"></div>${line(at, "cards")}</div>`, { before: 0 }), async (tab) => {
  await soon(() => tab.locator("iframe").count(), 1);
  equal(await tab.locator("iframe").getAttribute("loading"), "lazy");
  await tab.evaluate(() => { location.hash = "giuseppe-sala"; });
  const f = await inside(tab);
  await soon(async () => Math.round((await f.evaluate(() => document.querySelector("[data-card=giuseppe-sala]").getBoundingClientRect().top)) + (await tab.evaluate(() => document.querySelector("iframe").getBoundingClientRect().top - document.getElementById("scroller").getBoundingClientRect().top))), (y) => Math.abs(y - 90) < 3, "the card is below the header");
});
