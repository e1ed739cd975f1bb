// One line on a page of another site: puts a titled frame where the line stands, keeps it as high as its content
// without moving what the reader sees, and carries links to records both ways. doc/embedding.md says how to use it.
(() => {
  "use strict";
  const doc = document, root = doc.documentElement, mark = "explainer";
  // The build fills in the heights of each kind at a few widths, and the title in both languages.
  const kinds = KINDS, titles = TITLES;
  const allowed = {
    embed: "(all|arms|tasks|chain|timeline|cards|(cards|differences)/[a-z0-9-]+)",
    lang: "(en|it|auto)",
    theme: "(light|dark|auto)",
    accent: "[0-9a-fA-F]{6}",
    heading: "(on|off)",
    height: "(\\d+:\\d+ ?)+",
    version: "[0-9a-f]{8,64}",
    links: "(on|off|)",
  };
  const self = (doc.currentScript || doc.querySelector("script[src*='/embed.js']")).src.split(/[?#]/)[0];
  const all = [];

  const place = (tag, options, put) => {
    if (tag[mark]) return;
    tag[mark] = 1;
    const o = {}, ignored = [];
    for (const [name, value] of options) {
      if (allowed[name] && RegExp(`^${allowed[name]}$`).test(value)) o[name] = value;
      else ignored.push(`${name}="${value}"`);
    }
    if (ignored[0]) console.warn(`explainer: ignored ${ignored.join(" ")} – allowed: ${JSON.stringify(allowed)}`);
    if (!o.embed) return;
    const lang = /^(en|it)/.exec(o.lang)?.[0] || (/^it\b/i.test((tag.parentElement?.closest("[lang]") || root).lang) ? "it" : "en");
    const frame = doc.createElement("iframe"), style = frame.style;
    const url = new URL((o.version ? `v/${o.version}/` : "") + (lang === "it" ? "it/" : "") + `embed/${o.embed}/`, self);
    for (const name of ["theme", "accent", "heading"]) if (o[name] && o[name] !== "auto" && o[name] !== "on") url.searchParams.set(name, o[name]);
    frame.title = titles[lang];
    frame.loading = "lazy";
    frame.allow = "clipboard-write";
    frame.src = url;
    style.display = "block";
    style.width = "100%";
    style.border = "0";
    tag.style.paddingBottom = 0;
    put(frame);

    // Reserved is what the nearest measured width that is not wider needs: never too little.
    let width = frame.getBoundingClientRect().width, height, wanted;
    for (const pair of (o.height || kinds[o.embed] || kinds[/^c/.test(o.embed) ? "card" : "difference"]).trim().split(" ")) {
      const [w, h] = pair.split(":");
      if (!height || w <= width) height = +h;
    }
    const apply = (h) => { style.height = (height = h) + "px"; };
    apply(height);
    width = frame.offsetWidth;

    // Nothing that the reader sees may move: while the frame's end is in the window it stays where it is, unless the
    // reader did something in the frame or the column has another width.
    const w = {
      frame,
      fit(now) {
        if (!wanted || wanted === height) return;
        const box = frame.getBoundingClientRect();
        if (now || !box.width) apply(wanted);
        else if (box.bottom >= innerHeight) apply(Math.max(wanted, Math.ceil(innerHeight - box.top)));
      },
      ask() { w.ready && w.id && frame.contentWindow.postMessage({ explainer: "open", id: w.id }, "*"); },
      hear({ explainer: type, id, title, height: h, act, y }) {
        const detail = { id: o.embed };
        if (type === "ready") {
          if (title === "" + title) frame.title = title;
          w.ready = 1;
          w.ask();
        } else if (type === "resize") {
          if (typeof h != "number" || !(h > 0 && h < 1e5)) return;
          detail.height = wanted = Math.ceil(h);
          w.fit(act || Math.abs(width - frame.offsetWidth) > 20);
          width = frame.offsetWidth;
        } else if (id !== "" + id || !/^[a-z0-9-]{1,80}$/.test(id)) return;
        else if (type === "at") {
          if (id === w.id && typeof y == "number" && y >= 0) {
            scrollBy(0, frame.getBoundingClientRect().top + y);
            for (const other of all) other.id = "";
          }
          return;
        } else if (type === "open" || type === "close") {
          detail.id = id;
          const here = location.hash === "#" + id;
          if (/^(on)?$/.test(o.links) && here === (type === "close")) history.replaceState(history.state, "", here ? location.pathname + location.search : "#" + id);
        } else return;
        frame.dispatchEvent(new CustomEvent("explainer:" + type, { bubbles: true, detail }));
      },
    };
    all.push(w);
    deep([w]);
  };

  // The page's own address may name a record, unless the page has such a place itself.
  const deep = (list) => {
    const id = /^#([a-z0-9-]{1,80})$/.exec(location.hash)?.[1];
    if (!id || doc.getElementById(id)) return;
    for (const w of list) {
      w.id = id;
      w.frame.loading = "eager";
      w.ask();
    }
  };
  const scan = () => {
    for (const tag of doc.querySelectorAll("script[src]")) {
      const [file, query] = tag.src.split("?");
      if (file === self) place(tag, [...new URLSearchParams(query), ...Object.entries(tag.dataset)], (frame) => tag.after(frame));
    }
  };
  addEventListener("message", (e) => {
    const w = e.source && all.find((w) => w.frame.contentWindow === e.source);
    if (w && e.data) w.hear(e.data);
  });
  for (const type of ["scroll", "resize"]) addEventListener(type, () => all.forEach((w) => w.fit()), { capture: true, passive: true });
  addEventListener("hashchange", () => deep(all));
  scan();
  if (!customElements.get("ice-explainer")) customElements.define("ice-explainer", class extends HTMLElement {
    connectedCallback() {
      this.style.display = "block";
      place(this, [...this.attributes].map((a) => [a.name, a.value]).filter(([name]) => !/^(id|class|style|dir|title|slot|hidden|role|tabindex|(data|aria)-.*)$/.test(name)), (frame) => this.append(frame));
    }
  });
})();
