// What runs in pages of every engine.

// watch notes what nobody catches.
export function watch() {
  if (globalThis.uncaught) return;
  globalThis.uncaught = [];
  addEventListener("error", (e) => { if (e.message) globalThis.uncaught.push(e.message); });
  addEventListener("unhandledrejection", (e) => globalThis.uncaught.push(String(e.reason)));
}

// leave marks the document that is to be left, and tells where it is.
export const leave = () => {
  globalThis.left = true;
  return location.href;
};

// arrived waits until the document of an address is there, whole. What drivers tell of the end of a load is not always of that page:
// on a slow machine they take the one before for it, or the empty one that a new process begins with.
export async function arrived(ask, url, from, patience, cut) {
  const within = url.includes("#") && from.split("#")[0] === url.split("#")[0];
  const there = () => ask((within, empty) => document.readyState === "complete" && (within || !globalThis.left) && (empty || location.href !== "about:blank"), within, url === "about:blank").catch(() => false);
  for (const end = Date.now() + patience; !(await there());) {
    if (Date.now() > end) throw cut ?? new Error(`${url} did not load`);
    await new Promise((done) => setTimeout(done, 30));
  }
  // Where the driver says that the way was cut off, it must have led to that very page, with or without the slash of a folder.
  const place = (address) => new URL(address).pathname.replace(/\/$/, "") + new URL(address).search;
  if (cut && place(await ask(() => location.href)) !== place(url)) throw cut;
}

// shown brings into the window what is to be clicked, until it stands still: what is laid out only when it is near moves it.
export async function shown(selector) {
  const goal = document.querySelector(selector);
  for (let still = 0, i = 0; still < 3 && i < 60; i++) {
    const was = goal.getBoundingClientRect().top;
    goal.scrollIntoView({ block: "center", behavior: "instant" });
    await new Promise(requestAnimationFrame);
    still = Math.abs(goal.getBoundingClientRect().top - was) < 1 ? still + 1 : 0;
  }
}
