// Before anything of the page is parsed: the style sheet need not read the radios, for the chosen day is noted where it looks.
// Switched off later, once there is a page, those rules would be held against every element of it.
if (!document.body) {
  Object(document.querySelector("style[data-still]")).disabled = 1; // in what is saved without scripts it is on again,
  delete document.documentElement.dataset.boot; // and what is saved with them says that there is one which may not have come
  const day = (e) => {
    const page = document.querySelector("#page.pg"), chosen = page?.querySelector("[name=day]:checked");
    if (!chosen || e.target.name && e.target.name !== "day") return;
    if (chosen.defaultChecked) delete page.dataset.day;
    else page.dataset.day = chosen.id.slice(4);
  };
  addEventListener("change", day);
  addEventListener("pageshow", day); // by then the browser has set the radios as the reader left them, without a word
  // What is deferred and late holds that back, and by then the reader may have chosen.
  document.addEventListener("readystatechange", (e) => {
    for (const [, asked] of [...location.search.matchAll(/[?&]day=([\d-]+)/g)].reverse()) {
      const radio = document.querySelector("#page.pg [value='" + asked + "']");
      if (radio) radio.checked = true; // the first that means something counts
    }
    day(e);
  }, { once: true });
}
