// The place of the reader: what stands at their eye, how high, and what is open. It lies in the state of the step in history,
// nowhere else, so that Back, a reload and a restored session lead there also where the browser kept no copy of the page.
// A browser's own way counts pixels, of a page with everything closed, before filters, with guessed heights. Where a browser lacks
// something, or the state is of somebody else's making, the rest of the script runs all the same.
try { (() => {
  "use strict";
  const root = document.documentElement, main = document.querySelector("#page.pg main");
  if (!main || root.dataset.page === "embed") return; // a frame is as high as what it holds
  let place = history.state?.place, mine, timer, led; // mine: the place is still to be kept, and at first not yet reached; led: where this script scrolled to

  // An element is named by the nearest id around it and the way down from there: that holds while the app changes other parts.
  const name = (e) => {
    const way = [];
    for (; !e.id; e = e.parentNode) way.unshift([...e.parentNode.children].indexOf(e));
    return [e.id, ...way];
  };
  const find = ([id, ...way]) => way.reduce((e, i) => e?.children[i] ?? e, main.parentNode.querySelector(`[id="${id}"]`)); // or what is nearest of it
  const box = (e) => e.getBoundingClientRect();

  // The first element that ends below a line near the top of the window, as deep as it goes; what sticks to the window is no place.
  const here = () => {
    const line = innerHeight / 4;
    let e = main;
    for (let next = e; next && box(e).top <= line;) {
      next = [...e.children].find((c) => box(c).width && box(c).bottom > line && !/sticky|fixed/.test(getComputedStyle(c).position));
      e = next ?? e;
    }
    return e;
  };

  const note = () => {
    if (mine === "yet") return later(); // not what comes on the way there
    timer = clearTimeout(timer);
    const e = here();
    place = { at: name(e), top: Math.round(box(e).top), open: [...main.querySelectorAll("details[open]")].map(name) };
    try {
      history.replaceState({ ...history.state, place }, "");
    } catch {} // browsers allow so many in so many seconds: the next one will do
  };
  const later = () => {
    if ("seeking" in main.dataset) return; // what is found stands in the place of all that
    clearTimeout(timer);
    timer = setTimeout(note, 300);
  };
  for (const type of ["scroll", "toggle", "input", "change", "resize"]) addEventListener(type, later, { capture: true, passive: true });
  // Once a page is being left it is too late: engines write to the wrong step, or what they hold no more.
  addEventListener("click", (e) => timer && e.target.closest?.("a[href]") && note(), true);

  // Where the address is written while the page is on its way to be loaded again, Chromium loads it without the state of its step. So
  // nothing is written from there on, and who tries is told; the app tries again if the page stays after all. Elsewhere this would cost the
  // browser's own copy.
  const again = () => { delete history.pushState; delete history.replaceState; };
  if ("userAgentData" in navigator) addEventListener("beforeunload", () => {
    if (timer) note();
    history.pushState = history.replaceState = () => { throw 0; };
    setTimeout(again, 10_000);
    addEventListener("pageshow", again); // a page that comes back from the browser's own copy stood still meanwhile
  });

  // Back there once all is parsed, once all is loaded, once what is far off is spared again, and once the app has filtered; not against a reader who moves.
  const go = () => {
    if (!mine) return;
    try {
      let e = find(place.at);
      while (!e.getClientRects().length) e = e.parentNode;
      scrollBy({ top: box(e).top - place.top, behavior: "instant" });
      led = scrollY;
    } catch {
      mine = false; // the page is another one by now
    }
  };
  // What is laid out late, or comes later, moves what stands below it, and not every engine scrolls along and tells of it.
  // It looks away until the next frame: what is laid out meanwhile, by this scrolling too, WebKit reports as an error of the page.
  let high;
  const watch = new ResizeObserver(() => {
    if (high === (high = main.offsetHeight)) return;
    watch.unobserve(main);
    requestAnimationFrame(() => watch.observe(main));
    if (place) mine && scrollY === led ? go() : later();
  });
  watch.observe(main);

  if (!place) return;
  mine = "yet";
  history.scrollRestoration = "manual";
  for (const way of place.open ?? []) {
    const e = find(way);
    if (e?.localName === "details") e.open = true;
  }
  go();
  addEventListener("load", () => {
    go();
    setTimeout(() => {
      go();
      if (mine) mine = "still";
      history.scrollRestoration = "auto"; // earlier, the browser would still go its own way
    }, 700);
  });
  new MutationObserver(go).observe(root, { attributeFilter: ["data-app", "data-goal"] });
  for (const type of ["wheel", "touchmove", "pointerdown", "keydown"]) {
    addEventListener(type, (e) => { if (!/^(Shift|Control|Alt|Meta)$/.test(e.key)) mine = false; }, { capture: true, passive: true });
  }
})(); } catch {}
