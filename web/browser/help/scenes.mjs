// Scenes of a page in one engine, which all of a file share, and when each record was public, computed from the data alone.
import { lent } from "./engines/index.mjs";
import { base, counting, data, none, stops } from "./index.mjs";

// from says by which stop of the day control a fact or an event was public, computed from the data alone.
const ends = data.page.answers.map((a) => a.day.split("/").at(-1));
const stopOf = (day) => (day === "background" ? 0 : ends.findIndex((end) => day.split("/").at(-1) <= end));
const firstOf = (reports) => Math.min(...reports.map((id) => stopOf(data.reports.find((r) => r.id === id).date)));
const inAffair = (day) => /^\d{4}-\d\d-\d\d/.test(day) && day >= stops[0] && day.split("/").at(-1) <= ends.at(-1);
const dated = (r, day, reports) => (r.public ? stopOf(r.public) : inAffair(day) ? stopOf(day) : firstOf(reports));
export const from = new Map([
  ...data.facts.map((f) => [f.id, dated(f, "", f.reports)]),
  ...data.events.map((v) => [v.id, dated(v, v.date, [v, ...(v.then ?? [])].flatMap((t) => t.reports ?? []))]),
]);

// scenes returns what a file of scenes needs: scene declares one, type searches, said is what is announced of it, hash the state in the address.
export function scenes(name) {
  const use = lent(name);
  const scene = (what, body) => counting(`${name}: ${what}`, () => use(async (engine) => {
    const before = (await engine.errors()).length;
    await body(engine, await base());
    none((await engine.errors()).slice(before), "uncaught errors");
  }));
  const type = (e, words) => e.evaluate((words) => {
    const box = document.querySelector("[name=q]");
    box.dispatchEvent(new Event("pointerdown", { bubbles: true })); // what has the app come
    box.focus();
    box.value = words;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }, words);
  const said = (e) => e.evaluate(() => document.querySelector("#found [role=status]").textContent);
  const hash = (e) => e.evaluate(() => location.search + location.hash);
  return { scene, type, said, hash };
}
