// The recipes of doc/embedding.md, word for word: what is told there is what is tried.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const document = readFileSync(fileURLToPath(new URL("../../doc/embedding.md", import.meta.url)), "utf8");

// recipe is the first block of code in a language below a heading.
export function recipe(heading, language) {
  const part = document.split(`\n### ${heading}\n`)[1]?.split(/\n##+ /)[0];
  const code = part?.match(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``))?.[1];
  if (!code) throw new Error(`doc/embedding.md has no ${language} below "${heading}"`);
  return code;
}
