// The embed builder: shows the chosen embed in a column of the chosen width and writes the code for it. The words stand in the page,
// and so does what the list says of the first embed: the form comes with the page, before anything is painted, and nothing shifts.
{
  const base = new URL(document.currentScript.dataset.root, location.href).href;
  // What stands behind the form is there: so is all of the form.
  new MutationObserver((_, seen) => {
    if (!document.querySelector("#page.pg #bare")) return;
    seen.disconnect();
    build(base);
  }).observe(document, { childList: true, subtree: true });
}
function build(base) {
  "use strict";
  const $ = (id) => document.querySelector("#page.pg #" + id);
  const form = $("build"), what = $("what"), own = $("own"), accent = $("accent"), column = $("column");
  const chosen = (name) => form.elements[name].value;
  let list = JSON.parse(form.dataset.first), frame, shown;
  const show = (there) => {
    form.hidden = !there;
    $("bare").hidden = there;
  };

  // The list is written as attributes and text of HTML.
  const escaped = (s) => String(s).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
  const tag = (name, attributes, inside = "") => `<${name}${Object.entries(attributes).filter(([, v]) => v !== false)
    .map(([k, v]) => (v === true ? ` ${k}` : ` ${k}="${escaped(v)}"`)).join("")}>${inside}</${name}>`;

  // What is chosen: the entry of the list, the options of its look, the folder of the version.
  function choice() {
    const pinned = chosen("version") === "pinned" && list.pinned;
    // What cannot see the page around it takes the language of this one.
    const lang = chosen("lang");
    const entry = list.embeds.find((e) => e.id === what.value && e.language === (lang === "auto" ? form.dataset.lang : lang));
    const look = {};
    if (chosen("theme") !== "auto") look.theme = chosen("theme");
    if (own.checked) look.accent = accent.value.slice(1);
    if (!$("heading").checked) look.heading = "off";
    return { entry, look, lang, pinned, folder: base + (pinned ? `v/${list.version}/` : "") };
  }

  function address({ entry, look, folder }) {
    const query = new URLSearchParams(look).toString();
    return folder + entry.path + (query && "?" + query);
  }

  // The height for a column: that of the widest measured one that is not wider, and of a phone where the width is open.
  function room(entry) {
    const width = +chosen("width") || 360;
    const at = Object.keys(entry.heights).map(Number).filter((w) => w <= width);
    return entry.heights[Math.max(...at)] || 600;
  }

  function codes(c) {
    const { entry, look, lang, pinned, folder } = c;
    const src = address(c), height = room(entry);
    const script = { async: true, src: base + list.script.path };
    if (pinned) Object.assign(script, { src: base + pinned.path, integrity: pinned.integrity, crossorigin: "anonymous" });
    const options = { embed: entry.id, ...(lang !== "auto" && { lang }), ...look };
    const reserve = $("room").checked && /:[1-9]/.test(entry.reserve) ? { height: entry.reserve } : {};
    const data = (o) => Object.fromEntries(Object.entries(o).map(([k, v]) => ["data-" + k, v]));
    // An element and a quotation cannot tell which script they came with.
    const version = pinned ? { version: list.version } : {};
    // Keeps the room free until the script runs. A quotation has words of its own meanwhile: an empty float beside them is as high as
    // the frame will be, and where its style is taken away nothing but the room is lost.
    const style = reserve.height ? { style: entry.style } : {};
    const rooms = reserve.height ? { style: "display:flow-root;margin-inline:0;padding:0;border:0" } : {};
    const float = reserve.height ? tag("span", { style: entry.style.replace("display:block", "float:left") }) : "";
    // What is read where the script does not run, and where a filter takes the tag away and leaves what it holds.
    const words = tag("a", { href: base + entry.page }, escaped(entry.title)) + " " + escaped(entry.text);
    // The article's own text may be explained too; what shows a frame by other means brings the script for it.
    const { theme, accent } = look;
    const explains = $("terms").checked && tag("script", { ...script, ...data({ embed: "terms", ...(lang !== "auto" && { lang }), ...(theme && { theme }), ...(accent && { accent }) }) });
    const loads = explains || tag("script", script);
    return {
      script: tag("script", { ...script, ...data({ ...options, ...reserve }), ...style }) + (explains ? "\n" + explains : ""),
      quote: tag("blockquote", { ...data({ ...options, ...version, ...reserve }), ...rooms }, float + words) + "\n" + loads,
      iframe: tag("iframe", { src, title: entry.title, width: "100%", height, loading: "lazy", frameborder: "0", allow: "clipboard-write" }),
      element: loads + "\n" + tag("ELEMENT", { ...options, ...version, ...reserve, ...rooms }, float + words),
      amp: tag("amp-iframe", {
        src, title: entry.title, width: "auto", height: Math.max(100, height), layout: "fixed-height", frameborder: "0", resizable: true,
        sandbox: "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox",
      }, "\n  " + tag("p", { placeholder: true }, escaped(entry.title)) + "\n  " +
        tag("div", { overflow: true, tabindex: "0", role: "button", "aria-label": form.dataset.more }, escaped(form.dataset.more)) + "\n"),
      oembed: `${folder}oembed/${entry.language}/${entry.id}.json`,
    };
  }

  const luminance = (colour) => colour.slice(1).match(/../g)
    .map((h) => parseInt(h, 16) / 255)
    .map((c) => (c > 0.04045 ? ((c + 0.055) / 1.055) ** 2.4 : c / 12.92))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);

  function draw() {
    const c = choice();
    if (!c.entry) return;
    const code = codes(c);
    for (const kind in code) {
      const field = $("code-" + kind);
      if (field.value === code[kind]) continue;
      field.value = code[kind];
      $(field.id + "-said").textContent = "\u00a0";
    }
    for (const field of form.querySelectorAll("textarea")) {
      field.style.blockSize = "auto";
      field.style.blockSize = field.scrollHeight + 2 + "px";
    }
    accent.disabled = !own.checked;
    // The limits are those of the embed itself: 4.5:1 to every background of a theme.
    const y = own.checked ? luminance(accent.value) : NaN, theme = chosen("theme");
    $("weak-light").hidden = !(y > 0.15 && theme !== "dark");
    $("weak-dark").hidden = !(y < 0.264 && theme !== "light");
    $("current-why").hidden = !!c.pinned;
    $("pinned-why").hidden = !c.pinned;
    const width = +chosen("width");
    column.style.inlineSize = width ? width + "px" : "100%";
    const src = address(c);
    if (src === shown) return;
    shown = src;
    frame?.remove();
    frame = document.createElement("iframe");
    frame.title = c.entry.title;
    frame.allow = "clipboard-write";
    frame.style.blockSize = room(c.entry) + "px";
    frame.src = src;
    $("frame").append(frame);
  }

  // The preview is a host like any other: it gives the frame the height that it asks for.
  addEventListener("message", (e) => {
    if (!frame || e.source !== frame.contentWindow || !(e.data?.height > 0 && e.data.height < 1e5)) return;
    frame.style.blockSize = Math.ceil(e.data.height) + "px";
  });

  // Options that do not match are taken out: hiding them is not enough everywhere.
  const plain = (s) => s.normalize("NFD").replace(/\p{M}/gu, "").replace(/’/g, "'").toLowerCase();
  const groups = [...what.children].map((g) => [g, [...g.children].map((o) => [o, plain(o.textContent + " " + o.value)])]);
  function find() {
    const words = plain($("find").value).split(/\s+/);
    const before = what.value;
    let found = 0;
    what.replaceChildren(...groups.map(([g, options]) => {
      const fits = options.filter(([, text]) => words.every((w) => text.includes(w))).map(([o]) => o);
      found += fits.length;
      g.replaceChildren(...fits);
      return g;
    }).filter((g) => g.children.length));
    $("listed").textContent = $("find").value ? `${found} ${$("listed").dataset.found}` : "\u00a0";
    if ([...what.options].some((o) => o.value === before)) what.value = before;
    else if (found) what.selectedIndex = 0;
    draw();
  }

  async function copy(button) {
    const field = $(button.dataset.copy), said = $(field.id + "-said");
    let done;
    try {
      await navigator.clipboard.writeText(field.value);
      done = true;
    } catch {
      field.focus();
      field.select();
      done = document.execCommand("copy");
      if (done) button.focus();
    }
    said.textContent = done ? form.dataset.copied : form.dataset.byhand;
  }

  form.addEventListener("submit", (e) => e.preventDefault());
  form.addEventListener("input", (e) => (e.target.id === "find" ? find() : draw()));
  form.addEventListener("change", draw);
  form.addEventListener("click", (e) => e.target.dataset.copy && copy(e.target));
  for (const field of document.querySelectorAll("textarea")) field.addEventListener("focus", () => field.select());
  addEventListener("resize", draw);

  if (!what.value) what.selectedIndex = 0;
  show(true);
  // Where the column of an article has no room, the preview begins as wide as the window.
  column.style.inlineSize = "100%";
  if (column.clientWidth < 650) form.elements.width.value = "fluid";
  draw();

  fetch(base + "embeds.json").then((r) => (r.ok ? r.json() : Promise.reject(r.status))).then((l) => {
    list = l;
    draw();
  }).catch(() => show(false)); // without the list there is nothing to choose from: the plain frame and all links are there
}
