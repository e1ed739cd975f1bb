// An editor's program: a real yaml-language-server, spoken to as an editor does, on a copy of the data.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const program = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");

const data = fileURLToPath(new URL("../../../content/data", import.meta.url));

// What an editor sets. Nothing is asked of the network.
const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } };

export async function editor() {
  const at = mkdtempSync(join(tmpdir(), "explainer-desk-"));
  cpSync(data, at, { recursive: true });
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map();
  const marked = new Map(); // uri → what waits for its marks
  let next = 0, version = 0;
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const take = (m) => {
    if (m.method === "workspace/configuration") send({ id: m.id, result: m.params.items.map((i) => (i.section === "yaml" ? settings : null)) });
    else if (m.method && m.id !== undefined) send({ id: m.id, result: null });
    else if (m.method === "textDocument/publishDiagnostics") marked.get(m.params.uri)?.(m.params.diagnostics);
    else if (m.id !== undefined) {
      const { done, fail } = waiting.get(m.id);
      if (m.error) fail(new Error(m.error.message));
      else done(m.result);
    }
  };
  let buffer = Buffer.alloc(0);
  child.stdout.on("data", (b) => {
    buffer = Buffer.concat([buffer, b]);
    for (;;) {
      const head = buffer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(buffer.toString("latin1", 0, head))[1]);
      if (buffer.length < end) return;
      const body = buffer.toString("utf8", head + 4, end);
      buffer = buffer.subarray(end);
      take(JSON.parse(body));
    }
  });
  const ask = (method, params) => new Promise((done, fail) => {
    waiting.set(++next, { done, fail });
    send({ id: next, method, params });
  });
  const capabilities = {
    textDocument: { completion: { completionItem: { documentationFormat: ["markdown", "plaintext"], snippetSupport: true } }, hover: { contentFormat: ["markdown"] }, publishDiagnostics: {} },
    workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  };
  const root = pathToFileURL(at).href;
  await ask("initialize", { processId: process.pid, rootUri: root, capabilities, workspaceFolders: [{ uri: root, name: "data" }] });
  send({ method: "initialized", params: {} });
  send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml: settings } } });

  // open shows a text under a name of its own, because closing a file takes its marks away later, and returns what is marked in
  // it, each with its line. The schema is named by the first line of the text.
  const open = async (file, text) => {
    const uri = pathToFileURL(join(at, `${++version}-${file}`)).href;
    const marks = new Promise((done) => marked.set(uri, done));
    send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version, text } } });
    const found = await marks;
    marked.delete(uri);
    return { uri, found: found.map((d) => ({ line: text.split("\n")[d.range.start.line], says: d.message })) };
  };
  const close = (uri) => send({ method: "textDocument/didClose", params: { textDocument: { uri } } });
  // cursor is the place of the | in a text, and the text without it.
  const cursor = (text) => {
    const before = text.slice(0, text.indexOf("|")).split("\n");
    return [text.replace("|", ""), { line: before.length - 1, character: before.at(-1).length }];
  };
  const asked = async (method, file, marked) => {
    const [text, position] = cursor(marked);
    const { uri } = await open(file, text);
    const said = await ask(method, { textDocument: { uri }, position });
    close(uri);
    return said;
  };
  return {
    read: (file) => readFileSync(join(at, file), "utf8"),
    async marks(file, text) {
      const { uri, found } = await open(file, text);
      close(uri);
      return found;
    },
    // offers lists what is offered at the |, with what is said of it.
    async offers(file, text) {
      const { items } = await asked("textDocument/completion", file, text);
      return items.map((i) => ({ label: i.label, writes: i.insertText, says: i.documentation?.value ?? i.documentation ?? "" }));
    },
    hover: async (file, text) => (await asked("textDocument/hover", file, text))?.contents.value ?? "",
    async stop() {
      await ask("shutdown");
      send({ method: "exit" });
      await new Promise((done) => (child.exitCode === null ? child.on("exit", done) : done()));
      rmSync(at, { recursive: true, force: true });
    },
  };
}
