// One line on a page of another site: puts a titled frame in its place, keeps it as high as its content without moving what
// the reader sees, and carries links to records both ways. doc/embedding.md says how to use it.
(() => {
  "use strict";
  const doc = document, root = doc.documentElement, mark = "explainer", element = "ELEMENT", quotation = "blockquote[data-embed]";
  // The build fills in the sections that can stand in a frame, the heights of each kind at a few widths, the title in each language, and marks of the cards' ids.
  const editions = EDITIONS, kinds = KINDS, titles = TITLES, cards = CARDS;
  const allowed = {
    embed: "(all|SECTIONS(cards|differences)/[a-z0-9-]+)",
    lang: `(${editions.join("|")}|auto)`,
    theme: "(light|dark|auto)",
    accent: "[0-9a-fA-F]{6}",
    heading: "(on|off)",
    height: "(\\d+:\\d+ ?)+",
    version: "[0-9a-f]{8,64}",
    links: "(on|off|)",
  };
  // Only names near to ours are mistakes: browsers, frameworks, caches and consent managers write their own onto any tag.
  const near = /^(em|lang|th|ac|col|he|hi|wi|link|vers)[a-z]*$/;
  let said;
  const warn = (text) => said === text || console.warn("explainer: " + (said = text));

  // A module, and a script in a shadow root, has no currentScript; the stack names it all the same.
  const running = doc.currentScript;
  const self = (running?.src || /[a-z]+:\/\/\S+?\/embed\.js/.exec(Error().stack) + "").split(/[?#]/)[0];
  // Each address works once on a page, however often it is loaded.
  const known = (window[Symbol.for(mark)] ??= {});
  if (known[self]) return known[self](running);
  const [, site, own] = /^(.*?\/)(v\/[0-9a-f]+\/)?[^/]*$/.exec(self) || [];
  if (!site) return warn("leave embed.js out of what combines scripts");

  let all = [], sheet;
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(":host{display:block;margin-inline:0!important;padding:0!important;border:0!important}:host::before{content:none!important}");
  } catch {}
  // A frame that was hidden has its room before it is first painted.
  const sizes = new ResizeObserver((list) => list.forEach((e) => e.target[mark].shown()));

  // place gives a tag its frame, or sees to it that the frame is still right.
  const place = (tag, moved) => {
    const line = tag.localName === "script", quote = tag.localName === "blockquote", o = {}, ignored = [];
    if (line && ((tag.src || "").split(/[?#]/)[0] !== self || !/^(module|.*\/javascript)?$/.test(tag.type))) return;
    let w = tag[mark], options = Object.entries(tag.dataset);
    if (line) options = [...new URL(tag.src).searchParams, ...options];
    else if (!quote) options = [...tag.attributes].map((a) => [a.name, a.value]);
    for (const [name, value] of options) {
      if (allowed[name] && RegExp(`^${allowed[name]}$`).test(value)) o[name] = value;
      else if (near.test(name)) ignored.push(`${name}="${value}"`);
    }
    // A quotation may be meant for another's script.
    if (!w && ignored[0] && (o.embed || !quote)) warn(`ignored ${ignored.join(" ")} – allowed: ${JSON.stringify(allowed)}`);
    if (!o.embed || !tag.isConnected || (w && w.place !== place)) return;
    if (line && tag.parentNode === doc.head) {
      if (!doc.querySelector(`${quotation},${element}`)) warn(`in <head> there is no place for a frame: use <blockquote data-embed="${o.embed}">`);
      return;
    }
    let lang = o.lang === "auto" ? "" : o.lang;
    for (let n = o.lang ? tag.parentNode : tag; n && !lang; n = n.parentNode || n.host) lang = n.lang || n.getAttribute?.("xml:lang");
    lang = editions.find((l) => RegExp(`^${l}\\b`, "i").test(lang)) || editions[0];
    const url = new URL((o.version ? `v/${o.version}/` : own || "") + (lang === editions[0] ? "" : `${lang}/`) + `embed/${o.embed}/`, site);
    for (const name of ["theme", "accent", "heading"]) if (o[name] && !/^(auto|on)$/.test(o[name])) url.searchParams.set(name, o[name]);

    // React does not compare what stands in a shadow root, and no copy of a page has it. A line has its frame behind it: a copy
    // brings its own, which is taken over.
    const into = !line && (tag.shadowRoot || tag.attachShadow({ mode: "open" }));
    const next = into ? into.querySelector("iframe") : tag.nextElementSibling;
    let frame = w?.frame || (next?.dataset?.explainer && next);
    if (frame && frame.src !== url.href) {
      frame.remove();
      frame = 0;
    }
    if (!frame) {
      frame = doc.createElementNS(root.namespaceURI, "iframe");
      Object.assign(frame, { title: titles[lang], loading: "lazy", allow: "clipboard-write", src: url, style: "display:block;width:100%;border:0" });
      frame.dataset.explainer = moved = 1;
    }
    tag[mark] = w = frame[mark] ||= hold(frame);
    w.tag = tag;
    w.o = o;
    if (!all.includes(w)) {
      all.push(w);
      deep(w);
    }
    if (into) sheet && (into.adoptedStyleSheets = [sheet]);
    else tag.style.paddingBottom = 0;
    if (moved && next !== frame) into ? into.append(frame) : tag.after(frame);
    w.shown();
  };

  const hold = (frame) => {
    const style = frame.style;
    let width = 0, height, wanted, ready;
    sizes.observe(frame);
    const post = (m) => frame.contentWindow?.postMessage({ explainer: m, id: w.id }, "*");
    const apply = (h) => { style.height = (height = h) + "px"; };
    // Reserved is what the nearest measured width that is not wider needs: never too little.
    const reserved = (width) => {
      let height;
      for (const pair of (w.o.height || kinds[w.o.embed] || kinds[/^c/.test(w.o.embed) ? "card" : "difference"]).trim().split(" ")) {
        const [at, h] = pair.split(":");
        if (!height || at <= width) height = +h;
      }
      return height;
    };
    const w = {
      frame,
      place,
      shown() {
        if (!wanted && !width) apply(reserved(frame.getBoundingClientRect().width));
        width ||= frame.offsetWidth;
      },
      // Paper is narrower than most windows.
      print(on) { style.minHeight = on && width > 650 ? Math.min(reserved(650), (wanted || 1e5) * width / 600) + "px" : 0; },
      // Nothing that the reader sees may move: while the frame's end is in the window it stays where it is, unless the
      // reader did something in the frame or the column has another width.
      fit(now) {
        const box = frame.getBoundingClientRect();
        if (!wanted || wanted === height) return;
        if (now || !box.width) apply(wanted);
        else if (box.bottom >= innerHeight) apply(Math.max(wanted, Math.ceil(innerHeight - box.top)));
      },
      ask() { ready && w.id && post("open"); },
      hear({ explainer: type, id, title, tall, height: h = tall, act, y }) {
        const detail = { id: w.o.embed };
        if (type === "ready") {
          if (title === "" + title) frame.title = title;
          ready = 1;
          post("host");
          w.ask();
        } else if (type === "resize") {
          if (typeof h != "number" || !(h > 0 && h < 1e5)) return;
          detail.height = wanted = Math.ceil(h);
          w.fit(act || Math.abs(width - frame.offsetWidth) > 20);
          width = frame.offsetWidth;
        } else if (id !== "" + id || !/^[a-z0-9-]{1,80}$/.test(id)) return;
        else if (type === "at") {
          if (id === w.id && y >= 0) {
            // The browser knows of sticky headers and of boxes that scroll.
            style.scrollMarginTop = -y + "px";
            frame.scrollIntoView();
            style.scrollMarginTop = 0;
            for (const other of all) other.id = "";
          }
          return;
        } else if (type === "open" || type === "close") {
          detail.id = id;
          const here = location.hash === "#" + id;
          // Written whole, for a <base> would lead elsewhere; in a srcdoc it is refused.
          try {
            if (/^(on)?$/.test(w.o.links) && here === (type === "close")) history.replaceState(history.state, "", location.href.split("#")[0] + (here ? "" : "#" + id));
          } catch {}
        } else return;
        frame.dispatchEvent(new CustomEvent("explainer:" + type, { bubbles: true, composed: true, detail }));
      },
    };
    post("host"); // one that was there before this script has said that it is ready already
    return w;
  };

  // The page's own address may name a record, unless the page has such a place itself. Only a card's id has a frame loaded.
  const deep = (w) => {
    const id = /^#([a-z0-9-]{1,80})$/.exec(location.hash)?.[1];
    if (!id || doc.getElementById(id)) return;
    let n = 0;
    for (const c of id) n = (n * 31 + c.charCodeAt()) % 2048;
    w.id = id;
    for (const c of cards) (n -= c.charCodeAt() - 35) || (w.frame.loading = "eager");
    w.ask();
  };
  const sought = `script[src],${quotation}`;
  const look = (n, light) => {
    n.matches?.(sought) && place(n, 1);
    n.querySelectorAll(sought).forEach((tag) => place(tag));
    if (!light) for (const e of n.querySelectorAll("*")) e.shadowRoot && look(e.shadowRoot);
  };
  // Who is gone is forgotten, and a tag takes its frame along.
  const tidy = () => {
    all = all.filter((w) => {
      if (!w.tag.isConnected) w.frame.remove();
      return w.frame.isConnected;
    });
  };

  addEventListener("message", ({ source, data }) => {
    const w = source && all.find((w) => w.frame.contentWindow === source);
    try {
      w?.hear(data.explainer ? data : JSON.parse(data));
    } catch {}
  });
  for (const type of ["scroll", "resize"]) addEventListener(type, () => all.forEach((w) => w.fit()), { capture: true, passive: true });
  for (const type of ["beforeprint", "afterprint"]) addEventListener(type, () => all.forEach((w) => w.print(type > "b")));
  addEventListener("hashchange", () => all.forEach(deep));
  // What comes later, by whatever way, is seen before it is painted.
  new MutationObserver((list) => {
    for (const { type, target, addedNodes } of list) {
      for (const n of type < "b" ? [target] : addedNodes) n.querySelectorAll && look(n);
    }
    tidy();
  }).observe(doc, { subtree: true, childList: true, attributeFilter: Object.keys(allowed).map((name) => "data-" + name) });

  known[self] = (light) => look(doc, light);
  known[self](running);
  if (!customElements.get(element)) customElements.define(element, class extends HTMLElement {
    static observedAttributes = Object.keys(allowed);
    connectedCallback() { place(this); }
    disconnectedCallback() { queueMicrotask(tidy); }
    attributeChangedCallback() { queueMicrotask(() => place(this)); }
  });
})();
