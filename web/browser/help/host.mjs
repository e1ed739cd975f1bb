// A plain file host in Node: the site under a sub-path, with a hook to break it and a switch to stop it.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json", ".xml": "application/xml" };

const running = new Set();

// stopHosts ends what a failed test has left running.
export const stopHosts = () => Promise.all([...running].map((h) => h.stop()));

// host serves dir below path. change(name, body, response) may send another body, or answer by itself and return null. Without
// slash it answers a folder's address that lacks its final slash with the folder's page; with "taken" it leads there, too, from that with the slash.
export async function host(dir, path = "/", change = (_, body) => body, { slash = true } = {}) {
  const server = createServer(async (req, res) => {
    const url = new URL(req.url, "http://host");
    let found = (url.pathname + "/").startsWith(path) ? await find(dir, decodeURIComponent(url.pathname.slice(path.length))) : null;
    if (slash === "taken" && url.pathname.length > path.length && url.pathname.endsWith("/")) return res.writeHead(301, { location: url.pathname.slice(0, -1), "cache-control": "no-cache" }).end();
    if (found === "directory" && slash !== true) found = decodeURIComponent(url.pathname.slice(path.length)) + "/index.html";
    if (found === "directory") return res.writeHead(301, { location: url.pathname + "/" + url.search }).end();
    const name = found ?? "404.html";
    const body = await change(name, await readFile(join(dir, name)), res);
    if (body !== null) res.writeHead(found ? 200 : 404, { "content-type": types[extname(name)] ?? "application/octet-stream", "cache-control": "no-cache" }).end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const it = {
    url: `http://127.0.0.1:${server.address().port}${path}`,
    stop: () => new Promise((done) => {
      running.delete(it);
      server.close(done);
      server.closeAllConnections();
    }),
  };
  running.add(it);
  return it;
}

// find returns the file for a path, "directory" where a slash is missing, or null.
async function find(dir, path) {
  if (path === "" || path.endsWith("/")) path += "index.html";
  const info = await stat(join(dir, path)).catch(() => null);
  if (!info) return null;
  return info.isDirectory() ? "directory" : path;
}
