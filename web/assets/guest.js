// In a frame of another site: tells the host how high the page is, in the protocol that the host speaks, and takes links to
// records from it. It answers its own parent only, posts only on change, and says nothing about the reader.
(() => {
  "use strict";
  if (parent === window) return;
  const set = { ...(document.currentScript ?? document.querySelector("script[data-root]")).dataset };
  const words = FRAME_WORDS[set.lang]; // the build fills in those of each edition
  const root = document.documentElement, page = document.querySelector("#page.pg");
  const query = new URLSearchParams(location.search);
  const record = /^[a-z0-9-]{1,80}$/, word = /^[^:\s]{1,80}$/;
  const named = (v) => (v && word.test(v) ? v : "");

  // A frame may be as high as all it holds, and then its lower end is not where the reader is. So in frames a notice stands
  // below what was touched last, within what the browser says is seen of the frame.
  let touched;
  for (const type of ["pointerdown", "focusin"]) addEventListener(type, (e) => { if (e.target instanceof Element && !e.target.closest(".boot")) touched = e.target; }, { capture: true, passive: true });
  addEventListener("explainer:shown", ({ target: e }) => new IntersectionObserver(([seen], o) => {
    o.disconnect();
    const from = scrollY + Math.max(0, seen.intersectionRect.top), to = scrollY + (seen.intersectionRect.bottom || innerHeight) - e.offsetHeight;
    const below = touched?.isConnected ? touched.getBoundingClientRect().bottom + scrollY + 8 : to;
    e.classList.add("near");
    e.style.setProperty("--at", Math.max(0, from, Math.min(to, below)) + "px");
  }).observe(root));

  // The options, and what belongs to the app or to hosts.
  const allowed = { theme: /^(light|dark|auto)$/, accent: /^[0-9a-f]{6}$/i, heading: /^(on|off)$/ };
  const foreign = /^(PARAMETERS|initialWidth|childId|parentTitle|parentUrl|utm_.*)$/;
  const ignored = [...query].filter(([name, value]) => !allowed[name]?.test(value) && !foreign.test(name)).map(([name, value]) => `${name}="${value}"`);
  if (ignored.length) console.warn(`explainer: ignored ${ignored.join(" ")} – allowed: theme="light|dark|auto" accent="rrggbb" heading="on|off"`);
  else if (query.has("accent") && !("accent" in root.dataset)) console.warn(`explainer: ignored accent="${query.get("accent")}" – allowed: colours with a contrast of 4.5:1 to the background`);

  // To whom: the host's origin where the browser tells it.
  const target = (() => {
    try {
      const o = location.ancestorOrigins?.[0] || new URL(document.referrer).origin;
      return /^https?:/.test(o) ? o : "*"; // a file has none that could be named
    } catch {
      return "*";
    }
  })();
  const post = (m) => parent.postMessage(m, target);

  // What the address says at the start counts for good: the app writes its own state there later.
  const src = location.href;
  const secret = /[#?&]secret=([a-zA-Z0-9]{10})(?:&|$)/.exec(location.hash)?.[1];
  const linked = location.hash.slice(1).split(/[#?&]/)[0];
  let pym = named(query.get("childId")), resizer = "", iframely, first = true;
  let height = 0, width = 0, acted = -1e9; // when the reader last did something

  // One voice for each protocol. Our own script hears text, which no careless listener takes for its own.
  const own = (m) => post(JSON.stringify({ explainer: m.type, ...m, type: undefined }));
  const say = {
    own: () => own({ type: "resize", tall: height, act: performance.now() - acted < 1000 }),
    pym: () => post(`pymxPYMx${pym}xPYMxheightxPYMx${height}`),
    resizer: () => {
      post(`[iFrameSizer]${resizer}:${height}:${Math.max(1, width)}:${first ? "init" : "resizeObserver"}`);
      first = false;
    },
    open: () => post({ type: "iframe-resized", width, height }),
    amp: () => post({ sentinel: "amp", type: "embed-size", height }),
    wordpress: () => post({ message: "height", value: height, secret }),
    datawrapper: () => post({ "datawrapper-height": { explainer: height } }),
    iframely: () => post(JSON.stringify({ windowId: iframely, method: "resize", height })),
    embedly: () => post(JSON.stringify({ src, context: "iframe.resize", height })),
    guardian: () => post(JSON.stringify({ type: "set-height", value: height })),
    atom: () => post({ kind: "interactive:height", height }),
    plain: () => post({ height }),
  };
  // Some hosts show which they are, by the address or by a word: then only they are spoken to, and our own script comes before
  // all. The others cannot: they are tried after a moment, each in its own words, the plainest last.
  const guesses = ["own", "amp", "datawrapper", "embedly", "guardian", "atom", "plain"];
  let host = secret ? "wordpress" : pym ? "pym" : /[#?&]amp=1(&|$)/.test(src) ? "amp" : "", waited = false;
  const speak = () => {
    if (!height) return;
    if (host) say[host]();
    else if (waited) guesses.forEach((name) => say[name]());
  };
  const known = (name) => {
    if (host === "own") return;
    host = name;
    speak();
  };
  // WordPress cuts frames at 1,000 px. One record folds what is secondary until it fits: first the days of the timeline, then
  // from the end quotations, steps and versions. One click shows everything.
  const most = 1000, solo = secret && document.querySelector(".solo, .diff");
  const parts = solo ? [...solo.querySelectorAll(".evs"), ...[...solo.querySelectorAll("figure, figure blockquote ~ blockquote, .step, .versions li")].reverse()] : [];
  const rest = document.createElement("details");
  const tall = () => page.getBoundingClientRect().height;
  let folded = 0, fitted; // for which width, and how high the page was then
  const fold = () => {
    for (const e of [...parts, ...solo.querySelectorAll(".lab")]) e.hidden = false;
    if (rest.open) return;
    rest.remove();
    for (const e of parts) {
      if (tall() <= most) break;
      solo.append(rest);
      e.hidden = true;
      // A heading goes with all that it stood above.
      for (const lab of solo.querySelectorAll(".lab")) {
        let next = lab.nextElementSibling;
        while (next && !next.offsetHeight) next = next.nextElementSibling;
        lab.hidden = !next || next.matches(".lab");
      }
    }
    fitted = tall();
  };
  if (solo) {
    rest.className = "fold";
    rest.append(document.createElement("summary"));
    rest.firstChild.textContent = words.rest;
    rest.addEventListener("toggle", fold);
  }

  const measure = () => {
    // Again in a column of another width, and where it grew by something else than what the reader opens. Where that goes, what was
    // folded for it comes back.
    const changed = () => !rest.open && performance.now() - acted > 1000 && tall() !== fitted && (tall() > most || rest.isConnected);
    if (solo && (folded !== innerWidth || changed())) {
      folded = innerWidth;
      fold();
    }
    const box = page.getBoundingClientRect();
    const h = Math.ceil(box.height);
    if (h < 1) return;
    width = Math.ceil(box.width);
    if (h === height) return;
    height = h;
    speak();
  };

  // show opens what hides a record and tells the host where it is.
  const show = (id, follow) => {
    const t = typeof id === "string" && record.test(id) && id !== "main" && page.querySelector(`[id="${id}"]`);
    if (!t) return;
    acted = performance.now();
    for (let d = t.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
    if (follow && location.hash !== "#" + id) location.replace("#" + id);
    measure();
    own({ type: "at", id, y: Math.max(0, Math.floor((t.closest("[data-card]") || t).getBoundingClientRect().top - page.getBoundingClientRect().top)) });
  };

  addEventListener("message", (e) => {
    if (e.source !== parent) return;
    const m = e.data;
    if (typeof m === "string") {
      if (m.length > 4000) return;
      if (m.startsWith("[iFrameSizer]")) {
        const f = m.slice(13).split(":");
        if (named(f[0]) && (f[2] === "true" || f[2] === "false")) {
          resizer = f[0];
          first = true;
          known("resizer");
        } else if (resizer && /^(resize|reset)\b/.test(f[0])) known("resizer");
      } else if (m.startsWith("pymxPYMx")) {
        const f = m.split("xPYMx");
        if (f.length === 4 && f[2] === "width" && named(f[1]) && (!pym || pym === f[1])) {
          pym = f[1];
          known("pym");
        }
      } else if (/^{.*"register"/.test(m)) try {
        const { method, windowId } = JSON.parse(m);
        if (method === "register" && named(iframely = windowId)) known("iframely");
      } catch {}
    } else if (m && typeof m === "object") {
      if (m.type === "iframe-child-init" || m.type === "iframe-get-child-dimensions") {
        known("open");
      } else if (m.message === "ready" && secret && m.secret === secret) {
        // Its script may come after the frame, and then it has not heard the height.
        speak();
      } else if (m.explainer === "host") {
        known("own");
        show(m.id, true);
      } else if (m.explainer === "open") show(m.id, true);
    }
  });

  // What the host may count: opaque names, and ids of records. And whether a change follows what the reader did.
  page.addEventListener("toggle", (e) => {
    const id = e.target.dataset?.card;
    if (id) own({ type: e.target.open ? "open" : "close", id });
  }, true);
  for (const type of ["pointerdown", "keydown", "click", "input", "change"]) addEventListener(type, () => { acted = performance.now(); }, { capture: true, passive: true });

  // Our own pages cannot be shown in a frame of others; the whole explainer for frames can, and holds what they show.
  const site = new URL(set.root, location.href).href;
  const inFrame = (a) => {
    if (!a.href.startsWith(site)) return a.href;
    const card = /cards\/([a-z0-9-]+)\/$/.exec(a.pathname)?.[1];
    return `${site}${set.lang === EDITIONS[0] ? "" : `${set.lang}/`}embed/all/${card ? "#" + card : a.hash}`;
  };

  // A sandbox may refuse new windows. WordPress opens links to the site of the frame itself; elsewhere the frame follows them.
  if (origin === "null") addEventListener("click", (e) => {
    const a = e.target.closest?.("a[target=_blank]");
    if (!a || e.defaultPrevented || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    e.preventDefault();
    if (secret) return post({ message: "link", value: a.href, secret });
    const opened = window.open("", "_blank");
    if (!opened) return location.assign(inFrame(a));
    opened.opener = null;
    opened.location = a.href;
  });

  // A pinned page says what was known when it was pinned. Whether what it shows was corrected since, it asks once, when there is nothing
  // else to do: its own corrections it leads to, others it does not know. Where the reader sees it already, nothing moves.
  const pinned = /\/v\/[0-9a-f]{10}\/(?:[\w-]+\/)?embed\/(.+)\/$/.exec(location.pathname)?.[1];
  const corrected = (day) => {
    const note = document.createElement("p"), link = document.createElement("a");
    note.role = "status";
    link.textContent = words.current;
    link.href = document.querySelector(".efoot p:last-child a").href;
    link.target = "_blank";
    link.rel = "noopener";
    note.append(words.corrected.replace("{day}", new Date(day).toLocaleDateString(set.lang, { dateStyle: "long", timeZone: "UTC" })), " ", link);
    new IntersectionObserver(([seen], o) => {
      o.disconnect();
      // What the program adopts has to be as it was prerendered.
      if (!seen.isIntersecting && !document.querySelector("script[data-start]")) {
        note.className = "fix";
        folded = 0;
        return page.querySelector("main").prepend(note);
      }
      const close = document.createElement("button");
      close.textContent = words.close;
      close.addEventListener("click", () => note.remove());
      note.className = "boot";
      note.append(" ", close);
      document.body.append(note);
      note.dispatchEvent(new CustomEvent("explainer:shown", { bubbles: true }));
    }).observe(root);
  };
  if (pinned) addEventListener("load", () => (window.requestIdleCallback ?? setTimeout)(async () => {
    try {
      const days = (await (await fetch(`${site}data/corrected.json`)).json())[pinned] ?? {};
      const since = Object.keys(days).filter((id) => !document.querySelector(`a[href$="#${id}"]`));
      if (since.length) corrected(since.map((id) => days[id]).sort().at(-1));
    } catch {} // without a network nothing is said
  }, { timeout: 4000 })); // a busy machine has never nothing else to do

  if (secret) post({ message: "ready", secret });
  else own({ type: "ready", title: document.title });
  measure();
  setTimeout(() => {
    waited = true;
    if (host) return;
    post("[iFrameResizerChild]Ready");
    speak();
  }, 300);
  // What folds makes the page lower that is observed, which within the call would be an error event of the page.
  if (window.ResizeObserver) new ResizeObserver(solo ? () => setTimeout(measure) : measure).observe(page, { box: "border-box" });
  else for (const type of ["load", "resize", "toggle"]) addEventListener(type, measure, true);
  if (linked && linked !== location.hash.slice(1)) show(linked);
})();
