// The service worker: read once, readable without a network, under whatever path. lifecycle.test.mjs has the rest.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchPersistent } from "./help/chrome.mjs";
import { host } from "./help/host.mjs";
import { noteShifts } from "./help/shifts.mjs";
import { asOf, cards, counting, dir, editions, equal, match, none, ok, reader, soon, still, wake } from "./help/index.mjs";

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
      equal((await cdp.send("Page.getAppId")).appId, site.url + w.path, "each edition is an app of its own, and none is the host's");
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

for (const [lang, w] of Object.entries(editions)) {
  const words = {
    en: { offer: /^Keep for reading offline \(\d\.\d MB\)$/, kept: `Can be read offline, ${asOf.en}.`, install: "Install" },
    it: { offer: /^Salva per leggere offline \(\d,\d MB\)$/, kept: `Si può leggere offline; aggiornato ${asOf.it}.`, install: "Installa" },
  }[lang];
  reader(`on a spared line the copy is offered with its size, taken when asked for, and moves nothing (${lang})`, options, async (page) => {
    const site = await host(dir);
    await page.addInitScript(noteShifts);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
      window.written = [];
      for (const [of, name] of [[Date, "toLocaleDateString"], [Number, "toLocaleString"]]) {
        const own = of.prototype[name];
        of.prototype[name] = function (...how) { window.written.push(name); return own.apply(this, how); };
      }
    });
    await page.goto(site.url + w.path);
    await wake(page);
    const offer = page.getByRole("button", { name: words.offer });
    await offer.waitFor();
    equal(await page.evaluate(() => window.written.join()), "", "no slow date or number is written before it is said");
    equal(await page.evaluate(async () => [(await caches.keys()).length, !!(await navigator.serviceWorker.getRegistration())]), [0, false], "nothing is taken unasked");
    equal(await page.evaluate(() => shifted()), 0, "the line came and moved nothing");
    // A jump to the foot lays out what is far from the window; what counts is what moves after that.
    await offer.scrollIntoViewIfNeeded();
    await still(() => page.evaluate(() => [scrollY, shifted()]), 500);
    const jumped = await page.evaluate(() => performance.now());
    await offer.focus();
    await page.keyboard.press("Enter");
    await page.getByText(words.kept).waitFor();
    ok(await page.evaluate(() => window.written.includes("toLocaleDateString")), "the date was written when it was said");
    ok(await page.evaluate(() => document.activeElement.closest(".kept") !== null), "the focus stays where the button was");
    equal(await offer.count(), 0, "what is taken is not offered");
    const taken = await page.evaluate(async () => (await navigator.storage.estimate()).usageDetails.caches);
    ok(taken < 10_000_000, `${taken} bytes are taken`);
    const said = Number(await page.locator("[data-keeps]").getAttribute("data-keeps")) * 1e6;
    ok(Math.abs(said - taken) < 0.15 * said, `${said} were announced, ${taken} are taken`);
    // As a browser makes it, it can be used once, and a reader who refuses is offered it again only where the browser does.
    const install = page.getByRole("button", { name: words.install, exact: true });
    const offered = () => page.evaluate(() => {
      const e = new Event("beforeinstallprompt", { cancelable: true });
      let used = false;
      e.prompt = async () => {
        window.prompted = (window.prompted ?? 0) + 1;
        if (used) throw new Error("prompted twice");
        used = true;
      };
      dispatchEvent(e);
    });
    await offered();
    await install.focus();
    await page.keyboard.press("Enter");
    equal(await page.evaluate(() => window.prompted), 1, "installing is the browser's own affair");
    equal(await install.count(), 0, "what the browser was asked is not offered again");
    ok(await page.evaluate(() => document.activeElement.closest(".kept") !== null), "the focus stays where the button was");
    await offered();
    equal(await install.count(), 1, "the browser offers it anew");
    await offered();
    await install.click();
    equal([await page.evaluate(() => window.prompted), await install.count()], [2, 0], "the newest offer is the one that is used");
    await page.evaluate(() => dispatchEvent(new Event("online")));
    equal(await install.count(), 0, "nor whenever the line is drawn");
    await offered();
    await page.evaluate(() => dispatchEvent(new Event("appinstalled")));
    equal(await install.count(), 0, "what is installed is not offered");
    equal(await page.evaluate((since) => shifted(since), jumped), 0);
    await site.stop();
  });
}
