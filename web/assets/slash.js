// Before anything is asked for: where a host answers a folder's address without its final slash, all relative addresses
// would start one folder too high. In a sandbox the address cannot be set; there the page is asked for again.
{
  const at = /\/([^/.]*)$/.exec(location.pathname);
  if (at && at[1] && at[1] !== "index") {
    const to = location.pathname + "/" + location.search + location.hash;
    try {
      history.replaceState(history.state, "", to);
    } catch {
      location.replace(to);
    }
  }
}
