// WebKit through its own driver over plain HTTP, on a screen that is not there.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { find, findMiniBrowser } from "./find.mjs";
import { arrived, leave, shown, watch } from "./page.mjs";

const keys = { ArrowLeft: "\uE012", ArrowRight: "\uE014", ArrowDown: "\uE015", Escape: "\uE00C", Enter: "\uE007", Tab: "\uE004", Shift: "\uE008" };

export async function start({ wasm = true, script = true, workers = true, phone } = {}) {
  const screen = spawn(find("screen"), ["-displayfd", "3", "-screen", "0", "1100x900x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const display = await new Promise((done, fail) => {
    screen.on("error", fail);
    screen.on("exit", (code) => fail(new Error(`Xvfb ended with ${code}`)));
    screen.stdio[3].once("data", (b) => done(":" + String(b).trim()));
  });
  const port = await free();
  const env = { ...process.env, DISPLAY: display, GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1", NO_AT_BRIDGE: "1" };
  if (!wasm) env.JSC_useWasm = "0";
  const driver = spawn(find("driver"), [`--port=${port}`, "--host=127.0.0.1"], { env, stdio: "ignore" });
  const ask = async (method, path, body, patience = 100_000) => {
    const res = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(patience), headers: { "content-type": "application/json" } });
    const { value } = await res.json();
    if (!res.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    try {
      await ask("GET", "/status", undefined, 2000);
      break;
    } catch (err) {
      if (tries === 100) throw err;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  const args = ["--automation"];
  if (!script) args.push("--enable-javascript=false");
  if (!workers) args.push("--features=!ServiceWorkers");
  const { sessionId, capabilities } = await ask("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: findMiniBrowser(), args } } } });
  const at = `/session/${sessionId}`;
  await ask("POST", `${at}/timeouts`, { script: 90_000, pageLoad: 60_000, implicit: 0 });

  const run = (fn, args) => ask("POST", `${at}/execute/async`, {
    script: `const done = arguments[0]; Promise.resolve().then(() => (${fn})(...${JSON.stringify(args)})).then((v) => done({ v }), (e) => done({ e: String(e) }));`, args: [],
  }).then((r) => {
    if (r?.e) throw new Error(r.e);
    return r?.v;
  });
  // The driver sets the size of the window, with what frames the page; that keeps the window from getting narrower than some 450 px.
  if (phone) {
    const high = await run(() => outerHeight - innerHeight, []);
    await ask("POST", `${at}/window/rect`, { width: phone.width, height: phone.height + high });
  }
  // This driver does not tell of uncaught errors, so the page notes them; what comes before its load, the server's script does.
  const wrong = [];
  const gather = async () => { wrong.push(...(await run(() => globalThis.uncaught?.splice(0) ?? [], []).catch(() => []))); };
  // All keys go in one request: each takes the driver a while.
  const strike = (values) => ask("POST", `${at}/actions`, { actions: [{ type: "key", id: "keys", actions: values.flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]) }] });
  const element = async (selector) => Object.values(await ask("POST", `${at}/element`, { using: "css selector", value: selector }))[0];
  return {
    open: async (url) => {
      await gather();
      const from = await run(leave, []).catch(() => "");
      await ask("POST", `${at}/url`, { url });
      await arrived((fn, ...args) => run(fn, args), url, from, 60_000);
      await run(watch, []);
    },
    evaluate: (fn, ...args) => run(fn, args),
    async inside(selector, fn, ...args) {
      await ask("POST", `${at}/frame`, { id: { "element-6066-11e4-a52e-4f735466cecf": await element(selector) } });
      try {
        return await run(fn, args);
      } finally {
        await ask("POST", `${at}/frame`, { id: null });
      }
    },
    async click(selector) {
      await run(shown, [selector]);
      await ask("POST", `${at}/element/${await element(selector)}/click`, {});
    },
    press: (x, y) => ask("POST", `${at}/actions`, { actions: [{ type: "pointer", id: "mouse", actions: [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y) }, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 },
    ] }] }),
    key: (key) => strike([keys[key] ?? key]),
    keys: (text) => strike([...text]),
    async errors() {
      await gather();
      return wrong;
    },
    version: () => `${capabilities.browserName} ${capabilities.browserVersion}`,
    async close() {
      await ask("DELETE", at, undefined, 5000).catch(() => {});
      driver.kill();
      screen.kill();
    },
    ask: (method, path, body) => ask(method, at + path, body),
  };
}

const free = () => new Promise((done) => {
  const s = createServer().listen(0, "127.0.0.1", () => {
    const { port } = s.address();
    s.close(() => done(port));
  });
});
