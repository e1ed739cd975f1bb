// The targets of the project against what was measured.
import { bytes, ms, percentile, shift, times } from "./numbers.mjs";

const parts = { article: "the embed in an article", load: "paint and first-visit bytes", takeover: "the takeover", use: "interactions", growth: "ten times the content" };

// durations are those of interactions of a kind, or of all.
const durations = (used, kind) => used.all.filter((i) => !kind || i.kind === kind).map((i) => i.duration);

export function targets(f) {
  const out = [];
  const check = (what, met, value) => out.push(`- ${met ? "met" : "**not met**"}: ${what} — ${value}`);
  if (f.load) {
    const s = Object.fromEntries(f.load.map((x) => [x.key, x]));
    check("largest paint of the full page within 1.15 times that of the page without scripts", s.front.largest <= 1.15 * s.bare.largest, `${times(s.front.largest / s.bare.largest)} (${ms(s.front.largest)})`);
    check("largest paint of the full page within 0.5 times TimelineJS's", s.front.largest <= 0.5 * s.timeline.largest, times(s.front.largest / s.timeline.largest));
    check("bytes before interaction, full page: at most 45,000", s.front.bytes <= 45e3, bytes(s.front.bytes));
    check("bytes before interaction, single card: at most 25,000", s.card.bytes <= 25e3, bytes(s.card.bytes));
    check("no task over 100 ms after compiling, on the slow line", s.front.appTask <= 100, s.front.appTask ? ms(s.front.appTask) : "none over 50 ms");
  }
  if (f.article) {
    const ours = f.article.filter((a) => ["ours", "line", "quote"].includes(a.key)), none = f.article.find((a) => a.key === "none");
    const most = Math.max(...ours.flatMap((a) => a.visits.map((v) => v.shift)));
    check("an embed shifts its article by 0.000, in the first window too", most < 0.0005, shift(most));
    const worst = ours.reduce((a, b) => (b.largest > a.largest ? b : a));
    check("with an embed the article's largest paint within 1.15 times that of the article alone", worst.largest <= 1.15 * none.largest, `${times(worst.largest / none.largest)} (${worst.name})`);
  }
  if (f.program) check("the complete program in brotli 11: at most 660,000 B", f.program <= 660e3, bytes(f.program));
  if (f.takeover) {
    const app = f.takeover.filter((t) => t.total);
    check("every node adopted, none built or changed, on every kind of page", app.every((t) => t.adopted === t.total && !t.built && !t.changed), `${app.reduce((n, t) => n + t.adopted, 0)} of ${app.reduce((n, t) => n + t.total, 0)} nodes on ${app.length} pages`);
    check("layout shift 0.000 on every kind of page", f.takeover.every((t) => t.shift < 0.0005), shift(Math.max(...f.takeover.map((t) => t.shift))));
    const worst = app.reduce((a, b) => (b.task > a.task ? b : a));
    check("no task over 100 ms after compiling, on every kind of page", worst.task <= 100, worst.task ? `${ms(worst.task)} (${worst.name})` : "none over 50 ms");
  }
  if (f.use) {
    for (const [what, kind] of [["interaction"], ["a letter in the search", "type in search"], ["a change of the day", "move the day"]]) {
      const d = durations(f.use, kind);
      for (const [p, most] of [[75, 80], [98, 150]]) check(`${what}, p${p}: at most ${most} ms`, percentile(d, p) <= most, `${ms(percentile(d, p))} over ${d.length}`);
    }
  }
  if (f.use?.native.length) {
    const kinds = new Set(f.use.native.map((i) => i.kind)), bare = percentile(f.use.native.map((i) => i.duration), 75), ours = percentile(f.use.all.filter((i) => kinds.has(i.kind)).map((i) => i.duration), 75);
    check("what the page without scripts answers too, p75: no longer than there, on the same machine in the same run", ours <= bare, `${times(ours / bare)} (${ms(ours)})`);
  }
  if (f.growth) {
    const { one, many } = f.growth, d = durations(many.used, "type in search");
    check("interaction with ten times the content within 3 times, p75", many.p75 <= 3 * one.p75, times(many.p75 / one.p75));
    check("a search of ten times the content answered within 100 ms, p98", percentile(d, 98) <= 100, `${ms(percentile(d, 98))} over ${d.length} letters`);
  }
  for (const [part, what] of Object.entries(parts)) if (!f[part]) out.push(`- **not measured** in this run: ${what}`);
  return out.join("\n");
}
