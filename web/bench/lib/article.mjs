// The timeline in the middle of a host's article: our line, TimelineJS as its guide embeds it, and pym around the same page
// without our scripts; and a card in its first window, in each way that the builder writes. The article itself is the same for all, and
// measured without any of them too.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { medians } from "./numbers.mjs";
import { module, rounds, say, site, work } from "./options.mjs";
import { host } from "./servers.mjs";
import { quiet, visit, wait } from "./visit.mjs";

const pymFile = join(module, "web/browser/node_modules/pym.js/dist/pym.v1.min.js");

// articles visits each article in turn, round by round. base is the address of our site, timeline that of TimelineJS's page.
export async function articles(base, timeline) {
  const dir = join(work, "article");
  mkdirSync(join(dir, "pym"), { recursive: true });
  cpSync(pymFile, join(dir, "pym.min.js"));
  for (const name of ["assets"]) cpSync(join(site, name), join(dir, name), { recursive: true });
  writeFileSync(join(dir, "pym/index.html"), pymChild());
  const { embeds } = JSON.parse(readFileSync(join(site, "embeds.json"), "utf8"));
  const { style, reserve } = embeds.find((e) => e.path === "embed/timeline/");
  const card = embeds.find((e) => e.kind === "card");
  const script = `<script async src="${base}embed.js"></script>`;
  const kinds = [
    { key: "none", name: "the article alone", embed: "" },
    { key: "ours", name: "our line", embed: `<script async src="${base}embed.js" data-embed="timeline" data-height="${reserve}" style="${style}"></script>` },
    { key: "timeline", name: "TimelineJS in its frame", embed: `<iframe src="${timeline}" width="100%" height="650" frameborder="0"></iframe>` },
    { key: "pym", name: "pym, the same page without scripts", embed: `<div id="pym"></div><script src="pym.min.js"></script><script>new pym.Parent("pym", "pym/", {})</script>` },
    { key: "line", first: true, name: "our line, a card", embed: `<script async src="${base}embed.js" data-embed="${card.id}" data-height="${card.reserve}" style="${card.style}"></script>` },
    { key: "quote", first: true, name: "our quotation, a card", embed: `<blockquote data-embed="${card.id}" data-height="${card.reserve}" style="display:flow-root;margin-inline:0;padding:0;border:0"><span style="${card.style.replace("display:block", "float:left")}"></span><a href="${base}${card.page}">${card.title}</a> ${card.text}</blockquote>${script}` },
    { key: "frame", first: true, name: "the plain frame, a card", embed: `<iframe src="${base}${card.path}" title="A card" width="100%" height="${card.heights[360]}" loading="lazy" frameborder="0"></iframe>` },
  ];
  for (const k of kinds) writeFileSync(join(dir, `${k.key}.html`), article(k.embed, k.first ? 1 : 20));
  const server = await host(dir);
  try {
    const seen = new Map(kinds.map((k) => [k, []]));
    for (let round = 1; round <= rounds; round++) {
      for (const k of kinds) seen.get(k).push(await read(`${server.url}${k.key}.html`, k));
      say(`article, round ${round} of ${rounds}`);
    }
    return kinds.map((k) => ({ key: k.key, name: k.name, first: !!k.first, visits: seen.get(k), ...medians(seen.get(k)) }));
  } finally {
    server.stop();
  }
}

// read loads the article, waits, then scrolls to the embed as a reader does and waits for what it shows. One in the first window is
// near from the beginning.
function read(url, { key, first }) {
  return visit({}, async (v) => {
    const { page, net } = v;
    await page.goto(url, { waitUntil: "commit" });
    await quiet(v);
    const before = await page.evaluate(() => bench);
    const out = { bytes: net.bytes, requests: net.requests, paint: before.contentful, largest: before.largest, blocking: held(before.tasks), tasks: before.tasks.length };
    // He goes on until the embed fills the window; it counts as near when its upper edge is in it.
    let near = first ? await page.evaluate(() => performance.timeOrigin) : undefined;
    for (let step = 0; step < 60; step++) {
      const top = await page.evaluate(() => {
        scrollBy({ top: innerHeight / 3, behavior: "instant" });
        return document.querySelector("iframe, #after").getBoundingClientRect().top / innerHeight;
      });
      if (top < 1) near ??= await page.evaluate(() => performance.timeOrigin + performance.now());
      if (top < 0.1) break;
      await wait(200);
    }
    if (!near) throw new Error("the embed never came near in " + url);
    if (key !== "none") {
      const frame = await until(() => page.frames().find((f) => f !== page.mainFrame() && f.url().startsWith("http")));
      await frame.waitForFunction(() => window.bench?.contentful && document.readyState === "complete", null, { polling: 100 });
      await quiet(v);
      const painted = await frame.evaluate(() => performance.timeOrigin + bench.contentful);
      out.shown = Math.max(0, painted - near);
    }
    const after = await page.evaluate(() => bench);
    return { ...out, allBytes: net.bytes, allRequests: net.requests, shift: after.shift, blocked: held(after.tasks), allTasks: after.tasks.length };
  });
}

const held = (tasks) => tasks.reduce((n, [, d]) => n + Math.max(0, d - 50), 0);

async function until(f) {
  for (let i = 0; i < 600; i++) {
    const found = f();
    if (found) return found;
    await wait(100);
  }
  throw new Error("the frame of the embed never came");
}

// pymChild is our page of the timeline without its scripts, and with pym's in their place.
function pymChild() {
  const html = readFileSync(join(site, "embed/timeline/index.html"), "utf8").replace(/<script\b[^>]*>[^]*?<\/script>/g, "").replaceAll("../../assets/", "../assets/");
  return html.replace("</body>", `<script src="../pym.min.js"></script><script>new pym.Child({ polling: 500 })</script></body>`);
}

const text = "The council met on Tuesday to discuss the plan, and several members asked for more time. ".repeat(5);
const paragraphs = (n) => `<p>${text}</p>\n`.repeat(n);

const article = (embed, before) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>An article</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 auto; max-width: 40rem; padding: 0 1rem; font: 18px/1.6 serif } iframe { border: 0; max-width: 100% }</style>
</head>
<body>
<h1>An article about something else</h1>
${paragraphs(before)}${embed}
<div id="after">${paragraphs(30 - before)}</div></body>
</html>
`;
