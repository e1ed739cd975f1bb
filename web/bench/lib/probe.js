// Runs in every page before its own scripts, and only watches.
(() => {
  const seen = (window.bench = { first: 0, contentful: 0, largest: 0, shift: 0, allShift: 0, tasks: [], events: [] });
  const watch = (type, f, more) => new PerformanceObserver((l) => l.getEntries().forEach(f)).observe({ type, buffered: true, ...more });
  watch("paint", (e) => { seen[e.name === "first-paint" ? "first" : "contentful"] = e.startTime; });
  watch("largest-contentful-paint", (e) => { seen.largest = e.startTime; seen.largestIs = e.element?.outerHTML.slice(0, 80); });
  watch("layout-shift", (e) => { seen.allShift += e.value; if (!e.hadRecentInput) seen.shift += e.value; });
  watch("longtask", (e) => seen.tasks.push([e.startTime, e.duration]));
  watch("event", (e) => { if (e.interactionId) seen.events.push([e.interactionId, e.startTime, e.duration, e.name, e.processingStart, e.processingEnd]); }, { durationThreshold: 16 });

  // When the program was compiled: what comes after is the app's own work.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const plain = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const out = await plain.apply(WebAssembly, args);
      seen.compiled = performance.now();
      return out;
    };
  }

  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const painted = () => frame().then(() => new Promise((done) => {
    const c = new MessageChannel();
    c.port1.onmessage = () => done(performance.now());
    c.port2.postMessage(0);
  }));

  // The middle of an element where a tap on it would reach it, or nothing.
  seen.reach = (el) => {
    const r = el?.getBoundingClientRect();
    if (!r?.height) return;
    const x = r.left + Math.min(r.width / 2, 40), y = r.top + r.height / 2;
    const at = document.elementFromPoint(x, y);
    return at && (el.contains(at) || at.contains(el) && at.matches("a,button,summary,label")) ? { x, y } : undefined;
  };
  // Whether a text can be read now.
  seen.legible = (el) => {
    const r = el?.getBoundingClientRect();
    if (!r?.height || r.top > innerHeight - 10 || r.bottom < 10 || r.left < -1 || r.left > innerWidth / 2) return false;
    return el.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  };

  // watchTap asks for a tap as soon as the target is painted and stands still, and notes when its text is there. A tap that
  // is lost, because the page moved under it or the program was not there, is made again, as an impatient reader does.
  seen.watchTap = async (target, text, ask) => {
    for (let asked = 0, taps = 0; ;) {
      await frame();
      const is = document.querySelector(text);
      if (asked && seen.legible(is)) break;
      // What opened where the page moved away from it is looked for, as a reader would.
      if (asked && performance.now() - asked > 1000 && is?.checkVisibility()) is.scrollIntoView({ block: "center", behavior: "instant" });
      const el = seen.contentful && document.querySelector(target);
      if (!el || el.parentNode.matches("details[open]") || (asked && performance.now() - asked < 500)) continue;
      const was = seen.reach(el);
      if (!was) el.scrollIntoView({ block: "center", behavior: "instant" });
      await painted();
      const at = seen.reach(el);
      if (!at || was?.y !== at.y) continue;
      if (++taps > 200) {
        seen.dumb = `no tap on ${target} shows ${text} in the window`;
        return;
      }
      seen.tapped ??= performance.now();
      await ask(JSON.stringify(at));
      asked = performance.now();
    }
    seen.shown = await painted();
  };
})();
