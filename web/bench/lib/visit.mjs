// One visit of one page by a reader with an ordinary phone: a new context, the line and the processor slowed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "../../browser/help/chrome.mjs";
import { bench, line, say, slowdown } from "./options.mjs";

export const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
export const desk = { viewport: { width: 1280, height: 900 } };

let browser;
export const start = async () => (browser ??= await launch());
export const end = () => browser?.close();
export const version = () => browser.version();

const probe = readFileSync(join(bench, "lib", "probe.js"), "utf8");

// The longest that a visit may take. One that takes longer, or fails, is made again in a new browser, twice at most, and told.
const patience = 240_000;

// visit opens a page under the given conditions and calls body with it.
export async function visit(conditions, body) {
  for (let tries = 1; ; tries++) {
    let timer;
    const late = new Promise((_, fail) => { timer = setTimeout(() => fail(new Error("the visit hangs")), patience); });
    try {
      return await Promise.race([once(conditions, body), late]);
    } catch (err) {
      if (tries === 3) throw err;
      say(`again: ${err.message.split("\n")[0]}`);
      await Promise.race([browser?.close().catch(() => {}), wait(5000)]);
      browser = undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}

async function once({ slowLine = true, device = phone }, body) {
  await start();
  const ctx = await browser.newContext({ ...device, colorScheme: "light" });
  const page = await ctx.newPage();
  page.setDefaultTimeout(120_000);
  const cdp = await ctx.newCDPSession(page);
  const net = traffic(cdp);
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  if (slowLine) await cdp.send("Network.emulateNetworkConditions", { offline: false, latency: line.latency, downloadThroughput: line.down, uploadThroughput: line.up });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.addInitScript(probe);
  const found = await body({ ctx, page, cdp, net });
  await ctx.close();
  return found;
}

// traffic counts what comes over the line, headers and all, as it was compressed.
function traffic(cdp) {
  const t = { bytes: 0, requests: 0, open: new Set(), last: Date.now() };
  const now = () => { t.last = Date.now(); };
  cdp.on("Network.requestWillBeSent", (e) => {
    if (!e.request.url.startsWith("http")) return;
    if (!t.open.has(e.requestId)) t.requests++;
    t.open.add(e.requestId);
    now();
  });
  cdp.on("Network.dataReceived", now);
  cdp.on("Network.loadingFinished", (e) => {
    if (t.open.delete(e.requestId)) t.bytes += e.encodedDataLength;
    now();
  });
  cdp.on("Network.loadingFailed", (e) => { t.open.delete(e.requestId); now(); });
  return t;
}

export const wait = (ms) => new Promise((done) => setTimeout(done, ms));

// quiet waits until nothing has come over the line and no long task has run for a while.
export async function quiet({ page, net }, ready = "true", still = 2000) {
  // Asked from outside: the policy of our pages lets no text be run in them.
  for (const end = Date.now() + 120_000; !(await page.evaluate(`document.readyState === "complete" && !!(${ready})`)); await wait(100)) {
    if (Date.now() > end) throw new Error("the page never came to rest");
  }
  for (;;) {
    const busy = await page.evaluate(() => { const t = bench.tasks.at(-1); return t ? performance.now() - t[0] - t[1] : Infinity; });
    if (!net.open.size && Date.now() - net.last > still && busy > still) return;
    await wait(100);
  }
}

// memory is what is in use after a collection: the script's heap, and the program's own memory.
export async function memory(cdp) {
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const heap = metrics.find((m) => m.name === "JSHeapUsedSize").value;
  const { result: proto } = await cdp.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await cdp.send("Runtime.queryObjects", { prototypeObjectId: proto.objectId });
  const { result } = await cdp.send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: "function () { return this.reduce((n, m) => n + m.buffer.byteLength, 0); }", returnByValue: true });
  return heap + result.value;
}
