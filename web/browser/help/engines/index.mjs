// The three engines behind one small interface, so that a test is written once:
//
//   open(url)                 goes there and waits for the page's own load
//   evaluate(fn, ...args)     runs fn in the page, waits for what it promises
//   inside(selector, fn, …)   the same in the frame that selector names
//   click(selector), press(x, y), key(name), keys(text)
//   errors()                  what no one caught in any page so far
//   close()
//
// Offline is a server that is gone: an engine's own switch does not reach workers.
import { after } from "node:test";
import * as chromium from "./chromium.mjs";
import * as firefox from "./firefox.mjs";
import * as webkit from "./webkit.mjs";

const all = { chromium, firefox, webkit };

// Which engines are there. The suite names those that it could not install; nothing here passes over one by itself.
export const missing = (process.env.MISSING_ENGINES || "").split(",").filter(Boolean);
export const engines = Object.keys(all).filter((name) => !missing.includes(name));

// start opens an engine that can be told to lack something: { wasm, script, workers, storage, room } = false, or to have the window
// of a phone: { phone: { width, height } }. Only Chromium has the fingers too; elsewhere press is a mouse.
export async function start(name, without = {}) {
  const engine = await all[name].start(without);
  engine.name = name;
  // until waits for a condition in the page; a page that is being left answers nothing for a moment.
  engine.until = async (fn, what, { args = [], patience = 40_000 } = {}) => {
    const end = Date.now() + patience;
    let got;
    do {
      try {
        if ((got = await engine.evaluate(fn, ...args))) return got;
      } catch (err) {
        got = err.message;
      }
      await new Promise((done) => setTimeout(done, 60));
    } while (Date.now() < end);
    throw new Error(`${name}: ${what}: never happened, last: ${JSON.stringify(got)}`);
  };
  return engine;
}

// lent has one engine for all tests of a file. One that ended by itself or no longer answers says nothing about the page: the test is run
// once more, in another one, and the suite is told.
export function lent(name, like) {
  let engine;
  const answers = () => Promise.race([engine.evaluate(() => true), new Promise((done) => setTimeout(done, 15_000, false))]).catch(() => false);
  const close = async () => {
    await engine?.close().catch(() => {});
    engine = undefined;
  };
  after(close);
  return async (body) => {
    for (let again = false; ; again = true) {
      engine ??= await start(name, like);
      try {
        return await body(engine);
      } catch (err) {
        const dead = !(await answers());
        if (dead) await close();
        if (!dead || again) throw err;
        console.error(`${name} ended by itself, so the test runs once more in another one: ${err.message}`);
      }
    }
  };
}
