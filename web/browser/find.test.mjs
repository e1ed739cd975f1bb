// One search over everything, the bar that stays, the day on every page: in three engines.
import { engines } from "./help/engines/index.mjs";
import { address, cards, data, editions, equal, langs, look, match, none, ok, reader, soon, still, stops, visit } from "./help/index.mjs";
import { from, scenes } from "./help/scenes.mjs";

const minor = data.events.find((v) => v.weight !== "main");

for (const name of engines) {
  const { scene, type, said, hash } = scenes(name);

  scene("a word that is typed is written into the address once", async (e, site) => {
    await e.open(site);
    await type(e, "m"); // a step in history
    await soon(() => hash(e), "?q=m");
    await e.evaluate(() => new Promise((done) => setTimeout(done, 1000))); // what the place of the reader is noted for
    const written = await e.evaluate(async () => {
      const box = document.querySelector("[name=q]"), all = [];
      for (const name of ["pushState", "replaceState"]) {
        const own = history[name];
        history[name] = function (...args) { all.push(name); return own.apply(this, args); };
      }
      for (const c of "ilan sala") {
        box.value += c;
        box.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((done) => setTimeout(done, 120));
      }
      await new Promise((done) => setTimeout(done, 1000));
      return { all, now: location.search };
    });
    equal(written, { all: ["replaceState"], now: "?q=milan+sala" });
  });

  scene("the search finds everything, and its results lead to the record", async (e, site) => {
    await e.open(site);
    await type(e, "sala milan"); // before the app is there
    await e.until(() => document.querySelectorAll("#found mark").length > 5, "it is answered when the app comes");
    match(await said(e), /^\d+ results for “sala milan”$/);
    await soon(() => hash(e), /\?q=sala\+milan$/);
    const seen = await e.evaluate(() => ({ main: document.querySelector("main > *").checkVisibility(), heads: [...document.querySelectorAll("#found h2")].map((h) => h.textContent), links: document.querySelectorAll("#found li a").length }));
    ok(!seen.main && seen.heads.length > 3 && seen.heads.every((h) => /^\S.* \d+$/.test(h)), `groups with their counts in the place of the page: ${seen.heads}`);
    equal(await e.evaluate(() => {
      document.querySelector("main a[href]").focus();
      return document.activeElement.name;
    }), "q", "what is not shown takes no focus");
    await e.key("ArrowDown");
    await e.key("ArrowDown");
    equal(await e.evaluate(() => [...document.querySelectorAll("#found :is(a, button:not(.shut))")].indexOf(document.activeElement)), 1, "the arrows move");
    await e.key("Escape");
    await soon(() => hash(e), "");
    ok(await e.evaluate(() => document.querySelector("main > *").checkVisibility() && document.activeElement.name === "q" && !document.querySelector("#found a")), "Escape shows the page again");
    await type(e, "piantedossi");
    await soon(() => said(e), /“piantedossi”.*“piantedosi”/, "a near spelling, and that it is one");
    ok(await e.evaluate(() => [...document.querySelectorAll("#found mark")].some((m) => m.textContent === "Piantedosi")));
    await type(e, "Did the zeppelin fly over Sala?");
    await soon(() => said(e), /^Nothing found for “Did the zeppelin fly over Sala\?”\. \d+ results? for “[a-z ]+”$/, "where no record has all words, for how many it answers");
    await type(e, "“ZEPPELIN”");
    await soon(() => said(e), /^Nothing found for/);
    equal(await e.evaluate(() => document.querySelectorAll("#found li a").length), data.questions.length, "nothing is found: the open questions");
    await type(e, minor.title.en);
    await e.click(`#found a[href="#${minor.id}"]`);
    await e.until((id) => location.hash === "#" + id && document.getElementById(id).checkVisibility() && document.getElementById(id).getBoundingClientRect().top < innerHeight, "a result leads to its record, opened", { args: [minor.id] });
    await soon(() => hash(e), `#${minor.id}`, "without the search");
    await e.evaluate(() => history.back());
    await e.until((id) => document.querySelector(`#found a[href="#${id}"]`) === document.activeElement, "Back leads to the results, to the one that was followed", { args: [minor.id] });
    await e.evaluate(() => history.back());
    await e.until(() => document.querySelector("main > *").checkVisibility() && !location.search, "and back to the page");
    const news = (day) => [data.facts, data.events].map((list) => list.find((r) => from.get(r.id) === day && !/[“”]/.test((r.title ?? r).en)));
    // Each day is chosen once: its own news are found, those of the next are not.
    for (let at = 0; at < stops.length; at++) {
      await type(e, ""); // shows the page again, and the days
      await e.click(`label:has(#day-${at})`);
      for (const day of [at, at + 1].filter((day) => day > 0 && day < stops.length)) {
        for (const r of news(day)) {
          const words = (r.title ?? r).en;
          await type(e, words);
          const ids = await e.until(([words, early]) => {
            const line = document.querySelector("#found [role=status]").textContent;
            return line.includes(words.slice(0, 24)) && /· /.test(line) === early && [...document.querySelectorAll("#found li a")].map((a) => a.hash.slice(1));
          }, `“${words}” is answered as of ${stops[at]}`, { args: [[words, at < stops.length - 1]] });
          equal(ids.includes(r.id), at === day, `${r.id} on ${stops[at]}, public from ${stops[day]}`);
          none(ids.filter((id) => from.get(id) > at), `found on ${stops[at]}, and not public yet`);
        }
      }
    }
    await e.open(`${site}sources/?q=${encodeURIComponent(data.terms[0].title.en)}`);
    await e.until((id) => !!document.querySelector(`#found a[href="#${id}"]`), "on the other pages too", { args: [data.terms[0].id] });
    await e.open(`${site}it/embed/all/`);
    await type(e, "citta");
    await e.until(() => [...document.querySelectorAll("#found mark")].some((m) => /città/i.test(m.textContent)), "in frames, in their language, without accents");
  });

  scene("a search is one step in history, and leaving it goes back over that", async (e, site) => {
    const y = () => e.evaluate(() => Math.round(scrollY)), steps = () => e.evaluate(() => history.length), near = (was) => (now) => Math.abs(now - was) <= 2;
    const shown = (is, why) => soon(() => e.evaluate(() => document.querySelector("main > *").checkVisibility()), is, why);
    await e.open(`${site}sources/`);
    await e.open(site);
    await type(e, "");
    await e.until(() => document.documentElement.dataset.app === "ready", "the app is there");
    await e.evaluate(() => new Promise((done) => { scrollTo({ top: 1500, behavior: "instant" }); setTimeout(done, 1000); }));
    const was = await y(), before = await steps();
    ok(was > 1000, `the reader is at ${was}`);
    for (const begin of ["a letter", "a tap"]) {
      if (begin === "a letter") await type(e, "s");
      else await e.evaluate(() => document.querySelector("[name=q]").click());
      await shown(false, `${begin} begins the search`);
      await type(e, "sala");
      await soon(() => hash(e), "?q=sala");
      equal(await steps(), before + 1, `one step, begun by ${begin}`);
      await e.evaluate(() => history.back());
      await shown(true, "Back leads to the page");
      await soon(() => hash(e), "");
      await soon(y, near(was), `and to where the reader was, begun by ${begin}`);
      await e.evaluate(() => history.forward());
      await e.until(() => !!document.querySelector("#found a"), "forward leads to the results");
      await e.evaluate(() => history.back());
      await shown(true, "Back again");
      await soon(y, near(was), "and there again");
    }
    for (const leave of ["Escape", "a field without a word"]) {
      await type(e, "milan");
      await soon(() => hash(e), "?q=milan");
      if (leave === "Escape") await e.key("Escape");
      else await type(e, " ");
      await shown(true, `${leave} leaves the search`);
      await soon(() => hash(e), "");
      await soon(y, near(was), `${leave} leads to where the reader was`);
    }
    await type(e, "sala");
    await e.until(() => document.querySelectorAll("#found a").length > 3, "it is answered");
    await e.click("#found li a[href^='#']");
    await shown(true, "a result leads to the page");
    await e.evaluate(() => history.back());
    await shown(false, "Back to the results");
    await e.evaluate(() => history.back());
    await shown(true, "and to the page");
    await soon(y, near(was), "where the reader was before the search");
    await e.evaluate(() => history.back());
    await soon(() => e.evaluate(() => location.pathname), "/sources/", "no step is left over");
  });

  scene("a result is seen from its heading on", async (e, site) => {
    for (const [words, path, id] of [[cards[0].name.en, "", cards[0].id], [data.differences.at(-1).title.en, "differences/", data.differences.at(-1).id]]) {
      await e.open(site);
      await type(e, words);
      await e.until((id) => !!document.querySelector(`#found a[href$="#${id}"]`), `${id} is found`, { args: [id] });
      await e.click(`#found a[href$="#${id}"]`);
      await e.until(([path, id]) => location.pathname === "/" + path && location.hash === "#" + id && document.readyState === "complete", `${words} leads to ${id}`, { args: [[path, id]] });
      await e.until((id) => {
        const heading = document.getElementById(id).closest("details").querySelector("summary").getBoundingClientRect();
        return heading.top >= document.querySelector(".bar").getBoundingClientRect().bottom - 1 && heading.bottom < innerHeight;
      }, `the heading of ${id} is below the bar`, { args: [id] });
    }
  });

  scene("Escape leads back to where the reader was", async (e, site) => {
    await e.open(site);
    await type(e, "");
    await e.until(() => document.documentElement.dataset.app === "ready", "the app is there");
    for (const far of [600, 2400]) {
      await e.evaluate((far) => {
        document.activeElement.blur();
        scrollTo(0, far);
      }, far);
      const from = await still(() => e.evaluate(() => scrollY));
      ok(from > far / 2, `down the page: ${from}`);
      await e.evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true })));
      await e.until(() => document.activeElement.name === "q" && scrollY === 0, "/ leads to the search");
      await type(e, "sala");
      await e.until(() => document.querySelectorAll("#found mark").length > 2, "something is found");
      if (far > 600) await e.evaluate(() => document.activeElement.blur()); // as after a click on blank ground
      await e.key("Escape");
      await soon(() => e.evaluate(() => scrollY), (y) => Math.abs(y - from) < 40, `back at ${from}`);
    }
  });

  scene("the bar stays and says where the reader is; the day goes along to every page", async (e, site) => {
    await e.open("about:blank"); // a reload would lead back to the place of the scene before
    await e.open(site);
    for (const { id } of [...data.page.sections].reverse()) {
      await e.evaluate((id) => document.querySelector(`.bar li a[href="#${id}"]`).click(), id);
      await e.until((id) => document.querySelector(".bar [aria-current=true]")?.hash === "#" + id && Math.abs(document.querySelector(".bar").getBoundingClientRect().top) < 1, `#${id} is named, and the bar is at the top`, { args: [id] });
    }
    await e.click(".bar .top");
    await e.until(() => scrollY === 0 && !("goal" in document.documentElement.dataset), "and back to the top, at rest"); // or the click may miss
    await e.click("label:has(#day-1)");
    await e.until(() => document.querySelector(".chip").checkVisibility(), "the bar names the day");
    await e.evaluate(() => document.querySelector(".foot a[href*='facts/']").click());
    const on = (path) => e.until(([path, day]) => document.readyState === "complete" && location.pathname.endsWith(path) && location.search.includes(`day=${day}`) && document.querySelector("#day-1").checked && document.querySelector(".chip").checkVisibility(), `the day on ${path}`, { args: [[path, stops[1]]] });
    await on("/facts/");
    await e.evaluate(() => document.querySelector(".mast nav a").click());
    await on("/it/facts/");
    for (const path of ["differences/", "sources/", ""]) {
      await e.evaluate((path) => document.querySelector(path ? `.foot a[href*="${path}"]` : ".home").click(), path);
      await on(`/it/${path}`);
    }
    await on(await e.evaluate(() => {
      const a = document.querySelector("a[href*='cards/']");
      a.click();
      return new URL(a.href).pathname;
    }));
    await e.click(".chip a");
    await e.until(() => !document.querySelector(".chip").checkVisibility() && document.querySelector("[name=day]:checked").defaultChecked, "and back to the last day");
  });

  scene("one list of sources is open at a time, what is pressed stays, and Escape gives the focus back", async (e, site) => {
    await e.open(site);
    await e.until(() => "boot" in document.documentElement.dataset, "the scripts are there");
    const press = (n) => e.evaluate(async (n) => {
      const mark = document.querySelectorAll("#arms .ct > summary")[n], top = () => mark.getBoundingClientRect().top;
      mark.scrollIntoView({ block: "center", behavior: "instant" });
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
      const before = top();
      mark.click();
      for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
      return Math.abs(top() - before);
    }, n);
    const open = () => e.evaluate(() => [...document.querySelectorAll(".ct")].flatMap((d) => (d.open ? [[...document.querySelectorAll("#arms .ct")].indexOf(d)] : [])));
    const focused = () => e.evaluate(() => [...document.querySelectorAll("#arms .ct > summary")].indexOf(document.activeElement));
    for (const n of [0, 3, 1]) {
      ok((await press(n)) < 1.5, `mark ${n} stays where it is`);
      equal(await open(), [n], "and no other is open");
    }
    await e.key("Escape");
    await soon(async () => (await open()).length, 0, "Escape closes it, though nothing had the focus");
    equal(await focused(), 1, "and its mark has it");
    await press(2);
    await e.evaluate(() => document.querySelector("#arms .ct[open] a").focus());
    await e.key("Escape");
    await soon(async () => (await open()).length, 0, "from within too");
    equal(await focused(), 2);
    await e.evaluate(() => document.querySelector("#timeline .cf a[href*='#diff-']").closest("details.ct").querySelector("summary").click());
    const to = await e.evaluate(() => {
      const a = document.querySelector("#timeline .ct[open] .cf a[href*='#diff-']");
      a.click();
      return a.hash.slice(1);
    });
    await e.until((id) => location.pathname.endsWith("/differences/") && document.getElementById(id)?.checkVisibility(), "a difference that it names is shown", { args: [to] });
  });

  scene("what is found is moved through and left as readers expect", async (e, site) => {
    await e.open(site);
    await type(e, "ice");
    await e.until(() => document.querySelectorAll("#found mark").length > 5, "results");
    const few = await e.evaluate(() => document.querySelector("#found [data-act=all]").closest("section").querySelectorAll("li").length);
    await e.click("#found [data-act=all]");
    await e.until((few) => document.activeElement === document.activeElement.closest("ul")?.children[few]?.firstElementChild, "all of a kind are shown, and the first of the new ones has the focus", { args: [few] });
    await e.evaluate(() => scrollTo({ top: 900, behavior: "instant" }));
    await e.evaluate(() => document.querySelector(".bar .top").click());
    await e.until(() => scrollY === 0 && document.querySelectorAll("#found section:has([data-all]) li").length > 5, "back to the top of the results, which stay");
    await e.evaluate(() => {
      document.activeElement.blur();
      document.querySelector(".skip").click();
    });
    ok(await e.evaluate(() => document.activeElement === document.querySelector("#found :is(a, button:not(.shut))")), "the way past the head leads to the first result");
    const part = data.quotations.find((q) => data.stakeholders.some((s) => s.id === q.speaker && !cards.some((c) => c.id === s.id)));
    if (part) {
      await type(e, part.verbatim);
      await e.until((id) => !!document.querySelector(`#found a[href*="cards/"][href$="#${id}"]`), "whose quotations are on a page of their own is found there", { args: [part.id] });
    }
    const word = "carabinieri";
    await e.open("about:blank");
    await e.open(`${site}?day=${stops[0]}&q=${word}`);
    await e.until(() => !!document.querySelector("#found [data-act=latest]"), "an earlier day that has nothing leads to the last");
    await e.click("#found [data-act=latest]");
    await e.until(() => document.querySelectorAll("#found mark").length > 1, "where there is something");
    await soon(() => hash(e), `?q=${word}`);
    await e.open("about:blank");
    const two = cards.slice(0, 2).map((c) => c.id).join();
    await e.open(`${site}?day=${stops[0]}&q=${word}&side=government&beside=${two}`);
    await e.until(() => !!document.querySelector("#found [data-act=latest]") && document.querySelector("#cards .count").textContent.trim() !== "", "cards are counted by then");
    const count = () => e.evaluate(() => [document.querySelector("#cards .count").textContent.trim(), document.querySelector("#beside").textContent]), early = await count();
    await e.click("#found [data-act=latest]");
    await soon(async () => (await count())[0] !== early[0], true, "and then by the last day");
    const now = await count();
    await e.open("about:blank");
    await e.open(`${site}?side=government&beside=${two}`);
    await e.until(() => document.documentElement.dataset.app === "ready", "the app is there");
    await soon(count, (c) => c.join() === now.join(), "as on a page that was always at that day");
  });

  scene("the page for embeds keeps the day with the program too", async (e, site) => {
    await e.open(`${site}embed/?day=${stops[1]}`);
    await e.key("Shift");
    await e.until(() => document.documentElement.dataset.app === "ready", "the app is there");
    await soon(() => hash(e), `?day=${stops[1]}`);
    await e.evaluate(() => document.querySelector(".bar a[href$='facts/']").click());
    await e.until((day) => location.pathname.endsWith("/facts/") && location.search === `?day=${day}`, "and its links lead there", { args: [stops[1]] });
    await e.open(`${site}embed/?day=${stops[1]}`);
    await e.key("Shift");
    await e.until(() => document.querySelector(".chip").checkVisibility(), "the bar names the day");
    await e.click(".chip a");
    await e.until(() => location.search === "" && document.readyState === "complete" && !document.querySelector(".chip").checkVisibility(), "and leads back to the last");
  });
}

for (const lang of langs) {
  reader(`on a phone the bar is at most 44 px high, its list opens in place, and the first screen has all ways in (${lang})`, { viewport: { width: 412, height: 823 } }, async (page) => {
    await visit(page, editions[lang].path);
    const high = () => page.locator(".bar").evaluate((b) => b.getBoundingClientRect().height);
    ok((await high()) <= 44.5, `${await high()} px`);
    await page.setViewportSize({ width: 320, height: 256 });
    await page.locator(".here > summary").click();
    const list = await page.locator(".bar ul").boundingBox();
    ok(list.y > 60 && list.y + list.height <= 256, "in a low window too the list ends in it");
    await page.locator(".here > summary").click();
    await page.setViewportSize({ width: 412, height: 823 });
    await page.evaluate(() => scrollTo(0, 0));
    const inSight = await page.evaluate(() => ["h1", "[name=q]", "#day-0 + .pill", ".here > summary", ".fl"].filter((s) => {
      const r = document.querySelector(s).getBoundingClientRect();
      return r.width && r.top >= 0 && r.bottom <= innerHeight;
    }).length);
    equal(inSight, 5, "question, search, day, sections and the first field");
    await page.locator(".here > summary").click();
    equal(await page.locator(".bar li").filter({ visible: true }).count(), data.page.sections.length + 4);
    await page.locator(".bar li a").nth(4).click();
    await soon(() => page.locator(".bar li").filter({ visible: true }).count(), 0, "the list closes");
    await soon(() => page.locator(".here > summary").innerText(), /5\/8/);
    await page.evaluate(() => document.querySelector("[name=day]").click());
    ok((await high()) <= 44.5, `${await high()} px on an earlier day`);
    await page.keyboard.press("/");
    ok(await page.evaluate(() => document.activeElement.name === "q"), "/ leads to the search");
  });

  reader(`the search is a landmark with a search box, and its results are announced (${lang})`, async (page) => {
    const w = editions[lang];
    await visit(page, w.path);
    const box = page.getByRole("search").getByRole("searchbox", { name: w.search });
    await box.click();
    await soon(() => page.locator("#found button[data-act=seek]").count(), (n) => n > 4, "words to begin with");
    await box.pressSequentially("MILAN");
    await soon(() => page.locator("#found").getByRole("status").innerText(), new RegExp(w.found));
    await box.press("Enter");
    ok(await page.evaluate(() => document.activeElement.matches("#found a, #found button")), "Enter leads to what is found");
    await page.keyboard.press("Escape");
    await soon(() => address(page), "");
    await box.fill("ice");
    const more = page.locator("#found [data-act=all]").first();
    const before = await page.locator("#found li").count();
    await more.click();
    ok((await page.locator("#found li").count()) > before, "all of a kind can be had");
    await page.locator("#found .shut").click();
    ok(await page.locator("main").isVisible());
  });
}

reader("without scripts there is no search box, and the list of sections opens", { javaScriptEnabled: false, viewport: { width: 412, height: 823 } }, async (page) => {
  await look(page, "?q=zeppelin");
  equal(await page.getByRole("searchbox").filter({ visible: true }).count(), 0);
  equal((await page.locator("#found").innerText()).trim(), "", "nothing is said to be found, or not to be");
  await page.locator(".here > summary").click();
  await page.locator(".bar").getByRole("link", { name: "Timeline" }).click();
  match(page.url(), /#timeline$/);
  await look(page, "facts/");
  equal(await page.locator("#filters").filter({ visible: true }).count(), 0);
});

reader("Enter in the search before the program is there sends nothing", { viewport: { width: 412, height: 823 } }, async (page) => {
  let come;
  const held = new Promise((done) => (come = done));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await look(page, "");
  const box = page.getByRole("searchbox", { name: editions.en.search });
  await box.fill("carabinieri");
  await box.press("Enter"); // what a policy refuses is noted by the reader of all tests
  await page.waitForTimeout(300);
  equal(new URL(page.url()).search, "");
  come();
  await soon(() => page.locator("#found mark").count(), (n) => n > 1, "it is answered when the program comes");
});
