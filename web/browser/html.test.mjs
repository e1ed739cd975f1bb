// The Nu HTML checker finds no error on any page.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { counting, dir, none, once } from "./help/index.mjs";

const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build", "dist", "vnu.jar");

// The standard has it for links of the type "expect" too, by which the first paint waits for the whole answer; the checker does not know that type yet.
const unknown = "A “link” element with a “blocking” attribute must have a “rel” attribute whose value is “stylesheet”.";

counting("the Nu HTML checker finds no error on any page", async () => {
  const files = once(readdirSync(dir, { recursive: true }).map((f) => f.replaceAll("\\", "/")).filter((f) => f.endsWith(".html")));
  const said = await new Promise((done, fail) => {
    execFile("java", ["-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar, "--errors-only", "--format", "json", ...files], { cwd: dir, maxBuffer: 1 << 28 }, (err, _, stderr) => {
      if (err?.code === "ENOENT") fail(new Error("java is missing: the Nu HTML checker needs it"));
      else done(stderr);
    });
  });
  const wrong = new Map();
  for (const m of JSON.parse(said).messages) {
    if (m.message === unknown && m.extract?.includes(`rel="expect"`)) continue;
    const at = `${decodeURI(m.url ?? "").split(`${dir}/`).at(-1)}:${m.lastLine}:${m.firstColumn}`;
    wrong.set(m.message, [...(wrong.get(m.message) ?? []), at]);
  }
  none([...wrong].map(([message, at]) => `${message} (${at.length}×, first ${at[0]})`), "HTML errors", files.length);
});
