// What can be measured of a page as it stands: words broken or cut off, targets too small, how much of the window is free to
// read. The functions run inside the page.

// bootMessage puts a message at the foot of the window as boot.js does, the longest that it has, in the page's language.
export const bootMessage = () => {
  const it = document.documentElement.lang === "it";
  const box = document.createElement("div"), p = document.createElement("p");
  box.className = "boot";
  box.setAttribute("role", "status");
  p.textContent = it
    ? "Non è stato possibile caricare la parte interattiva: ricerca, filtri e verifica delle risposte non funzionano. Si può comunque leggere tutto."
    : "The interactive part could not be loaded: searching, filtering and checking answers do not work. Everything can still be read.";
  box.append(p, ...(it ? ["Riprova", "Chiudi"] : ["Try again", "Dismiss"]).map((text) => {
    const b = document.createElement("button");
    b.type = "button";
    b.textContent = text;
    return b;
  }));
  document.body.append(box);
};

// wide measures the page and names what sticks out.
export const wide = () => {
  if (document.documentElement.scrollWidth <= innerWidth) return null;
  const out = [...document.querySelectorAll("body *")].filter((e) => (e.getBoundingClientRect().right > innerWidth + 0.5 || e.getBoundingClientRect().left < -0.5) && e.checkVisibility()).slice(-2);
  return `${document.documentElement.scrollWidth} > ${innerWidth} ${out.map((e) => e.outerHTML.slice(0, 90)).join(" | ")}`;
};

// brokenWords names the words that stand on more than one line, and those that something cuts off. A word may be parted
// behind a hyphen, a dash or a slash, and in an address that is written out; below 320 px also where it alone is wider than its box.
export const brokenWords = () => {
  const wrong = new Map();
  const range = document.createRange();
  const clips = (e) => e.matches(".sec, .ev, .card") || getComputedStyle(e).overflowX !== "visible"; // what can be scrolled hides nothing
  const note = (kind, word, e) => wrong.set(`${kind} “${word}” in ${e.closest("[class]")?.className || e.localName}`, true);
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let looked = 0;
  for (let node; (node = walk.nextNode());) {
    const e = node.parentElement;
    if (!node.data.trim() || e.closest("script, style, noscript, option, textarea, [hidden]") || !e.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(node);
    const all = range.getBoundingClientRect();
    if (!all.width || e.closest(".vh, .quiet, .skip")) continue;
    let clip = e;
    while (clip !== document.body && !clips(clip)) clip = clip.parentElement;
    const edge = /auto|scroll/.test(getComputedStyle(clip).overflowX) ? { left: -Infinity, right: Infinity } : clip === document.body ? { left: 0, right: innerWidth } : clip.getBoundingClientRect();
    const words = [...node.data.matchAll(/[^\s\u00ad\u200b\-‐–—/]+[-‐–—/]?/g)];
    looked += words.length;
    // Where the whole text is in sight on one line, so is each of its words.
    const lines = [...range.getClientRects()], tops = lines.map((r) => r.top);
    if (all.left >= edge.left && all.right <= edge.right && Math.max(...tops) - Math.min(...tops) < Math.min(...lines.map((r) => r.height)) / 2) continue;
    for (const { 0: word, index } of words) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const rects = [...range.getClientRects()].filter((r) => r.width);
      if (!rects.length || /[@:=]|\.\w/.test(word)) continue;
      if (rects.some((r) => r.left < edge.left - 1 || r.right > edge.right + 1)) note("cut off:", word, e);
      if (Math.max(...rects.map((r) => r.top)) - Math.min(...rects.map((r) => r.top)) < rects[0].height / 2) continue;
      let box = e;
      while (getComputedStyle(box).display.startsWith("inline") && getComputedStyle(box).display === "inline") box = box.parentElement;
      const style = getComputedStyle(box);
      const room = box.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      const wide = rects.reduce((sum, r) => sum + r.width, 0);
      if (wide <= room || innerWidth >= 320) note("broken:", word, e);
    }
  }
  return { wrong: [...wrong.keys()], looked };
};

// overlaps names texts that lie over each other.
export const overlaps = () => {
  const lines = [], wrong = new Set();
  const range = document.createRange();
  const walk = document.createTreeWalker(document.getElementById("page"), NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    const e = node.parentElement;
    if (!node.data.trim() || e.closest(".vh, .quiet, .skip, option") || !e.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(node);
    // Half a line's height: what two lines of one text share above and below is no overlap.
    for (const r of range.getClientRects()) if (r.width > 2) lines.push({ node, left: r.left + 2, right: r.right - 2, top: r.top + r.height / 4, bottom: r.bottom - r.height / 4 });
  }
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((a, i) => {
    for (let j = i + 1; j < lines.length && lines[j].top < a.bottom; j++) {
      const b = lines[j];
      if (a.node !== b.node && a.left < b.right && b.left < a.right) wrong.add(`“${a.node.data.trim().slice(0, 30)}” over “${b.node.data.trim().slice(0, 30)}”`);
    }
  });
  return [...wrong];
};

// freeToRead is how much of the window's height nothing sticks or floats over at each of some places, in per cent, and what does. To ask
// what lies at a point is slow, so that only rows are asked in which there is, or sticks out of, something that sticks or floats at all.
export const freeToRead = async (places) => {
  const sticks = new Set();
  for (const e of document.querySelectorAll("body, body *")) if (/fixed|sticky/.test(getComputedStyle(e).position)) sticks.add(e);
  const out = [];
  for (const place of places) {
    document.querySelector(place).scrollIntoView({ block: "center" });
    for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame); // the bar says where the reader is by now
    const names = new Set(), rows = new Set();
    for (const e of sticks) {
      for (const part of [e, ...e.querySelectorAll("*")]) {
        const { top, bottom, width } = part.getBoundingClientRect();
        if (width) for (let y = Math.max(0, Math.floor(top) - 1); y < Math.min(innerHeight, bottom + 1); y++) rows.add(y);
      }
    }
    const over = (x, y) => {
      for (let e = document.elementFromPoint(x, y); e; e = e.parentElement) if (sticks.has(e)) return e;
    };
    let free = Math.ceil(innerHeight);
    for (const y of rows) {
      let found;
      for (const x of [0.1, 0.3, 0.5, 0.7, 0.9]) found ??= over(innerWidth * x, y + 0.5);
      if (!found) continue;
      names.add(found.className);
      free--;
    }
    out.push({ place, free: Math.round((100 * free) / innerHeight), names: [...names].join(" and ") });
  }
  return out;
};

// smallTargets names what a finger may miss: targets under 24 × 24 px whose circle of 24 px meets another target or its circle.
// Excepted is a link within a sentence that is longer than the link, and nothing else. What a summary's ::after adds is part of the target; what another
// target lies over is not.
export const smallTargets = () => {
  const least = 24;
  const box = (e) => {
    const seen = e.matches("input[type=radio], input[type=checkbox]") ? e.closest("label") ?? e : e;
    let { left, top, right, bottom } = seen.getBoundingClientRect();
    const after = getComputedStyle(seen, "::after");
    if (after.position === "absolute" && after.content !== "none") {
      const width = parseFloat(after.width), height = parseFloat(after.height);
      if (width > right - left) [left, right] = [(left + right - width) / 2, (left + right + width) / 2];
      if (height > bottom - top) [top, bottom] = [(top + bottom - height) / 2, (top + bottom + height) / 2];
    }
    return { e, seen, left, top, right, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && !e.closest(".skip");
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, label[for]")].filter(shown).map(box).filter((b) => b.right > b.left);
  const inSentence = ({ e }) => {
    if (!e.matches("a") || getComputedStyle(e).display !== "inline") return false;
    const block = e.closest("p, li, dd, dt, div, blockquote, figcaption");
    return e.textContent.trim().length * 2 <= block.textContent.trim().length;
  };
  const big = (b) => b.right - b.left >= least - 0.5 && b.bottom - b.top >= least - 0.5;
  // Two that are farther apart than that cannot be in each other's way; there are hundreds of thousands of pairs.
  const far = (a, b) => b.left - a.x > least || a.x - b.right > least || b.top - a.y > least || a.y - b.bottom > least;
  // What sticks to the edge of the window lies over others for a moment only.
  const stuck = (b) => b.e.closest(".bar, .boot");
  const kin = (a, b) => a.seen.contains(b.seen) || b.seen.contains(a.seen) || stuck(a) !== stuck(b);
  const gap = (b, x, y) => Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom));
  const wrong = [];
  for (const a of all) {
    if (inSentence(a)) continue;
    for (const b of all) {
      if (a === b || far(a, b) || kin(a, b)) continue;
      if (big(a)) {
        // What lies over a large target must leave its middle free.
        const over = a.seen.compareDocumentPosition(b.seen) & Node.DOCUMENT_POSITION_FOLLOWING;
        if (over && gap(b, a.x, a.y) < 9 && !inSentence(b)) wrong.push(`covered: ${name(a)} by ${name(b)}`);
      } else if (gap(b, a.x, a.y) < least / 2 - 0.5 || (!big(b) && Math.hypot(a.x - b.x, a.y - b.y) < least - 0.5)) {
        wrong.push(`small: ${name(a)} near ${name(b)}`);
      }
    }
  }
  function name(b) { return `${b.e.localName}.${b.e.className} “${b.seen.textContent.trim().slice(0, 20)}” ${Math.round(b.right - b.left)}×${Math.round(b.bottom - b.top)}`; }
  return { wrong: [...new Set(wrong)], looked: all.length, small: all.filter((b) => !big(b)).map(name) };
};
