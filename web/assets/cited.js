// The lists of sources that open under what is said: one is open at a time, Escape closes it, and what it stands under can be shared and
// cited from there. Sharing itself is in share.js; it is asked by an event.
{
  const label = SHARE_LABEL[document.currentScript.dataset.lang];
  const offer = (d) => {
    if (!d?.matches?.(".ct") || d.closest("#beside") || d.querySelector("[data-share]")) return;
    const b = document.createElement("button");
    b.type = "button";
    b.textContent = label;
    b.dataset.share = "";
    d.lastElementChild.append(b);
  };
  // Who opens it by its mark has it there at once: what comes after the list is seen would move what stands below. Other ways tell it late.
  addEventListener("toggle", (e) => offer(e.target), true);
  addEventListener("click", (e) => {
    const mark = e.target.closest?.(".ct > summary"), at = () => mark.getBoundingClientRect().top;
    if (mark) {
      offer(mark.parentNode);
      // What is pressed stays where it is. A frame cannot see to that, for it is as high as what it holds: there the others stay open.
      const others = parent === window ? [...document.querySelectorAll(".ct[open]")].filter((d) => d !== mark.parentNode) : [];
      if (others.length) {
        const before = at();
        others.forEach((d) => { d.open = false; });
        scrollBy({ top: at() - before, behavior: "instant" });
      }
    }
    const b = e.target.closest?.("[data-share]");
    if (!b || e.defaultPrevented || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return; // embeds with the app have this twice
    e.preventDefault();
    b.dispatchEvent(new Event("explainer:share", { bubbles: true }));
  });
  // Some browsers give nothing the focus that is clicked. A panel that is open in the list is closed first.
  addEventListener("keydown", (e) => {
    const d = e.key === "Escape" && (e.target === document.body ? document.querySelector(".ct[open]") : e.target.closest?.(".ct[open]"));
    if (!d || d.querySelector(".cite")) return;
    e.stopPropagation(); // and not the card that it stands in
    d.open = false;
    d.firstElementChild.focus();
  }, true);
}
