// What is malformed changes nothing: addresses in the running app and at its start, and messages to the page around an embed.
import { article, frameHeight, hosting, inside, pageHeight, shown } from "./help/newsroom.mjs";
import { base, editions, equal, none, reader, soon, still, visit } from "./help/index.mjs";

// A small generator, so that every run tries the same.
const pieces = () => {
  let seed = 20260128;
  const next = (n) => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return Math.floor((seed / 2 ** 32) * n); };
  const of = (list) => list[next(list.length)];
  const junk = ["", "0", "-1", "null", "NaN", "__proto__", "constructor", "%00", "%ff", "%zz", "%", "%3Cscript%3E", "<img src=x onerror=alert(1)>", "'\"`", "javascript:alert(1)", "{{1}}", "${1}", "1e999", "2026-13-45", "%F0%9F%98%80", "%E2%80%AE", "A".repeat(2000), ";x", "a;b=c", "[]", "*", "MAYOR", "../../.."];
  const names = ["day", "side", "stance", "beside", "day[]", "Day", "", "=", "__proto__", "utm"];
  const ends = ["", "", "#", "#/", "#%00", "#%zz", "#amp=1", "#?secret=0123456789", "#A%20B", "#__proto__", "#1", "#2026", "#-", "#<b>", "#" + "z".repeat(200), "#../x", "#!/x"];
  const blank = ["", "%00", "%ff", "%0a"];
  return Array.from({ length: 1000 }, () => {
    const parts = Array.from({ length: 1 + next(5) }, () => `${of(names)}${of(["=", "=", "==", ""])}${of(junk)}`);
    if (!next(3)) parts.push("q=" + of(blank));
    return "?" + parts.join(of(["&", "&&"])) + of(ends);
  });
};
const addresses = pieces();

// What a reader sees and has set.
const seen = (page) => page.evaluate(() => JSON.stringify([
  document.querySelector("main").innerText, [...document.querySelectorAll("[open]")].map((d) => d.id || d.dataset.card), document.getElementById("page").dataset.day ?? "",
  [...document.querySelectorAll("select, input[type=search], input:checked")].map((f) => f.value), document.documentElement.dataset.app,
]));

for (const path of ["", "it/"]) {
  reader(`a thousand malformed addresses change nothing in the running app (/${path})`, async (page) => {
    await visit(page, path);
    const before = await seen(page);
    const at = (await base()) + path;
    const wrong = [];
    for (let i = 0; i < addresses.length; i += 50) {
      await page.evaluate(async ([at, list]) => {
        for (const a of list) {
          history.pushState(null, "", at + a);
          dispatchEvent(new PopStateEvent("popstate"));
          dispatchEvent(new HashChangeEvent("hashchange"));
        }
        await new Promise((done) => setTimeout(done, 30));
      }, [at, addresses.slice(i, i + 50)]);
      if ((await seen(page)) !== before) wrong.push(`after ${i + 50}: ${addresses[i + 49].slice(0, 200)}`);
    }
    none(wrong, "changed", addresses.length);
    await page.evaluate((at) => { history.pushState(null, "", at + "?side=us"); dispatchEvent(new PopStateEvent("popstate")); }, at);
    await soon(() => page.getByRole("combobox", { name: editions[path ? "it" : "en"].side, exact: true }).inputValue(), "us", "it still reads an address that means something");
  });
}

reader("at its start, too, the app makes nothing of a malformed address", async (page) => {
  await visit(page);
  const before = await seen(page);
  for (let i = 0; i < addresses.length; i += 84) {
    await page.goto("about:blank");
    await visit(page, addresses[i]);
    equal(await seen(page), before, addresses[i]);
  }
});

// From the frame of the embed itself: its own messages are the only ones that the host listens to.
const messages = () => {
  const things = [null, undefined, 0, -1, NaN, Infinity, true, "", "{", "[iFrameSizer]x:1:2:init", "pymxPYMxaxPYMxheightxPYMxNaN", "x".repeat(9000), [], [[]], {}, 10n, new Date(NaN), new Map([[1, 2]]), new Uint8Array(9), /x/,
    { explainer: null }, { explainer: {} }, { explainer: [] }, { explainer: "nothing" }, { explainer: "__proto__" }, { explainer: "ready", title: {} }, { explainer: "ready", title: 7n },
    { explainer: "resize" }, { explainer: "resize", height: null }, { explainer: "resize", height: -5 }, { explainer: "resize", height: 0 }, { explainer: "resize", height: NaN }, { explainer: "resize", height: Infinity }, { explainer: "resize", height: 1e6 },
    { explainer: "resize", height: "9px" }, { explainer: "resize", height: {} }, { explainer: "resize", height: [[]] }, { explainer: "resize", height: 300n },
    { explainer: "open" }, { explainer: "open", id: null }, { explainer: "open", id: {} }, { explainer: "open", id: "../x" }, { explainer: "open", id: "A" }, { explainer: "open", id: "x".repeat(99) }, { explainer: "close", id: "<b>" },
    { explainer: "at", id: "not-asked-for", y: 9 }, { explainer: "at", id: "not-asked-for", y: 9n }, { explainer: "at", y: -1 }, { height: {} }];
  return Array.from({ length: 1000 }, (_, i) => things[i % things.length]);
};

// A frame that is higher than the window is fitted by another rule than one that is all in it.
for (const [embed, where] of [["cards", "higher than the window"], ["chain", "all in the window"]]) {
  hosting(`a thousand malformed messages from an embed ${where} change nothing on the page around it`, {}, (at) => article(`<script src="${at}embed.js" data-embed="${embed}" data-links></script>`, { before: 6 }), async (tab) => {
    await shown(tab);
    const f = await inside(tab);
    await soon(() => tab.evaluate(() => window.events.filter((e) => e[0] === "resize").length), (n) => n > 0);
    const state = () => tab.evaluate(() => JSON.stringify([location.href, scrollY, document.body.innerText.length, document.querySelector("iframe").outerHTML, window.events.filter((e) => e[0] !== "ready")]));
    const before = await still(state, 700);
    // The frame's policy lets no text become code, so the messages are made by a function of the test.
    await f.evaluate(`for (const m of (${messages})()) parent.postMessage(m, "*")`);
    await soon(() => tab.evaluate(() => window.told.length), (n) => n >= 1000, "they arrive");
    await tab.waitForTimeout(300);
    equal(await state(), before);
    if (embed === "cards") {
      await f.locator("[data-card] > summary").first().click();
      await soon(() => tab.evaluate(() => location.hash), /^#[a-z]/, "and it still listens");
    }
    await soon(async () => (await frameHeight(tab)) >= (await pageHeight(f)), true);
  });
}
