// What readers set in their browser takes nothing away: zoom, large letters, spaced text, forced colours.
import { cards, editions, langs, look, none, ok, reader, visit } from "./help/index.mjs";
import { bootMessage, brokenWords, freeToRead, overlaps } from "./help/measure.mjs";

const [first, second] = cards;
// The list of the bar lies over the page while it is open: it is looked at alone.
const openAll = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = !d.matches(".here"); }));
const openBar = (page, is) => page.evaluate((is) => {
  document.querySelector(".here").open = is;
  for (const e of document.querySelectorAll("main, .foot")) e.hidden = is;
}, is);

// The windows of 1280 × 1024 at 400 % and others as low; the last two with letters of twice the size.
const windows = [[320, 256], [320, 180], [256, 256], [568, 320], [375, 667], [412, 823], [412, 823, "200%"], [1280, 900, "200%"]];
const states = {
  "an earlier day": () => {},
  "a message of the boot script": bootMessage,
  "a card that is shared": async () => {
    document.querySelector(".cards .card:nth-child(3) [data-share]").click();
    for (let i = 0; !document.querySelector(".cite"); i++) {
      if (i > 1000) throw new Error("no panel opens");
      await new Promise((done) => setTimeout(done, 20));
    }
  },
};

for (const lang of langs) {
  const { path } = editions[lang];

  reader(`at least 60 % of the window is free for reading in every state (${lang})`, async (page) => {
    const wrong = [];
    for (const address of [`${path}?beside=${first.id},${second.id}`, `${path}embed/all/`]) {
      await visit(page, address);
      await page.evaluate(() => { document.querySelector(".cards .card:nth-child(3)").open = true; }); // all of them take minutes to lay out
      await page.locator("[name=day]").first().evaluate((r) => r.click());
      for (const [state, bring] of Object.entries(states)) {
        await page.evaluate(bring);
        for (const [width, height, letters = ""] of windows) {
          await page.setViewportSize({ width, height });
          await page.evaluate((letters) => { document.documentElement.style.fontSize = letters; }, letters);
          for (const { place, free, names } of await page.evaluate(freeToRead, ["#timeline .grp:nth-of-type(2) .ev", ".beside", ".cards .card:nth-child(3)"])) {
            if (free < 60) wrong.push(`${address}, ${state}, ${width} × ${height} ${letters}, ${place}: ${free} % (${names})`);
          }
        }
        await page.evaluate(() => { document.documentElement.style.fontSize = ""; });
      }
    }
    none(wrong, "less than 60 % is free", 2 * 3 * windows.length * 3);
  });

  reader(`spaced text is neither cut off nor laid over other text (${lang})`, async (page) => {
    const wrong = [], names = ["", "facts/", "differences/", `cards/${first.id}/`, "embed/"];
    for (const name of names) {
      await look(page, path + name);
      await openAll(page);
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
        document.adoptedStyleSheets.push(sheet);
      });
      for (const width of [320, 412, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const cut = (await page.evaluate(brokenWords)).wrong.filter((w) => w.startsWith("cut off"));
        const out = await page.evaluate(() => [...document.querySelectorAll(".map .t-inside")].filter((t) => {
          const inner = document.createRange();
          inner.selectNodeContents(t);
          const a = inner.getBoundingClientRect(), b = document.querySelector(".b-inside").getBoundingClientRect();
          return a.top < b.top + 2 || a.bottom > b.bottom || a.right > b.right;
        }).map(() => "a label of the picture leaves its frame"));
        const laid = await page.evaluate(overlaps);
        await openBar(page, true);
        const list = [...(await page.evaluate(brokenWords)).wrong.filter((w) => w.startsWith("cut off")), ...await page.evaluate(overlaps)].map((w) => `in the list of the bar, ${w}`);
        await openBar(page, false);
        wrong.push(...[...cut, ...out, ...laid, ...list].map((w) => `${name || "front page"}, ${width} px: ${w}`));
      }
    }
    none(wrong, "spaced text", names.length * 3);
  });
}

for (const colorScheme of ["light", "dark"]) {
  reader(`forced colours leave every mark and every edge (${colorScheme})`, { forcedColors: "active", colorScheme }, async (page) => {
    await visit(page, `#${first.id}`);
    await page.locator("[name=day]").first().evaluate((r) => r.click());
    await page.evaluate(states["a card that is shared"]);
    await page.evaluate(bootMessage);
    const wrong = await page.evaluate(() => {
      const out = [];
      const canvas = getComputedStyle(document.body).backgroundColor;
      const edge = (s) => ["Top", "Bottom", "Left", "Right"].some((side) => s[`border${side}Style`] !== "none" && parseFloat(s[`border${side}Width`]) && s[`border${side}Color`] !== canvas);
      const filled = (s) => s.backgroundImage !== "none" || ![canvas, "rgba(0, 0, 0, 0)"].includes(s.backgroundColor);
      for (const e of document.querySelectorAll(".step, .ev")) {
        const dot = getComputedStyle(e, "::after");
        if (!edge(dot) && !(filled(dot) && dot.forcedColorAdjust === "none")) out.push(`no point: ${e.className}`);
      }
      for (const e of document.querySelectorAll(".chip, .cite, .boot, .skip, .strip, .cb, .card, .frame, .versus, .pill, .b-left, .b-group, .b-right, .b-inside, .go, .stay")) if (!edge(getComputedStyle(e))) out.push(`no edge: ${e.className}`);
      for (const e of document.querySelectorAll(".m")) if (getComputedStyle(e).forcedColorAdjust !== "none") out.push(`a mark loses its form: ${e.className}`);
      // What fills a point tells what is known of its date.
      const look = (sel) => { const s = document.querySelector(sel) && getComputedStyle(document.querySelector(sel), "::after"); return s && s.backgroundColor + s.backgroundImage; };
      if (look(".ev:not([class*=p-])") === look(".ev.p-unknown")) out.push("a known day looks like an unknown one");
      return out;
    });
    none(wrong, "in forced colours", 100);
    ok((await page.locator(".step").count()) > 20);
  });
}
