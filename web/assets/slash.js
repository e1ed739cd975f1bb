// Before anything is asked for: where a host answers a folder's address without its final slash, all relative addresses
// would start one folder too high. In a sandbox some browsers refuse to set the address; there the page is asked for again. Some
// hosts take the slash away, and what else an address may carry: the name of the window tells that this was tried.
if (/\/(?!index$)[^/.]+$/.test(location.pathname)) {
  const to = location.pathname + "/" + location.search + location.hash;
  try {
    history.replaceState(history.state, "", to);
  } catch {
    if (window.name !== to) location.replace(window.name = to);
  }
}
