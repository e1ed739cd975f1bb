// Runs all files of tests, two at a time, each in a process with a browser of its own and before one server of the site, and reports one
// JSON object a line.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { run } from "node:test";
import { serve } from "./help/site.mjs";
import report from "./reporter.mjs";

// The longest come first, so that in the end neither processor waits for a single file; the suite lists how long they take.
const longest = ["audit-front", "lifecycle", "faults", "translated", "pages", "audit-pages", "find", "plain", "correction", "address", "findability", "policy", "systems", "frameworks", "indexes", "engines", "corrected", "keyboard", "place", "fit", "paper", "rewrite", "dev", "transaction", "conditions", "hosts", "phone"];
const rank = (name) => (longest.indexOf(name) + 1 || longest.length + 1);

const here = fileURLToPath(new URL(".", import.meta.url));
const names = readdirSync(here).filter((f) => f.endsWith(".test.mjs")).map((f) => f.slice(0, -".test.mjs".length)).sort();
names.sort((a, b) => rank(a) - rank(b)); // the rest stays as it was
const unknown = longest.filter((name) => !names.includes(name));
if (unknown.length) throw new Error(`no such file of tests: ${unknown}`);

const site = await serve();
process.env.BASE = site.url;
process.on("exit", site.stop); // however it ends
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

run({ files: names.map((name) => `${here}${name}.test.mjs`), concurrency: 2, timeout: 900_000 })
  .on("test:fail", () => { process.exitCode = 1; })
  .compose(report)
  .on("end", site.stop) // or it would keep this program from ending
  .pipe(process.stdout);
