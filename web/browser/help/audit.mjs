// axe in the states of one page: both themes, narrow and wide.
import { createRequire } from "node:module";
import { none } from "./check.mjs";

const { source } = createRequire(import.meta.url)("axe-core");
// axe leaves target-size and the contrast of 7:1 off until they are asked for; an audit that did not look at the first fails.
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const all = { runOnly: tags, rules: { "target-size": { enabled: true }, "color-contrast-enhanced": { enabled: true } } };

// Of all rules only these read colours; the others see the same in either theme.
const colours = { runOnly: { type: "rule", values: ["color-contrast", "color-contrast-enhanced", "link-in-text-block"] } };

// audit fails with every violation of the page's present state.
export async function audit(page, what) {
  const wrong = [];
  let looked = 0;
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [colorScheme, options] of [["light", all], ["dark", colours]]) {
      await page.emulateMedia({ colorScheme });
      const { violations, passes, inapplicable } = await page.evaluate((options) => window.axe.run(document, { ...options, resultTypes: ["violations"] }), options);
      if (options === all && ![...passes, ...violations, ...inapplicable].some((r) => r.id === "target-size")) wrong.push("axe did not look at the size of targets");
      looked += passes.length;
      for (const v of violations) wrong.push(`${what}, ${width} px, ${colorScheme}: ${v.id} ×${v.nodes.length}: ${v.nodes[0].html.slice(0, 140)}\n    ${v.nodes[0].failureSummary.replaceAll("\n", " ").slice(0, 260)}`);
    }
  }
  none(wrong, "axe", looked);
}
