// The second stage: fetches the program and beside it the content, counts what arrives, and lets go-app adopt the prerendered page.
// The build puts Go's own wasm_exec.js, adopt.js, undo.js and steps.js in front of it.

// run starts the program on a page, and promises whether it has taken the page over. Until then a failure of any kind leaves the
// page as it was. When the program ends later, what it said goes with it, what the reader did stays, and ended is called.
export async function run({ wasm, size, integrity, content, contentIntegrity, progress, page, ended }) {
  standIns();
  wear(APP_STYLES);
  const go = new globalThis.Go();
  const stop = new AbortController();
  let seen = 0;
  // What tells how far it has come is the program: the content is a twentieth of it.
  const came = (n) => progress(Math.min(1, (seen += n) / size));
  // A host that does not know the type of .wasm is no reason to fail.
  const compile = (body) => WebAssembly.instantiateStreaming(new Response(body, { headers: { "content-type": "application/wasm" } }), go.importObject);
  const [{ instance }, packed] = await Promise.all([
    download(wasm, integrity, stop, compile, came),
    read(content, contentIntegrity, stop),
  ]).catch((err) => {
    stop.abort(); // without the one nobody needs the other
    throw err;
  });
  await new Promise((later) => setTimeout(later)); // the program begins in a task of its own
  return new Promise((done, fail) => {
    const changes = undoing(), life = new AbortController(), handlers = { onclick: window.onclick, onpopstate: window.onpopstate };
    const found = () => document.querySelector("#page.pg") ?? document.querySelector("#page,.pg");
    let state = "starting", first, rest, mount, timer;

    const over = (err) => {
      if (state === "over") return;
      const was = state;
      state = "over";
      clearTimeout(timer);
      silence(go);
      life.abort();
      rest?.();
      mount?.end();
      if (was === "ready") {
        bare(mount, found());
        ended(err);
      } else {
        changes.all();
        fail(err);
      }
    };
    // It answers, or it counts as broken. A hidden page is slow to answer, and nobody waits for it.
    const patience = () => { timer = setTimeout(() => (document.hidden ? patience() : over(new Error("no answer"))), longest); };

    // What the program is told and may ask for; it takes this before control comes back here.
    globalThis.explainerHost = {
      ...page,
      content: packed,
      life: life.signal,
      adopt: (...part) => mount.adopt(...part),
      // go-app's engine begins. What it sets up for the window as a whole ends with it, or is taken back at once.
      begin: () => {
        first = found();
        if (!first) return void over(new Error("the page is gone"));
        rest = standing();
        const own = Object.getOwnPropertyDescriptor(window, "addEventListener"), listen = window.addEventListener;
        window.addEventListener = (type, f, options) => listen.call(window, type, f, { ...Object(options), signal: life.signal });
        const child = Object.getOwnPropertyDescriptor(document.body, "firstElementChild"), { body } = document;
        Object.defineProperty(body, "firstElementChild", { configurable: true, get: () => first }); // what go-app puts its root in the place of
        queueMicrotask(() => {
          delete window.addEventListener;
          if (own) Object.defineProperty(window, "addEventListener", own);
          delete body.firstElementChild;
          if (child) Object.defineProperty(body, "firstElementChild", child);
          // go-app would take every link and every step in history; the browser does both better.
          Object.assign(window, handlers);
        });
        return true;
      },
      // The mount, in a task of its own, is whole before control comes back here, so a microtask ends it.
      mount: () => {
        const root = found();
        if (state !== "starting") return false;
        if (!root) return void over(new Error("the page is gone"));
        state = "mounting";
        changes.begin();
        mount = adopting(root, first);
        queueMicrotask(() => {
          mount.end();
          changes.end();
          if (go.exited || !mount.whole()) over(new Error("the program ended at its start"));
        });
        return true;
      },
      // Then the program takes over what the reader did, again in one task.
      take: () => {
        if (state !== "mounting") return false;
        changes.begin(true);
        early(found());
        addEventListener("popstate", () => setTimeout(early(found())), { signal: life.signal }); // before the program hears of it
        // A link to what the address names already is no step: the filter that hides it is taken off first.
        addEventListener("click", (e) => {
          const to = e.target.closest?.("a[href^='#']")?.hash;
          if (to && to === location.hash && goal(found())?.closest("[hidden]:not(.at, [data-early])")) found().querySelector("#filters [type=reset]")?.click();
        }, { capture: true, signal: life.signal });
        queueMicrotask(() => {
          changes.end();
          if (state !== "ready") over(new Error("the program ended while it took over"));
          else changes.forget();
        });
        return true;
      },
      // What is found, as app/search/markup.go tells it.
      draw: (into, markup) => {
        into.replaceChildren();
        for (const [kind, ...rest] of markup.split("\x01").slice(1)) {
          const said = rest.join(""), name = said.split("=", 1)[0];
          if (kind === "<") into = into.appendChild(document.createElement(said));
          else if (kind === "@") into.setAttribute(name, said.slice(name.length + 1));
          else if (kind === ">") into = into.parentNode;
          else into.append(said);
        }
      },
      ready: () => {
        if (state !== "mounting") return;
        state = "ready";
        // A finger moves what is enlarged, and turns no card.
        addEventListener("touchend", (e) => { if (visualViewport?.scale > 1.01) e.stopPropagation(); }, { capture: true, signal: life.signal });
        // What a key has closed the search by is gone with it.
        addEventListener("click", (e) => { if (!e.detail && e.target.closest?.(".shut")) found()?.querySelector("[name=q]")?.focus({ preventScroll: true }); }, { signal: life.signal });
        early(found())();
        heads(found(), life.signal);
        // To the same page in another language all of the address goes along, not the day alone, which the first script has seen to.
        for (const type of ["pointerdown", "click"]) addEventListener(type, (e) => {
          const a = e.target.closest?.("a[hreflang]");
          if (!a) return;
          const day = new URL(a.href).searchParams.get("day"), to = new URL((location.search || "?") + location.hash, a.href);
          to.searchParams.delete("day");
          if (day) to.searchParams.set("day", day);
          a.href = to;
        }, { capture: true, signal: life.signal });
        rest();
        clearTimeout(timer);
        done(true);
      },
    };
    // What is thrown into the page's face in place of an end is an end too.
    const resume = go._resume;
    go._resume = () => {
      try {
        resume.call(go);
      } catch (err) {
        over(err);
      }
    };
    let code;
    go.exit = (c) => {
      code = c;
      silence(go);
    };
    patience();
    go.run(instance).then(() => {
      if (code || state !== "starting") return over(new Error("the program ended"));
      state = "over"; // a page that it does not know is a page that is only read
      clearTimeout(timer);
      done(false);
    }, over);
    delete globalThis.explainerHost;
  });
}

// read fetches the content. It may be told as what has changed since an earlier one, which the reader may have kept: that is named in the
// first line with its hash; in the second stand the steps; then come the lines that come.
async function read(url, integrity, stop) {
  const whole = async (...what) => new Uint8Array(await download(...what, stop, (body) => new Response(body).arrayBuffer()));
  const packed = await whole(url, integrity), text = (bytes) => new TextDecoder().decode(bytes);
  const [first, base, hash] = /^after (content-\S+) (sha\d+-\S+)\n/.exec(text(packed.subarray(0, 200))) ?? [];
  if (!first) return packed;
  const old = text(await whole(new URL(base, url).href, hash)).split("\n"), [line, ...added] = text(packed).slice(first.length).split("\n");
  const out = [];
  for (const { stay, come, from, at } of following(line.split(" ").map(Number))) out.push(old.slice(from, from + stay), added.slice(at, at + come));
  return new TextEncoder().encode(out.flat().join("\n"));
}

// standing keeps the page where the reader is: at its first frame go-app goes to the goal of the address, in the one call without
// arguments. It returns what ends that.
function standing() {
  let goal;
  try {
    goal = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {}
  if (goal) goal.scrollIntoView = (...how) => how.length && Element.prototype.scrollIntoView.apply(goal, how);
  return () => delete goal?.scrollIntoView;
}

const wear = WEAR;

// heads has the headings of the cards follow filter and day: one that has no card left goes, and so do the numbers of whole groups while
// there is less of them. When the program has ended, and with it the filter, all are there again.
function heads(page, signal) {
  const cards = page?.querySelector("#cards");
  if (!cards) return;
  const set = (e, hidden) => { if (e && e.hidden !== hidden) e.hidden = hidden; }; // what is the same is no change to be told of
  const there = (card) => !card.hidden && ![...card.classList].some((c) => /^r\d+$/.test(c) && +c.slice(1) > page.dataset.day);
  const draw = () => {
    const less = !!cards.querySelector(":is([data-card], .parts > *)[hidden]");
    for (const group of cards.querySelectorAll(".gh + :is(.grid, .parts)")) {
      const head = group.previousElementSibling;
      set(head, less && ![...group.children].some(there));
      set(head.querySelector("small"), less);
    }
  };
  draw(); // the address has a filter, too
  const watch = new MutationObserver(draw);
  watch.observe(cards, { attributeFilter: ["hidden"], subtree: true });
  watch.observe(page, { attributeFilter: ["data-day"] });
  signal.addEventListener("abort", () => watch.disconnect());
}

// silence makes a program that has ended deaf: its timers and callbacks would throw.
function silence(go) {
  go._scheduledTimeouts.forEach((t) => clearTimeout(t));
  go._scheduledTimeouts.clear();
  go._resume = () => {};
}

// bare takes away what only the program can keep true: verdicts, counts, what is filtered out or put side by side.
function bare({ told, offered }, page) {
  const all = (selector, f) => page?.querySelectorAll(selector).forEach(f);
  for (const [line, nodes] of told) (line.isConnected ? line : document.querySelector(`[data-leaf="${line.dataset.leaf}"]`))?.replaceChildren(...nodes);
  for (const [list, options] of offered) {
    const { value } = list;
    list.append(...options);
    list.value = value;
  }
  all(".task", (task) => task.classList.remove("right", "wrong"));
  all(":is([data-card], .diff, .gh, small, li, section)[hidden]:not(.at)", (record) => { record.hidden = false; });
  all("#beside, #found > *", (e) => e.replaceChildren());
  all("[data-seeking]", (e) => e.removeAttribute("data-seeking"));
  all("#found", (e) => e.removeAttribute("role"));
  all("main", (e) => e.removeAttribute("aria-hidden"));
}

// goal is what the fragment of the address names on the page.
const goal = (page) => /^#[a-z\d-]+$/.test(location.hash) && page?.querySelector(`[id="${location.hash.slice(1)}"]`);

// early notes what the address leads to where it was not public yet on the chosen day, so that no filter is taken off for it, and returns
// what says so, in the words of the outlines: it leaves none. The program takes that away with the next change.
function early(page) {
  page?.querySelector("[data-early]")?.removeAttribute("data-early");
  const { day } = page?.dataset ?? {}, line = page?.querySelector("#found > p");
  let e = day && goal(page);
  while (e && ![...e.classList].some((c) => /^r\d+$/.test(c) && +c.slice(1) > day)) e = e.parentElement;
  e?.setAttribute?.("data-early", "");
  return () => {
    if (!e || !line) return;
    line.className = "k"; // which has the words
    const [, said] = getComputedStyle(line).getPropertyValue("--unknown").split('"');
    line.className = "";
    line.textContent = `${said} · ${page.querySelector(".chip > .vh").textContent} ${page.querySelector(`.chip > .a${day}`).textContent}`;
    line.scrollIntoView({ block: "center" });
  };
}

// The longest silence, in milliseconds, after which a download or the program counts as broken.
const longest = 20000;

// download returns what take makes of a file, which it gets as it comes, and calls stop when nothing more does. A fetch with a hash
// settles with the last byte: nothing could be told of the way there, and each slow line would be silent. So what came is held against
// its hash here, before anything runs; where the browser leaves that to the fetch alone, all of it has six times as long.
async function download(url, integrity, stop, take, came = () => {}) {
  const { subtle } = crypto;
  let timer;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), subtle ? longest : 6 * longest);
  };
  const get = async (cache) => {
    alive();
    const res = await fetch(url, { cache, integrity: subtle ? "" : integrity, signal: stop.signal });
    if (!res.ok) throw new Error("HTTP " + res.status);
    const pieces = [];
    const out = await take(res.body.pipeThrough(new TransformStream({
      transform(piece, on) {
        alive();
        came(piece.byteLength);
        pieces.push(piece.slice()); // who takes the other may empty it
        on.enqueue(piece);
      },
      flush() { clearTimeout(timer); }, // to compile it may take as long as it takes
    })));
    if (!subtle || !integrity) return out; // a draft has none
    const [name, hash] = integrity.split("-");
    const sum = await subtle.digest(name.replace("sha", "SHA-"), await new Blob(pieces).arrayBuffer());
    if (btoa(String.fromCharCode(...new Uint8Array(sum))) === hash) return out;
    throw new Error("not as published: " + url);
  };
  try {
    // What once came wrong the browser may keep for a year.
    return await get("default").catch(() => get("reload"));
  } finally {
    clearTimeout(timer);
  }
}

// What go-app asks for, and what it needs where storage is refused.
function standIns() {
  // It is taken off the decoded path.
  let prefix = location.pathname;
  try {
    prefix = decodeURIComponent(prefix);
  } catch {}
  const env = { GOAPP_ROOT_PREFIX: prefix, GOAPP_STATIC_RESOURCES_URL: "", GOAPP_INTERNAL_URLS: "[]", GOAPP_VERSION: "" };
  globalThis.goappGetenv = (key) => env[key] || "";
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      void globalThis[name].length;
    } catch {
      const m = new Map();
      const store = {
        get length() { return m.size; },
        key: (i) => [...m.keys()][i] ?? null,
        getItem: (k) => m.get(k) ?? null,
        setItem: (k, v) => { m.set(k, String(v)); },
        removeItem: (k) => { m.delete(k); },
        clear: () => m.clear(),
      };
      Object.defineProperty(globalThis, name, { configurable: true, value: store });
    }
  }
  // Firefox refuses this one too where the reader blocks storage.
  try {
    new BroadcastChannel("explainer").close();
  } catch {
    globalThis.BroadcastChannel = class extends EventTarget { postMessage() {} close() {} };
  }
}
