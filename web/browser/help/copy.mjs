// A copy of the project, in which a test may write what an editor writes.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { module } from "./site.mjs";

const left = new Set(["node_modules", "browser", "bench", "dist", ".cache", ".git"]);

export function copyOfProject() {
  const at = mkdtempSync(join(tmpdir(), "explainer-desk-"));
  for (const part of ["app", "cmd", "content", "web", "go.mod", "go.sum", "LICENSE"]) cpSync(join(module, part), join(at, part), { recursive: true, filter: (f) => !left.has(basename(f)) });
  return at;
}

// buildCopy builds its site as a draft, after the one in keep if there is one, and returns where it lies.
export function buildCopy(at, { name = "dist", keep } = {}) {
  const out = join(at, name);
  const args = ["--module", at, "build", "--draft", "--out", out, ...(keep ? ["--keep", keep] : [])];
  if (process.env.EXPLAINER) execFileSync(process.env.EXPLAINER, args, { stdio: ["ignore", "ignore", "pipe"] });
  else execFileSync("go", ["run", "./cmd/explainer", ...args], { cwd: module, stdio: ["ignore", "ignore", "pipe"] });
  return out;
}
