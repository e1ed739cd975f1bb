// What runs in pages of every engine.

// watch notes what nobody catches.
export function watch() {
  if (globalThis.uncaught) return;
  globalThis.uncaught = [];
  addEventListener("error", (e) => { if (e.message) globalThis.uncaught.push(e.message); });
  addEventListener("unhandledrejection", (e) => globalThis.uncaught.push(String(e.reason)));
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
