// Writes doc/benchmarks.md from what was found: every number in it comes from the run.
import { cpus } from "node:os";
import { bytes, mb, ms, p75, percentile, shift, table, times, whole } from "./numbers.mjs";
import { line, slowdown } from "./options.mjs";
import { targets } from "./targets.mjs";

export function report(f) {
  return [
    "# Benchmarks",
    "Written by `make bench`; do not edit. What is wanted of each number is in the list of targets.",
    method(f),
    f.load && `## Side by side\n\n${sideBySide(f.load)}`,
    f.article && `## In a host's article\n\n${inArticle(f.article)}`,
    "## Targets\n\n" + targets(f),
    f.use && `## In use\n\n${inUse(f.use)}`,
    f.takeover && `## The takeover\n\n${takeover(f.takeover)}`,
    f.growth && `## What grows how\n\n${grows(f.growth)}`,
  ].filter(Boolean).join("\n\n") + "\n";
}

const method = (f) => `## Method

- Machine: ${cpus().length} cores, ${f.machine.memory} GB of memory, headless Chromium ${f.machine.chromium}. The machine's load was ${[`${f.machine.load} before`, ...(f.machine.loads ?? [])].join(", ")}; over the number of cores, times are too long and unsteady.
- A reader's phone: 412 × 823 CSS pixels at 1.75, touch; ${line.down * 8 / 1e6} Mbit/s down, ${line.up * 8 / 1e3} kbit/s up, ${line.latency} ms for each request,
  the processor slowed ${slowdown} times, no cache, a new profile for each visit, service workers as they are. The page starts the app by itself only
  on a line that the browser knows to be good; on this one it starts when the reader points at the page.
- ${f.load ? f.load[0].visits.length : "–"} rounds; in each, every subject is visited in turn, once left alone and once tapped. Numbers are medians. Everything comes in brotli 11: ours from
  \`explainer serve\`, the others from a plain file server beside it. Bytes are what came over the line, headers included, fonts and data included; what a
  service worker fetches for offline reading after that is not in them.
- The stock go-app build is \`web/bench/stock\`: cards, events, tasks and differences in go-app components, with \`app.Handler\` and \`GenerateStaticWebsite\`
  as its guide shows. TimelineJS is the package from npm with the same ${f.events} events, its records in the page itself and no font from elsewhere.
- Largest paint, shift, blocking time (the part of each long task over 50 ms) and memory (script heap and WebAssembly, after a collection) are taken when
  the page has come to rest. For the stock build and TimelineJS that is when their program runs; for ours it is before the app is asked for.
- The tap: the first card, the first citation of a single card, the first marker of TimelineJS, as soon as it is painted and stands still, and again if the tap is lost, with real
  touch events; the time is from navigation to the frame that shows its text. Time in use is Event Timing: from the input to the next frame.`;

function sideBySide(load) {
  const bare = load.find((s) => s.key === "bare"), timeline = load.find((s) => s.key === "timeline");
  const head = ["", "bytes before interaction", "requests", "first paint", "largest paint", "layout shift", "blocking time", "tap shows its text", "bytes with the app", "memory, MB", "memory with the app, MB"];
  const row = (s) => [s.name, bytes(s.bytes), s.requests, ms(s.first), ms(s.largest), shift(s.shift), ms(s.blocking), ms(s.tap), bytes(s.allBytes), mb(s.heap), mb(s.allHeap)];
  const keys = ["bytes", "first", "largest", "tap", "allBytes", "allHeap"];
  const ratio = (s, to) => keys.map((k) => times(s[k] / to[k]));
  const front = load.find((s) => s.key === "front");
  return [
    table(head, load.map(row)),
    "Against our page without scripts, and against TimelineJS:",
    table(["", "bytes", "first paint", "largest paint", "tap", "bytes with the app", "memory with the app"], [
      ...load.filter((s) => s !== bare).map((s) => [`${s.name} : without scripts`, ...ratio(s, bare)]),
      ...load.filter((s) => s !== timeline).map((s) => [`${s.name} : TimelineJS`, ...ratio(s, timeline)]),
    ]),
    `From the reader's first sign to the running app: ${ms(front.appTime)} on this line; blocking time on the way ${ms(front.appBlocking)}, layout shift ${shift(front.appShift)}.`,
    "Least and most of the rounds:",
    table(["", "largest paint", "tap shows its text", "blocking time"], load.map((s) => [s.name, ...["largest", "tap", "blocking"].map((k) => {
      const v = s.visits.map((x) => x[k]);
      return `${whole(Math.min(...v))}–${ms(Math.max(...v))}`;
    })])),
  ].join("\n\n");
}

function inArticle(list) {
  const none = list.find((a) => a.key === "none"), far = list.filter((a) => !a.first), near = list.filter((a) => a.first);
  const once = ["bytes once read", "requests", "blocking time"], end = "shift of the article";
  const row = (a) => [a.name, bytes(a.bytes), a.requests, ms(a.largest), ms(a.blocking), bytes(a.allBytes), a.allRequests, ms(a.blocked), ms(a.shown), shift(a.shift)];
  const ratio = (a) => [a.name + (a.first ? " (first window)" : ""), times(a.paint / none.paint), times(a.largest / none.largest), a.tasks - none.tasks, whole(a.bytes - none.bytes), times(a.allBytes / list.find((x) => x.key === (a.first ? "frame" : "pym")).allBytes), shift(a.shift)];
  return [
    "The same article of thirty paragraphs, on the phone and the line of above. Frame and article lie on two origins of one site, so that the browser keeps both in one process and slows both. First with the timeline after twenty paragraphs: the article is loaded and left alone, then scrolled a third of a window at a time until the embed fills it; the time is from the moment its edge is in the window to the frame's first text (0: it was there before). pym holds our page of the timeline without its scripts; TimelineJS stands in the frame that its guide gives, 650 pixels high.",
    table(["", "bytes before it is near", "requests", "largest paint", "blocking time", ...once, "shown once near", end], far.map(row)),
    "With a card after the first paragraph, in the first window, its room kept as the builder writes it; the time is from navigation to the frame's first text.",
    table(["", "bytes when at rest", "requests", "largest paint", "blocking time", ...once, "shown after", end], near.map(row)),
    "With the embed against the article alone, loaded and left alone (paints of the article itself, tasks over 50 ms, bytes); once read, the bytes against the same content without our script: pym's for the timeline, the plain frame for a card.",
    table(["", "first paint", "largest paint", "long tasks more", "bytes more", "bytes once read", end], list.filter((a) => a !== none).map(ratio)),
  ].join("\n\n");
}

function inUse({ all, native, longest }) {
  const kinds = [...new Set(all.map((i) => i.kind))];
  const mean = (list, k) => ms(list.reduce((n, i) => n + i[k], 0) / list.length);
  const row = (name, list) => {
    const d = list.map((i) => i.duration);
    return [name, list.length, ...[50, 75, 98].map((p) => ms(percentile(d, p))), ms(Math.max(...d)), mean(list, "ScriptDuration"), mean(list, "RecalcStyleDuration"), mean(list, "LayoutDuration")];
  };
  return [
    `Every card is on the page, the processor slowed ${slowdown} times. Durations come in steps of 8 ms; what was under 16 ms counts as 16. The last three columns are the processor time that one interaction takes on average, the frames after it included. The longest task was ${ms(longest)}.`,
    table(["", "n", "p50", "p75", "p98", "most", "script", "style", "layout"], [
      ...kinds.map((k) => row(k, all.filter((i) => i.kind === k))),
      ...[...new Set(all.map((i) => i.device))].map((d) => row(`all on a ${d}`, all.filter((i) => i.device === d))),
      row("**all**", all),
    ]),
    ...(native?.length ? beside(all, native) : []),
  ].join("\n\n");
}

// beside tells what the same taps take where no script runs: a measure of the browser and the machine.
function beside(all, native) {
  const row = (name, ours, bare) => [name, bare.length, ms(p75(bare)), ms(p75(ours)), times(p75(ours) / p75(bare))];
  const kinds = [...new Set(native.map((i) => i.kind))];
  return [
    "What the page answers without scripts too, done there in the same run, on the same machine; that page lays out all of itself, since sparing what is far from the window needs a script. p75 of both.",
    table(["", "n", "without scripts", "ours", "ours : without"], [
      ...kinds.map((k) => row(k, all.filter((i) => i.kind === k), native.filter((i) => i.kind === k))),
      row("**these**", all.filter((i) => kinds.includes(i.kind)), native),
    ]),
  ];
}

const takeover = (list) => [
  `Full speed of the line, the processor slowed ${slowdown} times. Nodes that were adopted of all that stand on the page outside its leaves; built and changed by the app while it took over; the longest task after the program was compiled (of the task that compiled it, the rest), and how long it took from there to the adopted page.`,
  table(["", "adopted", "built", "changed", "layout shift", "longest task", "to the adopted page"], list.map((t) => (t.state
    ? [t.name, `no app (\`${t.state}\`)`, "–", "–", shift(t.shift), "–", "–"]
    : [t.name, `${whole(t.adopted)} of ${whole(t.total)}`, t.built, t.changed, shift(t.shift), t.task ? ms(t.task) : "under 50 ms", ms(t.took)]))),
].join("\n\n");

function grows({ factor, one, many }) {
  const r = (k) => many[k] / one[k];
  const rows = [
    ["records", "records", whole], ["pages", "pages", whole], ["build without compression", "build", ms], ["front page, bytes", "html", bytes], ["front page, brotli", "htmlSmall", bytes],
    ["program, bytes", "wasm", bytes], ["program, brotli", "wasmSmall", bytes], ["content, brotli", "contentSmall", bytes], ["nodes that the app adopts", "nodes", whole], ["largest paint", "largest", ms],
    ["from the first sign to the app", "appTime", ms], ["from compiled to adopted", "took", ms], ["longest task after compiling", "task", ms],
    ["memory with the app, MB", "memory", mb], ["interaction, p75", "p75", ms], ["interaction, p98", "p98", ms],
  ];
  return [
    `The same site built from ${factor} times the records (\`web/bench/tenfold\`: every fact, quotation, event, card, difference, question and task again under new ids, with other words), measured in the same way.`,
    table(["", "real content", `${factor} times`, "grows"], rows.map(([name, k, form]) => [name, form(one[k]), form(many[k]), times(r(k))])),
    words(factor, one, many, r),
  ].join("\n\n");
}

// words says in which way each cost grows: with the content, slower, or hardly.
function words(factor, one, many, r) {
  const how = (k) => (r(k) > factor * 1.15 ? "faster than the content" : r(k) > factor * 0.7 ? "with the content" : r(k) > 2 ? "slower than the content" : "hardly");
  const named = [["build", "the time of the build"], ["pages", "the number of pages"], ["htmlSmall", "the bytes of the front page"], ["wasmSmall", "the bytes of the program"], ["contentSmall", "the bytes of the content"], ["largest", "the largest paint"], ["nodes", "the nodes that the app adopts"], ["took", "the time of the takeover"], ["memory", "memory"], ["p75", "the time of an interaction"]];
  const groups = new Map();
  for (const [k, name] of named) groups.set(how(k), [...(groups.get(how(k)) ?? []), `${name} (${times(r(k))})`]);
  const slowest = [...new Set(many.used.all.map((i) => i.kind))].map((kind) => {
    const p = (m) => p75(m.used.all.filter((i) => i.kind === kind));
    return { kind, a: p(one), b: p(many) };
  }).sort((x, y) => y.b - x.b);
  return [
    `With ${factor} times the records, ` + [...groups].map(([g, names]) => `${names.join(", ")} ${names.length > 1 && g !== "hardly" ? "grow" : g === "hardly" ? "hardly grow" : "grows"}${g === "hardly" ? "" : " " + g}`).join("; ") + ".",
    "The page holds every record, so its bytes and what the browser parses follow the content. What never changes is adopted as a leaf and not looked into, so the nodes of the takeover do not follow it. The app reads all its content before it mounts, so the time from compiled to adopted follows the number of records. A filter looks at every card, and the browser restyles those that change; opening a card or a citation touches that alone.",
    `By kind, p75 at one and at ${factor} times: ${slowest.map((s) => `${s.kind} ${s.a} → ${ms(s.b)}`).join("; ")}.`,
  ].join(" ");
}
