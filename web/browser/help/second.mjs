// Builds the second story with its right-to-left edition and has everything that is imported after this look at its site.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { after } from "node:test";

const module = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const at = mkdtempSync(join(tmpdir(), "explainer-second-"));
after(() => rmSync(at, { recursive: true, force: true }));

const explainer = (...args) => {
  const [program, before] = process.env.EXPLAINER ? [process.env.EXPLAINER, []] : ["go", ["run", "./cmd/explainer"]];
  execFileSync(program, [...before, "--module", module, ...args], { cwd: module, stdio: ["ignore", "ignore", "pipe"] });
};
const from = join(module, "web/testdata/second"), story = join(at, "story");
explainer("--story", join(from, "data"), "pseudo", story, "--sources", join(from, "reports"));
explainer("--story", story, "build", "--draft", "--out", join(at, "dist"));
process.env.SITE = join(at, "dist");
delete process.env.BASE; // the server of the other site
