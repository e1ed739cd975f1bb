// One Chromium for each test file.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const elsewhere = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

export const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export function findChrome() {
  if (process.env.CHROME) return process.env.CHROME;
  const dirs = (process.env.PATH || "").split(delimiter);
  for (const file of [...names.flatMap((n) => dirs.map((d) => join(d, n))), ...elsewhere]) {
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {}
  }
  throw new Error("No Chrome or Chromium found: install one, or name it in CHROME.");
}

export const launch = (more = []) => chromium.launch({ executablePath: findChrome(), args: [...flags, ...more] });

export const launchPersistent = (dir, options) => chromium.launchPersistentContext(dir, { executablePath: findChrome(), args: flags, ...options });
