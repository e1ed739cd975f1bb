// noteShifts, run before a page's own scripts, notes how far its layout moves once all of it has come and been painted: of a page that
// still arrives, a busy machine paints half a paragraph, which moves when the other half is there. shifted() is the sum in Chromium's measure
// (CLS without its windows of time), shifted(since) the part after a moment of performance.now(): shifted(0) is all of it.
export const noteShifts = () => {
  const moves = [];
  let whole = Infinity;
  addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => requestAnimationFrame((now) => { whole = now; })));
  const observer = new PerformanceObserver((list) => moves.push(...list.getEntries()));
  window.shifted = (since = whole) => {
    moves.push(...observer.takeRecords());
    return moves.reduce((sum, e) => sum + (e.startTime > since ? e.value : 0), 0);
  };
  observer.observe({ type: "layout-shift", buffered: true });
};
