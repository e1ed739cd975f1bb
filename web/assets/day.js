// Before anything of the page is parsed: the style sheet need not read the radios, for the chosen day is noted where it looks.
// Taken away later, once there is a page, those rules would be held against every element of it.
if (!document.body) {
  document.querySelector("style[data-still]")?.remove(); // a saved page is without it,
  delete document.documentElement.dataset.boot; // and says that there is a script which may not have come
  const day = (e) => {
    const page = document.querySelector("#page.pg"), chosen = page?.querySelector("[name=day]:checked");
    if (!chosen || e.target.name && e.target.name !== "day") return;
    if (chosen.defaultChecked) delete page.dataset.day;
    else page.dataset.day = chosen.id.slice(4);
  };
  addEventListener("change", day);
  addEventListener("DOMContentLoaded", (e) => {
    for (const [, asked] of [...location.search.matchAll(/[?&]day=([\d-]+)/g)].reverse()) {
      const radio = document.querySelector("#page.pg [value='" + asked + "']");
      if (radio) radio.checked = true; // the first that means something counts
    }
    day(e); // the browser may have set the radios as the reader left them
  });
}
