// Measures the explainer beside what it might have been, and writes doc/benchmarks.md. The options are in lib/options.mjs.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { bench, module, out, say, site, snapshot, wants, work } from "./lib/options.mjs";
import { buildExplainer } from "./lib/servers.mjs";
import { need, subjects } from "./lib/subjects.mjs";

say("bench: the packages, the command");
need(bench);
need(join(module, "web/browser"));
if (!existsSync(join(snapshot, "index.html.br"))) throw new Error("no compressed site in dist: run make build first");
mkdirSync(work, { recursive: true });
rmSync(site, { recursive: true, force: true });
cpSync(snapshot, site, { recursive: true });
buildExplainer();

const { end, start, version } = await import("./lib/visit.mjs");
const results = join(work, "results.json");
const found = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : {};
const keep = (part, value) => {
  found[part] = value;
  writeFileSync(results, JSON.stringify(found, null, 1));
};

const s = await subjects();
try {
  await start();
  keep("machine", { chromium: version(), memory: Math.round(totalmem() / 2 ** 30), load: loadavg()[0].toFixed(1) });
  keep("program", statSync(join(site, "assets", readdirSync(join(site, "assets")).find((f) => f.endsWith(".wasm.br")))).size);
  keep("events", s.events);
  const loads = [];
  for (const [part, run] of [
    ["load", async () => (await import("./lib/load.mjs")).loads(s.list)],
    ["article", async () => (await import("./lib/article.mjs")).articles(s.base, s.list.find((x) => x.key === "timeline").url)],
    ["takeover", async () => (await import("./lib/takeover.mjs")).takeovers(s.base)],
    ["use", async () => (await import("./lib/use.mjs")).use(s.base, { bare: s.list.find((x) => x.key === "bare").url })],
    ["growth", async () => (await import("./lib/growth.mjs")).growth()],
  ]) {
    if (!wants(part)) continue;
    keep(part, undefined); // a part that breaks off must not leave an older one in its place
    keep(part, await run());
    loads.push(`${loadavg()[0].toFixed(1)} after ${part}`);
    keep("machine", { ...found.machine, loads });
  }
} finally {
  await end();
  s.stop();
}
const { report } = await import("./lib/report.mjs");
writeFileSync(out, report(found));
say(`written: ${out}`);
