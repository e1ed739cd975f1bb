// Fetches the systems of others in whose pages the embeds are tried, from npm and Debian alone, into one folder of the cache: nothing is
// installed, nothing is left running. What is there already is used again. As a program it tells which are missing, and why.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build, component, frameworks } from "./frameworks/build.mjs";
import { recipe } from "./recipes.mjs";

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
export const cache = resolve(here, "../../.cache/hosts");

// In what is built before the address of the site is known this stands for it; port is as long as any that a system gives out.
export const placeholder = "http://127.0.0.1:65535/";

const text = (files) => files.map((f) => readFileSync(f, "utf8")).join("\0");

// made returns a folder that a job has filled, once for all that stands in key.
async function made(name, key, job) {
  const to = join(cache, `${name}-${createHash("sha256").update(key).digest("hex").slice(0, 12)}`);
  if (existsSync(to)) return to;
  const part = `${to}.${process.pid}`;
  mkdirSync(part, { recursive: true });
  try {
    await job(part);
    // What was made of an earlier state goes.
    for (const old of readdirSync(cache)) if (old.startsWith(`${name}-`) && !old.includes(".")) rmSync(join(cache, old), { recursive: true, force: true });
    renameSync(part, to);
  } catch (err) {
    rmSync(part, { recursive: true, force: true });
    throw err;
  }
  return to;
}

// debian unpacks packages, with those they need and this machine lacks.
const debian = (name, wanted, more = {}) => made(name, wanted.join() + text(Object.values(more)), async (to) => {
  const { stdout } = await run("apt-get", ["install", "-s", "-y", "--no-install-recommends", ...wanted.filter((n) => !/^wordpress/.test(n))]);
  const needed = new Set([...wanted, ...[...stdout.matchAll(/^Inst (\S+)/gm)].map((m) => m[1])]);
  await run("apt-get", ["-o", "Acquire::Retries=1", "-o", "Acquire::http::Timeout=20", "download", ...needed], { cwd: to });
  mkdirSync(join(to, "root"));
  for (const file of readdirSync(to).filter((f) => f.endsWith(".deb"))) {
    await run("dpkg", ["-x", file, "root"], { cwd: to });
    rmSync(join(to, file));
  }
  for (const [at, file] of Object.entries(more)) {
    rmSync(join(to, "root", at), { force: true });
    cpSync(file, join(to, "root", at));
  }
});

// debianPHP is the version of PHP that this Debian has.
async function debianPHP() {
  const { stdout } = await run("apt-cache", ["depends", "php-cli"]);
  return stdout.match(/php\d+\.\d+/)[0];
}

const packages = (dir) => ["package.json", "package-lock.json"].map((f) => join(dir, f));
const sources = (dir) => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => join(f.parentPath ?? f.path, f.name)).sort();
const installed = (name, dir, more = () => {}) => made(name, text(packages(dir)), async (to) => {
  for (const file of packages(dir)) cpSync(file, join(to, basename(file)));
  await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-timeout=30000"], { cwd: to });
  more(to);
});
const npm = () => installed("npm", here, (to) => mkdirSync(join(to, "node_modules/iframely/node_modules"), { recursive: true })); // where it looks for plugins

// The recipe of the document is a component of the pages, as it stands there.
const next = async () => {
  const explainer = recipe("React and Next.js", "jsx").replaceAll("SITE", placeholder), modules = await npm();
  return made("next", modules + explainer + text(sources(join(here, "next"))), async (to) => {
    cpSync(join(here, "next"), to, { recursive: true });
    cpSync(packages(here)[0], join(to, "package.json"));
    symlinkSync(join(modules, "node_modules"), join(to, "node_modules"));
    writeFileSync(join(to, "app/Explainer.jsx"), explainer);
    await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], { cwd: to, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } });
  });
};

const framework = async (name) => {
  const dir = join(here, "frameworks"), modules = await installed("frameworks", dir);
  const key = modules + component(name) + text(["build.mjs", "page.mjs"].map((f) => join(dir, f)).concat(sources(join(dir, name))));
  return made(name, key, (to) => build(name, modules, to));
};

const systems = {
  async wordpress() {
    const php = await debianPHP();
    return debian("wordpress", ["wordpress", "wordpress-theme-twentytwentythree", "libjs-underscore", "php-getid3", ...["cli", "common", "mysql", "mbstring", "xml"].map((m) => `${php}-${m}`), "mariadb-server-core", "mariadb-common"],
      { "usr/share/wordpress/wp-config.php": join(here, "wordpress/wp-config.php") });
  },
  next,
  iframely: npm,
  hugo: () => debian("hugo", ["hugo"]),
  ...Object.fromEntries(Object.keys(frameworks).map((name) => [name, () => framework(name)])),
};

// prepare returns the folder of each system, or why it is not there.
export async function prepare(names = Object.keys(systems)) {
  mkdirSync(cache, { recursive: true });
  const there = {}, missing = {};
  // One after another: they share caches, and the machine with others.
  for (const name of names) {
    try {
      there[name] = await systems[name]();
    } catch (err) {
      const said = String(err.stderr || err.stdout || err.message).trim().split("\n");
      missing[name] = said.find((l) => /^(E:|npm error|npm ERR!)/.test(l)) ?? said.at(-1);
    }
  }
  return { there, missing };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify((await prepare()).missing));
