// Real servers with what the build and doc/ write for them: nginx and Caddy from Debian, or whatever is installed.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const running = new Set();
const folder = mkdtempSync(join(tmpdir(), "servers-"));

// stopServers ends what runs and removes what it wrote.
export async function stopServers() {
  await Promise.all([...running].map((child) => new Promise((done) => child.once("exit", done).kill())));
  rmSync(folder, { recursive: true, force: true });
}

// The module that sends brotli, where Debian's package or another put it.
export const brotli = ["/usr/lib/nginx/modules", "/usr/share/nginx/modules", "/usr/lib64/nginx/modules"].map((d) => join(process.env.NGINX_MODULES || d, "ngx_http_brotli_static_module.so")).find(existsSync);

// version is what a server says of itself; null where it is not there.
export function version(name) {
  try {
    const said = name === "nginx" ? execFileSync("sh", ["-c", "nginx -v 2>&1"], { encoding: "utf8" }) : execFileSync("caddy", ["version"], { encoding: "utf8" });
    return said.match(/\d+\.\d+\.\d+/)[0];
  } catch {
    return null;
  }
}

// freePorts finds ports that nobody listens on.
export async function freePorts(n) {
  const held = await Promise.all(Array.from({ length: n }, () => new Promise((done) => {
    const s = createServer().listen(0, "127.0.0.1", () => done(s));
  })));
  const ports = held.map((s) => s.address().port);
  await Promise.all(held.map((s) => new Promise((done) => s.close(done))));
  return ports;
}

async function up(child, port, said) {
  running.add(child);
  child.on("exit", () => running.delete(child));
  for (let i = 0; i < 600; i++) {
    if (child.exitCode !== null) throw new Error(`it ended: ${said()}`);
    if (await ask(port, "/").then(() => true, () => false)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`it does not answer: ${said()}`);
}

function start(program, args, env = {}) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  let said = "";
  for (const out of [child.stdout, child.stderr]) out.on("data", (b) => { said += b; });
  return [child, () => said];
}

// nginx runs servers: each a port with what stands in its block; http is what stands around them.
export async function nginx(servers, http = "", main = "") {
  const file = join(folder, `nginx.${servers[0].port}.conf`);
  writeFileSync(file, `${process.getuid() ? "" : "user root;\n"}${main}pid ${file}.pid;\nerror_log stderr;\ndaemon off;\nworker_processes 1;\nevents {}\nhttp {
access_log off;\ngzip on;\n${["client_body", "proxy", "fastcgi", "scgi", "uwsgi"].map((k) => `${k}_temp_path ${folder}/${k};\n`).join("")}
${http}\n${servers.map((s) => `server {\nlisten 127.0.0.1:${s.port};\n${s.block}\n}`).join("\n")}\n}\n`);
  execFileSync("nginx", ["-t", "-q", "-p", folder, "-c", file]);
  const [child, said] = start("nginx", ["-p", folder, "-c", file]);
  for (const s of servers) await up(child, s.port, said);
}

export async function caddy(servers) {
  const file = join(folder, `Caddyfile.${servers[0].port}`);
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${servers.map((s) => `http://:${s.port} {\n${s.block}\n}`).join("\n")}\n`);
  const home = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  execFileSync("caddy", ["validate", "--adapter", "caddyfile", "--config", file], { env: { ...process.env, ...home }, stdio: "pipe" });
  const [child, said] = start("caddy", ["run", "--adapter", "caddyfile", "--config", file], home);
  for (const s of servers) await up(child, s.port, said);
}

// own runs explainer serve.
export async function own(program, port, ...args) {
  const [child, said] = start(program, ["serve", "--addr", `127.0.0.1:${port}`, ...args]);
  await up(child, port, said);
}

// ask sends a request as it stands, and gives the answer whole.
export function ask(port, path, headers = {}, method = "GET") {
  return new Promise((done, fail) => {
    const r = request({ host: "127.0.0.1", port, path, method, headers: { Host: "news.example", "X-Forwarded-Proto": "https", ...headers } }, (res) => {
      const parts = [];
      res.on("data", (b) => parts.push(b));
      res.on("end", () => done({ status: res.statusCode, headers: res.headers, body: Buffer.concat(parts) }));
      res.on("error", fail);
    });
    r.on("error", fail);
    r.end();
  });
}
