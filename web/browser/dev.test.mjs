// make dev: what an editor sees while they write, on a copy of the project.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { copyOfProject } from "./help/copy.mjs";
import { cards, data, editions, equal, match, module, none, ok, reader, soon, still } from "./help/index.mjs";

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

// newsroom starts dev on a copy of the project, on a port that is taken.
async function newsroom() {
  const at = copyOfProject();
  const taken = createServer();
  await new Promise((done) => taken.listen(0, "127.0.0.1", done));
  let program = process.env.EXPLAINER;
  if (!program) execFileSync("go", ["build", "-o", (program = join(at, "explainer")), "./cmd/explainer"], { cwd: module });
  const began = Date.now();
  const child = spawn(program, ["--module", at, "dev", "--addr", `127.0.0.1:${taken.address().port}`], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const url = await new Promise((done, fail) => {
    child.on("exit", (code) => fail(new Error(`dev ended with ${code}: ${said}`)));
    for (const out of [child.stdout, child.stderr]) out.on("data", (b) => {
      said += b;
      const found = said.match(/ at (http:\/\/127\.0\.0\.1:\d+\/)/);
      if (found) done(found[1]);
    });
  });
  return {
    at, url, child, taken, soon: Date.now() - began,
    said: () => said,
    file: (name) => join(at, name),
    // edit replaces a text that stands once in a file.
    edit(name, old, now) {
      const text = readFileSync(join(at, name), "utf8");
      equal(text.split(old).length, 2, `${old} stands once in ${name}`);
      writeFileSync(join(at, name), text.replace(old, () => now));
    },
    async stop() {
      child.kill("SIGINT");
      await new Promise((done) => (child.exitCode === null ? child.on("exit", done) : done()));
      taken.close();
      rmSync(at, { recursive: true, force: true });
    },
  };
}

const bar = (page) => page.evaluate(() => document.querySelector("explainer-dev")?.shadowRoot.querySelector("details")?.innerText ?? "");
const until = (page, fn, arg, what) => page.waitForFunction(fn, arg, { timeout: 120_000, polling: 30 }).catch(async () => { throw new Error(`${what}; the bar says: ${await bar(page)}`); });
const says = (page, text, what = text) => until(page, (t) => document.querySelector("main")?.textContent.includes(t), text, what);
const told = (page, text) => until(page, (t) => document.querySelector("explainer-dev")?.shadowRoot.textContent.includes(t), text, `the bar says ${text}`);
const quiet = async (page) => {
  await until(page, () => !document.querySelector("explainer-dev")?.shadowRoot.querySelector("details"), null, "the bar goes");
  await settled(page);
};
// settled waits until the page has not been loaded again for a while and is at its place.
const settled = async (page) => {
  for (let before, now; before !== now || !now; ) {
    before = now;
    await wait(600);
    now = await page.evaluate(() => performance.timeOrigin).catch(() => undefined);
  }
};

const card = cards[3], later = cards[4];
// ended is the text of the card with a word more; it may end in a quotation, which must stay.
const ended = (word) => `${card.summary.en} ${word}`;
const fact = data.facts.find((f) => f.public === "background");
// unfolded waits for the scripts, which come after the text.
const unfolded = (page, what, id = card.id) => page.waitForFunction((id) => document.querySelector(`[data-card="${id}"]`)?.open, id, { timeout: 30_000, polling: 30 }).catch(async () => {
  throw new Error(`${what}: ${JSON.stringify(await page.evaluate(() => [location.href, document.documentElement.dataset, history.state, document.querySelectorAll("details[open]").length, sessionStorage]))}`);
});
// The place of a card in the window, to a pixel or two.
const place = (page) => page.evaluate((id) => Math.round(document.querySelector(`[data-card="${id}"] summary`).getBoundingClientRect().top), card.id);

reader("an editor sees every change in seconds, every mistake in a bar, and keeps the place", { tolerate: /ERR_CONNECTION/ }, async (page, ctx) => {
  page.setDefaultTimeout(120_000);
  const desk = await newsroom();
  try {
    ok(desk.soon < 4000, `the address is told after ${desk.soon} ms`);
    match(desk.said(), /is in use; taking a free port/);
    await page.goto(desk.url); // before anything is built
    await says(page, data.page.headline.en, "the page comes by itself");

    // The page that was waited on was at no place, so nothing pulls the reader back to one.
    // (Until all is loaded, the browser itself leads back to the top, where the page that was waited on stood.)
    const [pulls, far] = await page.evaluate(async () => {
      const frames = async (n) => { while (n-- > 0) await new Promise(requestAnimationFrame); };
      const by = window.scrollBy;
      let pulls = 0;
      window.scrollBy = (...to) => { pulls++; by.apply(window, to); };
      const away = () => { scrollTo({ top: 900, behavior: "instant" }); return frames(20); };
      await away();
      if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done));
      await frames(2);
      await away();
      window.scrollBy = by;
      return [pulls, scrollY];
    });
    equal(pulls, 0, "no script scrolls the new page");
    ok(far > 600, `scrolled to 900, the new page is at ${far}`);

    // One word, at the same place, in an open card.
    await page.locator(`[data-card="${card.id}"] > summary`).click();
    await page.evaluate((id) => document.querySelector(`[data-card="${id}"]`).scrollIntoView({ block: "start", behavior: "instant" }), card.id);
    const top = await still(() => place(page)); // what is near is laid out
    const kept = (what) => soon(() => place(page), (y) => Math.abs(y - top) <= 3, `${what}, at ${top}`);
    const times = [];
    let word = card.summary.en;
    for (let n = 0; n < Number(process.env.TIMES || 2); n++) {
      const next = ended(`word${n}.`);
      const began = Date.now();
      desk.edit("content/data/stakeholders.yaml", word, (word = next));
      await says(page, `word${n}.`);
      times.push(Date.now() - began);
    }
    times.sort((a, b) => a - b);
    console.error(`# from the save to the text: ${times.join(", ")} ms`);
    await unfolded(page, "the card is still open");
    await settled(page);
    await kept("the place is kept");

    // What is opened at the last moment before the page is loaded again stays open too.
    await page.evaluate((id) => {
      const ask = window.fetch;
      window.fetch = async (...about) => {
        const answer = await ask(...about);
        dispatchEvent(new Event("wheel")); // somebody is there
        document.querySelector(`[data-card="${id}"]`).open = true;
        return answer;
      };
    }, later.id);
    desk.edit("content/data/stakeholders.yaml", word, (word = ended("late.")));
    await says(page, "late.");
    await unfolded(page, "a card opened at the last moment is open", later.id);
    await unfolded(page, "and so is the other");
    await settled(page);
    await kept("the place is kept with both");

    // Nor does it close when the page, while it is being loaded again, writes its address, as a program does that has just started.
    await page.evaluate(() => {
      const key = "explainer-dev site", site = sessionStorage.getItem(key);
      setInterval(() => { if (sessionStorage.getItem(key) !== site) history.replaceState(history.state, "", "#main"); }, 1);
    });
    desk.edit("content/data/stakeholders.yaml", word, (word = ended("written.")));
    await says(page, "written.");
    await unfolded(page, "a card is open after the address was written");
    await unfolded(page, "and so is the other", later.id);
    await settled(page);
    await kept("the place is kept after the address was written");

    // Nothing goes round in circles, and another tab follows too.
    const tab = await ctx.newPage();
    await tab.goto(desk.url + "it/");
    let loads = 0;
    page.on("load", () => loads++);
    await wait(1500);
    equal(loads, 0, "nothing changed, and nothing was loaded again");

    // A mistake: every page stays as it was, also one that nobody had opened, and says what is wrong.
    const facts = desk.file("content/data/facts.yaml");
    const good = readFileSync(facts, "utf8");
    writeFileSync(facts, good.replace(`topic: ${fact.topic}`, "topic: topic-nowhere"));
    for (const p of [page, tab]) {
      await p.bringToFront();
      await told(p, "topic-nowhere");
      match(await bar(p), /1 mistake[^]*facts\.yaml:\d+: [^]*topic-nowhere/);
    }
    await tab.goto(desk.url + `cards/${cards[5].id}/`);
    await says(tab, cards[5].summary.en);
    await told(tab, "topic-nowhere");
    await page.bringToFront();
    await unfolded(page, "the card is open below the bar");
    await kept("the place is kept below the bar");
    writeFileSync(facts, good.slice(0, 900)); // broken off
    await told(page, "facts.yaml:");
    writeFileSync(facts + ".new", good); // saved as many editors do
    renameSync(facts + ".new", facts);
    await quiet(page);
    await kept("and after it");

    // A quotation that is not the report's any more is shown, with a warning.
    const q = data.quotations.find((x) => x.speaker === card.id) ?? data.quotations[0];
    desk.edit("content/data/quotations.yaml", q.verbatim, q.verbatim + " indeed");
    await says(page, q.verbatim + " indeed");
    await told(page, q.id);
    match(await bar(page), /warning/);
    desk.edit("content/data/quotations.yaml", q.verbatim + " indeed", q.verbatim);
    await quiet(page);

    // Many saves in a row, one of them while the draft is at work; a file that is new, and gone again.
    for (let n = 0; n < 12; n++) {
      desk.edit("content/data/stakeholders.yaml", word, (word = ended(`fast${n}.`)));
      await wait(70);
    }
    await says(page, "fast11.");
    writeFileSync(desk.file("content/data/persons.yaml"), "[]\n");
    await told(page, "persons.yaml");
    rmSync(desk.file("content/data/persons.yaml"));
    await quiet(page);

    // Styles come without a compiler; code through it, and with an error in it the pages stay.
    desk.edit("web/assets/css/base.css", "@layer base {", "@layer base { h1 { outline-offset: 7px }");
    await until(page, () => getComputedStyle(document.querySelector("h1")).outlineOffset === "7px", null, "the style");
    desk.edit("app/static/frame.go", "ui.Text(e.Words.Page.Skip)", "ui.Text(e.Words.Page.Skip +)");
    await told(page, "frame.go:");
    await says(page, "fast11.");
    desk.edit("app/static/frame.go", "ui.Text(e.Words.Page.Skip +)", "ui.Text(e.Words.Page.Skip)");
    desk.edit("content/words/en.yaml", "Skip to the answer", "Skip to the reply");
    await until(page, () => document.querySelector(".skip").textContent === "Skip to the reply", null, "the label");
    await quiet(page);

    // The program says what the page says.
    await page.keyboard.press("Shift");
    await page.waitForFunction(() => document.documentElement.dataset.app === "ready", null, { timeout: 300_000 });
    await page.getByRole("searchbox", { name: editions.en.search }).fill("fast11");
    await until(page, (id) => [...document.querySelectorAll("#found li a")].map((a) => a.hash).join() === "#" + id, card.id, "the search finds the new word");
    await page.keyboard.press("Escape");
    none((await page.evaluate(() => performance.getEntriesByName("explainer:adopted").map((m) => m.detail))).filter((d) => d.built || d.changed), "the program changed what the page said");

    const began = Date.now();
    desk.child.kill("SIGINT");
    const code = await new Promise((done) => desk.child.on("exit", done));
    equal(code, 0, "Ctrl+C ends it");
    ok(Date.now() - began < 5000, `after ${Date.now() - began} ms`);
    await tab.close();
    await page.goto("about:blank");
  } finally {
    await desk.stop();
  }
  ok(!existsSync(desk.at), "nothing is left");
});
