// The takeover happens whole or not at all: a start that fails, at whatever point, leaves the very page the reader had.
import { after } from "node:test";
import { engines, start } from "./help/engines/index.mjs";
import { faulty } from "./help/faults.mjs";
import { counting, editions, equal, none, ok } from "./help/index.mjs";
import { built } from "./help/versions.mjs";

const site = await faulty(built());
after(() => site.go());

// The reader has the page before them: all is laid out, for what is not has no text to compare, and it is a little scrolled.
const scrolled = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("main * { content-visibility: visible !important }");
  document.adoptedStyleSheets.push(sheet);
  scrollTo(0, 300);
};
// The bar hears of that when the page is painted, which a busy machine does long after its load: then it says where the reader is.
const told = () => {
  const eye = innerHeight / 4, parts = [...document.querySelectorAll(".bar li:not(.also) a[href^='#']")];
  const here = parts.find((a) => {
    const { top, bottom } = document.querySelector(a.hash).getBoundingClientRect();
    return top <= eye && bottom > eye;
  });
  return !here || here.hasAttribute("aria-current");
};

// What a reader may have done before the program comes: whatever of it a page has.
const act = () => {
  const $ = (s) => document.querySelector(s);
  const click = (s) => $(s)?.click();
  click("#day-0");
  click(".task [value=ero]");
  click(".ct > summary");
  click("[data-card] > summary");
  click("details.rest > summary");
  const q = $("[name=q]"), side = $("[name=side]");
  if (side) side.value = "us";
  if (q) {
    q.value = "mil";
    q.focus({ preventScroll: true });
    q.setSelectionRange(1, 2);
  }
};

// Everything that must be the same before and after, and what must not be left behind.
const seen = () => {
  const all = (s) => [...document.querySelectorAll(s)];
  const name = (e) => e && (e.id || e.name || e.className || e.localName);
  const ids = all("[id]").map((e) => e.id);
  const own = ["createElement", "createElementNS", "createTextNode"].filter((n) => Object.hasOwn(document, n));
  if (Object.hasOwn(document.body, "firstElementChild")) own.push("firstElementChild");
  if (all("[id]").some((e) => Object.hasOwn(e, "scrollIntoView"))) own.push("scrollIntoView");
  for (const [of, names] of [[Document.prototype, ["createElement"]], [Node.prototype, ["appendChild", "replaceChild"]], [Element.prototype, ["setAttribute"]], [window, ["addEventListener"]]]) {
    for (const n of names) if (!/native code/.test(of[n])) own.push(n);
  }
  return {
    // WebKit ends the text with its last line or with the end of that line, depending on what stands behind the page: the message does.
    text: document.getElementById("page").innerText.trimEnd(), html: document.getElementById("page").outerHTML,
    day: document.getElementById("page").dataset.day, checked: all(":checked:not(option)").map((e) => e.name + e.value), values: all("input[type=search], select").map((e) => e.value),
    open: all("details").flatMap((d, i) => (d.open ? i : [])), hidden: all("[hidden]").length, y: Math.round(scrollY),
    focus: name(document.activeElement), at: document.activeElement.selectionStart ?? 0,
    twice: ids.filter((id, i) => ids.indexOf(id) !== i), own: [...own, ...["explainerHost"].filter((n) => n in window)], handlers: [String(window.onclick), String(window.onpopstate)],
  };
};

// arm makes the next start fail: at a call that the program makes of the page's script, or at something of the document.
const arm = ({ call, nth, thrown, at }) => {
  globalThis.failed = 0;
  const boom = () => {
    globalThis.failed++;
    throw new Error("made to fail");
  };
  if (call) {
    Object.defineProperty(window, "explainerHost", {
      configurable: true,
      set(host) {
        let n = 0;
        const f = host[call];
        host[call] = (...args) => (++n >= nth ? boom() : f(...args));
        Object.defineProperty(window, "explainerHost", { configurable: true, writable: true, value: host });
      },
    });
  } else {
    const of = thrown.split(".").reduce((o, n) => o[n], window), was = of[at];
    of[at] = function (...args) {
      if (document.documentElement.dataset.app === "loading") boom();
      return was.apply(this, args);
    };
    globalThis.disarm = () => { of[at] = was; };
  }
};
// differences names what is not as it was, with the place where it begins.
function differences(was, is) {
  return Object.keys(was).filter((k) => JSON.stringify(was[k]) !== JSON.stringify(is[k])).map((k) => {
    const [a, b] = [was[k], is[k]].map((v) => (typeof v === "string" ? v : JSON.stringify(v) ?? "none"));
    let i = 0;
    while (a[i] === b[i]) i++;
    return `${k}: was …${a.slice(Math.max(0, i - 30), i + 60)}… is …${b.slice(Math.max(0, i - 30), i + 60)}…`;
  });
}
// broken has the program end: what it asks of the element that is clicked fails.
const broken = (selector) => {
  const was = Element.prototype.getAttribute;
  Element.prototype.getAttribute = () => { throw new Error("made to fail"); };
  document.querySelector(selector).click();
  Element.prototype.getAttribute = was;
};
const again = () => {
  document.querySelector(".boot button").click();
};

const all = ["", "it/", "embed/all/", "embed/tasks/", "embed/timeline/", "embed/cards/"];
for (const name of engines) {
  let engine;
  after(() => engine?.close());
  const ours = async () => {
    if (!engine) {
      engine = await start(name);
      await engine.ctx?.addInitScript(() => Object.defineProperty(navigator, "connection", { value: undefined })); // nothing starts by itself
    }
    return engine;
  };
  for (const path of name === "chromium" ? all : ["", "embed/cards/"]) {
    counting(`${name}: a start that fails at any point leaves the page as it was (/${path})`, async () => {
      const e = await ours();
      await e.open(site.url + path);
      await e.evaluate(scrolled);
      await e.until(told, "the bar says where the reader is");
      const w = editions[path.startsWith("it/") ? "it" : "en"];
      const points = [{ call: "begin", nth: 1 }, { call: "mount", nth: 1 }, { call: "take", nth: 1 }, { call: "ready", nth: 1 }, { thrown: "EventTarget.prototype", at: "addEventListener" },
        ...(/timeline|cards/.test(path) ? [] : [{ thrown: "DOMTokenList.prototype", at: "toggle" }]), ...Array.from({ length: 40 }, (_, i) => ({ call: "adopt", nth: 1 + 3 * i }))];
      const wrong = [];
      let before, tried = 0;
      for (const [i, point] of (name === "chromium" ? points : points.filter((_, i) => i < 5 || i % 2)).entries()) {
        // In one task, for what the reader does may start the program.
        if (i === 0) before = await e.evaluate(`(point) => { (${act})(); const before = (${seen})(); (${arm})(point); dispatchEvent(new Event("focusin")); return before; }`, point);
        else {
          await e.evaluate(arm, point);
          await e.evaluate(again);
        }
        await e.until(() => document.documentElement.dataset.app !== "loading", "an end of the start");
        const [state, failed, said] = await e.evaluate(() => {
          delete window.explainerHost;
          globalThis.disarm?.();
          return [document.documentElement.dataset.app, globalThis.failed, document.querySelector(".boot")?.textContent];
        });
        if (!failed && point.call === "adopt") break; // the page has fewer parts than that
        tried++;
        const now = await e.evaluate(seen);
        if (state !== "failed") wrong.push(`${JSON.stringify(point)}: ${state}`);
        if (!said?.includes(w.fail)) wrong.push(`${JSON.stringify(point)}: says ${said}`);
        wrong.push(...differences(before, now).map((d) => `${JSON.stringify(point)}: ${d}`));
      }
      none(wrong, "after a failed start", tried);
      ok(tried > 3, `${tried} points`);
    });
  }

  counting(`${name}: a program that ends while it runs leaves a page that is true`, async () => {
    const e = await ours();
    await e.open("about:blank");
    await e.open(site.url);
    await e.evaluate(() => { dispatchEvent(new Event("focusin")); });
    await e.until(() => document.documentElement.dataset.app === "ready", "the app takes over");
    const told = () => e.evaluate(() => [".task .verdict", ".score", ".count"].map((s) => document.querySelector(s).textContent.trim()));
    const first = await told();
    await e.evaluate(() => {
      document.querySelector(".task [value=ero]").click();
      document.querySelector("[name=q]").value = "sala";
      document.querySelector("[name=q]").dispatchEvent(new Event("input", { bubbles: true }));
      document.querySelector(".ct > summary").click();
      document.querySelector("[data-act=beside]").click();
    });
    await e.until(() => !!document.querySelector(".task:is(.right, .wrong)") && !!document.querySelector("#beside .on") && !!document.querySelector("#found mark"), "the app answers");
    await e.evaluate(broken, "[data-act=close]");
    await e.until(() => document.documentElement.dataset.app === "failed", "the page knows");
    equal(await told(), first, "what only the app keeps true is gone");
    const left = () => e.evaluate(() => [document.querySelectorAll("#found a, .task.right, .task.wrong, #beside .on").length, document.querySelector("[name=q]").value,
      document.querySelector(".task [value=ero]").checked, document.querySelector(".ct").open]);
    equal(await left(), [0, "sala", true, true], "what the reader did is there");
    await e.evaluate(() => { // nothing of it listens any more
      document.querySelector(".task [value=hsi]").click();
      document.querySelector(".task [value=ero]").click();
      dispatchEvent(new Event("resize"));
      document.querySelector("[data-card] > summary").click();
    });
    equal((await told())[0], first[0]);
    ok(await e.evaluate((w) => document.querySelector(".boot").textContent.includes(w), editions.en.stopped), "and the reader is told");
    await e.evaluate(again);
    await e.until(() => document.documentElement.dataset.app === "ready" && !!document.querySelector(".task:is(.right, .wrong)"), "it can be had again");
    equal((await left()).slice(1), ["sala", true, true]);
    none(await e.errors(), "uncaught errors");
  });

  // Those that only a filter hides, and what counts and offers them.
  for (const [path, filter] of [["facts/", "report"], ["differences/", "who"], ["", "side"]]) {
    counting(`${name}: a program that ends while records are filtered leaves all of them to be read (/${path})`, async () => {
      const e = await ours();
      await e.open("about:blank");
      await e.open(site.url + path);
      await e.evaluate(() => { document.querySelector("[name=q]").dispatchEvent(new Event("pointerdown", { bubbles: true })); }); // what has the app come
      await e.until(() => document.documentElement.dataset.app === "ready", "the app takes over");
      const list = () => e.evaluate(() => ({
        hidden: [...document.querySelectorAll("main [hidden]:not(.at)")].length, numbers: [...document.querySelectorAll(".gh > small, .toc b, #filters .count")].map((n) => n.textContent.trim()).join(),
        offered: [...document.querySelectorAll("#filters option")].map((o) => o.value).sort().join(),
      }));
      const before = await list();
      await e.evaluate((filter) => {
        const select = document.querySelector(`#filters [name=${filter}]`);
        select.value = select.options[select.options.length - 1].value;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }, filter);
      await e.until(() => document.querySelectorAll("main [hidden]:not(.at)").length > 3, "they are filtered");
      await e.evaluate(() => { document.querySelector("#day-0").click(); }); // which offers fewer
      const value = await e.evaluate((filter) => document.querySelector(`#filters [name=${filter}]`).value, filter);
      await e.evaluate(broken, "main");
      await e.until(() => document.documentElement.dataset.app === "failed", "the page knows");
      equal(await list(), before, "all are there, and counted as they were");
      equal(await e.evaluate((filter) => document.querySelector(`#filters [name=${filter}]`).value, filter), value, "what was chosen is");
      await e.evaluate(() => { document.querySelector("[name=day][checked]").click(); });
      await e.evaluate(again);
      await e.until(() => document.documentElement.dataset.app === "ready", "it can be had again");
      none(await e.errors(), "uncaught errors");
    });
  }
}
