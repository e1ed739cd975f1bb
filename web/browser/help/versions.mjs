// Versions of the site in memory: as it was built, and as an editor might have changed it.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { dir } from "./site.mjs";

export const integrity = (body) => "sha256-" + createHash("sha256").update(body).digest("base64");

// rehashed is a page that names another body in the place of one. It may write the + of a hash as &#43;, as HTML does.
export const rehashed = (text, was, is) => String(text).replaceAll("&#43;", "+").replaceAll(integrity(was), integrity(is));

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

// What the build filled into the worker of a version: its list of what it keeps, by path with its hash; the bundle; the patches to it.
const filled = (site, name) => JSON.parse(String(site.get("sw.js")).match(new RegExp(`\\b${name}=("[^"]*"|\\{[^}]*\\})`))[1]);
export const list = (site) => filled(site, "FILES");
export const bundleOf = (site) => filled(site, "BUNDLE");
export const versionOf = (site) => filled(site, "VERSION");
export const patchesOf = (site) => filled(site, "PATCHES");
export const isPage = (name) => name.endsWith(".html");
export const addressOf = (name) => name.replace(/(^|\/)index\.html$/, "$1");

// refilled is the worker of a version with other values.
export const refilled = (site, values) => Buffer.from(Object.entries(values).reduce((text, [name, value]) => text.replace(new RegExp(`\\b${name}=("[^"]*"|\\{[^}]*\\})`), () => `${name}=${JSON.stringify(value)}`), String(site.get("sw.js"))));

// texts lists what is in the bundle of a version, by its address.
export function texts(site) {
  const bundle = site.get(bundleOf(site)), line = bundle.indexOf(10);
  return JSON.parse(String(bundle.subarray(0, line))).files.map(([address]) => address);
}
const fileOf = (address) => address.replace(/(^|\/)$/, "$1index.html");

// bundled is a bundle of files by their addresses, as package web/offline writes it.
function bundled(files) {
  const pieces = [], places = new Map();
  const lists = Object.keys(files).sort().map((address) => [address, ...String(files[address]).split(/(?=<\/?(?:style|section|div)\b|<(?:details|li|p|article|ul)\b)/).flatMap((piece) => {
    if (!places.has(piece)) {
      places.set(piece, pieces.length);
      pieces.push(Buffer.from(piece));
    }
    return [places.get(piece), 1];
  })]);
  return Buffer.concat([Buffer.from(JSON.stringify({ files: lists, lengths: pieces.map((p) => p.length) }) + "\n"), ...pieces]);
}

// edit is another version: each page says so in its title, and the boot script and the program have other names. Both set marks, so
// that a page with scripts of another version would show.
export function edit(site, tag) {
  const next = new Map();
  const version = createHash("sha256").update(tag).digest("hex").slice(0, 16);
  const [boot, wasm] = [/^assets\/boot\./, /\.wasm$/].map((r) => [...site.keys()].find((n) => r.test(n)));
  const names = { [boot]: `assets/boot.${version.slice(0, 10)}.js`, [wasm]: `assets/explainer.${version.slice(0, 10)}.wasm` };
  const bootBody = Buffer.concat([Buffer.from(`document.documentElement.dataset.edition=${JSON.stringify(tag)};`), site.get(boot)]);
  const rename = (text) => Object.entries(names).reduce((t, [a, b]) => t.replaceAll(a, b), rehashed(text, site.get(boot), bootBody));
  for (const [name, body] of site) {
    if (name === "sw.js" || name === bundleOf(site)) continue;
    if (name === boot) next.set(names[boot], bootBody);
    else if (name === wasm) next.set(names[wasm], body);
    else if (!isPage(name)) next.set(name, body);
    else next.set(name, Buffer.from(rename(String(body).replace("<title>", `<title>${tag} `)).replace(/data-version="\w+"/, `data-version="${version}"`)));
  }
  const bundleName = `assets/bundle.${version.slice(0, 10)}.txt`;
  next.set(bundleName, bundled(Object.fromEntries(texts(site).map((address) => [address, next.get(fileOf(address))]))));
  const files = {};
  for (const name of Object.keys(list(site))) {
    const now = name === bundleOf(site) ? bundleName : names[name] ?? name;
    files[now] = integrity(next.get(now));
  }
  return next.set("sw.js", refilled(site, { VERSION: version, BUNDLE: bundleName, FILES: files }));
}

// shrunk is a version with the same worker and the same list of files, the large ones cut short: for what is about the worker alone.
export function shrunk(site) {
  const next = new Map(site);
  const files = list(site);
  for (const name of Object.keys(files)) {
    next.set(name, site.get(name).subarray(0, 8192));
    files[name] = integrity(next.get(name));
  }
  return next.set("sw.js", refilled(site, { FILES: files }));
}
