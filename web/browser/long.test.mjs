// A long use: what is opened, filtered and turned leaves nothing behind.
import { cards, equal, ok, reader, visit } from "./help/index.mjs";

reader("200 openings, filters and day changes leave no growth in listeners, nodes or memory", async (page, ctx, t) => {
  await page.addInitScript(() => {
    const original = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...args) => {
      const made = await original.apply(WebAssembly, args);
      window.programMemory = () => Object.values(made.instance.exports).find((x) => x instanceof WebAssembly.Memory).buffer.byteLength;
      return made;
    };
  });
  await visit(page);
  const cdp = await ctx.newCDPSession(page);
  await cdp.send("Performance.enable");
  // One round is seven acts: a card is opened and closed, a filter set and reset, words searched for and taken away, a day chosen.
  const rounds = (n) => page.evaluate(async ([n, ids]) => {
    const settle = () => new Promise((done) => setTimeout(done, 8));
    const set = async (e, value) => {
      e.value = value;
      e.dispatchEvent(new Event("input", { bubbles: true }));
      e.dispatchEvent(new Event("change", { bubbles: true }));
      await settle();
    };
    const days = [...document.querySelectorAll("[name=day]")], selects = document.querySelectorAll(".filters select"), search = document.querySelector("input[type=search]");
    for (let i = 0; i < n; i++) {
      const summary = document.querySelector(`[data-card="${ids[i % ids.length]}"] > summary`);
      summary.click();
      await settle();
      summary.click();
      await settle();
      const select = selects[i % selects.length];
      await set(select, select.options[1 + (i % (select.options.length - 1))].value);
      await set(select, "");
      await set(search, "sala");
      await set(search, "");
      days[i % days.length].click();
      await settle();
    }
    days.find((d) => d.defaultChecked).click();
    await settle();
  }, [n, cards.slice(0, 8).map((c) => c.id)]);
  const measure = async () => {
    for (let i = 0; i < 3; i++) await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    const m = Object.fromEntries(metrics.map((x) => [x.name, x.value]));
    return { nodes: m.Nodes, listeners: m.JSEventListeners, heap: m.JSHeapUsedSize, elements: await page.evaluate(() => document.getElementsByTagName("*").length), program: await page.evaluate(() => window.programMemory()) };
  };
  await rounds(60); // what grows once has grown: the program's memory has found its size
  const before = await measure();
  const address = page.url();
  await rounds(30); // 210 acts
  const after = await measure();
  t.diagnostic(JSON.stringify({ before, after }));
  equal(page.url(), address, "the rounds end where they began");
  equal(after.elements, before.elements, "elements in the page");
  ok(after.listeners <= before.listeners + 2, `listeners: ${before.listeners}, then ${after.listeners}`);
  ok(after.nodes <= before.nodes * 1.01 + 20, `nodes, with those that nothing holds: ${before.nodes}, then ${after.nodes}`);
  ok(after.heap <= before.heap * 1.03 + 200_000, `memory of the scripts: ${before.heap}, then ${after.heap}`);
  ok(after.program <= before.program + 2 ** 20, `memory of the program: ${before.program}, then ${after.program}`);
});
