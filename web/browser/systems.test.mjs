// The systems that news sites run, with the recipes of doc/embedding.md: what a reader sees in each, at five widths. The suite prints
// the table at its end.
import { after } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sanitize from "sanitize-html";
import { article, inside, newsroom } from "./help/newsroom.mjs";
import { base, counting, dir, equal, match, newReader, none, ok, soon, still } from "./help/index.mjs";
import { host } from "./help/host.mjs";
import { prepare } from "../hosts/prepare.mjs";
import { recipe } from "../hosts/recipes.mjs";
import { hugo, iframely, next, relay, stop, wordpress } from "../hosts/services.mjs";

const widths = [320, 360, 412, 650, 900];
const unavailable = (process.env.MISSING_SYSTEMS || "").split(",");
const { there } = await prepare(["wordpress", "next", "iframely", "hugo"].filter((name) => !unavailable.includes(name)));
after(stop);

// site is the explainer as it stands on its public address: what is told to other machines names where it lies here.
let standing;
const site = () => standing ??= (async () => {
  const there = /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(join(dir, "index.html"), "utf8"))[1];
  return relay(await base(), (text, own) => text.replaceAll(there, own));
})();

const name = /Giuseppe Sala/;
const watch = () => {
  window.moved = [];
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) if (!e.hadRecentInput) window.moved.push(`${e.value.toFixed(3)} at ${Math.round(e.startTime)} ms, scrolled ${Math.round(scrollY)}: ${e.sources.map((s) => `${s.node?.nodeName} ${s.previousRect.y} to ${s.currentRect.y}`)}`);
  }).observe({ type: "layout-shift", buffered: true });
};

// system is a test with the rows of the table that one system fills.
function system(title, key, tolerate, body, called = key) {
  if (key && !there[key]) return;
  counting(title, async (t) => {
    const ctx = await newReader({ viewport: { width: 412, height: 900 }, tolerate });
    ctx.setDefaultTimeout(30_000);
    const rooms = [], serve = async (pages) => rooms[rooms.push(await newsroom(pages)) - 1];
    const row = (way, seen) => t.diagnostic(`seen ${JSON.stringify([called, way, seen])}`);
    try {
      await ctx.addInitScript(watch);
      await ctx.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
      await body({ ctx, row, serve, at: await site() });
      none(ctx.noted.filter((line) => !/^request to http:\/\/localhost/.test(line)), "the browser noted", 2);
    } finally {
      await ctx.close();
      await Promise.all(rooms.map((room) => room.stop()));
    }
  });
}

// open loads an address in a tab; each begins with another of the widths.
let opened = 0;
async function open(ctx, address) {
  const tab = await ctx.newPage();
  await tab.setViewportSize({ width: widths[opened++ % widths.length], height: 900 });
  if (address) await tab.goto(address);
  return tab;
}

// fits brings the frame of a page into the window and tells how high it is at each width: as high as its content. Until the window
// has another width, nothing moves.
async function fits(tab, what, all = widths) {
  const heights = {};
  const frame = tab.locator("iframe"), first = tab.viewportSize().width;
  await frame.first().waitFor({ state: "attached" });
  equal(await frame.count(), 1, `${what}: one frame`);
  // Nobody scrolls there before the page has come: the script of a host may make room for its frame as late as then.
  await tab.waitForLoadState("load");
  await still(() => frame.first().evaluate((f) => f.getBoundingClientRect().height));
  // Nor before it is painted: what changes in the same picture as the scrolling counts as moved before their eyes.
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  // The frame is drawn by another process, which learns of its width a little later.
  const fit = async (width) => {
    const f = await inside(tab);
    ok(f.url().includes("/embed/cards/giuseppe-sala/"), `${what}: ${f.url()}`);
    const both = async () => [...await frame.evaluate((e) => [e.clientWidth, e.clientHeight, getComputedStyle(e).position]), ...await f.evaluate(() => [innerWidth, Math.ceil(document.getElementById("page").getBoundingClientRect().height)])];
    return soon(both, ([width, height, position, inner, page]) => position === "static" && width === inner && Math.abs(height - page) <= 1, `${what} at ${width} px: frame and content`);
  };
  // A reader comes from above. WordPress shows a frame only once that has told its height, in another width than it then has; what the
  // window does not show is not drawn, so that the right height comes when the first lines of the frame are seen.
  await frame.evaluate((f) => scrollBy(0, f.getBoundingClientRect().top - innerHeight + 40));
  await fit(first);
  for (const width of [first, ...all.filter((w) => w !== first)]) {
    await tab.setViewportSize({ width, height: 900 });
    await frame.evaluate((f) => f.scrollIntoView());
    const got = await fit(width);
    heights[width] = got[1];
    ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what} at ${width} px: nothing sticks out`);
    if (width === first) none(await tab.evaluate(() => window.moved), `${what} at ${width} px: what moved in the host`);
  }
  match(await (await inside(tab)).locator("h1").innerText(), name);
  ok((await frame.getAttribute("title")).length > 10, `${what}: the frame has a title`);
  return heights;
}

// words is what is left where no frame can be: the title, the answer, and a link to the page.
async function words(root, at, what) {
  match(await root.innerText(), /The title.*The answer\./, `${what}: title and answer`);
  equal(await root.locator("a").first().getAttribute("href"), `${at}cards/giuseppe-sala/`, `${what}: the link`);
  return "title, answer, link";
}

// each runs a job for each item, a few at a time: most of it is waiting.
async function each(items, job) {
  const left = [...items];
  await Promise.all([1, 2, 3].map(async () => {
    while (left.length) await job(left.shift());
  }));
}

const paragraphs = (tags = ["<p>", "</p>"]) => Array(24).fill(`${tags[0]}Words of the article that the reader came for, of no matter to anybody but them, and long enough to fill a few lines of it.${tags[1]}`).join("\n\n");
const around = (middle) => `${paragraphs()}\n\n${middle}\n\n${paragraphs()}`;
const block = (kind, html, data = "") => `<!-- wp:${kind} ${data}-->\n${html}\n<!-- /wp:${kind} -->`;

system("WordPress: blocks and classic articles of an administrator and of an author, oEmbed and the feed", "wordpress", /sandbox|JQMIGRATE/, async ({ ctx, row, at }) => {
  const press = await wordpress(there.wordpress, at);
  const quote = recipe("WordPress", "html").replaceAll("SITE", at).trim();
  const line = `<script async src="${at}embed.js" data-embed="cards/giuseppe-sala"></script>`;
  const page = `${at}cards/giuseppe-sala/`;
  const blocks = block("paragraph", "<p>Words.</p>").repeat(30);
  const oembed = block("embed", `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${page}\n</div></figure>`, JSON.stringify({ url: page, type: "rich" }) + " ");
  const quoted = [["quotation in a block", blocks + block("html", quote) + blocks], ["quotation in a classic article", around(quote)]];
  const pasted = [["address in a block", blocks + oembed + blocks], ["address in a classic article", around(page)]];
  const lines = [["line in a block", blocks + block("html", line) + blocks], ["line in a classic article", around(line)], ["element in a block", blocks + block("html", `<ice-explainer embed="cards/giuseppe-sala"></ice-explainer>`) + blocks]];
  const posts = [...["admin", "author"].flatMap((who) => [...quoted, ...pasted].map((p) => [who, ...p])), ...lines.map((p) => ["admin", ...p])];
  await each(posts, async ([who, way, content]) => {
    const what = `${who}, ${way}`, tab = await open(ctx, await press.post(who, what, content));
    row(what, await fits(tab, what));
    await tab.close();
  });
  const tab = await ctx.newPage();
  // The feed, as readers of feeds clean and show it.
  const feed = await (await fetch(`${press.url}?feed=rss2`)).text();
  const items = [...feed.matchAll(/<title>(.*?)<\/title>[^]*?<content:encoded><!\[CDATA\[([^]*?)\]\]>/g)];
  for (const [, title, content] of items.filter(([, title]) => /quotation|address/.test(title))) {
    await tab.setContent(`<main>${sanitize(content)}</main>`);
    const left = tab.locator("blockquote");
    if (/address/.test(title)) {
      match(await left.innerText(), name);
      equal(await left.locator("a").getAttribute("href"), page);
    } else await words(left, at, title);
  }
  ok(items.length > 8, `${items.length} articles in the feed`);
  row("feed, cleaned", "title, answer, link");
});

system("Next.js: direct loads and visits from page to page keep the page's own state, and React finds nothing changed", "next", /in <head>: use/, async ({ ctx, row, at }) => {
  const { url } = await next(there.next, at);
  const pressed = async (tab) => {
    await tab.locator("#count[data-live=true]").waitFor();
    await tab.locator("#count").click();
    return tab.locator("#count").innerText();
  };
  await each(["quotation", "element", "article HTML"], async (way) => {
    const tab = await open(ctx, url + encodeURIComponent(way));
    row(`${way}, direct load`, await fits(tab, `${way}, direct load`));
    equal(await pressed(tab), "1", "React took the page over, and holds it");
    // To another page and back again by the page's own links: the count stays.
    await tab.setViewportSize({ width: 412, height: 900 });
    // (The script in an article's HTML never runs then: another page has loaded it.)
    await tab.goto(way === "article HTML" ? `${url}line` : url);
    equal(await pressed(tab), "1");
    for (const visit of [1, 2]) {
      await tab.locator("nav a", { hasText: way }).click();
      await tab.locator("iframe").first().waitFor({ state: "attached" });
      if (visit === 1) row(`${way}, visit from another page`, await fits(tab, `${way}, visit`));
      equal(await tab.locator("iframe").count(), 1, `${way}: one frame, visit ${visit}`);
      await tab.goBack();
      await soon(() => tab.locator("iframe").count(), 0, `${way}: none is left over`);
    }
    equal(await tab.locator("#count").innerText(), "1", "the page was never thrown away");
    await tab.close();
  });
  const tab = await ctx.newPage(), said = [];
  tab.on("console", (m) => said.push(m.text()));
  await tab.goto(`${url}line`);
  await soon(() => said.join(), /embed="cards\/giuseppe-sala" in <head>: use <blockquote data-embed>/, "the console says what to use");
  row("line", "no place in React; the console names the quotation");
});

system("Iframely: its code for a card and for an embed fits in a page with its script", "iframely", /sandbox/, async ({ ctx, row, serve, at }) => {
  const service = await iframely(there.iframely);
  const file = (name) => readFileSync(join(there.iframely, "node_modules", name), "utf8");
  const pages = { "/jquery.js": file("jquery/dist/jquery.min.js"), "/iframely.js": file("iframely/static/js/iframely.js") };
  // As its documentation says: the code is put into the page, and its frames are made known, before they load.
  const head = `<script src="/jquery.js"></script><script src="/iframely.js"></script>`;
  const put = (html) => `<div id="card"></div><script>$("#card").append(${JSON.stringify(html)}); $.iframely.registerIframesIn($("#card"));</script>`;
  const paths = ["cards/giuseppe-sala/", "embed/cards/giuseppe-sala/"];
  for (const path of paths) {
    const { html } = await service.code(at + path);
    match(html, /<iframe src="[^"]*\/embed\/cards\/giuseppe-sala\/"/, `the service reads the frame from ${path}`);
    pages[`/${path}`] = article(put(html.replace("<iframe", '<iframe title="An embed of Iframely"')), { head, before: 24 });
  }
  const news = await serve(pages);
  for (const path of paths) {
    // Its script heeds the first height that a frame tells, and puts later ones on what stands around it: each width is a visit.
    const heights = {};
    await each(widths, async () => {
      const tab = await open(ctx, `${news.url}/${path}`);
      Object.assign(heights, await fits(tab, path, []));
      await tab.close();
    });
    equal(Object.keys(heights).map(Number), widths);
    row(`address of ${path.startsWith("embed") ? "an embed" : "a card"}`, heights);
  }
});

for (const [title, head] of [
  ["Turbo", `<script src="/npm/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>`],
  ["htmx", `<script src="/npm/htmx.org/dist/htmx.min.js"></script><meta name="htmx-config" content='{"includeIndicatorStyles":false}'>`],
]) system(`${title}: visits and the way back`, "", /^$/, async ({ ctx, row, serve, at }) => {
  const layout = head + recipe("Turbo and htmx", "html").replaceAll("SITE", at), quote = recipe("WordPress", "html").replaceAll("SITE", at);
  const news = await serve({ "/": article(`<p hx-boost="true"><a href="/a">To A</a></p>`, { head: layout }), "/a": article(quote, { head: layout, before: 24 }) });
  const tab = await open(ctx, `${news.url}/`);
  await tab.evaluate(() => { window.same = 1; });
  for (const visit of ["visit", "way back"]) {
    if (visit === "visit") await tab.locator("a").first().click();
    else {
      await tab.goBack();
      await soon(() => tab.locator("iframe").count(), 0, "none is left over");
      await tab.goForward();
    }
    await tab.locator("iframe").first().waitFor({ state: "attached" });
    row(`quotation, ${visit}`, await fits(tab, `${title}, ${visit}`));
  }
  equal(await tab.evaluate(() => window.same), 1, "the page was never loaded again");
}, title);

system("what cleans a text leaves the title, the answer and the link", "", /^$/, async ({ ctx, row, serve, at }) => {
  const quote = recipe("WordPress", "html").replaceAll("SITE", at) + `<script async src="${at}embed.js"></script>`;
  const news = await serve({ "/": article(`<h1>An article</h1>${sanitize(quote)}<script src="/npm/@mozilla/readability/Readability.js"></script>`) });
  const tab = await open(ctx, `${news.url}/`);
  equal(await tab.locator("iframe").count(), 0);
  row("sanitize-html", await words(tab.locator("blockquote"), at, "sanitize-html"));
  const text = await tab.evaluate(() => new Readability(document.cloneNode(true)).parse().content);
  await tab.setContent(text);
  row("Readability", await words(tab.locator("blockquote"), at, "Readability"));
}, "cleaners");

system("Hugo: a shortcode around the quotation", "hugo", /^$/, async ({ ctx, row, at }) => {
  const [shortcode, text] = ["go-html-template", "markdown"].map((language) => recipe("Hugo", language).replaceAll("SITE", at));
  const plain = paragraphs(["", ""]);
  const out = await hugo(there.hugo, shortcode, { recipe: `${plain}\n\n${text}\n\n${plain}`, bare: "Words.\n\n" + text.replace(/^{{.*$/gm, "") });
  const pages = await host(out);
  const tab = await open(ctx, `${pages.url.replace("127.0.0.1", "localhost")}recipe/`);
  row("shortcode", await fits(tab, "shortcode"));
  match(readFileSync(join(out, "bare/index.html"), "utf8"), /raw HTML omitted/, "without it Hugo drops the quotation, as the recipe says");
  row("without the shortcode", "Hugo drops it, as the recipe says");
});
