// A term leads to its entry in the glossary. Where this script runs, that opens in its place, below what is said, with its sources and
// the day from which they were public. Where it does not come (a frame without an origin may fetch no page), the link is followed.
addEventListener("click", (e) => {
  const a = e.target.closest?.("dfn a");
  if (!a || a.entry === 0 || e.defaultPrevented || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
  e.preventDefault();
  a.setAttribute("aria-expanded", !a.entry);
  if (a.entry) return void (a.entry = a.entry.remove());
  const box = a.entry = Object.assign(document.createElement("div"), { word: a }), said = a.closest(".tx, p"), mark = said.nextElementSibling;
  (mark?.matches(".ct") ? mark : said).after(box);
  // Of all that fetches, this alone makes a document without a string that would have to be trusted.
  const get = new XMLHttpRequest();
  get.responseType = "document";
  get.onloadend = () => {
    const entry = (box.term = get.response?.getElementById(a.hash.slice(1)))?.nextElementSibling;
    if (!entry) {
      a.entry = box.remove() ?? 0;
      return a.click();
    }
    for (const link of entry.querySelectorAll("a")) {
      link.setAttribute("href", link.href); // whole, as it is seen from the page of the glossary
      link.target = a.target;
    }
    box.className = "cb df " + entry.className;
    box.append(...entry.childNodes);
  };
  get.open("GET", a.href);
  get.send();
});
// Escape closes the entry, on its word and within it, and not the card around it.
addEventListener("keydown", (e) => {
  const a = e.target.closest?.(".df")?.word ?? e.target.closest?.("dfn a");
  if (e.key !== "Escape" || !a?.entry) return;
  e.stopPropagation();
  a.click();
  a.focus();
}, true);
