// The service worker: read once, readable without a network, under whatever path. lifecycle.test.mjs has the rest.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchPersistent } from "./help/chrome.mjs";
import { host } from "./help/host.mjs";
import { cards, counting, dir, editions, equal, match, none, ok, reader, soon, wake } from "./help/index.mjs";

const options = { serviceWorkers: "allow", tolerate: /ERR_CONNECTION|ERR_FAILED|status of 404/ };

// installed visits the site and waits until the worker has everything.
async function installed(page, url) {
  await page.goto(url);
  await page.keyboard.press("Shift");
  await soon(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), "activated", "the worker is active", 20000);
}

for (const path of ["/", "/news/ice/"]) {
  reader(`after one visit everything opens without a network (${path})`, options, async (page) => {
    const site = await host(dir, path);
    await installed(page, site.url);
    await site.stop();
    for (const [lang, w] of Object.entries(editions)) {
      await page.goto(site.url + w.path);
      await wake(page);
      equal(await page.locator("html").getAttribute("lang"), lang);
    }
    await page.goto(`${site.url}cards/${cards[3].id}/`);
    ok((await page.title()).startsWith(cards[3].name.en));
    await page.goto(`${site.url}?side=us&utm=x`);
    await wake(page);
    await soon(() => page.getByRole("combobox", { name: editions.en.side, exact: true }).inputValue(), "us");
    await page.goto(`${site.url}it/facts`);
    equal(await page.locator("html").getAttribute("data-page"), "facts", "an address without its slash is found");
    await page.goto(`${site.url}no/such/page/`);
    match(await page.locator("main").innerText(), new RegExp(editions.en.missing));
  });
}

counting("the browser offers to install it", async () => {
  const profile = mkdtempSync(join(tmpdir(), "explainer-"));
  const site = await host(dir, "/news/ice/");
  const ctx = await launchPersistent(profile, { viewport: { width: 800, height: 800 } });
  try {
    const page = ctx.pages()[0] ?? (await ctx.newPage());
    const cdp = await ctx.newCDPSession(page);
    for (const w of Object.values(editions)) {
      await installed(page, site.url + w.path);
      const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
      none(installabilityErrors.map((e) => e.errorId), "in the way of installing");
      const { errors } = await cdp.send("Page.getAppManifest");
      none(errors.map((e) => e.message), "wrong with the manifest");
    }
  } finally {
    await ctx.close();
    await site.stop();
    rmSync(profile, { recursive: true, force: true });
  }
});
