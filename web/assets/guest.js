// In a frame of another site: tells the host how high the page is, in every protocol that hosts speak, and takes links to
// records from it. It answers its own parent only, posts only on change, and says nothing about the reader.
(() => {
  "use strict";
  if (parent === window) return;
  const page = document.getElementById("page");
  const query = new URLSearchParams(location.search);
  const word = /^[\w-]{1,80}$/;
  const named = (v) => (v && word.test(v) ? v : "");

  // To whom: the host's origin where the browser tells it.
  const host = (() => {
    try {
      const o = location.ancestorOrigins?.[0] || new URL(document.referrer).origin;
      return o && o !== "null" ? o : "*";
    } catch {
      return "*";
    }
  })();
  const post = (m) => parent.postMessage(m, host);

  let pym = named(query.get("childId")), resizer = "", resizerType = "init", open = false;
  const secret = /(?:^#|[?&#])secret=([a-zA-Z0-9]{10})(?:&|$)/.exec(location.hash)?.[1];
  const amp = /(?:^#|&)amp=1(?:&|$)/.test(location.hash);

  let height = 0, width = 0;
  const tell = () => {
    if (pym) post(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (resizer) {
      post(`[iFrameSizer]${resizer}:${height}:${Math.max(1, width)}:${resizerType}`);
      resizerType = "resizeObserver";
    }
    if (open) post({ type: "iframe-resized", width, height });
    if (amp) post({ sentinel: "amp", type: "embed-size", height });
    if (secret) post({ message: "height", value: height, secret });
    post({ "datawrapper-height": { explainer: height } });
    post(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
    post(JSON.stringify({ type: "set-height", value: height }));
    post({ kind: "interactive:height", height });
    post({ height });
  };
  const measure = () => {
    const h = Math.ceil(page.getBoundingClientRect().height), w = Math.ceil(page.getBoundingClientRect().width);
    if (h < 1 || (h === height && w === width)) return;
    const same = h === height;
    height = h;
    width = w;
    if (!same) tell();
  };
  new ResizeObserver(measure).observe(page);

  addEventListener("message", (e) => {
    if (e.source !== parent) return;
    const m = e.data;
    if (typeof m === "string") {
      if (m.length > 4000) return;
      if (m.startsWith("[iFrameSizer]")) {
        const f = m.slice(13).split(":");
        if (f.length > 2 && named(f[0])) {
          resizer = f[0];
          resizerType = "init";
          if (height) tell();
        }
      } else if (m.startsWith("pymxPYMx")) {
        const f = m.split("xPYMx");
        if (f.length === 4 && named(f[1]) && (!pym || pym === f[1])) {
          pym = f[1];
          if (height) tell();
        }
      }
      return;
    }
    if (!m || typeof m !== "object") return;
    if (m.type === "iframe-child-init" || m.type === "iframe-get-child-dimensions") {
      open = true;
      if (height) post({ type: "iframe-resized", width, height });
    } else if (m.explainer === "open" && named(m.id) && document.getElementById(m.id)) {
      location.hash = m.id;
    }
  });
  post("[iFrameResizerChild]Ready");
  if (secret) post({ message: "ready", secret });

  // What the host may count: opaque names, and ids of records.
  page.addEventListener("toggle", (e) => {
    const id = e.target.dataset?.card;
    if (id) post({ explainer: e.target.open ? "opened" : "closed", id });
  }, true);
})();
