// Where the style sheet cannot open what is closed, it is opened for the time of printing. Nobody asked for it, so nobody hears of it.
if (parent === window && !CSS.supports("selector(::details-content)")) {
  const ours = new Set();
  addEventListener("beforeprint", () => document.querySelectorAll("details:not([open])").forEach((d) => { ours.add(d); d.open = true; }));
  addEventListener("afterprint", () => ours.forEach((d) => { d.open = false; }));
  addEventListener("toggle", (e) => {
    if (!ours.has(e.target)) return;
    e.stopImmediatePropagation();
    if (!e.target.open) ours.delete(e.target);
  }, true);
}
