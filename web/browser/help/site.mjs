// The built site: where it lies, what it holds, and the project's own server for it.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const module = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
export const dir = resolve(process.env.SITE || join(module, "dist"));
export const data = JSON.parse(readFileSync(join(dir, "data/explainer.json"), "utf8"));

// Sides, stances and answers by their ids without the prefix of their kind, as addresses and controls have them.
const short = (id) => id.replace(/^[a-z]+-/, "");
for (const s of data.stakeholders) [s.side, s.stance] = [short(s.side), short(s.stance)];
for (const t of data.tasks) t.answer = short(t.answer);

// pages lists every page by its path, English first, as the sitemap has them.
const locs = [...readFileSync(join(dir, "sitemap.xml"), "utf8").matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) => m[1]);
export const pages = locs.map((loc) => loc.slice(locs[0].length));

// everyPage lists these and what the sitemap leaves out: the pages made for frames.
export const everyPage = readdirSync(dir, { recursive: true }).map((f) => f.replaceAll("\\", "/")).filter((f) => /(^|\/)index\.html$/.test(f)).map((f) => f.slice(0, -"index.html".length)).sort();

// once leaves out of a list of pages those of a pinned version that say, but for where they lie, what another page of the list says.
export function once(files) {
  const said = new Set(), pinned = /^v\/[0-9a-f]+\//;
  return [...files].sort((a, b) => pinned.test(a) - pinned.test(b)).filter((file) => {
    const text = readFileSync(join(dir, file), "utf8").replace(/="(\.\.\/)+/g, '="').replace(/v\/[0-9a-f]{8,}\//g, "");
    return !(said.has(text) && pinned.test(file)) && said.add(text);
  });
}

// cards are those with a position, in the order of the page; parts those that only play a part, whom the list names.
const shownOrder = data.stances.flatMap((t) => ["main", "minor"].flatMap((w) => data.stakeholders.filter((s) => s.stance === short(t.id) && s.weight === w)));
export const cards = shownOrder.filter((s) => !s.part.en);
export const parts = shownOrder.filter((s) => s.part.en);

// serve starts `explainer serve` on a free port.
export async function serve() {
  let program = process.env.EXPLAINER;
  if (!program) {
    program = join(module, ".cache", "explainer");
    execFileSync("go", ["build", "-o", program, "./cmd/explainer"], { cwd: module });
  }
  const child = spawn(program, ["--module", module, "serve", "--addr", "127.0.0.1:0", "--dir", dir], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (code) => fail(new Error(`explainer serve ended with ${code}`)));
    let said = "";
    child.stdout.on("data", (b) => {
      said += b;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (found) done(found[0]);
    });
  });
  return { url, stop: () => child.kill() };
}
