// Options by attribute and by query: the same names; what is unknown is ignored with one warning that names the allowed ones.
import { article, hosting, inside } from "./help/newsroom.mjs";
import { base, equal, match, newReader, none, counting, ok, soon } from "./help/index.mjs";

const root = (f) => f.evaluate(() => ({ ...document.documentElement.dataset, accent: document.documentElement.style.getPropertyValue("--accent") }));

hosting("options reach the frame from attributes and from the script's own query; none can keep the page busy", { tolerate: /ignored height=/ }, (at) => article(`
  <script async src="${at}embed.js" data-embed="arms" data-theme="dark" data-accent="ffcc66" data-heading="off" data-lang="it"></script>
  <script async src="${at}embed.js?embed=arms&theme=light&accent=004488&heading=on&lang=en&height=180:900"></script>
  <script async src="${at}embed.js?embed=arms&theme=light" data-theme="dark"></script>
  <script async src="${at}embed.js" data-embed="tasks" data-height="1:${"1111111111:".repeat(12)}x"></script>
  <script async src="${at}embed.js" data-embed="chain" data-height="${"1".repeat(3e5)}"></script>
  <script async src="${at}embed.js" data-embed="chain" data-height="600"></script>`, { before: 0 }), async (tab) => {
  await tab.waitForSelector("iframe >> nth=5", { state: "attached" });
  equal(await tab.evaluate(() => [...document.querySelectorAll("iframe")].map((f) => f.src.replace(/.*?\/((it\/)?embed\/)/, "$1"))), ["it/embed/arms/?theme=dark&accent=ffcc66&heading=off", "embed/arms/?theme=light&accent=004488", "embed/arms/?theme=dark", `embed/tasks/?height=1%3A${"1111111111%3A".repeat(12)}x`, "embed/chain/", "embed/chain/?height=600"], "a height without its width is for the frame to warn of");
  const [dark, light] = [await root(await inside(tab, 0)), await root(await inside(tab, 1))];
  equal([dark.theme, dark.heading, dark.accent, light.theme, light.heading, light.accent], ["dark", "off", "#ffcc66", "light", undefined, "#004488"]);
});

counting("the warnings name what was ignored and what is allowed", async () => {
  const ctx = await newReader({ tolerate: /./ });
  const said = [];
  ctx.on("console", (m) => said.push(m.text()));
  try {
    const page = await ctx.newPage();
    const at = await base();
    await page.route("**/framing", (route) => route.fulfill({ contentType: "text/html", body: `<iframe title="x" src="embed/arms/?theme=blue&utm_source=a&childId=b&colour=1"></iframe><iframe title="x" src="embed/tasks/?accent=777777&theme=light"></iframe><script async src="embed.js" data-embed="arms" data-theme="blue" data-colour="red"></script>` }));
    await page.goto(at + "framing", { timeout: 30_000 });
    await soon(() => said.length, 3);
    await page.waitForTimeout(200);
    equal(said.length, 3);
    const [line] = said.filter((s) => s.includes(`colour="red"`));
    match(line, /ignored.*theme="blue".*allowed.*light\|dark\|auto.*heading/);
    ok(said.some((s) => /theme="blue" colour="1" – allowed: theme="light\|dark\|auto"/.test(s)), said.join("\n"));
    ok(said.some((s) => /accent="777777".*4\.5:1/.test(s)));
  } finally {
    await ctx.close();
  }
});

counting("the accent colour is applied only where it can be read; the theme follows the option, not the system", async () => {
  const wrong = [];
  for (const colorScheme of ["light", "dark"]) {
    const ctx = await newReader({ colorScheme, tolerate: /explainer: ignored/ });
    try {
      const page = await ctx.newPage();
      for (const theme of ["light", "dark", "auto"]) for (const accent of ["004488", "ffcc66", "777777", "aa0000", "00aa77"]) {
        await page.goto(`${await base()}embed/cards/giuseppe-sala/?theme=${theme}&accent=${accent}`, { timeout: 30_000 });
        const got = await page.evaluate((accent) => {
          const rgb = (c) => c.match(/[\d.]+/g).map(Number);
          const y = (c) => rgb(c).slice(0, 3).map((v) => ((v /= 255) > 0.04045 ? ((v + 0.055) / 1.055) ** 2.4 : v / 12.92)).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
          const paper = y(getComputedStyle(document.body).backgroundColor);
          const link = getComputedStyle(document.querySelector(".efoot a")).color;
          const wanted = `rgb(${accent.match(/../g).map((h) => parseInt(h, 16)).join(", ")})`;
          const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          return { dark: paper < 0.2, applied: link === wanted, contrast: ratio(y(link), paper), could: ratio(y(wanted), paper) };
        }, accent);
        const what = `${colorScheme} system, ${theme}, ${accent}: ${JSON.stringify(got)}`;
        if (got.dark !== (theme === "auto" ? colorScheme === "dark" : theme === "dark")) wrong.push(`theme: ${what}`);
        if (got.contrast < 4.5) wrong.push(`contrast: ${what}`);
        if (!got.applied && got.could > 5.6) wrong.push(`refused: ${what}`);
      }
    } finally {
      await ctx.close();
    }
  }
  none(wrong, "accents", 60);
});

// At the width of a column: in a wide window the heading stands beside the picture, which may be the higher of the two.
counting("without its heading an embed is lower, and still has one for those who listen", async () => {
  const ctx = await newReader({ viewport: { width: 650, height: 900 } });
  try {
    const page = await ctx.newPage();
    for (const id of ["all", "arms", "tasks", "chain", "timeline", "cards", "cards/giuseppe-sala", "differences/diff-labels"]) {
      const height = async (query) => {
        await page.goto(`${await base()}embed/${id}/${query}`, { timeout: 30_000 });
        return page.evaluate(() => document.getElementById("page").getBoundingClientRect().height);
      };
      const [on, off] = [await height(""), await height("?heading=off")];
      ok(off < on - 15, `${id}: ${on} → ${off}`);
      equal(await page.getByRole("heading", { level: 1 }).count(), 1);
      equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    }
  } finally {
    await ctx.close();
  }
});
