// The facts and the differences as indexes: in three engines.
import { engines } from "./help/engines/index.mjs";
import { cards, data, editions, equal, match, ok, soon, stops } from "./help/index.mjs";
import { from, scenes } from "./help/scenes.mjs";

const retold = data.reports.filter((r) => r.retells).map((r) => r.id);

for (const name of engines) {
  const { scene, hash } = scenes(name);

  scene("the facts are an index: by topic, report and how many carry them", async (e, site) => {
    const ids = () => e.evaluate(() => [...document.querySelectorAll(".facts > li")].filter((l) => l.checkVisibility()).map((l) => l.id).join());
    const choose = (of, value) => e.evaluate(([of, value]) => {
      const select = document.querySelector(`#filters [name=${of}]`);
      select.dispatchEvent(new Event("pointerdown", { bubbles: true }));
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, [of, value]);
    const index = () => e.evaluate(() => [...document.querySelectorAll(".toc a")].filter((a) => a.checkVisibility()).map((a) => a.hash.slice(1)).join());
    const topics = data.topics.map((t) => t.id);
    const want = (passes) => topics.flatMap((t) => data.facts.filter((f) => f.topic === t && passes(f)).map((f) => f.id)).join();
    const topic = topics[2], report = data.reports[1].id;
    await e.open(`${site}facts/`);
    await choose("topic", topic.replace("topic-", "")); // which has the app come
    await soon(ids, want((f) => f.topic === topic));
    equal(await index(), topic, "the index has what is left");
    ok(await e.evaluate(() => [...document.querySelectorAll(".facts > li")].find((l) => l.checkVisibility()).getBoundingClientRect().top < innerHeight), "whose first is in the window");
    await choose("report", report.replace("report-", ""));
    await soon(ids, want((f) => f.topic === topic && f.reports.includes(report)));
    await soon(() => hash(e), `?topic=${topic.slice(6)}&report=${report.slice(7)}`);
    await e.click("#filters [type=reset]");
    await soon(ids, want(() => true));
    equal(await index(), topics.join(), "all of it again");
    await choose("by", "retold");
    await soon(ids, want((f) => f.reports.every((r) => retold.includes(r))));
    await choose("report", data.reports.find((r) => !r.retells).id.replace("report-", ""));
    await soon(() => e.evaluate(() => document.querySelector("#filters .count").textContent), editions.en.none, "that nothing passes is said");
    const late = data.reports.reduce((a, r) => (r.date > a.date ? r : a)), early = (f) => from.get(f.id) <= 1;
    await e.open(`${site}facts/?day=${stops[1]}&report=${late.id.replace("report-", "")}`);
    await e.until(() => document.documentElement.dataset.app === "ready", "the app is there, on that day");
    await soon(ids, want(early), "a report that was not there yet filters nothing");
    await e.click("label:has(#day-" + (stops.length - 1) + ")");
    await soon(ids, want(() => true), "and is off once it is there");
    await e.open(`${site}it/facts/?by=single`);
    const single = want((f) => f.reports.filter((r) => !retold.includes(r)).length === 1);
    await soon(ids, single);
    match(await e.evaluate(() => document.querySelector("#filters .count").textContent), new RegExp(`^${single.split(",").length} `));
  });

  scene("a topic that is filtered away is shown again for a link to it", async (e, site) => {
    const [one, other] = data.topics;
    await e.open(`${site}facts/?topic=${one.id.replace("topic-", "")}`);
    await e.until(() => document.documentElement.dataset.app === "ready" && document.querySelectorAll("main section[hidden]").length > 2, "the others are not shown");
    await e.evaluate((id) => { location.hash = id; }, other.id); // the index has no link to it
    await e.until((id) => {
      const goal = document.getElementById(id);
      return goal.checkVisibility() && goal.getBoundingClientRect().top < innerHeight && !location.search;
    }, "it is there, in the window, and the filter is off", { args: [other.id] });
  });

  scene("the differences are an index too: by who is concerned", async (e, site) => {
    // Whom a difference concerns, computed from the data alone.
    const all = (list, ids) => list.filter((r) => ids?.includes(r.id));
    const concerned = (d) => [...all(data.facts, d.facts).flatMap((f) => f.asserted_by ?? []), ...all(data.events, d.events).flatMap((v) => v.stakeholders ?? []), ...all(data.quotations, d.quotations).map((q) => q.speaker)];
    const of = (who) => data.differences.filter((d) => concerned(d).includes(who));
    const named = data.stakeholders.filter((s) => of(s.id).length).map((s) => s.id);
    const shown = () => e.evaluate(() => ({
      ids: [...document.querySelectorAll(".diff")].filter((d) => d.checkVisibility()).map((d) => d.querySelector(".db").id).sort().join(),
      groups: [...document.querySelectorAll(".diffs")].filter((g) => g.checkVisibility()).map((g) => `${g.id} ${g.querySelector("small").textContent}`).join(),
      index: [...document.querySelectorAll(".kinds .toc a")].filter((a) => a.checkVisibility()).map((a) => `${a.hash.slice(1)} ${a.querySelector("b").textContent}`).join(),
      said: document.querySelector("#filters .count").textContent,
    }));
    const want = async (list, what) => {
      const { groups, index, said } = await soon(shown, (s) => s.ids === list.map((d) => d.id).sort().join(), what);
      const kinds = [...new Set(list.map((d) => d.about))].map((about) => `about-${about} ${list.filter((d) => d.about === about).length}`).sort().join();
      equal([groups, index].map((g) => g.split(",").sort().join()), [kinds, kinds], `${what}: groups and index count what is left`);
      match(said, new RegExp(`^${list.length} `));
    };
    await e.open(`${site}differences/`);
    const offered = await e.evaluate(() => [...document.querySelectorAll("#filters option[value]:not([value=''])")].map((o) => `${o.value} ${/\((\d+)\)$/.exec(o.textContent)[1]}`));
    equal([...offered].sort(), named.map((id) => `${id} ${of(id).length}`).sort(), "everybody who is concerned is offered, with the number of differences");
    const who = cards.find((c) => of(c.id).length > 1).id;
    await e.evaluate((who) => {
      const select = document.querySelector("#filters select");
      select.dispatchEvent(new Event("pointerdown", { bubbles: true })); // which has the app come
      select.value = who;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, who);
    await want(of(who), who);
    await soon(() => hash(e), `?who=${who}`);
    const without = data.differences.find((d) => !concerned(d).includes(who)).id;
    await e.evaluate((id) => { location.hash = id; }, without);
    await want(data.differences, "a link to one that is not shown takes the filter off");
    await e.open(`${site}it/differences/?who=${who}`);
    await want(of(who), "from the address, in the other edition");
    await e.click("#filters [type=reset]");
    await want(data.differences, "and all again");
    await e.click("label:has(#day-0)");
    await e.until(() => !document.querySelector("#filters select").checkVisibility(), "before the last report nobody could compare them");
  });
}
