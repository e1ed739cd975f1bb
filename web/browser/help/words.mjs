import { data } from "./site.mjs";
import { back } from "./dates.mjs";
import { filled, spoken } from "./interface.mjs";

// The words that tests look for, in both editions; other is the name of the other one.
const edition = (lang, path, other) => {
  const { app, outline, loader, missing, share } = spoken[lang];
  return {
    path, other: spoken[other].app.name, day: app.day.legend, reading: app.page.as_of, back: back[lang],
    quotes: [app.open, app.close], every: filled(lang, app.cite.every, { reports: app.numbers[data.reports.length] }), retold: app.cite.retold,
    none: app.cards.none, search: app.search.label, found: app.search.results.other.replace("{n} ", ""), side: app.filter.side, stance: app.filter.stance, reset: app.filter.reset,
    why: app.tasks.why, right: app.tasks.yes, wrong: app.tasks.no, unknown: outline.unknown, undated: outline.undated, later: app.cite.later,
    share: app.card.share, copy: share.link, copied: share.copied, byhand: share.by_hand, beside: app.card.beside, end: app.beside.end, pair: app.beside.title, nothing: app.beside.nothing,
    firstCard: app.beside.first, secondCard: app.beside.second, close: app.card.close,
    skip: app.page.skip, fail: loader.fail, stopped: loader.stop, again: loader.again, dismiss: loader.close, missing: missing.title,
  };
};
export const editions = { en: edition("en", "", "it"), it: edition("it", "it/", "en") };
export const langs = Object.keys(editions);
export const sections = ["answer", "arms", "tasks", "chain", "timeline", "cards", "differences", "sources"];
