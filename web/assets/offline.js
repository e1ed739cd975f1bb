// What the reader is told about reading offline, below the page: what it takes before it is taken, that it is there and how
// old it is, that the network is away, that a newer version came. Loaded by the boot script in a quiet moment.
// The build fills in the words of each edition.
const words = OFFLINE_WORDS;

// say puts values into a text. Before numbers whose name begins with a vowel some languages shorten a word: "al 8" is "all’8".
const say = (w, text, values) => text.replace(/(\S+ )?\{(\w+)\}/g, (_, before = "", name) => {
  const value = values[name], short = w.before?.includes(value.split(" ")[0]) && w.elided.find(([word]) => word === before);
  return (short ? short[1] : before) + value;
});

// begin draws the line and returns what takes the copy. show, hide and button are the boot script's; asked is
// what the browser gave for installing, if it did.
export function begin({ lang, worker, version, size, show, hide, button, asked }) {
  const w = words[lang], sw = navigator.serviceWorker;
  const date = (d) => new Date(d).toLocaleDateString(w.locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  // Only when it is said: the first date that a browser writes costs a slow phone some 90 ms, and most readers are told none.
  const values = {
    get day() { return date(document.querySelector("meta[property='article:modified_time']").content); },
    get saved() { return date(now.saved); },
    mb: size.replace(".", w.decimal),
  };

  const line = document.createElement("aside"), said = document.createElement("span");
  line.className = "kept js";
  line.setAttribute("aria-label", w.label);
  said.setAttribute("role", "status");
  said.tabIndex = -1;
  line.append(said);
  document.body.append(line);
  let taking = false, failed = false, told = false, drawn, spent, now = {};

  const draw = () => {
    const away = now.copy || !navigator.onLine, saved = now.saved;
    const other = saved && now.version !== version ? say(w, w.older, values) : ""; // what is kept is not what is shown
    const text = away ? (saved && !other ? say(w, w.away, values) : say(w, w.lost, values) + (other && " " + other))
      : other || (saved ? say(w, w.kept, values) : taking ? say(w, w.taking, values) : failed ? w.failed : now.version ? w.gone : "");
    if (said.textContent !== text) said.textContent = text;
    const buttons = [];
    if (!now.saved && !taking && !away) buttons.push(button(failed ? w.again : say(w, w.offer, values), keep));
    if (asked() && asked() !== spent) buttons.push(button(w.install, install));
    const names = buttons.map((b) => b.textContent).join();
    if (names === drawn) return;
    drawn = names;
    const had = line.contains(document.activeElement);
    line.replaceChildren(said, ...buttons);
    if (had) (buttons[0] ?? said).focus(); // a reader at the keyboard keeps their place
  };

  // What the browser gave can be used once. Where the reader may be asked again, it gives another.
  const install = async () => {
    spent = asked();
    draw();
    try {
      await spent.prompt();
    } catch {}
  };

  // Nothing waits for the worker: what does not answer has nothing to say.
  const ask = async (what = "state", patience = 30_000) => {
    const late = new Promise((done) => setTimeout(done, patience, {}));
    const active = (await Promise.race([sw.getRegistration(worker), late]))?.active;
    if (active?.scriptURL !== worker) return {}; // a host may have one of its own for all its pages
    const { port1, port2 } = new MessageChannel();
    return new Promise((done) => {
      port1.onmessage = (e) => { port1.close(); done(e.data); };
      late.then(done);
      active.postMessage({ explainer: what, version }, [port2]);
    });
  };
  const look = async () => {
    now = { ...(await ask().catch(() => ({}))), copy: now.copy };
    if (now.saved) taking = failed = false;
    draw();
    return now;
  };

  // Whatever happens, this comes to an end, and the line says to which.
  async function keep() {
    await known; // who has a copy need not register: a page that is left while it does stops WebKit's workers for good
    if (taking || now.saved) return;
    taking = true;
    failed = false;
    draw();
    try {
      const reg = await Promise.race([sw.register(trusted(worker), { updateViaCache: "none" }), new Promise((_, fail) => setTimeout(fail, limit))]);
      let has = {};
      if (reg.active && !reg.installing) {
        // The worker is there and what it kept is not. One of another version makes way for this one, or takes its own again.
        has = await ask();
        if (has.version !== version) await reg.update().catch(() => {});
      }
      if (reg.installing) await arrived(reg.installing);
      else if (has.keeps) await ask("keep", limit);
      await look();
    } catch {}
    taking = false;
    failed = !now.saved;
    draw();
  }
  const limit = 150_000; // the worker gives up before that
  const arrived = (next) => new Promise((done) => {
    next.addEventListener("statechange", () => /activated|redundant/.test(next.state) && done());
    setTimeout(done, limit);
  });

  // A page that was open while a newer version came is told once, and stays as it is until the reader wants the other.
  sw.addEventListener("controllerchange", async () => {
    const { saved, version: newest } = await look();
    if (!saved || newest === version || told) return;
    told = true;
    show(w.newer, button(w.show, () => location.reload()), button(w.close, hide));
  });
  // A page may be open for months, while versions come and the browser takes copies away.
  let checked = Date.now();
  const check = () => {
    checked = Date.now();
    return ask("renew").catch(() => {});
  };
  const due = () => {
    if (document.visibilityState !== "visible" || Date.now() - checked < 600_000) return;
    check().then(() => taking || look());
  };
  document.addEventListener("visibilitychange", due);
  addEventListener("pageshow", due);
  setInterval(due, 3_600_000);
  for (const type of ["online", "offline", "explainer:installable"]) addEventListener(type, () => {
    if (type === "online") {
      now.copy = false;
      check();
    }
    draw();
  });

  draw();
  const known = ask().then((state) => {
    now = state;
    draw();
    if (now.saved) check();
  }, () => {});
  return { keep };
}

// Where Trusted Types are enforced, the address of the worker needs a policy.
let policy;
const trusted = (url) => window.trustedTypes
  ? (policy ??= trustedTypes.createPolicy("explainer-worker", { createScriptURL: (u) => u })).createScriptURL(url)
  : url;
