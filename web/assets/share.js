// Shares and cites a record: by the system's own sheet where there is one, as a link, as a text and as BibTeX. It says nothing to anyone by itself.
// Full pages fetch it, and gloss.js with it, when either is first asked for; in frames both come with their script. One panel serves all records and stands below what was pressed.
{
  const set = (document.currentScript ?? document.querySelector("script[data-lang][data-root]")).dataset;
  const words = SHARE_WORDS[set.lang];
  const bare = (href) => href.replace(/[?#].*/, "");
  let panel, control, dressed;

  const wear = WEAR;

  // titled is a text as a title, as the file of citations has it: without marks around the whole, and with those closed that the cut leaves open.
  const titled = (text) => {
    const full = text.trim().replace(/\s+/g, " ").replace(/\.$/, "").replace(/^(?:“([^“”]*)”|«([^«»]*)»|„([^„“]*)“|"([^"]*)")$/, "$1$2$3$4").replace(/\.$/, "");
    if (full.length <= 160) return full;
    const cut = full.slice(0, 160).replace(/\s+\S*$/, " …");
    return [cut, ...(cut.replace(/“[^”]*”|«[^»]*»|„[^“]*“|\([^)]*\)/g, "").match(/[“«„(]/g) ?? []).reverse().map((mark) => ({ "“": "”", "«": "»", "„": "“", "(": ")" })[mark])].join("");
  };

  // record is what the control belongs to: its element, its name and its address. A quotation stands before its sources, a term before what explains it.
  const record = (b) => {
    const card = b.closest("[data-card]"), entry = b.closest(".df"); // one of the glossary, which gloss.js has opened in its place
    const at = entry?.term ?? [".st", "dd"].map((s) => b.closest(s)?.previousElementSibling).find((e) => e?.matches("blockquote[id], dt[id]")) ?? b.closest("[id]");
    const whole = at.matches(".cardbody, .db, .question > *") ? at.closest("details") : at;
    const head = at.matches("blockquote") ? at.querySelector("p") : whole.querySelector(".nm span, .dt, h1, h2, h3, h4, th, .task legend, .question > summary") ?? whole.querySelector(".tx") ?? whole;
    const name = titled([...head.childNodes].filter((n) => n.localName !== "small").map((n) => n.textContent).join(""));
    const page = entry?.word ?? document.querySelector(".efoot p:last-child a") ?? location, own = card && at.matches(".cardbody") ? card.querySelector(".tools a[href*='cards/']") : at.matches(".solo, main, #page") && page;
    const link = (b.href ? b.href.replace(/\?[^#]*/, "") : bare((own || page).href) + (own ? "" : "#" + at.id)).split("#");
    const day = document.querySelector(".pg [name=day]:checked:not([checked])"); // what is shared is what stands there
    return { id: at.id, name, url: link[0] + (day ? "?day=" + day.value : "") + (link[1] ? "#" + link[1] : "") };
  };

  // What is cited has its version: the day of the last correction, and the build where the page knows it.
  const build = document.querySelector("script[data-version]")?.dataset.version.slice(0, 10) ?? /\/v\/([0-9a-f]{10})\//.exec(location.pathname)?.[1];
  const version = words.version.replace("{day}", words.day) + (build ? ` (${build})` : "");
  const text = ({ name, url }) => words.cite.replace(/\{(\w+)\}/g, (_, k) => ({ title: name, work: words.work, version, url })[k]);
  const plain = (s) => s.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, "\\$&");
  const entry = ({ name, url, id }) => {
    const [year, month, day] = words.date.split("-");
    const fields = { title: `{${plain(name)}}`, howpublished: plain(words.work), year, month: +month, day: +day, note: plain(version), url };
    return `@misc{${id}${words.key},\n${Object.entries(fields).map(([k, v]) => `  ${k} = {${v}}`).join(",\n")}\n}`;
  };

  const el = (tag, text, at = {}) => Object.assign(document.createElement(tag), { textContent: text }, at);
  const button = (text, act) => {
    const b = el("button", text, { type: "button" });
    b.addEventListener("click", act);
    return b;
  };

  const close = () => {
    panel?.remove();
    control?.setAttribute("aria-expanded", "false");
    panel = control = undefined;
  };
  const back = () => {
    const to = control;
    close();
    to?.focus({ preventScroll: true });
  };

  const open = (b) => {
    if (!dressed) wear(SHARE_STYLES);
    dressed = true;
    const r = record(b), said = el("p", "", { className: "said" });
    said.setAttribute("role", "status");
    // Where the clipboard is refused, the older command copies what is selected; where that is refused too, the reader may.
    const copy = (shown) => async () => {
      let done = true;
      try {
        await navigator.clipboard.writeText(shown.textContent);
      } catch {
        getSelection().selectAllChildren(shown);
        done = document.execCommand("copy");
        if (done) getSelection().removeAllRanges();
      }
      said.textContent = "";
      said.append(el("span", done ? words.copied : words.by_hand));
    };
    const link = el("p", r.url), cited = el("p", text(r)), bib = el("pre", entry(r)), copyLink = copy(link);
    const row = el("div", "");
    // A frame may not share unless its page allows it: then the link is copied. Who closes the system's sheet wants nothing more.
    if (navigator.share) row.append(button(words.send, () => navigator.share({ title: r.name, url: r.url }).catch((e) => e.name === "AbortError" || copyLink())));
    row.append(button(words.link, copyLink));
    const card = /cards\/([a-z0-9-]+)\/(\?|$)/.exec(r.url)?.[1];
    if (card) row.append(el("a", words.picture, { href: new URL(`${set.root}og/${set.lang}/cards/${card}.png`, location.href), target: "_blank", rel: "noopener" }));
    panel = el("section", "", { className: "cite", tabIndex: -1 });
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-label", `${words.open}: ${r.name}`);
    panel.append(link, row, cited, button(words.text, copy(cited)), bib, button(words.entry, copy(bib)), said, button(words.close, back));
    control = b;
    b.setAttribute("aria-expanded", "true");
    (b.closest(".tools, p") ?? b).after(panel);
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" });
  };

  addEventListener("keydown", (e) => {
    if (e.key !== "Escape" || !panel || !(panel.contains(e.target) || e.target === control)) return;
    e.stopImmediatePropagation(); // it closes the panel, and not what that stands in
    back();
  }, true);
  // What it says is of the day that was chosen.
  addEventListener("change", (e) => e.target.name === "day" && close());
  addEventListener("popstate", () => (panel?.contains(document.activeElement) ? back() : close()));
  addEventListener("explainer:share", (e) => {
    e.stopImmediatePropagation(); // in frames this script stands before the one that would fetch it
    const b = e.target;
    if (b === control) return back();
    close();
    open(b);
  });
}
