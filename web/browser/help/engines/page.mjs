// What runs in pages of every engine.

// watch notes what nobody catches.
export function watch() {
  if (globalThis.uncaught) return;
  globalThis.uncaught = [];
  addEventListener("error", (e) => { if (e.message) globalThis.uncaught.push(e.message); });
  addEventListener("unhandledrejection", (e) => globalThis.uncaught.push(String(e.reason)));
}

// shown lays out what is to be clicked.
export async function shown(selector) {
  document.querySelector(selector).scrollIntoView({ block: "center", behavior: "instant" });
  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
}
