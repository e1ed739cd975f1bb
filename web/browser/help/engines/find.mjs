// Where the programs of the engines lie.
import { accessSync, constants, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = {
  firefox: ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
  driver: ["WebKitWebDriver"],
  screen: ["Xvfb"],
};

// find names the first program of a kind that can be run; FIREFOX, DRIVER or SCREEN in the environment name another.
export function find(kind) {
  const given = process.env[kind.toUpperCase()];
  const dirs = (process.env.PATH || "").split(delimiter);
  for (const file of [given, ...names[kind]].filter(Boolean).flatMap((n) => (n.startsWith("/") ? n : dirs.map((d) => join(d, n))))) {
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {}
  }
  throw new Error(`no ${names[kind].join(" or ")} found: install it, or name it in ${kind.toUpperCase()}`);
}

// MiniBrowser lies beside WebKit's library, under the name of the machine.
export function findMiniBrowser() {
  for (const lib of ["/usr/lib", "/usr/libexec"]) {
    for (const dir of tryRead(lib)) {
      for (const kind of ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]) {
        if (tryRead(join(lib, dir, kind)).includes("MiniBrowser")) return join(lib, dir, kind, "MiniBrowser");
      }
    }
  }
  throw new Error("no MiniBrowser of WebKitGTK found: install webkit2gtk-driver");
}

function tryRead(dir) {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
