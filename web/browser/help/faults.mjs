// A host on which anything can go wrong: a plan says for each path how.
import { createServer } from "node:http";
import { extname } from "node:path";
import { watch } from "./engines/page.mjs";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json", ".txt": "text/plain; charset=utf-8" };
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

// What a plan can say of a path. Each gets what would have been sent, and sends something else.
export const wrongs = {
  missing: (res) => res.writeHead(404, { "content-type": "text/plain" }).end("not here"),
  failing: (res) => res.writeHead(503, { "content-type": "text/plain" }).end("out of order"),
  truncated: (res, head, body) => res.writeHead(200, head).end(body.subarray(0, body.length >> 1)),
  "one byte wrong": (res, head, body) => {
    const b = Buffer.from(body);
    b[b.length >> 1] ^= 1;
    res.writeHead(200, head).end(b);
  },
  "wrong type": (res, head, body) => res.writeHead(200, { ...head, "content-type": "application/x-unknown" }).end(body),
  // What a portal or a host in the middle of a change sends, and lets browsers keep.
  "another page, kept": (res, head) => res.writeHead(200, { ...head, "content-type": types[".html"], "cache-control": "public, max-age=31536000, immutable" }).end("<!doctype html><title>Sign in</title>"),
  slow: (...to) => pieces(150, ...to),
  slower: (...to) => pieces(400, ...to),
  stalled: (res, head, body) => res.writeHead(200, { ...head, "content-length": body.length }).write(body.subarray(0, body.length >> 1)),
  "broken off": (res, head, body) => res.writeHead(200, { ...head, "content-length": body.length }).write(body.subarray(0, body.length >> 1), () => res.destroy()),
  silent: () => {},
};

// pieces sends a body in ten pieces, with so many milliseconds between them.
async function pieces(pause, res, head, body) {
  res.writeHead(200, { ...head, "content-length": body.length });
  for (let i = 0; i < 10; i++) {
    res.write(body.subarray(Math.floor(body.length * i / 10), Math.floor(body.length * (i + 1) / 10)));
    await wait(pause);
  }
  res.end();
}

// faulty serves a version of the site below /news/ice/. Its site and its plan may change at any time; it can go and come back. What first
// answers itself, with anything but a false value, is not asked of the site.
export async function faulty(site, { headers = {} } = {}) {
  const base = "/news/ice/";
  const it = { site, plan: {}, asked: [], port: 0 };
  const answer = (req, res) => {
    const { pathname, search } = new URL(req.url, "http://host");
    if (it.first?.(req, res, pathname)) return;
    let name = decodeURIComponent(pathname.slice(base.length));
    it.asked.push(name + search);
    if (name === "watch.js") return res.writeHead(200, { "content-type": types[".js"], "access-control-allow-origin": "*" }).end(`(${watch})()`);
    if (name.endsWith("/") || name === "") name += "index.html";
    else if (it.site.has(name + "/index.html")) return res.writeHead(301, { location: pathname + "/" + search }).end();
    const there = it.site.has(name) ? name : "404.html";
    let body = it.site.get(there);
    const type = types[extname(there)];
    // Engines that do not tell of uncaught errors hear of them through this script, which comes before all others.
    if (type === types[".html"] && !it.plain) body = Buffer.from(String(body).replace("<head>", `<head><script src="${base}watch.js"></script>`));
    const head = { "content-type": type ?? "application/octet-stream", "cache-control": "no-cache", "access-control-allow-origin": "*", ...headers };
    const wrong = wrongs[it.plan[name] ?? it.plan["*"]];
    if (wrong) return wrong(res, head, body);
    res.writeHead(there === name ? 200 : 404, head).end(body);
  };
  let server;
  it.come = async () => {
    server = createServer(answer);
    // Where a host comes back, another program may hold its port for a moment, as the end of a connection of its own.
    for (let tries = 0; !server.listening; tries++) {
      await new Promise((done, fail) => server.once("error", (err) => (err.code === "EADDRINUSE" && tries < 200 ? setTimeout(done, 50) : fail(err))).listen(it.port, "127.0.0.1", done));
      server.removeAllListeners("error");
    }
    it.port = server.address().port;
    it.origin = `http://127.0.0.1:${it.port}`;
    it.url = it.origin + base;
  };
  it.go = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  await it.come();
  return it;
}
