// On an earlier day the app tells no more than the page, and the day goes along wherever a link leads: in three engines.
import { engines, lent } from "./help/engines/index.mjs";
import { base, cards, counting, data, editions, equal, langs, look, none, ok, parts, reader, soon, stops, visit } from "./help/index.mjs";

// When something of a card was first public, from the data alone.
const ends = data.page.answers.map((a) => a.day.split("/").at(-1));
const stopOf = (day) => (day === "background" ? 0 : ends.findIndex((end) => day.split("/").at(-1) <= end));
const reported = (ids) => Math.min(...ids.map((id) => stopOf(data.reports.find((r) => r.id === id).date)));
const inAffair = (day) => /^\d{4}-\d\d-\d\d/.test(day) && day >= stops[0] && day.split("/").at(-1) <= ends.at(-1);
const own = (day, r) => (inAffair(day) ? stopOf(day) : reported([r, ...(r.then ?? [])].flatMap((t) => t.reports ?? [])));
const firstReport = Math.min(...data.reports.map((r) => stopOf(r.date)));
const partIn = (s, v) => {
  const n = v.public ? stopOf(v.public) : own(v.date, v);
  return n >= firstReport ? Math.max(n, reported(s.reports)) : n;
};
const from = new Map(data.stakeholders.map((s) => [s.id, Math.min(stops.length - 1,
  ...s.steps.map((st) => own(st.day, st)),
  ...data.quotations.filter((q) => q.speaker === s.id).map((q) => (inAffair(q.day) ? stopOf(q.day) : reported([q.report]))),
  ...data.events.filter((v) => v.stakeholders?.includes(s.id)).map((v) => partIn(s, v)),
)]));
const known = (stop) => [...cards, ...parts].filter((s) => from.get(s.id) <= stop);
const values = (stop, of) => [...new Set(known(stop).map((s) => s[of]))].sort().join();

for (const name of engines) {
  const use = lent(name);
  const scene = (what, body) => counting(`${name}: ${what}`, () => use(async (engine) => {
    const before = (await engine.errors()).length;
    await body(engine, await base());
    none((await engine.errors()).slice(before), "uncaught errors");
  }));
  const choose = (e, control, value) => e.evaluate(([control, value]) => {
    const select = document.querySelector(control);
    select.dispatchEvent(new Event("pointerdown", { bubbles: true })); // what has the app come
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }, [control, value]);
  const offered = (e, control) => e.evaluate((control) => [...document.querySelectorAll(`${control} option`)].map((o) => o.value).filter((v) => v).sort().join(), control);
  const said = (e) => e.evaluate(() => document.querySelector("#cards .count").textContent.trim());
  const shown = (e) => e.evaluate(() => [...document.querySelectorAll("[data-card], .parts > li")].filter((c) => c.checkVisibility()).map((c) => c.dataset.card ?? c.id).sort().join());
  const day = (e, stop) => e.evaluate((stop) => document.getElementById(`day-${stop}`).click(), stop);

  scene("filters, counts and the choice of two cards know the day", async (e, site) => {
    await e.open(site);
    equal(await said(e), "", "before a filter is set nothing is counted");
    const { side } = known(0)[0];
    await choose(e, "#filters [name=side]", side);
    await soon(() => said(e), `${known(3).filter((s) => s.side === side).length} of ${known(3).length} cards`);
    for (let stop = 0; stop < stops.length; stop++) {
      await day(e, stop);
      const here = known(stop).filter((s) => s.side === side);
      await soon(() => said(e), `${here.length} of ${known(stop).length} cards`, `on ${stops[stop]}`);
      equal(await shown(e), here.map((s) => s.id).sort().join(), "and so many are there");
      for (const of of ["side", "stance"]) equal(await offered(e, `#filters [name=${of}]`), values(stop, of), `${of} on ${stops[stop]}`);
    }
    // What nobody has on that day is taken off, wherever it comes from.
    const later = known(3).find((s) => !known(0).some((o) => o.side === s.side)).side;
    await choose(e, "#filters [name=side]", later);
    await soon(() => shown(e), known(3).filter((s) => s.side === later).map((s) => s.id).sort().join());
    await day(e, 0);
    await soon(() => shown(e), known(0).map((s) => s.id).sort().join(), "all that were public");
    equal(await e.evaluate(() => document.querySelector("#filters [name=side]").value), "");
    await soon(() => e.evaluate(() => location.search), `?day=${stops[0]}`);
    // Two beside each other.
    const pair = [cards.find((s) => from.get(s.id) === 0), cards.find((s) => from.get(s.id) > 1)];
    await day(e, 3);
    await e.evaluate((id) => document.querySelector(`[data-card=${id}] [data-act=beside]`).click(), pair[0].id);
    await e.until(() => !!document.querySelector("#beside [data-beside='1']"), "the choice of the second is there");
    await choose(e, "#beside [data-beside='1']", pair[1].id);
    await e.until((name) => document.querySelector("#beside table")?.textContent.includes(name), "two cards beside each other", { args: [pair[1].name.en] });
    await day(e, 0);
    await e.until(() => !document.querySelector("#beside table"), "who was not public yet is beside nobody");
    await day(e, 3);
    await e.until((name) => document.querySelector("#beside table")?.textContent.includes(name), "and is again", { args: [pair[1].name.en] });
    await e.evaluate(() => document.querySelector("[data-act=unpair]").click());
    await day(e, 0);
    await e.evaluate((id) => document.querySelector(`[data-card=${id}] [data-act=beside]`).click(), pair[0].id);
    await e.until(() => !!document.querySelector("#beside [data-beside='1']"), "the choice is there");
    equal(await offered(e, "#beside [data-beside='1']"), known(0).map((s) => s.id).filter((id) => id !== pair[0].id).sort().join(), "nobody else is offered");
  });

  scene("from card to card the reader stays with those of the day", async (e, site) => {
    await e.open(`${site}?day=${stops[0]}#${cards.find((s) => from.get(s.id) === 0).id}`);
    await e.key("Shift");
    await e.until(() => document.documentElement.dataset.app === "ready", "the app is there");
    const seen = new Set();
    for (let i = 0; i < 6; i++) {
      seen.add(await e.evaluate(() => {
        const card = document.querySelector("[data-card][open]");
        card.querySelector("summary").dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
        return card.dataset.card;
      }));
    }
    equal([...seen].sort().join(), cards.filter((s) => from.get(s.id) === 0).map((s) => s.id).sort().join());
    none(await e.evaluate(() => [...document.querySelectorAll(".tools .prev, .tools .next")].filter((a) => a.checkVisibility() && document.getElementById(a.hash.slice(1)).closest("details").checkVisibility() === false).map((a) => a.textContent)), "links to who was not public yet");
  });

  scene("the day goes along with every link of every page, into other tabs too", async (e, site) => {
    const wrong = [];
    let links = 0;
    for (const path of ["", "facts/", "differences/", "sources/", "embed/", `cards/${cards[0].id}/`, "it/", "no-such-page/"]) {
      await e.open(`${site}${path}?day=${stops[1]}`);
      if (!path.startsWith("no-such")) await e.until(() => "boot" in document.documentElement.dataset, `the scripts of ${path} are there`);
      const left = await e.evaluate((site) => [...document.links].filter((a) => a.href.startsWith(site) && !/^(#|\?$)/.test(a.getAttribute("href"))).map((a) => {
        a.dispatchEvent(new Event("pointerdown", { bubbles: true }));
        return a.href;
      }), site);
      links += left.length;
      wrong.push(...left.filter((href) => new URL(href).searchParams.get("day") !== stops[1]).map((href) => `${path}: ${href}`));
    }
    none(wrong, "links that lose the day", links);
    ok(links > 500, `${links} links`);
  });
}

for (const lang of langs) {
  reader(`what is shared on an earlier day leads to that day (${lang})`, async (page) => {
    await visit(page, `${editions[lang].path}facts/?day=${stops[1]}`);
    const share = page.locator("#main [data-share]").filter({ visible: true }).first();
    const id = await share.evaluate((a) => a.closest("[id]").id);
    await share.click();
    const told = page.locator(".cite");
    await soon(async () => (await told.count()) && (await told.locator("p").first().innerText()), (url) => !!url && url.endsWith(`facts/?day=${stops[1]}#${id}`), "the link");
    ok((await told.innerText()).split(`?day=${stops[1]}#${id}`).length > 3, "in the text and the entry too");
  });
}

reader("without scripts the same is there as with them on each day", { javaScriptEnabled: false }, async (page) => {
  await look(page, "");
  for (let stop = 0; stop < stops.length; stop++) {
    await page.locator(`label:has(#day-${stop})`).click();
    const ids = await page.evaluate(() => [...document.querySelectorAll("[data-card], .parts > li")].filter((c) => c.checkVisibility()).map((c) => c.dataset.card ?? c.id));
    equal(ids.sort().join(), known(stop).map((s) => s.id).sort().join(), stops[stop]);
    const strip = await page.evaluate(() => [...document.querySelectorAll(".strip li")].filter((c) => c.checkVisibility()).map((c) => c.querySelector("a").hash.slice(1)));
    equal(strip.sort().join(), known(stop).filter((s) => !s.part.en).map((s) => s.id).sort().join(), `the strip on ${stops[stop]}`);
    equal(await page.locator(".diff, .question").filter({ visible: true }).count() > 0, stop === stops.length - 1, "no difference is seen before the last report");
  }
});

reader("back on a page without the app the day that is chosen is the one that is shown", async (page) => {
  await page.route(/\.wasm$/, () => {});
  for (const asked of ["", `?day=${stops[0]}`]) {
    await page.goto("about:blank");
    await look(page, asked);
    await page.locator("#day-1").evaluate((r) => r.click());
    await look(page, "facts/");
    await page.goBack();
    await soon(() => page.evaluate(() => [document.querySelector("[name=day]:checked").id, "day-" + (document.querySelector("#page").dataset.day ?? 3)].join()), (s) => s.split(",")[0] === s.split(",")[1], `after ${asked}`);
  }
});

reader("what a card says in its heading of a later day leaves no room and no words", async (page) => {
  await look(page, `?day=${stops[0]}`);
  const parts = await page.locator(".card > summary .rl .k").evaluateAll((all) => all.map((e) => getComputedStyle(e, "::before").display));
  ok(parts.length > 0 && parts.every((d) => d === "none"), parts.join());
});
