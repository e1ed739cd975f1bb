// What a corrected word costs a reader who comes back, and what happens where the difference does not arrive as it should. The versions
// are real builds, each after the one before.
import { after, before } from "node:test";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { join } from "node:path";
import { buildCopy, copyOfProject } from "./help/copy.mjs";
import { engines, lent } from "./help/engines/index.mjs";
import { faulty } from "./help/faults.mjs";
import { cards, counting, data, equal, none, ok, soon } from "./help/index.mjs";
import { built, bundleOf, list, patchesOf, refilled, versionOf } from "./help/versions.mjs";
import { installed, kept, settled, update } from "./help/worker.mjs";

const fact = data.facts.find((f) => f.public === "background"), card = cards[0];
const amended = (text, word) => text.replace(/\S+\.$/, `${word}.`);

// v1 is as it is; in v2 a word of a fact is another; in v3, which knows both, a word of a card is too.
let copy, v1, v2, v3;
before(() => {
  copy = copyOfProject();
  const edit = (name, old, now) => {
    const file = join(copy, "content/data", name), text = readFileSync(file, "utf8");
    equal(text.split(old).length, 2, `${old} stands once in ${name}`);
    writeFileSync(file, text.replace(old, () => now));
  };
  const sites = [buildCopy(copy, { name: "v1" })];
  edit("facts.yaml", fact.en, amended(fact.en, "amendments"));
  sites.push(buildCopy(copy, { name: "v2", keep: sites[0] }));
  edit("stakeholders.yaml", card.summary.en, amended(card.summary.en, "thricewritten"));
  sites.push(buildCopy(copy, { name: "v3", keep: sites[1] }));
  [v1, v2, v3] = sites.map(built);
});
after(() => copy && rmSync(copy, { recursive: true, force: true }));

const patch = (from, to) => patchesOf(to)[bundleOf(from)];
const contentOf = (site) => /data-content="([^"]+)"/.exec(String(site.get("index.html")))[1];
const program = (site) => Object.keys(list(site)).find((f) => f.endsWith(".wasm"));
const packed = (body) => brotliCompressSync(body).length;
const facts = (e) => e.evaluate(() => document.querySelector("main").textContent.includes("amendments"));
const ready = (e) => e.until(() => document.documentElement.dataset.app === "ready", "the app takes over");
const active = (e, site, what) => e.until(async (wanted) => {
  const r = await navigator.serviceWorker.getRegistration();
  return r?.active?.state === "activated" && !r.installing && !r.waiting && (await caches.keys()).some((n) => n.endsWith(wanted));
}, what, { args: [versionOf(site)] });
// searched says whether the program knows the new word of the card, and took the page over as it was.
const searched = async (e) => {
  await e.key("Shift");
  await ready(e);
  await e.evaluate(() => {
    const field = document.querySelector("[name=q]");
    field.value = "thricewritten";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await e.until((id) => !!document.querySelector(`#found a[href$="#${id}"] mark, #found a[href$="/${id}/"] mark`), "the program knows the new word", { args: [card.id] });
  none((await e.evaluate(() => performance.getEntriesByName("explainer:adopted").map((m) => m.detail))).filter((d) => d.built || d.changed), "the program changed what the page said");
};

for (const name of engines) {
  const use = lent(name);
  // Each test has a host of its own, so an origin and a store of its own.
  const life = (what, body) => counting(`${name}: ${what}`, (t) => use(async (engine) => {
    const site = await faulty(v1);
    const errors = (await engine.errors()).length;
    try {
      await body(engine, site, t);
      none((await engine.errors()).slice(errors), "uncaught errors");
    } finally {
      await engine.open("about:blank").catch(() => {});
      await site.go().catch(() => {});
    }
  }));

  life("a corrected word takes a few kilobytes beside the pages that are opened, and nothing of the program", async (e, site, t) => {
    await installed(e, site);
    site.site = v2;
    site.asked.length = 0;
    await e.open(site.url + "facts/");
    ok(await facts(e), "the next visit shows it");
    await active(e, v2, "and the copy follows");
    const asked = site.asked.filter((f) => !/\/$|^$|\.html|watch\.js/.test(f));
    equal([...new Set(asked)].sort(), [patch(v1, v2), contentOf(v2), "sw.js"].sort(), "the worker, what changed in the texts, and what changed in the content");
    const bytes = Object.fromEntries([...new Set(asked)].map((f) => [f, packed(v2.get(f))]));
    const all = Object.values(bytes).reduce((a, b) => a + b);
    t.diagnostic(`bytes ${JSON.stringify(bytes)}: ${all}`);
    ok(all <= 5000, `${all} bytes with a copy: ${JSON.stringify(bytes)}`);
    equal((await kept(e)).files > Object.keys(list(v2)).length, true);
    await site.go();
    await e.open(site.url + "facts/");
    ok(await facts(e), "without a server too");
    await e.open(site.url);
    await e.key("Shift");
    await ready(e);
  });

  life("without a copy it takes a few hundred bytes, of which the program makes the whole", async (e, site) => {
    ok(packed(v2.get(contentOf(v2))) <= 500 && packed(v3.get(contentOf(v3))) <= 1000, "what changed in the content");
    equal(program(v1), program(v3), "the program is the same");
    site.site = v3;
    site.plan = { "sw.js": "missing" };
    await e.open(site.url);
    await searched(e);
    const base = contentOf(v1);
    ok(site.asked.includes(base) && site.asked.includes(contentOf(v3)), "the content as it was, and what changed");
  });

  for (const wrong of ["missing", "one byte wrong", "truncated"]) {
    life(`content that rests on one that is ${wrong} is not believed`, async (e, site) => {
      site.site = v3;
      site.plan = { [contentOf(v1)]: wrong, "sw.js": "missing" };
      await e.open(site.url);
      await e.key("Shift");
      await e.until(() => /could not be loaded/.test(document.querySelector(".boot")?.textContent), "the page says what is missing");
      ok(await e.evaluate(() => document.querySelector("main").textContent.length > 5000), "it can be read");
      site.plan = { "sw.js": "missing" };
      await e.evaluate(() => document.querySelector(".boot button").click());
      await ready(e);
    });
  }

  for (const wrong of ["missing", "one byte wrong", "truncated", "broken off"]) {
    life(`where the patch is ${wrong}, the whole is fetched`, async (e, site) => {
      await installed(e, site);
      site.site = v2;
      site.plan = { [patch(v1, v2)]: wrong };
      site.asked.length = 0;
      await update(e);
      await active(e, v2, "the copy follows");
      ok(site.asked.includes(patch(v1, v2)) && site.asked.includes(bundleOf(v2)), `${site.asked}`);
      await site.go();
      await e.open(site.url + "facts/");
      ok(await facts(e), "the copy is the new version");
    });
  }

  life("a copy that is two versions old is brought up to date in one step, an older one whole", async (e, site) => {
    await installed(e, site);
    site.site = v3;
    await update(e);
    await active(e, v3, "two versions later");
    ok(site.asked.includes(patch(v1, v3)) && !site.asked.includes(bundleOf(v3)), `${site.asked}`);
    // As a host has it that knows nothing of the version before.
    site.site = new Map(v2).set("sw.js", refilled(v2, { PATCHES: {} }));
    await update(e);
    await active(e, v2, "whole");
    ok(site.asked.includes(bundleOf(v2)), `${site.asked}`);
  });

  life("a server that goes in the middle leaves the old copy whole, and the next visit brings the new one", async (e, site) => {
    await installed(e, site);
    site.site = v2;
    site.plan = { [patch(v1, v2)]: "stalled" };
    site.asked.length = 0;
    void e.evaluate(() => void navigator.serviceWorker.getRegistration().then((r) => r.update()).catch(() => {}));
    await soon(() => site.asked.includes(patch(v1, v2)), true, "the difference is asked for");
    await site.go();
    await settled(e);
    equal((await kept(e)).versions, [versionOf(v1)], "the old one stays, alone");
    await e.open(site.url + "facts/");
    ok(!(await facts(e)) && (await e.evaluate((w) => document.querySelector("main").textContent.includes(w), fact.en)), "and whole");
    site.plan = {};
    await site.come();
    await e.open(site.url + "facts/"); // which asks for a newer version by itself
    await active(e, v2, "the new one comes");
  });

  life("a page that was open before the correction finds its content", async (e, site) => {
    site.site = v2;
    await installed(e, site);
    await e.open(site.url);
    // Nothing of v2 is there any more; and it is the content that changed which v2 alone has.
    site.site = new Map([...v3].filter(([f]) => f !== contentOf(v2)));
    await update(e);
    await active(e, v3, "a newer version comes while the page is open");
    await e.key("Shift");
    await ready(e);
    equal(await e.evaluate(async () => (await fetch(document.querySelector("[data-content]").dataset.content)).status), 200);
    // A reader without a copy gets it from the host, where the build has carried it over.
    ok(v3.has(contentOf(v2)), "it is carried over");
  });
}
