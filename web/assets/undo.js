// Notes what is changed in the document while nobody else can run, and takes it back. The build puts this file in front of start.js.
function undoing() {
  const done = [];
  let watch, before;

  // A task that begins to change the page calls begin; end must come in the same task. What it may do to fields is noted too.
  const begin = (fields) => {
    watch = new MutationObserver((records) => done.push(...records));
    watch.observe(document, { subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true, characterDataOldValue: true });
    if (fields) before = {
      fields: [...document.querySelectorAll("#page :is(input, select)")].map((e) => [e, e.checked, e.value]),
      x: scrollX, y: scrollY, focus: document.activeElement, at: document.activeElement?.selectionStart, to: document.activeElement?.selectionEnd,
    };
  };
  const end = () => {
    if (!watch) return;
    done.push(...watch.takeRecords());
    watch.disconnect();
    watch = undefined;
  };

  const back = (r) => {
    if (r.type === "attributes") {
      if (r.oldValue === null) r.target.removeAttributeNS(r.attributeNamespace, r.attributeName);
      else r.target.setAttributeNS(r.attributeNamespace, r.attributeName, r.oldValue);
    } else if (r.type === "characterData") r.target.data = r.oldValue;
    else {
      r.addedNodes.forEach((n) => n.remove());
      const next = r.nextSibling?.parentNode === r.target ? r.nextSibling : null;
      r.removedNodes.forEach((n) => r.target.insertBefore(n, next));
    }
  };
  const all = () => {
    end();
    done.reverse().forEach(back);
    if (!before) return forget();
    for (const [e, checked, value] of before.fields) {
      if (e.checked !== checked) e.checked = checked;
      if (e.value === value) continue;
      e.value = value;
      if (e === before.focus) e.setSelectionRange?.(before.at, before.to);
    }
    if (scrollX !== before.x || scrollY !== before.y) scrollTo({ left: before.x, top: before.y, behavior: "instant" });
    if (document.activeElement !== before.focus) before.focus?.focus?.({ preventScroll: true });
    forget();
  };
  const forget = () => {
    done.length = 0;
    before = undefined;
  };
  return { begin, end, all, forget };
}
