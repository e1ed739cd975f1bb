// What the bench is asked to do, and where things lie.
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const bench = resolve(dirname(fileURLToPath(import.meta.url)), "..");
export const module = resolve(bench, "../..");
export const work = join(module, ".cache", "bench");
export const snapshot = resolve(process.env.SITE || join(module, "dist"));
export const site = join(work, "site"); // a copy: the measured site stays as it is while others build

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" }, // of the loads, side by side
    passes: { type: "string", default: "2" }, // of the interactions, on each width
    only: { type: "string", default: "load,article,takeover,use,growth" },
    out: { type: "string", default: join(module, "doc", "benchmarks.md") },
  },
});

export const rounds = +values.rounds;
export const passes = +values.passes;
export const out = values.out;
const parts = values.only.split(",");
export const wants = (part) => parts.includes(part);

// The line and the processor of an ordinary phone.
export const line = { latency: 150, down: 1.6e6 / 8, up: 750e3 / 8 };
export const slowdown = 4;

// A thread of its own tells in a silence what is at hand, also while a command holds this one.
const watch = new Worker(`
const { parentPort } = require("node:worker_threads");
const { writeSync } = require("node:fs");
let what = "", since = Date.now(), last = since;
parentPort.on("message", (text) => { what = text; since = last = Date.now(); });
setInterval(() => {
  if (Date.now() - last < 4000) return;
  last = Date.now();
  writeSync(2, "   … " + Math.round((last - since) / 1000) + " s: " + what + "\\n");
}, 500);
`, { eval: true });
watch.unref();

export const say = (text) => {
  process.stderr.write(text + "\n");
  watch.postMessage(text);
};
