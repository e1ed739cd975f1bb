// plain is a message without colours, and of a browser's long log of attempts only the beginning.
// eslint-disable-next-line no-control-regex -- colours begin with a control character
const plain = (cause) => String(cause?.message ?? cause).replace(/\x1b\[\d+m/g, "").replace(/(Call log:(\n.*){10})[^]*/, "$1\n…");

// What the test runner saw, one JSON object a line, for the program that adds everything up.
export default async function* (events) {
  let checks = 0;
  const files = {};
  for await (const { type, data } of events) {
    if (type === "test:diagnostic") {
      const n = data.message.match(/^(\d+) checks in (\d+) ms of (\S+)$/);
      const line = data.message.match(/^(table|engine|seen) (.*)$/);
      if (line) yield `${JSON.stringify({ [line[1]]: JSON.parse(line[2]) })}\n`;
      if (n) {
        checks += +n[1];
        files[n[3]] = (files[n[3]] ?? 0) + n[2] / 1000;
      }
    } else if (type === "test:stderr" || type === "test:stdout") {
      yield `${JSON.stringify({ said: data.message })}\n`;
    } else if ((type === "test:pass" || type === "test:fail") && data.nesting === 0) {
      const cause = data.details.error?.cause ?? data.details.error;
      yield `${JSON.stringify({
        name: data.name, passed: type === "test:pass", seconds: data.details.duration_ms / 1000,
        problem: type === "test:fail" ? plain(cause) : undefined,
      })}\n`;
    }
  }
  yield `${JSON.stringify({ checks, files })}\n`;
}
