// The second stage: fetches the program, counts what arrives, and lets go-app adopt the prerendered page.
// The build puts Go's own wasm_exec.js in front of it.
export async function run({ wasm, size, integrity, progress }) {
  standIns();
  const go = new globalThis.Go();
  const { instance } = await WebAssembly.instantiateStreaming(await download(wasm, size, integrity, progress), go.importObject);
  await new Promise((later) => setTimeout(later)); // the program begins in a task of its own
  // It reads its content first and mounts in a later task. It says when: the mount is whole before control
  // comes back here, so a microtask ends it. In a third it takes over what the reader did.
  const ready = new Promise((done, fail) => {
    globalThis.explainerMount = () => {
      delete globalThis.explainerMount;
      const end = adopting(document.body.firstElementChild);
      queueMicrotask(() => {
        end();
        delete globalThis.explainerAdopt;
        // go-app would take every link and every step in history; the browser does both better.
        window.onclick = window.onpopstate = null;
        if (go.exited) fail(new Error("the program ended at its start"));
      });
    };
    globalThis.explainerReady = () => {
      delete globalThis.explainerReady;
      done();
    };
    go.run(instance).then(() => {
      const err = new Error("the program ended");
      fail(err);
      dispatchEvent(new CustomEvent("explainer:failed", { detail: err }));
    }, fail);
  });
  await ready;
}

// The longest silence, in milliseconds, after which a download counts as broken.
const silence = 20000;

async function download(url, size, integrity, progress) {
  const stop = new AbortController();
  let timer;
  const alive = () => { clearTimeout(timer); timer = setTimeout(() => stop.abort(), silence); };
  alive();
  const res = await fetch(url, { integrity, signal: stop.signal, credentials: "omit" });
  if (!res.ok) { clearTimeout(timer); throw new Error("HTTP " + res.status); }
  let seen = 0;
  const counter = new TransformStream({
    transform(chunk, out) {
      seen += chunk.byteLength;
      progress(Math.min(1, seen / size));
      alive();
      out.enqueue(chunk);
    },
    flush() { clearTimeout(timer); },
  });
  // A host that does not know the type of .wasm is no reason to fail.
  return new Response(res.body.pipeThrough(counter), { headers: { "content-type": "application/wasm" } });
}

// What go-app asks for, and what it needs where storage is refused.
function standIns() {
  // It is taken off the decoded path.
  let prefix = location.pathname;
  try {
    prefix = decodeURIComponent(prefix);
  } catch {}
  const env = { GOAPP_ROOT_PREFIX: prefix, GOAPP_STATIC_RESOURCES_URL: "", GOAPP_INTERNAL_URLS: "[]", GOAPP_VERSION: "" };
  globalThis.goappGetenv = (key) => env[key] || "";
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      void globalThis[name].length;
    } catch {
      const m = new Map();
      const store = {
        get length() { return m.size; },
        key: (i) => [...m.keys()][i] ?? null,
        getItem: (k) => m.get(k) ?? null,
        setItem: (k, v) => { m.set(k, String(v)); },
        removeItem: (k) => { m.delete(k); },
        clear: () => m.clear(),
      };
      Object.defineProperty(globalThis, name, { configurable: true, value: store });
    }
  }
  // Firefox refuses this one too where the reader blocks storage.
  try {
    new BroadcastChannel("explainer").close();
  } catch {
    globalThis.BroadcastChannel = class extends EventTarget { postMessage() {} close() {} };
  }
}

// For the length of the first mount, hands out the prerendered nodes in the order in which go-app creates them, so that
// it adopts them in place of building others. At the first node that does not match, what was not
// adopted is removed and go-app builds the rest.
function adopting(root) {
  const nodes = [];
  (function collect(n) {
    nodes.push(n);
    if (n.nodeType === 1 && !n.hasAttribute("data-leaf")) n.childNodes.forEach(collect);
  })(root);
  const total = nodes.length;
  let next = 0, live = true, built = 0, changed = 0;

  const giveUp = () => {
    if (!live) return;
    live = false;
    for (let i = nodes.length - 1; i >= next; i--) nodes[i].remove();
  };
  const take = (fits) => {
    if (live) {
      if (next < nodes.length && fits(nodes[next])) return nodes[next++];
      giveUp();
    }
    built++;
    return null;
  };

  const d = Document.prototype, n = Node.prototype, e = Element.prototype;
  const original = {
    createElement: d.createElement, createElementNS: d.createElementNS, createTextNode: d.createTextNode,
    appendChild: n.appendChild, replaceChild: n.replaceChild, setAttribute: e.setAttribute,
    className: Object.getOwnPropertyDescriptor(e, "className"),
  };
  d.createElement = function (tag, ...rest) {
    return take((x) => x.nodeType === 1 && x.localName === tag) || original.createElement.call(this, tag, ...rest);
  };
  d.createElementNS = function (ns, tag, ...rest) {
    return take((x) => x.nodeType === 1 && x.localName === tag && x.namespaceURI === ns) || original.createElementNS.call(this, ns, tag, ...rest);
  };
  d.createTextNode = function (text) {
    return take((x) => x.nodeType === 3 && x.data === text) || original.createTextNode.call(this, text);
  };
  n.appendChild = function (child) {
    return child.parentNode === this ? child : original.appendChild.call(this, child);
  };
  n.replaceChild = function (now, old) {
    return now === old ? old : original.replaceChild.call(this, now, old);
  };
  e.setAttribute = function (name, value) {
    if (this.getAttribute(name) === String(value)) return;
    if (live) changed++;
    original.setAttribute.call(this, name, value);
  };
  Object.defineProperty(e, "className", {
    configurable: true, enumerable: true, get: original.className.get,
    set(v) {
      if (this.className === v) return;
      if (live) changed++;
      original.className.set.call(this, v);
    },
  });
  globalThis.explainerAdopt = (key) => live && next < nodes.length && nodes[next].nodeType === 1 && nodes[next].dataset.leaf === key;

  return () => {
    d.createElement = original.createElement;
    d.createElementNS = original.createElementNS;
    d.createTextNode = original.createTextNode;
    n.appendChild = original.appendChild;
    n.replaceChild = original.replaceChild;
    e.setAttribute = original.setAttribute;
    Object.defineProperty(e, "className", original.className);
    performance.mark("explainer:adopted", { detail: { total, adopted: next, built, changed } });
  };
}
