// What explainer dev adds to every page: a bar that lists what is wrong, and a reload that keeps the reader's place.
(() => {
  "use strict";
  let state = JSON.parse(document.currentScript.dataset.state);
  const site = state.site;
  const key = "explainer-dev " + location.pathname;

  // The bar, with styles of its own that neither reach the page nor need its policy.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { position: fixed; inset: 0 0 auto; z-index: 2147483647; font: 14px/1.4 system-ui, sans-serif; }
    details { background: #7a1020; color: #fff; max-block-size: 45vh; overflow: auto; box-shadow: 0 2px 8px #0006; }
    details.warn { background: #f3c623; color: #201800; }
    summary { padding: .5em 1em; font-weight: 700; cursor: pointer; position: sticky; inset-block-start: 0; background: inherit; }
    ol { margin: 0; padding: 0 1em .7em 2.5em; font-family: ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
    p { margin: 0; padding: .2em 1em; background: #222; color: #fff; inline-size: fit-content; animation: late 0s .8s both; }
    @keyframes late { from { visibility: hidden; } }`);
  const bar = document.createElement("explainer-dev");
  const inside = bar.attachShadow({ mode: "open" });
  inside.adoptedStyleSheets = [sheet];
  const add = (parent, tag, text = "") => {
    const e = document.createElement(tag);
    e.textContent = text;
    parent.append(e);
    return e;
  };
  const list = (kind, items, head) => {
    if (!items.length) return;
    const d = add(inside, "details");
    d.className = kind;
    d.open = true;
    d.setAttribute("role", kind === "warn" ? "status" : "alert");
    add(d, "summary", head);
    const ol = add(d, "ol");
    for (const text of items) add(ol, "li", text);
  };
  const count = (n, word) => `${n} ${word}${n === 1 ? "" : "s"}`;
  const draw = () => {
    const { problems, warnings, busy, kept } = state;
    inside.replaceChildren();
    list("wrong", problems, count(problems.length, "mistake") + (kept ? ": this page is as it was before" : ": a build would be refused"));
    list("warn", warnings, count(warnings.length, "warning") + ": shown here, but a build would be refused");
    if (busy) add(inside, "p", "Being built …");
    const none = !inside.childNodes.length;
    if (none) bar.remove();
    else if (!bar.isConnected) document.body.append(bar);
  };

  // The place: what is at the top of the window and how far from it, and which details are open.
  const name = (d) => d.dataset.card || d.id || d.querySelector("summary")?.textContent || "";
  const all = () => [...document.querySelectorAll("details")];
  let pending = null; // a place that is not yet reached
  // The page's own script notes the place a while after a change, and at once where a link is followed; it is noted at once here
  // too, or what was opened just before the page is loaded again would be lost. Where it notes none, this script does.
  const note = () => {
    dispatchEvent(new Event("scroll"));
    const link = add(document.body, "a");
    link.href = ".";
    link.dispatchEvent(new Event("click"));
    link.remove();
    return history.state?.place;
  };
  const save = () => {
    if (note() || !document.querySelector("main")) return; // a page that was only waited on has no place
    if (pending) return sessionStorage.setItem(key, JSON.stringify(pending));
    let at = null;
    for (const e of document.querySelectorAll("main [id]")) {
      const top = e.getBoundingClientRect().top;
      if (e.getClientRects().length && top <= 80 && (!at || top >= at.top)) at = { id: e.id, top };
    }
    sessionStorage.setItem(key, JSON.stringify({ at, y: scrollY, open: all().filter((d) => d.open).map(name), closed: all().filter((d) => !d.open).map(name) }));
  };
  const restore = () => {
    const saved = JSON.parse(sessionStorage.getItem(key) || "null");
    sessionStorage.removeItem(key);
    if (!saved) return;
    for (const d of all()) {
      if (saved.open.includes(name(d))) d.open = true;
      else if (saved.closed.includes(name(d))) d.open = false;
    }
    // What lies off the screen is laid out when it comes near, so that the place is right only after a few frames.
    pending = saved;
    let left = 30;
    const put = () => {
      if (left-- <= 0) return void (pending = null); // nothing moves under a finger that is down
      const e = saved.at && document.getElementById(saved.at.id);
      const off = e ? e.getBoundingClientRect().top - saved.at.top : saved.y - scrollY;
      if (Math.abs(off) > 1) scrollBy({ top: off, behavior: "instant" });
      requestAnimationFrame(put);
    };
    for (const type of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(type, () => { left = 0; }, { once: true, passive: true });
    put();
  };

  // One question at a time, and none from a page that nobody sees: browsers allow a host only six at once.
  let asked;
  const ask = async () => {
    if (document.hidden || asked) return;
    asked = new AbortController();
    try {
      const res = await fetch("/dev/state?bar=" + encodeURIComponent(state.bar), { signal: asked.signal, cache: "no-store" });
      state = await res.json();
      draw();
      if (state.site !== site && sessionStorage.getItem("explainer-dev site") !== location.pathname + state.site) {
        // Each state of the site is loaded once, so that no page goes round in circles.
        sessionStorage.setItem("explainer-dev site", location.pathname + state.site);
        save();
        location.reload();
        // A step in history that is written while the page is on its way (by a program that has just started, say) takes the
        // state of the one that is loaded, and the place with it.
        history.pushState = history.replaceState = () => {};
        return;
      }
      asked = undefined;
      ask();
    } catch {
      const again = asked.signal.aborted ? 0 : 500;
      asked = undefined;
      if (!document.hidden) setTimeout(ask, again);
    }
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? asked?.abort() : ask()));
  draw();
  restore();
  ask();
})();
