// noteShifts, run before a page's own scripts, notes how far its layout moves once all of it has come and been painted: of a page that
// still arrives, a busy machine paints half a paragraph, which moves when the other half is there. window.moved() is the sum in Chromium's
// measure (CLS without its windows of time), window.moved(since) the part after a moment of performance.now().
export const noteShifts = () => {
  const moves = [];
  let whole = Infinity;
  addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => requestAnimationFrame((now) => { whole = now; })));
  window.moved = (since = whole) => moves.reduce((sum, e) => sum + (e.startTime > since ? e.value : 0), 0);
  new PerformanceObserver((list) => moves.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
};
