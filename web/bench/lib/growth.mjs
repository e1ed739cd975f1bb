// The same with ten times the records: built in a copy of the module, so that nothing of the project is touched.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { median, p75, percentile } from "./numbers.mjs";
import { arrive } from "./load.mjs";
import { takeover } from "./takeover.mjs";
import { use } from "./use.mjs";
import { phone } from "./visit.mjs";
import { module, rounds, say, work } from "./options.mjs";
import { explainer, host, small } from "./servers.mjs";

const skip = new Set([".git", ".cache", "dist", "dist.next", "node_modules"]);

export async function growth(factor = 10) {
  const home = join(work, "growth");
  rmSync(home, { recursive: true, force: true });
  for (const name of readdirSync(module)) if (!skip.has(name)) cpSync(join(module, name), join(home, name), { recursive: true, filter: (f) => !skip.has(basename(f)) });
  explainer(home, "build", "--draft", "--dir", join(home, "warm")); // so that both find the same compiler cache
  const one = await measure(home, "one");
  execFileSync("go", ["run", "./web/bench/tenfold", "-to", join(home, "content/data"), "-times", String(factor)], { cwd: module, stdio: ["ignore", "inherit", "inherit"] });
  const many = await measure(home, "many");
  rmSync(home, { recursive: true, force: true });
  return { factor, one, many };
}

async function measure(home, name) {
  const dir = join(home, name);
  const began = performance.now();
  explainer(home, "build", "--draft", "--unproved", "--dir", dir); // no report says what the copies quote
  const build = performance.now() - began;
  say(`growth, ${name}: built in ${(build / 1000).toFixed(1)} s`);
  const html = readFileSync(join(dir, "index.html"));
  const wasm = readdirSync(join(dir, "assets")).find((f) => f.endsWith(".wasm"));
  const program = readFileSync(join(dir, "assets", wasm));
  const content = readFileSync(join(dir, "assets", readdirSync(join(dir, "assets")).find((f) => f.startsWith("content-en."))));
  const data = JSON.parse(readFileSync(join(dir, "data/explainer.json"), "utf8"));
  const htmlSmall = small(html).length, wasmSmall = small(program).length, contentSmall = small(content).length; // before anyone waits for them
  const server = await host(dir);
  try {
    const visits = [];
    for (let i = 0; i < Math.min(3, rounds); i++) visits.push(await arrive({ url: server.url, app: true }));
    const over = [];
    for (let i = 0; i < Math.min(3, rounds); i++) over.push(await takeover(server.url));
    const used = await use(server.url, { devices: { phone }, times: 1 });
    return {
      build, pages: pages(dir), records: Object.values(data).reduce((n, v) => n + (Array.isArray(v) ? v.length : 0), 0),
      html: html.length, htmlSmall, nodes: over[0].total, wasm: program.length, wasmSmall, contentSmall,
      largest: median(visits.map((v) => v.largest)), appTime: median(visits.map((v) => v.appTime)), memory: median(visits.map((v) => v.allHeap)),
      took: median(over.map((o) => o.took)), task: median(over.map((o) => o.task)), adopted: over.every((o) => o.adopted === o.total && !o.built),
      used, p75: p75(used.all), p98: percentile(used.all.map((i) => i.duration), 98),
    };
  } finally {
    server.stop();
  }
}

const pages = (dir) => readdirSync(dir).reduce((n, f) => n + (f === "index.html" ? 1 : statSync(join(dir, f)).isDirectory() ? pages(join(dir, f)) : 0), 0);
