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

// soon waits until read() gives what is wanted: the app answers within a few milliseconds, not at once.
export async function soon(read, wanted, message, patience = 5000) {
  counter.checks++;
  const fits = typeof wanted === "function" ? wanted : wanted instanceof RegExp ? (v) => wanted.test(v) : (v) => Object.is(v, wanted);
  const until = Date.now() + patience;
  let got;
  do {
    got = await read();
    if (fits(got)) return got;
    await new Promise((done) => setTimeout(done, 25));
  } while (Date.now() < until);
  assert.fail(`${message ?? "never happened"}: wanted ${wanted}, got ${JSON.stringify(got)}`);
}
