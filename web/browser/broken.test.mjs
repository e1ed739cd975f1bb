// The app does not come: the page stays readable, says what happened, and lets the reader try again.
import { host } from "./help/host.mjs";
import { article, frameHeight, hosting, inside } from "./help/newsroom.mjs";
import { cards, dir, editions, equal, langs, match, ok, reader, ready, soon, wake } from "./help/index.mjs";

const tolerate = /./;
const state = (page) => page.locator("html").getAttribute("data-app");
const program = (name) => name.endsWith(".wasm");

const faults = {
  "is missing": (name, body, res) => (program(name) ? (res.writeHead(404).end(), null) : body),
  "is cut short": (name, body) => (program(name) ? body.subarray(0, body.length / 2) : body),
  "breaks off on its way": (name, body, res) => {
    if (!program(name)) return body;
    res.writeHead(200, { "content-length": body.length });
    res.write(body.subarray(0, 100_000), () => res.destroy());
    return null;
  },
  "is another one": (name, body) => (program(name) ? Buffer.from("0061736d01000000", "hex") : body),
};

for (const [i, [fault, change]] of Object.entries(faults).entries()) {
  const lang = langs[i % 2];
  const w = editions[lang];
  reader(`where the program ${fault}, the page says so and can be read (${lang})`, { tolerate }, async (page) => {
    let broken = true;
    const site = await host(dir, "/news/ice/", (...args) => (broken ? change(...args) : args[1]));
    try {
      await page.goto(site.url + w.path);
      await page.keyboard.press("Shift");
      await soon(() => state(page), "failed", "the page knows");
      match(await page.getByText(w.fail).innerText(), /\S/);
      const citation = page.locator("#arms .ct").first();
      await citation.locator("summary").click();
      ok(await citation.locator("a").first().isVisible(), "citations open");
      await page.locator(`[data-card=${cards[0].id}] > summary`).click();
      ok(await page.locator(`#${cards[0].id}`).isVisible(), "cards open");
      await page.getByRole("group", { name: w.day }).locator("label").first().click();
      ok(await page.locator(".chip").isVisible(), "the day turns");
      broken = false;
      await page.getByRole("button", { name: w.again }).click();
      await ready(page);
      await soon(() => page.getByText(w.fail).count(), 0, "the message goes");
      await soon(() => page.url(), (u) => /day=/.test(u) && u.endsWith(`#${cards[0].id}`), "and the app knows what was done meanwhile");
    } finally {
      await site.stop();
    }
  });
}

reader("a browser that cannot run the program leaves the page as it is", { tolerate }, async (page) => {
  const site = await host(dir);
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await page.goto(site.url);
  await page.keyboard.press("Shift");
  await soon(() => state(page), "failed");
  const dismiss = page.getByRole("button", { name: editions.en.dismiss });
  await dismiss.click();
  equal(await page.getByText(editions.en.fail).count(), 0, "the message can be put away");
  ok(await page.locator("#answer h1").isVisible());
  await site.stop();
});

reader("a host that does not know the type of the program is no hindrance", async (page) => {
  const site = await host(dir, "/", (name, body, res) => {
    if (!program(name)) return body;
    res.writeHead(200, { "content-type": "application/octet-stream" }).end(body);
    return null;
  });
  await page.goto(site.url);
  await wake(page);
  await site.stop();
});

reader("where storage is refused the app still runs", async (page) => {
  const site = await host(dir);
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException("refused", "SecurityError"); } });
  });
  await page.goto(site.url);
  await wake(page);
  await page.getByRole("searchbox").fill("sala");
  await soon(() => page.url(), /q=sala/);
  await site.stop();
});

// A frame is as high as all it holds: the foot of its window is far below what the reader of the article sees.
hosting("in a frame the message stands where the reader is", { tolerate, viewport: { width: 412, height: 823 } }, (at) => article(`<script async src="${at}embed.js" data-embed="cards"></script>`, { before: 0 }), async (tab, { ctx }) => {
  await ctx.route("**/assets/start.*", (route) => route.abort());
  const frame = await inside(tab);
  await soon(() => frameHeight(tab), (h) => h > 1500, "the frame is higher than the window");
  const card = frame.locator("[data-card] > summary").nth(6);
  await card.scrollIntoViewIfNeeded();
  await card.click();
  const box = frame.locator(".boot");
  await box.locator("button").first().waitFor();
  await soon(async () => {
    const at = await box.boundingBox(); // in the window of the article
    return at.y >= 0 && at.y + at.height <= 823;
  }, true, "the message is seen");
});
