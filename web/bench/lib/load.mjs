// From the address to the first text, and on to the app: two visits of each subject in each round.
import { medians } from "./numbers.mjs";
import { memory, quiet, visit, wait } from "./visit.mjs";
import { rounds, say } from "./options.mjs";

// loads visits all subjects in turn, round by round, so that whatever else the machine does falls on all alike.
export async function loads(list) {
  const seen = new Map(list.map((s) => [s, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const s of list) {
      const v = { ...(await arrive(s)), ...(await tap(s)) };
      seen.get(s).push(v);
      say(`round ${round} of ${rounds}, ${s.key}: largest paint ${Math.round(v.largest)} ms, tap answered ${Math.round(v.tap)} ms`);
    }
  }
  return list.map((s) => ({ ...s, visits: seen.get(s), ...medians(seen.get(s)) }));
}

// blocking is how long tasks held the page beyond 50 ms each, in a stretch of time.
const blocking = (tasks, from = 0, to = Infinity) => tasks.filter(([t, d]) => t + d > from && t < to).reduce((n, [, d]) => n + Math.max(0, d - 50), 0);

// longestAfter is the longest task after the program was compiled; of the task that compiled it, the rest counts.
export const longestAfter = ({ tasks, compiled }) => Math.max(0, ...tasks.map(([t, d]) => Math.min(d, t + d - compiled)));

// arrive loads the page and leaves it alone; then a reader points at it, and the app comes where there is one.
export function arrive(s) {
  return visit({}, async (v) => {
    const { page, cdp, net } = v;
    await page.goto(s.url, { waitUntil: "commit" });
    await quiet(v, s.ready);
    const before = await page.evaluate(() => bench);
    const out = {
      bytes: net.bytes, requests: net.requests, first: before.first, contentful: before.contentful, largest: before.largest,
      shift: before.shift, blocking: blocking(before.tasks), heap: await memory(cdp),
    };
    if (!s.app) return { ...out, allBytes: out.bytes, allHeap: out.heap };
    const t0 = await page.evaluate(() => performance.now());
    await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: 3, y: 3 }] });
    await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await page.waitForFunction(() => ["ready", "failed"].includes(document.documentElement.dataset.app), null, { polling: 50 });
    const ready = await page.evaluate(() => ({ now: performance.now(), state: document.documentElement.dataset.app }));
    if (ready.state !== "ready") throw new Error("the app did not start on " + s.url);
    const arrived = { allBytes: net.bytes, appTime: ready.now - t0 };
    await wait(1000); // the last long task is told a little late
    const after = await page.evaluate(() => bench);
    return {
      ...out, ...arrived, allHeap: await memory(cdp), appShift: after.allShift - before.allShift,
      appBlocking: blocking(after.tasks, t0, ready.now),
      appTask: longestAfter(after),
    };
  });
}

// tap loads the page again and taps the first thing as soon as it is painted.
export function tap(s) {
  return visit({}, async ({ page, cdp }) => {
    await page.exposeFunction("benchAsk", async (at) => {
      const { x, y } = JSON.parse(at);
      await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
      await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    });
    await page.addInitScript(({ tap, text }) => { bench.watchTap(tap, text, (at) => benchAsk(at)); }, { tap: s.tap, text: s.text });
    await page.goto(s.url, { waitUntil: "commit" });
    await page.waitForFunction(() => bench.shown || bench.dumb, null, { polling: 100 });
    const { tapped, shown, dumb } = await page.evaluate(() => bench);
    if (dumb) throw new Error(`${s.url}: ${dumb}`);
    return { tapped, tap: shown };
  });
}
