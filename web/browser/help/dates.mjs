// The day on which the piece stands still, and the one on which it last changed, in words.
import { date, filled, spoken } from "./interface.mjs";
import { data } from "./site.mjs";

const changed = [data.page.as_of, ...data.corrections.map((c) => c.day)].sort().at(-1);
const standing = (lang) => filled(lang, spoken[lang].app.day.back, { "as_of.day": date(lang, data.page.as_of, "day_month") });
export const back = { en: standing("en"), it: standing("it") };
// since is how the two editions say as of which day something is.
export const since = (day) => ({ en: `as of ${date("en", day, "full")}`, it: filled("it", "al {day}", { day: date("it", day, "full") }) });
export const asOf = since(changed);
export const stops = data.page.answers.map((a) => a.day.split("/")[0]);
