// What an opened list of sources stands under can be shared and cited from there. Sharing itself is in share.js; it is asked by an event.
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
    offer(e.target.closest?.(".ct > summary")?.parentElement);
    const b = e.target.closest?.("[data-share]");
    if (!b || e.defaultPrevented || e.button || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return; // embeds with the app have this twice
    e.preventDefault();
    b.dispatchEvent(new Event("explainer:share", { bubbles: true }));
  });
}
