// The committed heights are those of the built site: a sample is measured again.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { counting, dir, none } from "./help/index.mjs";
import { measure } from "./heights.mjs";

counting("a sample of the committed heights is off by at most 10 %", async () => {
  const { embeds } = JSON.parse(readFileSync(join(dir, "embeds.json"), "utf8"));
  // Every section in both languages, and each ninth card or difference.
  const sample = embeds.filter((e, i) => !e.id.includes("/") || i % 9 === 0);
  const at = [180, 360, 650, 1280];
  const found = await measure(sample.map((e) => e.path), at);
  const wrong = [];
  for (const e of sample) at.forEach((w, i) => {
    const [now, then] = [found.get(e.path)[i], e.heights[w]];
    if (Math.abs(now - then) > then * 0.1) wrong.push(`${e.path} at ${w} px: ${now}, in content/data/heights.json ${then}: make heights`);
  });
  none(wrong, "heights", sample.length * at.length);
});
