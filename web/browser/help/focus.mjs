// Where the Tab key leads, and whether it is seen. The functions run inside the page.

// plan lists what the Tab key should reach, in the order of the page: of radios one for each group.
export const plan = () => {
  const groups = new Set();
  window.plan = [...document.querySelectorAll("a[href], button, input, select, summary")].filter((e) => {
    if (!e.checkVisibility({ visibilityProperty: true }) || e.disabled) return false;
    if (e.type !== "radio") return true;
    if (document.querySelector(`input[name="${e.name}"]:checked`)) return e.checked;
    return !groups.has(e.name) && groups.add(e.name);
  });
  return window.plan.length;
};

// focus tells where the focus is, whether it can be seen, and whether something lies over it.
export const focus = () => {
  const e = document.activeElement;
  const seen = e.matches("[type=radio]") ? e.closest("label") : e;
  const rings = e === seen ? [e] : [seen, ...seen.children].filter((x) => x !== e);
  const boxes = [...seen.getClientRects()].filter((r) => r.width && r.height);
  const clear = boxes.some((r) => [0.5, 0.1, 0.9].some((y) => {
    const top = document.elementFromPoint(r.x + r.width / 2, r.y + r.height * y);
    return top && (seen.contains(top) || top.contains(seen));
  }));
  return { at: window.plan.indexOf(e), name: `${e.localName} ${(e.getAttribute("aria-label") || seen.textContent).trim().slice(0, 40)}`, ring: rings.map((x) => getComputedStyle(x)).some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 1), clear };
};
