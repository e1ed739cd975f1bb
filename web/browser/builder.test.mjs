// The embed builder: every choice changes the code, and every code works on a page of another site as it stands.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { audit } from "./help/audit.mjs";
import { article, frameHeight, inside, newsroom, pageHeight } from "./help/newsroom.mjs";
import { noteShifts } from "./help/shifts.mjs";
import { base, cards, clean, counting, data, dir, editions, equal, langs, look, match, newReader, none, ok, module, reader, soon } from "./help/index.mjs";

const list = JSON.parse(readFileSync(join(dir, "embeds.json"), "utf8"));
const kinds = ["script", "quote", "iframe", "element", "amp", "oembed"];
const looks = ["script", "quote", "iframe", "element", "amp"];
const card = `cards/${cards[0].id}`, difference = `differences/${data.differences[0].id}`;
const entry = (id, lang) => list.embeds.find((e) => e.id === id && e.language === lang);

// open brings the builder to where it shows something.
async function open(page, path = "") {
  await look(page, `${path}embed/`);
  await page.locator("#build").waitFor();
  await page.locator("#frame iframe").waitFor();
}
const codes = (page) => page.evaluate((kinds) => Object.fromEntries(kinds.map((k) => [k, document.getElementById(`code-${k}`).value])), kinds);
const pick = (page, name, value) => page.locator(`[name=${name}][value="${value}"]`).check();
const paint = async (page, colour) => {
  await page.locator("#own").check();
  await page.locator("#accent").fill(colour);
};

for (const lang of langs) {
  const { path } = editions[lang];

  reader(`every choice changes the code that it is in (${lang})`, { tolerate: /ignored accent/ }, async (page) => {
    await open(page, path);
    const other = lang === "en" ? "it" : "en";
    equal((await codes(page)).script, `<script async src="${await base()}embed.js" data-embed="all"></script>`, "it begins with the short line");
    const steps = [
      ["what", kinds, () => page.locator("#what").selectOption(card)],
      ["a difference", kinds, () => page.locator("#what").selectOption(difference)],
      ["a section", kinds, () => page.locator("#what").selectOption("arms")],
      ["language", kinds, () => pick(page, "lang", other)],
      ["theme", looks, () => pick(page, "theme", "dark")],
      ["accent", looks, () => paint(page, "#7a1f1f")],
      ["another accent", looks, () => page.locator("#accent").fill("#123456")],
      ["heading", looks, () => page.locator("#heading").uncheck()],
      ["keeping room", ["script", "quote", "element"], () => page.locator("#room").check()],
      ["names in the text", ["script", "quote", "element"], () => page.locator("#terms").check()],
      ["version", kinds, () => pick(page, "version", "pinned")],
      ["width", ["iframe", "amp"], () => pick(page, "width", "180")],
      ["fluid width", ["iframe", "amp"], () => pick(page, "width", "fluid")],
    ];
    for (const [what, changed, step] of steps) {
      const before = await codes(page);
      await step();
      const now = await codes(page);
      equal(kinds.filter((k) => now[k] !== before[k]), changed, `${what} changes ${changed}`);
    }
    const at = await base(), now = await codes(page), e = entry("arms", other), v = `${at}v/${list.version}/`;
    const at360 = e.heights[360], file = `async src="${at}${list.pinned.path}" integrity="${list.pinned.integrity}" crossorigin="anonymous"`;
    const names = `<script ${file} data-embed="terms" data-lang="${other}" data-theme="dark" data-accent="123456"></script>`;
    equal(now, {
      script: `<script ${file} data-embed="arms" data-lang="${other}" data-theme="dark" data-accent="123456" data-heading="off" data-height="${e.reserve}" style="${e.style}"></script>\n${names}`,
      quote: `<blockquote data-embed="arms" data-lang="${other}" data-theme="dark" data-accent="123456" data-heading="off" data-version="${list.version}" data-height="${e.reserve}" style="display:flow-root;margin-inline:0;padding:0;border:0"><span style="${e.style.replace("display:block", "float:left")}"></span><a href="${at}${e.page}">${e.title}</a> ${e.text}</blockquote>\n${names}`,
      iframe: `<iframe src="${v}${e.path}?theme=dark&amp;accent=123456&amp;heading=off" title="${e.title}" width="100%" height="${at360}" loading="lazy" frameborder="0" allow="clipboard-write"></iframe>`,
      element: `${names}\n<ice-explainer embed="arms" lang="${other}" theme="dark" accent="123456" heading="off" version="${list.version}" height="${e.reserve}" style="display:flow-root;margin-inline:0;padding:0;border:0"><span style="${e.style.replace("display:block", "float:left")}"></span><a href="${at}${e.page}">${e.title}</a> ${e.text}</ice-explainer>`,
      amp: now.amp,
      oembed: `${v}oembed/${other}/arms.json`,
    });
    match(now.amp, /^<amp-iframe [^>]*layout="fixed-height"[^>]* resizable [^>]*>\s*<p placeholder>.+<\/p>\s*<div overflow tabindex="0" role="button" aria-label="[^"]+">.+<\/div>\s*<\/amp-iframe>$/);
    await pick(page, "version", "current");
    ok(!/integrity|\/v\//.test(Object.values(await codes(page)).join()), "what updates itself has no hash");
  });

  reader(`the builder says where an accent has too little contrast (${lang})`, { tolerate: /ignored accent/ }, async (page) => {
    await open(page, path);
    const seen = () => page.evaluate(() => ["weak-light", "weak-dark"].filter((id) => document.getElementById(id).checkVisibility()).map((id) => id.slice(5)).join(" "));
    for (const [theme, colour, weak] of [
      ["auto", "#0b6370", "dark"], ["auto", "#8ab4ff", "light"], ["auto", "#808080", "light dark"],
      ["light", "#0b6370", ""], ["light", "#8ab4ff", "light"], ["dark", "#8ab4ff", ""], ["dark", "#0b6370", "dark"],
    ]) {
      await pick(page, "theme", theme);
      await paint(page, colour);
      equal(await seen(), weak, `${colour}, ${theme}`);
    }
    await page.locator("#own").uncheck();
    equal(await seen(), "", "without a colour there is nothing to say");
  });

  reader(`the preview shows the choice in a column of the width (${lang})`, async (page) => {
    await open(page, path);
    await page.locator("#what").selectOption(card);
    for (const width of [180, 360, 650, 900]) {
      await pick(page, "width", String(width));
      equal(await page.locator("#frame iframe").evaluate((f) => f.clientWidth), width);
      const frame = await inside(page, 0, "#frame iframe");
      await soon(async () => (await page.locator("#frame iframe").evaluate((f) => f.clientHeight)) - (await pageHeight(frame)), 0, `as high as it is at ${width} px`);
    }
    await pick(page, "theme", "dark");
    await page.locator("#heading").uncheck();
    const frame = await inside(page, 0, "#frame iframe");
    match(frame.url(), new RegExp(`${path}embed/${card}/\\?theme=dark&heading=off$`));
    equal(await frame.evaluate(() => [document.documentElement.dataset.theme, document.documentElement.dataset.heading]), ["dark", "off"]);
    await pick(page, "width", "fluid");
    ok(await page.locator("#column").evaluate((c) => c.clientWidth === c.parentElement.clientWidth - 2 * parseFloat(getComputedStyle(c.parentElement).paddingInlineStart)), "fluid is as wide as there is room");
  });

  reader(`the list can be searched, without regard to accents and case (${lang})`, async (page) => {
    await open(page, path);
    const all = await page.locator("#what option").count();
    equal(all, list.embeds.filter((e) => e.language === lang).length);
    await page.locator("#find").fill(cards[0].name[lang].toUpperCase());
    await soon(() => page.locator("#what").inputValue(), card);
    match(await page.locator("#listed").innerText(), /^1 /);
    match((await codes(page)).script, new RegExp(`data-embed="${card}"`));
    await page.locator("#find").fill("zzzz");
    equal(await page.locator("#what option").count(), 0);
    await page.locator("#find").fill("");
    equal(await page.locator("#what option").count(), all);
  });

  reader(`axe finds nothing on the builder (${lang})`, async (page) => {
    await open(page, path);
    await page.locator("#what").selectOption(card);
    await page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
    await page.locator("#frame iframe").evaluate((f) => f.remove()); // an embed is looked at by itself
    await audit(page, "the builder");
  });

  reader(`without JavaScript the plain frame and all links are there (${lang})`, { javaScriptEnabled: false }, async (page) => {
    await look(page, `${path}embed/`).catch(() => {});
    ok(await page.locator("#build").isHidden(), "what cannot work is not shown");
    match(await page.locator("#code-bare").inputValue(), new RegExp(`^<iframe src="https?://[^"]+/${path}embed/all/" title="[^"]+" width="100%" height="\\d+" loading="lazy" [^>]*></iframe>$`));
    equal(await page.locator(".bare li a").count(), list.embeds.filter((e) => e.language === lang).length);
  });
}

// The form comes with the page and works with what stands there, however late the list is and wherever the window ends.
reader("the form shifts nothing as it comes, and gives way where there is no list", { tolerate: /embeds\.json|503/ }, async (page) => {
  await page.addInitScript(noteShifts);
  const wrong = [], sizes = [[1280, 900], [1280, 2600], [670, 2600], [412, 823], [180, 600]];
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await open(page);
    match((await codes(page)).script, /data-embed="all"/);
    // Only the list tells of a card. Nothing of this is painted.
    await soon(() => page.evaluate((card) => {
      const what = document.getElementById("what"), told = (value) => {
        what.value = value;
        what.dispatchEvent(new Event("change", { bubbles: true }));
        return document.getElementById("code-script").value;
      };
      const code = told(card);
      told("all");
      return code.includes(card);
    }, card), true, "the list has come");
    const shift = await page.evaluate(() => shifted(0));
    if (shift) wrong.push(`${width} × ${height}: ${shift}`);
  }
  none(wrong, "shifts", sizes.length);
  await page.route("**/embeds.json", (route) => route.fulfill({ status: 503, body: "" }));
  await page.reload();
  await page.locator("#code-bare").waitFor();
  ok(await page.locator("#build").isHidden(), "what cannot work is not shown");
});

reader("nothing scrolls sideways", async (page) => {
  await open(page, "it/");
  const wrong = [];
  for (const width of [180, 320, 768, 1280]) {
    for (const preview of ["180", "900", "fluid"]) {
      await pick(page, "width", preview);
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) wrong.push(`${width} px, preview ${preview}: ${wide}`);
    }
  }
  none(wrong, "too wide", 12);
});

reader("all of it works from the keyboard", async (page, ctx) => {
  await ctx.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page);
  const at = () => page.evaluate(() => document.activeElement.id || document.activeElement.name || document.activeElement.dataset.copy || document.activeElement.className);
  const tab = async (to) => {
    for (let i = 0; i < 30 && (await at()) !== to; i++) await page.keyboard.press("Tab");
    equal(await at(), to, `Tab reaches ${to}`);
    ok(await page.evaluate(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 1; }), `the focus is seen on ${to}`);
  };
  await tab("find");
  await page.keyboard.type(cards[1].name.en);
  await soon(() => page.locator("#what").inputValue(), `cards/${cards[1].id}`);
  await tab("lang");
  await page.keyboard.press("ArrowLeft");
  await tab("theme");
  await page.keyboard.press("ArrowRight");
  await tab("own");
  await page.keyboard.press("Space");
  await tab("heading");
  await page.keyboard.press("Space");
  await tab("room");
  await tab("terms");
  await tab("version");
  await page.keyboard.press("ArrowRight");
  await tab("width");
  await page.keyboard.press("ArrowLeft");
  const now = await codes(page);
  match(now.script, new RegExp(`integrity="sha256-[^"]+" .*data-embed="cards/${cards[1].id}" data-lang="it" data-theme="light" data-accent="[0-9a-f]{6}" data-heading="off"`));
  for (const kind of kinds) {
    await page.locator(`[data-copy=code-${kind}]`).focus();
    await page.keyboard.press("Enter");
    await soon(() => page.locator(`#code-${kind}-said`).innerText(), "Copied.");
    equal(await page.evaluate(() => navigator.clipboard.readText()), now[kind]);
    equal(await at(), `code-${kind}`, "the focus stays");
  }
});

reader("where the clipboard is refused it is copied the old way, or selected for copying by hand", async (page) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await open(page);
  await page.locator("[data-copy=code-script]").click();
  await soon(() => page.locator("#code-script-said").innerText(), "Copied.");
  await page.evaluate(() => { document.execCommand = () => false; });
  await page.locator("[data-copy=code-amp]").click();
  await soon(() => page.locator("#code-amp-said").innerText(), /does not let a page copy/);
  equal(await page.evaluate(() => [document.activeElement.id, document.activeElement.selectionEnd === document.activeElement.value.length]), ["code-amp", true]);
});

// What AMP's component does with its tag, as far as a host page needs it: the frame with #amp=1, the placeholder until
// it is there, and the button for a height that it may not take by itself.
const amp = `customElements.define("amp-iframe", class extends HTMLElement {
  connectedCallback() {
    const get = (n) => this.getAttribute(n), src = get("src");
    if (!this.hasAttribute("sandbox") || get("layout") !== "fixed-height") throw new Error("not valid AMP");
    this.style.display = "block";
    const f = document.createElement("iframe");
    f.setAttribute("sandbox", get("sandbox"));
    f.title = get("title");
    f.style.height = get("height") + "px";
    f.src = src + (src.includes("#") ? "" : "#amp=1");
    f.onload = () => this.querySelector("[placeholder]").remove();
    this.append(f);
    const more = this.querySelector("[overflow]");
    more.hidden = true;
    addEventListener("message", (e) => {
      if (e.source !== f.contentWindow || e.data.sentinel !== "amp" || e.data.type !== "embed-size" || !(e.data.height >= 100)) return;
      more.hidden = e.data.height <= f.clientHeight;
      more.onclick = () => { f.style.height = e.data.height + "px"; more.hidden = true; };
    });
  }
});`;

// What WordPress keeps of an answer: the blockquote, and the frame with a sandbox and a secret.
const wordpress = (html) => {
  const [, quote, frame] = /^(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)$/s.exec(html);
  return quote + frame.replace(/ (loading|allow)="[^"]*"/g, "").replace("<iframe ", '<iframe sandbox="allow-scripts" security="restricted" ').replace(/src="([^"]+)"/, 'src="$1#?secret=abcdefghij" data-secret="abcdefghij"');
};

for (const [version, lang, width] of [["current", "en", 650], ["pinned", "it", 360]]) {
  counting(`every code works on a page of another site as it stands (${version}, ${lang}, ${width} px)`, async () => {
    const ctx = await newReader({ viewport: { width: 1000, height: 800 }, tolerate: /sandbox/ });
    let news;
    try {
      const page = await ctx.newPage();
      page.setDefaultTimeout(10_000);
      await open(page, editions[lang].path);
      await page.locator("#what").selectOption(card);
      await pick(page, "theme", "dark");
      await pick(page, "width", String(width));
      if (version === "pinned") await pick(page, "lang", lang);
      else for (const tick of ["#room", "#terms"]) await page.locator(tick).check();
      await pick(page, "version", version);
      const code = await codes(page);
      // The answer of oEmbed names the public address of the site; here it lies elsewhere.
      const answer = await (await fetch(code.oembed)).json();
      equal([answer.version, answer.type], ["1.0", "rich"]);
      const home = await (await fetch((await base()))).text();
      const there = /<link rel="canonical" href="([^"]+)"/.exec(home)[1];
      code.oembed = wordpress(answer.html.replaceAll(there, await base()));
      const pages = { "/amp.js": amp };
      for (const kind of kinds) pages[`/${kind}`] = article(code[kind] + `<p>${cards[0].name[lang]}</p>`, { width: `${width}px`, head: kind === "amp" ? '<script defer src="/amp.js"></script>' : "", before: 1 });
      news = await newsroom(pages);
      for (const kind of kinds) {
        const tab = await ctx.newPage();
        tab.setDefaultTimeout(10_000);
        await tab.goto(`${news.url}/${kind}`, { timeout: 30_000 });
        const frame = await inside(tab);
        const within = version === "pinned" ? `v/${list.version}/` : "";
        ok(frame.url().startsWith(`${await base()}${within}${editions[lang].path}embed/${card}/`), `${kind} shows ${frame.url()}`);
        match(await frame.locator("h1").innerText(), new RegExp(cards[0].name[lang]));
        equal(await frame.evaluate(() => document.documentElement.dataset.theme ?? "auto"), kind === "oembed" ? "auto" : "dark", `${kind}: the theme`);
        ok((await tab.locator("iframe").getAttribute("title")).length > 10, `${kind}: the frame has a title`);
        const explained = version === "current" && ["script", "quote", "element"].includes(kind);
        await soon(() => tab.locator("explainer-term").allInnerTexts().then(String), explained ? cards[0].name[lang] : "", `${kind}: the article's own text`);
        if (kind === "amp") {
          equal(await tab.locator("[placeholder]").count(), 0, "the placeholder made room");
          await frame.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
          // The reader lets it grow, as often as it asks.
          await soon(() => tab.locator("[overflow]").isVisible(), true);
          await soon(async () => {
            const button = tab.locator("[overflow]");
            if (await button.isVisible()) await button.click();
            return (await frameHeight(tab)) >= (await pageHeight(frame));
          }, true, "the button makes room");
        }
        // Reserved is enough for all of it: nothing is cut, nothing scrolls in the frame.
        if (kind !== "oembed" || width === 650) await soon(async () => (await frameHeight(tab)) >= (await pageHeight(frame)), true, `${kind}: high enough`);
        await tab.close();
      }
      none(ctx.noted.filter((line) => !/^request to http:\/\/localhost/.test(line)), "the browser noted", 2);
    } finally {
      await ctx.close();
      await news?.stop();
    }
  });
}

reader("the bar leads to the builder, and from there to the other edition of it", async (page, ctx) => {
  await look(page, "facts/");
  await page.setViewportSize({ width: 412, height: 823 });
  await page.locator(".here > summary").click();
  await page.locator(".bar").getByRole("link", { name: "Embed", exact: true }).click();
  await page.locator("#build").waitFor();
  equal(await page.locator("[aria-current=page]").textContent(), "Embed");
  await page.getByRole("link", { name: "Italiano", exact: true }).click();
  await page.locator("#build").waitFor();
  match(page.url(), /\/it\/embed\/$/);
  await page.locator("footer").getByRole("link", { name: "Incorpora", exact: true }).waitFor();
  await clean(ctx);
});

const doc = readFileSync(join(module, "doc/embedding.md"), "utf8");
counting("doc/embedding.md states what the line costs", () => {
  const kb = (ext) => (Math.ceil(statSync(join(dir, `embed.js${ext}`)).size / 100) / 10).toFixed(1); // what gzip makes of it is some bytes more or less from one Go to the next
  ok(doc.replace(/\s+/g, " ").includes(`It costs at most ${kb(".br")} KB where the host sends brotli, ${kb(".gz")} KB with gzip, ${kb("")} KB uncompressed.`), `it costs ${kb(".br")}, ${kb(".gz")} and ${kb("")} KB`);
});

reader("the line and the plain frame of doc/embedding.md are those of the builder", async (page) => {
  await open(page);
  await page.locator("#what").selectOption("cards/giuseppe-sala");
  const now = await codes(page), written = doc.replace(/\s+/g, " ");
  for (const kind of ["script", "iframe"]) {
    const code = now[kind].replaceAll(await base(), "SITE").replace(/height="\d+"/, 'height="HEIGHT"');
    ok(written.includes(code), `the document does not hold ${code}`);
  }
});
