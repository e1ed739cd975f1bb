// One line on a page of another site: puts a titled frame in its place, keeps it as high as its content without moving what
// the reader sees, and carries links to records both ways. doc/embedding.md says how to use it.
(() => {
  const element = "ELEMENT", doc = document;
  // The build fills in how much room each kind of embed takes (see reserved), the languages, that at the root first, and marks
  // of the cards' ids.
  const kinds = KINDS, langs = EDITIONS, cards = CARDS;
  const allowed = { height: "(\\d+:\\d+ ?)+", lang: langs.join("|"), theme: 0, accent: 0, heading: 0, links: "on|off|", embed: Object.keys(kinds).join("|"), version: "[0-9a-f]{8,}" };
  const warn = (text) => console.warn("explainer: " + text);

  // A module, and a script in a shadow root, has no currentScript; the stack names it all the same.
  const running = doc.currentScript;
  const self = (running?.src || /\w+:\S+?\/embed\.js/.exec(Error().stack) + "").replace(/[?#].*/, "");
  // Each address works once on a page, however often it is loaded.
  const known = Symbol.for(self);
  if (window[known]) return window[known](running || doc);
  const [site, own = ""] = self.split(/(v\/[0-9a-f]+\/)?[^/]*$/);
  if (!site) return warn("load embed.js");

  const all = new Set(), sheets = [];
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":host,:host::before{display:block;padding:0!important;border:0!important;margin-inline:0!important;content:none!important}");
    sheets.push(sheet);
  } catch {}

  // place gives a tag its frame, or sees to it that the frame is still right.
  const place = (tag) => {
    const look = new URLSearchParams(), quote = "cite" in tag, line = "src" in tag, o = {};
    if (line && !(tag.src.startsWith(self) && /^$|^m|ipt$/.test(tag.type))) return;
    let w = tag.explainer;
    for (const [name, value] of [...new URL(tag.src || self).searchParams, ...(line || quote ? Object.entries(tag.dataset) : [...tag.attributes].map((a) => [a.name, a.value]))]) {
      if (RegExp(`^(${allowed[name]})$`).test(value)) o[name] = value;
      // What is the rule anyway is the same as nothing.
      else if (/^(on|auto)$/.test(value)) look.delete(name) || (o[name] = "");
      // How it looks, and what is a mistake, is for the frame to know and to say. Only names near to ours are mistakes: browsers,
      // frameworks, caches and consent managers write their own onto any tag.
      else if (/^(em|la|th|ac|co|he|wi|li|vers)/.test(name)) look.set(name, value);
    }
    // A quotation may be meant for another's script.
    if (!o.embed) return quote || !look.has("embed") || warn(`no embed="${look.get("embed")}": use ${allowed.embed}`);
    if (w && !all.has(w)) return;
    if (tag.closest("head")) return warn(`no embed="${o.embed}" in <head>: use <blockquote data-embed>`);

    const lang = o.lang || langs.find((l) => tag.closest(":not([lang=auto])")?.matches(`:lang(${l})`)) || langs[0];
    const url = new URL((o.version ? `v/${o.version}/` : own) + (lang === langs[0] ? "" : lang + "/") + `embed/${o.embed}/`, site);
    url.search = look;
    // What takes no room explains the article's own text, and finds its tags itself.
    if (kinds[o.embed] < 1) return import(new URL("../terms.js", url)).catch(warn);

    // React does not compare what stands in a shadow root, and no copy of a page has it. A line has its frame behind it: a copy
    // brings its own, which is taken over.
    const into = !line && (tag.shadowRoot || tag.attachShadow({ mode: "open" }));
    const next = into ? into.firstChild : tag.nextElementSibling;
    let frame = w?.frame || (next?.dataset?.explainer && !next.explainer?.tag.isConnected && next);
    if (frame?.src !== url.href) {
      frame && frame.remove();
      frame = doc.createElement("iframe");
      Object.assign(frame, { src: url, style: "display:block;width:100%;border:0", loading: "lazy", title: o.embed.replace(/\W/g, " "), allow: "clipboard-write" });
      frame.dataset.explainer = 1;
    }
    tag.explainer = w = frame.explainer ||= hold(frame);
    w.o = o;
    w.tag = tag;
    all.add(w);
    if (into) into.adoptedStyleSheets = sheets;
    else tag.style.paddingBottom = 0;
    if (next !== frame) into ? into.append(frame) : tag.after(frame);
    w.fit();
    w.ask();
  };

  const hold = (frame) => {
    const style = frame.style;
    let width = 0, wanted;
    // The room falls with the width. Pairs of the host's own say it closer: what the nearest width that is not wider needs is
    // never too little.
    const reserved = (width) => {
      let height;
      for (const [, at, h] of (w.o.height || "").matchAll(/(\d+):(\d+)/g)) if (!height || at <= width) height = h;
      return height || kinds[w.o.embed.replace(/\/.*/, "/[a-z0-9-]+")] * (10 + 1e4 / width);
    };
    const w = {
      frame,
      // Nothing that the reader sees may move: while the frame's end is in the window it stays where it is, unless the
      // reader did something in the frame or the column has another width. Paper is narrower than most windows. Before the
      // frame has said what it wants there is no number, which a style refuses.
      fit(type) {
        if (!width) style.height = (wanted || reserved(width = frame.offsetWidth)) + "px";
        const box = frame.getBoundingClientRect();
        style.minHeight = type === "beforeprint" ? Math.min(reserved(650), (wanted || 1e5) * width / 600) + "px" : 0;
        if (type === true || !box.width) style.height = wanted + "px";
        else if (box.bottom >= innerHeight) style.height = Math.max(wanted, innerHeight - box.top) + "px";
      },
      // The page's own address may name a record, unless the page has such a place itself. Only a card's id has a frame loaded,
      // and the first frame that finds it brings it into the window.
      ask() {
        const id = !doc.getElementById(goal) && goal;
        let n = 0;
        for (const c of id || "") n = (c.charCodeAt() + n * 31) % 2048;
        for (const c of cards) if (!(n -= c.charCodeAt() - 35) && id) frame.loading = "eager";
        frame.contentWindow?.postMessage({ explainer: "host", id }, "*");
      },
      hear({ explainer: type, id, title, tall, height = tall, act, y }) {
        const tell = (detail) => frame.dispatchEvent(new CustomEvent("explainer:" + type, { bubbles: true, composed: true, detail }));
        if (type === "ready") {
          w.ask();
          tell({ id: w.o.embed });
          frame.title = title.trim(); // the last, since what is no text ends it here
        }
        if (type === "resize" && height > 0 && height < 1e5) {
          wanted = height;
          w.fit(act || Math.abs(width - frame.offsetWidth) > 20);
          width = frame.offsetWidth;
          tell({ id: w.o.embed, height });
        }
        if (type === "at" && id === goal) {
          // The browser knows of sticky headers and of boxes that scroll.
          style.scrollMarginTop = -y + "px";
          frame.scrollIntoView();
          style.scrollMarginTop = 0;
          goal = NaN;
        }
        if (record(id) && /^(open|close)$/.test(type)) {
          const url = new URL(location), here = url.hash === "#" + id;
          url.hash = here ? "" : id;
          // Written whole, for a <base> would lead elsewhere; in a srcdoc it is refused.
          try {
            if (/^(on)?$/.test(w.o.links) && here === (type === "close")) history.replaceState(history.state, "", url);
          } catch {}
          tell({ id });
        }
      },
    };
    // A frame that is hidden gets its room before it is first painted.
    new ResizeObserver((list, seen) => w.fit() || (width && seen.disconnect())).observe(frame);
    return w;
  };

  const record = (id) => (id?.trim && /^[a-z0-9-]{1,80}$/.test(id) ? id : NaN);
  // Equal to nothing, where no record is sought.
  let goal = NaN;
  const turn = () => {
    goal = record(location.hash.slice(1));
    all.forEach((w) => w.ask());
  };
  turn();
  // What comes later, by whatever way, is seen before it is painted; in a shadow root that is closed, too.
  const how = { subtree: true, childList: true, attributeFilter: Object.keys(allowed).flatMap((name) => [name, "data-" + name]) };
  const watch = new MutationObserver((list) => {
    list.forEach(({ type, target, addedNodes }) => (type < "b" ? [target] : addedNodes).forEach(look));
    // Who is gone is forgotten, and a tag takes its frame along.
    all.forEach((w) => {
      if (w.tag.isConnected) return;
      all.delete(w);
      w.frame.remove();
      w.tag.explainer = 0;
    });
  });
  const look = (n) => {
    if (n.matches?.("script[src],[data-embed]," + element)) place(n);
    if (n.shadowRoot) see(n.shadowRoot);
    for (const child of n.childNodes) look(child);
  };
  const see = (root) => {
    look(root);
    watch.observe(root, how);
  };

  addEventListener("message", ({ source, data }) => all.forEach((w) => {
    try {
      source && w.frame.contentWindow === source && w.hear(data.explainer ? data : JSON.parse(data));
    } catch {}
  }));
  for (const type of ["beforeprint", "afterprint", "scroll", "resize"]) addEventListener(type, () => all.forEach((w) => w.fit(type)), true);
  addEventListener("hashchange", turn);
  window[known] = look;
  see(doc);
  customElements.get(element) || customElements.define(element, class extends HTMLElement {
    connectedCallback() {
      look(this);
      watch.observe(this.getRootNode(), how);
    }
  });
})();
