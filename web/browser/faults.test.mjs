// What can go wrong, in each engine in which it can be made to: the page stays readable, nothing is uncaught, and the
// reader is told the truth where there is something to tell. The suite prints the table at its end.
import { after } from "node:test";
import { engines, start } from "./help/engines/index.mjs";
import { faulty } from "./help/faults.mjs";
import { cards, counting, editions, equal, none, ok } from "./help/index.mjs";
import { article, newsroom } from "./help/newsroom.mjs";
import { built, integrity, list, rehashed, shrunk } from "./help/versions.mjs";
import { kept, settled } from "./help/worker.mjs";

const v1 = built();
const named = (r) => [...v1.keys()].find((n) => r.test(n));
const program = named(/\.wasm$/), content = named(/assets\/content-en\./), starter = named(/assets\/start\./);
// A download that falls silent counts as broken after twenty seconds; here after two.
const patient = v1.get(starter), hasty = Buffer.from(String(patient).replace(/\b2e4\b|\b20000\b/, "2000"));
const short = new Map(v1).set(starter, hasty).set("index.html", Buffer.from(rehashed(v1.get("index.html"), patient, hasty)));
ok(!hasty.equals(patient) && String(short.get("index.html")).includes(integrity(hasty)), "the wait and its hash are where they are looked for");

// What a page says of itself, in words for the table.
const seen = () => {
  const box = document.querySelector(".boot")?.textContent ?? "", foot = document.querySelector(".kept")?.textContent ?? "";
  const app = document.documentElement.dataset.app;
  const out = [app === "ready" ? "runs" : "plain page"];
  if (/could not be loaded/.test(box)) out.push("says the interactive part is missing");
  if (/could not be kept/.test(foot)) out.push("says it could not be kept");
  if (/You are offline/.test(foot)) out.push("says it is offline");
  if (app === "loading") out[0] = "loading";
  return out.join(", ");
};
const broken = "plain page, says the interactive part is missing";

// Each fault: how it is made, and what must come of it. A name of an engine in except says why it cannot be made there.
const plan = (path, wrong) => ({ plan: { [path]: wrong } });
const faults = {
  "server gone before the program was asked for": { before: (site) => site.go(), then: broken },
  "server gone after a visit": { visit: true, before: (site) => site.go(), then: "runs, says it is offline" },
  "program missing": { ...plan(program, "missing"), then: broken },
  "program truncated": { ...plan(program, "truncated"), then: broken },
  "program with one byte wrong": { ...plan(program, "one byte wrong"), then: broken },
  "program broken off on its way": { ...plan(program, "broken off"), then: broken },
  "program with the wrong type": { ...plan(program, "wrong type"), then: "runs" },
  "program refused by the policy (CSP)": { headers: { "content-security-policy": "script-src 'self'" }, then: broken },
  "program slow": { ...plan(program, "slow"), then: "runs" },
  "program slower in all than a silence may be": { ...plan(program, "slower"), site: short, then: "runs" },
  "program stalled half way": { ...plan(program, "stalled"), site: short, then: broken },
  "content missing": { ...plan(content, "missing"), then: broken },
  "content truncated": { ...plan(content, "truncated"), then: broken },
  "content with one byte wrong": { ...plan(content, "one byte wrong"), then: broken },
  "content broken off on its way": { ...plan(content, "broken off"), then: broken },
  "content with the wrong type": { ...plan(content, "wrong type"), then: "runs" },
  "content slow": { ...plan(content, "slow"), then: "runs" },
  "content slower in all than a silence may be": { ...plan(content, "slower"), site: short, then: "runs" },
  "content stalled half way": { ...plan(content, "stalled"), site: short, then: broken },
  "second script missing": { ...plan(starter, "missing"), then: broken },
  "first script missing": { ...plan(named(/assets\/boot\./), "missing"), then: "plain page" },
  "script about offline reading missing": { ...plan(named(/assets\/offline\./), "missing"), then: "runs" },
  "worker script missing": { ...plan("sw.js", "missing"), then: "runs, says it could not be kept" },
  "storage full": { without: { room: false }, then: "runs, says it could not be kept", except: { webkit: "no way to set a quota" } },
  "storage blocked": { without: { storage: false }, then: "runs, says it could not be kept", frame: ["webkit"], inside: "runs" }, // a frame keeps nothing
  "workers unavailable": { without: { workers: false }, then: "runs" },
  "WebAssembly unavailable": { without: { wasm: false }, then: broken },
  "JavaScript off": { without: { script: false }, then: "plain page" },
};

const table = {};
for (const name of engines) {
  let engine;
  after(() => engine?.close());
  for (const [fault, f] of Object.entries(faults)) {
    table[fault] ??= {};
    if (f.except?.[name]) {
      table[fault][name] = `– (${f.except[name]})`;
      continue;
    }
    counting(`${name}: ${fault}`, async () => {
      const framed = f.frame?.includes(name);
      const own = f.without && !framed, then = framed ? f.inside : f.then;
      const e = own ? await start(name, f.without) : (engine ??= await start(name));
      const site = await faulty(f.site ?? v1, { headers: f.headers });
      let news;
      try {
        const before = (await e.errors()).length;
        let inside = (fn, ...args) => e.evaluate(fn, ...args);
        if (f.visit) {
          await e.open(site.url);
          await e.key("Shift");
          await e.until(() => /Can be read offline/.test(document.querySelector(".kept")?.textContent), "the copy");
        }
        site.plan = f.plan ?? {};
        if (framed) {
          // Where an engine has no switch for it, a sandbox refuses all storage.
          news = await newsroom({ "/": article(`<iframe sandbox="allow-scripts" title="x" style="height: 600px" src="${site.url}embed/all/"></iframe>`, { before: 0 }) });
          await e.open(news.url);
          inside = (fn, ...args) => e.inside("iframe", fn, ...args);
        } else if (f.visit) {
          await f.before(site);
          await e.open(site.url);
        } else {
          await e.open(site.url);
          await f.before?.(site);
        }
        const end = Date.now() + 40_000;
        let got;
        do {
          await inside(() => dispatchEvent(new Event("focusin"))).catch(() => {});
          await new Promise((done) => setTimeout(done, 100));
          got = await inside(seen);
        } while (got !== then && Date.now() < end);
        table[fault][name] = got;
        equal(got, then);
        // What may still come, comes, and changes nothing for the worse.
        if (f.then === "plain page") await new Promise((done) => setTimeout(done, 500));
        await readable(inside);
        if (!f.visit && /kept/.test(then) && f.without?.storage !== false) equal((await kept(e)).versions, [], "nothing is left of what was not kept");
        none((await e.errors()).slice(before), "uncaught errors");
      } finally {
        await e.open("about:blank").catch(() => {});
        if (own) await e.close();
        await site.go().catch(() => {});
        await news?.stop();
      }
    });
  }

  counting(`${name}: what once came wrong and is kept by the browser comes right for who tries again`, async () => {
    const e = (engine ??= await start(name)), scripts = named(/assets\/offline\./);
    // WebKit does not tell that a module came wrong before it is imported, and goes on without the script about offline reading.
    for (const file of [program, content, starter, ...(name === "webkit" ? [] : [scripts])]) {
      const site = await faulty(v1);
      const foot = () => e.until(() => /Can be read offline/.test(document.querySelector(".kept")?.textContent), `the copy, after ${file}`);
      try {
        site.plan = { [file]: "another page, kept" };
        await e.open(site.url);
        await e.key("Shift");
        if (file === scripts) await e.until(() => document.documentElement.dataset.app === "ready", "the app");
        else await e.until(() => !!document.querySelector(".boot button"), `the message, without ${file}`);
        while (file === scripts && !site.asked.includes(file)) await new Promise((done) => setTimeout(done, 100));
        await new Promise((done) => setTimeout(done, 500));
        site.plan = {};
        if (file === scripts) {
          // It is only asked for once a visit; the next but one has it.
          for (let visit = 0; visit < 2; visit++) {
            await e.open(site.url);
            await e.key("Shift");
            await e.until(() => document.documentElement.dataset.app === "ready", "the app");
            await new Promise((done) => setTimeout(done, 1500));
          }
        } else await e.click(".boot button");
        await e.until(() => document.documentElement.dataset.app === "ready", `the app, with ${file}`);
        await foot();
      } finally {
        await e.open("about:blank");
        await site.go();
      }
    }
  });

  counting(`${name}: each file of the offline copy in turn missing or altered`, async () => {
    const e = (engine ??= await start(name));
    const wrong = [];
    const small = shrunk(v1);
    const files = Object.keys(list(v1));
    for (const how of ["missing", "one byte wrong"]) {
      for (const file of files) {
        const site = await faulty(small);
        try {
          site.plan = { [file]: how };
          await e.open(site.url + "no/such/page/");
          await e.evaluate((at) => {
            const p = window.trustedTypes?.createPolicy("explainer-worker", { createScriptURL: (u) => u });
            return navigator.serviceWorker.register(p ? p.createScriptURL(at) : at, { updateViaCache: "none" }).then(() => {});
          }, site.url + "sw.js");
          const state = await settled(e);
          const { versions } = await kept(e);
          const text = await e.evaluate(() => document.querySelector("main").textContent);
          if (state !== "none" || versions.length || !text.includes(editions.en.missing)) wrong.push(`${file} ${how}: ${state} ${versions}`);
        } finally {
          await site.go();
        }
      }
    }
    none(wrong, "a partial copy", files.length * 2);
    table["each file of the offline copy missing"] ??= {};
    table["each file of the offline copy altered"] ??= {};
    for (const how of ["missing", "altered"]) table[`each file of the offline copy ${how}`][name] = `nothing kept, nothing active (${files.length} files)`;
  });
}

// readable: the text is there, and what HTML can open opens.
async function readable(inside) {
  const { text, opened } = await inside((id) => {
    const citation = document.querySelector("#arms .ct"), card = document.querySelector(`[data-card=${id}]`);
    for (const d of [citation, card]) d.querySelector("summary").click();
    return { text: document.querySelector("main").textContent.length, opened: citation.open && (card.open || document.getElementById(id).getBoundingClientRect().height > 0) };
  }, cards[0].id);
  ok(text > 5000 && opened, `it can be read: ${text} letters, opened: ${opened}`);
}

counting("the fault table is whole", (t) => {
  none(Object.entries(table).flatMap(([fault, row]) => engines.filter((e) => !row[e]).map((e) => `${fault}: ${e}`)), "without an outcome");
  t.diagnostic(`table ${JSON.stringify(table)}`);
});
