// The schemas in an editor: what a real yaml-language-server completes, marks and explains in the data files.
import { after, before } from "node:test";
import { counting, equal, match, none, ok } from "./help/index.mjs";
import { editor } from "./help/editor.mjs";

let desk;
before(async () => void (desk = await editor()));
after(() => desk?.stop());

const head = (file) => `# yaml-language-server: $schema=schema/${file.replace(".yaml", "")}.schema.json\n`;
const ids = (file) => [...desk.read(file).matchAll(/^- id: (\S+)/gm)].map((m) => m[1]).sort();
const labels = async (file, text) => (await desk.offers(file, head(file) + text)).map((o) => o.label).sort();

counting("an editor's program completes ids and values, and says what they mean", async () => {
  for (const text of ["- id: fact-x\n  topic: topic-|\n", "- id: fact-x\n  topic: |\n"]) equal(await labels("facts.yaml", text), ids("topics.yaml"), text);
  equal(await labels("facts.yaml", "- id: fact-x\n  reports: [report-|]\n"), ids("reports.yaml"));
  equal(await labels("facts.yaml", "- id: fact-x\n  reports:\n    - |\n"), ids("reports.yaml"));
  equal(await labels("tasks.yaml", "- id: task-x\n  facts: [fact-|]\n"), ids("facts.yaml"));
  equal(await labels("quotations.yaml", "- speaker: |\n"), ids("stakeholders.yaml"));
  const links = await labels("page.yaml", "sections:\n  - frames:\n      - inside: link-|\n");
  ok(links.includes("link-italy") && links.every((l) => /^(link-|""$)/.test(l)), links.join());
  const all = await labels("corrections.yaml", "- record: |\n");
  for (const file of ["facts.yaml", "quotations.yaml", "differences.yaml", "stakeholders.yaml"]) ok(ids(file).every((id) => all.includes(id)), file);
  ok((await labels("moved.yaml", "- to: |\n")).includes("timeline"), "an old id may lead to a section");

  const stances = await desk.offers("stakeholders.yaml", head("stakeholders.yaml") + "- stance: |\n");
  equal(stances.map((s) => s.label).sort(), ids("stances.yaml"));
  for (const s of stances) ok(desk.read("stances.yaml").split(s.label)[1].includes(`en: "${s.says}"`), `${s.label} is explained by its name: ${s.says}`);
  equal(await labels("sides.yaml", "- sign: actor-|\n"), ['""', ...ids("actors.yaml")], "a sign may be left out");
  const days = await desk.offers("facts.yaml", head("facts.yaml") + "- public: |\n");
  equal(days.map((d) => d.writes), ['"2026-01-27"', '"2026-01-24/2026-01-25"', '"2026-01-20/2026-01-23"', '"background"'], "dates are written in quotation marks");
});

counting("what is wrong in a data file is marked with words that say what to write", async () => {
  const wrong = [
    ["facts.yaml", "topic: topic-armz", /^No topic has this id; it begins with "topic-"\. Choose one/],
    ["facts.yaml", "reports: [report-app]", /^No report has this id/],
    ["facts.yaml", "asserted_by: [nobody]", /^No stakeholder has this id\. Choose one/],
    ["facts.yaml", "reports: [report-ap, report-ap]", /duplicate items/],
    ["facts.yaml", "reports: report-ap", /^Write a list/],
    ["facts.yaml", "reports: []", /Expected 1 or more/],
    ["facts.yaml", "public: 27 January", /^Write a day as "2026-01-27", a weekend as "2026-01-24\/2026-01-25".* in quotation marks/],
    ["facts.yaml", "public: 2026", /^Write a day as "2026-01-27"/],
    ["facts.yaml", 'public: "2026-02-30"', /^Write a day/],
    ["facts.yaml", 'public: "2026-04-31"', /^Write a day/],
    ["facts.yaml", 'public: "2026-1-27"', /^Write a day/],
    ["facts.yaml", "id: Fact_x", /^The id of a fact has small letters.* begins with "fact-"/],
    ["facts.yaml", `en: "${"word ".repeat(61).trim()}"`, /^Write at most 60 words\. One space/],
    ["facts.yaml", 'en: "two  spaces"', /One space between words/],
    ["facts.yaml", 'it: ""', /^Write at most 60 words/],
    ["facts.yaml", "topics: topic-arms", /^Property topics is not allowed/],
    ["events.yaml", 'title: {en: "One language"}', /^Missing property "it"/],
    ["events.yaml", "date: 2026", /a month as "2026-01", a year as "2026" or "unknown", in quotation marks/],
    ["reports.yaml", 'short: {en: "A label that is far too long for this", it: "x"}', /^Write at most 16 characters/],
    ["reports.yaml", 'file: ""', /must not be empty/],
    ["reports.yaml", "retells: perhaps", /^Write true or false/],
    ["stakeholders.yaml", "stance: neutral", /^No stance has this id; it begins with "stance-"/],
    ["stakeholders.yaml", "kind:", /^Write one of: person/],
    // How long a summary is with all its claims, check tells; a schema sees one text at a time.
    ["stakeholders.yaml", `summary: {en: "${"word ".repeat(60)}word", it: "x"}`, /^Write at most 60 words/],
    ["corrections.yaml", "record: fact-that-never-was", /^No record has this id/],
  ];
  await Promise.all(wrong.map(async ([file, line, words]) => {
    const found = await desk.marks(file, `${head(file)}- ${line}\n`);
    // A record of one line lacks the rest, which is told at its first key.
    const said = found.map((m) => m.says);
    ok(said.some((s) => words.test(s)), `${line}: ${said.join(" | ")}`);
    none(said.filter((s) => /pattern|[\^$\\]|\[a-z/.test(s)), `${line}: a regular expression is no explanation`);
  }));
  const files = ["page", "actors", "sides", "stances", "topics", "reports", "facts", "quotations", "events", "stakeholders", "differences", "questions", "tasks", "terms", "corrections", "moved", "loaded-words"];
  await Promise.all(files.map(async (file) => none((await desk.marks(`${file}.yaml`, desk.read(`${file}.yaml`))).map((m) => `${m.line}: ${m.says}`), `${file}.yaml as it is published`)));
});

counting("every field says what it is for where the pointer rests on it", async () => {
  for (const [file, text, words] of [
    ["facts.yaml", "- i|d: fact-x\n", /stays once it is published.*begins with "fact-"/],
    ["facts.yaml", "- topi|c: topic-arms\n", /topic to which it belongs/],
    ["facts.yaml", "- e|n: x\n", /text in English\. At most 60 words/],
    ["facts.yaml", "- i|t: x\n", /text in Italian/],
    ["stakeholders.yaml", "- stance: stance-ob|jects\n", /`stance-objects`: Objects/],
    ["actors.yaml", "- mark: hat|ched\n", /`hatched`: a square of diagonals/],
    ["page.yaml", "as_o|f: x\n", /day on which the piece stands still.*"2026-01-27"/],
  ]) match(await desk.hover(file, head(file) + text), words, text);
});
