// One line on a page of another site: puts a titled frame in its place, keeps it as high as its content without moving what
// the reader sees, and carries links to records both ways. doc/embedding.md says how to use it.
(() => {
  const doc = document;
  // The build fills in how much room each kind of embed takes (see reserved), the languages, that at the root first, and marks
  // of the cards' ids.
  const kinds = KINDS, langs = EDITIONS, cards = CARDS;
  const allowed = { accent: 0, heading: 0, height: "[\\d: ]{5,}", embed: Object.keys(kinds).join("|"), lang: langs.join("|"), links: "|on|true|off", theme: 0, version: "[0-9a-f]{8,}" };
  const warn = (text) => console.warn("explainer: " + text);

  // A module, and a script in a shadow root, has no currentScript; the stack names it all the same.
  const running = doc.currentScript, [self, site, own = ""] = /(\w+:\S+?)(\bv\/[0-9a-f]{10}\/)?embed\.js/.exec(running?.src || Error().stack) || [];
  // Each address works once on a page, however often it is loaded.
  if (window[self]) return window[self](running || doc);
  const all = new Set();

  // place gives a tag its frame, or sees to it that the frame is still right.
  const place = (tag) => {
    const look = new URLSearchParams(), o = {}, line = "src" in tag, quote = "cite" in tag;
    if (line && !(tag.src.startsWith(self) && /^(m|[at].+ipt$|$)/i.test(tag.type))) return;
    let frame = tag.explainer;
    // Some frameworks give an element properties.
    for (const [name, value] of [...new URL(tag.src || self).searchParams, ...[...tag.attributes].map((a) => [a.name.slice(5 * (line || quote)), a.value]), ...Object.entries(tag)]) {
      // Only names near to ours are options or mistakes: browsers, frameworks, caches and consent managers write their own onto any
      // tag, with values that are no text and cannot become one.
      if (!(name in allowed || /^(width|lang|colo)/.test(name))) continue;
      if (RegExp(`^(${allowed[name]})$`).test(value)) o[name] = value;
      // What is the rule anyway is the same as nothing.
      else if (/^(on|auto)$/.test(value)) o[name] = (look.delete(name), "");
      // How it looks, and what is a mistake, is for the frame to know and to say.
      else look.set(name, value);
    }
    // A quotation may be meant for another's script.
    if (!o.embed) {
      // Of a name that is taken away the words come back.
      if (all.delete(frame)) tag.explainer = frame.replaceWith(doc.createElement("slot"));
      return quote || !look.has("embed") || warn(`no embed="${look.get("embed")}": use ${allowed.embed}`);
    }
    if (frame && !all.has(frame)) return;
    if (tag.closest("head")) return warn(`no embed="${o.embed}" in <head>: use <blockquote data-embed>`);

    const lang = o.lang || langs.find((l) => tag.closest(":not([lang=auto])")?.matches(`:lang(${l})`)) || langs[0];
    const url = new URL((o.version ? "v/" + o.version + "/" : own) + (lang === langs[0] ? "" : lang + "/") + "embed/" + o.embed + "/", site);
    url.search = look;
    // What takes no room explains the article's own text, and finds its tags itself.
    if (kinds[o.embed] < 1) return import(new URL("../terms.js", url)).catch(warn);

    // React does not compare what stands in a shadow root, and no copy of a page has it. A line has its frame behind it: a copy
    // brings its own, which is taken over.
    const into = !line && (tag.shadowRoot || tag.attachShadow({ mode: "open" }));
    const next = line ? tag.nextElementSibling : into.firstChild;
    frame ||= !next?.tag?.isConnected && next?.src === url.href && next;
    // In a box that is as wide as what it holds, percentages are of nothing: a text's width, and never less than is measured.
    if (frame?.src !== url.href) {
      if (all.delete(frame)) frame.remove();
      frame = Object.assign(doc.createElement("iframe"), { src: url, style: "display:block;border:0;width:650px;max-width:100%;min-width:max(100%,180px)", loading: "lazy", allow: "clipboard-write", title: o.embed });
    } else if (frame.n < 1) return; // it was given up
    all.add(tag.explainer = Object.assign(frame, { o, tag }));
    next === frame || (line ? tag.after(frame) : into.replaceChildren(frame));
    if (!frame.fit) hold(frame);
    if (line) tag.style.paddingBottom = 0;
    else {
      // Older browsers have no such sheets, and whoever spoofs a browser may take measuring away: what can fail comes last.
      (into.adoptedStyleSheets = [new CSSStyleSheet()])[0].replaceSync("::slotted(span),:host::before,:host::after,:host{grid:none!important;display:block;border:0!important;margin-inline:0!important;padding:0!important;content:none!important}");
    }
    frame.fit();
    frame.ask();
  };

  const hold = (frame) => {
    const style = frame.style;
    let width, wanted;
    // The room falls with the width. Pairs of the host's own say it closer: what the nearest width that is not wider needs is
    // never too little.
    const reserved = (width) => {
      let height;
      for (const [, at, h] of (frame.o.height || "").matchAll(/\b(\d+):(\d+)/g)) if (!height || at <= width) height = h;
      return height || kinds[frame.o.embed.replace(/\/.*/, "/[a-z0-9-]+")] * (10 + 1e4 / width);
    };
    Object.assign(frame, {
      // How often it is put back where others take it out, as a morph does, and a framework that takes the page over.
      n: 50,
      // Nothing that the reader sees may move: while the frame's end is in the window it stays where it is, unless the
      // reader did something in the frame or the column has another width. Paper is narrower than most windows. Before the
      // frame has said what it wants there is no number, which a style refuses. Pages have rules for how high frames are: least
      // and most are stronger than those.
      fit(type) {
        width || (style.maxHeight = (wanted || reserved(width = frame.offsetWidth)) + "px");
        const box = frame.getBoundingClientRect();
        style.maxHeight = !box.width || type > 0 ? wanted + "px" : box.bottom < innerHeight || Math.max(innerHeight - box.top, wanted) + "px";
        style.minHeight = /^b/.test(type) ? Math.min(reserved(650), (wanted || 1e5) * width / 600) + "px" : style.maxHeight;
      },
      // The page's own address may name a record, unless the page has such a place itself. Only a card's id has a frame loaded,
      // and the first frame that finds it brings it into the window.
      ask() {
        const id = goal();
        let n = 0;
        for (const c of id + "") n = (c.charCodeAt() + n * 31) & 2047;
        for (const c of cards) if (!(n -= c.charCodeAt() - 35) && id) frame.loading = "eager";
        frame.contentWindow?.postMessage({ id, explainer: "host" }, "*");
      },
      hear({ id, explainer: type, title, tall, height = tall, act, y }) {
        const tell = (detail = { id: frame.o.embed, height }) => frame.dispatchEvent(new CustomEvent("explainer:" + type, { detail, bubbles: true, composed: true }));
        if (type === "ready") {
          frame.ask();
          tell();
          frame.title = title.trim(); // the last, for it may be no text
        }
        // What cannot be a number ends it here, as an id below that is no text.
        if (height < 1e5 && 0 < height && type === "resize") {
          wanted = +height;
          // Many small steps are another width, too.
          frame.fit((width - frame.offsetWidth) ** 2 > 400 ? width = frame.offsetWidth : act);
          tell();
        }
        if (id === goal() && type === "at") {
          // The browser knows of sticky headers and of boxes that scroll.
          style.scrollMarginTop = -y + "px";
          frame.scrollIntoView();
          done = id;
          style.scrollMarginTop = 0;
        }
        if (/open|close/.test(type) && record.test(id.trim())) {
          const url = new URL(location), here = url.hash === "#" + id;
          url.hash = here ? "" : id;
          tell({ id });
          // Written whole, for a <base> would lead elsewhere. The last, for in a srcdoc it is refused.
          if (here === (type === "close") && /^(on|true)?$/.test(frame.o.links)) history.replaceState(history.state, done = id, url);
        }
      },
    });
    // What a policy, a filter or a failure kept from coming says nothing: the words stand there again, without the room that was
    // kept (a span). What came says so before its own script is there, which may be lost on the way: then it is read as it is.
    // Nothing puts a frame back that was given up, whose n is 0 then, unless another is asked for. One whose address is not ours waits
    // for consent.
    frame.onload = frame.onerror = () => setTimeout(() => frame.onload && frame.src.startsWith(site) && (frame.n &= frame.replaceWith(doc.createElement("slot"))), 3e3);
    // A frame that is hidden gets its room before it is first painted. What is still observed when it is made higher causes an
    // error event in the page, of which its owner is told.
    new ResizeObserver((list, seen) => frame.offsetWidth && seen.disconnect(frame.fit())).observe(frame);
  };

  const record = /^[a-z0-9-]{1,80}$/;
  // What the address names is asked of it each time, for pages write it without a word; done is what was brought into the window.
  let done;
  const goal = (id = location.hash.slice(1)) => id !== done && record.test(id) && !doc.getElementById(id) && id;
  // What comes later, by whatever way, is seen before it is painted; in a shadow root that is closed, too.
  const watch = new MutationObserver((list) => {
    list.forEach(({ type, target, addedNodes }) => type < "b" ? look(target) : addedNodes.forEach(look));
    // Who is gone is forgotten, and a tag takes its frame along.
    all.forEach((w) => {
      if (!w.tag.isConnected) {
        all.delete(w);
        w.tag.explainer = w.remove();
      } else if (!w.isConnected && 0 < w.n--) look(w.tag);
    });
  });
  // What one tag fails at is not the next one's fault.
  const look = (n) => {
    try {
      if (n.matches?.("script[src],blockquote,ELEMENT")) place(n);
    } catch {}
    if (n.shadowRoot) see(n.shadowRoot);
    [...n.childNodes].map(look);
  };
  const see = (root) => {
    look(root);
    watch.observe(root, { attributeFilter: Object.keys(allowed).flatMap((name) => [name, "data-" + name]), childList: true, subtree: true });
  };

  const on = ({ type, data, source }) => all.forEach((w) => {
    try {
      if (type === "hashchange") w.ask(done = 0);
      if (!source) w.fit(type);
      else if (source === w.contentWindow) w.onload = w.hear(data.explainer ? data : JSON.parse(data));
    } catch {}
  });
  // A page that is written anew into its window loses what listens; what listens already is not added twice.
  (window[self] = (n) => {
    "beforeprint afterprint message resize hashchange scroll".split(" ").forEach((type) => addEventListener(type, on, true));
    see(n);
  })(doc);
  try {
    customElements.define("ELEMENT", class extends HTMLElement {
      connectedCallback() {
        // What stands in the document is seen anyway.
        this.getRootNode() === doc || see(this.getRootNode());
      }
    });
  } catch {} // an earlier script has it
})();
