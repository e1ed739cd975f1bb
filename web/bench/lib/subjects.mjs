// What is measured side by side, each built from the same records.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bench, module, say, site, work } from "./options.mjs";
import { host, serve, small } from "./servers.mjs";

const card = "#cards details.card";
const first = { tap: `${card} > summary`, text: `${card} .sum .tx` };

// subjects starts the servers and lists what is visited: tap is what a reader taps first, text what it shows.
export async function subjects() {
  say("subjects: the page without scripts, a stock go-app build, TimelineJS");
  const data = JSON.parse(readFileSync(join(site, "data/explainer.json"), "utf8"));
  const [ours, bare, stock, timeline] = await Promise.all([serve(site), serve(withoutScripts()), host(stockApp()), host(timelineJS(data))]);
  return {
    list: [
      { key: "front", name: "our full page", url: ours.url, app: true, ...first },
      { key: "card", name: "our single-card embed", url: ours.url + "embed/cards/giuseppe-sala/", app: false, tap: ".solo details.ct > summary", text: ".solo details.ct .cb" },
      { key: "bare", name: "our page without scripts", url: bare.url, ...first },
      { key: "stock", name: "stock go-app, same content", url: stock.url, ready: `document.querySelector(".card") && !document.getElementById("app-wasm-loader")`, tap: ".card button", text: ".card .sum" },
      { key: "timeline", name: `TimelineJS ${timelineVersion()}, same events`, url: timeline.url, ready: `document.querySelector(".tl-slide .tl-headline")`, tap: ".tl-timemarker-content-container", text: ".tl-slide:not(.tl-slide-titleslide) .tl-headline" },
    ],
    base: ours.url,
    events: data.events.length,
    stop: () => [ours, bare, stock, timeline].forEach((s) => s.stop()),
  };
}

const fresh = (name) => {
  const dir = join(work, name);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  return dir;
};

// withoutScripts is the front page as it is, less every script element.
function withoutScripts() {
  const dir = fresh("bare");
  const html = Buffer.from(readFileSync(join(site, "index.html"), "utf8").replace(/<script\b[^>]*>[^]*?<\/script>/g, ""));
  writeFileSync(join(dir, "index.html"), html);
  writeFileSync(join(dir, "index.html.br"), small(html));
  for (const name of readdirSync(site)) if (/^(assets|404\.html|.*\.webmanifest.*)$/.test(name)) cpSync(join(site, name), join(dir, name), { recursive: true });
  return dir;
}

// stockApp builds the program of ./stock twice, as go-app's guide does: for the browser and for the server that writes the site.
function stockApp() {
  const dir = fresh("stock");
  const source = join(bench, "stock");
  cpSync(join(site, "data/explainer.json"), join(dir, "records.json"));
  writeFileSync(join(dir, "records.go"), 'package main\n\nimport _ "embed"\n\n//go:embed records.json\nvar embedded string\n\nfunc init() { records = embedded }\n');
  const overlay = { Replace: Object.fromEntries(["records.go", "records.json"].map((f) => [join(source, f), join(dir, f)])) };
  writeFileSync(join(dir, "overlay.json"), JSON.stringify(overlay));
  const build = (out, env) => execFileSync("go", ["build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-overlay", join(dir, "overlay.json"), "-o", out, "./web/bench/stock"], { cwd: module, env: { ...process.env, ...env }, stdio: ["ignore", "inherit", "inherit"] });
  const out = join(dir, "site");
  mkdirSync(join(out, "web"), { recursive: true });
  build(join(dir, "server"), {});
  build(join(out, "web", "app.wasm"), { GOOS: "js", GOARCH: "wasm", CGO_ENABLED: "0" });
  execFileSync(join(dir, "server"), [out], { cwd: dir, stdio: "ignore" });
  cpSync(join(source, "style.css"), join(out, "web", "style.css"));
  for (const name of readdirSync(join(site, "assets"))) {
    const icon = name.match(/^(icon|icon-192|icon-512)\.\w+\.(svg|png)$/);
    if (icon) cpSync(join(site, "assets", name), join(out, "web", `${icon[1]}.${icon[2]}`));
  }
  small(readFileSync(join(out, "web", "app.wasm")));
  return out;
}

const timelineHome = join(bench, "node_modules", "@knight-lab", "timelinejs");
const timelineVersion = () => JSON.parse(readFileSync(join(timelineHome, "package.json"), "utf8")).version;

// timelineJS is the library's own page for one's own server, with its files beside it, no font from elsewhere, and the records in
// the page itself: one round trip fewer than its guide needs.
function timelineJS(data) {
  const dir = fresh("timeline");
  for (const part of ["js", "css"]) cpSync(join(timelineHome, "dist", part), join(dir, part), { recursive: true, filter: (f) => !f.endsWith(".map") });
  const records = { title: { text: { headline: data.page.headline.en, text: data.page.description.en } }, events: data.events.map(timelineEvent) };
  writeFileSync(join(dir, "index.html"), `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${data.page.headline.en}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="css/timeline.css">
<script src="js/timeline.js"></script>
<style>html, body { width: 100%; height: 100%; padding: 0; margin: 0 } #timeline-embed { height: 100% }</style>
</head>
<body>
<div id="timeline-embed"></div>
<script>new TL.Timeline("timeline-embed", ${JSON.stringify(records).replaceAll("<", "\\u003c")}, { font: null, script_path: new URL("js/", location) + "" });</script>
</body>
</html>
`);
  return dir;
}

// TimelineJS wants a date for each; where the reports give none, the day on which the piece stands still is put there, and said.
function timelineEvent(e) {
  const days = e.date.match(/\d{4}(-\d\d){0,2}/g);
  const date = (d) => { const [year, month, day] = d.split("-"); return { year, ...(month && { month }), ...(day && { day }) }; };
  const out = { text: { headline: e.title.en, text: e.en }, start_date: date(days?.[0] ?? "2026-01-28"), unique_id: e.id };
  if (days?.[1]) out.end_date = date(days[1]);
  if (!days) out.display_date = "date not given";
  return out;
}

// need installs what a package.json here asks for, once.
export function need(dir) {
  if (existsSync(join(dir, "node_modules", ".package-lock.json"))) return;
  say(`npm ci in ${dir.slice(module.length + 1)}`);
  execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: dir, stdio: ["ignore", "ignore", "inherit"] });
}
