// The moment at which the app takes the page over, on every kind of page in both editions.
import { longestAfter } from "./load.mjs";
import { ready } from "./use.mjs";
import { visit, wait } from "./visit.mjs";
import { say } from "./options.mjs";

const kinds = [
  ["the front page", ""], ["the whole as an embed", "embed/all/"], ["the tasks as an embed", "embed/tasks/"],
  ["the timeline as an embed", "embed/timeline/"], ["the cards as an embed", "embed/cards/"],
];
const read = [
  ["a card", "cards/giuseppe-sala/"], ["the differences", "differences/"], ["the facts", "facts/"], ["the sources", "sources/"],
  ["a card as an embed", "embed/cards/giuseppe-sala/"], ["the two arms as an embed", "embed/arms/"], ["the chain as an embed", "embed/chain/"],
];

// takeovers visits each kind once; the last number is the longest task after the program was compiled.
export async function takeovers(base) {
  const out = [];
  for (const lang of ["", "it/"]) {
    for (const [name, path] of kinds) out.push({ name: name + (lang ? ", Italian" : ""), ...(await takeover(base + lang + path)) });
  }
  for (const [name, path] of read) out.push({ name, ...(await untouched(base + path)) });
  say(`takeover: ${out.length} pages`);
  return out;
}

export function takeover(url) {
  return visit({ slowLine: false }, async ({ page }) => {
    await ready(page, url);
    await wait(1200);
    const { seen, mark } = await page.evaluate(() => {
      const [{ detail, startTime }] = performance.getEntriesByName("explainer:adopted");
      return { seen: bench, mark: { ...detail, at: startTime } };
    });
    return { ...mark, shift: seen.allShift, task: longestAfter(seen), took: mark.at - seen.compiled };
  });
}

// untouched is a page that is only read: no program comes, whatever the reader does.
function untouched(url) {
  return visit({ slowLine: false }, async ({ page }) => {
    await page.goto(url);
    await page.touchscreen.tap(3, 3);
    await wait(800);
    return page.evaluate(() => ({ state: document.documentElement.dataset.app, shift: bench.allShift, total: 0 }));
  });
}
