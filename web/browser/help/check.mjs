// Assertions that are counted, so that the suite can say how much was checked.
import assert from "node:assert/strict";

export const counter = { checks: 0 };
const counted = (f) => (...args) => {
  counter.checks++;
  return f(...args);
};

export const ok = counted(assert.ok);
export const equal = counted(assert.deepEqual);
export const match = counted(assert.match);

// none fails with the whole list of what was found wrong; n is how many things were looked at.
export function none(wrong, what, n = 1) {
  counter.checks += n;
  if (wrong.length) assert.fail(`${what}:\n  ${wrong.map((w) => (typeof w === "string" ? w : JSON.stringify(w))).join("\n  ")}`);
}

// soon waits until read() gives what is wanted: the app answers within a few milliseconds, not at once, and on a machine that has
// other work later. What is promised within a time is measured, not waited for.
export async function soon(read, wanted, message, patience = 20_000) {
  counter.checks++;
  const fits = typeof wanted === "function" ? wanted : wanted instanceof RegExp ? (v) => wanted.test(v) : (v) => Object.is(v, wanted);
  const until = Date.now() + patience;
  let got;
  do {
    try {
      got = await read();
    } catch (err) {
      if (!/context was destroyed|Execution context is not available/.test(err.message)) throw err;
      got = err.message; // a page that is being left answers nothing for a moment
    }
    if (fits(got)) return got;
    await new Promise((done) => setTimeout(done, 25));
  } while (Date.now() < until);
  assert.fail(`${message ?? "never happened"}: wanted ${wanted}, got ${JSON.stringify(got)}`);
}

// still waits until read() gives the same twice, some milliseconds apart, and returns it.
export async function still(read, apart = 300) {
  let got;
  await soon(async () => {
    const was = JSON.stringify(await read());
    await new Promise((done) => setTimeout(done, apart));
    return was === JSON.stringify(got = await read());
  }, true, "the page stands still");
  return got;
}
