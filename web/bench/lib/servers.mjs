// The two servers: the project's own for its site, and one for everything else that hands out brotli 11 as well.
import { createHash } from "node:crypto";
import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:http";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { module, work } from "./options.mjs";

const program = join(work, "explainer");
export function buildExplainer() {
  mkdirSync(work, { recursive: true });
  execFileSync("go", ["build", "-o", program, "./cmd/explainer"], { cwd: module, stdio: ["ignore", "inherit", "inherit"] });
}

export const explainer = (dir, ...args) => execFileSync(program, ["--module", dir, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 });

// serve starts `explainer serve` for a built site on a free port.
export async function serve(dir) {
  const child = spawn(program, ["--module", module, "serve", "--addr", "127.0.0.1:0", "--dir", dir], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise((done, fail) => {
    let said = "";
    child.on("error", fail);
    child.on("exit", (code) => fail(new Error(`explainer serve ended with ${code}`)));
    child.stdout.on("data", (b) => {
      const found = (said += b).match(/http:\/\/127\.0\.0\.1:\d+\//);
      if (found) done(found[0]);
    });
  });
  return { url, stop: () => child.kill() };
}

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json", ".woff2": "font/woff2", ".woff": "font/woff" };

// host serves a directory, each file as small as brotli makes it.
export async function host(dir) {
  const server = createServer((req, res) => {
    let name = decodeURIComponent(new URL(req.url, "http://host").pathname);
    if (name.endsWith("/")) name += "index.html";
    const file = join(dir, name);
    if (!existsSync(file) || !statSync(file).isFile()) return res.writeHead(404).end();
    const headers = { "content-type": types[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache", vary: "Accept-Encoding" };
    let body = readFileSync(file);
    if (extname(file) !== ".png" && body.length >= 256 && /\bbr\b/.test(req.headers["accept-encoding"] ?? "")) {
      body = small(body);
      headers["content-encoding"] = "br";
    }
    res.writeHead(200, { ...headers, "content-length": body.length }).end(body);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => { server.close(); server.closeAllConnections(); } };
}

// small compresses once and remembers it, for a program takes a minute.
export function small(body) {
  const kept = join(work, "br", createHash("sha256").update(body).digest("hex"));
  if (existsSync(kept)) return readFileSync(kept);
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
  const packed = brotliCompressSync(body, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: body.length } });
  mkdirSync(join(work, "br"), { recursive: true });
  writeFileSync(`${kept}.${process.pid}`, packed);
  renameSync(`${kept}.${process.pid}`, kept);
  return packed;
}
