// The day on which the piece stands still, and the one on which it last changed, in words.
import { data } from "./site.mjs";

const words = (day, lang, year) => {
  const s = new Date(day).toLocaleDateString(lang === "it" ? "it-IT" : "en-GB", { day: "numeric", month: "long", year: year && "numeric", timeZone: "UTC" });
  return lang === "it" ? s.replace(/^1 /, "1º ") : s;
};
// al puts the Italian preposition before a day: it is shortened before the 8th and the 11th.
const al = (day) => (/^(8|11) /.test(day) ? "all’" : "al ") + day;
const changed = [data.page.as_of, ...data.corrections.map((c) => c.day)].sort().at(-1);

export const back = { en: `Back to ${words(data.page.as_of, "en")}`, it: `Torna ${al(words(data.page.as_of, "it"))}` };
// since is how the two editions say as of which day something is.
export const since = (day) => ({ en: `as of ${words(day, "en", true)}`, it: al(words(day, "it", true)) });
export const asOf = since(changed);
export const stops = data.page.answers.map((a) => a.day.split("/")[0]);
