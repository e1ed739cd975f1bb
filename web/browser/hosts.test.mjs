// What is written for nginx and Caddy, and the examples of doc/server.md, in the real servers: every file of the site is asked for and
// compared with the project's own server, at the root of a host and below a path.
import { execFileSync } from "node:child_process";
import { after } from "node:test";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { ask, brotli, caddy, freePorts, nginx, own, stopServers, version } from "./help/servers.mjs";
import { counting, dir, module, none, ok, equal } from "./help/index.mjs";

const missing = (process.env.MISSING_SERVERS || "").split(",");
const below = "/news/specials/winter-games/ice/", origin = "https://news.example";
const bare = below.slice(0, -1), folders = {}, program = process.env.EXPLAINER || join(module, ".cache", "explainer");
after(async () => {
  await stopServers();
  for (const f of Object.values(folders)) rmSync(f, { recursive: true, force: true });
});

// The site as it would lie on each host: the same files, told for another address.
function laid(base) {
  if (folders[base]) return folders[base];
  const to = mkdtempSync(join(module, ".cache", "hosts-"));
  execFileSync("cp", ["-al", `${dir}/.`, to]);
  execFileSync("go", ["run", "./web/browser/help/hosting", to, origin, base], { cwd: module });
  return folders[base] = to;
}

// advice is what the first lines of a file say to write, with the folder where the site lies here. The lines about TLS are left out.
const advice = (site, name, which) => [...readFileSync(join(site, "hosting", name), "utf8").matchAll(/^# {3}(.*)$/gm)]
  .map((m) => m[1]).filter(which).join("\n").replaceAll("/srv/explainer", site);
const calm = (line) => !/max-age|brotli/.test(line);

const files = readdirSync(dir, { recursive: true }).filter((f) => statSync(join(dir, f)).isFile());
const forHosts = (f) => /\.(br|gz)$|^_headers$|^hosting\//.test(f);
const names = files.filter((f) => !forHosts(f));
const addresses = [...new Set(names.flatMap((f) => (/(^|\/)index\.html$/.test(f) ? [f, f.slice(0, -"index.html".length)] : [f])))];
const compared = ["content-type", "content-encoding", "content-length", "cache-control", "content-security-policy", "x-content-type-options", "referrer-policy",
  "permissions-policy", "access-control-allow-origin", "cross-origin-resource-policy", "strict-transport-security", "vary"];
const lower = (h) => h?.toLowerCase();

// differences tells what another server says otherwise than ours.
function differences(what, theirs, ours, wrong, fields = compared) {
  if (theirs.status !== ours.status) return wrong.push(`${what}: ${theirs.status}, not ${ours.status}`);
  for (const name of fields) {
    // Caddy leaves the length of what it has compressed out.
    if (name === "content-length" && !theirs.headers[name]) continue;
    if (lower(theirs.headers[name]) !== lower(ours.headers[name])) wrong.push(`${what}: ${name} is ${theirs.headers[name]}, not ${ours.headers[name]}`);
  }
  if (!theirs.body.equals(ours.body)) wrong.push(`${what}: ${theirs.body.length} bytes, not the ${ours.body.length} of ours`);
}

// all runs a job for each item, a few at a time.
async function all(items, job) {
  const left = [...items];
  await Promise.all(Array.from({ length: 8 }, async () => {
    while (left.length) await job(left.shift());
  }));
}

// compare asks both servers for everything. best is what the other one sends to who takes everything.
async function compare(port, ourPort, base, best) {
  const wrong = [];
  let asked = 0;
  const both = async (path, headers, method, fields) => {
    asked++;
    const ourHeaders = { ...headers };
    if (/br/.test(headers["Accept-Encoding"]) && best === "gzip") ourHeaders["Accept-Encoding"] = headers["Accept-Encoding"].replace(/\bbr\b/, "x");
    const [theirs, ours] = await Promise.all([ask(port, base + path, headers, method), ask(ourPort, base + path, ourHeaders, method)]);
    differences(`${method ?? "GET"} ${base}${path} ${JSON.stringify(headers)}`, theirs, ours, wrong, fields);
    return theirs;
  };
  await all(addresses, (path) => both(path, { "Accept-Encoding": "gzip, br" }));
  // One of each kind is asked in every way.
  const kinds = new Map(addresses.map((a) => [`${a.replace(/(^|\/)$/, "$1index.html").split("/")[0]} ${a.split(".").pop()} ${a.endsWith("/")}`, a]));
  await all(kinds.values(), async (path) => {
    for (const accept of ["identity", "gzip", "br", "br;q=0, gzip", "gzip;q=0, br;q=0"]) await both(path, { "Accept-Encoding": accept });
    await both(path, { "Accept-Encoding": "gzip", Via: "1.1 cache.example" });
    await both(path, { "Accept-Encoding": "gzip, br" }, "HEAD");
    for (const range of statSync(join(dir, path)).size > 9 || path.endsWith("/") || !path ? ["bytes=1-3", "bytes=-4"] : []) {
      const part = await both(path, { Range: range, "Accept-Encoding": "identity" });
      if (!/^bytes \d+-\d+\/\d+$/.test(part.headers["content-range"])) wrong.push(`${path}: ${range} gives ${part.headers["content-range"]}`);
    }
    for (const accept of ["identity", "gzip, br"]) {
      const first = await ask(port, base + path, { "Accept-Encoding": accept });
      asked++;
      const again = await ask(port, base + path, { "Accept-Encoding": accept, "If-None-Match": first.headers.etag });
      if (again.status !== 304 || again.body.length || again.headers["content-security-policy"] !== first.headers["content-security-policy"] || again.headers["cache-control"] !== first.headers["cache-control"]) {
        wrong.push(`${path} for who has ${first.headers.etag}: ${again.status}`);
      }
    }
  });
  // What is not there, or not for readers, is the site's own page; a folder without a page, with and without its slash, too.
  const none404 = ["no/such/page", "assets/", "oembed/", "oembed/en/", "cards/nobody/", "assets/gone.0123456789.js", "v/gone", "robots.txt/", "_headers", "hosting/", "hosting/Caddyfile", "hosting/nginx.maps", "index.html.br", "index.html.gz"];
  for (const path of none404) {
    const theirs = await both(path, { "Accept-Encoding": "gzip, br" });
    if (theirs.status !== 404) wrong.push(`${path}: ${theirs.status}`);
  }
  // Redirects say where to, below the path, and keep the query.
  const pages = ["cards/giuseppe-sala", "it/cards/giuseppe-sala", "embed", "it", "facts"].filter((p) => files.includes(`${p}/index.html`));
  for (const path of [...pages, ...(base === "/" ? [] : [""])]) {
    for (const query of ["", "?day=2026-01-24&a=%20"]) {
      const asked = path ? base + path : base.slice(0, -1);
      const r = await ask(port, asked + query);
      const to = new URL(r.headers.location ?? "", `https://news.example${asked}`);
      if (![301, 308].includes(r.status) || /^(https?:)?\/\//.test(r.headers.location) || to.href !== `https://news.example${asked}/${query}`) wrong.push(`${asked}${query}: ${r.status} to ${r.headers.location}`);
    }
  }
  for (const path of ["/cards", "/evil.example/%2e%2e/cards", "/evil.example/../cards", "..%2f..%2fetc/passwd", "%2e%2e/%2e%2e/etc/passwd"]) {
    const r = await ask(port, base + path);
    const to = new URL(r.headers.location ?? "", `https://news.example${base}`);
    if (/root:x:0/.test(r.body) || to.host !== "news.example") wrong.push(`${base}${path}: ${r.status} to ${to}`);
  }
  none(wrong.slice(0, 40), `${wrong.length} differences of ${asked}`, asked);
}

if (!missing.includes("nginx")) {
  counting(`nginx ${version("nginx")} sends what is written for it as our own server does`, async () => {
    const [n1, n2, b1, b2, o1, o2] = await freePorts(6);
    const sites = ["/", below].map(laid);
    await Promise.all([own(program, o1, "--dir", sites[0], "--path", "/"), own(program, o2, "--dir", sites[1], "--path", below)]);
    const block = (site, extra = "") => `${extra}location ~ \\.(js|png)$ { return 418; }\n${advice(site, "nginx.location", calm)}`;
    const http = sites.map((s) => advice(s, "nginx.maps", calm)).join("\n");
    // The rules of others for names of files must not touch what lies below a path.
    const plain = (s) => block(s).replace(/^location ~.*\n/m, "");
    await nginx([{ port: n1, block: plain(sites[0]) }, { port: n2, block: block(sites[1]) }], http);
    await compare(n1, o1, "/", "gzip");
    await compare(n2, o2, below, "gzip");
    if (missing.includes("nginx-brotli")) return;
    const more = (line) => !/max-age/.test(line);
    await nginx([{ port: b1, block: advice(sites[0], "nginx.location", more) }, { port: b2, block: advice(sites[1], "nginx.location", () => true) }], http, `load_module ${brotli};\n`);
    await compare(b1, o1, "/", "br");
    const asked = await ask(b2, below);
    equal(asked.headers["strict-transport-security"], "max-age=63072000", "it is said where it is asked for");
  });
}

if (!missing.includes("caddy")) {
  counting(`Caddy ${version("caddy")} sends what is written for it as our own server does`, async () => {
    const [c1, c2, c3, o1, o2] = await freePorts(5);
    const sites = ["/", below].map(laid);
    await Promise.all([own(program, o1, "--dir", sites[0], "--path", "/"), own(program, o2, "--dir", sites[1], "--path", below)]);
    await caddy([{ port: c1, block: advice(sites[0], "Caddyfile", calm) }, { port: c2, block: advice(sites[1], "Caddyfile", calm) }, { port: c3, block: advice(sites[1], "Caddyfile", () => true) }]);
    await compare(c1, o1, "/", "br");
    await compare(c2, o2, below, "br");
    equal((await ask(c3, below)).headers["strict-transport-security"], "max-age=63072000", "it is said where it is asked for");
  });
}

// The examples of doc/server.md, word for word but for the port.
const example = (language, port) => readFileSync(join(module, "doc/server.md"), "utf8").match(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``))[1].replaceAll(":8080", `:${port}`).replaceAll("/ice", below.slice(0, -1));

counting("behind nginx and Caddy our own server stays below its path", async () => {
  const [o1, n1, n2, c1, c2] = await freePorts(5);
  const site = laid(below);
  await own(program, o1, "--dir", site, "--path", below);
  const [o2] = await freePorts(1);
  await own(program, o2, "--dir", site, "--path", "/");
  const fronts = [];
  if (!missing.includes("nginx")) {
    const text = example("nginx", o1), taken = example("nginx", o2).replace(`location = ${bare} { proxy_pass http://127.0.0.1:${o2}; }`, `location = ${bare} { absolute_redirect off; return 301 ${below}$is_args$args; }`).replace(`proxy_pass http://127.0.0.1:${o2};`, `proxy_pass http://127.0.0.1:${o2}/;`);
    ok(taken.includes(`${o2}/;`), "the path is taken off");
    await nginx([{ port: n1, block: text }, { port: n2, block: taken }]);
    fronts.push(n1, n2);
  }
  if (!missing.includes("caddy")) {
    await caddy([{ port: c1, block: example("caddy", o1) }, { port: c2, block: `redir ${bare} ${below} 301\nhandle_path ${below}* {\nreverse_proxy 127.0.0.1:${o2}\n}` }]);
    fronts.push(c1, c2);
  }
  const wrong = [];
  for (const port of fronts) {
    // nginx says itself how the reader came, Caddy too: over plain HTTP here.
    const headers = { "Accept-Encoding": "br", "X-Forwarded-Proto": "http" };
    for (const path of ["", "it/", "cards/giuseppe-sala/", "embed/all/", "embed.js", "no/such/page", "assets/", "hosting/Caddyfile"]) {
      differences(`${port}: ${path}`, await ask(port, below + path, headers), await ask(o1, below + path, headers), wrong);
    }
    for (const path of [below.slice(0, -1), `${below}it`, `${below}cards/giuseppe-sala`]) {
      const r = await ask(port, path, headers);
      const to = new URL(r.headers.location ?? "", `http://news.example${path}`).href;
      if (r.status !== 301 || to !== `http://news.example${path}/` && to !== `http://news.example:${port}${path}/`) wrong.push(`${port}: ${path}: ${r.status} to ${r.headers.location}`);
    }
    const part = await ask(port, `${below}embed.js`, { Range: "bytes=0-9" });
    if (part.status !== 206 || part.body.length !== 10) wrong.push(`${port}: a part: ${part.status}`);
  }
  none(wrong, "behind a proxy", fronts.length * 12);
});
