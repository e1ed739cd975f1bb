// For the length of the first mount, hands out the elements that the page has, so that go-app adopts them in place of
// building others. Each is found by its key, its id, or its class within the part around it, wherever others have put
// it; what others put there stays. What has no counterpart is built, and put where it belongs. The build puts this
// file in front of start.js. first is the element that go-app believes to put its root in the place of.
function adopting(page, first) {
  const known = new Map(), taken = new Set(), last = new Map(), open = [];
  // What the lines say that the program writes anew, and the numbers; and what the lists offer that it shortens.
  const told = new Map([...page.querySelectorAll("[role=status], .diffs > .gh > small, .toc b")].map((e) => [e, [...e.childNodes].map((n) => n.cloneNode(true))]));
  const offered = new Map([...page.querySelectorAll("#filters select")].map((e) => [e, [...e.children]]));
  for (const e of document.querySelectorAll("[data-leaf]")) if (!known.has(e.dataset.leaf)) known.set(e.dataset.leaf, e);
  let next, key, asked = 0, built = 0, changed = 0, live = true;

  const free = (e, tag) => (e && e.localName === tag && !taken.has(e) ? e : undefined);
  const alike = (tag, names) => {
    const around = open.at(-1);
    if (!taken.has(around)) return;
    return [...around.querySelectorAll([tag, ...names.split(" ").filter(Boolean)].join("."))].find((e) => free(e, tag) && !known.has(e.dataset.leaf));
  };
  const adopt = (name, tag, names, id) => {
    if (!live) return false;
    asked++;
    key = name;
    next = free(known.get(key), tag) ?? free(id === "page" ? page : id && (page.querySelector(`[id="${id}"]`) ?? document.getElementById(id)), tag) ?? alike(tag, names);
    return !!next;
  };

  // A built element goes behind what stands before it in its part; not if that would put an id there twice.
  const place = (part, node) => {
    if ([node, ...(node.querySelectorAll?.("[id]") ?? [])].some((n) => n.id && document.getElementById(n.id))) return;
    let before = last.get(part);
    while (before && before.parentNode !== part) before = before.parentNode;
    if (before) before.after(node);
    else part.prepend(node);
  };

  const n = Node.prototype, e = Element.prototype;
  const was = { appendChild: n.appendChild, replaceChild: n.replaceChild, setAttribute: e.setAttribute };
  const names = Object.getOwnPropertyDescriptor(e, "className");
  const undo = [];
  const own = (on, name, value) => {
    const before = Object.getOwnPropertyDescriptor(on, name);
    Object.defineProperty(on, name, { configurable: true, ...value });
    undo.push(() => (before ? Object.defineProperty(on, name, before) : delete on[name]));
  };
  for (const name of ["createElement", "createElementNS"]) {
    const create = document[name];
    own(document, name, {
      value(...args) {
        const found = next;
        next = undefined;
        const made = found ?? create.apply(document, args);
        if (found) taken.add(found);
        else built++;
        if (key === "beside") tolerant(made, () => page.querySelector("#beside"));
        key = undefined;
        open.push(made);
        return made;
      },
    });
  }
  n.appendChild = function (child) {
    if (open.includes(child)) while (open.pop() !== child);
    if (taken.has(child)) last.set(this, child);
    else if (taken.has(this)) {
      place(this, child);
      last.set(this, child);
    } else was.appendChild.call(this, child);
    return child;
  };
  n.replaceChild = function (now, old) {
    if (old !== first) return was.replaceChild.call(this, now, old);
    if (now !== page) throw new Error("the page is not there");
    return old;
  };
  e.setAttribute = function (name, value) {
    if (taken.has(this)) {
      if (this.getAttribute(name) === String(value)) return;
      changed++;
    }
    was.setAttribute.call(this, name, value);
  };
  own(e, "className", {
    enumerable: true, get: names.get,
    set(v) {
      if (!taken.has(this)) return names.set.call(this, v);
      const missing = v.split(" ").filter((c) => c && !this.classList.contains(c));
      if (!missing.length) return;
      changed++;
      this.classList.add(...missing);
    },
  });

  const end = () => {
    if (!live) return;
    live = false;
    undo.forEach((f) => f());
    Object.assign(n, { appendChild: was.appendChild, replaceChild: was.replaceChild });
    e.setAttribute = was.setAttribute;
    performance.mark?.("explainer:adopted", { detail: { total: asked, adopted: taken.size, built, changed } });
  };
  return { adopt, end, told, offered, whole: () => taken.has(page) && open.length === 1 };
}

// Where go-app will put in and take out, others may have moved, wrapped or replaced what was there. A list in which the reader is just
// choosing stays, or the next letter of a name would begin another: what stands around it is exchanged.
function tolerant(place, find) {
  const here = () => (place.isConnected ? place : find() ?? place);
  place.appendChild = (node) => { here().replaceChildren(node); return node; };
  const kept = (now) => {
    const list = document.activeElement, i = list?.dataset.beside, pair = list?.closest("#beside > *"), choice = (of, i) => of.querySelector(`[data-beside="${i}"]`);
    const same = (other) => other?.value === list.value && [...other].every((o) => [...list].some((p) => p.value === o.value));
    if (!pair || !same(choice(now, i))) return false;
    choice(pair, 1 - i)?.parentNode.replaceWith(choice(now, 1 - i).parentNode);
    pair.querySelector(".versus")?.remove();
    pair.append(...now.querySelectorAll(".versus"));
    choice(now, i).querySelector("[value='']") ?? list.querySelector("[value='']")?.remove(); // there is a choice now
    return true;
  };
  place.replaceChild = (now, old) => {
    if (kept(now)) return old;
    if (here().contains(old)) old.replaceWith(now);
    else here().replaceChildren(now);
    return old;
  };
  place.removeChild = (node) => { here().replaceChildren(); return node; };
}
