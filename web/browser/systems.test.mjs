// The systems that news sites run, with the recipes of doc/embedding.md: what a reader sees in each, at five widths. The suite prints
// the table at its end.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import sanitize from "sanitize-html";
import { article } from "./help/newsroom.mjs";
import { equal, match, ok, soon } from "./help/index.mjs";
import { host } from "./help/host.mjs";
import { fits, name, open, systems, widths } from "./help/systems.mjs";
import { recipe } from "../hosts/recipes.mjs";
import { hugo, iframely, next, wordpress } from "../hosts/services.mjs";

const { there, system } = await systems(["wordpress", "next", "iframely", "hugo"]);

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
