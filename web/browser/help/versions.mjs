// Versions of the site in memory: as it was built, and as an editor might have changed it.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { dir } from "./site.mjs";

export const integrity = (body) => "sha384-" + createHash("sha384").update(body).digest("base64");

// built is what a host has: every file by its path, without the packed copies and what is there for other sites only.
export function built(at = dir) {
  const files = new Map();
  for (const f of readdirSync(at, { recursive: true })) {
    const name = f.replaceAll("\\", "/");
    if (/^(v|og|oembed)\/|\.(br|gz)$/.test(name) || statSync(join(at, name)).isDirectory()) continue;
    files.set(name, readFileSync(join(at, name)));
  }
  return files;
}

// list is what the worker of a version keeps, by path with its hash.
export const list = (site) => JSON.parse(String(site.get("sw.js")).match(/const FILES = (\{.*?\});/)[1]);
export const bundleOf = (site) => String(site.get("sw.js")).match(/const PAGES = "([^"]+)"/)[1];
export const versionOf = (site) => String(site.get("sw.js")).match(/const VERSION = "([^"]+)"/)[1];
export const isPage = (name) => name.endsWith(".html");
export const addressOf = (name) => name.replace(/(^|\/)index\.html$/, "$1");

// edit is another version: each page says so in its title, and the boot script and the program have other names. Both set marks, so
// that a page with scripts of another version would show.
export function edit(site, tag) {
  const next = new Map();
  const version = createHash("sha256").update(tag).digest("hex").slice(0, 16);
  const [boot, wasm] = [/^assets\/boot\./, /\.wasm$/].map((r) => [...site.keys()].find((n) => r.test(n)));
  const names = { [boot]: `assets/boot.${version.slice(0, 10)}.js`, [wasm]: `assets/explainer.${version.slice(0, 10)}.wasm` };
  const bootBody = Buffer.concat([Buffer.from(`document.documentElement.dataset.edition=${JSON.stringify(tag)};`), site.get(boot)]);
  const [was, is] = [integrity(site.get(boot)), integrity(bootBody)];
  const renamed = { ...names, [was]: is, [was.replaceAll("+", "&#43;")]: is }; // pages write it as HTML does
  const rename = (text) => Object.entries(renamed).reduce((t, [a, b]) => t.replaceAll(a, b), text);
  const pages = {};
  const text = [], seen = new Map();
  let at = 0;
  for (const [name, body] of site) {
    if (name === "sw.js" || name === bundleOf(site)) continue;
    if (name === boot) next.set(names[boot], bootBody);
    else if (name === wasm) next.set(names[wasm], body);
    else if (!isPage(name)) next.set(name, body);
    else {
      const page = Buffer.from(rename(String(body).replace("<title>", `<title>${tag} `)).replace(/data-version="\w+"/, `data-version="${version}"`));
      next.set(name, page);
      const spans = (pages[addressOf(name)] = []);
      for (const piece of String(page).split(/(?=<\/?(?:style|section|div)\b|<(?:details|li|p|article|ul)\b)/)) {
        const bytes = Buffer.from(piece);
        if (!seen.has(piece)) {
          seen.set(piece, at);
          text.push(bytes);
          at += bytes.length;
        }
        spans.push(seen.get(piece), bytes.length);
      }
    }
  }
  const bundle = Buffer.concat([Buffer.from(JSON.stringify(pages) + "\n"), ...text]);
  const bundleName = `assets/pages.${version.slice(0, 10)}.txt`;
  next.set(bundleName, bundle);
  const files = {};
  for (const name of Object.keys(list(site))) {
    const now = name === bundleOf(site) ? bundleName : names[name] ?? name;
    files[now] = integrity(next.get(now));
  }
  const worker = String(site.get("sw.js"))
    .replace(/const VERSION = ".*?";/, `const VERSION = "${version}";`)
    .replace(/const PAGES = ".*?";/, `const PAGES = "${bundleName}";`)
    .replace(/const FILES = \{.*?\};/, `const FILES = ${JSON.stringify(files)};`);
  next.set("sw.js", Buffer.from(worker));
  return next;
}

// shrunk is a version with the same worker and the same list of files, the two large ones cut short: for what is about the worker alone.
export function shrunk(site) {
  const next = new Map(site);
  const files = list(site);
  for (const name of Object.keys(files)) {
    next.set(name, site.get(name).subarray(0, 8192));
    files[name] = integrity(next.get(name));
  }
  return next.set("sw.js", Buffer.from(String(site.get("sw.js")).replace(/const FILES = \{.*?\};/, `const FILES = ${JSON.stringify(files)};`)));
}
