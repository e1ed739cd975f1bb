// A page whose record has a successor: the reader goes on there, with what the address carries. Where this does not run, the page's
// own refresh leads on without it.
const to = new URL(document.getElementById("to").href);
to.search = location.search;
to.hash ||= location.hash;
location.replace(to);
