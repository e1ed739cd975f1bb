// The bare frame speaks with whatever script the host page already has: the real ones where npm has them, and
// hosts written from the protocol where it has not.
import { article, frameHeight, hosting, inside, pageHeight, shown, stretch } from "./help/newsroom.mjs";
import { equal, ok, soon, still } from "./help/index.mjs";

// The two embeds that stand on each host page.
const paths = ["embed/cards/giuseppe-sala/", "it/embed/differences/diff-labels/"];
const frames = (at, attributes = "", tail = "") => paths.map((p, i) => `<iframe id="f${i}" title="Embed ${i}" src="${at}${p}${tail}" height="300" ${attributes}></iframe>`).join("<hr>");

// A host written from its protocol: read(data) is the height a message tells, if it is one.
const written = (read, setUp = "") => `<script>
  const frames = () => [...document.querySelectorAll("iframe")];
  addEventListener("message", (e) => {
    const f = frames().find((f) => f.contentWindow === e.source);
    if (!f) return;
    let m = e.data;
    const h = (${read})(m, f);
    if (h) f.style.height = h + "px";
  });
  addEventListener("DOMContentLoaded", () => { ${setUp} });
</script>`;

const json = (test) => `(m) => { if (typeof m !== "string" || m[0] !== "{") return; m = JSON.parse(m); ${test} }`;

const hosts = {
  "pym.js": { page: (at) => `<div id="p0"></div><hr><div id="p1"></div><script src="/npm/pym.js/dist/pym.v1.min.js"></script><script>${paths.map((p, i) => `new pym.Parent("p${i}", "${at}${p}", {});`).join("")}</script>` },
  "iframe-resizer 4": { page: (at) => `${frames(at)}<script src="/npm/iframe-resizer4/js/iframeResizer.min.js"></script><script>iFrameResize({}, "iframe")</script>`, tolerate: /target origin provided/ },
  "iframe-resizer 5": { page: (at) => `${frames(at)}<script src="/npm/@iframe-resizer/parent/index.umd.js"></script><script>iframeResize({ license: "GPLv3", log: false }, "iframe")</script>`, tolerate: /iframe-?resizer/i },
  "open-iframe-resizer": { page: (at) => `${frames(at)}<script src="/npm/@open-iframe-resizer/core/dist/index.umd.cjs"></script><script>iframeResizer.initialize({}, "iframe")</script>` },
  "AMP": {
    page: (at) => frames(at, `sandbox="allow-scripts allow-popups"`, "#amp=1"),
    head: written(`(m) => m && m.sentinel === "amp" && m.type === "embed-size" && m.height >= 100 && m.height`),
    tolerate: /sandbox/,
  },
  // WordPress writes the secret into the frame's address and beside it when it prints the page.
  "WordPress": {
    page: (at) => frames(at, `sandbox="allow-scripts" security="restricted" data-secret="wordpress1"`, "#?secret=wordpress1"),
    head: written(`(m, f) => m && m.secret && m.secret === f.dataset.secret && m.message === "height" && Math.min(1000, Math.max(200, m.value))`, `for (const f of frames()) {
      f.onload = () => f.contentWindow.postMessage({ message: "ready", secret: f.dataset.secret }, "*");
    }`),
    clamp: [200, 1000],
    tolerate: /sandbox/,
  },
  "Datawrapper": { page: frames, head: written(`(m) => m && m["datawrapper-height"] && Object.values(m["datawrapper-height"])[0]`) },
  "Medium and Embedly": { page: frames, head: written(`(m, f) => { if (typeof m !== "string" || m[0] !== "{") return; m = JSON.parse(m); return m.context === "iframe.resize" && m.src === f.src && m.height; }`) },
  "Guardian": { page: frames, head: written(json(`return m.type === "set-height" && m.value;`)) },
  "Guardian atoms": { page: frames, head: written(`(m) => m && m.kind === "interactive:height" && m.height`) },
  "plain": { page: frames, head: written(`(m) => m && typeof m === "object" && !m.kind && !m.type && !m.explainer && m.height`) },
};

hosting("a host that takes whatever it is told for JSON can read all that an embed of the script says", {}, (at) => article(`<script async src="${at}embed.js" data-embed="cards"></script>`, { head: `<script>addEventListener("message", (e) => { JSON.parse(e.data); });</script>`, before: 0 }), async (tab) => {
  const f = await inside(tab);
  await f.locator("[data-card] > summary").first().click();
  await soon(() => tab.evaluate(() => window.events.map((e) => e[0]).join()), /ready.*open/);
  await still(() => tab.evaluate(() => window.told.length), 500);
  equal(await tab.evaluate(() => window.told.filter((m) => typeof m !== "string")), []);
  ok(await tab.evaluate(() => window.told.some((m) => JSON.parse(m).explainer === "here")), "that it is there, before all");
});

for (const [name, host] of Object.entries(hosts)) {
  const clamped = (h) => (host.clamp ? Math.min(host.clamp[1], Math.max(host.clamp[0], h)) : h);

  hosting(`in a page with ${name}, two embeds grow, shrink and keep up`, { tolerate: host.tolerate }, (at) => article(host.page(at), { head: host.head, before: 1 }), async (tab) => {
    for (const i of [0, 1]) {
      await shown(tab, i);
      const f = await inside(tab, i);
      // What is higher than the host allows is folded first, in the next picture.
      const fits = (what) => soon(async () => [await frameHeight(tab, i), await pageHeight(f)],
        ([frame, page]) => frame === clamped(page) && page <= (host.clamp?.[1] ?? page), `frame ${i} is as high as its content, ${what}`);
      const folded = () => f.evaluate(() => document.querySelectorAll("main [hidden]:not(.at)").length);
      await fits("at first");
      const before = await frameHeight(tab, i), hidden = await folded();
      await stretch(f, 350);
      await fits("grown");
      ok(await frameHeight(tab, i) >= before || await folded() > hidden, "it grew, or folds more");
      await stretch(f, 0);
      const asBefore = (what) => soon(async () => [await frameHeight(tab, i), await folded()], ([h, n]) => h === before && n === hidden, `frame ${i} is as it was, ${what}`);
      await asBefore("shrunk again");
      for (const px of [500, 40, 260]) await stretch(f, px);
      await fits("after three quick changes");
      await stretch(f, 0);
      await asBefore("and back");
    }
    await soon(async () => {
      const n = await tab.evaluate(() => window.told.length);
      await new Promise((done) => setTimeout(done, 700));
      return tab.evaluate((n) => window.told.length - n, n);
    }, (more) => more <= (/^iframe-resizer/.test(name) ? 2 : 0), "nothing is said where nothing changes");
    equal(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0, "nothing sticks out");
  });
}

// Junk in every form that a message can have, and in forms that nearly mean something.
const junk = () => {
  const words = ["", "{", "[iFrameSizer]", "[iFrameSizer]:::", "[iFrameSizer]a:b:c:d", "[iFrameSizer]pageInfo:{\"a\":1}", "pymxPYMx", "pymxPYMxaxPYMxheightxPYMx1", "pymxPYMx<b>xPYMxwidthxPYMx1xPYMx", "x".repeat(9000), "null", "{\"type\":\"set-height\"}"];
  const things = [null, undefined, 0, NaN, true, [], [[]], {}, { type: null }, { type: {} }, { explainer: 1 }, { explainer: "open" }, { explainer: "open", id: null }, { explainer: "open", id: { a: 1 } }, { explainer: "open", id: "../x" }, { explainer: "open", id: "page" }, { explainer: "open", id: ["giuseppe-sala"] }, { explainer: "open", id: "nobody-of-this-name" }, { explainer: "resize", height: -5 }, { message: "height" }, new Date(0), new Map([[1, 2]]), new Uint8Array(9), /x/, 10n];
  return Array.from({ length: 1000 }, (_, i) => (i % 2 ? words[(i >> 1) % words.length] + (i % 3 ? "" : i) : things[(i >> 1) % things.length]));
};

hosting("a thousand malformed messages from the host change nothing and break nothing", {}, (at) => article(`<iframe title="Embed" height="300" src="${at}embed/cards/"></iframe>`, { head: hosts.plain.head }), async (tab) => {
  await shown(tab);
  const f = await inside(tab);
  await soon(async () => (await frameHeight(tab)) - (await pageHeight(f)), 0);
  const before = await f.evaluate(() => location.href + document.querySelectorAll("[open]").length);
  await tab.evaluate((source) => { for (const m of eval(`(${source})`)()) document.querySelector("iframe").contentWindow.postMessage(m, "*"); }, junk.toString());
  await stretch(f, 222);
  await soon(async () => (await frameHeight(tab)) - (await pageHeight(f)), 0, "it still grows");
  equal(await f.evaluate(() => location.href + document.querySelectorAll("[open]").length), before);
});

hosting("strangers beside the embed are not listened to, and learn nothing", {
  pages: () => ({ "/stranger": `<script>
    window.heard = 0;
    addEventListener("message", () => heard++);
    window.pester = () => {
      const f = [0, 1].map((i) => parent.frames[i]).find((f) => f !== window);
      for (const m of ["[iFrameSizer]evil:8:false:1", "pymxPYMxevilxPYMxwidthxPYMx300", { type: "iframe-child-init" }, { explainer: "open", id: "giuseppe-sala" }]) f.postMessage(m, "*");
      for (const m of [{ height: 9 }, { explainer: "resize", height: 9 }, { explainer: "open", id: "giuseppe-sala" }]) parent.postMessage(m, "*");
    };
  </script>` }),
}, (at) => article(`<script async src="${at}embed.js" data-embed="cards" data-links></script><iframe title="Stranger" src="/stranger" height="50"></iframe>`, { before: 1 }), async (tab) => {
  await tab.waitForSelector("iframe >> nth=1");
  const f = await inside(tab);
  await soon(() => tab.evaluate(() => window.events.filter((e) => e[0] === "resize").length), (n) => n > 0);
  // All that the embed says of itself has been said.
  const [height, , told] = await still(async () => [await frameHeight(tab), await pageHeight(f), await tab.evaluate(() => window.told.length)], 700);
  const stranger = tab.frames().find((x) => x.url().endsWith("/stranger"));
  await stranger.evaluate(() => window.pester());
  await soon(() => tab.evaluate(() => window.told.length), (n) => n >= told + 3, "the messages arrive");
  await new Promise((done) => setTimeout(done, 400));
  equal(await f.evaluate(() => document.querySelectorAll("[data-card][open]").length), 0, "no card opens");
  equal(await frameHeight(tab), height, "the frame keeps its height");
  equal(await tab.evaluate(() => location.hash), "", "the address stays");
  equal(await stranger.evaluate(() => window.heard), 0, "the stranger is told nothing");
  equal(await tab.evaluate(() => window.told.length), told + 3, "and the embed answered nobody");
});
