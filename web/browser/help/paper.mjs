// What a printed document holds: its pages with their pieces of text, and what is wrong with them.
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

// read returns the pages of a document: each with its height and its pieces of text, in points from the lower left corner.
export async function read(pdf) {
  const doc = await getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS, useSystemFonts: true }).promise;
  const pages = [];
  for (let n = 1; n <= doc.numPages; n++) {
    const page = await doc.getPage(n);
    const [, , width, height] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.filter((i) => i.str.trim()).map((i) => {
      const [a, b, , , x, y] = i.transform;
      return { text: i.str, x, y, width: i.width, size: Math.hypot(a, b) };
    });
    pages.push({ width, height, pieces, text: items.map((i) => i.str + (i.hasEOL ? "\n" : "")).join("") });
  }
  await doc.destroy();
  return pages;
}

export const text = (pages) => pages.map((p) => p.text).join("\n");

// wrong lists words over others, what leaves the sheet, and sheets that are almost empty.
export function wrong(pages) {
  const found = [];
  pages.forEach(({ width, height, pieces }, n) => {
    const at = `sheet ${n + 1} of ${pages.length}: `;
    const letters = pieces.reduce((sum, p) => sum + p.text.length, 0);
    if (letters < (n === pages.length - 1 ? 20 : 100)) found.push(`${at}only ${letters} letters`);
    for (const p of pieces) if (p.x < 0 || p.x + p.width > width + 1 || p.y < 0 || p.y > height) found.push(`${at}“${p.text}” leaves the sheet`);
    const rows = pieces.toSorted((a, b) => a.y - b.y);
    rows.forEach((a, i) => {
      for (let j = i + 1; j < rows.length && rows[j].y < a.y + a.size * 0.5; j++) {
        const b = rows[j];
        if (Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 2) found.push(`${at}“${a.text.slice(0, 40)}” lies over “${b.text.slice(0, 40)}”`);
      }
    });
  });
  return found;
}
