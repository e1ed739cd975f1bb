// The words of the interface, from the files that the program reads: what is said in one place is looked for as it stands there.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const read = (lang) => parse(readFileSync(new URL(`../../../content/words/${lang}.yaml`, import.meta.url), "utf8"));
export const spoken = { en: read("en"), it: read("it") };

// date is a day in words, in a form of the file: "full" or "day_month".
export const date = (lang, day, form) => {
  const { dates } = spoken[lang].app, [year, month, n] = day.split("-").map(Number);
  const parts = { year, month: dates.months[month - 1], day: n === 1 && dates.first || n };
  return dates[form].replace(/\{(\w+)\}/g, (_, name) => parts[name]);
};

// filled is a word with its placeholders filled in; some words before a number are shortened.
export const filled = (lang, word, values) => {
  let said = word.replace(/\{([\w.]+)\}/g, (_, name) => values[name]);
  const { before = [], words = [] } = spoken[lang].app.elided ?? {};
  for (const n of before) for (const w of words) said = said.replaceAll(new RegExp(`${w.word}${n}(?!\\d)`, "g"), w.short + n);
  return said;
};
