// Starts the systems that prepare.mjs has fetched, each on a port of its own, and ends them again.
import { execFile, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as listen } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { placeholder } from "./prepare.mjs";
import { recipe } from "./recipes.mjs";

const here = dirname(fileURLToPath(import.meta.url)), run = promisify(execFile);
const ends = [];

// stop ends what was started, the last first.
export async function stop() {
  while (ends.length) await ends.pop()();
}

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), "herald-"));
  ends.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

const freePort = () => new Promise((done) => {
  const s = listen().listen(0, "127.0.0.1", () => {
    const { port } = s.address();
    s.close(() => done(port));
  });
});

// start runs a program until stop, and waits until answers() is true.
async function start(program, args, options, answers) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let said = "";
  for (const out of [child.stdout, child.stderr]) out.on("data", (b) => { said = (said + b).slice(-4000); });
  const ended = new Promise((done) => { child.once("exit", done).once("error", done); });
  ends.push(async () => {
    child.kill();
    await ended;
  });
  for (let i = 0; i < 600; i++) {
    if (await answers()) return;
    if (child.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${program} does not answer: ${said}`);
}

const up = (url) => () => fetch(url, { redirect: "manual" }).then(() => true, () => false);

// relay sends on what another server says, with its texts changed: change(text, the relay's own address).
export async function relay(to, change, name = "127.0.0.1") {
  const url = () => `http://${name}:${server.address().port}/`;
  const server = createServer(async (req, res) => {
    try {
      const headers = { ...req.headers };
      for (const header of ["connection", "host", "accept-encoding"]) delete headers[header];
      const answer = await fetch(new URL(req.url, to), { method: req.method, headers, redirect: "manual" });
      for (const [header, value] of answer.headers) if (!/^(content-(length|encoding)|transfer-encoding|connection|keep-alive)$/.test(header)) res.setHeader(header, value);
      const body = Buffer.from(await answer.arrayBuffer()), isText = /text|json|script|xml/.test(answer.headers.get("content-type"));
      res.writeHead(answer.status).end(isText ? change(body.toString(), url()) : body);
    } catch (err) {
      res.writeHead(502).end(String(err));
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  ends.push(() => new Promise((done) => { server.close(done); server.closeAllConnections(); }));
  return url();
}

// wordpress starts WordPress with the plugin of the recipe, which knows the site; post(who, content) publishes as a person.
export async function wordpress(unpacked, site) {
  const root = join(unpacked, "root"), own = folder(), lib = (dir) => join(root, dir, "lib", process.arch === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu");
  const php = join(root, "usr/bin", readdirSync(join(root, "usr/bin")).find((f) => /^php\d+\.\d+$/.test(f)));
  const extensions = join(root, "usr/lib/php", readdirSync(join(root, "usr/lib/php")).find((f) => /^\d+$/.test(f)));
  const socket = join(own, "s"), port = await freePort(), url = `http://localhost:${port}/`;
  // What a run adds stands beside WordPress, which stays as Debian has it.
  const pages = join(root, "usr/share/wordpress"), contents = join(own, "wp-content");
  cpSync(join(pages, "wp-content"), contents, { recursive: true, verbatimSymlinks: true });
  mkdirSync(join(contents, "must"));
  cpSync(join(here, "wordpress/local.php"), join(contents, "must/local.php"));
  writeFileSync(join(contents, "must/recipe.php"), "<?php\n" + recipe("WordPress", "php").replaceAll("SITE", site));
  writeFileSync(join(own, "php.ini"), `extension_dir=${extensions}\n${["mbstring", "dom", "xml", "simplexml", "xmlreader", "xmlwriter", "mysqlnd", "mysqli", "ctype", "tokenizer", "fileinfo", "iconv"].map((e) => `extension=${e}\n`).join("")}`);
  mkdirSync(join(own, "data"));

  const env = { ...process.env, LD_LIBRARY_PATH: `${lib("usr")}:${lib("")}`, DB_SOCKET: socket, WP_CONTENT: contents, WP_HOME: url.slice(0, -1), SITE_PORT: new URL(site).port };
  await start(join(root, "usr/sbin/mariadbd"), ["--no-defaults", ...(process.getuid() ? [] : ["--user=root"]), `--datadir=${own}/data`, `--lc-messages-dir=${root}/usr/share/mysql`, `--socket=${socket}`, `--pid-file=${own}/pid`,
    "--skip-networking", "--skip-grant-tables", "--innodb-log-file-size=8M", "--innodb-buffer-pool-size=32M", "--innodb-flush-log-at-trx-commit=0"], { env }, async () => existsSync(socket));
  const { stdout } = await run(php, ["-n", "-c", join(own, "php.ini"), join(here, "wordpress/install.php"), pages], { env });
  const passwords = JSON.parse(stdout.slice(stdout.lastIndexOf("{")));
  await start(php, ["-n", "-c", join(own, "php.ini"), "-S", `localhost:${port}`, "-t", pages], { env }, up(url));
  return {
    url,
    async post(who, title, content) {
      const answer = await fetch(`${url}?rest_route=/wp/v2/posts`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: "Basic " + Buffer.from(`${who}:${passwords[who]}`).toString("base64") },
        body: JSON.stringify({ title, content, status: "publish" }),
      });
      if (!answer.ok) throw new Error(`WordPress: ${await answer.text()}`);
      return `${url}?p=${(await answer.json()).id}`;
    },
  };
}

// next starts the pages that were built, told for the site.
export async function next(built, site) {
  const port = await freePort();
  await start(process.execPath, ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)], { cwd: built, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } }, up(`http://127.0.0.1:${port}/`));
  return { url: await relay(`http://127.0.0.1:${port}/`, (text) => text.replaceAll(placeholder, site), "localhost") };
}

// iframely starts the service that makes codes of addresses; it takes what a site on this machine offers. code(address) is its answer,
// script its own script for pages.
export async function iframely(modules) {
  const port = await freePort(), own = folder(), url = `http://127.0.0.1:${port}/`;
  symlinkSync(join(modules, "node_modules"), join(own, "node_modules"));
  cpSync(join(here, "iframely.config.mjs"), join(own, "config.js"));
  writeFileSync(join(own, "package.json"), '{"type":"module"}');
  await start(process.execPath, ["node_modules/iframely/server.js"], { cwd: own, env: { ...process.env, HOST: "127.0.0.1", PORT: String(port) } }, up(url));
  return { url, code: async (address) => (await fetch(`${url}iframely?url=${encodeURIComponent(address)}`)).json() };
}

// hugo builds articles, a text in Markdown for each name, with a shortcode, and returns the folder of the pages.
export async function hugo(unpacked, shortcode, articles) {
  const root = join(unpacked, "root"), own = folder();
  cpSync(join(here, "hugo"), own, { recursive: true });
  for (const dir of ["layouts/shortcodes", "content"]) mkdirSync(join(own, dir), { recursive: true });
  writeFileSync(join(own, "layouts/shortcodes/explainer.html"), shortcode);
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(own, `content/${name}.md`), `---\ntitle: ${name}\n---\n${text}`);
  await run(join(root, "usr/bin/hugo"), ["-d", "out"], { cwd: own, env: { ...process.env, LD_LIBRARY_PATH: join(root, "usr/lib", readdirSync(join(root, "usr/lib")).find((f) => /linux-gnu/.test(f)) ?? "") } });
  return join(own, "out");
}
