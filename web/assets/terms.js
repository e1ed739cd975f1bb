// Loaded where a page of another site asks for it (data-embed="terms"): in the article's own text the first mention of each person, body
// and term becomes a quiet button that opens its card, or what the glossary says, beside it. Not a letter of the text changes, and
// nothing moves: what is marked stays inline and is only underlined.
const doc = document, { langs, lang, close, names, texts } = TERMS; // the build fills in those of each edition
// The id is the name in lower case with hyphens, or stands before it.
const ids = names.map((n) => n.replace(/=.*/, "").toLowerCase().replaceAll(" ", "-")), spelled = names.map((n) => n.replace(/.*=/, ""));
// A group for each id. A space may be any, and a word begins and ends where no letter or figure goes on.
const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${spelled.join(")|(").replaceAll(" ", "\\s+")}))(?![\\p{L}\\p{N}])`, "gu");
const apart = "a,h1,h2,h3,h4,h5,h6,button,label,summary,textarea,select,code,pre,kbd,samp,script,style,noscript,svg,math,[contenteditable],[role=button],[role=link],[role=heading],[role=textbox],[data-embed],[embed],[hidden]";
const watches = new WeakMap();
let host, box, mark = {};

const make = (name, set, ...inside) => {
  const e = Object.assign(doc.createElement(name), set);
  e.append(...inside);
  return e;
};

// show opens the popover below a mention, or above it where there is more room.
const show = (opener, id, options) => {
  if (!box) {
    const sheet = new CSSStyleSheet();
    host = make("div", { style: "display:contents" });
    sheet.replaceSync("div{position:absolute;inset:auto;margin:0;padding:0;box-sizing:border-box;width:min(420px,100vw - 16px);border:1px solid GrayText;font:16px/1.5 system-ui,sans-serif}p,a{display:block;margin:12px 48px 12px 16px;color:inherit}blockquote{margin:0}button{float:right;position:sticky;top:0;z-index:1;width:44px;height:44px;border:0;background:Canvas;color:inherit;font:24px system-ui}");
    host.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    host.shadowRoot.append(box = make("div", { popover: "auto", role: "dialog", lang }));
    // Closed, it holds nothing: a frame that nobody sees is freed.
    box.addEventListener("toggle", () => {
      if (box.matches(":popover-open")) return;
      mark.ariaExpanded = false;
      box.replaceChildren();
      if ([doc.body, host].includes(doc.activeElement)) mark.focus({ preventScroll: true });
    });
  }
  // A page that is written anew loses it, and nothing beside a modal dialog can be used, and a popover closes for one
  // that is not in it. And a reader may go from one mention to the next:
  // some browsers refuse to open what is open, and all close what is moved.
  (opener.closest("dialog,[popover]") || doc.body).append(host);
  mark.ariaExpanded = false;
  mark = opener;
  const title = mark.textContent, text = texts[id], to = make("a", { textContent: title, href: String(new URL("..", import.meta.url)).replace(/\bv\/[0-9a-f]{10}\//, "") + (text ? "sources/#" + id : "cards/" + id + "/") });
  const card = make("blockquote", {}, to);
  if (!text) Object.assign(card.dataset, options, { embed: "cards/" + id, lang });
  box.ariaLabel = title;
  box.style.colorScheme = /^(light|dark)$/.test(options.theme) ? options.theme : "light dark";
  box.replaceChildren(make("button", { textContent: "×", ariaLabel: close, onclick: () => box.hidePopover() }), text ? make("p", { textContent: text }) : "", card);
  box.showPopover();
  mark.ariaExpanded = true;
  const at = mark.getClientRects()[0], below = innerHeight - at.bottom, up = below < 300 && at.top > below;
  const height = Math.max(200, (up ? at.top : below) - 16);
  Object.assign(box.style, {
    left: scrollX + Math.max(8, Math.min(at.left, doc.documentElement.clientWidth - box.offsetWidth - 8)) + "px",
    top: up ? "" : scrollY + at.bottom + 8 + "px",
    maxHeight: height + "px",
  });
  if (up) box.style.top = scrollY + at.top - 8 - Math.min(height, box.offsetHeight) + "px";
  box.firstChild.focus();
};

// explain marks what an article says, now and later; another edition's tags are for the script of that.
const explain = (tag) => {
  // Not every name of an attribute may be one of the card's.
  const options = Object.fromEntries([...new URL(tag.src || import.meta.url).searchParams, ...[...tag.attributes].map((a) => [a.name, a.value])].map(([name, value]) => [name.replace(/^data-|\W/g, ""), value]));
  const speaks = langs.includes(options.lang) ? options.lang : langs.find((l) => tag.closest(":not([lang=auto])").matches(`:lang(${l})`)) || langs[0];
  const before = watches.get(tag);
  if (before?.scope.isConnected || speaks !== lang) return;
  before?.disconnect(); // the tag has outlived its article
  const scope = tag.closest("article,main") || doc.querySelector("article,main") || doc.body;
  let asked;
  const scan = () => {
    asked = 0;
    // Who is gone asks for nothing.
    if (!tag.isConnected) {
      watches.delete(tag);
      return watch.disconnect();
    }
    const found = [], seen = new Set();
    // Abbreviations mean other things elsewhere, and words that are no names are in every text: the first are marked beside a name or
    // beside each other, the second where at least two names say that the article is about this.
    let named = 0, known = 0;
    for (const e of scope.querySelectorAll("explainer-term")) {
      if (e.term) seen.add(e.term), named++, known++;
      else e.replaceWith(...e.childNodes); // a copy of a page has the marks and not what they do
    }
    // What is folded away is marked only where it is the one mention; of loose text in a flexible box a mark would make several items.
    for (const least of [1, 0]) {
      const words = doc.createTreeWalker(scope, 4); // texts
      for (let n; (n = words.nextNode());) for (const m of n.data.matchAll(pattern)) {
        const i = m.indexOf(m[0], 1) - 1, id = ids[i], around = n.parentElement;
        if (seen.has(id) || around.closest(apart) || /flex|grid/.test(getComputedStyle(around).display) || around.checkVisibility?.({ visibilityProperty: 1 }) < least) continue;
        seen.add(id);
        const common = spelled[i][0] === "[";
        known += !common;
        named += !common && /\p{Ll}/u.test(m[0]);
        found.unshift([id, n, m, common]);
      }
    }
    for (const [id, n, m, common] of found) {
      if (known < (common || !named ? 2 : 1)) continue;
      const word = n.splitText(m.index);
      word.splitText(m[0].length);
      // No style that a page has for buttons, or for what nothing defines, is meant for it.
      const e = make("explainer-term", { term: id, role: "button", tabIndex: 0, ariaHasPopup: "dialog", ariaExpanded: "false", style: "all:unset;outline:revert;text-decoration:underline dotted;text-underline-offset:.2em;cursor:pointer", onclick: () => show(e, id, options), onkeydown: (k) => {
        if (!/^( |Enter)$/.test(k.key)) return;
        k.preventDefault();
        e.click();
      } }, word);
      n.after(e);
    }
  };
  scan();
  // What comes later is seen when the browser has time.
  const watch = new MutationObserver(() => { asked ||= setTimeout(scan, 200); });
  watch.scope = scope;
  watches.set(tag, watch);
  watch.observe(scope, { childList: true, subtree: true, characterData: true });
};

const look = () => doc.querySelectorAll('[data-embed=terms],[embed=terms],script[src*="embed=terms"]').forEach(explain);
const begin = () => {
  look();
  new MutationObserver(look).observe(doc, { childList: true, subtree: true });
};
// A page that a framework takes over has to be as the server wrote it until then.
if (doc.body.showPopover) doc.readyState === "complete" ? begin() : addEventListener("load", () => setTimeout(begin));
