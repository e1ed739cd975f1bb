// How fast the bundled server is beside Caddy with the same precompressed files: both on this machine, over plain HTTP/1.1, asked by
// wrk in turns, so that what else the machine does falls on both. Needs caddy and wrk. Prints a table of medians and ratios.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const module = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const rounds = +(process.env.ROUNDS ?? 7), seconds = +(process.env.SECONDS ?? 2);
const site = join(module, "dist"), dir = mkdtempSync(join(tmpdir(), "explainer-server-"));
const caddyfile = (port, ...lines) => `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\troot * ${site}\n${lines.map((l) => `\t${l}\n`).join("")}}\n`;
writeFileSync(join(dir, "same"), caddyfile(18082, `import ${site}/hosting/Caddyfile`));
writeFileSync(join(dir, "bare"), caddyfile(18083, "file_server {", "\tprecompressed br gzip", "}"));
const servers = {
  "this server": [18081, join(module, "explainer-site"), "--addr", "127.0.0.1:18081"],
  "Caddy, same headers": [18082, "caddy", "run", "--adapter", "caddyfile", "--config", join(dir, "same")],
  "Caddy, files only": [18083, "caddy", "run", "--adapter", "caddyfile", "--config", join(dir, "bare")],
};
const wasm = readdirSync(join(site, "assets")).find((f) => f.endsWith(".wasm"));
const subjects = { "front page": "/", "a card's page": `/cards/${readdirSync(join(site, "cards"))[0]}/`, "embed.js": "/embed.js", "program": `/assets/${wasm}` };

let told = Date.now();
// tell says what is at hand where nothing was said for a while.
const tell = (text) => {
  if (Date.now() - told < 2500) return;
  told = Date.now();
  console.error(`   ${text}`);
};

// ask has wrk send requests that take brotli, and returns how many were answered in a second.
function ask(port, path) {
  const said = execFileSync("wrk", ["-t1", "-c16", `-d${seconds}s`, "-H", "Accept-Encoding: br", `http://127.0.0.1:${port}${path}`], { encoding: "utf8" });
  if (/Non-2xx|Socket errors: .*[1-9]/.test(said)) throw new Error(said);
  return +/Requests\/sec:\s+([\d.]+)/.exec(said)[1];
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const children = Object.values(servers).map(([, program, ...args]) => spawn(program, args, { stdio: "ignore" }));
try {
  for (const [port] of Object.values(servers)) {
    for (let tries = 0; ; tries++) {
      const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { "accept-encoding": "br" } }).catch(() => null);
      if (answer?.headers.get("content-encoding") === "br") break;
      if (tries > 50) throw new Error(`no server on port ${port}`);
      await new Promise((done) => setTimeout(done, 200));
    }
  }
  console.log(`| asked for | ${Object.keys(servers).join(" | ")} | this server ÷ Caddy, same headers | this server ÷ Caddy, files only |\n| --- | --- | --- | --- | --- | --- |`);
  for (const [what, path] of Object.entries(subjects)) {
    const rates = Object.keys(servers).map(() => []);
    const ports = Object.values(servers).map(([port]) => port);
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < ports.length; turn++) {
        const i = (turn + round) % ports.length; // nobody is always the first
        tell(`${what}, round ${round + 1} of ${rounds}`);
        rates[i].push(ask(ports[i], path));
      }
    }
    const ratio = (i) => median(rates[0].map((r, n) => r / rates[i][n])).toFixed(2);
    console.log(`| ${what} | ${rates.map((list) => Math.round(median(list))).join(" | ")} | ${ratio(1)} | ${ratio(2)} |`);
  }
} finally {
  for (const c of children) c.kill();
  rmSync(dir, { recursive: true, force: true });
}
