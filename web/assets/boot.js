// The boot script: the page works without it. It starts the app when that is worth it, tells the state of
// the app in <html data-app>, and keeps the prerendered page whatever happens.
(() => {
  "use strict";
  const root = document.documentElement;
  // What the page is, as the tag of this script says it: translators and archives rewrite what stands on <html>.
  const set = { ...(document.currentScript ?? document.querySelector("script[data-page]")).dataset };
  const lang = set.lang;
  const at = (path) => new URL(path, document.baseURI).href;
  const [wait, fail, ended, rest, again, shut] = set.words.split("|");
  let box, slow;

  const show = (text, ...actions) => {
    if (!box) {
      box = document.createElement("div");
      box.className = "boot js";
      box.setAttribute("role", "status");
      document.body.append(box);
    }
    const p = document.createElement("p");
    p.textContent = text;
    box.replaceChildren(p, ...actions);
    box.dispatchEvent(new Event("explainer:shown", { bubbles: true })); // in a frame, guest.js puts it where the reader is
    return p;
  };
  const hide = () => { box?.remove(); box = undefined; };
  const button = (text, act) => {
    const b = document.createElement("button");
    b.type = "button";
    b.textContent = text;
    b.onclick = act;
    return b;
  };

  // What throws or is not there in a sandbox, where the reader blocks storage, or where an extension takes it or a part of the page away.
  const given = (f) => {
    try {
      return f();
    } catch {}
  };

  // The state is kept here; <html data-app> only tells of it. What was tapped last before the app was there is tapped again when it is.
  let state = "static", tries = 0, early;
  const tell = (now) => { root.dataset.app = state = now; };

  const failed = (what, err) => {
    clearTimeout(slow);
    tell("failed");
    root.dataset.why = err?.name || "Error";
    show(what + ": " + rest, button(again, () => { hide(); start(); }), button(shut, hide));
  };

  // On a page that is only read the program comes for the search and the filters, and for nothing else.
  const reading = !/front|embed/.test(set.page);
  let resting;
  const start = (e) => {
    if (reading && e?.type && !e.target.closest?.("form")) return void (resting ??= quiet(keep) ?? 1);
    if (state === "loading" || state === "ready") return;
    stop();
    tell("loading");
    let line, part = 0;
    slow = setTimeout(() => { line = show(""); progress(part); }, 1000);
    const progress = (p) => {
      part = p;
      const text = wait + " … " + Math.round(p * 10) * 10 + " %";
      if (line && line.textContent !== text) line.textContent = text; // each change is read out
    };
    // A browser may remember that a module did not come, or how it came; under another address it asks again.
    proved(at(set.start) + (tries ? "?" + tries : ""), set.startIntegrity).then((m) => m.run({
      wasm: at(set.wasm), size: +set.size, integrity: set.integrity, content: at(set.content), contentIntegrity: set.contentIntegrity, progress,
      page: { lang, root: set.root, page: set.page, id: set.id }, ended: (err) => failed(ended, err),
    })).then((runs) => {
      clearTimeout(slow);
      hide();
      tell(runs ? "ready" : "static");
      if (early?.matches("button,:focus")) early.click(); // not the search that the reader has left
      quiet(keep);
    }).catch((err) => failed(fail, err));
    tries++;
  };

  // import() takes no hash of its own. A module that was preloaded with one is imported as it came, or not at all. What came wrong the
  // browser may keep for a year: it is fetched anew for the next visit.
  const proved = (url, integrity) => new Promise((done, fail) => {
    const link = document.createElement("link");
    if (!link.relList.supports("modulepreload")) return done(import(url));
    Object.assign(link, { rel: "modulepreload", integrity, onload: () => done(import(url)), onerror: () => fetch(url, { cache: "reload" }).then(fail, fail), href: url });
    document.head.append(link);
  });

  // Where the address has a goal, the first line of the page notes it and the style sheet lays everything out, so that the
  // jump there is true. After it, what lies far off is again laid out when it is near: the browser remembers how high it
  // was. What is in sight is left alone.
  const parts = [...document.querySelectorAll(".sec, .ev, .card")];
  const near = (e) => { const r = e.getBoundingClientRect(); return r.height && r.bottom > -innerHeight && r.top < 2 * innerHeight; };
  // Heights are remembered once they were drawn; the last goal decides, not a wait that began before it.
  let goals = 0;
  const settle = () => {
    const goal = ++goals, drawn = requestAnimationFrame;
    setTimeout(() => drawn(() => drawn(() => {
      if (goal !== goals || !("goal" in root.dataset)) return;
      parts.filter(near).forEach((e) => e.setAttribute("data-near", ""));
      delete root.dataset.goal;
    })), 500);
  };
  const loaded = (f) => (document.readyState === "complete" ? f() : addEventListener("load", f)); // some hosts run scripts later
  loaded(settle);
  // The chosen day goes with the reader, into other tabs too; a page without days passes on that of its address.
  const carry = (e) => {
    const a = e.target.closest?.("a[href]"), href = a?.getAttribute("href"), day = document.querySelector(".pg [name=day]:checked");
    if (!a?.href.startsWith(at(set.root || "./")) || /^(#|\?$)/.test(href)) return;
    const to = new URL(a.href), chosen = day ? !day.defaultChecked && day.value : new URLSearchParams(location.search).get("day");
    to.searchParams.delete("day");
    if (chosen) to.searchParams.set("day", chosen);
    a.href = to;
  };
  addEventListener("pointerdown", carry, true);
  addEventListener("click", (e) => {
    const a = e.target.closest?.("a[href]"), href = a?.getAttribute("href");
    early = e.target.closest?.("button[data-act],[name=q]");
    if (list && a) list.open = false;
    if (href?.[0] === "#") {
      parts.forEach((e) => e.removeAttribute("data-near"));
      root.dataset.goal = "";
      settle();
    } else if (href === "?") {
      const last = document.querySelector(".pg [name=day][checked]");
      if (!last) return; // a page that shows no days comes anew
      e.preventDefault();
      last.click();
      bar.lastElementChild.focus(); // the link itself is gone
    } else carry(e);
  }, true);

  // A card that the reader turns is marked: what the browser opens by itself (a search on the page, a link to a text) is none.
  // A key on the heading comes as a click.
  addEventListener("click", (e) => {
    const card = e.target.closest?.("summary")?.parentNode;
    if (card?.dataset.card) card.toggleAttribute("data-turned", !card.open);
  }, true);

  // The bar says where the reader is; on a page behind, where that belongs.
  const bar = document.querySelector(".pg .bar"), list = bar?.querySelector("details"), names = [...(bar?.querySelectorAll("li:not(.also) a") ?? [])];
  const say = (now) => {
    const [name, count] = list.firstElementChild.children, n = names.indexOf(now) + 1;
    names.forEach((a) => a.removeAttribute("aria-current"));
    now.setAttribute("aria-current", "true");
    name.textContent = now.textContent;
    count.textContent = " " + n + "/" + names.length;
    bar.style.setProperty("--at", n / names.length);
  };
  const sight = given(() => new IntersectionObserver((all) => all.forEach((e) => e.isIntersecting && say(names.find((a) => a.hash === "#" + e.target.id))), { rootMargin: "-25% 0px -75%" }));
  names.forEach((a) => {
    if (a.matches("[aria-current]")) say(a);
    else if (a.matches("[href^='#']")) given(() => sight.observe(document.querySelector(".pg " + a.hash)));
  });
  for (const type of ["focusin", "pointerdown"]) addEventListener(type, (e) => { if (list?.open && !bar.contains(e.target)) list.open = false; });

  addEventListener("keydown", (e) => {
    if (e.key === "Escape" && list?.open) {
      list.open = false;
      list.firstElementChild.focus();
    }
    if (e.key !== "/" || e.ctrlKey || e.metaKey || e.altKey || e.target.closest?.("input:not([type=radio]),select,textarea")) return;
    const box = document.querySelector(".pg [name=q]");
    if (!box) return;
    e.preventDefault();
    box.focus({ preventScroll: state === "ready" }); // the app, which notes where the reader was, shows the search in the place of the page
    box.click();
  });

  // Enter in the search has nothing to send, with the program or without.
  addEventListener("submit", (e) => e.preventDefault());

  // The first sign that the reader means to do something.
  const intents = ["pointerdown", "keydown", "focusin"];
  const stop = () => intents.forEach((t) => removeEventListener(t, start, true));
  intents.forEach((t) => addEventListener(t, start, { capture: true, passive: true }));

  // Or a quiet moment on a line that is known to be good; or an address that only the app can show.
  const net = navigator.connection;
  const thrifty = net?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
  const good = net && !thrifty && net.effectiveType === "4g" && net.downlink >= 5;
  loaded(() => {
    if (/[?&](PARAMETERS)=/.test(location.search)) start();
    else if (good && set.worker) quiet(reading ? keep : start);
  });
  const quiet = (f) => (window.requestIdleCallback || setTimeout)(f, { timeout: 4000 });

  // Everything is kept for reading offline once the app is there and the reader's line is not spared; a line below the
  // page tells about it. What the browser offers for installing may come before that line does, and ends with what was installed.
  let offer;
  for (const type of ["beforeinstallprompt", "appinstalled"]) addEventListener(type, (e) => {
    e.preventDefault();
    offer = e.prompt && e;
    dispatchEvent(new Event("explainer:installable"));
  });
  let line;
  const offline = () => (line ??= new Promise((done) => loaded(() => {
    if (set.offline && stores()) quiet(() => proved(at(set.offline), set.offlineIntegrity).then((m) => done(m.begin({
      lang, worker: at(set.worker), version: set.version, size: set.keeps, show, hide, button, asked: () => offer,
    }))).catch(() => {}));
  })));
  // Where these throw nothing can be kept, so nothing is said of it.
  const workers = () => given(() => navigator.serviceWorker), stores = () => workers() && given(() => localStorage);
  const keep = () => offline().then((line) => thrifty || line.keep());
  // Before that it is there only where a copy is or was, which may be what is shown, and where the reader comes near to it.
  // On a page that is only read there is no program with which it would come.
  if (set.offline && reading) offline();
  else if (set.offline) {
    given(() => {
      new IntersectionObserver(([e], o) => {
        if (!e.isIntersecting) return;
        o.disconnect();
        offline();
      }, { rootMargin: "100%" }).observe(document.querySelector("footer") ?? root);
      workers().getRegistration().then((r) => r && offline()).catch(() => {});
    });
  }

  // What shares and cites, and what opens the glossary in its place, comes when it is first asked for, and is asked again. Where it does
  // not come, the link is followed, or the one before the button.
  let asked, b;
  const ask = (e, now = e.target) => {
    const [file, hash] = SHARE_FILE;
    b = now; // the last is meant
    asked ||= proved(at(set.root + file), hash).then(() => {
      asked = true;
      b.click();
    }).catch(() => {
      asked = 0;
      const to = b.href ?? b.previousElementSibling?.href;
      if (to) location = to;
    });
  };
  addEventListener("explainer:share", ask);
  addEventListener("click", (e) => {
    const a = e.target.closest?.("dfn a");
    if (!a || asked === true || e.defaultPrevented || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    e.preventDefault();
    ask(e, a);
  });

  // This script is here, whole: what needs it is shown.
  root.dataset.boot = "";
})();
