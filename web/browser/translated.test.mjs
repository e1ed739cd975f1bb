// Pages that others change: translators, toolbars, blockers. Before, while and after the app takes the page over.
import { after } from "node:test";
import { engines, start } from "./help/engines/index.mjs";
import { faulty } from "./help/faults.mjs";
import { counting, data, none } from "./help/index.mjs";
import { built } from "./help/versions.mjs";

const site = await faulty(built());
after(() => site.go());

// translate does what Chrome's translator does: another language on <html>, each text in two <font>, and again whatever is new.
const translate = () => {
  const no = "script, style, font, [translate=no], textarea";
  const wrap = (n) => {
    if (!/\p{L}/u.test(n.data) || !n.parentElement || n.parentElement.closest(no)) return;
    const outer = document.createElement("font"), inner = document.createElement("font");
    inner.textContent = `‹${n.data}›`;
    outer.append(inner);
    n.replaceWith(outer);
  };
  const walk = (root) => {
    if (root.nodeType === 3) return wrap(root);
    const texts = [], w = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (w.nextNode()) texts.push(w.currentNode);
    texts.forEach(wrap);
  };
  document.documentElement.lang = "de";
  document.documentElement.classList.add("translated-ltr");
  walk(document.body);
  new MutationObserver((records) => setTimeout(() => records.forEach((r) => (r.type === "characterData" ? wrap(r.target) : r.addedNodes.forEach(walk))), 5)).observe(document.body, { childList: true, characterData: true, subtree: true });
};

// What others do to a page; each must leave an app that works.
const foreign = {
  "a toolbar first in body": () => document.body.prepend(document.createElement("div")),
  "a wrapper around the page, one around main, one around a part": () => {
    for (const s of ["#page", "main", "#cards .count", ".deckset", "#filters"]) {
      const of = document.querySelector(s), around = document.createElement("div");
      of?.replaceWith(around);
      if (of) around.append(of);
    }
  },
  "elements, comments, white space first in every part": () => {
    for (const e of document.querySelectorAll("#page, main, main section, .task, .days, .deckset, #beside")) e.prepend(document.createElement("div"), document.createComment("x"), "\n  ");
  },
  "text split, joined, spaced": () => {
    for (const e of document.querySelectorAll(".count, .score, .verdict")) {
      e.firstChild.splitText(1);
      e.append(" ");
    }
    document.body.normalize();
    for (const e of document.querySelectorAll("details.rest > summary")) e.firstChild.splitText(2);
  },
  "attributes of html, body and the page gone or changed": () => {
    const r = document.documentElement;
    for (const a of [...r.attributes]) r.removeAttribute(a.name);
    r.lang = "en-US";
    r.dir = "rtl";
    Object.assign(r.dataset, { app: "ready", page: "nothing", root: "https://elsewhere.example/", id: "x" });
    document.getElementById("page").className = "x";
  },
  "no attribute of ours but ids and classes": () => {
    for (const e of document.querySelectorAll("[data-leaf]")) delete e.dataset.leaf;
  },
  // There the engine draws a second time within the mount: its clock goes on by more than a frame at each look.
  "a line, a leaf and an empty element taken out, on a slow machine": () => {
    const now = performance.now.bind(performance);
    let more = 0;
    performance.now = () => now() + (document.documentElement.dataset.app === "loading" ? (more += 20) : more);
    for (const s of [".count", ".task fieldset", "#beside", "header.mast"]) document.querySelector(s)?.remove();
  },
  // As translators that show both languages, dictionaries, and helpers beside fields do; the first two follow what changes.
  "a translation behind each paragraph, each word in a span, elements and attributes of others beside fields and everywhere": () => {
    const done = new WeakSet(), own = ".theirs, script, style, option, textarea";
    const span = (text) => Object.assign(document.createElement("span"), { className: "theirs", textContent: text });
    const words = (n) => n.parentElement && !n.parentElement.closest(own) && /\p{L}/u.test(n.data) && n.replaceWith(...n.data.split(/(?<=\s)/).map(span));
    const go = (root) => {
      const texts = [], w = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (w.nextNode()) texts.push(w.currentNode);
      texts.forEach(words);
      for (const p of root.querySelectorAll("p, li, dd, .count, .score, legend")) {
        if (done.has(p) || p.closest(".boot")) continue;
        done.add(p);
        p.append(document.createElement("br"), span(`‹${p.textContent}›`));
      }
    };
    go(document.body);
    new MutationObserver((records) => setTimeout(() => {
      for (const n of records.flatMap((r) => [...r.addedNodes])) if (n.isConnected && !n.parentElement?.closest(own) && !n.matches?.(own)) n.nodeType === 1 ? go(n) : n.nodeType === 3 && words(n);
    }, 5)).observe(document.body, { childList: true, subtree: true });
    for (const field of document.querySelectorAll("input, select, button")) {
      const helper = document.createElement("theirs-helper");
      helper.attachShadow({ mode: "open" }).append(document.createElement("b"));
      field.after(helper);
      field.setAttribute("data-lpignore", "true");
    }
    for (const e of document.querySelectorAll("body *")) e.setAttribute("_msttexthash", "4219345");
    document.documentElement.append(document.createElement("theirs-desktop"));
    document.head.prepend(Object.assign(document.createElement("style"), { className: "darkreader", textContent: "html { color-scheme: dark !important }" }));
  },
  "other names for what creates elements": () => {
    const create = document.createElement.bind(document);
    document.createElement = (...a) => create(...a);
  },
};

// act does something with everything that the app serves, and notes in out what came of it.
const act = async (tasks, out) => {
  const $ = (s) => document.querySelector(s);
  const text = (s) => $(s)?.textContent.replace(/[‹›]/g, "").trim();
  // One wait may take twenty seconds and all together sixty: an app that does not work is told of before the driver gives up.
  const last = performance.now() + 60_000;
  const until = async (f) => {
    for (const end = Math.min(last, performance.now() + 20_000); ; await new Promise((done) => setTimeout(done, 20))) {
      if (f()) return true;
      if (performance.now() > end) return false;
    }
  };
  const choose = (id, value) => $(`#${id} [value=${value}]`)?.click();
  const task = tasks.find((t) => $(`#${t.id} fieldset`));
  if (task) {
    const verdict = `#${task.id} .verdict`, wrong = tasks.find((t) => t.answer !== task.answer).answer;
    out.verdicts = [];
    for (const [given, word] of [[task.answer, "Right"], [wrong, "Not quite"], [task.answer, "Right"]]) {
      choose(task.id, given);
      await until(() => text(verdict).startsWith(word));
      const mood = [...$(`#${task.id}`).classList].filter((c) => c === "right" || c === "wrong").join();
      if (text(verdict).startsWith(word) && mood === { Right: "right", "Not quite": "wrong" }[word] && $(verdict).querySelectorAll(":scope *").length < 4) out.verdicts.push(word);
    }
    await until(() => text(".score")?.startsWith("1 right"));
    out.score = text(".score");
  }
  if ($("#day-0")) {
    $("#day-0").click();
    out.known = [...document.querySelectorAll(".asof > *")].some((e) => e.checkVisibility() && /24/.test(e.textContent));
    out.day = $(".pg, #page").dataset.day;
    $("[name=day][checked]").click(); // on the last day there is something for every filter
  }
  if ($("#filters")) {
    const side = $("[name=side]");
    side.value = "local";
    side.dispatchEvent(new Event("change", { bubbles: true }));
    const cards = document.querySelectorAll("[data-card], .parts > li"), shown = () => [...cards].filter((d) => !d.hidden).length;
    await until(() => text(".count")?.startsWith(String(shown())) && shown() < cards.length);
    out.count = text(".count")?.startsWith(`${shown()} `) && shown() > 0 && shown() < cards.length;
    const card = [...document.querySelectorAll("[data-card]")].find((d) => !d.hidden);
    card.open = true;
    card.querySelector("[data-share]").click();
    await until(() => $(".cite button"));
    $(".cite button").click();
    await until(() => text(".cite [role=status]"));
    out.copied = !!text(".cite [role=status]");
    card.querySelector("[data-act=beside]").click();
    await until(() => document.querySelectorAll("#beside select").length === 2);
    const second = document.querySelectorAll("#beside select")[1];
    second.value = second.options[1].value;
    second.dispatchEvent(new Event("change", { bubbles: true }));
    await until(() => document.querySelectorAll("#beside .one").length === 2);
    const select = $("#beside select"), other = [...select.options].find((o) => !o.selected && document.querySelector(`details[data-card=${o.value}]`)).value;
    select.focus();
    select.value = other;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await until(() => $("#beside .one .nm") && text("#beside .one .nm") === text(`[data-card=${other}] .nm`));
    out.beside = [document.querySelectorAll("#beside .one").length, text("#beside .one .nm") === text(`[data-card=${other}] .nm`), document.activeElement?.dataset.beside, $("#beside select").value === other];
    $("#beside [data-act=unpair]").click();
    await until(() => !$("#beside .one"));
    out.apart = document.querySelectorAll("#beside .one").length;
  }
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  out.twice = ids.filter((id, i) => ids.indexOf(id) !== i);
};
// acted does that on a page on which the app is said to be ready, and lists what is not as it should be, each with its
// change and moment. Where something is wrong it tells what is on the page too.
const acted = async (e, what, want) => {
  const { out, page } = await e.evaluate(`async (tasks) => {
    const out = {};
    try {
      await (${act})(tasks, out);
    } catch (err) {
      out.thrown = String(err);
    }
    const { dataset } = document.documentElement, notice = document.querySelector(".boot")?.textContent;
    out.state = dataset.app;
    if (notice) out.notice = notice;
    const worker = navigator.serviceWorker?.controller?.state ?? "none", loaded = performance.getEntriesByType("resource").filter((r) => /assets/.test(r.name)).map((r) => r.name.replace(/.*\\//, "") + " " + Math.round(r.responseEnd));
    return { out, page: JSON.stringify({ dataset: { ...dataset }, at: location.href, now: Math.round(performance.now()), worker, loaded, beside: document.getElementById("beside")?.outerHTML.slice(0, 300), uncaught: globalThis.uncaught }) };
  }`, tasks);
  const wrong = compare(what, out, want);
  return wrong.length ? [...wrong, `${what}: ${page}`] : [];
};
const right = { verdicts: ["Right", "Not quite", "Right"], score: "1 right of 1 answer given.", known: true, day: "0", count: true, copied: true, beside: [2, true, "0", true], apart: 0, twice: [], state: "ready" };
const expected = (path) => {
  const { verdicts, score, known, day, count, copied, beside, apart, ...rest } = right;
  if (path === "embed/tasks/") return { verdicts, score, ...rest };
  if (path === "embed/timeline/") return { known, day, ...rest };
  if (path === "embed/cards/") return { count, copied, beside, apart, ...rest };
  return right;
};
const compare = (what, got, want) => Object.keys({ ...want, ...got }).filter((k) => got[k] !== undefined && want[k] === undefined || JSON.stringify(got[k]) !== JSON.stringify(want[k]))
  .map((k) => `${what}: ${k}: ${JSON.stringify(got[k])}, not ${JSON.stringify(want[k])}`);
const tasks = data.tasks.map(({ id, answer }) => ({ id, answer }));

for (const name of engines) {
  let engine;
  after(() => engine?.close());
  const opened = async (path) => {
    if (!engine) {
      engine = await start(name);
      await engine.ctx?.addInitScript(() => Object.defineProperty(navigator, "connection", { value: undefined })); // nothing starts by itself
    }
    await engine.open("about:blank");
    await engine.open(site.url + path);
    await engine.until(() => "boot" in document.documentElement.dataset, "the script that waits for the reader is there");
    return engine;
  };
  // begin runs one function in the page, which gives the first sign of a reader, waits for the app, and says what became of it: one request
  // for all of a start.
  const begin = async (e, body) => {
    const said = await e.evaluate(`async () => {
      const sign = () => { dispatchEvent(new Event("focusin")); };
      const took = async () => {
        for (const end = Date.now() + 40_000; Date.now() < end; await new Promise((done) => setTimeout(done, 20))) {
          const { app, why } = document.documentElement.dataset;
          if (app === "ready") return "ready";
          if (app === "failed") return why + ": " + document.querySelector(".boot")?.textContent;
        }
        return "nothing in 40 seconds";
      };
      ${body}
    }`);
    if (said !== "ready") throw new Error(`the app did not start: ${said}`);
  };
  // tried makes a change at a moment and lists what came out otherwise; what is thrown on the way belongs to that change and moment.
  const tried = async (path, what, how, change) => {
    try {
      const e = await opened(path);
      await how(e, change);
      return await acted(e, what, expected(path));
    } catch (err) {
      return [`${what}: ${err.message}; on the page: ${await engine?.evaluate(() => JSON.stringify({ ...document.documentElement.dataset, at: location.href, uncaught: globalThis.uncaught })).catch((e) => e.message)}`];
    }
  };
  // Changes come in moments: before the start, at each step while it goes on, and after.
  const moments = {
    // The change has a moment before the sign, for what it watches and what it puts off.
    before: (e, change) => begin(e, `
      (${change})();
      await new Promise((done) => setTimeout(done, 20));
      sign();
      return took();
    `),
    meanwhile: (e, change) => begin(e, `
      const go = ${change};
      new MutationObserver((_, o) => { if (document.documentElement.dataset.app === "loading") { o.disconnect(); go(); } }).observe(document.documentElement, { attributes: true });
      sign();
      return took();
    `),
    // The engine has begun, the mount is still to come.
    begun: (e, change) => begin(e, `
      const go = ${change};
      let host;
      Object.defineProperty(window, "explainerHost", { configurable: true, get: () => host, set: (given) => {
        host = { ...given, begin: () => { queueMicrotask(() => queueMicrotask(() => queueMicrotask(go))); return given.begin(); } };
      } });
      sign();
      return took();
    `),
    // The mount is done, the takeover is still to come.
    between: (e, change) => begin(e, `
      const go = ${change};
      const mark = performance.mark;
      performance.mark = function (n, o) { const m = mark.call(performance, n, o); if (n === "explainer:adopted") queueMicrotask(() => queueMicrotask(() => queueMicrotask(go))); return m; };
      sign();
      return took();
    `),
    after: (e, change) => begin(e, `
      sign();
      const said = await took();
      if (said === "ready") (${change})();
      return said;
    `),
  };

  for (const path of name === "chromium" ? ["", "embed/all/", "embed/tasks/", "embed/timeline/", "embed/cards/"] : [""]) {
    counting(`${name}: on a page in translation everything that the app says is right (/${path})`, async () => {
      const wrong = [];
      for (const [when, how] of Object.entries(moments)) {
        wrong.push(...(await tried(path, when, how, translate)));
      }
      none(wrong, "in translation", 5 * Object.keys(expected(path)).length);
      none(await engine.errors(), "uncaught errors");
    });
  }

  counting(`${name}: what others put into the page or take out of it leaves an app that works`, async () => {
    const wrong = [];
    for (const [what, change] of Object.entries(foreign)) {
      for (const [when, how] of Object.entries(moments)) {
        if (name !== "chromium" && when !== "before") continue;
        if (when !== "before" && /gone or changed|taken out/.test(what)) continue; // the state in <html> is how the test knows
        wrong.push(...(await tried("", `${what}, ${when}`, how, change)));
      }
    }
    none(wrong, "with what others did", Object.keys(foreign).length * 8);
    none(await engine.errors(), "uncaught errors");
  });
}
